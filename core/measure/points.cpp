// SPDX-License-Identifier: EUPL-1.2
#include "core/measure/points.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

#include "core/base/parallel.hpp"

namespace gk::measure::detail {
namespace {

struct Entry {
    double y, x, weight;
    friend bool operator<(const Entry& a, const Entry& b) {
        return std::tie(a.y, a.x, a.weight) < std::tie(b.y, b.x, b.weight);
    }
};

} // namespace

std::pair<std::size_t, std::size_t> SortedPoints::near(double centre_y, double reach) const {
    const double wide = reach + slack;
    const auto begin = std::ranges::lower_bound(y, centre_y - wide);
    const auto end = std::upper_bound(begin, y.end(), centre_y + wide);
    return {static_cast<std::size_t>(begin - y.begin()), static_cast<std::size_t>(end - y.begin())};
}

SortedPoints sort_points(const GridSpec& spec, const WeightedPoints& points, double reach) {
    if (points.at.size() != points.weight.size()) throw std::invalid_argument("every point needs one weight");
    const double wide = reach + slack;
    const double x_low = spec.x_min - wide, x_high = spec.x_min + static_cast<double>(spec.cols) * spec.cell + wide;
    const double y_low = spec.y_min - wide, y_high = spec.y_min + static_cast<double>(spec.rows) * spec.cell + wide;
    // Buckets by row keep the sort short: one for each row, one below and one above the grid.
    const auto bucket_of = [&spec](double y) {
        const double row = std::floor((y - spec.y_min) / spec.cell);
        return row < 0            ? std::size_t{0}
               : row >= spec.rows ? static_cast<std::size_t>(spec.rows) + 1
                                  : static_cast<std::size_t>(row) + 1;
    };
    const auto counts = [&](std::size_t i) {
        const Point p = points.at[i];
        const double w = points.weight[i];
        if (w < 0) throw std::invalid_argument("the weight of a point may not be negative");
        return w > 0 && std::isfinite(w) && std::isfinite(p.x) && std::isfinite(p.y) && p.x >= x_low && p.x <= x_high &&
               p.y >= y_low && p.y <= y_high;
    };
    std::vector<std::size_t> bucket_end(static_cast<std::size_t>(spec.rows) + 3, 0);
    for (std::size_t i = 0; i < points.at.size(); ++i)
        if (counts(i)) ++bucket_end[bucket_of(points.at[i].y) + 1];
    for (std::size_t b = 1; b < bucket_end.size(); ++b) bucket_end[b] += bucket_end[b - 1];
    std::vector<Entry> entries(bucket_end.back());
    for (std::size_t i = 0; i < points.at.size(); ++i)
        if (counts(i))
            entries[bucket_end[bucket_of(points.at[i].y)]++] = {points.at[i].y, points.at[i].x, points.weight[i]};
    // Each entry of bucket_end has moved on from the begin to the end of its bucket.
    parallel_for(bucket_end.size() - 1, 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t b = begin; b < end; ++b)
            std::sort(entries.begin() + static_cast<std::ptrdiff_t>(b == 0 ? 0 : bucket_end[b - 1]),
                      entries.begin() + static_cast<std::ptrdiff_t>(bucket_end[b]));
    });

    SortedPoints sorted;
    sorted.x.reserve(entries.size());
    sorted.y.reserve(entries.size());
    sorted.weight.reserve(entries.size());
    for (const Entry& entry : entries) {
        if (!sorted.x.empty() && sorted.x.back() == entry.x && sorted.y.back() == entry.y) {
            sorted.weight.back() += entry.weight;
            continue;
        }
        sorted.x.push_back(entry.x);
        sorted.y.push_back(entry.y);
        sorted.weight.push_back(entry.weight);
    }
    return sorted;
}

Runs::Runs(const CellGrid& grid) {
    const auto cols = static_cast<std::uint32_t>(grid.spec().cols);
    for (std::int32_t row = 0; row < grid.spec().rows; ++row) {
        const auto [first, last] = grid.cells_in_row(row);
        const std::uint32_t base = static_cast<std::uint32_t>(row) * cols;
        const std::size_t row_begin = runs_.size();
        for (std::uint32_t cell = first; cell < last; ++cell) {
            const auto col = static_cast<std::int32_t>(grid.squares()[cell] - base);
            if (runs_.size() > row_begin && runs_.back().end == col) ++runs_.back().end;
            else runs_.push_back({col, col + 1});
        }
        begin_.push_back(runs_.size());
    }
}

} // namespace gk::measure::detail
