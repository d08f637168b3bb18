// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/schema.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <embedded/gk_gis_store.hpp>

namespace gk::store {
namespace {

constexpr std::array layer_kind_names{"gemeenten", "wijken", "buurten", "estates", "signals", "reach", "layer"};
constexpr std::array geometry_kind_names{"points", "lines", "polygons"};

template <class Kind, std::size_t n>
std::optional<Kind> find_name(const std::array<const char*, n>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

/// Calls a function of SpatiaLite that gives 1 when it worked.
Status call(Connection& connection, const std::string& expression) {
    const auto done = connection.integer("SELECT " + expression);
    if (!done) return std::unexpected(done.error());
    if (*done != 1) return fail(ErrorCode::bug, "SpatiaLite refuses " + expression, connection.path().string());
    return {};
}

Status make_tables(Connection& connection) {
    if (auto status = call(connection, "InitSpatialMetaData(0, 'NONE')"); !status) return status;
    if (auto status = call(connection, "InsertEpsgSrid(28992)"); !status) return status;
    if (auto status = connection.run(sql::v001_tables); !status) return status;
    for (const auto& table : spatial_tables) {
        if (auto status = call(connection, fmt::format("RecoverGeometryColumn('{}', 'geom', 28992, '{}', 'XY')",
                                                       table.name, table.type));
            !status)
            return status;
        if (auto status = call(connection, fmt::format("CreateSpatialIndex('{}', 'geom')", table.name)); !status)
            return status;
    }
    return connection.run(fmt::format("PRAGMA application_id={}", application_id));
}

Status make_map_layers(Connection& connection) {
    return connection.run(sql::v002_map_layers);
}

Status make_priority(Connection& connection) {
    return connection.run(sql::v003_priority);
}

Status make_programme(Connection& connection) {
    return connection.run(sql::v004_programme);
}

Status make_pilot(Connection& connection) {
    return connection.run(sql::v005_pilot);
}

// Entry i makes version i + 1. A released entry is never changed: add one at the end.
constexpr std::array migrations{make_tables, make_map_layers, make_priority, make_programme, make_pilot};

} // namespace

std::string_view name(LayerKind kind) {
    return layer_kind_names[static_cast<std::size_t>(kind)];
}
std::optional<LayerKind> parse_layer_kind(std::string_view text) {
    return find_name<LayerKind>(layer_kind_names, text);
}
std::string_view name(GeometryKind kind) {
    return geometry_kind_names[static_cast<std::size_t>(kind)];
}
std::optional<GeometryKind> parse_geometry_kind(std::string_view text) {
    return find_name<GeometryKind>(geometry_kind_names, text);
}

bool is_area_kind(LayerKind kind) {
    return kind <= LayerKind::estates;
}

std::string_view table_of(LayerKind kind, GeometryKind geometry) {
    if (kind <= LayerKind::signals) return spatial_tables[static_cast<std::size_t>(kind)].name;
    return spatial_tables[static_cast<std::size_t>(LayerKind::signals) + 1 + static_cast<std::size_t>(geometry)].name;
}

std::int32_t schema_version() {
    return static_cast<std::int32_t>(migrations.size());
}

Status migrate(Connection& connection, std::int32_t to) {
    const auto from = connection.integer("PRAGMA user_version");
    if (!from) return std::unexpected(from.error());
    for (auto version = static_cast<std::int32_t>(*from) + 1; version <= to; ++version) {
        if (auto status = migrations[static_cast<std::size_t>(version - 1)](connection); !status) return status;
        if (auto status = connection.run(fmt::format("PRAGMA user_version={}", version)); !status) return status;
    }
    return {};
}

} // namespace gk::store
