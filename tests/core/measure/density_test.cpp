// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "tests/core/measure/scenes.hpp"

namespace gk::measure {
namespace {

constexpr Kernel kernels[] = {Kernel::quartic, Kernel::gaussian, Kernel::epanechnikov, Kernel::triweight};

/// METHOD section 2, word for word.
long double kernel(Kernel k, long double d2, long double h) {
    const long double u = 1 - d2 / (h * h), pi = std::numbers::pi_v<long double>;
    if (k == Kernel::gaussian) return std::exp(-d2 / (2 * h * h)) / (2 * pi * h * h);
    if (u <= 0) return 0;
    if (k == Kernel::epanechnikov) return 2 / (pi * h * h) * u;
    if (k == Kernel::quartic) return 3 / (pi * h * h) * u * u;
    return 4 / (pi * h * h) * u * u * u;
}

long double distance2(Point a, Point b) {
    const long double dx = a.x - b.x, dy = a.y - b.y;
    return dx * dx + dy * dy;
}

std::vector<long double> by_hand(const CellGrid& grid, const WeightedPoints& points, const DensityOptions& options) {
    std::vector<long double> result(grid.size(), 0);
    const long double area = static_cast<long double>(grid.spec().cell) * grid.spec().cell;
    for (std::size_t i = 0; i < points.at.size(); ++i) {
        long double share = 1;
        if (options.edge_correction) {
            if (!grid.cell_at(points.at[i])) continue;
            share = 0;
            for (std::size_t cell = 0; cell < grid.size(); ++cell)
                share += kernel(options.kernel, distance2(grid.centre(cell), points.at[i]), options.bandwidth) * area;
        }
        for (std::size_t cell = 0; cell < grid.size(); ++cell)
            result[cell] += points.weight[i] *
                            kernel(options.kernel, distance2(grid.centre(cell), points.at[i]), options.bandwidth) /
                            share;
    }
    return result;
}

void expect_density(const CellGrid& grid, const WeightedPoints& points, const DensityOptions& options) {
    const CellValues found = density(grid, points, options);
    const auto expected = by_hand(grid, points, options);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t cell = 0; cell < found.size(); ++cell)
        if (expected[cell] < std::numeric_limits<double>::min()) // nothing, or less than a double holds
            ASSERT_LE(found[cell], std::numeric_limits<double>::min()) << cell;
        else
            ASSERT_NEAR(found[cell] / static_cast<double>(expected[cell]), 1, 1e-9)
                << "cell " << cell << " kernel " << static_cast<int>(options.kernel) << " h " << options.bandwidth;
}

TEST(Density, PeaksOfTheKernels) {
    const CellGrid grid = full_grid(1, 1, 100'000, 500'000);
    const WeightedPoints point{{{100'050, 500'050}}, {2}};
    const double pi_h2 = std::numbers::pi * 700 * 700;
    EXPECT_NEAR(density(grid, point, {.bandwidth = 700})[0] * pi_h2, 2 * 3, 1e-14);
    EXPECT_NEAR(density(grid, point, {.bandwidth = 700, .kernel = Kernel::epanechnikov})[0] * pi_h2, 2 * 2, 1e-14);
    EXPECT_NEAR(density(grid, point, {.bandwidth = 700, .kernel = Kernel::triweight})[0] * pi_h2, 2 * 4, 1e-14);
    EXPECT_NEAR(density(grid, point, {.bandwidth = 700, .kernel = Kernel::gaussian})[0] * pi_h2, 2 * 0.5, 1e-14);
}

TEST(Density, NothingAtTheEndOfTheSupport) {
    const CellGrid grid = full_grid(5, 1);
    const CellValues found = density(grid, {{{50, 50}}, {1}}, {.bandwidth = 200, .kernel = Kernel::epanechnikov});
    EXPECT_GT(found[1], 0);
    EXPECT_EQ(found[2], 0); // d = h exactly
    EXPECT_EQ(found[3], 0);
}

TEST(Density, RandomPointsAsByHand) {
    std::mt19937_64 random(9);
    const CellGrid grid = ragged_grid();
    for (const Kernel k : kernels)
        for (const double h : {130.0, 700.0, 20'000.0}) {
            expect_density(grid, random_points(random, grid.spec(), 150), {.bandwidth = h, .kernel = k});
            expect_density(grid, random_points(random, grid.spec(), 40, 100),
                           {.bandwidth = h, .kernel = k, .edge_correction = true});
        }
}

TEST(Density, BandwidthsSmallerThanASquare) {
    std::mt19937_64 random(10);
    const CellGrid grid = ragged_grid();
    for (const Kernel k : kernels)
        for (const double h : {20.0, 60.0})
            expect_density(grid, random_points(random, grid.spec(), 200), {.bandwidth = h, .kernel = k});
}

TEST(Density, LargerSquares) {
    std::mt19937_64 random(11);
    PolygonSet set;
    add_box(set, 100'000, 500'000, 115'000, 512'345);
    const CellGrid grid = CellGrid::from_gemeenten(set, 500).value();
    for (const Kernel k : kernels)
        for (const bool correct : {false, true})
            expect_density(grid, random_points(random, grid.spec(), 60),
                           {.bandwidth = 1500, .kernel = k, .edge_correction = correct});
}

TEST(Density, GaussianFarFromAllPoints) {
    // From the one cluster to the far end of the strip there are 40 bandwidths: values down to 1e-300.
    const CellGrid grid = full_grid(400, 3, 100'000, 500'000);
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> place(0, 900);
    WeightedPoints points;
    for (int i = 0; i < 80; ++i) {
        points.at.push_back({100'000 + place(random), 500'000 + place(random)});
        points.weight.push_back(1);
    }
    for (const double h : {900.0, 1050.0, 4000.0})
        expect_density(grid, points, {.bandwidth = h, .kernel = Kernel::gaussian});
    EXPECT_GT(density(grid, points, {.bandwidth = 1050, .kernel = Kernel::gaussian})[399], 0);
}

TEST(Density, GaussianWithWeightsOfVeryDifferentSize) {
    const CellGrid grid = full_grid(60, 40, 100'000, 500'000);
    std::mt19937_64 random(13);
    WeightedPoints points = random_points(random, grid.spec(), 120);
    for (std::size_t i = 0; i < points.weight.size(); ++i)
        points.weight[i] *= std::ldexp(1.0, static_cast<int>(i % 5) * -200);
    for (const double h : {80.0, 400.0}) expect_density(grid, points, {.bandwidth = h, .kernel = Kernel::gaussian});
}

TEST(Density, EdgeCorrectionKeepsAllMassInside) {
    std::mt19937_64 random(14);
    const CellGrid grid = ragged_grid();
    const WeightedPoints points = random_points(random, grid.spec(), 500);
    double inside = 0;
    for (std::size_t i = 0; i < points.at.size(); ++i)
        if (grid.cell_at(points.at[i])) inside += points.weight[i];
    for (const Kernel k : kernels)
        for (const double h : {1.0, 35.0, 400.0, 3000.0, 100'000.0}) {
            const CellValues found = density(grid, points, {.bandwidth = h, .kernel = k, .edge_correction = true});
            EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0) * 1e4 / inside, 1, 1e-9)
                << "kernel " << static_cast<int>(k) << " h " << h;
        }
}

TEST(Density, WithoutCorrectionMassFarFromTheBorderIsThatOfThePoints) {
    const CellGrid grid = full_grid(80, 80, 100'000, 500'000);
    const WeightedPoints points{{{104'012.3, 503'987.6}, {103'950, 504'050}}, {3, 4}};
    for (const Kernel k : kernels) {
        const CellValues found = density(grid, points, {.bandwidth = 600, .kernel = k});
        EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0) * 1e4, 7, 0.07);
    }
}

