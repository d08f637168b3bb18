// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <memory>
#include <utility>

#include "core/calibration/calibration.hpp"
#include "core/measure/measure.hpp"
#include "core/validation/baselines.hpp"

namespace gk::calibration {
namespace {

measure::WeightedPoints known(const validation::DatedPoints& events, std::int32_t until, double half_life_days) {
    measure::WeightedPoints points;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events.day[i] > until) continue;
        points.at.push_back(events.at[i]);
        points.weight.push_back(measure::decayed_weight(1, until - events.day[i], half_life_days));
    }
    return points;
}

/// As a distribution over the cells; all equal when it is empty.
grid::CellValues normalised(grid::CellValues values) {
    double total = 0;
    for (double& value : values) {
        if (!(value > 0)) value = 0;
        total += value;
    }
    const double even = 1 / static_cast<double>(values.size());
    for (double& value : values) value = total > 0 ? value / total : even;
    return values;
}

/// What each map gave the cell of each event to foresee: events x maps.
struct Foreseen {
    std::size_t maps = 0;
    std::vector<double> share;

    [[nodiscard]] std::size_t events() const { return share.size() / maps; }
};

double log_score(const Foreseen& foreseen, const std::vector<double>& weight) {
    double sum = 0;
    for (std::size_t e = 0; e < foreseen.events(); ++e) {
        double mixed = 0;
        for (std::size_t m = 0; m < foreseen.maps; ++m) mixed += weight[m] * foreseen.share[e * foreseen.maps + m];
        sum += std::log(mixed);
    }
    return sum / static_cast<double>(foreseen.events());
}

std::vector<double> fit_weights(const Foreseen& foreseen) {
    const std::size_t maps = foreseen.maps;
    std::vector<double> weight(maps, 1 / static_cast<double>(maps));
    double before = log_score(foreseen, weight);
    for (int round = 0; round < 5000; ++round) {
        std::vector<double> part(maps, 0.0);
        for (std::size_t e = 0; e < foreseen.events(); ++e) {
            const double* share = foreseen.share.data() + e * maps;
            double mixed = 0;
            for (std::size_t m = 0; m < maps; ++m) mixed += weight[m] * share[m];
            for (std::size_t m = 0; m < maps; ++m) part[m] += weight[m] * share[m] / mixed;
        }
        for (std::size_t m = 0; m < maps; ++m) weight[m] = part[m] / static_cast<double>(foreseen.events());
        const double after = log_score(foreseen, weight);
        if (round % 10 == 9) {
            if (after - before < 1e-7) break;
            before = after;
        }
    }
    return weight;
}

} // namespace

std::vector<MapSource> event_maps(const grid::CellGrid& grid, const validation::DatedPoints& events,
                                  const std::string& id, std::span<const double> bandwidths, double half_life_days) {
    const auto shared = std::make_shared<const validation::DatedPoints>(events);
    const std::string recent = half_life_days > 0 ? std::format(", halved every {:g} days", half_life_days) : "";
    std::vector<MapSource> maps;
    maps.push_back({std::format("{} in the square{}", id, recent), [&grid, shared, half_life_days](std::int32_t until) {
                        return measure::count_in_square(grid, known(*shared, until, half_life_days));
                    }});
    for (const double bandwidth : bandwidths)
        maps.push_back({std::format("{} within {:g} m{}", id, bandwidth, recent),
                        [&grid, shared, half_life_days, bandwidth](std::int32_t until) {
                            return measure::density(grid, known(*shared, until, half_life_days),
                                                    {.bandwidth = bandwidth, .edge_correction = true});
                        }});
    return maps;
}

MapSource fixed_map(std::string id, grid::CellValues values) {
    return {std::move(id), [values = std::move(values)](std::int32_t) { return values; }};
}

Result<Forecast> fit_forecast(const grid::CellGrid& grid, const validation::DatedPoints& train,
                              std::int32_t last_training_day, std::span<const MapSource> maps,
                              const ForecastOptions& options, const Progress& progress) {
    // The even map is always there: without it a cell where no map has anything could never see an event.
    Foreseen foreseen{.maps = maps.size() + 1, .share = {}};
    const double even = 1 / static_cast<double>(grid.size());
    const std::uint64_t steps = options.cuts.size() + 1;
    for (std::size_t c = 0; c < options.cuts.size(); ++c) {
        if (!progress("weighing maps", c, steps)) return fail(ErrorCode::interrupted, "stopped while weighing maps");
        const std::int32_t until = validation::day_at_share(train, options.cuts[c]);
        const std::int32_t next =
            c + 1 < options.cuts.size() ? validation::day_at_share(train, options.cuts[c + 1]) : last_training_day;
        std::size_t outside = 0;
        const auto later = validation::events_in_cells(
            grid, validation::split_by_date(validation::split_by_date(train, next).train, until).test, outside);
        const std::size_t first = foreseen.share.size();
        foreseen.share.resize(first + later.size() * foreseen.maps, even);
        for (std::size_t m = 0; m < maps.size(); ++m) {
            const grid::CellValues share = normalised(maps[m].map(until));
            for (std::size_t e = 0; e < later.size(); ++e)
                foreseen.share[first + e * foreseen.maps + m] = share[later[e].unit];
        }
    }
    if (foreseen.events() < min_events)
        return fail(
            ErrorCode::refused,
            std::format("{} events in the later part of the training period are too few to weigh maps by: at least {} "
                        "are needed",
                        foreseen.events(), min_events));
    const std::vector<double> weight = fit_weights(foreseen);

    if (!progress("weighing maps", steps - 1, steps))
        return fail(ErrorCode::interrupted, "stopped while weighing maps");
    Forecast forecast;
    forecast.fitted_on = foreseen.events();
    forecast.log_score = log_score(foreseen, weight);
    forecast.score.assign(grid.size(), weight.back() * even);
    if (weight.back() > 0.001) forecast.weights.push_back({"evenly everywhere", weight.back()});
    for (std::size_t m = 0; m < maps.size(); ++m) {
        if (!(weight[m] > 0.001)) continue;
        const grid::CellValues share = normalised(maps[m].map(last_training_day));
        for (std::size_t cell = 0; cell < grid.size(); ++cell) forecast.score[cell] += weight[m] * share[cell];
        forecast.weights.push_back({maps[m].id, weight[m]});
    }
    double total = 0;
    for (const double value : forecast.score) total += value;
    for (double& value : forecast.score) value /= total;
    std::ranges::stable_sort(forecast.weights,
                             [](const ForecastWeight& a, const ForecastWeight& b) { return a.weight > b.weight; });
    return forecast;
}

} // namespace gk::calibration
