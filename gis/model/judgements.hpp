// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Judgements in pairs as people write them down: a table in a CSV file or a spreadsheet, or [ahp] in a model.

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/error.hpp"
#include "core/score/ahp.hpp"

namespace gk::model {

/// "3", "0,5", "1/3": a number, or one divided by another. Nothing when it is none of these.
[[nodiscard]] std::optional<double> parse_judgement(std::string_view text);

/// From a table whose first column and other column names are the ids of factors, in the same order; a pair may be
/// filled in on one side only, and the diagonal may be empty. Or from a model (.toml) with [ahp]. Errors (refused): no
/// such file, no such table, names that differ, a field that is no judgement (with its row and column), and those of
/// score::PairwiseMatrix.
[[nodiscard]] Result<score::Pairwise> load_judgements(const std::filesystem::path& file);

} // namespace gk::model
