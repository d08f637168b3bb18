// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/contiguity.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/hotspot/batches.hpp"
#include "core/hotspot/segment_tree.hpp"
#include "core/hotspot/snapped_vertices.hpp"

namespace gk::hotspot {
namespace {

using geometry::Box;
using geometry::Point;
using geometry::PolygonSet;
using Pair = Neighbours::Pair;

constexpr std::size_t segments_a_batch = 512;
constexpr std::string_view borders_stage = "borders in common";

Pair ordered(std::uint32_t a, std::uint32_t b) {
    return {std::min(a, b), std::max(a, b)};
}

void make_unique(std::vector<Pair>& pairs) {
    std::ranges::sort(pairs);
    const auto doubles = std::ranges::unique(pairs);
    pairs.erase(doubles.begin(), doubles.end());
}

std::vector<std::uint32_t> feature_of_point(const PolygonSet& polygons) {
    std::vector<std::uint32_t> feature;
    feature.reserve(polygons.points().size());
    for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
        const auto [begin, end] = polygons.rings(f);
        for (std::size_t r = begin; r < end; ++r)
            feature.insert(feature.end(), polygons.ring(r).size(), static_cast<std::uint32_t>(f));
    }
    return feature;
}

/// Pairs of features that have a vertex in common.
std::vector<Pair> vertex_pairs(const PolygonSet& polygons, double tolerance) {
    const std::vector<std::uint32_t> vertex = snapped(polygons.points(), tolerance);
    const std::vector<std::uint32_t> feature = feature_of_point(polygons);
    std::vector<Pair> uses(vertex.size());
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] = {vertex[i], feature[i]};
    make_unique(uses);
    std::vector<Pair> pairs;
    for (std::size_t begin = 0, end = 0; begin < uses.size(); begin = end) {
        for (end = begin; end < uses.size() && uses[end].first == uses[begin].first; ++end)
            for (std::size_t other = begin; other < end; ++other)
                pairs.emplace_back(uses[other].second, uses[end].second);
    }
    make_unique(pairs);
    return pairs;
}

enum class Meeting : std::uint8_t { apart, point, stretch };

/// How far p is from the line through s, and where along it.
struct Along {
    double at = 0, off = 0;
};

double distance(Point p, const Segment& s) {
    const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y, length2 = dx * dx + dy * dy;
    double t = length2 > 0 ? ((p.x - s.a.x) * dx + (p.y - s.a.y) * dy) / length2 : 0;
    t = std::clamp(t, 0.0, 1.0);
    return std::hypot(p.x - s.a.x - t * dx, p.y - s.a.y - t * dy);
}

/// A stretch in common: over the part where they are side by side, which must be longer than two
/// tolerances, both ends are within the tolerance.
bool share_stretch(const Segment& s, const Segment& t, double tolerance) {
    const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y, length = std::hypot(dx, dy);
    if (!(length > 2 * tolerance)) return false;
    const auto along = [&](Point p) {
        const double x = p.x - s.a.x, y = p.y - s.a.y;
        return Along{(x * dx + y * dy) / length, (y * dx - x * dy) / length};
    };
    Along low = along(t.a), high = along(t.b);
    if (low.at > high.at) std::swap(low, high);
    const double begin = std::max(0.0, low.at), end = std::min(length, high.at);
    if (!(end - begin > 2 * tolerance)) return false;
    const double slope = (high.off - low.off) / (high.at - low.at);
    return std::abs(low.off + slope * (begin - low.at)) <= tolerance &&
           std::abs(low.off + slope * (end - low.at)) <= tolerance;
}

Meeting meeting(const Segment& s, const Segment& t, double tolerance) {
    if (share_stretch(s, t, tolerance)) return Meeting::stretch;
    const bool touch = distance(s.a, t) <= tolerance || distance(s.b, t) <= tolerance ||
                       distance(t.a, s) <= tolerance || distance(t.b, s) <= tolerance;
    return touch ? Meeting::point : Meeting::apart;
}

