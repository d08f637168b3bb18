// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/permutation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/hotspot/draws.hpp"
#include "core/hotspot/exact.hpp"
#include "core/hotspot/fdr.hpp"
#include "core/hotspot/statistics.hpp"
#include "tests/core/hotspot/sample.hpp"

namespace gk::hotspot {
namespace {

/// The definition, word for word: for every unit and every draw, the first k others in that order.
Tails by_definition(const std::vector<double>& values, const Neighbours& neighbours, std::uint64_t draws,
                    std::uint64_t seed) {
    const std::size_t n = values.size();
    Tails tails{std::vector<std::uint64_t>(n), std::vector<std::uint64_t>(n)};
    RandomOrder random(static_cast<std::uint32_t>(n));
    std::vector<std::uint32_t> order(neighbours.max_degree() + 1);
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        random.draw(seed, draw, order);
        for (std::uint32_t i = 0; i < n; ++i) {
            if (neighbours.degree(i) == 0) continue;
            std::vector<std::uint32_t> others(order);
            std::erase(others, i);
            double sum = 0, own = 0;
            for (std::size_t j = 0; j < neighbours.degree(i); ++j) {
                const double weight = neighbours.weighted() ? neighbours.weights(i)[j] : 1;
                sum += weight * values[others[j]];
                own += weight * values[neighbours.of(i)[j]];
            }
            const double tie = neighbours.weighted() ? 1e-10 : 0;
            tails.at_least[i] += sum >= own - tie ? 1 : 0;
            tails.at_most[i] += sum <= own + tie ? 1 : 0;
        }
    }
    return tails;
}

TEST(Permutation, SharedDrawsCountLikeTheDefinition) {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto values = sample::counts(60, seed, seed == 3 ? 3 : 50);
        const auto graph = sample::graph(60, 12, seed);
        const auto expected = by_definition(values, graph, 5000, seed);
        const auto shared = permute(values, graph, {5000, seed, PermutationMethod::shared});
        const auto plain = permute(values, graph, {5000, seed, PermutationMethod::plain});
        ASSERT_TRUE(shared && plain);
        EXPECT_EQ(*shared, expected);
        EXPECT_EQ(*plain, expected);
    }
}

TEST(Permutation, EverybodyNextToEverybodyButOne) {
    // k + 1 = n: the correction for the unit itself is nearly always needed.
    const std::size_t n = 9;
    std::vector<std::vector<Neighbours::Unit>> rows(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            if (j != i && (i == 0 || j != 0)) rows[i].push_back(static_cast<Neighbours::Unit>(j));
    const auto graph = *Neighbours::from_rows(rows);
    const auto values = sample::counts(n, 5);
    EXPECT_EQ(*permute(values, graph, {3000, 7, PermutationMethod::shared}), by_definition(values, graph, 3000, 7));
}

TEST(Permutation, UnequalWeightsCountLikeTheDefinition) {
    const auto values = sample::counts(40, 11);
    const auto graph = sample::graph(40, 6, 11, true);
    EXPECT_EQ(*permute(values, graph, {4000, 3}), by_definition(values, graph, 4000, 3));
    EXPECT_FALSE(permute(values, graph, {10, 3, PermutationMethod::shared}));
}

TEST(Permutation, DecimalsTieExactly) {
    // 0.1 + 0.2 and 0.3 + 0 are the same sum, though not as doubles.
    const std::vector<double> values{0.1, 0.2, 0.3, 0.0, 0.7, 0.7};
    const auto graph = *Neighbours::from_rows({{1, 3}, {0, 3}, {4, 5}, {0, 1}, {2, 3}, {2, 3}});
    const auto tails = *permute(values, graph, {20000, 1});
    // Unit 4 has sum 0.3: its draws are pairs of the others {.1 .2 .3 0 .7}; {.1 .2} and {.3 0} tie.
    const auto ties = static_cast<double>(tails.at_least[4] + tails.at_most[4]) - 20000.0;
    EXPECT_NEAR(ties / 20000, 2.0 / 10, 0.015);
}

TEST(Permutation, TheSameForAnyNumberOfThreads) {
    const auto values = sample::counts(300, 8, 1000);
    const auto graph = lattice(15, 20, Contiguity::queen);
    set_thread_count(1);
    const auto one = permute(values, graph, {50000, 9});
    set_thread_count(5);
    const auto five = permute(values, graph, {50000, 9});
    set_thread_count(0);
    EXPECT_EQ(*one, *five);
    EXPECT_NE(*one, *permute(values, graph, {50000, 10}));
}

TEST(Permutation, AgreesWithTheAnalyticZ) {
    // Many neighbours and a smooth distribution: the permuted sum is nearly normal.
    std::mt19937 random(4);
    std::normal_distribution<double> normal;
    std::vector<double> values(400);
    for (double& value : values) value = normal(random);
    const auto graph = sample::graph(400, 40, 4);
    const std::uint64_t draws = 99999;
    const auto p = p_values(*permute(values, graph, {draws, 1}), graph, draws);
    const auto z = local_statistics(values, graph, Statistic::gi, Weights::binary).z;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (graph.degree(i) < 20) continue;
        const double normal_p = std::erfc(std::abs(z[i]) / std::sqrt(2.0));
        const double error = std::sqrt(normal_p * (1 - normal_p) / static_cast<double>(draws));
        EXPECT_NEAR(p[i], normal_p, 5 * error + 0.015) << i << " z " << z[i];
    }
}

