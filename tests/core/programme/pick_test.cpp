// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/pick.hpp"

#include <gtest/gtest.h>

namespace gk::programme {
namespace {

using Chosen = std::vector<std::uint32_t>;

// Five areas on a line, 1 km apart, best first; the first three in gemeente 7.
std::vector<PickCandidate> row() {
    return {{"a", 7, {0, 0}}, {"b", 7, {1000, 0}}, {"c", 7, {2000, 0}}, {"d", 8, {3000, 0}}, {"e", 9, {4000, 0}}};
}

Picked picked(const std::vector<PickCandidate>& list, const PickRules& rules) {
    auto result = pick(list, rules);
    EXPECT_TRUE(result.has_value());
    return result.value_or(Picked{});
}

TEST(Pick, WithoutRulesTheFirstOfTheListAreTaken) {
    EXPECT_EQ(picked(row(), {.count = 3}).chosen, (Chosen{0, 1, 2}));
    EXPECT_EQ(picked(row(), {.count = 9}).chosen, (Chosen{0, 1, 2, 3, 4})) << "no more than there are";
    EXPECT_TRUE(picked(row(), {.count = 0}).chosen.empty());
}

TEST(Pick, AreasKeepTheirDistanceAndTheLimitOfTheirGemeente) {
    const Picked apart = picked(row(), {.count = 3, .spacing_m = 1500});
    EXPECT_EQ(apart.chosen, (Chosen{0, 2, 4}));
    ASSERT_EQ(apart.passed_over.size(), 2U);
    EXPECT_EQ(apart.passed_over[0].candidate, 1U);
    EXPECT_EQ(apart.passed_over[0].why, Passed::too_near);
    EXPECT_EQ(apart.passed_over[0].near, 0U);
    EXPECT_EQ(picked(row(), {.count = 2, .spacing_m = 1000}).chosen, (Chosen{0, 1})) << "exactly so far is far enough";

    const Picked spread = picked(row(), {.count = 3, .most_per_gemeente = 1});
    EXPECT_EQ(spread.chosen, (Chosen{0, 3, 4}));
    EXPECT_EQ(spread.passed_over.back().why, Passed::gemeente_full);
}

TEST(Pick, WhatPeopleKeepComesFirstAndWhatTheyLeaveOutStaysOut) {
    auto list = row();
    list[0].hand = Hand::leave_out;
    list[3].hand = Hand::keep;
    const Picked result = picked(list, {.count = 2, .spacing_m = 1500});
    EXPECT_EQ(result.chosen, (Chosen{1, 3})) << "the kept area counts, and keeps others at a distance";
    ASSERT_EQ(result.passed_over.size(), 1U);
    EXPECT_EQ(result.passed_over[0].why, Passed::left_out);

    list[4].hand = Hand::keep;
    EXPECT_EQ(picked(list, {.count = 1, .spacing_m = 1500}).chosen, (Chosen{3, 4})) << "rules do not undo a decision";
}

TEST(Pick, ADistanceThatIsNoDistanceIsRefused) {
    EXPECT_FALSE(pick(row(), {.spacing_m = -1}).has_value());
}

} // namespace
} // namespace gk::programme
