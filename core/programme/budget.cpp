// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/budget.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 5> side_names{"baten", "lasten", "activa", "passiva", "memo"};

/// Adds term times/per to `sum`; nothing when the term is no whole number, an error when it does not fit.
Result<std::optional<std::int64_t>> add(std::int64_t sum, std::int64_t euro, const SumTerm& term) {
    std::int64_t product = 0;
    std::int64_t total = 0;
    if (__builtin_mul_overflow(euro, term.times, &product) || __builtin_add_overflow(sum, product / term.per, &total))
        return fail(ErrorCode::refused, "the amounts are too large to add up");
    if (product % term.per != 0) return std::optional<std::int64_t>{};
    return std::optional(total);
}

} // namespace

std::string_view name(Side side) {
    return side_names[static_cast<std::size_t>(side)];
}

std::optional<Side> parse_side(std::string_view text) {
    const auto found = std::ranges::find(side_names, text);
    if (found == side_names.end()) return {};
    return static_cast<Side>(found - side_names.begin());
}

const BudgetLine* find_line(const Budget& budget, std::string_view id) {
    const auto found = std::ranges::find(budget.lines, id, &BudgetLine::id);
    return found == budget.lines.end() ? nullptr : &*found;
}

Result<std::vector<SumOutcome>> check(const Budget& budget) {
    std::set<std::string_view> ids;
    for (const BudgetLine& line : budget.lines)
        if (!ids.insert(line.id).second)
            return fail(ErrorCode::refused, "two budget lines have the id \"" + line.id + "\"");
    std::vector<SumOutcome> outcomes;
    for (const SumCheck& check : budget.checks) {
        SumOutcome outcome{.id = check.id, .text = check.text, .expected = check.equals, .found = 0};
        for (const SumTerm& term : check.terms) {
            if (term.per == 0) return fail(ErrorCode::refused, "check \"" + check.id + "\" divides by zero");
            if (!term.line.empty() && find_line(budget, term.line) == nullptr)
                return fail(ErrorCode::refused, "check \"" + check.id + "\" names the budget line \"" + term.line +
                                                    "\", which does not exist");
            for (const BudgetLine& line : budget.lines) {
                if (!outcome.found || (term.line.empty() ? line.side != term.side : line.id != term.line)) continue;
                const auto sum = add(*outcome.found, line.euro, term);
                if (!sum) return std::unexpected(sum.error());
                outcome.found = *sum;
            }
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace gk::programme
