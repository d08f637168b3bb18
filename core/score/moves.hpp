// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What moved between two scores: areas whose place changed by more than its own uncertainty.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/score/result.hpp"

namespace gk::score {

struct Move {
    std::string id;
    std::string name;     ///< as it is called now
    std::string gemeente; ///< GM....
    std::uint32_t before = 0, now = 0;
    [[nodiscard]] std::int64_t places() const { ///< above 0: higher on the list
        return static_cast<std::int64_t>(before) - static_cast<std::int64_t>(now);
    }
};

struct Moves {
    std::size_t compared = 0;  ///< areas with a place in both
    std::vector<Move> entered; ///< into the first `listed`, by their place now; `before` 0: had no place
    std::vector<Move> left;    ///< out of it, by their place before; `now` 0: has no place any more
    std::vector<Move> rose;    ///< beyond their uncertainty, most places first
    std::vector<Move> fell;    ///< the same
};

/// Areas of one kind and type in two scores. A place has moved beyond its uncertainty when the 90% intervals of before
/// and now do not touch; without an interval nothing is said.
[[nodiscard]] Moves moves(std::span<const AreaScore> before, std::span<const AreaScore> now, std::uint32_t listed);

} // namespace gk::score
