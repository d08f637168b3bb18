// SPDX-License-Identifier: EUPL-1.2
// What offices deliver: several sheets, titles above the header, zips, parts of a Shapefile, files by
// the name of their kind, names instead of codes, and our own quarantine file sent back.

#include <array>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "tests/gis/intake/intake_fixture.hpp"

namespace gk::intake::test {
namespace {

using store::LayerKind;

class OfficeFiles : public IntakeTest {
protected:
    Error refusal(LayerKind kind, const std::filesystem::path& file, const ImportRequest& request = {}) {
        const auto report = import(kind, file, request);
        EXPECT_FALSE(report) << file;
        return report ? Error{} : report.error();
    }
};

void expect_says(const Error& error, std::string_view words) {
    EXPECT_EQ(error.code, ErrorCode::refused);
    EXPECT_NE(error.message.find(words), std::string::npos) << error.message;
    EXPECT_EQ(error.message.find(".."), std::string::npos) << error.message;
}

using Sheet = std::vector<std::vector<const char*>>;

void write_sheets(const std::filesystem::path& file, const std::vector<std::pair<const char*, Sheet>>& sheets) {
    GDALAllRegister();
    auto* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
    ASSERT_NE(driver, nullptr);
    const std::unique_ptr<GDALDataset> dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    ASSERT_TRUE(dataset);
    for (const auto& [name, rows] : sheets) {
        OGRLayer* layer = dataset->CreateLayer(name, nullptr, wkbNone, nullptr);
        ASSERT_TRUE(layer);
        for (const char* column : rows.front()) {
            OGRFieldDefn field(column, OFTString);
            ASSERT_EQ(layer->CreateField(&field), OGRERR_NONE);
        }
        for (std::size_t r = 1; r < rows.size(); ++r) {
            OGRFeature feature(layer->GetLayerDefn());
            for (std::size_t c = 0; c < rows[r].size(); ++c) feature.SetField(static_cast<int>(c), rows[r][c]);
            ASSERT_EQ(layer->CreateFeature(&feature), OGRERR_NONE);
        }
    }
}

TEST_F(OfficeFiles, TheSheetThatFitsIsTaken) {
    import_two_gemeenten();
    const Sheet readme{{"Toelichting", "van"}, {"Uitdraai", "april"}};
    const Sheet signals{{"soort", "datum", "x", "y"}, {"lab", "2024-03-01", "105020", "505080"}};
    write_sheets(folder / "s.xlsx", {{"Leesmij", readme}, {"Signalen 2024", signals}});
    const auto report = import(LayerKind::signals, folder / "s.xlsx");
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 1, 1);
    EXPECT_EQ(report->datasets[0].ignored_layers, std::vector<std::string>{"Leesmij"});
    write_sheets(folder / "t.xlsx", {{"2023", signals}, {"2024", signals}});
    expect_says(refusal(LayerKind::signals, folder / "t.xlsx"), "--layer");
}

TEST_F(OfficeFiles, ATitleAboveTheHeaderIsNamed) {
    import_two_gemeenten();
    expect_says(refusal(LayerKind::signals, write("a.csv", "Overzicht 2024;;;\nsoort;datum;x;y\nlab;2024-03-01;1;2\n")),
                "first line");
    expect_says(refusal(LayerKind::signals, write("b.csv", "Overzicht 2024\n\nsoort;datum;x;y\nlab;2024-03-01;1;2\n")),
                "first line");
    write_sheets(
        folder / "c.xlsx",
        {{"Blad1",
          {{"Overzicht 2024", "", "", ""}, {"soort", "datum", "x", "y"}, {"lab", "2024-03-01", "105020", "505080"}}}});
    expect_says(refusal(LayerKind::signals, folder / "c.xlsx"), "first line");
}

TEST_F(OfficeFiles, ZipsAndHalfShapefilesSayWhatToDo) {
    expect_says(refusal(LayerKind::layer, write("a.zip", "PK\x03\x04 and so on")), "unpack");
    import_two_gemeenten();
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> source(
        GDALDataset::Open((folder / "gemeenten.geojson").c_str(), GDAL_OF_VECTOR));
    ASSERT_TRUE(source);
    auto* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    const auto shapefile = [&] {
        const std::unique_ptr<GDALDataset> copy(
            driver->CreateCopy((folder / "g.shp").c_str(), source.get(), FALSE, nullptr, nullptr, nullptr));
        ASSERT_TRUE(copy);
    };
    for (const char* part : {".shx", ".dbf"}) {
        shapefile();
        std::filesystem::remove((folder / "g").concat(part));
        expect_says(refusal(LayerKind::gemeenten, folder / "g.shp"), part);
    }
}

TEST_F(OfficeFiles, AFileMayBeCalledAfterItsKind) {
    import_two_gemeenten();
    const auto report = import(LayerKind::reach, write("reach.csv", "gemeente;datum;interventie;bereik\n"
                                                                    "Hoorn;2024-05-01;Drugsbus;40%\n"));
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->datasets[0].version.name, "reach");
    const auto layer = refusal(LayerKind::layer, write("buurten.csv", "x_rd,y_rd\n100000,500000\n"));
    expect_says(layer, "--name");
}

