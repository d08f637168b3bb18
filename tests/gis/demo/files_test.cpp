// SPDX-License-Identifier: EUPL-1.2
// The demo's files, as any reader sees them.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <unistd.h>

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <ogrsf_frmts.h>

#include "core/base/parallel.hpp"
#include "gis/demo/demo.hpp"
#include "gis/demo/process.hpp"

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    explicit Folder(const std::string& name)
        : path(fs::temp_directory_path() / ("gk_demo_" + std::to_string(::getpid()) + name)) {
        fs::remove_all(path);
    }
    ~Folder() { fs::remove_all(path); }
};

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

GDALDatasetUniquePtr open(const fs::path& file) {
    GDALAllRegister();
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
}

class DemoFilesTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new Folder("_suite");
        auto made = gk::demo::write_demo_sources(folder_->path);
        ASSERT_TRUE(made) << gk::describe(made.error());
        files_ = new gk::demo::DemoFiles(*std::move(made));
    }
    static void TearDownTestSuite() {
        delete files_;
        delete folder_;
    }
    static inline Folder* folder_ = nullptr;
    static inline gk::demo::DemoFiles* files_ = nullptr;
};

TEST_F(DemoFilesTest, EveryImportNamesALayerThatIsThere) {
    const std::map<std::string, int> expected{
        {"gemeenten", 32},    {"wijken", 235},
        {"buurten", 0},       {"bedrijventerreinen", 69},
        {"rijkswegen", 0},    {"provinciale_wegen", 0},
        {"aansluitingen", 0}, {"signalen", static_cast<int>(files_->signal_count)},
        {"voorlichting", 0}};
    ASSERT_EQ(files_->imports.size(), expected.size());
    for (const auto& import : files_->imports) {
        const auto dataset = open(import.file);
        ASSERT_NE(dataset, nullptr) << import.file;
        OGRLayer* layer = dataset->GetLayerByName(import.layer.c_str());
        ASSERT_NE(layer, nullptr) << import.layer;
        const auto count = layer->GetFeatureCount();
        EXPECT_GT(count, 10) << import.layer;
        if (expected.at(import.layer) > 0) {
            EXPECT_EQ(count, expected.at(import.layer)) << import.layer;
        }
        if (import.kind == "signals" || import.kind == "reach") continue;
        ASSERT_NE(layer->GetSpatialRef(), nullptr);
        EXPECT_STREQ(layer->GetSpatialRef()->GetAuthorityCode(nullptr), "28992");
    }
}

TEST_F(DemoFilesTest, ColumnsAreNamedAsInTheRealFiles) {
    const auto dataset = open(folder_->path / "wijken_buurten.gpkg");
    ASSERT_NE(dataset, nullptr);
    const OGRFeatureDefn* columns = dataset->GetLayerByName("buurten")->GetLayerDefn();
    for (const char* name :
         {"buurtcode", "buurtnaam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "inwoners", "huishoudens",
          "bev_dichtheid_km2", "oad", "woz_keur", "pct_koop", "misdr_per_1000"})
        EXPECT_GE(columns->GetFieldIndex(name), 0) << name;
}

TEST_F(DemoFilesTest, SignalsAreWholeInOrderAndInTheRegion) {
    const auto signals = open(folder_->path / "signalen.csv"), borders = open(folder_->path / "gemeenten.gpkg");
    ASSERT_NE(signals, nullptr);
    OGRLayer* gemeenten = borders->GetLayerByName("gemeenten");
    std::set<std::string> ids, kinds;
    int late = 0, count = 0, outside = 0;
    for (const auto& row : signals->GetLayer(0)) {
        const auto text = [&](const char* field) { return std::string(row->GetFieldAsString(field)); };
        ++count;
        ids.insert(text("kenmerk"));
        kinds.insert(text("soort"));
        EXPECT_GE(text("datum_waargenomen"), "2023-01-01");
        EXPECT_LE(text("datum_waargenomen"), "2025-12-31");
        EXPECT_LE(text("datum_waargenomen"), text("datum_ontvangen"));
        EXPECT_LE(text("datum_ontvangen"), text("datum_gedeeld"));
        const auto day = [&](const char* field) {
            std::istringstream in(text(field));
            std::chrono::sys_days parsed;
            in >> std::chrono::parse("%F", parsed);
            return parsed;
        };
        late += (day("datum_gedeeld") - day("datum_ontvangen")).count() >= 7 ? 1 : 0;
        const int x = row->GetFieldAsInteger("x_rd"), y = row->GetFieldAsInteger("y_rd");
        EXPECT_EQ(x % 100, 50);
        EXPECT_EQ(y % 100, 50);
        const OGRPoint at(x, y);
        gemeenten->SetSpatialFilterRect(x, y, x, y);
        bool inside = false;
        for (const auto& gemeente : gemeenten) inside = inside || gemeente->GetGeometryRef()->Intersects(&at);
        outside += inside ? 0 : 1;
    }
    EXPECT_EQ(count, static_cast<int>(files_->signal_count));
    EXPECT_NEAR(count, 3000, 300);
    EXPECT_EQ(ids.size(), files_->signal_count);
    EXPECT_EQ(kinds, (std::set<std::string>{"lab", "opslag", "dumping", "hennepkwekerij", "melding",
                                            "energie-afwijking", "overig"}));
    EXPECT_EQ(outside, 0);
    EXPECT_NEAR(late, 0.05 * count, 5 * std::sqrt(0.05 * 0.95 * count));
}

