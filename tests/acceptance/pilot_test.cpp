// SPDX-License-Identifier: EUPL-1.2
// The pilot on the demo project through the built program, from freeze to PDF, with simulated experts whose agreement
// with the map is known. The clock is set, so that the pilot lies in the middle of the demo's signals.

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "gis/demo/demo.hpp"
#include "tests/acceptance/program.hpp"
#include "tests/core/pilot/simulated_expert.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

constexpr double rho = 0.7; ///< how strongly the experts see what the map sees

void set_clock(int year, unsigned month, unsigned day) {
    const std::chrono::sys_days date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count() + 43200;
    ::setenv("SOURCE_DATE_EPOCH", std::to_string(seconds).c_str(), 1);
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::vector<std::string>> read_csv(const std::filesystem::path& file) {
    std::istringstream in(text_of(file));
    std::vector<std::vector<std::string>> table;
    for (std::string line; std::getline(in, line);) {
        auto& row = table.emplace_back(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) row.emplace_back();
            else if (c != '\r') row.back() += c;
        }
    }
    return table;
}

class DemoPilot : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<Folder>();
        const auto sources = demo::write_demo_sources(path() / "bronnen");
        ASSERT_TRUE(sources) << describe(sources.error());
        set_clock(2025, 1, 2);
        (void)gkaart_json({"new", "p.gkaart", "--purpose", "Proef in drie gebieden"}, path());
        for (const auto& source : sources->imports) {
            if (source.kind == "signals" || source.kind == "reach") continue;
            (void)gkaart_json({"import", source.kind, "p.gkaart", source.file.string(), "--layer", source.layer},
                              path());
        }
        write_signals("2025-01-01");
        (void)gkaart_json({"import", "signals", "p.gkaart", "signalen.csv"}, path());
        (void)gkaart_json({"score", "p.gkaart"}, path());
        const json items = gkaart_json({"pilot", "suggest", "p.gkaart"}, path())["items"];
        std::vector<std::string> command{"pilot",     "freeze",     "p.gkaart",  "--who",      "Stuurgroep",
                                         "--start",   "2025-02-01", "--unblind", "2025-01-31", "--stop",
                                         "overlap<2", "--stop",     "mistakes>1"};
        for (const json& item : items)
            if (item["first_choice"].get<bool>()) {
                command.emplace_back("--area");
                command.push_back(item["area_type"].get<std::string>() + "=" + item["area_id"].get<std::string>());
            }
        frozen = gkaart_json(command, path());
        again = gkaart(command, path());
        set_clock(2025, 1, 20);
        forms = gkaart_json({"pilot", "forms", "p.gkaart", "--expert", "W1", "OOV1", "P1", "--out", "formulieren"},
                            path())["items"];
        fill_in();
        set_clock(2026, 1, 5);
        write_signals("9999");
        (void)gkaart_json({"import", "signals", "p.gkaart", "signalen.csv"}, path());
        report = gkaart_json({"pilot", "report", "p.gkaart", "--pdf", "pilot.pdf"}, path());
    }
    static void TearDownTestSuite() {
        ::unsetenv("SOURCE_DATE_EPOCH");
        folder.reset();
    }
    static const std::filesystem::path& path() { return folder->path(); }

    /// The demo's signals that were observed before this day.
    static void write_signals(const std::string& before) {
        std::ifstream in(path() / "bronnen/signalen.csv");
        std::ofstream out(path() / "signalen.csv");
        std::string line;
        std::getline(in, line);
        out << line << '\n';
        while (std::getline(in, line)) {
            std::istringstream fields(line);
            std::string id, kind, day;
            std::getline(fields, id, ',');
            std::getline(fields, kind, ',');
            std::getline(fields, day, ',');
            if (day < before) out << line << '\n';
        }
    }
    static void fill_in() {
        simulate::Random random(2025);
        std::map<std::string, double> opportunity;
        for (const char* by : {"buurt", "estate"}) {
            const json items = gkaart_json({"rank", "p.gkaart", "--by", by}, path())["items"];
            for (const json& item : items)
                if (!item["opportunity"].is_null())
                    opportunity[item["area_type"].get<std::string>() + item["area_id"].get<std::string>()] =
                        item["opportunity"];
        }
        std::vector<std::string> command{"pilot", "judge", "p.gkaart"};
        for (const json& form : forms) {
            auto table = read_csv(path() / form["file"].get<std::string>());
            std::vector<double> score;
            for (std::size_t i = 1; i < table.size(); ++i) score.push_back(opportunity.at(table[i][2] + table[i][3]));
            scores[form["area_type"]] = score;
            const auto view = pilot::simulated_expert(form["expert"], score, rho, random);
            std::ofstream out(path() / form["file"].get<std::string>());
            for (std::size_t i = 0; i < table.size(); ++i) {
                if (i > 0) {
                    table[i][6] = std::to_string(view.rating[i - 1]);
                    table[i][7] = view.listed[i - 1] != 0 ? "x" : "";
                    table[i][8] = i == 1 ? "15-1-2025" : "";
                }
                for (std::size_t c = 0; c < table[i].size(); ++c) out << (c > 0 ? ";" : "") << table[i][c];
                out << '\n';
            }
            command.push_back(form["file"]);
        }
        judged = gkaart_json(command, path())["items"];
        judged_again = gkaart({"pilot", "judge", "p.gkaart", forms[0]["file"]}, path());
    }

    static inline std::unique_ptr<Folder> folder;
    static inline json frozen, forms, judged, report;
    static inline Outcome again, judged_again;
    static inline std::map<std::string, std::vector<double>> scores; ///< of the areas on a form, by type
};

