// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/parallel.hpp"
#include "core/measure/area_accumulator.hpp"
#include "core/measure/measure.hpp"

namespace gk::measure {
namespace {

using detail::AreaAccumulator;
using detail::Window;
using detail::window_of;

constexpr std::int32_t squares_at_once = 1 << 20; ///< of a window: 8 MB of sums a thread

/// Rows of the table for a few consecutive features.
struct Part {
    std::vector<std::uint64_t> entries; ///< a feature
    std::vector<std::uint32_t> square;
    std::vector<double> share;
};

void rasterise(const GridSpec& spec, const PolygonSet& polygons, std::size_t feature, AreaAccumulator& areas,
               Part& part) {
    const std::size_t before = part.square.size();
    const Window whole = window_of(spec, polygons.bounds(feature));
    const auto [first, last] = polygons.rings(feature);
    // A feature that spans the country goes in strips, so that memory does not grow with the grid.
    const std::int32_t strip = whole.empty() ? 1 : std::max(1, squares_at_once / whole.cols);
    for (std::int32_t row = 0; row < whole.rows; row += strip) {
        areas.open(spec, {whole.col, whole.row + row, whole.cols, std::min(strip, whole.rows - row)});
        for (std::size_t ring = first; ring < last; ++ring) areas.add_ring(polygons.ring(ring));
        for (std::int32_t r = 0; r < areas.window().rows; ++r) {
            const auto base =
                static_cast<std::uint32_t>(areas.window().row + r) * static_cast<std::uint32_t>(spec.cols);
            areas.read_row(r, [&](std::int32_t col, double share) {
                part.square.push_back(base + static_cast<std::uint32_t>(col));
                part.share.push_back(share);
            });
        }
    }
    part.entries.push_back(part.square.size() - before);
}

} // namespace

CoverageTable coverage_table(const GridSpec& spec, const PolygonSet& polygons) {
    constexpr std::size_t features_at_once = 16;
    const std::size_t features = polygons.feature_count();
    std::vector<Part> parts((features + features_at_once - 1) / features_at_once);
    parallel_for(features, features_at_once, [&](std::size_t begin, std::size_t end) {
        AreaAccumulator areas;
        Part& part = parts[begin / features_at_once];
        for (std::size_t f = begin; f < end; ++f) rasterise(spec, polygons, f, areas, part);
    });

    CoverageTable table;
    table.feature_begin.reserve(features + 1);
    std::vector<std::size_t> offset;
    offset.reserve(parts.size());
    for (const Part& part : parts) {
        offset.push_back(table.feature_begin.back());
        for (const std::uint64_t entries : part.entries)
            table.feature_begin.push_back(table.feature_begin.back() + entries);
    }
    table.square.resize(table.feature_begin.back());
    table.share.resize(table.feature_begin.back());
    parallel_for(parts.size(), 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) {
            std::ranges::copy(parts[p].square, table.square.begin() + static_cast<std::ptrdiff_t>(offset[p]));
            std::ranges::copy(parts[p].share, table.share.begin() + static_cast<std::ptrdiff_t>(offset[p]));
        }
    });
    return table;
}

CellValues coverage(const CellGrid& grid, const PolygonSet& dissolved) {
    // By bands of rows rather than by feature: a dissolved layer is often one feature.
    constexpr std::size_t rows_at_once = 32;
    const GridSpec& spec = grid.spec();
    std::vector<Window> windows(dissolved.ring_count());
    for (std::size_t r = 0; r < windows.size(); ++r) {
        geometry::Box box;
        for (const Point p : dissolved.ring(r)) box.grow(p);
        windows[r] = window_of(spec, box);
    }
    CellValues covered(grid.size(), 0.0);
    parallel_for(static_cast<std::size_t>(spec.rows), rows_at_once, [&](std::size_t begin, std::size_t end) {
        const auto first = static_cast<std::int32_t>(begin);
        const auto last = static_cast<std::int32_t>(end);
        AreaAccumulator areas;
        areas.open(spec, {0, first, spec.cols, last - first});
        for (std::size_t r = 0; r < windows.size(); ++r)
            if (!windows[r].empty() && windows[r].row < last && windows[r].row + windows[r].rows > first)
                areas.add_ring(dissolved.ring(r));
        for (std::int32_t row = first; row < last; ++row) {
            const std::size_t base = static_cast<std::size_t>(row) * static_cast<std::size_t>(spec.cols);
            areas.read_row(row - first, [&](std::int32_t col, double share) {
                const std::uint32_t cell = grid.cell_of_square()[base + static_cast<std::size_t>(col)];
                if (cell != grid::no_feature) covered[cell] = std::min(share, 1.0);
            });
        }
    });
    return covered;
}

} // namespace gk::measure
