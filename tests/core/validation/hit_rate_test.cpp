// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/hit_rate.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "core/simulate/random.hpp"

namespace gk::validation {
namespace {

const double missing = std::numeric_limits<double>::quiet_NaN();

double pai_at(const std::vector<double>& score, const std::vector<double>& events, double share, Ties ties) {
    const std::vector<double> area(score.size(), 1.0);
    return pai(hit_rate(Ranking(score, area, events), events, share, ties), share);
}

// golden/README: observed 6, 3, 0 and predicted 3, 2, 1 in three equal areas give PAI 2, 1.5, 1.
TEST(HitRate, MeetsThePublishedExample) {
    const std::vector<double> observed{6, 3, 0};
    const std::vector<double> predicted{3, 2, 1};
    EXPECT_NEAR(pai_at(predicted, observed, 1.0 / 3, Ties::worst_case), 2, 1e-12);
    EXPECT_NEAR(pai_at(predicted, observed, 2.0 / 3, Ties::worst_case), 1.5, 1e-12);
    EXPECT_NEAR(pai_at(predicted, observed, 1, Ties::worst_case), 1, 1e-12);
}

TEST(HitRate, TiesCountWorstCaseOrOnAverage) {
    const std::vector<double> observed{4, 0, 2, 2};
    const std::vector<double> all_equal{1, 1, 1, 1};
    EXPECT_DOUBLE_EQ(pai_at(all_equal, observed, 0.25, Ties::worst_case), 0);
    EXPECT_DOUBLE_EQ(pai_at(all_equal, observed, 0.5, Ties::worst_case), 0.5); // 2 of 8 events in half of the area
    EXPECT_DOUBLE_EQ(pai_at(all_equal, observed, 0.25, Ties::average), 1);
    EXPECT_DOUBLE_EQ(pai_at(all_equal, observed, 1, Ties::worst_case), 1);
}

TEST(HitRate, PartOfAUnitCountsForItsPart) {
    const std::vector<double> observed{6, 2};
    EXPECT_DOUBLE_EQ(pai_at({2, 1}, observed, 0.25, Ties::worst_case), (3.0 / 8) / 0.25);
    EXPECT_DOUBLE_EQ(pai_at({2, 1}, observed, 0.75, Ties::worst_case), (7.0 / 8) / 0.75);
}

TEST(HitRate, UnequalAreasAreFlaggedByArea) {
    const std::vector<double> area{1, 3};
    const std::vector<double> observed{1, 3};
    const Ranking ranking(std::vector<double>{9, 1}, area, observed);
    EXPECT_DOUBLE_EQ(hit_rate(ranking, observed, 0.25, Ties::worst_case), 0.25);
    EXPECT_DOUBLE_EQ(hit_rate(ranking, observed, 0.5, Ties::worst_case), 0.5);
}

TEST(HitRate, MissingScoresComeLast) {
    const std::vector<double> observed{5, 1, 0};
    const Ranking ranking(std::vector<double>{missing, -7, -8}, std::vector<double>(3, 1.0), observed);
    EXPECT_EQ(ranking.order()[0], 1U);
    EXPECT_EQ(ranking.order()[2], 0U);
    EXPECT_EQ(ranking.distinct_scores(), 3U);
}

TEST(HitRate, PercentileIsTheAreaUnderTheCurve) {
    simulate::Random random(4);
    std::vector<double> score(200);
    std::vector<double> events(200);
    std::vector<double> area(200);
    for (std::size_t i = 0; i < score.size(); ++i) {
        score[i] = static_cast<double>(random.below(30)); // with ties
        events[i] = static_cast<double>(random.poisson(0.1 * score[i]));
        area[i] = 0.5 + random.uniform();
    }
    const Ranking ranking(score, area, events);
    double by_percentile = 0;
    for (std::size_t i = 0; i < score.size(); ++i) by_percentile += events[i] * ranking.percentile(i);
    by_percentile /= std::accumulate(events.begin(), events.end(), 0.0);
    double by_curve = 0; // trapezoids between many points of the curve with average ties
    constexpr int steps = 20'000;
    double before = 0;
    for (int step = 1; step <= steps; ++step) {
        const double here = hit_rate(ranking, events, static_cast<double>(step) / steps, Ties::average);
        by_curve += (before + here) / 2 / steps;
        before = here;
    }
    EXPECT_NEAR(by_percentile, by_curve, 1e-7);
}

// No ranking finds more than the best possible one; the worst case finds no more than the average.
TEST(HitRate, BoundsHoldAtEveryShare) {
    simulate::Random random(5);
    for (int round = 0; round < 50; ++round) {
        const std::size_t n = 1 + static_cast<std::size_t>(random.below(60));
        std::vector<double> score(n);
        std::vector<double> events(n);
        std::vector<double> area(n);
        for (std::size_t i = 0; i < n; ++i) {
            score[i] = random.uniform() < 0.1 ? missing : static_cast<double>(random.below(6));
            events[i] = static_cast<double>(random.below(4));
            area[i] = 0.1 + random.uniform();
        }
        events[0] += 1;
        const Ranking ranking(score, area, events);
        double before = 0;
        for (int step = 1; step <= 40; ++step) {
            const double share = step / 40.0;
            const double worst = hit_rate(ranking, events, share, Ties::worst_case);
            const double average = hit_rate(ranking, events, share, Ties::average);
            EXPECT_LE(worst, average + 1e-12);
            EXPECT_LE(average, best_hit_rate(area, events, share) + 1e-12);
            EXPECT_GE(worst, before - 1e-12);
            before = worst;
        }
        EXPECT_NEAR(before, 1, 1e-12);
    }
}

} // namespace
} // namespace gk::validation
