// SPDX-License-Identifier: EUPL-1.2
#include "core/measure/area_accumulator.hpp"

#include <algorithm>
#include <cmath>

namespace gk::measure::detail {
namespace {

/// floor(v / step) within [0, count); NaN gives 0.
std::int32_t step_of(double v, double step, std::int32_t count) {
    const double k = v / step;
    if (!(k >= 1)) return 0;
    return k >= count ? count - 1 : static_cast<std::int32_t>(k);
}

} // namespace

Window window_of(const grid::GridSpec& spec, const geometry::Box& box) {
    const double width = static_cast<double>(spec.cols) * spec.cell;
    const double height = static_cast<double>(spec.rows) * spec.cell;
    const double x0 = box.min_x - spec.x_min, x1 = box.max_x - spec.x_min;
    const double y0 = box.min_y - spec.y_min, y1 = box.max_y - spec.y_min;
    if (!(x0 < width && y0 < height && x1 > 0 && y1 > 0)) return {};
    const std::int32_t col = step_of(x0, spec.cell, spec.cols);
    const std::int32_t row = step_of(y0, spec.cell, spec.rows);
    return {col, row, step_of(x1, spec.cell, spec.cols) - col + 1, step_of(y1, spec.cell, spec.rows) - row + 1};
}

void AreaAccumulator::open(const grid::GridSpec& spec, const Window& window) {
    window_ = window;
    cell_ = spec.cell;
    per_area_ = 1 / (cell_ * cell_);
    width_ = cell_ * window.cols;
    height_ = cell_ * window.rows;
    corner_ = {spec.x_min + cell_ * window.col, spec.y_min + cell_ * window.row};
    const std::size_t needed = static_cast<std::size_t>(window.rows) * (static_cast<std::size_t>(window.cols) + 1);
    if (sums_.size() < needed) sums_.resize(needed, 0.0);
    extent_.assign(static_cast<std::size_t>(window.rows), {window.cols, 0});
}

void AreaAccumulator::add_ring(std::span<const geometry::Point> ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) add_edge(ring[i - 1], ring[i]);
}

void AreaAccumulator::add_edge(geometry::Point a, geometry::Point b) {
    const double ax = a.x - corner_.x, ay = a.y - corner_.y;
    const double bx = b.x - corner_.x, by = b.y - corner_.y;
    const double from = std::max(std::min(ay, by), 0.0);
    const double to = std::min(std::max(ay, by), height_);
    if (!(from < to)) return; // level, or above or below the window
    const double sign = ay > by ? 1 : -1;
    const double slope = (bx - ax) / (by - ay);
    const auto [left, right] = std::minmax(ax, bx);
    const auto x_at = [&](double y) {
        if (y == ay) return ax;
        if (y == by) return bx;
        return std::clamp(ax + (y - ay) * slope, left, right);
    };
    double y = from, x = x_at(from);
    for (std::int32_t row = step_of(from, cell_, window_.rows);; ++row) {
        const double next_y = std::min(to, (row + 1) * cell_);
        const double next_x = x_at(next_y);
        add_in_row(row, x, next_x, sign * (next_y - y));
        if (next_y >= to) return;
        y = next_y;
        x = next_x;
    }
}

/// A piece of edge within one row, from xa to xb; the direction no longer matters.
void AreaAccumulator::add_in_row(std::int32_t row, double xa, double xb, double height) {
    double* const sums = row_sums(row);
    Extent& extent = extent_[static_cast<std::size_t>(row)];
    double x = std::min(xa, xb);
    double end = std::max(xa, xb);
    if (end >= width_) extent.end = std::max(extent.end, window_.cols); // what is cut off would have closed the row
    if (x >= width_) return;
    const double per_metre = height / (end - x);
    if (x < 0) { // west of the window: all of the row lies to the right of it
        extent.begin = 0;
        extent.end = std::max(extent.end, 1);
        if (end <= 0) {
            sums[0] += height * cell_;
            return;
        }
        sums[0] += -x * per_metre * cell_;
        x = 0;
        height = end * per_metre;
    }
    const std::int32_t first = step_of(x, cell_, window_.cols);
    const std::int32_t last = step_of(std::min(end, width_), cell_, window_.cols);
    extent.begin = std::min(extent.begin, first);
    extent.end = std::max(extent.end, last + 2);
    if (first == last && end <= width_) {
        add_in_square(sums, first, (x + end) / 2, height);
        return;
    }
    end = std::min(end, width_);
    for (std::int32_t col = first; col <= last; ++col) {
        const double next = col == last ? end : (col + 1) * cell_;
        add_in_square(sums, col, (x + next) / 2, (next - x) * per_metre);
        x = next;
    }
}

void AreaAccumulator::add_in_square(double* sums, std::int32_t col, double x_mean, double height) {
    const double left_of_edge = x_mean - col * cell_;
    sums[col] += height * (cell_ - left_of_edge);
    sums[col + 1] += height * left_of_edge;
}

} // namespace gk::measure::detail
