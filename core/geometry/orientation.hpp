// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/geometry/geometry.hpp"

namespace gk::geometry {

/// Sign of the turn a -> b -> c: 1 when c lies to the left of the line from a to b, -1 to the right,
/// 0 exactly on it. Exact for any finite coordinates up to 1e150 (expansion arithmetic, Shewchuk 1997,
/// behind a fast filter): borders and cell centres do meet exactly, and a guess there would move a
/// cell to another gemeente.
[[nodiscard]] int orientation(Point a, Point b, Point c);

} // namespace gk::geometry
