// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Spatial statistics and what they would be by chance, from formulas alone (no permutations).
// n units with values x_i, mean m, weights w_ij (row sum W_i, sum of squares S_i), i not its own
// neighbour unless a starred statistic says so.
//   Gi     sum_j w_ij x_j / sum_{j != i} x_j                            (Getis & Ord 1992)
//   Gi*    sum_j w*_ij x_j / sum_j x_j, unit i one of its own neighbours (Getis & Ord 1992)
//   z      (sum_j w_ij x_j - W_i m_i) / (s_i sqrt(((n - 1) S_i - W_i^2) / (n - 2))), with mean m_i and
//          standard deviation s_i of the other n - 1 values; for Gi* over all n values, n - 1 and n in
//          place of n - 2 and n - 1                                      (Ord & Getis 1995)
//   I_i    (n - 1) (x_i - m) sum_j w_ij (x_j - m) / sum_j (x_j - m)^2    (Anselin 1995, scaled by n - 1)
//          Given x_i the sum is the sum of Gi, so its conditional z (Sokal, Oden & Thomson 1998) is the
//          z of Gi, with the sign of x_i - m.
//   I      n / sum_ij w_ij * sum_ij w_ij (x_i - m)(x_j - m) / sum_i (x_i - m)^2, expected -1 / (n - 1),
//          variance under randomisation                                  (Cliff & Ord 1981)
// Multiplying a row of weights by a number changes I_i and Gi, never z.

#include <cstdint>
#include <span>
#include <vector>

#include "core/hotspot/neighbours.hpp"

namespace gk::hotspot {

enum class Statistic : std::uint8_t { gi, gi_star, local_moran };
enum class Weights : std::uint8_t {
    binary, ///< every neighbour counts 1 (or its own weight)
    row,    ///< divided by the sum of the row
};

struct LocalStatistics {
    std::vector<double> statistic; ///< NaN for units without neighbours; Gi and Gi* as well when a value is negative
                                   ///< or all are 0, as these are ratios of a total
    std::vector<double> z;         ///< NaN as well where chance leaves no room: all others equal, or all are neighbours
    std::vector<double> around;    ///< sum_j w_ij x_j - W_i m_i (Gi): above 0 means high neighbours; NaN without
};

/// Values finite, not all equal, at least three; one a unit. In Gi* the unit's own weight is the largest
/// of its row.
[[nodiscard]] LocalStatistics local_statistics(std::span<const double> values, const Neighbours& neighbours,
                                               Statistic statistic, Weights weights);

struct GlobalMoran {
    double moran_i = 0;
    double expected = 0;
    double variance = 0; ///< under randomisation; NaN for fewer than four units
    double z = 0;        ///< NaN likewise
};
/// Units without neighbours count in n and add nothing to the sums. At least one link.
[[nodiscard]] GlobalMoran global_moran(std::span<const double> values, const Neighbours& neighbours, Weights weights);

} // namespace gk::hotspot
