// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/place.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>
#include <ogr_geometry.h>

#include "gis/intake/values.hpp"
#include "gis/vector/errors.hpp"

namespace gk::intake {
namespace {

using store::LayerKind;
using vector::Row;

/// Radius of a postcode that is known as a point alone: that of a large one in the countryside.
constexpr double pc4_radius_m = 2'500;
constexpr double pc6_radius_m = 250;

std::string postcode_key(std::string_view text) {
    std::string key;
    for (const char c : text)
        if (c != ' ') key += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return key;
}

bool is_pc4(std::string_view key) {
    return key.size() == 4 && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; }) && key[0] != '0';
}
bool is_pc6(std::string_view key) {
    return key.size() == 6 && is_pc4(key.substr(0, 4)) && std::isupper(static_cast<unsigned char>(key[4])) != 0 &&
           std::isupper(static_cast<unsigned char>(key[5])) != 0;
}

std::unexpected<Refusal> refuse(std::string field, std::string code, std::string reason) {
    return std::unexpected(Refusal{std::move(field), std::move(code), std::move(reason)});
}

} // namespace

std::optional<Place> middle_of(const geometry::PolygonSet& polygons, std::size_t feature, std::string precision) {
    const auto shape = vector::to_geometry(polygons, feature);
    OGRPoint middle;
    if (!shape || shape->IsEmpty() || shape->Centroid(&middle) != OGRERR_NONE || middle.IsEmpty()) return std::nullopt;
    Place place{{middle.getX(), middle.getY()}, std::move(precision), 0};
    const auto [begin, end] = polygons.rings(feature);
    for (std::size_t r = begin; r < end; ++r)
        for (const auto p : polygons.ring(r))
            place.precision_m = std::max(place.precision_m, std::hypot(p.x - place.at.x, p.y - place.at.y));
    return place;
}

Status Placer::add_pair(std::string_view first, std::string_view second, const PairCount& count) {
    if (!job_->mapping.has(first) || !job_->mapping.has(second)) return {};
    Pair pair{first, second, false, nullptr, job_->request.crs.empty()};
    // A pair with no row in any range is judged by its name.
    pair.degrees = count.in_degrees() > count.in_rd() || (count.in_degrees() == count.in_rd() && first == "lon");
    const std::string system = !job_->request.crs.empty() ? job_->request.crs
                               : pair.degrees             ? "EPSG:4326"
                                                          : "EPSG:28992";
    auto to_rd = crs::ToRd::from(system);
    if (!to_rd) return std::unexpected(to_rd.error());
    pair.to_rd = std::make_shared<crs::ToRd>(std::move(*to_rd));
    if (!pair.to_rd->identity() && pairs_.empty()) {
        job_->report.version.crs = pair.to_rd->name();
        job_->report.version.crs_operation = pair.to_rd->operation();
        if (const auto& note = pair.to_rd->grid_note()) job_->notes.push_back(*note);
    } else if (pairs_.empty()) {
        job_->report.version.crs = pair.to_rd->name();
    }
    pairs_.push_back(std::move(pair));
    return {};
}

Status Placer::load_postcodes() {
    auto datasets = job_->project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const auto& dataset : *datasets) {
        if (dataset.kind != LayerKind::layer) continue;
        auto names = job_->project.attribute_names(dataset.id);
        if (!names) return std::unexpected(names.error());
        const auto named = std::ranges::find_if(*names, [](const std::string& n) {
            const std::string plain = region::plain_letters(n);
            return plain == "postcode" || plain == "pc6" || plain == "pc4" || plain == "postcode4" ||
                   plain == "postcode6";
        });
        if (named == names->end()) continue;
        auto codes = job_->project.attribute_texts(dataset.id, *named);
        if (!codes) return std::unexpected(codes.error());
        auto layer = job_->project.layer(dataset.name);
        if (!layer) return std::unexpected(layer.error());
        if (!*layer || (*layer)->kind == store::GeometryKind::lines) continue;
        for (std::size_t i = 0; i < codes->size(); ++i) {
            const std::string key = postcode_key((*codes)[i]);
            const bool six = is_pc6(key);
            if (!six && !is_pc4(key)) continue;
            if ((*layer)->kind == store::GeometryKind::polygons) {
                if (auto middle = middle_of((*layer)->polygons, i, six ? "pc6" : "pc4"))
                    postcodes_.places.insert_or_assign(key, std::move(*middle));
                continue;
            }
            // Polygons know the true extent, so points of the same postcode give way to them.
            const auto& owners = (*layer)->point_feature;
            const auto at = std::ranges::lower_bound(owners, static_cast<std::uint32_t>(i));
            if (at == owners.end() || *at != i) continue;
            postcodes_.places.try_emplace(key, Place{(*layer)->points[static_cast<std::size_t>(at - owners.begin())],
                                                     six ? "pc6" : "pc4", six ? pc6_radius_m : pc4_radius_m});
        }
    }
    return {};
}

