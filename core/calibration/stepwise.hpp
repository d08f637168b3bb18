// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/calibration/count_regression.hpp"
#include "core/calibration/count_table.hpp"

namespace gk::calibration {

struct Selection {
    std::vector<std::size_t> columns; ///< of the table, ascending
    Fit fit;                          ///< on those columns
};

/// Bidirectional stepwise selection by BIC, from the model without columns: each step takes the one addition,
/// removal or exchange that lowers the BIC most, until none does. Columns with the same `group` exclude one
/// another: of one factor only one form can be in a model, or its relative risk could not be read apart.
[[nodiscard]] Selection stepwise(Family family, const CountTable& table, std::span<const std::size_t> group);

} // namespace gk::calibration
