// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/geometry.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <ogr_geometry.h>

namespace gk::vector {
namespace {

using geometry::Point;
using geometry::PolygonSet;

GeometryPtr wkt(const char* text) {
    OGRGeometry* geometry = nullptr;
    EXPECT_EQ(OGRGeometryFactory::createFromWkt(text, nullptr, &geometry), OGRERR_NONE) << text;
    return GeometryPtr(geometry);
}

const crs::ToRd& rd() {
    static const auto made = crs::ToRd::from("EPSG:28992");
    return *made;
}

TEST(Clean, TakesWhatIsRight) {
    const auto polygon = clean(wkt("POLYGON Z((0 300000 5,100 300000 5,100 300100 5,0 300100 5,0 300000 5))").get(),
                               ShapeKind::polygons, rd());
    ASSERT_TRUE(polygon) << polygon.error().message;
    EXPECT_FALSE(polygon->repaired);
    EXPECT_EQ(wkbFlatten(polygon->geometry->getGeometryType()), wkbMultiPolygon);
    EXPECT_FALSE(polygon->geometry->Is3D());
    const auto curve =
        clean(wkt("CURVEPOLYGON(CIRCULARSTRING(0 300000,100 300100,200 300000,100 299900,0 300000))").get(),
              ShapeKind::polygons, rd());
    ASSERT_TRUE(curve) << curve.error().message;
    EXPECT_TRUE(curve->simplified);
    EXPECT_NEAR(curve->geometry->toMultiPolygon()->get_Area(), M_PI * 10000, 100);
    // Some programs say "curve" of everything they write, arcs or not.
    for (const char* straight : {"CURVEPOLYGON((0 300000,100 300000,100 300100,0 300000))",
                                 "MULTISURFACE(((0 300000,100 300000,100 300100,0 300000)))"}) {
        const auto plain = clean(wkt(straight).get(), ShapeKind::polygons, rd());
        ASSERT_TRUE(plain) << straight << ": " << plain.error().message;
        EXPECT_FALSE(plain->simplified) << straight;
        EXPECT_DOUBLE_EQ(plain->geometry->toMultiPolygon()->get_Area(), 5000) << straight;
    }
    EXPECT_TRUE(clean(wkt("COMPOUNDCURVE((0 300000,1 300000),(1 300000,2 300000))").get(), ShapeKind::lines, rd()));
    const auto mixed =
        clean(wkt("GEOMETRYCOLLECTION(POINT(1 300000),POLYGON((0 300000,100 300000,100 300100,0 300000)))").get(),
              ShapeKind::polygons, rd());
    ASSERT_TRUE(mixed) << mixed.error().message;
    EXPECT_TRUE(mixed->simplified);
    EXPECT_TRUE(clean(wkt("LINESTRING(0 300000,1 300000)").get(), ShapeKind::lines, rd()));
    EXPECT_TRUE(clean(wkt("MULTIPOINT(0 300000,1 300000)").get(), ShapeKind::points, rd()));
}

TEST(Clean, RepairsOnlyWhatKeepsItsArea) {
    // A ring that touches itself in one point is two polygons.
    const auto pinched =
        clean(wkt("POLYGON((0 300000,100 300000,50 300050,100 300100,0 300100,50 300050,0 300000))").get(),
              ShapeKind::polygons, rd());
    ASSERT_TRUE(pinched) << pinched.error().message;
    EXPECT_TRUE(pinched->repaired);
    EXPECT_NEAR(pinched->geometry->toMultiPolygon()->get_Area(), 5000, 1e-6);
    const auto bow_tie =
        clean(wkt("POLYGON((0 300000,100 300100,100 300000,0 300100,0 300000))").get(), ShapeKind::polygons, rd());
    ASSERT_FALSE(bow_tie);
    EXPECT_NE(bow_tie.error().message.find("area"), std::string::npos);
}

TEST(Clean, RefusesWhatCannotBeStored) {
    EXPECT_FALSE(clean(nullptr, ShapeKind::points, rd()));
    for (const char* text : {"POINT EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY",
                             "LINESTRING(0 300000,1 300000)", "POLYGON((0 300000,1 300001,2 300002,0 300000))",
                             "POLYGON((1e9 1e9,1e9 2e9,2e9 2e9,1e9 1e9))"})
        EXPECT_FALSE(clean(wkt(text).get(), ShapeKind::polygons, rd())) << text;
    EXPECT_FALSE(clean(wkt("LINESTRING(5 300000,5 300000)").get(), ShapeKind::lines, rd()));
    OGRPoint point(std::numeric_limits<double>::infinity(), 0);
    EXPECT_FALSE(clean(&point, ShapeKind::points, rd()));
    point = OGRPoint(0, std::nan(""));
    EXPECT_FALSE(clean(&point, ShapeKind::points, rd()));
}

PolygonSet squares(std::initializer_list<std::pair<double, double>> corners, double size) {
    PolygonSet set;
    for (const auto& [x, y] : corners) {
        set.begin_feature();
        const std::vector<Point> ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
        set.add_ring(ring, false);
    }
    return set;
}

double total(const PolygonSet& set) {
    double sum = 0;
    for (std::size_t f = 0; f < set.feature_count(); ++f) sum += set.area(f);
    return sum;
}

TEST(Dissolve, CountsOverlapOnce) {
    const auto merged = dissolve(squares({{0, 0}, {50, 50}, {1000, 0}}, 100));
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->feature_count(), 2U);
    EXPECT_NEAR(total(*merged), 3 * 10000 - 2500, 1e-6);
    const auto nothing = dissolve(PolygonSet());
    ASSERT_TRUE(nothing);
    EXPECT_EQ(nothing->feature_count(), 0U);
}

TEST(Dissolve, KeepsHolesAndIslandsInThem) {
    PolygonSet set;
    set.begin_feature();
    const auto ring = [](double low, double high) {
        return std::vector<Point>{{low, low}, {high, low}, {high, high}, {low, high}, {low, low}};
    };
    set.add_ring(ring(0, 100), false);
    set.add_ring(ring(20, 80), true);
    set.add_ring(ring(40, 60), false);
    const auto geometry = to_geometry(set, 0);
    EXPECT_EQ(geometry->toMultiPolygon()->getNumGeometries(), 2);
    EXPECT_NEAR(geometry->toMultiPolygon()->get_Area(), 10000 - 3600 + 400, 1e-9);
    const auto merged = dissolve(set);
    ASSERT_TRUE(merged);
    EXPECT_NEAR(total(*merged), 10000 - 3600 + 400, 1e-9);
}

TEST(Wkb, GoesThereAndBack) {
    const auto bytes = to_wkb(Point{1.5, 2.5});
    const auto back = from_wkb(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ((*back)->toPoint()->getX(), 1.5);
    EXPECT_FALSE(from_wkb(std::span(bytes).first(7)));
}

} // namespace
} // namespace gk::vector
