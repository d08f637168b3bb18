// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/exact.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gk::pilot {
namespace {

constexpr int halvings = 200; // more than a double has bits: the loop ends where the midpoint no longer moves

double log_choose(std::uint64_t n, std::uint64_t k) {
    return std::lgamma(static_cast<double>(n) + 1) - std::lgamma(static_cast<double>(k) + 1) -
           std::lgamma(static_cast<double>(n - k) + 1);
}

/// P(X >= hits) of a binomial, for hits at or above its mean: terms fall from the first on.
double binomial_above(std::uint64_t hits, std::uint64_t trials, double p) {
    if (p <= 0) return hits == 0 ? 1 : 0;
    if (p >= 1) return 1;
    const auto n = static_cast<double>(trials);
    double term = std::exp(log_choose(trials, hits) + static_cast<double>(hits) * std::log(p) +
                           static_cast<double>(trials - hits) * std::log1p(-p));
    double sum = 0;
    for (std::uint64_t k = hits; k <= trials && term > sum * 1e-18; ++k) {
        sum += term;
        const auto at = static_cast<double>(k);
        term *= (n - at) / (at + 1) * p / (1 - p);
    }
    return sum;
}

/// The share p in [0, hits/trials] under which `hits` or more has this chance.
double lower_share(std::uint64_t hits, std::uint64_t trials, double chance) {
    double low = 0, high = static_cast<double>(hits) / static_cast<double>(trials);
    for (int i = 0; i < halvings; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) break;
        (binomial_above(hits, trials, middle) < chance ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

} // namespace

Interval clopper_pearson(std::uint64_t hits, std::uint64_t trials, double level) {
    if (trials == 0) return {0, 1};
    const double chance = (1 - level) / 2;
    // `hits` or fewer is the same as that many misses or more.
    return {hits == 0 ? 0 : lower_share(hits, trials, chance),
            hits == trials ? 1 : 1 - lower_share(trials - hits, trials, chance)};
}

double overlap_by_chance(std::uint64_t overlap, std::uint64_t picks, std::uint64_t marked, std::uint64_t all) {
    double chance = 0;
    for (std::uint64_t m = overlap; m <= std::min(picks, marked); ++m)
        if (picks - m <= all - marked)
            chance += std::exp(log_choose(marked, m) + log_choose(all - marked, picks - m) - log_choose(all, picks));
    return std::min(1.0, chance);
}

Ratio rate_ratio(Counted first, Counted second, double level) {
    const double time = second.days / first.days;
    const auto odds = [&](double p) { return p >= 1 ? std::numeric_limits<double>::infinity() : p / (1 - p) * time; };
    const Interval share = clopper_pearson(first.events, first.events + second.events, level);
    Ratio ratio{.value = std::numeric_limits<double>::quiet_NaN(),
                .interval = {.low = odds(share.low), .high = odds(share.high)}};
    if (second.events > 0) ratio.value = static_cast<double>(first.events) / static_cast<double>(second.events) * time;
    else if (first.events > 0) ratio.value = std::numeric_limits<double>::infinity();
    return ratio;
}

} // namespace gk::pilot
