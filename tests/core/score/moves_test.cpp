// SPDX-License-Identifier: EUPL-1.2
#include "core/score/moves.hpp"

#include <gtest/gtest.h>

namespace gk::score {
namespace {

AreaScore area(const char* id, std::optional<std::uint32_t> rank, std::uint32_t low = 0, std::uint32_t high = 0) {
    AreaScore made;
    made.id = made.name = id;
    made.rank = rank;
    if (low > 0) made.rank_p05 = low, made.rank_p95 = high;
    return made;
}

std::vector<std::string> ids(const std::vector<Move>& moves) {
    std::vector<std::string> all;
    for (const Move& move : moves) all.push_back(move.id);
    return all;
}

TEST(Moves, OnlyBeyondTheUncertaintyOfAPlace) {
    const std::vector before{area("a", 1, 1, 2), area("b", 2, 1, 4),    area("c", 3, 2, 4), area("d", 9, 8, 9),
                             area("e", 5),       area("gone", 4, 4, 4), area("h", 8, 6, 9)};
    const std::vector now{area("d", 1, 1, 7), area("a", 2, 1, 3),   area("c", 5, 5, 6), area("b", 6, 4, 6),
                          area("e", 8),       area("new", 3, 3, 3), area("f", {}),      area("h", 4, 3, 6)};
    const Moves found = moves(before, now, 3);
    EXPECT_EQ(found.compared, 6U);
    EXPECT_EQ(ids(found.rose), std::vector<std::string>{"d"}) << "h rose, but its intervals touch";
    EXPECT_EQ(found.rose[0].places(), 8);
    EXPECT_EQ(ids(found.fell), std::vector<std::string>{"c"}) << "b touches where it was, e has no interval";
    EXPECT_EQ(ids(found.entered), (std::vector<std::string>{"d", "new"}));
    EXPECT_EQ(found.entered[1].before, 0U) << "it had no place";
    EXPECT_EQ(ids(found.left), (std::vector<std::string>{"b", "c"}));
    EXPECT_TRUE(moves(now, now, 3).entered.empty() && moves(now, now, 3).rose.empty());
    const Moves shrunk = moves(before, std::span(now).first(2), 5);
    EXPECT_EQ(ids(shrunk.left), (std::vector<std::string>{"b", "c", "gone", "e"}));
    EXPECT_EQ(shrunk.left[2].now, 0U);
}

} // namespace
} // namespace gk::score
