// SPDX-License-Identifier: EUPL-1.2
// What leaves the program is what stands on the screen: with moved sliders their scores, under their own name and hash,
// and nothing of it in the project.
#include <cmath>
#include <fstream>
#include <map>
#include <span>
#include <sstream>

#include <ogrsf_frmts.h>

#include "fixture.hpp"
#include "gis/exchange/export.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/store/hash.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopExport : public Desktop {
protected:
    void TearDown() override {
        work().weights()->reset();
        settle();
        Desktop::TearDown();
    }
    static fs::path written(const char* name) {
        const fs::path file = folder() / name;
        fs::remove(file);
        work().exportData(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        const bool done = wait_until(
            [&] { return work().message().contains(QStringLiteral("Opgeslagen")) && fs::exists(file); }, 60'000);
        EXPECT_TRUE(done) << work().problem().toStdString();
        return file;
    }
    /// Rows of a CSV file by their first column.
    static std::map<std::string, std::map<std::string, std::string>> read_csv(const fs::path& file, char separator) {
        std::ifstream stream(file);
        std::string line;
        std::vector<std::string> names;
        std::map<std::string, std::map<std::string, std::string>> rows;
        while (std::getline(stream, line)) {
            if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
            if (line.ends_with('\r')) line.pop_back();
            std::vector<std::string> fields;
            std::string field;
            bool quoted = false;
            for (const char c : line) {
                if (c == '"') quoted = !quoted;
                else if (c == separator && !quoted) fields.push_back(std::exchange(field, {}));
                else field += c;
            }
            fields.push_back(field);
            if (names.empty()) {
                names = fields;
                continue;
            }
            for (std::size_t i = 0; i < fields.size() && i < names.size(); ++i) rows[fields[0]][names[i]] = fields[i];
        }
        return rows;
    }
    static void move_sliders() {
        work().weights()->setWeight(0, 5);
        work().weights()->setWeight(1, 0);
        settle();
    }
};

TEST_F(DesktopExport, MovedSlidersAreWhatIsExported) {
    const auto stored = read_csv(written("bewaard.csv"), ',');
    const auto before = store::Project::open(work().project()->path, store::Project::Mode::read);
    const auto audit = before->audit_log();
    const auto file_hash = store::sha256_file(work().project()->path);

    move_sliders();
    const auto moved = read_csv(written("verschoven.csv"), ',');
    ASSERT_EQ(moved.size(), stored.size());
    std::size_t others = 0;
    for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied)) {
        const auto& row = moved.at(area.id);
        if (!std::isfinite(area.opportunity)) continue;
        EXPECT_NEAR(std::stod(row.at("opportunity")), area.opportunity, 1e-6) << area.id;
        if (std::isfinite(area.priority)) {
            EXPECT_NEAR(std::stod(row.at("priority")), area.priority, 1e-6);
        }
        EXPECT_EQ(row.at("rank"), area.rank ? std::to_string(*area.rank) : "");
        EXPECT_EQ(row.at("rank_p95"), area.rank_p95 ? std::to_string(*area.rank_p95) : "");
        if (row.at("opportunity") != stored.at(area.id).at("opportunity")) ++others;
        EXPECT_NE(row.at("model_hash"), stored.at(area.id).at("model_hash"));
        EXPECT_EQ(row.at("data_hash"), stored.at(area.id).at("data_hash"));
    }
    EXPECT_GT(others, 100U);
    // Reasons go along: the shares of a row add up to its score.
    const auto& row = moved.at(best().id);
    double sum = 0;
    for (const auto& [name, value] : row)
        if (name.ends_with("_points") && !value.empty()) sum += std::stod(value);
    EXPECT_NEAR(sum, std::stod(row.at("opportunity")), 1e-3);

    const auto after = store::Project::open(work().project()->path, store::Project::Mode::read);
    EXPECT_EQ(after->audit_log()->size(), audit->size()) << "nothing was written into the project";
    const auto now = store::sha256_file(work().project()->path);
    ASSERT_TRUE(file_hash && now);
    EXPECT_EQ(*now, *file_hash);
}

TEST_F(DesktopExport, AGeoPackageNamesTheModelAsItWasMoved) {
    move_sliders();
    const fs::path file = written("verschoven.gpkg");
    GDALDataset* data = GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR);
    ASSERT_NE(data, nullptr);
    OGRLayer* layer = data->GetLayerByName("buurt_woongebied");
    ASSERT_NE(layer, nullptr);
    std::string notes;
    for (int l = 0; l < data->GetLayerCount(); ++l) {
        if (std::string_view(data->GetLayer(l)->GetName()).find("toelichting") == std::string_view::npos) continue;
        for (const auto& feature : data->GetLayer(l))
            for (int f = 0; f < feature->GetFieldCount(); ++f)
                notes += std::string(feature->GetFieldAsString(f)) + "\n";
    }
    EXPECT_NE(notes.find("Gelegenheid in woongebieden, gewichten aangepast"), std::string::npos) << notes;
    EXPECT_NE(notes.find("niet_bewaard"), std::string::npos);
    score::Model model = *work().weights()->model(region::AreaType::woongebied);
    EXPECT_NE(notes.find(model::hash(model)), std::string::npos) << "the hash of the model with these weights";
    EXPECT_EQ(notes.find("Gelegenheid op bedrijventerreinen, gewichten"), std::string::npos)
        << "that one was left alone";
    layer->SetAttributeFilter(("area_id = '" + best().id + "'").c_str());
    std::size_t found = 0;
    for (const auto& feature : layer) {
        EXPECT_NEAR(feature->GetFieldAsDouble("opportunity"), best().opportunity, 1e-9);
        EXPECT_EQ(feature->GetFieldAsInteger("rank"), 1);
        ++found;
    }
    EXPECT_EQ(found, 1U);
    GDALClose(data);
}

