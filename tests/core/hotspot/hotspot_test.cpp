// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/hotspot.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/hotspot/fdr.hpp"
#include "tests/core/hotspot/sample.hpp"

namespace gk::hotspot {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

Options with(std::uint64_t draws, Statistic statistic = Statistic::gi_star) {
    return {.statistic = statistic, .permutations = {.draws = draws}};
}

std::string refusal(const std::vector<double>& values, const Neighbours& neighbours) {
    const auto result = analyse(values, neighbours, with(99));
    EXPECT_FALSE(result);
    if (result) return "";
    EXPECT_EQ(result.error().code, ErrorCode::refused);
    return result.error().message;
}

TEST(Analyse, RefusesWhatIsNoPattern) {
    const auto square = lattice(3, 3, Contiguity::queen);
    EXPECT_NE(refusal(std::vector<double>(9, 4.2), square).find("the same in all 9 units"), std::string::npos);
    std::vector<double> nearly(9, 0.3);
    nearly[3] = 0.1 + 0.2; // another double, the same number
    EXPECT_NE(refusal(nearly, square).find("the same in all 9 units"), std::string::npos);
    EXPECT_NE(refusal(std::vector<double>(9, nan), square).find("none of the 9 units has a value"), std::string::npos);
    EXPECT_NE(refusal({nan, infinite, -infinite, nan, nan, nan, nan, nan, nan}, square).find("none of the 9 units"),
              std::string::npos);
    EXPECT_NE(refusal({3}, lattice(1, 1, Contiguity::queen)).find("only 1 unit has a value"), std::string::npos);
    EXPECT_NE(refusal({1, 2, nan, nan, nan, nan, nan, nan, nan}, square).find("only 2 units have"), std::string::npos);
    EXPECT_NE(refusal({}, Neighbours{}).find("no units"), std::string::npos);
    EXPECT_NE(refusal({1, 2, 3, 4}, Neighbours::from_pairs(4, {})).find("no unit has a neighbour"), std::string::npos);
    EXPECT_NE(refusal({1, 2, 3, 4}, lattice(2, 2, Contiguity::queen)).find("neighbour of every other"),
              std::string::npos);
}

/// A 20 x 20 field of small counts with a block of high ones in a corner and one high unit on its own.
std::vector<double> field() {
    auto values = sample::counts(400, 7, 10);
    for (std::size_t row = 0; row < 5; ++row)
        for (std::size_t col = 0; col < 5; ++col) values[row * 20 + col] += 40;
    return values;
}

TEST(Analyse, FindsTheBlockAndOnlyThat) {
    const auto values = field();
    const auto graph = lattice(20, 20, Contiguity::queen);
    for (const auto statistic : {Statistic::gi, Statistic::gi_star, Statistic::local_moran}) {
        const auto a = analyse(values, graph, with(15999, statistic));
        ASSERT_TRUE(a);
        EXPECT_TRUE(a->claim);
        EXPECT_EQ(a->permutations_needed, 15999U);
        for (std::size_t row = 1; row < 4; ++row)
            for (std::size_t col = 1; col < 4; ++col) EXPECT_EQ(a->cls[row * 20 + col], HotspotClass::high_high);
        for (std::size_t i = 0; i < 400; ++i) {
            const bool significant = a->cls[i] != HotspotClass::not_significant;
            EXPECT_EQ(significant, discovered(a->q[i]));
            const bool far = i / 20 > 8 && i % 20 > 8;
            EXPECT_FALSE(far && a->cls[i] == HotspotClass::high_high);
        }
    }
}

TEST(Analyse, TooFewPermutationsMakeNoClaim) {
    const auto graph = lattice(20, 20, Contiguity::queen);
    const auto few = analyse(field(), graph, with(15998));
    ASSERT_TRUE(few);
    EXPECT_FALSE(few->claim);
    for (const auto cls : few->cls) EXPECT_EQ(cls, HotspotClass::no_claim);
    ASSERT_EQ(few->notes.size(), 1U);
    EXPECT_NE(few->notes[0].find("needs 15999"), std::string::npos) << few->notes[0];
    const auto none = analyse(field(), graph, with(0));
    ASSERT_TRUE(none);
    EXPECT_TRUE(std::isnan(none->p[5]) && std::isnan(none->q[5]));
    EXPECT_EQ(none->cls[0], HotspotClass::no_claim);
    EXPECT_NE(none->notes[0].find("no permutations"), std::string::npos);
}

TEST(Analyse, MissingValuesAndIslandsAreReported) {
    auto values = field();
    values[57] = nan;
    values[58] = infinite;
    // Unit 399 (a corner) loses all its neighbours; 57 and 58 vanish.
    values[398] = values[378] = values[379] = nan;
    const auto graph = lattice(20, 20, Contiguity::queen);
    const auto a = analyse(values, graph, with(16999));
    ASSERT_TRUE(a);
    EXPECT_EQ(a->n, 395U);
    EXPECT_EQ(a->missing, 5U);
    EXPECT_EQ(a->islands, 1U);
    EXPECT_EQ(a->permutations_needed, 40U * 394 - 1);
    EXPECT_EQ(a->cls[57], HotspotClass::missing);
    EXPECT_EQ(a->cls[399], HotspotClass::island);
    for (const std::size_t unit : {57U, 58U, 399U}) {
        EXPECT_TRUE(std::isnan(a->z[unit]) && std::isnan(a->p[unit]) && std::isnan(a->q[unit]) &&
                    std::isnan(a->statistic[unit]));
    }
    EXPECT_EQ(a->neighbours[56], 7U);
    EXPECT_EQ(a->notes.size(), 2U);
    // The same as if the missing had never been there.
    std::vector<Neighbours::Unit> kept;
    std::vector<double> rest;
    for (Neighbours::Unit i = 0; i < 400; ++i)
        if (std::isfinite(values[i])) {
            kept.push_back(i);
            rest.push_back(values[i]);
        }
    const auto b = analyse(rest, graph.among(kept), with(16999));
    ASSERT_TRUE(b);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (a->cls[kept[i]] != HotspotClass::island) {
            EXPECT_EQ(a->z[kept[i]], b->z[i]);
            EXPECT_EQ(a->q[kept[i]], b->q[i]);
        }
}

TEST(Analyse, NoiseHasFewDiscoveries) {
    // Under the null the false discovery rate is the chance of any discovery: at most 5% (40 fields).
    const auto graph = lattice(12, 12, Contiguity::queen);
    int with_discoveries = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        const auto a =
            analyse(sample::counts(144, 100 + seed, 1000), graph, {.permutations = {.draws = 28799, .seed = seed}});
        ASSERT_TRUE(a);
        bool any = false;
        for (const auto cls : a->cls) any = any || cls != HotspotClass::not_significant;
        with_discoveries += any ? 1 : 0;
    }
    EXPECT_LE(with_discoveries, 7); // binomial(40, 0.05): more than 7 in 0.02% of the cases
}

TEST(Analyse, NegativeValuesKeepTheirZ) {
    auto values = field();
    for (double& value : values) value -= 20;
    const auto a = analyse(values, lattice(20, 20, Contiguity::queen), with(15999));
    ASSERT_TRUE(a);
    EXPECT_TRUE(std::isnan(a->statistic[0]));
    EXPECT_EQ(a->cls[21], HotspotClass::high_high);
    ASSERT_EQ(a->notes.size(), 1U);
}

TEST(Names, ThereAndBack) {
    for (const auto statistic : {Statistic::gi, Statistic::gi_star, Statistic::local_moran})
        EXPECT_EQ(parse_statistic(name(statistic)), statistic);
    for (const auto weights : {Weights::binary, Weights::row}) EXPECT_EQ(parse_weights(name(weights)), weights);
    EXPECT_EQ(name(HotspotClass::high_high), "high-high");
    EXPECT_FALSE(parse_statistic("gi*"));
}

} // namespace
} // namespace gk::hotspot
