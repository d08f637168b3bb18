// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/count_regression.hpp"

#include <algorithm>

#include <Eigen/Cholesky>

namespace gk::calibration {
namespace {

constexpr int max_iterations = 40;
constexpr double largest_theta = 1e6;

Eigen::VectorXd means(const Eigen::MatrixXd& x, const Eigen::VectorXd& beta) {
    Eigen::VectorXd eta = x * beta.tail(x.cols());
    eta.array() += beta[0];
    return eta.array().min(max_eta).exp();
}

/// Newton steps (expected information) at a fixed theta, halved when they do not help.
struct Irls {
    Eigen::VectorXd beta;
    Eigen::MatrixXd information;
    double log_likelihood = 0;
    bool converged = false;
};

Irls solve(const CountTable& table, double theta, Eigen::VectorXd beta) {
    const Eigen::Index p = table.x.cols() + 1;
    Irls state{.beta = std::move(beta), .information = {}};
    Eigen::VectorXd mu = means(table.x, state.beta);
    state.log_likelihood = log_likelihood(table, mu, theta);
    for (int iteration = 0; iteration < max_iterations; ++iteration) {
        // d logL / d eta = cells (y - mu) / (1 + mu/theta); information = cells mu / (1 + mu/theta).
        const Eigen::ArrayXd spread =
            std::isinf(theta) ? Eigen::ArrayXd::Ones(mu.size()) : Eigen::ArrayXd(1 + mu.array() / theta);
        const Eigen::VectorXd score = table.cells.array() * (table.y - mu).array() / spread;
        const Eigen::VectorXd weight = table.cells.array() * mu.array() / spread;
        Eigen::VectorXd gradient(p);
        gradient[0] = score.sum();
        gradient.tail(p - 1) = table.x.transpose() * score;
        state.information.resize(p, p);
        state.information(0, 0) = weight.sum();
        const Eigen::MatrixXd weighted = table.x.array().colwise() * weight.array();
        state.information.block(1, 0, p - 1, 1) = weighted.colwise().sum().transpose();
        state.information.block(0, 1, 1, p - 1) = state.information.block(1, 0, p - 1, 1).transpose();
        state.information.block(1, 1, p - 1, p - 1) = table.x.transpose() * weighted;
        const Eigen::LDLT<Eigen::MatrixXd> factorised(state.information);
        const Eigen::VectorXd pivots = factorised.vectorD().cwiseAbs();
        if (factorised.info() != Eigen::Success || !(pivots.minCoeff() > 1e-12 * pivots.maxCoeff())) return state;
        const Eigen::VectorXd step = factorised.solve(gradient);
        // Newton decrement: twice what the quadratic model promises to gain.
        if (gradient.dot(step) < 1e-12) {
            state.converged = state.beta.cwiseAbs().maxCoeff() < max_eta;
            return state;
        }
        double length = 1;
        for (int halving = 0;; ++halving) {
            const Eigen::VectorXd next = state.beta + length * step;
            const Eigen::VectorXd next_mu = means(table.x, next);
            const double next_log_likelihood = log_likelihood(table, next_mu, theta);
            if (next_log_likelihood >= state.log_likelihood - 1e-9 * std::abs(state.log_likelihood)) {
                state.beta = next;
                mu = next_mu;
                state.log_likelihood = next_log_likelihood;
                break;
            }
            if (halving == 30) return state;
            length /= 2;
        }
    }
    return state;
}

Eigen::VectorXd null_coefficients(const CountTable& table) {
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(table.x.cols() + 1);
    beta[0] = std::log(table.total_events() / table.total_cells());
    return beta;
}

Fit finish(Family family, const CountTable& table, const Irls& state, double theta) {
    Fit result{.family = family, .beta = state.beta, .covariance = {}, .theta = theta};
    const Eigen::VectorXd mu = means(table.x, state.beta);
    result.log_likelihood = log_likelihood(table, mu, theta);
    result.deviance = deviance(table, mu, theta);
    result.cells = table.total_cells();
    result.converged = state.converged;
    result.covariance = state.information.ldlt().solve(Eigen::MatrixXd::Identity(state.beta.size(), state.beta.size()));
    return result;
}

/// d logL / d theta at fixed means; sums instead of digamma functions, as counts are small whole numbers.
double theta_score(const CountTable& table, const Eigen::VectorXd& mu, double theta) {
    double score = 0;
    for (Eigen::Index row = 0; row < table.rows(); ++row) {
        const double y = table.y[row];
        double one = std::log(theta / (theta + mu[row])) + 1 - (theta + y) / (theta + mu[row]);
        for (double j = 0; j < y; ++j) one += 1 / (theta + j);
        score += table.cells[row] * one;
    }
    return score;
}

/// The theta where the likelihood is highest, by bisection of its slope on a log scale; infinite when the slope still
/// rises at largest_theta.
double best_theta(const CountTable& table, const Eigen::VectorXd& mu) {
    double low = std::log(1e-4);
    double high = std::log(largest_theta);
    if (theta_score(table, mu, largest_theta) >= 0) return std::numeric_limits<double>::infinity();
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (theta_score(table, mu, std::exp(middle)) > 0 ? low : high) = middle;
    }
    return std::exp(0.5 * (low + high));
}

} // namespace

