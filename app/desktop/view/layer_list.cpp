// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/layer_list.hpp"

#include <cmath>
#include <algorithm>

#include <QSettings>
#include <QStringList>

namespace gk::desktop {
namespace {

constexpr auto settings_key = "kaart/lagen";

/// "2:1:80" is layer 2, shown, for 80%. Settings that miss a layer, or have one twice, are of another version.
LayerStack read_settings() {
    LayerStack stack;
    for (const QString& text : QSettings().value(QLatin1String(settings_key)).toStringList()) {
        const QStringList parts = text.split(QLatin1Char(':'));
        const int layer = parts.value(0).toInt();
        if (parts.size() != 3 || layer < 0 || layer >= static_cast<int>(map_layer_count)) return default_layers();
        stack.push_back({.layer = static_cast<MapLayer>(layer),
                         .visible = parts[1] == QLatin1String("1"),
                         .opacity = std::clamp(parts[2].toInt(), 10, 100) / 100.0});
    }
    LayerStack sorted = stack;
    std::ranges::sort(sorted, {}, &LayerStyle::layer);
    const auto twice = std::ranges::adjacent_find(sorted, {}, &LayerStyle::layer);
    return stack.size() == map_layer_count && twice == sorted.end() ? stack : default_layers();
}

QString label_of(MapLayer layer) {
    switch (layer) {
    case MapLayer::values: return LayerList::tr("Wat de kaart toont");
    case MapLayer::estates: return LayerList::tr("Bedrijventerreinen");
    case MapLayer::borders: return LayerList::tr("Gemeentegrenzen");
    case MapLayer::roads: return LayerList::tr("Snelwegen");
    case MapLayer::names: return LayerList::tr("Namen");
    case MapLayer::deployments: return LayerList::tr("Inzet van dit jaar");
    case MapLayer::knelpunten: return LayerList::tr("Knelpunten");
    }
    return {};
}

} // namespace

LayerList::LayerList(QObject* parent)
    : QAbstractListModel(parent)
    , stack_(read_settings()) {}

QVariant LayerList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const LayerStyle& style = stack_[stack_.size() - 1 - static_cast<std::size_t>(index.row())];
    switch (role) {
    case LayerRole: return static_cast<int>(style.layer);
    case LabelRole: return label_of(style.layer);
    case ShownRole: return style.visible;
    case OpacityRole: return style.opacity;
    default: return {};
    }
}

QHash<int, QByteArray> LayerList::roleNames() const {
    return {{LayerRole, "kind"}, {LabelRole, "label"}, {ShownRole, "shown"}, {OpacityRole, "strength"}};
}

void LayerList::keep() {
    QStringList texts;
    for (const LayerStyle& style : stack_)
        texts << QStringLiteral("%1:%2:%3")
                     .arg(static_cast<int>(style.layer))
                     .arg(style.visible ? 1 : 0)
                     .arg(std::lround(100 * style.opacity));
    QSettings().setValue(QLatin1String(settings_key), texts);
    Q_EMIT changed();
}

void LayerList::show(int row, bool shown) {
    if (row < 0 || row >= rowCount() || at(row).visible == shown) return;
    at(row).visible = shown;
    Q_EMIT dataChanged(index(row), index(row), {ShownRole});
    keep();
}

void LayerList::setOpacity(int row, double opacity) {
    if (row < 0 || row >= rowCount()) return;
    opacity = std::clamp(opacity, 0.1, 1.0);
    if (at(row).opacity == opacity) return;
    at(row).opacity = opacity;
    Q_EMIT dataChanged(index(row), index(row), {OpacityRole});
    keep();
}

void LayerList::move(int row, int by) {
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount() || by == 0) return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    const LayerStyle moved = at(row);
    stack_.erase(stack_.end() - 1 - row);
    stack_.insert(stack_.end() - to, moved);
    endMoveRows();
    keep();
}

void LayerList::reset() {
    beginResetModel();
    stack_ = default_layers();
    endResetModel();
    keep();
}

} // namespace gk::desktop
