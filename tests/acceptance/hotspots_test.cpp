// SPDX-License-Identifier: EUPL-1.2
// gkaart hotspots: the reference tables in every column, and one clear sentence for whatever is no pattern.

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using nlohmann::json;

struct Reference {
    std::string name, file, layer, attribute, table;
    std::size_t islands;
    double moran_i, expected;
};
const Reference references[] = {
    {"Buurten", "wijken_buurten_2024_nh32.gpkg", "buurten", "misdr_2024", "local_buurten_misdr_2024.csv", 1,
     0.3638588940339024, -0.0007479431563201197},
    {"Columbus", "validatie/columbus.gpkg", "", "CRIME", "local_columbus_crime.csv", 0, 0.5001885571828611, -1.0 / 48}};

std::map<std::string, std::vector<std::string>> table_of(const std::filesystem::path& path) {
    std::map<std::string, std::vector<std::string>> rows;
    std::ifstream in(path);
    std::string line, cell;
    std::getline(in, line);
    while (std::getline(in, line)) {
        if (line.ends_with('\r')) line.pop_back();
        std::istringstream cells(line + ","); // keeps an empty last cell
        std::vector<std::string> row;
        while (std::getline(cells, cell, ',')) row.push_back(cell);
        rows[row.at(0)] = row;
    }
    return rows;
}

void expect_close(const json& found, const std::string& wanted, const std::string& what) {
    if (wanted.empty()) {
        EXPECT_TRUE(found.is_null()) << what;
        return;
    }
    const double value = std::stod(wanted);
    ASSERT_TRUE(found.is_number()) << what;
    EXPECT_NEAR(found.get<double>(), value, 1e-8 * std::abs(value)) << what;
}

class HotspotReference : public testing::TestWithParam<Reference> {};

