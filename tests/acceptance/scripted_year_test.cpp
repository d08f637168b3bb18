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
        for (const char* holiday :
             {"2025-04-18", "2025-04-21", "2025-05-05", "2025-05-29", "2025-06-09", "2025-12-25", "2025-12-26"})
            EXPECT_NE(item["date"], holiday);
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

TEST_F(ScriptedYear, ALinkThatWasWrongGoesAndComesBack) {
    ASSERT_EQ(gkaart({"knelpunt", "add", "jaar.gkaart", "G-09", "--title", "Kust", "--date", "2024-12-05", "--body",
                      "stuurgroep", "--area", "BU03610100", "--area", "GM0448", "--result", "nieuwsbrief"},
                     path())
                  .status,
              0);
    const json left =
        gkaart_json({"knelpunt", "unlink", "jaar.gkaart", "G-09", "--area", "BU03610100", "--why", "mis"}, path());
    ASSERT_EQ(left["areas"].size(), 1U);
    EXPECT_EQ(left["areas"][0]["area_id"], "GM0448");
    EXPECT_EQ(left["results"].size(), 1U);
    const Outcome again = gkaart({"knelpunt", "unlink", "jaar.gkaart", "G-09", "--area", "BU03610100"}, path());
    EXPECT_EQ(again.status, 3);
    EXPECT_NE(again.err.find("not linked with area BU03610100"), std::string::npos) << again.err;
    EXPECT_EQ(gkaart({"knelpunt", "unlink", "jaar.gkaart", "G-09"}, path()).status, 2) << "nothing was named";
    EXPECT_EQ(gkaart_json({"knelpunt", "link", "jaar.gkaart", "G-09", "--area", "BU03610100"}, path())["areas"].size(),
              2U);
    EXPECT_EQ(gkaart_json({"check", "jaar.gkaart"}, path())["sound"], true);
}

TEST_F(ScriptedYear, PagesForStuurgroepAndBurgemeester) {
    const json picture = gkaart_json(
        {"programme", "jaar.gkaart", "--report", "beeld.pdf", "--year", "2025", "--half", "1", "--today", "2025-07-05"},
        path());
    EXPECT_EQ(picture["half"], "2025-H1");
    EXPECT_EQ(picture["gemeenten"].size(), 32U);
    EXPECT_EQ(picture["types"].size(), 3U);
    for (const json& type : picture["types"]) EXPECT_EQ(type["top"].size(), 10U) << type["area_type"];
    EXPECT_EQ(picture["targets"]["year"], 2025);
    EXPECT_TRUE(std::filesystem::file_size(path() / "beeld.pdf") > 50'000);
    EXPECT_EQ(gkaart({"programme", "jaar.gkaart", "--report", "x.pdf", "--year", "2025"}, path()).status, 2);
    EXPECT_EQ(gkaart({"programme", "jaar.gkaart", "--half", "1"}, path()).status, 2);
    EXPECT_EQ(gkaart({"programme", "jaar.gkaart", "--report", "x.pdf", "--year", "2099", "--half", "1"}, path()).status,
              3);

    const std::vector<std::string> map{"programme", "jaar.gkaart", "--year", "2025",
                                       "--today",   today,         "--map",  "wie.svg"};
    std::vector<std::string> arguments = map;
    arguments.insert(arguments.end(), {"--result", "voorlichting-elke-gemeente"});
    const json board = gkaart_json(arguments, path());
    EXPECT_EQ(board["map"], "wie.svg");
    EXPECT_TRUE(std::filesystem::exists(path() / "wie.svg"));
    for (const json& line : board["items"])
        EXPECT_EQ(line["gemeenten"].size(), line["per"] == "gemeente" ? 32U : 0U) << line["result"];
    EXPECT_EQ(gkaart(map, path()).status, 2) << "a map of what?";
    arguments.back() = "nieuwsbrief";
    EXPECT_EQ(gkaart(arguments, path()).status, 3) << "a target for the region";

    const json area = gkaart_json({"page", "jaar.gkaart", "BU03610100", "--out", "gebied.pdf"}, path());
    EXPECT_EQ(area["gemeente"], "GM0361");
    EXPECT_FALSE(area["factors"].empty());
    for (const json& one : area["similar"]) EXPECT_NE(one["area_id"], "BU03610100");
    const json gemeente = gkaart_json({"page", "jaar.gkaart", "Texel", "--out", "texel.pdf"}, path());
    EXPECT_EQ(gemeente["area_id"], "GM0448");
    EXPECT_EQ(gemeente["targets"].size(), 2U);
    EXPECT_TRUE(std::filesystem::exists(path() / "texel.pdf"));
    EXPECT_EQ(gkaart({"page", "jaar.gkaart", "BU9", "--out", "x.pdf"}, path()).status, 3);
    EXPECT_EQ(gkaart({"page", "jaar.gkaart", "Texel", "--out", "/nowhere/x.pdf"}, path()).status, 4);
    EXPECT_FALSE(std::filesystem::exists(path() / "x.pdf"));
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
