// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/trial.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

#include "core/validation/baselines.hpp"

namespace gk::calibration {
namespace {

constexpr std::array<std::string_view, 4> baseline_ids{"uniform", "exposure", "past_density", "past_counts"};

/// Maps of the factors for the forecast: counts and densities of points, nearness of lines and areas.
void add_factor_maps(const TrialInput& input, const TrialFactor& factor, std::vector<MapSource>& maps) {
    const double cell = input.grid.spec().cell;
    if (const auto* points = std::get_if<measure::WeightedPoints>(&factor.layer.features)) {
        validation::DatedPoints dated;
        for (std::size_t i = 0; i < points->at.size(); ++i)
            dated.add(points->at[i], factor.day.empty() ? std::numeric_limits<std::int32_t>::min() : factor.day[i]);
        const std::array bandwidths{2 * cell, 4 * cell, 8 * cell};
        std::ranges::move(event_maps(input.grid, dated, factor.layer.id, bandwidths, 0), std::back_inserter(maps));
        return;
    }
    if (const auto* values = std::get_if<AreaValues>(&factor.layer.features)) {
        maps.push_back(fixed_map(factor.layer.attribute, values->value));
        return;
    }
    const grid::CellValues distance =
        std::holds_alternative<geometry::LineSet>(factor.layer.features)
            ? measure::distance(input.grid, std::get<geometry::LineSet>(factor.layer.features))
            : measure::distance(input.grid, std::get<geometry::PolygonSet>(factor.layer.features));
    for (const double squares : {2.0, 8.0}) {
        grid::CellValues nearness = distance;
        for (double& value : nearness) value = std::exp(-value / (squares * cell));
        maps.push_back(
            fixed_map(std::format("near {} ({:g} m)", factor.layer.id, squares * cell), std::move(nearness)));
    }
}

/// The cells that methods are judged on, numbered anew.
class Judged {
public:
    explicit Judged(const TrialInput& input)
        : unit_(input.grid.size(), grid::no_feature) {
        for (std::uint32_t cell = 0; cell < unit_.size(); ++cell) {
            if (!input.judged.empty() && input.judged[cell] == 0) continue;
            unit_[cell] = static_cast<std::uint32_t>(cells_.size());
            cells_.push_back(cell);
        }
    }
    [[nodiscard]] std::size_t size() const { return cells_.size(); }
    [[nodiscard]] std::vector<validation::TestEvent> events(const std::vector<validation::TestEvent>& all) const {
        std::vector<validation::TestEvent> inside;
        for (const validation::TestEvent& event : all)
            if (unit_[event.unit] != grid::no_feature) inside.push_back({unit_[event.unit], event.day});
        return inside;
    }
    [[nodiscard]] std::vector<double> scores(const std::vector<double>& all) const {
        std::vector<double> some;
        for (const std::uint32_t cell : cells_) some.push_back(all[cell]);
        return some;
    }

private:
    std::vector<std::uint32_t> unit_, cells_;
};

Result<Forecast> make_forecast(const TrialInput& input, const validation::DatedPoints& train,
                               const Progress& progress) {
    constexpr double month = 30;
    const std::vector<double> bandwidths = validation::standard_bandwidths(input.grid.spec().cell);
    std::vector<MapSource> maps = event_maps(input.grid, train, "past events", bandwidths, 0);
    std::ranges::move(event_maps(input.grid, train, "past events", bandwidths, month), std::back_inserter(maps));
    if (!input.exposure.empty()) maps.push_back(fixed_map("exposure", input.exposure));
    for (const TrialFactor& factor : input.factors) add_factor_maps(input, factor, maps);
    return fit_forecast(input.grid, train, input.last_training_day, maps, {}, progress);
}

Result<Calibration> make_calibration(const TrialInput& input, std::span<const validation::TestEvent> train,
                                     const TrialOptions& options, CandidateSet& candidates, const Progress& progress) {
    std::vector<FactorLayer> layers;
    for (const TrialFactor& factor : input.factors) layers.push_back(known_features(factor, input.last_training_day));
    auto made = make_candidates(
        input.grid, layers,
        {.block = static_cast<double>(input.grid.spec().cell), .min_blocks = 1, .max_blocks = 6, .included = {}});
    if (!made) return std::unexpected(made.error());
    candidates = std::move(*made);
    std::vector<std::uint32_t> counts(input.grid.size(), 0);
    for (const auto& event : train) ++counts[event.unit];
    return calibrate(input.grid, counts, candidates, {}, options.calibration, progress);
}

} // namespace

FactorLayer known_features(const TrialFactor& factor, std::int32_t until) {
    const auto* points = std::get_if<measure::WeightedPoints>(&factor.layer.features);
    if (points == nullptr || factor.day.empty()) return factor.layer;
    measure::WeightedPoints known;
    for (std::size_t i = 0; i < points->at.size(); ++i) {
        if (factor.day[i] > until) continue;
        known.at.push_back(points->at[i]);
        known.weight.push_back(points->weight[i]);
    }
    return {.id = factor.layer.id, .label = factor.layer.label, .features = std::move(known)};
}

Result<TrialResult> run_trial(const TrialInput& input, const TrialOptions& options, const Progress& progress) {
    for (const std::string& id : options.baselines)
        if (!std::ranges::contains(baseline_ids, id))
            return fail(
                ErrorCode::usage,
                std::format("there is no baseline '{}'; choose from uniform, exposure, past_density, past_counts", id));
    const validation::Split split = validation::split_by_date(input.events, input.last_training_day);
    TrialResult result;
    std::size_t outside = 0;
    const auto train = validation::events_in_cells(input.grid, split.train, outside);
    const Judged judged(input);
    const auto test = judged.events(validation::events_in_cells(input.grid, split.test, outside));
    result.train = train.size();
    result.test = test.size();
    if (train.empty())
        return fail(ErrorCode::refused,
                    "there are no events in the training period inside the region; choose a later date");
    if (test.empty())
        return fail(ErrorCode::refused,
                    "there are no events after the training period in the cells to judge; choose an earlier date");

    std::vector<validation::Method> methods = input.models;
    if (options.forecast) {
        auto forecast = make_forecast(input, split.train, progress);
        if (forecast) {
            methods.push_back({.id = "forecast", .name = "weighted maps", .score = forecast->score});
            result.forecast = std::move(*forecast);
        } else if (forecast.error().code == ErrorCode::refused) {
            result.notes.push_back("Weighted maps: " + forecast.error().message + ".");
        } else {
            return std::unexpected(forecast.error());
        }
    }
    if (options.risk_terrain && input.factors.empty())
        result.notes.emplace_back("Risk terrain model: left out, there are no factors.");
    if (options.risk_terrain && !input.factors.empty()) {
        auto calibration = make_calibration(input, train, options, result.candidates, progress);
        if (calibration) {
            methods.push_back({.id = "risk_terrain", .name = "risk terrain model", .score = calibration->log_risk});
            result.calibration = std::move(*calibration);
        } else if (calibration.error().code == ErrorCode::refused) {
            result.notes.push_back("Risk terrain model: " + calibration.error().message + ".");
        } else {
            return std::unexpected(calibration.error());
        }
    }

    const auto wanted = [&](const std::string& id) {
        return options.baselines.empty() || std::ranges::contains(options.baselines, id);
    };
    if (wanted("uniform")) methods.push_back(validation::uniform_baseline(input.grid.size()));
    if (wanted("exposure")) {
        if (input.exposure.empty()) result.notes.emplace_back("Exposure only: left out, no exposure was given.");
        else methods.push_back(validation::exposure_baseline(input.exposure));
    }
    if (wanted("past_density")) {
        result.bandwidth = validation::choose_bandwidth(input.grid, split.train,
                                                        validation::standard_bandwidths(input.grid.spec().cell));
        methods.push_back(validation::past_density_baseline(input.grid, split.train, result.bandwidth));
    }
    if (wanted("past_counts")) methods.push_back(validation::past_counts_baseline(input.grid, split.train));

    for (validation::Method& method : methods) method.score = judged.scores(method.score);
    auto report = validation::validate(methods, test, judged.size(), {}, options.validation, progress);
    if (!report) return std::unexpected(report.error());
    result.report = std::move(*report);
    return result;
}

} // namespace gk::calibration
