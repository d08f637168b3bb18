// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <utility>

namespace gk::calibration {
namespace {

bool is_empty(const FactorLayer& layer) {
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

} // namespace

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
        if (const auto* points = std::get_if<measure::WeightedPoints>(&layer.features)) {
            for (int blocks = options.min_blocks; blocks <= options.max_blocks; ++blocks) {
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
