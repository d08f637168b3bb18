// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/geometry.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>
#include <ogr_geometry.h>

#include "gis/vector/errors.hpp"

namespace gk::vector {
namespace {

/// What RD New can describe with room to spare, metres: farther out the projection means nothing.
constexpr double rd_min_x = -200'000, rd_max_x = 500'000, rd_min_y = 150'000, rd_max_y = 850'000;
/// A repair may change an area by this share at most.
constexpr double max_area_change = 0.01;
/// GEOS and our recursion go one level deeper for each collection in a collection.
constexpr int max_depth = 16;

constexpr std::array<std::string_view, 3> shape_names{"points", "lines", "polygons"};

int depth(const OGRGeometry& geometry, int level = 0) {
    if (level > max_depth || !OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection))
        return level;
    int deepest = level;
    for (const OGRGeometry* part : *geometry.toGeometryCollection())
        deepest = std::max(deepest, depth(*part, level + 1));
    return deepest;
}

bool finite(const OGRGeometry& geometry) {
    class Check final : public OGRDefaultConstGeometryVisitor {
    public:
        using OGRDefaultConstGeometryVisitor::visit;
        void visit(const OGRPoint* p) override {
            if (!p->IsEmpty()) ok = ok && std::isfinite(p->getX()) && std::isfinite(p->getY());
        }
        bool ok = true;
    };
    Check check;
    geometry.accept(&check);
    return check.ok;
}

/// All simple parts of one dimension, in order; says whether parts of other dimensions were left out.
void collect(const OGRGeometry& geometry, OGRGeometryCollection& into, int dimension, bool& left_out) {
    if (geometry.IsEmpty()) return;
    if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) collect(*part, into, dimension, left_out);
    } else if (geometry.getDimension() == dimension) {
        into.addGeometry(&geometry);
    } else {
        left_out = true;
    }
}

std::unique_ptr<OGRGeometryCollection> multi_of(const OGRGeometry& geometry, ShapeKind shape, bool& left_out) {
    std::unique_ptr<OGRGeometryCollection> multi;
    switch (shape) {
    case ShapeKind::points: multi = std::make_unique<OGRMultiPoint>(); break;
    case ShapeKind::lines: multi = std::make_unique<OGRMultiLineString>(); break;
    case ShapeKind::polygons: multi = std::make_unique<OGRMultiPolygon>(); break;
    }
    collect(geometry, *multi, static_cast<int>(shape), left_out);
    return multi;
}

std::unexpected<Error> refuse(std::string why) {
    return fail(ErrorCode::refused, std::move(why));
}

/// Makes a multipolygon valid, or says why that is not safe.
Result<std::unique_ptr<OGRGeometryCollection>> repair(std::unique_ptr<OGRGeometryCollection> multi, bool& repaired) {
    GdalMessages messages;
    if (multi->IsValid() != 0) return multi;
    const std::string why = messages.last().empty() ? "its rings cross" : messages.last();
    const double before = multi->toMultiPolygon()->get_Area();
    const std::unique_ptr<OGRGeometry> valid(multi->MakeValid());
    bool left_out = false;
    auto mended = valid ? multi_of(*valid, ShapeKind::polygons, left_out) : nullptr;
    if (!mended || mended->IsEmpty() || mended->IsValid() == 0)
        return refuse(fmt::format("the polygon is not valid ({}) and cannot be repaired", why));
    const double after = mended->toMultiPolygon()->get_Area();
    if (!(std::abs(after - before) <= max_area_change * after))
        return refuse(
            fmt::format("the polygon is not valid ({}) and a repair would change its area from {:.0f} to {:.0f} m2",
                        why, before, after));
    repaired = true;
    return mended;
}

} // namespace

void GeometryDeleter::operator()(OGRGeometry* geometry) const {
    OGRGeometryFactory::destroyGeometry(geometry);
}

std::string_view name(ShapeKind shape) {
    return shape_names.at(static_cast<std::size_t>(shape));
}

