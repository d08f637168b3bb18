// SPDX-License-Identifier: EUPL-1.2
// Rank intervals of single cells. A thousand ranks of 230,136 cells would take a gigabyte, so of each cell only the two
// tails are kept: the smallest and the largest ranks so far, from which the percentiles follow exactly.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/base/parallel.hpp"
#include "core/score/certainty.hpp"
#include "core/score/draws.hpp"

namespace gk::score {
namespace {

/// Ranks of values in 0 to 100, highest first; equal ones share the best rank. By three passes of a radix sort on 32
/// bits: 2e-8 points.
class Ranker {
public:
    /// Of the keys of draw `d`.
    void rank(std::span<const KeyRow> keys, std::size_t d, std::span<std::uint32_t> ranks) {
        const std::size_t n = keys.size();
        items_.resize(n);
        spare_.resize(n);
        std::array<std::array<std::uint32_t, buckets>, passes> count{};
        for (std::size_t i = 0; i < n; ++i) {
            // Turned around, so that the highest value sorts first.
            const auto key = static_cast<std::uint32_t>((100.0 - keys[i][d]) * scale);
            items_[i] = (std::uint64_t{key} << 32) | i;
            for (std::size_t p = 0; p < passes; ++p) ++count[p][(key >> (bits * p)) & (buckets - 1)];
        }
        for (std::size_t p = 0; p < passes; ++p) {
            std::uint32_t begin = 0;
            for (std::uint32_t& one : count[p]) begin += std::exchange(one, begin);
            for (const std::uint64_t item : items_)
                spare_[count[p][(item >> (32 + bits * p)) & (buckets - 1)]++] = item;
            items_.swap(spare_);
        }
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if (i == 0 || (items_[i] >> 32) != (items_[i - 1] >> 32)) rank = static_cast<std::uint32_t>(i) + 1;
            ranks[static_cast<std::uint32_t>(items_[i])] = rank;
        }
    }

private:
    static constexpr std::size_t bits = 11, passes = 3, buckets = std::size_t{1} << bits;
    static constexpr double scale = 4294967295.0 / 100.0;
    std::vector<std::uint64_t> items_, spare_;
};

/// The `kept` most extreme ranks of each cell, as heaps with the one that would go first on top.
template <class Before>
class Tail {
public:
    Tail(std::size_t cells, std::size_t kept)
        : kept_(kept)
        , rank_(cells * kept) {}
    void add(std::size_t cell, std::uint32_t rank, std::size_t seen) {
        const auto begin = rank_.begin() + static_cast<std::ptrdiff_t>(cell * kept_);
        const auto end = begin + static_cast<std::ptrdiff_t>(kept_);
        if (seen < kept_) {
            begin[static_cast<std::ptrdiff_t>(seen)] = rank;
            std::push_heap(begin, begin + static_cast<std::ptrdiff_t>(seen) + 1, Before{});
        } else if (Before{}(rank, *begin)) {
            std::pop_heap(begin, end, Before{});
            *(end - 1) = rank;
            std::push_heap(begin, end, Before{});
        }
    }
    /// The least extreme of those kept.
    [[nodiscard]] std::uint32_t last(std::size_t cell) const { return rank_[cell * kept_]; }

private:
    std::size_t kept_;
    std::vector<std::uint32_t> rank_;
};

std::size_t place_of(double part, std::size_t draws) {
    const auto place = static_cast<std::size_t>(std::ceil(part * static_cast<double>(draws) - 1e-9));
    return std::clamp<std::size_t>(place, 1, draws);
}

} // namespace

Result<CellCertainty> cell_certainty(const Scorer& scorer, const Priorities& priorities, const Progress& progress) {
    const Scorer::Impl& base = ScorerView::of(scorer);
    const std::size_t all = base.cell_of_slot.size();
    CellCertainty result{grid::CellValues(all, missing_value), grid::CellValues(all, missing_value)};
    for (std::size_t t = 0; t < base.types.size(); ++t) {
        const TypeScores& type = base.types[t];
        if (!type.has_model || type.total_weight == 0 || type.top.scored == 0) continue;
        const DrawTable table = make_draws(type);
        const CellKeys cells(base, PrioritiesView::of(priorities), t, table);
        const std::size_t low = place_of(0.05, table.draws);
        const std::size_t high = table.draws - place_of(0.95, table.draws) + 1;
        Tail<std::less<>> lowest(cells.size(), low);
        Tail<std::greater<>> highest(cells.size(), high);
        constexpr std::size_t step = draws_together;
        constexpr std::size_t batch = 4 * step;
        std::vector<std::vector<std::uint32_t>> ranks(batch, std::vector<std::uint32_t>(cells.size()));
        for (std::size_t from = 0; from < table.draws; from += batch) {
            if (!progress("certainty of cells", from, table.draws))
                return fail(ErrorCode::interrupted, "stopped before the certainty was worked out; nothing was changed");
            const std::size_t to = std::min(from + batch, table.draws);
            parallel_for(to - from, step, [&](std::size_t begin, std::size_t end) {
                std::vector<KeyRow> keys;
                cells.compute(from + begin, end - begin, keys);
                Ranker ranker;
                for (std::size_t d = begin; d < end; ++d) ranker.rank(keys, d - begin, ranks[d]);
            });
            parallel_for(cells.size(), 2048, [&](std::size_t begin, std::size_t end) {
                for (std::size_t cell = begin; cell < end; ++cell) {
                    for (std::size_t draw = from; draw < to; ++draw) {
                        lowest.add(cell, ranks[draw - from][cell], draw);
                        highest.add(cell, ranks[draw - from][cell], draw);
                    }
                }
            });
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::uint32_t cell = base.cell_of_slot[cells.slots()[i]];
            result.p05[cell] = lowest.last(i);
            result.p95[cell] = highest.last(i);
        }
    }
    return result;
}

} // namespace gk::score
