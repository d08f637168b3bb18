// SPDX-License-Identifier: EUPL-1.2
// Conditional permutations beside their brute force (the plain method: every draw for every unit, same
// draws, also on all threads). Neighbours are known before the clock starts, unless the name says so.
#include <cmath>
#include <filesystem>
#include <random>

#include <benchmark/benchmark.h>

#include "core/hotspot/hotspot.hpp"
#include "gis/analysis/neighbour_choice.hpp"
#include "gis/analysis/units.hpp"

namespace {

using namespace gk;
using namespace gk::hotspot;

constexpr std::uint32_t side = 270;

/// A smooth field with noise, with as many different values as units.
std::vector<double> field(std::size_t cols, std::size_t n) {
    std::mt19937_64 random(1);
    std::normal_distribution<double> noise;
    std::vector<double> values(n);
    for (std::size_t i = 0; i < n; ++i)
        values[i] =
            std::sin(static_cast<double>(i % cols) / 20) + std::cos(static_cast<double>(i / cols) / 30) + noise(random);
    return values;
}

struct Case {
    std::vector<double> values;
    Neighbours neighbours;
};

const Case& lattice_case() {
    static const Case made{field(side, side * side), lattice(side, side, Contiguity::queen)};
    return made;
}

/// The 230,136 cells of the region fill about half of their rectangle; here a disc of that many squares.
const Case& region_case() {
    static const Case made = [] {
        constexpr std::int64_t width = 542;
        constexpr double radius = 270.66;
        std::vector<Neighbours::Unit> kept;
        for (std::int64_t i = 0; i < width * width; ++i) {
            const auto x = static_cast<double>(i % width) - 270.5, y = static_cast<double>(i / width) - 270.5;
            if (x * x + y * y < radius * radius && kept.size() < 230'136)
                kept.push_back(static_cast<Neighbours::Unit>(i));
        }
        return Case{field(542, kept.size()), lattice(width, width, Contiguity::queen).among(kept)};
    }();
    return made;
}

void run(benchmark::State& state, const Case& on, Statistic statistic, PermutationMethod method) {
    const Options options{.statistic = statistic,
                          .weights = statistic == Statistic::local_moran ? Weights::row : Weights::binary,
                          .permutations = {.draws = static_cast<std::uint64_t>(state.range(0)), .method = method}};
    for (auto _ : state) {
        auto result = analyse(on.values, on.neighbours, options);
        benchmark::DoNotOptimize(result);
    }
    state.counters["units"] = static_cast<double>(on.values.size());
}

void lattice_shared(benchmark::State& state) {
    run(state, lattice_case(), Statistic::local_moran, PermutationMethod::shared);
}
void lattice_plain(benchmark::State& state) {
    run(state, lattice_case(), Statistic::local_moran, PermutationMethod::plain);
}
void region_shared(benchmark::State& state) {
    run(state, region_case(), Statistic::gi_star, PermutationMethod::shared);
}
void region_plain(benchmark::State& state) {
    run(state, region_case(), Statistic::gi_star, PermutationMethod::plain);
}

const Case* buurten_case() {
    static const Case made = [] {
        const std::filesystem::path file = std::filesystem::path(GK_REAL_DATA) / "wijken_buurten_2024_nh32.gpkg";
        if (!std::filesystem::exists(file)) return Case{};
        const auto units = analysis::read_units({file, "buurten", "misdr_2024", "", false});
        return Case{units->value, analysis::find_neighbours(*units, {})->neighbours};
    }();
    return made.values.empty() ? nullptr : &made;
}
void buurten(benchmark::State& state, PermutationMethod method) {
    if (const Case* on = buurten_case()) run(state, *on, Statistic::local_moran, method);
    else state.SkipWithError("no real data");
}
void buurten_shared(benchmark::State& state) {
    buurten(state, PermutationMethod::shared);
}
void buurten_plain(benchmark::State& state) {
    buurten(state, PermutationMethod::plain);
}

void neighbours_of_lattice(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(lattice(side, side, Contiguity::queen));
}
void neighbours_of_buurten(benchmark::State& state) {
    const auto units = analysis::read_units(
        {std::filesystem::path(GK_REAL_DATA) / "wijken_buurten_2024_nh32.gpkg", "buurten", "misdr_2024", "", false});
    if (!units) return state.SkipWithError("no real data");
    for (auto _ : state) benchmark::DoNotOptimize(analysis::find_neighbours(*units, {}));
}

BENCHMARK(lattice_shared)->Arg(9'999)->Arg(999'999)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(lattice_plain)->Arg(9'999)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(buurten_shared)->Arg(9'999)->Arg(999'999)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(buurten_plain)->Arg(9'999)->Arg(999'999)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(region_shared)->Arg(9'205'439)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(region_plain)->Arg(999)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(neighbours_of_lattice)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(neighbours_of_buurten)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
