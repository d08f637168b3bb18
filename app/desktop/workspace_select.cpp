// SPDX-License-Identifier: EUPL-1.2
// One selection, seen by map, list, reasons and plots alike.
#include <algorithm>
#include <cmath>

#include <QPolygonF>
#include <QRectF>

#include "app/desktop/workspace.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {

using region::AreaKind;

std::optional<geometry::Point> Workspace::rdAt(QPointF pixel) const {
    if (!project_ || !plane_) return std::nullopt;
    const geometry::Point place = camera_.toPlace(pixel);
    return plane_->to_rd({place.x + project_->origin.x, place.y + project_->origin.y});
}

std::optional<std::size_t> Workspace::featureAt(QPointF pixel) const {
    const auto rd = rdAt(pixel);
    if (!rd) return std::nullopt;
    if (view_.kind == AreaKind::cell) {
        if (const auto cell = project_->grid->cell_at(*rd)) return *cell;
        return std::nullopt;
    }
    const AreaSet* set = project_->set(view_.kind);
    return set == nullptr ? std::nullopt : set->locator->find(*rd);
}

std::string Workspace::idOf(std::size_t feature) const {
    if (view_.kind == AreaKind::cell) return project_->grid->code(feature);
    return project_->set(view_.kind)->code[feature];
}

void Workspace::select(MapScene::Highlight highlight) {
    std::ranges::sort(highlight.features);
    const auto last = std::ranges::unique(highlight.features);
    highlight.features.erase(last.begin(), last.end());
    if (highlight == selected_) return;
    selected_ = std::move(highlight);
    scene_.setHighlight(selected_);
    second_scene_.setHighlight(selected_);
    std::set<std::string> ids;
    if (selected_.kind != AreaKind::cell)
        for (const std::size_t feature : selected_.features) ids.insert(project_->set(selected_.kind)->code[feature]);
    table_.select(std::move(ids));
    Q_EMIT selectionChanged();
    Q_EMIT comparisonChanged();
    explain();
}

void Workspace::clickAt(QPointF pixel, bool extend) {
    if (!project_) return;
    const auto feature = featureAt(pixel);
    MapScene::Highlight next{view_.kind, {}};
    if (extend && selected_.kind == view_.kind) next.features = selected_.features;
    if (feature) {
        const auto found = std::ranges::find(next.features, *feature);
        if (found == next.features.end()) next.features.push_back(*feature);
        else next.features.erase(found);
    }
    select(std::move(next));
}

void Workspace::boxSelect(QPointF first, QPointF last, bool extend) {
    selectWhere([box = QRectF(first, last).normalized()](QPointF at) { return box.contains(at); }, extend);
}

void Workspace::lassoSelect(const QList<QPointF>& outline, bool extend) {
    if (outline.size() < 3) return;
    selectWhere([polygon = QPolygonF(outline)](QPointF at) { return polygon.containsPoint(at, Qt::OddEvenFill); },
                extend);
}

void Workspace::selectWhere(const std::function<bool(QPointF)>& inside, bool extend) {
    const AreaSet* set = project_ ? project_->set(view_.kind) : nullptr;
    if (set == nullptr || !plane_) return;
    MapScene::Highlight next{view_.kind, {}};
    if (extend) next.features = selected_.features;
    for (std::size_t f = 0; f < set->centre.size(); ++f) {
        const auto at = plane_->from_rd(set->centre[f]);
        if (at && inside(camera_.toScreen({at->x - project_->origin.x, at->y - project_->origin.y})))
            next.features.push_back(f);
    }
    select(std::move(next));
}

bool Workspace::selectId(const QString& id) {
    if (!project_) return false;
    const std::string code = id.toStdString();
    for (const AreaKind kind : area_kinds) {
        const AreaSet* set = project_->set(kind);
        if (set == nullptr) continue;
        const auto found = set->by_code.find(code);
        if (found == set->by_code.end()) continue;
        setAreaKind(static_cast<int>(kind));
        // An area that has nothing of the type shown is shown as what it is most of.
        const auto has_type = [&](region::AreaType type) {
            return frame_ && std::ranges::any_of(frame_->scores->of(kind, type),
                                                 [&](const auto& area) { return area.id == code; });
        };
        if (!has_type(view_.type))
            for (const auto type :
                 {region::AreaType::woongebied, region::AreaType::buitengebied, region::AreaType::bedrijventerrein})
                if (has_type(type)) {
                    setAreaType(static_cast<int>(type));
                    break;
                }
        select({kind, {found->second}});
        return true;
    }
    if (const auto cell = project_->grid->parse_code(code)) {
        setAreaKind(static_cast<int>(AreaKind::cell));
        select({AreaKind::cell, {*cell}});
        return true;
    }
    return false;
}

void Workspace::selectRow(int row, bool extend) {
    const QString id = table_.areaAt(row);
    if (id.isEmpty()) return;
    if (view_.kind == AreaKind::cell) { // the list shows buurten beside a map of squares
        selectId(id);
        return;
    }
    const AreaSet& set = *project_->set(view_.kind);
    const std::size_t feature = set.by_code.at(id.toStdString());
    MapScene::Highlight next{view_.kind, {}};
    if (extend) next.features = selected_.features;
    next.features.push_back(feature);
    select(std::move(next));
}

void Workspace::moveSelection(int rows) {
    const int count = table_.rowCount();
    if (count == 0) return;
    const int now = table_.currentRow();
    // Without a row to start from, a step goes to the first one; only the end is the end.
    const int to = now < 0 && rows < count ? 0 : std::max(now, 0) + rows;
    selectRow(std::clamp(to, 0, count - 1), false);
}

