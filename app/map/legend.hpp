// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a map draws and its legend must explain, in the order in which it is read: classes from high to low, then what
// has no value, then signs, land, water and lines. Paper and screen ask here, so both say the same in the same words.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <QRectF>
#include <QString>

#include "app/map/snapshot.hpp"

namespace gk::map {

/// `fill`: a class number or one of the other_fill values of theme.hpp.
enum class Symbol : std::uint8_t {
    fill,
    uncertain,
    sign,
    highlight,
    outside,
    water,
    focus_border,
    gemeente_border,
    motorway,
    estate,
    name
};
struct LegendEntry {
    Symbol symbol = Symbol::fill;
    std::uint8_t fill = 0; ///< of a sign: which (SignKind)
    QString label;
    std::optional<std::size_t> count = {}; ///< areas, cells or signs
    Mark mark = Mark::none;                ///< of a category
    QRectF box = {};                       ///< of the symbol, once it has a place

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// What is drawn besides the classes, which are always all there: a scale is read whole.
struct Drawn {
    enum class Water : std::uint8_t { none, water, or_outside }; ///< or_outside: the land around is not known
    std::array<std::size_t, 256> counts{};                       ///< of each fill
    std::size_t uncertain = 0;
    std::array<std::size_t, sign_kinds> signs{};
    bool white = true;                ///< what has no value by its nature, in nearly white
    std::optional<QString> highlight; ///< its name, which may be empty
    bool outside = false;             ///< land of others: outside the region, or with a gemeente in focus outside that
    Water water = Water::none;
    bool focus_border = false;
    bool gemeente_border = false;
    bool motorways = false;
    bool estates = false;
    std::optional<region::AreaKind> names = {}; ///< of what names are written
};

[[nodiscard]] std::vector<LegendEntry> legend_entries(const MapSnapshot& snapshot, const Drawn& drawn);

/// Whether the numbers of areas in the classes are about equal, as quantiles promise, and if not, why.
enum class Spread : std::uint8_t {
    even,
    even_in_region, ///< but not in the gemeente in focus
    even_in_detail, ///< but squares are drawn together here
    ties,           ///< many areas have one and the same value
    uneven
};
/// `shown`: of each fill, as in the legend.
[[nodiscard]] Spread spread_of(const MapSnapshot& snapshot, const std::array<std::size_t, 256>& shown);
/// The same where all fills of the region are known already.
[[nodiscard]] Spread spread_of(const MapSnapshot& snapshot, const std::array<std::size_t, 256>& shown,
                               const std::vector<std::uint8_t>& region);
/// How the classes were made, as far as that is true of them. `plural`: of what the areas are.
[[nodiscard]] QString class_note(const classify::Classes& classes, const QString& plural, Spread spread);

} // namespace gk::map
