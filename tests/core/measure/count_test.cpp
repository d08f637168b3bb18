// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

TEST(CountWithin, TheRadiusItselfIsWithin) {
    const CellGrid grid = full_grid(5, 1);
    const WeightedPoints points{{{50, 50}, {350, 90}}, {2, 5}}; // the second at 30-40-50 distances
    EXPECT_EQ(count_within(grid, points, 100), (CellValues{2, 2, 0, 5, 0}));
    EXPECT_EQ(count_within(grid, points, 99.999)[1], 0);
    EXPECT_EQ(count_within(full_grid(1, 1), {{{80, 90}}, {1}}, 50)[0], 1) << "3-4-5";
    EXPECT_EQ(count_within(full_grid(1, 1), {{{80, 90}}, {1}}, std::nextafter(50, 0))[0], 0);
}

TEST(CountWithin, RandomPointsAsByHand) {
    std::mt19937_64 random(21);
    const CellGrid grid = ragged_grid();
    for (const double step : {0.0, 10.0, 50.0}) // on steps of 50 m many distances are exactly the radius
        for (const double radius : {30.0, 250.0, 1000.0}) {
            WeightedPoints points = random_points(random, grid.spec(), 300, step);
            for (double& w : points.weight) w = std::round(w * 4); // whole weights add up exactly
            const CellValues found = count_within(grid, points, radius);
            for (std::size_t cell = 0; cell < grid.size(); ++cell) {
                double expected = 0;
                for (std::size_t i = 0; i < points.at.size(); ++i) {
                    const double dx = grid.centre(cell).x - points.at[i].x, dy = grid.centre(cell).y - points.at[i].y;
                    if (dx * dx + dy * dy <= radius * radius) expected += points.weight[i];
                }
                ASSERT_EQ(found[cell], expected) << cell;
            }
        }
}

TEST(CountInSquare, LowerAndLeftEdgesBelong) {
    const CellGrid grid = full_grid(2, 2, 100'000, 500'000);
    const WeightedPoints points{{{100'000, 500'000},
                                 {100'100, 500'000},
                                 {100'100, 500'100},
                                 {100'099.999, 500'100},
                                 {100'200, 500'150},
                                 {99'999.9, 500'000}},
                                {1, 2, 4, 8, 16, 32}};
    EXPECT_EQ(count_in_square(grid, points), (CellValues{1, 2, 8, 4}));
}

TEST(CountInSquare, AddsUpToThePointsInTheRegion) {
    std::mt19937_64 random(22);
    const CellGrid grid = ragged_grid();
    WeightedPoints points = random_points(random, grid.spec(), 5000, 25);
    for (double& w : points.weight) w = std::round(w * 8);
    CellValues expected(grid.size(), 0.0);
    for (std::size_t i = 0; i < points.at.size(); ++i)
        if (const auto cell = grid.cell_at(points.at[i])) expected[*cell] += points.weight[i];
    EXPECT_EQ(count_in_square(grid, points), expected);
}

TEST(Count, OfNothingIsZeroAndBrokenPromisesAreRefused) {
    const CellGrid grid = full_grid(2, 1);
    EXPECT_EQ(count_within(grid, {}, 10), (CellValues{0, 0}));
    EXPECT_EQ(count_in_square(grid, {{{no_value, 1}, {5, 5}}, {1, no_value}}), (CellValues{0, 0}));
    for (const double radius : {0.0, -5.0, no_value})
        EXPECT_THROW((void)count_within(grid, {}, radius), std::invalid_argument);
}

TEST(Count, SameWhateverTheThreads) {
    std::mt19937_64 random(23);
    const CellGrid grid = ragged_grid();
    const WeightedPoints points = random_points(random, grid.spec(), 2000);
    expect_same_whatever_the_threads([&] { return count_within(grid, points, 400); });
    expect_same_whatever_the_threads([&] { return count_in_square(grid, points); });
}

} // namespace
} // namespace gk::measure
