// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Registers as tables in files, out and in again: CSV, XLSX, ODS; begroting, jaarplan and menukaart also as TOML.
// Reading is strict: a column that means nothing, a code that does not exist, a sum that is wrong or a date of another
// age refuses the whole file, with row and field; nothing is half imported.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "gis/programme/ledger.hpp"

namespace gk::programme {

enum class RegisterKind : std::uint8_t { knelpunten, inzet, signaalbalie, resultaten, begroting, menukaart, jaarplan };
[[nodiscard]] std::string_view name(RegisterKind kind);
[[nodiscard]] std::optional<RegisterKind> parse_register(std::string_view text);
[[nodiscard]] const std::vector<std::string>& register_names();

struct RegisterImport {
    std::int64_t rows = 0;
    store::Registers::Outcome outcome; ///< of things: a knelpunt has a row for each decision
};
/// `sheet`: of a workbook; empty: the first that has the columns.
[[nodiscard]] Result<RegisterImport> import_register(Ledger& ledger, RegisterKind kind,
                                                     const std::filesystem::path& file, const std::string& sheet,
                                                     const store::Change& change);

/// What import_register takes; the extension chooses: .csv, .xlsx or .ods, and .toml for the documents. Gives the
/// number of rows. `year`: of the begroting or the jaarplan; none: the newest.
[[nodiscard]] Result<std::size_t> export_register(Ledger& ledger, RegisterKind kind, const std::filesystem::path& out,
                                                  std::optional<std::int32_t> year);

} // namespace gk::programme
