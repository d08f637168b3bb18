// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "gis/demo/areas.hpp"

namespace gk::demo {

/// Voorlichting that the demo says was given to a whole wijk (docs/demo.md): made up, like the signals.
struct Voorlichting {
    std::size_t wijk = 0; ///< index in Areas::wijken
    std::chrono::sys_days datum;
    std::string_view interventie;
    double bereik = 0; ///< share of the audience, 0-1
};

/// A chance of one in eight for each wijk, once or twice in the years of the signals; ordered by date.
[[nodiscard]] std::vector<Voorlichting> make_voorlichting(const Areas& areas);

} // namespace gk::demo
