// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include "core/grid/grid.hpp"

namespace gk::grid {
namespace {

using geometry::Box;
using geometry::Point;
using geometry::PolygonSet;

void add_box(PolygonSet& set, double x0, double y0, double x1, double y1) {
    set.begin_feature();
    set.add_ring(std::vector<Point>{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, false);
}

/// Two gemeenten beside each other, 3 x 2 squares from (100000, 500000), the last column 40 m short.
CellGrid two_gemeenten() {
    PolygonSet set;
    add_box(set, 100'000, 500'000, 100'150, 500'200);
    add_box(set, 100'150, 500'000, 100'260, 500'200);
    return CellGrid::from_gemeenten(set).value();
}

TEST(GridSpec, CoversABoxWithWholeSquares) {
    EXPECT_EQ(GridSpec::covering({99'950, 499'999.5, 100'100, 500'100.5}, 100), (GridSpec{99'900, 499'900, 100, 2, 3}));
    EXPECT_EQ(GridSpec::covering({99'950, 499'999.5, 100'100, 500'100.5}, 500), (GridSpec{99'500, 499'500, 500, 2, 2}));
    EXPECT_EQ(GridSpec::covering({-150, -100, -100, 0}, 100), (GridSpec{-200, -100, 100, 1, 1}));
    EXPECT_EQ(GridSpec::covering({300, 300, 300, 300}, 100), (GridSpec{300, 300, 100, 1, 1}));
    EXPECT_EQ(GridSpec::covering(Box{}, 100).size(), 0U);
    EXPECT_THROW((void)GridSpec::covering({0, 0, 1, 1}, 0), std::invalid_argument);
    EXPECT_THROW((void)GridSpec::covering({0, 0, 1e12, 1}, 100), std::invalid_argument);
}

TEST(CellGrid, HoldsTheSquaresWhoseCentreIsInside) {
    const CellGrid grid = two_gemeenten();
    EXPECT_EQ(grid.spec(), (GridSpec{100'000, 500'000, 100, 3, 2}));
    ASSERT_EQ(grid.size(), 6U);
    // The centres of the middle column lie on the shared border: lowest code. Those of the last, at
    // 100250, are inside although the square is not wholly.
    EXPECT_EQ(std::vector(grid.gemeente().begin(), grid.gemeente().end()),
              (std::vector<std::uint32_t>{0, 0, 1, 0, 0, 1}));
    EXPECT_EQ(grid.centre(5), (Point{100'250, 500'150}));
    EXPECT_EQ(grid.col(5), 2);
    EXPECT_EQ(grid.row(5), 1);
    EXPECT_EQ(grid.cells_in_row(1), (std::pair<std::uint32_t, std::uint32_t>{3, 6}));
}

TEST(CellGrid, LowerAndLeftEdgesBelongToASquare) {
    const CellGrid grid = two_gemeenten();
    EXPECT_EQ(grid.cell_at(Point{100'000, 500'000}), 0U);
    EXPECT_EQ(grid.cell_at(Point{100'100, 500'100}), 4U);
    EXPECT_EQ(grid.cell_at(Point{std::nextafter(100'100, 0), 500'100}), 3U);
    EXPECT_EQ(grid.cell_at(Point{100'100, std::nextafter(500'100, 0)}), 1U);
    EXPECT_EQ(grid.cell_at(Point{std::nextafter(100'000, 0), 500'000}), std::nullopt);
    EXPECT_EQ(grid.cell_at(Point{100'300, 500'000}), std::nullopt);
    EXPECT_EQ(grid.cell_at(Point{std::nan(""), 500'000}), std::nullopt);
    EXPECT_EQ(grid.cell_at(Point{1e300, 500'000}), std::nullopt);
    EXPECT_EQ(grid.cell_at(-1, 0), std::nullopt);
    EXPECT_EQ(grid.cell_at(0, 2), std::nullopt);
}

TEST(CellGrid, CodesGoThereAndBack) {
    const CellGrid grid = two_gemeenten();
    EXPECT_EQ(grid.code(0), "E1000N5000");
    EXPECT_EQ(grid.code(5), "E1002N5001");
    for (std::size_t cell = 0; cell < grid.size(); ++cell) EXPECT_EQ(grid.parse_code(grid.code(cell)), cell);
    for (const char* wrong :
         {"", "E", "E1000", "E1000N", "N5000E1000", "e1000n5000", "E1000N5000 ", " E1000N5000", "E1003N5000",
          "E0999N5000", "E01000N5000", "E1000N5000x", "E99999999999N5000", "E-100N5000"})
        EXPECT_EQ(grid.parse_code(wrong), std::nullopt) << wrong;
}

TEST(CellGrid, FiveHundredMetreSquaresKeepCodesInHectometres) {
    PolygonSet set;
    add_box(set, 94'111, 469'876, 95'900, 470'600);
    const CellGrid grid = CellGrid::from_gemeenten(set, 500).value();
    EXPECT_EQ(grid.spec(), (GridSpec{94'000, 469'500, 500, 4, 3}));
    // Centres at y 469750 lie below the box and 470750 above it; 94250 and 95750 are inside it.
    EXPECT_EQ(grid.size(), 4U);
    EXPECT_EQ(grid.code(0), "E0940N4700");
    EXPECT_EQ(grid.parse_code("E0955N4700"), 3U);
    EXPECT_EQ(grid.parse_code("E0956N4700"), std::nullopt) << "not a corner of a 500 m square";
}

TEST(CellGrid, RefusesWhatCannotBeARegion) {
    PolygonSet none, empty, sliver, degrees, far;
    empty.begin_feature();
    add_box(sliver, 100'000, 500'000, 100'010, 500'010);
    add_box(far, -9e6, -9e6, 9e6, 9e6);
    add_box(degrees, 1e300, 0, 2e300, 1);
    for (const PolygonSet* set : {&none, &empty, &sliver, &degrees, &far}) {
        const auto grid = CellGrid::from_gemeenten(*set);
        ASSERT_FALSE(grid);
        EXPECT_EQ(grid.error().code, ErrorCode::refused);
        EXPECT_FALSE(grid.error().message.empty());
    }
    for (const int cell : {0, -100, 50, 150}) EXPECT_FALSE(CellGrid::from_gemeenten(sliver, cell)) << cell;
}

TEST(Square, TheLastDoubleBeforeABorderIsBeforeIt) {
    for (const std::int32_t cell : {100, 500, 1000})
        for (std::int32_t k = 1; k <= 2000; ++k) {
            const double border = static_cast<double>(k) * cell, before = std::nextafter(border, 0);
            ASSERT_EQ(square_centre({border, before}, cell), (Point{border + cell / 2.0, border - cell / 2.0}));
        }
}

TEST(Square, CodeAndCentreOfAPoint) {
    EXPECT_EQ(square_code({123'456.7, 487'654.3}), "E1234N4876");
    EXPECT_EQ(square_code({123'456.7, 487'654.3}, 500), "E1230N4875");
    EXPECT_EQ(square_code({99'999.999, 500'000}), "E0999N5000");
    EXPECT_EQ(square_centre({123'400, 487'600}), (Point{123'450, 487'650}));
    EXPECT_EQ(square_centre({123'499.99, 487'600}, 500), (Point{123'250, 487'750}));
    EXPECT_EQ(square_centre({-1, -1}), (Point{-50, -50}));
    EXPECT_THROW((void)square_code({std::nan(""), 0}), std::invalid_argument);
}

} // namespace
} // namespace gk::grid
