// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/association.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/simulate/random.hpp"

namespace gk::validation {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// By the definition: every pair of areas.
double tau_b_by_pairs(const std::vector<double>& x, const std::vector<double>& y) {
    double agree = 0, x_differs = 0, y_differs = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = i + 1; j < x.size(); ++j) {
            const double dx = x[i] - x[j], dy = y[i] - y[j];
            agree += dx * dy > 0 ? 1 : dx * dy < 0 ? -1 : 0;
            x_differs += dx != 0 ? 1 : 0;
            y_differs += dy != 0 ? 1 : 0;
        }
    return agree / std::sqrt(x_differs * y_differs);
}

/// By the definition: Pearson's correlation of ranks, a rank being how many are smaller and half of those that are
/// equal.
double spearman_by_ranks(const std::vector<double>& x, const std::vector<double>& y) {
    const auto ranks = [](const std::vector<double>& values) {
        std::vector<double> rank;
        for (const double a : values) {
            double r = 0.5;
            for (const double b : values) r += b < a ? 1 : b == a ? 0.5 : 0;
            rank.push_back(r);
        }
        return rank;
    };
    const auto a = ranks(x), b = ranks(y);
    const auto n = static_cast<double>(x.size());
    const double ma = std::accumulate(a.begin(), a.end(), 0.0) / n, mb = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - ma) * (b[i] - mb);
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / std::sqrt(aa * bb);
}

struct Sample {
    std::vector<double> x, y;
    std::vector<std::uint32_t> cluster;
};
/// `levels`: how many different values, so there are ties; `pull`: how much y follows x.
Sample sample(std::size_t n, std::uint64_t seed, std::uint64_t levels, double pull) {
    simulate::Random random(seed);
    Sample s;
    for (std::size_t i = 0; i < n; ++i) {
        s.x.push_back(static_cast<double>(random.below(levels)));
        s.y.push_back(std::round(pull * s.x.back() + static_cast<double>(levels) * random.uniform()));
        s.cluster.push_back(static_cast<std::uint32_t>(i % 12));
    }
    return s;
}

TEST(RankCorrelation, AgreesWithTheDefinition) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const auto s = sample(5 + 7 * seed, seed, 2 + seed * seed, 0.3 * static_cast<double>(seed % 7) - 1);
        EXPECT_NEAR(kendall_tau_b(s.x, s.y), tau_b_by_pairs(s.x, s.y), 1e-12) << seed;
        EXPECT_NEAR(spearman(s.x, s.y), spearman_by_ranks(s.x, s.y), 1e-12) << seed;
    }
}

TEST(RankCorrelation, ByHand) {
    // Pairs: 5 agree, 1 disagrees (2, 1), none ties.
    EXPECT_DOUBLE_EQ(kendall_tau_b(std::vector{1., 2., 3., 4.}, std::vector{2., 1., 3., 4.}), 4.0 / 6);
    // One tie in x, one in y, elsewhere agreement: 4 / sqrt(5 * 5).
    EXPECT_DOUBLE_EQ(kendall_tau_b(std::vector{1., 1., 2., 3.}, std::vector{1., 2., 3., 3.}), 4.0 / 5);
    // Differences of rank 1, 1, 0, 0: 1 - 6 * 2 / (4 * 15).
    EXPECT_DOUBLE_EQ(spearman(std::vector{1., 2., 3., 4.}, std::vector{2., 1., 3., 4.}), 0.8);
}

TEST(RankCorrelation, EndsAndSymmetry) {
    const std::vector<double> up{1, 2, 3, 5, 8, 8}, steeper{1, 4, 9, 25, 64, 64};
    std::vector<double> down;
    for (const double u : up) down.push_back(-u);
    EXPECT_DOUBLE_EQ(spearman(up, steeper), 1) << "only the order counts";
    EXPECT_DOUBLE_EQ(kendall_tau_b(up, steeper), 1);
    EXPECT_DOUBLE_EQ(spearman(up, down), -1);
    EXPECT_DOUBLE_EQ(kendall_tau_b(up, down), -1);
    const auto s = sample(80, 5, 9, 0.5);
    EXPECT_DOUBLE_EQ(kendall_tau_b(s.x, s.y), kendall_tau_b(s.y, s.x));
    EXPECT_TRUE(std::isnan(spearman(up, std::vector<double>(6, 1.0))));
    EXPECT_TRUE(std::isnan(kendall_tau_b(up, std::vector<double>(6, 1.0))));
    EXPECT_TRUE(std::isnan(kendall_tau_b({}, {})) && std::isnan(spearman({}, {})));
}

Association associated(const Sample& s, const AssociationOptions& options = {}) {
    const auto result = associate(s.y, s.x, s.cluster, options, no_progress());
    EXPECT_TRUE(result) << (result ? "" : result.error().message);
    return *result;
}

TEST(Associate, IntervalsHoldTheTruthAndKnowNoise) {
    const Association pull = associated(sample(600, 3, 100, 1));
    EXPECT_GT(pull.spearman, 0.5);
    EXPECT_TRUE(pull.beyond_chance());
    EXPECT_LT(pull.spearman_interval.low, pull.spearman);
    EXPECT_GT(pull.spearman_interval.high, pull.spearman);
    EXPECT_LT(pull.kendall_interval.low, pull.kendall);
    EXPECT_GT(pull.kendall_interval.high, pull.kendall);
    EXPECT_EQ(pull.clusters, 12U);
    int alarms = 0;
    for (std::uint64_t seed = 100; seed < 160; ++seed) {
        auto noise = sample(200, seed, 50, 0);
        noise.cluster.clear();
        alarms += associated(noise, {.draws = 400}).beyond_chance() ? 1 : 0;
    }
    EXPECT_LE(alarms, 9) << "of 60 at a level of 5%: more than 9 in 0.2% of the cases";
}

