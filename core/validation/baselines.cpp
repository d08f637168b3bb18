// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/baselines.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "core/measure/measure.hpp"

namespace gk::validation {
namespace {

measure::WeightedPoints unit_weights(const DatedPoints& events) {
    return {events.at, std::vector<double>(events.size(), 1.0)};
}

grid::CellValues past_density(const grid::CellGrid& grid, const DatedPoints& past, double bandwidth) {
    return measure::density(grid, unit_weights(past),
                            {.bandwidth = bandwidth, .kernel = measure::Kernel::quartic, .edge_correction = true});
}

/// Mean log of the share that a cell with an event has in `density`.
double log_score(const grid::CellValues& density, std::span<const TestEvent> events) {
    constexpr double spread_evenly = 0.01;
    double total = 0;
    for (const double value : density) total += value;
    const double even = spread_evenly / static_cast<double>(density.size());
    double sum = 0;
    for (const TestEvent& event : events) {
        const double share = total > 0 ? density[event.unit] / total : 0;
        sum += std::log((1 - spread_evenly) * share + even);
    }
    return sum / static_cast<double>(events.size());
}

} // namespace

Method uniform_baseline(std::size_t units) {
    return {.id = "uniform",
            .name = "a random choice of places",
            .baseline = true,
            .score = std::vector<double>(units, 0.0),
            .ties = Ties::average};
}

Method exposure_baseline(std::vector<double> exposure) {
    return {.id = "exposure", .name = "exposure only", .baseline = true, .score = std::move(exposure)};
}

Method past_density_baseline(const grid::CellGrid& grid, const DatedPoints& past, double bandwidth) {
    return {.id = "past_density",
            .name = "density of past events",
            .baseline = true,
            .score = past_density(grid, past, bandwidth)};
}

Method past_counts_baseline(const grid::CellGrid& grid, const DatedPoints& past) {
    return {.id = "past_counts",
            .name = "counts of past events",
            .baseline = true,
            .score = measure::count_in_square(grid, unit_weights(past))};
}

double choose_bandwidth(const grid::CellGrid& grid, const DatedPoints& past, std::span<const double> bandwidths) {
    const Split split = split_by_date(past, day_at_share(past, 0.75));
    std::size_t outside = 0;
    const std::vector<TestEvent> later = events_in_cells(grid, split.test, outside);
    if (later.empty()) return bandwidths.front();
    double best = bandwidths.front();
    double best_score = -std::numeric_limits<double>::infinity();
    for (const double bandwidth : bandwidths) {
        const double score = log_score(past_density(grid, split.train, bandwidth), later);
        if (score > best_score) {
            best_score = score;
            best = bandwidth;
        }
    }
    return best;
}

std::vector<double> standard_bandwidths(double cell) {
    std::vector<double> bandwidths;
    for (const double squares : {1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0}) bandwidths.push_back(squares * cell);
    return bandwidths;
}

std::vector<TestEvent> events_in_cells(const grid::CellGrid& grid, const DatedPoints& events, std::size_t& outside) {
    std::vector<TestEvent> inside;
    inside.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const auto cell = grid.cell_at(events.at[i])) inside.push_back({*cell, events.day[i]});
        else ++outside;
    }
    return inside;
}

} // namespace gk::validation
