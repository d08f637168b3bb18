// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/bootstrap.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/parallel.hpp"
#include "core/simulate/random.hpp"

namespace gk::validation {

std::vector<double> bootstrap_means(const EventTable& table, std::uint32_t draws, std::uint64_t seed,
                                    const Progress& progress) {
    constexpr std::size_t grain = 16;
    constexpr std::size_t batch = 256; // between two questions whether to go on
    const std::size_t incidents = table.incident_place.size();
    const std::size_t columns = table.columns;
    std::vector<double> means(draws * columns);
    for (std::size_t first = 0; first < draws; first += batch) {
        if (!progress("drawing incidents again", first, draws)) return {};
        parallel_for(std::min<std::size_t>(batch, draws - first), grain, [&](std::size_t begin, std::size_t end) {
            std::vector<std::uint32_t> count(table.places());
            for (std::size_t draw = first + begin; draw < first + end; ++draw) {
                std::ranges::fill(count, 0U);
                simulate::Random random(seed, draw);
                double total = 0;
                for (std::size_t i = 0; i < incidents; ++i) {
                    const auto chosen = static_cast<std::size_t>(random.below(incidents));
                    count[table.incident_place[chosen]] += table.incident_events[chosen];
                    total += table.incident_events[chosen];
                }
                double* mean = means.data() + draw * columns;
                for (std::size_t place = 0; place < count.size(); ++place) {
                    if (count[place] == 0) continue;
                    const double* row = table.value.data() + place * columns;
                    for (std::size_t c = 0; c < columns; ++c) mean[c] += count[place] * row[c];
                }
                for (std::size_t c = 0; c < columns; ++c) mean[c] /= total;
            }
        });
    }
    return means;
}

Interval percentile_interval(std::span<double> sample, double level) {
    std::ranges::sort(sample);
    const double last = static_cast<double>(sample.size() - 1);
    const double tail = (1 - level) / 2;
    // Outwards to the next draw, so the interval is never narrower than asked.
    const auto low = static_cast<std::size_t>(std::floor(tail * last));
    return {sample[low], sample[sample.size() - 1 - low]};
}

} // namespace gk::validation
