// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Private to gis/vector: the two kinds of source.

#include "gis/vector/source.hpp"

namespace gk::vector {

[[nodiscard]] Result<std::unique_ptr<Source>> open_text_table(const std::filesystem::path& file);
/// `extension`: lower case, with its dot.
[[nodiscard]] Result<std::unique_ptr<Source>> open_ogr(const std::filesystem::path& file, const std::string& extension);

/// Refuses a column name that occurs twice: which of the two was meant cannot be known.
[[nodiscard]] Status check_unique(const std::vector<Column>& columns, const std::filesystem::path& file);

} // namespace gk::vector
