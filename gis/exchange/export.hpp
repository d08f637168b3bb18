// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/exchange: results to files that others open: GeoPackage (with QGIS styles), GeoJSON (CRS84),
// CSV, ODS, cloud-optimised GeoTIFF and a QGIS project over a GeoPackage. Every file names its model, its data and what
// it does not say. Files appear whole or not at all.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/region/codes.hpp"
#include "gis/store/project.hpp"

namespace gk::exchange {

struct ExportOptions {
    std::filesystem::path out;                 ///< .gpkg .geojson .csv .ods .tif .qgz; the extension chooses the format
    std::optional<region::AreaKind> by = {};   ///< only this kind; default: all (gpkg, ods), buurt (geojson, csv)
    std::optional<region::AreaType> type = {}; ///< only this area type
    std::optional<region::GemeenteCode> gemeente = {}; ///< only areas of this gemeente
};

struct ExportReport {
    std::vector<std::pair<std::string, std::uint64_t>> layers; ///< name, rows (raster: bands, cells)
    std::filesystem::path beside = {}; ///< the GeoPackage that a QGIS project needs beside it; else empty
};

/// Exports the last run of a project. Errors: not scored yet or an unknown extension (refused), the
/// disk (outside), stopped (interrupted).
[[nodiscard]] Result<ExportReport> export_project(store::Project& project, const ExportOptions& options,
                                                  const Progress& progress);

} // namespace gk::exchange