Eigen::VectorXd Fit::log_mean(const Eigen::MatrixXd& x) const {
    return (x * beta.tail(x.cols())).array() + beta[0];
}

double log_likelihood(const CountTable& table, const Eigen::VectorXd& mu, double theta) {
    double sum = 0;
    for (Eigen::Index row = 0; row < table.rows(); ++row) {
        const double y = table.y[row];
        const double m = mu[row];
        double one = 0;
        if (std::isinf(theta)) {
            one = (y > 0 ? y * std::log(m) : 0) - m;
        } else {
            one = theta * std::log(theta / (theta + m)) + (y > 0 ? y * std::log(m / (theta + m)) : 0);
            for (double j = 0; j < y; ++j) one += std::log(theta + j);
        }
        for (double j = 2; j <= y; ++j) one -= std::log(j);
        sum += table.cells[row] * one;
    }
    return sum;
}

double deviance(const CountTable& table, const Eigen::VectorXd& mu, double theta) {
    double sum = 0;
    for (Eigen::Index row = 0; row < table.rows(); ++row) {
        const double y = table.y[row];
        const double m = mu[row];
        const double own = y > 0 ? y * std::log(y / m) : 0;
        sum += table.cells[row] *
               (std::isinf(theta) ? own - (y - m) : own - (y + theta) * std::log((y + theta) / (m + theta)));
    }
    return 2 * sum;
}

Fit fit_poisson(const CountTable& table) {
    const double none = std::numeric_limits<double>::infinity();
    return finish(Family::poisson, table, solve(table, none, null_coefficients(table)), none);
}

Fit fit_negative_binomial(const CountTable& table) {
    const Irls poisson = solve(table, std::numeric_limits<double>::infinity(), null_coefficients(table));
    Irls state = poisson;
    double theta = best_theta(table, means(table.x, state.beta));
    for (int turn = 0; turn < 50 && !std::isinf(theta); ++turn) {
        state = solve(table, theta, state.beta);
        const double next = best_theta(table, means(table.x, state.beta));
        const bool settled = std::abs(next - theta) <= 1e-8 * theta;
        theta = next;
        if (settled) break;
    }
    if (std::isinf(theta)) return finish(Family::poisson, table, poisson, theta);
    return finish(Family::negative_binomial, table, solve(table, theta, state.beta), theta);
}

Fit fit(Family family, const CountTable& table) {
    return family == Family::poisson ? fit_poisson(table) : fit_negative_binomial(table);
}

} // namespace gk::calibration
