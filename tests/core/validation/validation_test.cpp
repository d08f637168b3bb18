// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/validation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/measure/measure.hpp"
#include "core/simulate/random.hpp"
#include "core/validation/baselines.hpp"
#include "core/validation/bootstrap.hpp"

namespace gk::validation {
namespace {

using geometry::Point;

grid::CellGrid square_region(double side, std::int32_t cell) {
    geometry::PolygonSet region;
    region.begin_feature();
    region.add_ring(std::vector<Point>{{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}}, false);
    return grid::CellGrid::from_gemeenten(region, cell).value();
}

DatedPoints scattered(simulate::Random& random, std::size_t n, double side, std::int32_t first_day,
                      std::uint64_t days) {
    DatedPoints points;
    for (std::size_t i = 0; i < n; ++i)
        points.add({random.uniform() * side, random.uniform() * side},
                   first_day + static_cast<std::int32_t>(random.below(days)));
    return points;
}

Result<Report> judge(const grid::CellGrid& grid, const DatedPoints& past, const DatedPoints& later,
                     std::vector<Method> models, const Options& options = {}) {
    std::size_t outside = 0;
    models.push_back(uniform_baseline(grid.size()));
    models.push_back(past_density_baseline(grid, past, 600));
    models.push_back(past_counts_baseline(grid, past));
    return validate(models, events_in_cells(grid, later, outside), grid.size(), {}, options, no_progress());
}

TEST(Split, KeepsTheLastTrainingDayInTraining) {
    DatedPoints events;
    for (const std::int32_t day : {5, 3, 4, 9}) events.add({static_cast<double>(day), 0}, day);
    const Split split = split_by_date(events, 4);
    EXPECT_EQ(split.train.day, (std::vector<std::int32_t>{3, 4}));
    EXPECT_EQ(split.test.day, (std::vector<std::int32_t>{5, 9}));
    EXPECT_EQ(day_at_share(events, 0.75), 5);
    EXPECT_EQ(day_at_share(events, 0.76), 9);
}

TEST(Validate, MeetsThePublishedExample) {
    const std::array methods{Method{.id = "model", .name = "the model", .score = {3, 2, 1}}, uniform_baseline(3)};
    std::vector<TestEvent> events;
    for (std::int32_t day = 0; day < 6; ++day) events.push_back({0, day});
    for (std::int32_t day = 0; day < 3; ++day) events.push_back({1, day});
    const Options options{.shares = {1.0 / 3, 2.0 / 3, 1}, .verdict_share = 1.0 / 3};
    const auto report = validate(methods, events, 3, {}, options, no_progress());
    ASSERT_TRUE(report);
    const auto& at = report->methods[0].at;
    EXPECT_NEAR(at[0].pai, 2, 1e-12);
    EXPECT_NEAR(at[1].pai, 1.5, 1e-12);
    EXPECT_NEAR(at[2].pai, 1, 1e-12);
    EXPECT_NEAR(at[0].pei, 1, 1e-12); // nothing does better on these counts
    EXPECT_NEAR(report->methods[1].at[0].pai, 1, 1e-12);
    EXPECT_NEAR(report->methods[0].auc, (6 * (5.0 / 6) + 3 * 0.5) / 9, 1e-12);
    EXPECT_EQ(report->incidents, 9U);
    EXPECT_EQ(report->winner, 0U);
}

TEST(Validate, IntervalCoversABinomialShare) {
    // 400 incidents, 100 of them in the one unit that is flagged: the interval of the hit rate must be that of
    // a share of 0.25, 1.96 sqrt(0.25 x 0.75 / 400) = 0.0424 either way.
    std::vector<TestEvent> events;
    for (std::int32_t day = 0; day < 400; ++day)
        events.push_back({day < 100 ? 0U : 1U + static_cast<std::uint32_t>(day % 9), day});
    const std::array methods{Method{.id = "model", .name = "the model", .score = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1}}};
    const auto report = validate(methods, events, 10, {}, {.shares = {0.1}, .draws = 20'000}, no_progress());
    ASSERT_TRUE(report);
    const AtShare& at = report->methods[0].at[0];
    EXPECT_NEAR(at.hit_rate, 0.25, 1e-12);
    EXPECT_NEAR(at.pai_interval.low, 2.5 - 0.424, 0.03);
    EXPECT_NEAR(at.pai_interval.high, 2.5 + 0.424, 0.03);
}

TEST(Validate, EventsOfOnePlaceAndDayAreOneIncident) {
    // The same hundred places and days, each reported four times: not a fourfold of evidence.
    std::vector<TestEvent> once;
    std::vector<TestEvent> fourfold;
    for (std::int32_t day = 0; day < 100; ++day) {
        once.push_back({static_cast<std::uint32_t>(day % 10), day});
        for (int copy = 0; copy < 4; ++copy) fourfold.push_back(once.back());
    }
    const std::array methods{Method{.id = "model", .name = "the model", .score = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1}}};
    const auto a = validate(methods, once, 10, {}, {}, no_progress());
    const auto b = validate(methods, fourfold, 10, {}, {}, no_progress());
    ASSERT_TRUE(a && b);
    EXPECT_EQ(b->incidents, a->incidents);
    EXPECT_NEAR(b->methods[0].at[5].pai_interval.low, a->methods[0].at[5].pai_interval.low, 1e-12);
}

TEST(Validate, SameBytesForAnyNumberOfThreads) {
    const auto grid = square_region(3000, 100);
    simulate::Random random(8);
    const DatedPoints past = scattered(random, 300, 3000, 0, 100);
    const DatedPoints later = scattered(random, 200, 3000, 100, 100);
    const auto run = [&](unsigned threads) {
        set_thread_count(threads);
        auto report = judge(grid, past, later, {});
        set_thread_count(0);
        return report.value();
    };
    const Report one = run(1);
    const Report many = run(7);
    for (std::size_t m = 0; m < one.methods.size(); ++m)
        for (std::size_t s = 0; s < one.methods[m].at.size(); ++s) {
            EXPECT_EQ(one.methods[m].at[s].pai_interval.low, many.methods[m].at[s].pai_interval.low);
            EXPECT_EQ(one.methods[m].at[s].pai_interval.high, many.methods[m].at[s].pai_interval.high);
        }
}

TEST(Validate, OrderOfTheEventsDoesNotMatter) {
    const auto grid = square_region(3000, 100);
    simulate::Random random(9);
    const DatedPoints past = scattered(random, 300, 3000, 0, 100);
    DatedPoints later = scattered(random, 200, 3000, 100, 100);
    const Report forwards = judge(grid, past, later, {}).value();
    std::ranges::reverse(later.at);
    std::ranges::reverse(later.day);
    const Report backwards = judge(grid, past, later, {}).value();
    EXPECT_EQ(forwards.methods[1].auc_interval.low, backwards.methods[1].auc_interval.low);
    EXPECT_EQ(forwards.verdict(), backwards.verdict());
}

// On pure noise no method may win beyond its interval: here 200 worlds in which past, model and future have nothing to
// do with one another. The intervals allow one false winner in twenty worlds, over all pairs together.
TEST(Validate, NothingWinsOnNoise) {
    const auto grid = square_region(4000, 100);
    int false_wins = 0;
    constexpr int worlds = 200;
    for (std::uint64_t world = 0; world < worlds; ++world) {
        simulate::Random random(100, world);
        const DatedPoints past = scattered(random, 400, 4000, 0, 200);
        const DatedPoints later = scattered(random, 300, 4000, 200, 100);
        std::vector<double> noise(grid.size());
        for (double& value : noise) value = random.uniform();
        const auto report = judge(grid, past, later, {Method{.id = "model", .name = "the model", .score = noise}},
                                  {.draws = 1000, .seed = world});
        ASSERT_TRUE(report);
        false_wins += std::ranges::any_of(report->comparisons, [](const Comparison& c) { return c.beats(); }) ? 1 : 0;
    }
    EXPECT_LE(false_wins, 18); // 0.05 x 200 = 10; 18 has a chance of under 1%
}

TEST(Validate, FindsARealDifferenceAndSaysWhoWins) {
    const auto grid = square_region(4000, 100);
    simulate::Random random(11);
    DatedPoints later;
    std::vector<double> truth(grid.size(), 0.0);
    for (int i = 0; i < 400; ++i) { // events only in the south-west corner, a sixteenth of the area
        later.add({random.uniform() * 1000, random.uniform() * 1000}, i);
    }
    for (std::size_t c = 0; c < grid.size(); ++c) truth[c] = grid.centre(c).x < 1000 && grid.centre(c).y < 1000 ? 1 : 0;
    const DatedPoints past = scattered(random, 400, 4000, -200, 200);
    const Report won = judge(grid, past, later, {Method{.id = "model", .name = "the model", .score = truth}}).value();
    EXPECT_EQ(won.winner, 0U);
    EXPECT_TRUE(won.decided());
    EXPECT_TRUE(won.verdict().front().starts_with("The model wins")) << won.verdict().front();

    // The past holds the answer, the model does not: the first sentence must say that a baseline wins.
    DatedPoints same_place = later;
    for (std::int32_t& day : same_place.day) day -= 1000;
    std::vector<double> noise(grid.size());
    for (double& value : noise) value = random.uniform();
    const Report lost =
        judge(grid, same_place, later, {Method{.id = "model", .name = "the model", .score = noise}}).value();
    EXPECT_TRUE(lost.methods[lost.winner].baseline);
    EXPECT_TRUE(lost.verdict().front().starts_with("A baseline wins")) << lost.verdict().front();
}

TEST(Validate, RefusesWhatCannotBeJudged) {
    const std::array good{Method{.id = "model", .name = "the model", .score = {1, 2}}};
    const std::array<TestEvent, 1> event{TestEvent{0, 0}};
    EXPECT_EQ(validate(good, {}, 2, {}, {}, no_progress()).error().code, ErrorCode::refused);
    EXPECT_EQ(validate({}, event, 2, {}, {}, no_progress()).error().code, ErrorCode::refused);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::array blank{Method{.id = "model", .name = "the model", .score = {nan, nan}}};
    EXPECT_EQ(validate(blank, event, 2, {}, {}, no_progress()).error().code, ErrorCode::refused);
    const std::array infinite{Method{.id = "model", .name = "the model", .score = {1, INFINITY}}};
    EXPECT_EQ(validate(infinite, event, 2, {}, {}, no_progress()).error().code, ErrorCode::refused);
    EXPECT_EQ(validate(good, event, 2, {}, {.shares = {0.2, 0.1}}, no_progress()).error().code, ErrorCode::usage);
    const Progress stop = [](std::string_view, std::uint64_t, std::uint64_t) { return false; };
    EXPECT_EQ(validate(good, event, 2, {}, {}, stop).error().code, ErrorCode::interrupted);
}

TEST(Baselines, BandwidthFollowsTheScaleOfThePast) {
    const auto grid = square_region(6000, 100);
    simulate::Random random(12);
    const std::vector<double> bandwidths{150, 300, 600, 1200, 2400};
    DatedPoints tight; // five street corners, again and again
    for (std::int32_t day = 0; day < 500; ++day) tight.add({1050.0 + 1000 * (day % 5), 2050}, day);
    EXPECT_EQ(choose_bandwidth(grid, tight, bandwidths), 150);
    EXPECT_EQ(choose_bandwidth(grid, scattered(random, 300, 6000, 0, 300), bandwidths), 2400);
}

TEST(Baselines, CountsAndDensityComeFromThePast) {
    const auto grid = square_region(1000, 100);
    DatedPoints past;
    past.add({550, 550}, 0);
    past.add({555, 545}, 1);
    const Method counts = past_counts_baseline(grid, past);
    const Method density = past_density_baseline(grid, past, 300);
    const auto cell = grid.cell_at(Point{550, 550}).value();
    EXPECT_EQ(counts.score[cell], 2);
    EXPECT_EQ(std::ranges::max_element(density.score) - density.score.begin(), static_cast<std::ptrdiff_t>(cell));
}

} // namespace
} // namespace gk::validation
