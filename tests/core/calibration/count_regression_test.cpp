// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/count_regression.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/simulate/random.hpp"

namespace gk::calibration {
namespace {

CountTable table_of(const Eigen::MatrixXd& x, const Eigen::VectorXd& y) {
    return {
        .x = x, .y = y, .cells = Eigen::VectorXd::Ones(y.size()), .cells_in_fold = Eigen::MatrixXd::Zero(y.size(), 0)};
}

// Two groups: the estimate is the log of the ratio of the rates, its variance 1/events + 1/events.
TEST(Poisson, OneYesNoColumnHasAClosedForm) {
    CountTable table{.x = Eigen::MatrixXd(4, 1),
                     .y = Eigen::VectorXd(4),
                     .cells = Eigen::VectorXd(4),
                     .cells_in_fold = Eigen::MatrixXd::Zero(4, 0)};
    table.x << 0, 0, 1, 1;
    table.y << 0, 1, 0, 2;
    table.cells << 90, 10, 30, 20; // 10 events in 100 cells, 40 events in 50
    const Fit fit = fit_poisson(table);
    ASSERT_TRUE(fit.converged);
    EXPECT_NEAR(fit.beta[0], std::log(0.1), 1e-7);
    EXPECT_NEAR(fit.beta[1], std::log(8), 1e-7);
    EXPECT_NEAR(fit.covariance(1, 1), 1.0 / 10 + 1.0 / 40, 1e-7);
    EXPECT_EQ(fit.cells, 150);
}

// Dobson (1990), An Introduction to Generalized Linear Models, p. 93: the trial that R's help page of glm uses, with
// the values that R prints there.
TEST(Poisson, MeetsDobsonsTrial) {
    Eigen::MatrixXd x = Eigen::MatrixXd::Zero(9, 4); // outcome 2, outcome 3, treatment 2, treatment 3
    for (Eigen::Index i = 0; i < 9; ++i) {
        if (i % 3 > 0) x(i, i % 3 - 1) = 1;
        if (i / 3 > 0) x(i, i / 3 + 1) = 1;
    }
    Eigen::VectorXd y(9);
    y << 18, 17, 15, 20, 10, 20, 25, 13, 12;
    const Fit fit = fit_poisson(table_of(x, y));
    ASSERT_TRUE(fit.converged);
    EXPECT_NEAR(fit.beta[0], 3.045, 5e-4);
    EXPECT_NEAR(fit.beta[1], -0.4543, 5e-5);
    EXPECT_NEAR(fit.beta[2], -0.2930, 5e-5);
    EXPECT_NEAR(fit.beta[3], 0, 1e-8);
    EXPECT_NEAR(fit.beta[4], 0, 1e-8);
    EXPECT_NEAR(std::sqrt(fit.covariance(0, 0)), 0.1709, 5e-5);
    EXPECT_NEAR(std::sqrt(fit.covariance(1, 1)), 0.2022, 5e-5);
    EXPECT_NEAR(std::sqrt(fit.covariance(2, 2)), 0.1927, 5e-5);
    EXPECT_NEAR(fit.deviance, 5.1291, 5e-5);
    EXPECT_NEAR(fit_poisson(table_of(Eigen::MatrixXd(9, 0), y)).deviance, 10.5814, 5e-5);
    EXPECT_NEAR(-2 * fit.log_likelihood + 2 * fit.parameters(), 56.76132, 5e-6); // AIC
}

// Bliss & Fisher (1953), Biometrics 9: red mites on 150 apple leaves; their maximum likelihood k is 1.02459.
TEST(NegativeBinomial, MeetsBlissAndFisher) {
    CountTable table{.x = Eigen::MatrixXd(8, 0),
                     .y = Eigen::VectorXd(8),
                     .cells = Eigen::VectorXd(8),
                     .cells_in_fold = Eigen::MatrixXd::Zero(8, 0)};
    table.y << 0, 1, 2, 3, 4, 5, 6, 7;
    table.cells << 70, 38, 17, 10, 9, 3, 2, 1;
    const Fit fit = fit_negative_binomial(table);
    ASSERT_TRUE(fit.converged);
    EXPECT_EQ(fit.family, Family::negative_binomial);
    EXPECT_NEAR(fit.theta, 1.02459, 5e-5);
    EXPECT_NEAR(std::exp(fit.beta[0]), 172.0 / 150, 1e-9);
    EXPECT_LT(fit.bic(), fit_poisson(table).bic());
}

TEST(NegativeBinomial, RecoversItsParametersFromASimulation) {
    simulate::Random random(21);
    constexpr Eigen::Index n = 20'000;
    constexpr double theta = 2; // gamma(2) = sum of two exponentials, mean 1 when divided by 2
    Eigen::MatrixXd x(n, 1);
    Eigen::VectorXd y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        x(i, 0) = static_cast<double>(i % 2);
        const double gamma = -(std::log(1 - random.uniform()) + std::log(1 - random.uniform())) / theta;
        y[i] = static_cast<double>(random.poisson(gamma * std::exp(0.5 + 0.8 * x(i, 0))));
    }
    const Fit fit = fit_negative_binomial(table_of(x, y));
    ASSERT_TRUE(fit.converged);
    EXPECT_NEAR(fit.theta, theta, 0.1);
    EXPECT_NEAR(fit.beta[1], 0.8, 3 * std::sqrt(fit.covariance(1, 1)));
}

TEST(NegativeBinomial, ComesBackAsPoissonWithoutOverdispersion) {
    CountTable table{.x = Eigen::MatrixXd(2, 0),
                     .y = Eigen::VectorXd(2),
                     .cells = Eigen::VectorXd(2),
                     .cells_in_fold = Eigen::MatrixXd::Zero(2, 0)};
    table.y << 2, 3;
    table.cells << 50, 50; // variance 0.25 at a mean of 2.5
    EXPECT_EQ(fit_negative_binomial(table).family, Family::poisson);
}

// At the maximum no small step in any direction helps: the likelihood itself is the reference.
TEST(Poisson, NothingNearbyIsLikelier) {
    simulate::Random random(22);
    Eigen::MatrixXd x(60, 3);
    Eigen::VectorXd y(60);
    for (Eigen::Index i = 0; i < 60; ++i) {
        for (Eigen::Index c = 0; c < 3; ++c) x(i, c) = random.normal();
        y[i] = static_cast<double>(random.poisson(std::exp(0.3 + 0.5 * x(i, 0) - 0.2 * x(i, 1))));
    }
    const CountTable table = table_of(x, y);
    const Fit fit = fit_poisson(table);
    for (int direction = 0; direction < 200; ++direction) {
        Eigen::VectorXd beta = fit.beta;
        for (double& b : beta) b += 1e-3 * random.normal();
        const Eigen::VectorXd mu = ((x * beta.tail(3)).array() + beta[0]).exp();
        EXPECT_LT(log_likelihood(table, mu, INFINITY), fit.log_likelihood);
    }
}

TEST(Poisson, SaysWhenAColumnSeparates) {
    Eigen::MatrixXd x(4, 1);
    x << 0, 0, 1, 1;
    Eigen::VectorXd y(4);
    y << 3, 4, 0, 0; // no event where the column holds: its coefficient runs to minus infinity
    EXPECT_LT(fit_poisson(table_of(x, y)).beta[1], -10);
    Eigen::MatrixXd twice(4, 2);
    twice << 0, 0, 0, 0, 1, 1, 1, 1;
    y << 3, 4, 5, 6;
    EXPECT_FALSE(fit_poisson(table_of(twice, y)).converged);
}

TEST(CountTable, EqualCellsBecomeOneRowAndNothingIsLost) {
    const YesNo a{0, 1, 1, 0, 1, 0};
    const YesNo b{1, 1, 1, 1, 0, 1};
    const std::vector<std::uint32_t> y{0, 2, 2, 0, 2, 1};
    const std::vector<std::uint8_t> fold{0, 1, 0, 1, 1, 0};
    const std::array<const YesNo*, 2> columns{&a, &b};
    const CountTable table = tabulate(columns, y, fold, 2);
    EXPECT_EQ(table.rows(), 4);
    EXPECT_EQ(table.total_cells(), 6);
    EXPECT_EQ(table.total_events(), 7);
    EXPECT_EQ(table.cells_in_fold.sum(), 6);
    const std::array<std::size_t, 1> only_a{0};
    const CountTable narrow = table.with_columns(only_a);
    EXPECT_EQ(narrow.rows(), 3); // (0, 0 events) (0, 1 event) (1, 2 events)
    EXPECT_EQ(narrow.total_events(), 7);
    EXPECT_EQ(table.only_fold(1).total_events() + table.without_fold(1).total_events(), 7);
}

} // namespace
} // namespace gk::calibration
