// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The schematic areas. Gemeenten are the dissolved Voronoi cells of their places, cut by the coast;
// wijken are those cells; buurten are a cell's kern (a disc that grows with its inhabitants, for
// larger places a centre and four quarters) and the buitengebied around it. All lines are noded
// together on a grid of one metre and cut into faces, so neighbours share their border exactly.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "gis/demo/facts.hpp"
#include "gis/demo/geos.hpp"

namespace gk::demo {

/// What the areas are described by; names and units as in the tables of CBS. NaN is missing.
struct Attributes {
    double inwoners = 0;
    double huishoudens = 0;
    double oad = 0;      ///< omgevingsadressendichtheid, addresses per km2
    double woz_keur = 0; ///< mean dwelling value, 1000 euro
    double pct_koop = 0;
    double misdr_per_1000 =
        std::numeric_limits<double>::quiet_NaN(); ///< registered offences a year per 1000 inhabitants
};

enum class Deel : std::uint8_t { kern, centrum, noord, oost, zuid, west, buitengebied };
inline constexpr std::array<std::string_view, 7> deel_naam{"kern", "centrum", "noord",       "oost",
                                                           "zuid", "west",    "buitengebied"};

struct Buurt {
    std::string code; ///< BU........
    std::string naam;
    std::size_t wijk = 0;
    Deel deel = Deel::kern;
    double km2 = 0;
    Attributes attributes;
    Geos::Geometry geometry;
};

struct Wijk {
    std::string code; ///< WK......
    std::string naam;
    std::size_t gemeente = 0; ///< index in Facts::gemeenten
    std::size_t plaats = 0;   ///< index in Facts::plaatsen
    double kern_straal = 0;   ///< metres
    double km2 = 0;
    Attributes attributes;
    Geos::Geometry geometry;
};

struct Gemeente {
    double km2 = 0;
    Attributes attributes;
    Geos::Geometry geometry;
};

struct Bedrijventerrein {
    std::string code; ///< BT......: gemeente and a number
    std::string naam;
    std::size_t gemeente = 0;
    double hectares = 0;
    Geos::Geometry geometry;
};

struct Areas {
    std::vector<Gemeente> gemeenten; ///< as Facts::gemeenten, ordered by code
    std::vector<Wijk> wijken;        ///< ordered by code
    std::vector<Buurt> buurten;      ///< ordered by code
    std::vector<Bedrijventerrein> terreinen;
};

/// Geometry, codes and sizes; attributes are filled by add_attributes. `geos` must outlive the areas.
[[nodiscard]] Areas draw_areas(const Facts& facts, const Geos& geos);

/// Fills all attributes by the formulas of docs/demo.md.
void add_attributes(const Facts& facts, Areas& areas);

} // namespace gk::demo
