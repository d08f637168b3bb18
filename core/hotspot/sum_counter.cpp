// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/sum_counter.hpp"

#include <algorithm>

namespace gk::hotspot {
namespace {

/// Cells for each mark: enough to leave most empty, few enough to stay in the processor's cache.
constexpr std::size_t cells_a_mark = 8;
constexpr std::size_t least_cells = 16'384;

} // namespace

SumCounter::SumCounter(std::vector<std::int64_t> marks)
    : marks_(std::move(marks)) {
    std::ranges::sort(marks_);
    const auto doubles = std::ranges::unique(marks_);
    marks_.erase(doubles.begin(), doubles.end());
    range_ = static_cast<std::uint64_t>(marks_.back() - marks_.front());
    const std::size_t most_cells = std::max(least_cells, cells_a_mark * marks_.size());
    while ((range_ >> shift_) + 1 > most_cells) ++shift_;
    cells_.resize(static_cast<std::size_t>(range_ >> shift_) + 2);
    std::size_t next = 0;
    for (std::size_t c = 0; c < cells_.size(); ++c) {
        cells_[c].first = static_cast<std::uint32_t>(next) & 0x7FFF'FFFFU;
        const std::size_t before = next;
        while (next < marks_.size() && static_cast<std::uint64_t>(marks_[next] - marks_.front()) >> shift_ == c) ++next;
        cells_[c].marked = shift_ > 0 && next > before ? 1U : 0U;
    }
    near_.resize(marks_.size());
}

void SumCounter::compare(std::int64_t sum, const Cell& cell) {
    const auto begin = marks_.begin() + static_cast<std::ptrdiff_t>(cell.first);
    const auto end = marks_.begin() + static_cast<std::ptrdiff_t>((&cell + 1)->first);
    const auto found = end - begin > 8 ? std::lower_bound(begin, end, sum)
                                       : std::find_if(begin, end, [sum](std::int64_t m) { return m >= sum; });
    if (found == end) return; // past the cell's last mark: the cell itself has counted it
    Near& near = near_[static_cast<std::size_t>(found - marks_.begin())];
    ++(*found == sum ? near.equal : near.before);
}

void SumCounter::add(const SumCounter& other) {
    below_ += other.below_;
    for (std::size_t c = 0; c < cells_.size(); ++c) cells_[c].draws += other.cells_[c].draws;
    for (std::size_t m = 0; m < near_.size(); ++m) {
        near_[m].before += other.near_[m].before;
        near_[m].equal += other.near_[m].equal;
    }
}

void SumCounter::finish() {
    ranks_.resize(marks_.size());
    std::uint64_t before = below_; // draws in earlier cells
    for (std::size_t c = 0; c + 1 < cells_.size(); ++c) {
        std::uint64_t less = before;
        for (std::size_t m = cells_[c].first; m < cells_[c + 1].first; ++m) {
            const Rank within = shift_ == 0 ? Rank{0, cells_[c].draws} : Rank{near_[m].before, near_[m].equal};
            ranks_[m] = {less + within.less, within.equal};
            less += within.less + within.equal;
        }
        before += cells_[c].draws;
    }
}

SumCounter::Rank SumCounter::rank(std::int64_t mark) const {
    const auto cell = static_cast<std::size_t>(static_cast<std::uint64_t>(mark - marks_.front()) >> shift_);
    const auto begin = marks_.begin() + static_cast<std::ptrdiff_t>(cells_[cell].first);
    const auto end = marks_.begin() + static_cast<std::ptrdiff_t>(cells_[cell + 1].first);
    return ranks_[static_cast<std::size_t>(std::lower_bound(begin, end, mark) - marks_.begin())];
}

} // namespace gk::hotspot
