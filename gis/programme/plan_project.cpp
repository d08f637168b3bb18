// SPDX-License-Identifier: EUPL-1.2
// The planner's answer: each deployment gets a day, what is kept keeps its own.
#include "gis/programme/plan_project.hpp"

#include <algorithm>
#include <cmath>

#include "gis/programme/plan_builder.hpp"

namespace gk::programme {
namespace {

constexpr std::string_view every_gemeente_goal = "voorlichting-elke-gemeente";

} // namespace

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

/// A day for each: spread over the working days of its quarter, around what is in the register. What is offered with
/// something comes on the same day when that holds both, and else not before it.
std::vector<Day> PlanBuilder::days_of(const std::vector<Deployment>& deployments) const {
    TeamCalendar calendar(wish_.year, first_day());
    for (const Inzet& inzet : existing_) calendar.book(inzet.date, inzet.team_days);
    std::vector<Day> days(deployments.size());
    const auto work = [&](std::size_t i) { return problem.interventions[deployments[i].intervention].team_days; };
    // What the deployment is offered with, in the same area; itself when that is nothing.
    const auto occasion = [&](std::size_t i) {
        for (std::size_t k = 0; k < deployments.size(); ++k)
            if (deployments[k].area == deployments[i].area &&
                problem.interventions[deployments[k].intervention].with == deployments[i].intervention)
                return k;
        return i;
    };
    struct Outing {
        std::size_t first = 0, offer = 0; ///< the same when nothing comes along
        std::uint32_t quarter = 0;
        double work = 0, part = 0;
        bool follows = false, together = false; ///< an offer; on the day of what it is offered with
    };
    std::vector<Outing> outings;
    for (std::size_t i = 0; i < deployments.size(); ++i) {
        const Deployment& d = deployments[i];
        if (const auto kept = kept_.find({d.area, d.intervention}); kept != kept_.end()) days[i] = kept->second->date;
        else outings.push_back({i, i, d.period, work(i), 0, occasion(i) != i, false});
    }
    for (Outing& offer : outings) {
        if (!offer.follows) continue;
        const auto with = std::ranges::find(outings, occasion(offer.first), &Outing::first);
        if (with == outings.end() || with->quarter != offer.quarter ||
            with->work + offer.work > most_a_day(offer.quarter))
            continue;
        with->offer = offer.first;
        with->work += offer.work;
        offer.together = true;
    }
    std::erase_if(outings, [](const Outing& outing) { return outing.together; });
    std::vector<std::size_t> count(quarters, 0), index(quarters, 0);
    for (const Outing& outing : outings) ++count[outing.quarter];
    for (Outing& outing : outings)
        outing.part = (static_cast<double>(index[outing.quarter]++) + 0.5) / static_cast<double>(count[outing.quarter]);
    // Half days fit between whole ones, and not the other way about.
    std::ranges::stable_sort(outings, {}, [](const Outing& o) { return std::pair(o.follows, -o.work); });
    for (const Outing& outing : outings) {
        const Day not_before = outing.follows ? days[occasion(outing.first)] : Day{};
        days[outing.first] =
            calendar.take(outing.quarter, outing.part, outing.work, most_a_day(outing.quarter), not_before);
        days[outing.offer] = days[outing.first];
    }
    return days;
}

PlanAnswer PlanBuilder::answer(const Plan& plan) {
    PlanAnswer made{.year = wish_.year,
                    .items = {},
                    .plan = plan,
                    .money = money,
                    .areas = problem.areas.size(),
                    .clash = {},
                    .notes = notes()};
    const YearPlan* year_plan = ledger_.catalogue().plan(wish_.year);
    const bool has_goal = year_plan != nullptr && std::ranges::find(year_plan->results, every_gemeente_goal,
                                                                    &PlannedResult::id) != year_plan->results.end();
    std::map<std::uint32_t, std::vector<Deployment>> of_area;
    const std::vector<Deployment> deployments = offers_not_before(plan.deployments);
    const std::vector<Day> days = days_of(deployments);
    for (const Deployment& d : deployments) of_area[d.area].push_back(d);
    for (std::size_t i = 0; i < deployments.size(); ++i) {
        const Deployment& d = deployments[i];
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
                             .date = days[i],
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
    auto outcome = programme::plan(builder.problem, wish.options, progress);
    // An assumption of ours must not make a year impossible.
    while (outcome && std::ranges::contains(outcome->clash, Rule::team) && builder.add_team())
        outcome = programme::plan(builder.problem, wish.options, progress);
    if (!outcome) return std::unexpected(outcome.error());
    if (outcome->plan) return builder.answer(*outcome->plan);
    return PlanAnswer{.year = wish.year,
                      .items = {},
                      .plan = {},
                      .money = builder.money,
                      .areas = builder.problem.areas.size(),
                      .clash = outcome->clash,
                      .notes = builder.notes()};
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
