// SPDX-License-Identifier: EUPL-1.2
// Files as people make them: separators, headers, damaged text, other formats, wrong paths.

#include <chrono>
#include <cmath>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "tests/gis/intake/intake_fixture.hpp"

namespace gk::intake::test {
namespace {

using store::LayerKind;

class Files : public IntakeTest {
protected:
    std::string refusal(LayerKind kind, const std::filesystem::path& file) {
        const auto report = import(kind, file);
        EXPECT_FALSE(report);
        if (report) return {};
        EXPECT_EQ(report.error().code, ErrorCode::refused);
        return report.error().message;
    }
    std::int64_t stored(const std::string& name, const std::string& text) {
        const auto report = import(LayerKind::layer, write(name, text));
        EXPECT_TRUE(report) << describe(report.error());
        return report ? report->datasets[0].version.stored : -1;
    }
};

TEST_F(Files, EverySeparatorAndLineEndIsRead) {
    EXPECT_EQ(stored("a.csv", "x_rd,y_rd,n\n100000,500000,1\n100100,500000,2\n"), 2);
    EXPECT_EQ(stored("b.csv", "x_rd;y_rd;n\r\n100000,5;500000,5;1\r\n100100;500000;2\r\n"), 2);
    EXPECT_EQ(stored("c.tsv", "x_rd\ty_rd\tn\n100000\t500000\t1\n"), 1);
    EXPECT_EQ(stored("d.txt", "x_rd|y_rd|n\n100000|500000|1"), 1);
    EXPECT_EQ(stored("e.csv", "sep=;\r\nx_rd;y_rd\r\n100000;500000\r\n"), 1);
    EXPECT_EQ(stored("f.csv", "\xEF\xBB\xBFx_rd,y_rd\n100000,500000\n"), 1);
}

TEST_F(Files, TablesWithoutAProperHeaderAreRefused) {
    EXPECT_NE(refusal(LayerKind::layer, write("a.csv", "100000,500000\n100100,500000\n")).find("header"),
              std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("b.csv", "x,y,x\n1,2,3\n")).find("same name"), std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("c.csv", std::string("\xFF\xFEx\0,\0y\0\n\0", 10))).find("UTF-16"),
              std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("d.csv", "")).find("empty"), std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("e.csv", "\n\n")).find("header"), std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("f.csv", "x_rd,y_rd\n")).find("no rows"), std::string::npos);
}

TEST_F(Files, NulBytesAndOpenQuotesStayInTheirRow) {
    const auto report =
        import(LayerKind::layer,
               write("a.csv", std::string("x_rd,y_rd,t\n100000,500000,a\n100000,50\0000,b\n100000,500000,c\n", 58)));
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 3, 2);
    EXPECT_EQ(report->datasets[0].reasons.at("nul_byte"), 1);
    const auto quote =
        import(LayerKind::layer, write("b.csv", "x_rd,y_rd,t\n100000,500000,a\n100000,500000,\"b\n100000,500000,c\n"));
    ASSERT_TRUE(quote) << describe(quote.error());
    expect_counts(quote->datasets[0], 2, 1);
    EXPECT_EQ(quote->datasets[0].quarantine_preview.at(0).line, 3);
    EXPECT_EQ(quote->datasets[0].reasons.at("open_quote"), 1);
}

TEST_F(Files, PathsToOtherPlacesAreRefused) {
    for (const char* path :
         {"/vsicurl/http://127.0.0.1/a.csv", "/vsizip/a.zip/a.shp", "http://127.0.0.1/a.geojson", "/vsimem/a.csv"}) {
        const auto report = import(LayerKind::layer, path);
        ASSERT_FALSE(report) << path;
        EXPECT_EQ(report.error().code, ErrorCode::refused) << path;
    }
    EXPECT_NE(refusal(LayerKind::layer, folder / "absent.csv").find("no such file"), std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, folder).find("folder"), std::string::npos);
    EXPECT_NE(refusal(LayerKind::layer, write("a.vrt", "<OGRVRTDataSource/>")).find("GeoPackage"), std::string::npos);
}

TEST_F(Files, NumbersStayNumbersAndLabelsStayTexts) {
    const auto report = import(
        LayerKind::layer,
        write(
            "a.csv",
            "x_rd;y_rd;aantal;oppervlak;code;gemengd\n100000;500000;12;1.234,5;0361;7\n100100;500000;-99997;2,5;1980;acht\n100200;500000;;.;0405;\n"));
    ASSERT_TRUE(report) << describe(report.error());
    const auto id = report->datasets[0].version.id;
    const auto aantal = project->attribute_numbers(id, "aantal");
    ASSERT_TRUE(aantal);
    EXPECT_EQ(aantal->at(0), 12);
    EXPECT_TRUE(std::isnan(aantal->at(1)));
    EXPECT_TRUE(std::isnan(aantal->at(2)));
    EXPECT_EQ(project->attribute_numbers(id, "oppervlak")->at(0), 1234.5);
    EXPECT_EQ(project->attribute_texts(id, "code")->at(0), "0361");
    EXPECT_EQ(project->attribute_texts(id, "gemengd")->at(0), "7");
}

