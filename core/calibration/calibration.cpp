// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "core/calibration/elastic_net.hpp"
#include "core/calibration/stepwise.hpp"
#include "core/simulate/random.hpp"

namespace gk::calibration {
namespace {

/// A candidate must hold for, and fail for, at least this many events: fewer cannot carry a coefficient.
constexpr double min_events_a_side = 5;

struct Chosen {
    std::size_t kept_by_net = 0;
    std::vector<std::size_t> columns; ///< of the table
    Fit fit;
    std::optional<Fit> other; ///< the other family's best
};

std::vector<std::size_t> kept_by_net(const CountTable& table, double alpha) {
    const CrossValidated path = cross_validate(table, {.alpha = alpha});
    std::vector<std::size_t> kept;
    if (path.penalties.empty()) return kept;
    for (Eigen::Index c = 0; c < table.x.cols(); ++c) {
        if (path.coefficients(c + 1, static_cast<Eigen::Index>(path.one_se)) == 0) continue;
        const double inside = (table.cells.array() * table.y.array() * table.x.col(c).array()).sum();
        if (std::min(inside, table.total_events() - inside) >= min_events_a_side)
            kept.push_back(static_cast<std::size_t>(c));
    }
    return kept;
}

/// The whole procedure on one table: net, then both families, then the lower BIC.
Chosen choose(const CountTable& table, std::span<const std::size_t> factor_of, double alpha) {
    const std::vector<std::size_t> kept = kept_by_net(table, alpha);
    std::vector<std::size_t> group;
    for (const std::size_t column : kept) group.push_back(factor_of[column]);
    const CountTable narrow = table.with_columns(kept);
    Selection poisson = stepwise(Family::poisson, narrow, group);
    Selection negative = stepwise(Family::negative_binomial, narrow, group);
    // Without overdispersion the second search gives Poisson fits, and the two are the same.
    const bool overdispersed =
        negative.fit.family == Family::negative_binomial && negative.fit.bic() < poisson.fit.bic();
    Selection& best = overdispersed ? negative : poisson;
    Selection& other = overdispersed ? poisson : negative;
    Chosen chosen{.kept_by_net = kept.size(), .columns = {}, .fit = std::move(best.fit), .other = std::move(other.fit)};
    for (const std::size_t column : best.columns) chosen.columns.push_back(kept[column]);
    return chosen;
}

struct HeldOut {
    double deviance = 0, null_deviance = 0, log_gain = 0, events = 0;
};

void judge_fold(const CountTable& table, Eigen::Index fold, std::span<const std::size_t> factor_of, double alpha,
                HeldOut& sum) {
    const CountTable train = table.without_fold(fold);
    const CountTable test = table.only_fold(fold);
    if (test.rows() == 0 || train.rows() == 0 || train.total_events() == 0) return;
    const Chosen chosen = choose(train, factor_of, alpha);
    const CountTable narrow = test.with_columns(chosen.columns);
    const Eigen::VectorXd mu = chosen.fit.log_mean(narrow.x).array().exp();
    const Eigen::VectorXd even = Eigen::VectorXd::Constant(narrow.rows(), train.total_events() / train.total_cells());
    const double poisson = std::numeric_limits<double>::infinity();
    sum.deviance += deviance(narrow, mu, poisson);
    sum.null_deviance += deviance(narrow, even, poisson);
    sum.log_gain += log_likelihood(narrow, mu, poisson) - log_likelihood(narrow, even, poisson);
    sum.events += narrow.total_events();
}

/// Quantile of the standard normal distribution, by bisection of erfc: used twice a model.
double normal_quantile(double p) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 200; ++i) {
        const double middle = 0.5 * (low + high);
        (0.5 * std::erfc(-middle / std::sqrt(2.0)) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

Status check(const grid::CellGrid& grid, std::span<const std::uint32_t> events, const CandidateSet& candidates,
             std::span<const std::uint8_t> included, const CalibrationOptions& options) {
    if (events.size() != grid.size() || (!included.empty() && included.size() != grid.size()))
        return fail(ErrorCode::bug, "calibrate: counts and cells differ in number");
    for (const Candidate& candidate : candidates.candidates)
        if (candidate.holds.size() != grid.size())
            return fail(ErrorCode::bug, "calibrate: a candidate and the cells differ in number");
    if (options.folds < 2 || options.folds > 50 || options.fold_squares < 1 || !(options.alpha > 0) ||
        options.alpha > 1 || !(options.level > 0.5) || !(options.level < 1))
        return fail(ErrorCode::usage,
                    "calibration takes 2 to 50 folds, alpha above 0 and at most 1, and a level between 0.5 and 1");
    return {};
}

} // namespace

double Term::relative_risk() const {
    return std::exp(beta);
}

std::vector<std::uint8_t> spatial_folds(const grid::CellGrid& grid, std::size_t folds, std::int32_t squares,
                                        std::uint64_t seed) {
    const std::int32_t blocks_a_row = grid.spec().cols / squares + 1;
    const auto blocks =
        static_cast<std::size_t>(blocks_a_row) * static_cast<std::size_t>(grid.spec().rows / squares + 1);
    std::vector<bool> used(blocks, false);
    const auto block_of = [&](std::size_t cell) {
        return static_cast<std::size_t>(grid.row(cell) / squares) * static_cast<std::size_t>(blocks_a_row) +
               static_cast<std::size_t>(grid.col(cell) / squares);
    };
    for (std::size_t cell = 0; cell < grid.size(); ++cell) used[block_of(cell)] = true;
    std::vector<std::size_t> order;
    for (std::size_t block = 0; block < blocks; ++block)
        if (used[block]) order.push_back(block);
    simulate::Random random(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(i))]);
    std::vector<std::uint8_t> fold_of_block(blocks, 0);
    for (std::size_t i = 0; i < order.size(); ++i) fold_of_block[order[i]] = static_cast<std::uint8_t>(i % folds);
    std::vector<std::uint8_t> fold(grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell) fold[cell] = fold_of_block[block_of(cell)];
    return fold;
}

