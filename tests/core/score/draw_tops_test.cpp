// SPDX-License-Identifier: EUPL-1.2
// The top tenth of several draws at once is that of each draw by itself.
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/score/draw_tops.hpp"

namespace gk::score {
namespace {

void expect_same(const std::vector<KeyRow>& keys, const char* what) {
    const auto tops = find_tops(keys);
    for (std::size_t d = 0; d < draws_together; ++d) {
        std::vector<double> column;
        for (const KeyRow& key : keys) column.push_back(key[d]);
        const TopTenth alone = find_top(column);
        EXPECT_EQ(tops[d].scored, alone.scored) << what << ", draw " << d;
        if (alone.scored == 0) continue;
        EXPECT_EQ(tops[d].border, alone.border) << what << ", draw " << d;
        EXPECT_DOUBLE_EQ(tops[d].tie_part, alone.tie_part) << what << ", draw " << d;
    }
}

std::vector<KeyRow> drawn(std::size_t cells, auto&& value) {
    std::vector<KeyRow> keys(cells);
    for (std::size_t i = 0; i < cells; ++i)
        for (std::size_t d = 0; d < draws_together; ++d) keys[i][d] = value(i, d);
    return keys;
}

TEST(DrawTops, AreThoseOfEachDrawAlone) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> anywhere(0, 100);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const std::size_t cells : {1U, 2U, 9U, 10U, 11U, 500U, 3'000U, 40'000U}) {
        expect_same(drawn(cells, [&](std::size_t, std::size_t) { return anywhere(random); }), "all different");
        expect_same(drawn(cells, [&](std::size_t, std::size_t) { return std::floor(anywhere(random) / 20); }), "ties");
        expect_same(drawn(cells, [&](std::size_t, std::size_t) { return 0.0; }), "all the same");
        expect_same(
            drawn(cells, [&](std::size_t i, std::size_t d) { return (i + d) % 3 == 0 ? nan : anywhere(random); }),
            "some missing");
        expect_same(drawn(cells, [&](std::size_t, std::size_t d) { return d == 2 ? nan : anywhere(random); }),
                    "a draw without values");
    }
}

/// High values where the sample does not look, and only there.
TEST(DrawTops, ASampleThatMisleadsIsFoundOut) {
    expect_same(drawn(40'960,
                      [](std::size_t i, std::size_t d) {
                          return i % 20 == 0 ? 1.0 : 50.0 + static_cast<double>((i * 7 + d) % 1000) / 100;
                      }),
                "the sample is too low");
    expect_same(
        drawn(40'960, [](std::size_t i,
                         std::size_t d) { return i % 20 == 0 ? 90.0 : static_cast<double>((i * 7 + d) % 1000) / 100; }),
        "the sample is too high");
}

} // namespace
} // namespace gk::score
