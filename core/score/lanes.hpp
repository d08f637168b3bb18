// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The numbers of four draws in one register, in the notation that GCC and Clang share: a KeyRow is two of them. Loops
// over the eight places would say the same, but whether a compiler makes one instruction of them is a matter of luck,
// and of wider vectors than the machine has GCC 14 takes every number apart. For core/score only.

#include <cstdint>

#include "core/score/draws.hpp"

namespace gk::score {

inline constexpr std::size_t lane_width = 4;
inline constexpr std::size_t lane_halves = draws_together / lane_width;

using Lanes [[gnu::vector_size(lane_width * sizeof(double))]] = double;
using LaneCounts [[gnu::vector_size(lane_width * sizeof(std::int64_t))]] = std::int64_t;
/// The same where it stands in memory, in a KeyRow.
using LanesAt [[gnu::vector_size(lane_width * sizeof(double)), gnu::aligned(alignof(double)), gnu::may_alias]] = double;

[[nodiscard]] inline const LanesAt* lanes(const KeyRow& row) {
    return reinterpret_cast<const LanesAt*>(row.data());
}
[[nodiscard]] inline LanesAt* lanes(KeyRow& row) {
    return reinterpret_cast<LanesAt*>(row.data());
}

} // namespace gk::score
