// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include <QQmlApplicationEngine>
#include <QString>
#include <QTranslator>

#include "app/desktop/workspace.hpp"

class QQuickWindow;

namespace gk::desktop {

/// Before the QGuiApplication is made: what Qt reads from the environment.
void prepare_environment();
/// After it: letters, style, names.
void prepare_application();

/// What draws a window: Qt's own painter, or the OpenGL of this display by name (a GPU, or llvmpipe on the processor).
[[nodiscard]] QString drawn_by(const QQuickWindow& window);

/// The window with its workspace.
class Window {
public:
    Window();
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// False when QML has an error; it is on the console then.
    [[nodiscard]] bool load();
    [[nodiscard]] QQuickWindow* quick() const;
    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] QQmlApplicationEngine& engine() { return *engine_; }

private:
    void translate(const QString& language);

    QTranslator window_words_, map_words_, model_words_, qt_words_;
    Workspace workspace_;
    std::unique_ptr<QQmlApplicationEngine> engine_; ///< goes before what it shows
};

} // namespace gk::desktop
