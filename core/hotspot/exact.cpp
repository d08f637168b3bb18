// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/exact.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace gk::hotspot {
namespace {

constexpr int most_decimals = 9;
constexpr int sum_bits = 62;

/// The values as multiples of 1/scale, if every value is the double nearest to such a multiple.
std::optional<std::vector<std::int64_t>> multiples(std::span<const double> values, double scale) {
    constexpr double largest = 9'007'199'254'740'992; // 2^53: whole doubles up to here have no gaps
    std::vector<std::int64_t> whole;
    whole.reserve(values.size());
    for (const double value : values) {
        const double rounded = std::round(value * scale);
        if (!(std::abs(rounded) <= largest) || rounded / scale != value) return std::nullopt;
        whole.push_back(static_cast<std::int64_t>(rounded));
    }
    return whole;
}

} // namespace

std::vector<std::int64_t> whole_numbers(std::span<const double> values, std::size_t terms) {
    const int free_bits = sum_bits - static_cast<int>(std::bit_width(terms));
    double scale = 1;
    for (int decimals = 0; decimals <= most_decimals; ++decimals, scale *= 10) {
        auto whole = multiples(values, scale);
        if (!whole) continue;
        const std::int64_t least = std::ranges::min(*whole); // counting from the least keeps sums small
        if (std::bit_width(static_cast<std::uint64_t>(std::ranges::max(*whole) - least)) > free_bits) break;
        for (std::int64_t& value : *whole) value -= least;
        return std::move(*whole);
    }
    const auto [low, high] = std::ranges::minmax(values);
    const double least = std::ldexp(low, -1),
                 range = std::ldexp(high, -1) - least; // halves: a range may be too large for a double
    const double steps = std::ldexp(1.0, std::min(52, free_bits));
    std::vector<std::int64_t> whole;
    whole.reserve(values.size());
    for (const double value : values) whole.push_back(std::llround((std::ldexp(value, -1) - least) / range * steps));
    return whole;
}

} // namespace gk::hotspot
