// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gk::hotspot {

/// Share of false discoveries that a statement may hold.
inline constexpr double false_discovery_rate = 0.05;

/// q-values of Benjamini & Hochberg (1995): the least false discovery rate at which a unit would be
/// called significant. NaN is no test and stays NaN; q >= p always.
[[nodiscard]] std::vector<double> q_values(std::span<const double> p);

/// Whether a unit with this q is called significant. A q that is the rate itself counts, whatever its last bits: with
/// just enough permutations the smallest p is exactly 0.05 / tests.
[[nodiscard]] constexpr bool discovered(double q) {
    return q <= false_discovery_rate * (1 + 1e-12);
}

/// Least number of permutations P with 2 / (P + 1) <= 0.05 / tests: the smallest two-sided p there can be, which a unit
/// that stands out alone needs to survive the correction for so many tests. METHOD section 10 asks 1 / (P + 1) <=
/// 0.05 / tests, half as many; that is the rule for one-sided p, and with it a single hot spot could never be found.
[[nodiscard]] constexpr std::uint64_t permutations_needed(std::uint64_t tests) {
    return tests == 0 ? 0 : 40 * tests - 1;
}

} // namespace gk::hotspot
