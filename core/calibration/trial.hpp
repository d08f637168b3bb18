// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A trial of the method on any dated events: everything is made from the training period, and what comes
// after only judges (core/validation).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/calibration/calibration.hpp"
#include "core/calibration/forecast.hpp"
#include "core/grid/grid.hpp"
#include "core/validation/split.hpp"
#include "core/validation/validation.hpp"

namespace gk::calibration {

/// Something else on the map. Dated features take part only as far as they were known.
struct TrialFactor {
    FactorLayer layer;             ///< for dated points: all of them; the trial leaves out the later ones
    std::vector<std::int32_t> day; ///< one a point; empty when the layer has no dates
};

struct TrialInput {
    grid::CellGrid grid;
    validation::DatedPoints events; ///< of all days, in the region
    std::int32_t last_training_day = 0;
    grid::CellValues exposure; ///< amount a cell; empty when there is none
    std::vector<TrialFactor> factors;
    /// Other methods to judge, such as a model by experts; their scores know nothing of what came after the date.
    std::vector<validation::Method> models = {};
    std::vector<std::uint8_t> judged =
        {}; ///< 1 for the cells to judge on; empty = all. What is learned is learned on all
};

struct TrialOptions {
    bool forecast = true; ///< the weighted mean of maps
    bool risk_terrain = true;
    /// Ids of the baselines to show; empty = all that the data allow.
    std::vector<std::string> baselines;
    validation::Options validation;
    CalibrationOptions calibration;
};

struct TrialResult {
    validation::Report report;
    double bandwidth = 0; ///< metres, of the past events' density, tuned inside the training period
    std::optional<Forecast> forecast;
    std::optional<Calibration> calibration;
    CandidateSet candidates; ///< of the calibration
    std::size_t train = 0, test = 0;
    std::vector<std::string> notes; ///< which method could not be made, and why
};

/// Errors: no events on either side of the date (refused); an unknown baseline (usage); interrupted. A model that
/// refuses (too few events, no factors) is named in the notes and left out.
[[nodiscard]] Result<TrialResult> run_trial(const TrialInput& input, const TrialOptions& options,
                                            const Progress& progress);

/// The layer as it was known on the evening of `until`.
[[nodiscard]] FactorLayer known_features(const TrialFactor& factor, std::int32_t until);

} // namespace gk::calibration
