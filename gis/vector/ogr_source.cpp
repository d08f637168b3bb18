// SPDX-License-Identifier: EUPL-1.2
// Everything that GDAL opens: geographic files and spreadsheets.

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include "gis/vector/errors.hpp"
#include "gis/vector/source_impl.hpp"

namespace gk::vector {
namespace {

/// Read from local disk alone; GML and others that fetch schemas over the network are not on the list.
constexpr std::array<const char*, 11> drivers{"GPKG", "ESRI Shapefile", "GeoJSON",  "GeoJSONSeq", "FlatGeobuf", "XLSX",
                                              "ODS",  "MapInfo File",   "TopoJSON", "ESRIJSON",   nullptr};
constexpr std::string_view formats = "GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, XLSX, ODS and MapInfo";

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
    void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
};

ColumnType type_of(const OGRFieldDefn& field) {
    switch (field.GetType()) {
    case OFTInteger: return field.GetSubType() == OFSTBoolean ? ColumnType::boolean : ColumnType::integer;
    case OFTInteger64: return ColumnType::integer;
    case OFTReal: return ColumnType::real;
    case OFTDate:
    case OFTDateTime: return ColumnType::date;
    default: return ColumnType::text;
    }
}

std::optional<ShapeKind> declared_shape(OGRwkbGeometryType given) {
    const OGRwkbGeometryType type = wkbFlatten(given);
    if (type == wkbPoint || type == wkbMultiPoint) return ShapeKind::points;
    if (OGR_GT_IsCurve(type) || type == wkbMultiLineString || type == wkbMultiCurve) return ShapeKind::lines;
    if (OGR_GT_IsSurface(type) || type == wkbMultiPolygon || type == wkbMultiSurface) return ShapeKind::polygons;
    return std::nullopt;
}

std::string crs_of(const OGRSpatialReference* srs) {
    if (srs == nullptr || srs->IsLocal()) return {}; // "undefined" in a GeoPackage
    const char* authority = srs->GetAuthorityName(nullptr);
    const char* code = srs->GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return fmt::format("{}:{}", authority, code);
    char* wkt = nullptr;
    const std::array<const char*, 2> options{"FORMAT=WKT2_2019", nullptr};
    std::string text;
    if (srs->exportToWkt(&wkt, options.data()) == OGRERR_NONE && wkt != nullptr) text = wkt;
    CPLFree(wkt);
    return text;
}

std::string date_text(const OGRFeature& feature, int field, bool with_time) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    if (feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone) == 0) return {};
    if (!with_time) return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", year, month, day, hour, minute, static_cast<int>(second));
}

class OgrReader final : public RowReader {
public:
    OgrReader(OGRLayer& layer, const LayerInfo& info, bool sheet, std::string file)
        : layer_(layer)
        , info_(info)
        , sheet_(sheet)
        , file_(std::move(file)) {
        layer_.ResetReading();
    }

    Result<bool> next(Row& row) override {
        for (;;) {
            GdalMessages messages;
            feature_.reset(layer_.GetNextFeature());
            if (!feature_) {
                if (!messages.failed()) return false;
                return fail(ErrorCode::refused,
                            fmt::format("The file cannot be read on after row {}: {}.", row_, messages.last()), file_,
                            row_ + 1);
            }
            const bool empty = fill(row);
            if (empty && sheet_) {
                ++blank_;
                continue;
            }
            row.number = ++row_;
            row.line = sheet_ ? static_cast<std::int64_t>(feature_->GetFID()) : 0;
            row.geometry = info_.has_geometry ? feature_->GetGeometryRef() : nullptr;
            row.fault_code.clear();
            row.fault.clear();
            return true;
        }
    }
    std::int64_t blank_rows() const override { return blank_; }

private:
    /// Says whether all fields are empty.
    bool fill(Row& row) {
        const std::size_t count = info_.columns.size();
        row.fields.resize(count);
        row.missing.assign(count, 0);
        bool empty = true;
        for (std::size_t i = 0; i < count; ++i) {
            const int field = static_cast<int>(i);
            std::string& text = row.fields[i];
            text.clear();
            if (feature_->IsFieldSetAndNotNull(field) == 0) {
                row.missing[i] = 1;
                continue;
            }
            switch (info_.columns[i].type) {
            case ColumnType::integer:
            case ColumnType::boolean:
                fmt::format_to(std::back_inserter(text), "{}", feature_->GetFieldAsInteger64(field));
                break;
            case ColumnType::real: {
                const double value = feature_->GetFieldAsDouble(field);
                if (std::isfinite(value)) fmt::format_to(std::back_inserter(text), "{}", value);
                else row.missing[i] = 1;
                break;
            }
            case ColumnType::date:
                text = date_text(*feature_, field, feature_->GetFieldDefnRef(field)->GetType() == OFTDateTime);
                break;
            case ColumnType::text:
                text = feature_->GetFieldAsString(field);
                if (!is_utf8(text)) text = as_utf8(std::move(text));
                break;
            }
            if (!text.empty()) empty = false;
        }
        return empty;
    }

