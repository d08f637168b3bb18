// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include "core/hotspot/hotspot.hpp"
#include "gis/analysis/neighbour_choice.hpp"
#include "gis/analysis/units.hpp"
#include "gis/analysis/write_result.hpp"

namespace gk::analysis {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
class Analysis : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("gk_analysis_" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] fs::path path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] fs::path file(const std::string& name, const std::string& text) const {
        std::ofstream(path(name)) << text;
        return path(name);
    }

private:
    fs::path folder_;
};

std::string square(double x, double y, const std::string& properties) {
    const auto p = [](double px, double py) { return "[" + std::to_string(px) + "," + std::to_string(py) + "]"; };
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":"Polygon","coordinates":[[)" +
           p(x, y) + "," + p(x + 100, y) + "," + p(x + 100, y + 100) + "," + p(x, y + 100) + "," + p(x, y) + "]]}}";
}
std::string collection(const std::string& features) {
    return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[)" +
           features + "]}";
}
std::string row_of_squares(const std::vector<std::string>& values) {
    std::string features;
    for (std::size_t i = 0; i < values.size(); ++i)
        features += (i > 0 ? "," : "") + square(1e5 + 100.0 * static_cast<double>(i), 5e5,
                                                R"("code":"A)" + std::to_string(i) + R"(","v":)" + values[i]);
    return collection(features);
}

TEST_F(Analysis, ReadsNamesItsLayerAndFindsTheKey) {
    const auto units = read_units({file("a.geojson", row_of_squares({"1", "null", "3.5"})), "", "V", "", false});
    ASSERT_TRUE(units) << describe(units.error());
    EXPECT_EQ(units->attribute, "v");
    EXPECT_EQ(units->id_field, "code");
    EXPECT_EQ(units->id, (std::vector<std::string>{"A0", "A1", "A2"}));
    EXPECT_EQ(units->value[2], 3.5);
    EXPECT_TRUE(std::isnan(units->value[1]));
    EXPECT_EQ(units->measure, Measure::plane);
    EXPECT_TRUE(units->areas);
    // Unit 1 has no value, so nobody has neighbours here.
    const auto near = find_neighbours(*units, {});
    ASSERT_TRUE(near);
    EXPECT_EQ(near->neighbours.links(), 0U);
}

TEST_F(Analysis, SaysWhatIsWrongWithTheFile) {
    const auto message = [](const FileChoice& choice) {
        const auto units = read_units(choice);
        EXPECT_FALSE(units);
        return units ? "" : describe(units.error());
    };
    const auto good = file("a.geojson", row_of_squares({"1", "2"}));
    EXPECT_NE(message({path("none.gpkg"), "", "v", "", false}).find("no such file"), std::string::npos);
    EXPECT_NE(message({file("b.gpkg", "not a file of this kind"), "", "v", "", false}).find("no vector file"),
              std::string::npos);
    EXPECT_NE(message({good, "", "w", "", false}).find("it has code, v"), std::string::npos);
    EXPECT_NE(message({good, "other", "v", "", false}).find("no layer 'other'"), std::string::npos);
    EXPECT_NE(message({good, "", "code", "", false}).find("'A0' is not a number"), std::string::npos);
    const auto same =
        file("c.geojson", collection(square(0, 0, R"("k":"x","v":1)") + "," + square(100, 0, R"("k":"x","v":2)")));
    EXPECT_NE(message({same, "", "v", "k", false}).find("row 2"), std::string::npos);
    const auto unnamed = read_units({same, "", "v", "", false});
    ASSERT_TRUE(unnamed);
    EXPECT_EQ(unnamed->id_field, "");
    EXPECT_EQ(unnamed->notes.size(), 1U);
    const auto line =
        file("d.geojson",
             R"({"type":"Feature","properties":{"v":1},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}})");
    EXPECT_NE(message({line, "", "v", "", false}).find("it is a line"), std::string::npos);
}

