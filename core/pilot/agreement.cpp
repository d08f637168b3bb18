// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.hpp"
#include "core/simulate/random.hpp"
#include "core/validation/association.hpp"
#include "core/validation/bootstrap.hpp"

namespace gk::pilot {
namespace {

using Sample = std::vector<std::uint32_t>; ///< areas by number, some twice

/// 1 for the areas on the map's list; equal scores by the order of the areas.
std::vector<std::uint8_t> list_of(const MapView& map) {
    Sample order(map.score.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t i) { return map.score[i]; });
    std::vector<std::uint8_t> listed(map.score.size(), 0);
    for (std::size_t i = 0; i < std::min(list_length, order.size()); ++i) listed[order[i]] = 1;
    return listed;
}

double tau_of(const MapView& map, const ExpertView& expert, const Sample& sample) {
    std::vector<double> score, rating;
    for (const std::uint32_t i : sample) {
        if (expert.rating[i] == 0) continue;
        score.push_back(map.score[i]);
        rating.push_back(expert.rating[i]);
    }
    return validation::kendall_tau_b(score, rating);
}

double tau_between(const ExpertView& a, const ExpertView& b, const Sample& sample) {
    std::vector<double> first, second;
    for (const std::uint32_t i : sample) {
        if (a.rating[i] == 0 || b.rating[i] == 0) continue;
        first.push_back(a.rating[i]);
        second.push_back(b.rating[i]);
    }
    return validation::kendall_tau_b(first, second);
}

double kappa_of(const MapView& map, const ExpertView& expert, const Sample& sample) {
    std::vector<std::uint8_t> by_map, by_expert;
    for (const std::uint32_t i : sample) {
        if (expert.rating[i] == 0) continue;
        by_map.push_back(map.high[i] != 0 ? 1 : 0);
        by_expert.push_back(expert.rating[i] >= high_rating ? 1 : 0);
    }
    return cohens_kappa(by_map, by_expert);
}

/// Of ten, over all lists together.
double overlap_of(std::span<const std::uint8_t> map_list, std::span<const ExpertView> experts, const Sample& sample) {
    double listed = 0, shared = 0;
    for (const ExpertView& expert : experts)
        for (const std::uint32_t i : sample) {
            listed += expert.listed[i];
            shared += expert.listed[i] != 0 && map_list[i] != 0 ? 1 : 0;
        }
    return listed > 0 ? static_cast<double>(list_length) * shared / listed : not_known;
}

double mean_known(std::span<const double> values) {
    double n = 0, sum = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        n += 1;
        sum += value;
    }
    return n > 0 ? sum / n : not_known;
}

/// Every figure of one sample of areas: tau and kappa of each expert, then overlap, mean tau, mean kappa, between.
struct Figures {
    std::vector<double> tau, kappa;
    double overlap = not_known, mean_tau = not_known, mean_kappa = not_known, between = not_known;
};

class Bench {
public:
    Bench(const MapView& map, std::span<const ExpertView> experts)
        : map_(&map)
        , experts_(experts)
        , list_(list_of(map)) {
        for (const ExpertView& expert : experts)
            rated_.push_back(expert.rating.size() -
                             static_cast<std::size_t>(std::ranges::count(expert.rating, std::uint8_t{0})));
    }
    [[nodiscard]] const std::vector<std::uint8_t>& list() const { return list_; }
    [[nodiscard]] std::size_t rated(std::size_t expert) const { return rated_[expert]; }
    [[nodiscard]] Figures of(const Sample& sample) const {
        Figures figures;
        std::vector<double> pairs;
        for (std::size_t e = 0; e < experts_.size(); ++e) {
            const bool rates = rated_[e] >= min_rated_areas;
            figures.tau.push_back(rates ? tau_of(*map_, experts_[e], sample) : not_known);
            figures.kappa.push_back(rates ? kappa_of(*map_, experts_[e], sample) : not_known);
            for (std::size_t other = 0; rates && other < e; ++other)
                if (rated_[other] >= min_rated_areas)
                    pairs.push_back(tau_between(experts_[other], experts_[e], sample));
        }
        if (list_.size() >= min_listed_areas) figures.overlap = overlap_of(list_, experts_, sample);
        figures.mean_tau = mean_known(figures.tau);
        figures.mean_kappa = mean_known(figures.kappa);
        figures.between = mean_known(pairs);
        return figures;
    }

private:
    const MapView* map_;
    std::span<const ExpertView> experts_;
    std::vector<std::uint8_t> list_;
    std::vector<std::size_t> rated_;
};

/// A figure that half of the samples or more cannot give has no interval.
template <class Which>
Estimate estimate(double value, std::span<const Figures> draws, double level, Which which) {
    Estimate result{.value = value, .interval = {not_known, not_known}};
    std::vector<double> sample;
    for (const Figures& draw : draws)
        if (const double one = which(draw); !std::isnan(one)) sample.push_back(one);
    if (std::isnan(value) || 2 * sample.size() <= draws.size()) return result;
    result.interval = validation::percentile_interval(sample, level);
    return result;
}

