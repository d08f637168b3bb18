// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// What the items of one map draw: the project, the theme, and what is selected. Items hold on to the snapshots they
/// are drawing, so a new one can come at any time.
class MapScene : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool ownBase READ ownBase WRITE setOwnBase NOTIFY baseChanged)

public:
    using QObject::QObject;

    struct Highlight {
        region::AreaKind kind = region::AreaKind::buurt;
        std::vector<std::size_t> features; ///< or cells
        friend bool operator==(const Highlight&, const Highlight&) = default;
    };

    [[nodiscard]] const std::shared_ptr<const ProjectData>& project() const { return project_; }
    [[nodiscard]] const std::shared_ptr<const Theme>& theme() const { return theme_; }
    [[nodiscard]] const Highlight& highlight() const { return highlight_; }
    [[nodiscard]] bool ownBase() const { return own_base_; }

    void setProject(std::shared_ptr<const ProjectData> project);
    void setTheme(std::shared_ptr<const Theme> theme);
    void setHighlight(Highlight highlight);
    /// Whether land, roads and names come from the project, because there is no base map from the web.
    void setOwnBase(bool own);

Q_SIGNALS:
    void projectChanged();
    void themeChanged();
    void highlightChanged();
    void baseChanged();

private:
    std::shared_ptr<const ProjectData> project_;
    std::shared_ptr<const Theme> theme_;
    Highlight highlight_;
    bool own_base_ = true;
};

} // namespace gk::desktop
