// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/geometry.hpp"

namespace gk::hotspot {

/// A number for every point, equal for points within `tolerance` of each other (also through a chain
/// of such points). Numbers are the index of the first point of the group.
[[nodiscard]] std::vector<std::uint32_t> snapped(std::span<const geometry::Point> points, double tolerance);

} // namespace gk::hotspot
