// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What any model must be held against (METHOD section 11): a random choice of places, where most people or
// addresses are, and where events were before. All from the training period.

#include <span>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/validation/split.hpp"
#include "core/validation/validation.hpp"

namespace gk::validation {

/// A random choice of units: PAI 1 at every share, by definition.
[[nodiscard]] Method uniform_baseline(std::size_t units);
/// `exposure`: one a unit, in amounts (inhabitants, addresses), not per area; NaN counts as none known.
[[nodiscard]] Method exposure_baseline(std::vector<double> exposure);
/// Quartic kernel density of the events, edge corrected.
[[nodiscard]] Method past_density_baseline(const grid::CellGrid& grid, const DatedPoints& past, double bandwidth);
/// Events in each cell.
[[nodiscard]] Method past_counts_baseline(const grid::CellGrid& grid, const DatedPoints& past);

/// The bandwidth (metres) that best foresees the last quarter of `past` from the first three, by the mean log
/// of the cell's share of the density (one hundredth of it spread evenly, so an empty cell is not the end).
/// A baseline that is not tuned is a straw man. `bandwidths` not empty; the first one when there is nothing to
/// tune on (all events on one day).
[[nodiscard]] double choose_bandwidth(const grid::CellGrid& grid, const DatedPoints& past,
                                      std::span<const double> bandwidths);

/// Bandwidths worth trying on squares of this size: 1.5, 2, 3, 4, 6, 8, 12 and 16 squares.
[[nodiscard]] std::vector<double> standard_bandwidths(double cell);

/// The cell of every event; events outside the region are left out and counted in `outside`.
[[nodiscard]] std::vector<TestEvent> events_in_cells(const grid::CellGrid& grid, const DatedPoints& events,
                                                     std::size_t& outside);

} // namespace gk::validation
