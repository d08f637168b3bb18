// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gk::hotspot {

/// Counts drawn sums against the sums of the units with k neighbours ("marks"), so that afterwards it
/// is known for every mark how many draws were less and how many equal. Draws are counted in cells of
/// equal width; only in a cell that holds a mark, and only when the cell is wider than one number,
/// does a draw have to be compared with the marks. That is rare, and most draws touch one cell only.
class SumCounter {
public:
    explicit SumCounter(std::vector<std::int64_t> marks);

    void count(std::int64_t sum) {
        const auto offset = static_cast<std::uint64_t>(sum - marks_.front());
        if (offset > range_) { // of a smaller sum the difference wraps around to a huge number
            below_ += sum < marks_.front() ? 1U : 0U;
            return;
        }
        Cell& cell = cells_[static_cast<std::size_t>(offset >> shift_)];
        ++cell.draws;
        if (cell.marked) compare(sum, cell);
    }
    /// Takes the counts of a copy that counted other draws.
    void add(const SumCounter& other);

    struct Rank {
        std::uint64_t less = 0, equal = 0;
    };
    /// Sums up; once, when all draws are counted.
    void finish();
    /// How many draws were less than, and equal to, this mark.
    [[nodiscard]] Rank rank(std::int64_t mark) const;

private:
    struct Cell {
        std::uint32_t draws = 0;
        std::uint32_t first : 31 = 0; ///< first mark in this cell or after it
        std::uint32_t marked : 1 = 0; ///< wider than one number, and holds a mark
    };
    /// Draws in marked cells, per mark.
    struct Near {
        std::uint32_t before = 0; ///< after the mark before it in this cell, or the cell's beginning
        std::uint32_t equal = 0;
    };
    void compare(std::int64_t sum, const Cell& cell);

    std::vector<std::int64_t> marks_; ///< ascending, all different
    std::uint64_t range_ = 0;
    int shift_ = 0;
    std::uint64_t below_ = 0;
    std::vector<Cell> cells_; ///< and one more, to end the last
    std::vector<Near> near_;
    std::vector<Rank> ranks_;
};

} // namespace gk::hotspot
