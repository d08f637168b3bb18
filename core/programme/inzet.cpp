// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/inzet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 3> status_names{"gepland", "uitgevoerd", "vervallen"};
constexpr std::array<std::string_view, 4> attention_names{"offer_missing", "evaluation_due", "overdue_plan",
                                                          "gemeente_without"};

bool offered_apart(std::span<const Inzet> inzetten, const Inzet& inzet, std::string_view offer) {
    return std::ranges::any_of(inzetten, [&](const Inzet& other) {
        return other.intervention == offer && other.area == inzet.area && other.status != InzetStatus::vervallen &&
               year_of(other.date) == year_of(inzet.date);
    });
}

} // namespace

std::string_view name(InzetStatus status) {
    return status_names[static_cast<std::size_t>(status)];
}
std::optional<InzetStatus> parse_inzet_status(std::string_view text) {
    const auto found = std::ranges::find(status_names, text);
    if (found == status_names.end()) return {};
    return static_cast<InzetStatus>(found - status_names.begin());
}
std::string_view name(Attention attention) {
    return attention_names[static_cast<std::size_t>(attention)];
}

bool same_occasion(const Inzet& a, const Inzet& b) {
    return a.intervention == b.intervention && a.area == b.area && a.type == b.type && a.date == b.date;
}

Status validate(const Inzet& inzet, const Menukaart& menukaart, Day today) {
    const auto refuse = [&](const std::string& field, const std::string& why) {
        return fail(ErrorCode::refused, why, {}, 0, field);
    };
    const Intervention* item = find(menukaart, inzet.intervention);
    if (item == nullptr) return refuse("middel", "\"" + inzet.intervention + "\" is not on the menukaart");
    if (std::ranges::find(item->area_types, inzet.type) == item->area_types.end())
        return refuse("gebiedstype", item->id + " does not suit a " + std::string(region::name(inzet.type)));
    if (inzet.area.id.empty() || inzet.area.kind == region::AreaKind::cell)
        return refuse("gebied", "needs a gemeente, wijk, buurt or estate");
    if (!(inzet.reach >= 0 && inzet.reach <= 1)) return refuse("bereik", "the reach must be a share from 0 to 1");
    if (!(inzet.half_life_months > 0) || !std::isfinite(inzet.half_life_months))
        return refuse("halfwaardetijd", "the half-life must be above 0 months");
    if (!(inzet.team_days >= 0) || !std::isfinite(inzet.team_days))
        return refuse("teamdagen", "the days of the team cannot be below 0");
    if (inzet.euro < 0) return refuse("euro", "the cost cannot be below 0");
    if (inzet.euro > 0 && inzet.line.empty()) return refuse("begrotingsregel", "money needs a budget line that pays");
    if (inzet.status == InzetStatus::uitgevoerd && inzet.date > today)
        return refuse("datum", "cannot be done already: " + iso(inzet.date) + " is still to come");
    if (inzet.offered && item->requires_offer.empty())
        return refuse("aangeboden", "nothing has to be offered with " + item->id);
    if (!inzet.evaluated) {
        if (!inzet.evaluation.empty()) return refuse("geevalueerd", "an evaluation needs its date");
        return {};
    }
    if (inzet.status != InzetStatus::uitgevoerd) return refuse("geevalueerd", "only what was done can be evaluated");
    if (*inzet.evaluated < inzet.date || *inzet.evaluated > today)
        return refuse("geevalueerd", "the evaluation must be after the inzet and not in the future");
    if (inzet.evaluation.empty()) return refuse("evaluatie", "an evaluation needs its outcome in words");
    return {};
}

