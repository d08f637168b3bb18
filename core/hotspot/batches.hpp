// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/base/parallel.hpp"
#include "core/base/progress.hpp"

namespace gk::hotspot {

/// parallel_for over [0, n) that asks now and then whether to go on; false when it was told to stop.
template <class Body>
[[nodiscard]] bool in_batches(std::size_t n, std::size_t grain, std::string_view stage, const Progress& progress,
                              Body body) {
    const std::size_t batch = 64 * grain;
    for (std::size_t first = 0; first < n; first += batch) {
        if (!progress(stage, first, n)) return false;
        parallel_for(std::min(batch, n - first), grain,
                     [&](std::size_t begin, std::size_t end) { body(first + begin, first + end); });
    }
    return true;
}

} // namespace gk::hotspot
