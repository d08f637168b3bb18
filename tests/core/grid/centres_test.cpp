// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/grid/grid.hpp"

namespace gk::grid {
namespace {

using geometry::Point;
using geometry::PolygonSet;

constexpr std::uint32_t none = no_feature;

/// Whole coordinates only: is p inside or on the border? Winding by integers, edge by edge.
bool holds(const PolygonSet& set, std::size_t feature, Point p) {
    bool inside = false;
    const auto [first, last] = set.rings(feature);
    for (std::size_t r = first; r < last; ++r) {
        const auto ring = set.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const auto ax = static_cast<std::int64_t>(ring[i - 1].x), ay = static_cast<std::int64_t>(ring[i - 1].y);
            const auto bx = static_cast<std::int64_t>(ring[i].x), by = static_cast<std::int64_t>(ring[i].y);
            const auto px = static_cast<std::int64_t>(p.x), py = static_cast<std::int64_t>(p.y);
            const std::int64_t turn = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
            if (turn == 0 && std::min(ax, bx) <= px && px <= std::max(ax, bx) && std::min(ay, by) <= py &&
                py <= std::max(ay, by))
                return true;
            if ((ay <= py) != (by <= py) && (turn > 0) == (by > ay)) inside = !inside;
        }
    }
    return inside;
}

std::vector<std::uint32_t> by_hand(const GridSpec& spec, const PolygonSet& set) {
    std::vector<std::uint32_t> result;
    for (std::int32_t row = 0; row < spec.rows; ++row)
        for (std::int32_t col = 0; col < spec.cols; ++col) {
            std::uint32_t holder = none;
            for (std::uint32_t f = 0; f < set.feature_count() && holder == none; ++f)
                if (holds(set, f, {spec.centre_x(col), spec.centre_y(row)})) holder = f;
            result.push_back(holder);
        }
    return result;
}

TEST(FeatureAtCentres, BordersAndCornersCountAsInside) {
    const GridSpec spec{0, 0, 100, 4, 3};
    PolygonSet set;
    set.begin_feature(); // corners on the centres (50,50) and (250,150)
    set.add_ring(std::vector<Point>{{50, 50}, {250, 50}, {250, 150}, {50, 150}, {50, 50}}, false);
    EXPECT_EQ(feature_at_centres(spec, set),
              (std::vector<std::uint32_t>{0, 0, 0, none, 0, 0, 0, none, none, none, none, none}));
    PolygonSet diamond;
    diamond.begin_feature(); // all four corners and nothing else on centres
    diamond.add_ring(std::vector<Point>{{150, 50}, {250, 150}, {150, 250}, {50, 150}, {150, 50}}, false);
    EXPECT_EQ(feature_at_centres(spec, diamond),
              (std::vector<std::uint32_t>{none, 0, none, none, 0, 0, 0, none, none, 0, none, none}));
}

TEST(FeatureAtCentres, BorderOfAHoleIsInsideTheHoleIsNot) {
    const GridSpec spec{0, 0, 100, 5, 5};
    PolygonSet set;
    set.begin_feature();
    set.add_ring(std::vector<Point>{{0, 0}, {500, 0}, {500, 500}, {0, 500}, {0, 0}}, false);
    set.add_ring(std::vector<Point>{{150, 150}, {350, 150}, {350, 350}, {150, 350}, {150, 150}}, true);
    std::vector<std::uint32_t> expected(25, 0);
    expected[12] = none;
    EXPECT_EQ(feature_at_centres(spec, set), expected);
}

TEST(FeatureAtCentres, AnIslandInAHoleBelongsToWhoIsThere) {
    const GridSpec spec{0, 0, 100, 3, 3};
    PolygonSet set;
    set.begin_feature();
    set.add_ring(std::vector<Point>{{0, 0}, {300, 0}, {300, 300}, {0, 300}, {0, 0}}, false);
    set.add_ring(std::vector<Point>{{110, 110}, {190, 110}, {190, 190}, {110, 190}, {110, 110}}, true);
    set.begin_feature();
    set.add_ring(std::vector<Point>{{110, 110}, {190, 110}, {190, 190}, {110, 190}, {110, 110}}, false);
    EXPECT_EQ(feature_at_centres(spec, set), (std::vector<std::uint32_t>{0, 0, 0, 0, 1, 0, 0, 0, 0}));
}

TEST(FeatureAtCentres, NothingInNothing) {
    EXPECT_TRUE(feature_at_centres(GridSpec{}, PolygonSet{}).empty());
    PolygonSet set;
    set.begin_feature();
    EXPECT_EQ(feature_at_centres(GridSpec{0, 0, 100, 1, 1}, set), (std::vector<std::uint32_t>{none}));
}

/// Star-shaped rings on multiples of 25 or 50 m, so that many vertices and edges meet centres; some
/// reach out of the grid.
PolygonSet random_stars(std::mt19937_64& random, int step) {
    std::uniform_int_distribution<int> centre(-5, 60), corners(3, 12);
    std::uniform_real_distribution<double> radius(1, 30);
    PolygonSet set;
    for (int f = 0; f < 12; ++f) {
        set.begin_feature();
        const double x = centre(random) * 50, y = centre(random) * 50;
        const int n = corners(random);
        for (const bool hole : {false, true}) {
            std::vector<Point> ring;
            for (int i = 0; i < n; ++i) {
                const double angle = 2 * std::numbers::pi * i / n,
                             r = radius(random) * (hole ? 10 : 50) + (hole ? 0 : 300);
                ring.push_back({x + std::round(r * std::cos(angle) / step) * step,
                                y + std::round(r * std::sin(angle) / step) * step});
            }
            ring.push_back(ring.front());
            set.add_ring(ring, hole);
        }
    }
    return set;
}

TEST(FeatureAtCentres, AgreesWithIntegerArithmeticOnManyTies) {
    std::mt19937_64 random(7);
    const GridSpec spec{0, -300, 100, 30, 37};
    for (int round = 0; round < 60; ++round) {
        const PolygonSet set = random_stars(random, round % 3 == 0 ? 50 : round % 3 == 1 ? 25 : 1);
        ASSERT_EQ(feature_at_centres(spec, set), by_hand(spec, set)) << round;
    }
}

TEST(FeatureAtCentres, SameWhateverTheThreads) {
    std::mt19937_64 random(8);
    const PolygonSet set = random_stars(random, 1);
    const GridSpec spec{-500, -500, 100, 40, 400};
    const auto expected = feature_at_centres(spec, set);
    for (const unsigned threads : {1U, 2U, 7U}) {
        set_thread_count(threads);
        EXPECT_EQ(feature_at_centres(spec, set), expected);
    }
    set_thread_count(0);
}

} // namespace
} // namespace gk::grid
