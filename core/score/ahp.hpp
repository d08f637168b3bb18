// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Weights from judgements in pairs: the analytic hierarchy process (Saaty 1977, "A scaling method for priorities in
// hierarchical structures"; METHOD section 4). People say of every two factors how many times more one matters than the
// other; the principal eigenvector of the matrix gives the weights, and the consistency ratio says how much the
// judgements contradict one another.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"

namespace gk::score {

/// Saaty's scale runs from 1 (equal) to 9 (extremely more).
inline constexpr double ahp_largest_judgement = 9;
/// His random index is known for 3 to 10 factors, and nobody compares more with care: 10 factors are 45 pairs.
inline constexpr std::size_t ahp_most_factors = 10;
/// Above this consistency ratio judgements contradict one another too much to be used without a second look.
inline constexpr double ahp_consistency_limit = 0.10;

/// How many times more the row's factor matters than the column's: positive, reciprocal (a_ij a_ji = 1), ones on the
/// diagonal.
class PairwiseMatrix {
public:
    /// `rows`: the full matrix, row by row; NaN where a pair was filled in on the other side only. Of each pair the
    /// judgement of at least 1 counts and the other becomes its reciprocal, so that roundings such as 0.33 do no harm.
    /// Errors (refused): not 2 to 10 factors; a pair without judgement; a judgement that is not between 1/9 and 9; two
    /// that do not agree (product more than 3% from 1); a diagonal that is not 1. Names factors by `labels`, one each.
    [[nodiscard]] static Result<PairwiseMatrix> make(std::span<const std::string> labels, std::vector<double> rows);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return value_[row * size_ + column]; }
    /// The same with another judgement of one pair (> 0), which may leave the scale.
    [[nodiscard]] PairwiseMatrix with(std::size_t first, std::size_t second, double value) const;
    friend bool operator==(const PairwiseMatrix&, const PairwiseMatrix&) = default;

private:
    std::size_t size_ = 0;
    std::vector<double> value_;
};

/// The judgement that fits the others least.
struct InconsistentPair {
    std::size_t first = 0, second = 0; ///< the first was judged to matter at least as much as the second
    double given = 1;                  ///< the judgement
    double fits = 1;             ///< what the other judgements imply: geometric mean over k of a_ik a_kj (Crawford &
                                 ///< Williams 1985 for the matrix without this pair)
    double consistency_then = 0; ///< consistency ratio if `fits` took its place
};

struct AhpResult {
    std::vector<double> weights;  ///< principal eigenvector, adding up to 1
    double lambda_max = 0;        ///< principal eigenvalue; the number of factors when judgements are consistent
    double consistency_index = 0; ///< (lambda_max - n) / (n - 1)
    double consistency_ratio = 0; ///< the index divided by Saaty's random index; 0 for two factors
    std::optional<InconsistentPair> worst; ///< none for two factors, or when nothing contradicts
    [[nodiscard]] bool consistent() const { return consistency_ratio <= ahp_consistency_limit; }
};
[[nodiscard]] AhpResult analytic_hierarchy(const PairwiseMatrix& judgements);

/// Judgements about the factors of a model, in the order of `factors` (ids).
struct Pairwise {
    std::vector<std::string> factors;
    PairwiseMatrix matrix;
    std::string source; ///< who judged, and when
    friend bool operator==(const Pairwise&, const Pairwise&) = default;
};

/// One English sentence that names the judgement to look at again; empty when the judgements are consistent enough.
[[nodiscard]] std::string consistency_warning(const Pairwise& pairwise, const AhpResult& result);

/// "3", "1/3", "2.5": a judgement as people write it, on Saaty's scale where it is near enough.
[[nodiscard]] std::string judgement_text(double value);

} // namespace gk::score
