// SPDX-License-Identifier: EUPL-1.2
#include "core/score/draw_tops.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/instruction_sets.hpp"
#include "core/score/lanes.hpp"

namespace gk::score {
namespace {

constexpr double no_bound = std::numeric_limits<double>::infinity();

/// Where the border of the top tenth lies almost surely, judged by a sample.
struct Bracket {
    KeyRow low, high;
};

Bracket bracket_of(std::span<const KeyRow> keys) {
    constexpr std::size_t enough = 2048;
    const std::size_t step = std::max<std::size_t>(1, keys.size() / enough);
    Bracket bracket{};
    bracket.low.fill(-no_bound);
    bracket.high.fill(no_bound);
    std::vector<double> sample;
    for (std::size_t d = 0; d < draws_together; ++d) {
        sample.clear();
        for (std::size_t i = 0; i < keys.size(); i += step)
            if (!std::isnan(keys[i][d])) sample.push_back(keys[i][d]);
        const auto n = static_cast<double>(sample.size());
        // Four standard errors of the share of a sample that lies above the true border.
        const double middle = top_part * n, margin = 4 * std::sqrt(top_part * (1 - top_part) * n);
        const auto value_at = [&](double place) {
            const auto at = sample.begin() + static_cast<std::ptrdiff_t>(place);
            std::nth_element(sample.begin(), at, sample.end(), std::greater{});
            return *at;
        };
        if (middle - margin >= 1) bracket.high[d] = value_at(middle - margin);
        if (middle + margin < n - 1) bracket.low[d] = value_at(middle + margin);
    }
    return bracket;
}

struct Counts {
    std::array<std::int64_t, draws_together> scored{}, above{};
};

/// Counts values and those above the bracket, and notes which cells have a value within it: a cell's place, once.
GK_TWO_INSTRUCTION_SETS
std::size_t count_and_note(const KeyRow* keys, std::size_t n, const Bracket& bracket, Counts& counts,
                           std::uint32_t* noted) {
    const LanesAt *const low = lanes(bracket.low), *const high = lanes(bracket.high);
    const Lanes none{};
    std::array<LaneCounts, lane_halves> scored{}, above{};
    std::size_t found = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const LanesAt* const key = lanes(keys[i]);
        LaneCounts within{};
        for (std::size_t h = 0; h < lane_halves; ++h) {
            // A comparison gives -1 where it holds.
            const LaneCounts over = key[h] > high[h];
            within |= (key[h] >= low[h]) & ~over;
            scored[h] -= key[h] >= none; // keys are 0 or more, or missing
            above[h] -= over;
        }
        // Written always, kept when it counts.
        noted[found] = static_cast<std::uint32_t>(i);
        found += (within[0] | within[1] | within[2] | within[3]) != 0 ? 1U : 0U;
    }
    for (std::size_t d = 0; d < draws_together; ++d) {
        counts.scored[d] = scored[d / lane_width][d % lane_width];
        counts.above[d] = above[d / lane_width][d % lane_width];
    }
    return found;
}

/// What the cells of an area cover together, and how much of that is above or at the border.
GK_TWO_INSTRUCTION_SETS
void add_shares(const KeyRow* keys, const std::uint32_t* place, const double* share, std::size_t n,
                const KeyRow& border_of, const KeyRow& tie_part_of, KeyRow& all, KeyRow& inside) {
    const LanesAt *const border = lanes(border_of), *const tie_part = lanes(tie_part_of);
    const Lanes none{};
    std::array<Lanes, lane_halves> whole{}, part{};
    for (std::size_t i = 0; i < n; ++i) {
        const LanesAt* const key = lanes(keys[place[i]]);
        const Lanes one = none + share[i];
        for (std::size_t h = 0; h < lane_halves; ++h) {
            whole[h] += key[h] >= none ? one : none;
            part[h] += key[h] > border[h] ? one : key[h] == border[h] ? one * tie_part[h] : none;
        }
    }
    for (std::size_t h = 0; h < lane_halves; ++h) {
        lanes(all)[h] = whole[h];
        lanes(inside)[h] = part[h];
    }
}

} // namespace

std::array<TopTenth, draws_together> find_tops(std::span<const KeyRow> keys) {
    const Bracket bracket = bracket_of(keys);
    Counts counts;
    std::vector<std::uint32_t> noted(keys.size() + 1);
    noted.resize(count_and_note(keys.data(), keys.size(), bracket, counts, noted.data()));
    std::array<TopTenth, draws_together> tops;
    std::vector<double> inside;
    for (std::size_t d = 0; d < draws_together; ++d) {
        const auto scored = static_cast<std::size_t>(counts.scored[d]);
        if (scored == 0) continue;
        auto above = static_cast<std::size_t>(counts.above[d]);
        // Written always, kept when it counts, as above.
        inside.resize(noted.size() + 1);
        std::size_t found = 0;
        for (const std::uint32_t i : noted) {
            const double key = keys[i][d];
            inside[found] = key;
            found += static_cast<std::size_t>(key >= bracket.low[d]) & static_cast<std::size_t>(key <= bracket.high[d]);
        }
        inside.resize(found);
        const double wanted = top_part * static_cast<double>(scored);
        if (static_cast<double>(above) >= wanted || static_cast<double>(above + inside.size()) < wanted) {
            // The sample misled: look at all of them.
            inside.clear();
            above = 0;
            for (const KeyRow& key : keys)
                if (!std::isnan(key[d])) inside.push_back(key[d]);
        }
        tops[d] = top_among(inside, above, scored);
    }
    return tops;
}

AreaCells::AreaCells(const Scorer::Impl& scorer, std::span<const std::uint32_t> order, const CellKeys& cells)
    : begin_{0} {
    std::vector<std::uint32_t> place(scorer.cell_of_slot.size(), grid::no_feature);
    for (std::uint32_t i = 0; i < cells.size(); ++i) place[cells.slots()[i]] = i;
    for (const std::uint32_t area : order) {
        for (std::uint64_t i = scorer.rows[area].begin; i < scorer.rows[area].end; ++i) {
            const std::uint32_t at = place[scorer.entry_slot[i]];
            if (at == grid::no_feature) continue;
            place_.push_back(at);
            share_.push_back(scorer.entry_share[i]);
        }
        begin_.push_back(place_.size());
    }
}

KeyRow AreaCells::top_shares(std::size_t a, std::span<const KeyRow> keys,
                             const std::array<TopTenth, draws_together>& tops) const {
    KeyRow border{}, tie_part{}, all{}, inside{};
    for (std::size_t d = 0; d < draws_together; ++d) {
        border[d] = tops[d].border;
        tie_part[d] = tops[d].tie_part;
    }
    add_shares(keys.data(), place_.data() + begin_[a], share_.data() + begin_[a], begin_[a + 1] - begin_[a], border,
               tie_part, all, inside);
    KeyRow shares{};
    for (std::size_t d = 0; d < draws_together; ++d)
        shares[d] = all[d] > 0 ? std::min(1.0, inside[d] / all[d]) : missing_value;
    return shares;
}

} // namespace gk::score
