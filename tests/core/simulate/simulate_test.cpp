// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/simulate/process.hpp"
#include "core/simulate/random.hpp"

namespace {

using gk::simulate::Effect;
using gk::simulate::Random;

// From a second implementation, in Python, that gives the published first numbers of xoshiro256** (from
// state 1, 2, 3, 4) and of SplitMix64 (seed 1234567).
TEST(Random, SequenceIsThatOfTheReference) {
    Random zero(1), other(20230101, 20000);
    for (const std::uint64_t want :
         {0xef75d62a19ba94edULL, 0x8e9490536375f270ULL, 0xc05630b1c614195dULL, 0x66daa2d5136a8f29ULL})
        EXPECT_EQ(zero.next(), want);
    for (const std::uint64_t want : {0x5db4b9ecb1cf074eULL, 0xfc6d1c43b3de279cULL}) EXPECT_EQ(other.next(), want);
}

TEST(Random, StreamsOfOneSeedDiffer) {
    Random a(1), b(1, 1), c(2);
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t draw = a.next();
        EXPECT_NE(draw, b.next());
        EXPECT_NE(draw, c.next());
    }
}

TEST(Random, UniformFillsTenBinsEvenly) {
    Random random(20250101);
    std::vector<double> bins(10, 0.0);
    constexpr int n = 100000;
    for (int i = 0; i < n; ++i) {
        const double u = random.uniform();
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        bins[static_cast<std::size_t>(u * 10)] += 1;
    }
    double chi2 = 0;
    for (const double count : bins) chi2 += (count - n / 10.0) * (count - n / 10.0) / (n / 10.0);
    EXPECT_LT(chi2, 27.9); // chi-square, 9 degrees of freedom, p = 0.001
}

TEST(Random, BelowReachesEveryValueAndNoOther) {
    Random random(3);
    std::vector<int> seen(7, 0);
    for (int i = 0; i < 7000; ++i) {
        const std::uint64_t value = random.below(7);
        ASSERT_LT(value, 7U);
        ++seen[value];
    }
    for (const int count : seen) EXPECT_NEAR(count, 1000, 5 * std::sqrt(1000.0));
}

TEST(Random, NormalHasMeanZeroAndVarianceOne) {
    Random random(4);
    double sum = 0, squares = 0;
    constexpr int n = 200000;
    for (int i = 0; i < n; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / n, 0, 4 / std::sqrt(n));
    EXPECT_NEAR(squares / n, 1, 4 * std::sqrt(2.0 / n));
}

TEST(Random, PoissonHasItsMeanAndVarianceAlsoAboveTheStep) {
    for (const double mean : {0.02, 1.0, 15.9, 16.0, 100.0}) {
        Random random(5);
        double sum = 0, squares = 0;
        constexpr int n = 50000;
        for (int i = 0; i < n; ++i) {
            const auto x = static_cast<double>(random.poisson(mean));
            sum += x;
            squares += x * x;
        }
        const double average = sum / n;
        EXPECT_NEAR(average, mean, 4 * std::sqrt(mean / n)) << mean;
        EXPECT_NEAR(squares / n - average * average, mean, 5 * std::sqrt((mean + 2 * mean * mean) / n)) << mean;
    }
    EXPECT_EQ(Random(6).poisson(0), 0U);
}

TEST(Random, PickFollowsTheWeights) {
    Random random(7);
    const std::vector<double> weights{1, 0, 3};
    std::vector<double> count(3, 0.0);
    for (int i = 0; i < 40000; ++i) count[random.pick(weights)] += 1;
    EXPECT_NEAR(count[0], 10000, 5 * std::sqrt(7500.0));
    EXPECT_EQ(count[1], 0);
}

