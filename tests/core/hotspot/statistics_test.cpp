// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/hotspot/sample.hpp"

namespace gk::hotspot {
namespace {

TEST(GetisOrd, SixPointsOfTheLiterature) {
    const std::vector<Place> places{on_plane({10, 10}), on_plane({20, 10}), on_plane({40, 10}),
                                    on_plane({15, 20}), on_plane({30, 20}), on_plane({30, 30})};
    const std::vector<double> values{2, 3, 3.2, 5, 8, 7};
    const auto band = within(places, 15);
    ASSERT_TRUE(band);
    EXPECT_NEAR(local_statistics(values, *band, Statistic::gi, Weights::binary).z[0], -1.0136729, 5e-8);
    EXPECT_NEAR(local_statistics(values, *band, Statistic::gi_star, Weights::binary).z[0], -1.39727626, 5e-9);
    // The ratios themselves, by hand: neighbours 1 and 3.
    EXPECT_NEAR(local_statistics(values, *band, Statistic::gi, Weights::binary).statistic[0], 8 / 26.2, 1e-15);
    EXPECT_NEAR(local_statistics(values, *band, Statistic::gi_star, Weights::row).statistic[0], 10 / 28.2 / 3, 1e-15);
}

TEST(LocalStatistics, WeightsOfARowDoNotChangeZ) {
    const auto values = sample::counts(50, 1);
    const auto graph = sample::graph(50, 8, 1, true);
    for (const auto statistic : {Statistic::gi, Statistic::gi_star, Statistic::local_moran}) {
        const auto binary = local_statistics(values, graph, statistic, Weights::binary),
                   row = local_statistics(values, graph, statistic, Weights::row);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (graph.degree(i) == 0) {
                EXPECT_TRUE(std::isnan(binary.z[i]) && std::isnan(binary.statistic[i]));
                continue;
            }
            EXPECT_TRUE(binary.z[i] == row.z[i] || (std::isnan(binary.z[i]) && std::isnan(row.z[i])));
            double sum = statistic == Statistic::gi_star ? std::ranges::max(graph.weights(i)) : 0;
            for (const double weight : graph.weights(i)) sum += weight;
            EXPECT_NEAR(binary.statistic[i], sum * row.statistic[i], 1e-12);
        }
    }
}

TEST(LocalStatistics, UnequalWeightsByTheFormula) {
    const std::vector<double> x{4, 1, 7, 2, 9};
    const auto graph = *Neighbours::from_rows({{1, 2}, {0, 2, 3}, {4}, {0, 1, 2, 4}, {3}},
                                              {{2, 0.5}, {1, 3, 0.25}, {1}, {1, 2, 3, 4}, {0.1}});
    const auto gi = local_statistics(x, graph, Statistic::gi, Weights::binary);
    const auto star = local_statistics(x, graph, Statistic::gi_star, Weights::binary);
    // Unit 1: others 4 7 2 9, mean 5.5, variance 29/4; sum 4 + 21 + 0.5 = 25.5, W 4.25, S 10.0625.
    EXPECT_NEAR(gi.z[1], (25.5 - 4.25 * 5.5) / std::sqrt(7.25 * (4 * 10.0625 - 4.25 * 4.25) / 3), 1e-14);
    // Gi*: itself with weight 3; mean 4.6, variance 30.2 - 21.16; sum 28.5, W 7.25, S 19.0625.
    EXPECT_NEAR(star.z[1], (28.5 - 7.25 * 4.6) / std::sqrt(9.04 * (5 * 19.0625 - 7.25 * 7.25) / 4), 1e-14);
}

TEST(LocalStatistics, DoNotDependOnTheOrderOrScaleOfUnits) {
    const std::size_t n = 80;
    auto values = sample::counts(n, 2, 500);
    const auto graph = sample::graph(n, 7, 2);
    std::vector<Neighbours::Unit> to(n); // unit i becomes to[i]
    std::iota(to.begin(), to.end(), 0U);
    std::ranges::shuffle(to, std::mt19937(3));
    std::vector<std::vector<Neighbours::Unit>> rows(n);
    std::vector<double> moved(n);
    for (std::size_t i = 0; i < n; ++i) {
        moved[to[i]] = 1e9 + 1e-3 * values[i]; // shifted and scaled as well
        for (const auto j : graph.of(i)) rows[to[i]].push_back(to[j]);
    }
    const auto moved_graph = *Neighbours::from_rows(rows);
    for (const auto statistic : {Statistic::gi, Statistic::gi_star, Statistic::local_moran}) {
        const auto a = local_statistics(values, graph, statistic, Weights::row),
                   b = local_statistics(moved, moved_graph, statistic, Weights::row);
        for (std::size_t i = 0; i < n; ++i) {
            if (graph.degree(i) == 0 || std::isnan(a.z[i])) continue;
            EXPECT_NEAR(a.z[i], b.z[to[i]], 1e-3); // 1e9 leaves these values six digits
            const double moved_statistic = statistic == Statistic::local_moran ? b.statistic[to[i]] : a.statistic[i];
            EXPECT_NEAR(a.statistic[i], moved_statistic, 1e-3);
        }
    }
    EXPECT_NEAR(global_moran(values, graph, Weights::row).moran_i,
                global_moran(moved, moved_graph, Weights::row).moran_i, 1e-5);
}

TEST(LocalStatistics, OneUnitThatIsAllTheVariance) {
    std::vector<double> values(10, 3);
    values[4] = 1e8;
    const auto graph = lattice(1, 10, Contiguity::rook);
    const auto gi = local_statistics(values, graph, Statistic::gi, Weights::binary);
    EXPECT_TRUE(std::isnan(gi.z[4])); // all others equal: nothing to compare
    EXPECT_GT(gi.z[5], 0);
    values[0] = 3.5; // now there is, however small
    const double z = local_statistics(values, graph, Statistic::gi, Weights::binary).z[4];
    EXPECT_NEAR(z, (6 - 2 * 27.5 / 9) / std::sqrt((0.25 / 9 - 0.25 / 81) * (9 * 2 - 4) / 8), 1e-8);
}

TEST(LocalStatistics, ValuesAsLargeAndSmallAsDoublesGo) {
    const auto graph = lattice(3, 4, Contiguity::queen);
    const auto values = sample::counts(12, 6);
    for (const double scale : {1e300, 1e-300}) {
        auto scaled = values;
        for (double& value : scaled) value *= scale;
        for (const auto statistic : {Statistic::gi, Statistic::gi_star, Statistic::local_moran}) {
            const auto a = local_statistics(values, graph, statistic, Weights::binary),
                       b = local_statistics(scaled, graph, statistic, Weights::binary);
            for (std::size_t i = 0; i < 12; ++i) {
                EXPECT_NEAR(a.z[i], b.z[i], 1e-12);
                EXPECT_NEAR(a.statistic[i], b.statistic[i], 1e-12);
            }
        }
    }
}

TEST(LocalStatistics, ShareOfATotalNeedsAPositiveTotal) {
    const auto graph = lattice(1, 4, Contiguity::rook);
    for (const double s :
         local_statistics(std::vector{-1.0, 2.0, 3.0, 4.0}, graph, Statistic::gi, Weights::binary).statistic)
        EXPECT_TRUE(std::isnan(s));
    // All the others of unit 2 are zero.
    const auto gi = local_statistics(std::vector{0.0, 0.0, 5.0, 0.0}, graph, Statistic::gi, Weights::binary);
    EXPECT_TRUE(std::isnan(gi.statistic[2]));
    EXPECT_EQ(gi.statistic[1], 1);
}

TEST(GlobalMoran, ChessboardAndHalves) {
    std::vector<double> board(36), halves(36);
    for (std::size_t i = 0; i < 36; ++i) {
        board[i] = static_cast<double>((i / 6 + i % 6) % 2);
        halves[i] = i < 18 ? 1.0 : 0.0;
    }
    const auto rook = lattice(6, 6, Contiguity::rook);
    EXPECT_NEAR(global_moran(board, rook, Weights::binary).moran_i, -1, 1e-15);
    EXPECT_NEAR(global_moran(board, rook, Weights::row).moran_i, -1, 1e-15);
    // 60 sides, 6 of them between the halves.
    EXPECT_NEAR(global_moran(halves, rook, Weights::binary).moran_i, (54.0 - 6) / 60, 1e-15);
    EXPECT_EQ(global_moran(halves, rook, Weights::binary).expected, -1.0 / 35);
}

TEST(GlobalMoran, IsTheMeanOfTheLocalOnes) {
    const auto values = sample::counts(200, 12);
    const auto graph = sample::graph(200, 5, 12);
    const auto local = local_statistics(values, graph, Statistic::local_moran, Weights::row).statistic;
    double sum = 0, rows = 0;
    for (std::size_t i = 0; i < 200; ++i)
        if (graph.degree(i) > 0) {
            sum += local[i];
            ++rows;
        }
    EXPECT_NEAR(global_moran(values, graph, Weights::row).moran_i, 200.0 / 199 * sum / rows, 1e-12);
}

TEST(GlobalMoran, MomentsMatchAllPermutations) {
    // Every order of six values: mean and variance of I are the formulas exactly. The graph is one-way in part.
    std::vector<double> values{1, 2, 4, 9, 11, 20};
    const auto graph = *Neighbours::from_rows({{1, 2}, {0}, {1, 3, 4}, {2}, {5, 0}, {}});
    const auto formula = global_moran(values, graph, Weights::row);
    double sum = 0, sum2 = 0, count = 0;
    do {
        const double moran = global_moran(values, graph, Weights::row).moran_i;
        sum += moran;
        sum2 += moran * moran;
        ++count;
    } while (std::ranges::next_permutation(values).found);
    EXPECT_EQ(count, 720);
    EXPECT_NEAR(sum / count, formula.expected, 1e-12);
    EXPECT_NEAR(sum2 / count - sum / count * sum / count, formula.variance, 1e-12);
}

} // namespace
} // namespace gk::hotspot
