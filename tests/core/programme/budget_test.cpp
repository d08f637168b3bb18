// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/budget.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace gk::programme {
namespace {

Budget small() {
    return {.year = 2025,
            .title = "Proef",
            .source = "test",
            .lines = {{"a", "A", Side::baten, "g", 100},
                      {"b", "B", Side::baten, "g", 50},
                      {"c", "C", Side::lasten, "g", 150}},
            .checks = {{"sluit", "baten min lasten", {{"", Side::baten}, {"", Side::lasten, -1}}, 0},
                       {"deel", "a maal 3/2", {{"a", Side::baten, 3, 2}}, 150}}};
}

TEST(Budget, SumsHoldExactly) {
    const auto outcomes = check(small());
    ASSERT_TRUE(outcomes);
    ASSERT_EQ(outcomes->size(), 2U);
    for (const SumOutcome& outcome : *outcomes) EXPECT_TRUE(outcome.holds()) << outcome.id;
}

TEST(Budget, AWrongAmountShows) {
    Budget budget = small();
    budget.lines[1].euro = 51;
    const auto outcomes = check(budget);
    ASSERT_TRUE(outcomes);
    EXPECT_FALSE((*outcomes)[0].holds());
    EXPECT_EQ((*outcomes)[0].found, 1);
    budget.lines[0].euro = 101; // times 3/2 is no whole euro
    EXPECT_FALSE((*check(budget))[1].found.has_value());
}

TEST(Budget, RefusesWhatCannotBeAdded) {
    Budget budget = small();
    budget.checks[0].terms[0].line = "zoek";
    ASSERT_FALSE(check(budget));
    EXPECT_NE(check(budget).error().message.find("zoek"), std::string::npos);
    budget = small();
    budget.lines[1].id = "a";
    EXPECT_FALSE(check(budget));
    budget = small();
    budget.checks[1].terms[0].per = 0;
    EXPECT_FALSE(check(budget));
    budget = small();
    budget.lines[0].euro = std::numeric_limits<std::int64_t>::max();
    EXPECT_FALSE(check(budget));
}

TEST(TypedBudget, LinesComeChangeAndGoWithTheirSums) {
    Budget budget = new_budget(2026, "stuurgroep 12 maart", nullptr);
    EXPECT_EQ(budget.title, "Begroting 2026");
    const auto put = [&](BudgetLine line) { return put_line(budget, std::move(line)); };
    EXPECT_EQ(*put({.label = "Bijdrage gemeenten", .side = Side::baten, .euro = 900}), "baten-bijdrage-gemeenten");
    EXPECT_EQ(*put({.label = "Werkbudget", .side = Side::lasten, .euro = 600}), "lasten-werkbudget");
    EXPECT_EQ(*put({.label = "Bijdrage Rijk", .side = Side::baten, .euro = 100}), "baten-bijdrage-rijk");
    EXPECT_EQ(budget.lines[1].label, "Bijdrage Rijk") << "with the others of its side";
    EXPECT_EQ(budget.lines[1].group, "baten");
    EXPECT_EQ(*put({.label = "werk-budget!", .side = Side::lasten, .euro = 1}), "lasten-werk-budget");
    EXPECT_EQ(*put({.label = "Werk budget", .side = Side::lasten, .euro = 1}), "lasten-werk-budget-2");
    EXPECT_FALSE(put({.label = "Werkbudget", .side = Side::lasten, .euro = 1})) << "twice";
    EXPECT_FALSE(put({.label = "", .side = Side::lasten, .euro = 1}));
    EXPECT_FALSE(put({.label = "Onder nul", .side = Side::lasten, .euro = -1}));
    ASSERT_TRUE(remove_line(budget, "lasten-werk-budget"));
    ASSERT_TRUE(remove_line(budget, "lasten-werk-budget-2"));
    EXPECT_FALSE(remove_line(budget, "lasten-werk-budget"));
    EXPECT_EQ(total(budget, Side::baten), 1000);
    EXPECT_FALSE(check(budget)->front().holds()) << "400 still to be given a line";
    EXPECT_EQ(*put({.id = "lasten-werkbudget", .label = "Werkbudget", .side = Side::lasten, .euro = 1000}),
              "lasten-werkbudget");
    EXPECT_TRUE(check(budget)->front().holds());
    // A sum about a line goes with it.
    budget.checks.push_back({.id = "deel", .text = "Deel", .terms = {{.line = "baten-bijdrage-rijk"}}, .equals = 100});
    ASSERT_TRUE(remove_line(budget, "baten-bijdrage-rijk"));
    EXPECT_EQ(budget.checks.size(), 1U);
    // To another side: it keeps its id, so that nothing else loses it.
    EXPECT_EQ(*put({.id = "lasten-werkbudget", .label = "Werkbudget", .side = Side::activa, .euro = -5}),
              "lasten-werkbudget");
    EXPECT_EQ(find_line(budget, "lasten-werkbudget")->side, Side::activa);
}

TEST(TypedBudget, ANewYearTakesLinesAndNoAmounts) {
    Budget before = new_budget(2025, "besluit", nullptr);
    ASSERT_TRUE(put_line(before, {.label = "Werkbudget", .side = Side::lasten, .euro = 600, .source = "brief"}));
    before.checks.push_back({.id = "vast", .text = "Vast", .terms = {{.line = "lasten-werkbudget"}}, .equals = 600});
    const Budget after = new_budget(2026, "begin", &before);
    ASSERT_EQ(after.lines.size(), 1U);
    EXPECT_EQ(after.lines[0].id, "lasten-werkbudget");
    EXPECT_EQ(after.lines[0].euro, 0);
    EXPECT_TRUE(after.lines[0].source.empty());
    ASSERT_EQ(after.checks.size(), 1U) << "a sum of last year's amounts says nothing of this one";
    EXPECT_EQ(after.checks[0].id, "sluitend");
}

} // namespace
} // namespace gk::programme
