// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/decisions.hpp"
#include "gis/scoring/scoring.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/parallel.hpp"
#include "gis/model/model_toml.hpp"
#include "tests/gis/scoring/small_project.hpp"

namespace gk::scoring {
namespace {

using namespace support;
using region::AreaKind;
using region::AreaType;

std::string factor_text(const std::string& id, const std::string& measure, const std::string& transform,
                        bool sensitive = false, double weight = 1) {
    return "[[factor]]\nid = \"" + id + "\"\nlabel = \"" + id + "\"\nunit = \"m\"\nweight = " + std::to_string(weight) +
           "\nevidence = \"C\"\nreason = \"proef\"\nsource = \"proef\"\nsensitive = " + (sensitive ? "true" : "false") +
           "\n[factor.measure]\n" + measure + "\n[factor.transform]\n" + transform + "\nsource = \"proef\"\n";
}

score::Model model_of(const std::string& factors, const std::string& type = "woongebied",
                      const std::string& rules = "") {
    return must(model::parse(
        "[model]\nname = \"Proef\"\nversion = \"1\"\narea_type = \"" + type + "\"\n" + rules + factors, "proef.toml"));
}

const std::string road = factor_text("weg", "kind = \"distance\"\nlayer = [\"snelwegen\", \"rijkswegen\"]",
                                     "shape = \"linear\"\na = 0\nb = 4000\ndirection = \"less\"");

ScoreOutcome score_with(store::Project& project, const std::vector<score::Model>& models) {
    return must(score_project(project, models, {}, no_progress()));
}

score::AreaScore area(const ScoreOutcome& outcome, const std::string& id, AreaType type) {
    const auto found = std::ranges::find_if(outcome.areas, [&](const auto& a) { return a.id == id && a.type == type; });
    if (found == outcome.areas.end()) throw std::runtime_error("no area " + id);
    return *found;
}

std::vector<std::string> unused(const score::RunInfo& info) {
    std::vector<std::string> ids;
    for (const score::UnusedFactor& factor : info.unused) ids.push_back(factor.factor);
    return ids;
}

} // namespace

TEST(Scoring, AreaTypesAndScoresByHand) {
    const Folder folder("hand");
    store::Project project = small_project(folder);
    const ScoreOutcome outcome = score_with(project, {model_of(road)});
    ASSERT_EQ(outcome.cells.type.size(), 800U); // 4 x 2 km
    EXPECT_EQ(std::ranges::count(outcome.cells.type, AreaType::bedrijventerrein), 25);
    EXPECT_EQ(std::ranges::count(outcome.cells.type, AreaType::woongebied), 375);
    EXPECT_EQ(std::ranges::count(outcome.cells.type, AreaType::buitengebied), 400);
    // Buurt West: rows of centres 150, 250 ... 2050 m from the road, mean 1100: u = 1 - 1100/4000.
    const score::AreaScore west = area(outcome, "BU03610001", AreaType::woongebied);
    EXPECT_NEAR(west.opportunity, 72.5, 1e-9);
    EXPECT_NEAR(west.hectares, 200, 1e-9);
    EXPECT_EQ(west.rank, 1U); // Oost lacks its best rows, which are estate
    EXPECT_EQ(west.ranked, 2U);
    EXPECT_NEAR(west.p90, 100 * (1 - 350.0 / 4000), 1e-9);
    EXPECT_EQ(area(outcome, "GM0361", AreaType::woongebied).gemeente, "GM0361");
    EXPECT_EQ(outcome.reference_date, "2025-12-31");
}

TEST(Scoring, EstatesFallToTheGemeenteThatHoldsThem) {
    const Folder folder("estate");
    store::Project project = small_project(folder);
    const ScoreOutcome outcome = score_with(project, {model_of(road, "bedrijventerrein")});
    EXPECT_EQ(area(outcome, "T1", AreaType::bedrijventerrein).gemeente, "GM0361");
    EXPECT_NEAR(area(outcome, "T1", AreaType::bedrijventerrein).hectares, 25, 1e-9);
}

TEST(Scoring, WhatIsAbsentIsReportedAndLeavesItsWeight) {
    const Folder folder("absent");
    store::Project project = small_project(folder);
    const std::string percentile = "shape = \"percentile\"";
    const std::string factors =
        road + factor_text("geen_laag", "kind = \"distance\"\nlayer = \"vaarwegen\"", percentile) +
        factor_text("geen_kolom", "kind = \"attribute\"\nlayer = \"buurten\"\nattribute = \"scholen\"", percentile) +
        factor_text("verkeerd", "kind = \"coverage\"\nlayer = \"rijkswegen\"", percentile) +
        factor_text("geen_soort",
                    "kind = \"density\"\nlayer = \"signals\"\nbandwidth = 500\nwhere = { kind = \"opslag\" }",
                    percentile);
    const ScoreOutcome outcome = score_with(project, {model_of(factors)});
    EXPECT_EQ(unused(outcome.info), (std::vector<std::string>{"geen_laag", "geen_kolom", "verkeerd", "geen_soort"}));
    EXPECT_NE(outcome.info.unused[0].reason.find("vaarwegen"), std::string::npos);
    EXPECT_NE(outcome.info.unused[1].reason.find("scholen"), std::string::npos);
    EXPECT_NEAR(area(outcome, "BU03610001", AreaType::woongebied).opportunity, 72.5, 1e-9);
    EXPECT_EQ(area(outcome, "BU03610001", AreaType::woongebied).coverage, 1);
    EXPECT_TRUE(
        std::ranges::any_of(outcome.notes, [](const auto& note) { return note.find("80%") != std::string::npos; }));
}

TEST(Scoring, SensitiveFactorsWaitForADecision) {
    const Folder folder("sensitive");
    store::Project project = small_project(folder);
    const auto model =
        model_of(road + factor_text("woz", "kind = \"attribute\"\nlayer = \"buurten\"\nattribute = \"woz_keur\"",
                                    "shape = \"linear\"\na = 0\nb = 1000", true));
    EXPECT_EQ(unused(score_with(project, {model}).info), std::vector<std::string>{"woz"});
    EXPECT_FALSE(record_sensitive_decision(project, "woz", {"", "omdat", "2026-01-01"}));
    EXPECT_FALSE(record_sensitive_decision(project, "woz", {"J. Jansen", " ", "2026-01-01"}));
    EXPECT_FALSE(record_sensitive_decision(project, "woz", {"J. Jansen", "omdat", "gisteren"}));
    check(project.set_setting("sensitive:woz", "ja hoor"));
    EXPECT_EQ(unused(score_with(project, {model}).info), std::vector<std::string>{"woz"});
    check(record_sensitive_decision(project, "woz", {"J. Jansen", "stuurgroep", "2026-01-01"}));
    EXPECT_EQ(must(sensitive_decision(project, "woz"))->why, "stuurgroep");
    const ScoreOutcome outcome = score_with(project, {model});
    EXPECT_TRUE(outcome.info.unused.empty());
    EXPECT_NEAR(area(outcome, "BU03610001", AreaType::woongebied).opportunity, (72.5 + 40) / 2, 1e-9);
}

TEST(Scoring, RatesOverFewPeopleAreMissing) {
    const Folder folder("rates");
    store::Project project = small_project(folder);
    const std::string rate = factor_text("misdrijven",
                                         "kind = \"attribute\"\nlayer = \"buurten\"\nattribute = \"misdr_per_1000\"\n"
                                         "require_attribute = \"inwoners\"\nrequire_at_least = 200",
                                         "shape = \"linear\"\na = 0\nb = 1000");
    const ScoreOutcome outcome = score_with(project, {model_of(road + rate, "buitengebied")});
    EXPECT_NEAR(area(outcome, "BU03730000", AreaType::buitengebied).coverage, 0.5, 1e-12);
    EXPECT_NEAR(area(outcome, "BU03730000", AreaType::buitengebied).opportunity, 72.5, 1e-9);
}

TEST(Scoring, SignalsDecayFromTheNewestOne) {
    const Folder folder("decay");
    store::Project project = small_project(folder);
    const std::string count = factor_text(
        "hennep", "kind = \"count\"\nlayer = \"signals\"\nhalf_life_days = 365\nwhere = { kind = \"hennepkwekerij\" }",
        "shape = \"linear\"\na = 0\nb = 1");
    const ScoreOutcome outcome = score_with(project, {model_of(count)});
    const RunFactors factors = must(load_run_factors(project, no_progress()));
    ASSERT_EQ(factors.factors.size(), 1U);
    const auto raw = [&](const char* code) { return (*factors.factors[0].raw)[factors.grid.parse_code(code).value()]; };
    EXPECT_EQ(raw("E1005N5009"), 1);
    EXPECT_NEAR(raw("E1015N5009"), 0.5, 1e-12); // 365 days before the newest
    EXPECT_EQ(raw("E1030N5010"), 0);            // another kind
    EXPECT_EQ(outcome.cells.opportunity[factors.grid.parse_code("E1005N5009").value()], 100);
    EXPECT_TRUE(std::isnan(factors.factors[0].u[factors.grid.parse_code("E1030N5010").value()])); // buitengebied
}

TEST(Scoring, RefusesWhatCannotBeScored) {
    const Folder none("none"), no_buurten("no_buurten"), all("all");
    store::Project empty = small_project(none, {.gemeenten = false});
    const auto without = score_project(empty, std::vector{model_of(road)}, {}, no_progress());
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code, ErrorCode::refused);
    EXPECT_NE(without.error().message.find("gkaart import gemeenten"), std::string::npos);

