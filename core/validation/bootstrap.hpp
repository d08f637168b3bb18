// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.hpp"
#include "core/validation/validation.hpp"

namespace gk::validation {

/// Statistics that are means over events of a value that depends on the event's unit only; every figure of
/// a report is one. `value` has a row a place (a unit with events) and `columns` columns.
struct EventTable {
    std::size_t columns = 0;
    std::vector<double> value;
    std::vector<std::uint32_t> incident_place;  ///< row of `value`, one an incident
    std::vector<std::uint32_t> incident_events; ///< how many events an incident has

    [[nodiscard]] std::size_t places() const { return columns == 0 ? 0 : value.size() / columns; }
};

/// Means of all columns in `draws` samples of the incidents, with replacement: row-major, one row a draw.
/// Draw d depends on (seed, d) alone. Empty when `progress` says stop.
[[nodiscard]] std::vector<double> bootstrap_means(const EventTable& table, std::uint32_t draws, std::uint64_t seed,
                                                  const Progress& progress);

/// Percentile interval of a sample (Efron 1981); `sample` is reordered. A narrower tail than the sample
/// can show gives its extremes.
[[nodiscard]] Interval percentile_interval(std::span<double> sample, double level);

} // namespace gk::validation
