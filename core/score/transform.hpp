// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Raw values to u in [0,1] (METHOD section 3).

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/score/model.hpp"

namespace gk::score {

/// What is wrong with the parameters, in one sentence; nothing when they are good.
[[nodiscard]] std::optional<std::string> problem(const Transform& transform);

/// u of each of `raw`, which must be the values of one factor in all cells of one area type (percentile ranks among
/// them). Direction included; clamped to [0,1]; NaN stays NaN, infinities count as values. Does not depend on the
/// order. Percentile: (rank - 0.5) / n with ranks 1..n over the n values that are not NaN; equal values share the mean
/// of their ranks, so the mean of u is 1/2 and no cell gets 0 or 1.
[[nodiscard]] std::vector<double> transformed(const Transform& transform, std::span<const double> raw);

} // namespace gk::score
