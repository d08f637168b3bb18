// SPDX-License-Identifier: EUPL-1.2
// The method through the built program: does it find what was put in, does it keep quiet on noise, does it refuse when
// there is too little to learn from, and does it say what it decided?

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/calibration/count_regression.hpp"
#include "core/measure/measure.hpp"
#include "core/simulate/random.hpp"
#include "gis/demo/areas.hpp"
#include "gis/demo/facts.hpp"
#include "gis/demo/process.hpp"
#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

json method(const json& report, const std::string& id) {
    for (const json& one : report["methods"])
        if (one["id"] == id) return one;
    ADD_FAILURE() << "no method " << id;
    return {};
}
json comparison(const json& report, const std::string& first, const std::string& second) {
    for (const json& one : report["comparisons"])
        if (one["first"] == first && one["second"] == second) return one;
    ADD_FAILURE() << first << " is not compared with " << second;
    return {};
}
double pai(const json& method, double share) {
    for (const json& at : method["at"])
        if (std::abs(at["area_share"].get<double>() - share) < 1e-12) return at["pai"];
    ADD_FAILURE() << "no PAI at " << share;
    return 0;
}

// 3,897 registered drug offences: learn from four months, judge on two, cells of 150 m.
TEST(Validate, SanFrancisco) {
    const std::string file = real("validatie/san_francisco_crime_2012.gpkg");
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no real data at " << file;
    const Folder folder;
    const json report =
        gkaart_json({"validate", "--points", file + ":sf_drugs", "--region", file + ":sf_blockgroups", "--date", "Date",
                     "--exposure", "Population", "--factors", file + ":sf_robbery", file + ":sf_cartheft",
                     file + ":sf_vandalism", "--train-until", "2012-10-31", "--cell", "150", "--pdf", "blad.pdf"},
                    folder.path());
    EXPECT_EQ(report["read"], 3897);
    EXPECT_EQ(report["read"].get<int>(), report["train"].get<int>() + report["test"].get<int>() +
                                             report["undated"].get<int>() + report["outside"].get<int>());
    EXPECT_EQ(report["methods"].size(), 6U) << "forecast, risk terrain, and four baselines";
    const json ours = method(report, "forecast");
    for (const std::string baseline : {"uniform", "exposure"})
        EXPECT_TRUE(comparison(report, "forecast", baseline)["beats"].get<bool>()) << baseline;
    for (const std::string past : {"past_density", "past_counts"}) {
        EXPECT_FALSE(comparison(report, past, "forecast")["beats"].get<bool>()) << past;
        for (const double share : {0.01, 0.05, 0.10})
            EXPECT_GE(pai(ours, share), pai(method(report, past), share)) << past << " at " << share;
    }
    // It leads the past, though not by more than chance allows, and the first sentence must not claim more.
    EXPECT_EQ(report["winner"], "forecast");
    const bool ahead = comparison(report, "forecast", "past_density")["beats"];
    EXPECT_EQ(report["verdict"][0].get<std::string>().starts_with("The model wins"), ahead) << report["verdict"][0];
    for (const json& one : report["methods"])
        for (const json& at : one["at"]) {
            EXPECT_LE(at["pai_interval"][0].get<double>(), at["pai"].get<double>() + 1e-9);
            EXPECT_GE(at["pai_interval"][1].get<double>(), at["pai"].get<double>() - 1e-9);
            EXPECT_LE(at["pei"].get<double>(), 1 + 1e-9);
        }
    std::ifstream page(folder.path() / "blad.pdf", std::ios::binary);
    std::string start(5, ' ');
    page.read(start.data(), 5);
    EXPECT_EQ(start, "%PDF-");
}