Status Placer::load_gemeenten() {
    auto table = job_->project.areas(LayerKind::gemeenten);
    if (!table) return std::unexpected(table.error());
    if (!*table) return {};
    for (std::size_t i = 0; i < (*table)->code.size(); ++i)
        if (auto middle = middle_of((*table)->polygons, i, "gemeente"))
            gemeenten_.places.emplace((*table)->code[i], std::move(*middle));
    return {};
}

Result<Placer> Placer::make(const Job& job) {
    Placer placer(job);
    placer.geometry_ = job.layer.has_geometry;
    placer.wkt_ = job.mapping.has("wkt");
    // RD before degrees: no transformation is better than a good one.
    if (auto status = placer.add_pair("x", "y", job.survey.xy); !status) return std::unexpected(status.error());
    if (auto status = placer.add_pair("lon", "lat", job.survey.lonlat); !status) return std::unexpected(status.error());
    if (job.mapping.has("postcode"))
        if (auto status = placer.load_postcodes(); !status) return std::unexpected(status.error());
    if (job.mapping.has("gemeente"))
        if (auto status = placer.load_gemeenten(); !status) return std::unexpected(status.error());
    if (placer.has_points() || !placer.postcodes_.places.empty() || !placer.gemeenten_.places.empty()) return placer;

    const auto file = job.request.file.string();
    if (job.mapping.has("postcode"))
        return fail(
            ErrorCode::refused,
            fmt::format(
                "The rows have a postcode ({}) as their only place, and the project has no layer of postcodes: import one first (gkaart import layer).",
                job.column("postcode")),
            file);
    if (job.mapping.has("gemeente"))
        return fail(
            ErrorCode::refused,
            fmt::format(
                "The rows have a gemeente ({}) as their only place, and the project has no gemeenten: import them first (gkaart import gemeenten).",
                job.column("gemeente")),
            file);
    return fail(
        ErrorCode::refused,
        fmt::format(
            "The layer {} has no geometry and no columns x and y, lon and lat, postcode or gemeente; its columns are {}: say which with --map x=COLUMN --map y=COLUMN.",
            job.layer.name, list_columns(job.layer)),
        file);
}

std::expected<Place, Refusal> Placer::by_pair(const Row& row, const Pair& pair) const {
    const auto first = job_->value(row, pair.first);
    const auto second = job_->value(row, pair.second);
    const auto a = parse_number(first);
    const auto b = parse_number(second);
    if (!a || !b) {
        const bool first_bad = !a;
        const auto text = first_bad ? first : second;
        return refuse(job_->column(first_bad ? pair.first : pair.second), "bad_coordinate",
                      text.empty() ? "One of the two coordinates is missing."
                                   : fmt::format("\"{}\" is no coordinate.", text.substr(0, 40)));
    }
    const std::string where = fmt::format("({}, {})", first, second);
    if (pair.check_range) {
        const auto columns = fmt::format("{} and {}", job_->column(pair.first), job_->column(pair.second));
        switch (range_of(*a, *b)) {
        case PairRange::degrees_swapped:
            return refuse(
                job_->column(pair.first), "swapped_lonlat",
                fmt::format("{} {} are latitude and longitude in the wrong order: swap them.", columns, where));
        case PairRange::rd_swapped:
            return refuse(job_->column(pair.first), "swapped_xy",
                          fmt::format("{} {} are RD y and x in the wrong order: swap them.", columns, where));
        case PairRange::rd:
            if (pair.degrees)
                return refuse(
                    job_->column(pair.first), "other_coordinates",
                    fmt::format("{} {} are RD metres where the rest of the file has degrees.", columns, where));
            break;
        case PairRange::degrees:
            if (!pair.degrees)
                return refuse(
                    job_->column(pair.first), "other_coordinates",
                    fmt::format("{} {} are degrees where the rest of the file has RD metres.", columns, where));
            break;
        case PairRange::neither:
            return refuse(
                job_->column(pair.first), "bad_coordinate",
                fmt::format("{} {} lie outside the Netherlands, in RD metres as well as in degrees.", columns, where));
        }
    }
    const auto at = pair.to_rd->point(*a, *b);
    if (!at || !(std::abs(at->x) < 1e6 && std::abs(at->y) < 1e6))
        return refuse(job_->column(pair.first), "bad_coordinate",
                      fmt::format("{} cannot be transformed from {} to RD.", where, pair.to_rd->name()));
    return Place{*at, "punt", 0};
}

