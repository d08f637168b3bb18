// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/measure/exp2.hpp"
#include "core/measure/gaussian.hpp"
#include "core/measure/kernel_sums.hpp"
#include "core/measure/points.hpp"

namespace gk::measure {
namespace {

using detail::SortedPoints;

/// K(d) = factor (1 - d^2/h^2)^power / (pi h^2), METHOD section 2.
struct Shape {
    int power;
    double factor;
};

Shape shape_of(Kernel kernel) {
    switch (kernel) {
    case Kernel::epanechnikov: return {1, 2};
    case Kernel::quartic: return {2, 3};
    case Kernel::triweight: return {3, 4};
    case Kernel::gaussian: break;
    }
    throw std::invalid_argument("this kernel has no finite support");
}

/// What (h^2 - d^2)^power, or the exponential of the gaussian, must be multiplied by to become K.
double constant_of(Kernel kernel, double h) {
    const double h2 = h * h;
    if (kernel == Kernel::gaussian) return 1 / (2 * std::numbers::pi * h2);
    const Shape shape = shape_of(kernel);
    double constant = shape.factor / (std::numbers::pi * h2);
    for (int i = 0; i < shape.power; ++i) constant /= h2;
    return constant;
}

/// Jones-Diggle: divides the weight of every point by the mass of its kernel inside the region, summed
/// over the centres as the result itself is, and leaves out the points outside. A kernel too narrow
/// to reach any centre puts all it has in its own square: those go to the values returned (empty if none).
CellValues correct_edges(const CellGrid& grid, SortedPoints& points, const DensityOptions& options) {
    const bool finite = options.kernel != Kernel::gaussian;
    const detail::MassOfPoint mass_of =
        finite ? detail::mass_of_point(shape_of(options.kernel).power) : detail::gaussian_mass_of_point;
    const detail::Runs runs(grid);
    std::vector<double> mass(points.size());
    std::vector<std::uint32_t> own(points.size());
    parallel_for(points.size(), 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Point at{points.x[i], points.y[i]};
            own[i] = grid.cell_at(at).value_or(grid::no_feature);
            if (own[i] != grid::no_feature) mass[i] = mass_of(grid.spec(), runs, at, options.bandwidth);
        }
    });
    constexpr double smallest_mass = 1e-250;
    const double area = static_cast<double>(grid.spec().cell) * grid.spec().cell;
    CellValues narrow;
    SortedPoints kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (own[i] == grid::no_feature) continue;
        if (mass[i] >= smallest_mass) {
            kept.x.push_back(points.x[i]);
            kept.y.push_back(points.y[i]);
            kept.weight.push_back(points.weight[i] / (mass[i] * area));
        } else {
            narrow.resize(grid.size(), 0.0);
            narrow[own[i]] += points.weight[i] / area;
        }
    }
    points = std::move(kept);
    return narrow;
}

/// Sum of weight K(d) with a kernel of finite support; weights already hold constant_of.
CellValues sum_finite(const CellGrid& grid, const SortedPoints& points, double h, int power) {
    constexpr std::size_t rows_at_once = 4;
    const GridSpec& spec = grid.spec();
    const std::size_t padded = (static_cast<std::size_t>(spec.cols / detail::lanes) + 2) * std::size_t{detail::lanes};
    std::vector<double> centre(padded);
    for (std::size_t col = 0; col < padded; ++col) centre[col] = spec.centre_x(static_cast<std::int32_t>(col));
    const detail::AddPoints add = detail::add_points(power);

    CellValues total(grid.size(), 0.0);
    parallel_for(static_cast<std::size_t>(spec.rows), rows_at_once, [&](std::size_t begin, std::size_t end) {
        std::vector<double> sum(padded);
        for (std::size_t r = begin; r < end; ++r) {
            const auto row = static_cast<std::int32_t>(r);
            const auto [first_cell, last_cell] = grid.cells_in_row(row);
            if (first_cell == last_cell) continue;
            const double y = spec.centre_y(row);
            const auto [first, last] = points.near(y, h);
            if (first == last) continue;
            std::ranges::fill(sum, 0.0);
            add(spec, points, first, last, h,
                {centre.data(), sum.data(), y, grid.col(first_cell), grid.col(last_cell - 1)});
            for (std::uint32_t cell = first_cell; cell < last_cell; ++cell)
                total[cell] = sum[grid.squares()[cell] - r * static_cast<std::size_t>(spec.cols)];
        }
    });
    return total;
}

} // namespace

double decayed_weight(double weight, double age_days, double half_life_days) {
    if (!(half_life_days > 0) || !(age_days > 0)) return weight;
    return weight * detail::exp2_same_everywhere(-age_days / half_life_days);
}

CellValues density(const CellGrid& grid, const WeightedPoints& points, const DensityOptions& options) {
    const double h = options.bandwidth;
    if (!(h > 0 && std::isfinite(h))) throw std::invalid_argument("a bandwidth must be positive");
    const GridSpec& spec = grid.spec();
    const bool finite = options.kernel != Kernel::gaussian;
    const double reach = options.edge_correction ? 0 : finite ? h : std::numeric_limits<double>::infinity();
    SortedPoints sorted = detail::sort_points(spec, points, reach);

    CellValues narrow;
    if (options.edge_correction) {
        narrow = correct_edges(grid, sorted, options);
    } else {
        const double constant = constant_of(options.kernel, h);
        for (double& weight : sorted.weight) weight *= constant;
    }

    CellValues total =
        finite ? sum_finite(grid, sorted, h, shape_of(options.kernel).power) : detail::sum_gaussian(grid, sorted, h);
    for (std::size_t cell = 0; cell < narrow.size(); ++cell) total[cell] += narrow[cell];
    return total;
}

} // namespace gk::measure
