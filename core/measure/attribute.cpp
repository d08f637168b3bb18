// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/measure/measure.hpp"

namespace gk::measure {
namespace {

void check(const PolygonSet& polygons, std::span<const double> values) {
    if (values.size() != polygons.feature_count()) throw std::invalid_argument("every polygon needs one value");
}

} // namespace

CellValues attribute_at_centre(const CellGrid& grid, const PolygonSet& polygons, std::span<const double> values) {
    check(polygons, values);
    const std::vector<std::uint32_t> holder = grid::feature_at_centres(grid, polygons);
    CellValues result(grid.size(), grid::no_value);
    for (std::size_t cell = 0; cell < result.size(); ++cell)
        if (holder[cell] != grid::no_feature) result[cell] = values[holder[cell]];
    return result;
}

CellValues attribute_by_area(const CellGrid& grid, const PolygonSet& polygons, std::span<const double> values,
                             Quantity quantity) {
    check(polygons, values);
    const CoverageTable table = coverage_table(grid.spec(), polygons);
    const double square = static_cast<double>(grid.spec().cell) * grid.spec().cell;

    // Features in their own order, one thread: half a million additions are not worth more, and the
    // order of the additions is then fixed.
    CellValues first(grid.size(), grid::no_value); ///< rate: value of the first polygon; count: the sum so far
    CellValues above(grid.size(),
                     0.0); ///< rate: sum of share (v - first), so that equal values stay exactly equal
    CellValues shares(grid.size(), 0.0);
    for (std::size_t f = 0; f < values.size(); ++f) {
        if (std::isnan(values[f])) continue;
        const double per_square = quantity == Quantity::count ? values[f] * square / polygons.area(f) : 0;
        for (std::uint64_t i = table.feature_begin[f]; i < table.feature_begin[f + 1]; ++i) {
            const std::uint32_t cell = grid.cell_of_square()[table.square[i]];
            if (cell == grid::no_feature) continue;
            if (quantity == Quantity::count) {
                first[cell] = (std::isnan(first[cell]) ? 0 : first[cell]) + per_square * table.share[i];
            } else {
                if (std::isnan(first[cell])) first[cell] = values[f];
                above[cell] += table.share[i] * (values[f] - first[cell]);
                shares[cell] += table.share[i];
            }
        }
    }
    if (quantity == Quantity::rate)
        for (std::size_t cell = 0; cell < first.size(); ++cell)
            if (shares[cell] > 0) first[cell] += above[cell] / shares[cell];
    return first;
}

} // namespace gk::measure
