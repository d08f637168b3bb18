// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/stepwise.hpp"

#include <algorithm>
#include <utility>

#include "core/base/parallel.hpp"

namespace gk::calibration {
namespace {

/// All sets of columns that one step away from `now` respect the groups.
std::vector<std::vector<std::size_t>> neighbours_of(const std::vector<std::size_t>& now,
                                                    std::span<const std::size_t> group) {
    std::vector<std::vector<std::size_t>> sets;
    for (std::size_t i = 0; i < now.size(); ++i) {
        sets.push_back(now);
        sets.back().erase(sets.back().begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t column = 0; column < group.size(); ++column) {
        if (std::ranges::contains(now, column)) continue;
        std::vector<std::size_t> next = now;
        const auto same = std::ranges::find_if(next, [&](std::size_t other) { return group[other] == group[column]; });
        if (same != next.end()) *same = column;
        else next.push_back(column);
        std::ranges::sort(next);
        sets.push_back(std::move(next));
    }
    return sets;
}

} // namespace

Selection stepwise(Family family, const CountTable& table, std::span<const std::size_t> group) {
    Selection best{.columns = {}, .fit = fit(family, table.with_columns({}))};
    for (;;) {
        const auto sets = neighbours_of(best.columns, group);
        std::vector<Fit> fits(sets.size());
        parallel_for(sets.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) fits[i] = fit(family, table.with_columns(sets[i]));
        });
        std::size_t chosen = sets.size();
        double lowest = best.fit.bic() - 1e-6;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            if (!fits[i].converged || fits[i].bic() >= lowest) continue;
            lowest = fits[i].bic();
            chosen = i;
        }
        if (chosen == sets.size()) return best;
        best = {.columns = sets[chosen], .fit = std::move(fits[chosen])};
    }
}

} // namespace gk::calibration