TEST(Density, OrderOfThePointsDoesNotMatter) {
    std::mt19937_64 random(15);
    const CellGrid grid = ragged_grid();
    const WeightedPoints points = random_points(random, grid.spec(), 400, 50);
    std::vector<std::size_t> order(points.at.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::shuffle(order, random);
    WeightedPoints shuffled;
    for (const std::size_t i : order) {
        shuffled.at.push_back(points.at[i]);
        shuffled.weight.push_back(points.weight[i]);
    }
    for (const Kernel k : kernels)
        EXPECT_TRUE(same_bytes(density(grid, points, {.bandwidth = 500, .kernel = k}),
                               density(grid, shuffled, {.bandwidth = 500, .kernel = k})));
}

TEST(Density, MovesWithWholeSquares) {
    std::mt19937_64 random(16);
    const CellGrid here = ragged_grid(0, 0), there = ragged_grid(113'300, 487'100);
    const WeightedPoints points = random_points(random, here.spec(), 200, 1);
    ASSERT_EQ(here.size(), there.size());
    for (const Kernel k : kernels)
        EXPECT_TRUE(same_bytes(density(here, points, {.bandwidth = 640, .kernel = k}),
                               density(there, moved(points, 113'300, 487'100), {.bandwidth = 640, .kernel = k})));
}

TEST(Density, OfNothingIsZero) {
    const CellGrid grid = full_grid(2, 2);
    const CellValues zero(4, 0.0);
    const WeightedPoints none, weightless{{{50, 50}, {20, 20}}, {0, no_value}},
        nowhere{{{no_value, 50}, {50, 1.0 / 0.0}}, {1, 1}};
    for (const Kernel k : kernels)
        for (const bool correct : {false, true})
            for (const WeightedPoints* points : {&none, &weightless, &nowhere})
                EXPECT_EQ(density(grid, *points, {.kernel = k, .edge_correction = correct}), zero);
}

TEST(Density, RefusesBrokenPromises) {
    const CellGrid grid = full_grid(2, 2);
    const WeightedPoints point{{{50, 50}}, {1}};
    for (const double h : {0.0, -1.0, no_value, std::numeric_limits<double>::infinity()})
        EXPECT_THROW((void)density(grid, point, {.bandwidth = h}), std::invalid_argument);
    EXPECT_THROW((void)density(grid, {{{50, 50}}, {-1}}, {}), std::invalid_argument);
    EXPECT_THROW((void)density(grid, {{{50, 50}}, {}}, {}), std::invalid_argument);
}

TEST(Density, SameWhateverTheThreads) {
    std::mt19937_64 random(17);
    const CellGrid grid = ragged_grid();
    const WeightedPoints points = random_points(random, grid.spec(), 2000);
    for (const Kernel k : kernels)
        for (const bool correct : {false, true})
            expect_same_whatever_the_threads(
                [&] { return density(grid, points, {.bandwidth = 500, .kernel = k, .edge_correction = correct}); });
}

TEST(DecayedWeight, HalvesEveryHalfLife) {
    EXPECT_EQ(decayed_weight(3, 0, 365), 3);
    EXPECT_EQ(decayed_weight(3, 365, 365), 1.5);
    EXPECT_EQ(decayed_weight(3, 1095, 365), 0.375);
    EXPECT_NEAR(decayed_weight(1, 100, 365), std::exp2(-100.0 / 365), 1e-15);
    EXPECT_EQ(decayed_weight(3, -20, 365), 3) << "the future counts as now";
    EXPECT_EQ(decayed_weight(3, 1e6, 0), 3) << "no half-life, no decay";
    EXPECT_EQ(decayed_weight(3, 1e9, 1), 0);
    for (double age = 0; age < 4000; age += 0.37)
        ASSERT_NEAR(decayed_weight(1, age, 11) / std::exp2(-age / 11), 1, 1e-14) << age;
}

} // namespace
} // namespace gk::measure
