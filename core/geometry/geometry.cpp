// SPDX-License-Identifier: EUPL-1.2
#include "core/geometry/geometry.hpp"

#include <algorithm>

namespace gk::geometry {
namespace {

/// Twice the signed area of a closed ring; relative to its first point, so that RD coordinates
/// (6 digits) do not eat the precision of small rings.
double doubled_area(std::span<const Point> ring) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const double ax = ring[i].x - ring[0].x;
        const double ay = ring[i].y - ring[0].y;
        const double bx = ring[i + 1].x - ring[0].x;
        const double by = ring[i + 1].y - ring[0].y;
        sum += ax * by - bx * ay;
    }
    return sum;
}

} // namespace

void Box::grow(Point p) {
    min_x = std::min(min_x, p.x);
    min_y = std::min(min_y, p.y);
    max_x = std::max(max_x, p.x);
    max_y = std::max(max_y, p.y);
}

void Box::grow(const Box& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
}

void LineSet::begin_feature() {
    feature_path_.push_back(feature_path_.back());
}

void LineSet::add_path(std::span<const Point> path) {
    points_.insert(points_.end(), path.begin(), path.end());
    path_point_.push_back(static_cast<std::uint32_t>(points_.size()));
    ++feature_path_.back();
}

std::pair<std::size_t, std::size_t> LineSet::paths(std::size_t feature) const {
    return {feature_path_[feature], feature_path_[feature + 1]};
}

std::span<const Point> LineSet::path(std::size_t path) const {
    return std::span(points_).subspan(path_point_[path], path_point_[path + 1] - path_point_[path]);
}

Box LineSet::bounds() const {
    Box box;
    for (const Point p : points_) box.grow(p);
    return box;
}

void PolygonSet::begin_feature() {
    rings_.begin_feature();
}

void PolygonSet::add_ring(std::span<const Point> ring, bool hole) {
    if ((doubled_area(ring) < 0) == hole) {
        rings_.add_path(ring);
        return;
    }
    const std::vector<Point> turned(ring.rbegin(), ring.rend());
    rings_.add_path(turned);
}

Box PolygonSet::bounds(std::size_t feature) const {
    Box box;
    const auto [begin, end] = rings(feature);
    for (std::size_t r = begin; r < end; ++r)
        for (const Point p : ring(r)) box.grow(p);
    return box;
}

double PolygonSet::area(std::size_t feature) const {
    double sum = 0;
    const auto [begin, end] = rings(feature);
    for (std::size_t r = begin; r < end; ++r) sum += doubled_area(ring(r));
    return sum / 2;
}

} // namespace gk::geometry
