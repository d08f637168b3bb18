// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/measure: layer -> raw value per cell (METHOD section 2). Every function is parallel and gives
// the same bytes whatever the number of threads. Inputs are EPSG:28992 metres; results have
// CellGrid::size() entries, NaN where there is no value.

#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"

namespace gk::measure {

using geometry::LineSet;
using geometry::Point;
using geometry::PolygonSet;
using grid::CellGrid;
using grid::CellValues;
using grid::GridSpec;

/// Points with their mass: weight x 2^(-age / half-life), see decayed_weight. A point without a finite
/// place or weight adds nothing; a negative weight is a broken promise (std::invalid_argument), and so
/// are arrays of different lengths, a bandwidth or radius that is not positive and finite, and a
/// number of values that is not the number of polygons.
struct WeightedPoints {
    std::vector<Point> at;
    std::vector<double> weight; ///< same length as `at`; not negative
};

/// weight x 2^(-age/half_life); half_life <= 0 means no decay; a negative age counts as 0. Days.
[[nodiscard]] double decayed_weight(double weight, double age_days, double half_life_days);

enum class Kernel : std::uint8_t { quartic, gaussian, epanechnikov, triweight };

struct DensityOptions {
    double bandwidth = 1000; ///< metres; the standard deviation for gaussian, the support otherwise
    Kernel kernel = Kernel::quartic;
    /// Jones (1993), Diggle (1985): each point's kernel divided by its own mass inside the region, so
    /// the total mass is that of the points. Points outside the region then leave the sum.
    bool edge_correction = false;
};
/// Sum of m_i K(d_i/h) at each cell centre, per m2; 0 without points. Within 1e-9 of direct summation,
/// relatively, for the gaussian also far away from all points as long as a double can hold the value.
/// The order of the points does not matter, not even for the last bit.
[[nodiscard]] CellValues density(const CellGrid& grid, const WeightedPoints& points, const DensityOptions& options);

/// Metres from each cell centre to the nearest feature; polygons: 0 inside or on the border.
/// All NaN when there are no features; a feature without finite coordinates is no feature.
[[nodiscard]] CellValues distance(const CellGrid& grid, std::span<const Point> points);
[[nodiscard]] CellValues distance(const CellGrid& grid, const LineSet& lines);
[[nodiscard]] CellValues distance(const CellGrid& grid, const PolygonSet& polygons);

/// Which squares each feature covers, and how much of them (0 < share <= 1): rows of a sparse matrix
/// (compressed sparse rows), squares ascending within a feature.
struct CoverageTable {
    std::vector<std::uint64_t> feature_begin{0}; ///< feature f: entries [feature_begin[f], feature_begin[f+1])
    std::vector<std::uint32_t> square;           ///< square of the GridSpec
    std::vector<double> share;                   ///< of the square's area
};
/// Exact to 1e-9 of a square, by signed areas along the rings. Features may lie partly or wholly
/// outside the grid: only the part inside counts. Shares under 1e-12 are left out.
[[nodiscard]] CoverageTable coverage_table(const GridSpec& spec, const PolygonSet& polygons);

/// Share of each cell that polygons cover. The polygons must not overlap one another: gis dissolves
/// them first (gis/vector); overlaps would count double and are cut off at 1.
[[nodiscard]] CellValues coverage(const CellGrid& grid, const PolygonSet& dissolved);

/// Total weight of the points within `radius` metres of each centre (d <= radius).
[[nodiscard]] CellValues count_within(const CellGrid& grid, const WeightedPoints& points, double radius);
/// Total weight of the points in each square (lower and left edges belong to it).
[[nodiscard]] CellValues count_in_square(const CellGrid& grid, const WeightedPoints& points);

/// Value of the polygon that holds the centre; NaN where none does or its value is NaN.
[[nodiscard]] CellValues attribute_at_centre(const CellGrid& grid, const PolygonSet& polygons,
                                             std::span<const double> values);

enum class Quantity : std::uint8_t {
    rate, ///< averaged: sum(share v) / sum(share) over the polygons that have a value
    count ///< spread by area: sum(v x area in the square / area of the polygon)
};
/// Value from all polygons that touch the square; NaN where no polygon with a value does.
[[nodiscard]] CellValues attribute_by_area(const CellGrid& grid, const PolygonSet& polygons,
                                           std::span<const double> values, Quantity quantity);

/// Metres of line inside each square; 0 where none.
[[nodiscard]] CellValues length(const CellGrid& grid, const LineSet& lines);

} // namespace gk::measure
