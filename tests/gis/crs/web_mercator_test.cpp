// SPDX-License-Identifier: EUPL-1.2
#include "gis/crs/web_mercator.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace gk::crs {
namespace {

TEST(WebMercator, TheOriginOfRdIsWhereKadasterHasIt) {
    // The tower in Amersfoort, RD 155000, 463000: 5 23' 13.9" E, 52 09' 18.2" N in ETRS89.
    const auto plane = WebMercator::make();
    ASSERT_TRUE(plane.has_value());
    const auto at = plane->from_rd({155000, 463000});
    ASSERT_TRUE(at.has_value());
    const LonLat place = lon_lat_of_mercator(*at);
    EXPECT_NEAR(place.lon, 5.38720, 2e-5);
    EXPECT_NEAR(place.lat, 52.15517, 2e-5);
}

TEST(WebMercator, ThereAndBackIsTheSamePlace) {
    const auto plane = WebMercator::make();
    ASSERT_TRUE(plane.has_value());
    for (const geometry::Point rd : {geometry::Point{104000, 490000}, {149500, 577200}, {121687, 487484}}) {
        const auto at = plane->from_rd(rd);
        ASSERT_TRUE(at.has_value());
        const auto back = plane->to_rd(*at);
        ASSERT_TRUE(back.has_value());
        EXPECT_NEAR(back->x, rd.x, 0.01);
        EXPECT_NEAR(back->y, rd.y, 0.01);
        const geometry::Point again = mercator_of_lon_lat(lon_lat_of_mercator(*at));
        EXPECT_NEAR(again.x, at->x, 1e-6);
        EXPECT_NEAR(again.y, at->y, 1e-6);
    }
}

TEST(WebMercator, ManyPointsAreMovedInPlaceAndTheImpossibleIsMissing) {
    const auto plane = WebMercator::make();
    ASSERT_TRUE(plane.has_value());
    std::array<geometry::Point, 2> points{{{121687, 487484}, {std::nan(""), 0}}};
    plane->from_rd(points);
    EXPECT_NEAR(points[0].x, plane->from_rd({121687, 487484})->x, 1e-9);
    EXPECT_TRUE(std::isnan(points[1].x));
}

} // namespace
} // namespace gk::crs
