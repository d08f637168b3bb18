// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Hot spots as a layer of the map: what core/hotspot finds in the values that a map shows, as categories with words.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/desktop/model/values.hpp"
#include "core/hotspot/hotspot.hpp"

namespace gk::desktop {

/// What hot spots are of. `revision` is that of the scores; 0 for signals, which no weight changes.
struct HotspotKey {
    View view; ///< its value is "hotspots:..."
    hotspot::Statistic statistic = hotspot::Statistic::gi_star;
    std::uint64_t revision = 0;
    friend bool operator==(const HotspotKey&, const HotspotKey&) = default;
};

/// Found, or refused with a sentence.
struct Hotspots {
    HotspotKey key;
    hotspot::Analysis analysis; ///< one entry a feature or square
    Error refused;              ///< message empty: there is an analysis
    [[nodiscard]] bool found() const { return refused.message.empty(); }
};

/// The categories of a statistic, in the order of the legend, as far as they occur.
[[nodiscard]] std::vector<map::Category> hotspot_categories(const Hotspots& hotspots);
/// The number of each unit's category; NaN for what is missing.
[[nodiscard]] std::vector<double> hotspot_values(const Hotspots& hotspots);
/// What the colours say and what they do not say: two sentences.
[[nodiscard]] QString hotspot_note(const Hotspots& hotspots);
/// How it was tested, for who asks. `cell`: side of the squares, 0 for areas.
[[nodiscard]] QString hotspot_method(const Hotspots& hotspots, std::int32_t cell);

} // namespace gk::desktop
