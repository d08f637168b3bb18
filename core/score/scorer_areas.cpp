// SPDX-License-Identifier: EUPL-1.2
// Area values and ranks (METHOD section 8).
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/score/scorer_impl.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr double p90_part = 0.9;
/// A running sum that misses its mark by rounding alone has reached it.
constexpr double sum_tolerance = 1e-12;

/// Scores are sorted into bins first, and only the bin that holds the answer in full: selecting costs one pass.
template <std::size_t Bins>
std::size_t bin_of(double score) {
    return std::min(static_cast<std::size_t>(score * (static_cast<double>(Bins) / 100.0)), Bins - 1);
}

struct Weighed {
    double score;
    double weight;
};

/// The first score, from low to high, at which the running weight reaches `mark`.
double reaches(std::vector<Weighed>& entries, double before, double mark) {
    std::ranges::sort(entries, {}, &Weighed::score);
    double sum = before;
    for (const Weighed& entry : entries) {
        sum += entry.weight;
        if (sum >= mark) return entry.score;
    }
    return entries.back().score;
}

} // namespace

void Scorer::Impl::place_areas(const std::vector<AreaLayer>& layers) {
    std::vector<const AreaLayer*> by_kind;
    by_kind.reserve(layers.size());
    for (const AreaLayer& layer : layers) by_kind.push_back(&layer);
    std::ranges::sort(by_kind, {}, [](const AreaLayer* layer) { return layer->kind; });
    for (const AreaLayer* layer : by_kind) {
        std::vector<std::size_t> order(layer->id.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t a) { return layer->id[a]; });
        for (std::size_t t = 0; t < types.size(); ++t) {
            const auto type = static_cast<AreaType>(t);
            auto& group = groups[static_cast<std::size_t>(layer->kind)][t];
            group.first = areas.size();
            for (const std::size_t a : order) {
                AreaRow row{entry_slot.size(), 0};
                double cells_in_area = 0;
                for (std::uint64_t i = layer->begin[a]; i < layer->begin[a + 1]; ++i) {
                    if (!types[t].has_model || cells.type[layer->cell[i]] != type) continue;
                    entry_slot.push_back(slot_of_cell[layer->cell[i]]);
                    entry_share.push_back(layer->share[i]);
                    cells_in_area += layer->share[i];
                }
                row.end = entry_slot.size();
                if (row.begin == row.end) continue;
                rows.push_back(row);
                AreaScore score;
                score.kind = layer->kind;
                score.type = type;
                score.id = layer->id[a];
                score.name = layer->name[a];
                score.gemeente = layer->gemeente[a];
                score.hectares = cells_in_area * cell_hectares;
                areas.push_back(std::move(score));
            }
            group.second = areas.size();
        }
    }
}

TopTenth find_top(std::span<const double> all) {
    constexpr std::size_t bins = 4096;
    std::array<std::size_t, bins> count{};
    TopTenth top;
    for (const double score : all) {
        if (score != score) continue;
        ++count[bin_of<bins>(score)];
        ++top.scored;
    }
    if (top.scored == 0) return top;
    const double wanted = top_part * static_cast<double>(top.scored);
    std::size_t above = 0;
    std::size_t bin = bins - 1;
    while (static_cast<double>(above + count[bin]) < wanted) above += count[bin--];
    std::vector<double> inside;
    for (const double score : all)
        if (score == score && bin_of<bins>(score) == bin) inside.push_back(score);
    return top_among(inside, above, top.scored);
}

TopTenth top_among(std::span<double> values, std::size_t above, std::size_t scored) {
    TopTenth top{.scored = scored};
    if (values.empty()) return top;
    const double wanted = top_part * static_cast<double>(scored);
    const double place = std::ceil(wanted - static_cast<double>(above)) - 1;
    const auto last = static_cast<double>(values.size() - 1);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::clamp(place, 0.0, last));
    std::ranges::nth_element(values, at, std::ranges::greater{});
    top.border = *at;
    const auto higher = std::ranges::count_if(values, [&](double v) { return v > top.border; });
    const auto equal = std::ranges::count(values, top.border);
    top.tie_part = (wanted - static_cast<double>(above) - static_cast<double>(higher)) / static_cast<double>(equal);
    return top;
}

