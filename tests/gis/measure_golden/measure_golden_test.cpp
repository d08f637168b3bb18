// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "core/grid/grid.hpp"
#include "core/measure/measure.hpp"
#include "tests/gis/measure_golden/real_layers.hpp"

namespace gk {
namespace {

/// The real region and what golden/cells_100m_sample.csv was made from.
class MeasureGolden : public testing::Test {
protected:
    void SetUp() override {
        if (!real::present()) GTEST_SKIP() << "the real data are not in " << GK_REAL_DATA;
        gemeenten_ = real::read("gemeenten_nh32.gpkg", "gemeenten", "gemeentecode");
        auto grid = grid::CellGrid::from_gemeenten(real::polygons(gemeenten_));
        ASSERT_TRUE(grid) << describe(grid.error());
        grid_ = *std::move(grid);
    }

    static geometry::PolygonSet estates() {
        const auto whole =
            real::dissolve(real::read("bedrijventerrein_buurten_2024_nh32.gpkg", "bedrijventerrein_buurten"));
        geometry::PolygonSet set;
        real::add_feature(set, *whole);
        return set;
    }

    real::Layer gemeenten_;
    grid::CellGrid grid_;
};

TEST_F(MeasureGolden, RegionHas230136Cells) {
    EXPECT_EQ(grid_.size(), 230'136U);
}

TEST_F(MeasureGolden, FiveHundredMetreSquaresHoldTheirCentres) {
    const auto coarse = grid::CellGrid::from_gemeenten(real::polygons(gemeenten_), 500);
    ASSERT_TRUE(coarse);
    EXPECT_EQ(coarse->spec().x_min % 500, 0);
    EXPECT_EQ(coarse->spec().y_min % 500, 0);
    for (std::size_t cell = 0; cell < coarse->size(); cell += 97) {
        const geometry::Point c = coarse->centre(cell);
        const OGRPoint centre(c.x, c.y);
        EXPECT_TRUE(gemeenten_.geometry[coarse->gemeente()[cell]]->Intersects(&centre)) << coarse->code(cell);
        EXPECT_EQ(coarse->parse_code(coarse->code(cell)), cell);
    }
}

TEST_F(MeasureGolden, EveryColumnOfTheSample) {
    const std::string path = std::string(GK_GOLDEN) + "/cells_100m_sample.csv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    ASSERT_TRUE(dataset);
    const auto covered = measure::coverage(grid_, estates());
    const auto metres = measure::distance(grid_, real::lines(real::read("rijkswegen_2013_nh32.gpkg", "rijkswegen")));
    const auto inhabitants = measure::density(grid_, real::postcodes(), {.bandwidth = 3000});
    std::size_t rows = 0;
    for (const OGRFeatureUniquePtr& row : *dataset->GetLayer(0)) {
        ++rows;
        const double x = row->GetFieldAsDouble("x_min"), y = row->GetFieldAsDouble("y_min");
        const auto cell = grid_.cell_at(geometry::Point{x, y});
        ASSERT_TRUE(cell) << x << ' ' << y;
        EXPECT_EQ(gemeenten_.key[grid_.gemeente()[*cell]], row->GetFieldAsString("gemeentecode_of_centre"))
            << grid_.code(*cell);
        EXPECT_NEAR(covered[*cell], row->GetFieldAsDouble("share_covered_by_bedrijventerrein"), 1e-9)
            << grid_.code(*cell);
        EXPECT_NEAR(metres[*cell], row->GetFieldAsDouble("metres_to_rijksweg_from_centre"), 1e-3) << grid_.code(*cell);
        const double expected = row->GetFieldAsDouble("quartic_kde_inwoners_h3000_per_m2");
        EXPECT_NEAR(inhabitants[*cell], expected, 1e-8 * expected) << grid_.code(*cell);
    }
    EXPECT_EQ(rows, 600U);
}

TEST_F(MeasureGolden, EstatesCoverTheirKnownArea) {
    const geometry::PolygonSet dissolved = estates();
    EXPECT_NEAR(dissolved.area(0), 60'334'683.49, 0.01);
    const auto table = measure::coverage_table(grid_.spec(), dissolved);
    const double squares = std::accumulate(table.share.begin(), table.share.end(), 0.0);
    EXPECT_NEAR(squares * 100 * 100, 60'334'683.49, 0.01);
}

TEST_F(MeasureGolden, SharesOfBuurtenAreThoseOfGeos) {
    const auto layer = real::read("wijken_buurten_2024_nh32.gpkg", "buurten", "buurtcode");
    ASSERT_EQ(layer.geometry.size(), 1338U);
    const auto polygons = real::polygons(layer);
    const grid::GridSpec& spec = grid_.spec();
    const auto table = measure::coverage_table(spec, polygons);
    for (std::size_t f = 0; f < layer.geometry.size(); ++f) {
        double total = 0;
        for (auto i = table.feature_begin[f]; i < table.feature_begin[f + 1]; ++i) total += table.share[i];
        // The grid holds the gemeenten, hence their buurten, whole.
        ASSERT_NEAR(total, polygons.area(f) / 1e4, 1e-7) << layer.key[f];
    }
    for (std::size_t f = 0; f < layer.geometry.size(); f += 40)
        for (auto i = table.feature_begin[f]; i < table.feature_begin[f + 1]; ++i) {
            const double x = spec.x_min + 100.0 * (table.square[i] % static_cast<unsigned>(spec.cols));
            const double y = spec.y_min + 100.0 * (table.square[i] / static_cast<unsigned>(spec.cols));
            const OGRPolygon square = real::square(x, y, 100);
            const real::OgrGeometry both(layer.geometry[f]->Intersection(&square));
            ASSERT_TRUE(both);
            ASSERT_NEAR(table.share[i], OGR_G_Area(OGRGeometry::ToHandle(both.get())) / 1e4, 1e-9) << layer.key[f];
        }
}

TEST_F(MeasureGolden, LengthsAreThoseOfGeos) {
    const auto layer = real::read("rijkswegen_2013_nh32.gpkg", "rijkswegen");
    const auto metres = measure::length(grid_, real::lines(layer));
    std::vector<std::size_t> cells; // some with a road in them, some without
    for (std::size_t cell = 0, with = 0; cell < grid_.size(); ++cell)
        if (metres[cell] > 0 ? ++with % 10 == 0 : cell % 1001 == 0) cells.push_back(cell);
    ASSERT_GT(std::ranges::count_if(cells, [&](std::size_t cell) { return metres[cell] > 0; }), 100);
    for (const std::size_t cell : cells) {
        const geometry::Point c = grid_.centre(cell);
        const OGRPolygon square = real::square(c.x - 50, c.y - 50, 100);
        double expected = 0;
        for (const auto& road : layer.geometry) {
            if (!road->Intersects(&square)) continue;
            const real::OgrGeometry inside(road->Intersection(&square));
            if (inside->getDimension() == 1) expected += OGR_G_Length(OGRGeometry::ToHandle(inside.get()));
        }
        ASSERT_NEAR(metres[cell], expected, 1e-6) << grid_.code(cell);
    }
}

} // namespace
} // namespace gk
