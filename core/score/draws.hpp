// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the two kinds of certainty share: the weights of every draw, and the cells of one type laid out for them.
// For core/score only.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/score/certainty.hpp"
#include "core/score/priority_impl.hpp"
#include "core/score/scorer_impl.hpp"

namespace gk::score {

/// The weights of all draws of one type: `draws` shaken ones, then one for each factor left out, then the model's own.
struct DrawTable {
    std::vector<std::size_t> active; ///< factors that weigh something, in the order of the model
    std::size_t draws = 0;
    std::vector<double> weight; ///< [row][active factor]

    [[nodiscard]] std::size_t factors() const { return active.size(); }
    [[nodiscard]] std::size_t rows() const { return factors() == 0 ? 0 : draws + factors() + 1; }
    [[nodiscard]] std::size_t base() const { return rows() - 1; }
    [[nodiscard]] std::span<const double> of(std::size_t row) const {
        return std::span(weight).subspan(row * factors(), factors());
    }
};
[[nodiscard]] DrawTable make_draws(const TypeScores& type);

/// Sets of factors that are missing together.
struct Patterns {
    std::vector<std::vector<char>> present; ///< [pattern][active factor]
    std::vector<std::uint32_t> of_local;    ///< by place in the type
};
[[nodiscard]] Patterns find_patterns(const TypeScores& type, const DrawTable& table);

/// 1 / the weight present in each pattern, 0 where nothing is.
[[nodiscard]] std::vector<double> inverse_weights(const Patterns& patterns, std::span<const double> weight);

/// Draws that are worked out at once: their sums fill the registers.
inline constexpr std::size_t draws_together = 8;
/// One number for each of them.
using KeyRow = std::array<double, draws_together>;

/// The scored cells of one type, ready to be scored with any weights. A key orders cells as their priority does (their
/// opportunity, where there is no priority) and lies in 0 to 100; no power is needed for it.
class CellKeys {
public:
    CellKeys(const Scorer::Impl& scorer, const Priorities::Impl& priorities, std::size_t type, const DrawTable& table);

    [[nodiscard]] std::size_t size() const { return slot_.size(); }
    [[nodiscard]] std::span<const std::uint32_t> slots() const { return slot_; }
    /// Keys of the draws [first, first + count), count <= together, into keys[cell][draw - first]. NaN when no factor
    /// is left, and in the places of draws beyond `count`.
    void compute(std::size_t first, std::size_t count, std::vector<KeyRow>& keys) const;

private:
    const DrawTable& table_;
    Patterns patterns_;
    bool geometric_;
    double bottom_ = 0; ///< geometric: the lowest logarithm there can be
    std::vector<std::uint32_t> slot_;
    std::vector<std::uint32_t> pattern_;
    std::vector<double> value_;       ///< [cell][active factor]; 0 where missing
    std::vector<double> times_;       ///< additive: the key's factor; geometric: what is added
    std::vector<double> power_;       ///< the cell's exponent over that of its type: 1 nearly always
    std::vector<double> one_;         ///< geometric: a one for each cell
    std::vector<std::uint32_t> bent_; ///< cells whose power is not 1
};

} // namespace gk::score
