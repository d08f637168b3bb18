// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/register_budget.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace gk::programme {
namespace {

Result<SumOutcome> outcome_of(const Budget& budget, const SumCheck& sum) {
    const Budget with{.year = budget.year, .title = {}, .source = {}, .lines = budget.lines, .checks = {sum}};
    const auto outcomes = check(with);
    if (!outcomes) return std::unexpected(outcomes.error());
    return outcomes->front();
}

void add_check(Budget& made, SumCheck sum, std::int64_t row, std::vector<Error>& problems) {
    const auto outcome = outcome_of(made, sum);
    std::string wrong;
    if (!outcome) wrong = outcome.error().message;
    else if (!outcome->holds())
        wrong = fmt::format("{}: the lines add up to {} and not to {} euro", sum.text, outcome->found.value_or(0),
                            sum.equals);
    if (!wrong.empty()) problems.push_back({ErrorCode::refused, std::move(wrong), {}, row, "euro"});
    made.checks.push_back(std::move(sum));
}

} // namespace

void add_checks(Budget& made, std::span<const StatedTotal> totals, const Budget* before, std::vector<Error>& problems) {
    for (const StatedTotal& total : totals) {
        const std::string what = total.group.empty() ? std::string(name(total.side)) : total.group;
        SumCheck sum{.id = what, .text = "Totaal " + what, .equals = total.euro};
        if (total.group.empty()) sum.terms = {{.line = {}, .side = total.side}};
        else
            for (const BudgetLine& line : made.lines)
                if (line.side == total.side && line.group == total.group) sum.terms.push_back({.line = line.id});
        add_check(made, std::move(sum), total.row, problems);
    }
    for (std::size_t i = 0; before != nullptr && i < before->checks.size(); ++i) {
        const SumCheck& sum = before->checks[i];
        if (sum.id == balance_id || std::ranges::find(made.checks, sum.id, &SumCheck::id) != made.checks.end())
            continue;
        const auto outcome = outcome_of(made, sum);
        if (outcome && outcome->holds()) made.checks.push_back(sum);
    }
    add_check(made,
              {.id = std::string(balance_id),
               .text = "Baten min lasten",
               .terms = {{.line = {}, .side = Side::baten}, {.line = {}, .side = Side::lasten, .times = -1}},
               .equals = 0},
              totals.empty() ? 1 : totals.back().row, problems);
}

} // namespace gk::programme
