// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How one would do it without core/measure: plain loops over GEOS, one thread.

#include "core/measure/measure.hpp"

namespace gk::bench {

/// Total of the areas, in squares, of every polygon within every square that it touches: a prepared
/// polygon tells apart what is outside, inside and neither; for the last the intersection is made.
[[nodiscard]] double coverage_with_geos(const grid::GridSpec& spec, const geometry::PolygonSet& polygons);

/// Sum of the distances to the nearest line over every `step`-th cell: a query of an STRtree each.
[[nodiscard]] double distance_with_geos(const grid::CellGrid& grid, const geometry::LineSet& lines, std::size_t step);

/// Sum of quartic densities over every `step`-th cell, every point against every cell.
[[nodiscard]] double density_directly(const grid::CellGrid& grid, const measure::WeightedPoints& points, double h,
                                      std::size_t step);

} // namespace gk::bench
