// SPDX-License-Identifier: EUPL-1.2
// Every column of the reference tables, made by other programs on the same files.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/hotspot/hotspot.hpp"
#include "gis/analysis/neighbour_choice.hpp"
#include "gis/analysis/units.hpp"

namespace {

using namespace gk;
using hotspot::Statistic;
using hotspot::Weights;

struct Reference {
    std::string file, layer, attribute, id_field, table;
    std::size_t units, islands;
    double moran_i, expected;
};

const Reference buurten{"wijken_buurten_2024_nh32.gpkg",
                        "buurten",
                        "misdr_2024",
                        "buurtcode",
                        "local_buurten_misdr_2024.csv",
                        1338,
                        1,
                        0.3638588940339024,
                        -0.0007479431563201197};
const Reference columbus{"validatie/columbus.gpkg", "",       "CRIME", "POLYID", "local_columbus_crime.csv", 49, 0,
                         0.5001885571828611,        -1.0 / 48};

/// Rows of a table of plain numbers and codes, by the first column.
std::map<std::string, std::vector<std::string>> rows_of(const std::filesystem::path& path) {
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

void expect_close(double found, const std::string& wanted, const std::string& what) {
    if (wanted.empty()) {
        EXPECT_TRUE(std::isnan(found)) << what;
        return;
    }
    const double value = std::stod(wanted);
    EXPECT_NEAR(found, value, 1e-8 * std::abs(value)) << what;
}

class Golden : public testing::TestWithParam<Reference> {};

TEST_P(Golden, EveryColumn) {
    const Reference& reference = GetParam();
    const auto file = std::filesystem::path(GK_REAL_DATA) / reference.file,
               table = std::filesystem::path(GK_GOLDEN) / reference.table;
    if (!std::filesystem::exists(file) || !std::filesystem::exists(table))
        GTEST_SKIP() << "no " << file << " or " << table;
    const auto units = analysis::read_units({file, reference.layer, reference.attribute, "", false});
    ASSERT_TRUE(units) << describe(units.error());
    EXPECT_EQ(units->id_field, reference.id_field);
    ASSERT_EQ(units->size(), reference.units);
    const auto near = analysis::find_neighbours(*units, {});
    ASSERT_TRUE(near) << describe(near.error());
    const auto run = [&](Statistic statistic, Weights weights) {
        auto result = hotspot::analyse(units->value, near->neighbours,
                                       {.statistic = statistic, .weights = weights, .permutations = {}});
        EXPECT_TRUE(result) << describe(result.error());
        return *result;
    };
    const auto moran = run(Statistic::local_moran, Weights::row);
    const auto gi = run(Statistic::gi, Weights::binary), gi_star = run(Statistic::gi_star, Weights::binary);
    EXPECT_EQ(moran.n, reference.units);
    EXPECT_EQ(moran.islands, reference.islands);
    EXPECT_NEAR(moran.global.moran_i, reference.moran_i, 1e-8 * reference.moran_i);
    EXPECT_NEAR(moran.global.expected, reference.expected, 1e-15);

    const auto rows = rows_of(table);
    ASSERT_EQ(rows.size(), reference.units);
    for (std::size_t i = 0; i < units->size(); ++i) {
        ASSERT_TRUE(rows.contains(units->id[i])) << units->id[i];
        const auto& row = rows.at(units->id[i]);
        ASSERT_EQ(row.size(), 6U);
        expect_close(units->value[i], row[1], units->id[i] + " value");
        EXPECT_EQ(moran.neighbours[i], std::stoul(row[2])) << units->id[i];
        expect_close(moran.statistic[i], row[3], units->id[i] + " local Moran");
        expect_close(gi.z[i], row[4], units->id[i] + " Gi");
        expect_close(gi_star.z[i], row[5], units->id[i] + " Gi*");
    }
}

INSTANTIATE_TEST_SUITE_P(Real, Golden, testing::Values(buurten, columbus),
                         [](const auto& which) { return which.index == 0 ? "Buurten" : "Columbus"; });

TEST(Golden, ColumbusVarianceUnderRandomisation) {
    const auto file = std::filesystem::path(GK_REAL_DATA) / columbus.file;
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no " << file;
    const auto units = analysis::read_units({file, "", "CRIME", "", false});
    ASSERT_TRUE(units);
    const auto near = analysis::find_neighbours(*units, {});
    ASSERT_TRUE(near);
    // As the R package spdep prints it for these data and neighbours (moran.test).
    const auto global = hotspot::global_moran(units->value, near->neighbours, Weights::row);
    EXPECT_NEAR(global.variance, 0.008689289, 5e-10);
    EXPECT_NEAR(global.z, 5.5894, 5e-5);
}

} // namespace