Overlap overlap_of_expert(std::span<const std::uint8_t> map_list, const ExpertView& expert, double level) {
    Overlap overlap;
    for (std::size_t i = 0; i < map_list.size(); ++i) {
        if (expert.listed[i] == 0) continue;
        ++overlap.listed;
        overlap.shared += map_list[i];
    }
    if (overlap.listed == 0 || map_list.size() < min_listed_areas) return overlap;
    constexpr auto ten = static_cast<double>(list_length);
    const Interval share = clopper_pearson(overlap.shared, overlap.listed, level);
    overlap.of_ten = {.value = ten * static_cast<double>(overlap.shared) / static_cast<double>(overlap.listed),
                      .interval = {ten * share.low, ten * share.high}};
    overlap.by_chance = ten * ten / static_cast<double>(map_list.size());
    overlap.probability = overlap_by_chance(overlap.shared, overlap.listed, list_length, map_list.size());
    return overlap;
}

Status check(const MapView& map, std::span<const ExpertView> experts, const AgreementOptions& options) {
    const std::size_t n = map.score.size();
    bool good = map.high.size() == n && std::ranges::all_of(map.score, [](double s) { return std::isfinite(s); });
    for (const ExpertView& expert : experts)
        good = good && expert.rating.size() == n && expert.listed.size() == n &&
               std::ranges::all_of(expert.rating, [](std::uint8_t r) { return r <= highest_rating; }) &&
               std::ranges::all_of(expert.listed, [](std::uint8_t l) { return l <= 1; });
    if (!good) return fail(ErrorCode::bug, "agreement: scores and judgements do not fit together");
    if (options.draws < 100 || !(options.level > 0.5) || !(options.level < 1))
        return fail(ErrorCode::usage, "intervals need at least 100 draws and a level between 0.5 and 1");
    return {};
}

Result<std::vector<Figures>> draw_again(const Bench& bench, std::size_t areas, const AgreementOptions& options,
                                        const Progress& progress) {
    constexpr std::size_t batch = 256;
    std::vector<Figures> draws(options.draws);
    for (std::size_t first = 0; first < draws.size(); first += batch) {
        if (!progress("drawing areas again", first, draws.size()))
            return fail(ErrorCode::interrupted, "stopped while computing the intervals");
        parallel_for(std::min(batch, draws.size() - first), 8, [&](std::size_t begin, std::size_t end) {
            Sample sample(areas);
            for (std::size_t draw = first + begin; draw < first + end; ++draw) {
                simulate::Random random(options.seed, draw);
                for (std::uint32_t& area : sample) area = static_cast<std::uint32_t>(random.below(areas));
                draws[draw] = bench.of(sample);
            }
        });
    }
    return draws;
}

} // namespace

double cohens_kappa(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b) {
    const auto n = static_cast<double>(a.size());
    double same = 0, yes_a = 0, yes_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        same += a[i] == b[i] ? 1 : 0;
        yes_a += a[i] != 0 ? 1 : 0;
        yes_b += b[i] != 0 ? 1 : 0;
    }
    // n^2 times the agreement that chance would bring: whole numbers, so "all of it" is exact.
    const double by_chance = yes_a * yes_b + (n - yes_a) * (n - yes_b);
    if (!(by_chance < n * n)) return not_known;
    return (n * same - by_chance) / (n * n - by_chance);
}

Result<Agreement> agreement(const MapView& map, std::span<const ExpertView> experts, const AgreementOptions& options,
                            const Progress& progress) {
    if (auto good = check(map, experts, options); !good) return std::unexpected(good.error());
    const std::size_t areas = map.score.size();
    Agreement result;
    result.areas = areas;
    result.draws = options.draws;
    if (areas == 0) return result;

    const Bench bench(map, experts);
    Sample all(areas);
    std::iota(all.begin(), all.end(), 0U);
    const Figures observed = bench.of(all);
    const auto drawn = draw_again(bench, areas, options, progress);
    if (!drawn) return std::unexpected(drawn.error());
    for (std::size_t e = 0; e < experts.size(); ++e) {
        ExpertAgreement& one = result.experts.emplace_back();
        one.expert = experts[e].expert;
        one.rated = bench.rated(e);
        one.overlap = overlap_of_expert(bench.list(), experts[e], options.level);
        one.tau = estimate(observed.tau[e], *drawn, options.level, [e](const Figures& f) { return f.tau[e]; });
        one.kappa = estimate(observed.kappa[e], *drawn, options.level, [e](const Figures& f) { return f.kappa[e]; });
        result.overlap.listed += one.overlap.listed;
        result.overlap.shared += one.overlap.shared;
        if (one.overlap.listed > 0) result.overlap.by_chance = one.overlap.by_chance;
    }
    result.overlap.of_ten =
        estimate(observed.overlap, *drawn, options.level, [](const Figures& f) { return f.overlap; });
    result.tau = estimate(observed.mean_tau, *drawn, options.level, [](const Figures& f) { return f.mean_tau; });
    result.kappa = estimate(observed.mean_kappa, *drawn, options.level, [](const Figures& f) { return f.mean_kappa; });
    result.between = estimate(observed.between, *drawn, options.level, [](const Figures& f) { return f.between; });
    return result;
}

} // namespace gk::pilot
