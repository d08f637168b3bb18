// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/map/snapshot.hpp"

namespace gk::map {

/// How an area or cell is filled: a class number (0 = lowest), or one of these.
inline constexpr std::uint8_t missing_fill = 100;    ///< of the type, no value: 12% black
inline constexpr std::uint8_t unreliable_fill = 101; ///< coverage under score::min_coverage: hatched
inline constexpr std::uint8_t other_fill = 102;      ///< another area type: nearly white
inline constexpr std::uint8_t hidden_fill = 255;     ///< not in the gemeente in focus: not drawn, not counted

enum class Extent : std::uint8_t { shown, region };
/// One fill a feature or cell of the theme; empty for a base map. `region`: as if no gemeente were in focus.
[[nodiscard]] std::vector<std::uint8_t> fills(const MapSnapshot& snapshot, Extent extent = Extent::shown);
/// Whether an area is drawn in its class and hatched over: its value is known, its place in the list is not.
[[nodiscard]] bool is_uncertain(const AreaTheme& theme, std::size_t area, std::uint8_t fill);
/// How often each fill occurs.
[[nodiscard]] std::array<std::size_t, 256> count(const std::vector<std::uint8_t>& fills);

/// A choropleth of the gemeenten themselves on a background of land and water: their borders are the
/// white ones between classes. On white paper the region would lose its edge.
[[nodiscard]] bool has_white_gemeente_borders(const MapSnapshot& snapshot);

} // namespace gk::map
