// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of a project file and how older files become newer ones. Private to gis/store.

#include <array>
#include <cstdint>
#include <string_view>

#include "gis/store/project.hpp"
#include "gis/store/sqlite.hpp"

namespace gk::store {

inline constexpr std::int32_t application_id = 0x474B7274; ///< "GKrt"

/// The version that this program writes.
[[nodiscard]] std::int32_t schema_version();

/// Brings a file from its `user_version` to version `to`, in the transaction of the caller; version 0
/// is an empty SQLite file. The connection must have SpatiaLite.
[[nodiscard]] Status migrate(Connection& connection, std::int32_t to);

/// Tables with a geometry column `geom` and an R*Tree `idx_<name>_geom`.
struct SpatialTable {
    std::string_view name, type;
};
inline constexpr std::array spatial_tables{
    SpatialTable{"gemeente", "MULTIPOLYGON"},
    SpatialTable{"wijk", "MULTIPOLYGON"},
    SpatialTable{"buurt", "MULTIPOLYGON"},
    SpatialTable{"estate", "MULTIPOLYGON"},
    SpatialTable{"signal", "POINT"},
    SpatialTable{"layer_point", "MULTIPOINT"},
    SpatialTable{"layer_line", "MULTILINESTRING"},
    SpatialTable{"layer_polygon", "MULTIPOLYGON"},
};

[[nodiscard]] bool is_area_kind(LayerKind kind); ///< gemeenten, wijken, buurten, estates
/// Table that holds the rows of a dataset; `geometry` counts for kinds layer and reach.
[[nodiscard]] std::string_view table_of(LayerKind kind, GeometryKind geometry);

[[nodiscard]] std::string_view name(GeometryKind kind);
[[nodiscard]] std::optional<GeometryKind> parse_geometry_kind(std::string_view text);

} // namespace gk::store