TEST(Permutation, PIsNeverZeroAndQNeverBelowP) {
    std::vector<double> values(400, 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 20 < 3 && i / 20 < 3 ? 1000.0 + static_cast<double>(i) : static_cast<double>(i % 7);
    const auto graph = lattice(20, 20, Contiguity::queen);
    for (const std::uint64_t draws : {1U, 19U, 999U, 20000U}) {
        const auto p = p_values(*permute(values, graph, {draws, 1}), graph, draws);
        const auto q = q_values(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            EXPECT_GE(p[i], std::min(1.0, 2.0 / (static_cast<double>(draws) + 1)));
            EXPECT_LE(p[i], 1);
            EXPECT_GE(q[i], p[i]);
        }
    }
}

TEST(Permutation, ConstantSumsHavePOne) {
    // All neighbours of all: every permuted sum is the observed one.
    const auto graph = *Neighbours::from_rows({{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
    const std::vector<double> values{1, 2, 4, 8};
    for (const double p : p_values(*permute(values, graph, {999, 1}), graph, 999)) EXPECT_EQ(p, 1);
}

TEST(Permutation, IslandsHaveNoP) {
    const auto graph = *Neighbours::from_rows({{1}, {0}, {}, {0, 1}});
    const std::vector<double> values{1, 2, 3, 9};
    const auto p = p_values(*permute(values, graph, {99, 1}), graph, 99);
    EXPECT_TRUE(std::isnan(p[2]));
    EXPECT_FALSE(std::isnan(p[3]));
}

TEST(Permutation, StopsWhenAsked) {
    const auto values = sample::counts(100, 1);
    const auto graph = lattice(10, 10, Contiguity::rook);
    for (const auto method : {PermutationMethod::shared, PermutationMethod::plain}) {
        const auto stopped = permute(values, graph, {1'000'000, 1, method},
                                     [](std::string_view, std::uint64_t, std::uint64_t) { return false; });
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
    }
    EXPECT_EQ(permute(values, graph, {1ULL << 31U, 1}).error().code, ErrorCode::usage);
}

TEST(RandomOrder, EveryUnitAndEveryPairEquallyOften) {
    constexpr std::uint32_t n = 12;
    constexpr double draws = 200000;
    RandomOrder random(n);
    std::array<std::uint32_t, 3> order{};
    std::map<std::array<std::uint32_t, 3>, int> seen;
    std::array<int, n> first{};
    std::map<std::set<std::uint32_t>, int> pairs;
    for (std::uint64_t d = 0; d < static_cast<std::uint64_t>(draws); ++d) {
        random.draw(42, d, order);
        ++first[order[0]];
        ++pairs[{order[1], order[2]}];
        ASSERT_EQ((std::set<std::uint32_t>{order[0], order[1], order[2]}).size(), 3U);
    }
    double chi2 = 0;
    for (const int count : first) chi2 += (count - draws / n) * (count - draws / n) / (draws / n);
    EXPECT_LT(chi2, 31.3); // 0.1% point of chi-square with 11 degrees of freedom
    chi2 = 0;
    ASSERT_EQ(pairs.size(), 66U);
    for (const auto& [pair, count] : pairs) chi2 += (count - draws / 66) * (count - draws / 66) / (draws / 66);
    EXPECT_LT(chi2, 105.99); // the same with 65
}

TEST(RandomOrder, AllUnitsWhenAllAreWanted) {
    RandomOrder random(50);
    std::vector<std::uint32_t> order(50);
    random.draw(1, 2, order);
    std::ranges::sort(order);
    for (std::uint32_t i = 0; i < 50; ++i) EXPECT_EQ(order[i], i);
}

TEST(WholeNumbers, KeepOrderAndDistances) {
    EXPECT_EQ(whole_numbers(std::vector{3.0, 1.0, 8.0}, 9), (std::vector<std::int64_t>{2, 0, 7}));
    EXPECT_EQ(whole_numbers(std::vector{15.72598, 18.801754, -0.5}, 9),
              (std::vector<std::int64_t>{16225980, 19301754, 0}));
    const auto third = whole_numbers(std::vector{0.0, 1.0 / 3, 2.0 / 3, 1.0}, 9);
    EXPECT_NEAR(static_cast<double>(third[2] - third[1]) / static_cast<double>(third[3]), 1.0 / 3, 1e-15);
    const auto huge = whole_numbers(std::vector{-1.7e308, 0.0, 1.7e308}, 1'000'000);
    EXPECT_EQ(huge[0], 0);
    EXPECT_EQ(huge[1] * 2, huge[2]);
    EXPECT_LT(static_cast<double>(huge[2]) * 1e6, 9.2e18);
}

TEST(Fdr, BenjaminiHochbergByHand) {
    const double nan = std::nan("");
    const auto q = q_values(std::vector{0.01, nan, 0.04, 0.03, 0.005});
    EXPECT_DOUBLE_EQ(q[4], 0.02);
    EXPECT_DOUBLE_EQ(q[0], 0.02);
    EXPECT_DOUBLE_EQ(q[3], 0.04);
    EXPECT_DOUBLE_EQ(q[2], 0.04);
    EXPECT_TRUE(std::isnan(q[1]));
}

TEST(Fdr, JustEnoughPermutationsLetOneUnitStandOutAlone) {
    EXPECT_EQ(permutations_needed(230136), 9205439U);
    for (const std::uint64_t tests : {1U, 7U, 49U, 1337U, 72900U}) {
        const auto smallest = [&](std::uint64_t draws) { return 2 / (static_cast<double>(draws) + 1); };
        std::vector<double> p(tests, 1.0);
        p[tests / 2] = smallest(permutations_needed(tests));
        EXPECT_TRUE(discovered(q_values(p)[tests / 2])) << tests;
        p[tests / 2] = smallest(permutations_needed(tests) - 1);
        EXPECT_FALSE(discovered(q_values(p)[tests / 2])) << tests << ": one fewer is too few";
    }
    EXPECT_FALSE(discovered(std::nan("")));
}

} // namespace
} // namespace gk::hotspot
