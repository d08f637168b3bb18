// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ogrsf_frmts.h>

#include "gis/analysis/units.hpp"
#include "gis/vector/errors.hpp"
#include "gis/vector/wkb.hpp"

namespace gk::analysis {
namespace {

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::vector<std::string> field_names(OGRFeatureDefn& definition) {
    std::vector<std::string> names;
    for (int i = 0; i < definition.GetFieldCount(); ++i) names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    return names;
}

/// Index of a column: its exact name, or the only one that is the same but for upper and lower case.
Result<int> find_field(OGRFeatureDefn& definition, const std::string& wanted, const std::string& file) {
    const std::vector<std::string> names = field_names(definition);
    std::vector<int> similar;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == wanted) return static_cast<int>(i);
        if (same_ignoring_case(names[i], wanted)) similar.push_back(static_cast<int>(i));
    }
    if (similar.size() == 1) return similar.front();
    return fail(
        ErrorCode::refused,
        fmt::format("layer '{}' has no column '{}'; it has {}", definition.GetName(), wanted, fmt::join(names, ", ")),
        file, 0, wanted);
}

Result<OGRLayer*> find_layer(GDALDataset& dataset, const FileChoice& choice) {
    std::vector<std::string> names;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) names.emplace_back(dataset.GetLayer(i)->GetName());
    if (names.empty()) return fail(ErrorCode::refused, "the file has no layer", choice.file.string());
    if (choice.layer.empty()) {
        if (names.size() == 1) return dataset.GetLayer(0);
        return fail(
            ErrorCode::refused,
            fmt::format("the file has {} layers: choose one of {} with --layer", names.size(), fmt::join(names, ", ")),
            choice.file.string());
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same_ignoring_case(names[i], choice.layer)) return dataset.GetLayer(static_cast<int>(i));
    return fail(ErrorCode::refused,
                fmt::format("there is no layer '{}'; the file has {}", choice.layer, fmt::join(names, ", ")),
                choice.file.string());
}

/// A number column as it is; a text column when each text is a number.
Result<double> number(OGRFeature& feature, int field, std::int64_t row, const FileChoice& choice) {
    if (!feature.IsFieldSetAndNotNull(field)) return grid::no_value;
    const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
    if (type == OFTInteger || type == OFTInteger64 || type == OFTReal) return feature.GetFieldAsDouble(field);
    if (type == OFTString) {
        std::string_view text = feature.GetFieldAsString(field);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        if (text.empty()) return grid::no_value;
        double value = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem == std::errc() && end == text.data() + text.size()) return value;
        return fail(ErrorCode::refused, fmt::format("'{}' is not a number: choose a column of numbers", text),
                    choice.file.string(), row, choice.attribute);
    }
    return fail(ErrorCode::refused, "this column does not hold numbers: choose another attribute", choice.file.string(),
                0, choice.attribute);
}

/// Adds the geometry of one feature; nothing to add for a feature without geometry.
Status add_geometry(OGRGeometry* geometry, std::int64_t row, const std::string& file, Units& units) {
    const auto refuse = [&](std::string what) { return fail(ErrorCode::refused, std::move(what), file, row); };
    std::optional<vector::Shape> shape;
    if (geometry != nullptr && !geometry->IsEmpty()) {
        const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry());
        straight->flattenTo2D();
        std::vector<std::byte> wkb(straight->WkbSize());
        if (straight->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso) != OGRERR_NONE)
            return refuse("its geometry cannot be read");
        shape.emplace();
        if (const auto read = vector::read_wkb(wkb, *shape); !read) return refuse(read.error().message);
        if (shape->kind == vector::ShapeKind::lines) return refuse("it is a line; hot spots compare areas or points");
    }
    if (shape) {
        const bool area = shape->kind == vector::ShapeKind::polygons;
        const bool first = units.points.empty()
                               ? units.polygons.points().empty()
                               : std::ranges::all_of(units.points, [](const auto& p) { return std::isnan(p.x); });
        if (first) units.areas = area;
        if (units.areas != area) return refuse("the layer mixes areas and points: split it first");
    }
    // Both are filled for every feature; which of them counts is known at the first geometry.
    units.polygons.begin_feature();
    geometry::Point mean{grid::no_value, grid::no_value};
    if (shape && shape->kind == vector::ShapeKind::polygons) {
        for (const auto& part : shape->parts) units.polygons.add_ring(shape->part(part), part.hole);
    } else if (shape) {
        mean = {0, 0};
        for (const geometry::Point p : shape->points) {
            mean.x += p.x / static_cast<double>(shape->points.size());
            mean.y += p.y / static_cast<double>(shape->points.size());
        }
    }
    units.points.push_back(mean);
    return {};
}

void describe_crs(const OGRSpatialReference* crs, bool plane, Units& units) {
    if (crs == nullptr) {
        units.notes.emplace_back(
            "the file does not say in which coordinate system it is, so distances are in whatever unit it has");
        return;
    }
    char* wkt = nullptr;
    const std::array<const char*, 2> options{"FORMAT=WKT2_2019", nullptr};
    if (crs->exportToWkt(&wkt, options.data()) == OGRERR_NONE) units.crs_wkt = wkt;
    CPLFree(wkt);
    if (crs->IsGeographic() && plane) {
        units.notes.emplace_back("the coordinates are taken as a plane, though the file says they are degrees");
    } else if (crs->IsGeographic()) {
        units.measure = Measure::globe;
    } else {
        units.measure = Measure::plane;
        units.metres = crs->GetLinearUnits();
    }
}