TEST_F(DemoFilesTest, TruthSaysWhatWasPutIn) {
    const auto truth = nlohmann::json::parse(bytes(files_->truth));
    EXPECT_EQ(truth["statement"], gk::demo::demo_statement);
    ASSERT_EQ(truth["kinds"].size(), gk::demo::kinds.size());
    for (std::size_t k = 0; k < gk::demo::kinds.size(); ++k) {
        EXPECT_EQ(truth["kinds"][k]["kind"], gk::demo::kinds[k].kind);
        EXPECT_EQ(truth["kinds"][k]["beta"]["adresdichtheid"], gk::demo::kinds[k].beta[2]);
    }
    ASSERT_EQ(truth["gemeenten"].size(), 32U);
    EXPECT_EQ(truth["gemeenten"][0]["report_chance"], 0.75);
    std::size_t reported = 0, by_season = 0;
    for (const auto& one : truth["gemeenten"]) reported += one["reported"].get<std::size_t>();
    for (const auto& one : truth["seasons"]) by_season += one["reported"].get<std::size_t>();
    EXPECT_EQ(reported, files_->signal_count);
    EXPECT_EQ(by_season, files_->signal_count);
    EXPECT_EQ(truth["decoys"].size(), 3U);
}

TEST_F(DemoFilesTest, BytesAreTheSameInEveryRunAndWithAnyNumberOfThreads) {
    const Folder again("_again");
    gk::set_thread_count(7);
    const auto made = gk::demo::write_demo_sources(again.path);
    gk::set_thread_count(0);
    ASSERT_TRUE(made) << gk::describe(made.error());
    for (const char* name : {"gemeenten.gpkg", "wijken_buurten.gpkg", "bedrijventerreinen.gpkg", "wegen.gpkg",
                             "signalen.csv", "demo_truth.json"}) {
        ASSERT_GT(fs::file_size(folder_->path / name), 1000U) << name;
        EXPECT_TRUE(bytes(folder_->path / name) == bytes(again.path / name)) << name;
    }
}

TEST_F(DemoFilesTest, WritingAgainOverTheOldFilesWorks) {
    const Folder folder("_over");
    ASSERT_TRUE(gk::demo::write_demo_sources(folder.path));
    ASSERT_TRUE(gk::demo::write_demo_sources(folder.path));
    EXPECT_TRUE(bytes(folder_->path / "wegen.gpkg") == bytes(folder.path / "wegen.gpkg"));
}

TEST(DemoFilesError, AFileInThePlaceOfTheFolderIsSaidPlainly) {
    const Folder folder("_file");
    std::ofstream(folder.path) << "in the way";
    const auto made = gk::demo::write_demo_sources(folder.path);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, gk::ErrorCode::outside);
    EXPECT_EQ(made.error().file, folder.path.string());
}

TEST(DemoFilesError, AFileThatCannotBeMadeIsNamed) {
    const Folder folder("_dir");
    fs::create_directories(folder.path / "wegen.gpkg" / "in_the_way");
    const auto made = gk::demo::write_demo_sources(folder.path);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, gk::ErrorCode::outside);
    EXPECT_EQ(made.error().file, (folder.path / "wegen.gpkg").string());
}

} // namespace
