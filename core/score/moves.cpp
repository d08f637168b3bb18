// SPDX-License-Identifier: EUPL-1.2
#include "core/score/moves.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace gk::score {
namespace {

Move move_of(const AreaScore& area, const AreaScore* before, const AreaScore* now) {
    return {.id = area.id,
            .name = area.name,
            .gemeente = area.gemeente,
            .before = before != nullptr ? before->rank.value_or(0) : 0,
            .now = now != nullptr ? now->rank.value_or(0) : 0};
}

bool listed_at(std::uint32_t rank, std::uint32_t listed) {
    return rank >= 1 && rank <= listed;
}

} // namespace

Moves moves(std::span<const AreaScore> before, std::span<const AreaScore> now, std::uint32_t listed) {
    std::map<std::string_view, const AreaScore*> earlier;
    for (const AreaScore& area : before) earlier.emplace(area.id, &area);
    Moves all;
    for (const AreaScore& area : now) {
        const auto found = earlier.find(area.id);
        const AreaScore* was = found == earlier.end() ? nullptr : found->second;
        const Move move = move_of(area, was, &area);
        if (was != nullptr) earlier.erase(found);
        if (listed_at(move.now, listed) != listed_at(move.before, listed))
            (listed_at(move.now, listed) ? all.entered : all.left).push_back(move);
        if (was == nullptr || !was->rank || !area.rank) continue;
        ++all.compared;
        if (!was->rank_p05 || !was->rank_p95 || !area.rank_p05 || !area.rank_p95) continue;
        if (*area.rank_p95 < *was->rank_p05) all.rose.push_back(move);
        if (*area.rank_p05 > *was->rank_p95) all.fell.push_back(move);
    }
    for (const auto& [id, was] : earlier) {
        const Move move = move_of(*was, was, nullptr);
        if (listed_at(move.before, listed)) all.left.push_back(move);
    }
    std::ranges::sort(all.entered, {}, [](const Move& m) { return std::pair(m.now, m.id); });
    std::ranges::sort(all.left, {}, [](const Move& m) { return std::pair(m.before, m.id); });
    std::ranges::sort(all.rose, {}, [](const Move& m) { return std::tuple(-m.places(), m.now, m.id); });
    std::ranges::sort(all.fell, {}, [](const Move& m) { return std::tuple(m.places(), m.now, m.id); });
    return all;
}

} // namespace gk::score
