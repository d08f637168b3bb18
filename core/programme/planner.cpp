// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/planner.hpp"

#include <algorithm>
#include <bit>

#include "core/programme/plan_model.hpp"

namespace gk::programme {
namespace {

/// Rules that say nothing in this problem cannot clash.
bool in_play(const PlanProblem& problem, Rule rule) {
    switch (rule) {
    case Rule::money: return !problem.ceilings.empty();
    case Rule::team: return true;
    case Rule::every_gemeente: return problem.rules.every_gemeente;
    case Rule::most_per_gemeente: return problem.rules.most_per_gemeente > 0;
    case Rule::spacing: return problem.rules.spacing_m > 0;
    case Rule::fixed: return !problem.fixed.empty();
    }
    return false;
}

/// The smallest set of rules without a plan; of equally small ones the first in the order of Rule.
Result<std::vector<Rule>> smallest_clash(const PlanProblem& problem, const Progress& progress) {
    for (int size = 1; size <= rule_count; ++size)
        for (unsigned set = 1; set < 1U << rule_count; ++set) {
            if (std::popcount(set) != size) continue;
            RuleMask mask{};
            std::vector<Rule> rules;
            bool sensible = true;
            for (std::uint8_t r = 0; r < rule_count; ++r) {
                mask[r] = (set >> r & 1U) != 0;
                if (!mask[r]) continue;
                rules.push_back(static_cast<Rule>(r));
                sensible = sensible && in_play(problem, rules.back());
            }
            if (!sensible) continue;
            const auto possible = PlanModel(problem, mask).feasible(progress);
            if (!possible) return std::unexpected(possible.error());
            if (!*possible) return rules;
        }
    return fail(ErrorCode::bug, "a plan that cannot be made, without rules that clash");
}

constexpr RuleMask all_rules() {
    RuleMask mask{};
    mask.fill(true);
    return mask;
}

} // namespace

Result<PlanOutcome> plan(const PlanProblem& problem, const PlanOptions& options, const Progress& progress) {
    const auto greedy = top_of_list_first(problem);
    if (!greedy) return std::unexpected(greedy.error());
    const bool comparable = broken_rules(problem, *greedy).empty();

    const PlanModel model(problem, all_rules());
    auto solved = model.solve(
        options, comparable ? std::span<const Deployment>(*greedy) : std::span<const Deployment>{}, progress);
    if (!solved) return std::unexpected(solved.error());
    if (!*solved) {
        auto clash = smallest_clash(problem, progress);
        if (!clash) return std::unexpected(clash.error());
        return PlanOutcome{.plan = {}, .clash = std::move(*clash)};
    }
    auto binding = model.binding(progress);
    if (!binding) return std::unexpected(binding.error());
    Plan plan{.deployments = std::move((*solved)->deployments), .binding = std::move(*binding)};
    plan.need_met = need_met(problem, plan.deployments);
    plan.bound = std::max((*solved)->bound, plan.need_met);
    plan.proven = (*solved)->proven;
    if (comparable) {
        plan.top_of_list = need_met(problem, *greedy);
        // The solver starts from it, but counts within a tolerance.
        if (*plan.top_of_list > plan.need_met) {
            plan.deployments = *greedy;
            plan.need_met = *plan.top_of_list;
        }
    }
    if (const auto broken = broken_rules(problem, plan.deployments); !broken.empty())
        return fail(ErrorCode::bug, "the solver's plan breaks a rule: " + broken.front());
    return PlanOutcome{.plan = std::move(plan), .clash = {}};
}

} // namespace gk::programme
