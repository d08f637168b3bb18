// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/map_scene.hpp"

#include <algorithm>

namespace gk::desktop {

void MapScene::setProject(std::shared_ptr<const ProjectData> project) {
    project_ = std::move(project);
    theme_.reset();
    highlight_ = {};
    Q_EMIT projectChanged();
    Q_EMIT themeChanged();
    Q_EMIT highlightChanged();
}

void MapScene::setTheme(std::shared_ptr<const Theme> theme) {
    const auto before = focus();
    theme_ = std::move(theme);
    Q_EMIT themeChanged();
    if (focus() != before) Q_EMIT focusChanged();
}

void MapScene::setHighlight(Highlight highlight) {
    if (highlight == highlight_) return;
    highlight_ = std::move(highlight);
    Q_EMIT highlightChanged();
}

void MapScene::setOwnBase(bool own) {
    if (own == own_base_) return;
    own_base_ = own;
    Q_EMIT baseChanged();
}

double MapScene::valuesOpacity() const {
    for (const LayerStyle& style : layers_)
        if (style.layer == MapLayer::values) return style.visible ? style.opacity : 0;
    return 1;
}

void MapScene::setLayers(const LayerStack& layers) {
    if (layers == layers_) return;
    layers_ = layers;
    Q_EMIT layersChanged();
}

void MapScene::setSigns(std::vector<map::Sign> signs) {
    if (signs == signs_) return;
    signs_ = std::move(signs);
    Q_EMIT signsChanged();
}

} // namespace gk::desktop
