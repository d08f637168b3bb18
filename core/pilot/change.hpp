// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reports before and after, in a pilot area and in its comparison areas: the ratio of their two rate ratios. The
// counts are Poisson; lengths of the periods cancel, because both groups share them.

#include <cstdint>
#include <optional>
#include <span>

#include "core/pilot/exact.hpp"

namespace gk::pilot {

struct BeforeAfter {
    std::uint64_t before = 0, after = 0;
};
/// One pilot area with its comparison areas taken together.
struct FourCounts {
    BeforeAfter pilot, comparison;
};

/// Under this, the smallest of the four counts that no effect would lead one to expect, nothing is claimed (Cochran
/// 1954, Biometrics 10, 417-451).
inline constexpr double min_expected = 5;

struct Change {
    /// (pilot after / pilot before) / (comparison after / comparison before); over several areas the estimate of Mantel
    /// & Haenszel (1959, JNCI 22, 719-748). NaN when undefined (0/0).
    double ratio = 0;
    /// Given what does not tell groups and periods apart (all four margins) the count `pilot.after` follows Fisher's
    /// noncentral hypergeometric distribution with this ratio as its only parameter (Fisher 1935; Cornfield 1956); with
    /// several areas the sum of those counts does (Gart 1970, Biometrika 57, 471-475). Both tails (1 - level)/2.
    Interval interval;
    double smallest_expected = 0; ///< of the four counts, if nothing but chance differed; summed over areas
    /// One area only: the least number of reports after the start that would have been more than chance allows, had the
    /// other three counts been the same; none when no number under 100,000 would.
    std::optional<std::uint64_t> visible_from;

    [[nodiscard]] bool enough() const { return smallest_expected >= min_expected; }
    [[nodiscard]] bool beyond_chance() const { return enough() && (interval.low > 1 || interval.high < 1); }
};

/// `areas`: one or more, with a common ratio. An area without reports in a row or column says nothing and changes
/// nothing. [0, inf] when none says anything.
[[nodiscard]] Change ratio_of_ratios(std::span<const FourCounts> areas, double level);

} // namespace gk::pilot
