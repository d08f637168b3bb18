// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The whole analysis of one attribute: statistic, z, p, q and a class for every unit, and sentences
// about everything that was decided or left out on the way.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/hotspot/neighbours.hpp"
#include "core/hotspot/permutation.hpp"
#include "core/hotspot/statistics.hpp"

namespace gk::hotspot {

/// What a map shows. The first word is the unit itself against the mean, the second its neighbours
/// against what chance would give them.
enum class HotspotClass : std::uint8_t {
    high_high,
    low_low,
    high_low,
    low_high,
    not_significant, ///< q > 0.05
    no_claim,        ///< too few permutations for any statement that holds for all units together
    island,          ///< no neighbours (with a value)
    missing,         ///< no value of its own
};
/// "high-high", ..., "not significant", "no claim", "island", "missing".
[[nodiscard]] std::string_view name(HotspotClass value);
/// "gi", "gi-star", "local-moran".
[[nodiscard]] std::string_view name(Statistic statistic);
[[nodiscard]] std::optional<Statistic> parse_statistic(std::string_view text);
/// "binary", "row".
[[nodiscard]] std::string_view name(Weights weights);
[[nodiscard]] std::optional<Weights> parse_weights(std::string_view text);

struct Options {
    Statistic statistic = Statistic::gi_star;
    Weights weights = Weights::binary;     ///< of the local statistic
    Weights global_weights = Weights::row; ///< of Moran's I
    PermutationOptions permutations;       ///< draws = 0: no p, no q, no claim
};

/// Arrays have one entry a unit; NaN is missing.
struct Analysis {
    std::vector<double> statistic, z, p, q;
    std::vector<HotspotClass> cls;
    std::vector<std::uint32_t> neighbours; ///< with a value
    std::size_t n = 0;                     ///< units with a value, islands among them
    std::size_t missing = 0;               ///< units without a value, or with one that is not finite
    std::size_t islands = 0;               ///< units with a value but without neighbours that have one
    GlobalMoran global;
    std::uint64_t permutations = 0;
    std::uint64_t permutations_needed = 0; ///< for a statement at a false discovery rate of 5%
    bool claim = false;                    ///< whether that many were made
    std::vector<std::string> notes;
};

/// Units without a finite value are left out, as neighbours too. Errors (refused): fewer than three
/// units with a value, all values equal, no unit with neighbours, all units neighbours of all; (usage):
/// too many permutations; interrupted.
[[nodiscard]] Result<Analysis> analyse(std::span<const double> values, const Neighbours& neighbours,
                                       const Options& options, const Progress& progress = no_progress());

} // namespace gk::hotspot
