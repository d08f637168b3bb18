// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Conditional permutations (Anselin 1995; METHOD section 10): unit i keeps its value, its neighbours
// get values drawn without replacement from all other units. Gi, Gi* and local Moran are, for unit i,
// increasing (or for Moran of a unit below the mean decreasing) functions of the neighbours' weighted
// sum, so one test serves all three.
//
// With equal weights the sum of a draw depends on nothing but k, the number of neighbours. So draw d
// is made once, for all units: a random order of units of which the first k serve every unit with k
// neighbours. If unit i itself is among those k, it is left out and the (k+1)-th takes its place:
// that is exactly a random k-set of the others. METHOD sorts the sums of all draws and looks up each
// unit; here the units' sums are sorted and each draw is looked up, which counts the same and needs no
// memory for draws. The draws that hold unit i are met while they are made: one correction for each
// place in a draw, however many units there are. Sums are whole numbers, so ties are ties.

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/hotspot/neighbours.hpp"

namespace gk::hotspot {

enum class PermutationMethod : std::uint8_t {
    automatic, ///< shared with equal weights, plain with unequal ones
    shared,    ///< only with equal weights
    plain,     ///< every draw for every unit: the definition, and the measure of the other's speed
};

struct PermutationOptions {
    std::uint64_t draws = 0; ///< P; at most 2^31 - 1
    std::uint64_t seed = 1;
    PermutationMethod method = PermutationMethod::automatic;
};

/// How many draws give unit i a sum at least, or at most, as large as its own; both count ties. Units
/// without neighbours have 0 and 0, which is no result.
struct Tails {
    std::vector<std::uint64_t> at_least, at_most;
    friend bool operator==(const Tails&, const Tails&) = default;
};

/// Values are finite and not all equal. Both methods use the same draws and so give the same tails.
/// Unequal weights are summed as doubles: sums that differ by less than 1e-12 of the largest possible
/// count as ties. Errors: too many draws, or `shared` with unequal weights (usage); interrupted.
[[nodiscard]] Result<Tails> permute(std::span<const double> values, const Neighbours& neighbours,
                                    const PermutationOptions& options, const Progress& progress = no_progress());

/// Two-sided: twice the smaller of (count + 1) / (draws + 1), at most 1. NaN for units without neighbours.
[[nodiscard]] std::vector<double> p_values(const Tails& tails, const Neighbours& neighbours, std::uint64_t draws);

} // namespace gk::hotspot
