// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "core/base/parallel.hpp"
#include "core/measure/measure.hpp"

namespace gk::measure {
namespace {

/// Calls visit(k, from, to) for the pieces of a segment's parameter range [t0, t1] that fall in each
/// of `count` strips of width `step`; a + t d is the coordinate across the strips. A segment along a
/// border belongs to the strip above or to the right of it, like a point on that border.
template <class Visit>
void cut(double a, double d, double t0, double t1, double step, std::int32_t first, std::int32_t last, Visit&& visit) {
    const double low = std::min(a + t0 * d, a + t1 * d) / step;
    const double high = std::max(a + t0 * d, a + t1 * d) / step;
    if (!(high >= first && low < last)) return;
    const auto begin = low <= first ? first : static_cast<std::int32_t>(low);
    const auto end = high >= last ? last - 1 : static_cast<std::int32_t>(high);
    for (std::int32_t k = begin; k <= end; ++k) {
        double from = t0, to = t1;
        if (d != 0) {
            const double lower = (k * step - a) / d, upper = ((k + 1) * step - a) / d;
            from = std::max(t0, std::min(lower, upper));
            to = std::min(t1, std::max(lower, upper));
        }
        if (from < to) visit(k, from, to);
    }
}

} // namespace

CellValues length(const CellGrid& grid, const LineSet& lines) {
    constexpr std::size_t rows_at_once = 64;
    const GridSpec& spec = grid.spec();
    const double cell = spec.cell;
    CellValues metres(grid.size(), 0.0);
    parallel_for(static_cast<std::size_t>(spec.rows), rows_at_once, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<std::int32_t>(begin);
        const auto last = static_cast<std::int32_t>(end);
        for (std::size_t p = 0; p < lines.path_count(); ++p) {
            const std::span<const Point> path = lines.path(p);
            for (std::size_t i = 1; i < path.size(); ++i) {
                const double ax = path[i - 1].x - spec.x_min, ay = path[i - 1].y - spec.y_min;
                const double dx = path[i].x - path[i - 1].x, dy = path[i].y - path[i - 1].y;
                const double whole = std::sqrt(dx * dx + dy * dy);
                cut(ay, dy, 0, 1, cell, first, last, [&](std::int32_t row, double r0, double r1) {
                    cut(ax, dx, r0, r1, cell, 0, spec.cols, [&](std::int32_t col, double t0, double t1) {
                        if (const auto at = grid.cell_at(col, row)) metres[*at] += whole * (t1 - t0);
                    });
                });
            }
        }
    });
    return metres;
}

} // namespace gk::measure
