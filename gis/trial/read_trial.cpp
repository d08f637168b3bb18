// SPDX-License-Identifier: EUPL-1.2
#include "gis/trial/read_trial.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include <cpl_error.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ogrsf_frmts.h>

#include "core/measure/measure.hpp"
#include "gis/vector/errors.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::trial {
namespace {

struct TransformationDeleter {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
};
using TransformationPtr = std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter>;

struct OpenLayer {
    GDALDatasetUniquePtr dataset;
    OGRLayer* layer = nullptr;
    std::string file;

    [[nodiscard]] std::string name() const { return layer->GetName(); }
    [[nodiscard]] const OGRSpatialReference* crs() const { return layer->GetSpatialRef(); }
};

Result<OpenLayer> open(const LayerChoice& choice) {
    OpenLayer open{.dataset = {}, .layer = nullptr, .file = choice.file.string()};
    if (!std::filesystem::exists(choice.file)) return fail(ErrorCode::refused, "there is no such file", open.file);
    open.dataset.reset(GDALDataset::Open(open.file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!open.dataset) return fail(ErrorCode::refused, "this is not a map file that can be read", open.file);
    std::vector<std::string> names;
    for (int i = 0; i < open.dataset->GetLayerCount(); ++i) names.emplace_back(open.dataset->GetLayer(i)->GetName());
    if (choice.layer.empty() && names.size() != 1)
        return fail(ErrorCode::refused,
                    fmt::format("the file has {} layers: write file:layer, with one of {}", names.size(),
                                fmt::join(names, ", ")),
                    open.file);
    open.layer = choice.layer.empty() ? open.dataset->GetLayer(0) : open.dataset->GetLayerByName(choice.layer.c_str());
    if (open.layer == nullptr)
        return fail(ErrorCode::refused,
                    fmt::format("there is no layer '{}'; the file has {}", choice.layer, fmt::join(names, ", ")),
                    open.file);
    return open;
}

Result<int> find_field(const OpenLayer& open, const std::string& name) {
    OGRFeatureDefn& definition = *open.layer->GetLayerDefn();
    const int field = definition.GetFieldIndex(name.c_str());
    if (field >= 0) return field;
    std::vector<std::string> names;
    for (int i = 0; i < definition.GetFieldCount(); ++i) names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    return fail(ErrorCode::refused,
                fmt::format("layer '{}' has no column '{}'; it has {}", open.name(), name, fmt::join(names, ", ")),
                open.file, 0, name);
}

std::int32_t day_number(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::optional<std::int32_t> day_of(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return std::nullopt;
    const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
    if (type == OFTDate || type == OFTDateTime) {
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
        float second = 0;
        if (feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone) == 0)
            return std::nullopt;
        return day_number(year, month, day);
    }
    return parse_day(feature.GetFieldAsString(field));
}

/// From the coordinates of a layer to metres in the trial's plane.
class Plane {
public:
    static Result<Plane> around(const OpenLayer& region) {
        if (region.crs() == nullptr)
            return fail(ErrorCode::refused, "the region's file does not say in which coordinate system it is",
                        region.file);
        Plane plane;
        plane.crs_ = *region.crs();
        plane.crs_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        plane.text_ = region.crs()->GetName() == nullptr ? "unnamed" : region.crs()->GetName();
        OGREnvelope box;
        if (region.layer->GetExtent(&box) != OGRERR_NONE)
            return fail(ErrorCode::refused, "the region holds no areas", region.file);
        if (plane.crs_.IsGeographic() != 0) {
            OGRSpatialReference local;
            const std::string definition = fmt::format("+proj=laea +lat_0={:.6f} +lon_0={:.6f} +ellps=GRS80 +units=m",
                                                       0.5 * (box.MinY + box.MaxY), 0.5 * (box.MinX + box.MaxX));
            if (local.SetFromUserInput(definition.c_str()) != OGRERR_NONE)
                return fail(ErrorCode::bug, "no plane for this region");
            plane.text_ += ", in an equal-area plane around the region";
            plane.crs_ = local;
        } else {
            plane.metres_ = plane.crs_.GetLinearUnits();
            if (std::abs(plane.metres_ - 1) > 1e-12)
                plane.text_ += fmt::format(", its unit of {:.6f} m turned into metres", plane.metres_);
        }
        return plane;
    }

    /// How coordinates of a layer come into this plane's system; empty when they are in it. Layers without a system are
    /// taken to be in the region's.
    Result<TransformationPtr> from(const OpenLayer& layer) const {
        if (layer.crs() == nullptr) return TransformationPtr{};
        OGRSpatialReference source(*layer.crs());
        source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (source.IsSame(&crs_) != 0) return TransformationPtr{};
        TransformationPtr t(OGRCreateCoordinateTransformation(&source, &crs_));
        if (!t)
            return fail(ErrorCode::refused, "its coordinate system does not lead to that of the region", layer.file);
        return t;
    }

    /// Puts the origin at the lower left corner of what is given.
    void move_to(const geometry::Box& box) { origin_ = {box.min_x, box.min_y}; }
    [[nodiscard]] geometry::Point point(double x, double y) const {
        return {(x - origin_.x) * metres_, (y - origin_.y) * metres_};
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    OGRSpatialReference crs_;
    double metres_ = 1;
    geometry::Point origin_{};
    std::string text_;
};

geometry::PolygonSet in_plane(const geometry::PolygonSet& set, const Plane& plane) {
    geometry::PolygonSet moved;
    std::vector<geometry::Point> ring;
    for (std::size_t feature = 0; feature < set.feature_count(); ++feature) {
        moved.begin_feature();
        const auto [begin, end] = set.rings(feature);
        for (std::size_t r = begin; r < end; ++r) {
            ring.clear();
            double twice_area = 0;
            for (const geometry::Point p : set.ring(r)) ring.push_back(plane.point(p.x, p.y));
            for (std::size_t i = 1; i < ring.size(); ++i)
                twice_area += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
            moved.add_ring(ring,
                           twice_area < 0); // rings of a PolygonSet: outer ones counter-clockwise, holes clockwise
        }
    }
    return moved;
}

/// One line, ring or point of a geometry as points of the plane.
std::vector<geometry::Point> path_of(const OGRSimpleCurve& curve, const Plane& plane) {
    std::vector<geometry::Point> path;
    for (int i = 0; i < curve.getNumPoints(); ++i) path.push_back(plane.point(curve.getX(i), curve.getY(i)));
    return path;
}

vector::GeometryPtr geometry_of(const OGRFeature& feature, OGRCoordinateTransformation* to_plane) {
    const OGRGeometry* own = feature.GetGeometryRef();
    if (own == nullptr || own->IsEmpty()) return {};
    vector::GeometryPtr geometry(own->getLinearGeometry());
    geometry->flattenTo2D();
    if (to_plane != nullptr && geometry->transform(to_plane) != OGRERR_NONE) return {};
    return geometry;
}

struct Region {
    Plane plane;
    geometry::PolygonSet areas;
    std::vector<double> exposure;
};

Result<Region> read_region(const TrialChoice& choice) {
    auto opened = open(choice.region);
    if (!opened) return std::unexpected(opened.error());
    auto plane = Plane::around(*opened);
    if (!plane) return std::unexpected(plane.error());
    int field = -1;
    if (!choice.exposure.empty()) {
        const auto found = find_field(*opened, choice.exposure);
        if (!found) return std::unexpected(found.error());
        field = *found;
    }
    const auto to_plane = plane->from(*opened);
    if (!to_plane) return std::unexpected(to_plane.error());
    Region region{.plane = std::move(*plane), .areas = {}, .exposure = {}};
    geometry::PolygonSet areas;
    for (const auto& feature : *opened->layer) {
        vector::GeometryPtr geometry = geometry_of(*feature, to_plane->get());
        if (geometry && geometry->IsValid() == 0) geometry.reset(geometry->MakeValid());
        const auto type = geometry ? wkbFlatten(geometry->getGeometryType()) : wkbUnknown;
        if (type != wkbPolygon && type != wkbMultiPolygon)
            return fail(ErrorCode::refused, "the region is made of areas, and this feature is none", opened->file,
                        feature->GetFID());
        vector::add_feature(areas, *geometry);
        region.exposure.push_back(field >= 0 && feature->IsFieldSetAndNotNull(field)
                                      ? feature->GetFieldAsDouble(field)
                                      : std::numeric_limits<double>::quiet_NaN());
    }
    if (areas.feature_count() == 0) return fail(ErrorCode::refused, "the region holds no areas", opened->file);
    region.plane.move_to(areas.bounds());
    region.areas = in_plane(areas, region.plane);
    return region;
}

struct ReadPoints {
    validation::DatedPoints points;
    std::size_t read = 0, unusable = 0;
};

Result<ReadPoints> read_points(const OpenLayer& opened, const Plane& plane, int date_field) {
    const auto to_plane = plane.from(opened);
    if (!to_plane) return std::unexpected(to_plane.error());
    ReadPoints result;
    for (const auto& feature : *opened.layer) {
        ++result.read;
        const vector::GeometryPtr geometry = geometry_of(*feature, to_plane->get());
        const auto day = date_field >= 0 ? day_of(*feature, date_field) : std::optional<std::int32_t>(0);
        if (!geometry || !day || wkbFlatten(geometry->getGeometryType()) != wkbPoint) {
            ++result.unusable;
            continue;
        }
        const OGRPoint& point = *geometry->toPoint();
        result.points.add(plane.point(point.getX(), point.getY()), *day);
    }
    return result;
}

Result<calibration::TrialFactor> read_factor(const LayerChoice& choice, const std::string& date_field,
                                             const Plane& plane, std::vector<std::string>& notes) {
    const auto opened = open(choice);
    if (!opened) return std::unexpected(opened.error());
    calibration::TrialFactor factor;
    factor.layer.id = opened->name();
    factor.layer.label = opened->name();
    const auto kind = wkbFlatten(opened->layer->GetGeomType());
    if (kind == wkbPoint) {
        const int field = opened->layer->GetLayerDefn()->GetFieldIndex(date_field.c_str());
        auto points = read_points(*opened, plane, field);
        if (!points) return std::unexpected(points.error());
        if (points->unusable > 0)
            notes.push_back(fmt::format("{}: {} of {} features without a place or date were left out", factor.layer.id,
                                        points->unusable, points->read));
        if (field < 0)
            notes.push_back(fmt::format("{} has no column '{}': all of it counts as known beforehand", factor.layer.id,
                                        date_field));
        else factor.day = points->points.day;
        const std::size_t n = points->points.size();
        factor.layer.features = measure::WeightedPoints{std::move(points->points.at), std::vector<double>(n, 1.0)};
        return factor;
    }
    const auto to_plane = plane.from(*opened);
    if (!to_plane) return std::unexpected(to_plane.error());
    geometry::LineSet lines;
    geometry::PolygonSet areas;
    for (const auto& feature : *opened->layer) {
        vector::GeometryPtr geometry = geometry_of(*feature, to_plane->get());
        if (!geometry) continue;
        switch (wkbFlatten(geometry->getGeometryType())) {
        case wkbLineString:
            lines.begin_feature();
            lines.add_path(path_of(*geometry->toLineString(), plane));
            break;
        case wkbMultiLineString:
            lines.begin_feature();
            for (const auto* part : *geometry->toMultiLineString()) lines.add_path(path_of(*part, plane));
            break;
        case wkbPolygon:
        case wkbMultiPolygon:
            if (geometry->IsValid() == 0) geometry.reset(geometry->MakeValid());
            vector::add_feature(areas, *geometry);
            break;
        default:
            return fail(ErrorCode::refused, "a factor is a layer of points, of lines or of areas", opened->file,
                        feature->GetFID());
        }
    }
    if (lines.feature_count() > 0) factor.layer.features = std::move(lines);
    else factor.layer.features = in_plane(areas, plane);
    return factor;
}

} // namespace

std::optional<std::int32_t> parse_day(std::string_view iso) {
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-' || (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' '))
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t digits) {
        int value = -1;
        const char* end = iso.data() + at + digits;
        return std::from_chars(iso.data() + at, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return day_number(year, month, day);
}

std::string iso_day(std::int32_t day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

LayerChoice LayerChoice::parse(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || std::filesystem::exists(text)) return {.file = text, .layer = {}};
    return {.file = text.substr(0, colon), .layer = std::string(text.substr(colon + 1))};
}

Result<Trial> read_trial(const TrialChoice& choice) {
    if (choice.cell <= 0) return fail(ErrorCode::usage, "a cell is at least 1 m");
    vector::prepare_gdal();
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);

    auto region = read_region(choice);
    if (!region) return std::unexpected(region.error());
    auto grid = grid::CellGrid::from_areas(region->areas, choice.cell);
    if (!grid) return std::unexpected(grid.error());
    Trial trial{
        .input = {.grid = std::move(*grid), .events = {}, .last_training_day = 0, .exposure = {}, .factors = {}},
        .crs = region->plane.text(),
        .notes = {}};

    const auto opened = open(choice.points);
    if (!opened) return std::unexpected(opened.error());
    const auto field = find_field(*opened, choice.date_field);
    if (!field) return std::unexpected(field.error());
    const auto points = read_points(*opened, region->plane, *field);
    if (!points) return std::unexpected(points.error());
    trial.read = points->read;
    trial.undated = points->unusable;
    for (std::size_t i = 0; i < points->points.size(); ++i) {
        if (trial.input.grid.cell_at(points->points.at[i]))
            trial.input.events.add(points->points.at[i], points->points.day[i]);
        else ++trial.outside;
    }
    if (trial.input.events.size() == 0)
        return fail(ErrorCode::refused,
                    "no dated point lies inside the region: check the coordinate systems and the date column",
                    opened->file);
    trial.first_day = std::ranges::min(trial.input.events.day);
    trial.last_day = std::ranges::max(trial.input.events.day);
    if (choice.train_until.empty()) {
        trial.input.last_training_day = validation::day_at_share(trial.input.events, 2.0 / 3);
    } else {
        const auto day = parse_day(choice.train_until);
        if (!day)
            return fail(ErrorCode::usage, fmt::format("'{}' is not a date such as 2012-10-31", choice.train_until));
        trial.input.last_training_day = *day;
    }

    if (!choice.exposure.empty())
        trial.input.exposure =
            measure::attribute_by_area(trial.input.grid, region->areas, region->exposure, measure::Quantity::count);
    for (const LayerChoice& layer : choice.factors) {
        auto factor = read_factor(layer, choice.date_field, region->plane, trial.notes);
        if (!factor) return std::unexpected(factor.error());
        trial.input.factors.push_back(std::move(*factor));
    }
    return trial;
}

} // namespace gk::trial
