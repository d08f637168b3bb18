// SPDX-License-Identifier: EUPL-1.2
#include "gis/analysis/neighbour_choice.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/hotspot/contiguity.hpp"

namespace gk::analysis {
namespace {

using geometry::Point;
using hotspot::Neighbours;
using hotspot::Place;

constexpr double metres_a_degree = 111'194.9; // of latitude, on the mean sphere

template <class Number>
bool parse_number(std::string_view text, Number& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size();
}

/// One millimetre in the unit of the coordinates. Without a known unit: as fine as coordinates of this
/// size are usually written.
double tolerance_of(const Units& units) {
    if (units.measure == Measure::plane) return hotspot::snap_m / units.metres;
    if (units.measure == Measure::globe) return hotspot::snap_m / metres_a_degree;
    double largest = 0;
    for (const Point p : units.areas ? units.polygons.points() : std::span<const Point>(units.points))
        if (std::isfinite(p.x)) largest = std::max({largest, std::abs(p.x), std::abs(p.y)});
    return largest > 0 ? 1e-9 * largest : hotspot::snap_m;
}

geometry::PolygonSet only(const geometry::PolygonSet& all, std::span<const Neighbours::Unit> kept) {
    geometry::PolygonSet some;
    for (const Neighbours::Unit unit : kept) {
        some.begin_feature();
        const auto [begin, end] = all.rings(unit);
        // Rings lie as they must already: holes clockwise, so a ring's own turn says what it is.
        for (std::size_t r = begin; r < end; ++r) {
            const auto ring = all.ring(r);
            double area2 = 0;
            for (std::size_t i = 1; i < ring.size(); ++i)
                area2 += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
                         (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
            some.add_ring(ring, area2 < 0);
        }
    }
    return some;
}

} // namespace

Result<NeighbourChoice> NeighbourChoice::parse(std::string_view text) {
    NeighbourChoice choice;
    if (text == "queen") return choice;
    if (text == "rook") {
        choice.kind = Kind::rook;
        return choice;
    }
    if (text.starts_with("knn:")) {
        choice.kind = Kind::nearest;
        if (parse_number(text.substr(4), choice.nearest) && choice.nearest > 0) return choice;
    } else if (text.starts_with("band:")) {
        choice.kind = Kind::band;
        if (parse_number(text.substr(5), choice.band) && std::isfinite(choice.band) && choice.band > 0) return choice;
    }
    return fail(
        ErrorCode::usage,
        fmt::format("neighbours '{}' are not queen, rook, knn:K (K nearest, K = 1 or more) or band:M (within M metres)",
                    text));
}

std::string NeighbourChoice::text() const {
    switch (kind) {
    case Kind::queen: return "queen";
    case Kind::rook: return "rook";
    case Kind::nearest: return fmt::format("knn:{}", nearest);
    case Kind::band: break;
    }
    return fmt::format("band:{}", band);
}

Result<NeighboursFound> find_neighbours(const Units& units, const NeighbourChoice& choice, const Progress& progress) {
    const bool contiguity = choice.kind == NeighbourChoice::Kind::queen || choice.kind == NeighbourChoice::Kind::rook;
    if (contiguity && !units.areas && !units.grid)
        return fail(ErrorCode::refused,
                    fmt::format("layer '{}' holds points, which have no borders: choose knn:K or band:M as neighbours",
                                units.layer));
    std::vector<Neighbours::Unit> kept;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (std::isfinite(units.value[i]) && units.has_geometry(i)) kept.push_back(static_cast<Neighbours::Unit>(i));
    const auto label = [&](std::size_t i) { return fmt::format("'{}'", units.id[kept[i]]); };
    const double tolerance = tolerance_of(units);

    NeighboursFound found;
    if (contiguity && units.grid) {
        found.neighbours = hotspot::lattice(*units.grid, choice.contiguity()).among(kept).spread(kept, units.size());
        return found;
    }
    geometry::PolygonSet polygons;
    std::vector<Point> points;
    if (units.areas) {
        polygons = only(units.polygons, kept);
        if (const auto fit = hotspot::refuse_duplicates(polygons, tolerance, label); !fit)
            return std::unexpected(fit.error());
    } else {
        for (const Neighbours::Unit unit : kept) points.push_back(units.points[unit]);
        if (const auto fit = hotspot::refuse_duplicates(points, tolerance, label); !fit)
            return std::unexpected(fit.error());
    }
    if (contiguity) {
        const auto next_to = hotspot::contiguous(polygons, choice.contiguity(), tolerance, progress);
        if (!next_to) return std::unexpected(next_to.error());
        if (next_to->touching_only > 0)
            found.notes.push_back(fmt::format(
                "{} pair(s) of areas touch in a point that is not a vertex of both; they are not neighbours",
                next_to->touching_only));
        found.neighbours = next_to->neighbours.spread(kept, units.size());
        return found;
    }
    std::vector<Place> places;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const Point at = units.areas ? hotspot::centroid(polygons, i) : points[i];
        places.push_back(units.measure == Measure::globe ? hotspot::on_globe(at.x, at.y) : hotspot::on_plane(at));
    }
    if (units.measure == Measure::globe)
        found.notes.emplace_back("distances are measured over a sphere, as the coordinates are degrees");
    const double band = units.measure == Measure::globe ? hotspot::chord(choice.band) : choice.band / units.metres;
    auto near = choice.kind == NeighbourChoice::Kind::nearest ? hotspot::nearest(places, choice.nearest, progress)
                                                              : hotspot::within(places, band, 400'000'000, progress);
    if (!near) return std::unexpected(near.error());
    found.neighbours = near->spread(kept, units.size());
    return found;
}

} // namespace gk::analysis
