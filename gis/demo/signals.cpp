// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/signals.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace gk::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Source {
    std::string_view bron;
    double weight;
    std::array<double, 3> reliability; ///< weights of hoog, middel, laag
};
constexpr std::array<std::string_view, 3> reliability_names{"hoog", "middel", "laag"};
constexpr std::array<Source, 5> sources{{
    {"politie", 0.40, {0.75, 0.20, 0.05}},
    {"gemeente", 0.20, {0.50, 0.40, 0.10}},
    {"meldpunt anoniem", 0.20, {0.15, 0.45, 0.40}},
    {"netbeheerder", 0.10, {0.60, 0.35, 0.05}},
    {"omgevingsdienst", 0.10, {0.65, 0.30, 0.05}},
}};

/// Tips mostly come in anonymously, meter readings only from the grid operator, dumps outdoors.
std::array<double, sources.size()> source_weights(std::string_view kind) {
    if (kind == "energie-afwijking") return {0, 0, 0, 1, 0};
    if (kind == "melding") return {0.25, 0.20, 0.55, 0, 0};
    if (kind == "dumping") return {0.45, 0.25, 0, 0, 0.30};
    std::array<double, sources.size()> usual{};
    for (std::size_t i = 0; i < sources.size(); ++i) usual[i] = sources[i].weight;
    return usual;
}

/// 95% within a week, as the jaarplan asks; the rest takes up to a month.
days sharing_delay(simulate::Random& random) {
    return random.uniform() < 0.95 ? days(random.below(7)) : days(7 + random.below(24));
}

} // namespace

std::vector<Signal> make_signals(const ProcessGround& ground, const Simulated& simulated) {
    simulate::Random random(demo_seed, stream_details);
    std::vector<Signal> signals;
    for (const Season& season : simulated.seasons) {
        const std::string_view kind = kinds[season.kind].kind;
        const sys_days begin = std::chrono::year(season.year) / 1 / 1, end = std::chrono::year(season.year + 1) / 1 / 1;
        for (const simulate::Occurrence& one : season.occurrences) {
            if (!one.reported) continue;
            const Source& source = sources[random.pick(source_weights(kind))];
            Signal signal;
            signal.soort = kind;
            signal.waargenomen = begin + days(random.below(static_cast<std::uint64_t>((end - begin).count())));
            signal.ontvangen = signal.waargenomen + days(random.below(4));
            signal.gedeeld = signal.ontvangen + sharing_delay(random);
            signal.bron = source.bron;
            signal.betrouwbaarheid = reliability_names[random.pick(source.reliability)];
            signal.at = ground.grid.centre(one.cell);
            signal.cell = one.cell;
            signals.push_back(std::move(signal));
        }
    }
    std::ranges::stable_sort(signals, {}, &Signal::waargenomen);
    for (std::size_t i = 0; i < signals.size(); ++i) signals[i].kenmerk = fmt::format("DEMO-{:05}", i + 1);
    return signals;
}

} // namespace gk::demo
