// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/measure_baselines.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

#include <geos_c.h>

namespace gk::bench {
namespace {

using geometry::Point;

class Geos {
public:
    Geos()
        : context_(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(context_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    [[nodiscard]] GEOSContextHandle_t get() const { return context_; }

    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(context, g); }
        void operator()(const GEOSPreparedGeometry* g) const { GEOSPreparedGeom_destroy_r(context, g); }
        void operator()(GEOSSTRtree* t) const { GEOSSTRtree_destroy_r(context, t); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;
    using Prepared = std::unique_ptr<const GEOSPreparedGeometry, Destroy>;
    using Tree = std::unique_ptr<GEOSSTRtree, Destroy>;
    [[nodiscard]] Geometry own(GEOSGeometry* g) const {
        if (g == nullptr) throw std::runtime_error("GEOS failed");
        return {g, Destroy{context_}};
    }

    [[nodiscard]] GEOSCoordSequence* sequence(std::span<const Point> path) const {
        GEOSCoordSequence* const s = GEOSCoordSeq_create_r(context_, static_cast<unsigned>(path.size()), 2);
        for (unsigned i = 0; i < path.size(); ++i) GEOSCoordSeq_setXY_r(context_, s, i, path[i].x, path[i].y);
        return s;
    }
    /// One polygon a ring would lose holes: rings of a feature are put together by symmetric difference.
    [[nodiscard]] Geometry polygon(const geometry::PolygonSet& set, std::size_t feature) const {
        Geometry whole = own(GEOSGeom_createEmptyPolygon_r(context_));
        const auto [first, last] = set.rings(feature);
        for (std::size_t r = first; r < last; ++r) {
            const Geometry part = own(GEOSGeom_createPolygon_r(
                context_, GEOSGeom_createLinearRing_r(context_, sequence(set.ring(r))), nullptr, 0));
            whole = own(GEOSSymDifference_r(context_, whole.get(), part.get()));
        }
        return whole;
    }

private:
    GEOSContextHandle_t context_;
};

} // namespace

double coverage_with_geos(const grid::GridSpec& spec, const geometry::PolygonSet& polygons) {
    const Geos geos;
    double total = 0;
    for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
        const Geos::Geometry polygon = geos.polygon(polygons, f);
        const Geos::Prepared prepared(GEOSPrepare_r(geos.get(), polygon.get()), Geos::Destroy{geos.get()});
        const geometry::Box box = polygons.bounds(f);
        const auto step = [&](double v, double origin, int count) {
            return std::clamp(static_cast<int>(std::floor((v - origin) / spec.cell)), 0, count - 1);
        };
        for (int row = step(box.min_y, spec.y_min, spec.rows); row <= step(box.max_y, spec.y_min, spec.rows); ++row)
            for (int col = step(box.min_x, spec.x_min, spec.cols); col <= step(box.max_x, spec.x_min, spec.cols);
                 ++col) {
                const double x = spec.x_min + col * spec.cell, y = spec.y_min + row * spec.cell;
                const Geos::Geometry square =
                    geos.own(GEOSGeom_createRectangle_r(geos.get(), x, y, x + spec.cell, y + spec.cell));
                if (GEOSPreparedIntersects_r(geos.get(), prepared.get(), square.get()) != 1) continue;
                if (GEOSPreparedContains_r(geos.get(), prepared.get(), square.get()) == 1) {
                    total += 1;
                    continue;
                }
                const Geos::Geometry inside = geos.own(GEOSIntersection_r(geos.get(), polygon.get(), square.get()));
                double area = 0;
                GEOSArea_r(geos.get(), inside.get(), &area);
                total += area / (spec.cell * spec.cell);
            }
    }
    return total;
}

double distance_with_geos(const grid::CellGrid& grid, const geometry::LineSet& lines, std::size_t step) {
    const Geos geos;
    std::vector<Geos::Geometry> roads;
    const Geos::Tree tree(GEOSSTRtree_create_r(geos.get(), 10), Geos::Destroy{geos.get()});
    for (std::size_t p = 0; p < lines.path_count(); ++p) {
        roads.push_back(geos.own(GEOSGeom_createLineString_r(geos.get(), geos.sequence(lines.path(p)))));
        GEOSSTRtree_insert_r(geos.get(), tree.get(), roads.back().get(), roads.back().get());
    }
    double total = 0;
    for (std::size_t cell = 0; cell < grid.size(); cell += step) {
        const Point c = grid.centre(cell);
        const Geos::Geometry centre = geos.own(GEOSGeom_createPointFromXY_r(geos.get(), c.x, c.y));
        const GEOSGeometry* const nearest = GEOSSTRtree_nearest_r(geos.get(), tree.get(), centre.get());
        double metres = 0;
        GEOSDistance_r(geos.get(), centre.get(), nearest, &metres);
        total += metres;
    }
    return total;
}

double density_directly(const grid::CellGrid& grid, const measure::WeightedPoints& points, double h, std::size_t step) {
    const double constant = 3 / (std::numbers::pi * h * h);
    double total = 0;
    for (std::size_t cell = 0; cell < grid.size(); cell += step) {
        const Point c = grid.centre(cell);
        double sum = 0;
        for (std::size_t i = 0; i < points.at.size(); ++i) {
            const double dx = c.x - points.at[i].x, dy = c.y - points.at[i].y;
            const double d2 = dx * dx + dy * dy;
            if (d2 >= h * h) continue;
            const double u = 1 - d2 / (h * h);
            sum += points.weight[i] * constant * u * u;
        }
        total += sum;
    }
    return total;
}

} // namespace gk::bench
