// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"

namespace gk::measure::detail {

/// A rectangle of squares inside a GridSpec.
struct Window {
    std::int32_t col = 0, row = 0, cols = 0, rows = 0;
    [[nodiscard]] bool empty() const { return cols <= 0 || rows <= 0; }
};

/// The squares of `spec` that a box touches.
[[nodiscard]] Window window_of(const grid::GridSpec& spec, const geometry::Box& box);

/// Area of rings within each square of a window, by signed areas along the edges: an edge that falls
/// by h within a square adds h times what lies to its right in the square, and h times the full
/// width to every square further right; a rising edge takes the same off. A running sum along the
/// row then gives the covered area. Coordinates are relative to the window's corner (an exact
/// subtraction), so the size of RD coordinates costs no precision.
class AreaAccumulator {
public:
    /// Starts a window; the one before it must have been read out row by row.
    void open(const grid::GridSpec& spec, const Window& window);
    /// Adds a closed ring; counter-clockwise counts positive. Parts outside the window are cut off.
    void add_ring(std::span<const geometry::Point> ring);

    /// Calls take(col, share) for the squares of a row with a share of at least 1e-12, columns
    /// ascending and numbered as in the GridSpec, and forgets the row.
    template <class Take>
    void read_row(std::int32_t row, Take&& take) {
        Extent& extent = extent_[static_cast<std::size_t>(row)];
        double* sums = row_sums(row);
        double area = 0;
        for (std::int32_t col = extent.begin; col < extent.end; ++col) {
            area += sums[col];
            sums[col] = 0;
            const double share = area * per_area_;
            // What rounding leaves is of the order of 1e-15: nothing is nothing and full is full.
            if (share >= negligible && col < window_.cols)
                take(window_.col + col, share > 1 - negligible ? 1.0 : share);
        }
        extent = {window_.cols, 0};
    }
    [[nodiscard]] const Window& window() const { return window_; }

    static constexpr double negligible = 1e-12;

private:
    struct Extent {
        std::int32_t begin, end; ///< columns that must be read; end may be one past the window
    };

    void add_edge(geometry::Point a, geometry::Point b);
    void add_in_row(std::int32_t row, double xa, double xb, double height);
    void add_in_square(double* sums, std::int32_t col, double x_mean, double height);
    [[nodiscard]] double* row_sums(std::int32_t row) {
        return sums_.data() + static_cast<std::size_t>(row) * (static_cast<std::size_t>(window_.cols) + 1);
    }

    Window window_;
    double cell_ = 1, per_area_ = 1;
    double width_ = 0, height_ = 0; ///< of the window, metres
    geometry::Point corner_;
    std::vector<double> sums_; ///< cols + 1 a row; all zero between windows
    std::vector<Extent> extent_;
};

} // namespace gk::measure::detail
