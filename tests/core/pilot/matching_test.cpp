// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/matching.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "core/pilot/suggestion.hpp"
#include "core/simulate/random.hpp"

namespace gk::pilot {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

FactorSpace random_space(std::size_t areas, std::size_t factors, simulate::Random& random, double share_missing = 0) {
    FactorSpace space;
    for (std::size_t f = 0; f < factors; ++f) space.factor.push_back("f" + std::to_string(f));
    space.areas = areas;
    for (std::size_t i = 0; i < areas * factors; ++i)
        space.value.push_back(random.uniform() < share_missing ? missing : 100 * random.normal());
    return space;
}

TEST(Matching, ChoosesTheNearestByHand) {
    // Two factors on very different scales; the sixth area may not be chosen, though it is the pilot's twin.
    const FactorSpace space{{"a", "b"}, 6, {10, 1000, 11, 1000, 30, 1010, 10, 3000, 12, 1100, 10, 1000}};
    const auto result = match(space, 0, std::vector<std::uint8_t>{0, 1, 1, 1, 1, 0}, 2);
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(result->eligible, 4U);
    ASSERT_EQ(result->chosen.size(), 2U);
    EXPECT_EQ(result->chosen[0].area, 1U);
    EXPECT_EQ(result->chosen[1].area, 4U);
    EXPECT_NEAR(result->balance[0].mean_before, (11 + 30 + 10 + 12) / 4.0, 1e-12);
    EXPECT_NEAR(result->balance[0].mean_after, 11.5, 1e-12);
    const double mean = (10 + 11 + 30 + 10 + 12 + 10) / 6.0;
    double squares = 0;
    for (const double x : {10, 11, 30, 10, 12, 10}) squares += (x - mean) * (x - mean);
    EXPECT_NEAR(result->balance[0].smd_after, -1.5 / std::sqrt(squares / 5), 1e-12);
}

TEST(Matching, AgreesWithTryingEverySetOfAreas) {
    simulate::Random random(31);
    for (int round = 0; round < 30; ++round) {
        const FactorSpace space = random_space(12, 4, random);
        std::vector<std::uint8_t> eligible(12, 1);
        for (auto& e : eligible) e = random.uniform() < 0.8 ? 1 : 0;
        const auto result = match(space, 0, eligible, 3);
        if (std::accumulate(eligible.begin() + 1, eligible.end(), 0) < 3) {
            EXPECT_FALSE(result);
            continue;
        }
        ASSERT_TRUE(result);
        const auto sum = [&](const std::vector<std::size_t>& set) {
            double total = 0;
            for (const std::size_t a : set) {
                double squares = 0;
                for (std::size_t f = 0; f < 4; ++f) {
                    double mean = 0, sd = 0;
                    for (std::size_t i = 0; i < 12; ++i) mean += space.at(i, f) / 12;
                    for (std::size_t i = 0; i < 12; ++i) sd += (space.at(i, f) - mean) * (space.at(i, f) - mean) / 11;
                    squares += std::pow(space.at(0, f) - space.at(a, f), 2) / sd;
                }
                total += std::sqrt(squares / 4);
            }
            return total;
        };
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t i = 1; i < 12; ++i)
            for (std::size_t j = i + 1; j < 12; ++j)
                for (std::size_t k = j + 1; k < 12; ++k)
                    if (eligible[i] != 0 && eligible[j] != 0 && eligible[k] != 0) best = std::min(best, sum({i, j, k}));
        std::vector<std::size_t> chosen;
        double distance = 0;
        for (const Comparison& c : result->chosen) {
            chosen.push_back(c.area);
            distance += c.distance;
        }
        EXPECT_NEAR(sum(chosen), best, 1e-9);
        EXPECT_NEAR(distance, best, 1e-9);
    }
}

