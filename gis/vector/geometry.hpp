// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/vector: reading vector files through GDAL, repairing geometries through GEOS. This header: one
// geometry at a time. A repair happens only where it is safe; what is not safe is refused, with a
// sentence, and the caller decides what that means for the row.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"
#include "gis/crs/transform.hpp"
#include "gis/vector/wkb.hpp"

class OGRGeometry;

namespace gk::vector {

struct GeometryDeleter {
    void operator()(OGRGeometry* geometry) const;
};
using GeometryPtr = std::unique_ptr<OGRGeometry, GeometryDeleter>;

/// "points", "lines", "polygons".
[[nodiscard]] std::string_view name(ShapeKind shape);
/// What a geometry consists of; a collection by its highest dimension. Nothing for null and empty ones.
[[nodiscard]] std::optional<ShapeKind> shape_of(const OGRGeometry* geometry);

struct Clean {
    GeometryPtr geometry;    ///< 2D, no curves, EPSG:28992; MULTI type for lines and polygons; valid
    bool repaired = false;   ///< the rings crossed or touched themselves and were put right
    bool simplified = false; ///< curves were turned into lines, or parts of a lower dimension left out
};

/// Makes a geometry fit for storing as `shape`: curves to lines, Z and M dropped, transformed to RD,
/// polygons made valid when that changes their area by at most 1%. Errors (refused): null, empty,
/// coordinates that are not finite or fall outside what RD can describe, another shape, not mendable.
[[nodiscard]] Result<Clean> clean(const OGRGeometry* geometry, ShapeKind shape, const crs::ToRd& to_rd);

/// 2D ISO WKB, little-endian.
[[nodiscard]] std::vector<std::byte> to_wkb(const OGRGeometry& geometry);
[[nodiscard]] std::vector<std::byte> to_wkb(geometry::Point point);
/// Errors: not WKB (refused).
[[nodiscard]] Result<GeometryPtr> from_wkb(std::span<const std::byte> wkb);

/// Adds a (multi)polygon as one feature.
void add_feature(geometry::PolygonSet& set, const OGRGeometry& polygon);
/// The feature as a multipolygon. Rings of holes (clockwise) go to the polygon that holds them.
[[nodiscard]] GeometryPtr to_geometry(const geometry::PolygonSet& set, std::size_t feature);

/// The union of all features as one set in which no two polygons overlap (one feature a polygon),
/// for measures that must not count overlap twice. Errors: GEOS cannot (refused).
[[nodiscard]] Result<geometry::PolygonSet> dissolve(const geometry::PolygonSet& polygons);

} // namespace gk::vector
