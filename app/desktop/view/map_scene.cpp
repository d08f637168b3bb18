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

double MapScene::valuesOpacity() const {
    for (const LayerStyle& style : layers_)
        if (style.layer == MapLayer::values) return style.visible ? style.opacity : 0;
    return 1;
}

QVariantList MapScene::signs() const {
    const auto shown = [&](MapLayer layer) {
        const auto found = std::ranges::find(layers_, layer, &LayerStyle::layer);
        return found != layers_.end() && found->visible;
    };
    QVariantList list;
    for (const MarkKind kind : {MarkKind::knelpunt, MarkKind::planned, MarkKind::done}) {
        const auto count = std::ranges::count(marks_, kind, &MapMark::kind);
        if (count > 0 && shown(kind == MarkKind::knelpunt ? MapLayer::knelpunten : MapLayer::deployments))
            list << QVariantMap{{QStringLiteral("kind"), static_cast<int>(kind)},
                                {QStringLiteral("count"), static_cast<int>(count)}};
    }
    return list;
}

void MapScene::setLayers(const LayerStack& layers) {
    if (layers == layers_) return;
    layers_ = layers;
    Q_EMIT layersChanged();
    Q_EMIT signsChanged();
}

void MapScene::setMarks(std::vector<MapMark> marks) {
    if (marks == marks_) return;
    marks_ = std::move(marks);
    Q_EMIT marksChanged();
    Q_EMIT signsChanged();
}

} // namespace gk::desktop
