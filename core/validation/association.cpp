// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/association.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <map>
#include <numeric>

#include "core/base/parallel.hpp"
#include "core/simulate/random.hpp"
#include "core/validation/bootstrap.hpp"

namespace gk::validation {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double top = 0.1;

/// Twice the mid-rank (1 = lowest), a whole number.
std::vector<double> mid_ranks(std::span<const double> x) {
    std::vector<std::uint32_t> order(x.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return x[i]; });
    std::vector<double> rank(x.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        for (end = begin; end < order.size() && x[order[end]] == x[order[begin]]; ++end) {
        }
        for (std::size_t i = begin; i < end; ++i) rank[order[i]] = static_cast<double>(begin + 1 + end);
    }
    return rank;
}

/// Pairs of equal elements in a sorted range.
template <class Same>
double equal_pairs(std::size_t n, Same same) {
    double pairs = 0;
    for (std::size_t begin = 0, end = 0; begin < n; begin = end) {
        for (end = begin; end < n && same(begin, end); ++end) {
        }
        const auto group = static_cast<double>(end - begin);
        pairs += group * (group - 1) / 2;
    }
    return pairs;
}

/// Sorts, and counts the pairs that stood the wrong way round.
double sort_counting(std::span<double> values, std::span<double> room) {
    const std::size_t n = values.size();
    if (n < 2) return 0;
    const auto left = values.first(n / 2), right = values.subspan(n / 2);
    double swaps = sort_counting(left, room.first(n / 2)) + sort_counting(right, room.subspan(n / 2));
    std::size_t l = 0, r = 0;
    for (double& next : room) {
        const bool from_left = r == right.size() || (l < left.size() && left[l] <= right[r]);
        if (!from_left) swaps += static_cast<double>(left.size() - l);
        next = from_left ? left[l++] : right[r++];
    }
    std::ranges::copy(room, values.begin());
    return swaps;
}

/// The areas that have both.
struct Both {
    std::vector<double> score, attribute;
    std::vector<std::uint32_t> cluster;
};

struct Correlations {
    double spearman = none, kendall = none;
};

/// Both correlations of a sample of areas, by their numbers.
Correlations of_sample(const Both& both, std::span<const std::uint32_t> sample) {
    std::vector<double> x, y;
    x.reserve(sample.size());
    y.reserve(sample.size());
    for (const std::uint32_t i : sample) {
        x.push_back(both.score[i]);
        y.push_back(both.attribute[i]);
    }
    return {.spearman = spearman(x, y), .kendall = kendall_tau_b(x, y)};
}

/// How much of each area is in the top tenth of the scores: 1, 0, or a part for those that tie at its border.
std::vector<double> in_top(const std::vector<double>& score) {
    std::vector<double> sorted = score;
    std::ranges::sort(sorted, std::ranges::greater{});
    const double wanted = top * static_cast<double>(score.size());
    const double border = sorted[static_cast<std::size_t>(std::ceil(wanted)) - 1];
    const auto above = static_cast<double>(std::ranges::count_if(score, [&](double s) { return s > border; }));
    const auto equal = static_cast<double>(std::ranges::count(score, border));
    std::vector<double> part;
    part.reserve(score.size());
    for (const double s : score) part.push_back(s > border ? 1.0 : s == border ? (wanted - above) / equal : 0.0);
    return part;
}

std::array<Fifth, fifths> fifths_of(const Both& both) {
    const std::vector<double> rank = mid_ranks(both.attribute), part = in_top(both.score);
    const auto n = static_cast<double>(rank.size());
    const double whole = std::accumulate(part.begin(), part.end(), 0.0);
    std::array<Fifth, fifths> result;
    result.fill({.low = none, .high = none});
    for (std::size_t i = 0; i < rank.size(); ++i) {
        // The mid-rank, less a half, as a share of all.
        const double share = (rank[i] - 1) / 2 / n;
        Fifth& fifth = result.at(std::min(fifths - 1, static_cast<std::size_t>(share * fifths)));
        fifth.low = fifth.areas == 0 ? both.attribute[i] : std::min(fifth.low, both.attribute[i]);
        fifth.high = fifth.areas == 0 ? both.attribute[i] : std::max(fifth.high, both.attribute[i]);
        ++fifth.areas;
        fifth.mean_score += both.score[i];
        fifth.share_of_top += part[i] / whole;
    }
    for (Fifth& fifth : result) {
        fifth.mean_score = fifth.areas == 0 ? none : fifth.mean_score / static_cast<double>(fifth.areas);
        fifth.share_of_areas = static_cast<double>(fifth.areas) / n;
    }
    return result;
}

/// What is drawn: the areas of each cluster, or each area on its own.
std::vector<std::vector<std::uint32_t>> lots_of(const Both& both) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_cluster;
    for (std::uint32_t i = 0; i < both.cluster.size(); ++i) by_cluster[both.cluster[i]].push_back(i);
    std::vector<std::vector<std::uint32_t>> lots;
    if (by_cluster.size() >= min_clusters)
        for (auto& [cluster, areas] : by_cluster) lots.push_back(std::move(areas));
    else
        for (std::uint32_t i = 0; i < both.score.size(); ++i) lots.push_back({i});
    return lots;
}

