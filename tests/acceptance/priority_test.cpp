// SPDX-License-Identifier: EUPL-1.2
// Reporting gap, reach, priority and certainty on the real region, through the built program: signals in some buurten,
// voorlichting in one of them, and what rank, explain, map and export say about it.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

class RealPriority : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (!have_real_data()) return;
        folder = std::make_unique<Folder>();
        (void)gkaart_json({"new", "regio.gkaart", "--purpose", "Kiezen waar voorlichting het meest nodig is"}, path());
        for (const auto& [kind, file] :
             {std::pair{"gemeenten", "gemeenten_nh32.gpkg"}, std::pair{"wijken", "wijken_buurten_2024_nh32.gpkg"},
              std::pair{"buurten", "wijken_buurten_2024_nh32.gpkg"},
              std::pair{"estates", "bedrijventerrein_buurten_2024_nh32.gpkg"},
              std::pair{"layer", "rijkswegen_2013_nh32.gpkg"}})
            (void)gkaart_json({"import", kind, "regio.gkaart", real(file)}, path());
        opportunity = gkaart_json({"score", "regio.gkaart"}, path());
        opportunity_ranks = gkaart_json({"rank", "regio.gkaart", "--by", "buurt", "--type", "woongebied"}, path());
        write_signals();
        (void)gkaart_json({"import", "signals", "regio.gkaart", "signalen.csv"}, path());
        std::ofstream(path() / "bereik.csv") << "gemeente;datum;interventie;bereik\n"
                                                "GM0361;2025-12-28;Speedmobiel;40%\n"
                                                "GM0400;2024-12-28;Bewonersavond;40%\n";
        (void)gkaart_json({"import", "reach", "regio.gkaart", "bereik.csv"}, path());
        scored = gkaart_json({"score", "regio.gkaart"}, path());
    }
    static void TearDownTestSuite() { folder.reset(); }
    void SetUp() override {
        if (!folder) GTEST_SKIP() << "no real data at " GK_REAL_DATA;
    }

    /// Reports on a raster over the region, the newest of 28 December 2025, and many more around Hoorn.
    static void write_signals() {
        std::ofstream out(path() / "signalen.csv");
        out << "soort,datum,bron,x_rd,y_rd\n";
        for (int i = 0; i < 3000; ++i)
            out << "melding,2025-" << (i % 12 < 9 ? "0" : "") << i % 12 + 1 << "-28,proef," << 103050 + 500 * (i % 60)
                << ',' << 485050 + 800 * (i / 60) << '\n';
        for (int i = 0; i < 400; ++i)
            out << "melding,2025-11-" << 10 + i % 20 << ",proef," << 131050 + 100 * (i % 20) << ','
                << 516050 + 100 * (i / 20) << '\n';
    }
    static const std::filesystem::path& path() { return folder->path(); }
    static json rank(const std::string& by, const std::string& type) {
        return gkaart_json({"rank", "regio.gkaart", "--by", by, "--type", type}, path());
    }

    static inline std::unique_ptr<Folder> folder;
    static inline json opportunity, opportunity_ranks, scored;
};

TEST_F(RealPriority, WithoutSignalsThereIsOpportunityAloneAndItSaysSo) {
    for (const json& part : opportunity["parts"]) EXPECT_EQ(part["used"], part["part"] == "opportunity") << part;
    EXPECT_EQ(opportunity_ranks["ordered_by"]["woongebied"], "opportunity");
    for (const json& item : opportunity_ranks["items"]) {
        EXPECT_TRUE(item["priority"].is_null() && item["reporting_gap"].is_null() && item["reach"].is_null());
        if (item["rank"].is_null()) continue;
        EXPECT_EQ(item["rank"], item["opportunity_rank"]);
        EXPECT_LE(item["rank_p05"], item["rank_p95"]); // certainty needs no signals
    }
}

TEST_F(RealPriority, EveryAreaTypeHasItsOwnParts) {
    std::map<std::string, double> exponents;
    for (const json& part : scored["parts"]) {
        EXPECT_EQ(part["used"], true) << part;
        exponents[part["area_type"]] += part["exponent"].get<double>();
    }
    ASSERT_EQ(exponents.size(), 3U);
    for (const auto& [type, sum] : exponents) EXPECT_NEAR(sum, 1, 1e-12) << type;
}

TEST_F(RealPriority, RanksOrderByPriorityWithTheirInterval) {
    for (const auto& [by, type] : {std::pair{"buurt", "woongebied"}, std::pair{"buurt", "buitengebied"},
                                   std::pair{"estate", "bedrijventerrein"}, std::pair{"wijk", "woongebied"}}) {
        const json ranking = rank(by, type);
        EXPECT_EQ(ranking["ordered_by"][type], "priority");
        double previous = 100;
        std::size_t holding = 0, ranked = 0;
        for (const json& item : ranking["items"]) {
            if (item["rank"].is_null()) {
                EXPECT_TRUE(item["reliability"] == "too_small" || item["reliability"] == "insufficient_data") << item;
                continue;
            }
            ++ranked;
            const double priority = item["priority"];
            EXPECT_LE(priority, previous);
            previous = priority;
            EXPECT_LE(item["rank_p05"], item["rank_p95"]);
            if (item["rank_p05"] <= item["rank"] && item["rank"] <= item["rank_p95"]) ++holding;
            const double width = item["rank_p95"].get<double>() - item["rank_p05"].get<double>();
            EXPECT_EQ(item["reliability"], width > 0.25 * item["ranked"].get<double>() ? "wide_interval" : "reliable");
            if (!item["reporting_gap"].is_null()) {
                EXPECT_GT(item["reporting_gap"], 0.0);
                EXPECT_LT(item["reporting_gap"], 1.0);
            }
        }
        EXPECT_GT(ranked, 40U) << by << type;
        EXPECT_GT(static_cast<double>(holding), 0.9 * static_cast<double>(ranked)) << by << type;
    }
}

