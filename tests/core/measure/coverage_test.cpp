// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <numeric>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

/// Signed area of a ring within a box: clip by one side after the other (Sutherland-Hodgman; for an
/// area the bridges it leaves along the box do no harm), then add up triangles.
long double area_in_box(std::span<const Point> ring, double x0, double y0, double x1, double y1) {
    struct P {
        long double x, y;
    };
    std::vector<P> shape;
    for (std::size_t i = 1; i < ring.size(); ++i) shape.push_back({ring[i].x - x0, ring[i].y - y0});
    const long double w = x1 - x0, h = y1 - y0;
    const auto clip = [&shape](auto depth) { // depth >= 0 is inside
        std::vector<P> out;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const P a = shape[i], b = shape[(i + 1) % shape.size()];
            const long double da = depth(a), db = depth(b);
            if (da >= 0) out.push_back(a);
            if ((da >= 0) != (db >= 0))
                out.push_back({a.x + (b.x - a.x) * da / (da - db), a.y + (b.y - a.y) * da / (da - db)});
        }
        shape = out;
    };
    clip([](P p) { return p.x; });
    clip([w](P p) { return w - p.x; });
    clip([](P p) { return p.y; });
    clip([h](P p) { return h - p.y; });
    long double twice = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const P a = shape[i], b = shape[(i + 1) % shape.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

std::map<std::uint32_t, double> entries(const CoverageTable& table, std::size_t feature) {
    std::map<std::uint32_t, double> result;
    for (auto i = table.feature_begin[feature]; i < table.feature_begin[feature + 1]; ++i)
        result[table.square[i]] = table.share[i];
    return result;
}

void expect_as_clipped(const GridSpec& spec, const PolygonSet& set) {
    const CoverageTable table = coverage_table(spec, set);
    ASSERT_EQ(table.feature_begin.size(), set.feature_count() + 1);
    for (std::size_t f = 0; f < set.feature_count(); ++f) {
        const auto found = entries(table, f);
        ASSERT_TRUE(std::is_sorted(table.square.begin() + static_cast<std::ptrdiff_t>(table.feature_begin[f]),
                                   table.square.begin() + static_cast<std::ptrdiff_t>(table.feature_begin[f + 1])));
        for (std::int32_t row = 0; row < spec.rows; ++row)
            for (std::int32_t col = 0; col < spec.cols; ++col) {
                const double x = spec.x_min + col * spec.cell, y = spec.y_min + row * spec.cell;
                long double area = 0;
                const auto [first, last] = set.rings(f);
                for (std::size_t r = first; r < last; ++r)
                    area += area_in_box(set.ring(r), x, y, x + spec.cell, y + spec.cell);
                const auto at = found.find(static_cast<std::uint32_t>(row * spec.cols + col));
                const double share = at == found.end() ? 0 : at->second;
                ASSERT_NEAR(share, static_cast<double>(area) / (spec.cell * spec.cell), 1e-11)
                    << "feature " << f << " col " << col << " row " << row;
                if (at != found.end()) {
                    ASSERT_TRUE(share >= 1e-12 && share <= 1);
                }
            }
    }
}

TEST(Coverage, MatrixOfATriangleThatTheEyeCanCheck) {
    const GridSpec spec{0, 0, 100, 3, 3};
    PolygonSet set;
    set.begin_feature(); // below the diagonal from (0,0) to (300,300)
    set.add_ring(std::vector<Point>{{0, 0}, {300, 0}, {300, 300}, {0, 0}}, false);
    EXPECT_EQ(entries(coverage_table(spec, set), 0),
              (std::map<std::uint32_t, double>{{0, 0.5}, {1, 1}, {2, 1}, {4, 0.5}, {5, 1}, {8, 0.5}}));
}

TEST(Coverage, MatrixOfABoxWithAHole) {
    const GridSpec spec{0, 0, 100, 3, 3};
    PolygonSet set;
    set.begin_feature();
    set.add_ring(box_ring(50, 50, 250, 250), false);
    set.add_ring(box_ring(100, 100, 175, 200), true);
    EXPECT_EQ(entries(coverage_table(spec, set), 0),
              (std::map<std::uint32_t, double>{
                  {0, 0.25}, {1, 0.5}, {2, 0.25}, {3, 0.5}, {4, 0.25}, {5, 0.5}, {6, 0.25}, {7, 0.5}, {8, 0.25}}));
}

TEST(Coverage, EdgesOnGridLinesTouchNoNeighbour) {
    const GridSpec spec{100'000, 500'000, 100, 4, 4};
    PolygonSet set;
    add_box(set, 100'100, 500'100, 100'300, 500'200);
    EXPECT_EQ(entries(coverage_table(spec, set), 0), (std::map<std::uint32_t, double>{{5, 1}, {6, 1}}));
    add_box(set, 99'900, 500'000, 100'100, 500'400); // half of it west of the grid
    EXPECT_EQ(entries(coverage_table(spec, set), 1),
              (std::map<std::uint32_t, double>{{0, 1}, {4, 1}, {8, 1}, {12, 1}}));
}

TEST(Coverage, PartsOutsideTheGridOnEverySide) {
    const GridSpec spec{0, 0, 100, 2, 2};
    PolygonSet set;
    add_box(set, -500, -500, 700, 700); // all around
    add_box(set, -500, 50, 700, 60);    // west to east
    add_box(set, 50, -500, 60, 700);    // south to north
    add_box(set, -50, -50, -10, 700);   // beyond each side, touching none
    add_box(set, 210, -50, 300, 700);
    add_box(set, -50, 210, 300, 700);
    add_box(set, -50, -90, 300, -10);
    add_box(set, 150, 150, 900, 900); // over a corner
    add_box(set, 200, 0, 300, 200);   // along a side
    const CoverageTable table = coverage_table(spec, set);
    EXPECT_EQ(entries(table, 0), (std::map<std::uint32_t, double>{{0, 1}, {1, 1}, {2, 1}, {3, 1}}));
    EXPECT_EQ(entries(table, 1), (std::map<std::uint32_t, double>{{0, 0.1}, {1, 0.1}}));
    EXPECT_EQ(entries(table, 2), (std::map<std::uint32_t, double>{{0, 0.1}, {2, 0.1}}));
    for (const std::size_t f : {3U, 4U, 5U, 6U, 8U}) EXPECT_TRUE(entries(table, f).empty()) << f;
    EXPECT_EQ(entries(table, 7), (std::map<std::uint32_t, double>{{3, 0.25}}));
}

TEST(Coverage, SliversPointsAndRepeatedVertices) {
    const GridSpec spec{100'000, 500'000, 100, 20, 20};
    PolygonSet set;
    set.begin_feature(); // a sliver of a millimetre across ten squares
    set.add_ring(
        std::vector<Point>{
            {100'010, 500'010}, {101'010, 501'010}, {101'010, 501'010.001}, {100'010, 500'010.001}, {100'010, 500'010}},
        false);
    set.begin_feature(); // no area at all
    set.add_ring(std::vector<Point>{{100'010, 500'010}, {101'010, 501'010}, {100'010, 500'010}}, false);
    set.begin_feature(); // vertices said twice, on grid lines
    set.add_ring(std::vector<Point>{{100'100, 500'100},
                                    {100'100, 500'100},
                                    {100'300, 500'100},
                                    {100'300, 500'100},
                                    {100'200, 500'300},
                                    {100'200, 500'300},
                                    {100'100, 500'100}},
                 false);
    set.begin_feature(); // almost level and almost upright
    set.add_ring(
        std::vector<Point>{
            {100'000, 500'100}, {102'000, 500'100 + 1e-9}, {102'000 - 1e-9, 502'000}, {100'000, 500'100}},
        false);
    set.begin_feature(); // no rings
    expect_as_clipped(spec, set);
    EXPECT_TRUE(entries(coverage_table(spec, set), 1).empty());
}

TEST(Coverage, RandomShapesAsClipped) {
    std::mt19937_64 random(1);
    const GridSpec spec{110'000, 490'000, 100, 23, 19};
    expect_as_clipped(spec, random_stars(random, spec, 60, 600));
    expect_as_clipped(spec, random_stars(random, spec, 60, 600, 50)); // vertices on grid lines
    expect_as_clipped(spec, random_stars(random, spec, 60, 40));
    expect_as_clipped({110'000, 490'000, 500, 5, 4}, random_stars(random, spec, 60, 900));
}

TEST(Coverage, APartitionAddsUpToOne) {
    // Triangles of a bent mesh over 12 x 9 squares: every point of the grid lies in exactly one.
    std::mt19937_64 random(2);
    std::uniform_real_distribution<double> bend(-80, 80);
    const int n = 6, m = 5;
    std::vector<Point> node;
    for (int j = 0; j <= m; ++j)
        for (int i = 0; i <= n; ++i) {
            const bool rim = i == 0 || j == 0 || i == n || j == m;
            node.push_back({100'000 + (i - 1) * 300.0 + (rim ? 0 : bend(random)),
                            500'000 + (j - 1) * 300.0 + (rim ? 0 : bend(random))});
        }
    PolygonSet set;
    for (int j = 0; j < m; ++j)
        for (int i = 0; i < n; ++i) {
            const auto at = [&](int di, int dj) { return node[static_cast<std::size_t>((j + dj) * (n + 1) + i + di)]; };
            set.begin_feature();
            set.add_ring(std::vector<Point>{at(0, 0), at(1, 0), at(1, 1), at(0, 0)}, false);
            set.begin_feature();
            set.add_ring(std::vector<Point>{at(0, 0), at(1, 1), at(0, 1), at(0, 0)}, false);
        }
    const GridSpec spec{100'000, 500'000, 100, 12, 9};
    const CoverageTable table = coverage_table(spec, set);
    std::vector<double> total(spec.size(), 0);
    for (std::size_t i = 0; i < table.square.size(); ++i) total[table.square[i]] += table.share[i];
    for (const double share : total) EXPECT_NEAR(share, 1, 1e-13);
}

TEST(Coverage, OfADissolvedLayerIsTheSumOfItsParts) {
    const CellGrid grid = ragged_grid();
    PolygonSet apart, dissolved;
    dissolved.begin_feature(); // one multipolygon, some of it beyond the grid
    for (int i = 0; i < 9; ++i) {
        const double x = 109'700 + i * 790.0, y = 489'800 + i * 555.5;
        const std::vector<Point> ring{{x, y}, {x + 700, y + 33}, {x + 650, y + 500}, {x + 20, y + 410}, {x, y}};
        const std::vector<Point> hole = box_ring(x + 200, y + 150, x + 333, y + 300);
        apart.begin_feature();
        for (PolygonSet* set : {&apart, &dissolved}) {
            set->add_ring(ring, false);
            set->add_ring(hole, true);
        }
    }
    CellValues expected(grid.size(), 0.0);
    const CoverageTable table = coverage_table(grid.spec(), apart);
    for (std::size_t i = 0; i < table.square.size(); ++i)
        if (const auto cell = grid.cell_of_square()[table.square[i]]; cell != grid::no_feature)
            expected[cell] += table.share[i];
    for (const PolygonSet* set : {&apart, &dissolved}) {
        const CellValues found = coverage(grid, *set);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t cell = 0; cell < found.size(); ++cell) ASSERT_NEAR(found[cell], expected[cell], 1e-12);
    }
    EXPECT_GT(*std::ranges::max_element(expected), 0.9);
}

TEST(Coverage, OfNothingIsZeroAndOverlapIsCutOff) {
    const CellGrid grid = full_grid(2, 1);
    EXPECT_EQ(coverage(grid, PolygonSet{}), (CellValues{0, 0}));
    EXPECT_EQ(coverage_table(grid.spec(), PolygonSet{}).feature_begin, (std::vector<std::uint64_t>{0}));
    PolygonSet twice;
    add_box(twice, 0, 0, 100, 100);
    add_box(twice, 0, 0, 100, 100);
    EXPECT_EQ(coverage(grid, twice), (CellValues{1, 0}));
}

TEST(Coverage, MovesWithWholeSquares) {
    std::mt19937_64 random(3);
    const GridSpec here{0, 0, 100, 30, 30}, there{120'300, 480'700, 100, 30, 30};
    const PolygonSet set = random_stars(random, here, 40, 500, 1);
    const CoverageTable a = coverage_table(here, set), b = coverage_table(there, moved(set, 120'300, 480'700));
    EXPECT_EQ(a.square, b.square);
    EXPECT_EQ(a.share, b.share);
}

TEST(Coverage, AFeatureTooLargeForOneStrip) {
    // 1,200 x 1,100 squares: more than is rasterised at once.
    const GridSpec spec{0, 0, 100, 1200, 1100};
    PolygonSet set;
    set.begin_feature();
    set.add_ring(std::vector<Point>{{0, 0}, {120'000, 0}, {120'000, 110'000}, {0, 0}}, false);
    const CoverageTable table = coverage_table(spec, set);
    EXPECT_NEAR(std::accumulate(table.share.begin(), table.share.end(), 0.0), 1200.0 * 1100 / 2, 1e-6);
    EXPECT_TRUE(std::ranges::is_sorted(table.square));
    EXPECT_TRUE(std::ranges::adjacent_find(table.square) == table.square.end());
}

TEST(Coverage, SameWhateverTheThreads) {
    std::mt19937_64 random(4);
    const CellGrid grid = ragged_grid();
    const PolygonSet set = random_stars(random, grid.spec(), 100, 400);
    expect_same_whatever_the_threads([&] { return coverage(grid, set); });
    expect_same_whatever_the_threads([&] { return coverage_table(grid.spec(), set).share; });
}

} // namespace
} // namespace gk::measure
