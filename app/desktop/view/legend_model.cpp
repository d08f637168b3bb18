// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/legend_model.hpp"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "app/desktop/view/place_names.hpp"
#include "app/desktop/view/tile_painter.hpp"
#include "app/map/paint.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"

namespace gk::desktop {
namespace {

/// The counts of the squares or areas as they are drawn.
const std::array<std::size_t, 256>& drawn_counts(const Theme& theme, std::size_t level) {
    return theme.squares() && level > 0 ? theme.levels.at(level).counts : theme.counts;
}

QString note_of(const Theme& theme, std::size_t level) {
    const map::MapSnapshot& snapshot = theme.snapshot;
    if (!snapshot.note.empty()) return QString::fromStdString(snapshot.note);
    if (!snapshot.categories.empty() || snapshot.classes.breaks.empty()) return {};
    const auto& counts = drawn_counts(theme, level);
    const map::Spread spread =
        snapshot.focus ? map::spread_of(snapshot, counts) : map::spread_of(snapshot, counts, theme.fills);
    return map::class_note(snapshot.classes, map::plural(theme.view.kind), spread);
}

/// What is selected, by name when it is one area.
QString highlight_name(const MapScene& scene) {
    const MapScene::Highlight& highlight = scene.highlight();
    const AreaSet* set = scene.project()->set(highlight.kind);
    if (highlight.features.size() > 1) return LegendModel::tr("gekozen gebieden");
    return set == nullptr ? LegendModel::tr("gekozen vierkant")
                          : QString::fromStdString(set->name.at(highlight.features.front()));
}

} // namespace

int legend_step(double zoom) {
    // Each part only grows with the zoom, so equal sums mean equal parts.
    return (zoom > estates_from ? 1 : 0) + (zoom >= buurt_names_from ? 1 : 0) +
           static_cast<int>(3 * (border_line(zoom).width + focus_line(zoom).width));
}

map::Drawn drawn_on_screen(const MapScene& scene, std::size_t level, double zoom) {
    map::Drawn drawn;
    if (!scene.project() || !scene.theme()) return drawn;
    const Theme& theme = *scene.theme();
    const ScreenBase& base = scene.project()->screen;
    const auto shown = [&](MapLayer layer) {
        return std::ranges::any_of(scene.layers(),
                                   [&](const LayerStyle& style) { return style.layer == layer && style.visible; });
    };
    drawn.counts = drawn_counts(theme, level);
    drawn.uncertain = theme.uncertain;
    for (const map::Sign& sign : scene.signs()) ++drawn.signs.at(static_cast<std::size_t>(sign.kind));
    if (!scene.highlight().features.empty()) drawn.highlight = highlight_name(scene);
    drawn.gemeente_border = shown(MapLayer::borders);
    drawn.focus_border = scene.focus() && drawn.gemeente_border;
    drawn.estates = base.estates && shown(MapLayer::estates) && zoom > estates_from;
    drawn.white = scene.ownBase();
    if (!scene.ownBase()) return drawn; // land, water, roads and names are those of the map of the web
    drawn.outside = scene.focus() || base.neighbours;
    drawn.water = base.neighbours ? map::Drawn::Water::water : map::Drawn::Water::or_outside;
    drawn.motorways = base.motorways && shown(MapLayer::roads);
    if (shown(MapLayer::names)) drawn.names = named_kind(*scene.project(), zoom);
    return drawn;
}

int LegendModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant LegendModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const map::LegendEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole: return entry.label;
    case CountRole: return entry.count ? map::whole_number(static_cast<std::int64_t>(*entry.count)) : QString();
    case HatchedRole:
        return entry.mark != map::Mark::none || entry.symbol == map::Symbol::uncertain ||
               (entry.symbol == map::Symbol::fill && entry.fill == map::unreliable_fill);
    default: return {};
    }
}

QHash<int, QByteArray> LegendModel::roleNames() const {
    return {{LabelRole, "label"}, {CountRole, "count"}, {HatchedRole, "hatched"}};
}

void LegendModel::show(const MapScene& scene, std::size_t level, double zoom) {
    const auto& theme = scene.theme();
    if (!theme || theme->fills.empty()) {
        clear();
        return;
    }
    title_ = QString::fromStdString(theme->label);
    unit_ = QString::fromStdString(theme->unit);
    note_ = note_of(*theme, level);
    colours_ = map::fill_colours(theme->snapshot);
    zoom_ = zoom;
    set(map::legend_entries(theme->snapshot, drawn_on_screen(scene, level, zoom)));
}

void LegendModel::clear() {
    title_.clear();
    unit_.clear();
    note_.clear();
    set({});
}

void LegendModel::set(std::vector<map::LegendEntry> entries) {
    if (entries.size() == entries_.size()) { // the list stays as it is on the screen, only its contents change
        entries_ = std::move(entries);
        if (!entries_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        entries_ = std::move(entries);
        endResetModel();
    }
    Q_EMIT changed();
}

void LegendSymbol::setLegend(LegendModel* legend) {
    if (legend == legend_) return;
    if (legend_ != nullptr) disconnect(legend_, nullptr, this, nullptr);
    legend_ = legend;
    if (legend_ != nullptr) connect(legend_, &LegendModel::changed, this, [this] { update(); });
    Q_EMIT legendChanged();
    update();
}

void LegendSymbol::setRow(int row) {
    if (row == row_) return;
    row_ = row;
    Q_EMIT rowChanged();
    update();
}

void LegendSymbol::paint(QPainter* painter) {
    if (legend_ == nullptr || row_ < 0 || row_ >= legend_->rowCount()) return;
    const map::LegendEntry& shown = legend_->entries()[static_cast<std::size_t>(row_)];
    if (shown.symbol == map::Symbol::gemeente_border || shown.symbol == map::Symbol::focus_border) {
        const bool focus = shown.symbol == map::Symbol::focus_border;
        const MapLine line = focus ? focus_line(legend_->zoom()) : border_line(legend_->zoom());
        const double middle = std::floor(height() / 2) + 0.5; // over whole pixels, else it is pale
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(line.colour, line.width));
        painter->drawLine(QPointF(1.5, middle), QPointF(width() - 1.5, middle));
        return;
    }
    constexpr double mm = 6.5; // of the width: lines come out as thick as on the screen
    const double pixels = width() / mm;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(pixels, pixels);
    map::LegendEntry entry = shown;
    const double edge = 0.5 / pixels; // half a pixel, so that a thin frame is sharp and whole
    entry.box = QRectF(0, 0, mm, height() / pixels).adjusted(edge, edge, -edge, -edge);
    map::detail::draw_symbol(*painter, entry, legend_->colours());
}

} // namespace gk::desktop
