// SPDX-License-Identifier: EUPL-1.2
// Judgements in pairs against published examples and against the power method, written out here.
#include "core/score/ahp.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

namespace gk::score {
namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> names(std::size_t n) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < n; ++i) labels.push_back(std::string(1, static_cast<char>('a' + i)));
    return labels;
}

PairwiseMatrix matrix(std::size_t n, std::vector<double> rows) {
    const auto made = PairwiseMatrix::make(names(n), std::move(rows));
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    return *made;
}

std::string refusal(std::size_t n, std::vector<double> rows) {
    const auto made = PairwiseMatrix::make(names(n), std::move(rows));
    EXPECT_FALSE(made);
    return made ? "" : made.error().message;
}

/// Multiply and scale until nothing moves.
struct Power {
    std::vector<double> vector;
    double value = 0;
};
Power power_method(const PairwiseMatrix& m) {
    const std::size_t n = m.size();
    Power p{std::vector<double>(n, 1.0 / static_cast<double>(n)), 0};
    for (int step = 0; step < 2000; ++step) {
        std::vector<double> next(n, 0);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) next[i] += m.at(i, j) * p.vector[j];
        p.value = std::accumulate(next.begin(), next.end(), 0.0);
        for (std::size_t i = 0; i < n; ++i) p.vector[i] = next[i] / p.value;
    }
    return p;
}

// Saaty, Decision making with the analytic hierarchy process (2008), drinks in the United States: coffee, wine, tea,
// beer, sodas, milk, water. Published weights .177 .019 .042 .116 .190 .129 .327, consistency ratio .022.
const std::vector<double> drinks{
    1,     9,     5,       2,       1,       1,       1.0 / 2, //
    blank, 1,     1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9, blank, blank, 1,     1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9,
    blank, blank, blank,   1,       1.0 / 2, 1,       1.0 / 3, blank, blank, blank, blank,   1,       2,       1.0 / 2,
    blank, blank, blank,   blank,   blank,   1,       1.0 / 3, blank, blank, blank, blank,   blank,   blank,   1};
// Saaty, The analytic hierarchy process (1980), choosing a school: learning, friends, school life, vocational training,
// college preparation, music classes. Published weights .32 .14 .03 .13 .24 .14,
// with judgements that contradict one another.
const std::vector<double> school{1,     4,     3,     1,       3,       4,       //
                                 blank, 1,     7,     3,       1.0 / 5, 1,       //
                                 blank, blank, 1,     1.0 / 5, 1.0 / 5, 1.0 / 6, //
                                 blank, blank, blank, 1,       1,       1.0 / 3, //
                                 blank, blank, blank, blank,   1,       3,       //
                                 blank, blank, blank, blank,   blank,   1};

TEST(Ahp, PublishedDrinks) {
    const auto result = analytic_hierarchy(matrix(7, drinks));
    const std::vector<double> published{.177, .019, .042, .116, .190, .129, .327};
    for (std::size_t i = 0; i < 7; ++i) EXPECT_NEAR(result.weights[i], published[i], 0.0015) << i;
    EXPECT_NEAR(result.consistency_ratio, 0.022, 0.001);
    EXPECT_TRUE(result.consistent());
}

TEST(Ahp, PublishedSchool) {
    const auto result = analytic_hierarchy(matrix(6, school));
    const std::vector<double> published{.32, .14, .03, .13, .24, .14};
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(result.weights[i], published[i], 0.006) << i;
    EXPECT_GT(result.consistency_ratio, 0.2);
    EXPECT_NEAR(result.consistency_ratio, (result.lambda_max - 6) / 5 / 1.24, 1e-12);
    EXPECT_FALSE(result.consistent());
    ASSERT_TRUE(result.worst);
    EXPECT_LT(result.worst->consistency_then, result.consistency_ratio);
}

TEST(Ahp, ThreeByThreeInClosedForm) {
    // For three factors lambda = 1 + t + 1/t with t = (a13 / (a12 a23))^(1/3), and the vector is the geometric row
    // mean.
    const auto result = analytic_hierarchy(matrix(3, {1, 3, 5, 1.0 / 3, 1, 4, 1.0 / 5, 1.0 / 4, 1}));
    const double t = std::cbrt(5.0 / 12);
    EXPECT_NEAR(result.lambda_max, 1 + t + 1 / t, 1e-12);
    EXPECT_NEAR(result.consistency_ratio, (result.lambda_max - 3) / 2 / 0.58, 1e-12);
    const double a = std::cbrt(15.0), b = std::cbrt(4.0 / 3), c = std::cbrt(1.0 / 20);
    EXPECT_NEAR(result.weights[0], a / (a + b + c), 1e-12);
    EXPECT_NEAR(result.weights[2], c / (a + b + c), 1e-12);
}

