// SPDX-License-Identifier: EUPL-1.2
// Re-weighting a whole region: what a slider of the map application costs.
#include <benchmark/benchmark.h>

#include "core/score/priority.hpp"
#include "tests/bench/score_region.hpp"

namespace gk::score {
namespace {

using region::AreaType;

/// A weight of each model changes; cells, area values and ranks of all three types follow.
void reweight(benchmark::State& state) {
    auto scorer = Scorer::make(bench::region(static_cast<std::size_t>(state.range(0))));
    if (!scorer) return state.SkipWithError(scorer.error().message.c_str());
    double weight = 1;
    for (auto _ : state) {
        weight = weight < 5 ? weight + 0.1 : 0.1;
        for (std::size_t t = 0; t < region::area_type_count; ++t)
            if (!scorer->set_weight(static_cast<AreaType>(t), 3, weight)) return state.SkipWithError("set_weight");
        scorer->recompute();
        benchmark::DoNotOptimize(scorer->areas().data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// One step of a slider with the priority after it: a weight of one type changes, and only that type follows.
void slider(benchmark::State& state, AreaType type) {
    constexpr std::size_t cells = 230136;
    auto scorer = Scorer::make(bench::region(cells));
    if (!scorer) return state.SkipWithError(scorer.error().message.c_str());
    PriorityInput input;
    input.reporting_gap.assign(cells, 0.6);
    input.reach.assign(cells, 0.2);
    auto priorities = Priorities::make(*scorer, std::move(input));
    if (!priorities) return state.SkipWithError(priorities.error().message.c_str());
    double weight = 1;
    for (auto _ : state) {
        weight = weight < 5 ? weight + 0.1 : 0.1;
        if (!scorer->set_weight(type, 3, weight)) return state.SkipWithError("set_weight");
        scorer->recompute();
        priorities->recompute(*scorer);
        benchmark::DoNotOptimize(priorities->areas().data());
    }
    std::size_t moved = 0;
    for (const AreaType one : scorer->cells().type) moved += one == type ? 1U : 0U;
    state.counters["cells"] = static_cast<double>(moved);
}

void reasons(benchmark::State& state) {
    const auto scorer = Scorer::make(bench::region(static_cast<std::size_t>(state.range(0))));
    if (!scorer) return state.SkipWithError(scorer.error().message.c_str());
    for (auto _ : state) benchmark::DoNotOptimize(scorer->reasons());
}

void transform_and_place(benchmark::State& state) {
    const ScorerInput input = bench::region(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        ScorerInput copy = input;
        benchmark::DoNotOptimize(Scorer::make(std::move(copy)));
    }
}

constexpr std::int64_t real_region = 230136;
BENCHMARK(reweight)->Arg(real_region)->Arg(1'000'000)->Arg(4'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(slider, woongebied, AreaType::woongebied)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(slider, buitengebied, AreaType::buitengebied)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(reasons)->Arg(real_region)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(transform_and_place)->Arg(real_region)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace gk::score