    store::Project rural = small_project(no_buurten, {.buurten = false});
    const auto without_buurten = score_project(rural, std::vector{model_of(road)}, {}, no_progress());
    ASSERT_FALSE(without_buurten);
    EXPECT_NE(without_buurten.error().message.find("import buurten"), std::string::npos);
    EXPECT_TRUE(score_project(rural, std::vector{model_of(road, "bedrijventerrein")}, {}, no_progress()));

    store::Project project = small_project(all);
    EXPECT_FALSE(score_project(project, std::vector{model_of(road), model_of(road)}, {}, no_progress()));
    EXPECT_FALSE(score_project(
        project, std::vector{model_of(road), model_of(road, "buitengebied", "[rules]\naddress_density = 600\n")}, {},
        no_progress()));
    EXPECT_FALSE(score_project(project, std::vector<score::Model>{}, {}, no_progress()));
    EXPECT_FALSE(score_project(project, std::vector{model_of(road)}, {.cell = 250}, no_progress()));
    const auto stopped =
        score_project(project, std::vector{model_of(road)}, {}, [](auto stage, auto, auto) { return stage != "save"; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
    EXPECT_FALSE(must(project.last_run()));
    EXPECT_FALSE(explain(project, "GM0361"));
    EXPECT_FALSE(load_run_factors(project, no_progress()));
}

TEST(Scoring, SavesEnoughToRepeatAndExplain) {
    const Folder folder("repeat");
    store::Project project = small_project(folder);
    const std::vector<score::Model> models = model::standard_models();
    const ScoreOutcome first = score_with(project, models);
    const std::vector<score::Model> reversed(models.rbegin(), models.rend());
    set_thread_count(3);
    const ScoreOutcome second = score_with(project, reversed); // from the cache, in another order, on other threads
    set_thread_count(0);
    EXPECT_EQ(first.info.model_hash, second.info.model_hash);
    EXPECT_EQ(first.info.data_hash, second.info.data_hash);
    for (std::size_t i = 0; i < first.areas.size(); ++i) {
        EXPECT_EQ(first.areas[i].id, second.areas[i].id);
        EXPECT_TRUE(first.areas[i].opportunity == second.areas[i].opportunity ||
                    std::isnan(first.areas[i].opportunity));
    }
    EXPECT_EQ(must(project.run_models(second.info.id)).size(), 3U);
    EXPECT_EQ(must(project.run_cells(second.info.id)).type, second.cells.type);

    const auto why = must(explain(project, "BU03610000"));
    ASSERT_EQ(why.size(), 2U);
    EXPECT_EQ(why[0].area.type, AreaType::woongebied); // the larger part
    double sum = 0;
    for (const FactorLine& line : why[0].factors) sum += std::isnan(line.share.share) ? 0 : line.share.share;
    EXPECT_NEAR(sum, why[0].area.opportunity, 1e-9);
    EXPECT_NE(why[0].sentence.find("Proefbron"), std::string::npos) << why[0].sentence;
    EXPECT_FALSE(score::points_a_finger(why[0].sentence));
    EXPECT_EQ(must(explain(project, "BU03610000", {.type = AreaType::bedrijventerrein, .kind = {}})).size(), 1U);

    const auto square = must(explain(project, "E1010N5010"));
    ASSERT_EQ(square.size(), 1U);
    EXPECT_EQ(square[0].area.gemeente, "GM0361");
    EXPECT_EQ(square[0].area.ranked, 375U);
    EXPECT_FALSE(explain(project, "E9990N9990"));
    EXPECT_FALSE(explain(project, "BU99999999"));
}

TEST(Scoring, SaysSoWhenTheDataMovedOn) {
    const Folder folder("moved");
    store::Project project = small_project(folder);
    score_with(project, {model_of(road)});
    const Wkb other = line({0, 0}, {4500, 0});
    import <store::LayerRow>(project, store::LayerKind::layer, "rijkswegen", {{ "{}", other.view() }});
    const auto factors = load_run_factors(project, no_progress());
    ASSERT_FALSE(factors);
    EXPECT_NE(factors.error().message.find("score it again"), std::string::npos);
    EXPECT_TRUE(explain(project, "GM0361")); // the saved reasons still stand
}

TEST(Scoring, TheReferenceDateIsInTheAuditTrail) {
    const Folder folder("audit");
    store::Project project = small_project(folder);
    score_with(project, {model_of(road)});
    const auto log = must(project.audit_log());
    EXPECT_TRUE(std::ranges::any_of(
        log, [](const auto& entry) { return entry.detail.find("2025-12-31") != std::string::npos; }));
}

} // namespace gk::scoring
