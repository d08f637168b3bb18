// SPDX-License-Identifier: EUPL-1.2
#include "gis/analysis/write_result.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include "gis/analysis/class_style.hpp"
#include "gis/vector/errors.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::analysis {
namespace {

constexpr const char* layer_name = "hotspots";

vector::GeometryPtr geometry_of(const Units& units, std::size_t i) {
    if (!units.has_geometry(i)) return nullptr;
    if (units.grid) {
        const double half = units.grid->spec().cell / 2.0;
        const geometry::Point c = units.points[i];
        OGRLinearRing ring;
        for (const auto& [x, y] :
             std::array<std::pair<double, double>, 5>{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}})
            ring.addPoint(c.x + x * half, c.y + y * half);
        OGRPolygon square;
        square.addRing(&ring);
        auto squares = std::make_unique<OGRMultiPolygon>();
        squares->addGeometry(&square);
        return vector::GeometryPtr(squares.release());
    }
    if (units.areas) return vector::to_geometry(units.polygons, i);
    return vector::GeometryPtr(new OGRPoint(units.points[i].x, units.points[i].y));
}

void add_fields(OGRLayer& layer) {
    const auto add = [&](const char* name, OGRFieldType type) {
        OGRFieldDefn field(name, type);
        layer.CreateField(&field);
    };
    add("id", OFTString);
    for (const char* name : {"value", "statistic", "z", "p", "q"}) add(name, OFTReal);
    add("class", OFTString);
    add("neighbours", OFTInteger);
}

bool add_features(OGRLayer& layer, const Units& units, const hotspot::Analysis& a) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
        feature->SetField("id", units.id[i].c_str());
        const auto number = [&](const char* name, double value) {
            if (std::isfinite(value)) feature->SetField(name, value);
        };
        number("value", units.value[i]);
        number("statistic", a.statistic[i]);
        number("z", a.z[i]);
        number("p", a.p[i]);
        number("q", a.q[i]);
        feature->SetField("class", std::string(hotspot::name(a.cls[i])).c_str());
        feature->SetField("neighbours", static_cast<int>(a.neighbours[i]));
        if (const auto geometry = geometry_of(units, i)) feature->SetGeometry(geometry.get());
        if (layer.CreateFeature(feature.get()) != OGRERR_NONE) return false;
    }
    return true;
}

/// The table in which QGIS looks for the style of a layer.
bool add_style(GDALDataset& dataset, bool points) {
    const std::array<const char*, 2> no_geometry{"ASPATIAL_VARIANT=GPKG_ATTRIBUTES", nullptr};
    OGRLayer* layer = dataset.CreateLayer("layer_styles", nullptr, wkbNone, const_cast<char**>(no_geometry.data()));
    if (layer == nullptr) return false;
    const std::array<std::pair<const char*, std::string>, 6> texts{{{"f_table_catalog", ""},
                                                                    {"f_table_schema", ""},
                                                                    {"f_table_name", layer_name},
                                                                    {"f_geometry_column", "geom"},
                                                                    {"styleName", "class"},
                                                                    {"styleQML", class_style(points)}}};
    for (const auto& [name, value] : texts) {
        OGRFieldDefn field(name, OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE) return false;
    }
    OGRFieldDefn standard("useAsDefault", OFTInteger);
    standard.SetSubType(OFSTBoolean);
    if (layer->CreateField(&standard) != OGRERR_NONE) return false;
    const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    for (const auto& [name, value] : texts) feature->SetField(name, value.c_str());
    feature->SetField("useAsDefault", 1);
    return layer->CreateFeature(feature.get()) == OGRERR_NONE;
}

bool write(const std::string& file, const Units& units, const hotspot::Analysis& analysis, const std::string& made) {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (driver == nullptr) return false;
    GDALDatasetUniquePtr dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) return false;
    OGRSpatialReference crs;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool known = !units.crs_wkt.empty() && crs.SetFromUserInput(units.crs_wkt.c_str()) == OGRERR_NONE;
    const std::string description = "DESCRIPTION=" + made;
    const std::array<const char*, 3> options{"GEOMETRY_NAME=geom", description.c_str(), nullptr};
    const bool points = !units.areas && !units.grid;
    OGRLayer* layer = dataset->CreateLayer(layer_name, known ? &crs : nullptr, points ? wkbPoint : wkbMultiPolygon,
                                           const_cast<char**>(options.data()));
    if (layer == nullptr) return false;
    add_fields(*layer);
    if (layer->StartTransaction() != OGRERR_NONE || !add_features(*layer, units, analysis)) return false;
    if (layer->CommitTransaction() != OGRERR_NONE || !add_style(*dataset, points)) return false;
    return dataset->Close() == CE_None;
}

} // namespace

Status write_result(const std::filesystem::path& file, const Units& units, const hotspot::Analysis& analysis,
                    const std::string& made) {
    if (file.extension() != ".gpkg")
        return fail(ErrorCode::usage, "the result is a GeoPackage: give it a name that ends in .gpkg", file.string());
    vector::prepare_gdal();
    const vector::GdalMessages messages;
    std::filesystem::path draft = file;
    draft.replace_filename("." + file.stem().string() + ".draft.gpkg");
    std::error_code problem;
    std::filesystem::remove(draft, problem);
    bool done = write(draft.string(), units, analysis, made);
    std::string reason = messages.last();
    if (done) {
        std::filesystem::rename(draft, file, problem);
        done = !problem;
        reason = problem.message();
    }
    if (done) return {};
    std::filesystem::remove(draft, problem);
    return fail(ErrorCode::outside,
                fmt::format("cannot be written ({}): check that the folder exists, may be written and has room",
                            reason.empty() ? "unknown reason" : reason),
                file.string());
}

} // namespace gk::analysis
