// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "core/base/parallel.hpp"
#include "core/geometry/orientation.hpp"
#include "core/grid/grid.hpp"

namespace gk::grid {
namespace {

using geometry::Box;
using geometry::Point;
using geometry::PolygonSet;

/// Smallest k in [begin, end] whose centre origin + (k + 0.5) step is at or above v; end when none is.
std::int32_t first_centre_from(double v, double origin, double step, std::int32_t begin, std::int32_t end) {
    const double guess = std::ceil((v - origin) / step - 0.5);
    // Written so that NaN and infinities end up inside the limits.
    std::int32_t k = !(guess > begin) ? begin : guess >= end ? end : static_cast<std::int32_t>(guess);
    // Centres are multiples of a half, hence exact; only the guess was rounded.
    while (k > begin && origin + (k - 0.5) * step >= v) --k;
    while (k < end && origin + (k + 0.5) * step < v) ++k;
    return k;
}

/// Fills the squares of a band of rows whose centres lie in a feature. One scanline a row through
/// the centres: each edge a with low.y <= y < high.y crosses it once, and inside is where an odd
/// number of crossings lies strictly to the left. Centres on an edge are marked apart.
class Band {
public:
    Band(const GridSpec& spec, std::int32_t begin, std::int32_t end, std::span<std::uint32_t> holder)
        : spec_(spec)
        , begin_(begin)
        , end_(end)
        , holder_(holder)
        , crossings_(static_cast<std::size_t>(end - begin)) {}

    void fill(const PolygonSet& polygons, std::uint32_t feature) {
        feature_ = feature;
        const auto [first, last] = polygons.rings(feature);
        for (std::size_t r = first; r < last; ++r) {
            const std::span<const Point> ring = polygons.ring(r);
            for (std::size_t i = 1; i < ring.size(); ++i) add_edge(ring[i - 1], ring[i]);
        }
        for (std::int32_t row = begin_; row < end_; ++row) {
            std::vector<std::int32_t>& cols = crossings_[static_cast<std::size_t>(row - begin_)];
            std::ranges::sort(cols);
            for (std::size_t i = 1; i < cols.size(); i += 2) claim(row, cols[i - 1], cols[i]);
            cols.clear();
        }
    }

private:
    /// Half-open range of columns; the features come in ascending order, so the first to claim is the lowest.
    void claim(std::int32_t row, std::int32_t begin, std::int32_t end) {
        const std::size_t base = static_cast<std::size_t>(row) * static_cast<std::size_t>(spec_.cols);
        for (std::int32_t col = begin; col < end; ++col) {
            std::uint32_t& holder = holder_[base + static_cast<std::size_t>(col)];
            if (holder == no_feature) holder = feature_;
        }
    }

    /// Claims the centres of a row between two x, both included.
    void claim_between(std::int32_t row, double from, double to) {
        for (std::int32_t col = first_centre_from(from, spec_.x_min, spec_.cell, 0, spec_.cols);
             col < spec_.cols && spec_.centre_x(col) <= to; ++col)
            claim(row, col, col + 1);
    }

    void add_edge(Point a, Point b) {
        const Point low = a.y <= b.y ? a : b;
        const Point high = a.y <= b.y ? b : a;
        const std::int32_t first = first_centre_from(low.y, spec_.y_min, spec_.cell, begin_, end_);
        const std::int32_t last = first_centre_from(high.y, spec_.y_min, spec_.cell, begin_, end_);
        for (std::int32_t row = first; row < last; ++row) add_crossing(low, high, row);
        // The half-open rule above leaves out upper ends and level edges: they are border all the same.
        if (last < end_ && spec_.centre_y(last) == high.y) {
            if (low.y == high.y) claim_between(last, std::min(a.x, b.x), std::max(a.x, b.x));
            else claim_between(last, high.x, high.x);
        }
    }

    void add_crossing(Point low, Point high, std::int32_t row) {
        const double y = spec_.centre_y(row);
        const double x = low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x);
        const auto side = [&](std::int32_t col) { return geometry::orientation(low, high, {spec_.centre_x(col), y}); };
        // First column whose centre is strictly to the right of the edge; the guess is off by one at most.
        std::int32_t col = first_centre_from(x, spec_.x_min, spec_.cell, 0, spec_.cols);
        while (col > 0 && side(col - 1) < 0) --col;
        while (col < spec_.cols && side(col) >= 0) ++col;
        if (col > 0 && side(col - 1) == 0) claim(row, col - 1, col);
        crossings_[static_cast<std::size_t>(row - begin_)].push_back(col);
    }

    const GridSpec& spec_;
    std::int32_t begin_, end_;
    std::span<std::uint32_t> holder_;
    std::uint32_t feature_ = no_feature;
    std::vector<std::vector<std::int32_t>> crossings_; ///< a row: first column right of each edge
};

} // namespace

std::vector<std::uint32_t> feature_at_centres(const GridSpec& spec, const PolygonSet& polygons) {
    constexpr std::size_t rows_at_once = 32;
    std::vector<std::uint32_t> holder(spec.size(), no_feature);
    std::vector<Box> boxes(polygons.feature_count());
    for (std::size_t f = 0; f < boxes.size(); ++f) boxes[f] = polygons.bounds(f);
    parallel_for(static_cast<std::size_t>(spec.rows), rows_at_once, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<std::int32_t>(begin);
        const auto last = static_cast<std::int32_t>(end);
        Band band(spec, first, last, holder);
        for (std::size_t f = 0; f < boxes.size(); ++f)
            if (boxes[f].max_y >= spec.centre_y(first) && boxes[f].min_y <= spec.centre_y(last - 1))
                band.fill(polygons, static_cast<std::uint32_t>(f));
    });
    return holder;
}

std::vector<std::uint32_t> feature_at_centres(const CellGrid& grid, const PolygonSet& polygons) {
    const std::vector<std::uint32_t> holder = feature_at_centres(grid.spec(), polygons);
    std::vector<std::uint32_t> of_cell(grid.size());
    for (std::size_t cell = 0; cell < of_cell.size(); ++cell) of_cell[cell] = holder[grid.squares()[cell]];
    return of_cell;
}

} // namespace gk::grid