TEST_F(Files, ABowTieIsRefusedAndAPinchedRingRepaired) {
    const auto report = import(
        LayerKind::layer,
        write("a.geojson",
              R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[
      {"type":"Feature","properties":{"n":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[100,100],[100,0],[0,100],[0,0]]]}},
      {"type":"Feature","properties":{"n":2},"geometry":{"type":"Polygon","coordinates":[[[100000,500000],[100100,500000],[100100,500100],[100050,500000],[100000,500100],[100000,500000]]]}},
      {"type":"Feature","properties":{"n":3},"geometry":null},
      {"type":"Feature","properties":{"n":4},"geometry":{"type":"Polygon","coordinates":[]}},
      {"type":"Feature","properties":{"n":5},"geometry":{"type":"Polygon","coordinates":[[[100000,500000],[100100,500000],[100100,500100],[100000,500000]]]}}]})"));
    ASSERT_TRUE(report) << describe(report.error());
    const auto& dataset = report->datasets[0];
    expect_counts(dataset, 5, 2);
    EXPECT_EQ(dataset.version.repaired, 1);
    EXPECT_EQ(dataset.reasons.at("bad_geometry"), 3);
    const auto layer = project->layer("a");
    ASSERT_TRUE(layer && *layer);
    EXPECT_NEAR((*layer)->polygons.area(0), 5000, 1e-6);
}

/// Writes the same three points through a GDAL driver.
void write_points(const char* driver, const std::filesystem::path& file) {
    GDALAllRegister();
    auto* handle = GetGDALDriverManager()->GetDriverByName(driver);
    if (handle == nullptr) GTEST_SKIP() << "GDAL has no driver " << driver;
    std::unique_ptr<GDALDataset> dataset(handle->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    ASSERT_TRUE(dataset);
    OGRSpatialReference rd;
    rd.importFromEPSG(28992);
    const bool sheet = std::string_view(driver) == "XLSX" || std::string_view(driver) == "ODS";
    OGRLayer* layer = dataset->CreateLayer("punten", sheet ? nullptr : &rd, sheet ? wkbNone : wkbPoint, nullptr);
    ASSERT_TRUE(layer);
    OGRFieldDefn text("Naam", OFTString), number("Aantal", OFTInteger), date("Datum", OFTDate), x("X_RD", OFTReal),
        y("Y_RD", OFTReal);
    for (OGRFieldDefn* field : {&text, &number, &date, &x, &y}) ASSERT_EQ(layer->CreateField(field), OGRERR_NONE);
    for (int i = 0; i < 3; ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField(0, "Caf\xC3\xA9");
        feature.SetField(1, i + 5);
        feature.SetField(2, 2024, 3, i + 1);
        feature.SetField(3, 100000.0 + i);
        feature.SetField(4, 500000.0);
        OGRPoint point(100000.0 + i, 500000.0);
        if (!sheet) feature.SetGeometry(&point);
        ASSERT_EQ(layer->CreateFeature(&feature), OGRERR_NONE);
    }
}

TEST_F(Files, EveryFormatGivesTheSameRows) {
    const std::pair<const char*, const char*> formats[] = {
        {"GPKG", "a.gpkg"}, {"ESRI Shapefile", "b.shp"}, {"FlatGeobuf", "c.fgb"}, {"XLSX", "d.xlsx"}, {"ODS", "e.ods"}};
    for (const auto& [driver, name] : formats) {
        write_points(driver, folder / name);
        const auto report = import(LayerKind::layer, folder / name);
        ASSERT_TRUE(report) << driver << ": " << describe(report.error());
        expect_counts(report->datasets[0], 3, 3);
        const auto id = report->datasets[0].version.id;
        EXPECT_EQ(project->attribute_texts(id, "Naam")->at(0), "Café") << driver;
        const auto counts = project->attribute_numbers(id, "Aantal");
        const auto dates = project->attribute_texts(id, "Datum");
        const auto layer = project->layer(report->datasets[0].version.name);
        ASSERT_TRUE(layer && *layer) << driver;
        for (std::size_t i = 0; i < 3; ++i) { // FlatGeobuf sorts its rows by place, and knows dates with a time alone
            EXPECT_EQ((*layer)->points.at(i).x, 100000 + counts->at(i) - 5) << driver;
            EXPECT_TRUE(dates->at(i).starts_with("2024-03-0" + std::to_string(static_cast<int>(counts->at(i)) - 4)))
                << driver << dates->at(i);
        }
    }
}

TEST_F(Files, ReachFindsItsAreasByCodeOrName) {
    import_two_gemeenten();
    const auto report = import(
        LayerKind::reach,
        write(
            "bereik_2024.csv",
            "gemeente;datum;interventie;bereik\nGM0361;2024-05-01;Drugsbus;40%\nHoorn;1-6-2024;Agrocoach;0,25\nSchagen;1-6-2024;Agrocoach;0,25\nHoorn;1-6-2024;Agrocoach;140\n"));
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 4, 2);
    const auto found = project->layer(report->datasets[0].version.name);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->polygons.feature_count(), 2U);
    const auto shares = project->attribute_numbers((*found)->version.id, "share");
    ASSERT_TRUE(shares);
    EXPECT_DOUBLE_EQ(shares->at(0), 0.4);
    EXPECT_DOUBLE_EQ(shares->at(1), 0.25);
}

} // namespace
} // namespace gk::intake::test
