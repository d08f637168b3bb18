// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Elastic-net Poisson regression (Zou & Hastie 2005), along a path of penalties by coordinate descent on the
// reweighted least-squares problem with a working set (Friedman, Hastie & Tibshirani 2010).
//
// Minimised: (1/N) sum cells (mu - y eta) + lambda sum_j [alpha s_j |b_j| + (1 - alpha)/2 s_j^2 b_j^2]
// with N the number of cells and s_j the standard deviation of column j over the cells, so that the penalty
// does not depend on the unit of a column. The intercept is free.

#include <vector>

#include <Eigen/Core>

#include "core/calibration/count_table.hpp"

namespace gk::calibration {

struct ElasticNetOptions {
    double alpha = 0.5;      ///< 1 = lasso, near 0 = ridge; in (0, 1]
    int penalties = 30;      ///< on a log scale from the smallest that keeps nothing
    double smallest = 0.03;  ///< last penalty / first penalty; the one-standard-error rule stops far above it
    double tolerance = 1e-5; ///< change of a standardised coefficient that counts as none
};

/// Penalties from the smallest that keeps no column downwards. Empty when no column varies.
[[nodiscard]] std::vector<double> penalty_path(const CountTable& table, const ElasticNetOptions& options);

/// Coefficients (intercept first) at each penalty, as columns. Columns that do not vary get 0.
[[nodiscard]] Eigen::MatrixXd elastic_net_path(const CountTable& table, const std::vector<double>& penalties,
                                               const ElasticNetOptions& options);

struct CrossValidated {
    std::vector<double> penalties;
    std::vector<double> deviance; ///< held-out Poisson deviance a cell, mean over folds
    std::vector<double> error;    ///< its standard error over folds
    std::size_t best = 0;         ///< index of the lowest deviance
    std::size_t one_se = 0;       ///< largest penalty within one standard error of it (Breiman et al. 1984)
    Eigen::MatrixXd coefficients; ///< on all folds, one column a penalty
};
/// Folds as in `table.cells_in_fold`; folds without cells or events elsewhere are passed over.
[[nodiscard]] CrossValidated cross_validate(const CountTable& table, const ElasticNetOptions& options);

} // namespace gk::calibration