TEST(Ahp, ConsistentJudgementsGiveTheirWeightsBack) {
    for (std::size_t n = 2; n <= ahp_most_factors; ++n) {
        std::vector<double> weight, rows;
        for (std::size_t i = 0; i < n; ++i) weight.push_back(1 + 0.8 * static_cast<double>(i));
        const double total = std::accumulate(weight.begin(), weight.end(), 0.0);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) rows.push_back(weight[i] / weight[j]);
        const auto result = analytic_hierarchy(matrix(n, rows));
        for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(result.weights[i], weight[i] / total, 1e-12) << n;
        EXPECT_NEAR(result.consistency_ratio, 0, 1e-12);
        EXPECT_FALSE(result.worst) << n;
    }
}

TEST(Ahp, AgreesWithThePowerMethod) {
    for (const auto& [n, rows] : {std::pair{std::size_t{7}, drinks}, std::pair{std::size_t{6}, school}}) {
        const auto m = matrix(n, rows);
        const auto result = analytic_hierarchy(m);
        const Power power = power_method(m);
        EXPECT_NEAR(result.lambda_max, power.value, 1e-10);
        for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(result.weights[i], power.vector[i], 1e-11);
    }
}

TEST(Ahp, NamesTheJudgementThatDoesNotFit) {
    // Weights 1 2 4 8, and one judgement turned round: b against d should be 1/4.
    std::vector<double> rows;
    for (const double row : {1.0, 2.0, 4.0, 8.0})
        for (const double column : {1.0, 2.0, 4.0, 8.0}) rows.push_back(row / column);
    rows[1 * 4 + 3] = 4;
    rows[3 * 4 + 1] = 1.0 / 4;
    const auto result = analytic_hierarchy(matrix(4, rows));
    EXPECT_FALSE(result.consistent());
    ASSERT_TRUE(result.worst);
    EXPECT_EQ(result.worst->first, 1U);
    EXPECT_EQ(result.worst->second, 3U);
    EXPECT_EQ(result.worst->given, 4);
    EXPECT_NEAR(result.worst->fits, 1.0 / 4, 1e-12);
    EXPECT_NEAR(result.worst->consistency_then, 0, 1e-12);
}

TEST(Ahp, RenumberingFactorsRenumbersWeights) {
    const auto straight = analytic_hierarchy(matrix(6, school));
    const auto m = matrix(6, school);
    const std::vector<std::size_t> order{3, 0, 5, 1, 4, 2};
    std::vector<double> rows;
    for (const std::size_t i : order)
        for (const std::size_t j : order) rows.push_back(m.at(i, j));
    const auto turned = analytic_hierarchy(matrix(6, rows));
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(turned.weights[i], straight.weights[order[i]], 1e-12);
    EXPECT_NEAR(turned.consistency_ratio, straight.consistency_ratio, 1e-12);
}

TEST(PairwiseMatrix, OneSideIsEnoughAndRoundingDoesNoHarm) {
    const auto full = matrix(3, {1, 3, 1.0 / 7, 1.0 / 3, 1, 1.0 / 6, 7, 6, 1});
    EXPECT_EQ(full, matrix(3, {1, 3, .14, .33, 1, .17, 7, 6, 1}));
    EXPECT_EQ(full, matrix(3, {blank, 3, blank, blank, blank, blank, 7, 6, blank}));
    EXPECT_EQ(matrix(2, {1, blank, 1.0 / 4, 1}).at(0, 1), 4);
    EXPECT_EQ(matrix(2, {1, 0.25, blank, 1}).at(1, 0), 4);
}

TEST(PairwiseMatrix, RefusesWhatIsNoJudgement) {
    EXPECT_NE(refusal(2, {1, 3, 3, 1}).find("'a' against 'b' is 3 and the other way round 3"), std::string::npos);
    EXPECT_NE(refusal(2, {1, blank, blank, 1}).find("no judgement of 'a' against 'b'"), std::string::npos);
    EXPECT_NE(refusal(2, {1, 12, blank, 1}).find("between 1/9 and 9"), std::string::npos);
    EXPECT_NE(refusal(2, {1, 0, blank, 1}).find("between 1/9 and 9"), std::string::npos);
    EXPECT_NE(refusal(2, {1, -2, blank, 1}).find("between 1/9 and 9"), std::string::npos);
    EXPECT_NE(refusal(2, {1, std::numeric_limits<double>::infinity(), blank, 1}).find("between"), std::string::npos);
    EXPECT_NE(refusal(2, {2, 3, blank, 1}).find("'a' against itself"), std::string::npos);
    EXPECT_NE(refusal(2, {1, 3, 1}).find("2 by 2"), std::string::npos);
    EXPECT_NE(refusal(1, {1}).find("2 to 10 factors, not 1"), std::string::npos);
    EXPECT_NE(refusal(11, std::vector<double>(121, 1)).find("not 11"), std::string::npos);
}

TEST(Judgement, AsPeopleWriteIt) {
    EXPECT_EQ(judgement_text(3), "3");
    EXPECT_EQ(judgement_text(1.0 / 3), "1/3");
    EXPECT_EQ(judgement_text(1), "1");
    EXPECT_EQ(judgement_text(0.99), "1");
    EXPECT_EQ(judgement_text(2.46), "2.5");
}

} // namespace
} // namespace gk::score
