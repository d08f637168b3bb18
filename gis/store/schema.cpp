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

/// One map layer of the last score for each kind and type of area. Programs look features up in the spatial index by
/// the view's row id, so that has to be the id of the area, which only one row of a type has; the layers of versions 2
/// and 3 held all types under the id of the score, and showed nothing to who had zoomed in.
Status split_score_layers(Connection& connection) {
    struct Kind {
        const char *kind, *layer;
    };
    constexpr std::array kinds{Kind{"gemeente", "gemeenten"}, Kind{"wijk", "wijken"}, Kind{"buurt", "buurten"},
                               Kind{"estate", "terreinen"}};
    for (const auto& [kind, layer] : kinds) {
        std::string sql = fmt::format("DELETE FROM views_geometry_columns WHERE view_name = 'kaart_gelegenheid_{0}';"
                                      "DROP VIEW IF EXISTS kaart_gelegenheid_{0};",
                                      layer);
        for (const char* type : {"bedrijventerrein", "woongebied", "buitengebied"})
            sql += fmt::format(
                "CREATE VIEW kaart_gelegenheid_{0}_{2} AS "
                "SELECT a.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype, "
                "s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, "
                "s.hectares AS hectare, s.priority AS prioriteit, s.reporting_gap AS meldachterstand, "
                "s.reach AS bereik, s.rank_p05 AS rang_p05, s.rank_p95 AS rang_p95, "
                "s.reliability AS betrouwbaarheid, s.answer AS advies, a.geom AS geom "
                "FROM {1} AS a JOIN dataset_version AS v ON v.id = a.version AND v.current = 1 "
                "JOIN score_area AS s ON s.area = a.code AND s.kind = '{1}' AND s.type = '{2}' "
                "AND s.run = (SELECT max(id) FROM score_run);"
                "INSERT INTO views_geometry_columns (view_name, view_geometry, view_rowid, f_table_name, "
                "f_geometry_column, read_only) VALUES ('kaart_gelegenheid_{0}_{2}', 'geom', 'id', '{1}', 'geom', 1);",
                layer, kind, type);
        if (auto status = connection.run(sql); !status) return status;
    }
    return {};
}

// Entry i makes version i + 1. A released entry is never changed: add one at the end.
constexpr std::array migrations{make_tables,    make_map_layers, make_priority,
                                make_programme, make_pilot,      split_score_layers};

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
