// SPDX-License-Identifier: EUPL-1.2
// Rank intervals from 1,000 draws over a region of the real size: 1,338 buurten (and wijken and estates), all areas
// with the gemeenten, and all 230,136 cells. The plain baseline scores the region once for each draw, as anyone would
// write it; it is timed for 20 draws and scaled up.
#include <benchmark/benchmark.h>

#include "core/score/certainty.hpp"
#include "tests/bench/score_region.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::size_t cells = 230136;
constexpr std::uint32_t plain_draws = 20;

PriorityInput parts() {
    PriorityInput input;
    input.reporting_gap.resize(cells);
    input.reach.resize(cells);
    for (std::size_t c = 0; c < cells; ++c) {
        input.reporting_gap[c] = 0.2 + 0.6 * static_cast<double>(c / 180 % 7) / 7;
        input.reach[c] = 0.5 * static_cast<double>(c / 900 % 3) / 3;
    }
    return input;
}

struct Prepared {
    Scorer scorer;
    Priorities priorities;
};

Prepared prepared(bool with_gemeenten) {
    ScorerInput input = bench::region(cells);
    if (!with_gemeenten)
        std::erase_if(input.layers, [](const AreaLayer& layer) { return layer.kind == AreaKind::gemeente; });
    auto scorer = Scorer::make(std::move(input));
    auto priorities = Priorities::make(*scorer, parts());
    return {*std::move(scorer), *std::move(priorities)};
}

void areas(benchmark::State& state, bool with_gemeenten) {
    const Prepared region = prepared(with_gemeenten);
    for (auto _ : state) benchmark::DoNotOptimize(area_certainty(region.scorer, region.priorities));
}
void certainty_of_buurten(benchmark::State& state) {
    areas(state, false);
}
void certainty_of_all_areas(benchmark::State& state) {
    areas(state, true);
}

void certainty_of_cells(benchmark::State& state) {
    const Prepared region = prepared(false);
    for (auto _ : state) benchmark::DoNotOptimize(cell_certainty(region.scorer, region.priorities));
}

void plain_certainty_of_areas(benchmark::State& state) {
    Prepared region = prepared(true);
    for (auto _ : state) {
        for (std::uint32_t draw = 0; draw < plain_draws; ++draw) {
            for (std::size_t t = 0; t < region::area_type_count; ++t)
                for (std::size_t f = 0; f < bench::factor_count; ++f)
                    if (!region.scorer.set_weight(static_cast<AreaType>(t), f,
                                                  shaken(1, "f" + std::to_string(f), draw, 0.25)))
                        return state.SkipWithError("set_weight");
            region.scorer.recompute();
            region.priorities.recompute(region.scorer);
            benchmark::DoNotOptimize(region.priorities.areas().data());
        }
    }
    state.counters["draws"] = plain_draws;
    state.counters["scaled_to_1000"] = 1000.0 / plain_draws;
}

BENCHMARK(certainty_of_buurten)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(certainty_of_all_areas)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(certainty_of_cells)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(plain_certainty_of_areas)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

} // namespace
} // namespace gk::score