std::expected<Place, Refusal> Placer::by_geometry(const OGRGeometry& given) const {
    const OGRGeometry* geometry = &given;
    if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPoint && geometry->toMultiPoint()->getNumGeometries() == 1)
        geometry = geometry->toMultiPoint()->getGeometryRef(0);
    if (wkbFlatten(geometry->getGeometryType()) != wkbPoint || geometry->IsEmpty())
        return refuse("", "bad_geometry",
                      geometry->IsEmpty()
                          ? "The geometry is empty."
                          : fmt::format("The geometry is a {} and not one point.", geometry->getGeometryName()));
    const OGRPoint* point = geometry->toPoint();
    if (job_->to_rd.degrees() && range_of(point->getX(), point->getY()) == PairRange::degrees_swapped)
        return refuse("", "swapped_lonlat",
                      fmt::format("The point ({}, {}) has latitude and longitude in the wrong order: swap them.",
                                  point->getX(), point->getY()));
    const auto at = job_->to_rd.point(point->getX(), point->getY());
    if (!at || !(std::abs(at->x) < 1e6 && std::abs(at->y) < 1e6))
        return refuse(
            "", "bad_coordinate",
            fmt::format(
                "The point ({}, {}) cannot be transformed from {} to RD; are its coordinates in that system? (--crs says otherwise)",
                point->getX(), point->getY(), job_->to_rd.name()));
    return Place{*at, "punt", 0};
}

std::expected<Place, Refusal> Placer::by_postcode(std::string_view text) const {
    const std::string key = postcode_key(text);
    if (!is_pc4(key) && !is_pc6(key))
        return refuse(job_->column("postcode"), "bad_postcode",
                      fmt::format("\"{}\" is no postcode, such as 1822 or 1822 BK.", text.substr(0, 40)));
    if (const auto found = postcodes_.places.find(key); found != postcodes_.places.end()) return found->second;
    if (const auto found = postcodes_.places.find(key.substr(0, 4)); found != postcodes_.places.end())
        return found->second;
    return refuse(job_->column("postcode"), "unknown_postcode",
                  fmt::format("The postcode {} is in no layer of the project.", key));
}

std::expected<Place, Refusal> Placer::by_gemeente(std::string_view text) const {
    const auto code = region::GemeenteCode::parse(text);
    const auto& table = gemeente_table();
    const auto* gemeente = code ? table.find(*code) : table.find_by_name(text);
    if (gemeente == nullptr) {
        const auto* former = code ? table.find_former(*code) : table.find_former_by_name(text);
        if (former != nullptr) return refuse(job_->column("gemeente"), "other_year", explain_code(former->code) + ".");
        return refuse(job_->column("gemeente"), "unknown_gemeente",
                      fmt::format("\"{}\" is not one of the 32 gemeenten of the region.", text.substr(0, 60)));
    }
    if (const auto found = gemeenten_.places.find(gemeente->code.text()); found != gemeenten_.places.end())
        return found->second;
    return refuse(
        job_->column("gemeente"), "unknown_gemeente",
        fmt::format("{} {} is not in the project; import the gemeenten.", gemeente->code.text(), gemeente->name));
}

std::expected<Place, Refusal> Placer::place(const Row& row) const {
    if (geometry_ && row.geometry != nullptr) return by_geometry(*row.geometry);
    if (const auto text = job_->value(row, "wkt"); !text.empty()) {
        vector::GdalMessages messages;
        OGRGeometry* raw = nullptr;
        const std::string wkt(text);
        const OGRErr error = OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &raw);
        const vector::GeometryPtr geometry(raw);
        if (error != OGRERR_NONE || !geometry)
            return refuse(job_->column("wkt"), "bad_geometry", "The text is no geometry (WKT).");
        return by_geometry(*geometry);
    }
    for (const Pair& pair : pairs_)
        if (!job_->value(row, pair.first).empty() || !job_->value(row, pair.second).empty()) return by_pair(row, pair);
    if (const auto text = job_->value(row, "postcode"); !text.empty() && !postcodes_.places.empty())
        return by_postcode(text);
    if (const auto text = job_->value(row, "gemeente"); !text.empty() && !gemeenten_.places.empty())
        return by_gemeente(text);
    return refuse("", "no_place", "The row has no geometry, coordinates, postcode or gemeente.");
}

} // namespace gk::intake