Interval interval_of(std::span<const Correlations> draws, double Correlations::* which, double level) {
    std::vector<double> sample;
    for (const Correlations& draw : draws)
        if (!std::isnan(draw.*which)) sample.push_back(draw.*which); // a sample of equal areas correlates with nothing
    if (sample.empty()) return {none, none};
    return percentile_interval(sample, level);
}

bool constant(const std::vector<double>& x) {
    return std::ranges::all_of(x, [&](double value) { return value == x.front(); });
}

} // namespace

double spearman(std::span<const double> x, std::span<const double> y) {
    const std::vector<double> rx = mid_ranks(x), ry = mid_ranks(y);
    const auto mean = static_cast<double>(x.size() + 1); // of doubled ranks
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < rx.size(); ++i) {
        xy += (rx[i] - mean) * (ry[i] - mean);
        xx += (rx[i] - mean) * (rx[i] - mean);
        yy += (ry[i] - mean) * (ry[i] - mean);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : none;
}

double kendall_tau_b(std::span<const double> x, std::span<const double> y) {
    const std::size_t n = x.size();
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order,
                      [&](std::uint32_t a, std::uint32_t b) { return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b]; });
    std::vector<double> sorted(n), room(n);
    for (std::size_t i = 0; i < n; ++i) sorted[i] = y[order[i]];
    const double tied_x = equal_pairs(n, [&](std::size_t a, std::size_t b) { return x[order[a]] == x[order[b]]; });
    const double tied_both = equal_pairs(
        n, [&](std::size_t a, std::size_t b) { return x[order[a]] == x[order[b]] && sorted[a] == sorted[b]; });
    const double discordant = sort_counting(sorted, room);
    const double tied_y = equal_pairs(n, [&](std::size_t a, std::size_t b) { return sorted[a] == sorted[b]; });
    const double pairs = static_cast<double>(n) * (static_cast<double>(n) - 1) / 2;
    if (!(pairs > tied_x && pairs > tied_y)) return none;
    const double concordant = pairs - tied_x - tied_y + tied_both - discordant;
    return (concordant - discordant) / std::sqrt((pairs - tied_x) * (pairs - tied_y));
}

Result<Association> associate(std::span<const double> score, std::span<const double> attribute,
                              std::span<const std::uint32_t> cluster, const AssociationOptions& options,
                              const Progress& progress) {
    if (score.size() != attribute.size() || (!cluster.empty() && cluster.size() != score.size()))
        return fail(ErrorCode::bug, "associate: not one value for each area");
    if (options.draws < 100 || !(options.level > 0.5) || !(options.level < 1))
        return fail(ErrorCode::usage, "intervals need at least 100 draws and a level between 0.5 and 1");
    Both both;
    for (std::size_t i = 0; i < score.size(); ++i) {
        if (!std::isfinite(score[i]) || !std::isfinite(attribute[i])) continue;
        both.score.push_back(score[i]);
        both.attribute.push_back(attribute[i]);
        if (!cluster.empty()) both.cluster.push_back(cluster[i]);
    }
    const std::size_t n = both.score.size();
    if (n < min_associated)
        return fail(ErrorCode::refused,
                    std::format("only {} areas have both a score and this attribute; at least {} are needed to compare",
                                n, min_associated));
    if (constant(both.score)) return fail(ErrorCode::refused, "the score is the same in all areas");
    if (constant(both.attribute)) return fail(ErrorCode::refused, "this attribute is the same in all areas");

    Association result;
    result.areas = n;
    result.missing = score.size() - n;
    result.spearman = spearman(both.score, both.attribute);
    result.kendall = kendall_tau_b(both.score, both.attribute);
    result.fifth = fifths_of(both);

    const auto lots = lots_of(both);
    result.clusters = lots.size() < n ? lots.size() : 0;
    constexpr std::size_t batch = 128;
    std::vector<Correlations> draws(options.draws);
    for (std::size_t first = 0; first < draws.size(); first += batch) {
        if (!progress("drawing areas again", first, draws.size()))
            return fail(ErrorCode::interrupted, "stopped while computing the intervals");
        parallel_for(std::min(batch, draws.size() - first), 4, [&](std::size_t begin, std::size_t end) {
            std::vector<std::uint32_t> sample;
            for (std::size_t draw = first + begin; draw < first + end; ++draw) {
                simulate::Random random(options.seed, draw);
                sample.clear();
                for (std::size_t i = 0; i < lots.size(); ++i) {
                    const auto& lot = lots[static_cast<std::size_t>(random.below(lots.size()))];
                    sample.insert(sample.end(), lot.begin(), lot.end());
                }
                draws[draw] = of_sample(both, sample);
            }
        });
    }
    result.spearman_interval = interval_of(draws, &Correlations::spearman, options.level);
    result.kendall_interval = interval_of(draws, &Correlations::kendall, options.level);
    return result;
}

} // namespace gk::validation
