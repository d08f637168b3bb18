// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The sums of a begroting that came from a table. Private to gis/programme.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/budget.hpp"

namespace gk::programme {

/// A total that the table states, of a side or of one group in it.
struct StatedTotal {
    Side side = Side::lasten;
    std::string group; ///< empty: the whole side
    std::int64_t euro = 0;
    std::int64_t row = 0;
};

/// Adds the checks of `made`: the stated totals, baten against lasten, and those of `before` (the begroting of that
/// year until now; may be null) that still say something true: a table cannot hold them, and an amount that the office
/// changed on purpose must not be refused by a sum of before. What does not hold goes into `problems`.
void add_checks(Budget& made, std::span<const StatedTotal> totals, const Budget* before, std::vector<Error>& problems);

} // namespace gk::programme