TEST_F(Analysis, RefusesTheSamePlaceTwiceAndBordersOfPoints) {
    const auto twice = read_units({file("a.geojson", collection(square(0, 0, R"("code":"x","v":1)") + "," +
                                                                square(100, 0, R"("code":"y","v":2)") + "," +
                                                                square(0, 0, R"("code":"z","v":4)"))),
                                   "", "v", "", false});
    ASSERT_TRUE(twice);
    for (const char* kind : {"queen", "rook", "knn:1", "band:150"}) {
        const auto near = find_neighbours(*twice, *NeighbourChoice::parse(kind));
        ASSERT_FALSE(near) << kind;
        EXPECT_NE(near.error().message.find("'x' and 'z' are in exactly the same place"), std::string::npos)
            << near.error().message;
    }
    const auto points =
        read_units({file("p.csv", "X,Y,v\n5,52,1\n5.01,52,2\n5,52.02,3\n6,52,4\n"), "", "v", "", false});
    ASSERT_FALSE(points && points->has_geometry(0)) << "a text table has no geometry of its own";
    const auto geo = read_units({file("p.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"v":1},"geometry":{"type":"Point","coordinates":[5,52]}},
        {"type":"Feature","properties":{"v":2},"geometry":{"type":"Point","coordinates":[5.01,52]}},
        {"type":"Feature","properties":{"v":9},"geometry":{"type":"Point","coordinates":[5,52.02]}},
        {"type":"Feature","properties":{"v":3},"geometry":null}]})"),
                                 "", "v", "", false});
    ASSERT_TRUE(geo) << describe(geo.error());
    EXPECT_FALSE(geo->areas);
    EXPECT_EQ(geo->measure, Measure::globe);
    EXPECT_TRUE(std::isnan(geo->value[3])) << "no place, so no part of it";
    EXPECT_EQ(find_neighbours(*geo, {}).error().code, ErrorCode::refused);
    // 0.01 degree of longitude at 52 degrees is 685 m; 0.02 of latitude 2,224 m.
    const auto band = find_neighbours(*geo, *NeighbourChoice::parse("band:700"));
    ASSERT_TRUE(band);
    EXPECT_EQ(band->neighbours.degree(0), 1U);
    EXPECT_EQ(find_neighbours(*geo, *NeighbourChoice::parse("band:680"))->neighbours.links(), 0U);
    EXPECT_EQ(find_neighbours(*geo, *NeighbourChoice::parse("knn:2"))->neighbours.degree(2), 2U);
    EXPECT_FALSE(find_neighbours(*geo, *NeighbourChoice::parse("knn:3")));
}

TEST(NeighbourChoice, ParsesAndRefuses) {
    EXPECT_EQ(NeighbourChoice::parse("knn:8")->text(), "knn:8");
    EXPECT_EQ(NeighbourChoice::parse("band:250.5")->text(), "band:250.5");
    for (const char* wrong :
         {"", "king", "knn:", "knn:0", "knn:-2", "knn:3x", "band:", "band:0", "band:-1", "band:nan", "band:inf"})
        EXPECT_EQ(NeighbourChoice::parse(wrong).error().code, ErrorCode::usage) << wrong;
}

TEST_F(Analysis, WritesWhatQgisReads) {
    const auto units =
        read_units({file("a.geojson", row_of_squares({"1", "2", "9", "8", "null", "3"})), "", "v", "", false});
    ASSERT_TRUE(units);
    const auto near = find_neighbours(*units, {});
    const auto result = hotspot::analyse(units->value, near->neighbours, {.permutations = {.draws = 50}});
    ASSERT_TRUE(result) << describe(result.error());
    const fs::path out = path("out.gpkg");
    for (int time = 0; time < 2; ++time) // the second replaces the first
        ASSERT_TRUE(write_result(out, *units, *result, "a test"));
    EXPECT_EQ(write_result(path("out.shp"), *units, *result, "").error().code, ErrorCode::usage);
    EXPECT_EQ(write_result(path("no/such/folder/out.gpkg"), *units, *result, "").error().code, ErrorCode::outside);
    EXPECT_EQ(std::distance(fs::directory_iterator(out.parent_path()), {}), 2) << "no drafts left behind";

    const GDALDatasetUniquePtr dataset(GDALDataset::Open(out.c_str(), GDAL_OF_VECTOR));
    ASSERT_TRUE(dataset);
    OGRLayer* layer = dataset->GetLayerByName("hotspots");
    ASSERT_NE(layer, nullptr);
    EXPECT_EQ(layer->GetFeatureCount(), 6);
    EXPECT_STREQ(layer->GetSpatialRef()->GetAuthorityCode(nullptr), "28992");
    const std::vector<std::string> classes{"no claim", "no claim", "no claim", "no claim", "missing", "island"};
    for (std::size_t i = 0; i < 6; ++i) {
        const OGRFeatureUniquePtr feature(layer->GetNextFeature());
        ASSERT_TRUE(feature);
        EXPECT_EQ(feature->GetFieldAsString("id"), units->id[i]);
        EXPECT_EQ(feature->GetFieldAsString("class"), classes[i]);
        const bool has_p = feature->IsFieldSetAndNotNull(feature->GetFieldIndex("p"));
        EXPECT_EQ(has_p, i < 4) << i;
        if (has_p) {
            EXPECT_EQ(feature->GetFieldAsDouble("p"), result->p[i]);
        }
        ASSERT_NE(feature->GetGeometryRef(), nullptr);
        EXPECT_NEAR(feature->GetGeometryRef()->toMultiPolygon()->get_Area(), 10000, 1e-6);
    }
    EXPECT_EQ(dataset->GetLayerByName("layer_styles")->GetFeatureCount(), 1);
}

} // namespace
} // namespace gk::analysis
