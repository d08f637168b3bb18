// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/measure/points.hpp"

namespace gk::measure::detail {

/// Sum of weight exp(-d^2 / 2h^2) at each centre, within 1e-10 relative everywhere, also far away from
/// all points, as long as the value is a normal double; below that it goes to 0.
[[nodiscard]] CellValues sum_gaussian(const CellGrid& grid, const SortedPoints& points, double h);

/// Sum of exp(-d^2 / 2h^2) over the centres of the region, for a point inside it.
[[nodiscard]] double gaussian_mass_of_point(const GridSpec& spec, const Runs& runs, Point at, double h);

} // namespace gk::measure::detail
