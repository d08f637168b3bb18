// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the benchmarks of core/measure measure: the real region of 230,136 cells, or, without the real
// files, a synthetic one of about the same size and detail.

#include <cstddef>
#include <vector>

#include "core/measure/measure.hpp"

namespace gk::bench {

struct Scene {
    bool real = false;
    geometry::PolygonSet gemeenten; ///< 32
    geometry::PolygonSet buurten;   ///< 1,338
    geometry::PolygonSet estates;   ///< dissolved
    geometry::LineSet roads;        ///< 861
    std::vector<double> buurt_value;
    grid::CellGrid grid;
};

/// The scene with all coordinates multiplied by a whole number, so with its square as many cells; made
/// when first asked for and kept.
[[nodiscard]] const Scene& scene(int scale);

/// Random points in the region; the same for the same count.
[[nodiscard]] measure::WeightedPoints points_in(const Scene& scene, std::size_t count);

} // namespace gk::bench
