// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The real files as core sees them, read with nothing but GDAL: an outside reader for the tests and
// the benchmarks of core/measure, which must not depend on our own import.

#include <filesystem>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/geometry/geometry.hpp"
#include "core/measure/measure.hpp"

namespace gk::real {

using OgrGeometry = std::unique_ptr<OGRGeometry>;

/// Features of a layer in the order of a field (or in their own order, when it is empty).
struct Layer {
    std::vector<std::string> key; ///< text of the field
    std::vector<double> value;    ///< number of another field, NaN where it is null
    std::vector<OgrGeometry> geometry;
};

inline std::filesystem::path folder() {
    return GK_REAL_DATA;
}
inline bool present() {
    return std::filesystem::exists(folder() / "gemeenten_nh32.gpkg");
}

inline Layer read(const std::string& file, const std::string& layer, const std::string& key = {},
                  const std::string& value = {}) {
    GDALAllRegister();
    const std::string path = (folder() / file).string();
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!dataset) throw std::runtime_error("cannot open " + path);
    const std::string query = "SELECT * FROM \"" + layer + "\"" + (key.empty() ? "" : " ORDER BY \"" + key + "\"");
    OGRLayer* const rows = dataset->ExecuteSQL(query.c_str(), nullptr, nullptr);
    if (rows == nullptr) throw std::runtime_error("no layer " + layer + " in " + path);
    Layer result;
    while (const OGRFeatureUniquePtr feature{rows->GetNextFeature()}) {
        result.key.emplace_back(key.empty() ? "" : feature->GetFieldAsString(key.c_str()));
        const int field = value.empty() ? -1 : feature->GetFieldIndex(value.c_str());
        result.value.push_back(field >= 0 && feature->IsFieldSetAndNotNull(field)
                                   ? feature->GetFieldAsDouble(field)
                                   : std::numeric_limits<double>::quiet_NaN());
        result.geometry.emplace_back(feature->StealGeometry());
    }
    dataset->ReleaseResultSet(rows);
    return result;
}

inline std::vector<geometry::Point> path_of(const OGRSimpleCurve& curve) {
    std::vector<geometry::Point> path;
    for (int i = 0; i < curve.getNumPoints(); ++i) path.push_back({curve.getX(i), curve.getY(i)});
    return path;
}

inline void add_polygon(geometry::PolygonSet& set, const OGRPolygon& polygon) {
    set.add_ring(path_of(*polygon.getExteriorRing()), false);
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) set.add_ring(path_of(*polygon.getInteriorRing(i)), true);
}

inline void add_feature(geometry::PolygonSet& set, const OGRGeometry& geometry) {
    set.begin_feature();
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) add_polygon(set, *geometry.toPolygon());
    else
        for (const OGRPolygon* const part : *geometry.toMultiPolygon()) add_polygon(set, *part);
}

inline geometry::PolygonSet polygons(const Layer& layer) {
    geometry::PolygonSet set;
    for (const OgrGeometry& geometry : layer.geometry) add_feature(set, *geometry);
    return set;
}

/// A square with its lower-left corner at (x, y).
inline OGRPolygon square(double x, double y, double side) {
    OGRLinearRing ring;
    ring.addPoint(x, y);
    ring.addPoint(x + side, y);
    ring.addPoint(x + side, y + side);
    ring.addPoint(x, y + side);
    ring.addPoint(x, y);
    OGRPolygon polygon;
    polygon.addRing(&ring);
    return polygon;
}

inline OgrGeometry dissolve(const Layer& layer) {
    OGRGeometryCollection all;
    for (const OgrGeometry& geometry : layer.geometry) all.addGeometry(geometry.get());
    return OgrGeometry(all.UnaryUnion());
}

inline geometry::LineSet lines(const Layer& layer) {
    geometry::LineSet set;
    for (const OgrGeometry& geometry : layer.geometry) {
        set.begin_feature();
        if (wkbFlatten(geometry->getGeometryType()) == wkbLineString) set.add_path(path_of(*geometry->toLineString()));
        else
            for (const OGRLineString* const part : *geometry->toMultiLineString()) set.add_path(path_of(*part));
    }
    return set;
}

/// The 327 postcode points with their inhabitants (empty = 0).
inline measure::WeightedPoints postcodes() {
    GDALAllRegister();
    const std::string path = (folder() / "pc4_centroiden_nh32.csv").string();
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!dataset) throw std::runtime_error("cannot open " + path);
    measure::WeightedPoints points;
    for (const OGRFeatureUniquePtr& feature : *dataset->GetLayer(0)) {
        points.at.push_back({feature->GetFieldAsDouble("x_rd"), feature->GetFieldAsDouble("y_rd")});
        points.weight.push_back(feature->GetFieldAsDouble("inwoners"));
    }
    return points;
}

} // namespace gk::real
