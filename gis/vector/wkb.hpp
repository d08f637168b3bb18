// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/vector, the bytes of geometries: 2D ISO WKB (what OGR writes) and the blob of SpatiaLite (what
// the project file holds). Both are read from the outside world, so every count, type and coordinate
// is checked before it is used; nothing else (Z, M, curves, collections, empty geometries) is taken.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

namespace gk::vector {

using Bytes = std::span<const std::byte>;

enum class ShapeKind : std::uint8_t { points, lines, polygons };

/// One feature. Lines have at least two points; rings at least four, the first equal to the last.
/// Coordinates are finite. At least one part.
struct Shape {
    struct Part {
        std::uint32_t begin = 0, end = 0; ///< half-open range in `points`: a point, a path or a ring
        bool hole = false;
    };
    ShapeKind kind = ShapeKind::points;
    std::vector<geometry::Point> points;
    std::vector<Part> parts; ///< a hole follows the outer ring that it lies in

    [[nodiscard]] std::span<const geometry::Point> part(const Part& p) const {
        return std::span(points).subspan(p.begin, p.end - p.begin);
    }
    [[nodiscard]] geometry::Box bounds() const;
};

/// Replaces `shape` (its memory is used again). Errors: refused, saying what is wrong with the bytes.
[[nodiscard]] Status read_wkb(Bytes wkb, Shape& shape);
/// The same for a SpatiaLite blob in EPSG:28992.
[[nodiscard]] Status read_blob(Bytes blob, Shape& shape);
/// Writes a SpatiaLite blob in EPSG:28992: MULTI types, or with `single` a POINT. Outer rings are
/// written counter-clockwise and holes clockwise, so equal shapes from different file formats give
/// equal bytes.
void write_blob(const Shape& shape, bool single, std::vector<std::byte>& blob);

/// Adds the shape as one feature (points: one point a part). Refused when it is of another kind.
[[nodiscard]] Status append(const Shape& shape, geometry::PolygonSet& to);
[[nodiscard]] Status append(const Shape& shape, geometry::LineSet& to);
[[nodiscard]] Status append(const Shape& shape, std::vector<geometry::Point>& to);
[[nodiscard]] Status append_wkb(Bytes wkb, geometry::PolygonSet& to);
[[nodiscard]] Status append_wkb(Bytes wkb, geometry::LineSet& to);
[[nodiscard]] Status append_wkb(Bytes wkb, std::vector<geometry::Point>& to);

} // namespace gk::vector
