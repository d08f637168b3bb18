// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/areas.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace gk::demo {
namespace {

constexpr double divided_kern_inwoners = 10000; ///< from here on a kern has a centre and four quarters
constexpr double centrum_share = 0.5;           ///< radius of the centre as a share of the kern's
constexpr double smallest_buurt_km2 = 0.04;     ///< smaller crumbs join the rest of their wijk
constexpr double smallest_straal = 150;
constexpr double envelope_margin = 60000; ///< beyond the places, so every cell reaches past the coast

double distance2(Point a, Point b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// Inhabitants per km2 of a kern: small villages are loosely built, towns densely.
double kern_straal(double inwoners) {
    const double per_km2 = 1500 + 12 * std::sqrt(inwoners);
    return std::max(smallest_straal, 1000 * std::sqrt(inwoners / per_km2 / std::numbers::pi));
}

std::vector<Point> circle(Point centre, double radius) {
    constexpr int corners = 72;
    std::vector<Point> points;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        points.push_back(
            {std::round(centre.x + radius * std::cos(angle)), std::round(centre.y + radius * std::sin(angle))});
    }
    return points;
}

Deel part_at(const Plaats& plaats, double straal, Point at) {
    const double d2 = distance2(plaats.at, at);
    if (d2 > straal * straal) return Deel::buitengebied;
    if (plaats.inwoners < divided_kern_inwoners) return Deel::kern;
    if (d2 <= straal * straal * centrum_share * centrum_share) return Deel::centrum;
    const double dx = at.x - plaats.at.x, dy = at.y - plaats.at.y;
    if (std::fabs(dx) > std::fabs(dy)) return dx > 0 ? Deel::oost : Deel::west;
    return dy > 0 ? Deel::noord : Deel::zuid;
}

Geos::Geometry voronoi_edges(const Facts& facts, const Geos& geos) {
    std::vector<Point> at;
    geometry::Box box;
    for (const Plaats& plaats : facts.plaatsen) {
        at.push_back(plaats.at);
        box.grow(plaats.at);
    }
    const std::array<Point, 4> corners{Point{box.min_x - envelope_margin, box.min_y - envelope_margin},
                                       Point{box.max_x + envelope_margin, box.min_y - envelope_margin},
                                       Point{box.max_x + envelope_margin, box.max_y + envelope_margin},
                                       Point{box.min_x - envelope_margin, box.max_y + envelope_margin}};
    const Geos::Geometry envelope = geos.polygon(corners), sites = geos.points(at);
    return geos.own(GEOSVoronoiDiagram_r(geos.handle(), sites.get(), envelope.get(), 0, GEOS_VORONOI_ONLY_EDGES));
}

Geos::Geometry land(const Facts& facts, const Geos& geos) {
    std::vector<Geos::Geometry> land, water;
    for (const Kustdeel& deel : facts.kust) {
        if (deel.soort == "vaarweg") {
            const Geos::Geometry line = geos.line(deel.points);
            water.push_back(geos.own(GEOSBuffer_r(geos.handle(), line.get(), deel.breedte / 2, 4)));
        } else if (deel.soort == "land" || deel.soort == "water") {
            (deel.soort == "land" ? land : water).push_back(geos.polygon(deel.points));
        } else {
            throw std::runtime_error(fmt::format("data/demo/kustlijn.csv: soort '{}' is unknown", deel.soort));
        }
    }
    const Geos::Geometry all_land = geos.union_on_metres(geos.collection(std::move(land)));
    const Geos::Geometry all_water = geos.union_on_metres(geos.collection(std::move(water)));
    return geos.own(GEOSDifferencePrec_r(geos.handle(), all_land.get(), all_water.get(), 1.0));
}

/// Every line that separates one buurt from another, noded, as faces.
Geos::Geometry faces(const Facts& facts, const Geos& geos, const Geos::Geometry& land,
                     const std::vector<double>& straal) {
    std::vector<Geos::Geometry> lines;
    lines.push_back(voronoi_edges(facts, geos));
    lines.push_back(geos.own(GEOSBoundary_r(geos.handle(), land.get())));
    for (std::size_t i = 0; i < facts.plaatsen.size(); ++i) {
        const Plaats& plaats = facts.plaatsen[i];
        if (plaats.gemeente.empty()) continue;
        const double r = straal[i];
        lines.push_back(geos.line(circle(plaats.at, r)));
        if (plaats.inwoners < divided_kern_inwoners) continue;
        lines.push_back(geos.line(circle(plaats.at, r * centrum_share)));
        for (const auto& [sx, sy] : {std::pair{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}) {
            const double in = std::round(r * centrum_share * std::numbers::sqrt2 / 2) - 1;
            const double out = std::round(r * std::numbers::sqrt2 / 2) + 1;
            lines.push_back(geos.line(std::array{Point{plaats.at.x + sx * in, plaats.at.y + sy * in},
                                                 Point{plaats.at.x + sx * out, plaats.at.y + sy * out}}));
        }
    }
    const Geos::Geometry noded = geos.union_on_metres(geos.collection(std::move(lines)));
    const GEOSGeometry* input = noded.get();
    return geos.own(GEOSPolygonize_r(geos.handle(), &input, 1));
}

std::size_t nearest_plaats(const Facts& facts, Point at) {
    const auto nearest =
        std::ranges::min_element(facts.plaatsen, {}, [&](const Plaats& plaats) { return distance2(plaats.at, at); });
    return static_cast<std::size_t>(nearest - facts.plaatsen.begin());
}

std::vector<Geos::Geometry> copies(const Geos& geos, const std::vector<const GEOSGeometry*>& from) {
    std::vector<Geos::Geometry> result;
    for (const GEOSGeometry* one : from) result.push_back(geos.copy(one));
    return result;
}

using Faces = std::vector<const GEOSGeometry*>;
using FacesOfParts = std::map<Deel, Faces>;

/// Crumbs, such as the bit of a disc beyond a canal, are no buurt of their own.
void merge_crumbs(const Geos& geos, FacesOfParts& parts) {
    const auto km2 = [&](const Faces& some) {
        return std::accumulate(some.begin(), some.end(), 0.0, [&](double sum, const GEOSGeometry* face) {
            return sum + geos.area(geos.copy(face)) / 1e6;
        });
    };
    const auto larger = [&](const auto& a, const auto& b) { return km2(a.second) < km2(b.second); };
    while (parts.size() > 1) {
        const auto smallest = std::ranges::min_element(parts, larger);
        if (km2(smallest->second) >= smallest_buurt_km2) return;
        const Faces crumbs = smallest->second;
        parts.erase(smallest);
        Faces& largest = std::ranges::max_element(parts, larger)->second;
        largest.insert(largest.end(), crumbs.begin(), crumbs.end());
    }
}

std::string buurt_naam(const Plaats& plaats, Deel deel) {
    return deel == Deel::kern ? plaats.naam
                              : fmt::format("{} {}", plaats.naam, deel_naam[static_cast<std::size_t>(deel)]);
}

void draw_terreinen(const Facts& facts, const Geos& geos, const Geos::Geometry& region, Areas& areas) {
    std::vector<int> number(facts.gemeenten.size(), 0);
    for (const Terrein& terrein : facts.terreinen) {
        constexpr double side_ratio = 1.6;
        const double width = std::sqrt(terrein.hectares * 1e4 / side_ratio) / 2, length = width * side_ratio;
        const double angle = terrein.hoek * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
        std::vector<Point> ring;
        for (const auto& [l, w] : {std::pair{-length, -width}, {length, -width}, {length, width}, {-length, width}})
            ring.push_back({std::round(terrein.at.x + l * c - w * s), std::round(terrein.at.y + l * s + w * c)});
        Geos::Geometry shape = geos.polygon(ring);
        shape = geos.own(GEOSIntersectionPrec_r(geos.handle(), shape.get(), region.get(), 1.0));
        const std::size_t gemeente = facts.gemeente_index(terrein.gemeente);
        const double hectares = geos.area(shape) / 1e4;
        areas.terreinen.push_back({fmt::format("BT{}{:02}", terrein.gemeente.substr(2), ++number[gemeente]),
                                   terrein.naam, gemeente, hectares, std::move(shape)});
    }
    std::ranges::sort(areas.terreinen, {}, &Bedrijventerrein::code);
}

} // namespace

Areas draw_areas(const Facts& facts, const Geos& geos) {
    std::vector<double> straal;
    for (const Plaats& plaats : facts.plaatsen) straal.push_back(std::round(kern_straal(plaats.inwoners)));
    const Geos::Geometry all_land = land(facts, geos);
    const Geos::Geometry all_faces = faces(facts, geos, all_land, straal);

    std::vector<FacesOfParts> parts(facts.plaatsen.size());
    for (int i = 0; i < GEOSGetNumGeometries_r(geos.handle(), all_faces.get()); ++i) {
        const GEOSGeometry* face = GEOSGetGeometryN_r(geos.handle(), all_faces.get(), i);
        const Point inside = geos.inner_point(face);
        const std::size_t plaats = nearest_plaats(facts, inside);
        if (facts.plaatsen[plaats].gemeente.empty()) continue;
        if (GEOSIntersects_r(geos.handle(), all_land.get(), geos.points(std::array{inside}).get()) != 1) continue;
        parts[plaats][part_at(facts.plaatsen[plaats], straal[plaats], inside)].push_back(face);
    }

    Areas areas;
    std::vector<Faces> of_gemeente(facts.gemeenten.size());
    std::vector<int> number(facts.gemeenten.size(), 0);
    for (std::size_t i = 0; i < facts.plaatsen.size(); ++i) {
        const Plaats& plaats = facts.plaatsen[i];
        if (parts[i].empty()) continue;
        merge_crumbs(geos, parts[i]);
        const std::size_t gemeente = facts.gemeente_index(plaats.gemeente);
        const std::string digits = fmt::format("{}{:02}", plaats.gemeente.substr(2), ++number[gemeente]);
        Faces of_wijk;
        int buurt = 0;
        for (const auto& [deel, some] : parts[i]) {
            of_wijk.insert(of_wijk.end(), some.begin(), some.end());
            Geos::Geometry shape = geos.union_of_faces(copies(geos, some));
            const double km2 = geos.area(shape) / 1e6;
            areas.buurten.push_back({fmt::format("BU{}{:02}", digits, buurt++),
                                     buurt_naam(plaats, deel),
                                     areas.wijken.size(),
                                     deel,
                                     km2,
                                     {},
                                     std::move(shape)});
        }
        of_gemeente[gemeente].insert(of_gemeente[gemeente].end(), of_wijk.begin(), of_wijk.end());
        Geos::Geometry shape = geos.union_of_faces(copies(geos, of_wijk));
        const double km2 = geos.area(shape) / 1e6;
        areas.wijken.push_back({"WK" + digits, plaats.naam, gemeente, i, straal[i], km2, {}, std::move(shape)});
    }
    Faces of_region;
    for (const Faces& some : of_gemeente) {
        if (some.empty()) throw std::runtime_error("data/demo/plaatsen.csv: a gemeente has no place on land");
        of_region.insert(of_region.end(), some.begin(), some.end());
        Geos::Geometry shape = geos.union_of_faces(copies(geos, some));
        const double km2 = geos.area(shape) / 1e6;
        areas.gemeenten.push_back({km2, {}, std::move(shape)});
    }
    draw_terreinen(facts, geos, geos.union_of_faces(copies(geos, of_region)), areas);
    return areas;
}

} // namespace gk::demo
