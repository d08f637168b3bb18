// SPDX-License-Identifier: EUPL-1.2
// The main job on the real files, through the built program: new project, imports, a faulty signals
// file, score, rank, explain, map, export, check.

#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>

#include <cpl_minixml.h>
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include "tests/acceptance/faulty_signals.hpp"
#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(GDALDataset::ToHandle(dataset)); }
};
std::unique_ptr<GDALDataset, CloseDataset> open_dataset(const std::filesystem::path& file, unsigned flags) {
    GDALAllRegister();
    return std::unique_ptr<GDALDataset, CloseDataset>(GDALDataset::Open(file.c_str(), flags | GDAL_OF_READONLY));
}

/// One project for all tests of this file: what an analyst has after the first quarter of an hour.
class RealRegion : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (!have_real_data()) return;
        folder = std::make_unique<Folder>();
        ASSERT_EQ(gkaart({"new", "regio.gkaart", "--purpose", "Kiezen waar voorlichting over drugs het meest nodig is"},
                         path())
                      .status,
                  0);
        import("gemeenten", real("gemeenten_nh32.gpkg"));
        import("wijken", real("wijken_buurten_2024_nh32.gpkg"));
        import("buurten", real("wijken_buurten_2024_nh32.gpkg"));
        import("estates", real("bedrijventerrein_buurten_2024_nh32.gpkg"));
        import("layer", real("rijkswegen_2013_nh32.gpkg"));
        import("layer", real("pc4_centroiden_nh32.csv"), {"--map", "x=x_rd", "y=y_rd"});
        import("layer", real("nl_gemeenten_2022_achtergrond.gpkg"));
        faults = make_faulty_signals(path() / "signalen.csv");
        import("signals", "signalen.csv", {"--drop", "bsn"});
        scored = gkaart_json({"score", "regio.gkaart"}, path());
    }
    static void TearDownTestSuite() { folder.reset(); }
    void SetUp() override {
        if (!folder) GTEST_SKIP() << "no real data at " GK_REAL_DATA;
    }

    static const std::filesystem::path& path() { return folder->path(); }
    static void import(const std::string& kind, const std::string& file, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"import", kind, "regio.gkaart", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const json document = gkaart_json(arguments, path());
        for (const json& layer : document["layers"]) {
            EXPECT_EQ(layer["read"].get<int>(), layer["stored"].get<int>() + layer["quarantined"].get<int>()) << layer;
            imported[layer["name"]] = layer;
        }
    }

    static inline std::unique_ptr<Folder> folder;
    static inline std::map<std::string, json> imported;
    static inline json scored;
    static inline Faults faults;
};

TEST_F(RealRegion, EveryLayerIsStoredWhole) {
    for (const auto& [name, rows] : std::map<std::string, int>{{"gemeenten", 32},
                                                               {"wijken", 301},
                                                               {"buurten", 1338},
                                                               {"estates", 60},
                                                               {"rijkswegen", 861},
                                                               {"aansluitingen", 61},
                                                               {"pc4_centroiden_nh32", 327},
                                                               {"nl_gemeenten", 345}}) {
        ASSERT_TRUE(imported.contains(name)) << name;
        EXPECT_EQ(imported[name]["read"], rows) << name;
        EXPECT_EQ(imported[name]["stored"], rows) << name << imported[name];
    }
}

TEST_F(RealRegion, FaultySignalsGoToQuarantineWithTheirReason) {
    ASSERT_TRUE(imported.contains("signalen"));
    const json& layer = imported["signalen"];
    EXPECT_EQ(layer["read"], faults.rows);
    EXPECT_EQ(layer["quarantined"], faults.faulty());
    const json quarantine =
        gkaart_json({"status", "regio.gkaart", "--quarantine", "--csv", "herstel.csv"}, path())["quarantine"];
    std::map<std::string, int> reasons;
    for (const json& row : quarantine) {
        if (row["dataset"] != "signalen") continue;
        ++reasons[row["reason_code"]];
        EXPECT_FALSE(row["reason"].get<std::string>().empty());
        EXPECT_GT(row["row"], 0);
        EXPECT_EQ(row.dump().find("123456782"), std::string::npos) << "a dropped column stays dropped";
    }
    EXPECT_EQ(reasons["bad_date"], faults.bad_date);
    EXPECT_EQ(reasons["swapped_lonlat"], faults.swapped);
    EXPECT_EQ(reasons["outside_region"], faults.amsterdam + faults.sea);
    EXPECT_EQ(reasons["unknown_kind"], faults.unknown_kind);
    EXPECT_EQ(reasons["duplicate"], faults.duplicate);
    const std::string csv = bytes_of(path() / "herstel.csv");
    EXPECT_NE(csv.find("Politie caf\xC3\xA9"), std::string::npos) << "Latin-1 becomes UTF-8";
    EXPECT_EQ(csv.find("123456782"), std::string::npos);
}

