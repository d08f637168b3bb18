// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <ogr_geometry.h>

#include "gis/vector/errors.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::vector {
namespace {

using geometry::Point;
using geometry::PolygonSet;

double doubled_area(std::span<const Point> ring) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        sum += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
               (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return sum;
}

OGRLinearRing* new_ring(std::span<const Point> points) {
    auto* ring = new OGRLinearRing; // owned by the polygon it is added to
    ring->setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i) ring->setPoint(static_cast<int>(i), points[i].x, points[i].y);
    return ring;
}

/// Even-odd; a point on the border may fall either way, so callers ask for several points.
bool inside(std::span<const Point> ring, Point p) {
    bool in = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) in = !in;
    }
    return in;
}

/// A hole touches its outer ring in single points at most, so the middles of its edges vote.
bool holds(std::span<const Point> outer, std::span<const Point> hole) {
    std::size_t votes = 0;
    for (std::size_t i = 0; i + 1 < hole.size(); ++i)
        if (inside(outer, {(hole[i].x + hole[i + 1].x) / 2, (hole[i].y + hole[i + 1].y) / 2})) ++votes;
    return 2 * votes > hole.size() - 1;
}

void add_polygon(PolygonSet& set, const OGRPolygon& polygon) {
    std::vector<Point> points;
    bool hole = false;
    for (const OGRLinearRing* ring : polygon) {
        points.clear();
        for (int i = 0; i < ring->getNumPoints(); ++i) points.push_back({ring->getX(i), ring->getY(i)});
        set.add_ring(points, hole);
        hole = true;
    }
}

} // namespace

void add_feature(PolygonSet& set, const OGRGeometry& polygon) {
    set.begin_feature();
    const auto type = wkbFlatten(polygon.getGeometryType());
    if (type == wkbPolygon) add_polygon(set, *polygon.toPolygon());
    if (type == wkbMultiPolygon)
        for (const OGRPolygon* part : *polygon.toMultiPolygon()) add_polygon(set, *part);
}

GeometryPtr to_geometry(const PolygonSet& set, std::size_t feature) {
    const auto [begin, end] = set.rings(feature);
    std::vector<std::size_t> outers;
    std::vector<std::unique_ptr<OGRPolygon>> polygons;
    for (std::size_t r = begin; r < end; ++r)
        if (doubled_area(set.ring(r)) >= 0) {
            outers.push_back(r);
            polygons.push_back(std::make_unique<OGRPolygon>());
            polygons.back()->addRingDirectly(new_ring(set.ring(r)));
        }
    for (std::size_t r = begin; r < end; ++r) {
        if (doubled_area(set.ring(r)) >= 0) continue;
        std::size_t best = outers.size(); // the smallest outer ring around it: islands lie in lakes
        for (std::size_t o = 0; o < outers.size(); ++o)
            if (holds(set.ring(outers[o]), set.ring(r)) &&
                (best == outers.size() || doubled_area(set.ring(outers[o])) < doubled_area(set.ring(outers[best]))))
                best = o;
        if (best < outers.size()) polygons[best]->addRingDirectly(new_ring(set.ring(r)));
    }
    auto multi = std::make_unique<OGRMultiPolygon>();
    for (auto& polygon : polygons) multi->addGeometryDirectly(polygon.release());
    return GeometryPtr(multi.release());
}

Result<PolygonSet> dissolve(const PolygonSet& polygons) {
    GdalMessages messages;
    OGRMultiPolygon all;
    for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
        const GeometryPtr feature = to_geometry(polygons, f);
        for (const OGRPolygon* part : *feature->toMultiPolygon()) all.addGeometry(part);
    }
    PolygonSet result;
    if (all.IsEmpty()) return result;
    const GeometryPtr merged(all.UnaryUnion());
    if (!merged)
        return fail(ErrorCode::refused,
                    fmt::format("The polygons cannot be merged into one area ({}); import the layer anew, so "
                                "that its geometries are repaired.",
                                messages.last()));
    const auto type = wkbFlatten(merged->getGeometryType());
    if (type == wkbPolygon) add_feature(result, *merged);
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection))
        for (const OGRGeometry* part : *merged->toGeometryCollection())
            if (wkbFlatten(part->getGeometryType()) == wkbPolygon) add_feature(result, *part);
    return result;
}

} // namespace gk::vector
