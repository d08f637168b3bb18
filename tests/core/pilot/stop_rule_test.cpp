// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/stop_rule.hpp"

#include <gtest/gtest.h>

namespace gk::pilot {
namespace {

TEST(StopRule, ReadsWhatItWrites) {
    for (const char* rule : {"overlap<3", "tau<0.2", "kappa<0", "experts<2", "wrong_notes>0.4", "mistakes>2"}) {
        const auto parsed = parse_stop_rule(rule);
        ASSERT_TRUE(parsed) << rule;
        EXPECT_EQ(text(*parsed), rule);
    }
}

TEST(StopRule, RefusesWhatItCannotApply) {
    for (const char* rule : {"", "overlap", "overlap=3", "overlap>3", "overlap<11", "overlap<", "overlap<3x", "tau<-2",
                             "wrong_notes<0.4", "wrong_notes>40", "score<3", "mistakes>nan"}) {
        const auto parsed = parse_stop_rule(rule);
        ASSERT_FALSE(parsed) << rule;
        EXPECT_EQ(parsed.error().code, ErrorCode::usage);
    }
}

TEST(StopRule, SaysWhetherTheIntervalIsClear) {
    const StopRule rule = parse_stop_rule("overlap<3").value();
    const auto judged = [&](double value, double low, double high) {
        return apply(rule, {.value = value, .interval = {low, high}}, region::AreaType::woongebied);
    };
    EXPECT_EQ(judged(2, 1, 2.5).state, StopState::stop);
    EXPECT_TRUE(judged(2, 1, 2.5).certain);
    EXPECT_EQ(judged(2, 1, 4).state, StopState::stop);
    EXPECT_FALSE(judged(2, 1, 4).certain);
    EXPECT_EQ(judged(3, 3, 6).state, StopState::go_on);
    EXPECT_TRUE(judged(3, 3, 6).certain);
    EXPECT_FALSE(judged(5, 2, 8).certain);
    EXPECT_EQ(apply(rule, {}, std::nullopt).state, StopState::unknown);
    EXPECT_FALSE(apply(rule, {.value = 5}, std::nullopt).certain);
}

} // namespace
} // namespace gk::pilot
