// SPDX-License-Identifier: EUPL-1.2
// What is frozen stays as it was: through the program, through SQL, and when somebody takes the locks off.

#include <cmath>
#include <limits>

#include <sqlite3.h>

#include "gis/store/pilot.hpp"
#include "tests/gis/pilot/small_region.hpp"

namespace gk::piloting {
namespace {

using namespace support;

/// Runs SQL as another program would; the message of the refusal, or nothing.
std::string sql(const fs::path& file, const std::string& text) {
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    char* message = nullptr;
    sqlite3_exec(db, text.c_str(), nullptr, nullptr, &message);
    std::string said = message == nullptr ? "" : message;
    sqlite3_free(message);
    sqlite3_close(db);
    return said;
}

store::PilotFreeze by_hand() {
    store::PilotFreeze pilot;
    pilot.frozen_by = "Stuurgroep";
    pilot.score_run = 1;
    pilot.model_hash = "m";
    pilot.data_hash = "d";
    pilot.start = "2025-02-01";
    pilot.unblind = "2025-01-31";
    store::PilotArea& area = pilot.areas.emplace_back();
    area.id = "BU10010004";
    area.name = "Één buurt";
    area.gemeente = "GM1001";
    area.eligible = 12;
    store::PilotComparison& comparison = area.comparisons.emplace_back();
    comparison.id = "BU10050004";
    comparison.distance = 0.1 + 0.2;
    store::PilotBalance& balance = area.balance.emplace_back();
    balance.factor = "oad";
    balance.label = "adressen";
    balance.pilot = 1.0 / 3;
    balance.smd_after = std::numeric_limits<double>::quiet_NaN();
    for (const char* id : {"BU3", "BU1", "BU2"}) {
        store::PilotFormArea& row = area.form.emplace_back();
        row.id = id;
        row.opportunity = 50.5;
        row.high = row.id == "BU1";
    }
    pilot.rules = {pilot::parse_stop_rule("tau<0.15").value()};
    pilot.data = {{"buurten", "buurten", 1, "hash"}};
    return pilot;
}

TEST(PilotStore, GivesBackWhatWasFrozen) {
    const Place place;
    auto project = small_region(place);
    store::PilotRegister pilots(project);
    EXPECT_FALSE(must(pilots.frozen()));
    const auto frozen = must(pilots.freeze(by_hand()));
    EXPECT_EQ(frozen.frozen_at, "2025-01-01T12:00:00Z");
    const auto read = must(pilots.frozen()).value();
    EXPECT_EQ(read.hash, frozen.hash);
    ASSERT_EQ(read.areas.size(), 1U);
    EXPECT_EQ(read.areas[0].name, "Één buurt");
    EXPECT_EQ(read.areas[0].comparisons[0].distance, 0.1 + 0.2);
    EXPECT_EQ(read.areas[0].balance[0].pilot, 1.0 / 3);
    EXPECT_TRUE(std::isnan(read.areas[0].balance[0].smd_after));
    ASSERT_EQ(read.areas[0].form.size(), 3U);
    EXPECT_EQ(read.areas[0].form[0].id, "BU1");
    EXPECT_TRUE(read.areas[0].form[0].high);
    EXPECT_EQ(read.rules, by_hand().rules);
    EXPECT_EQ(read.data[0].content_hash, "hash");
    const auto log = must(project.audit_log());
    EXPECT_EQ(log.back().action, "pilot_freeze");
    EXPECT_NE(log.back().detail.find(frozen.hash), std::string::npos);
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(PilotStore, CannotBeChanged) {
    const Place place;
    {
        auto project = small_region(place);
        store::PilotRegister pilots(project);
        (void)must(pilots.freeze(by_hand()));
        const auto again = pilots.freeze(by_hand());
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, ErrorCode::refused);
        EXPECT_NE(again.error().message.find("2025-01-01 by Stuurgroep"), std::string::npos) << again.error().message;
        must(pilots.add_form({"F-1", "W1", region::AreaType::woongebied, {}}));
        const std::vector<store::PilotJudgement> rows{{"F-1", "BU1", 4, true, "", "2025-01-10", {}},
                                                      {"F-1", "BU2", 0, false, "", "2025-01-10", {}}};
        must(pilots.add_judgements(rows));
        EXPECT_FALSE(pilots.add_judgements(rows));
        EXPECT_EQ(must(pilots.judgements()).size(), 2U);
    }
    const fs::path file = place / "p.gkaart";
    for (const char* change :
         {"UPDATE pilot SET start = '2025-03-01'", "DELETE FROM pilot", "UPDATE pilot_form_area SET opportunity = 1",
          "DELETE FROM pilot_stop_rule", "INSERT INTO pilot_stop_rule VALUES (9, 'tau<0')",
          "INSERT INTO pilot_comparison VALUES ('woongebied', 9, 'x', 'x', 'x', 1)",
          "UPDATE pilot_balance SET pilot = 0", "DELETE FROM pilot_data", "DELETE FROM pilot_area"})
        EXPECT_NE(sql(file, change).find("the pilot is frozen"), std::string::npos) << change;
    for (const char* change :
         {"UPDATE pilot_judgement SET rating = 5", "DELETE FROM pilot_judgement", "DELETE FROM pilot_form"})
        EXPECT_NE(sql(file, change).find("not changed"), std::string::npos) << change;
    EXPECT_NE(sql(file, "PRAGMA foreign_keys=ON; DELETE FROM score_run"), "");
    auto project = must(store::Project::open(file, store::Project::Mode::write));
    EXPECT_TRUE(must(store::PilotRegister(project).frozen()));
}

TEST(PilotStore, NoticesWhoTookTheLocksOff) {
    const Place place;
    {
        auto project = small_region(place);
        (void)must(store::PilotRegister(project).freeze(by_hand()));
    }
    EXPECT_EQ(
        sql(place / "p.gkaart", "DROP TRIGGER pilot_form_area_no_update; UPDATE pilot_form_area SET opportunity = 51"),
        "");
    auto project = must(store::Project::open(place / "p.gkaart", store::Project::Mode::write));
    const auto read = store::PilotRegister(project).frozen();
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find("not what it was"), std::string::npos);
}

TEST(PilotStore, OlderProjectsGetTheTables) {
    const Place place;
    {
        auto project = small_region(place);
    }
    std::string drop = "PRAGMA user_version=4;";
    for (const char* table :
         {"pilot_activity", "pilot_note", "pilot_judgement", "pilot_form", "pilot_stop_rule", "pilot_form_area",
          "pilot_balance", "pilot_comparison", "pilot_area", "pilot_data", "pilot"})
        drop += fmt::format("DROP TABLE {};", table);
    // What came later goes as well.
    drop += "DELETE FROM views_geometry_columns WHERE view_name LIKE 'kaart_gelegenheid_%';";
    for (const char* layer : {"gemeenten", "wijken", "buurten", "terreinen"})
        for (const char* type : {"bedrijventerrein", "woongebied", "buitengebied"})
            drop += fmt::format("DROP VIEW kaart_gelegenheid_{}_{};", layer, type);
    EXPECT_EQ(sql(place / "p.gkaart", drop), "");
    auto project = must(store::Project::open(place / "p.gkaart", store::Project::Mode::write));
    EXPECT_NE(must(freeze(project, choice(), no_progress())).find(region::AreaType::woongebied), nullptr);
}

} // namespace
} // namespace gk::piloting
