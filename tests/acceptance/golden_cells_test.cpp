// SPDX-License-Identifier: EUPL-1.2
// golden/cells_100m_sample.csv through the built program: import, score with a model of three plain
// measures, export the cells, compare every column at its tolerance.

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> read_plain_csv(const std::filesystem::path& file) {
    std::ifstream stream(file);
    const auto cut = [](std::string line) {
        if (line.ends_with('\r')) line.pop_back();
        std::vector<std::string> fields;
        std::istringstream parts(line);
        for (std::string field; std::getline(parts, field, ',');) fields.push_back(field);
        if (line.ends_with(',')) fields.emplace_back();
        return fields;
    };
    std::string line;
    std::getline(stream, line);
    const auto header = cut(line);
    std::vector<Row> rows;
    while (std::getline(stream, line)) {
        const auto fields = cut(line);
        Row row;
        for (std::size_t i = 0; i < header.size() && i < fields.size(); ++i) row[header[i]] = fields[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

constexpr const char* model_text = R"(
[model]
name = "Ijkmodel"
version = "1"
note = "Alleen om maten te vergelijken met waarden van buiten."
area_type = "buitengebied"

[[factor]]
id = "bedrijventerrein"
label = "aandeel bedrijventerrein"
unit = "deel van het vak"
weight = 1.0
evidence = "C"
reason = "ijkwaarde"
source = "ijkwaarde"
measure = { kind = "coverage", layer = "estates" }
transform = { shape = "percentile" }

[[factor]]
id = "rijksweg"
label = "afstand tot de rijksweg"
unit = "m"
weight = 1.0
evidence = "C"
reason = "ijkwaarde"
source = "ijkwaarde"
measure = { kind = "distance", layer = "rijkswegen" }
transform = { shape = "percentile", direction = "less" }

[[factor]]
id = "inwonerdichtheid"
label = "dichtheid van inwoners"
unit = "per m2"
weight = 1.0
evidence = "C"
reason = "ijkwaarde"
source = "ijkwaarde"
measure = { kind = "density", layer = "pc4_centroiden_nh32", attribute = "inwoners", bandwidth = 3000 }
transform = { shape = "percentile" }
)";

TEST(GoldenCells, EveryColumnThroughTheProgram) {
    if (!have_real_data()) GTEST_SKIP() << "no real data at " GK_REAL_DATA;
    const Folder folder;
    std::ofstream(folder.path() / "ijk.toml") << model_text;
    ASSERT_EQ(gkaart({"new", "p.gkaart", "--purpose", "ijking"}, folder.path()).status, 0);
    const auto import = [&](const std::string& kind, const std::string& file, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"import", kind, "p.gkaart", real(file)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        (void)gkaart_json(arguments, folder.path());
    };
    import("gemeenten", "gemeenten_nh32.gpkg");
    import("buurten", "wijken_buurten_2024_nh32.gpkg");
    import("estates", "bedrijventerrein_buurten_2024_nh32.gpkg");
    import("layer", "rijkswegen_2013_nh32.gpkg", {"--layer", "rijkswegen"});
    import("layer", "pc4_centroiden_nh32.csv", {"--map", "x=x_rd", "y=y_rd"});
    const auto scored = gkaart_json({"score", "p.gkaart", "--model", "ijk.toml"}, folder.path());
    EXPECT_EQ(scored["cells"], 230136);
    (void)gkaart_json({"export", "p.gkaart", "--out", "vakken.csv", "--by", "cell"}, folder.path());

    std::map<std::pair<long, long>, Row> cells;
    for (auto& row : read_plain_csv(folder.path() / "vakken.csv"))
        cells[{std::lround(std::stod(row["x_min"])), std::lround(std::stod(row["y_min"]))}] = row;
    EXPECT_EQ(cells.size(), 230136U);
    const auto golden = read_plain_csv(GK_GOLDEN "/cells_100m_sample.csv");
    ASSERT_EQ(golden.size(), 600U);
    for (Row want : golden) {
        const auto found = cells.find({std::stol(want["x_min"]), std::stol(want["y_min"])});
        ASSERT_NE(found, cells.end()) << want["x_min"] << ' ' << want["y_min"];
        Row& have = found->second;
        EXPECT_EQ(have["gemeente"], want["gemeentecode_of_centre"]);
        EXPECT_NEAR(std::stod(have["bedrijventerrein_raw"]), std::stod(want["share_covered_by_bedrijventerrein"]),
                    1e-9);
        EXPECT_NEAR(std::stod(have["rijksweg_raw"]), std::stod(want["metres_to_rijksweg_from_centre"]), 0.001);
        const double density = std::stod(want["quartic_kde_inwoners_h3000_per_m2"]);
        EXPECT_NEAR(std::stod(have["inwonerdichtheid_raw"]), density, 1e-8 * density);
    }
}

} // namespace
} // namespace gk::acceptance
