// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/forecast.hpp"

#include <numeric>
#include <vector>

#include <gtest/gtest.h>

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

// Events are drawn from a mixture that is known: 70% from one map, 30% from another, nothing from the third.
TEST(Forecast, RecoversTheSharesOfAMixture) {
    const auto grid = square_region(4000);
    simulate::Random random(51);
    std::vector<std::vector<double>> maps(3, std::vector<double>(grid.size()));
    for (auto& map : maps)
        for (double& value : map) value = random.uniform() < 0.1 ? 1 : 0.01;
    validation::DatedPoints train;
    for (std::int32_t day = 0; day < 4000; ++day) {
        const std::size_t cell = random.pick(maps[random.uniform() < 0.7 ? 0 : 1]);
        train.add(grid.centre(cell), day);
    }
    std::vector<MapSource> sources;
    for (std::size_t m = 0; m < maps.size(); ++m) sources.push_back(fixed_map("map" + std::to_string(m), maps[m]));
    const auto forecast = fit_forecast(grid, train, 3999, sources, {}, no_progress());
    ASSERT_TRUE(forecast) << forecast.error().message;
    EXPECT_EQ(forecast->weights.at(0).id, "map0");
    EXPECT_NEAR(forecast->weights.at(0).weight, 0.7, 0.05);
    EXPECT_EQ(forecast->weights.at(1).id, "map1");
    EXPECT_NEAR(forecast->weights.at(1).weight, 0.3, 0.05);
    EXPECT_EQ(forecast->fitted_on, 2000U);
    EXPECT_NEAR(std::accumulate(forecast->score.begin(), forecast->score.end(), 0.0), 1, 1e-9);
}

TEST(Forecast, SeesNothingOfLaterDays) {
    const auto grid = square_region(2000);
    simulate::Random random(52);
    validation::DatedPoints events;
    for (std::int32_t day = 0; day < 400; ++day) events.add({random.uniform() * 2000, random.uniform() * 2000}, day);
    const auto train = validation::split_by_date(events, 299).train;
    const std::vector<double> bandwidths{200, 400};
    // The map's source holds all days; the forecast must be the same as with the training days only.
    const auto with_later =
        fit_forecast(grid, train, 299, event_maps(grid, events, "past", bandwidths, 0), {}, no_progress());
    const auto without =
        fit_forecast(grid, train, 299, event_maps(grid, train, "past", bandwidths, 0), {}, no_progress());
    ASSERT_TRUE(with_later && without);
    EXPECT_EQ(with_later->score, without->score);
}

TEST(Forecast, RefusesTooFewEvents) {
    const auto grid = square_region(2000);
    validation::DatedPoints train;
    for (std::int32_t day = 0; day < 80; ++day) train.add({500, 500}, day);
    const auto refused = fit_forecast(grid, train, 79, {}, {}, no_progress());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
}

} // namespace
} // namespace gk::calibration
