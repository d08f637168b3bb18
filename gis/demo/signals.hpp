// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/demo/process.hpp"

namespace gk::demo {

/// A reported event as a partner would send it: at the centre of its square, never at an address.
struct Signal {
    std::string kenmerk;
    std::string_view soort;
    std::chrono::sys_days waargenomen, ontvangen, gedeeld;
    std::string_view bron, betrouwbaarheid;
    Point at;
    std::uint32_t cell = 0;
};

/// The reported events with dates, sources and reliability (docs/demo.md), ordered by the day observed.
[[nodiscard]] std::vector<Signal> make_signals(const ProcessGround& ground, const Simulated& simulated);

} // namespace gk::demo
