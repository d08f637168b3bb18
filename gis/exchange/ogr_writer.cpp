// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/ogr_writer.hpp"

#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace gk::exchange {
namespace {

struct ReleaseFeature {
    void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
};
using FeatureHandle = std::unique_ptr<OGRFeature, ReleaseFeature>;

const char* driver_name(VectorFormat format) {
    switch (format) {
    case VectorFormat::gpkg: return "GPKG";
    case VectorFormat::geojson: return "GeoJSON";
    case VectorFormat::csv: return "CSV";
    case VectorFormat::ods: return "ODS";
    case VectorFormat::xlsx: return "XLSX";
    }
    return "";
}

std::unexpected<Error> gdal_failure(const std::filesystem::path& file) {
    const std::string reason = CPLGetLastErrorMsg();
    return fail(ErrorCode::outside,
                fmt::format("cannot be written ({}): check that the disk has room and the folder may be written",
                            reason.empty() ? "unknown reason" : reason),
                file.string());
}

OGRLinearRing linear_ring(std::span<const geometry::Point> points) {
    OGRLinearRing ring;
    ring.setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i) ring.setPoint(static_cast<int>(i), points[i].x, points[i].y);
    return ring;
}

/// Outer rings are counter-clockwise and each is followed by its own holes (PolygonSet).
std::unique_ptr<OGRMultiPolygon> multipolygon(const geometry::PolygonSet& polygons, std::size_t feature) {
    auto result = std::make_unique<OGRMultiPolygon>();
    std::unique_ptr<OGRPolygon> part;
    const auto [begin, end] = polygons.rings(feature);
    for (std::size_t r = begin; r < end; ++r) {
        OGRLinearRing ring = linear_ring(polygons.ring(r));
        const bool outer = ring.isClockwise() == FALSE;
        if (outer || !part) {
            if (part) result->addGeometryDirectly(part.release());
            part = std::make_unique<OGRPolygon>();
        }
        part->addRing(&ring);
    }
    if (part) result->addGeometryDirectly(part.release());
    return result;
}

std::unique_ptr<OGRPolygon> square(const grid::CellGrid& grid, std::size_t cell) {
    const auto centre = grid.centre(cell);
    const double half = grid.spec().cell / 2.0;
    const std::vector<geometry::Point> corners{{centre.x - half, centre.y - half},
                                               {centre.x + half, centre.y - half},
                                               {centre.x + half, centre.y + half},
                                               {centre.x - half, centre.y + half},
                                               {centre.x - half, centre.y - half}};
    auto polygon = std::make_unique<OGRPolygon>();
    OGRLinearRing ring = linear_ring(corners);
    polygon->addRing(&ring);
    return polygon;
}

OGRFieldType field_type(const Column& column) {
    if (std::holds_alternative<std::vector<double>>(column.values)) return OFTReal;
    if (std::holds_alternative<std::vector<std::int64_t>>(column.values)) return OFTInteger64;
    return OFTString;
}

void set_field(OGRFeature& feature, int index, const Column& column, std::size_t row) {
    if (const auto* reals = std::get_if<std::vector<double>>(&column.values)) {
        if (std::isfinite((*reals)[row])) feature.SetField(index, (*reals)[row]);
        else feature.SetFieldNull(index);
    } else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&column.values)) {
        if ((*integers)[row] >= 0) feature.SetField(index, static_cast<GIntBig>((*integers)[row]));
        else feature.SetFieldNull(index);
    } else {
        feature.SetField(index, std::get<std::vector<std::string>>(column.values)[row].c_str());
    }
}

class TableWriter {
public:
    TableWriter(GDALDataset& dataset, VectorFormat format, const std::filesystem::path& file)
        : dataset_(&dataset)
        , format_(format)
        , file_(&file) {
        rd_.importFromEPSG(28992);
        rd_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }

    Status write(const Table& table, const Notes& notes, const Progress& progress) {
        const bool shaped = (format_ == VectorFormat::gpkg || format_ == VectorFormat::geojson) &&
                            (table.polygons != nullptr || table.squares != nullptr);
        const OGRwkbGeometryType shape = !shaped ? wkbNone : table.polygons != nullptr ? wkbMultiPolygon : wkbPolygon;
        CPLStringList options;
        if (format_ == VectorFormat::gpkg) {
            options.SetNameValue("GEOMETRY_NAME", "geom");
            options.SetNameValue("IDENTIFIER", table.title.c_str());
        } else if (format_ == VectorFormat::geojson) {
            options.SetNameValue("RFC7946", "YES"); // CRS84, right-handed rings
            std::string about = table.title;
            for (const auto& [key, value] : notes) about += fmt::format(" | {}: {}", key, value);
            options.SetNameValue("DESCRIPTION", about.c_str());
        }
        OGRLayer* layer = dataset_->CreateLayer(table.name.c_str(), shaped ? &rd_ : nullptr, shape, options.List());
        if (layer == nullptr) return gdal_failure(*file_);
        for (const Column& column : table.columns) {
            OGRFieldDefn field(column.name.c_str(), field_type(column));
            field.SetComment(column.meaning);
            if (layer->CreateField(&field) != OGRERR_NONE) return gdal_failure(*file_);
        }
        const bool transaction = dataset_->TestCapability(ODsCTransactions) != FALSE;
        if (transaction) dataset_->StartTransaction();
        for (std::size_t row = 0; row < table.rows; ++row) {
            if (row % 1024 == 0 && !progress("writing " + table.name, row, table.rows))
                return fail(ErrorCode::interrupted, "stopped; nothing was written");
            const FeatureHandle feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                set_field(*feature, static_cast<int>(c), table.columns[c], row);
            if (shaped) {
                if (table.polygons != nullptr)
                    feature->SetGeometryDirectly(multipolygon(*table.polygons, table.polygon[row]).release());
                else feature->SetGeometryDirectly(square(*table.squares, table.cell[row]).release());
            }
            if (layer->CreateFeature(feature.get()) != OGRERR_NONE) return gdal_failure(*file_);
        }
        if (transaction && dataset_->CommitTransaction() != OGRERR_NONE) return gdal_failure(*file_);
        return {};
    }

