// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Intervals and chances that follow from counting alone, without large-sample approximations: pilots are small.

#include <cstdint>

#include "core/validation/validation.hpp"

namespace gk::pilot {

using validation::Interval;

/// Exact interval of a share (Clopper & Pearson 1934, Biometrika 26, 404-413): the shares under which neither `hits` or
/// more nor `hits` or fewer of `trials` is rarer than (1 - level)/2. [0, 1] without trials. hits <= trials.
[[nodiscard]] Interval clopper_pearson(std::uint64_t hits, std::uint64_t trials, double level);

/// Chance that `picks` areas, drawn blindly from `all`, hold at least `overlap` of the `marked` ones (hypergeometric;
/// Fisher 1935). marked <= all, picks <= all.
[[nodiscard]] double overlap_by_chance(std::uint64_t overlap, std::uint64_t picks, std::uint64_t marked,
                                       std::uint64_t all);

/// Poisson count over a time.
struct Counted {
    std::uint64_t events = 0;
    double days = 1; ///< > 0
};
struct Ratio {
    double value = 0; ///< NaN when both counts are 0; infinite when only the second is
    Interval interval;
};
/// First rate divided by second. Given their sum the first count is binomial with p = l1 t1/(l1 t1 + l2 t2)
/// (Przyborowski & Wilenski 1940, Biometrika 31, 313-323), so the exact interval of p is one of the ratio. [0, inf]
/// without events.
[[nodiscard]] Ratio rate_ratio(Counted first, Counted second, double level);

} // namespace gk::pilot
