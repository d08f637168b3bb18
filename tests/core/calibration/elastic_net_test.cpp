// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/elastic_net.hpp"

#include <cmath>
#include <initializer_list>
#include <vector>

#include <gtest/gtest.h>

#include "core/calibration/count_regression.hpp"
#include "core/simulate/random.hpp"

namespace gk::calibration {
namespace {

struct Problem {
    CountTable table;
    Eigen::VectorXd sd;
};

Problem random_problem(std::uint64_t seed, bool yes_no) {
    simulate::Random random(seed);
    constexpr Eigen::Index n = 120;
    constexpr Eigen::Index p = 6;
    Problem problem{.table = {.x = Eigen::MatrixXd(n, p),
                              .y = Eigen::VectorXd(n),
                              .cells = Eigen::VectorXd(n),
                              .cells_in_fold = Eigen::MatrixXd::Zero(n, 4)},
                    .sd = Eigen::VectorXd(p)};
    CountTable& t = problem.table;
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index c = 0; c < p; ++c) t.x(i, c) = yes_no ? (random.uniform() < 0.3 ? 1 : 0) : random.normal();
        t.x(i, 5) = yes_no ? t.x(i, 0) : t.x(i, 0) + 0.1 * t.x(i, 5); // nearly the same as the first
        t.cells[i] = 1 + static_cast<double>(random.below(5));
        t.y[i] = static_cast<double>(random.poisson(std::exp(0.2 + 0.9 * t.x(i, 0) - 0.6 * t.x(i, 1))));
        t.cells_in_fold(i, i % 4) = t.cells[i];
    }
    for (Eigen::Index c = 0; c < p; ++c) {
        const double mean = t.cells.dot(t.x.col(c)) / t.total_cells();
        problem.sd[c] = std::sqrt((t.cells.array() * (t.x.col(c).array() - mean).square()).sum() / t.total_cells());
    }
    return problem;
}

/// The optimum by another road: proximal gradient descent with small steps, on the definition in the header.
Eigen::VectorXd brute_force(const Problem& problem, double lambda, double alpha) {
    const CountTable& t = problem.table;
    const double n = t.total_cells();
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(t.x.cols() + 1);
    beta[0] = std::log(t.total_events() / n);
    const double step = 0.01;
    for (int i = 0; i < 400'000; ++i) {
        const Eigen::VectorXd mu = ((t.x * beta.tail(t.x.cols())).array() + beta[0]).exp();
        const Eigen::VectorXd residual = t.cells.array() * (mu - t.y).array() / n;
        Eigen::VectorXd next = beta;
        next[0] -= step * residual.sum();
        for (Eigen::Index c = 0; c < t.x.cols(); ++c) {
            const double s = problem.sd[c];
            const double smooth =
                beta[c + 1] - step * (t.x.col(c).dot(residual) + lambda * (1 - alpha) * s * s * beta[c + 1]);
            const double cut = step * lambda * alpha * s;
            next[c + 1] = smooth > cut ? smooth - cut : smooth < -cut ? smooth + cut : 0;
        }
        const double moved = (next - beta).cwiseAbs().maxCoeff();
        beta = next;
        if (moved < 1e-13) break;
    }
    return beta;
}

class ElasticNet : public testing::TestWithParam<bool> {};

/// Compares the path with the other road at these places; `yes_no` columns or normal ones.
void expect_optimum(bool yes_no, std::initializer_list<std::size_t> places) {
    const Problem problem = random_problem(31, yes_no);
    for (const double alpha : {0.5, 1.0}) {
        const ElasticNetOptions options{.alpha = alpha, .penalties = 40, .smallest = 1e-3, .tolerance = 1e-10};
        const std::vector<double> penalties = penalty_path(problem.table, options);
        const Eigen::MatrixXd path = elastic_net_path(problem.table, penalties, options);
        for (const std::size_t l : places) {
            ASSERT_LT(l, penalties.size());
            const Eigen::VectorXd reference = brute_force(problem, penalties[l], alpha);
            const Eigen::VectorXd found = path.col(static_cast<Eigen::Index>(l));
            // Two equal columns share their weight in any way under the lasso; the fitted means are unique.
            const double apart = alpha == 1.0 && yes_no
                                     ? (problem.table.x * (found - reference).tail(6)).cwiseAbs().maxCoeff()
                                     : (found - reference).cwiseAbs().maxCoeff();
            EXPECT_LT(apart, 1e-6) << "alpha " << alpha << " penalty " << l;
        }
    }
}

TEST_P(ElasticNet, MeetsProximalGradientDescent) {
    expect_optimum(GetParam(), {5, 20, 35});
}

TEST_P(ElasticNet, FirstPenaltyKeepsNothingAndTheSecondSomething) {
    const Problem problem = random_problem(32, GetParam());
    const std::vector<double> penalties = penalty_path(problem.table, {});
    const Eigen::MatrixXd path = elastic_net_path(problem.table, penalties, {});
    EXPECT_LT(path.col(0).tail(6).cwiseAbs().maxCoeff(), 1e-6);
    EXPECT_GT(path.col(2).tail(6).cwiseAbs().maxCoeff(), 1e-4);
}

TEST_P(ElasticNet, WithoutPenaltyItIsMaximumLikelihood) {
    Problem problem = random_problem(33, GetParam());
    problem.table.x.conservativeResize(Eigen::NoChange, 5); // without the near-copy
    const std::vector<double> penalties{1e-3, 1e-6, 1e-9};
    const Eigen::MatrixXd path = elastic_net_path(problem.table, penalties, {.tolerance = 1e-9});
    EXPECT_LT((path.col(2) - fit_poisson(problem.table).beta).cwiseAbs().maxCoeff(), 1e-5);
}

INSTANTIATE_TEST_SUITE_P(Columns, ElasticNet, testing::Bool());

TEST(CrossValidate, OneStandardErrorRuleIsTheSparserOne) {
    const Problem problem = random_problem(34, false);
    const CrossValidated result = cross_validate(problem.table, {});
    ASSERT_FALSE(result.penalties.empty());
    EXPECT_LE(result.one_se, result.best);
    EXPECT_LE(result.deviance[result.one_se], result.deviance[result.best] + result.error[result.best]);
    EXPECT_TRUE(result.one_se == 0 ||
                result.deviance[result.one_se - 1] > result.deviance[result.best] + result.error[result.best]);
}

TEST(CrossValidate, ConstantColumnsGiveNoPath) {
    Problem problem = random_problem(35, true);
    problem.table.x.setOnes();
    EXPECT_TRUE(penalty_path(problem.table, {}).empty());
}

} // namespace
} // namespace gk::calibration
