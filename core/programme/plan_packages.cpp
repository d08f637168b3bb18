// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/plan_packages.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace gk::programme {
namespace {

bool suits(const PlanIntervention& intervention, region::AreaType type) {
    return std::ranges::find(intervention.suits, type) != intervention.suits.end();
}

Package make_package(const PlanProblem& problem, const std::vector<std::uint32_t>& chosen) {
    Package package{.interventions = chosen, .effect = 0, .euro = std::vector<double>(problem.ceilings.size(), 0.0)};
    double left = 1;
    for (const std::uint32_t i : chosen) {
        const PlanIntervention& intervention = problem.interventions[i];
        left *= 1 - intervention.effect;
        package.euro[intervention.ceiling] += intervention.euro;
        package.voorlichtingen += intervention.voorlichting ? 1 : 0;
    }
    package.effect = 1 - left;
    return package;
}

bool complete(const PlanProblem& problem, const std::vector<std::uint32_t>& chosen) {
    return std::ranges::all_of(chosen, [&](std::uint32_t i) {
        const auto& with = problem.interventions[i].with;
        return !with || std::ranges::binary_search(chosen, *with);
    });
}

/// Every set of 1 to most_per_area interventions that suit the type.
std::vector<Package> all_packages(const PlanProblem& problem, region::AreaType type) {
    std::vector<Package> packages;
    std::vector<std::uint32_t> chosen;
    const std::function<void(std::uint32_t)> extend = [&](std::uint32_t from) {
        if (!chosen.empty() && complete(problem, chosen)) packages.push_back(make_package(problem, chosen));
        if (chosen.size() == problem.rules.most_per_area) return;
        for (std::uint32_t i = from; i < problem.interventions.size(); ++i) {
            if (!suits(problem.interventions[i], type)) continue;
            chosen.push_back(i);
            extend(i + 1);
            chosen.pop_back();
        }
    };
    extend(0);
    return packages;
}

std::vector<double> days_descending(const PlanProblem& problem, const Package& package) {
    std::vector<double> days;
    for (const std::uint32_t i : package.interventions) days.push_back(problem.interventions[i].team_days);
    std::ranges::sort(days, std::ranges::greater{});
    return days;
}

/// `better` does at least as much and asks no more of anything that a rule counts. The days are compared one by one,
/// because deployments of a package may fall in different periods, but one deployment in one period.
bool beats(const PlanProblem& problem, const Package& better, const Package& package) {
    if (better.effect < package.effect || better.voorlichtingen < package.voorlichtingen ||
        better.interventions.size() > package.interventions.size())
        return false;
    for (std::size_t c = 0; c < package.euro.size(); ++c)
        if (better.euro[c] > package.euro[c]) return false;
    const auto mine = days_descending(problem, better);
    const auto other = days_descending(problem, package);
    for (std::size_t k = 0; k < mine.size(); ++k)
        if (mine[k] > other[k]) return false;
    return true;
}

std::vector<Package> unbeaten(const PlanProblem& problem, const std::vector<Package>& packages) {
    std::vector<Package> kept;
    for (std::size_t p = 0; p < packages.size(); ++p) {
        bool beaten = false;
        for (std::size_t q = 0; q < packages.size() && !beaten; ++q)
            // Of two equals the first stays.
            beaten = q != p && beats(problem, packages[q], packages[p]) &&
                     (q < p || !beats(problem, packages[p], packages[q]));
        if (!beaten) kept.push_back(packages[p]);
    }
    return kept;
}

} // namespace

PackageLists::PackageLists(const PlanProblem& problem, bool fixed)
    : list_(problem.areas.size(), 0)
    , required_(problem.areas.size(), 0) {
    std::vector<std::vector<Package>> all;
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        all.push_back(all_packages(problem, static_cast<region::AreaType>(t)));
        lists_.push_back(unbeaten(problem, all.back()));
    }
    for (std::size_t a = 0; a < problem.areas.size(); ++a) list_[a] = static_cast<std::size_t>(problem.areas[a].type);
    if (!fixed) return;
    std::map<std::uint32_t, std::vector<FixedChoice>> choices;
    for (const FixedChoice& choice : problem.fixed) choices[choice.area].push_back(choice);
    for (const auto& [area, wishes] : choices) {
        std::vector<Package> fitting;
        for (const Package& package : all[static_cast<std::size_t>(problem.areas[area].type)])
            if (std::ranges::all_of(wishes, [&](const FixedChoice& wish) {
                    return std::ranges::binary_search(package.interventions, wish.intervention) == wish.wanted;
                }))
                fitting.push_back(package);
        list_[area] = lists_.size();
        lists_.push_back(std::move(fitting));
        required_[area] = std::ranges::any_of(wishes, &FixedChoice::wanted) ? 1 : 0;
    }
}

} // namespace gk::programme
