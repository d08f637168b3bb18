// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/measure/measure.hpp"

namespace gk::measure::detail {

/// Points sorted by (y, x), those at exactly the same place merged: import coarsens signals to their
/// square, so many coincide. Sums over them have one order, whatever the order of the input.
struct SortedPoints {
    std::vector<double> x, y, weight;

    [[nodiscard]] std::size_t size() const { return x.size(); }
    /// Half-open range of the points with |point.y - y| <= reach, and perhaps a few more.
    [[nodiscard]] std::pair<std::size_t, std::size_t> near(double y, double reach) const;
};

/// Leaves out points without weight and those farther than `reach` from every centre of the grid.
/// Points without a finite place or weight add nothing to any measure. A negative weight breaks the
/// contract (std::invalid_argument).
[[nodiscard]] SortedPoints sort_points(const GridSpec& spec, const WeightedPoints& points, double reach);

/// Half-open run of columns that lie in the region.
struct Run {
    std::int32_t begin, end;
};
/// The region's runs, row by row.
class Runs {
public:
    explicit Runs(const CellGrid& grid);
    [[nodiscard]] std::span<const Run> row(std::int32_t row) const {
        return std::span(runs_).subspan(begin_[static_cast<std::size_t>(row)],
                                        begin_[static_cast<std::size_t>(row) + 1] -
                                            begin_[static_cast<std::size_t>(row)]);
    }

private:
    std::vector<Run> runs_;
    std::vector<std::size_t> begin_{0};
};

/// Row and column limits are guesses by a square root; this much slack makes them safe.
inline constexpr double slack = 1e-6;

/// First and last of some columns or rows; last < first when there are none.
struct Stretch {
    std::int32_t first, last;
};
using Columns = Stretch;
using Rows = Stretch;

/// Those of [first, last] whose centre, origin + (k + 0.5) step, may lie within `reach` of v.
[[nodiscard]] inline Stretch centres_within(double v, double reach, double origin, double step, std::int32_t first,
                                            std::int32_t last) {
    const double middle = (v - origin) / step - 0.5;
    const double wide = (reach + slack) / step;
    const double low = std::max(std::ceil(middle - wide), static_cast<double>(first));
    const double high = std::min(std::floor(middle + wide), static_cast<double>(last));
    if (!(low <= high)) return {1, 0};
    return {static_cast<std::int32_t>(low), static_cast<std::int32_t>(high)};
}
[[nodiscard]] inline Columns columns_within(const GridSpec& spec, double x, double reach, std::int32_t first,
                                            std::int32_t last) {
    return centres_within(x, reach, spec.x_min, spec.cell, first, last);
}
[[nodiscard]] inline Rows rows_within(const GridSpec& spec, double y, double reach, std::int32_t first,
                                      std::int32_t last) {
    return centres_within(y, reach, spec.y_min, spec.cell, first, last);
}

} // namespace gk::measure::detail
