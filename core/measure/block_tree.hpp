// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "core/base/parallel.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"

namespace gk::measure::detail {

/// A square block of squares; level 0 blocks are the leaves, each level up is twice as wide.
struct Block {
    std::int32_t level, x, y;
};

/// A quadtree over the squares of a grid that knows which blocks hold a wanted square. For measures
/// where most of the input matters nowhere near a block: each block hands its children only the
/// candidates that can still matter to it.
class BlockTree {
public:
    /// `leaf`: squares along the side of a leaf. `wanted`: ascending squares of the spec.
    BlockTree(const grid::GridSpec& spec, std::int32_t leaf, std::span<const std::uint32_t> wanted);

    [[nodiscard]] std::int32_t top() const { return static_cast<std::int32_t>(levels_.size()) - 1; }
    [[nodiscard]] bool any(const Block& block) const;
    /// First column and row, and one past the last, within the grid.
    struct Range {
        std::int32_t col, row, col_end, row_end;
    };
    [[nodiscard]] Range range(const Block& block) const;
    /// Smallest box that holds the centres of the block's squares.
    [[nodiscard]] geometry::Box centres(const Block& block) const;

    /// Walks down from the top, in parallel. filter(block, candidates of the parent, out) fills `out`
    /// with those that can matter in the block; blocks left without any are not entered.
    /// leaf(block, candidates) writes the results, to its own squares only.
    template <class Candidates, class Filter, class Leaf>
    void descend(const Candidates& all, const Filter& filter, const Leaf& leaf) const;

private:
    struct Level {
        std::int32_t cols, rows;
        std::vector<std::uint8_t> any;
    };
    [[nodiscard]] std::vector<Block> children(const Block& block) const;
    template <class Candidates, class Filter, class Leaf>
    void walk(const Block& block, const Candidates& mine, std::span<Candidates> scratch, const Filter& filter,
              const Leaf& leaf) const;

    grid::GridSpec spec_;
    std::int32_t leaf_;
    std::vector<Level> levels_;
};

template <class Candidates, class Filter, class Leaf>
void BlockTree::walk(const Block& block, const Candidates& mine, std::span<Candidates> scratch, const Filter& filter,
                     const Leaf& leaf) const {
    if (block.level == 0) {
        leaf(block, mine);
        return;
    }
    for (const Block& child : children(block)) {
        filter(child, mine, scratch.front());
        if (scratch.front().size() > 0) walk(child, scratch.front(), scratch.subspan(1), filter, leaf);
    }
}

template <class Candidates, class Filter, class Leaf>
void BlockTree::descend(const Candidates& all, const Filter& filter, const Leaf& leaf) const {
    // Level by level until there is work for every thread, then each branch on its own. How far does
    // not depend on the number of threads, though no result depends on it either.
    constexpr std::size_t enough = 128;
    struct Branch {
        Block block;
        std::shared_ptr<const Candidates> candidates; ///< of the parent
    };
    const Block root{top(), 0, 0};
    if (!any(root) || all.size() == 0) return;
    std::vector<Branch> branches{{root, std::shared_ptr<const Candidates>(&all, [](const Candidates*) {})}};
    while (branches.size() < enough && branches.front().block.level > 0) {
        std::vector<std::shared_ptr<const Candidates>> kept(branches.size());
        parallel_for(branches.size(), 1, [&](std::size_t begin, std::size_t) {
            auto mine = std::make_shared<Candidates>();
            filter(branches[begin].block, *branches[begin].candidates, *mine);
            kept[begin] = std::move(mine);
        });
        std::vector<Branch> next;
        for (std::size_t i = 0; i < branches.size(); ++i) {
            if (kept[i]->size() == 0) continue;
            for (const Block& child : children(branches[i].block)) next.push_back({child, kept[i]});
        }
        branches = std::move(next);
        if (branches.empty()) return;
    }
    parallel_for(branches.size(), 1, [&](std::size_t begin, std::size_t) {
        const Branch& branch = branches[begin];
        std::vector<Candidates> scratch(static_cast<std::size_t>(branch.block.level) + 1);
        filter(branch.block, *branch.candidates, scratch.front());
        if (scratch.front().size() > 0)
            walk(branch.block, scratch.front(), std::span(scratch).subspan(1), filter, leaf);
    });
}

} // namespace gk::measure::detail
