// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/change.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/simulate/random.hpp"

namespace gk::pilot {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// {after, before} of the pilot, {after, before} of the comparison: the order of a two by two table.
FourCounts table(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    return {.pilot = {.before = b, .after = a}, .comparison = {.before = d, .after = c}};
}

Change change_of(const FourCounts& counts, double level = 0.95) {
    return ratio_of_ratios(std::span(&counts, 1), level);
}

double choose(std::uint64_t n, std::uint64_t k) {
    double ways = 1;
    for (std::uint64_t i = 1; i <= k; ++i) ways *= static_cast<double>(n - k + i) / static_cast<double>(i);
    return ways;
}

// Golden: exact sums in rational arithmetic. The first two are Fisher's tea (1935) and his twins (1970), for which
// R's fisher.test gives 0.212 to 622 and 0.00333 to 0.363.
TEST(RatioOfRatios, AgreesWithExactSums) {
    struct Row {
        FourCounts counts;
        double low, high;
    };
    for (const Row& row : {Row{table(3, 1, 1, 3), 0.21173559544657863, 626.2435305888133},
                           Row{table(2, 15, 10, 3), 0.0033171639506573607, 0.36318960235668046},
                           Row{table(24, 12, 30, 40), 1.0705447457488104, 6.800852429632464},
                           Row{table(0, 6, 5, 5), 0, 1.5030504067445307}}) {
        const Change change = change_of(row.counts);
        EXPECT_NEAR(change.interval.low, row.low, 1e-8 * row.low);
        EXPECT_NEAR(change.interval.high, row.high, 1e-8 * row.high);
    }
    EXPECT_NEAR(change_of(table(24, 12, 30, 40)).ratio, 24.0 * 40 / (12 * 30), 1e-12);
}

TEST(RatioOfRatios, SeveralAreasAgreeWithCountingEveryCombination) {
    const std::vector<FourCounts> areas{table(5, 3, 4, 7), table(2, 0, 3, 5), table(4, 4, 6, 9)};
    const Change change = ratio_of_ratios(areas, 0.9);
    // The chance of the observed sum or more (fewer), by brute force over all combinations, at both ends is 5%.
    for (const bool low_end : {true, false}) {
        const double ratio = low_end ? change.interval.low : change.interval.high;
        double all = 0, tail = 0;
        for (std::uint64_t i = 0; i <= 8; ++i)
            for (std::uint64_t j = 0; j <= 2; ++j)
                for (std::uint64_t k = 0; k <= 8; ++k) {
                    if (i > 9 || j > 5 || k > 10) continue;
                    const double ways = choose(8, i) * choose(11, 9 - i) * choose(2, j) * choose(8, 5 - j) *
                                        choose(8, k) * choose(15, 10 - k) *
                                        std::pow(ratio, static_cast<double>(i + j + k));
                    all += ways;
                    if (low_end ? i + j + k >= 11 : i + j + k <= 11) tail += ways;
                }
        EXPECT_NEAR(tail / all, 0.05, 1e-9) << low_end;
    }
    const double with = 5.0 * 7 / 19 + 2.0 * 5 / 10 + 4.0 * 9 / 23;
    const double against = 3.0 * 4 / 19 + 0 + 4.0 * 6 / 23;
    EXPECT_NEAR(change.ratio, with / against, 1e-12);
    EXPECT_FALSE(change.visible_from);
}

TEST(RatioOfRatios, TurnsRoundWhenGroupsAreExchanged) {
    const Change one = change_of(table(14, 9, 20, 31)), other = change_of(table(20, 31, 14, 9));
    EXPECT_NEAR(one.ratio * other.ratio, 1, 1e-12);
    EXPECT_NEAR(one.interval.low * other.interval.high, 1, 1e-9);
    EXPECT_NEAR(one.interval.high * other.interval.low, 1, 1e-9);
}

TEST(RatioOfRatios, SaysNothingWithoutReports) {
    const Change none = change_of(table(0, 0, 12, 9));
    EXPECT_TRUE(std::isnan(none.ratio));
    EXPECT_EQ(none.interval.low, 0);
    EXPECT_EQ(none.interval.high, infinite);
    EXPECT_FALSE(none.enough());
    EXPECT_FALSE(none.beyond_chance());
    EXPECT_FALSE(change_of({}).enough());
    // A single striking count is no claim.
    const Change few = change_of(table(9, 0, 9, 60));
    EXPECT_GT(few.interval.low, 1);
    EXPECT_FALSE(few.beyond_chance());
}

TEST(RatioOfRatios, VisibleFromIsTheFirstCountThatIsClear) {
    FourCounts counts = table(10, 12, 60, 62);
    const Change change = change_of(counts);
    ASSERT_TRUE(change.visible_from);
    counts.pilot.after = *change.visible_from;
    EXPECT_TRUE(change_of(counts).beyond_chance());
    --counts.pilot.after;
    EXPECT_FALSE(change_of(counts).beyond_chance());
    EXPECT_FALSE(change_of(table(2, 0, 0, 0)).visible_from);
}

TEST(RatioOfRatios, HoldsTheTruthAtLeastAsOftenAsItSays) {
    for (const double truth : {0.5, 1.0, 2.5}) {
        simulate::Random random(11, static_cast<std::uint64_t>(10 * truth));
        int held = 0, claimed = 0;
        constexpr int tries = 1000;
        for (int i = 0; i < tries; ++i) {
            // Everyone's reports rise by 1.4 in a shorter time; the pilot's also by `truth`.
            const Change change = change_of({.pilot = {random.poisson(18), random.poisson(18 * 0.5 * 1.4 * truth)},
                                             .comparison = {random.poisson(60), random.poisson(60 * 0.5 * 1.4)}});
            held += change.interval.low <= truth && truth <= change.interval.high ? 1 : 0;
            claimed += change.beyond_chance() ? 1 : 0;
        }
        EXPECT_GE(held, tries * 0.945) << truth;
        EXPECT_TRUE(truth != 1.0 || claimed <= tries * 0.05) << claimed;
        EXPECT_TRUE(truth != 2.5 || claimed >= tries / 2) << claimed;
    }
}

} // namespace
} // namespace gk::pilot
