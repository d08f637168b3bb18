// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The top tenth of all cells, and what areas hold of it, in several draws at once. For core/score only.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/score/draws.hpp"

namespace gk::score {

/// find_top of each of the draws that stand side by side; of draws without any value `scored` is 0.
[[nodiscard]] std::array<TopTenth, draws_together> find_tops(std::span<const KeyRow> keys);

/// The cells of some areas, by their place in the keys.
class AreaCells {
public:
    /// Of the areas `order` of the scorer; cells without a score are left out.
    AreaCells(const Scorer::Impl& scorer, std::span<const std::uint32_t> order, const CellKeys& cells);

    /// Share of area `a` that lies in the top tenth of each draw; NaN in draws that leave it without a value.
    [[nodiscard]] KeyRow top_shares(std::size_t a, std::span<const KeyRow> keys,
                                    const std::array<TopTenth, draws_together>& tops) const;

private:
    std::vector<std::uint64_t> begin_; ///< one more than there are areas
    std::vector<std::uint32_t> place_; ///< in the keys
    std::vector<double> share_;        ///< of the cell that the area covers
};

} // namespace gk::score
