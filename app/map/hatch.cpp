// SPDX-License-Identifier: EUPL-1.2
#include "app/map/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace gk::map {
namespace {

// A hatch line holds the points with x + y = s on the page (y down: it rises to the right).
// Along it, x says where we are.
QLineF piece(double s, double from_x, double to_x) {
    return {from_x, s - from_x, to_x, s - to_x};
}

} // namespace

void hatch_polygon(const geometry::PolygonSet& polygons, std::size_t feature, const RdToPage& to_page, double spacing,
                   std::vector<QLineF>& lines, Slope slope) {
    // A line that falls is one that rises, seen upside down.
    const double side = slope == Slope::up ? 1 : -1;
    std::map<std::int64_t, std::vector<double>> crossings; // line number -> x of its crossings
    const auto [begin, end] = polygons.rings(feature);
    for (std::size_t r = begin; r < end; ++r) {
        const auto ring = polygons.ring(r);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const QPointF a = to_page(ring[i]);
            const QPointF b = to_page(ring[i + 1]);
            const double sa = (a.x() + side * a.y()) / spacing;
            const double sb = (b.x() + side * b.y()) / spacing;
            // Half-open, so that a line through a vertex is counted once.
            const auto first = static_cast<std::int64_t>(std::ceil(std::min(sa, sb)));
            const auto last = static_cast<std::int64_t>(std::ceil(std::max(sa, sb)));
            for (std::int64_t n = first; n < last; ++n)
                crossings[n].push_back(a.x() + (b.x() - a.x()) * (static_cast<double>(n) - sa) / (sb - sa));
        }
    }
    for (auto& [n, at] : crossings) {
        std::ranges::sort(at);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
            const QLineF line = piece(static_cast<double>(n) * spacing, at[i], at[i + 1]);
            lines.emplace_back(line.x1(), side * line.y1(), line.x2(), side * line.y2());
        }
    }
}

void hatch_squares(const grid::GridSpec& spec, const std::function<bool(std::int32_t, std::int32_t)>& hatched,
                   const RdToPage& to_page, double spacing, std::vector<QLineF>& lines) {
    const double side = spec.cell * to_page.mm_per_m;
    const QPointF south_west = to_page({static_cast<double>(spec.x_min), static_cast<double>(spec.y_min)});
    // In units of a square, from the south-west corner: u to the right, v up. A line has v = u + c.
    const double width = spec.cols;
    const double height = spec.rows;
    const auto s_of = [&](double c) { return south_west.x() + south_west.y() - c * side; };
    const auto first = static_cast<std::int64_t>(std::ceil(s_of(height) / spacing));
    const auto last = static_cast<std::int64_t>(std::floor(s_of(-width) / spacing));
    for (std::int64_t n = first; n <= last; ++n) {
        const double s = static_cast<double>(n) * spacing;
        const double c = (south_west.x() + south_west.y() - s) / side;
        double u = std::max(0.0, -c);
        const double stop = std::min(width, height - c);
        double start = -1; // of the piece that is being drawn
        while (u < stop - 1e-9) {
            // The next border of a column (u whole) or of a row (v = u + c whole).
            const double next = std::min({std::floor(u + 1e-9) + 1, std::floor(u + c + 1e-9) + 1 - c, stop});
            const double middle = (u + next) / 2;
            const bool on = hatched(static_cast<std::int32_t>(middle), static_cast<std::int32_t>(middle + c));
            if (on && start < 0) start = u;
            if (!on && start >= 0) {
                lines.push_back(piece(s, south_west.x() + start * side, south_west.x() + u * side));
                start = -1;
            }
            u = next;
        }
        if (start >= 0) lines.push_back(piece(s, south_west.x() + start * side, south_west.x() + u * side));
    }
}

} // namespace gk::map
