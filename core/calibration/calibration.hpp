// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/calibration: weights learned from events instead of judged by experts, where there are events
// enough (METHOD section 9): a risk terrain model after Caplan & Kennedy. Candidates are yes-or-no maps
// (candidates.hpp); an elastic-net Poisson regression keeps those that foretell counts in places it has not
// seen, a stepwise search on BIC picks the model among them, and Poisson stands against negative binomial.
//
// What it is not: proof of cause. The intervals are those of a model that was chosen on the same counts, so
// they are too narrow; the held-out score is the honest measure, and it is made with the whole procedure.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/calibration/candidates.hpp"
#include "core/calibration/count_regression.hpp"
#include "core/grid/grid.hpp"

namespace gk::calibration {

/// METHOD section 9: fewer is too few to learn from.
inline constexpr std::size_t min_events = 50;
inline constexpr std::size_t min_events_per_term = 10;

struct CalibrationOptions {
    std::size_t folds = 10; ///< 2 to 50
    std::int32_t fold_squares =
        10;                 ///< folds are made of blocks of so many squares a side: neighbours are no new evidence
    std::uint64_t seed = 1; ///< of the folds
    double alpha = 0.5;
    double level = 0.95;
    bool judge = true; ///< repeat everything without each fold, for the held-out scores; else they are NaN
};

struct Term {
    std::size_t candidate = 0;                  ///< index in CandidateSet::candidates
    double beta = 0, low = 0, high = 0;         ///< log of the relative risk with its Wald interval
    [[nodiscard]] double relative_risk() const; ///< e^beta: events a cell where it holds against where it does not
    std::size_t cells = 0;
    std::size_t events = 0; ///< in those cells
};

struct Calibration {
    std::vector<Term> terms; ///< largest |beta| first; empty when nothing foretells the events
    double intercept = 0;
    Family family = Family::poisson;
    double theta = 0;                            ///< of the negative binomial; infinite for Poisson
    double bic = 0, bic_null = 0, bic_other = 0; ///< of the model, of no factors, of the other family's best
    double deviance_explained = 0;               ///< 1 - deviance / deviance without factors, same family and theta
    /// The whole procedure repeated without each fold and judged on it: 1 - Poisson deviance / that of the mean.
    /// At or below 0 the model knows nothing about places it has not seen.
    double held_out = 0;
    double held_out_log_gain = 0; ///< mean gain in log-likelihood an event on the folds left out
    std::size_t cells = 0, events = 0, patterns = 0, candidates = 0, kept_by_net = 0;
    std::vector<std::string> notes;
    std::vector<double> log_risk; ///< one a cell of the grid: intercept + sum of betas
};

/// `events`: one a cell. `included`: cells to learn from, one a cell; empty = all. Errors: fewer than 50 events, or
/// fewer than 10 for each term of the model (refused, says how many there are and are needed); options (usage);
/// interrupted.
[[nodiscard]] Result<Calibration> calibrate(const grid::CellGrid& grid, std::span<const std::uint32_t> events,
                                            const CandidateSet& candidates, std::span<const std::uint8_t> included,
                                            const CalibrationOptions& options, const Progress& progress);

/// Fold of every cell: square blocks of `squares` a side, shuffled over the folds.
[[nodiscard]] std::vector<std::uint8_t> spatial_folds(const grid::CellGrid& grid, std::size_t folds,
                                                      std::int32_t squares, std::uint64_t seed);

} // namespace gk::calibration