AreaNumbers Scorer::Impl::area_numbers(const AreaRow& row, std::span<const double> of_slot,
                                       const TopTenth& top_tenth) const {
    constexpr std::size_t bins = 256;
    constexpr std::size_t few = 128; // under this, sorting is cheaper than clearing the bins
    const bool small = row.end - row.begin < few;
    std::array<double, bins> weight_in_bin;
    if (!small) weight_in_bin.fill(0.0);
    std::vector<Weighed> candidates;
    if (small) candidates.reserve(row.end - row.begin);

    double all = 0;
    double covered = 0;
    double weight = 0;
    double sum = 0;
    double top = 0;
    for (std::uint64_t i = row.begin; i < row.end; ++i) {
        const std::uint32_t slot = entry_slot[i];
        const double share = entry_share[i];
        const double score = of_slot[slot];
        all += share;
        covered += share * coverage[slot];
        if (score != score) continue;
        weight += share;
        sum += share * score;
        if (score >= top_tenth.border) top += score > top_tenth.border ? share : share * top_tenth.tie_part;
        if (small) candidates.push_back({score, share});
        else weight_in_bin[bin_of<bins>(score)] += share;
    }
    AreaNumbers result;
    result.coverage = covered / all;
    if (!(weight > 0)) return result;
    result.mean = std::min(100.0, sum / weight);
    result.top_share = std::min(1.0, top / weight);

    const double mark = (p90_part - sum_tolerance) * weight;
    double before = 0;
    if (!small) {
        std::size_t bin = 0;
        while (bin + 1 < bins && before + weight_in_bin[bin] < mark) before += weight_in_bin[bin++];
        for (std::uint64_t i = row.begin; i < row.end; ++i) {
            const double score = of_slot[entry_slot[i]];
            if (score == score && bin_of<bins>(score) == bin) candidates.push_back({score, entry_share[i]});
        }
    }
    result.p90 = candidates.empty() ? result.mean : reaches(candidates, before, mark);
    return result;
}

void Scorer::Impl::value_area(std::size_t area) {
    AreaScore& result = areas[area];
    const AreaNumbers numbers = area_numbers(rows[area], scored, of(result.type).top);
    result.opportunity = numbers.mean;
    result.p90 = numbers.p90;
    result.top_share = numbers.top_share;
    result.coverage = numbers.coverage;
}

bool Scorer::Impl::may_rank(const AreaScore& area) {
    return !std::isnan(area.opportunity) && area.coverage >= min_coverage - sum_tolerance &&
           area.hectares >= min_ranked_hectares - 1e-9;
}

void Scorer::Impl::rank(AreaKind kind, AreaType type) {
    const auto [begin, end] = groups[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
    std::vector<std::uint32_t>& order = rankings[static_cast<std::size_t>(kind)][static_cast<std::size_t>(type)];
    order.clear();
    for (std::size_t area = begin; area < end; ++area) {
        AreaScore& score = areas[area];
        score.rank.reset();
        if (may_rank(score)) order.push_back(static_cast<std::uint32_t>(area));
    }
    // Areas stand in the order of their ids, so a stable sort breaks ties by id.
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (kind == AreaKind::gemeente && areas[a].top_share != areas[b].top_share)
            return areas[a].top_share > areas[b].top_share;
        return areas[a].opportunity > areas[b].opportunity;
    });
    for (std::size_t i = 0; i < order.size(); ++i) areas[order[i]].rank = static_cast<std::uint32_t>(i + 1);
    for (std::size_t area = begin; area < end; ++area) areas[area].ranked = static_cast<std::uint32_t>(order.size());
}

} // namespace gk::score