TEST_F(RealRegion, IdentifyingColumnsAreRefusedUnlessDropped) {
    const Outcome refused = gkaart({"import", "signals", "regio.gkaart", "signalen.csv"}, path());
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find("bsn"), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find("--drop"), std::string::npos) << refused.err;
}

TEST_F(RealRegion, TheSameFileTwiceChangesNothing) {
    const json before = gkaart_json({"status", "regio.gkaart"}, path())["layers"];
    const json again =
        gkaart_json({"import", "buurten", "regio.gkaart", real("wijken_buurten_2024_nh32.gpkg")}, path());
    EXPECT_EQ(again["unchanged"], true);
    EXPECT_EQ(gkaart_json({"status", "regio.gkaart"}, path())["layers"], before);
}

TEST_F(RealRegion, TheGridHasTheKnownNumberOfCells) {
    EXPECT_EQ(scored["cells"], 230136);
}

TEST_F(RealRegion, AtLeastEightFactorsRun) {
    std::set<std::string> used;
    (void)gkaart_json({"export", "regio.gkaart", "--out", "vakken.csv", "--by", "cell"}, path());
    std::ifstream csv(path() / "vakken.csv");
    std::string header;
    std::getline(csv, header);
    std::size_t factors = 0;
    for (std::size_t at = header.find("_raw"); at != std::string::npos; at = header.find("_raw", at + 1)) ++factors;
    EXPECT_GE(factors, 8U) << header;
}

TEST_F(RealRegion, RanksAreCompleteAndApartForEachType) {
    for (const std::string kind : {"gemeente", "buurt", "estate"}) {
        const std::string type = kind == "estate" ? "bedrijventerrein" : "woongebied";
        const json ranking = gkaart_json({"rank", "regio.gkaart", "--by", kind, "--type", type}, path());
        int expected = 1;
        const std::string by = ranking["ordered_by"][type] == "priority" ? "priority" : "opportunity";
        const std::string value_name =
            kind == "gemeente" ? (by == "priority" ? "priority_top_share" : "top_share") : by;
        double previous = kind == "gemeente" ? 1.0 : 100.0;
        for (const json& item : ranking["items"]) {
            EXPECT_EQ(item["area_type"], type);
            if (item["rank"].is_null()) continue;
            EXPECT_EQ(item["rank"], expected++);
            const double value = item[value_name];
            EXPECT_LE(value, previous);
            EXPECT_GE(value, 0.0);
            previous = value;
        }
        EXPECT_GT(expected, kind == "gemeente" ? 30 : 40) << kind;
        EXPECT_FALSE(ranking["model_hash"].get<std::string>().empty());
    }
}

TEST_F(RealRegion, ExplanationAddsUpAndSpeaksDutch) {
    const json top = gkaart_json({"rank", "regio.gkaart", "--by", "buurt", "--type", "woongebied", "--top", "1"},
                                 path())["items"][0];
    const json parts =
        gkaart_json({"explain", "regio.gkaart", top["area_id"], "--type", "woongebied"}, path())["parts"];
    ASSERT_EQ(parts.size(), 1U);
    double sum = 0;
    for (const json& factor : parts[0]["factors"])
        if (!factor["points"].is_null()) sum += factor["points"].get<double>();
    EXPECT_NEAR(sum, parts[0]["opportunity"].get<double>(), 1e-9);
    const std::string sentence = parts[0]["sentence"];
    EXPECT_NE(sentence.find("elegenheid"), std::string::npos) << sentence;
    for (const char* word : {"criminaliteit", "verdacht"})
        EXPECT_EQ(sentence.find(word), std::string::npos) << sentence;
}

