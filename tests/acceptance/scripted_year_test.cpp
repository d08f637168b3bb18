// SPDX-License-Identifier: EUPL-1.2
// A scripted year on the real region, through the built program: knelpunten, a plan of 40 deployments under 100,000
// euro that gives each of 32 gemeenten at least one and Agrocoach with each drugsemmer, what was done, and what it does
// to scores, board, budget and explanations.

#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

class ScriptedYear : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (!have_real_data()) return;
        folder = std::make_unique<Folder>();
        (void)gkaart_json({"new", "jaar.gkaart", "--purpose", "Een jaar voorlichting plannen"}, path());
        for (const auto& [kind, file] :
             {std::pair{"gemeenten", "gemeenten_nh32.gpkg"}, std::pair{"buurten", "wijken_buurten_2024_nh32.gpkg"},
              std::pair{"estates", "bedrijventerrein_buurten_2024_nh32.gpkg"},
              std::pair{"layer", "rijkswegen_2013_nh32.gpkg"}})
            (void)gkaart_json({"import", kind, "jaar.gkaart", real(file)}, path());
        (void)gkaart_json({"score", "jaar.gkaart"}, path());
        std::ofstream(path() / "kosten.csv") << "middel,euro,teamdagen\ndrugsemmer,2000,2\nagrocoach,1000,1\n"
                                                "speedmobiel,2600,2\nvoorlichting-bedrijventerrein,2400,2\n"
                                                "voorlichting-woongebied,2400,2\n";
        (void)gkaart_json({"import", "menukaart", "jaar.gkaart", "kosten.csv"}, path());
        plan = run_plan({"--out", "plan.gpkg", "--calendar", "plan.ics", "--accept", "--team", "Team drugs"});
    }
    static void TearDownTestSuite() { folder.reset(); }
    void SetUp() override {
        if (!folder) GTEST_SKIP() << "no real data at " GK_REAL_DATA;
    }
    static json run_plan(const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"plan",        "jaar.gkaart", "--year",       "2025",
                                           "--today",     "2025-01-02",  "--budget",     "100000",
                                           "--team-days", "22",          "--candidates", "60"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return gkaart_json(arguments, path());
    }
    static const std::filesystem::path& path() { return folder->path(); }
    static json list() {
        return gkaart_json({"deploy", "list", "jaar.gkaart", "--year", "2025", "--today", today}, path());
    }

    static constexpr const char* today = "2025-12-30";
    static inline std::unique_ptr<Folder> folder;
    static inline json plan;
};

