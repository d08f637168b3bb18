// SPDX-License-Identifier: EUPL-1.2
#include "core/measure/kernel_sums.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/instruction_sets.hpp"

namespace gk::measure::detail {
namespace {

/// (h^2 - d^2)^p, 0 outside the support.
template <int P>
[[gnu::always_inline]] inline double kernel(double rest, double dx) {
    double u = rest - dx * dx;
    u = u > 0 ? u : 0;
    if constexpr (P == 1) return u;
    if constexpr (P == 2) return u * u;
    if constexpr (P == 3) return u * u * u;
}

template <int P>
[[gnu::always_inline]] inline void add(const GridSpec& spec, const SortedPoints& points, std::size_t first,
                                       std::size_t last, double h, const RowOfCentres& row) {
    constexpr std::size_t batch = 64;
    std::array<double, batch> rest{};              // h^2 - dy^2
    std::array<std::int32_t, batch> low{}, high{}; // groups of columns
    const double h2 = h * h;
    const double per_cell = 1.0 / spec.cell;
    const double origin = spec.x_min + 0.5 * spec.cell;
    const double west = row.west, east = row.east;
    for (std::size_t start = first; start < last; start += batch) {
        const std::size_t n = std::min(batch, last - start);
        for (std::size_t i = 0; i < n; ++i) {
            const double dy = row.y - points.y[start + i];
            double left = h2 - dy * dy;
            left = left > 0 ? left : 0;
            const double half_width = std::sqrt(left);
            const double x = points.x[start + i] - origin;
            // Truncation instead of floor: everything is at or east of `west` >= 0 by then.
            double from = (x - half_width) * per_cell - slack;
            double to = (x + half_width) * per_cell + slack;
            from = from < west ? west : from > east + 1 ? east + 1 : from;
            to = to > east ? east : to < -1 ? -1 : to;
            rest[i] = left;
            low[i] = static_cast<std::int32_t>(from) / lanes;
            high[i] = static_cast<std::int32_t>(to + lanes) / lanes; // past the last group
        }
        for (std::size_t i = 0; i < n; ++i) {
            const double left = rest[i];
            const double x = points.x[start + i];
            const double weight = points.weight[start + i];
            for (std::int32_t group = low[i]; group < high[i]; ++group) {
                const double* const centre = row.x + group * lanes;
                double* const sum = row.sum + group * lanes;
                for (std::int32_t k = 0; k < lanes; ++k) sum[k] += weight * kernel<P>(left, centre[k] - x);
            }
        }
    }
}

template <int P>
[[gnu::always_inline]] inline double mass(const GridSpec& spec, const Runs& runs, Point at, double h) {
    const double h2 = h * h;
    const Rows rows = rows_within(spec, at.y, h, 0, spec.rows - 1);
    std::array<double, lanes> sum{};
    for (std::int32_t r = rows.first; r <= rows.last; ++r) {
        const double dy = spec.centre_y(r) - at.y;
        const double rest = std::max(h2 - dy * dy, 0.0);
        const double half_width = std::sqrt(rest);
        for (const Run run : runs.row(r)) {
            const Columns cols = columns_within(spec, at.x, half_width, run.begin, run.end - 1);
            if (cols.last < cols.first) continue;
            const double x = spec.centre_x(cols.first) - at.x;
            const std::int32_t n = cols.last - cols.first + 1;
            for (std::int32_t c = 0; c + lanes <= n; c += lanes)
                for (std::int32_t k = 0; k < lanes; ++k)
                    sum[static_cast<std::size_t>(k)] += kernel<P>(rest, x + static_cast<double>(c + k) * spec.cell);
            for (std::int32_t c = n / lanes * lanes; c < n; ++c)
                sum[static_cast<std::size_t>(c % lanes)] += kernel<P>(rest, x + static_cast<double>(c) * spec.cell);
        }
    }
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

// One function for each power: see GK_TWO_INSTRUCTION_SETS.
GK_TWO_INSTRUCTION_SETS
void add1(const GridSpec& s, const SortedPoints& p, std::size_t i, std::size_t n, double h, const RowOfCentres& r) {
    add<1>(s, p, i, n, h, r);
}
GK_TWO_INSTRUCTION_SETS
void add2(const GridSpec& s, const SortedPoints& p, std::size_t i, std::size_t n, double h, const RowOfCentres& r) {
    add<2>(s, p, i, n, h, r);
}
GK_TWO_INSTRUCTION_SETS
void add3(const GridSpec& s, const SortedPoints& p, std::size_t i, std::size_t n, double h, const RowOfCentres& r) {
    add<3>(s, p, i, n, h, r);
}
GK_TWO_INSTRUCTION_SETS
double mass1(const GridSpec& s, const Runs& r, Point at, double h) {
    return mass<1>(s, r, at, h);
}
GK_TWO_INSTRUCTION_SETS
double mass2(const GridSpec& s, const Runs& r, Point at, double h) {
    return mass<2>(s, r, at, h);
}
GK_TWO_INSTRUCTION_SETS
double mass3(const GridSpec& s, const Runs& r, Point at, double h) {
    return mass<3>(s, r, at, h);
}

} // namespace

AddPoints add_points(int power) {
    return power == 1 ? add1 : power == 2 ? add2 : add3;
}
MassOfPoint mass_of_point(int power) {
    return power == 1 ? mass1 : power == 2 ? mass2 : mass3;
}

} // namespace gk::measure::detail
