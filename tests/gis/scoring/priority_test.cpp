// SPDX-License-Identifier: EUPL-1.2
// Reporting gap, reach, priority and certainty of a project small enough to do by hand.
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "gis/model/model_toml.hpp"
#include "core/score/reach.hpp"
#include "gis/scoring/rank_cells.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/registers.hpp"
#include "tests/gis/scoring/small_project.hpp"

namespace gk::scoring {
namespace {

using namespace support;
using region::AreaKind;
using region::AreaType;
using score::Part;

score::Model model_of(const std::string& sections = "", const std::string& type = "woongebied") {
    return must(model::parse(
        "[model]\nname = \"Proef\"\nversion = \"1\"\narea_type = \"" + type + "\"\n" + sections +
            "[[factor]]\nid = \"weg\"\nlabel = \"weg\"\nunit = \"m\"\nweight = 1\nevidence = \"C\"\nreason = \"proef\"\n"
            "source = \"proef\"\n[factor.measure]\nkind = \"distance\"\nlayer = \"rijkswegen\"\n[factor.transform]\n"
            "shape = \"linear\"\na = 0\nb = 4000\ndirection = \"less\"\nsource = \"proef\"\n"
            "[[factor]]\nid = \"oad\"\nlabel = \"adressen\"\nweight = 1\nevidence = \"C\"\nreason = \"proef\"\nsource = "
            "\"proef\"\n[factor.measure]\nkind = \"attribute\"\nlayer = \"buurten\"\nattribute = \"oad\"\n"
            "[factor.transform]\nshape = \"linear\"\na = 0\nb = 4000\nsource = \"proef\"\n",
        "proef.toml"));
}

/// A circle that stays within buurt West.
const std::string near_point = "[reach]\npoint_radius = 300\nreason = \"proef\"\nsource = \"proef\"\n";

score::AreaScore area(const ScoreOutcome& outcome, const std::string& id) {
    const auto found = std::ranges::find(outcome.areas, id, &score::AreaScore::id);
    if (found == outcome.areas.end()) throw std::runtime_error("no area " + id);
    return *found;
}

const score::PriorityPart& part(const ScoreOutcome& outcome, Part wanted) {
    const auto found = std::ranges::find(outcome.info.parts, wanted, &score::PriorityPart::part);
    if (found == outcome.info.parts.end()) throw std::runtime_error("no such part");
    return *found;
}

ScoreOutcome score_with(store::Project& project, const score::Model& model, bool cells = false) {
    return must(score_project(project, std::vector{model}, {.cell_certainty = cells}, no_progress()));
}

void give_voorlichting(store::Project& project) {
    // Buurt Oost, on the day of the newest signal; and a point in West, half a year of half-life of half a year ago.
    const Wkb oost = rectangle(100000, 500000, 101000, 502000);
    const Wkb west = point({101550, 501050});
    import <store::LayerRow>(project, store::LayerKind::reach, "oost",
                             {{ R"({"date": "2025-12-31", "intervention": "bus", "share": 0.4, "area": "BU03610000"})",
                                oost.view() }});
    import <store::LayerRow>(
        project, store::LayerKind::reach, "west",
        {{ R"({"date": "2025-07-01", "intervention": "avond", "share": 0.5, "half_life_months": 6})",
           west.view() }});
}

} // namespace

TEST(ProjectPriority, GapReachAndPriorityByHand) {
    const Folder folder("prio");
    store::Project project = small_project(folder);
    give_voorlichting(project);
    const ScoreOutcome outcome = score_with(project,
                                            model_of("[reporting_gap]\nhalf_life_days = 0\nreason = \"proef\"\n"
                                                     "source = \"proef\"\n" +
                                                     near_point),
                                            true);
    EXPECT_TRUE(part(outcome, Part::reporting_gap).used) << part(outcome, Part::reporting_gap).note;
    EXPECT_TRUE(part(outcome, Part::reach).used) << part(outcome, Part::reach).note;
    EXPECT_EQ(part(outcome, Part::opportunity).exponent, 0.6);
    // Reports in woongebied: 2 in Oost (the lab lies on the estate) and 1 in West; 4,000 and 1,000 inhabitants. Chance
    // explains that, so both gaps are 0.5, and the note says so.
    const score::AreaScore oost = area(outcome, "BU03610000"), west = area(outcome, "BU03610001");
    EXPECT_DOUBLE_EQ(oost.reporting_gap, 0.5);
    EXPECT_DOUBLE_EQ(west.reporting_gap, 0.5);
    EXPECT_NE(part(outcome, Part::reporting_gap).note.find("chance"), std::string::npos);
    EXPECT_DOUBLE_EQ(oost.reach, 0.4);
    // 28 of its 200 squares, and half of a half after one half-life.
    EXPECT_NEAR(west.reach, 0.25 * 28 / 200, 0.003);
    const double bound = 100 * std::pow(oost.opportunity / 100, 0.6) * std::pow(0.5, 0.2) * std::pow(0.6, 0.2);
    EXPECT_NEAR(oost.priority, bound, 0.5); // the mean of a slightly bent function, and border squares
    ASSERT_TRUE(oost.rank && oost.rank_p05 && oost.rank_p95);
    EXPECT_FALSE(oost.answer) << "two areas have no top quarter";

    // What is saved is what was made, and the explanation uses it.
    const auto saved = must(project.run_areas(outcome.info.id, AreaKind::buurt));
    const auto back = std::ranges::find(saved, oost.id, &score::AreaScore::id);
    EXPECT_EQ(back->priority, oost.priority);
    EXPECT_EQ(back->rank_p95, oost.rank_p95);
    const auto why = must(explain(project, "BU03610000"));
    EXPECT_EQ(why[0].parts.size(), 3U);
    const score::LogShares& logs = why[0].log_shares;
    EXPECT_NEAR(logs.opportunity + logs.reporting_gap + logs.reach + logs.spread, std::log(oost.priority / 100), 1e-9);
    EXPECT_NE(why[0].sentence.find("De prioriteit is"), std::string::npos) << why[0].sentence;
    const auto square = must(explain(project, "E1010N5010"));
    EXPECT_TRUE(square[0].area.rank_p05) << "cell intervals were asked for";
    const auto cells = must(rank_cells(project, AreaType::woongebied, std::nullopt, 5));
    EXPECT_EQ(cells[0].rank, 1U);
    EXPECT_GE(cells[0].priority, cells[4].priority);
    const auto again = must(prepare(project, std::vector{model_of()}, {}, no_progress()));
    EXPECT_TRUE(again.priorities.parts(AreaType::woongebied).any()) << "sliders have the priority too";
}

TEST(ProjectPriority, InzetThatWasDoneIsReach) {
    const Folder folder("inzet");
    store::Project project = small_project(folder);
    const std::string before = score_with(project, model_of(), true).info.data_hash;
    store::Registers registers(project);
    const auto day = [](std::string_view text) { return *programme::parse_day(text); };
    programme::Inzet inzet{.intervention = "avond",
                           .area = {AreaKind::buurt, "BU03610000"},
                           .gemeente = "GM0361",
                           .date = day("2025-12-31"),
                           .reach = 0.4};
    must(registers.put(std::span(&inzet, 1), {}));
    EXPECT_EQ(score_with(project, model_of(), true).info.data_hash, before) << "planned is not given";
    inzet.status = programme::InzetStatus::uitgevoerd;
    must(registers.put(std::span(&inzet, 1), {}));
    const ScoreOutcome done = score_with(project, model_of(), true);
    EXPECT_NE(done.info.data_hash, before);
    EXPECT_TRUE(part(done, Part::reach).used);
    // The newest signal is of the same day; without reports of a gap in this model's way the reach is what was reached.
    EXPECT_DOUBLE_EQ(area(done, "BU03610000").reach, 0.4);
    EXPECT_DOUBLE_EQ(area(done, "BU03610001").reach, 0);
    // Half a year earlier it has faded by 2^(-months/half-life); for another type it is not there.
    inzet.id = 1;
    inzet.date = day("2025-06-30");
    inzet.half_life_months = 6;
    must(registers.put(std::span(&inzet, 1), {}));
    const double months = static_cast<double>((day("2025-12-31") - day("2025-06-30")).count()) / score::days_in_a_month;
    EXPECT_NEAR(area(score_with(project, model_of(), true), "BU03610000").reach, 0.4 * std::exp2(-months / 6), 1e-12);
    inzet.type = region::AreaType::buitengebied;
    must(registers.put(std::span(&inzet, 1), {}));
    EXPECT_FALSE(part(score_with(project, model_of(), true), Part::reach).used);
}

TEST(ProjectPriority, WhatIsAbsentIsNamedAndDropsOut) {
    const Folder folder("prio_absent");
    store::Project project = small_project(folder, {.signals = false});
    const ScoreOutcome none = score_with(project, model_of());
    EXPECT_FALSE(part(none, Part::reporting_gap).used);
    EXPECT_NE(part(none, Part::reporting_gap).note.find("signals"), std::string::npos);
    EXPECT_NE(part(none, Part::reach).note.find("import reach"), std::string::npos);
    EXPECT_EQ(part(none, Part::opportunity).exponent, 1);
    EXPECT_TRUE(std::isnan(area(none, "BU03610000").priority));
    EXPECT_EQ(area(none, "BU03610000").rank, area(none, "BU03610000").opportunity_rank);
    give_voorlichting(project);
    const ScoreOutcome reached = score_with(project, model_of(near_point));
    EXPECT_EQ(reached.reference_date, "2025-12-31") << "without signals, ages count from the newest voorlichting";
    EXPECT_DOUBLE_EQ(area(reached, "BU03610000").reach, 0.4);
    EXPECT_DOUBLE_EQ(part(reached, Part::opportunity).exponent, 0.75);
    EXPECT_DOUBLE_EQ(part(reached, Part::reach).exponent, 0.25);
    EXPECT_NE(reached.info.data_hash, none.info.data_hash);
    const ScoreOutcome off = score_with(project, model_of("[reach]\nuse = false\nreason = \"x\"\nsource = \"x\"\n"));
    EXPECT_FALSE(part(off, Part::reach).used);
    const ScoreOutcome unknown =
        score_with(project, model_of("[reporting_gap]\nexposure = \"scholen\"\nreason = \"x\"\nsource = \"x\"\n"));
    EXPECT_FALSE(part(unknown, Part::reporting_gap).used);
}

TEST(ProjectPriority, AnExposureThatIsNotThereIsNamed) {
    const Folder folder("prio_exposure");
    store::Project project = small_project(folder);
    const ScoreOutcome outcome =
        score_with(project, model_of("[reporting_gap]\nexposure = \"scholen\"\nreason = \"x\"\nsource = \"x\"\n"));
    EXPECT_NE(part(outcome, Part::reporting_gap).note.find("scholen"), std::string::npos);
    const ScoreOutcome estate = score_with(project, model_of("", "bedrijventerrein"));
    EXPECT_NE(part(estate, Part::reporting_gap).note.find("nothing to be compared with"), std::string::npos)
        << "one estate";
}

} // namespace gk::scoring