/// A region of four squares with inhabitants, and points on any place and day alike: nothing to find.
void write_noise(const Folder& folder, std::uint64_t seed, int points) {
    constexpr const char* head =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)";
    std::string region = head, events = head;
    for (int i = 0; i < 4; ++i) {
        const int x = 100000 + 3000 * (i % 2), y = 500000 + 3000 * (i / 2);
        region += fmt::format(
            R"({}{{"type":"Feature","properties":{{"inwoners":{}}},"geometry":{{"type":"Polygon","coordinates":[[[{},{}],[{},{}],[{},{}],[{},{}],[{},{}]]]}}}})",
            i > 0 ? "," : "", 1000 + 300 * i, x, y, x + 3000, y, x + 3000, y + 3000, x, y + 3000, x, y);
    }
    simulate::Random random(seed);
    for (int i = 0; i < points; ++i)
        events += fmt::format(
            R"({}{{"type":"Feature","properties":{{"datum":"2024-{:02}-{:02}"}},"geometry":{{"type":"Point","coordinates":[{},{}]}}}})",
            i > 0 ? "," : "", 1 + random.below(12), 1 + random.below(28), 100000 + 6000 * random.uniform(),
            500000 + 6000 * random.uniform());
    std::ofstream(folder.path() / "gebied.geojson") << region << "]}";
    std::ofstream(folder.path() / "punten.geojson") << events << "]}";
}
const std::vector<std::string> on_noise{"validate",       "--points",      "punten.geojson", "--region",
                                        "gebied.geojson", "--date",        "datum",          "--exposure",
                                        "inwoners",       "--train-until", "2024-08-31"};

TEST(Validate, NothingWinsOnNoise) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Folder folder;
        write_noise(folder, seed, 900);
        const json report = gkaart_json(on_noise, folder.path());
        EXPECT_EQ(report["decided"], false) << seed;
        for (const json& one : report["comparisons"]) {
            // To find less than a random choice is no win: all others rank the ties of their empty cells worst.
            if (one["first"] != "uniform") {
                EXPECT_FALSE(one["beats"].get<bool>()) << seed << ": " << one;
            }
        }
        EXPECT_NE(report["verdict"][0].get<std::string>().find("othing wins"), std::string::npos)
            << report["verdict"][0];
    }
}

TEST(Validate, SaysWhatItCannotDoWithFewEvents) {
    const Folder folder;
    write_noise(folder, 4, 40);
    const json report = gkaart_json(on_noise, folder.path());
    const std::string notes = report["notes"].dump();
    EXPECT_NE(notes.find("Weighted maps: "), std::string::npos) << "too few to fit weights on: " << notes;
    EXPECT_NE(notes.find("the intervals themselves are rough"), std::string::npos) << notes;

    std::vector<std::string> late = on_noise;
    late.back() = "2024-12-31";
    const Outcome none = gkaart(late, folder.path());
    EXPECT_EQ(none.status, 3);
    EXPECT_NE(none.err.find("no events after the training period"), std::string::npos) << none.err;
    EXPECT_EQ(std::count(none.err.begin(), none.err.end(), '\n'), 1) << none.err;
    late.back() = "31-12-2024";
    EXPECT_EQ(gkaart(late, folder.path()).status, 2) << "not a date";
    EXPECT_EQ(gkaart({"validate", "--points", "punten.geojson"}, folder.path()).status, 2);
}

/// The demo's project, once for all tests that look into it.
class Demo : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<Folder>();
        ASSERT_EQ(gkaart({"demo", "uit"}, folder->path()).status, 0);
    }
    static void TearDownTestSuite() { folder.reset(); }
    static constexpr const char* project = "uit/demo.gkaart";
    static inline std::unique_ptr<Folder> folder;
};

/// What the process behind the demo expects to be reported in each cell, all kinds and years together, and what the
/// calibration may look at.
struct Truth {
    demo::ProcessGround ground;
    std::vector<double> expected;
    grid::CellValues to_junction, to_estate;
    std::vector<double> oad;

