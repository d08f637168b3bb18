// SPDX-License-Identifier: EUPL-1.2
// The planner's answer: each deployment gets a day, what is kept keeps its own.
#include "gis/programme/plan_project.hpp"

#include <algorithm>
#include <cmath>

#include "core/programme/holidays.hpp"
#include "gis/programme/plan_builder.hpp"

namespace gk::programme {
namespace {

constexpr std::string_view every_gemeente_goal = "voorlichting-elke-gemeente";

Day quarter_begin(std::int32_t year, std::uint32_t quarter) {
    return std::chrono::year(year) / std::chrono::month(3 * quarter + 1) / 1;
}

} // namespace

/// Spread over the working days of the quarter (no weekends, no holidays), from tomorrow on when it is under way.
Day PlanBuilder::day_for(std::uint32_t quarter, std::size_t index, std::size_t count) const {
    const Day first = std::max(quarter_begin(wish_.year, quarter), ledger_.today() + std::chrono::days(1));
    const Day last =
        (quarter + 1 == quarters ? quarter_begin(wish_.year + 1, 0) : quarter_begin(wish_.year, quarter + 1)) -
        std::chrono::days(1);
    std::vector<Day> working;
    for (Day day = first; day <= last; day += std::chrono::days(1))
        if (is_working_day(day)) working.push_back(day);
    if (working.empty()) return last;
    return working[std::min(working.size() - 1, (2 * index + 1) * working.size() / (2 * count))];
}

/// The planner deals deployments to quarters by the team's days alone. What is offered with something should not come
/// before it: it changes quarters with the same intervention elsewhere, which costs the team nothing.
std::vector<Deployment> PlanBuilder::offers_not_before(std::vector<Deployment> deployments) const {
    const auto occasion = [&](const Deployment& offer) -> const Deployment* {
        for (const Deployment& d : deployments)
            if (d.area == offer.area && problem.interventions[d.intervention].with == offer.intervention) return &d;
        return nullptr;
    };
    const auto movable = [&](const Deployment& d) {
        return !kept_.contains({d.area, d.intervention}) && !fixed_in_time(d);
    };
    for (Deployment& offer : deployments) {
        const Deployment* with = occasion(offer);
        if (with == nullptr || with->period <= offer.period || !movable(offer)) continue;
        for (Deployment& other : deployments) {
            if (other.intervention != offer.intervention || other.period < with->period || !movable(other)) continue;
            const Deployment* theirs = occasion(other);
            if (theirs != nullptr && theirs->period > offer.period) continue;
            std::swap(offer.period, other.period);
            break;
        }
    }
    return deployments;
}

PlanAnswer PlanBuilder::answer(const Plan& plan) {
    PlanAnswer made{.year = wish_.year,
                    .items = {},
                    .plan = plan,
                    .money = money,
                    .areas = problem.areas.size(),
                    .clash = {},
                    .notes = notes};
    const YearPlan* year_plan = ledger_.catalogue().plan(wish_.year);
    const bool has_goal = year_plan != nullptr && std::ranges::find(year_plan->results, every_gemeente_goal,
                                                                    &PlannedResult::id) != year_plan->results.end();
    std::vector<std::size_t> count(quarters, 0), index(quarters, 0);
    std::map<std::uint32_t, std::vector<Deployment>> of_area;
    const std::vector<Deployment> deployments = offers_not_before(plan.deployments);
    for (const Deployment& d : deployments) {
        of_area[d.area].push_back(d);
        if (!kept_.contains({d.area, d.intervention})) ++count[d.period];
    }
    for (const Deployment& d : deployments) {
        const PlanArea& area = problem.areas[d.area];
        const PlanIntervention& item = problem.interventions[d.intervention];
        PlannedInzet planned{.inzet = {},
                             .area_name = {},
                             .quarter = d.period + 1,
                             .priority = area.priority,
                             .audience = area.audience,
                             .need_met = need_met(problem, of_area[d.area])};
        if (const KnownArea* known = ledger_.areas().find(refs_[d.area])) planned.area_name = known->name;
        const auto kept = kept_.find({d.area, d.intervention});
        planned.kept = kept != kept_.end();
        if (planned.kept) {
            planned.inzet = *kept->second;
        } else {
            const Intervention& what = *find(ledger_.catalogue().menukaart, item.id);
            planned.inzet = {.intervention = item.id,
                             .area = refs_[d.area],
                             .type = area.type,
                             .gemeente = problem.gemeenten[area.gemeente],
                             .date = day_for(d.period, index[d.period]++, count[d.period]),
                             .team_days = item.team_days,
                             .euro = std::llround(item.euro),
                             .line = item.euro > 0 ? wish_.line : std::string(),
                             .reach = what.reach,
                             .half_life_months = what.half_life_months,
                             .result = has_goal ? std::string(every_gemeente_goal) : std::string()};
            made.spent += planned.inzet.euro;
        }
        made.items.push_back(std::move(planned));
    }
    std::ranges::sort(made.items, {}, [](const PlannedInzet& p) {
        return std::tuple(p.inzet.date, p.inzet.gemeente, p.inzet.area, p.inzet.intervention);
    });
    for (const Binding& binding : plan.binding)
        if (binding.rule == Rule::money) made.thousand_euro = made.thousand_euro.value_or(0) + 1000 * binding.per_unit;
    return made;
}

Result<PlanAnswer> plan_project(Ledger& ledger, store::Project& project, const PlanWish& wish,
                                const Progress& progress) {
    PlanBuilder builder(ledger, project, wish);
    if (auto built = builder.build(); !built) return std::unexpected(built.error());
    const auto outcome = programme::plan(builder.problem, wish.options, progress);
    if (!outcome) return std::unexpected(outcome.error());
    if (outcome->plan) return builder.answer(*outcome->plan);
    return PlanAnswer{.year = wish.year,
                      .items = {},
                      .plan = {},
                      .money = builder.money,
                      .areas = builder.problem.areas.size(),
                      .clash = outcome->clash,
                      .notes = builder.notes};
}

Result<store::Registers::Outcome> accept(Ledger& ledger, const PlanAnswer& answer, const std::string& team,
                                         const store::Change& change) {
    std::vector<Inzet> fresh;
    for (const PlannedInzet& planned : answer.items) {
        if (planned.kept) continue;
        fresh.push_back(planned.inzet);
        fresh.back().team = team;
    }
    return ledger.put(fresh, change);
}

} // namespace gk::programme
