// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/region/codes.hpp"
#include "gis/exchange/export.hpp"
#include "gis/exchange/table.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/project.hpp"

namespace gk::exchange {

/// The last run of a project, or a score that is shown, with what its tables point into.
struct RunData {
    score::RunInfo info;
    std::vector<store::DatasetVersion> datasets;
    scoring::RunFactors factors; ///< grid, and raw values per cell
    score::CellScores cells;
    std::vector<store::AreaTable> areas; ///< gemeenten, wijken, buurten, estates: those that exist
    /// Of a score that is shown; else scores and reasons of areas come from the project.
    std::optional<std::vector<score::AreaScore>> scores = {};
    std::vector<score::AreaReasons> reasons = {};
};
/// `with_cells`: also the cell scores and factor values.
[[nodiscard]] Result<RunData> load_run(store::Project& project, bool with_cells, const Progress& progress);
/// The same for a score that is shown.
[[nodiscard]] Result<RunData> run_of(const store::Project& project, ShownScore shown);

/// Scores, ranks and factor shares of the areas of one kind and type. With `keep_gemeente`, only areas in it.
[[nodiscard]] Result<Table> area_table(const store::Project& project, const RunData& run, region::AreaKind kind,
                                       region::AreaType type, const std::optional<region::GemeenteCode>& keep_gemeente);
/// Scores and raw factor values of the cells, all types or one.
[[nodiscard]] Table cell_table(const RunData& run, const std::optional<region::AreaType>& type,
                               const std::optional<region::GemeenteCode>& keep_gemeente);
/// One table from several with the same columns; missing columns become missing values.
[[nodiscard]] Table concatenate(std::vector<Table> tables, std::string name, std::string title);

/// Where it comes from, how it was made, and what it does not say.
[[nodiscard]] Notes notes_of(const store::Project& project, const RunData& run);

} // namespace gk::exchange
