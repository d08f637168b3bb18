// SPDX-License-Identifier: EUPL-1.2
#include "core/measure/block_tree.hpp"

#include <algorithm>

namespace gk::measure::detail {

BlockTree::BlockTree(const grid::GridSpec& spec, std::int32_t leaf, std::span<const std::uint32_t> wanted)
    : spec_(spec)
    , leaf_(leaf) {
    const auto make = [](std::int32_t cols, std::int32_t rows) {
        return Level{cols, rows,
                     std::vector<std::uint8_t>(static_cast<std::size_t>(cols) * static_cast<std::size_t>(rows), 0)};
    };
    const auto at = [](const Level& level, std::int32_t x, std::int32_t y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(level.cols) + static_cast<std::size_t>(x);
    };
    levels_.push_back(make(std::max(1, (spec.cols + leaf - 1) / leaf), std::max(1, (spec.rows + leaf - 1) / leaf)));
    const auto cols = static_cast<std::uint32_t>(spec.cols);
    std::uint32_t row = 0;
    for (const std::uint32_t square : wanted) {
        while (square - row * cols >= cols) ++row; // cheaper than a division a square
        const auto x = static_cast<std::int32_t>(square - row * cols) / leaf;
        levels_[0].any[at(levels_[0], x, static_cast<std::int32_t>(row) / leaf)] = 1;
    }
    while (levels_.back().cols > 1 || levels_.back().rows > 1) {
        const Level& below = levels_.back();
        Level above = make((below.cols + 1) / 2, (below.rows + 1) / 2);
        for (std::int32_t y = 0; y < below.rows; ++y)
            for (std::int32_t x = 0; x < below.cols; ++x)
                above.any[at(above, x / 2, y / 2)] |= below.any[at(below, x, y)];
        levels_.push_back(std::move(above));
    }
}

bool BlockTree::any(const Block& block) const {
    const Level& level = levels_[static_cast<std::size_t>(block.level)];
    return block.x < level.cols && block.y < level.rows &&
           level.any[static_cast<std::size_t>(block.y) * static_cast<std::size_t>(level.cols) +
                     static_cast<std::size_t>(block.x)] != 0;
}

BlockTree::Range BlockTree::range(const Block& block) const {
    const std::int32_t side = leaf_ << block.level;
    return {block.x * side, block.y * side, std::min(spec_.cols, (block.x + 1) * side),
            std::min(spec_.rows, (block.y + 1) * side)};
}

geometry::Box BlockTree::centres(const Block& block) const {
    const Range r = range(block);
    return {spec_.centre_x(r.col), spec_.centre_y(r.row), spec_.centre_x(r.col_end - 1), spec_.centre_y(r.row_end - 1)};
}

std::vector<Block> BlockTree::children(const Block& block) const {
    std::vector<Block> result;
    for (std::int32_t y = 2 * block.y; y <= 2 * block.y + 1; ++y)
        for (std::int32_t x = 2 * block.x; x <= 2 * block.x + 1; ++x)
            if (const Block child{block.level - 1, x, y}; any(child)) result.push_back(child);
    return result;
}

} // namespace gk::measure::detail
