// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Small worlds for the tests of core/measure, and what the tests share.

#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/measure/measure.hpp"

namespace gk::measure {

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

inline std::vector<Point> box_ring(double x0, double y0, double x1, double y1) {
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}
inline void add_box(PolygonSet& set, double x0, double y0, double x1, double y1) {
    set.begin_feature();
    set.add_ring(box_ring(x0, y0, x1, y1), false);
}

/// cols x rows cells of 100 m from (x0, y0), all in the region.
inline CellGrid full_grid(int cols, int rows, double x0 = 0, double y0 = 0, int cell = 100) {
    PolygonSet set;
    add_box(set, x0, y0, x0 + cols * cell, y0 + rows * cell);
    return CellGrid::from_gemeenten(set, cell).value();
}

/// A region with a ragged border, a lake and an island, in RD: about 2,400 cells in 70 x 50 squares.
inline CellGrid ragged_grid(double x0 = 110'000, double y0 = 490'000) {
    PolygonSet set;
    set.begin_feature();
    std::vector<Point> coast;
    for (int i = 0; i < 90; ++i) {
        const double angle = 2 * std::numbers::pi * i / 90,
                     r = 1 + 0.15 * std::sin(7 * angle) + 0.05 * std::cos(31 * angle);
        coast.push_back(
            {x0 + std::round(3000 + 2500 * r * std::cos(angle)), y0 + std::round(2500 + 1900 * r * std::sin(angle))});
    }
    coast.push_back(coast.front());
    set.add_ring(coast, false);
    set.add_ring(box_ring(x0 + 2333, y0 + 1800, x0 + 3501, y0 + 2750), true);
    set.begin_feature();
    set.add_ring(box_ring(x0 + 6420, y0 + 310, x0 + 6960, y0 + 1110), false);
    return CellGrid::from_gemeenten(set).value();
}

/// Star-shaped polygons, some with a hole, here and there beyond the grid.
inline PolygonSet random_stars(std::mt19937_64& random, const GridSpec& spec, int count, double size, double step = 0) {
    std::uniform_real_distribution<double> share(-0.1, 1.1), radius(0.5, 1.0);
    std::uniform_int_distribution<int> corners(8, 25);
    const auto snap = [step](double v) { return step > 0 ? std::round(v / step) * step : v; };
    PolygonSet set;
    for (int f = 0; f < count; ++f) {
        set.begin_feature();
        const double x = spec.x_min + share(random) * spec.cols * spec.cell,
                     y = spec.y_min + share(random) * spec.rows * spec.cell;
        const int n = corners(random);
        for (const double scale : {1.0, 0.35}) {
            if (scale < 1 && f % 2 == 0) continue;
            std::vector<Point> ring;
            for (int i = 0; i < n; ++i) {
                const double angle = 2 * std::numbers::pi * i / n, r = size * scale * radius(random);
                ring.push_back({snap(x + r * std::cos(angle)), snap(y + r * std::sin(angle))});
            }
            ring.push_back(ring.front());
            set.add_ring(ring, scale < 1);
        }
    }
    return set;
}

/// Points over the grid and around it; weights 0 to 3, one in ten 0, places now and then equal.
inline WeightedPoints random_points(std::mt19937_64& random, const GridSpec& spec, std::size_t count, double step = 0,
                                    double around = 0.2) {
    std::uniform_real_distribution<double> share(-around, 1 + around), weight(0, 3);
    const auto snap = [step](double v) { return step > 0 ? std::round(v / step) * step : v; };
    WeightedPoints points;
    for (std::size_t i = 0; i < count; ++i) {
        points.at.push_back({snap(spec.x_min + share(random) * spec.cols * spec.cell),
                             snap(spec.y_min + share(random) * spec.rows * spec.cell)});
        points.weight.push_back(i % 10 == 0 ? 0 : weight(random));
        if (i % 7 == 3) points.at.back() = points.at[i / 2];
    }
    return points;
}

inline PolygonSet moved(const PolygonSet& set, double dx, double dy) {
    PolygonSet result;
    for (std::size_t f = 0; f < set.feature_count(); ++f) {
        result.begin_feature();
        const auto [first, last] = set.rings(f);
        for (std::size_t r = first; r < last; ++r) {
            std::vector<Point> ring(set.ring(r).begin(), set.ring(r).end());
            double area = 0;
            for (std::size_t i = 1; i < ring.size(); ++i) area += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
            for (Point& p : ring) p = {p.x + dx, p.y + dy};
            result.add_ring(ring, area < 0);
        }
    }
    return result;
}

inline WeightedPoints moved(WeightedPoints points, double dx, double dy) {
    for (Point& p : points.at) p = {p.x + dx, p.y + dy};
    return points;
}

/// Equal to the last bit; NaN equals NaN.
inline bool same_bytes(const CellValues& a, const CellValues& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

/// Runs `measure` with 1, 2 and 7 threads and expects the same bytes.
template <class Measure>
void expect_same_whatever_the_threads(const Measure& measure) {
    set_thread_count(1);
    const CellValues expected = measure();
    for (const unsigned threads : {2U, 7U}) {
        set_thread_count(threads);
        EXPECT_TRUE(same_bytes(measure(), expected)) << threads << " threads";
    }
    set_thread_count(0);
}

} // namespace gk::measure
