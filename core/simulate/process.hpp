// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/simulate/random.hpp"

namespace gk::simulate {

/// A factor with mean 0 and standard deviation 1 over the cells: z = (x - mean) / sd, sd with divisor n.
struct Standardised {
    double mean = 0;
    double sd = 0;
    std::vector<double> z; ///< one a cell; 0 where x is NaN (no effect), and everywhere when x is constant
};
[[nodiscard]] Standardised standardise(std::span<const double> x);

/// One term of the log-intensity: beta x z.
struct Effect {
    double beta = 0;
    std::span<const double> z; ///< one a cell
};

/// lambda(c) = exp(b0 + sum_k beta_k z_k(c)), events per cell in the period.
struct Intensity {
    double b0 = 0;
    std::vector<double> lambda; ///< one a cell
};
/// b0 is solved so that the intensities add up to `expected_total` (> 0) over `cells` (> 0) cells.
[[nodiscard]] Intensity intensity(std::size_t cells, std::span<const Effect> effects, double expected_total);

struct Occurrence {
    std::uint32_t cell = 0;
    bool reported = false;
};
/// Events in the order of their cells: Poisson(lambda) in each, each reported with the chance of its
/// cell. Thinning makes the reported ones Poisson(lambda x chance), independent of the unreported.
[[nodiscard]] std::vector<Occurrence> simulate(const Intensity& intensity, std::span<const double> report_chance,
                                               Random& random);

/// Score test for a factor that is said to have no effect: sum (y - mu) z / sqrt(sum mu z^2), standard
/// normal when y is Poisson(mu) and z had no part in it. `z` is centred by its mu-weighted mean, so a
/// wrong total does not show as an effect. Cells with NaN in z are left out. 0 when z is constant.
[[nodiscard]] double score_test(std::span<const double> y, std::span<const double> mu, std::span<const double> z);

} // namespace gk::simulate
