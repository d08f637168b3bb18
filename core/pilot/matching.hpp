// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Comparison areas: which areas outside the pilot look most like it, and how like they are.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"

namespace gk::pilot {

/// Areas of one kind and one area type with what the model measured in them.
struct FactorSpace {
    std::vector<std::string> factor; ///< ids
    std::size_t areas = 0;
    std::vector<double> value; ///< row-major, one row an area, in the factor's own unit; NaN is missing

    [[nodiscard]] double at(std::size_t area, std::size_t f) const { return value[area * factor.size() + f]; }
};

/// How one factor differs between the pilot area and others, before matching (all that might be chosen) and after (the
/// chosen). Standardised mean difference: (pilot - mean)/sd (Rosenbaum & Rubin 1985, American Statistician 39, 33-38),
/// with the standard deviation of all areas of the type, since the pilot is a single area.
struct Balance {
    std::string factor;
    double pilot = 0, mean_before = 0, mean_after = 0; ///< NaN when missing
    double smd_before = 0, smd_after = 0;              ///< NaN when missing, or equal everywhere
};
/// Above this a difference is worth a remark (Stuart 2010, Statistical Science 25, 1-21).
inline constexpr double balanced = 0.25;

struct Comparison {
    std::size_t area = 0;
    double distance = 0; ///< root mean square difference from the pilot over shared factors, in standard deviations
};
struct Matching {
    std::vector<Comparison> chosen; ///< nearest first, ties in the order of the areas
    std::vector<Balance> balance;   ///< one a factor
    std::size_t eligible = 0;       ///< how many could be chosen
};

inline constexpr std::size_t usual_comparisons = 5;

/// The `wanted` areas with `eligible` set that lie nearest to `pilot` in the space of standardised factors. An area
/// must share at least half of the pilot's factors. Errors (refused): fewer eligible areas than wanted, or a pilot area
/// without any factor that differs between areas; (bug) sizes that do not agree.
[[nodiscard]] Result<Matching> match(const FactorSpace& space, std::size_t pilot,
                                     std::span<const std::uint8_t> eligible, std::size_t wanted);

} // namespace gk::pilot
