// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/elastic_net.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.hpp"
#include "core/calibration/count_regression.hpp"

namespace gk::calibration {
namespace {

constexpr double max_eta = 50;

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
        : table_(table), options_(options), columns_(table.x), sd_(spreads(table)), n_(table.total_cells()) {
        beta_ = Eigen::VectorXd::Zero(table.x.cols());
        curvature_.resize(beta_.size());
        intercept_ = std::log(table.total_events() / n_);
    }

    void descend(double lambda) {
        double before = objective(lambda);
        for (int round = 0; round < 100; ++round) {
            const double old_intercept = intercept_;
            const Eigen::VectorXd old_beta = beta_;
            quadratic_step(lambda);
            double after = objective(lambda);
            // The quadratic model can overshoot far from the optimum: go back half way until it helps.
            for (int halving = 0; !(after <= before + 1e-12 * std::abs(before)) && halving < 30; ++halving) {
                intercept_ = 0.5 * (intercept_ + old_intercept);
                beta_ = 0.5 * (beta_ + old_beta);
                after = objective(lambda);
            }
            before = after;
            const double moved = std::max(std::abs(intercept_ - old_intercept),
                                          beta_.size() == 0 ? 0.0 : (beta_ - old_beta).cwiseAbs().cwiseProduct(sd_).maxCoeff());
            if (moved < options_.tolerance) return;
        }
    }

    [[nodiscard]] Eigen::VectorXd coefficients() const {
        Eigen::VectorXd all(beta_.size() + 1);
        all << intercept_, beta_;
        return all;
    }

private:
    Eigen::VectorXd eta() const {
        Eigen::VectorXd eta = Eigen::VectorXd::Constant(table_.rows(), intercept_);
        for (Eigen::Index c = 0; c < beta_.size(); ++c) {
            if (beta_[c] == 0) continue;
            const auto column = static_cast<std::size_t>(c);
            for (std::size_t k = columns_.begin[column]; k < columns_.begin[column + 1]; ++k)
                eta[columns_.row[k]] += beta_[c] * columns_.value[k];
        }
        return eta.array().min(max_eta);
    }

    double objective(double lambda) const {
        const Eigen::VectorXd at = eta();
        const double loss = (table_.cells.array() * (at.array().exp() - table_.y.array() * at.array())).sum() / n_;
        const Eigen::ArrayXd scaled = beta_.array() * sd_.array();
        return loss + lambda * (options_.alpha * scaled.abs().sum() + 0.5 * (1 - options_.alpha) * scaled.square().sum());
    }

    /// Minimises the penalised quadratic model at the present coefficients.
    void quadratic_step(double lambda) {
        const Eigen::VectorXd mu = eta().array().exp();
        weight_ = table_.cells.array() * mu.array();
        residual_ = table_.cells.array() * (table_.y - mu).array();
        weight_sum_ = weight_.sum();
        for (Eigen::Index c = 0; c < beta_.size(); ++c) {
            const auto column = static_cast<std::size_t>(c);
            double sum = 0;
            for (std::size_t k = columns_.begin[column]; k < columns_.begin[column + 1]; ++k)
                sum += columns_.value[k] * columns_.value[k] * weight_[columns_.row[k]];
            curvature_[c] = sum;
        }
        std::vector<Eigen::Index> working;
        std::vector<Eigen::Index> all;
        for (Eigen::Index c = 0; c < beta_.size(); ++c)
            if (sd_[c] > 0) all.push_back(c);
        for (int pass = 0; pass < 1000; ++pass) {
            if (sweep(all, lambda) < options_.tolerance) return;
            working.clear();
            for (const Eigen::Index c : all)
                if (beta_[c] != 0) working.push_back(c);
            for (int inner = 0; inner < 1000 && sweep(working, lambda) >= options_.tolerance; ++inner) {}
        }
    }

    /// One round of coordinate updates; the largest change of a standardised coefficient.
    double sweep(const std::vector<Eigen::Index>& chosen, double lambda) {
        const double shift = residual_.sum() / weight_sum_;
        intercept_ += shift;
        residual_ -= shift * weight_;
        double largest = std::abs(shift);
        for (const Eigen::Index c : chosen) {
            const auto column = static_cast<std::size_t>(c);
            double gradient = 0;
            for (std::size_t k = columns_.begin[column]; k < columns_.begin[column + 1]; ++k)
                gradient += columns_.value[k] * residual_[columns_.row[k]];
            const double next = soft((gradient + curvature_[c] * beta_[c]) / n_, lambda * options_.alpha * sd_[c]) /
                                (curvature_[c] / n_ + lambda * (1 - options_.alpha) * sd_[c] * sd_[c]);
            const double change = next - beta_[c];
            if (change == 0) continue;
            beta_[c] = next;
            for (std::size_t k = columns_.begin[column]; k < columns_.begin[column + 1]; ++k)
                residual_[columns_.row[k]] -= change * columns_.value[k] * weight_[columns_.row[k]];
            largest = std::max(largest, std::abs(change) * sd_[c]);
        }
        return largest;
    }

    const CountTable& table_;
    ElasticNetOptions options_;
    SparseColumns columns_;
    Eigen::VectorXd sd_, beta_, curvature_, weight_, residual_;
    double n_ = 0, intercept_ = 0, weight_sum_ = 0;
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
        if (sd[c] > 0) largest = std::max(largest, std::abs(table.x.col(c).dot(residual)) / (n * sd[c] * options.alpha));
    std::vector<double> penalties;
    for (int i = 0; i < options.penalties && largest > 0; ++i)
        penalties.push_back(largest * std::pow(options.smallest, static_cast<double>(i) / std::max(1, options.penalties - 1)));
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