TEST_F(DemoPilot, FreezesOnce) {
    ASSERT_EQ(frozen["areas"].size(), 3U);
    EXPECT_EQ(again.status, 3);
    EXPECT_NE(again.err.find("cannot be changed"), std::string::npos) << again.err;
    EXPECT_EQ(frozen["hash"], report["pilot"]["hash"]);
    EXPECT_EQ(frozen["model_hash"].get<std::string>().size(), 64U);
    for (const json& area : frozen["areas"]) {
        double before = 0, after = 0;
        for (const json& row : area["balance"])
            if (!row["smd_after"].is_null()) {
                before += std::abs(row["smd_before"].get<double>());
                after += std::abs(row["smd_after"].get<double>());
            }
        EXPECT_LT(after, before) << area["area_type"];
        EXPECT_EQ(area["comparisons"].size(), 5U);
        for (const json& comparison : area["comparisons"])
            for (const json& pilot : frozen["areas"]) EXPECT_NE(comparison["gemeente"], pilot["gemeente"]);
    }
}

TEST_F(DemoPilot, FormsAreBlindAndComeBackOnce) {
    ASSERT_EQ(forms.size(), 9U);
    ASSERT_EQ(judged.size(), 9U);
    for (const json& one : judged) {
        EXPECT_EQ(one["rated"], one["areas"]);
        EXPECT_EQ(one["listed"], 10);
    }
    EXPECT_EQ(judged_again.status, 3);
    EXPECT_NE(judged_again.err.find("was read before"), std::string::npos) << judged_again.err;
}

TEST_F(DemoPilot, ReportRecoversTheAgreementThatWasPutIn) {
    ASSERT_EQ(report["areas"].size(), 3U);
    for (const json& area : report["areas"]) {
        // The truth: what such experts agree to on these areas, on average.
        const std::vector<double>& score = scores.at(area["area_type"]);
        const pilot::MapView map{.score = score, .high = std::vector<std::uint8_t>(score.size(), 0)};
        simulate::Random random(7);
        double tau = 0, overlap = 0;
        constexpr int experts = 150;
        for (int i = 0; i < experts; ++i) {
            const auto view = pilot::simulated_expert("X1", score, rho, random);
            const auto one = pilot::agreement(map, std::span(&view, 1), {.draws = 100}, no_progress());
            ASSERT_TRUE(one);
            tau += one->tau.value / experts;
            overlap += one->overlap.of_ten.value / experts;
        }
        const json& found = area["agreement"];
        EXPECT_LE(found["tau_b"]["interval"][0], tau) << area["area_type"];
        EXPECT_GE(found["tau_b"]["interval"][1], tau) << area["area_type"];
        EXPECT_GT(found["tau_b"]["interval"][0], 0.0);
        EXPECT_LE(found["overlap"]["of_ten"]["interval"][0], overlap) << area["area_type"];
        EXPECT_GE(found["overlap"]["of_ten"]["interval"][1], overlap) << area["area_type"];
        EXPECT_EQ(found["experts"].size(), 3U);
    }
    for (const json& rule : report["stop_rules"]) EXPECT_EQ(rule["state"], "go_on") << rule;
    EXPECT_EQ(report["stops"], false);
}

TEST_F(DemoPilot, TooFewReportsAreNoClaim) {
    bool few = false;
    for (const json& area : report["areas"]) {
        const json& change = area["reports"]["ratio_of_ratios"];
        if (change["enough_events"].get<bool>()) continue;
        few = true;
        EXPECT_EQ(change["beyond_chance"], false);
    }
    EXPECT_TRUE(few) << "the demo has areas with hardly any report";
    // The demo knows no effect of a pilot.
    EXPECT_EQ(report["together"]["beyond_chance"], false);
    EXPECT_EQ(report["more_reports_can_mean_success"], true);
    const std::string said = gkaart({"pilot", "report", "p.gkaart"}, path()).out;
    EXPECT_NE(said.find("too few reports to say anything"), std::string::npos) << said;
    EXPECT_NE(said.find("More reports can mean success"), std::string::npos);
}

TEST_F(DemoPilot, PagesAreWrittenAndTheChainHolds) {
    const std::string pdf = text_of(path() / "pilot.pdf");
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_NE(pdf.find("/Count 2"), std::string::npos);
    const json findings = gkaart_json({"check", "p.gkaart"}, path())["findings"];
    for (const json& finding : findings) EXPECT_FALSE(finding["serious"].get<bool>()) << finding;
    const json status = gkaart_json({"pilot", "status", "p.gkaart"}, path());
    EXPECT_EQ(status["blind"], false);
    EXPECT_EQ(status["scored_since"], false);
}

TEST_F(DemoPilot, SameBytesWhateverTheThreads) {
    ::setenv("GK_THREADS", "1", 1);
    const json one = gkaart_json({"pilot", "report", "p.gkaart"}, path());
    ::unsetenv("GK_THREADS");
    EXPECT_EQ(one, report);
}

} // namespace
} // namespace gk::acceptance
