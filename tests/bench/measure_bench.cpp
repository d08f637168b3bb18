// SPDX-License-Identifier: EUPL-1.2
// Every measure on the real region of 230,136 cells, on four and on sixteen times as many, and plain
// baselines for coverage, distance and density in the same run. Threads: GK_THREADS or all processors.

#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>
#include <string>

#include <benchmark/benchmark.h>

#include "core/base/parallel.hpp"
#include "tests/bench/measure_baselines.hpp"
#include "tests/bench/measure_scene.hpp"

namespace gk::bench {
namespace {

constexpr std::size_t points_per_scene = 100'000; ///< times scale squared, so that their density is the same
constexpr std::size_t distance_step = 10;         ///< the distance baseline does one cell in so many
constexpr std::size_t density_step = 500;         ///< idem for density

const measure::WeightedPoints& points(int scale) {
    static std::map<int, measure::WeightedPoints> made;
    const auto at = made.find(scale);
    if (at != made.end()) return at->second;
    return made.emplace(scale, points_in(scene(scale), points_per_scene * static_cast<std::size_t>(scale * scale)))
        .first->second;
}

using Work = std::function<double(const Scene&, int scale)>; ///< returns a number that depends on the result

double last(const measure::CellValues& values) {
    return values.back();
}

/// Name, work.
const std::vector<std::pair<std::string, Work>>& measures() {
    using namespace measure;
    static const std::vector<std::pair<std::string, Work>> all{
        {"grid/from_gemeenten",
         [](const Scene& s, int) { return static_cast<double>(grid::CellGrid::from_gemeenten(s.gemeenten)->size()); }},
        {"coverage_table/buurten",
         [](const Scene& s, int) { return coverage_table(s.grid.spec(), s.buurten).share.back(); }},
        {"coverage/estates", [](const Scene& s, int) { return last(coverage(s.grid, s.estates)); }},
        {"distance/roads", [](const Scene& s, int) { return last(distance(s.grid, s.roads)); }},
        {"distance/estates", [](const Scene& s, int) { return last(distance(s.grid, s.estates)); }},
        {"distance/points", [](const Scene& s, int scale) { return last(distance(s.grid, points(scale).at)); }},
        {"density/quartic_h1000", [](const Scene& s, int scale) { return last(density(s.grid, points(scale), {})); }},
        {"density/quartic_h1000_edge",
         [](const Scene& s, int scale) { return last(density(s.grid, points(scale), {.edge_correction = true})); }},
        {"density/epanechnikov_h1000",
         [](const Scene& s, int scale) {
             return last(density(s.grid, points(scale), {.kernel = Kernel::epanechnikov}));
         }},
        {"density/triweight_h1000",
         [](const Scene& s, int scale) { return last(density(s.grid, points(scale), {.kernel = Kernel::triweight})); }},
        {"density/gaussian_h1000",
         [](const Scene& s, int scale) { return last(density(s.grid, points(scale), {.kernel = Kernel::gaussian})); }},
        {"count_within/r1000",
         [](const Scene& s, int scale) { return last(count_within(s.grid, points(scale), 1000)); }},
        {"count_in_square", [](const Scene& s, int scale) { return last(count_in_square(s.grid, points(scale))); }},
        {"attribute_at_centre/buurten",
         [](const Scene& s, int) { return last(attribute_at_centre(s.grid, s.buurten, s.buurt_value)); }},
        {"attribute_by_area/buurten",
         [](const Scene& s, int) { return last(attribute_by_area(s.grid, s.buurten, s.buurt_value, Quantity::rate)); }},
        {"length/roads", [](const Scene& s, int) { return last(length(s.grid, s.roads)); }},
    };
    return all;
}

void add_measures() {
    for (const auto& [name, work] : measures())
        for (const int scale : {1, 2, 4}) {
            // Every gaussian reaches far: 1.6 million of them take half a minute and teach nothing new.
            if (scale == 4 && name.contains("gaussian")) continue;
            benchmark::RegisterBenchmark((name + "/x" + std::to_string(scale * scale)).c_str(),
                                         [&work, scale](benchmark::State& state) {
                                             const Scene& s = scene(scale);
                                             benchmark::DoNotOptimize(work(s, scale)); // makes the points as well
                                             for (auto _ : state) benchmark::DoNotOptimize(work(s, scale));
                                             state.counters["cells"] = static_cast<double>(s.grid.size());
                                             state.counters["cells_per_second"] =
                                                 benchmark::Counter(static_cast<double>(s.grid.size()),
                                                                    benchmark::Counter::kIsIterationInvariantRate);
                                         })
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime()
                ->Repetitions(scale == 1 ? 5 : 3)
                ->MinTime(0.02)
                ->ReportAggregatesOnly(true);
        }
}

/// A baseline; one that does only a share of the cells has its time multiplied, and its name says so.
void add_baseline(const std::string& name, std::size_t step, std::function<double()> work) {
    const std::string full = name + (step == 1 ? "" : "/scaled_from_1_cell_in_" + std::to_string(step));
    benchmark::RegisterBenchmark(full.c_str(),
                                 [step, work = std::move(work)](benchmark::State& state) {
                                     (void)scene(1);
                                     (void)points(1);
                                     for (auto _ : state) {
                                         const auto start = std::chrono::steady_clock::now();
                                         benchmark::DoNotOptimize(work());
                                         const std::chrono::duration<double> took =
                                             std::chrono::steady_clock::now() - start;
                                         state.SetIterationTime(took.count() * static_cast<double>(step));
                                     }
                                 })
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(3)
        ->ReportAggregatesOnly(true);
}

/// The console table, and the medians of measures beside their baselines afterwards.
class Reporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs)
            if (run.aggregate_name == "median") median_[run.run_name.function_name] = run.GetAdjustedRealTime();
        benchmark::ConsoleReporter::ReportRuns(runs);
    }

    void compare(const std::string& ours, const std::string& baseline) const {
        const auto a = median_.find(ours), b = median_.find(baseline);
        if (a != median_.end() && b != median_.end())
            std::printf("%-28s %9.2f ms   %-52s %10.0f ms   %6.0f times faster\n", ours.c_str(), a->second,
                        baseline.c_str(), b->second, b->second / a->second);
    }

private:
    std::map<std::string, double> median_;
};

} // namespace
} // namespace gk::bench

int main(int argc, char** argv) {
    using namespace gk::bench;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    const std::string density_baseline = "baseline/density_quartic_h1000_direct",
                      distance_baseline = "baseline/distance_roads_geos_strtree";
    add_measures();
    add_baseline("baseline/coverage_buurten_geos", 1,
                 [] { return coverage_with_geos(scene(1).grid.spec(), scene(1).buurten); });
    add_baseline(distance_baseline, distance_step,
                 [] { return distance_with_geos(scene(1).grid, scene(1).roads, distance_step); });
    add_baseline(density_baseline, density_step,
                 [] { return density_directly(scene(1).grid, points(1), 1000, density_step); });
    Reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    std::printf("\nMedians, %u threads against one thread of the baseline:\n", gk::thread_count());
    reporter.compare("coverage_table/buurten/x1", "baseline/coverage_buurten_geos");
    reporter.compare("distance/roads/x1",
                     distance_baseline + "/scaled_from_1_cell_in_" + std::to_string(distance_step));
    reporter.compare("density/quartic_h1000/x1",
                     density_baseline + "/scaled_from_1_cell_in_" + std::to_string(density_step));
    benchmark::Shutdown();
    return 0;
}
