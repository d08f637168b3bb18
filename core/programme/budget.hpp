// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/programme: what is done with a map: the plan of the year with its targets, the menukaart, the budget, and the
// planner that chooses deployments under it. Money is in whole euros, as in the begroting.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace gk::programme {

/// baten and lasten are the begroting, activa and passiva the balans; memo: amounts that others are derived from.
enum class Side : std::uint8_t { baten, lasten, activa, passiva, memo };
[[nodiscard]] std::string_view name(Side side);
[[nodiscard]] std::optional<Side> parse_side(std::string_view text);

struct BudgetLine {
    std::string id = {};
    std::string label = {}; ///< Dutch
    Side side = Side::lasten;
    std::string group = {}; ///< lines of one subtotal
    std::int64_t euro = 0;
    std::string source = {}; ///< of this amount, where it is another than that of the begroting
    friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

/// One line, or all lines of a side when `line` is empty, times `times` / `per`.
struct SumTerm {
    std::string line = {};
    Side side = Side::lasten;
    std::int64_t times = 1;
    std::int64_t per = 1;
};
/// A statement about the budget: the terms add up to `equals`, exactly.
struct SumCheck {
    std::string id;
    std::string text; ///< Dutch
    std::vector<SumTerm> terms = {};
    std::int64_t equals = 0;
};

/// Id of the sum that every begroting has: baten less lasten is 0.
inline constexpr std::string_view balance_id = "sluitend";

struct Budget {
    std::int32_t year = 0;
    std::string title = {}, source = {};
    std::vector<BudgetLine> lines = {};
    std::vector<SumCheck> checks = {};
};

struct SumOutcome {
    std::string id, text;
    std::int64_t expected = 0;
    std::optional<std::int64_t> found = {}; ///< none when a term is not a whole number of euros
    [[nodiscard]] bool holds() const { return found == expected; }
};
/// One outcome a check, in their order. Errors (refused): a line that does not exist, two lines with one id, a division
/// by zero, a sum that does not fit 64 bits.
[[nodiscard]] Result<std::vector<SumOutcome>> check(const Budget& budget);

[[nodiscard]] const BudgetLine* find_line(const Budget& budget, std::string_view id);
[[nodiscard]] std::int64_t total(const Budget& budget, Side side);

/// A begroting of another year, without amounts: those are for people to fill in. Of `example` (may be null) the lines
/// come along, and the sums that hold whatever the amounts are.
[[nodiscard]] Budget new_budget(std::int32_t year, std::string source, const Budget* example);
/// In the place of the line with the same id; a line without one gets it from its label, and comes after the others of
/// its side and of the sides before. Errors (refused): no label, or another line of that side has it already; an amount
/// below 0 among baten or lasten. Gives the id.
[[nodiscard]] Result<std::string> put_line(Budget& budget, BudgetLine line);
/// Takes the sums along that are about this line. Error (refused): there is none.
[[nodiscard]] Status remove_line(Budget& budget, std::string_view id);

} // namespace gk::programme
