// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reporting gap: where reports lag behind what the exposure lets expect. Small numbers are shrunk to the mean with the
// global empirical Bayes estimator of Marshall (1991, Applied Statistics 40, 283-294).

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/score/scorer.hpp"

namespace gk::score {

struct GapEstimate {
    /// 1 / (1 + theta/m): 0.5 as expected, towards 1 where reports lag, towards 0 where they abound. NaN for units
    /// without exposure.
    std::vector<double> gap;
    double mean = 0;     ///< m: reports for each expected report; 1 by definition
    double variance = 0; ///< A: variance between the units' true ratios, 0 when chance explains all differences
    std::size_t units = 0;
    double left_out = 0; ///< reports in units without exposure
    std::string absent;  ///< why there is no estimate, one sentence; `gap` is all NaN then
};

/// `reports` y >= 0 (weighted, so not always whole) and `exposure` > 0 of each unit; NaN or 0 exposure: takes no part.
/// expected E_a = exposure_a sum y / sum exposure; m = sum y / sum E; s2 = sum E_a (y_a/E_a - m)^2 / sum E;
/// A = max(0, s2 - m / mean(E)); theta_a = m + (y_a/E_a - m) A / (A + m/E_a). Fewer than two units, or no reports: no
/// estimate. Throws std::invalid_argument for arrays of different lengths.
[[nodiscard]] GapEstimate estimate_gap(std::span<const double> reports, std::span<const double> exposure);

/// theta/m of a gap: 2 = twice as many reports as expected. NaN stays NaN.
[[nodiscard]] double reports_ratio(double gap);

/// For each cell of `type` the area of the layer that covers most of it (the first by id among equals); no_feature for
/// all other cells. A report lies in a square, so the square must belong to one area.
[[nodiscard]] std::vector<std::uint32_t> main_area(const AreaLayer& layer, std::span<const region::AreaType> types,
                                                   region::AreaType type);

} // namespace gk::score