/// Columns that usually hold the key of an area, best first; then any that ends like one.
std::vector<std::string> likely_keys(const std::vector<std::string>& names) {
    constexpr std::array known{"buurtcode", "wijkcode", "gemeentecode", "statcode", "code",
                               "area_id",   "id",       "polyid",       "geoid",    "gid"};
    std::vector<std::string> keys;
    for (const std::string_view key : known)
        for (const std::string& name : names)
            if (same_ignoring_case(name, key)) keys.push_back(name);
    for (const std::string_view ending : {"code", "id"})
        for (const std::string& name : names)
            if (name.size() >= ending.size() &&
                same_ignoring_case(std::string_view(name).substr(name.size() - ending.size()), ending) &&
                std::ranges::find(keys, name) == keys.end())
                keys.push_back(name);
    return keys;
}

/// Texts of the columns that may be the key, and the first of them whose values are all there and all different.
struct Keys {
    std::vector<std::string> names;
    std::vector<int> fields;
    std::vector<std::vector<std::string>> values;
    std::vector<std::string> numbers; ///< of the features

    void add(OGRFeature& feature) {
        for (std::size_t k = 0; k < fields.size(); ++k)
            values[k].emplace_back(feature.IsFieldSetAndNotNull(fields[k]) ? feature.GetFieldAsString(fields[k]) : "");
        numbers.push_back(std::to_string(feature.GetFID()));
    }
    /// Row (from 0) of the first value that is empty or stood there before.
    [[nodiscard]] std::optional<std::size_t> first_fault(std::size_t key) const {
        std::set<std::string_view> seen;
        for (std::size_t row = 0; row < values[key].size(); ++row)
            if (values[key][row].empty() || !seen.insert(values[key][row]).second) return row;
        return std::nullopt;
    }
};

Result<Keys> keys_of(OGRFeatureDefn& definition, const FileChoice& choice) {
    Keys keys;
    keys.names = choice.id_field.empty() ? likely_keys(field_names(definition)) : std::vector{choice.id_field};
    for (std::string& name : keys.names) {
        const auto field = find_field(definition, name, choice.file.string());
        if (!field) return std::unexpected(field.error());
        name = definition.GetFieldDefn(*field)->GetNameRef();
        keys.fields.push_back(*field);
    }
    keys.values.resize(keys.fields.size());
    return keys;
}

Status choose_key(Keys& keys, const FileChoice& choice, Units& units) {
    for (std::size_t k = 0; k < keys.fields.size(); ++k) {
        const auto fault = keys.first_fault(k);
        if (fault && !choice.id_field.empty())
            return fail(
                ErrorCode::refused,
                keys.values[k][*fault].empty()
                    ? "the id is empty: choose another column with --id"
                    : fmt::format("the id '{}' occurs twice: choose another column with --id", keys.values[k][*fault]),
                choice.file.string(), static_cast<std::int64_t>(*fault) + 1, keys.names[k]);
        if (fault) continue;
        units.id_field = keys.names[k];
        units.id = std::move(keys.values[k]);
        return {};
    }
    units.id = std::move(keys.numbers);
    units.notes.emplace_back(
        "no column holds a different id for each feature, so ids are the numbers of the features in the file");
    return {};
}

} // namespace

Result<Units> read_units(const FileChoice& choice) {
    const std::string file = choice.file.string();
    std::error_code problem;
    if (!std::filesystem::exists(choice.file, problem)) return fail(ErrorCode::refused, "there is no such file", file);
    vector::prepare_gdal();
    vector::GdalMessages gdal;
    const std::array<const char*, 2> options{"AUTODETECT_TYPE=YES", nullptr}; // for CSV; others do not know it
    const GDALDatasetUniquePtr dataset(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options.data()));
    if (!dataset) return fail(ErrorCode::refused, "this is no vector file that GDAL can read: " + gdal.last(), file);
    const auto layer = find_layer(*dataset, choice);
    if (!layer) return std::unexpected(layer.error());
    OGRFeatureDefn& definition = *(*layer)->GetLayerDefn();
    const auto attribute = find_field(definition, choice.attribute, file);
    if (!attribute) return std::unexpected(attribute.error());
    auto keys = keys_of(definition, choice);
    if (!keys) return std::unexpected(keys.error());

    Units units;
    units.layer = (*layer)->GetName();
    units.attribute = definition.GetFieldDefn(*attribute)->GetNameRef();
    describe_crs((*layer)->GetSpatialRef(), choice.plane, units);
    std::size_t not_finite = 0, nowhere = 0;
    std::int64_t row = 0;
    (*layer)->ResetReading();
    gdal.clear();
    while (const OGRFeatureUniquePtr feature{(*layer)->GetNextFeature()}) {
        ++row;
        const auto value = number(*feature, *attribute, row, choice);
        if (!value) return std::unexpected(value.error());
        not_finite += !std::isnan(*value) && !std::isfinite(*value) ? 1U : 0U;
        units.value.push_back(std::isfinite(*value) ? *value : grid::no_value);
        keys->add(*feature);
        if (const auto added = add_geometry(feature->GetGeometryRef(), row, file, units); !added)
            return std::unexpected(added.error());
        if (!units.has_geometry(units.value.size() - 1)) {
            ++nowhere;
            units.value.back() = grid::no_value;
        }
    }
    if (gdal.failed()) return fail(ErrorCode::outside, "reading stopped: " + gdal.last(), file, row);
    if (const auto chosen = choose_key(*keys, choice, units); !chosen) return std::unexpected(chosen.error());
    if (not_finite > 0)
        units.notes.push_back(
            fmt::format("{} value(s) of {} are infinite and count as missing", not_finite, units.attribute));
    if (nowhere > 0) units.notes.push_back(fmt::format("{} feature(s) have no geometry and are left out", nowhere));
    return units;
}

} // namespace gk::analysis
