// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/menukaart.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace gk::programme {

const Intervention* find(const Menukaart& menukaart, std::string_view id) {
    const auto found = std::ranges::find(menukaart.interventions, id, &Intervention::id);
    return found == menukaart.interventions.end() ? nullptr : &*found;
}

Status validate(const Menukaart& menukaart) {
    const auto share = [](double value) { return value >= 0 && value <= 1; };
    std::set<std::string_view> ids;
    for (const Intervention& item : menukaart.interventions) {
        const auto refuse = [&](std::string_view why) {
            return fail(ErrorCode::refused, "intervention \"" + item.id + "\" " + std::string(why));
        };
        if (item.id.empty() || !ids.insert(item.id).second) return refuse("has no id of its own");
        if (item.area_types.empty()) return refuse("suits no area type");
        if (!share(item.reach) || !share(item.effect)) return refuse("has a reach or effect outside 0 to 1");
        if (!(item.half_life_months > 0) || !std::isfinite(item.half_life_months))
            return refuse("has a half-life that is not above 0");
        if (item.euro && !(*item.euro >= 0 && std::isfinite(*item.euro)))
            return refuse("has a cost that is not an amount");
        if (!(item.team_days >= 0) || !std::isfinite(item.team_days))
            return refuse("has days of the team that cannot be");
        if (item.requires_offer.empty()) continue;
        const Intervention* offer = find(menukaart, item.requires_offer);
        if (offer == nullptr)
            return refuse("must be offered with \"" + item.requires_offer + "\", which does not exist");
        for (const region::AreaType type : item.area_types)
            if (std::ranges::find(offer->area_types, type) == offer->area_types.end())
                return refuse("must be offered with \"" + offer->id + "\", which does not suit the same area types");
    }
    return {};
}

} // namespace gk::programme
