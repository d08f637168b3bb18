// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/suggestion.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace gk::pilot {

std::vector<Suggestion> suggest(std::span<const Candidate> candidates, std::size_t each) {
    std::vector<Suggestion> result;
    std::set<std::string_view> taken;
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Candidate& c = candidates[i];
            if (c.type == static_cast<region::AreaType>(t) && c.rank >= 1 && std::isfinite(c.distance) &&
                4 * std::uint64_t{c.rank} <= c.ranked + 3ULL)
                order.push_back(i);
        }
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
            const auto key = [&](const Candidate& c) {
                return std::tuple(!c.reliable, c.reports < enough_reports, c.distance, c.rank, std::string_view(c.id));
            };
            return key(candidates[a]) < key(candidates[b]);
        });
        if (order.size() > each) order.resize(each);
        const auto free =
            std::ranges::find_if(order, [&](std::size_t i) { return !taken.contains(candidates[i].gemeente); });
        const std::size_t first = free != order.end() ? *free : order.empty() ? candidates.size() : order.front();
        for (const std::size_t i : order) result.push_back({.candidate = i, .first_choice = i == first});
        if (first < candidates.size()) taken.insert(candidates[first].gemeente);
    }
    return result;
}

} // namespace gk::pilot
