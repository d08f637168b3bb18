// SPDX-License-Identifier: EUPL-1.2
// The real region from its files to its scores, through import as users do it.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "gis/intake/import.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::scoring {
namespace {

namespace fs = std::filesystem;
using region::AreaKind;
using region::AreaType;
using store::LayerKind;

class RealRegion : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(fs::path(GK_REAL_DATA) / "gemeenten_nh32.gpkg"))
            GTEST_SKIP() << "no real data in " << GK_REAL_DATA;
        folder_ = fs::temp_directory_path() / ("gk_real_region_" + std::to_string(::getpid()));
        fs::create_directories(folder_);
        project_.emplace(*store::Project::create(folder_ / "nh.gkaart", "proef"));
        import(LayerKind::gemeenten, "gemeenten_nh32.gpkg");
        import(LayerKind::wijken, "wijken_buurten_2024_nh32.gpkg", "wijken");
        import(LayerKind::buurten, "wijken_buurten_2024_nh32.gpkg", "buurten");
        import(LayerKind::estates, "bedrijventerrein_buurten_2024_nh32.gpkg");
        import(LayerKind::layer, "rijkswegen_2013_nh32.gpkg", "rijkswegen");
        import(LayerKind::layer, "rijkswegen_2013_nh32.gpkg", "aansluitingen");
        import(LayerKind::layer, "pc4_centroiden_nh32.csv");
    }
    void TearDown() override {
        project_.reset();
        if (!folder_.empty()) fs::remove_all(folder_);
    }
    void import(LayerKind kind, const std::string& file, const std::string& layer = "") {
        intake::ImportRequest request;
        request.kind = kind;
        request.file = fs::path(file).is_absolute() ? fs::path(file) : fs::path(GK_REAL_DATA) / file;
        request.layer = layer;
        const auto report = intake::import_file(*project_, request, no_progress());
        ASSERT_TRUE(report) << describe(report.error());
    }
    /// 300 signals on a lattice of estates and fields, three kinds in turn.
    void import_signals() {
        const fs::path file = folder_ / "signalen.csv";
        std::ofstream out(file);
        out << "soort,datum,bron,x_rd,y_rd\n";
        const char* kinds[] = {"lab", "dumping", "hennepkwekerij", "melding", "opslag", "energie-afwijking"};
        for (int i = 0; i < 300; ++i)
            out << kinds[i % 6] << ",2025-" << (i % 12 < 9 ? "0" : "") << i % 12 + 1 << "-15,proef,"
                << 105000 + 137 * (i % 100) << "," << 500050 + 4100 * (i / 100) << "\n";
        out.close();
        import(LayerKind::signals, file.string());
    }

    fs::path folder_;
    std::optional<store::Project> project_;
};

} // namespace

TEST_F(RealRegion, ScoresAllThreeTypesWithoutSignals) {
    const auto models = model::standard_models();
    const auto outcome = score_project(*project_, models, {}, no_progress());
    ASSERT_TRUE(outcome) << describe(outcome.error());
    EXPECT_EQ(outcome->cells.type.size(), 230136U);
    for (const AreaType type : {AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied})
        EXPECT_GT(std::ranges::count(outcome->cells.type, type), 3000) << region::name(type);

    // Only signals and what waits for a decision may be unused.
    for (const score::UnusedFactor& unused : outcome->info.unused) {
        const auto model = std::ranges::find(models, unused.model, &score::Model::id);
        const auto factor = std::ranges::find(model->factors, unused.factor, &score::Factor::id);
        EXPECT_TRUE(factor->sensitive || factor->measure.layer == "signals") << unused.factor << ": " << unused.reason;
    }
    std::set<std::string> kinds;
    std::size_t gemeenten = 0;
    for (const score::AreaScore& area : outcome->areas) {
        EXPECT_TRUE(std::isnan(area.opportunity) || (area.opportunity >= 0 && area.opportunity <= 100));
        if (area.kind == AreaKind::gemeente && area.type == AreaType::buitengebied) ++gemeenten;
        kinds.insert(std::string(region::name(area.kind)));
    }
    EXPECT_EQ(kinds.size(), 4U);
    EXPECT_GE(gemeenten, 30U);

    const auto factors = load_run_factors(*project_, no_progress());
    ASSERT_TRUE(factors) << describe(factors.error());
    std::set<std::string> distinct;
    for (const RunFactor& factor : factors->factors) distinct.insert(factor.factor.measure.canonical());
    EXPECT_GE(distinct.size(), 8U);
    for (const std::string id : {"GM0361", "BU03610100", "E1115N5170"}) {
        const auto why = explain(*project_, id);
        ASSERT_TRUE(why) << describe(why.error());
        for (const Explanation& one : *why) {
            std::cout << one.sentence << "\n";
            EXPECT_FALSE(score::points_a_finger(one.sentence));
        }
    }
}

TEST_F(RealRegion, UsesEveryFactorWhenThereAreSignals) {
    import_signals();
    const auto models = model::standard_models();
    const auto begin = std::chrono::steady_clock::now();
    const auto outcome = score_project(*project_, models, {}, no_progress());
    const std::chrono::duration<double> cold = std::chrono::steady_clock::now() - begin;
    ASSERT_TRUE(outcome) << describe(outcome.error());
    EXPECT_EQ(outcome->reference_date, "2025-12-15");
    for (const score::UnusedFactor& unused : outcome->info.unused) {
        const auto model = std::ranges::find(models, unused.model, &score::Model::id);
        EXPECT_TRUE(std::ranges::find(model->factors, unused.factor, &score::Factor::id)->sensitive)
            << unused.factor << ": " << unused.reason;
    }
    std::cout << "cold score: " << cold.count() << " s\n";
    for (const std::string& note : outcome->notes) std::cout << note << "\n";

    // The same bytes from the cache and from another number of threads.
    set_thread_count(1);
    const auto again = score_project(*project_, models, {}, no_progress());
    set_thread_count(0);
    ASSERT_TRUE(again);
    EXPECT_EQ(std::ranges::mismatch(outcome->cells.opportunity, again->cells.opportunity,
                                    [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); })
                  .in1,
              outcome->cells.opportunity.end());
}

} // namespace gk::scoring
