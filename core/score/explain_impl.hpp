// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What an explanation says, whatever its language. Only core/score/explain*.cpp include this.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/score/explain.hpp"

namespace gk::score::detail {

using Named = std::pair<const Factor*, const FactorShare*>;

struct Said {
    std::vector<Named> largest;          ///< the three that bring most points
    std::vector<const Factor*> missing;  ///< nothing is known of them here
    std::vector<Named> partly;           ///< only known of a part of the area
    std::vector<const Factor*> left_out; ///< the run did not use them
};
[[nodiscard]] Said what_to_say(const Model& model, std::span<const FactorShare> factors,
                               std::span<const UnusedFactor> unused);

/// The factor without which the area would move most, when that is more than a place or two; else null.
[[nodiscard]] Named moves_most(const AreaScore& area, const Model& model, std::span<const FactorShare> factors);

[[nodiscard]] bool was_used(std::span<const PriorityPart> parts, Part part);

/// dutch_number and english_number of a finite value.
[[nodiscard]] std::string written(double value, int decimals, char thousands, char decimal);

} // namespace gk::score::detail