Status may_be_removed(const Inzet& inzet, std::span<const Knelpunt> knelpunten) {
    const std::string what = "inzet " + std::to_string(inzet.id);
    if (inzet.status == InzetStatus::uitgevoerd)
        return fail(ErrorCode::refused, what + " was done: what was done stays in the register");
    if (inzet.evaluated || inzet.reach_counted)
        return fail(ErrorCode::refused, what + " has an outcome, which stays in the register");
    for (const Knelpunt& knelpunt : knelpunten)
        if (std::ranges::find(knelpunt.inzetten, inzet.id) != knelpunt.inzetten.end())
            return fail(ErrorCode::refused,
                        what + " is tied to knelpunt " + knelpunt.code + ": take that tie away first");
    return {};
}

std::vector<LineUse> use_of(const Budget& budget, std::span<const Inzet> inzetten) {
    std::vector<LineUse> uses;
    for (const BudgetLine& line : budget.lines) {
        if (line.side != Side::lasten) continue;
        LineUse use{.line = line.id, .label = line.label, .budget = line.euro};
        for (const Inzet& inzet : inzetten) {
            if (inzet.line != line.id || year_of(inzet.date) != budget.year) continue;
            if (inzet.status == InzetStatus::uitgevoerd) use.spent += inzet.euro;
            if (inzet.status == InzetStatus::gepland) use.planned += inzet.euro;
        }
        uses.push_back(std::move(use));
    }
    return uses;
}

Status within_ceiling(const Budget& budget, std::span<const Inzet> all, const Inzet& one) {
    if (one.line.empty()) return {};
    const std::vector<LineUse> uses = use_of(budget, all);
    const auto use = std::ranges::find(uses, one.line, &LineUse::line);
    if (use == uses.end())
        return fail(ErrorCode::refused,
                    "the begroting of " + std::to_string(budget.year) + " has no line \"" + one.line +
                        "\" among its lasten",
                    {}, 0, "begrotingsregel");
    if (use->left() >= 0 || one.euro == 0 || one.status == InzetStatus::vervallen) return {};
    return fail(ErrorCode::refused,
                "line " + use->line + " holds " + std::to_string(use->budget) + " euro in " +
                    std::to_string(budget.year) + "; other inzet takes " + std::to_string(use->committed() - one.euro) +
                    " and this one " + std::to_string(one.euro) + ": together " + std::to_string(use->committed()) +
                    ", which is " + std::to_string(-use->left()) + " euro too much",
                {}, 0, "euro");
}

std::vector<Warning> warnings(std::span<const Inzet> inzetten, const Menukaart& menukaart,
                              std::span<const std::string> gemeenten, std::int32_t year, Day today) {
    std::vector<Warning> found;
    std::set<std::string_view> served;
    for (const Inzet& inzet : inzetten) {
        if (year_of(inzet.date) != year || inzet.status == InzetStatus::vervallen) continue;
        served.insert(inzet.gemeente);
        const std::string what = "inzet " + std::to_string(inzet.id) + " (" + inzet.intervention + ", " +
                                 inzet.area.id + ", " + iso(inzet.date) + ")";
        const auto warn = [&](Attention kind, const std::string& text) {
            found.push_back({kind, inzet.id, inzet.gemeente, what + text});
        };
        const Intervention* item = find(menukaart, inzet.intervention);
        if (item != nullptr && !item->requires_offer.empty() && !inzet.offered.value_or(false) &&
            !offered_apart(inzetten, inzet, item->requires_offer))
            warn(Attention::offer_missing, ": " + item->requires_offer + " was not offered with it");
        if (inzet.status == InzetStatus::gepland && inzet.date < today)
            warn(Attention::overdue_plan, " is planned for a day that has gone: was it done?");
        if (inzet.status == InzetStatus::uitgevoerd && !inzet.evaluated &&
            months_later(inzet.date, evaluation_months) < today)
            warn(Attention::evaluation_due,
                 " was to be evaluated by " + iso(months_later(inzet.date, evaluation_months)));
    }
    for (const std::string& gemeente : gemeenten)
        if (!served.contains(gemeente))
            found.push_back({Attention::gemeente_without, 0, gemeente,
                             gemeente + " has no voorlichting done or planned in " + std::to_string(year)});
    return found;
}

} // namespace gk::programme
