// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Colours of classes, shared by the printed map, the application and the styles in exported files.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/region/codes.hpp"

namespace gk::classify {

/// sRGB, 0-255.
struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// Sequential palettes have one hue, from light (low) to dark (high), with even steps in lightness.
enum class Palette : std::uint8_t { blue, orange, green, purple, diverging_purple_green };
/// Each area type its own hue, so that maps of different types are not read on one scale.
[[nodiscard]] Palette palette_of(region::AreaType type);

/// Colours of the classes, low to high. Worked out in OKLCH (Ottosson 2020), where equal steps of
/// lightness look equal: a sequential palette has one hue and falls from L = 0.93 to 0.38, so it also
/// reads in grey and with any colour blindness; the diverging one has purple below, green above, two
/// hues that all common kinds of colour blindness keep apart.
[[nodiscard]] std::vector<Rgb> colours(Palette palette, std::size_t classes);
/// Where values lie together that are higher or lower than chance gives. High is dark and full, low is light: what asks
/// for attention is what is seen. Red-brown against blue, which all common kinds of colour blindness keep apart, and
/// each step a lightness of its own, so that it reads in grey as well.
struct HotspotColours {
    Rgb high;       ///< high, among high neighbours
    Rgb high_alone; ///< high, among low ones
    Rgb low_alone;  ///< low, among high ones
    Rgb low;        ///< low, among low ones
    Rgb chance;     ///< neither; not white or grey, which are other area types and what is missing
};
[[nodiscard]] HotspotColours hotspot_colours();
/// Black at `share` of full tone: 0.12 is the "12% black" of CBS maps.
[[nodiscard]] Rgb black(double share);

/// Missing values and land outside the region, as CBS maps have them.
inline constexpr double missing_black = 0.12;
inline constexpr double outside_black = 0.05;

} // namespace gk::classify
