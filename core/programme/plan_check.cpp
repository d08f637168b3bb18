// SPDX-License-Identifier: EUPL-1.2
// What a problem must be, and what a plan must keep to: told apart from the solver, so that one can check the other.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "core/programme/planner.hpp"

namespace gk::programme {
namespace {

/// Room for the rounding of sums of amounts.
constexpr double tolerance = 1e-6;

Status refuse(std::string message) {
    return fail(ErrorCode::refused, std::move(message));
}
bool amount(double value) {
    return std::isfinite(value) && value >= 0;
}

Status validate_areas(const PlanProblem& problem) {
    if (problem.areas.empty()) return refuse("there are no areas to plan in");
    std::set<std::string_view> ids;
    for (const PlanArea& area : problem.areas) {
        if (!ids.insert(area.id).second) return refuse("two areas have the id " + area.id);
        if (area.gemeente >= problem.gemeenten.size()) return refuse("area " + area.id + " has no gemeente");
        if (!amount(area.priority) || !amount(area.audience))
            return refuse("area " + area.id + " has a priority or an audience that is negative or not a number");
        if (problem.rules.spacing_m > 0 && !(std::isfinite(area.centre.x) && std::isfinite(area.centre.y)))
            return refuse("area " + area.id + " has no place, which the spacing needs");
    }
    return {};
}

Status validate_interventions(const PlanProblem& problem) {
    if (problem.interventions.empty()) return refuse("there are no interventions to choose from");
    for (const PlanIntervention& intervention : problem.interventions) {
        if (intervention.ceiling >= problem.ceilings.size())
            return refuse("intervention " + intervention.id + " has no budget line");
        if (!amount(intervention.euro) || !amount(intervention.team_days))
            return refuse("intervention " + intervention.id + " has a cost or days that are negative or not a number");
        if (!(intervention.effect >= 0 && intervention.effect < 1))
            return refuse("intervention " + intervention.id + " has an effect outside 0 to 1");
        if (intervention.with && *intervention.with >= problem.interventions.size())
            return refuse("intervention " + intervention.id + " goes with one that does not exist");
    }
    for (const PlanCeiling& ceiling : problem.ceilings)
        if (!amount(ceiling.euro))
            return refuse("budget line " + ceiling.id + " has an amount that is negative or not a number");
    return {};
}

Status validate_fixed(const PlanProblem& problem) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, FixedChoice> seen;
    for (const FixedChoice& choice : problem.fixed) {
        if (choice.area >= problem.areas.size() || choice.intervention >= problem.interventions.size() ||
            (choice.period && *choice.period >= problem.rules.team_days.size()))
            return refuse("a fixed choice names an area, intervention or period that does not exist");
        const PlanArea& area = problem.areas[choice.area];
        const PlanIntervention& intervention = problem.interventions[choice.intervention];
        if (choice.wanted && std::ranges::find(intervention.suits, area.type) == intervention.suits.end())
            return refuse("fixed choice: " + intervention.id + " does not suit " + area.id + ", which is " +
                          std::string(region::name(area.type)));
        const auto [other, fresh] = seen.try_emplace({choice.area, choice.intervention}, choice);
        if (!fresh && (other->second.wanted != choice.wanted || other->second.period != choice.period))
            return refuse("two fixed choices about " + intervention.id + " in " + area.id + " contradict each other");
    }
    return {};
}

using Count = std::map<std::uint32_t, std::uint32_t>;

void check_areas(const PlanProblem& problem, std::span<const Deployment> deployments,
                 std::vector<std::string>& broken) {
    std::map<std::uint32_t, std::set<std::uint32_t>> of_area;
    for (const Deployment& d : deployments) {
        const PlanIntervention& intervention = problem.interventions[d.intervention];
        const PlanArea& area = problem.areas[d.area];
        if (!of_area[d.area].insert(d.intervention).second)
            broken.push_back(intervention.id + " runs twice in " + area.id);
        if (std::ranges::find(intervention.suits, area.type) == intervention.suits.end())
            broken.push_back(intervention.id + " does not suit " + area.id);
    }
    for (const auto& [a, set] : of_area) {
        if (set.size() > problem.rules.most_per_area)
            broken.push_back("too many interventions in " + problem.areas[a].id);
        for (const std::uint32_t i : set)
            if (const auto& with = problem.interventions[i].with; with && !set.contains(*with))
                broken.push_back(problem.interventions[i].id + " runs in " + problem.areas[a].id + " without " +
                                 problem.interventions[*with].id);
    }
    for (auto a = of_area.begin(); problem.rules.spacing_m > 0 && a != of_area.end(); ++a)
        for (auto b = std::next(a); b != of_area.end(); ++b) {
            const geometry::Point p = problem.areas[a->first].centre;
            const geometry::Point q = problem.areas[b->first].centre;
            if (std::hypot(p.x - q.x, p.y - q.y) < problem.rules.spacing_m)
                broken.push_back(problem.areas[a->first].id + " and " + problem.areas[b->first].id + " lie too near");
        }
    for (const FixedChoice& choice : problem.fixed) {
        const auto found = std::ranges::find_if(deployments, [&](const Deployment& d) {
            return d.area == choice.area && d.intervention == choice.intervention;
        });
        const bool there = found != deployments.end();
        if (there != choice.wanted || (there && choice.period && found->period != *choice.period))
            broken.push_back("the fixed choice of " + problem.interventions[choice.intervention].id + " in " +
                             problem.areas[choice.area].id + " was not kept");
    }
}

void check_totals(const PlanProblem& problem, std::span<const Deployment> deployments,
                  std::vector<std::string>& broken) {
    std::vector<double> euro(problem.ceilings.size(), 0.0);
    std::vector<double> days(problem.rules.team_days.size(), 0.0);
    Count in_gemeente, voorlichtingen;
    for (const Deployment& d : deployments) {
        const PlanIntervention& intervention = problem.interventions[d.intervention];
        const std::uint32_t gemeente = problem.areas[d.area].gemeente;
        euro[intervention.ceiling] += intervention.euro;
        days[d.period] += intervention.team_days;
        ++in_gemeente[gemeente];
        voorlichtingen[gemeente] += intervention.voorlichting ? 1 : 0;
    }
    for (std::size_t c = 0; c < euro.size(); ++c)
        if (euro[c] > problem.ceilings[c].euro + tolerance)
            broken.push_back("over the ceiling of " + problem.ceilings[c].id);
    for (std::size_t q = 0; q < days.size(); ++q)
        if (days[q] > problem.rules.team_days[q] + tolerance)
            broken.push_back("more team days than there are in period " + std::to_string(q + 1));
    for (std::uint32_t g = 0; g < problem.gemeenten.size(); ++g) {
        if (problem.rules.every_gemeente && voorlichtingen[g] == 0)
            broken.push_back("no voorlichting in " + problem.gemeenten[g]);
        if (problem.rules.most_per_gemeente > 0 && in_gemeente[g] > problem.rules.most_per_gemeente)
            broken.push_back("too many deployments in " + problem.gemeenten[g]);
    }
}

} // namespace

