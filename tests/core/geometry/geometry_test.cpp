// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include <gtest/gtest.h>

#include "core/geometry/geometry.hpp"

namespace gk::geometry {
namespace {

std::vector<Point> box_ring(double x0, double y0, double x1, double y1) {
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

TEST(PolygonSet, TurnsRingsSoThatAreasAddUp) {
    const std::vector<Point> outer = box_ring(0, 0, 10, 10), hole = box_ring(2, 2, 4, 4);
    const std::vector<Point> outer_back(outer.rbegin(), outer.rend()), hole_back(hole.rbegin(), hole.rend());
    PolygonSet set;
    for (const auto& [o, h] :
         {std::pair{outer, hole}, {outer, hole_back}, {outer_back, hole}, {outer_back, hole_back}}) {
        set.begin_feature();
        set.add_ring(o, false);
        set.add_ring(h, true);
    }
    for (std::size_t f = 0; f < 4; ++f) EXPECT_EQ(set.area(f), 96.0);
    EXPECT_EQ(set.ring_count(), 8U);
}

TEST(PolygonSet, AreaOfASmallRingFarFromTheOrigin) {
    PolygonSet set;
    set.begin_feature();
    set.add_ring(box_ring(131'072.25, 524'288.5, 131'072.375, 524'288.75), false);
    EXPECT_EQ(set.area(0), 0.125 * 0.25);
}

TEST(PolygonSet, MultipolygonIsOneFeature) {
    PolygonSet set;
    set.begin_feature();
    set.add_ring(box_ring(0, 0, 1, 1), false);
    set.add_ring(box_ring(5, 5, 7, 8), false);
    set.begin_feature();
    EXPECT_EQ(set.feature_count(), 2U);
    EXPECT_EQ(set.area(0), 7.0);
    EXPECT_EQ(set.bounds(0).max_y, 8.0);
    EXPECT_TRUE(set.bounds(1).empty());
    EXPECT_EQ(set.area(1), 0.0);
}

TEST(LineSet, KeepsPathsApart) {
    LineSet set;
    EXPECT_TRUE(set.bounds().empty());
    set.begin_feature();
    set.add_path(std::vector<Point>{{0, 0}, {1, 1}});
    set.add_path(std::vector<Point>{{5, 5}, {6, 4}, {7, 9}});
    set.begin_feature();
    set.add_path(std::vector<Point>{{-3, 2}, {0, 0}});
    EXPECT_EQ(set.feature_count(), 2U);
    EXPECT_EQ(set.paths(0), (std::pair<std::size_t, std::size_t>{0, 2}));
    EXPECT_EQ(set.paths(1), (std::pair<std::size_t, std::size_t>{2, 3}));
    EXPECT_EQ(set.path(1).size(), 3U);
    EXPECT_EQ(set.path(2)[0], (Point{-3, 2}));
    EXPECT_EQ(set.bounds().min_x, -3.0);
    EXPECT_EQ(set.bounds().max_y, 9.0);
}

} // namespace
} // namespace gk::geometry
