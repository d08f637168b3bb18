// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/fdr.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace gk::hotspot {

static_assert(20 * false_discovery_rate == 1);
static_assert(2.0 / (permutations_needed(1000) + 1) <= false_discovery_rate / 1000);

std::vector<double> q_values(std::span<const double> p) {
    std::vector<std::size_t> order;
    order.reserve(p.size());
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> q(p.size(), std::numeric_limits<double>::quiet_NaN());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        // p times a factor that is at least 1, so that rounding never makes q smaller than p.
        least = std::min(least, p[i] * (static_cast<double>(order.size()) / static_cast<double>(rank)));
        q[i] = least;
    }
    return q;
}

} // namespace gk::hotspot
