// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How sure a rank is: every weight is shaken many times (times exp(N(0, sd^2)), renormalised) and the ranks are worked
// out again. The same factor gets the same draws in every model, whatever stands around it (common random numbers).
//
// What stays as it is in all draws: G and C, the set of areas and cells that have a rank (coverage is judged by the
// model's own weights), and the transforms.
//
// Area values. Opportunity is linear in the weights over the cells that lack the same factors, so an area needs one
// sum for each factor and pattern of missing factors, and a draw costs a few products an area. A priority bends
// (O^0.6), so there each cell counts in the sums with the slope that it has at the model's own weights, and the sum is
// bent with the area's exponent: exact at the model's weights, exact to first order around them. Gemeenten are ranked
// by their share of the top tenth of all cells; for those every draw scores every cell.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/score/priority.hpp"

namespace gk::score {

struct AreaCertainty {
    /// 5th and 95th percentile of the rank over the draws: the smallest rank that at least 5% (95%) of the draws do not
    /// exceed. None for areas without a rank.
    std::optional<std::uint32_t> p05, p95;
    double top10_share = unknown_value; ///< of the draws in which the rank is 10 or better
    /// The rank when a factor is left out, one for each factor of the model; none where the factor did not take part,
    /// or where nothing is left without it.
    std::vector<std::optional<std::uint32_t>> without;
};

/// One for each of Scorer::areas(), of the last recompute() of both. interrupted when `progress` says so.
[[nodiscard]] Result<std::vector<AreaCertainty>> area_certainty(const Scorer& scorer, const Priorities& priorities,
                                                                const Progress& progress = no_progress());

/// Intervals and reliability into areas (Priorities::areas(), in that order).
void apply(const std::vector<AreaCertainty>& certainty, const Scorer& scorer, std::vector<AreaScore>& areas);

/// Rank intervals of cells among the scored cells of their type; NaN for the others. Ranks are worked out from values
/// rounded to 2e-8 points.
struct CellCertainty {
    grid::CellValues p05, p95;
};
[[nodiscard]] Result<CellCertainty> cell_certainty(const Scorer& scorer, const Priorities& priorities,
                                                   const Progress& progress = no_progress());

/// exp(sd z), z standard normal by Box & Muller (1958) from a counter: seed, factor and draw say it all, so that
/// neither threads nor other factors change it.
[[nodiscard]] double shaken(std::uint64_t seed, std::string_view factor, std::uint32_t draw, double sd);

} // namespace gk::score
