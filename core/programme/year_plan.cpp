// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/year_plan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 3> every_names{"jaar", "halfjaar", "kwartaal"};
constexpr std::array<std::string_view, 2> per_names{"regio", "gemeente"};

template <class Enum, std::size_t n>
std::optional<Enum> one_of(const std::array<std::string_view, n>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return {};
    return static_cast<Enum>(found - names.begin());
}

template <class Item>
Result<std::set<std::string_view>> ids_of(const std::vector<Item>& items, std::string_view what) {
    std::set<std::string_view> ids;
    for (const Item& item : items)
        if (item.id.empty() || !ids.insert(item.id).second)
            return fail(ErrorCode::refused, std::string(what) + " \"" + item.id + "\" has no id of its own");
    return ids;
}

Status validate(const PlannedResult& result) {
    const Target& target = result.target;
    const bool counted = target.at_least > 0 && std::isfinite(target.at_least) && !target.share;
    const bool shared = target.share && *target.share > 0 && *target.share <= 1 && target.at_least == 0;
    if (!counted && !shared)
        return fail(ErrorCode::refused,
                    "the target of \"" + result.id + "\" must be a number above 0 or a share up to 1");
    if (target.unit.empty() || !target.due.ok())
        return fail(ErrorCode::refused, "the target of \"" + result.id + "\" needs a unit and a date that exists");
    return {};
}

} // namespace

std::optional<Every> parse_every(std::string_view text) {
    return one_of<Every>(every_names, text);
}
std::optional<Per> parse_per(std::string_view text) {
    return one_of<Per>(per_names, text);
}
std::string_view name(Every every) {
    return every_names[static_cast<std::size_t>(every)];
}
std::string_view name(Per per) {
    return per_names[static_cast<std::size_t>(per)];
}

Status validate(const YearPlan& plan) {
    const auto programmes = ids_of(plan.programmes, "programme");
    const auto themes = ids_of(plan.themes, "theme");
    const auto activities = ids_of(plan.activities, "activity");
    const auto results = ids_of(plan.results, "result");
    for (const auto* ids : {&programmes, &themes, &activities, &results})
        if (!*ids) return std::unexpected(ids->error());
    const auto missing = [](std::string_view id, std::string_view other) {
        return fail(ErrorCode::refused,
                    "\"" + std::string(id) + "\" belongs to \"" + std::string(other) + "\", which does not exist");
    };
    for (const Theme& theme : plan.themes)
        if (!programmes->contains(theme.programme)) return missing(theme.id, theme.programme);
    for (const Activity& activity : plan.activities)
        if (!themes->contains(activity.theme)) return missing(activity.id, activity.theme);
    for (const PlannedResult& result : plan.results) {
        if (!activities->contains(result.activity)) return missing(result.id, result.activity);
        if (auto status = validate(result); !status) return status;
    }
    return {};
}

std::uint32_t counts_in_year(const Target& target, std::uint32_t gemeenten) {
    constexpr std::array<std::uint32_t, 3> times{1, 2, 4};
    return times[static_cast<std::size_t>(target.every)] * (target.per == Per::gemeente ? gemeenten : 1);
}

} // namespace gk::programme