void Workspace::selectHit(int row) {
    const Finder::Hit* hit = finder_.hit(row);
    if (hit == nullptr) return;
    const QString id = QString::fromStdString(project_->set(hit->kind)->code[hit->feature]);
    if (selectId(id)) zoomToSelection();
    finder_.setText({});
}

void Workspace::selectFeatures(std::vector<std::size_t> features, bool extend) {
    if (extend && selected_.kind == view_.kind)
        features.insert(features.end(), selected_.features.begin(), selected_.features.end());
    select({view_.kind, std::move(features)});
}

void Workspace::clearSelection() {
    select({view_.kind, {}});
}

void Workspace::zoomToSelection() {
    if (!project_ || selected_.features.empty()) return;
    geometry::Box box;
    if (const AreaSet* set = project_->set(selected_.kind)) {
        for (const std::size_t feature : selected_.features) box.grow(set->screen->bounds(feature));
    } else {
        for (const std::size_t cell : selected_.features) {
            const auto at = plane_->from_rd(project_->grid->centre(cell));
            if (at) box.grow(geometry::Point{at->x - project_->origin.x, at->y - project_->origin.y});
        }
    }
    const double air = 0.25 * std::max({box.max_x - box.min_x, box.max_y - box.min_y, 800.0});
    camera_.show({box.min_x - air, box.min_y - air, box.max_x + air, box.max_y + air}, true);
}

void Workspace::explain() {
    if (!project_ || !frame_ || selected_.features.empty()) {
        why_.clear(tr("Kies een gebied op de kaart of in de lijst. Dan staat hier waarom de score hoog of laag is."));
        return;
    }
    if (selected_.features.size() > 1) {
        why_.clear(tr("Er zijn %1 gebieden gekozen. Kies er één om te zien waarom de score hoog of laag is.")
                       .arg(map::whole_number(static_cast<std::int64_t>(selected_.features.size()))));
        return;
    }
    const std::size_t feature = selected_.features.front();
    const std::shared_ptr<const Scores> scores = frame_->scores;
    if (selected_.kind == AreaKind::cell && scores->stored) {
        why_.clear(
            tr("Van een eerdere score zijn de redenen per vierkant niet bewaard. Kies een gebied, of ga terug naar "
               "de score van nu."));
        return;
    }
    if (selected_.kind == AreaKind::cell) {
        engine_.explainCell(feature,
                            [this, feature](score::AreaScore area, const std::vector<score::FactorShare>& shares) {
                                if (selected_.kind != AreaKind::cell || selected_.features != std::vector{feature})
                                    return;
                                const score::Model* model = weights_.model(area.type);
                                if (model == nullptr) return;
                                area.id = project_->grid->code(feature);
                                area.gemeente = project_->base.gemeente_code[project_->grid->gemeente()[feature]];
                                why_.explain(*project_, behind(engine_.bench(), *model), *model, area, shares);
                            });
        return;
    }
    const std::string& id = project_->set(selected_.kind)->code[feature];
    const auto reasons = engine_.reasons();
    const score::Model* model = weights_.model(view_.type);
    const auto [begin, end] =
        frame_->scores->groups.at(static_cast<std::size_t>(selected_.kind)).at(static_cast<std::size_t>(view_.type));
    for (std::size_t i = begin; i < end && model != nullptr && reasons; ++i)
        if (scores->areas[i].id == id) {
            if (scores->stored) explainStored(scores->areas[i], scores);
            else
                why_.explain(*project_, behind(engine_.bench(), *model), *model, scores->areas[i],
                             reasons->areas[i].factors);
            return;
        }
    if (reasons)
        why_.clear(tr("%1 heeft geen %2. Kies boven de kaart een ander soort gebied.")
                       .arg(QString::fromStdString(project_->set(selected_.kind)->name[feature]),
                            map::type_text(view_.type).toLower()));
}

void Workspace::pointAt(QPointF pixel) {
    const auto rd = rdAt(pixel);
    if (!rd) {
        pointAway();
        return;
    }
    const geometry::Point place = camera_.toPlace(pixel);
    const crs::LonLat at = crs::lon_lat_of_mercator({place.x + project_->origin.x, place.y + project_->origin.y});
    pointer_place_ = tr("RD %1, %2   ·   %3° N, %4° O")
                         .arg(map::whole_number(std::llround(rd->x)), map::whole_number(std::llround(rd->y)),
                              map::number(at.lat, 4), map::number(at.lon, 4));
    pointer_name_.clear();
    const auto feature = featureAt(pixel);
    if (feature && frame_ && frame_->theme->view == view_ && *feature < frame_->theme->values().size()) {
        const AreaSet* set = project_->set(view_.kind);
        const QString name = QString::fromStdString(set != nullptr ? set->name[*feature] : idOf(*feature));
        const double value = frame_->theme->values()[*feature];
        const auto& categories = frame_->theme->snapshot.categories;
        const std::uint8_t fill = frame_->theme->fills[*feature];
        if (fill < categories.size())
            pointer_name_ = QStringLiteral("%1: %2").arg(name, QString::fromStdString(categories[fill].label));
        else
            pointer_name_ = std::isfinite(value) && frame_->theme->fills[*feature] < classify::max_classes
                                ? QStringLiteral("%1: %2").arg(name, map::number(value, frame_->theme->decimals))
                                : name;
    }
    Q_EMIT pointerChanged();
}

void Workspace::pointAway() {
    if (pointer_name_.isEmpty() && pointer_place_.isEmpty()) return;
    pointer_name_.clear();
    pointer_place_.clear();
    Q_EMIT pointerChanged();
}

} // namespace gk::desktop
