// SPDX-License-Identifier: EUPL-1.2
#pragma once

// GEOS for drawing the demo: owned handles, and the few steps that areas.cpp is made of. A failure
// inside GEOS on our own embedded data is a broken invariant, so it is thrown (std::runtime_error).

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <geos_c.h>

#include "core/geometry/geometry.hpp"

namespace gk::demo {

using geometry::Point;

class Geos {
public:
    struct Free {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Free>;

    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    /// Takes ownership; throws with GEOS's message when null.
    [[nodiscard]] Geometry own(GEOSGeometry* geometry) const;
    [[nodiscard]] Geometry line(std::span<const Point> points) const;
    /// `ring` not closed.
    [[nodiscard]] Geometry polygon(std::span<const Point> ring) const;
    [[nodiscard]] Geometry points(std::span<const Point> points) const;
    [[nodiscard]] Geometry collection(std::vector<Geometry> parts) const;
    [[nodiscard]] Geometry copy(const GEOSGeometry* geometry) const;
    /// Union on a grid of one metre: lines are noded, coordinates are whole metres afterwards.
    [[nodiscard]] Geometry union_on_metres(const Geometry& geometry) const;
    /// Union of faces that share their edges exactly.
    [[nodiscard]] Geometry union_of_faces(std::vector<Geometry> faces) const;
    [[nodiscard]] Point inner_point(const GEOSGeometry* geometry) const;
    [[nodiscard]] double area(const Geometry& geometry) const;
    /// Adds a feature with the rings of a polygon or multipolygon.
    void add_to(geometry::PolygonSet& set, const Geometry& geometry) const;
    [[nodiscard]] std::vector<unsigned char> wkb(const Geometry& geometry) const;
    [[nodiscard]] GEOSContextHandle_t handle() const { return context_; }

private:
    [[nodiscard]] GEOSCoordSequence* sequence(std::span<const Point> points, bool close) const;
    [[nodiscard]] std::vector<Point> ring_points(const GEOSGeometry* ring) const;
    GEOSContextHandle_t context_;
    std::string message_; ///< GEOS's last words
};

} // namespace gk::demo
