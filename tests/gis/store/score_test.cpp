// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <cstring>
#include <limits>

#include "gis/store/runs.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Project::SavedRun small_run() {
    Project::SavedRun run;
    run.info.cell = 100;
    run.info.models = {{region::AreaType::woongebied, "Woongebied", "m1"},
                       {region::AreaType::buitengebied, "Buitengebied", "m2"}};
    run.info.model_hash = "mm";
    run.info.data_hash = "dd";
    run.info.unused = {{"Woongebied", "woz", "De laag buurten heeft geen woz."}};
    run.model_toml = {"a = 1", "b = 2"};
    run.cells.type = {region::AreaType::woongebied, region::AreaType::buitengebied, region::AreaType::bedrijventerrein};
    run.cells.opportunity = {12.5, missing, 99};
    run.cells.coverage = {1, 0, 0.25};
    const auto area = [](const char* id, region::AreaType type, double value, std::optional<std::uint32_t> rank) {
        score::AreaScore a;
        a.kind = region::AreaKind::buurt;
        a.type = type;
        a.id = id;
        a.name = id;
        a.gemeente = "GM0361";
        a.opportunity = value;
        a.rank = rank;
        a.ranked = 2;
        return a;
    };
    run.areas = {area("BU3", region::AreaType::woongebied, missing, {}),
                 area("BU1", region::AreaType::woongebied, 40, 2), area("BU2", region::AreaType::woongebied, 60, 1),
                 area("BU1", region::AreaType::bedrijventerrein, 10, 1)};
    run.reasons = {
        {.area = 2,
         .factors = {{.factor = "oad", .raw = 1500, .u = 0.5, .share = 60, .type_median = 30, .coverage = 1},
                     {.factor = "woz", .raw = missing, .u = missing, .share = 0, .type_median = 1, .coverage = 0}}}};
    return run;
}

TEST(Scores, PriorityAndCertaintyComeBackToo) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    auto run = small_run();
    run.info.parts = {{region::AreaType::woongebied, score::Part::opportunity, true, 0.75, ""},
                      {region::AreaType::woongebied, score::Part::reporting_gap, true, 0.25, "12 areas"},
                      {region::AreaType::woongebied, score::Part::reach, false, 0, "geen laag"}};
    run.cells.reporting_gap = {0.25, missing, 0.5};
    run.cells.priority = {10, missing, missing};
    score::AreaScore& area = run.areas[2];
    area.reporting_gap = 0.625;
    area.priority = 55.5;
    area.priority_p90 = 70;
    area.priority_top_share = 0.125;
    area.opportunity_rank = 2;
    area.rank_p05 = 1;
    area.rank_p95 = 4;
    area.top10_share = 0.75;
    area.answer = score::Answer::joint_checks;
    area.reliability = score::Reliability::wide_interval;
    run.reasons[0].factors[0].rank_without = 7;
    const auto id = must(project.save_run(run));
    EXPECT_EQ(must(project.last_run())->parts, run.info.parts);
    const auto cells = must(project.run_cells(id));
    EXPECT_EQ(cells.reporting_gap[0], 0.25);
    EXPECT_TRUE(std::isnan(cells.priority[1]));
    EXPECT_TRUE(cells.reach.empty() && cells.rank_p05.empty()) << "what a run does not have stays absent";
    const auto areas = must(project.run_areas(id, region::AreaKind::buurt));
    const score::AreaScore& back = areas.at(1); // BU2
    EXPECT_EQ(back.reporting_gap, 0.625);
    EXPECT_TRUE(std::isnan(back.reach));
    EXPECT_EQ(back.priority, 55.5);
    EXPECT_EQ(back.priority_p90, 70);
    EXPECT_EQ(back.priority_top_share, 0.125);
    EXPECT_EQ(back.opportunity_rank, 2U);
    EXPECT_EQ(back.rank_p05, 1U);
    EXPECT_EQ(back.rank_p95, 4U);
    EXPECT_EQ(back.top10_share, 0.75);
    EXPECT_EQ(back.answer, score::Answer::joint_checks);
    EXPECT_EQ(back.reliability, score::Reliability::wide_interval);
    EXPECT_FALSE(areas.at(2).answer || areas.at(2).rank_p05);
    const auto reasons = must(project.run_reasons(id, region::AreaKind::buurt, region::AreaType::woongebied, "BU2"));
    EXPECT_EQ(reasons.at(0).rank_without, 7U);
    EXPECT_FALSE(reasons.at(1).rank_without);
    run.cells.reach = {0.5};
    EXPECT_EQ(project.save_run(run).error().code, ErrorCode::bug);
}

