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

/// Baten and lasten are as much.
SumCheck balance() {
    return {.id = std::string(balance_id),
            .text = "Baten min lasten",
            .terms = {{.line = {}, .side = Side::baten}, {.line = {}, .side = Side::lasten, .times = -1}},
            .equals = 0};
}

/// "lasten-speedmobiel-noord", which no other line has.
std::string id_of(const Budget& budget, const BudgetLine& line) {
    std::string id(name(line.side));
    bool gap = true;
    for (const char c : line.label) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter && gap) id += '-';
        if (letter) id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        gap = !letter;
    }
    const std::string stem = id;
    for (int n = 2; find_line(budget, id) != nullptr; ++n) id = stem + "-" + std::to_string(n);
    return id;
}

} // namespace

std::int64_t total(const Budget& budget, Side side) {
    std::int64_t sum = 0;
    for (const BudgetLine& line : budget.lines)
        if (line.side == side) sum += line.euro;
    return sum;
}

Budget new_budget(std::int32_t year, std::string source, const Budget* example) {
    Budget made{.year = year, .title = "Begroting " + std::to_string(year), .source = std::move(source)};
    if (example != nullptr) {
        made.lines = example->lines;
        for (BudgetLine& line : made.lines) {
            line.euro = 0;
            line.source.clear();
        }
        for (const SumCheck& sum : example->checks)
            if (sum.equals == 0) made.checks.push_back(sum);
    }
    if (std::ranges::find(made.checks, balance_id, &SumCheck::id) == made.checks.end())
        made.checks.push_back(balance());
    return made;
}

Result<std::string> put_line(Budget& budget, BudgetLine line) {
    if (line.label.empty()) return fail(ErrorCode::refused, "a budget line needs a name");
    if (line.euro < 0 && (line.side == Side::baten || line.side == Side::lasten))
        return fail(ErrorCode::refused, "the amount of a budget line cannot be below 0");
    for (const BudgetLine& other : budget.lines)
        if (other.id != line.id && other.side == line.side && other.label == line.label)
            return fail(ErrorCode::refused, "there is a line \"" + line.label + "\" already");
    if (line.group.empty()) line.group = name(line.side);
    if (line.id.empty()) line.id = id_of(budget, line);
    std::string id = line.id;
    const auto same = std::ranges::find(budget.lines, id, &BudgetLine::id);
    if (same != budget.lines.end() && same->side == line.side) {
        *same = std::move(line);
        return id;
    }
    if (same != budget.lines.end()) budget.lines.erase(same); // it went to another side
    // The sides in their order, whichever was typed first.
    const auto last = std::ranges::find_last_if(budget.lines, [&](const BudgetLine& b) { return b.side <= line.side; });
    budget.lines.insert(last.empty() ? budget.lines.begin() : last.begin() + 1, std::move(line));
    return id;
}

Status remove_line(Budget& budget, std::string_view id) {
    if (std::erase_if(budget.lines, [&](const BudgetLine& line) { return line.id == id; }) == 0)
        return fail(ErrorCode::refused, "there is no budget line \"" + std::string(id) + "\"");
    std::erase_if(budget.checks,
                  [&](const SumCheck& sum) { return std::ranges::contains(sum.terms, id, &SumTerm::line); });
    return {};
}

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
