// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

/// Over 4 x 1 squares: A covers 1 and a quarter of the second, B the rest of it and half of the third.
PolygonSet two_areas() {
    PolygonSet set;
    add_box(set, 0, 0, 125, 100);
    add_box(set, 125, 0, 250, 100);
    return set;
}

void expect_values(const CellValues& found, const std::vector<double>& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (std::isnan(expected[i])) EXPECT_TRUE(std::isnan(found[i])) << i;
        else EXPECT_DOUBLE_EQ(found[i], expected[i]) << i;
}

TEST(Attribute, AtTheCentre) {
    const CellGrid grid = full_grid(4, 1);
    // The centre of the third square, 250, lies on the border of B.
    expect_values(attribute_at_centre(grid, two_areas(), std::vector{10.0, 20.0}), {10, 20, 20, no_value});
    expect_values(attribute_at_centre(grid, two_areas(), std::vector{10.0, no_value}),
                  {10, no_value, no_value, no_value});
}

TEST(Attribute, RatesAreAveragedByArea) {
    const CellGrid grid = full_grid(4, 1);
    expect_values(attribute_by_area(grid, two_areas(), std::vector{10.0, 20.0}, Quantity::rate),
                  {10, 0.25 * 10 + 0.75 * 20, 20, no_value});
    expect_values(attribute_by_area(grid, two_areas(), std::vector{no_value, 20.0}, Quantity::rate),
                  {no_value, 20, 20, no_value});
}

TEST(Attribute, CountsAreSpreadByArea) {
    const CellGrid grid = full_grid(4, 1);
    expect_values(attribute_by_area(grid, two_areas(), std::vector{10.0, 20.0}, Quantity::count),
                  {8, 2 + 12, 8, no_value});
    expect_values(attribute_by_area(grid, two_areas(), std::vector{0.0, no_value}, Quantity::count),
                  {0, 0, no_value, no_value});
}

TEST(Attribute, EqualRatesStayExactlyEqual) {
    std::mt19937_64 random(31);
    const CellGrid grid = ragged_grid();
    const PolygonSet set = random_stars(random, grid.spec(), 40, 600);
    const CellValues found = attribute_by_area(grid, set, std::vector(40, 0.1), Quantity::rate);
    EXPECT_GT(std::ranges::count(found, 0.1), 500);
    for (const double v : found) EXPECT_TRUE(std::isnan(v) || v == 0.1);
}

TEST(Attribute, SpreadCountsAddUp) {
    std::mt19937_64 random(32);
    const CellGrid grid = full_grid(60, 60, 100'000, 500'000);
    PolygonSet set;
    std::vector<double> values;
    std::uniform_real_distribution<double> place(100'400, 105'600), size(1, 350), value(0, 900);
    for (int i = 0; i < 50; ++i) {
        const double x = place(random), y = place(random) + 400'000, r = size(random);
        set.begin_feature();
        set.add_ring(std::vector<Point>{{x - r, y}, {x, y - r}, {x + r, y + 3}, {x + 1, y + r}, {x - r, y}}, false);
        values.push_back(value(random));
    }
    const CellValues found = attribute_by_area(grid, set, values, Quantity::count);
    double total = 0;
    for (const double v : found) total += std::isnan(v) ? 0 : v;
    EXPECT_NEAR(total, std::accumulate(values.begin(), values.end(), 0.0), 1e-8);
}

TEST(Attribute, OfNothingIsMissing) {
    const CellGrid grid = full_grid(2, 1);
    for (const CellValues& found : {attribute_at_centre(grid, {}, {}), attribute_by_area(grid, {}, {}, Quantity::rate),
                                    attribute_by_area(grid, {}, {}, Quantity::count)})
        expect_values(found, {no_value, no_value});
    EXPECT_THROW((void)attribute_at_centre(grid, two_areas(), std::vector{1.0}), std::invalid_argument);
    EXPECT_THROW((void)attribute_by_area(grid, two_areas(), std::vector{1.0}, Quantity::rate), std::invalid_argument);
}

TEST(Attribute, SameWhateverTheThreads) {
    std::mt19937_64 random(33);
    const CellGrid grid = ragged_grid();
    const PolygonSet set = random_stars(random, grid.spec(), 60, 400);
    std::vector<double> values(60);
    std::iota(values.begin(), values.end(), 0.3);
    expect_same_whatever_the_threads([&] { return attribute_at_centre(grid, set, values); });
    for (const Quantity q : {Quantity::rate, Quantity::count})
        expect_same_whatever_the_threads([&] { return attribute_by_area(grid, set, values, q); });
}

} // namespace
} // namespace gk::measure
