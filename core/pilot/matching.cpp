// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/matching.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <optional>

namespace gk::pilot {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Standard deviation (divisor n - 1) of a factor over all areas; NaN when it is the same everywhere or known in one.
double spread_of(const FactorSpace& space, std::size_t f) {
    double n = 0, mean = 0, squares = 0; // Welford
    for (std::size_t a = 0; a < space.areas; ++a) {
        const double x = space.at(a, f);
        if (!std::isfinite(x)) continue;
        n += 1;
        const double off = x - mean;
        mean += off / n;
        squares += off * (x - mean);
    }
    const double sd = n > 1 ? std::sqrt(squares / (n - 1)) : 0;
    return sd > 1e-12 * std::max(1.0, std::abs(mean)) ? sd : unknown;
}

std::optional<double> distance(const FactorSpace& space, std::span<const double> sd, std::size_t pilot,
                               std::size_t area) {
    double of_pilot = 0, shared = 0, squares = 0;
    for (std::size_t f = 0; f < sd.size(); ++f) {
        const double difference = (space.at(pilot, f) - space.at(area, f)) / sd[f];
        if (std::isfinite(space.at(pilot, f) / sd[f])) of_pilot += 1;
        if (!std::isfinite(difference)) continue;
        shared += 1;
        squares += difference * difference;
    }
    if (shared <= 0 || 2 * shared < of_pilot) return std::nullopt;
    return std::sqrt(squares / shared);
}

double mean_of(const FactorSpace& space, std::size_t f, std::span<const Comparison> areas) {
    double n = 0, sum = 0;
    for (const Comparison& one : areas) {
        const double x = space.at(one.area, f);
        if (!std::isfinite(x)) continue;
        n += 1;
        sum += x;
    }
    return n > 0 ? sum / n : unknown;
}

} // namespace

Result<Matching> match(const FactorSpace& space, std::size_t pilot, std::span<const std::uint8_t> eligible,
                       std::size_t wanted) {
    const std::size_t factors = space.factor.size();
    if (space.value.size() != space.areas * factors || eligible.size() != space.areas || pilot >= space.areas)
        return fail(ErrorCode::bug, "match: not one value for each area and factor");
    std::vector<double> sd(factors);
    bool differs = false;
    for (std::size_t f = 0; f < factors; ++f) {
        sd[f] = spread_of(space, f);
        differs |= std::isfinite(space.at(pilot, f) / sd[f]);
    }
    if (!differs)
        return fail(ErrorCode::refused,
                    "this area has no factor with data that differs between areas, so nothing can be compared with it");
    std::vector<Comparison> all;
    for (std::size_t a = 0; a < space.areas; ++a)
        if (a != pilot && eligible[a] != 0)
            if (const auto far = distance(space, sd, pilot, a)) all.push_back({a, *far});
    if (all.size() < wanted || wanted == 0)
        return fail(ErrorCode::refused,
                    std::format("{} comparison areas are wanted and {} areas of this type lie outside the reach of the "
                                "pilot with enough data: ask fewer, or choose another area",
                                wanted, all.size()));
    Matching result;
    result.eligible = all.size();
    result.chosen = all;
    std::ranges::stable_sort(result.chosen, {}, &Comparison::distance);
    result.chosen.resize(wanted);
    for (std::size_t f = 0; f < factors; ++f) {
        Balance& row = result.balance.emplace_back();
        row.factor = space.factor[f];
        row.pilot = space.at(pilot, f);
        row.mean_before = mean_of(space, f, all);
        row.mean_after = mean_of(space, f, result.chosen);
        row.smd_before = (row.pilot - row.mean_before) / sd[f];
        row.smd_after = (row.pilot - row.mean_after) / sd[f];
    }
    return result;
}

} // namespace gk::pilot
