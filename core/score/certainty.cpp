// SPDX-License-Identifier: EUPL-1.2
// Certainty of areas; that of cells is in cell_certainty.cpp.
#include "core/score/certainty.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

#include "core/base/parallel.hpp"
#include "core/score/draw_tops.hpp"

namespace gk::score {
namespace {

using region::AreaKind;

constexpr std::uint32_t first_ten = 10;

/// The cells of one area that lack the same factors, as one sum a factor.
struct PatternSum {
    std::uint32_t pattern = 0;
    double weight = 0;          ///< of the cells
    std::vector<double> points; ///< [active factor]
};

/// What the value of an area depends on.
struct AreaSums {
    std::vector<PatternSum> patterns;
    double value = 0;    ///< at the model's own weights
    double exponent = 1; ///< of the value in the sum
    double base = 0;     ///< the sum at the model's own weights
};

/// One type with everything that its draws need.
struct Trial {
    const Scorer::Impl& scorer;
    const Priorities::Impl& priorities;
    std::size_t type;
    DrawTable table;
    Patterns patterns;
    std::vector<std::vector<double>> inverse; ///< [row][pattern]

    [[nodiscard]] const TypeScores& scores() const { return scorer.types[type]; }
    [[nodiscard]] bool geometric() const { return scores().model.combination == Combination::geometric; }
};

double sum_of(const AreaSums& sums, std::span<const double> weight, const std::vector<double>& inverse) {
    double total = 0;
    double cells = 0;
    for (const PatternSum& one : sums.patterns) {
        const double scale = inverse[one.pattern];
        if (scale == 0) continue; // nothing is left of these cells
        total += std::inner_product(one.points.begin(), one.points.end(), weight.begin(), 0.0) * scale;
        cells += one.weight;
    }
    return cells > 0 ? total / cells : missing_value;
}

AreaSums sums_of(const Trial& trial, std::size_t area) {
    const Scorer::Impl& scorer = trial.scorer;
    const TypeScores& type = trial.scores();
    const bool by_priority = trial.priorities.parts[trial.type].any();
    AreaSums sums;
    sums.value = by_priority ? trial.priorities.areas[area].priority : scorer.areas[area].opportunity;
    std::vector<std::uint32_t> place(trial.patterns.present.size(), grid::no_feature);
    double priorities = 0;
    double bent = 0;
    for (std::uint64_t i = scorer.rows[area].begin; i < scorer.rows[area].end; ++i) {
        const std::uint32_t slot = scorer.entry_slot[i];
        const double opportunity = scorer.scored[slot];
        if (std::isnan(opportunity)) continue;
        double weight = scorer.entry_share[i];
        if (by_priority) {
            const double priority = weight * trial.priorities.scored[slot];
            if (!(priority > 0)) continue; // O = 0: it adds nothing, and has no slope
            priorities += priority;
            bent += priority * trial.priorities.exponent[slot];
            weight = trial.geometric() ? priority : priority / opportunity;
        } else if (trial.geometric()) {
            weight *= opportunity;
        }
        const std::size_t local = slot - type.first;
        std::uint32_t& at = place[trial.patterns.of_local[local]];
        if (at == grid::no_feature) {
            at = static_cast<std::uint32_t>(sums.patterns.size());
            sums.patterns.push_back({trial.patterns.of_local[local], 0, std::vector<double>(trial.table.factors())});
        }
        PatternSum& sum = sums.patterns[at];
        sum.weight += weight;
        for (std::size_t f = 0; f < trial.table.factors(); ++f) {
            const double value = type.addends()[type.at(local, trial.table.active[f])];
            if (!std::isnan(value)) sum.points[f] += weight * value;
        }
    }
    if (by_priority && priorities > 0) sums.exponent = bent / priorities;
    const std::size_t base = trial.table.base();
    sums.base = sum_of(sums, trial.table.of(base), trial.inverse[base]);
    return sums;
}

/// The value of an area in one draw; NaN when nothing is left of it.
double value_of(const Trial& trial, const AreaSums& sums, std::size_t row) {
    if (sums.patterns.empty()) return sums.value;
    const double sum = sum_of(sums, trial.table.of(row), trial.inverse[row]);
    if (trial.geometric()) return sums.value * std::exp(sums.exponent * (sum - sums.base));
    return sums.base > 0 ? sums.value * std::pow(sum / sums.base, sums.exponent) : sum;
}

/// Share of the top tenth in each gemeente, for every draw: [row][area of `order`].
Result<std::vector<std::vector<double>>> top_shares(const Trial& trial, std::span<const std::uint32_t> order,
                                                    const Progress& progress) {
    const CellKeys cells(trial.scorer, trial.priorities, trial.type, trial.table);
    const AreaCells areas(trial.scorer, order, cells);
    std::vector<std::vector<double>> shares(trial.table.rows(), std::vector<double>(order.size()));
    const std::size_t rows = trial.table.rows(), blocks = (rows + draws_together - 1) / draws_together;
    // Each strand keeps one array of keys, megabytes long, for all its draws.
    const std::size_t strands = std::min<std::size_t>(thread_count(), blocks);
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stopped{false};
    const auto asker = std::this_thread::get_id();
    parallel_for(strands, 1, [&](std::size_t, std::size_t) {
        std::vector<KeyRow> keys;
        for (std::size_t block = next++; block < blocks && !stopped; block = next++) {
            const std::size_t from = block * draws_together, count = std::min(draws_together, rows - from);
            if (std::this_thread::get_id() == asker && !progress("certainty", from, rows)) stopped = true;
            cells.compute(from, count, keys);
            const auto tops = find_tops(keys);
            for (std::size_t a = 0; a < order.size(); ++a) {
                const KeyRow of_area = areas.top_shares(a, keys, tops);
                for (std::size_t d = 0; d < count; ++d) shares[from + d][a] = of_area[d];
            }
        }
    });
    if (stopped)
        return fail(ErrorCode::interrupted, "stopped before the certainty was worked out; nothing was changed");
    return shares;
}

/// The smallest of sorted ranks that at least `part` of them do not exceed.
std::uint32_t percentile(std::span<const std::uint32_t> sorted, double part) {
    const auto place = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size()) - 1e-9));
    return sorted[std::clamp<std::size_t>(place, 1, sorted.size()) - 1];
}