TEST(Standardise, MeanZeroSdOneMissingIsZero) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto s = gk::simulate::standardise(std::vector<double>{1, 3, nan, 5, 7});
    EXPECT_DOUBLE_EQ(s.mean, 4);
    EXPECT_DOUBLE_EQ(s.sd, std::sqrt(5.0));
    EXPECT_DOUBLE_EQ(s.z[0], -3 / std::sqrt(5.0));
    EXPECT_EQ(s.z[2], 0);
    const auto constant = gk::simulate::standardise(std::vector<double>{2, 2});
    EXPECT_EQ(constant.sd, 0);
    EXPECT_EQ(constant.z, (std::vector<double>{0, 0}));
}

TEST(Intensity, IsLogLinearAndAddsUpToTheTotal) {
    const std::vector<double> z1{-1, 0, 1, 2}, z2{1, 1, -1, 0};
    const std::vector<Effect> effects{{0.5, z1}, {-0.25, z2}};
    const auto result = gk::simulate::intensity(4, effects, 12);
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        sum += result.lambda[i];
        EXPECT_NEAR(std::log(result.lambda[i]), result.b0 + 0.5 * z1[i] - 0.25 * z2[i], 1e-12);
    }
    EXPECT_NEAR(sum, 12, 1e-12);
}

// 40,000 cells in 20 classes of known intensity and chance of being reported.
struct Large {
    static constexpr std::size_t cells = 40000, classes = 20;
    std::vector<double> z = std::vector<double>(cells), decoy = std::vector<double>(cells),
                        chance = std::vector<double>(cells);
    gk::simulate::Intensity intensity;

    Large() {
        Random noise(11);
        for (std::size_t i = 0; i < cells; ++i) {
            z[i] = static_cast<double>(i % classes) / 10 - 0.95;
            chance[i] = i % 2 == 0 ? 0.3 : 0.8;
            decoy[i] = noise.normal();
        }
        const std::vector<Effect> effects{{0.8, z}};
        intensity = gk::simulate::intensity(cells, effects, 60000);
    }
};

TEST(Simulate, CountsFollowTheIntensityAndTheThinning) {
    const Large large;
    Random random(12);
    std::vector<double> happened(Large::classes, 0), reported(Large::classes, 0), expected(Large::classes, 0);
    for (const auto& one : gk::simulate::simulate(large.intensity, large.chance, random)) {
        happened[one.cell % Large::classes] += 1;
        if (one.reported) reported[one.cell % Large::classes] += 1;
    }
    for (std::size_t i = 0; i < Large::cells; ++i) expected[i % Large::classes] += large.intensity.lambda[i];
    double chi2 = 0, chi2_reported = 0;
    for (std::size_t k = 0; k < Large::classes; ++k) {
        const double thinned = expected[k] * (k % 2 == 0 ? 0.3 : 0.8);
        chi2 += (happened[k] - expected[k]) * (happened[k] - expected[k]) / expected[k];
        chi2_reported += (reported[k] - thinned) * (reported[k] - thinned) / thinned;
    }
    // Chi-square with 20 degrees of freedom: p = 0.001 at 45.3; p = 0.999 at 5.9 (too good to be random).
    EXPECT_LT(chi2, 45.3);
    EXPECT_LT(chi2_reported, 45.3);
    EXPECT_GT(chi2, 5.9);
    EXPECT_GT(chi2_reported, 5.9);
}

TEST(Simulate, ScoreTestFindsEffectsAndNotDecoys) {
    const Large large;
    const auto flat = gk::simulate::intensity(Large::cells, {}, 60000);
    double squares = 0;
    constexpr int runs = 60;
    for (int run = 0; run < runs; ++run) {
        Random random(13, static_cast<std::uint64_t>(run));
        std::vector<double> y(Large::cells, 0);
        for (const auto& one : gk::simulate::simulate(large.intensity, large.chance, random)) y[one.cell] += 1;
        const double decoy = gk::simulate::score_test(y, large.intensity.lambda, large.decoy);
        squares += decoy * decoy;
        EXPECT_LT(std::fabs(decoy), 4.5);
        EXPECT_GT(gk::simulate::score_test(y, flat.lambda, large.z), 50); // the effect that was put in
    }
    EXPECT_GT(squares / runs, 0.5); // the statistic has variance 1
    EXPECT_LT(squares / runs, 1.7);
}

} // namespace