TEST_F(RealPriority, ReachFollowsTheFormula) {
    // 40% on the reference date itself; 40% a year before it, with a half-life of a year.
    const json items = rank("buurt", "woongebied")["items"];
    ASSERT_GT(items.size(), 900U);
    for (const json& item : items) {
        const double reach = item["reach"];
        const std::string gemeente = item["gemeente"];
        if (gemeente == "GM0361") {
            EXPECT_NEAR(reach, 0.4, 1e-9) << item;
        } else if (gemeente == "GM0400") {
            EXPECT_NEAR(reach, 0.2, 1e-3) << item;
        }
    }
}

TEST_F(RealPriority, ReportsAboundAroundHoorn) {
    double hoorn = 1, others = 0;
    std::size_t n = 0;
    const json items = rank("buurt", "woongebied")["items"];
    for (const json& item : items) {
        if (item["reporting_gap"].is_null()) continue;
        if (item["gemeente"] == "GM0405") hoorn = std::min(hoorn, item["reporting_gap"].get<double>());
        others += item["reporting_gap"].get<double>();
        ++n;
    }
    ASSERT_GT(n, 500U);
    EXPECT_LT(hoorn, 0.3);
    EXPECT_GT(others / static_cast<double>(n), 0.45);
}

TEST_F(RealPriority, ExplanationSaysWhyHowSureAndWhatToDo) {
    const json top = gkaart_json({"rank", "regio.gkaart", "--by", "buurt", "--type", "woongebied", "--top", "1"},
                                 path())["items"][0];
    const json part =
        gkaart_json({"explain", "regio.gkaart", top["area_id"], "--type", "woongebied"}, path())["parts"][0];
    double points = 0;
    bool moved = false;
    for (const json& factor : part["factors"]) {
        if (!factor["points"].is_null()) points += factor["points"].get<double>();
        moved = moved || !factor["rank_without"].is_null();
    }
    EXPECT_NEAR(points, part["opportunity"].get<double>(), 1e-9);
    EXPECT_TRUE(moved) << "each factor says where the area would be without it";
    double logs = 0;
    for (const char* name : {"opportunity", "reporting_gap", "reach", "spread"})
        logs += part["log_shares"][name].get<double>();
    EXPECT_NEAR(logs, std::log(part["priority"].get<double>() / 100), 1e-9);
    const std::string sentence = part["sentence"];
    for (const char* words : {"De prioriteit is", "Met iets andere gewichten "})
        EXPECT_NE(sentence.find(words), std::string::npos) << sentence;
    for (const char* word : {"criminaliteit", "verdacht"}) EXPECT_EQ(sentence.find(word), std::string::npos);
    EXPECT_EQ(part["answer"].is_null(), part["reporting_gap"].is_null());
}

TEST_F(RealPriority, MapsAndTablesShowEveryPart) {
    for (const std::string layer : {"opportunity", "reporting_gap", "reach", "priority"}) {
        const json made = gkaart_json(
            {"map", "regio.gkaart", "--out", layer + ".png", "--layer", layer, "--type", "woongebied", "--dpi", "60"},
            path());
        EXPECT_EQ(made["by"], "buurt");
        EXPECT_GT(std::filesystem::file_size(path() / (layer + ".png")), 20000U);
    }
    (void)gkaart_json({"export", "regio.gkaart", "--out", "buurten.csv", "--by", "buurt"}, path());
    std::ifstream csv(path() / "buurten.csv");
    std::string header;
    std::getline(csv, header);
    for (const char* column : {"priority", "reporting_gap", "reach", "rank_p05", "rank_p95", "reliability", "answer"})
        EXPECT_NE(header.find(column), std::string::npos) << column;
    const json findings = gkaart_json({"check", "regio.gkaart"}, path())["findings"];
    for (const json& finding : findings) EXPECT_FALSE(finding["serious"].get<bool>()) << finding;
}

TEST_F(RealPriority, ThreadsChangeNoNumber) {
    const json before = rank("gemeente", "woongebied")["items"];
    ::setenv("GK_THREADS", "1", 1);
    const json again = gkaart_json({"score", "regio.gkaart", "--cell-certainty"}, path());
    ::unsetenv("GK_THREADS");
    EXPECT_EQ(again["data_hash"], scored["data_hash"]);
    EXPECT_EQ(rank("gemeente", "woongebied")["items"], before);
    const json squares =
        gkaart_json({"rank", "regio.gkaart", "--by", "cell", "--type", "buitengebied", "--top", "20"}, path())["items"];
    for (const json& square : squares) EXPECT_LE(square["rank_p05"], square["rank_p95"]);
}

} // namespace
} // namespace gk::acceptance
