// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/intake: from a file to rows of the project: which column is what, what is valid, what is
// refused and why. Two passes over the file: a survey (what do the columns hold, do they identify a
// person, in which system are the coordinates) and the import itself, in one transaction a dataset.
// Always read = stored + quarantined; a row is never guessed at and never lost.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/region/gemeenten.hpp"
#include "gis/store/project.hpp"

namespace gk::intake {

struct ImportRequest {
    store::LayerKind kind = store::LayerKind::layer;
    std::filesystem::path file;
    /// Layer or sheet inside the file. Empty: the one that fits the kind; for `layer` all of them.
    std::string layer;
    /// Our field -> their column, where the names do not say it themselves (`--map datum=gezien_op`).
    std::map<std::string, std::string> columns;
    /// Overrides what the file says: "EPSG:4326", WKT, or anything PROJ knows. Also for coordinate columns.
    std::string crs;
    /// Columns that must not come in; they leave no trace, not in the quarantine either.
    std::vector<std::string> drop;
    /// Dataset name of signals, reach and layer. Empty: the layer's name, for text files and sheets the file's stem.
    std::string name;
    /// Signals keep their exact point. Only where the project's purpose needs it: the choice is recorded.
    bool keep_points = false;
    bool dry_run = false;
    std::string source; ///< publisher, as far as stated
    std::string source_date;
    std::string licence;
    std::string today; ///< ISO date against which "in the future" is judged; empty: the system's
};

struct DatasetReport {
    store::DatasetVersion version; ///< in a dry run as it would become, with id 0
    bool unchanged = false;        ///< the same bytes with the same choices were imported before: nothing was written
    std::map<std::string, std::string> mapping;           ///< our field -> their column, as used
    std::vector<std::string> ignored_layers;              ///< other layers of the file, not imported
    std::map<std::string, std::int64_t> reasons;          ///< reason_code -> rows in quarantine
    std::vector<store::QuarantineRow> quarantine_preview; ///< the first 20
    std::int64_t blank_rows = 0;                          ///< empty lines or rows; not counted as read
    std::vector<std::string> missing_gemeenten;           ///< codes of the 32 that the file does not have (areas only)
    std::vector<std::string> extra_gemeenten;             ///< codes in the file outside the 32 (areas only)
};

struct ImportReport {
    bool dry_run = false;
    std::vector<DatasetReport> datasets;
};

/// Errors: refused (the file cannot be read, a needed column is missing, a column identifies people,
/// not one row could be stored), outside (disk), interrupted (progress returned false; nothing of the
/// dataset being imported is kept). Stages of progress: "survey", "import".
[[nodiscard]] Result<ImportReport> import_file(store::Project& project, const ImportRequest& request,
                                               const Progress& progress);

/// The reference table of the 32 gemeenten and those merged into them (data/reference/gemeenten.csv).
[[nodiscard]] const region::GemeenteTable& gemeente_table();

} // namespace gk::intake