std::optional<ShapeKind> shape_of(const OGRGeometry* geometry) {
    if (geometry == nullptr || geometry->IsEmpty()) return std::nullopt;
    const int dimension = geometry->getDimension();
    if (dimension < 0 || dimension > 2) return std::nullopt;
    return static_cast<ShapeKind>(dimension);
}

Result<Clean> clean(const OGRGeometry* given, ShapeKind shape, const crs::ToRd& to_rd) {
    if (given == nullptr) return refuse("there is no geometry");
    if (given->IsEmpty()) return refuse("the geometry is empty");
    if (depth(*given) > max_depth) return refuse("the geometry is a collection of collections of collections");
    if (!finite(*given)) return refuse("a coordinate is not a number");
    if (const auto have = shape_of(given); have != shape)
        return refuse(
            fmt::format("the geometry is {} where {} are needed", have ? name(*have) : "of no kind", name(shape)));

    Clean result;
    std::unique_ptr<OGRGeometry> flat;
    // A curve type without an arc in it only needs another name.
    flat.reset(given->hasCurveGeometry() != 0 ? given->getLinearGeometry() : given->clone());
    result.simplified = given->hasCurveGeometry(TRUE) != 0;
    if (!flat) return refuse("its curves cannot be turned into lines");
    // Triangulated surfaces are polygons to us.
    const auto type = wkbFlatten(flat->getGeometryType());
    if (type == wkbTIN || type == wkbPolyhedralSurface)
        flat.reset(OGRGeometryFactory::forceToMultiPolygon(flat.release()));
    flat->flattenTo2D();
    flat->closeRings();
    flat->assignSpatialReference(nullptr);
    if (auto moved = to_rd.transform(*flat); !moved) return std::unexpected(moved.error());

    bool left_out = false;
    auto multi = multi_of(*flat, shape, left_out);
    if (multi->IsEmpty()) return refuse("the geometry is empty");
    OGREnvelope box;
    multi->getEnvelope(&box);
    if (!(box.MinX >= rd_min_x && box.MaxX <= rd_max_x && box.MinY >= rd_min_y && box.MaxY <= rd_max_y))
        return refuse(
            fmt::format("its coordinates ({:.0f}, {:.0f}) lie far outside the Netherlands; another system or order of "
                        "coordinates was perhaps meant (--crs)",
                        box.MinX, box.MinY));
    if (shape == ShapeKind::polygons) {
        for (const OGRPolygon* polygon : *multi->toMultiPolygon())
            for (const OGRLinearRing* ring : *polygon)
                if (ring->getNumPoints() < 4) return refuse("a ring has fewer than three corners");
        auto mended = repair(std::move(multi), result.repaired);
        if (!mended) return std::unexpected(mended.error());
        multi = std::move(*mended);
    }
    if (shape == ShapeKind::lines) {
        for (const OGRLineString* line : *multi->toMultiLineString())
            if (line->getNumPoints() < 2) return refuse("a line has fewer than two points");
        if (!(multi->toMultiLineString()->get_Length() > 0)) return refuse("the line has no length");
    }
    result.simplified = result.simplified || left_out;
    if (shape == ShapeKind::points && multi->getNumGeometries() == 1)
        result.geometry.reset(multi->getGeometryRef(0)->clone());
    else result.geometry.reset(multi.release());
    return result;
}

std::vector<std::byte> to_wkb(const OGRGeometry& geometry) {
    std::vector<std::byte> wkb(geometry.WkbSize());
    geometry.exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    return wkb;
}

std::vector<std::byte> to_wkb(geometry::Point point) {
    return to_wkb(OGRPoint(point.x, point.y));
}

Result<GeometryPtr> from_wkb(std::span<const std::byte> wkb) {
    GdalMessages messages;
    OGRGeometry* geometry = nullptr;
    if (OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &geometry, wkb.size()) != OGRERR_NONE ||
        geometry == nullptr)
        return refuse("the bytes are not a geometry (WKB)");
    return GeometryPtr(geometry);
}

} // namespace gk::vector
