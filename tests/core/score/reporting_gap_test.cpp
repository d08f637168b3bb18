// SPDX-License-Identifier: EUPL-1.2
#include "core/score/reporting_gap.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "core/score/reach.hpp"
#include "tests/core/score/scorer_support.hpp"

namespace gk::score {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Marshall's estimator written out once more, in another order.
double by_hand(const std::vector<double>& y, const std::vector<double>& exposure, std::size_t a) {
    double reports = 0, whole = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        reports += y[i];
        whole += exposure[i];
    }
    double s2 = 0, sum_expected = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double expected = exposure[i] * reports / whole;
        s2 += expected * (y[i] / expected - 1) * (y[i] / expected - 1);
        sum_expected += expected;
    }
    s2 /= sum_expected;
    const double between = std::max(0.0, s2 - 1 / (sum_expected / static_cast<double>(y.size())));
    const double expected = exposure[a] * reports / whole;
    const double theta = 1 + (y[a] / expected - 1) * between / (between + 1 / expected);
    return 1 / (1 + theta);
}

} // namespace

TEST(ReportingGap, FollowsMarshall) {
    const std::vector<double> reports{40, 3, 0, 12.5, 90}, exposure{1000, 900, 40, 800, 1100};
    const GapEstimate estimate = estimate_gap(reports, exposure);
    ASSERT_TRUE(estimate.absent.empty()) << estimate.absent;
    EXPECT_GT(estimate.variance, 0);
    for (std::size_t a = 0; a < reports.size(); ++a) EXPECT_NEAR(estimate.gap[a], by_hand(reports, exposure, a), 1e-12);
    EXPECT_GT(estimate.gap[1], 0.5); // reports lag
    EXPECT_LT(estimate.gap[4], 0.5); // reports abound
    EXPECT_NEAR(reports_ratio(estimate.gap[4]), 1 / estimate.gap[4] - 1, 1e-15);
}

TEST(ReportingGap, ShrinksSmallExposuresToTheMean) {
    // The same ratio of nothing reported, on ever less exposure: ever closer to 0.5.
    const std::vector<double> reports{0, 0, 0, 500, 100}, exposure{1000, 100, 1, 1000, 1000};
    const GapEstimate estimate = estimate_gap(reports, exposure);
    EXPECT_GT(estimate.gap[0], estimate.gap[1]);
    EXPECT_GT(estimate.gap[1], estimate.gap[2]);
    EXPECT_NEAR(estimate.gap[2], 0.5, 0.1);
    EXPECT_GT(estimate.gap[2], 0.5);
}

TEST(ReportingGap, IsOneHalfWhereReportsAreAsExpected) {
    const GapEstimate even = estimate_gap(std::vector<double>{10, 20, 30}, std::vector<double>{100, 200, 300});
    for (const double gap : even.gap) EXPECT_DOUBLE_EQ(gap, 0.5);
    EXPECT_EQ(even.variance, 0); // no more than chance
}

TEST(ReportingGap, LiesBetweenZeroAndOneAndKeepsTheOrderOfUnits) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> uniform;
    std::vector<double> reports(300), exposure(300);
    for (std::size_t a = 0; a < reports.size(); ++a) {
        exposure[a] = std::exp(8 * uniform(random));
        reports[a] = std::floor(exposure[a] * uniform(random) * uniform(random));
    }
    const GapEstimate estimate = estimate_gap(reports, exposure);
    std::vector<double> turned_reports(reports.rbegin(), reports.rend()), turned(exposure.rbegin(), exposure.rend());
    const GapEstimate backwards = estimate_gap(turned_reports, turned);
    for (std::size_t a = 0; a < reports.size(); ++a) {
        EXPECT_GT(estimate.gap[a], 0);
        EXPECT_LT(estimate.gap[a], 1);
        EXPECT_NEAR(estimate.gap[a], backwards.gap[reports.size() - 1 - a], 1e-12);
    }
    // One report more in one unit, all else the same: its gap falls.
    std::vector<double> more = reports;
    more[5] += 1;
    EXPECT_LT(estimate_gap(more, exposure).gap[5], estimate.gap[5]);
}

