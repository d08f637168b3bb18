// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/calibration.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/calibration/to_model.hpp"
#include "core/simulate/random.hpp"

namespace gk::calibration {
namespace {

using geometry::Point;

grid::CellGrid square_region(double side) {
    geometry::PolygonSet region;
    region.begin_feature();
    region.add_ring(std::vector<Point>{{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}}, false);
    return grid::CellGrid::from_gemeenten(region, 100).value();
}

/// A world of 150 x 150 cells: eight layers of points, of which the first three draw or repel events.
struct World {
    grid::CellGrid grid = square_region(15'000);
    std::vector<FactorLayer> layers;
    CandidateSet candidates;
    std::vector<std::uint32_t> events;

    World(std::uint64_t seed, double expected, double strength) {
        simulate::Random random(seed);
        for (int layer = 0; layer < 8; ++layer) {
            measure::WeightedPoints points;
            for (int i = 0; i < 60; ++i) {
                points.at.push_back({random.uniform() * 15'000, random.uniform() * 15'000});
                points.weight.push_back(1);
            }
            layers.push_back(
                {.id = "layer" + std::to_string(layer), .label = "laag " + std::to_string(layer), .features = points});
        }
        candidates = make_candidates(grid, layers, {.block = 100, .min_blocks = 2, .max_blocks = 5}).value();
        std::vector<double> mean(grid.size(), 1.0);
        for (const auto& [layer, metres, beta] : truth) {
            const auto distance = measure::distance(grid, std::get<measure::WeightedPoints>(layers[layer].features).at);
            for (std::size_t c = 0; c < mean.size(); ++c)
                if (distance[c] <= metres) mean[c] *= std::exp(strength * beta);
        }
        const double scale = expected / std::accumulate(mean.begin(), mean.end(), 0.0);
        for (const double m : mean) events.push_back(static_cast<std::uint32_t>(random.poisson(scale * m)));
    }
    struct Truth {
        std::size_t layer;
        double metres, beta;
    };
    static constexpr std::array<Truth, 3> truth{Truth{0, 300, 1.4}, Truth{1, 500, 0.9}, Truth{2, 400, -1.2}};
};

TEST(Calibrate, FindsWhatWasPutInAndLeavesOutTheDecoys) {
    const World world(41, 4000, 1);
    const auto result = calibrate(world.grid, world.events, world.candidates, {}, {}, no_progress());
    ASSERT_TRUE(result) << result.error().message;
    ASSERT_EQ(result->terms.size(), 3U);
    for (const Term& term : result->terms) {
        const Candidate& candidate = world.candidates.candidates[term.candidate];
        ASSERT_LT(candidate.factor, 3U) << "a decoy was chosen";
        const World::Truth& truth = World::truth[candidate.factor];
        EXPECT_EQ(candidate.kind, CandidateKind::proximity);
        EXPECT_EQ(candidate.reach, truth.metres);
        EXPECT_LT(term.low, truth.beta);
        EXPECT_GT(term.high, truth.beta);
    }
    EXPECT_EQ(result->family, Family::poisson);
    EXPECT_GT(result->held_out, 0.05);
    EXPECT_GT(result->held_out_log_gain, 0);
}

// Over many worlds the 95% intervals hold the truth about 19 times in 20, and decoys are rare.
TEST(Calibrate, IntervalsCoverOverManyWorlds) {
    int terms = 0;
    int covered = 0;
    int decoys = 0;
    int missed = 0;
    constexpr int worlds = 12;
    for (std::uint64_t seed = 100; seed < 100 + worlds; ++seed) {
        const World world(seed, 3000, 1);
        const auto result =
            calibrate(world.grid, world.events, world.candidates, {}, {.folds = 5, .judge = false}, no_progress());
        ASSERT_TRUE(result);
        std::set<std::size_t> found;
        for (const Term& term : result->terms) {
            const Candidate& candidate = world.candidates.candidates[term.candidate];
            if (candidate.factor >= 3) {
                ++decoys;
                continue;
            }
            found.insert(candidate.factor);
            if (candidate.reach != World::truth[candidate.factor].metres) continue;
            ++terms;
            covered += term.low < World::truth[candidate.factor].beta && term.high > World::truth[candidate.factor].beta
                           ? 1
                           : 0;
        }
        missed += 3 - static_cast<int>(found.size());
    }
    EXPECT_EQ(missed, 0);
    EXPECT_LE(decoys, 2); // of 60 chances
    EXPECT_GE(terms, 30); // of 36 the very distance that was put in
    EXPECT_GE(covered, terms * 85 / 100);
}

TEST(Calibrate, FindsNothingInNoise) {
    int found = 0;
    for (std::uint64_t seed = 200; seed < 208; ++seed) {
        const World world(seed, 1000, 0);
        const auto result = calibrate(world.grid, world.events, world.candidates, {},
                                      {.folds = 5, .judge = seed == 200}, no_progress());
        ASSERT_TRUE(result);
        found += static_cast<int>(result->terms.size());
        if (seed == 200) {
            EXPECT_LT(result->held_out, 0.01);
        }
        const bool written = to_model(*result, world.candidates, {.id = "m", .name = "m", .outcome = "o"}).has_value();
        EXPECT_EQ(written, !result->terms.empty());
    }
    EXPECT_LE(found, 1);
}

TEST(Calibrate, RefusesTooFewEvents) {
    World world(42, 4000, 1);
    std::ranges::fill(world.events, 0U);
    for (std::size_t i = 0; i < 49; ++i) world.events[i * 300] = 1;
    const auto refused = calibrate(world.grid, world.events, world.candidates, {}, {}, no_progress());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
    EXPECT_NE(refused.error().message.find("49 events"), std::string::npos);
    EXPECT_NE(refused.error().message.find("50"), std::string::npos);
    world.events[7] = 1;
    EXPECT_TRUE(calibrate(world.grid, world.events, world.candidates, {}, {.folds = 3, .judge = false}, no_progress()));
}

TEST(Calibrate, LearnsFromTheIncludedCellsOnly) {
    World world(43, 4000, 1);
    std::vector<std::uint8_t> west(world.grid.size());
    for (std::size_t c = 0; c < west.size(); ++c) {
        west[c] = world.grid.centre(c).x < 10'000 ? 1 : 0;
        if (west[c] == 0) world.events[c] = 9; // must not matter
    }
    const auto result =
        calibrate(world.grid, world.events, world.candidates, west, {.folds = 5, .judge = false}, no_progress());
    ASSERT_TRUE(result);
    EXPECT_EQ(result->cells, 15'000U);
    for (const Term& term : result->terms) EXPECT_LT(world.candidates.candidates[term.candidate].factor, 3U);
}

TEST(Calibrate, SameBytesForAnyNumberOfThreads) {
    const World world(44, 2000, 1);
    const auto run = [&](unsigned threads) {
        set_thread_count(threads);
        auto result = calibrate(world.grid, world.events, world.candidates, {}, {.folds = 3}, no_progress());
        set_thread_count(0);
        return result.value();
    };
    const Calibration one = run(1);
    const Calibration many = run(5);
    EXPECT_EQ(one.log_risk, many.log_risk);
    EXPECT_EQ(one.held_out, many.held_out);
    EXPECT_FALSE(std::isnan(one.held_out));
}

TEST(Calibrate, StopsWhenAsked) {
    const World world(45, 1000, 1);
    const Progress stop = [](std::string_view, std::uint64_t done, std::uint64_t) { return done == 0; };
    EXPECT_EQ(calibrate(world.grid, world.events, world.candidates, {}, {.folds = 3}, stop).error().code,
              ErrorCode::interrupted);
}

TEST(SpatialFolds, KeepBlocksTogetherAndFoldsEven) {
    const auto grid = square_region(10'000);
    const auto fold = spatial_folds(grid, 5, 10, 1);
    std::array<int, 5> cells{};
    for (std::size_t c = 0; c < grid.size(); ++c) {
        ++cells[fold[c]];
        EXPECT_EQ(fold[c], fold[*grid.cell_at(grid.col(c) / 10 * 10, grid.row(c) / 10 * 10)]);
    }
    for (const int n : cells) EXPECT_EQ(n, 2000);
}

TEST(Candidates, LeaveOutWhatTellsNoCellsApart) {
    const auto grid = square_region(1000);
    measure::WeightedPoints everywhere;
    for (std::size_t c = 0; c < grid.size(); ++c) {
        everywhere.at.push_back(grid.centre(c));
        everywhere.weight.push_back(1);
    }
    const std::vector<FactorLayer> layers{
        {.id = "everywhere", .label = "", .features = everywhere},
        {.id = "empty", .label = "", .features = geometry::LineSet{}},
        {.id = "corner", .label = "", .features = measure::WeightedPoints{{{0, 0}}, {1}}}};
    const auto set = make_candidates(grid, layers, {.block = 100, .min_blocks = 2, .max_blocks = 3});
    ASSERT_TRUE(set);
    for (const Candidate& candidate : set->candidates) EXPECT_EQ(set->factors[candidate.factor], "corner");
    // Within 200 m of the corner lie the centres (50,50) (150,50) (50,150); (150,150) is 212 m away.
    EXPECT_EQ(set->candidates.front().cells, 3U);
    EXPECT_EQ(set->notes.size(), 2U);
    EXPECT_FALSE(make_candidates(grid, std::span(layers).first(2), {}));
    EXPECT_EQ(make_candidates(grid, layers, {.block = 0}).error().code, ErrorCode::usage);
}

// The model that is written ranks cells as the calibration does.
TEST(ToModel, OpportunityRisesWithTheLogRisk) {
    const World world(46, 4000, 1);
    const auto calibration =
        calibrate(world.grid, world.events, world.candidates, {}, {.folds = 3, .judge = false}, no_progress());
    ASSERT_TRUE(calibration);
    const auto model =
        to_model(*calibration, world.candidates, {.id = "geleerd", .name = "Geleerd", .outcome = "proef"});
    ASSERT_TRUE(model);
    ASSERT_EQ(model->factors.size(), calibration->terms.size());
    std::vector<double> sum(world.grid.size(), 0.0);
    double lowest = 0;
    for (const Term& term : calibration->terms) lowest += std::min(0.0, term.beta);
    for (const score::Factor& factor : model->factors) {
        const auto layer = std::ranges::find(world.layers, factor.measure.layer, &FactorLayer::id);
        const auto& points = std::get<measure::WeightedPoints>(layer->features);
        const auto raw = factor.measure.kind == score::MeasureKind::distance
                             ? measure::distance(world.grid, points.at)
                             : measure::density(world.grid, points, {.bandwidth = factor.measure.bandwidth});
        const double t = std::get<score::Threshold>(factor.transform.shape).t;
        for (std::size_t c = 0; c < sum.size(); ++c) {
            const bool holds = raw[c] >= t;
            sum[c] += factor.weight * (holds != factor.transform.less ? 1 : 0);
        }
    }
    for (std::size_t c = 0; c < sum.size(); ++c)
        EXPECT_NEAR(sum[c], calibration->log_risk[c] - calibration->intercept - lowest, 1e-9);
}

} // namespace
} // namespace gk::calibration