/// The opportunity of every area in a layer, by its code.
std::map<std::string, double> opportunity_in(const fs::path& file, const char* layer_name) {
    std::map<std::string, double> values;
    GDALDataset* data = GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR);
    if (data == nullptr) return values;
    OGRLayer* layer = layer_name == nullptr ? data->GetLayer(0) : data->GetLayerByName(layer_name);
    if (layer != nullptr)
        for (const auto& feature : layer) {
            const int field = feature->GetFieldIndex("opportunity");
            if (field >= 0 && feature->IsFieldSetAndNotNull(field))
                values[feature->GetFieldAsString("area_id")] = feature->GetFieldAsDouble(field);
        }
    GDALClose(data);
    return values;
}

void expect_on_screen(const std::map<std::string, double>& values, std::span<const score::AreaScore> shown) {
    EXPECT_GT(values.size(), 100U);
    for (const auto& area : shown)
        if (std::isfinite(area.opportunity)) {
            ASSERT_TRUE(values.contains(area.id)) << area.id;
            EXPECT_NEAR(values.at(area.id), area.opportunity, 1e-6) << area.id;
        }
}

TEST_F(DesktopExport, EveryFormatCarriesTheMovedSliders) {
    move_sliders();
    const auto shown = work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied);
    expect_on_screen(opportunity_in(written("verschoven.geojson"), nullptr), shown);
    expect_on_screen(opportunity_in(written("verschoven.ods"), "buurt_woongebied"), shown);
    // A project of QGIS reads its values from the file beside it.
    const fs::path qgis = written("verschoven.qgz");
    expect_on_screen(opportunity_in(qgis.parent_path() / "verschoven_gegevens.gpkg", "buurt_woongebied"), shown);
}

TEST_F(DesktopExport, AFactorThatIsSwitchedOffWeighsNothingInTheHash) {
    work().weights()->setOn(0, false);
    settle();
    const auto rows = read_csv(written("uit.csv"), ',');
    score::Model model = *work().weights()->model(region::AreaType::woongebied);
    model.factors[0].weight = 0;
    const fs::path list = folder() / "lijst.csv";
    work().saveTable(QUrl::fromLocalFile(QString::fromStdString(list.string())));
    const auto table = read_csv(list, ';');
    EXPECT_EQ(table.at(best().id).at("Vingerafdruk van het model"), model::hash(model));
    EXPECT_EQ(table.at(best().id).at("Model"), "Gelegenheid in woongebieden, gewichten aangepast");
    EXPECT_FALSE(rows.empty());
    work().weights()->reset();
    settle();
    work().saveTable(QUrl::fromLocalFile(QString::fromStdString(list.string())));
    EXPECT_EQ(read_csv(list, ';').at(best().id).at("Model"), "Gelegenheid in woongebieden");
}

TEST_F(DesktopExport, WhatCannotBeWrittenIsSaidInDutch) {
    work().exportData(QUrl::fromLocalFile(QString::fromStdString((folder() / "kaart.doc").string())));
    ASSERT_TRUE(wait_until([] { return !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().contains(QStringLiteral("Opslaan als '.doc' kan niet")))
        << work().problem().toStdString();
    work().dismissProblem();
    move_sliders();
    work().exportData(QUrl::fromLocalFile(QString::fromStdString((folder() / "geen_map" / "a.gpkg").string())));
    ASSERT_TRUE(wait_until([] { return !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().contains(QStringLiteral("kan niet worden geschreven")))
        << work().problem().toStdString();
    work().dismissProblem();
    work().saveMap(QUrl::fromLocalFile(QString::fromStdString((folder() / "geen_map" / "a.pdf").string())));
    ASSERT_TRUE(wait_until([] { return !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().contains(QStringLiteral("de map of het bestand bestaat niet")))
        << work().problem().toStdString();
    work().dismissProblem();
}

/// Qt's own file dialog puts its folder before a path that was typed.
TEST_F(DesktopExport, APathThatWasTypedIsWhereItGoes) {
    const std::string typed = (folder() / "getypt.pdf").string();
    work().saveMap(QUrl::fromLocalFile(QStringLiteral("/ergens/anders/") + QString::fromStdString(typed)));
    EXPECT_TRUE(wait_until([&] { return std::filesystem::exists(typed); }, 20'000)) << work().problem().toStdString();
    settle();
}

} // namespace
} // namespace gk::desktop
