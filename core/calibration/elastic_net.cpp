// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/elastic_net.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.hpp"
#include "core/calibration/count_regression.hpp"

namespace gk::calibration {
namespace {

/// The columns without their zeros: a pass over a yes-or-no column touches only the rows where it holds.
struct SparseColumns {
    std::vector<std::size_t> begin{0};
    std::vector<Eigen::Index> row;
    std::vector<double> value;

    explicit SparseColumns(const Eigen::MatrixXd& x) {
        for (Eigen::Index c = 0; c < x.cols(); ++c) {
            for (Eigen::Index r = 0; r < x.rows(); ++r) {
                if (x(r, c) == 0) continue;
                row.push_back(r);
                value.push_back(x(r, c));
            }
            begin.push_back(row.size());
        }
    }
};

Eigen::VectorXd spreads(const CountTable& table) {
    const double n = table.total_cells();
    const Eigen::RowVectorXd mean = (table.cells.transpose() * table.x) / n;
    Eigen::VectorXd sd(table.x.cols());
    for (Eigen::Index c = 0; c < sd.size(); ++c)
        sd[c] = std::sqrt((table.cells.array() * (table.x.col(c).array() - mean[c]).square()).sum() / n);
    return sd;
}

double soft(double value, double threshold) {
    return value > threshold ? value - threshold : value < -threshold ? value + threshold : 0;
}

/// Warm-started coordinate descent; call descend() with falling penalties.
class Descent {
public:
    Descent(const CountTable& table, const ElasticNetOptions& options)
        : table_(table)
        , options_(options)
        , columns_(table.x)
        , sd_(spreads(table))
        , n_(table.total_cells()) {
        beta_ = Eigen::VectorXd::Zero(table.x.cols());
        intercept_ = std::log(table.total_events() / n_);
    }

    void descend(double lambda) {
        double before = objective(lambda);
        double moved = std::numeric_limits<double>::infinity();
        for (int round = 0; round < 200; ++round) {
            const Eigen::VectorXd mu = eta().array().exp();
            const Eigen::VectorXd residual = table_.cells.array() * (table_.y - mu).array();
            const bool grown = update_working_set(lambda, residual);
            if (moved < options_.tolerance && !grown) return;

            const double old_intercept = intercept_;
            const Eigen::VectorXd old_beta = beta_;
            minimise_quadratic(lambda, mu, residual);
            double after = objective(lambda);
            // The quadratic model can overshoot far from the optimum: go back half way until it helps.
            for (int halving = 0; !(after <= before + 1e-12 * std::abs(before)) && halving < 30; ++halving) {
                intercept_ = 0.5 * (intercept_ + old_intercept);
                beta_ = 0.5 * (beta_ + old_beta);
                after = objective(lambda);
            }
            before = after;
            moved = std::abs(intercept_ - old_intercept);
            for (const Eigen::Index c : working_) moved = std::max(moved, std::abs(beta_[c] - old_beta[c]) * sd_[c]);
        }
    }

    [[nodiscard]] Eigen::VectorXd coefficients() const {
        Eigen::VectorXd all(beta_.size() + 1);
        all << intercept_, beta_;
        return all;
    }

private:
    /// Calls visit(row, value) for every row where a column is not zero.
    template <class Visit>
    void each(Eigen::Index column, const Visit& visit) const {
        const auto c = static_cast<std::size_t>(column);
        for (std::size_t k = columns_.begin[c]; k < columns_.begin[c + 1]; ++k)
            visit(columns_.row[k], columns_.value[k]);
    }

    double dot(Eigen::Index column, const Eigen::VectorXd& rows) const {
        double sum = 0;
        each(column, [&](Eigen::Index row, double value) { sum += value * rows[row]; });
        return sum;
    }

    Eigen::VectorXd eta() const {
        Eigen::VectorXd eta = Eigen::VectorXd::Constant(table_.rows(), intercept_);
        for (const Eigen::Index c : working_)
            if (beta_[c] != 0) each(c, [&](Eigen::Index row, double value) { eta[row] += beta_[c] * value; });
        return eta.array().min(max_eta);
    }

    double objective(double lambda) const {
        const Eigen::VectorXd at = eta();
        const double loss = (table_.cells.array() * (at.array().exp() - table_.y.array() * at.array())).sum() / n_;
        const Eigen::ArrayXd scaled = beta_.array() * sd_.array();
        return loss +
               lambda * (options_.alpha * scaled.abs().sum() + 0.5 * (1 - options_.alpha) * scaled.square().sum());
    }

    /// Columns that are in play, or that the slope of the likelihood pushes harder than the penalty holds.
    bool update_working_set(double lambda, const Eigen::VectorXd& residual) {
        const std::size_t before = working_.size();
        for (Eigen::Index c = 0; c < beta_.size(); ++c)
            if (sd_[c] > 0 && !std::ranges::contains(working_, c) &&
                std::abs(dot(c, residual)) / n_ > lambda * options_.alpha * sd_[c])
                working_.push_back(c);
        return working_.size() > before;
    }