    static Truth make() {
        demo::Facts facts = *demo::read_facts();
        const demo::Geos geos;
        demo::Areas areas = demo::draw_areas(facts, geos);
        demo::add_attributes(facts, areas);
        Truth truth{.ground = *demo::lay_ground(facts, areas, geos),
                    .expected = {},
                    .to_junction = {},
                    .to_estate = {},
                    .oad = {}};
        truth.expected.assign(truth.ground.grid.size(), 0.0);
        for (const demo::Season& season : demo::run_process(truth.ground).seasons)
            for (std::size_t c = 0; c < truth.expected.size(); ++c)
                truth.expected[c] += season.intensity.lambda[c] * truth.ground.report_chance[c];
        std::vector<geometry::Point> junctions;
        for (const auto& one : facts.aansluitingen) junctions.push_back(one.at);
        geometry::PolygonSet estates;
        for (const auto& one : areas.terreinen) geos.add_to(estates, one.geometry);
        truth.to_junction = measure::distance(truth.ground.grid, junctions);
        truth.to_estate = measure::distance(truth.ground.grid, estates);
        for (const std::uint32_t buurt : truth.ground.buurt) truth.oad.push_back(areas.buurten[buurt].attributes.oad);
        return truth;
    }
    /// Whether a term of the calibration holds in a cell.
    [[nodiscard]] bool holds(const json& term, std::size_t cell) const {
        if (term["kind"] == "value") return oad[cell] >= term["threshold"].get<double>();
        const auto& distance = term["layer"] == "estates" ? to_estate : to_junction;
        return distance[cell] <= term["metres"].get<double>();
    }
};

TEST_F(Demo, CalibrationFindsWhatWasPutInAndLeavesOutTheDecoys) {
    const json learned =
        gkaart_json({"calibrate", project, "--outcome", "signals", "--type", "woongebied", "--block", "500",
                     "--attributes", "oad", "woz_keur", "pct_koop", "misdr_per_1000", "--out", "geleerd-1.toml"},
                    folder->path());
    std::set<std::string> found;
    for (const json& term : learned["terms"]) {
        const std::string name = term["attribute"].is_null() ? term["layer"] : term["attribute"];
        found.insert(name);
        EXPECT_GT(term["beta_interval"][0].get<double>(), 0) << name << " draws signals";
    }
    // In woongebied an estate covers less than half of any square, so of the three that were put in two can be seen.
    EXPECT_EQ(found, (std::set<std::string>{"aansluitingen", "oad"})) << learned["terms"];
    EXPECT_GT(learned["held_out_deviance_explained"].get<double>(), 0);

    // What the same model says of the expected numbers must lie in the interval of each term.
    const Truth truth = Truth::make();
    const json terms = learned["terms"];
    std::vector<std::size_t> cells;
    for (std::size_t c = 0; c < truth.expected.size(); ++c)
        if (truth.oad[c] >= 500 && truth.ground.bedrijventerrein[c] < 0.5) cells.push_back(c);
    EXPECT_NEAR(static_cast<double>(cells.size()), learned["cells"].get<double>(),
                0.01 * static_cast<double>(cells.size()));
    const auto n = static_cast<Eigen::Index>(cells.size()), columns = static_cast<Eigen::Index>(terms.size());
    calibration::CountTable table{.x = Eigen::MatrixXd::Zero(n, columns),
                                  .y = Eigen::VectorXd(n),
                                  .cells = Eigen::VectorXd::Ones(n),
                                  .cells_in_fold = Eigen::MatrixXd::Zero(n, 0)};
    for (Eigen::Index i = 0; i < n; ++i) {
        const std::size_t cell = cells[static_cast<std::size_t>(i)];
        table.y[i] = truth.expected[cell];
        for (Eigen::Index t = 0; t < columns; ++t)
            table.x(i, t) = truth.holds(terms[static_cast<std::size_t>(t)], cell) ? 1 : 0;
    }
    const calibration::Fit fit = calibration::fit_poisson(table);
    for (Eigen::Index t = 0; t < columns; ++t) {
        const json& term = terms[static_cast<std::size_t>(t)];
        EXPECT_GT(fit.beta[t + 1], term["beta_interval"][0].get<double>()) << term;
        EXPECT_LT(fit.beta[t + 1], term["beta_interval"][1].get<double>()) << term;
    }

    const json scored = gkaart_json({"score", project, "--model", "geleerd-1.toml"}, folder->path());
    EXPECT_FALSE(scored["model_hash"].get<std::string>().empty()) << scored;
    const json rank =
        gkaart_json({"rank", project, "--by", "buurt", "--type", "woongebied", "--top", "3"}, folder->path());
    EXPECT_EQ(rank["items"].size(), 3U);
    ASSERT_EQ(gkaart({"score", project}, folder->path()).status, 0) << "back to the standard models";
}

