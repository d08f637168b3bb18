// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/hotspot/contiguity.hpp"
#include "tests/core/hotspot/sample.hpp"

namespace gk::hotspot {
namespace {

using geometry::Point;
using geometry::PolygonSet;
using Unit = Neighbours::Unit;

std::vector<Unit> of(const Neighbours& neighbours, std::size_t unit) {
    const auto others = neighbours.of(unit);
    return {others.begin(), others.end()};
}

void add_box(PolygonSet& set, double x, double y, double width, double height) {
    set.begin_feature();
    const std::vector<Point> ring{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
    set.add_ring(ring, false);
}

std::string unit_name(std::size_t i) {
    return "unit " + std::to_string(i);
}

TEST(Neighbours, PairsBecomeSymmetricRows) {
    const auto graph = Neighbours::from_pairs(5, {{3, 1}, {1, 3}, {0, 1}, {2, 2}});
    EXPECT_EQ(of(graph, 1), (std::vector<Unit>{0, 3}));
    EXPECT_EQ(of(graph, 3), (std::vector<Unit>{1}));
    EXPECT_EQ(graph.degree(2), 0U);
    EXPECT_EQ(graph.links(), 4U);
}

TEST(Neighbours, AmongAndSpread) {
    const auto graph = *Neighbours::from_rows({{1, 2}, {0}, {0, 1, 3}, {2}}, {{5, 6}, {7}, {8, 9, 10}, {11}});
    const std::vector<Unit> kept{0, 2, 3};
    const auto some = graph.among(kept);
    EXPECT_EQ(of(some, 0), (std::vector<Unit>{1}));
    EXPECT_EQ(of(some, 1), (std::vector<Unit>{0, 2}));
    EXPECT_EQ(some.weights(1)[1], 10);
    const auto back = some.spread(kept, 4);
    EXPECT_EQ(of(back, 2), (std::vector<Unit>{0, 3}));
    EXPECT_EQ(back.degree(1), 0U);
    EXPECT_EQ(back.weights(0)[0], 6);
}

TEST(Neighbours, RowsAreChecked) {
    EXPECT_FALSE(Neighbours::from_rows({{1}, {2}}));
    EXPECT_FALSE(Neighbours::from_rows({{0}, {0}}));
    EXPECT_FALSE(Neighbours::from_rows({{1, 1}, {0}}));
    EXPECT_FALSE(Neighbours::from_rows({{1}, {0}}, {{1}}));
    EXPECT_FALSE(Neighbours::from_rows({{1}, {0}}, {{0}, {1}}));
    EXPECT_FALSE(Neighbours::from_rows({{1}, {0}}, {{std::nan("")}, {1}}));
}

TEST(Lattice, Rectangle) {
    const auto queen = lattice(3, 4, Contiguity::queen), rook = lattice(3, 4, Contiguity::rook);
    EXPECT_EQ(of(queen, 0), (std::vector<Unit>{1, 4, 5}));
    EXPECT_EQ(of(queen, 5), (std::vector<Unit>{0, 1, 2, 4, 6, 8, 9, 10}));
    EXPECT_EQ(of(rook, 5), (std::vector<Unit>{1, 4, 6, 9}));
    EXPECT_EQ(of(rook, 11), (std::vector<Unit>{7, 10}));
}

TEST(Lattice, CellsOfARegionAreNeighboursAsTheirSquaresAre) {
    // A region with a hole and a tail; the same squares as polygons give the same neighbours.
    PolygonSet region;
    region.begin_feature();
    const std::vector<Point> outer{{0, 0},     {600, 0},   {600, 500}, {300, 500}, {300, 900},
                                   {200, 900}, {200, 500}, {0, 500},   {0, 0}};
    const std::vector<Point> hole{{200, 100}, {400, 100}, {400, 300}, {200, 300}, {200, 100}};
    region.add_ring(outer, false);
    region.add_ring(hole, true);
    const auto grid = grid::CellGrid::from_gemeenten(region, 100);
    ASSERT_TRUE(grid);
    ASSERT_EQ(grid->size(), 30U - 4 + 4);
    PolygonSet squares;
    for (std::size_t cell = 0; cell < grid->size(); ++cell)
        add_box(squares, grid->centre(cell).x - 50, grid->centre(cell).y - 50, 100, 100);
    for (const auto kind : {Contiguity::queen, Contiguity::rook}) {
        const auto by_arithmetic = lattice(*grid, kind);
        const auto by_border = contiguous(squares, kind);
        for (std::size_t cell = 0; cell < grid->size(); ++cell)
            EXPECT_EQ(of(by_arithmetic, cell), of(by_border->neighbours, cell)) << cell;
    }
}

TEST(Contiguity, CornerSideAndGap) {
    PolygonSet set;
    add_box(set, 0, 0, 10, 10);
    add_box(set, 10, 0, 10, 10);    // side with 0
    add_box(set, 20, 10, 10, 10);   // corner with 1
    add_box(set, 30.002, 10, 5, 5); // 2 mm from 2
    const auto queen = contiguous(set, Contiguity::queen)->neighbours,
               rook = contiguous(set, Contiguity::rook)->neighbours;
    EXPECT_EQ(of(queen, 1), (std::vector<Unit>{0, 2}));
    EXPECT_EQ(of(rook, 1), (std::vector<Unit>{0}));
    EXPECT_EQ(queen.degree(3), 0U);
}

TEST(Contiguity, WithinAMillimetre) {
    PolygonSet set;
    add_box(set, 0, 0, 10, 10);
    add_box(set, 10.0008, 0.0003, 10, 10);
    add_box(set, 20.0003, 10.0009, 10, 10); // corner with 1, less than a millimetre off
    EXPECT_EQ(of(contiguous(set, Contiguity::rook)->neighbours, 0), (std::vector<Unit>{1}));
    EXPECT_EQ(of(contiguous(set, Contiguity::queen)->neighbours, 1), (std::vector<Unit>{0, 2}));
    EXPECT_EQ(contiguous(set, Contiguity::queen, 1e-5)->neighbours.links(), 0U);
}

TEST(Contiguity, BordersWithOtherVertices) {
    PolygonSet set;
    add_box(set, 0, 0, 10, 30);
    add_box(set, 10, 5, 10, 10);  // along the middle of 0's side: no vertex in common
    add_box(set, -10, 30, 10, 5); // corner of 0 in common
    set.begin_feature();          // a tip against 0's lower side: a point, no vertex of 0
    const std::vector<Point> tip{{5, 0}, {8, -5}, {2, -5}, {5, 0}};
    set.add_ring(tip, false);
    const auto queen = contiguous(set, Contiguity::queen);
    EXPECT_EQ(of(queen->neighbours, 0), (std::vector<Unit>{1, 2}));
    EXPECT_EQ(of(contiguous(set, Contiguity::rook)->neighbours, 0), (std::vector<Unit>{1}));
    EXPECT_EQ(queen->touching_only, 1U);
}

TEST(Contiguity, RookIsPartOfQueen) {
    // A brick wall: rows shifted by half a brick.
    PolygonSet wall;
    for (int row = 0; row < 6; ++row)
        for (int col = 0; col < 8; ++col) add_box(wall, col * 20 + (row % 2) * 10, row * 10, 20, 10);
    const auto queen = contiguous(wall, Contiguity::queen)->neighbours,
               rook = contiguous(wall, Contiguity::rook)->neighbours;
    EXPECT_EQ(rook.degree(8 * 2 + 3), 6U);
    for (std::size_t i = 0; i < rook.size(); ++i)
        for (const Unit j : rook.of(i)) EXPECT_TRUE(queen.linked(static_cast<Unit>(i), j));
}

TEST(Duplicates, AreNamed) {
    PolygonSet set;
    add_box(set, 0, 0, 10, 10);
    add_box(set, 10, 0, 10, 10);
    EXPECT_TRUE(refuse_duplicates(set, snap_m, unit_name));
    set.begin_feature(); // the first again, from another corner and less than a millimetre off
    const std::vector<Point> again{{10, 0}, {10, 10.0004}, {0, 10}, {0, 0}, {10, 0}};
    set.add_ring(again, false);
    const auto refused = refuse_duplicates(set, snap_m, unit_name);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
    EXPECT_NE(refused.error().message.find("unit 0 and unit 2"), std::string::npos) << refused.error().message;

    const std::vector<Point> points{{1, 1}, {2, 2}, {3, 3}, {2, 2.0005}};
    EXPECT_NE(refuse_duplicates(points, snap_m, unit_name).error().message.find("unit 1 and unit 3"),
              std::string::npos);
    EXPECT_TRUE(refuse_duplicates(points, 1e-5, unit_name));
}

TEST(Nearest, TiesGoToTheLowestIndex) {
    std::vector<Place> places;
    for (int row = 0; row < 5; ++row)
        for (int col = 0; col < 5; ++col) places.push_back(on_plane({col * 1.0, row * 1.0}));
    const auto two = nearest(places, 2);
    ASSERT_TRUE(two);
    EXPECT_EQ(of(*two, 12), (std::vector<Unit>{7, 11})); // of 7, 11, 13 and 17
    EXPECT_EQ(of(*two, 0), (std::vector<Unit>{1, 5}));
    EXPECT_EQ(nearest(places, 25).error().code, ErrorCode::refused);
    EXPECT_EQ(nearest(places, 0).error().code, ErrorCode::usage);
}

TEST(Nearest, LikeSortingAllDistances) {
    std::mt19937 random(1);
    std::vector<Place> places;
    for (int i = 0; i < 400; ++i)
        places.push_back(on_plane({static_cast<double>(random() % 40), static_cast<double>(random() % 40) + i * 1e-9}));
    const auto seven = nearest(places, 7);
    const auto near = within(places, 5);
    ASSERT_TRUE(seven && near);
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<std::pair<double, Unit>> all;
        std::vector<Unit> close;
        for (Unit j = 0; j < places.size(); ++j) {
            if (j == i) continue;
            const double dx = places[i][0] - places[j][0], dy = places[i][1] - places[j][1];
            all.emplace_back(dx * dx + dy * dy, j);
            if (dx * dx + dy * dy <= 25) close.push_back(j);
        }
        std::ranges::sort(all);
        std::vector<Unit> wanted;
        for (std::size_t j = 0; j < 7; ++j) wanted.push_back(all[j].second);
        std::ranges::sort(wanted);
        EXPECT_EQ(of(*seven, i), wanted);
        EXPECT_EQ(of(*near, i), close);
    }
}

TEST(Within, TheDistanceItselfIsIn) {
    const std::vector<Place> places{on_plane({0, 0}), on_plane({3, 4}), on_plane({10, 0})};
    EXPECT_EQ(of(*within(places, 5), 0), (std::vector<Unit>{1}));
    EXPECT_EQ(within(places, 4.999)->links(), 0U);
    EXPECT_EQ(within(places, 0).error().code, ErrorCode::usage);
    EXPECT_EQ(within(places, std::nan("")).error().code, ErrorCode::usage);
    const auto many = within(std::vector<Place>(5000, on_plane({1, 1})), 10, 1000);
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().code, ErrorCode::refused);
}

TEST(Globe, ADegreeOfLatitudeAndTheDateLine) {
    const std::vector<Place> places{on_globe(5, 52), on_globe(5, 53), on_globe(179.999, 0), on_globe(-179.999, 0)};
    // 111.195 km a degree on the mean sphere; 222 m over the date line.
    EXPECT_EQ(within(places, chord(111'194))->degree(0), 0U);
    EXPECT_EQ(within(places, chord(111'196))->degree(0), 1U);
    EXPECT_EQ(of(*within(places, chord(250)), 2), (std::vector<Unit>{3}));
}

TEST(Centroid, OfAnLWithAHole) {
    PolygonSet set;
    set.begin_feature();
    const std::vector<Point> l{{1e5, 5e5},         {1e5 + 4, 5e5}, {1e5 + 4, 5e5 + 2}, {1e5 + 2, 5e5 + 2},
                               {1e5 + 2, 5e5 + 4}, {1e5, 5e5 + 4}, {1e5, 5e5}};
    set.add_ring(l, false);
    const Point whole = centroid(set, 0);
    EXPECT_NEAR(whole.x, 1e5 + (8 * 2 + 4 * 1) / 12.0, 1e-9);
    EXPECT_NEAR(whole.y, 5e5 + (8 * 1 + 4 * 3) / 12.0, 1e-9);
    const std::vector<Point> hole{{1e5 + 2.5, 5e5 + .5},
                                  {1e5 + 3.5, 5e5 + .5},
                                  {1e5 + 3.5, 5e5 + 1.5},
                                  {1e5 + 2.5, 5e5 + 1.5},
                                  {1e5 + 2.5, 5e5 + .5}};
    set.add_ring(hole, true);
    EXPECT_NEAR(centroid(set, 0).x, 1e5 + (20 - 3) / 11.0, 1e-9);
}

} // namespace
} // namespace gk::hotspot