    /// Coordinate descent on the penalised quadratic model at the present coefficients, over the working set. Its
    /// matrix of products is small, so a sweep costs nothing beside making it.
    void minimise_quadratic(double lambda, const Eigen::VectorXd& mu, const Eigen::VectorXd& residual) {
        const auto m = static_cast<Eigen::Index>(working_.size());
        const Eigen::VectorXd weight = table_.cells.array() * mu.array();
        Eigen::MatrixXd products(m + 1, m + 1);
        Eigen::VectorXd slope(m + 1); // of the log-likelihood's quadratic model, at the coefficients as they move
        products(0, 0) = weight.sum();
        slope[0] = residual.sum();
        Eigen::VectorXd weighted = Eigen::VectorXd::Zero(table_.rows());
        for (Eigen::Index i = 0; i < m; ++i) {
            const Eigen::Index c = working_[static_cast<std::size_t>(i)];
            slope[i + 1] = dot(c, residual);
            products(0, i + 1) = products(i + 1, 0) = dot(c, weight);
            each(c, [&](Eigen::Index row, double value) { weighted[row] = value * weight[row]; });
            for (Eigen::Index j = 0; j <= i; ++j)
                products(i + 1, j + 1) = products(j + 1, i + 1) = dot(working_[static_cast<std::size_t>(j)], weighted);
            each(c, [&](Eigen::Index row, double) { weighted[row] = 0; });
        }
        for (int sweep = 0; sweep < 10'000; ++sweep) {
            const double shift = slope[0] / products(0, 0);
            intercept_ += shift;
            slope -= shift * products.col(0);
            double largest = std::abs(shift);
            for (Eigen::Index i = 0; i < m; ++i) {
                const Eigen::Index c = working_[static_cast<std::size_t>(i)];
                const double own = products(i + 1, i + 1);
                const double next = soft((slope[i + 1] + own * beta_[c]) / n_, lambda * options_.alpha * sd_[c]) /
                                    (own / n_ + lambda * (1 - options_.alpha) * sd_[c] * sd_[c]);
                const double change = next - beta_[c];
                if (change == 0) continue;
                beta_[c] = next;
                slope -= change * products.col(i + 1);
                largest = std::max(largest, std::abs(change) * sd_[c]);
            }
            if (largest < 0.1 * options_.tolerance) return;
        }
    }

    const CountTable& table_;
    ElasticNetOptions options_;
    SparseColumns columns_;
    Eigen::VectorXd sd_, beta_;
    std::vector<Eigen::Index> working_; ///< columns that have ever been in play
    double n_ = 0, intercept_ = 0;
};

/// Held-out deviance of every penalty in one fold; empty when the fold cannot be judged.
std::vector<double> fold_deviance(const CountTable& table, Eigen::Index fold, const std::vector<double>& penalties,
                                  const ElasticNetOptions& options) {
    const CountTable train = table.without_fold(fold);
    const CountTable test = table.only_fold(fold);
    if (test.rows() == 0 || train.rows() == 0 || train.total_events() == 0) return {};
    const Eigen::MatrixXd path = elastic_net_path(train, penalties, options);
    std::vector<double> result;
    for (Eigen::Index l = 0; l < path.cols(); ++l) {
        Eigen::VectorXd at = test.x * path.col(l).tail(test.x.cols());
        at.array() += path(0, l);
        const Eigen::VectorXd mu = at.array().min(max_eta).exp();
        result.push_back(deviance(test, mu, std::numeric_limits<double>::infinity()) / test.total_cells());
    }
    return result;
}

} // namespace

std::vector<double> penalty_path(const CountTable& table, const ElasticNetOptions& options) {
    const double n = table.total_cells();
    const Eigen::VectorXd sd = spreads(table);
    const Eigen::VectorXd residual = table.cells.array() * (table.y.array() - table.total_events() / n);
    double largest = 0;
    for (Eigen::Index c = 0; c < sd.size(); ++c)
        if (sd[c] > 0)
            largest = std::max(largest, std::abs(table.x.col(c).dot(residual)) / (n * sd[c] * options.alpha));
    std::vector<double> penalties;
    for (int i = 0; i < options.penalties && largest > 0; ++i)
        penalties.push_back(largest *
                            std::pow(options.smallest, static_cast<double>(i) / std::max(1, options.penalties - 1)));
    return penalties;
}

Eigen::MatrixXd elastic_net_path(const CountTable& table, const std::vector<double>& penalties,
                                 const ElasticNetOptions& options) {
    Descent descent(table, options);
    Eigen::MatrixXd path(table.x.cols() + 1, static_cast<Eigen::Index>(penalties.size()));
    for (std::size_t i = 0; i < penalties.size(); ++i) {
        descent.descend(penalties[i]);
        path.col(static_cast<Eigen::Index>(i)) = descent.coefficients();
    }
    return path;
}

CrossValidated cross_validate(const CountTable& table, const ElasticNetOptions& options) {
    CrossValidated result{.penalties = penalty_path(table, options), .deviance = {}, .error = {}, .coefficients = {}};
    const auto folds = static_cast<std::size_t>(table.cells_in_fold.cols());
    std::vector<std::vector<double>> by_fold(folds);
    parallel_for(folds + 1, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t f = begin; f < end; ++f) {
            if (f == folds) result.coefficients = elastic_net_path(table, result.penalties, options);
            else by_fold[f] = fold_deviance(table, static_cast<Eigen::Index>(f), result.penalties, options);
        }
    });
    std::erase_if(by_fold, [](const auto& deviances) { return deviances.empty(); });
    const auto k = static_cast<double>(by_fold.size());
    for (std::size_t l = 0; l < result.penalties.size(); ++l) {
        double sum = 0;
        double squares = 0;
        for (const auto& deviances : by_fold) sum += deviances[l];
        for (const auto& deviances : by_fold) squares += (deviances[l] - sum / k) * (deviances[l] - sum / k);
        result.deviance.push_back(sum / k);
        result.error.push_back(std::sqrt(squares / (k - 1) / k));
        if (result.deviance[l] < result.deviance[result.best]) result.best = l;
    }
    while (result.one_se < result.best &&
           result.deviance[result.one_se] > result.deviance[result.best] + result.error[result.best])
        ++result.one_se;
    return result;
}

} // namespace gk::calibration