TEST_F(Demo, CalibrationRefusesTooFewEvents) {
    const Outcome labs =
        gkaart({"calibrate", project, "--outcome", "signals:lab", "--type", "woongebied", "--out", "lab.toml"},
               folder->path());
    EXPECT_EQ(labs.status, 3);
    EXPECT_NE(labs.err.find("too few to learn weights from: at least 50 are needed"), std::string::npos) << labs.err;
    EXPECT_EQ(std::count(labs.err.begin(), labs.err.end(), '\n'), 1) << labs.err;
    EXPECT_FALSE(std::filesystem::exists(folder->path() / "lab.toml"));
    EXPECT_EQ(gkaart({"calibrate", project, "--outcome", "nergens"}, folder->path()).status, 3);
    EXPECT_EQ(gkaart({"calibrate", project, "--outcome", "signals", "--attributes", "p_n_w_al"}, folder->path()).status,
              3)
        << "nothing may be learned from a protected attribute";
    EXPECT_EQ(gkaart({"calibrate", project, "--outcome", "signals", "--type", "all", "--out", "x.toml"}, folder->path())
                  .status,
              2);
}

TEST_F(Demo, ASensitiveFactorWaitsForADecisionThatStaysOnRecord) {
    const auto unused = [&] {
        std::set<std::string> ids;
        const json checked = gkaart_json({"check", project}, folder->path());
        for (const json& finding : checked["findings"]) {
            const std::string what = finding["what"];
            if (what.starts_with("Factor ") && what.find("sensitive") != std::string::npos)
                ids.insert(what.substr(7, what.find(' ', 7) - 7));
        }
        return ids;
    };
    EXPECT_TRUE(unused().contains("weinig_koopwoningen"));
    const std::vector<std::string> decide{"decide",           project, "--factor",  "weinig_koopwoningen", "--who",
                                          "Stuurgroep drugs", "--why", "Besluit 12"};
    EXPECT_EQ(gkaart_json(decide, folder->path())["in_force"], true);
    ASSERT_EQ(gkaart({"score", project}, folder->path()).status, 0);
    EXPECT_FALSE(unused().contains("weinig_koopwoningen"));
    json decisions = gkaart_json({"status", project}, folder->path())["decisions"];
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0]["who"], "Stuurgroep drugs");
    EXPECT_NE(gkaart({"check", project}, folder->path()).out.find("decided by Stuurgroep drugs"), std::string::npos);

    std::vector<std::string> withdraw = decide;
    withdraw.emplace_back("--withdraw");
    EXPECT_EQ(gkaart_json(withdraw, folder->path())["in_force"], false);
    ASSERT_EQ(gkaart({"score", project}, folder->path()).status, 0);
    EXPECT_TRUE(unused().contains("weinig_koopwoningen"));
    EXPECT_EQ(gkaart_json({"status", project}, folder->path())["decisions"][0]["in_force"], false);
    EXPECT_EQ(gkaart_json({"check", project}, folder->path())["sound"], true) << "the audit chain holds";

    for (const char* factor : {"afstand_rijksweg", "p_n_w_al"}) {
        std::vector<std::string> wrong = decide;
        wrong[3] = factor;
        EXPECT_EQ(gkaart(wrong, folder->path()).status, 3) << factor;
    }
    EXPECT_EQ(gkaart({"decide", project, "--factor", "weinig_koopwoningen"}, folder->path()).status, 2);
}

