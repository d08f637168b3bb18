// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

LineSet one_path(std::vector<Point> path) {
    LineSet lines;
    lines.begin_feature();
    lines.add_path(path);
    return lines;
}

void expect_lengths(const CellValues& found, const std::vector<double>& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12) << i;
}

/// Length of a segment in a box by cutting off its ends (Liang-Barsky).
long double in_box(Point a, Point b, double x0, double y0, double side) {
    const long double dx = b.x - a.x, dy = b.y - a.y;
    long double t0 = 0, t1 = 1;
    for (const auto& [p, q] : {std::pair<long double, long double>{-dx, a.x - x0},
                               {dx, x0 + side - a.x},
                               {-dy, a.y - y0},
                               {dy, y0 + side - a.y}}) {
        if (p == 0) {
            if (q < 0) return 0;
        } else if (p < 0) {
            t0 = std::max(t0, q / p);
        } else {
            t1 = std::min(t1, q / p);
        }
    }
    return t0 < t1 ? (t1 - t0) * std::hypot(dx, dy) : 0;
}

TEST(Length, OfLinesThatTheEyeCanCheck) {
    const CellGrid grid = full_grid(3, 2);
    expect_lengths(length(grid, one_path({{20, 50}, {250, 50}, {250, 130}})), {80, 100, 100, 0, 0, 30});
    expect_lengths(length(grid, one_path({{-50, 50}, {900, 50}})), {100, 100, 100, 0, 0, 0});
    const CellValues diagonal = length(grid, one_path({{0, 0}, {200, 200}}));
    EXPECT_NEAR(diagonal[0], std::hypot(100, 100), 1e-12);
    EXPECT_EQ(diagonal[1], 0);
    EXPECT_NEAR(diagonal[4], std::hypot(100, 100), 1e-12);
}

TEST(Length, ALineAlongABorderCountsOnce) {
    const CellGrid grid = full_grid(2, 2);
    expect_lengths(length(grid, one_path({{100, 0}, {100, 200}})), {0, 100, 0, 100});
    expect_lengths(length(grid, one_path({{200, 100}, {0, 100}})), {0, 0, 100, 100});
    expect_lengths(length(grid, one_path({{0, 0}, {0, 200}})), {100, 0, 100, 0}); // left edge of the grid
    expect_lengths(length(grid, one_path({{200, 0}, {200, 200}})), {0, 0, 0, 0}); // right edge: the next square's
}

TEST(Length, RandomLinesAsCutByHand) {
    std::mt19937_64 random(41);
    const CellGrid grid = ragged_grid();
    const GridSpec& spec = grid.spec();
    std::uniform_real_distribution<double> x(spec.x_min - 900, spec.x_min + spec.cols * 100 + 900),
        y(spec.y_min - 900, spec.y_min + spec.rows * 100 + 900);
    LineSet lines;
    for (int f = 0; f < 20; ++f) {
        lines.begin_feature();
        for (int part = 0; part < 2; ++part) {
            std::vector<Point> path;
            for (int i = 0; i < 6; ++i) path.push_back({x(random), y(random)});
            path.push_back(path.back());
            path.push_back({path.back().x + 0.01, path.back().y + 1e-9});
            lines.add_path(path);
        }
    }
    const CellValues found = length(grid, lines);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        long double expected = 0;
        for (std::size_t p = 0; p < lines.path_count(); ++p)
            for (std::size_t i = 1; i < lines.path(p).size(); ++i)
                expected += in_box(lines.path(p)[i - 1], lines.path(p)[i], grid.centre(cell).x - 50,
                                   grid.centre(cell).y - 50, 100);
        ASSERT_NEAR(found[cell], static_cast<double>(expected), 1e-7) << cell;
    }
}

TEST(Length, AddsUpToTheWholeInsideTheGrid) {
    std::mt19937_64 random(42);
    const CellGrid grid = full_grid(50, 150, 100'000, 500'000);
    std::uniform_real_distribution<double> x(100'000, 105'000), y(500'000, 515'000);
    std::vector<Point> path;
    double whole = 0;
    for (int i = 0; i < 400; ++i) {
        path.push_back({x(random), y(random)});
        if (i > 0)
            whole += std::hypot(path[path.size() - 1].x - path[path.size() - 2].x,
                                path[path.size() - 1].y - path[path.size() - 2].y);
    }
    const CellValues found = length(grid, one_path(path));
    EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0), whole, 1e-6);
}

TEST(Length, OfNothingIsZero) {
    const CellGrid grid = full_grid(2, 1);
    EXPECT_EQ(length(grid, {}), (CellValues{0, 0}));
    EXPECT_EQ(length(grid, one_path({{50, 50}, {50, 50}})), (CellValues{0, 0}));
    EXPECT_EQ(length(grid, one_path({{no_value, 50}, {50, 50}})), (CellValues{0, 0}));
}

TEST(Length, SameWhateverTheThreads) {
    const CellGrid grid = ragged_grid();
    std::vector<Point> path;
    for (int i = 0; i < 900; ++i)
        path.push_back({113'000 + 2500 * std::cos(i * 0.7) * std::cos(i * 0.01), 492'500 + 2000 * std::sin(i * 0.7)});
    const LineSet lines = one_path(path);
    expect_same_whatever_the_threads([&] { return length(grid, lines); });
}

} // namespace
} // namespace gk::measure
