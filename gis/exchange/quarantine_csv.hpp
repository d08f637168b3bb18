// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/base/error.hpp"
#include "gis/store/project.hpp"

namespace gk::exchange {

/// Refused rows as CSV, to mend and import again: the file's own columns, then quarantine_row,
/// quarantine_line, quarantine_field and quarantine_reason. Rows of more than one dataset go to one
/// file each, FILE-<dataset>.csv, because their columns differ. Gives the files made.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
write_quarantine_csv(std::span<const store::StoredQuarantineRow> rows, const std::filesystem::path& file);

} // namespace gk::exchange
