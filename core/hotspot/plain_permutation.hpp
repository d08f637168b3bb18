// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>

#include "core/hotspot/permutation.hpp"

namespace gk::hotspot {

/// Every draw for every unit, units in parallel. Whole numbers: equal weights, exact ties. Doubles:
/// weighted sums.
[[nodiscard]] Result<Tails> permute_plain(std::span<const std::int64_t> values, const Neighbours& neighbours,
                                          const PermutationOptions& options, const Progress& progress);
[[nodiscard]] Result<Tails> permute_plain(std::span<const double> values, const Neighbours& neighbours,
                                          const PermutationOptions& options, const Progress& progress);

} // namespace gk::hotspot
