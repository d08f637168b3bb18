// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/geometry: points, lines and polygons as flat arrays. No operations that need a geometry
// library: those (repair, union, intersection) are in gis. All coordinates are EPSG:28992 metres
// unless a name says otherwise. Flat arrays, because every measure walks all vertices in order.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace gk::geometry {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return !(min_x <= max_x); }
    void grow(Point p);
    void grow(const Box& other);
};

/// Features that consist of lines; a multi-line is a feature with more than one path.
class LineSet {
public:
    void begin_feature();
    /// Adds a path of at least two points to the last feature.
    void add_path(std::span<const Point> path);

    [[nodiscard]] std::size_t feature_count() const { return feature_path_.size() - 1; }
    [[nodiscard]] std::size_t path_count() const { return path_point_.size() - 1; }
    /// Half-open range of path indices of a feature.
    [[nodiscard]] std::pair<std::size_t, std::size_t> paths(std::size_t feature) const;
    [[nodiscard]] std::span<const Point> path(std::size_t path) const;
    [[nodiscard]] std::span<const Point> points() const { return points_; }
    [[nodiscard]] Box bounds() const;

protected:
    std::vector<Point> points_;
    std::vector<std::uint32_t> path_point_{0};
    std::vector<std::uint32_t> feature_path_{0};
};

/// Features that consist of valid, closed rings (first point == last point). A multipolygon is a
/// feature with several outer rings; add_ring turns outer rings counter-clockwise and holes
/// clockwise, so a signed sum over all rings of a feature is its area.
class PolygonSet {
public:
    void begin_feature();
    void add_ring(std::span<const Point> ring, bool hole);

    [[nodiscard]] std::size_t feature_count() const { return rings_.feature_count(); }
    [[nodiscard]] std::size_t ring_count() const { return rings_.path_count(); }
    [[nodiscard]] std::pair<std::size_t, std::size_t> rings(std::size_t feature) const { return rings_.paths(feature); }
    [[nodiscard]] std::span<const Point> ring(std::size_t ring) const { return rings_.path(ring); }
    [[nodiscard]] std::span<const Point> points() const { return rings_.points(); }
    [[nodiscard]] Box bounds() const { return rings_.bounds(); }
    [[nodiscard]] Box bounds(std::size_t feature) const;
    /// Square metres; holes taken off.
    [[nodiscard]] double area(std::size_t feature) const;
    /// The rings as lines, for distances to a border.
    [[nodiscard]] const LineSet& as_lines() const { return rings_; }

private:
    LineSet rings_;
};

} // namespace gk::geometry
