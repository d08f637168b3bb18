// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Tables to CSV, XLSX, ODS or GeoPackage; a file appears whole or not at all. Private to gis/programme.

#include <filesystem>
#include <span>

#include "core/base/error.hpp"
#include "gis/exchange/table.hpp"

namespace gk::programme {

/// The extension chooses: .csv (one table), .xlsx, .ods or .gpkg. Errors (usage): another one.
[[nodiscard]] Status write_table_file(const std::filesystem::path& out, std::span<const exchange::Table> tables,
                                      const exchange::Notes& notes);

} // namespace gk::programme
