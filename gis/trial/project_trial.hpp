// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/region/codes.hpp"
#include "gis/store/project.hpp"
#include "gis/trial/read_trial.hpp"

namespace gk::trial {

/// The signals of a project as a trial: the opportunity of its last score beside what the past can tell, judged on the
/// cells of one area type. The opportunity is computed again without factors on signals, for those would have seen the
/// test period. Exposure: inhabitants of the buurten, spread by area. Factors: the estates, every layer of its
/// own, and the columns of the buurten that the models use and that are not sensitive.
/// Errors (refused): not scored yet, no dated signals, a date that is not one.
[[nodiscard]] Result<Trial> read_trial(store::Project& project, region::AreaType type, const std::string& train_until,
                                       const Progress& progress);

/// What `gkaart calibrate` learns from.
struct CalibrationData {
    grid::CellGrid grid;
    std::vector<std::uint32_t> events;  ///< one a cell
    std::vector<std::uint8_t> included; ///< cells of the area type
    std::vector<calibration::FactorLayer> factors;
    std::string outcome; ///< Dutch: what was counted
    std::vector<std::string> notes;
};
/// `outcome`: "signals", "signals:KIND", or a layer of points. `type`: the cells to learn from; none = all.
/// `attributes`: columns of the buurten that may matter; empty = those in the models of the last score that are not
/// sensitive. Errors (refused): not scored yet, no such layer or column, a column about a protected attribute, no
/// points.
[[nodiscard]] Result<CalibrationData> read_calibration(store::Project& project, const std::string& outcome,
                                                       std::optional<region::AreaType> type,
                                                       std::vector<std::string> attributes);

} // namespace gk::trial
