// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <cstdint>
#include <random>

#include <gtest/gtest.h>

#include "core/geometry/orientation.hpp"

namespace gk::geometry {
namespace {

TEST(Orientation, PlainTurns) {
    EXPECT_EQ(orientation({0, 0}, {1, 0}, {1, 1}), 1);
    EXPECT_EQ(orientation({0, 0}, {1, 0}, {1, -1}), -1);
    EXPECT_EQ(orientation({0, 0}, {1, 0}, {7, 0}), 0);
    EXPECT_EQ(orientation({0, 0}, {0, 0}, {3, 4}), 0);
}

/// Coordinates k / 8 at RD magnitudes near one line: integers decide.
TEST(Orientation, AgreesWithIntegersNearALine) {
    std::mt19937_64 random(20);
    std::uniform_int_distribution<std::int64_t> place(0, 600'000'000), near(-1, 1), times(-3, 5);
    int on_line = 0;
    for (int i = 0; i < 100'000; ++i) {
        const std::int64_t ax = place(random), ay = place(random), dx = place(random) / 4096, dy = place(random) / 4096;
        const std::int64_t k = times(random);
        const std::int64_t cx = ax + k * dx + near(random), cy = ay + k * dy + near(random);
        // det = dx (cy - ay) - dy (cx - ax) fits in 64 bits at these sizes.
        const std::int64_t det = dx * (cy - ay) - dy * (cx - ax);
        const auto p = [](std::int64_t x, std::int64_t y) {
            return Point{static_cast<double>(x) / 8, static_cast<double>(y) / 8};
        };
        const int expected = (det > 0) - (det < 0);
        on_line += expected == 0;
        ASSERT_EQ(orientation(p(ax, ay), p(ax + dx, ay + dy), p(cx, cy)), expected) << i;
    }
    EXPECT_GT(on_line, 1000);
}

/// One bit next to a diagonal of whole numbers, where the plain determinant rounds to 0.
TEST(Orientation, SeesTheLastBit) {
    const Point a{12, 12}, b{24, 24};
    for (int i = 0; i < 64; ++i)
        for (int j = 0; j < 64; ++j) {
            const double tiny = std::ldexp(1.0, -53);
            const Point c{0.5 + i * tiny, 0.5 + j * tiny};
            ASSERT_EQ(orientation(a, b, c), (j > i) - (j < i)) << i << ' ' << j;
        }
}

} // namespace
} // namespace gk::geometry