    /// Key and value as a layer (sheet) without geometry.
    Status write_notes(const Notes& notes) {
        Table table{.name = "toelichting",
                    .title = "Toelichting",
                    .columns = {},
                    .rows = notes.size(),
                    .polygon = {},
                    .cell = {}};
        std::vector<std::string> keys, values;
        for (const auto& [key, value] : notes) {
            keys.push_back(key);
            values.push_back(value);
        }
        table.columns.push_back({"onderwerp", "Waar de regel over gaat", std::move(keys)});
        table.columns.push_back({"tekst", "De toelichting", std::move(values)});
        return write(table, {}, no_progress());
    }

    /// QGIS reads this table when it opens a layer of the file.
    Status write_styles(std::span<const Table> tables) {
        CPLStringList options;
        options.SetNameValue("ASPATIAL_VARIANT", "GPKG_ATTRIBUTES");
        options.SetNameValue("FID", "id");
        OGRLayer* layer = dataset_->CreateLayer("layer_styles", nullptr, wkbNone, options.List());
        if (layer == nullptr) return gdal_failure(*file_);
        for (const char* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
                                 "styleQML", "styleSLD", "description", "owner", "ui"}) {
            OGRFieldDefn field(name, OFTString);
            if (layer->CreateField(&field) != OGRERR_NONE) return gdal_failure(*file_);
        }
        OGRFieldDefn updated("update_time", OFTDateTime);
        if (layer->CreateField(&updated) != OGRERR_NONE) return gdal_failure(*file_);
        OGRFieldDefn standard("useAsDefault", OFTInteger);
        standard.SetSubType(OFSTBoolean);
        if (layer->CreateField(&standard) != OGRERR_NONE) return gdal_failure(*file_);
        for (const Table& table : tables) {
            if (table.style.empty()) continue;
            const FeatureHandle feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            feature->SetField("f_table_catalog", "");
            feature->SetField("f_table_schema", "");
            feature->SetField("f_table_name", table.name.c_str());
            feature->SetField("f_geometry_column", "geom");
            feature->SetField("styleName", "gelegenheid");
            feature->SetField("styleQML", table.style.c_str());
            feature->SetField("styleSLD", "");
            feature->SetField("description",
                              "Klassen, hoe donkerder hoe meer gelegenheid; arcering: onvoldoende gegevens");
            feature->SetField("owner", "");
            feature->SetField("useAsDefault", 1);
            if (layer->CreateFeature(feature.get()) != OGRERR_NONE) return gdal_failure(*file_);
        }
        return {};
    }

private:
    GDALDataset* dataset_;
    VectorFormat format_;
    const std::filesystem::path* file_;
    OGRSpatialReference rd_;
};

} // namespace

Status write_tables(const std::filesystem::path& file, VectorFormat format, std::span<const Table> tables,
                    const Notes& notes, const Progress& progress) {
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driver_name(format));
    if (driver == nullptr)
        return fail(ErrorCode::outside, fmt::format("this GDAL cannot write {}", driver_name(format)), file.string());
    CPLPushErrorHandler(CPLQuietErrorHandler);
    struct PopHandler {
        ~PopHandler() { CPLPopErrorHandler(); }
    } const pop_handler;
    GDALDatasetUniquePtr dataset(driver->Create(file.string().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) return gdal_failure(file);
    TableWriter writer(*dataset, format, file);
    for (const Table& table : tables)
        if (auto done = writer.write(table, notes, progress); !done) return done;
    if ((format == VectorFormat::gpkg || format == VectorFormat::ods || format == VectorFormat::xlsx) && !notes.empty())
        if (auto done = writer.write_notes(notes); !done) return done;
    if (format == VectorFormat::gpkg)
        if (auto done = writer.write_styles(tables); !done) return done;
    CPLErrorReset();
    if (GDALClose(GDALDataset::ToHandle(dataset.release())) != CE_None) return gdal_failure(file);
    return {};
}

} // namespace gk::exchange
