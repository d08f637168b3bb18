// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/measure/block_tree.hpp"
#include "core/base/instruction_sets.hpp"
#include "core/measure/measure.hpp"

namespace gk::measure {
namespace {

using detail::Block;
using detail::BlockTree;

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::int32_t leaf = 8; ///< squares along the side of the blocks that are done by brute force

/// Segments as arrays, for loops that vectorise; a point is a segment without length.
struct Segments {
    std::vector<double> ax, ay, dx, dy, per_length2;

    [[nodiscard]] std::size_t size() const { return ax.size(); }
    void reserve(std::size_t n) {
        for (auto* v : {&ax, &ay, &dx, &dy, &per_length2}) v->reserve(n);
    }
    void add(Point a, Point b) {
        const double x = b.x - a.x, y = b.y - a.y;
        const double length2 = x * x + y * y;
        ax.push_back(a.x);
        ay.push_back(a.y);
        dx.push_back(x);
        dy.push_back(y);
        per_length2.push_back(length2 > 1e-200 ? 1 / length2 : 0);
    }
    /// Becomes the chosen segments of another set.
    void choose(const Segments& all, std::span<const std::uint32_t> chosen) {
        const auto gather = [chosen](const std::vector<double>& from, std::vector<double>& to) {
            to.resize(chosen.size());
            for (std::size_t i = 0; i < chosen.size(); ++i) to[i] = from[chosen[i]];
        };
        gather(all.ax, ax);
        gather(all.ay, ay);
        gather(all.dx, dx);
        gather(all.dy, dy);
        gather(all.per_length2, per_length2);
    }
};

/// Squared distance from (x, y) to a segment.
[[gnu::always_inline]] inline double distance2(double x, double y, double ax, double ay, double dx, double dy,
                                               double per_length2) {
    const double ex = x - ax, ey = y - ay;
    double t = (ex * dx + ey * dy) * per_length2;
    t = t < 0 ? 0 : t;
    t = t > 1 ? 1 : t;
    const double rx = ex - t * dx, ry = ey - t * dy;
    return rx * rx + ry * ry;
}

GK_TWO_INSTRUCTION_SETS
void distances2_from(double x, double y, const Segments& s, double* result) {
    const std::size_t n = s.size();
    const double *ax = s.ax.data(), *ay = s.ay.data(), *dx = s.dx.data(), *dy = s.dy.data(),
                 *per_length2 = s.per_length2.data();
    for (std::size_t i = 0; i < n; ++i) result[i] = distance2(x, y, ax[i], ay[i], dx[i], dy[i], per_length2[i]);
}

using LeafValues = std::array<double, static_cast<std::size_t>(leaf) * leaf>;

/// Least squared distance from each centre of a leaf, row by row from its south-west centre.
GK_TWO_INSTRUCTION_SETS
void least_distances2(Point south_west, double cell, const Segments& s, LeafValues& least) {
    std::array<double, leaf> x{};
    for (std::size_t i = 0; i < leaf; ++i) x[i] = south_west.x + static_cast<double>(i) * cell;
    least.fill(infinite);
    for (std::size_t i = 0; i < s.size(); ++i) {
        const double ax = s.ax[i], ay = s.ay[i], dx = s.dx[i], dy = s.dy[i], per_length2 = s.per_length2[i];
        for (std::size_t row = 0; row < leaf; ++row) {
            const double y = south_west.y + static_cast<double>(row) * cell;
            double* const out = least.data() + row * leaf;
            for (std::size_t col = 0; col < leaf; ++col) {
                const double d2 = distance2(x[col], y, ax, ay, dx, dy, per_length2);
                out[col] = d2 < out[col] ? d2 : out[col];
            }
        }
    }
}

/// Keeps the segments that can be nearest to some centre in the block. With c the middle of the
/// centres and r their largest distance from it: the nearest segment to any of them is within
/// d(c) + 2r of c, by the triangle inequality twice.
void keep_nearest(const BlockTree& tree, const Block& block, const Segments& all, Segments& kept) {
    thread_local std::vector<double> d2;
    thread_local std::vector<std::uint32_t> chosen;
    const geometry::Box box = tree.centres(block);
    const double width = box.max_x - box.min_x, height = box.max_y - box.min_y;
    d2.resize(all.size());
    distances2_from((box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2, all, d2.data());
    double least = infinite;
    for (const double d : d2) least = d < least ? d : least;
    const double reach = std::sqrt(least) + std::sqrt(width * width + height * height) + 1e-6;
    // Without a branch: which segments stay cannot be predicted.
    chosen.resize(all.size());
    std::size_t n = 0;
    for (std::size_t i = 0; i < d2.size(); ++i) {
        chosen[n] = static_cast<std::uint32_t>(i);
        n += static_cast<std::size_t>(d2[i] <= reach * reach);
    }
    kept.choose(all, std::span(chosen).first(n));
}

/// Distances at the cells whose result is still missing.
void fill_distances(const CellGrid& grid, const Segments& segments, CellValues& metres) {
    const GridSpec& spec = grid.spec();
    std::vector<std::uint32_t> wanted;
    wanted.reserve(grid.size());
    for (std::size_t cell = 0; cell < metres.size(); ++cell)
        if (std::isnan(metres[cell])) wanted.push_back(grid.squares()[cell]);
    const BlockTree tree(spec, leaf, wanted);
    const auto filter = [&](const Block& block, const Segments& all, Segments& kept) {
        keep_nearest(tree, block, all, kept);
    };
    const auto brute_force = [&](const Block& block, const Segments& near) {
        const BlockTree::Range range = tree.range(block);
        LeafValues least;
        least_distances2({spec.centre_x(range.col), spec.centre_y(range.row)}, spec.cell, near, least);
        for (std::int32_t row = range.row; row < range.row_end; ++row)
            for (std::int32_t col = range.col; col < range.col_end; ++col)
                if (const auto cell = grid.cell_at(col, row); cell && std::isnan(metres[*cell])) {
                    const double d2 = least[static_cast<std::size_t>((row - range.row) * leaf + col - range.col)];
                    if (d2 < infinite) metres[*cell] = std::sqrt(d2);
                }
    };
    tree.descend(segments, filter, brute_force);
}

Segments segments_of(const LineSet& lines) {
    Segments segments;
    segments.reserve(lines.points().size());
    for (std::size_t p = 0; p < lines.path_count(); ++p) {
        const std::span<const Point> path = lines.path(p);
        for (std::size_t i = 1; i < path.size(); ++i) segments.add(path[i - 1], path[i]);
    }
    return segments;
}

} // namespace

CellValues distance(const CellGrid& grid, std::span<const Point> points) {
    Segments segments;
    segments.reserve(points.size());
    for (const Point p : points) segments.add(p, p);
    CellValues metres(grid.size(), grid::no_value);
    fill_distances(grid, segments, metres);
    return metres;
}

CellValues distance(const CellGrid& grid, const LineSet& lines) {
    CellValues metres(grid.size(), grid::no_value);
    fill_distances(grid, segments_of(lines), metres);
    return metres;
}

CellValues distance(const CellGrid& grid, const PolygonSet& polygons) {
    CellValues metres(grid.size(), grid::no_value);
    const std::vector<std::uint32_t> holder = grid::feature_at_centres(grid, polygons);
    for (std::size_t cell = 0; cell < metres.size(); ++cell)
        if (holder[cell] != grid::no_feature) metres[cell] = 0;
    fill_distances(grid, segments_of(polygons.as_lines()), metres);
    return metres;
}

} // namespace gk::measure