std::string_view name(Rule rule) {
    constexpr std::array<std::string_view, rule_count> names{"the budget",
                                                             "the team's days",
                                                             "at least one voorlichting in every gemeente",
                                                             "at most so many deployments in a gemeente",
                                                             "the spacing",
                                                             "the fixed choices"};
    return names[static_cast<std::size_t>(rule)];
}

Status validate(const PlanProblem& problem) {
    const PlanRules& rules = problem.rules;
    if (rules.team_days.empty()) return refuse("a plan needs at least one period");
    for (const double days : rules.team_days)
        if (!(days >= 0)) return refuse("a period has team days that are negative or not a number");
    if (rules.most_per_area < 1 || rules.most_per_area > 4)
        return refuse("the number of interventions in one area must be 1 to 4");
    if (!amount(rules.spacing_m)) return refuse("the spacing is negative or not a number");
    if (auto status = validate_areas(problem); !status) return status;
    if (auto status = validate_interventions(problem); !status) return status;
    return validate_fixed(problem);
}

double need_met(const PlanProblem& problem, std::span<const Deployment> deployments) {
    std::map<std::uint32_t, double> left;
    for (const Deployment& d : deployments)
        left.try_emplace(d.area, 1.0).first->second *= 1 - problem.interventions[d.intervention].effect;
    double sum = 0;
    for (const auto& [a, share] : left) sum += problem.areas[a].priority * problem.areas[a].audience * (1 - share);
    return sum;
}

std::vector<std::string> broken_rules(const PlanProblem& problem, std::span<const Deployment> deployments) {
    std::vector<std::string> broken;
    for (const Deployment& d : deployments)
        if (d.area >= problem.areas.size() || d.intervention >= problem.interventions.size() ||
            d.period >= problem.rules.team_days.size())
            return {"a deployment names an area, intervention or period that does not exist"};
    check_areas(problem, deployments, broken);
    check_totals(problem, deployments, broken);
    return broken;
}

} // namespace gk::programme
