// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/centred.hpp"

#include <algorithm>
#include <cmath>

namespace gk::hotspot {

Centred centred(std::span<const double> values) {
    const auto [low, high] = std::ranges::minmax(values);
    int exponent = 0;
    std::frexp(high / 2 - low / 2, &exponent);
    Centred result;
    result.value.reserve(values.size());
    const double middle = std::ldexp(low, -exponent) / 2 + std::ldexp(high, -exponent) / 2;
    for (const double value : values) result.value.push_back(std::ldexp(value, -exponent) - middle);
    const auto n = static_cast<double>(values.size());
    // The second round takes away what rounding left of the mean in the first.
    for (int round = 0; round < 2; ++round) {
        double mean = 0;
        for (const double value : result.value) mean += value;
        mean /= n;
        for (double& value : result.value) value -= mean;
    }
    for (const double value : result.value) {
        result.sum2 += value * value;
        result.sum4 += value * value * value * value;
    }
    return result;
}

} // namespace gk::hotspot
