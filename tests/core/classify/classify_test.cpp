// SPDX-License-Identifier: EUPL-1.2
#include "core/classify/classify.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace gk::classify {
namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();
using Numbers = std::vector<double>;

double deviation(std::span<const double> values) {
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [mean](double sum, double v) { return sum + (v - mean) * (v - mean); });
}

/// Sum of squared deviations of sorted values cut at `breaks`.
double cost(const Numbers& sorted, const Numbers& breaks) {
    double sum = 0;
    auto begin = sorted.begin();
    for (const double b : breaks) {
        const auto end = std::lower_bound(begin, sorted.end(), b);
        if (begin != end) sum += deviation({begin, end});
        begin = end;
    }
    if (begin != sorted.end()) sum += deviation({begin, sorted.end()});
    return sum;
}

/// Every way to cut, for short lists.
double least_cost(const Numbers& sorted, std::size_t from, std::size_t classes) {
    if (classes == 1) return deviation(std::span(sorted).subspan(from));
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t to = from + 1; to + classes - 1 <= sorted.size(); ++to)
        best =
            std::min(best, deviation(std::span(sorted).subspan(from, to - from)) + least_cost(sorted, to, classes - 1));
    return best;
}

TEST(Classes, ABreakBelongsToTheClassAbove) {
    const auto classes = make_classes({}, {.method = Method::given, .given = {10, 20}}).value();
    EXPECT_EQ(classes.size(), 3U);
    EXPECT_EQ(classes.class_of(-1e9), 0U);
    EXPECT_EQ(classes.class_of(std::nextafter(10.0, 0.0)), 0U);
    EXPECT_EQ(classes.class_of(10), 1U);
    EXPECT_EQ(classes.class_of(20), 2U);
    EXPECT_EQ(classes.class_of(1e9), 2U);
    EXPECT_FALSE(classes.class_of(nan_value));
    EXPECT_EQ(classes.count(Numbers{5, nan_value, 10, 15, 30}), (std::vector<std::size_t>{1, 2, 1}));
}

TEST(Classes, QuantilesHoldEqualNumbers) {
    Numbers values(1000);
    std::iota(values.begin(), values.end(), 0.0);
    std::ranges::shuffle(values, std::mt19937(4));
    const auto classes = make_classes(values).value();
    EXPECT_EQ(classes.breaks, (Numbers{200, 400, 600, 800}));
    EXPECT_EQ(classes.decimals, 0);
    EXPECT_EQ(classes.count(values), (std::vector<std::size_t>{200, 200, 200, 200, 200}));
}

TEST(Classes, TiesGiveFewerClassesNeverEmptyOnes) {
    const Numbers values{0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    const auto classes = make_classes(values).value();
    EXPECT_LT(classes.size(), 5U);
    for (const std::size_t n : classes.count(values)) EXPECT_GT(n, 0U);
}

TEST(Classes, TheRoundingOfASumMakesNoClass) {
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back(100 * (11 / 12.0) + (i % 4) * 2e-14);
    for (int i = 0; i < 10; ++i) values.push_back(92 + 0.8 * i);
    const Classes classes = make_classes(values).value();
    ASSERT_FALSE(classes.breaks.empty());
    EXPECT_GT(classes.breaks.front(), 91.7) << "41 values below are one";
    EXPECT_LE(classes.decimals, 2);
    EXPECT_EQ(classes.class_of(values[0]), classes.class_of(values[3]));
}

TEST(Classes, EqualValuesAndNoValuesAreOneClass) {
    EXPECT_EQ(make_classes(Numbers{7, 7, 7}).value().size(), 1U);
    EXPECT_EQ(make_classes(Numbers{nan_value}).value().size(), 1U);
    EXPECT_EQ(make_classes({}).value().size(), 1U);
}

TEST(Classes, EqualIntervals) {
    const auto classes = make_classes(Numbers{0, 3, 50}, {.method = Method::equal_interval}).value();
    EXPECT_EQ(classes.breaks, (Numbers{10, 20, 30, 40}));
}

TEST(Classes, JenksIsTheOptimum) {
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        Numbers values(12);
        for (double& v : values) v = static_cast<double>(random() % 40); // ties too
        std::ranges::sort(values);
        for (std::size_t classes = 2; classes <= 4; ++classes)
            EXPECT_NEAR(cost(values, jenks_breaks(values, classes)), least_cost(values, 0, classes), 1e-9);
    }
}