TEST_P(HotspotReference, IsMetInEveryColumn) {
    const Reference& reference = GetParam();
    const auto table = std::filesystem::path(GK_GOLDEN) / reference.table;
    if (!std::filesystem::exists(real(reference.file)) || !std::filesystem::exists(table))
        GTEST_SKIP() << "no " << real(reference.file) << " or " << table;
    const Folder folder;
    const auto run = [&](const std::string& statistic) {
        std::vector<std::string> arguments{"hotspots",          real(reference.file), "--attribute",
                                           reference.attribute, "--statistic",        statistic,
                                           "--plane",           "--permutations",     "99"};
        if (!reference.layer.empty()) arguments.insert(arguments.end(), {"--layer", reference.layer});
        return gkaart_json(arguments, folder.path());
    };
    const json moran = run("local-moran"), gi = run("gi"), gi_star = run("gi-star");
    EXPECT_EQ(moran["islands"], reference.islands);
    EXPECT_NEAR(moran["global"]["moran_i"].get<double>(), reference.moran_i, 1e-8 * reference.moran_i);
    EXPECT_NEAR(moran["global"]["expected"].get<double>(), reference.expected, 1e-15);
    EXPECT_EQ(moran["claim"], false) << "99 permutations carry no statement";

    const auto rows = table_of(table);
    ASSERT_EQ(moran["items"].size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const json& item = moran["items"][i];
        const std::string id = item["id"];
        ASSERT_TRUE(rows.contains(id)) << id;
        const auto& row = rows.at(id);
        expect_close(item["value"], row.at(1), id + " value");
        EXPECT_EQ(item["neighbours"], std::stoul(row.at(2))) << id;
        expect_close(item["statistic"], row.at(3), id + " local Moran");
        expect_close(gi["items"][i]["z"], row.at(4), id + " Gi");
        expect_close(gi_star["items"][i]["z"], row.at(5), id + " Gi*");
        if (item["class"] == "island") {
            EXPECT_TRUE(item["p"].is_null() && item["q"].is_null()) << "an island has no p, and certainly not 0";
        } else {
            EXPECT_GE(item["p"].get<double>(), 2.0 / 100) << id;
            EXPECT_GE(item["q"].get<double>(), item["p"].get<double>()) << id;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Real, HotspotReference, testing::ValuesIn(references),
                         [](const auto& which) { return which.param.name; });

/// A square of 100 m at column, row, with a value as it stands in JSON.
struct Square {
    int column, row;
    std::string value;
};
std::string layer_of(const std::vector<Square>& squares) {
    std::string text =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)";
    for (std::size_t i = 0; i < squares.size(); ++i) {
        const int x = 100000 + 100 * squares[i].column, y = 500000 + 100 * squares[i].row;
        std::ostringstream ring;
        ring << '[' << x << ',' << y << "],[" << x + 100 << ',' << y << "],[" << x + 100 << ',' << y + 100 << "],[" << x
             << ',' << y + 100 << "],[" << x << ',' << y << ']';
        text += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":{"naam":"v)" + std::to_string(i) +
                R"(","waarde":)" + squares[i].value + R"(},"geometry":{"type":"Polygon","coordinates":[[)" +
                ring.str() + "]]}}";
    }
    return text + "]}";
}

/// What the program says of such a layer; it must refuse, in one sentence, without anything that looks like a result.
std::string refusal(const std::vector<Square>& squares) {
    const Folder folder;
    std::ofstream(folder.path() / "lagen.geojson") << layer_of(squares);
    const Outcome outcome =
        gkaart({"hotspots", "lagen.geojson", "--attribute", "waarde", "--id", "naam"}, folder.path());
    EXPECT_EQ(outcome.status, 3) << outcome.out << outcome.err;
    EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_NE(outcome.err.find("lagen.geojson"), std::string::npos) << outcome.err;
    return outcome.err;
}

TEST(Hotspots, WhatIsNoPatternGetsOneClearSentence) {
    const auto says = [](const std::vector<Square>& squares, const std::string& words) {
        const std::string sentence = refusal(squares);
        EXPECT_NE(sentence.find(words), std::string::npos) << sentence;
    };
    says({{0, 0, "7"}, {1, 0, "7"}, {0, 1, "7"}, {1, 1, "7"}}, "the same in all 4 units");
    says({{0, 0, "7"}}, "only 1 unit has a value");
    says({{0, 0, "null"}, {1, 0, "null"}, {0, 1, "null"}}, "value");
    says({{0, 0, "1"}, {3, 0, "2"}, {6, 0, "3"}, {9, 0, "4"}}, "no unit has a neighbour");
    says({{0, 0, "1"}, {1, 0, "2"}, {2, 0, "3"}, {1, 0, "4"}, {3, 0, "2"}}, "'v1'");
}

TEST(Hotspots, ValuesThatAreNotFiniteCountAsMissing) {
    const Folder folder;
    std::vector<Square> squares;
    for (int column = 0; column < 6; ++column)
        for (int row = 0; row < 6; ++row) squares.push_back({column, row, std::to_string(column * row)});
    squares[3].value = "NaN";
    squares[8].value = "Infinity";
    squares[20].value = "null";
    std::ofstream(folder.path() / "lagen.geojson") << layer_of(squares);
    const json result =
        gkaart_json({"hotspots", "lagen.geojson", "--attribute", "waarde", "--id", "naam"}, folder.path());
    EXPECT_EQ(result["n"], 33);
    EXPECT_EQ(result["missing"], 3);
    for (const std::size_t unit : {3U, 8U, 20U}) {
        EXPECT_EQ(result["items"][unit]["class"], "missing");
        for (const char* field : {"value", "statistic", "z", "p", "q"})
            EXPECT_TRUE(result["items"][unit][field].is_null()) << field;
    }
    EXPECT_NE(result["notes"].dump().find("3 units have no (finite) value"), std::string::npos) << result["notes"];
    EXPECT_EQ(result["claim"], true);
    EXPECT_EQ(result["permutations_needed"], 40 * 33 - 1);
    EXPECT_EQ(result["permutations"], 40 * 33 - 1) << "as many as the statement needs, and no more";
    EXPECT_NE(result["items"][35]["class"], "not significant") << "the corner where all is high";
}

TEST(Hotspots, TheGeoPackageHoldsTheSameClasses) {
    const Folder folder;
    std::vector<Square> squares;
    for (int column = 0; column < 8; ++column)
        for (int row = 0; row < 8; ++row)
            squares.push_back({column, row, std::to_string(column < 4 && row < 4 ? 50 + column + row : column % 3)});
    std::ofstream(folder.path() / "lagen.geojson") << layer_of(squares);
    const json result = gkaart_json({"hotspots", "lagen.geojson", "--attribute", "waarde", "--id", "naam",
                                     "--statistic", "local-moran", "--neighbours", "rook", "--out", "plekken.gpkg"},
                                    folder.path());
    const Outcome again = run({"ogrinfo", "-al", "-q", "-geom=NO", "plekken.gpkg"}, folder.path());
    if (again.status == 127) GTEST_SKIP() << "no ogrinfo here to read the GeoPackage with";
    std::size_t high = 0;
    for (const json& item : result["items"]) high += item["class"] == "high-high" ? 1U : 0U;
    EXPECT_GT(high, 1U);
    std::size_t found = 0;
    for (std::size_t at = again.out.find("= high-high"); at != std::string::npos;
         at = again.out.find("= high-high", at + 1))
        ++found;
    EXPECT_EQ(found, high) << again.out.substr(0, 600);
}

TEST(Hotspots, TheCommandLineThatIsWrongExitsWithTwo) {
    const Folder folder;
    std::ofstream(folder.path() / "lagen.geojson") << layer_of({{0, 0, "1"}, {1, 0, "2"}, {2, 0, "3"}});
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"--neighbours", "knn:0"}, {"--neighbours", "band:-3"}, {"--statistic", "gi*"}}) {
        std::vector<std::string> arguments{"hotspots", "lagen.geojson", "--attribute", "waarde"};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(gkaart(arguments, folder.path()).status, 2) << wrong.back();
    }
    EXPECT_EQ(gkaart({"hotspots", "weg.gpkg", "--attribute", "x"}, folder.path()).status, 3);
    EXPECT_EQ(gkaart({"hotspots", "lagen.geojson", "--attribute", "x"}, folder.path()).status, 3);
}

} // namespace
} // namespace gk::acceptance
