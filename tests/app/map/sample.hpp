// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A small made-up region for tests: three square gemeenten side by side, each 10 km wide, each with
// four areas; cells of 500 m.

#include <limits>

#include "app/map/snapshot.hpp"

namespace gk::map::sample {

inline void add_square(geometry::PolygonSet& set, double x, double y, double side) {
    set.begin_feature();
    const std::vector<geometry::Point> ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
    set.add_ring(ring, false);
}

inline MapSnapshot base() {
    MapSnapshot map;
    map.title = "Gelegenheidskaart Voorbeeld";
    auto gemeenten = std::make_shared<geometry::PolygonSet>();
    for (int i = 0; i < 3; ++i) add_square(*gemeenten, 100000 + 10000 * i, 500000, 10000);
    map.base.gemeenten = gemeenten;
    map.base.gemeente_code = {"GM0001", "GM0002", "GM0003"};
    map.base.gemeente_name = {"Aalwijk", "Beekstad-Noord", "Zeer Lange Naam aan de Vaart"};
    auto roads = std::make_shared<geometry::LineSet>();
    roads->begin_feature();
    roads->add_path(std::vector<geometry::Point>{{98000, 503000}, {115000, 507000}, {132000, 503000}});
    map.base.motorways = roads;
    map.sources = {{"CBS wijken en buurten", "2024"}, {"Rijkswaterstaat", "2013"}};
    map.model_name = "Proef 1";
    map.model_hash = "0123456789abcdef";
    map.data_hash = "fedcba9876543210";
    map.made_on = "2026-11-23";
    map.attribution = "Kaart: Gelegenheidskaart";
    return map;
}

/// Twelve areas: values 5, 15, ... 85, then one missing, one unreliable, one of another type.
inline MapSnapshot areas() {
    constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();
    MapSnapshot map = base();
    map.subject.type = region::AreaType::woongebied;
    auto polygons = std::make_shared<geometry::PolygonSet>();
    AreaTheme theme{.polygons = polygons, .gemeente = {}, .value = {}, .coverage = {}, .of_type = {}};
    for (int g = 0; g < 3; ++g)
        for (int a = 0; a < 4; ++a) {
            add_square(*polygons, 100000 + 10000 * g + 5000 * (a % 2), 500000 + 5000 * (a / 2), 5000);
            const int i = 4 * g + a;
            theme.gemeente.push_back(map.base.gemeente_code[static_cast<std::size_t>(g)]);
            theme.value.push_back(i == 9 ? nan_value : 5 + 10 * i);
            theme.coverage.push_back(i == 10 ? 0.4 : 0.9);
            theme.of_type.push_back(i == 11 ? 0 : 1);
        }
    map.theme = std::move(theme);
    map.classes = *classify::make_classes({}, {.method = classify::Method::given, .given = {20, 40, 60, 80}});
    for (std::uint32_t i = 0; i < 12; ++i)
        map.top.push_back({i + 1, "Buurt met nummer " + std::to_string(i + 1), "Aalwijk", 90.0 - i});
    return map;
}

inline MapSnapshot cells() {
    MapSnapshot map = areas();
    auto grid = std::make_shared<const grid::CellGrid>(*grid::CellGrid::from_gemeenten(*map.base.gemeenten, 500));
    CellTheme theme{.grid = grid, .value = {}, .coverage = {}, .of_type = {}};
    for (std::size_t c = 0; c < grid->size(); ++c) {
        theme.value.push_back(static_cast<double>(grid->col(c)) * 100 / 60);
        theme.coverage.push_back(grid->row(c) < 5 ? 0.2 : 1);
        theme.of_type.push_back(grid->row(c) < 15 ? 1 : 0);
    }
    map.theme = std::move(theme);
    map.subject.per = region::AreaKind::cell;
    return map;
}

} // namespace gk::map::sample
