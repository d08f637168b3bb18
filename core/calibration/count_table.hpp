// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <Eigen/Core>

namespace gk::calibration {

/// Counts with their covariates. Cells that agree in everything are one row: yes-or-no covariates leave a
/// few thousand rows of a quarter of a million cells, and every likelihood below stays exact.
struct CountTable {
    Eigen::MatrixXd x;     ///< rows x columns, without a column for the intercept
    Eigen::VectorXd y;     ///< events in each cell of the row
    Eigen::VectorXd cells; ///< how many cells the row stands for
    /// Cells of the row in each fold, rows x folds; adds up to `cells`. No columns when there are no folds.
    Eigen::MatrixXd cells_in_fold;

    [[nodiscard]] Eigen::Index rows() const { return y.size(); }
    [[nodiscard]] double total_cells() const { return cells.sum(); }
    [[nodiscard]] double total_events() const { return cells.dot(y); }
    /// Folds taken as the training part: all cells but those of `fold`.
    [[nodiscard]] CountTable without_fold(Eigen::Index fold) const;
    /// Only the cells of `fold`.
    [[nodiscard]] CountTable only_fold(Eigen::Index fold) const;
    /// Some of the columns, in the order given; rows that have become equal are one row again. Meant for columns
    /// with few different values.
    [[nodiscard]] CountTable with_columns(std::span<const std::size_t> columns) const;
};

/// One column a candidate, one entry a cell, 0 or 1.
using YesNo = std::vector<std::uint8_t>;

/// `columns`: one entry a cell each. `y`: events a cell. `fold`: below `folds`, one a cell; empty with folds = 0.
[[nodiscard]] CountTable tabulate(std::span<const YesNo* const> columns, std::span<const std::uint32_t> y,
                                  std::span<const std::uint8_t> fold, std::size_t folds);

} // namespace gk::calibration