    OGRLayer& layer_;
    const LayerInfo& info_;
    bool sheet_;
    std::string file_;
    std::unique_ptr<OGRFeature, DestroyFeature> feature_;
    std::int64_t row_ = 0;
    std::int64_t blank_ = 0;
};

class OgrSource final : public Source {
public:
    OgrSource(std::unique_ptr<GDALDataset, CloseDataset> dataset, std::filesystem::path file, bool sheet)
        : dataset_(std::move(dataset))
        , file_(std::move(file))
        , sheet_(sheet) {}

    Status describe() {
        GdalMessages messages;
        for (int i = 0; i < dataset_->GetLayerCount(); ++i) {
            OGRLayer* layer = dataset_->GetLayer(i);
            if (layer == nullptr) continue;
            LayerInfo info;
            info.name = as_utf8(layer->GetName());
            const OGRFeatureDefn* definition = layer->GetLayerDefn();
            for (int f = 0; f < definition->GetFieldCount(); ++f) {
                const OGRFieldDefn* field = definition->GetFieldDefn(f);
                info.columns.push_back({as_utf8(field->GetNameRef()), type_of(*field)});
            }
            if (sheet_ && info.columns.empty()) continue; // an empty sheet
            info.has_geometry = layer->GetGeomType() != wkbNone;
            info.shape = declared_shape(layer->GetGeomType());
            if (info.has_geometry) info.crs = crs_of(layer->GetSpatialRef());
            info.rows = layer->GetFeatureCount(TRUE);
            if (auto status = check_unique(info.columns, file_); !status) return status;
            layers_.push_back(std::move(info));
            handles_.push_back(layer);
        }
        if (layers_.empty()) return fail(ErrorCode::refused, "The file holds no layer with rows.", file_.string());
        return {};
    }

    const std::vector<LayerInfo>& layers() const override { return layers_; }
    std::vector<std::string> notes() const override { return {}; }
    bool is_table() const override { return sheet_; }

    Result<std::unique_ptr<RowReader>> rows(std::size_t index, Geometries geometries) override {
        GdalMessages messages;
        OGRLayer* layer = handles_.at(index);
        const std::array<const char*, 2> ignore{"OGR_GEOMETRY", nullptr};
        // A driver that cannot leave geometries out reads them, which is slower and no less right.
        (void)layer->SetIgnoredFields(geometries == Geometries::skip ? ignore.data() : nullptr);
        return std::unique_ptr<RowReader>(std::make_unique<OgrReader>(*layer, layers_[index], sheet_, file_.string()));
    }

private:
    std::unique_ptr<GDALDataset, CloseDataset> dataset_;
    std::filesystem::path file_;
    bool sheet_;
    std::vector<LayerInfo> layers_;
    std::vector<OGRLayer*> handles_;
};

} // namespace

Status check_unique(const std::vector<Column>& columns, const std::filesystem::path& file) {
    std::set<std::string> names;
    for (const Column& column : columns)
        if (!names.insert(column.name).second)
            return fail(ErrorCode::refused, "Two columns have the same name; rename one of them.", file.string(), 0,
                        column.name);
    return {};
}

Result<std::unique_ptr<Source>> open_ogr(const std::filesystem::path& file, const std::string& extension) {
    GdalMessages messages;
    const bool sheet = extension == ".xlsx" || extension == ".xlsm" || extension == ".ods";
    std::vector<const char*> options;
    if (sheet) options.push_back("HEADERS=FORCE");
    // Without a write-ahead log beside it, a GeoPackage can be read where nothing may be written.
    std::error_code error;
    if (extension == ".gpkg" && !std::filesystem::exists(file.string() + "-wal", error))
        options.push_back("IMMUTABLE=YES");
    options.push_back(nullptr);
    std::unique_ptr<GDALDataset, CloseDataset> dataset(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR, drivers.data(),
                          options.data(), nullptr));
    if (!dataset)
        return fail(ErrorCode::refused,
                    fmt::format("The file cannot be read as one of {}{}{}.", formats,
                                messages.last().empty() ? "" : ": ", messages.last()),
                    file.string());
    auto source = std::make_unique<OgrSource>(std::move(dataset), file, sheet);
    if (auto status = source->describe(); !status) return std::unexpected(status.error());
    return std::unique_ptr<Source>(std::move(source));
}

} // namespace gk::vector