TEST(Associate, ClustersThatResembleThemselvesWidenTheInterval) {
    // Twelve gemeenten, in each of which everything is nearly the same: twelve facts, not 600.
    simulate::Random random(8);
    Sample s;
    for (std::uint32_t c = 0; c < 12; ++c) {
        const double x = random.normal(), y = random.normal();
        for (int i = 0; i < 50; ++i) {
            s.x.push_back(x + 0.01 * random.normal());
            s.y.push_back(y + 0.01 * random.normal());
            s.cluster.push_back(c);
        }
    }
    Sample apart = s;
    apart.cluster.clear();
    const auto together = associated(s).spearman_interval, alone = associated(apart).spearman_interval;
    EXPECT_GT(together.high - together.low, 3 * (alone.high - alone.low));
}

TEST(Associate, FifthsAddUp) {
    Sample s;
    for (int i = 0; i < 100; ++i) {
        s.x.push_back(i);
        s.y.push_back(i);
    }
    const Association a = associated(s);
    double areas = 0, top = 0;
    for (const Fifth& fifth : a.fifth) {
        EXPECT_EQ(fifth.areas, 20U);
        areas += fifth.share_of_areas;
        top += fifth.share_of_top;
    }
    EXPECT_DOUBLE_EQ(areas, 1);
    EXPECT_DOUBLE_EQ(top, 1);
    EXPECT_DOUBLE_EQ(a.fifth[4].share_of_top, 1);
    EXPECT_DOUBLE_EQ(a.fifth[0].mean_score, 9.5);
    EXPECT_EQ(a.fifth[2].low, 40);
    EXPECT_EQ(a.fifth[2].high, 59);
}

TEST(Associate, EqualScoresAtTheBorderOfTheTopCountInPart) {
    Sample s;
    for (int i = 0; i < 40; ++i) { // the top tenth is 4 areas: one of its own and 3 of the 6 that tie
        s.x.push_back(i);
        s.y.push_back(i == 0 ? 9 : i < 4 || i >= 37 ? 5 : 1 + 0.01 * i);
    }
    const Association a = associated(s);
    EXPECT_NEAR(a.fifth[0].share_of_top, (1 + 1.5) / 4, 1e-12);
    EXPECT_NEAR(a.fifth[4].share_of_top, 1.5 / 4, 1e-12);
}

TEST(Associate, EqualValuesStayInOneFifth) {
    Sample s;
    for (int i = 0; i < 100; ++i) {
        s.x.push_back(i < 70 ? 1 : 2);
        s.y.push_back(i);
    }
    const Association a = associated(s);
    std::size_t filled = 0;
    for (const Fifth& fifth : a.fifth) {
        filled += fifth.areas > 0 ? 1 : 0;
        if (fifth.areas > 0) {
            EXPECT_EQ(fifth.low, fifth.high);
        } else {
            EXPECT_TRUE(std::isnan(fifth.mean_score));
        }
    }
    EXPECT_EQ(filled, 2U);
}

TEST(Associate, MissingIsLeftOutAndSaid) {
    auto s = sample(100, 4, 50, 1);
    const double before = associated(s, {.seed = 3}).spearman;
    s.x.insert(s.x.end(), {none, 3, std::numeric_limits<double>::infinity()});
    s.y.insert(s.y.end(), {3, none, 4});
    s.cluster.insert(s.cluster.end(), {0, 0, 0});
    const Association a = associated(s, {.seed = 3});
    EXPECT_EQ(a.missing, 3U);
    EXPECT_EQ(a.areas, 100U);
    EXPECT_EQ(a.spearman, before);
}

TEST(Associate, RefusesWhatSaysNothing) {
    const auto says = [](const Sample& s) {
        const auto result = associate(s.y, s.x, {}, {}, no_progress());
        EXPECT_FALSE(result);
        return result ? std::string() : result.error().message;
    };
    EXPECT_NE(says(sample(19, 1, 50, 1)).find("only 19 areas"), std::string::npos);
    Sample flat = sample(30, 1, 50, 1);
    std::ranges::fill(flat.x, 2.0);
    EXPECT_NE(says(flat).find("attribute is the same"), std::string::npos);
    flat = sample(30, 1, 50, 1);
    std::ranges::fill(flat.y, 2.0);
    EXPECT_NE(says(flat).find("score is the same"), std::string::npos);
}

TEST(Associate, TheSameForAnyNumberOfThreads) {
    const auto s = sample(300, 9, 40, 0.4);
    set_thread_count(1);
    const Association one = associated(s);
    set_thread_count(4);
    const Association four = associated(s);
    set_thread_count(0);
    EXPECT_EQ(one.spearman_interval.low, four.spearman_interval.low);
    EXPECT_EQ(one.kendall_interval.high, four.kendall_interval.high);
}

TEST(Associate, StopsWhenAsked) {
    const auto s = sample(300, 9, 40, 0.4);
    const auto stopped =
        associate(s.y, s.x, s.cluster, {}, [](std::string_view, std::uint64_t, std::uint64_t) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
}

} // namespace
} // namespace gk::validation
