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

/// Least number of permutations P with 1 / (P + 1) <= 0.05 / tests: fewer cannot give p-values small
/// enough to survive the correction for so many tests (METHOD section 10).
[[nodiscard]] constexpr std::uint64_t permutations_needed(std::uint64_t tests) {
    return tests == 0 ? 0 : 20 * tests - 1;
}

} // namespace gk::hotspot
