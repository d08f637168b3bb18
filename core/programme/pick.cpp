// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/pick.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace gk::programme {
namespace {

double distance_between(geometry::Point a, geometry::Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

Result<Picked> pick(std::span<const PickCandidate> ranked, const PickRules& rules) {
    if (!std::isfinite(rules.spacing_m) || rules.spacing_m < 0)
        return fail(ErrorCode::refused, "the distance between picked areas must be 0 or more metres");
    Picked picked;
    std::map<std::uint32_t, std::uint32_t> in_gemeente;
    const auto take = [&](std::uint32_t i) {
        picked.chosen.push_back(i);
        ++in_gemeente[ranked[i].gemeente];
    };
    const auto size = static_cast<std::uint32_t>(ranked.size());
    for (std::uint32_t i = 0; i < size; ++i)
        if (ranked[i].hand == Hand::keep) take(i);

    for (std::uint32_t i = 0; i < size && picked.chosen.size() < rules.count; ++i) {
        const PickCandidate& one = ranked[i];
        if (one.hand == Hand::keep) continue;
        if (one.hand == Hand::leave_out) {
            picked.passed_over.push_back({i, Passed::left_out});
            continue;
        }
        std::optional<std::uint32_t> near;
        double nearest = rules.spacing_m > 0 ? rules.spacing_m : -std::numeric_limits<double>::infinity();
        for (const std::uint32_t other : picked.chosen)
            if (const double apart = distance_between(one.centre, ranked[other].centre); apart < nearest) {
                nearest = apart;
                near = other;
            }
        if (near) {
            picked.passed_over.push_back({i, Passed::too_near, near});
            continue;
        }
        if (rules.most_per_gemeente > 0 && in_gemeente[one.gemeente] >= rules.most_per_gemeente) {
            picked.passed_over.push_back({i, Passed::gemeente_full});
            continue;
        }
        take(i);
    }
    std::ranges::sort(picked.chosen);
    return picked;
}

} // namespace gk::programme
