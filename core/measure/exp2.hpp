// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <bit>
#include <cstdint>

namespace gk::measure::detail {

/// 2^x to about 1e-15 relative; 0 for x < -1000, and 2^1000 beyond 1000. Our own, because the C
/// library picks another implementation (and other last bits) on processors with fused multiply-add,
/// and because loops over this one vectorise. Whole x give exact powers.
[[gnu::always_inline]] inline double exp2_same_everywhere(double x) {
    const double floor = x < -1000 ? 0 : 1;
    x = x < -1000 ? -1000 : x > 1000 ? 1000 : x;
    // Adding 1.5 x 2^52 rounds to a whole number, which then stands in the low bits.
    constexpr double rounder = 6755399441055744.0;
    const double shifted = x + rounder;
    const double r = (x - (shifted - rounder)) * 0.693147180559945309417; // |r| <= ln(2) / 2
    // Taylor series of e^r; the first term left out is below 5e-18.
    double p = 1.0 / 6227020800;
    p = p * r + 1.0 / 479001600;
    p = p * r + 1.0 / 39916800;
    p = p * r + 1.0 / 3628800;
    p = p * r + 1.0 / 362880;
    p = p * r + 1.0 / 40320;
    p = p * r + 1.0 / 5040;
    p = p * r + 1.0 / 720;
    p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24;
    p = p * r + 1.0 / 6;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    const std::uint64_t power = (std::bit_cast<std::uint64_t>(shifted) + 1023) << 52;
    return floor * p * std::bit_cast<double>(power);
}

} // namespace gk::measure::detail
