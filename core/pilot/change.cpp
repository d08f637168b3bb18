// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/change.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace gk::pilot {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint64_t most_reports = 100'000;

double log_ways(std::uint64_t n, std::uint64_t k) {
    return std::lgamma(static_cast<double>(n) + 1) - std::lgamma(static_cast<double>(k) + 1) -
           std::lgamma(static_cast<double>(n - k) + 1);
}

/// Logarithms of the weights of first, first + 1, ... reports in the pilot after the start, at ratio 1.
struct Support {
    std::uint64_t first = 0;
    std::vector<double> log_weight;
};

Support support_of(const FourCounts& area) {
    const std::uint64_t pilot = area.pilot.before + area.pilot.after;
    const std::uint64_t comparison = area.comparison.before + area.comparison.after;
    const std::uint64_t after = area.pilot.after + area.comparison.after;
    Support support{.first = after > comparison ? after - comparison : 0, .log_weight = {}};
    for (std::uint64_t k = support.first; k <= std::min(pilot, after); ++k)
        support.log_weight.push_back(log_ways(pilot, k) + log_ways(comparison, after - k));
    return support;
}

double log_sum(std::span<const double> logs) {
    const double top = std::ranges::max(logs);
    if (!(top > -infinite)) return top;
    double sum = 0;
    for (const double log : logs) sum += std::exp(log - top);
    return top + std::log(sum);
}

/// Distribution of the sum over two independent areas.
Support together(const Support& a, const Support& b) {
    Support sum{.first = a.first + b.first, .log_weight = {}};
    std::vector<double> ways;
    for (std::size_t k = 0; k + 1 < a.log_weight.size() + b.log_weight.size(); ++k) {
        ways.clear();
        for (std::size_t i = k < b.log_weight.size() ? 0 : k - b.log_weight.size() + 1;
             i < a.log_weight.size() && i <= k; ++i)
            ways.push_back(a.log_weight[i] + b.log_weight[k - i]);
        sum.log_weight.push_back(log_sum(ways));
    }
    return sum;
}

/// Log of the chance of `at` or more (or fewer) when the log of the ratio is `log_ratio`.
double log_tail(const Support& support, std::size_t at, bool or_more, double log_ratio) {
    std::vector<double> tilted(support.log_weight);
    for (std::size_t k = 0; k < tilted.size(); ++k) tilted[k] += log_ratio * static_cast<double>(k);
    const std::span<const double> all(tilted);
    return log_sum(or_more ? all.subspan(at) : all.first(at + 1)) - log_sum(all);
}

Interval interval_of(const Support& support, std::uint64_t observed, double level) {
    const auto at = static_cast<std::size_t>(observed - support.first);
    const double chance = std::log((1 - level) / 2);
    // The chance of `or more` rises with the ratio, that of `or fewer` falls.
    const auto solve = [&](bool or_more) {
        double low = -50, high = 50;
        for (int i = 0; i < 100 && high - low > 1e-13; ++i) {
            const double middle = (low + high) / 2;
            const bool below = or_more == (log_tail(support, at, or_more, middle) < chance);
            (below ? low : high) = middle;
        }
        return std::exp((low + high) / 2);
    };
    return {.low = at == 0 ? 0 : solve(true), .high = at + 1 == support.log_weight.size() ? infinite : solve(false)};
}

double as_real(std::uint64_t count) {
    return static_cast<double>(count);
}

/// The smallest of the four counts that the margins lead to expect, for each of the four summed over areas.
double smallest_expected(std::span<const FourCounts> areas) {
    std::array<double, 4> expected{};
    for (const FourCounts& area : areas) {
        const double pilot = as_real(area.pilot.before + area.pilot.after);
        const double comparison = as_real(area.comparison.before + area.comparison.after);
        const double before = as_real(area.pilot.before + area.comparison.before);
        const double after = as_real(area.pilot.after + area.comparison.after);
        if (pilot + comparison <= 0) continue;
        expected[0] += pilot * before / (pilot + comparison);
        expected[1] += pilot * after / (pilot + comparison);
        expected[2] += comparison * before / (pilot + comparison);
        expected[3] += comparison * after / (pilot + comparison);
    }
    return std::ranges::min(expected);
}

double mantel_haenszel(std::span<const FourCounts> areas) {
    double with = 0, against = 0;
    for (const FourCounts& area : areas) {
        const double all =
            as_real(area.pilot.before + area.pilot.after + area.comparison.before + area.comparison.after);
        if (all <= 0) continue;
        with += as_real(area.pilot.after) * as_real(area.comparison.before) / all;
        against += as_real(area.pilot.before) * as_real(area.comparison.after) / all;
    }
    if (against > 0) return with / against;
    return with > 0 ? infinite : std::numeric_limits<double>::quiet_NaN();
}

/// Whether this many reports after the start would have been more than chance allows.
bool visible(FourCounts area, std::uint64_t reports, double level) {
    area.pilot.after = reports;
    const Support support = support_of(area);
    const auto at = static_cast<std::size_t>(reports - support.first);
    return at > 0 && log_tail(support, at, true, 0) < std::log((1 - level) / 2) &&
           smallest_expected(std::span(&area, 1)) >= min_expected;
}

std::optional<std::uint64_t> visible_from(const FourCounts& area, double level) {
    std::uint64_t high = 1;
    while (high <= most_reports && !visible(area, high, level)) high *= 2;
    if (high > most_reports) return std::nullopt;
    std::uint64_t low = high / 2; // not visible, or none
    while (high - low > 1) {
        const std::uint64_t middle = low + (high - low) / 2;
        (visible(area, middle, level) ? high : low) = middle;
    }
    return high;
}

} // namespace

Change ratio_of_ratios(std::span<const FourCounts> areas, double level) {
    Support sum{.first = 0, .log_weight = {0.0}};
    std::uint64_t observed = 0;
    for (const FourCounts& area : areas) {
        sum = together(sum, support_of(area));
        observed += area.pilot.after;
    }
    Change change{.ratio = mantel_haenszel(areas),
                  .interval = interval_of(sum, observed, level),
                  .smallest_expected = smallest_expected(areas),
                  .visible_from = {}};
    if (areas.size() == 1) change.visible_from = visible_from(areas.front(), level);
    return change;
}

} // namespace gk::pilot
