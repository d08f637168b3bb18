// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/exchange/table.hpp"

namespace gk::exchange {

enum class VectorFormat : std::uint8_t { gpkg, geojson, csv, ods, xlsx };

/// Writes tables as layers (sheets) of one new file. GeoJSON and CSV hold one table.
[[nodiscard]] Status write_tables(const std::filesystem::path& file, VectorFormat format, std::span<const Table> tables,
                                  const Notes& notes, const Progress& progress);

/// The grid's values as bands of a cloud-optimised GeoTIFF (EPSG:28992, Float32, missing = NaN).
struct Band {
    std::string name;
    std::string meaning;
    std::span<const double> values; ///< one a cell
};
[[nodiscard]] Status write_geotiff(const std::filesystem::path& file, const grid::CellGrid& grid,
                                   std::span<const Band> bands, const Notes& notes, const Progress& progress);

} // namespace gk::exchange
