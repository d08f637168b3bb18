// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Between EPSG:28992 and the plane of web maps (EPSG:3857, metres east and north of 0, 0), by way of PROJ.

#include <memory>
#include <optional>
#include <span>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

namespace gk::crs {

/// Degrees, as GeoJSON has them (CRS84).
struct LonLat {
    double lon = 0;
    double lat = 0;
};

/// Longitude and latitude of a point in EPSG:3857 (Snyder 1987, "Map projections", p. 44, on a sphere of 6,378,137 m).
[[nodiscard]] LonLat lon_lat_of_mercator(geometry::Point mercator);
/// The other way round.
[[nodiscard]] geometry::Point mercator_of_lon_lat(LonLat place);

/// For one thread at a time.
class WebMercator {
public:
    /// Errors: PROJ has no database (outside).
    [[nodiscard]] static Result<WebMercator> make();
    WebMercator(WebMercator&&) noexcept;
    WebMercator& operator=(WebMercator&&) noexcept;
    ~WebMercator();

    /// Nothing where PROJ has no answer: far outside the Netherlands.
    [[nodiscard]] std::optional<geometry::Point> from_rd(geometry::Point rd) const;
    [[nodiscard]] std::optional<geometry::Point> to_rd(geometry::Point mercator) const;
    /// In place; a point that cannot be transformed becomes NaN, NaN.
    void from_rd(std::span<geometry::Point> points) const;

private:
    struct Impl;
    explicit WebMercator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace gk::crs
