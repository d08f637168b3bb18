// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/measure_scene.hpp"

#include <cmath>
#include <cstdio>
#include <map>
#include <random>
#include <stdexcept>

#include "tests/gis/measure_golden/real_layers.hpp"

namespace gk::bench {
namespace {

using geometry::LineSet;
using geometry::Point;
using geometry::PolygonSet;

Scene read_real() {
    Scene s;
    s.real = true;
    s.gemeenten = real::polygons(real::read("gemeenten_nh32.gpkg", "gemeenten", "gemeentecode"));
    const auto buurten = real::read("wijken_buurten_2024_nh32.gpkg", "buurten", "buurtcode", "woz_keur");
    s.buurten = real::polygons(buurten);
    s.buurt_value = buurten.value;
    real::add_feature(
        s.estates, *real::dissolve(real::read("bedrijventerrein_buurten_2024_nh32.gpkg", "bedrijventerrein_buurten")));
    s.roads = real::lines(real::read("rijkswegen_2013_nh32.gpkg", "rijkswegen"));
    return s;
}

/// Corner (i, j) of a bent mesh over 40 x 58 km, the same for all that meet in it.
Point node(double i, double j) {
    return {100'000 + std::round(40'000 * i + 300 * std::sin(90 * j)),
            470'000 + std::round(58'000 * j + 300 * std::sin(70 * i))};
}

/// Meshes of cols x rows areas, each side divided into `detail` edges.
PolygonSet mesh(int cols, int rows, int detail) {
    PolygonSet set;
    for (int row = 0; row < rows; ++row)
        for (int col = 0; col < cols; ++col) {
            std::vector<Point> ring;
            const auto walk = [&](double i, double j, double di, double dj) {
                for (int k = 0; k < detail; ++k)
                    ring.push_back(node((i + di * k / detail) / cols, (j + dj * k / detail) / rows));
            };
            walk(col, row, 1, 0);
            walk(col + 1, row, 0, 1);
            walk(col + 1, row + 1, -1, 0);
            walk(col, row + 1, 0, -1);
            ring.push_back(ring.front());
            set.begin_feature();
            set.add_ring(ring, false);
        }
    return set;
}

Scene invent() {
    Scene s;
    s.gemeenten = mesh(4, 8, 25);
    s.buurten = mesh(34, 39, 5); // 1,326
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> share(0, 1), angle(-0.3, 0.3), value(100, 900);
    for (std::size_t f = 0; f < s.buurten.feature_count(); ++f) s.buurt_value.push_back(value(random));
    s.estates.begin_feature();
    for (std::size_t f = 0; f < s.buurten.feature_count(); f += 23) s.estates.add_ring(s.buurten.ring(f), false);
    for (int road = 0; road < 861; ++road) {
        Point at = node(share(random), share(random));
        double heading = 6.28 * share(random);
        std::vector<Point> path{at};
        for (int i = 0; i < 16; ++i) {
            heading += angle(random);
            at = {at.x + 60 * std::cos(heading), at.y + 60 * std::sin(heading)};
            path.push_back(at);
        }
        s.roads.begin_feature();
        s.roads.add_path(path);
    }
    return s;
}

std::vector<Point> scaled(std::span<const Point> path, int scale) {
    std::vector<Point> result;
    for (const Point p : path) result.push_back({p.x * scale, p.y * scale});
    return result;
}

PolygonSet scaled(const PolygonSet& set, int scale) {
    PolygonSet result;
    for (std::size_t f = 0; f < set.feature_count(); ++f) {
        result.begin_feature();
        const auto [first, last] = set.rings(f);
        for (std::size_t r = first; r < last; ++r) {
            const auto ring = set.ring(r);
            double area = 0; // holes are clockwise
            for (std::size_t i = 1; i < ring.size(); ++i)
                area += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
                        (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
            result.add_ring(scaled(ring, scale), area < 0);
        }
    }
    return result;
}

Scene make(int scale) {
    Scene s;
    if (scale == 1) {
        s = real::present() ? read_real() : invent();
        if (!s.real)
            std::puts("The real files are absent: these figures are for a SYNTHETIC region of about the same "
                      "size.");
    } else {
        const Scene& base = scene(1);
        s.real = base.real;
        s.gemeenten = scaled(base.gemeenten, scale);
        s.buurten = scaled(base.buurten, scale);
        s.estates = scaled(base.estates, scale);
        s.buurt_value = base.buurt_value;
        for (std::size_t f = 0; f < base.roads.feature_count(); ++f) {
            s.roads.begin_feature();
            const auto [first, last] = base.roads.paths(f);
            for (std::size_t p = first; p < last; ++p) s.roads.add_path(scaled(base.roads.path(p), scale));
        }
    }
    auto grid = grid::CellGrid::from_gemeenten(s.gemeenten);
    if (!grid) throw std::runtime_error(describe(grid.error()));
    s.grid = *std::move(grid);
    return s;
}

} // namespace

const Scene& scene(int scale) {
    static std::map<int, Scene> made;
    const auto at = made.find(scale);
    return at != made.end() ? at->second : made.emplace(scale, make(scale)).first->second;
}

measure::WeightedPoints points_in(const Scene& scene, std::size_t count) {
    std::mt19937_64 random(count);
    std::uniform_int_distribution<std::size_t> cell(0, scene.grid.size() - 1);
    std::uniform_real_distribution<double> offset(-50, 50), weight(0.5, 2);
    measure::WeightedPoints points;
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre = scene.grid.centre(cell(random));
        points.at.push_back({centre.x + offset(random), centre.y + offset(random)});
        points.weight.push_back(weight(random));
    }
    return points;
}

} // namespace gk::bench
