// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Do two things rise together? Rank correlations with intervals, and what the fifths of one hold of the other: the
// statistics of the bias report (METHOD section 4: a score must be held against income, tenure and urbanity).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/validation/validation.hpp"

namespace gk::validation {

/// Rank correlation of Spearman (1904): Pearson's on mid-ranks, so ties are in order. NaN when either is constant or
/// there are fewer than two pairs. Values are finite.
[[nodiscard]] double spearman(std::span<const double> x, std::span<const double> y);
/// Kendall's tau-b (1945), corrected for ties; in n log n steps (Knight 1966). NaN as above.
[[nodiscard]] double kendall_tau_b(std::span<const double> x, std::span<const double> y);

inline constexpr std::size_t fifths = 5;
/// Under this number of areas a correlation is an anecdote.
inline constexpr std::size_t min_associated = 20;
/// Under this number of clusters a sample of clusters says nothing; single areas are drawn then.
inline constexpr std::size_t min_clusters = 10;

/// The areas with the lowest, ..., highest fifth of the attribute; equal values stay together, so fifths may differ in
/// size or be empty.
struct Fifth {
    std::size_t areas = 0;
    double low = 0, high = 0;  ///< of the attribute; NaN when empty
    double mean_score = 0;     ///< NaN when empty
    double share_of_areas = 0; ///< 0-1
    double share_of_top = 0;   ///< of the top tenth of the scores, 0-1; equal scores at its border count in part
};

struct Association {
    std::size_t areas = 0;   ///< with both a score and the attribute
    std::size_t missing = 0; ///< without one of them
    double spearman = 0, kendall = 0;
    Interval spearman_interval, kendall_interval;
    std::size_t clusters = 0; ///< drawn whole; 0: areas were drawn one by one
    std::array<Fifth, fifths> fifth;
    [[nodiscard]] bool beyond_chance() const { return spearman_interval.low > 0 || spearman_interval.high < 0; }
};

struct AssociationOptions {
    std::uint32_t draws = 1000; ///< at least 100
    std::uint64_t seed = 1;
    double level = 0.95;
};

/// `score`, `attribute`: one an area, NaN is missing. `cluster`: numbers of whatever holds the areas (a gemeente):
/// areas in it resemble one another, so whole clusters are drawn again with replacement (percentile bootstrap); empty =
/// none. Draw d depends on (seed, d) alone. Errors (refused): fewer than 20 areas with both, or either constant;
/// (usage): options out of range; interrupted.
[[nodiscard]] Result<Association> associate(std::span<const double> score, std::span<const double> attribute,
                                            std::span<const std::uint32_t> cluster, const AssociationOptions& options,
                                            const Progress& progress);

} // namespace gk::validation