TEST(Scores, ComeBackAsTheyWere) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    EXPECT_FALSE(must(project.last_run()).has_value());
    const auto run = small_run();
    must(project.save_run(run));
    const auto id = must(project.save_run(run));
    const auto info = must(project.last_run());
    ASSERT_TRUE(info.has_value());
    EXPECT_EQ(info->id, id);
    EXPECT_EQ(info->models.at(1).hash, "m2");
    EXPECT_EQ(info->unused.at(0).reason, run.info.unused[0].reason);
    EXPECT_EQ(must(project.run_models(id)), run.model_toml);
    const auto cells = must(project.run_cells(id));
    EXPECT_EQ(cells.type, run.cells.type);
    EXPECT_EQ(cells.coverage, run.cells.coverage);
    EXPECT_TRUE(std::isnan(cells.opportunity[1]));
    const auto areas = must(project.run_areas(id, region::AreaKind::buurt));
    std::string order;
    for (const auto& a : areas) order += a.id + std::string(region::name(a.type)).substr(0, 1) + " ";
    EXPECT_EQ(order, "BU1b BU2w BU1w BU3w ") << "by type, then rank, unranked last";
    EXPECT_TRUE(std::isnan(areas[3].opportunity));
    EXPECT_FALSE(areas[3].rank.has_value());
    const auto reasons = must(project.run_reasons(id, region::AreaKind::buurt, region::AreaType::woongebied, "BU2"));
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_EQ(reasons[0].factor, "oad");
    EXPECT_TRUE(std::isnan(reasons[1].raw));
    EXPECT_FALSE(project.run_cells(id + 1));
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Scores, AllOfThemCanBeListedOldestFirst) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    EXPECT_TRUE(must(all_runs(project)).empty());
    auto run = small_run();
    run.info.created = "2026-01-02T03:04:05Z";
    run.info.parts = {{region::AreaType::woongebied, score::Part::reach, true, 0.25, "3 times"}};
    const auto first = must(project.save_run(run));
    run.info.created = "2026-02-03T04:05:06Z";
    run.info.model_hash = "other";
    run.info.models.pop_back();
    run.model_toml.pop_back();
    const auto second = must(project.save_run(run));
    const auto all = must(all_runs(project));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].id, first);
    EXPECT_EQ(all[0].created, "2026-01-02T03:04:05Z");
    EXPECT_EQ(all[0].models.size(), 2U);
    EXPECT_EQ(all[0].parts, run.info.parts);
    EXPECT_EQ(all[0].unused.size(), 1U);
    EXPECT_EQ(all[1].id, second);
    EXPECT_EQ(all[1].model_hash, "other");
    EXPECT_EQ(all[1].models.size(), 1U);
    EXPECT_EQ(must(project.last_run())->id, second);
}

TEST(Scores, ThatDoNotFitTogetherAreOurFault) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    auto run = small_run();
    run.cells.coverage.pop_back();
    const auto saved = project.save_run(run);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::bug);
    EXPECT_FALSE(must(project.last_run()).has_value());
}

TEST(FactorValues, AreKeptBitForBit) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    std::vector<double> values(230'136);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 7 == 0 ? missing : std::sqrt(static_cast<double>(i));
    EXPECT_FALSE(must(project.cached_values("k")).has_value());
    must(project.cache_values("k", "afstand", values));
    must(project.cache_values("k", "afstand", values));
    const auto back = must(project.cached_values("k"));
    ASSERT_EQ(back->size(), values.size());
    EXPECT_EQ(std::memcmp(back->data(), values.data(), values.size() * sizeof(double)), 0);
    must(project.cache_values("leeg", "", {}));
    EXPECT_TRUE(must(project.cached_values("leeg"))->empty());
    const auto reader = must(Project::open(project.path(), Project::Mode::read));
    EXPECT_TRUE(must(reader.cached_values("k")).has_value()) << "readers see it while a writer has the project open";
}

} // namespace
} // namespace gk::store