TEST_F(RealRegion, MapsAreDrawn) {
    for (const std::string out : {"kaart.pdf", "kaart.png"})
        (void)gkaart_json({"map", "regio.gkaart", "--out", out, "--by", "buurt", "--type", "woongebied"}, path());
    (void)gkaart_json(
        {"map", "regio.gkaart", "--out", "vakken.png", "--by", "cell", "--type", "buitengebied", "--dpi", "100"},
        path());
    (void)gkaart_json({"map", "regio.gkaart", "--out", "alkmaar.pdf", "--gemeente", "GM0361", "--type", "woongebied"},
                      path());
    // A square has no name, so what is outlined on a map of squares is a buurt.
    std::vector<std::string> outlined{"map",        "regio.gkaart", "--out",       "buurt.png", "--by",
                                      "cell",       "--type",       "woongebied",  "--dpi",     "60",
                                      "--gemeente", "GM0361",       "--highlight", "BU03610100"};
    (void)gkaart_json(outlined, path());
    outlined.back() = "BU99999999";
    EXPECT_EQ(gkaart(outlined, path()).status, 3);
    EXPECT_TRUE(bytes_of(path() / "kaart.pdf").starts_with("%PDF"));
    EXPECT_TRUE(bytes_of(path() / "kaart.png").starts_with("\x89PNG"));
    EXPECT_GT(std::filesystem::file_size(path() / "alkmaar.pdf"), 10000U);
}

