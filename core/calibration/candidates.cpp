// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <utility>

namespace gk::calibration {
namespace {

bool is_empty(const FactorLayer& layer) {
    if (const auto* values = std::get_if<AreaValues>(&layer.features))
        return std::ranges::all_of(values->value, [](double v) { return std::isnan(v); });
    if (const auto* points = std::get_if<measure::WeightedPoints>(&layer.features)) return points->at.empty();
    if (const auto* lines = std::get_if<geometry::LineSet>(&layer.features)) return lines->feature_count() == 0;
    return std::get<geometry::PolygonSet>(layer.features).feature_count() == 0;
}

grid::CellValues distance_to(const grid::CellGrid& grid, const FactorLayer& layer) {
    if (const auto* points = std::get_if<measure::WeightedPoints>(&layer.features))
        return measure::distance(grid, points->at);
    if (const auto* lines = std::get_if<geometry::LineSet>(&layer.features)) return measure::distance(grid, *lines);
    return measure::distance(grid, std::get<geometry::PolygonSet>(layer.features));
}

/// Mean + 2 standard deviations (divisor n) over the region.
double high_density(const grid::CellValues& density) {
    const auto n = static_cast<double>(density.size());
    double mean = 0;
    for (const double d : density) mean += d / n;
    double variance = 0;
    for (const double d : density) variance += (d - mean) * (d - mean) / n;
    return mean + 2 * std::sqrt(variance);
}

void add(CandidateSet& set, Candidate candidate) {
    candidate.cells = static_cast<std::size_t>(std::ranges::count(candidate.holds, std::uint8_t{1}));
    if (candidate.cells == 0 || candidate.cells == candidate.holds.size()) return;
    if (std::ranges::any_of(set.candidates, [&](const Candidate& other) {
            return other.cells == candidate.cells && other.holds == candidate.holds;
        }))
        return;
    set.candidates.push_back(std::move(candidate));
}

void add_values(CandidateSet& set, std::size_t factor, const grid::CellValues& value, const CandidateOptions& options) {
    std::vector<double> known;
    for (std::size_t cell = 0; cell < value.size(); ++cell)
        if ((options.included.empty() || options.included[cell] != 0) && !std::isnan(value[cell]))
            known.push_back(value[cell]);
    if (known.empty()) return;
    std::ranges::sort(known);
    for (const double quantile : value_quantiles) {
        const auto at = static_cast<std::size_t>(quantile * static_cast<double>(known.size()));
        Candidate candidate{.factor = factor,
                            .kind = CandidateKind::value,
                            .reach = 0,
                            .threshold = known[std::min(at, known.size() - 1)],
                            .holds = YesNo(value.size())};
        for (std::size_t cell = 0; cell < value.size(); ++cell)
            candidate.holds[cell] = value[cell] >= candidate.threshold ? 1 : 0;
        add(set, std::move(candidate));
    }
}

void add_features(CandidateSet& set, std::size_t factor, const grid::CellGrid& grid, const FactorLayer& layer,
                  const CandidateOptions& options) {
    const grid::CellValues distance = distance_to(grid, layer);
    for (int blocks = options.min_blocks; blocks <= options.max_blocks; ++blocks) {
        Candidate candidate{.factor = factor,
                            .kind = CandidateKind::proximity,
                            .reach = blocks * options.block,
                            .threshold = blocks * options.block,
                            .holds = YesNo(grid.size())};
        for (std::size_t cell = 0; cell < grid.size(); ++cell)
            candidate.holds[cell] = distance[cell] <= candidate.reach ? 1 : 0;
        add(set, std::move(candidate));
    }
    const auto* points = std::get_if<measure::WeightedPoints>(&layer.features);
    for (int blocks = options.min_blocks; points != nullptr && blocks <= options.max_blocks; ++blocks) {
        Candidate candidate{.factor = factor,
                            .kind = CandidateKind::density,
                            .reach = blocks * options.block,
                            .holds = YesNo(grid.size())};
        const grid::CellValues density = measure::density(grid, *points, {.bandwidth = candidate.reach});
        candidate.threshold = high_density(density);
        for (std::size_t cell = 0; cell < grid.size(); ++cell)
            candidate.holds[cell] = density[cell] >= candidate.threshold ? 1 : 0;
        add(set, std::move(candidate));
    }
}

} // namespace

std::string_view name(CandidateKind kind) {
    switch (kind) {
    case CandidateKind::proximity: return "proximity";
    case CandidateKind::density: return "density";
    case CandidateKind::value: break;
    }
    return "value";
}

Result<CandidateSet> make_candidates(const grid::CellGrid& grid, std::span<const FactorLayer> layers,
                                     const CandidateOptions& options) {
    if (!(options.block > 0) || options.min_blocks < 1 || options.max_blocks < options.min_blocks)
        return fail(ErrorCode::usage,
                    "a block is longer than 0 m and the range of blocks runs from at least 1 upwards");
    CandidateSet set;
    for (const FactorLayer& layer : layers) {
        if (is_empty(layer)) {
            set.notes.push_back(std::format("Layer {} has no features and was left out.", layer.id));
            continue;
        }
        const std::size_t factor = set.factors.size();
        const std::size_t before = set.candidates.size();
        set.factors.push_back(layer.id);
        set.labels.push_back(layer.label);
        set.attributes.push_back(layer.attribute);
        set.sensitive.push_back(layer.sensitive ? 1 : 0);
        if (const auto* values = std::get_if<AreaValues>(&layer.features)) {
            add_values(set, factor, values->value, options);
            if (set.candidates.size() == before)
                set.notes.push_back(
                    std::format("{} of {} is the same in all cells and was left out.", layer.attribute, layer.id));
            continue;
        }
        add_features(set, factor, grid, layer, options);
        if (set.candidates.size() == before)
            set.notes.push_back(std::format("Layer {} lies near all cells or near none within {:g} m and was left out.",
                                            layer.id, options.max_blocks * options.block));
    }
    if (set.candidates.empty())
        return fail(ErrorCode::refused,
                    "no factor tells cells apart; add layers, or another block length or range of blocks");
    return set;
}

} // namespace gk::calibration
