// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/exact.hpp"

#include <bit>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/simulate/random.hpp"

namespace gk::pilot {
namespace {

// Golden: sums of exact binomial coefficients in rational arithmetic, solved by halving.
TEST(ClopperPearson, AgreesWithExactSums) {
    struct Row {
        std::uint64_t hits, trials;
        double low, high;
    };
    for (const Row& row :
         {Row{0, 10, 0, 0.308497108}, Row{1, 10, 0.002528579, 0.445016117}, Row{5, 10, 0.187086028, 0.812913972},
          Row{8, 10, 0.443904538, 0.974789274}, Row{10, 10, 0.691502892, 1}, Row{3, 7, 0.098988278, 0.815948432},
          Row{16, 278, 0.033251337, 0.091783105}}) {
        const Interval interval = clopper_pearson(row.hits, row.trials, 0.95);
        EXPECT_NEAR(interval.low, row.low, 1e-9) << row.hits;
        EXPECT_NEAR(interval.high, row.high, 1e-9) << row.hits;
    }
    // Closed form at the ends.
    EXPECT_NEAR(clopper_pearson(0, 25, 0.9).high, 1 - std::pow(0.05, 1.0 / 25), 1e-12);
    EXPECT_EQ(clopper_pearson(0, 0, 0.95).low, 0);
    EXPECT_EQ(clopper_pearson(0, 0, 0.95).high, 1);
}

TEST(ClopperPearson, HoldsTheTruthAtLeastAsOftenAsItSays) {
    for (const double truth : {0.02, 0.1, 0.33, 0.5, 0.9}) {
        simulate::Random random(7, static_cast<std::uint64_t>(1000 * truth));
        int held = 0;
        constexpr int tries = 1500;
        for (int i = 0; i < tries; ++i) {
            std::uint64_t hits = 0;
            for (int k = 0; k < 20; ++k) hits += random.uniform() < truth ? 1U : 0U;
            const Interval interval = clopper_pearson(hits, 20, 0.95);
            held += interval.low <= truth && truth <= interval.high ? 1 : 0;
        }
        EXPECT_GE(held, tries * 0.94) << truth;
    }
}

TEST(ClopperPearson, MirrorsAndNarrows) {
    for (std::uint64_t hits = 0; hits <= 12; ++hits) {
        const Interval one = clopper_pearson(hits, 12, 0.95), other = clopper_pearson(12 - hits, 12, 0.95);
        EXPECT_NEAR(one.low, 1 - other.high, 1e-12);
        const Interval more = clopper_pearson(hits * 50, 600, 0.95);
        EXPECT_LE(more.high - more.low, one.high - one.low);
    }
}

TEST(OverlapByChance, CountsEveryDraw) {
    // Golden: sum over m of C(10,m) C(20,10-m) / C(30,10).
    EXPECT_NEAR(overlap_by_chance(6, 10, 10, 30), 0.03870861771911247, 1e-12);
    // Brute force: every pick of 4 out of 9, of which the first 3 are marked.
    for (std::uint64_t overlap = 0; overlap <= 4; ++overlap) {
        double all = 0, reach = 0;
        for (unsigned pick = 0; pick < 512; ++pick) {
            if (std::popcount(pick) != 4) continue;
            all += 1;
            reach += static_cast<std::uint64_t>(std::popcount(pick & 7U)) >= overlap ? 1 : 0;
        }
        EXPECT_NEAR(overlap_by_chance(overlap, 4, 3, 9), reach / all, 1e-12) << overlap;
    }
    EXPECT_NEAR(overlap_by_chance(8, 9, 9, 10), 1, 1e-12); // cannot be avoided
}

TEST(RateRatio, AgreesWithPublishedExample) {
    // Breast cancer after fluoroscopy (Rosner; in the handbook of R's poisson.test): 1.971, 0.858 to 4.277.
    const Ratio ratio = rate_ratio({11, 800}, {6 + 8 + 7, 1083 + 1050 + 878}, 0.95);
    EXPECT_NEAR(ratio.value, 1.9714880952, 1e-9);
    EXPECT_NEAR(ratio.interval.low, 0.8584264034, 1e-8);
    EXPECT_NEAR(ratio.interval.high, 4.2772659437, 1e-8);
}

TEST(RateRatio, ZerosAreNoRatios) {
    const Ratio none = rate_ratio({0, 10}, {0, 10}, 0.95);
    EXPECT_TRUE(std::isnan(none.value));
    EXPECT_EQ(none.interval.low, 0);
    EXPECT_EQ(none.interval.high, std::numeric_limits<double>::infinity());
    EXPECT_EQ(rate_ratio({4, 10}, {0, 10}, 0.95).value, std::numeric_limits<double>::infinity());
    EXPECT_GT(rate_ratio({4, 10}, {0, 10}, 0.95).interval.low, 0);
    EXPECT_EQ(rate_ratio({0, 10}, {4, 10}, 0.95).value, 0);
}

} // namespace
} // namespace gk::pilot