Status try_group(const Trial& trial, AreaKind kind, const Progress& progress, std::vector<AreaCertainty>& result) {
    // Ties go to the first id, which is the order of the areas.
    const std::span<const std::uint32_t> ranking =
        trial.priorities.rankings[static_cast<std::size_t>(kind)][trial.type];
    std::vector<std::uint32_t> order(ranking.begin(), ranking.end());
    std::ranges::sort(order);
    if (order.empty()) return {};
    const std::size_t n = order.size();
    std::vector<AreaSums> sums(n);
    parallel_for(n, 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) sums[i] = sums_of(trial, order[i]);
    });
    std::vector<std::vector<double>> shares;
    if (kind == AreaKind::gemeente) {
        auto found = top_shares(trial, order, progress);
        if (!found) return std::unexpected(found.error());
        shares = *std::move(found);
    }
    const std::size_t rows = trial.table.rows();
    std::vector<std::uint32_t> ranks(rows * n, 0); // [row][area]; 0 = none
    parallel_for(rows, 16, [&](std::size_t begin, std::size_t end) {
        std::vector<double> value(n);
        std::vector<std::uint32_t> sorted(n);
        for (std::size_t row = begin; row < end; ++row) {
            for (std::size_t i = 0; i < n; ++i) value[i] = value_of(trial, sums[i], row);
            sorted.resize(n);
            std::iota(sorted.begin(), sorted.end(), 0U);
            std::erase_if(sorted, [&](std::uint32_t i) { return std::isnan(value[i]); });
            std::ranges::sort(sorted, [&](std::uint32_t a, std::uint32_t b) {
                if (!shares.empty() && shares[row][a] != shares[row][b]) return shares[row][a] > shares[row][b];
                return value[a] != value[b] ? value[a] > value[b] : a < b;
            });
            for (std::uint32_t place = 0; place < sorted.size(); ++place) ranks[row * n + sorted[place]] = place + 1;
        }
    });
    for (std::size_t i = 0; i < n; ++i) {
        AreaCertainty& certainty = result[order[i]];
        std::vector<std::uint32_t> drawn(trial.table.draws);
        for (std::size_t draw = 0; draw < drawn.size(); ++draw) drawn[draw] = ranks[draw * n + i];
        std::ranges::sort(drawn);
        certainty.p05 = percentile(drawn, 0.05);
        certainty.p95 = percentile(drawn, 0.95);
        const auto in_top = std::ranges::upper_bound(drawn, first_ten) - drawn.begin();
        certainty.top10_share = static_cast<double>(in_top) / static_cast<double>(drawn.size());
        for (std::size_t f = 0; f < trial.table.factors(); ++f)
            if (const std::uint32_t rank = ranks[(trial.table.draws + f) * n + i]; rank > 0)
                certainty.without[trial.table.active[f]] = rank;
    }
    return {};
}

} // namespace

Result<std::vector<AreaCertainty>> area_certainty(const Scorer& scorer, const Priorities& priorities,
                                                  const Progress& progress) {
    const Scorer::Impl& base = ScorerView::of(scorer);
    std::vector<AreaCertainty> result(base.areas.size());
    for (std::size_t a = 0; a < result.size(); ++a) result[a].without.resize(base.of(base.areas[a].type).factors());
    for (std::size_t t = 0; t < base.types.size(); ++t) {
        if (!base.types[t].has_model || base.types[t].total_weight == 0) continue;
        Trial trial{base, PrioritiesView::of(priorities), t, make_draws(base.types[t]), {}, {}};
        trial.patterns = find_patterns(base.types[t], trial.table);
        for (std::size_t row = 0; row < trial.table.rows(); ++row)
            trial.inverse.push_back(inverse_weights(trial.patterns, trial.table.of(row)));
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            if (auto done = try_group(trial, static_cast<AreaKind>(kind), progress, result); !done)
                return std::unexpected(done.error());
    }
    return result;
}

void apply(const std::vector<AreaCertainty>& certainty, const Scorer& scorer, std::vector<AreaScore>& areas) {
    for (std::size_t a = 0; a < areas.size(); ++a) {
        AreaScore& area = areas[a];
        const AreaCertainty& one = certainty.at(a);
        area.rank_p05 = one.p05;
        area.rank_p95 = one.p95;
        area.top10_share = one.top10_share;
        if (!area.rank) {
            const bool enough = !std::isnan(area.opportunity) && area.coverage >= min_coverage - 1e-12;
            area.reliability = enough ? Reliability::too_small : Reliability::insufficient_data;
        } else if (one.p05 && one.p95) {
            const double widest = scorer.model(area.type)->certainty.widest * static_cast<double>(area.ranked);
            const bool wide = static_cast<double>(*one.p95 - *one.p05) > widest;
            area.reliability = wide ? Reliability::wide_interval : Reliability::reliable;
        }
    }
}

} // namespace gk::score