TEST(Matching, UnitsOfAFactorDoNotMatter) {
    simulate::Random random(37);
    FactorSpace space = random_space(60, 5, random, 0.1);
    const std::vector<std::uint8_t> eligible(60, 1);
    const auto one = match(space, 7, eligible, 5);
    for (std::size_t a = 0; a < 60; ++a) space.value[a * 5 + 2] = 1000 * space.value[a * 5 + 2] + 5;
    const auto other = match(space, 7, eligible, 5);
    ASSERT_TRUE(one && other);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(one->chosen[i].area, other->chosen[i].area);
        EXPECT_NEAR(one->chosen[i].distance, other->chosen[i].distance, 1e-9);
    }
}

TEST(Matching, BringsBalance) {
    simulate::Random random(41);
    double before = 0, after = 0;
    for (int round = 0; round < 40; ++round) {
        const FactorSpace space = random_space(200, 3, random);
        const auto result = match(space, 0, std::vector<std::uint8_t>(200, 1), 5);
        ASSERT_TRUE(result);
        for (const Balance& row : result->balance) {
            before += std::abs(row.smd_before);
            after += std::abs(row.smd_after);
        }
    }
    EXPECT_LT(after, before / 3);
}

TEST(Matching, MissingIsNotZero) {
    // The third factor is missing in the pilot: it takes no part. The fourth area knows too little.
    const FactorSpace space{{"a", "b", "c"}, 4, {1, 5, missing, 2, 6, 900, 9, 9, 3, missing, missing, 4}};
    const auto result = match(space, 0, std::vector<std::uint8_t>{0, 1, 1, 1}, 2);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->eligible, 2U);
    EXPECT_EQ(result->chosen.front().area, 1U);
    EXPECT_TRUE(std::isnan(result->balance[2].smd_after));
    EXPECT_EQ(match(space, 0, std::vector<std::uint8_t>{0, 1, 1, 1}, 3).error().code, ErrorCode::refused);
    const FactorSpace level{{"a"}, 3, {1, 1, 1}};
    EXPECT_EQ(match(level, 0, std::vector<std::uint8_t>{0, 1, 1}, 1).error().code, ErrorCode::refused);
}

Candidate candidate(const char* id, const char* gemeente, std::uint32_t rank, bool reliable, std::uint64_t reports,
                    double distance, region::AreaType type = region::AreaType::woongebied) {
    return {.type = type,
            .id = id,
            .gemeente = gemeente,
            .rank = rank,
            .ranked = 100,
            .reliable = reliable,
            .reports = reports,
            .distance = distance};
}

TEST(Suggestion, FollowsItsRules) {
    using enum region::AreaType;
    const std::vector<Candidate> candidates{candidate("B0", "GM1", 3, true, 20, 0.5, bedrijventerrein),
                                            candidate("W0", "GM1", 1, true, 20, 0.4), // the best, but GM1 is taken
                                            candidate("W1", "GM2", 2, true, 20, 0.6),
                                            candidate("W2", "GM2", 3, true, 2, 0.1), // too few reports to see anything
                                            candidate("W3", "GM3", 4, false, 50, 0.1), // an uncertain place
                                            candidate("W4", "GM3", 26, true, 50, 0.1), // not high
                                            candidate("W5", "GM3", 5, true, 50, missing)};
    const std::vector<Suggestion> result = suggest(candidates, 3);
    ASSERT_EQ(result.size(), 4U);
    EXPECT_EQ(candidates[result[0].candidate].id, "B0");
    EXPECT_TRUE(result[0].first_choice);
    EXPECT_EQ(candidates[result[1].candidate].id, "W0");
    EXPECT_FALSE(result[1].first_choice);
    EXPECT_EQ(candidates[result[2].candidate].id, "W1");
    EXPECT_TRUE(result[2].first_choice);
    EXPECT_EQ(candidates[result[3].candidate].id, "W2");
    EXPECT_EQ(suggest(candidates, 9).size(), 5U);
}

} // namespace
} // namespace gk::pilot
