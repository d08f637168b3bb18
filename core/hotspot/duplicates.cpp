// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "core/hotspot/contiguity.hpp"
#include "core/hotspot/snapped_vertices.hpp"

namespace gk::hotspot {
namespace {

using Label = std::function<std::string(std::size_t)>;

/// The lowest pair of indices for which `same` holds, given keys that are equal for equal units.
template <class Key, class Same>
Status refuse_equal(const std::vector<Key>& keys, const Label& label, Same same) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) -> const Key& { return keys[i]; });
    std::size_t doubles = 0;
    std::uint32_t first = 0, second = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (keys[order[i]] != keys[order[i - 1]] || !same(order[i - 1], order[i])) continue;
        if (doubles == 0 || order[i] < second) {
            first = order[i - 1];
            second = order[i];
        }
        ++doubles;
    }
    if (doubles == 0) return {};
    return fail(ErrorCode::refused,
                label(first) + " and " + label(second) + " are in exactly the same place" +
                    (doubles > 1 ? " (and " + std::to_string(doubles - 1) + " more such pairs)" : "") +
                    ": each place must occur once, so remove the copy or add their values together first");
}

} // namespace

Status refuse_duplicates(const geometry::PolygonSet& polygons, double tolerance, const Label& label) {
    const std::vector<std::uint32_t> vertex = snapped(polygons.points(), tolerance);
    std::vector<std::vector<std::uint32_t>> corners(polygons.feature_count());
    std::size_t next = 0;
    for (std::size_t f = 0; f < corners.size(); ++f) {
        const auto [begin, end] = polygons.rings(f);
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t i = 0; i < polygons.ring(r).size(); ++i) corners[f].push_back(vertex[next++]);
        std::ranges::sort(corners[f]);
        const auto doubles = std::ranges::unique(corners[f]);
        corners[f].erase(doubles.begin(), doubles.end());
    }
    return refuse_equal(corners, label, [&](std::size_t i, std::size_t j) {
        // The same corners joined differently are another shape; snapping moves an area by its border at most.
        const geometry::Box box = polygons.bounds(i);
        const double border = 2 * (box.max_x - box.min_x + box.max_y - box.min_y);
        return std::abs(polygons.area(i) - polygons.area(j)) <= border * 2 * tolerance;
    });
}

Status refuse_duplicates(std::span<const geometry::Point> points, double tolerance, const Label& label) {
    return refuse_equal(snapped(points, tolerance), label, [](std::size_t, std::size_t) { return true; });
}

} // namespace gk::hotspot
