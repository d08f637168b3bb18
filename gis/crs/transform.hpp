// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/crs: any coordinate system that PROJ knows, to EPSG:28992. Coordinates go in as x = east or
// longitude, y = north or latitude, whatever the axis order of the system's definition.

#include <memory>
#include <optional>
#include <string>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

class OGRGeometry;

namespace gk::crs {

/// Longest segment of a line or ring, in metres, that is transformed by its ends alone; longer ones
/// are split first, since a straight line in one system is curved in another (NL guidance on CRS).
inline constexpr double max_segment_m = 200;

class ToRd {
public:
    /// `definition`: "EPSG:4326", WKT, PROJJSON, an OGC URN or a PROJ string. Errors: unknown to PROJ, not a
    /// horizontal system, or no operation leads to EPSG:28992 (refused).
    [[nodiscard]] static Result<ToRd> from(const std::string& definition);
    ToRd(ToRd&&) noexcept;
    ToRd& operator=(ToRd&&) noexcept;
    ~ToRd();

    /// True when the system is RD New already (EPSG:28992, 7415, or a definition without code that equals it).
    [[nodiscard]] bool identity() const;
    /// True when the coordinates of the system are degrees.
    [[nodiscard]] bool degrees() const;
    /// "EPSG:4326", or the name when it has no code.
    [[nodiscard]] const std::string& name() const;
    /// The operation PROJ used last (before any use: the one it would prefer), empty when identity().
    [[nodiscard]] std::string operation() const;
    /// Sentence about a better operation whose grid is not installed, with the accuracy that results.
    [[nodiscard]] const std::optional<std::string>& grid_note() const;

    /// Nothing when the point cannot be transformed.
    [[nodiscard]] std::optional<geometry::Point> point(double x, double y) const;
    /// Transforms in place, splitting long segments. Errors: a coordinate that cannot be transformed.
    [[nodiscard]] Status transform(OGRGeometry& geometry) const;

private:
    struct Impl;
    explicit ToRd(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace gk::crs
