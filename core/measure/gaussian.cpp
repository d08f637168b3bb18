// SPDX-License-Identifier: EUPL-1.2
#include "core/measure/gaussian.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/measure/block_tree.hpp"
#include "core/measure/exp2.hpp"
#include "core/base/instruction_sets.hpp"

// exp(-d^2 / 2h^2) = 2^(-s), s = c d^2 with c = log2(e) / 2h^2. The kernel never ends, so there is no
// support to cut off at: what matters at a place depends on what else is there. A quadtree of blocks
// of cells keeps, for each block, the points that can add 1e-11 to some centre in it. In a block the
// kernel is a product: with q = point - middle of the block and t = centre - middle,
//   s = c|q|^2 + c|t|^2 - 2c q.t,   so   2^(-s) = 2^(-c|q|^2) 2^(-c|t|^2) X^(t_x) Y^(t_y),
// which makes the sum over points a product of two small matrices, two multiplications a pair.

namespace gk::measure::detail {
namespace {

constexpr std::int32_t widest_leaf = 16;
constexpr double negligible_bits = 37; ///< 2^-37 = 7e-12: what all points left out may add up to, relatively

/// Points with weight = mantissa x 2^exponent, so that no weight over- or underflows a sum.
struct Sources {
    std::vector<double> x, y, mantissa, exponent;

    [[nodiscard]] std::size_t size() const { return x.size(); }
    void clear() {
        for (auto* v : {&x, &y, &mantissa, &exponent}) v->clear();
    }
    void add(double at_x, double at_y, double m, double e) {
        x.push_back(at_x);
        y.push_back(at_y);
        mantissa.push_back(m);
        exponent.push_back(e);
    }
};

/// For each source the least and the largest s - exponent over the centres in a box.
GK_TWO_INSTRUCTION_SETS
void bounds(const Sources& sources, const geometry::Box& box, double c, double* nearest, double* farthest) {
    const std::size_t n = sources.size();
    const double *x = sources.x.data(), *y = sources.y.data(), *exponent = sources.exponent.data();
    for (std::size_t i = 0; i < n; ++i) {
        const double west = x[i] - box.min_x, east = box.max_x - x[i];
        const double south = y[i] - box.min_y, north = box.max_y - y[i];
        const double far_x = west > east ? west : east, far_y = south > north ? south : north;
        const double out_x = west < east ? -west : -east, out_y = south < north ? -south : -north;
        const double near_x = out_x > 0 ? out_x : 0, near_y = out_y > 0 ? out_y : 0;
        nearest[i] = c * (near_x * near_x + near_y * near_y) - exponent[i];
        farthest[i] = c * (far_x * far_x + far_y * far_y) - exponent[i];
    }
}

/// Powers X and Y of four sources for every column and row of a leaf; those of unused places are 0.
struct Powers {
    std::array<std::array<double, widest_leaf>, 4> x, y;
};
using LeafSums = std::array<double, static_cast<std::size_t>(widest_leaf) * widest_leaf>;

GK_TWO_INSTRUCTION_SETS
void add_product(const Powers& powers, std::size_t rows, LeafSums& sums) {
    for (std::size_t row = 0; row < rows; ++row) {
        const double y0 = powers.y[0][row], y1 = powers.y[1][row], y2 = powers.y[2][row], y3 = powers.y[3][row];
        double* const sum = sums.data() + row * widest_leaf;
        for (std::size_t col = 0; col < widest_leaf; ++col)
            sum[col] +=
                (y0 * powers.x[0][col] + y1 * powers.x[1][col]) + (y2 * powers.x[2][col] + y3 * powers.x[3][col]);
    }
}

/// first, first factor, first factor^2, ...; four by four, so that the chain of products stays short.
void fill_powers(double first, double factor, std::array<double, widest_leaf>& powers) {
    const double square = factor * factor, fourth = square * square;
    powers[0] = first;
    powers[1] = first * factor;
    powers[2] = first * square;
    powers[3] = powers[1] * square;
    for (std::size_t j = 4; j < widest_leaf; ++j) powers[j] = powers[j - 4] * fourth;
}

class GaussianSum {
public:
    GaussianSum(const CellGrid& grid, double h, std::size_t points)
        : grid_(grid)
        , c_(std::numbers::log2e / (2 * h * h))
        ,
        // A leaf at most 2h wide keeps the powers within the range of doubles.
        leaf_(static_cast<std::int32_t>(std::clamp(2 * h / grid.spec().cell, 1.0, static_cast<double>(widest_leaf))))
        , points_bits_(std::ilogb(static_cast<double>(points)) + 1)
        , tree_(grid.spec(), leaf_, grid.squares()) {}

    void run(const Sources& sources, CellValues& total) const {
        tree_.descend(
            sources, [this](const Block& block, const Sources& all, Sources& kept) { keep(block, all, kept); },
            [&](const Block& block, const Sources& near) { sum_leaf(block, near, total); });
    }

private:
    void keep(const Block& block, const Sources& all, Sources& kept) const {
        thread_local std::vector<double> nearest, farthest;
        nearest.resize(all.size());
        farthest.resize(all.size());
        bounds(all, tree_.centres(block), c_, nearest.data(), farthest.data());
        // Everywhere in the block the sum is at least 2^-floor; a weight is 1 to 2 times 2^exponent.
        const double floor = *std::ranges::min_element(farthest);
        const double most = *std::ranges::min_element(nearest);
        kept.clear();
        constexpr double underflow = 1080; // 2^-1075 rounds to 0
        if (most - 1 - points_bits_ > underflow) return;
        const double limit = floor + negligible_bits + points_bits_ + 1;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (nearest[i] <= limit) kept.add(all.x[i], all.y[i], all.mantissa[i], all.exponent[i]);
    }