TEST(ReportingGap, SaysWhyThereIsNone) {
    const auto none = [](const std::vector<double>& reports, const std::vector<double>& exposure) {
        const GapEstimate estimate = estimate_gap(reports, exposure);
        for (const double gap : estimate.gap) EXPECT_TRUE(std::isnan(gap));
        return estimate.absent;
    };
    EXPECT_FALSE(none({0, 0, 0}, {10, 20, 30}).empty()); // nothing was reported
    EXPECT_FALSE(none({5}, {10}).empty());               // one unit
    EXPECT_FALSE(none({5, 3}, {0, missing}).empty());    // no exposure
    EXPECT_FALSE(none({}, {}).empty());
    const GapEstimate part = estimate_gap(std::vector<double>{5, 7, 4, 1}, std::vector<double>{10, 0, 10, missing});
    EXPECT_TRUE(part.absent.empty());
    EXPECT_EQ(part.units, 2U);
    EXPECT_EQ(part.left_out, 8);
    EXPECT_TRUE(std::isnan(part.gap[1]) && std::isnan(part.gap[3]));
}

TEST(ReportingGap, ASquareBelongsToTheAreaThatCoversMostOfIt) {
    AreaLayer layer;
    support::add_area(layer, "B", {{0, 0.4}, {1, 0.5}, {2, 1.0}});
    support::add_area(layer, "A", {{0, 0.6}, {1, 0.5}});
    const auto woon = region::AreaType::woongebied;
    const std::vector<region::AreaType> types{woon, woon, region::AreaType::buitengebied, woon};
    const auto area = main_area(layer, types, woon);
    EXPECT_EQ(area[0], 1U);
    EXPECT_EQ(area[1], 1U); // equal shares: the first id
    EXPECT_EQ(area[2], grid::no_feature);
    EXPECT_EQ(area[3], grid::no_feature);
}

TEST(Reach, MultipliesWhatEachTimeLeavesUnreached) {
    std::vector<Deployment> deployments(2);
    deployments[0] = {
        .share = 0.4, .age_months = 12, .half_life_months = 12, .cell = {0, 1}, .covered = {1, 0.5}, .area = {}};
    deployments[1] = {.share = 0.5, .age_months = -3, .half_life_months = 6, .cell = {0}, .covered = {1}, .area = {}};
    EXPECT_DOUBLE_EQ(still_reached(deployments[0]), 0.2);
    EXPECT_DOUBLE_EQ(still_reached(deployments[1]), 0.5); // still to come counts as today
    const auto reach = reach_of_cells(3, deployments);
    EXPECT_DOUBLE_EQ(reach[0], 1 - 0.8 * 0.5);
    EXPECT_DOUBLE_EQ(reach[1], 0.1);
    EXPECT_EQ(reach[2], 0);
}

TEST(Reach, OfAnAreaFollowsTheFormulaWhenItWasGivenToAllOfIt) {
    ScorerInput input;
    input.types.assign(4, region::AreaType::woongebied);
    input.models.push_back(support::model_of(region::AreaType::woongebied, {{1, {1, 1, 1, 1}}}));
    AreaLayer layer;
    support::add_area(layer, "BU03610100", {{0, 1}, {1, 0.5}});
    support::add_area(layer, "BU03610200", {{1, 0.5}, {2, 1}, {3, 1}});
    layer.gemeente = {"GM0361", "GM0361"};
    input.layers.push_back(layer);
    const auto scorer = Scorer::make(std::move(input));
    ASSERT_TRUE(scorer);
    const auto of = [&](std::string code) {
        const std::vector<Deployment> one{{.share = 0.4,
                                           .age_months = 0,
                                           .half_life_months = 12,
                                           .cell = {0, 1},
                                           .covered = {1, 0.5},
                                           .area = std::move(code)}};
        return reach_of_areas(*scorer, one);
    };
    EXPECT_DOUBLE_EQ(of("BU03610100")[0], 0.4);
    EXPECT_NEAR(of("BU03610100")[1], 0.4 * 0.25 / 2.5, 1e-12); // a quarter of a square of two and a half
    EXPECT_DOUBLE_EQ(of("WK036102")[1], 0.4);
    EXPECT_DOUBLE_EQ(of("GM0361")[1], 0.4);
    EXPECT_NEAR(of("")[0], 0.4 * 1.25 / 1.5, 1e-12);
}

} // namespace gk::score
