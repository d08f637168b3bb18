// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The hand-written facts of data/demo (embedded in the program), as records. Coordinates EPSG:28992.

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

namespace gk::demo {

using geometry::Point;

struct Plaats {
    std::string naam;
    std::string gemeente; ///< GM....; empty for a place outside the region, which cuts the cells of its neighbours
    Point at;
    double inwoners = 0;
};

/// A part of the coast: `land` and `water` are rings (not closed in the file), a `vaarweg` is a line
/// of water `breedte` metres wide.
struct Kustdeel {
    std::string naam;
    std::string soort;
    double breedte = 0;
    std::vector<Point> points;
};

struct Terrein {
    std::string naam;
    std::string gemeente;
    Point at;
    double hectares = 0;
    double hoek = 0; ///< degrees that the long side is turned anticlockwise from east
};

struct Weg {
    std::string naam;
    std::string beheer; ///< rijk or provincie
    std::vector<Point> points;
};

struct Aansluiting {
    std::string naam;
    std::string weg;
    Point at;
};

struct Meldingskans {
    std::string gemeente; ///< GM....
    std::string naam;
    double kans = 0; ///< chance that what happens in this gemeente is reported
};

struct Facts {
    std::vector<Plaats> plaatsen;
    std::vector<Kustdeel> kust;
    std::vector<Terrein> terreinen;
    std::vector<Weg> wegen;
    std::vector<Aansluiting> aansluitingen;
    std::vector<Meldingskans> gemeenten; ///< ordered by code

    /// Index in `gemeenten`; throws std::out_of_range for a code that is not there.
    [[nodiscard]] std::size_t gemeente_index(const std::string& code) const;
};

/// ErrorCode::bug when a file of data/demo is not as it should be.
[[nodiscard]] Result<Facts> read_facts();

} // namespace gk::demo
