// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Picking areas from a ranked list by hand and by rule: the first N that lie far enough apart and are spread over the
// gemeenten. For a first choice that people then argue about; what to do there, and what it costs, is for the planner.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

namespace gk::programme {

/// What people have decided about an area.
enum class Hand : std::uint8_t { none, keep, leave_out };

struct PickCandidate {
    std::string id;
    std::uint32_t gemeente = 0; ///< any number; equal for areas of one gemeente
    geometry::Point centre;     ///< EPSG:28992
    Hand hand = Hand::none;
};

struct PickRules {
    std::uint32_t count = 10;            ///< areas wanted, kept ones included
    double spacing_m = 0;                ///< centres of picked areas lie at least this far apart; 0 = no rule
    std::uint32_t most_per_gemeente = 0; ///< 0 = no limit
};

/// Why an area above the last one picked was passed over.
enum class Passed : std::uint8_t { left_out, too_near, gemeente_full };

struct PassedOver {
    std::uint32_t candidate = 0;
    Passed why = Passed::left_out;
    std::optional<std::uint32_t> near = {}; ///< too_near: the picked area that it is nearest to
};

struct Picked {
    std::vector<std::uint32_t> chosen;   ///< indices in the list, in its order
    std::vector<PassedOver> passed_over; ///< the same
};

/// `ranked`: best first. What is kept by hand is picked whatever the rules say, also when it is more than `count`; the
/// others follow down the list as far as the rules allow, so fewer than `count` may come out. Errors (refused): a
/// spacing that is negative or not finite.
[[nodiscard]] Result<Picked> pick(std::span<const PickCandidate> ranked, const PickRules& rules);

} // namespace gk::programme
