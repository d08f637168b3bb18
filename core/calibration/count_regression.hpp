// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Regressions for counts with a log link, by iteratively reweighted least squares (McCullagh & Nelder 1989).

#include <cmath>
#include <cstdint>
#include <limits>

#include <Eigen/Core>

#include "core/calibration/count_table.hpp"

namespace gk::calibration {

/// Bound of the linear predictor: exp(50) events in a cell is far beyond any data, yet finite.
inline constexpr double max_eta = 50;

enum class Family : std::uint8_t { poisson, negative_binomial };

struct Fit {
    Family family = Family::poisson;
    Eigen::VectorXd beta;       ///< intercept first, then one a column
    Eigen::MatrixXd covariance; ///< inverse of the expected information; the negative binomial's theta held fixed
    double theta = std::numeric_limits<double>::infinity(); ///< variance = mu + mu^2 / theta; infinite for Poisson
    double log_likelihood = 0;                              ///< with all its constants, so families compare
    double deviance = 0;
    double cells = 0;
    bool converged = false;

    [[nodiscard]] double parameters() const {
        return static_cast<double>(beta.size()) + (family == Family::negative_binomial ? 1 : 0);
    }
    /// Schwarz (1978): -2 log L + parameters x ln(cells).
    [[nodiscard]] double bic() const { return -2 * log_likelihood + parameters() * std::log(cells); }
    /// log of the expected count of a cell, one a row of `x`.
    [[nodiscard]] Eigen::VectorXd log_mean(const Eigen::MatrixXd& x) const;
};

/// Log-likelihood and deviance of expected counts `mu` (one a row); theta infinite means Poisson.
[[nodiscard]] double log_likelihood(const CountTable& table, const Eigen::VectorXd& mu, double theta);
[[nodiscard]] double deviance(const CountTable& table, const Eigen::VectorXd& mu, double theta);

/// Maximum likelihood. `table` holds at least one event. Not converged when a column separates (all events on one
/// side, so its coefficient has no bound) or columns depend on one another.
[[nodiscard]] Fit fit_poisson(const CountTable& table);
/// NB2 (Lawless 1987): IRLS for the coefficients and maximum likelihood for theta in turns. Counts that vary no
/// more than Poisson counts have no finite theta: then the Poisson fit comes back, as family poisson.
[[nodiscard]] Fit fit_negative_binomial(const CountTable& table);
[[nodiscard]] Fit fit(Family family, const CountTable& table);

} // namespace gk::calibration
