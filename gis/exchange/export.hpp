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
#include "core/score/scorer.hpp"
#include "gis/scoring/scoring.hpp"
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

/// A score that stands on a screen and not in the project: under weights that somebody tries, or an earlier run.
struct ShownScore {
    score::RunInfo info;         ///< names and hashes of the models it was made with; id 0 when nobody saved it
    scoring::RunFactors factors; ///< the grid, and raw values of the factors, if any
    score::CellScores cells;
    std::vector<score::AreaScore> areas;     ///< of every kind but cell
    std::vector<score::AreaReasons> reasons; ///< one for each of `areas`, or none
};
/// Exports it like export_project the last run; the borders and sources are those of the project, which is only read.
/// The file says that this score is not the one that the project holds.
[[nodiscard]] Result<ExportReport> export_shown(const store::Project& project, ShownScore shown,
                                                const ExportOptions& options, const Progress& progress);

} // namespace gk::exchange
