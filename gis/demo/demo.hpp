// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/demo: the files of the demo project: a schematic Noord-Holland drawn from facts that were
// written down by hand (data/demo), and three years of signals from a known process (core/simulate;
// docs/demo.md). It makes source files only: they enter a project by the same import as any other
// file. Every map made of them must say `demo_statement`.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace gk::demo {

inline constexpr std::string_view demo_statement = "schematisch voorbeeld, gesimuleerde signalen";

/// One call of `gkaart import`, in the order in which they must be made.
struct DemoImport {
    std::string kind; ///< KIND of `gkaart import`: gemeenten, wijken, buurten, estates, layer, signals, reach
    std::filesystem::path file;
    std::string layer; ///< layer in the file; for kind `layer` also the dataset's name
};

struct DemoFiles {
    std::vector<DemoImport> imports;
    std::filesystem::path truth; ///< demo_truth.json: the process that the signals came from
    std::size_t signal_count = 0;
};

/// Writes gemeenten.gpkg, wijken_buurten.gpkg, bedrijventerreinen.gpkg, wegen.gpkg, signalen.csv, voorlichting.csv and
/// demo_truth.json into `dir` (made when absent; files of these names are replaced). EPSG:28992, whole
/// metres. Twice the same bytes with the same GDAL and GEOS, whatever the number of threads.
/// Errors: the folder or a file cannot be written (outside).
[[nodiscard]] Result<DemoFiles> write_demo_sources(const std::filesystem::path& dir);

} // namespace gk::demo
