// SPDX-License-Identifier: EUPL-1.2
#include "core/score/transform.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace gk::score {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

std::vector<double> apply(decltype(Transform::shape) shape, std::vector<double> raw, bool less = false) {
    return transformed(Transform{std::move(shape), less, ""}, raw);
}

void expect_all_near(const std::vector<double>& got, const std::vector<double>& wanted) {
    ASSERT_EQ(got.size(), wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        if (std::isnan(wanted[i])) {
            EXPECT_TRUE(std::isnan(got[i])) << i;
        } else {
            EXPECT_NEAR(got[i], wanted[i], 1e-12) << i;
        }
    }
}

const std::vector<Transform>& all_shapes() {
    static const std::vector<Transform> shapes{{Percentile{}, false, ""},
                                               {Linear{-1, 2}, false, ""},
                                               {Logistic{0.5, 0.3}, false, ""},
                                               {Exponential{0.7}, false, ""},
                                               {Piecewise{{{-1, 0}, {0, 0.2}, {2, 1}}}, false, ""},
                                               {Piecewise{{{-1, 1}, {1, 0.5}}}, false, ""},
                                               {Threshold{0.1}, false, ""}};
    return shapes;
}

} // namespace

TEST(Transform, PercentileIsTheMidRankAmongTheValuesThatAreThere) {
    // Ranks 1, 2.5, 2.5, 4 of n = 4.
    expect_all_near(apply(Percentile{}, {7, 3, nan, 5, 5}), {0.875, 0.125, nan, 0.5, 0.5});
    expect_all_near(apply(Percentile{}, {7, 3, nan, 5, 5}, true), {0.125, 0.875, nan, 0.5, 0.5});
    expect_all_near(apply(Percentile{}, {4, 4, 4}), {0.5, 0.5, 0.5});
    expect_all_near(apply(Percentile{}, {nan, 1}), {nan, 0.5});
    expect_all_near(apply(Percentile{}, {inf, -inf, 0}), {2.5 / 3, 0.5 / 3, 0.5});
    EXPECT_TRUE(apply(Percentile{}, {}).empty());
}

TEST(Transform, LinearRunsFromAToB) {
    expect_all_near(apply(Linear{100, 300}, {0, 100, 150, 300, 900, nan}), {0, 0, 0.25, 1, 1, nan});
    expect_all_near(apply(Linear{100, 300}, {150}, true), {0.75});
}

TEST(Transform, LogisticIsAHalfAtMid) {
    expect_all_near(apply(Logistic{10, 2}, {10, 10 + 2 * std::log(3.0), -inf, inf}), {0.5, 0.75, 0, 1});
}

TEST(Transform, ExponentialHalvesEveryHalf) {
    expect_all_near(apply(Exponential{2000}, {0, 2000, 6000, -5, nan}), {1, 0.5, 0.125, 1, nan});
    expect_all_near(apply(Exponential{2000}, {2000}, true), {0.5});
}

TEST(Transform, PiecewiseJoinsItsPoints) {
    const Piecewise shape{{{0, 1}, {10, 0.5}, {30, 0}}};
    expect_all_near(apply(shape, {-5, 0, 5, 10, 20, 30, 99}), {1, 1, 0.75, 0.5, 0.25, 0, 0});
}

TEST(Transform, ThresholdIsReachedAtT) {
    expect_all_near(apply(Threshold{50}, {49.999, 50, 51, nan}), {0, 1, 1, nan});
}

TEST(Transform, RefusesBadParameters) {
    EXPECT_TRUE(problem({Linear{5, 5}, false, ""}));
    EXPECT_TRUE(problem({Linear{nan, 5}, false, ""}));
    EXPECT_TRUE(problem({Logistic{0, 0}, false, ""}));
    EXPECT_TRUE(problem({Exponential{-1}, false, ""}));
    EXPECT_TRUE(problem({Threshold{inf}, false, ""}));
    EXPECT_TRUE(problem({Piecewise{{{0, 0}}}, false, ""}));
    EXPECT_TRUE(problem({Piecewise{{{0, 0}, {0, 1}}}, false, ""}));
    EXPECT_TRUE(problem({Piecewise{{{0, 0}, {1, 1.5}}}, false, ""}));
    EXPECT_TRUE(problem({Piecewise{{{0, 0}, {1, 1}, {2, 0.5}}}, false, ""}));
    for (const Transform& good : all_shapes()) EXPECT_FALSE(problem(good));
}

TEST(TransformProperty, IsMonotoneBoundedAndBlindToOrder) {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal;
    std::vector<double> raw(500);
    for (double& x : raw) x = std::round(normal(random) * 20) / 20; // with ties
    std::ranges::sort(raw);
    std::vector<double> shuffled = raw;
    std::ranges::shuffle(shuffled, random);
    for (Transform transform : all_shapes()) {
        for (const bool less : {false, true}) {
            transform.less = less;
            const std::vector<double> u = transformed(transform, raw);
            EXPECT_TRUE(std::ranges::is_sorted(u) || std::ranges::is_sorted(u, std::ranges::greater{}))
                << transform.shape.index();
            for (const double value : u) EXPECT_TRUE(value >= 0 && value <= 1) << value;
            std::vector<double> other = transformed(transform, shuffled);
            std::ranges::sort(other);
            std::vector<double> sorted = u;
            std::ranges::sort(sorted);
            EXPECT_EQ(sorted, other);
        }
    }
}

TEST(TransformProperty, PercentilesHaveMeanOneHalf) {
    std::mt19937_64 random(11);
    std::uniform_int_distribution<int> die(1, 6);
    std::vector<double> raw(1000);
    for (double& x : raw) x = die(random);
    double sum = 0;
    for (const double u : apply(Percentile{}, raw)) sum += u;
    EXPECT_NEAR(sum / 1000, 0.5, 1e-12);
}

} // namespace gk::score
