// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/hit_rate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gk::validation {
namespace {

bool same_score(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}
bool higher_score(double a, double b) {
    return std::isnan(b) ? !std::isnan(a) : a > b;
}

} // namespace

Ranking::Ranking(std::span<const double> score, std::span<const double> area, std::span<const double> events)
    : order_(score.size())
    , before_(score.size())
    , area_(area.begin(), area.end())
    , block_before_(score.size())
    , block_area_(score.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
        if (!same_score(score[a], score[b])) return higher_score(score[a], score[b]);
        const double density_a = events[a] / area[a];
        const double density_b = events[b] / area[b];
        return density_a != density_b ? density_a < density_b : a < b;
    });
    for (std::size_t begin = 0; begin < order_.size(); ++distinct_) {
        std::size_t end = begin;
        const double block_before = total_;
        for (; end < order_.size() && same_score(score[order_[end]], score[order_[begin]]); ++end) {
            before_[order_[end]] = total_;
            total_ += area[order_[end]];
        }
        for (; begin < end; ++begin) {
            block_before_[order_[begin]] = block_before;
            block_area_[order_[begin]] = total_ - block_before;
        }
    }
}

double Ranking::flagged(std::size_t unit, double share, Ties ties) const {
    const double target = share * total_;
    const double part = ties == Ties::worst_case ? (target - before_[unit]) / area_[unit]
                                                 : (target - block_before_[unit]) / block_area_[unit];
    return std::clamp(part, 0.0, 1.0);
}

double Ranking::percentile(std::size_t unit) const {
    return 1 - (block_before_[unit] + 0.5 * block_area_[unit]) / total_;
}

double hit_rate(const Ranking& ranking, std::span<const double> events, double share, Ties ties) {
    double hits = 0;
    double all = 0;
    for (std::size_t unit = 0; unit < events.size(); ++unit) {
        if (events[unit] == 0) continue;
        hits += events[unit] * ranking.flagged(unit, share, ties);
        all += events[unit];
    }
    return all > 0 ? hits / all : 0;
}

double best_hit_rate(std::span<const double> area, std::span<const double> events, double share) {
    std::vector<double> density(events.size());
    for (std::size_t unit = 0; unit < events.size(); ++unit) density[unit] = events[unit] / area[unit];
    return hit_rate(Ranking(density, area, events), events, share, Ties::average);
}

} // namespace gk::validation
