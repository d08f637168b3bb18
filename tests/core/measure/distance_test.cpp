// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

long double to_segment(Point c, Point a, Point b) {
    const long double dx = b.x - a.x, dy = b.y - a.y, ex = c.x - a.x, ey = c.y - a.y;
    const long double length2 = dx * dx + dy * dy;
    const long double t = length2 > 0 ? std::clamp((ex * dx + ey * dy) / length2, 0.0L, 1.0L) : 0.0L;
    return std::hypot(ex - t * dx, ey - t * dy);
}

long double to_lines(Point c, const LineSet& lines) {
    long double least = std::numeric_limits<long double>::infinity();
    for (std::size_t p = 0; p < lines.path_count(); ++p)
        for (std::size_t i = 1; i < lines.path(p).size(); ++i)
            least = std::min(least, to_segment(c, lines.path(p)[i - 1], lines.path(p)[i]));
    return least;
}

LineSet random_walks(std::mt19937_64& random, const GridSpec& spec, int count, double step) {
    std::uniform_real_distribution<double> share(-0.3, 1.3), angle(0, 6.28);
    LineSet lines;
    for (int f = 0; f < count; ++f) {
        lines.begin_feature();
        Point at{spec.x_min + share(random) * spec.cols * spec.cell,
                 spec.y_min + share(random) * spec.rows * spec.cell};
        std::vector<Point> path{at};
        for (int i = 0; i < 12; ++i) {
            const double turn = angle(random);
            at = {at.x + step * std::cos(turn), at.y + step * std::sin(turn)};
            path.push_back(at);
            if (i % 5 == 0) path.push_back(at); // said twice
        }
        lines.add_path(path);
    }
    return lines;
}

void expect_distances(const CellGrid& grid, const LineSet& lines) {
    const CellValues found = distance(grid, lines);
    ASSERT_EQ(found.size(), grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell)
        ASSERT_NEAR(found[cell], static_cast<double>(to_lines(grid.centre(cell), lines)), 1e-7) << cell;
}

TEST(Distance, ToLinesThatTheEyeCanCheck) {
    const CellGrid grid = full_grid(3, 2);
    LineSet lines;
    lines.begin_feature();
    lines.add_path(std::vector<Point>{{150, 50}, {150, -1000}});
    EXPECT_EQ(distance(grid, lines), (CellValues{100, 0, 100, std::hypot(100, 100), 100, std::hypot(100, 100)}));
}

TEST(Distance, ToPointsThatTheEyeCanCheck) {
    const CellGrid grid = full_grid(3, 1);
    EXPECT_EQ(distance(grid, std::vector<Point>{{50, 50}, {250, 80}}), (CellValues{0, 100, 30}));
}

TEST(Distance, ToPolygonsIsZeroInsideAndOnTheBorder) {
    const CellGrid grid = full_grid(5, 5);
    PolygonSet set;
    set.begin_feature();
    set.add_ring(box_ring(50, 50, 450, 450), false);
    set.add_ring(box_ring(120, 120, 380, 380), true);
    const CellValues found = distance(grid, set);
    EXPECT_EQ(found[0], 0);                 // on a corner
    EXPECT_EQ(found[1], 0);                 // on a border
    EXPECT_EQ(found[6], std::hypot(0, 30)); // (150,150) in the hole, 30 from its side
    EXPECT_EQ(found[12], 130);              // middle of the hole
}

TEST(Distance, RandomLinesAsByHand) {
    std::mt19937_64 random(5);
    const CellGrid grid = ragged_grid();
    expect_distances(grid, random_walks(random, grid.spec(), 40, 150));
    expect_distances(grid, random_walks(random, grid.spec(), 3, 5000)); // long segments through the grid
    expect_distances(grid, random_walks(random, grid.spec(), 200, 3));
}

TEST(Distance, RandomPointsAsByHand) {
    std::mt19937_64 random(6);
    const CellGrid grid = ragged_grid();
    for (const std::size_t n : {1U, 30U, 3000U}) {
        const auto points = random_points(random, grid.spec(), n).at;
        const CellValues found = distance(grid, points);
        for (std::size_t cell = 0; cell < grid.size(); ++cell) {
            long double least = std::numeric_limits<long double>::infinity();
            for (const Point p : points) least = std::min(least, to_segment(grid.centre(cell), p, p));
            ASSERT_NEAR(found[cell], static_cast<double>(least), 1e-7);
        }
    }
}

TEST(Distance, RandomPolygonsAsByHand) {
    std::mt19937_64 random(7);
    const CellGrid grid = ragged_grid();
    const PolygonSet set = random_stars(random, grid.spec(), 15, 500);
    const CellValues found = distance(grid, set);
    const auto holder = grid::feature_at_centres(grid, set);
    std::size_t inside = 0;
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        inside += holder[cell] != grid::no_feature;
        const double expected =
            holder[cell] != grid::no_feature ? 0 : static_cast<double>(to_lines(grid.centre(cell), set.as_lines()));
        ASSERT_NEAR(found[cell], expected, 1e-7);
    }
    EXPECT_GT(inside, 50U);
}

TEST(Distance, FarAwayAndFewCells) {
    const CellGrid one = full_grid(1, 1, 100'000, 500'000);
    EXPECT_NEAR(distance(one, std::vector<Point>{{0, 0}})[0], std::hypot(100'050, 500'050), 1e-6);
    const CellGrid wide = full_grid(40, 1, 100'000, 500'000);
    const CellValues found = distance(wide, std::vector<Point>{{900'000, 500'050}});
    for (std::size_t cell = 0; cell < 40; ++cell) EXPECT_EQ(found[cell], 900'000 - wide.centre(cell).x);
}

TEST(Distance, ToNothingIsMissing) {
    const CellGrid grid = full_grid(2, 2);
    PolygonSet empty;
    empty.begin_feature();
    const Point unknown{no_value, 50};
    for (const CellValues& found : {distance(grid, LineSet{}), distance(grid, PolygonSet{}), distance(grid, empty),
                                    distance(grid, std::span<const Point>{}), distance(grid, std::span(&unknown, 1))}) {
        ASSERT_EQ(found.size(), 4U);
        for (const double d : found) EXPECT_TRUE(std::isnan(d));
    }
    const std::vector<Point> mixed{{no_value, 50}, {50, 50}};
    EXPECT_EQ(distance(grid, mixed)[1], 100);
}

TEST(Distance, SameWhateverTheThreads) {
    std::mt19937_64 random(8);
    const CellGrid grid = ragged_grid();
    const LineSet lines = random_walks(random, grid.spec(), 100, 80);
    const PolygonSet set = random_stars(random, grid.spec(), 30, 300);
    expect_same_whatever_the_threads([&] { return distance(grid, lines); });
    expect_same_whatever_the_threads([&] { return distance(grid, set); });
}

} // namespace
} // namespace gk::measure
