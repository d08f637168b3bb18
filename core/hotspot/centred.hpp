// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

namespace gk::hotspot {

/// Values less their mean, all divided by the same power of two so that squares neither overflow nor
/// vanish; the statistics do not depend on scale.
struct Centred {
    std::vector<double> value;
    double sum2 = 0; ///< of squares
    double sum4 = 0; ///< of fourth powers
};
[[nodiscard]] Centred centred(std::span<const double> values);

} // namespace gk::hotspot
