// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/map_scene.hpp"

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
    theme_ = std::move(theme);
    Q_EMIT themeChanged();
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

} // namespace gk::desktop
