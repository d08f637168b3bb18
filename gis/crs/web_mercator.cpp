// SPDX-License-Identifier: EUPL-1.2
#include "gis/crs/web_mercator.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include <proj.h>

namespace gk::crs {
namespace {

constexpr double radius = 6'378'137;
constexpr double degrees = 180 / std::numbers::pi;

struct MercatorDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

std::optional<geometry::Point> finite(PJ_COORD at) {
    if (!std::isfinite(at.xy.x) || !std::isfinite(at.xy.y)) return std::nullopt;
    return geometry::Point{at.xy.x, at.xy.y};
}

} // namespace

LonLat lon_lat_of_mercator(geometry::Point mercator) {
    return {mercator.x / radius * degrees, std::atan(std::sinh(mercator.y / radius)) * degrees};
}

geometry::Point mercator_of_lon_lat(LonLat place) {
    return {place.lon / degrees * radius, std::asinh(std::tan(place.lat / degrees)) * radius};
}

struct WebMercator::Impl {
    std::unique_ptr<PJ_CONTEXT, MercatorDeleter> context;
    std::unique_ptr<PJ, MercatorDeleter> transform;
};

WebMercator::WebMercator(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
WebMercator::WebMercator(WebMercator&&) noexcept = default;
WebMercator& WebMercator::operator=(WebMercator&&) noexcept = default;
WebMercator::~WebMercator() = default;

Result<WebMercator> WebMercator::make() {
    auto impl = std::make_unique<Impl>();
    impl->context.reset(proj_context_create());
    proj_context_set_enable_network(impl->context.get(), 0);
    proj_log_func(impl->context.get(), nullptr, [](void*, int, const char*) {});
    impl->transform.reset(proj_create_crs_to_crs(impl->context.get(), "EPSG:28992", "EPSG:3857", nullptr));
    if (!impl->transform)
        return fail(ErrorCode::outside, "PROJ does not find its database (proj.db); install the package proj-data.");
    // Both systems have x to the east and y to the north, so their axes need no turning.
    return WebMercator(std::move(impl));
}

std::optional<geometry::Point> WebMercator::from_rd(geometry::Point rd) const {
    return finite(proj_trans(impl_->transform.get(), PJ_FWD, proj_coord(rd.x, rd.y, 0, HUGE_VAL)));
}

std::optional<geometry::Point> WebMercator::to_rd(geometry::Point mercator) const {
    return finite(proj_trans(impl_->transform.get(), PJ_INV, proj_coord(mercator.x, mercator.y, 0, HUGE_VAL)));
}

void WebMercator::from_rd(std::span<geometry::Point> points) const {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    for (geometry::Point& point : points) point = from_rd(point).value_or(geometry::Point{nowhere, nowhere});
}

} // namespace gk::crs