struct Meetings {
    std::vector<Pair> stretch, point;
};

Result<Meetings> border_meetings(const PolygonSet& polygons, double tolerance, const Progress& progress) {
    std::vector<Segment> segments;
    segments.reserve(polygons.points().size());
    for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
        const auto [begin, end] = polygons.rings(f);
        for (std::size_t r = begin; r < end; ++r) {
            const auto ring = polygons.ring(r);
            for (std::size_t i = 1; i < ring.size(); ++i)
                segments.push_back({ring[i - 1], ring[i], static_cast<std::uint32_t>(f)});
        }
    }
    const SegmentTree tree(std::move(segments));
    const std::vector<Segment>& all = tree.segments();
    std::vector<Meetings> parts((all.size() + segments_a_batch - 1) / segments_a_batch);
    const bool finished =
        in_batches(all.size(), segments_a_batch, borders_stage, progress, [&](std::size_t begin, std::size_t end) {
            Meetings& part = parts[begin / segments_a_batch];
            for (std::size_t i = begin; i < end; ++i) {
                Box near = all[i].box();
                near = {near.min_x - tolerance, near.min_y - tolerance, near.max_x + tolerance, near.max_y + tolerance};
                tree.visit(near, [&](std::size_t j) {
                    if (j <= i || all[j].feature == all[i].feature) return;
                    const Meeting how = meeting(all[i], all[j], tolerance);
                    if (how == Meeting::apart) return;
                    (how == Meeting::stretch ? part.stretch : part.point)
                        .push_back(ordered(all[i].feature, all[j].feature));
                });
            }
            make_unique(part.stretch);
            make_unique(part.point);
        });
    if (!finished) return fail(ErrorCode::interrupted, "stopped while looking for neighbours; nothing was written");
    Meetings found;
    for (const Meetings& part : parts) {
        found.stretch.insert(found.stretch.end(), part.stretch.begin(), part.stretch.end());
        found.point.insert(found.point.end(), part.point.begin(), part.point.end());
    }
    make_unique(found.stretch);
    make_unique(found.point);
    return found;
}

} // namespace

Result<Contiguous> contiguous(const PolygonSet& polygons, Contiguity contiguity, double tolerance,
                              const Progress& progress) {
    auto met = border_meetings(polygons, tolerance, progress);
    if (!met) return std::unexpected(met.error());
    Meetings& borders = *met;
    std::vector<Pair> queen = vertex_pairs(polygons, tolerance);
    queen.insert(queen.end(), borders.stretch.begin(), borders.stretch.end());
    make_unique(queen);
    Contiguous result;
    for (const Pair& pair : borders.point)
        if (!std::ranges::binary_search(queen, pair)) ++result.touching_only;
    result.neighbours = Neighbours::from_pairs(polygons.feature_count(),
                                               std::move(contiguity == Contiguity::queen ? queen : borders.stretch));
    return result;
}

Point centroid(const PolygonSet& polygons, std::size_t feature) {
    const auto [begin, end] = polygons.rings(feature);
    const Box box = polygons.bounds(feature);
    const double x0 = (box.min_x + box.max_x) / 2, y0 = (box.min_y + box.max_y) / 2; // near it, for precision
    double area2 = 0, x = 0, y = 0, mean_x = 0, mean_y = 0, vertices = 0;
    for (std::size_t r = begin; r < end; ++r) {
        const auto ring = polygons.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const double ax = ring[i - 1].x - x0, ay = ring[i - 1].y - y0, bx = ring[i].x - x0, by = ring[i].y - y0;
            const double cross = ax * by - bx * ay;
            area2 += cross;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
            mean_x += bx;
            mean_y += by;
            ++vertices;
        }
    }
    if (area2 > 0) return {x0 + x / (3 * area2), y0 + y / (3 * area2)};
    return {x0 + mean_x / vertices, y0 + mean_y / vertices};
}

} // namespace gk::hotspot
