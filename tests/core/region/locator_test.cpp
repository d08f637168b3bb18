// SPDX-License-Identifier: EUPL-1.2
#include "core/region/locator.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace gk::region {
namespace {

using geometry::Point;
using geometry::PolygonSet;

/// Wobbly rings side by side, the second with a hole in it.
PolygonSet wobbly(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> radius(300, 1900);
    PolygonSet set;
    for (int f = 0; f < 3; ++f) {
        set.begin_feature();
        const double cx = 100000 + f * 4000.0;
        std::vector<Point> ring;
        for (int i = 0; i < 40; ++i) {
            const double angle = i * 2 * 3.14159265358979 / 40;
            const double r = radius(random);
            ring.push_back({cx + r * std::cos(angle), 500000 + r * std::sin(angle)});
        }
        ring.push_back(ring.front());
        set.add_ring(ring, false);
        if (f == 1) {
            const std::vector<Point> hole{
                {cx - 100, 499900}, {cx + 100, 499900}, {cx + 100, 500100}, {cx - 100, 500100}, {cx - 100, 499900}};
            set.add_ring(hole, true);
        }
    }
    return set;
}

bool plainly_inside(const PolygonSet& set, std::size_t feature, Point p) {
    bool in = false;
    const auto [begin, end] = set.rings(feature);
    for (std::size_t r = begin; r < end; ++r) {
        const auto ring = set.ring(r);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Point a = ring[i];
            const Point b = ring[i + 1];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) in = !in;
        }
    }
    return in;
}

TEST(AreaLocator, AgreesWithCountingCrossings) {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const PolygonSet set = wobbly(seed);
        const AreaLocator locator(set);
        std::mt19937 random(seed + 100);
        std::uniform_real_distribution<double> x(97500, 110500), y(497500, 502500);
        for (int i = 0; i < 5000; ++i) {
            const Point p{x(random), y(random)};
            std::optional<std::size_t> expected;
            for (std::size_t f = 0; f < 3 && !expected; ++f)
                if (plainly_inside(set, f, p)) expected = f;
            ASSERT_EQ(locator.find(p), expected) << p.x << " " << p.y;
        }
    }
}

TEST(AreaLocator, NearestAgreesWithAllEdges) {
    const PolygonSet set = wobbly(9);
    const AreaLocator locator(set);
    std::mt19937 random(3);
    std::uniform_real_distribution<double> x(90000, 120000), y(485000, 515000);
    for (int i = 0; i < 2000; ++i) {
        const Point p{x(random), y(random)};
        double expected = 1e300;
        for (std::size_t r = 0; r < set.ring_count(); ++r) {
            const auto ring = set.ring(r);
            for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
                const double dx = ring[k + 1].x - ring[k].x;
                const double dy = ring[k + 1].y - ring[k].y;
                const double t =
                    std::clamp(((p.x - ring[k].x) * dx + (p.y - ring[k].y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
                expected = std::min(expected, std::hypot(p.x - ring[k].x - t * dx, p.y - ring[k].y - t * dy));
            }
        }
        const auto found = locator.nearest(p);
        ASSERT_TRUE(found);
        ASSERT_NEAR(found->metres, expected, 1e-6);
    }
}

TEST(AreaLocator, BordersAreInsideAndGoToTheLowest) {
    PolygonSet set;
    for (const double x : {0.0, 1000.0}) {
        set.begin_feature();
        const std::vector<Point> ring{{x, 0}, {x + 1000, 0}, {x + 1000, 1000}, {x, 1000}, {x, 0}};
        set.add_ring(ring, false);
    }
    const AreaLocator locator(set);
    EXPECT_EQ(locator.find({1000, 500}), 0U);
    EXPECT_EQ(locator.find({1000, 1000}), 0U);
    EXPECT_EQ(locator.find({1000.0001, 500}), 1U);
    EXPECT_EQ(locator.find({2000, 1000}), 1U);
    EXPECT_EQ(locator.find({0, 0}), 0U);
    EXPECT_EQ(locator.find({500, -0.001}), std::nullopt);
    EXPECT_EQ(locator.find({std::nan(""), 0}), std::nullopt);
    EXPECT_EQ(AreaLocator(PolygonSet()).find({0, 0}), std::nullopt);
    EXPECT_FALSE(AreaLocator(PolygonSet()).nearest({0, 0}));
}

} // namespace
} // namespace gk::region
