// SPDX-License-Identifier: EUPL-1.2
// A year for the whole region: 1,400 areas, 8 interventions, 4 quarters, 32 gemeenten, to a gap of 1%. Beside it the
// plain way, "top of the list first"; the counters say how much more need the plan meets.
#include <algorithm>
#include <random>
#include <string>

#include <benchmark/benchmark.h>

#include "core/programme/planner.hpp"

namespace {

using namespace gk::programme;
using gk::region::AreaType;

PlanProblem year(std::size_t areas) {
    std::mt19937 random(1);
    const auto real = [&](double low, double high) { return std::uniform_real_distribution<>(low, high)(random); };
    PlanProblem problem;
    for (int g = 0; g < 32; ++g) problem.gemeenten.push_back("GM" + std::to_string(g));
    for (std::size_t a = 0; a < areas; ++a)
        problem.areas.push_back(
            {"A" + std::to_string(a),
             static_cast<std::uint32_t>(random() % 32),
             a % 20 == 0 ? AreaType::bedrijventerrein : (a % 3 == 0 ? AreaType::buitengebied : AreaType::woongebied),
             real(10, 90),
             real(20, 3000),
             {real(90'000, 150'000), real(480'000, 580'000)}});
    problem.ceilings = {{"werkbudget", 60'000}, {"communicatie", 40'000}};
    const std::vector<AreaType> all{AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied};
    for (std::size_t i = 0; i < 8; ++i)
        problem.interventions.push_back({.id = "I" + std::to_string(i),
                                         .suits = i < 5 ? all : std::vector{AreaType::buitengebied},
                                         .effect = real(0.02, 0.2),
                                         .euro = real(300, 4000),
                                         .ceiling = static_cast<std::uint32_t>(i % 2),
                                         .team_days = 1 + static_cast<double>(i % 3),
                                         .voorlichting = i != 7});
    problem.interventions[6].with = 7;
    problem.rules = {.team_days = {30, 30, 20, 30},
                     .every_gemeente = true,
                     .most_per_gemeente = 6,
                     .most_per_area = 3,
                     .spacing_m = 500};
    return problem;
}

void plan_year(benchmark::State& state) {
    const PlanProblem problem = year(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const auto outcome = plan(problem, {.gap = 0.01, .seconds = 60});
        if (!outcome || !outcome->plan) {
            state.SkipWithError("no plan");
            return;
        }
        state.counters["gap_pct"] = 100 * outcome->plan->gap();
        state.counters["deployments"] = static_cast<double>(outcome->plan->deployments.size());
        if (outcome->plan->top_of_list)
            state.counters["over_top_of_list"] = outcome->plan->need_met / *outcome->plan->top_of_list;
    }
}
void top_of_list(benchmark::State& state) {
    const PlanProblem problem = year(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(top_of_list_first(problem));
}

BENCHMARK(plan_year)->Arg(350)->Arg(1400)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(top_of_list)->Arg(1400)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
