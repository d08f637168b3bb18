// SPDX-License-Identifier: EUPL-1.2
// The files that an analyst has: all of the real data that import applies to.

#include "tests/gis/intake/intake_fixture.hpp"

namespace gk::intake::test {
namespace {

using store::LayerKind;

class RealFiles : public IntakeTest {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(real / "gemeenten_nh32.gpkg")) GTEST_SKIP() << "no real data at " << real;
        IntakeTest::SetUp();
    }
    DatasetReport take(LayerKind kind, const std::string& file, const ImportRequest& base = {}) {
        auto report = import(kind, real / file, base);
        EXPECT_TRUE(report) << describe(report.error());
        if (!report) return {};
        EXPECT_EQ(report->datasets.size(), 1U);
        return report->datasets.front();
    }
    std::filesystem::path real = GK_REAL_DATA;
};

TEST_F(RealFiles, TheWholeFolderComesIn) {
    const auto gemeenten = take(LayerKind::gemeenten, "gemeenten_nh32.gpkg");
    expect_counts(gemeenten, 32, 32);
    EXPECT_TRUE(gemeenten.missing_gemeenten.empty());
    EXPECT_EQ(gemeenten.version.crs, "EPSG:28992");
    EXPECT_EQ(gemeenten.version.crs_operation, "");
    expect_counts(take(LayerKind::wijken, "wijken_buurten_2024_nh32.gpkg"), 301, 301);
    expect_counts(take(LayerKind::buurten, "wijken_buurten_2024_nh32.gpkg"), 1338, 1338);
    const auto estates = take(LayerKind::estates, "bedrijventerrein_buurten_2024_nh32.gpkg");
    expect_counts(estates, 60, 60);
    EXPECT_EQ(estates.mapping.at("code"), "buurtcode");

    const auto roads = import(LayerKind::layer, real / "rijkswegen_2013_nh32.gpkg");
    ASSERT_TRUE(roads) << describe(roads.error());
    ASSERT_EQ(roads->datasets.size(), 2U);
    expect_counts(roads->datasets[0], 861, 861);
    expect_counts(roads->datasets[1], 61, 61);
    EXPECT_EQ(roads->datasets[0].version.name, "rijkswegen");
    EXPECT_EQ(roads->datasets[1].version.name, "aansluitingen");

    const auto points = take(LayerKind::layer, "pc4_centroiden_nh32.csv");
    expect_counts(points, 327, 327);
    EXPECT_EQ(points.mapping.at("x"), "x_rd");
    EXPECT_EQ(points.version.crs, "EPSG:28992");
    expect_counts(take(LayerKind::layer, "pc4_2020_nh32.gpkg"), 327, 327);
    expect_counts(take(LayerKind::layer, "nl_gemeenten_2022_achtergrond.gpkg"), 345, 345);
    // A table of estates without geometry: in the middle of their gemeente.
    const auto ibis = take(LayerKind::layer, "ibis_bedrijventerreinen_2024_deel.csv");
    expect_counts(ibis, 114, 114);
    expect_counts(take(LayerKind::layer, "misdrijven_buurt_jaar_2021_2025.csv"), 6690, 6690);

    const auto layer = project->layer("pc4_centroiden_nh32");
    ASSERT_TRUE(layer && *layer);
    const auto inwoners = project->attribute_numbers((*layer)->version.id, "inwoners");
    ASSERT_TRUE(inwoners);
    EXPECT_EQ(inwoners->at(1), 50);
    EXPECT_DOUBLE_EQ((*layer)->points.at(1).x, 112261.7);
    const auto findings = project->integrity();
    ASSERT_TRUE(findings);
    for (const auto& finding : *findings) EXPECT_FALSE(finding.serious) << finding.what;
}

TEST_F(RealFiles, TheSameFileTwiceChangesNothing) {
    const auto first = take(LayerKind::gemeenten, "gemeenten_nh32.gpkg");
    const auto second = take(LayerKind::gemeenten, "gemeenten_nh32.gpkg");
    EXPECT_FALSE(first.unchanged);
    EXPECT_TRUE(second.unchanged);
    EXPECT_EQ(second.version.id, first.version.id);
    EXPECT_EQ(second.version.content_hash, first.version.content_hash);
    const auto all = project->datasets(true);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->size(), 1U);
}

TEST_F(RealFiles, AllDutchGemeentenLeave32) {
    const auto report = take(LayerKind::gemeenten, "nl_gemeenten_2022_achtergrond.gpkg");
    expect_counts(report, 345, 32);
    EXPECT_EQ(report.reasons.at("extra_gemeente"), 313);
    EXPECT_EQ(report.extra_gemeenten.size(), 313U);
}

TEST_F(RealFiles, ADryRunCountsTheSameAndWritesNothing) {
    ImportRequest request;
    request.dry_run = true;
    const auto dry = take(LayerKind::buurten, "wijken_buurten_2024_nh32.gpkg", request);
    expect_counts(dry, 1338, 1338);
    const auto datasets = project->datasets(true);
    ASSERT_TRUE(datasets);
    EXPECT_TRUE(datasets->empty());
}

} // namespace
} // namespace gk::intake::test
