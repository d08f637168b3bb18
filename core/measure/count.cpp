// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <stdexcept>

#include "core/base/parallel.hpp"
#include "core/measure/points.hpp"

namespace gk::measure {

CellValues count_within(const CellGrid& grid, const WeightedPoints& points, double radius) {
    if (!(radius > 0 && std::isfinite(radius))) throw std::invalid_argument("a radius must be positive");
    const GridSpec& spec = grid.spec();
    const detail::SortedPoints sorted = detail::sort_points(spec, points, radius);
    const double radius2 = radius * radius;
    CellValues total(grid.size(), 0.0);
    parallel_for(static_cast<std::size_t>(spec.rows), 8, [&](std::size_t begin, std::size_t end) {
        std::vector<double> sum(static_cast<std::size_t>(spec.cols));
        for (std::size_t r = begin; r < end; ++r) {
            const auto row = static_cast<std::int32_t>(r);
            const auto [first_cell, last_cell] = grid.cells_in_row(row);
            if (first_cell == last_cell) continue;
            const std::int32_t west = grid.col(first_cell), east = grid.col(last_cell - 1);
            std::ranges::fill(sum, 0.0);
            const double y = spec.centre_y(row);
            const auto [first, last] = sorted.near(y, radius);
            for (std::size_t i = first; i < last; ++i) {
                const double dy = y - sorted.y[i];
                const double dy2 = dy * dy;
                if (dy2 > radius2) continue;
                const auto within = [&](std::int32_t col) {
                    const double dx = spec.centre_x(col) - sorted.x[i];
                    return dx * dx + dy2 <= radius2;
                };
                auto [low, high] = detail::columns_within(spec, sorted.x[i], std::sqrt(radius2 - dy2), west, east);
                // The root is rounded, the definition is d <= r: the ends decide for themselves.
                while (low <= high && !within(low)) ++low;
                while (high >= low && !within(high)) --high;
                for (std::int32_t col = low; col <= high; ++col) sum[static_cast<std::size_t>(col)] += sorted.weight[i];
            }
            for (std::uint32_t cell = first_cell; cell < last_cell; ++cell)
                total[cell] = sum[grid.squares()[cell] - r * static_cast<std::size_t>(spec.cols)];
        }
    });
    return total;
}

CellValues count_in_square(const CellGrid& grid, const WeightedPoints& points) {
    const detail::SortedPoints sorted = detail::sort_points(grid.spec(), points, 0);
    CellValues total(grid.size(), 0.0);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (const auto cell = grid.cell_at(Point{sorted.x[i], sorted.y[i]})) total[*cell] += sorted.weight[i];
    return total;
}

} // namespace gk::measure
