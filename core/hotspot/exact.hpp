// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gk::hotspot {

/// Values as whole numbers, in the same order and with the same distances, so sums are exact in any
/// order of addition and equal sums are equal numbers. Decimal values (counts, rates with some digits)
/// are written as whole multiples of their last digit; others are rounded to 2^-52 of their range, or
/// a little coarser when sums of `terms` values would not fit. Values must be finite and not all equal.
[[nodiscard]] std::vector<std::int64_t> whole_numbers(std::span<const double> values, std::size_t terms);

} // namespace gk::hotspot