TEST_F(ScriptedYear, FortyDeploymentsWithinMoneyAndDays) {
    EXPECT_GE(plan["items"].size(), 40U);
    std::map<int, double> days;
    std::set<std::string> gemeenten;
    std::map<std::string, std::set<std::string>> in_area;
    long euro = 0;
    for (const json& item : plan["items"]) {
        days[item["quarter"]] += item["team_days"].get<double>();
        gemeenten.insert(item["gemeente"]);
        in_area[item["area_id"]].insert(item["intervention"]);
        euro += item["euro"].get<long>();
        EXPECT_TRUE(item["date"].get<std::string>().starts_with("2025-"));
        EXPECT_GT(item["date"].get<std::string>(), "2025-01-02");
    }
    EXPECT_LE(euro, 100'000);
    EXPECT_EQ(euro, plan["spent"]);
    EXPECT_EQ(gemeenten.size(), 32U);
    for (const auto& [quarter, sum] : days) EXPECT_LE(sum, 22) << quarter;
    bool emmer = false;
    for (const auto& [area, interventions] : in_area)
        if (interventions.contains("drugsemmer")) {
            emmer = true;
            EXPECT_TRUE(interventions.contains("agrocoach")) << area;
        }
    EXPECT_TRUE(emmer);
    EXPECT_LE(plan["gap"].get<double>(), 0.01);
    const json& top = plan["top_of_list_need_met"];
    EXPECT_TRUE(top.is_null() || plan["need_met"].get<double>() >= top.get<double>() * (1 - 1e-9)) << top;
    EXPECT_FALSE(plan["binding"].empty());
    EXPECT_EQ(plan["accepted"]["added"], plan["items"].size());
    std::ifstream calendar(path() / "plan.ics");
    const std::string text((std::istreambuf_iterator<char>(calendar)), {});
    std::size_t events = 0;
    for (std::size_t at = text.find("BEGIN:VEVENT"); at != std::string::npos; at = text.find("BEGIN:VEVENT", at + 1))
        ++events;
    EXPECT_EQ(events, plan["items"].size());
}

TEST_F(ScriptedYear, AWishThatCannotBeIsAnsweredWithTheRulesThatClash) {
    const Outcome clash = gkaart(
        {"plan", "jaar.gkaart", "--year", "2025", "--today", "2025-01-02", "--team-days", "1", "--candidates", "5"},
        path());
    EXPECT_EQ(clash.status, 3);
    EXPECT_NE(clash.err.find("together"), std::string::npos) << clash.err;
}

TEST_F(ScriptedYear, WhatWasDoneCountsEverywhere) {
    const json planned = list()["items"];
    ASSERT_GE(planned.size(), 40U);
    // All but the last is done; one drugsemmer is evaluated.
    std::ofstream csv(path() / "gedaan.csv");
    csv << "nummer,middel,gebied,gebiedstype,datum,status,team,euro,begrotingsregel,bereik,bereik_geteld,resultaat,"
           "geevalueerd,evaluatie\n";
    bool evaluated = false;
    for (const json& item : planned) {
        const bool evaluate = !evaluated && item["intervention"] == "drugsemmer";
        evaluated = evaluated || evaluate;
        csv << item["id"] << ',' << item["intervention"].get<std::string>() << ',' << item["area_id"].get<std::string>()
            << ',' << item["area_type"].get<std::string>() << ',' << item["date"].get<std::string>() << ",uitgevoerd,"
            << "Team drugs," << item["euro"] << ',' << item["line"].get<std::string>() << ",0.2,ja,"
            << item["result"].get<std::string>() << ',' << (evaluate ? "2025-12-29,goed" : ",") << '\n';
    }
    csv.close();
    // Everything lies before 30 December but perhaps the last: the program judges by the clock, which is later.
    EXPECT_EQ(gkaart_json({"import", "inzet", "jaar.gkaart", "gedaan.csv", "--why", "jaar voorbij"}, path())["changed"],
              planned.size());

    const std::string area = planned[0]["area_id"];
    const json before =
        gkaart_json({"explain", "jaar.gkaart", area, "--type", planned[0]["area_type"]}, path())["parts"][0];
    const json scored = gkaart_json({"score", "jaar.gkaart"}, path());
    const json after =
        gkaart_json({"explain", "jaar.gkaart", area, "--type", planned[0]["area_type"]}, path())["parts"][0];
    EXPECT_TRUE(before["reach"].is_null());
    EXPECT_GT(after["reach"].get<double>(), 0.05) << "the newest inzet sets the day";
    EXPECT_LE(after["reach"].get<double>(), 0.5);
    std::set<std::string> kinds;
    for (const json& link : after["links"]) kinds.insert(link["kind"]);
    EXPECT_TRUE(kinds.contains("inzet") && kinds.contains("result") && kinds.contains("budget_line")) << after["links"];

    const json board = gkaart_json({"programme", "jaar.gkaart", "--year", "2025", "--today", "2026-01-05"}, path());
    std::map<std::string, json> lines;
    for (const json& line : board["items"]) lines[line["result"]] = line;
    EXPECT_EQ(lines["voorlichting-elke-gemeente"]["state"], "reached");
    EXPECT_EQ(lines["agrocoach-aangeboden"]["share"], 1.0);
    EXPECT_EQ(lines["agrocoach-evaluatie"]["state"], "reached");
    EXPECT_EQ(lines["nieuwsbrief"]["state"], "missed");
    const json budget = gkaart_json({"budget", "jaar.gkaart", "--year", "2025"}, path());
    for (const json& check : budget["checks"]) EXPECT_TRUE(check["holds"]) << check;
    for (const json& line : budget["lines"])
        if (line["line"] == "lasten-werkbudget") {
            EXPECT_EQ(line["spent"], plan["spent"]);
            EXPECT_EQ(line["left"], 100'000 - plan["spent"].get<long>());
        }
    // One more that does not fit is refused, with the sum.
    const Outcome refused =
        gkaart({"deploy", "add", "jaar.gkaart", "speedmobiel", area, "--date", "2025-12-28", "--type",
                planned[0]["area_type"], "--euro", "100001", "--line", "lasten-werkbudget"},
               path());
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find("euro too much"), std::string::npos) << refused.err;
}

TEST_F(ScriptedYear, KnelpuntenHaveAPlaceButPersonsNever) {
    const auto add = [](std::vector<std::string> more) {
        std::vector<std::string> arguments{"knelpunt", "add", "jaar.gkaart"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.insert(arguments.end(), {"--date", "2024-12-05", "--body", "stuurgroep"});
        return gkaart(arguments, path());
    };
    EXPECT_EQ(add({"G-01", "--type", "gebied", "--title", "Haven", "--area", "BU03610100"}).status, 0);
    EXPECT_EQ(add({"P-2025-01", "--type", "persoon"}).status, 0);
    EXPECT_EQ(add({"P-2025-02", "--type", "persoon", "--area", "BU03610100"}).status, 3);
    EXPECT_EQ(add({"P-2025-02", "--type", "persoon", "--title", "Jan"}).status, 3);
    EXPECT_EQ(gkaart({"knelpunt", "link", "jaar.gkaart", "P-2025-01", "--within", real("gemeenten_nh32.gpkg")}, path())
                  .status,
              3);
    const json within = gkaart_json(
        {"knelpunt", "link", "jaar.gkaart", "G-01", "--within", real("bedrijventerrein_buurten_2024_nh32.gpkg")},
        path());
    EXPECT_GE(within["areas"].size(), 60U) << "each estate lies within itself";
    const json list = gkaart_json({"knelpunt", "list", "jaar.gkaart", "--today", "2025-12-06"}, path());
    EXPECT_EQ(list["overdue"], 2);
}

TEST_F(ScriptedYear, TheDeskKeepsTheWeek) {
    std::ofstream(path() / "balie.csv") << "nummer,soort,gemeente,ontvangen,gepubliceerd,gedeeld_met,gedeeld_op\n"
                                           "1,dumping,Schagen,2025-03-03,2025-03-04,politie,2025-03-10\n"
                                           "2,lab,GM0361,2025-03-03,,politie,2025-03-11\n";
    EXPECT_EQ(gkaart_json({"import", "signaalbalie", "jaar.gkaart", "balie.csv"}, path())["added"], 2);
    const json desk = gkaart_json({"desk", "show", "jaar.gkaart", "--today", today}, path());
    EXPECT_EQ(desk["figures"][0]["share"], 0.5);
    ASSERT_EQ(desk["todo"].size(), 1U);
    EXPECT_EQ(desk["todo"][0]["what"], "publish");
    EXPECT_EQ(gkaart({"import", "signaalbalie", "jaar.gkaart", "balie.csv", "--drop", "x"}, path()).status, 2);
    const json check = gkaart_json({"check", "jaar.gkaart"}, path());
    EXPECT_EQ(check["sound"], true) << check;
}

} // namespace
} // namespace gk::acceptance
