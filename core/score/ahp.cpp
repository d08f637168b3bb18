// SPDX-License-Identifier: EUPL-1.2
#include "core/score/ahp.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <utility>

#include <Eigen/Eigenvalues>

namespace gk::score {
namespace {

/// Saaty's random index for 3 to 10 factors.
constexpr std::array<double, 8> random_index{0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
/// 0.33 for 1/3 is 1% off, 0.17 for 1/6 is 2%.
constexpr double reciprocal_tolerance = 0.03;
/// Judgements that differ from what the others imply by less than this factor contradict nothing.
constexpr double no_contradiction = 1e-9;

Status check_value(double value, const std::string& row, const std::string& column) {
    const double margin = 1 + 1e-9;
    if (std::isnan(value) || (value <= ahp_largest_judgement * margin && value * ahp_largest_judgement * margin >= 1))
        return {};
    return fail(ErrorCode::refused,
                std::format("'{}' against '{}' is {:g}: a judgement lies between 1/9 and 9", row, column, value));
}

/// One judgement of a pair, from the side on which it is at least 1.
struct Judgement {
    std::size_t more = 0, less = 0;
    double value = 1;
};

/// The judgement that the two entries of a pair agree on.
Result<Judgement> agreed(std::span<const std::string> labels, std::span<const double> rows, std::size_t i,
                         std::size_t j) {
    const double there = rows[i * labels.size() + j], back = rows[j * labels.size() + i];
    if (std::isnan(there) && std::isnan(back))
        return fail(ErrorCode::refused,
                    std::format("there is no judgement of '{}' against '{}'", labels[i], labels[j]));
    if (std::abs(there * back - 1) > reciprocal_tolerance)
        return fail(ErrorCode::refused,
                    std::format("'{}' against '{}' is {:g} and the other way round {:g}: one must be 1 divided by the "
                                "other",
                                labels[i], labels[j], there, back));
    if (there >= 1) return Judgement{i, j, there};
    if (back >= 1) return Judgement{j, i, back};
    return std::isnan(there) ? Judgement{i, j, 1 / back} : Judgement{j, i, 1 / there};
}

struct Principal {
    double value = 0;
    std::vector<double> vector; ///< adds up to 1
};

Principal principal(const PairwiseMatrix& judgements) {
    const auto n = static_cast<Eigen::Index>(judgements.size());
    Eigen::MatrixXd matrix(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index j = 0; j < n; ++j)
            matrix(i, j) = judgements.at(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(matrix);
    // A positive matrix has one largest eigenvalue, real, with a positive vector (Perron 1907).
    Eigen::Index largest = 0;
    for (Eigen::Index i = 1; i < n; ++i)
        if (solver.eigenvalues()[i].real() > solver.eigenvalues()[largest].real()) largest = i;
    const Eigen::VectorXd vector = solver.eigenvectors().col(largest).real().cwiseAbs();
    Principal result{.value = solver.eigenvalues()[largest].real(), .vector = {}};
    for (Eigen::Index i = 0; i < n; ++i) result.vector.push_back(vector[i] / vector.sum());
    return result;
}

double consistency_index(double lambda, std::size_t n) {
    // Rounding may put the eigenvalue of consistent judgements a hair below n.
    return std::max(0.0, lambda - static_cast<double>(n)) / (static_cast<double>(n) - 1);
}

double consistency_ratio(double lambda, std::size_t n) {
    return n < 3 ? 0.0 : consistency_index(lambda, n) / random_index.at(n - 3);
}

/// What all chains i -> k -> j say of a pair, on average of their logarithms.
double implied(const PairwiseMatrix& judgements, std::size_t i, std::size_t j) {
    double log_sum = 0;
    for (std::size_t k = 0; k < judgements.size(); ++k)
        if (k != i && k != j) log_sum += std::log(judgements.at(i, k) * judgements.at(k, j));
    return std::exp(log_sum / static_cast<double>(judgements.size() - 2));
}

std::optional<InconsistentPair> worst_pair(const PairwiseMatrix& judgements) {
    if (judgements.size() < 3) return std::nullopt;
    InconsistentPair worst;
    double furthest = no_contradiction;
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        for (std::size_t j = i + 1; j < judgements.size(); ++j) {
            const double fits = implied(judgements, i, j), given = judgements.at(i, j);
            const double off = std::abs(std::log(given / fits));
            if (!(off > furthest * (1 + 1e-9))) continue; // of equals the first
            furthest = off;
            worst = {.first = i, .second = j, .given = given, .fits = fits};
        }
    }
    if (furthest == no_contradiction) return std::nullopt;
    worst.consistency_then =
        consistency_ratio(principal(judgements.with(worst.first, worst.second, worst.fits)).value, judgements.size());
    if (worst.given < 1) {
        std::swap(worst.first, worst.second);
        worst.given = 1 / worst.given;
        worst.fits = 1 / worst.fits;
    }
    return worst;
}

} // namespace

Result<PairwiseMatrix> PairwiseMatrix::make(std::span<const std::string> labels, std::vector<double> rows) {
    const std::size_t n = labels.size();
    if (n < 2 || n > ahp_most_factors)
        return fail(ErrorCode::refused,
                    std::format("judgements in pairs are about 2 to {} factors, not {}: put factors that belong "
                                "together in groups and compare the groups",
                                ahp_most_factors, n));
    if (rows.size() != n * n)
        return fail(ErrorCode::refused, std::format("{} factors need a matrix of {} by {} judgements, not {} in all", n,
                                                    n, n, rows.size()));
    PairwiseMatrix matrix;
    matrix.size_ = n;
    matrix.value_.assign(n * n, 1.0);
    for (std::size_t i = 0; i < n; ++i) {
        if (const double own = rows[i * n + i]; !std::isnan(own) && own != 1)
            return fail(ErrorCode::refused,
                        std::format("'{}' against itself is {:g}: that is always 1", labels[i], own));
        for (std::size_t j = 0; j < n; ++j)
            if (const Status good = check_value(rows[i * n + j], labels[i], labels[j]); !good)
                return std::unexpected(good.error());
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto judgement = agreed(labels, rows, i, j);
            if (!judgement) return std::unexpected(judgement.error());
            matrix = matrix.with(judgement->more, judgement->less, judgement->value);
        }
    }
    return matrix;
}

PairwiseMatrix PairwiseMatrix::with(std::size_t first, std::size_t second, double value) const {
    PairwiseMatrix other = *this;
    other.value_[first * size_ + second] = value;
    other.value_[second * size_ + first] = 1 / value;
    return other;
}

AhpResult analytic_hierarchy(const PairwiseMatrix& judgements) {
    Principal main = principal(judgements);
    return {.weights = std::move(main.vector),
            .lambda_max = main.value,
            .consistency_index = consistency_index(main.value, judgements.size()),
            .consistency_ratio = consistency_ratio(main.value, judgements.size()),
            .worst = worst_pair(judgements)};
}

std::string consistency_warning(const Pairwise& pairwise, const AhpResult& result) {
    if (result.consistent() || !result.worst) return {};
    const InconsistentPair& worst = *result.worst;
    return std::format(
        "The judgements contradict one another (consistency ratio {:.2f}, over {:.2f}): '{}' against '{}' "
        "was judged {}, and the other judgements imply {}; with that the ratio would be {:.2f}.",
        result.consistency_ratio, ahp_consistency_limit, pairwise.factors.at(worst.first),
        pairwise.factors.at(worst.second), judgement_text(worst.given), judgement_text(worst.fits),
        worst.consistency_then);
}

std::string judgement_text(double value) {
    const double above = value >= 1 ? value : 1 / value;
    const double near = std::round(above * 10) / 10;
    const std::string text = std::format("{:g}", near);
    return value >= 1 || near == 1 ? text : "1/" + text;
}

} // namespace gk::score