TEST_F(Demo, BiasReportComparesWhatThereIsAndNamesWhatThereIsNot) {
    const json bias = gkaart_json({"check", project, "--bias"}, folder->path())["bias"];
    std::map<std::string, std::string> column;
    for (const json& row : bias["comparisons"]) {
        column[row["subject"]] = row["column"];
        EXPECT_LE(row["spearman_interval"][0], row["spearman_interval"][1]);
        double top = 0;
        for (const json& fifth : row["fifths"]) top += fifth["share_of_top"].get<double>();
        EXPECT_NEAR(top, 1, 1e-12);
        EXPECT_FALSE(row["sentence"].get<std::string>().empty());
    }
    EXPECT_EQ(column["income"], "woz_keur") << "a stand-in, and said to be one";
    EXPECT_EQ(column["rental share"], "pct_koop");
    EXPECT_EQ(column["urbanity"], "oad");
    EXPECT_NE(bias["comparisons"].dump().find("stands in for income"), std::string::npos);
    EXPECT_NE(bias["meaning"].get<std::string>().find("not proof of discrimination"), std::string::npos);
    const json own = gkaart_json({"check", project, "--bias", "--attribute", "misdr_per_1000"}, folder->path())["bias"];
    for (const json& row : own["comparisons"]) EXPECT_EQ(row["column"], "misdr_per_1000");
    EXPECT_EQ(gkaart({"check", project, "--bias", "--attribute", "weet_niet"}, folder->path()).status, 3);
    EXPECT_EQ(gkaart({"check", project, "--attribute", "oad"}, folder->path()).status, 2);
}

TEST(Ahp, TableToWeightsToModel) {
    const Folder folder;
    std::ofstream(folder.path() / "oordelen.csv") << "factor,a,b,c,d\na,1,1/2,1/4,1/8\nb,,1,1/2,4\nc,,,1,1/2\nd,,,,1\n";
    const json result = gkaart_json({"ahp", "oordelen.csv"}, folder.path());
    EXPECT_EQ(result["consistent"], false);
    EXPECT_EQ(result["worst_pair"]["first"], "b");
    EXPECT_EQ(result["worst_pair"]["second"], "d");
    EXPECT_NEAR(result["worst_pair"]["fits"].get<double>(), 0.25, 1e-12);
    EXPECT_NE(result["warning"].get<std::string>().find("'b' against 'd' was judged 4"), std::string::npos);
    double sum = 0;
    for (const json& factor : result["factors"]) sum += factor["weight"].get<double>();
    EXPECT_NEAR(sum, 1, 1e-12);

    std::string factors;
    for (const char* id : {"a", "b", "c", "d"})
        factors +=
            fmt::format("[[factor]]\nid = \"{}\"\nlabel = \"{}\"\nweight = 1\nevidence = \"C\"\nreason = \"proef\"\n"
                        "source = \"proef\"\n[factor.measure]\nkind = \"distance\"\nlayer = \"rijkswegen\"\n"
                        "[factor.transform]\nshape = \"percentile\"\n",
                        id, id);
    std::ofstream(folder.path() / "m.toml")
        << "[model]\nname = \"Proef\"\nversion = \"1\"\narea_type = \"woongebied\"\n"
        << factors;
    const json made = gkaart_json(
        {"ahp", "oordelen.csv", "--model", "m.toml", "--out", "gewogen.toml", "--source", "Werksessie 12 november"},
        folder.path());
    EXPECT_EQ(made["out"], "gewogen.toml");
    const json again = gkaart_json({"ahp", "gewogen.toml"}, folder.path());
    EXPECT_EQ(again["factors"], result["factors"]) << "the model holds the judgements themselves";

    std::ofstream(folder.path() / "fout.csv") << "factor,a,b\na,1,veel\nb,,1\n";
    const Outcome wrong = gkaart({"ahp", "fout.csv"}, folder.path());
    EXPECT_EQ(wrong.status, 3);
    EXPECT_NE(wrong.err.find("fout.csv, row 1, field b"), std::string::npos) << wrong.err;
    EXPECT_EQ(gkaart({"ahp", "weg.csv"}, folder.path()).status, 3);
    EXPECT_EQ(gkaart({"ahp", "oordelen.csv", "--model", "m.toml"}, folder.path()).status, 2) << "and --out?";
}

TEST(Help, EveryCommandOfTheMethodHasAnExample) {
    const Folder folder;
    for (const char* command : {"validate", "calibrate", "hotspots", "ahp", "decide"}) {
        const Outcome help = gkaart({command, "--help"}, folder.path());
        EXPECT_EQ(help.status, 0) << command;
        EXPECT_NE(help.out.find(std::string("Example:\n  gkaart ") + command), std::string::npos) << help.out;
        EXPECT_NE(help.out.find("--json"), std::string::npos) << command;
    }
}

} // namespace
} // namespace gk::acceptance
