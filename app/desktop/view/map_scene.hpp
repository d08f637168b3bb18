// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"
#include "app/desktop/model/map_layers.hpp"

namespace gk::desktop {

/// What the items of one map draw: the project, the theme, and what is selected. Items hold on to the snapshots they
/// are drawing, so a new one can come at any time.
class MapScene : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool ownBase READ ownBase WRITE setOwnBase NOTIFY baseChanged)
    Q_PROPERTY(double valuesOpacity READ valuesOpacity NOTIFY layersChanged)

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

    [[nodiscard]] const LayerStack& layers() const { return layers_; }
    /// In the plane of the screen: those that are shown.
    [[nodiscard]] std::vector<map::Sign> signs() const { return shown_signs(signs_, layers_, focus()); }
    /// Of the squares or areas; 0 when they are not shown.
    [[nodiscard]] double valuesOpacity() const;
    /// The gemeente that is shown alone.
    [[nodiscard]] std::optional<std::size_t> focus() const { return theme_ ? theme_->snapshot.focus : std::nullopt; }
    void setLayers(const LayerStack& layers);
    void setSigns(std::vector<map::Sign> signs);

    void setProject(std::shared_ptr<const ProjectData> project);
    void setTheme(std::shared_ptr<const Theme> theme);
    void setHighlight(Highlight highlight);
    /// Whether land, roads and names come from the project, because there is no base map from the web.
    void setOwnBase(bool own);

Q_SIGNALS:
    void projectChanged();
    void themeChanged();
    void focusChanged();
    void highlightChanged();
    void baseChanged();
    void layersChanged();
    void signsChanged();

private:
    std::shared_ptr<const ProjectData> project_;
    std::shared_ptr<const Theme> theme_;
    Highlight highlight_;
    LayerStack layers_ = default_layers();
    std::vector<map::Sign> signs_;
    bool own_base_ = true;
};

} // namespace gk::desktop
