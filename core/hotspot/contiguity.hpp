// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Areas that are next to each other. Borders in real files do not always meet to the last digit, so
// everything here is "within `tolerance`": 1 mm, in the unit of the coordinates (METHOD section 10).
//   rook   a stretch of border of positive length in common (longer than two tolerances; one of the
//          two may have vertices on it that the other lacks)
//   queen  a vertex in common, or rook
// A vertex of one that lies on the border of the other, where neither shares more than that point, is
// no neighbour: maps whose areas overlap by a hair are full of such accidents. They are counted.

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/geometry/geometry.hpp"
#include "core/hotspot/neighbours.hpp"

namespace gk::hotspot {

inline constexpr double snap_m = 0.001;

struct Contiguous {
    Neighbours neighbours;
    std::size_t touching_only = 0; ///< pairs that touch in a point that is not a vertex of both
};
/// `tolerance` > 0. Errors: interrupted.
[[nodiscard]] Result<Contiguous> contiguous(const geometry::PolygonSet& polygons, Contiguity contiguity,
                                            double tolerance = snap_m, const Progress& progress = no_progress());

/// Refused when two features are the same place: the same vertices and area, or for points the same
/// position, within the tolerance. Such units would be their own neighbours. Names the first two, by
/// `label(index)`.
[[nodiscard]] Status refuse_duplicates(const geometry::PolygonSet& polygons, double tolerance,
                                       const std::function<std::string(std::size_t)>& label);
[[nodiscard]] Status refuse_duplicates(std::span<const geometry::Point> points, double tolerance,
                                       const std::function<std::string(std::size_t)>& label);

/// Centre of gravity of a feature's area; of its vertices when it has no area.
[[nodiscard]] geometry::Point centroid(const geometry::PolygonSet& polygons, std::size_t feature);

} // namespace gk::hotspot