TEST_F(OfficeFiles, GemeentenAreFoundByNameWhereThereIsNoCode) {
    const auto report = import(
        LayerKind::gemeenten,
        write(
            "g.geojson",
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[)"
            R"({"type":"Feature","properties":{"Gemeente":"DEN HELDER"},"geometry":{"type":"Polygon","coordinates":[[[110000,540000],[111000,540000],[111000,541000],[110000,540000]]]}},)"
            R"({"type":"Feature","properties":{"Gemeente":"Langedijk"},"geometry":{"type":"Polygon","coordinates":[[[112000,540000],[113000,540000],[113000,541000],[112000,540000]]]}}]})"));
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 2, 1);
    EXPECT_EQ(report->datasets[0].reasons.at("other_year"), 1);
    const auto table = project->areas(LayerKind::gemeenten);
    ASSERT_TRUE(table && *table);
    EXPECT_EQ((*table)->code.at(0), "GM0400");
    EXPECT_EQ((*table)->name.at(0), "Den Helder");
}

TEST_F(OfficeFiles, OurOwnQuarantineColumnsDoNotComeBackIn) {
    import_two_gemeenten();
    const auto report = import(
        LayerKind::signals,
        write("m.csv", "soort,datum,x,y,wijze,quarantine_row,quarantine_line,quarantine_field,quarantine_reason\n"
                       "lab,2024-03-01,105020,505080,a,2,3,soort,was wrong\n"
                       "fout,2024-03-01,105020,505080,b,3,4,soort,still wrong\n"));
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 2, 1);
    EXPECT_EQ(project->attribute_names(report->datasets[0].version.id).value(), std::vector<std::string>{"wijze"});
    const auto rows = project->quarantine();
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->at(0).raw.find("quarantine_"), std::string::npos) << rows->at(0).raw;
}

TEST_F(OfficeFiles, FieldsMayBeMappedByTheirDutchNames) {
    import_two_gemeenten();
    ImportRequest request;
    request.columns = {{"datum", "gezien"}, {"Soort", "wat"}, {"x_rd", "a"}, {"y", "b"}};
    const auto report =
        import(LayerKind::signals, write("s.csv", "wat,gezien,a,b\nlab,2024-03-01,105020,505080\n"), request);
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(report->datasets[0].mapping.at("observed"), "gezien");
    EXPECT_EQ(report->datasets[0].mapping.at("kind"), "wat");
    request.columns = {{"datum", "gezien"}, {"observed", "wat"}};
    const auto twice = import(LayerKind::signals, folder / "s.csv", request);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::usage);
}

TEST_F(OfficeFiles, AFileThatGrowsWhileItIsReadIsRefused) {
    import_two_gemeenten();
    const auto file = write("s.csv", "soort,datum,x,y\nlab,2024-03-01,105020,505080\n");
    ImportRequest request;
    request.kind = LayerKind::signals;
    request.file = file;
    const auto report = import_file(*project, request, [&](std::string_view stage, std::uint64_t, std::uint64_t) {
        if (stage == "import") std::ofstream(file, std::ios::app) << "lab,2024-03-02,105020,505080\n";
        return true;
    });
    ASSERT_FALSE(report);
    expect_says(report.error(), "changed while it was read");
    EXPECT_EQ(project->datasets().value().size(), 1U) << "the gemeenten alone";
}

TEST_F(OfficeFiles, OneBsnInARemarkIsEnough) {
    import_two_gemeenten();
    const auto error = refusal(
        LayerKind::signals, write("s.csv", "soort,datum,x,y,opmerking\nlab,2024-03-01,105020,505080,rustig\n"
                                           "lab,2024-03-02,105020,505080,111222333\nlab,2024-03-03,105020,505080,\n"));
    expect_says(error, "BSN");
    EXPECT_EQ(error.field, "opmerking");
}

} // namespace
} // namespace gk::intake::test
