// SPDX-License-Identifier: EUPL-1.2
// Squares at the sizes at which they are drawn.
#include <algorithm>

#include "app/desktop/model/frame.hpp"
#include "app/map/theme.hpp"
#include "core/base/parallel.hpp"

namespace gk::desktop {
namespace {

/// A finer level is taken when its squares are at least this many pixels.
constexpr double least_pixels = 0.9;
/// Signals are few: their squares are drawn large enough to be seen.
constexpr double least_pixels_of_signals = 5;

/// Sums over the cells of one square of a level.
struct Pile {
    double sum = 0;
    std::uint32_t values = 0, missing = 0, unreliable = 0, other = 0;
};
/// How many cells of a square have each category.
using Tally = std::array<std::uint16_t, classify::max_classes>;

/// The category that most squares of a larger one have; of equals the first in the legend.
std::uint8_t most_common(const Tally& count) {
    return static_cast<std::uint8_t>(std::ranges::max_element(count) - count.begin());
}

} // namespace

void add_levels(Theme& theme) {
    const bool counts = theme.view.value == signals_id; // add up; all else has a mean
    const bool categories = !theme.snapshot.categories.empty();
    const auto& cells = std::get<map::CellTheme>(theme.snapshot.theme);
    const grid::GridSpec& spec = cells.grid->spec();
    const auto squares = cells.grid->squares();
    for (std::size_t l = 0; l < level_count; ++l) {
        Level& level = theme.levels.at(l);
        const auto times = static_cast<std::int32_t>(1U << l);
        level.cell = spec.cell * times;
        level.cols = (spec.cols + times - 1) / times;
        level.rows = (spec.rows + times - 1) / times;
        level.x_min = spec.x_min;
        level.y_min = spec.y_min;
        const auto size = static_cast<std::size_t>(level.cols) * static_cast<std::size_t>(level.rows);
        level.fill.assign(size, map::hidden_fill);
        if (l == 0) {
            for (std::size_t c = 0; c < squares.size(); ++c) level.fill[squares[c]] = theme.fills[c];
            level.counts = theme.counts;
            continue;
        }
        std::vector<Pile> piles(size);
        std::vector<Tally> tally(categories ? size : 0);
        const auto cols = static_cast<std::uint32_t>(spec.cols);
        for (std::size_t c = 0; c < squares.size(); ++c) {
            const std::size_t at =
                static_cast<std::size_t>(squares[c] / cols >> l) * static_cast<std::size_t>(level.cols) +
                (squares[c] % cols >> l);
            Pile& pile = piles[at];
            switch (theme.fills[c]) {
            case map::hidden_fill: break;
            case map::other_fill: ++pile.other; break;
            case map::missing_fill: ++pile.missing; break;
            case map::unreliable_fill: ++pile.unreliable; break;
            default:
                pile.sum += cells.value[c];
                ++pile.values;
                if (categories) ++tally[at].at(theme.fills[c]);
            }
        }
        parallel_for(size, 4096, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const Pile& pile = piles[i];
                if (pile.values > 0 && categories) level.fill[i] = most_common(tally[i]);
                else if (pile.values > 0)
                    level.fill[i] = static_cast<std::uint8_t>(
                        theme.snapshot.classes.class_of(counts ? pile.sum : pile.sum / pile.values)
                            .value_or(map::missing_fill));
                else if (pile.unreliable > 0) level.fill[i] = map::unreliable_fill;
                else if (pile.missing > 0) level.fill[i] = map::missing_fill;
                else if (pile.other > 0) level.fill[i] = map::other_fill;
            }
        });
        level.counts = map::count(level.fill);
    }
}

std::size_t level_for(const Theme& theme, double metres_per_pixel) {
    const double pixels = theme.levels[0].cell / metres_per_pixel;
    const double least = theme.view.value == signals_id ? least_pixels_of_signals : least_pixels;
    std::size_t level = 0;
    while (level + 1 < level_count && pixels * static_cast<double>(1U << level) < least) ++level;
    return level;
}

} // namespace gk::desktop