TEST(Classes, JenksFindsTheGaps) {
    EXPECT_EQ(jenks_breaks(Numbers{1, 2, 3, 10, 11, 12, 30, 31}, 3), (Numbers{6.5, 21}));
}

TEST(Classes, JenksOnManyValuesIsDeterministicAndNearTheGaps) {
    std::mt19937 random(3);
    std::normal_distribution<double> spread(0, 1);
    Numbers values;
    for (int i = 0; i < 30000; ++i) values.push_back(20.0 * (i % 3) + spread(random));
    std::ranges::sort(values);
    const Numbers breaks = jenks_breaks(values, 3);
    EXPECT_EQ(breaks, jenks_breaks(values, 3));
    ASSERT_EQ(breaks.size(), 2U);
    EXPECT_NEAR(breaks[0], 10, 3);
    EXPECT_NEAR(breaks[1], 30, 3);
}

TEST(Classes, RoundedBreaksStayCloseAndPrintAsTheyAre) {
    std::mt19937 random(8);
    std::uniform_real_distribution<double> uniform(12.3456, 78.9123);
    Numbers values(500);
    for (double& v : values) v = uniform(random);
    for (const Method method : {Method::quantile, Method::jenks, Method::equal_interval}) {
        const auto exact = make_classes(values, {.method = method, .round = false}).value();
        const auto round = make_classes(values, {.method = method}).value();
        ASSERT_EQ(exact.breaks.size(), round.breaks.size());
        EXPECT_LE(round.decimals, 1);
        for (std::size_t i = 0; i < exact.breaks.size(); ++i) {
            EXPECT_NEAR(exact.breaks[i], round.breaks[i], (78.9123 - 12.3456) / 100);
            EXPECT_DOUBLE_EQ(round.breaks[i] * 10, std::round(round.breaks[i] * 10));
        }
    }
}

TEST(Classes, SmallRangesKeepTheirBreaksApart) {
    Numbers values;
    for (int i = 0; i < 100; ++i) values.push_back(1000 + 0.001 * i);
    values.push_back(2000); // one outlier must not swallow the rest
    const auto classes = make_classes(values).value();
    EXPECT_EQ(classes.size(), 5U);
    EXPECT_TRUE(std::ranges::is_sorted(classes.breaks, std::less_equal<>()));
    EXPECT_GE(classes.decimals, 2);
}

TEST(Classes, RefusesWhatCannotBe) {
    EXPECT_EQ(make_classes({}, {.classes = 1}).error().code, ErrorCode::usage);
    EXPECT_EQ(make_classes({}, {.classes = 8}).error().code, ErrorCode::usage);
    EXPECT_EQ(make_classes({}, {.method = Method::given, .given = {2, 1}}).error().code, ErrorCode::usage);
    EXPECT_EQ(make_classes({}, {.method = Method::given, .given = {1, 1}}).error().code, ErrorCode::usage);
    EXPECT_EQ(make_classes({}, {.method = Method::given, .given = {1, nan_value}}).error().code, ErrorCode::usage);
    EXPECT_EQ(make_classes({}, {.method = Method::given, .given = {1, 2, 3, 4, 5, 6, 7}}).error().code,
              ErrorCode::usage);
}

TEST(Method, NamesGoBothWays) {
    for (const Method m : {Method::quantile, Method::equal_interval, Method::jenks, Method::given})
        EXPECT_EQ(parse_method(name(m)), m);
    EXPECT_FALSE(parse_method("kwantiel"));
}

} // namespace
} // namespace gk::classify