TEST_F(RealRegion, ExportsOpenInOtherPrograms) {
    for (const std::string out : {"uit.gpkg", "uit.geojson", "uit.csv", "uit.ods", "uit.tif"})
        (void)gkaart_json({"export", "regio.gkaart", "--out", out}, path());
    const auto gpkg = open_dataset(path() / "uit.gpkg", GDAL_OF_VECTOR);
    ASSERT_TRUE(gpkg);
    OGRLayer* buurten = gpkg->GetLayerByName("buurt_woongebied");
    ASSERT_NE(buurten, nullptr);
    EXPECT_GT(buurten->GetFeatureCount(), 900);
    EXPECT_EQ(std::string(buurten->GetSpatialRef()->GetAuthorityCode(nullptr)), "28992");
    OGRLayer* styles = gpkg->GetLayerByName("layer_styles");
    ASSERT_NE(styles, nullptr);
    EXPECT_GT(styles->GetFeatureCount(), 5);
    const auto geojson = open_dataset(path() / "uit.geojson", GDAL_OF_VECTOR);
    ASSERT_TRUE(geojson);
    OGREnvelope box;
    ASSERT_EQ(geojson->GetLayer(0)->GetExtent(&box), OGRERR_NONE);
    EXPECT_NEAR(box.MinX, 4.5, 0.2) << "CRS84 has longitude first";
    EXPECT_NEAR(box.MaxY, 53.18, 0.1);
    EXPECT_TRUE(open_dataset(path() / "uit.ods", GDAL_OF_VECTOR));
    const auto tif = open_dataset(path() / "uit.tif", GDAL_OF_RASTER);
    ASSERT_TRUE(tif);
    EXPECT_EQ(tif->GetRasterCount(), 5) << "with priority and reporting gap";
    EXPECT_EQ(std::string(tif->GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE")), "COG");
}

TEST_F(RealRegion, AQgisProjectTravelsWithItsData) {
    const auto document = gkaart_json({"export", "regio.gkaart", "--out", "uit.qgz"}, path());
    EXPECT_EQ(document["data"], "uit_gegevens.gpkg");
    ASSERT_TRUE(std::filesystem::exists(path() / "uit_gegevens.gpkg"));
    const std::string inside = "/vsizip/{" + (path() / "uit.qgz").string() + "}/gelegenheid.qgs";
    CPLXMLNode* tree = CPLParseXMLFile(inside.c_str());
    ASSERT_NE(tree, nullptr) << inside;
    const CPLXMLNode* layer = CPLGetXMLNode(tree, "=qgis.projectlayers.maplayer");
    std::size_t layers = 0, styled = 0;
    for (; layer != nullptr; layer = layer->psNext, ++layers) {
        const std::string source = CPLGetXMLValue(layer, "datasource", "");
        EXPECT_TRUE(source.starts_with("./uit_gegevens.gpkg|layername=")) << source;
        if (CPLGetXMLNode(layer, "renderer-v2.rules.rule") != nullptr) ++styled;
    }
    EXPECT_EQ(layers, document["layers"].size());
    EXPECT_EQ(styled, layers) << "every layer has its classes";
    const CPLXMLNode* view = CPLGetXMLNode(tree, "=qgis.ProjectViewSettings.DefaultViewExtent");
    ASSERT_NE(view, nullptr);
    EXPECT_LT(std::stod(CPLGetXMLValue(view, "xmin", "nan")), 105000) << "Texel and Bergen";
    EXPECT_GT(std::stod(CPLGetXMLValue(view, "xmax", "nan")), 140000) << "Enkhuizen and Huizen";
    CPLDestroyXMLNode(tree);
}

TEST_F(RealRegion, TheProjectFileIsAMapForOthersToo) {
    const auto project = open_dataset(path() / "regio.gkaart", GDAL_OF_VECTOR);
    ASSERT_TRUE(project);
    for (const auto& [table, rows] : std::map<std::string, int>{{"gemeente", 32}, {"buurt", 1338}, {"estate", 60}}) {
        OGRLayer* layer = project->GetLayerByName(table.c_str());
        ASSERT_NE(layer, nullptr) << table;
        EXPECT_EQ(layer->GetFeatureCount(), rows) << table;
        ASSERT_NE(layer->GetSpatialRef(), nullptr);
        EXPECT_EQ(std::string(layer->GetSpatialRef()->GetAuthorityCode(nullptr)), "28992");
    }
}

TEST_F(RealRegion, ScoringAgainGivesTheSameNumbers) {
    const json first = gkaart_json({"rank", "regio.gkaart", "--by", "wijk"}, path());
    const json again = gkaart_json({"score", "regio.gkaart"}, path());
    EXPECT_EQ(again["model_hash"], scored["model_hash"]);
    EXPECT_EQ(again["data_hash"], scored["data_hash"]);
    EXPECT_EQ(gkaart_json({"rank", "regio.gkaart", "--by", "wijk"}, path())["items"], first["items"]);
}

TEST_F(RealRegion, CheckFindsTheFileSound) {
    const json check = gkaart_json({"check", "regio.gkaart"}, path());
    EXPECT_EQ(check["sound"], true) << check;
}

TEST_F(RealRegion, BiasReportHoldsScoresAgainstIncomeTenureAndUrbanity) {
    const json bias = gkaart_json({"check", "regio.gkaart", "--bias"}, path())["bias"];
    std::map<std::string, std::set<std::string>> subjects, scores;
    for (const json& row : bias["comparisons"]) {
        subjects[row["area_type"]].insert(row["subject"].get<std::string>() + " from " +
                                          row["column"].get<std::string>());
        scores[row["area_type"]].insert(row["score"]);
        EXPECT_GE(row["areas"].get<int>(), 20);
        EXPECT_LE(std::abs(row["spearman"].get<double>()), 1);
        EXPECT_LE(row["kendall_interval"][0], row["kendall_tau_b"]);
        EXPECT_GE(row["kendall_interval"][1], row["kendall_tau_b"]);
        EXPECT_GE(row["clusters"].get<int>(), 10) << "whole gemeenten are drawn: " << row;
    }
    for (const char* type : {"woongebied", "buitengebied"})
        EXPECT_EQ(subjects[type], (std::set<std::string>{"income from ink_inw_keur", "rental share from pct_koop",
                                                         "urbanity from oad"}))
            << type;
    // What decides where prevention goes is the priority, so that is held against them too.
    EXPECT_EQ(scores["woongebied"], (std::set<std::string>{"opportunity", "priority"}));
}

} // namespace
} // namespace gk::acceptance
