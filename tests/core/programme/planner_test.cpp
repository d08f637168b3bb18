// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/planner.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <random>
#include <set>

#include <gtest/gtest.h>

namespace gk::programme {
namespace {

using region::AreaType;
constexpr double no_limit = std::numeric_limits<double>::infinity();

PlanIntervention intervention(std::string id, std::vector<AreaType> suits, double effect, double euro,
                              double days = 1) {
    return {.id = std::move(id),
            .suits = std::move(suits),
            .effect = effect,
            .euro = euro,
            .ceiling = 0,
            .team_days = days};
}

/// Three areas in two gemeenten, three interventions, two periods.
PlanProblem small() {
    PlanProblem problem;
    problem.gemeenten = {"GM0361", "GM0373"};
    problem.areas = {{"BU1", 0, AreaType::woongebied, 80, 100, {0, 0}},
                     {"BU2", 0, AreaType::buitengebied, 60, 40, {5000, 0}},
                     {"BU3", 1, AreaType::woongebied, 30, 90, {0, 9000}}};
    problem.interventions = {intervention("bijeenkomst", {AreaType::woongebied, AreaType::buitengebied}, 0.3, 1000),
                             intervention("drugsemmer", {AreaType::buitengebied}, 0.5, 1500),
                             intervention("agrocoach", {AreaType::buitengebied}, 0.1, 500)};
    problem.interventions[1].with = 2;
    problem.interventions[2].voorlichting = false;
    problem.ceilings = {{"werkbudget", 4000}};
    problem.rules.team_days = {2, 2};
    return problem;
}

/// Any problem, from a seed: up to 40 areas, with every rule in play now and then.
PlanProblem random_problem(unsigned seed, std::size_t areas, std::size_t interventions) {
    std::mt19937 random(seed);
    const auto real = [&](double low, double high) { return std::uniform_real_distribution<>(low, high)(random); };
    const auto pick = [&](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
    PlanProblem problem;
    const std::uint32_t gemeenten = 1 + pick(4);
    for (std::uint32_t g = 0; g < gemeenten; ++g) problem.gemeenten.push_back("GM" + std::to_string(g));
    for (std::size_t a = 0; a < areas; ++a)
        problem.areas.push_back({"A" + std::to_string(a),
                                 static_cast<std::uint32_t>(a) % gemeenten,
                                 static_cast<AreaType>(pick(3)),
                                 real(0, 100),
                                 real(0, 500),
                                 {real(0, 20'000), real(0, 20'000)}});
    problem.ceilings = {{"een", real(2000, 12'000)}, {"twee", real(0, 6000)}};
    for (std::size_t i = 0; i < interventions; ++i) {
        PlanIntervention item = intervention("I" + std::to_string(i), {}, real(0, 0.6), real(100, 2000), 1 + pick(3));
        for (std::uint8_t t = 0; t < 3; ++t)
            if (pick(3) != 0) item.suits.push_back(static_cast<AreaType>(t));
        item.ceiling = pick(2);
        item.voorlichting = pick(4) != 0;
        problem.interventions.push_back(item);
    }
    if (pick(2) == 0) problem.interventions[0].with = 1;
    problem.rules.team_days = {real(3, 12), pick(2) == 0 ? no_limit : real(3, 12)};
    problem.rules.every_gemeente = pick(2) == 0;
    problem.rules.most_per_gemeente = pick(2) == 0 ? 0 : 2 + pick(4);
    problem.rules.most_per_area = 1 + pick(3);
    problem.rules.spacing_m = pick(3) == 0 ? real(0, 4000) : 0;
    return problem;
}

/// The best by trying everything; nothing when no plan keeps to the rules.
std::optional<double> brute_force(const PlanProblem& problem) {
    std::optional<double> best;
    std::vector<Deployment> chosen;
    const auto periods = static_cast<std::uint32_t>(problem.rules.team_days.size());
    const std::size_t pairs = problem.areas.size() * problem.interventions.size();
    const std::function<void(std::size_t)> go = [&](std::size_t at) {
        if (at == pairs) {
            if (broken_rules(problem, chosen).empty()) best = std::max(best.value_or(0), need_met(problem, chosen));
            return;
        }
        go(at + 1);
        for (std::uint32_t q = 0; q < periods; ++q) {
            chosen.push_back({static_cast<std::uint32_t>(at / problem.interventions.size()),
                              static_cast<std::uint32_t>(at % problem.interventions.size()), q});
            go(at + 1);
            chosen.pop_back();
        }
    };
    go(0);
    return best;
}

TEST(Planner, NeedMetByHand) {
    const PlanProblem problem = small();
    const std::vector<Deployment> both{{1, 0, 0}, {1, 2, 1}};
    EXPECT_NEAR(need_met(problem, both), 60 * 40 * (1 - 0.7 * 0.9), 1e-9);
    EXPECT_EQ(need_met(problem, {}), 0);
}

TEST(Planner, EqualsBruteForceOnSmallOnes) {
    std::size_t possible = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        PlanProblem problem = random_problem(seed, 3, 3);
        if (seed % 3 == 0 && !problem.interventions[2].suits.empty()) {
            const auto area = std::ranges::find(problem.areas, problem.interventions[2].suits.front(), &PlanArea::type);
            if (area != problem.areas.end())
                problem.fixed = {{static_cast<std::uint32_t>(area - problem.areas.begin()), 2, seed % 2 == 0, {}}};
            if (!problem.fixed.empty() && problem.fixed[0].wanted) problem.fixed[0].period = 1;
        }
        const auto best = brute_force(problem);
        const auto outcome = plan(problem, {.gap = 0});
        ASSERT_TRUE(outcome) << seed << " " << outcome.error().message;
        ASSERT_EQ(outcome->plan.has_value(), best.has_value()) << seed;
        EXPECT_EQ(outcome->clash.empty(), best.has_value()) << seed;
        if (!best) continue;
        ++possible;
        EXPECT_NEAR(outcome->plan->need_met, *best, 1e-6 * (1 + *best)) << seed;
        EXPECT_TRUE(broken_rules(problem, outcome->plan->deployments).empty());
    }
    EXPECT_GT(possible, 20U);
}

TEST(Planner, NeverUnderTopOfTheListFirst) {
    std::size_t better = 0, compared = 0;
    for (unsigned seed = 1000; seed < 1200; ++seed) {
        const PlanProblem problem = random_problem(seed, 30, 5);
        const auto outcome = plan(problem);
        ASSERT_TRUE(outcome) << seed << " " << outcome.error().message;
        if (!outcome->plan) continue;
        EXPECT_TRUE(broken_rules(problem, outcome->plan->deployments).empty()) << seed;
        EXPECT_LE(outcome->plan->gap(), 0.01 + 1e-9) << seed;
        if (!outcome->plan->top_of_list) continue;
        ++compared;
        EXPECT_GE(outcome->plan->need_met, *outcome->plan->top_of_list) << seed;
        if (outcome->plan->need_met > 1.02 * *outcome->plan->top_of_list) ++better;
    }
    EXPECT_GT(compared, 100U);
    EXPECT_GT(better, 50U);
}

TEST(Planner, AgrocoachComesWithTheDrugsemmer) {
    PlanProblem problem = small();
    problem.fixed = {{1, 1, true, 1}};
    const auto outcome = plan(problem);
    ASSERT_TRUE(outcome && outcome->plan);
    const auto has = [&](std::uint32_t i) {
        return std::ranges::any_of(outcome->plan->deployments,
                                   [&](const Deployment& d) { return d.area == 1 && d.intervention == i; });
    };
    EXPECT_TRUE(has(1) && has(2));
    EXPECT_TRUE(std::ranges::find(outcome->plan->deployments, Deployment{1, 1, 1}) != outcome->plan->deployments.end());
}

TEST(Planner, SaysWhichRulesClash) {
    PlanProblem problem = small();
    problem.ceilings[0].euro = 1500; // two gemeenten cost 2,000 at least
    auto outcome = plan(problem);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->plan);
    EXPECT_EQ(outcome->clash, (std::vector{Rule::money, Rule::every_gemeente}));
    problem = small();
    problem.rules.spacing_m = 20'000;
    outcome = plan(problem);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->clash, (std::vector{Rule::every_gemeente, Rule::spacing}));
    problem = small();
    problem.gemeenten.push_back("GM0400"); // without an area
    outcome = plan(problem);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->clash, (std::vector{Rule::every_gemeente}));
}

TEST(Planner, SaysWhatBindsAndWhatMoreMoneyBrings) {
    PlanProblem problem = small();
    problem.rules = {.team_days = {no_limit}, .every_gemeente = false};
    problem.ceilings[0].euro = 500; // half a meeting in BU1, in the relaxed problem
    const auto outcome = plan(problem);
    ASSERT_TRUE(outcome && outcome->plan);
    ASSERT_EQ(outcome->plan->binding.size(), 1U);
    EXPECT_EQ(outcome->plan->binding[0].what, "werkbudget");
    EXPECT_NEAR(outcome->plan->binding[0].per_unit, 80 * 100 * 0.3 / 1000, 1e-6);
}

TEST(Planner, RefusesWhatMakesNoSense) {
    const auto refused = [](const std::function<void(PlanProblem&)>& change, const std::string& word) {
        PlanProblem problem = small();
        change(problem);
        const auto outcome = plan(problem);
        ASSERT_FALSE(outcome) << word;
        EXPECT_EQ(outcome.error().code, ErrorCode::refused);
        EXPECT_NE(outcome.error().message.find(word), std::string::npos) << outcome.error().message;
    };
    refused([](PlanProblem& p) { p.areas.clear(); }, "areas");
    refused([](PlanProblem& p) { p.interventions[0].effect = 1; }, "bijeenkomst");
    refused([](PlanProblem& p) { p.areas[2].id = "BU1"; }, "BU1");
    refused([](PlanProblem& p) { p.areas[0].priority = std::nan(""); }, "BU1");
    refused([](PlanProblem& p) { p.ceilings[0].euro = -1; }, "werkbudget");
    refused([](PlanProblem& p) { p.rules.team_days.clear(); }, "period");
    refused([](PlanProblem& p) { p.rules.most_per_area = 9; }, "1 to 4");
    refused([](PlanProblem& p) { p.fixed = {{0, 1, true, {}}}; }, "does not suit");
    refused([](PlanProblem& p) { p.fixed = {{1, 1, true, {}}, {1, 1, false, {}}}; }, "contradict");
}

TEST(Planner, StopsWhenAsked) {
    const PlanProblem problem = random_problem(5, 600, 8);
    const auto outcome =
        plan(problem, {.gap = 0}, [](std::string_view, std::uint64_t, std::uint64_t) { return false; });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::interrupted);
}

TEST(Planner, SamePlanEveryTime) {
    const PlanProblem problem = random_problem(77, 40, 6);
    const auto first = plan(problem);
    const auto second = plan(problem);
    ASSERT_TRUE(first && second);
    ASSERT_TRUE(first->plan.has_value());
    EXPECT_EQ(first->plan->deployments, second->plan->deployments);
}

} // namespace
} // namespace gk::programme
