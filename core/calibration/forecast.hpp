// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where will the next events be, if all maps that we have may speak? A weighted mean of maps (each a
// distribution over the cells), with the weights that would have foreseen the later part of the training
// period best from the earlier part. The weights are maximum likelihood; the likelihood is concave in them,
// so there is one answer and EM finds it (Dempster, Laird & Rubin 1977). A map that adds nothing gets weight
// 0. With one map only, this is a baseline of core/validation; so it can hardly do worse than the best of them.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/grid/grid.hpp"
#include "core/validation/split.hpp"

namespace gk::calibration {

/// A map that may take part: its values from what was known on the evening of `until`.
struct MapSource {
    std::string id;
    std::function<grid::CellValues(std::int32_t until)> map; ///< not negative; NaN counts as 0
};

/// Maps of dated events: counts in the square, and quartic densities (edge corrected) at each bandwidth. With a
/// half-life (days) recent events weigh more; 0 = all equally.
[[nodiscard]] std::vector<MapSource> event_maps(const grid::CellGrid& grid, const validation::DatedPoints& events,
                                                const std::string& id, std::span<const double> bandwidths,
                                                double half_life_days);
/// The same map at every moment: exposure, distance turned into nearness.
[[nodiscard]] MapSource fixed_map(std::string id, grid::CellValues values);

struct ForecastOptions {
    /// The training period is cut at these shares of its events; each part up to the next cut is foreseen from all
    /// before it, and the weights are fitted on all these parts together.
    std::vector<double> cuts{0.5, 0.75};
};

struct ForecastWeight {
    std::string id;
    double weight = 0;
};
struct Forecast {
    grid::CellValues score;              ///< share of the next events in each cell; adds up to 1
    std::vector<ForecastWeight> weights; ///< largest first, only those over 0.001; the rest is in none
    std::size_t fitted_on = 0;           ///< events
    double log_score = 0;                ///< mean log of the share of the cell, over those events
};

/// `train`: the events up to `last_training_day`. Errors (refused): fewer than 50 events to fit the weights on;
/// interrupted.
[[nodiscard]] Result<Forecast> fit_forecast(const grid::CellGrid& grid, const validation::DatedPoints& train,
                                            std::int32_t last_training_day, std::span<const MapSource> maps,
                                            const ForecastOptions& options, const Progress& progress);

} // namespace gk::calibration
