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

} // namespace
} // namespace gk::programme