    void sum_leaf(const Block& block, const Sources& near, CellValues& total) const {
        const BlockTree::Range range = tree_.range(block);
        const GridSpec& spec = grid_.spec();
        const double half = (leaf_ - 1) / 2.0;
        const Point middle{spec.centre_x(range.col) + half * spec.cell, spec.centre_y(range.row) + half * spec.cell};
        const std::size_t n = near.size();
        // Everything relative to the strongest source at the middle, so that nothing underflows.
        double strongest = std::numeric_limits<double>::infinity();
        thread_local std::vector<double> strength;
        strength.resize(n);
        for (std::size_t i = 0; i < n; ++i) {
            const double qx = near.x[i] - middle.x, qy = near.y[i] - middle.y;
            strength[i] = c_ * (qx * qx + qy * qy) - near.exponent[i];
            strongest = std::min(strongest, strength[i]);
        }
        LeafSums sums{};
        const auto side = static_cast<std::size_t>(leaf_);
        for (std::size_t start = 0; start < n; start += 4) {
            Powers powers{};
            for (std::size_t k = 0; k < std::min<std::size_t>(4, n - start); ++k) {
                const std::size_t i = start + k;
                const double step_x = 2 * c_ * spec.cell * (near.x[i] - middle.x);
                const double step_y = 2 * c_ * spec.cell * (near.y[i] - middle.y);
                // The first power holds the strength, each next one is a constant factor more.
                fill_powers(near.mantissa[i] * exp2_same_everywhere(strongest - strength[i] - half * step_x),
                            exp2_same_everywhere(step_x), powers.x[k]);
                fill_powers(exp2_same_everywhere(-half * step_y), exp2_same_everywhere(step_y), powers.y[k]);
            }
            add_product(powers, side, sums);
        }
        for (std::int32_t row = range.row; row < range.row_end; ++row)
            for (std::int32_t col = range.col; col < range.col_end; ++col)
                if (const auto cell = grid_.cell_at(col, row)) {
                    const double tx = (col - range.col - half) * spec.cell, ty = (row - range.row - half) * spec.cell;
                    // In two halves: the power alone may underflow where the sum does not.
                    const double power = exp2_same_everywhere((-strongest - c_ * (tx * tx + ty * ty)) / 2);
                    total[*cell] = sums[static_cast<std::size_t>((row - range.row) * widest_leaf + col - range.col)] *
                                   power * power;
                }
    }

    const CellGrid& grid_;
    double c_;
    std::int32_t leaf_;
    double points_bits_; ///< 2^points_bits is more than the number of points
    BlockTree tree_;
};

} // namespace

CellValues sum_gaussian(const CellGrid& grid, const SortedPoints& points, double h) {
    CellValues total(grid.size(), 0.0);
    if (points.size() == 0) return total;
    Sources sources;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int exponent = std::ilogb(points.weight[i]);
        sources.add(points.x[i], points.y[i], std::ldexp(points.weight[i], -exponent), exponent);
    }
    GaussianSum(grid, h, points.size()).run(sources, total);
    return total;
}

double gaussian_mass_of_point(const GridSpec& spec, const Runs& runs, Point at, double h) {
    const double c = std::numbers::log2e / (2 * h * h);
    // The nearest centre is at most 0.71 cell away; beyond this reach all squares of a country
    // together add less than 1e-11 of what that one has.
    const double reach = std::sqrt(0.51 * spec.cell * spec.cell + (negligible_bits + 28) / c);
    const Columns cols = columns_within(spec, at.x, reach, 0, spec.cols - 1);
    const Columns rows = rows_within(spec, at.y, reach, 0, spec.rows - 1);
    std::vector<double> up_to(static_cast<std::size_t>(std::max(0, cols.last - cols.first + 1)) + 1, 0.0);
    for (std::int32_t col = cols.first; col <= cols.last; ++col) {
        const double dx = spec.centre_x(col) - at.x;
        const auto i = static_cast<std::size_t>(col - cols.first);
        up_to[i + 1] = up_to[i] + exp2_same_everywhere(-c * dx * dx);
    }
    double mass = 0;
    for (std::int32_t row = rows.first; row <= rows.last; ++row) {
        double in_row = 0;
        for (const Run run : runs.row(row)) {
            const std::int32_t begin = std::max(run.begin, cols.first), end = std::min(run.end, cols.last + 1);
            if (begin < end)
                in_row += up_to[static_cast<std::size_t>(end - cols.first)] -
                          up_to[static_cast<std::size_t>(begin - cols.first)];
        }
        const double dy = spec.centre_y(row) - at.y;
        mass += in_row * exp2_same_everywhere(-c * dy * dy);
    }
    return mass;
}

} // namespace gk::measure::detail