Result<Calibration> calibrate(const grid::CellGrid& grid, std::span<const std::uint32_t> events,
                              const CandidateSet& candidates, std::span<const std::uint8_t> included,
                              const CalibrationOptions& options, const Progress& progress) {
    if (const Status status = check(grid, events, candidates, included, options); !status)
        return std::unexpected(status.error());

    // Only the cells to learn from.
    std::vector<std::size_t> cells;
    for (std::size_t cell = 0; cell < grid.size(); ++cell)
        if (included.empty() || included[cell] != 0) cells.push_back(cell);
    std::vector<std::uint32_t> y;
    for (const std::size_t cell : cells) y.push_back(events[cell]);

    Calibration result;
    result.cells = cells.size();
    result.events = std::accumulate(y.begin(), y.end(), std::size_t{0});
    if (result.events < min_events)
        return fail(
            ErrorCode::refused,
            std::format("{} events are too few to learn weights from: at least {} are needed; use the weights of a "
                        "model by experts instead",
                        result.events, min_events));

    std::vector<YesNo> columns;
    std::vector<std::size_t> candidate_of;
    std::vector<std::size_t> factor_of;
    for (std::size_t c = 0; c < candidates.candidates.size(); ++c) {
        YesNo column;
        column.reserve(cells.size());
        for (const std::size_t cell : cells) column.push_back(candidates.candidates[c].holds[cell]);
        const auto holds = static_cast<std::size_t>(std::ranges::count(column, std::uint8_t{1}));
        if (holds == 0 || holds == column.size()) continue;
        columns.push_back(std::move(column));
        candidate_of.push_back(c);
        factor_of.push_back(candidates.group(c));
    }
    const std::vector<std::uint8_t> all_folds = spatial_folds(grid, options.folds, options.fold_squares, options.seed);
    std::vector<std::uint8_t> fold;
    for (const std::size_t cell : cells) fold.push_back(all_folds[cell]);
    std::vector<const YesNo*> pointers;
    for (const YesNo& column : columns) pointers.push_back(&column);
    const CountTable table = tabulate(pointers, y, fold, options.folds);
    result.candidates = columns.size();
    result.patterns = static_cast<std::size_t>(table.rows());

    const std::uint64_t steps = options.folds + 1;
    if (!progress("choosing factors", 0, steps)) return fail(ErrorCode::interrupted, "stopped while choosing factors");
    Chosen chosen = choose(table, factor_of, options.alpha);
    result.kept_by_net = chosen.kept_by_net;
    if (result.events < min_events_per_term * chosen.columns.size())
        return fail(ErrorCode::refused,
                    std::format("{} events are too few for a model of {} factors: at least {} are needed, {} for each",
                                result.events, chosen.columns.size(), min_events_per_term * chosen.columns.size(),
                                min_events_per_term));

    const Fit& fit = chosen.fit;
    result.family = fit.family;
    result.theta = fit.theta;
    result.intercept = fit.beta[0];
    result.bic = fit.bic();
    result.bic_other = chosen.other->bic();
    const CountTable empty = table.with_columns({});
    result.bic_null = std::min(fit_poisson(empty).bic(), fit_negative_binomial(empty).bic());
    const Eigen::VectorXd even = Eigen::VectorXd::Constant(empty.rows(), empty.total_events() / empty.total_cells());
    result.deviance_explained = 1 - fit.deviance / deviance(empty, even, fit.theta);

    const double z = normal_quantile(0.5 + options.level / 2);
    result.log_risk.assign(grid.size(), result.intercept);
    for (std::size_t t = 0; t < chosen.columns.size(); ++t) {
        const auto place = static_cast<Eigen::Index>(t) + 1;
        const std::size_t column = chosen.columns[t];
        Term term{.candidate = candidate_of[column], .beta = fit.beta[place]};
        const double error = std::sqrt(fit.covariance(place, place));
        term.low = term.beta - z * error;
        term.high = term.beta + z * error;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (columns[column][i] == 0) continue;
            ++term.cells;
            term.events += y[i];
        }
        const YesNo& holds = candidates.candidates[term.candidate].holds;
        for (std::size_t cell = 0; cell < grid.size(); ++cell)
            result.log_risk[cell] += holds[cell] != 0 ? term.beta : 0;
        result.terms.push_back(term);
    }
    std::ranges::stable_sort(result.terms,
                             [](const Term& a, const Term& b) { return std::abs(a.beta) > std::abs(b.beta); });

    HeldOut held_out;
    for (std::size_t f = 0; f < options.folds && options.judge; ++f) {
        if (!progress("judging on places left out", f + 1, steps))
            return fail(ErrorCode::interrupted, "stopped while judging the model");
        judge_fold(table, static_cast<Eigen::Index>(f), factor_of, options.alpha, held_out);
    }
    // Without judging both are 0/0: missing.
    result.held_out = 1 - held_out.deviance / held_out.null_deviance;
    result.held_out_log_gain = held_out.log_gain / held_out.events;
    result.notes = candidates.notes;
    if (result.terms.empty())
        result.notes.emplace_back("No factor foretells the events better than chance: there are no weights to learn.");
    else if (result.held_out <= 0)
        result.notes.emplace_back("On places left out the model does no better than the mean: do not use it.");
    return result;
}

} // namespace gk::calibration
