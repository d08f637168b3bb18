// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/geos.hpp"

#include <stdexcept>

namespace gk::demo {

Geos::Geos()
    : context_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        context_, [](const char* text, void* self) { static_cast<Geos*>(self)->message_ = text; }, this);
}

Geos::~Geos() {
    GEOS_finish_r(context_);
}

Geos::Geometry Geos::own(GEOSGeometry* geometry) const {
    if (geometry == nullptr) throw std::runtime_error("GEOS failed on the demo's geometry: " + message_);
    return Geometry(geometry, Free{context_});
}

GEOSCoordSequence* Geos::sequence(std::span<const Point> points, bool close) const {
    const std::size_t count = points.size() + (close ? 1 : 0);
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context_, static_cast<unsigned>(count), 2);
    if (sequence == nullptr) throw std::runtime_error("GEOS failed to make coordinates: " + message_);
    for (std::size_t i = 0; i < count; ++i) {
        const Point& point = points[i % points.size()];
        GEOSCoordSeq_setXY_r(context_, sequence, static_cast<unsigned>(i), point.x, point.y);
    }
    return sequence;
}

Geos::Geometry Geos::line(std::span<const Point> points) const {
    return own(GEOSGeom_createLineString_r(context_, sequence(points, false)));
}

Geos::Geometry Geos::polygon(std::span<const Point> ring) const {
    GEOSGeometry* shell = GEOSGeom_createLinearRing_r(context_, sequence(ring, true));
    return own(GEOSGeom_createPolygon_r(context_, shell, nullptr, 0));
}

Geos::Geometry Geos::points(std::span<const Point> points) const {
    std::vector<GEOSGeometry*> parts;
    for (const Point& point : points)
        parts.push_back(own(GEOSGeom_createPointFromXY_r(context_, point.x, point.y)).release());
    return own(
        GEOSGeom_createCollection_r(context_, GEOS_MULTIPOINT, parts.data(), static_cast<unsigned>(parts.size())));
}

Geos::Geometry Geos::collection(std::vector<Geometry> parts) const {
    std::vector<GEOSGeometry*> raw;
    for (Geometry& part : parts) raw.push_back(part.release());
    return own(
        GEOSGeom_createCollection_r(context_, GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>(raw.size())));
}

Geos::Geometry Geos::copy(const GEOSGeometry* geometry) const {
    return own(GEOSGeom_clone_r(context_, geometry));
}

Geos::Geometry Geos::union_on_metres(const Geometry& geometry) const {
    return own(GEOSUnaryUnionPrec_r(context_, geometry.get(), 1.0));
}

Geos::Geometry Geos::union_of_faces(std::vector<Geometry> faces) const {
    const Geometry all = collection(std::move(faces));
    const Geometry joined = own(GEOSCoverageUnion_r(context_, all.get()));
    return own(GEOSNormalize_r(context_, joined.get()) < 0 ? nullptr : GEOSGeom_clone_r(context_, joined.get()));
}

Point Geos::inner_point(const GEOSGeometry* geometry) const {
    const Geometry inside = own(GEOSPointOnSurface_r(context_, geometry));
    Point point;
    if (GEOSGeomGetX_r(context_, inside.get(), &point.x) != 1 || GEOSGeomGetY_r(context_, inside.get(), &point.y) != 1)
        throw std::runtime_error("GEOS gave no point inside a face of the demo");
    return point;
}

double Geos::area(const Geometry& geometry) const {
    double area = 0;
    if (GEOSArea_r(context_, geometry.get(), &area) != 1) throw std::runtime_error("GEOS gave no area: " + message_);
    return area;
}

std::vector<Point> Geos::ring_points(const GEOSGeometry* ring) const {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context_, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context_, sequence, &count);
    std::vector<Point> points(count);
    for (unsigned i = 0; i < count; ++i) GEOSCoordSeq_getXY_r(context_, sequence, i, &points[i].x, &points[i].y);
    return points;
}

void Geos::add_to(geometry::PolygonSet& set, const Geometry& geometry) const {
    set.begin_feature();
    for (int part = 0; part < GEOSGetNumGeometries_r(context_, geometry.get()); ++part) {
        const GEOSGeometry* polygon = GEOSGetGeometryN_r(context_, geometry.get(), part);
        set.add_ring(ring_points(GEOSGetExteriorRing_r(context_, polygon)), false);
        for (int hole = 0; hole < GEOSGetNumInteriorRings_r(context_, polygon); ++hole)
            set.add_ring(ring_points(GEOSGetInteriorRingN_r(context_, polygon, hole)), true);
    }
}

std::vector<unsigned char> Geos::wkb(const Geometry& geometry) const {
    GEOSWKBWriter* writer = GEOSWKBWriter_create_r(context_);
    std::size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(context_, writer, geometry.get(), &size);
    GEOSWKBWriter_destroy_r(context_, writer);
    if (bytes == nullptr) throw std::runtime_error("GEOS could not write a geometry: " + message_);
    std::vector<unsigned char> result(bytes, bytes + size);
    GEOSFree_r(context_, bytes);
    return result;
}

} // namespace gk::demo
