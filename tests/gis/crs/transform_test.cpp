// SPDX-License-Identifier: EUPL-1.2
#include "gis/crs/transform.hpp"

#include <cmath>
#include <memory>

#include <gtest/gtest.h>
#include <ogr_geometry.h>

namespace gk::crs {
namespace {

TEST(ToRd, KnowsRdByCodeByCompoundAndByDefinition) {
    // As a .prj of ArcGIS says it: no code at all.
    const std::string esri =
        R"(PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]])";
    for (const std::string& definition :
         {std::string("EPSG:28992"), std::string("EPSG:7415"), std::string("urn:ogc:def:crs:EPSG::28992"), esri}) {
        const auto to_rd = ToRd::from(definition);
        ASSERT_TRUE(to_rd) << describe(to_rd.error());
        EXPECT_TRUE(to_rd->identity()) << definition;
        EXPECT_EQ(to_rd->name(), "EPSG:28992");
        EXPECT_EQ(to_rd->operation(), "");
        EXPECT_EQ(to_rd->point(1, 2), (geometry::Point{1, 2}));
    }
}

TEST(ToRd, LongitudeComesFirstWhateverTheDefinitionSays) {
    // Onze Lieve Vrouwetoren, Amersfoort: the origin of RD at (155000, 463000); about 52.15517 N, 5.38721 E in ETRS89.
    for (const char* definition : {"EPSG:4326", "OGC:CRS84", "EPSG:4258", "+proj=longlat +datum=WGS84 +no_defs"}) {
        const auto to_rd = ToRd::from(definition);
        ASSERT_TRUE(to_rd) << definition << describe(to_rd.error());
        EXPECT_FALSE(to_rd->identity());
        EXPECT_TRUE(to_rd->degrees());
        const auto at = to_rd->point(5.387206, 52.155172);
        ASSERT_TRUE(at);
        EXPECT_NEAR(at->x, 155000, 2) << definition;
        EXPECT_NEAR(at->y, 463000, 2) << definition;
        EXPECT_FALSE(to_rd->operation().empty());
        EXPECT_FALSE(to_rd->point(200, 52));
        EXPECT_FALSE(to_rd->point(std::nan(""), 52));
    }
}

TEST(ToRd, ProjectedSystemsToo) {
    const auto utm = ToRd::from("EPSG:25832");
    ASSERT_TRUE(utm);
    EXPECT_FALSE(utm->degrees());
    EXPECT_EQ(utm->name(), "EPSG:25832");
    const auto etrs = ToRd::from("EPSG:4258");
    const auto mercator = ToRd::from("EPSG:3857");
    ASSERT_TRUE(etrs && mercator);
    const auto at =
        mercator->point(5.387206 * 111319.490793, std::log(std::tan((45 + 52.155172 / 2) * M_PI / 180)) * 6378137.0);
    ASSERT_TRUE(at);
    EXPECT_NEAR(at->x, 155000, 3);
    EXPECT_NEAR(at->y, 463000, 3);
}

TEST(ToRd, WhatIsNoSystemIsRefusedWithAdvice) {
    for (const char* definition : {"", "EPSG:99999", "rijksdriehoek", "EPSG:5709", "+proj=geocent +datum=WGS84"}) {
        const auto to_rd = ToRd::from(definition);
        ASSERT_FALSE(to_rd) << definition;
        EXPECT_EQ(to_rd.error().code, ErrorCode::refused);
        EXPECT_NE(to_rd.error().message.find("--crs"), std::string::npos);
    }
}

TEST(ToRd, LongSegmentsAreSplitSoThatTheyBend) {
    const auto to_rd = ToRd::from("EPSG:4326");
    ASSERT_TRUE(to_rd);
    OGRLineString line;
    line.addPoint(4.5, 52.5);
    line.addPoint(5.5, 52.5); // 68 km along a parallel
    ASSERT_TRUE(to_rd->transform(line));
    EXPECT_GT(line.getNumPoints(), 300);
    double longest = 0;
    for (int i = 0; i + 1 < line.getNumPoints(); ++i)
        longest = std::max(longest, std::hypot(line.getX(i + 1) - line.getX(i), line.getY(i + 1) - line.getY(i)));
    EXPECT_LE(longest, max_segment_m + 1);
    // Every point of it lies on the parallel, and not on the chord.
    const auto middle = to_rd->point(5.0, 52.5);
    ASSERT_TRUE(middle);
    double nearest = 1e9;
    for (int i = 0; i < line.getNumPoints(); ++i)
        nearest = std::min(nearest, std::hypot(line.getX(i) - middle->x, line.getY(i) - middle->y));
    EXPECT_LT(nearest, max_segment_m);

    const auto utm = ToRd::from("EPSG:25832");
    ASSERT_TRUE(utm);
    OGRLineString huge; // would fall apart in five million pieces
    huge.addPoint(0, 0);
    huge.addPoint(1e9, 0);
    EXPECT_FALSE(utm->transform(huge));
    EXPECT_EQ(huge.getNumPoints(), 2);
}

TEST(ToRd, ABareNumberIsAnEpsgCode) {
    const auto rd = ToRd::from("28992");
    ASSERT_TRUE(rd) << rd.error().message;
    EXPECT_TRUE(rd->identity());
    EXPECT_EQ(ToRd::from(" 4326 ").value().name(), "EPSG:4326");
    EXPECT_FALSE(ToRd::from("99999999"));
    EXPECT_FALSE(ToRd::from("12ab"));
}

} // namespace
} // namespace gk::crs
