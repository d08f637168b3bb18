// SPDX-License-Identifier: EUPL-1.2
#include "core/classify/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gk::classify {
namespace {

/// OKLCH to linear sRGB (matrices of Ottosson 2020, https://bottosson.github.io/posts/oklab/).
std::array<double, 3> linear_rgb(double lightness, double chroma, double hue_degrees) {
    const double hue = hue_degrees * std::numbers::pi / 180;
    const double a = chroma * std::cos(hue);
    const double b = chroma * std::sin(hue);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

Rgb from_oklch(double lightness, double chroma, double hue) {
    const auto fits = [](const std::array<double, 3>& rgb) {
        return std::ranges::all_of(rgb, [](double c) { return c >= 0 && c <= 1; });
    };
    // A colour that screens cannot show keeps its lightness and hue, and gives up chroma.
    while (chroma > 0 && !fits(linear_rgb(lightness, chroma, hue))) chroma -= 0.002;
    const auto rgb = linear_rgb(lightness, std::max(chroma, 0.0), hue);
    const auto gamma = [](double c) {
        c = std::clamp(c, 0.0, 1.0);
        const double v = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
        return static_cast<std::uint8_t>(std::lround(255 * v));
    };
    return {gamma(rgb[0]), gamma(rgb[1]), gamma(rgb[2])};
}

constexpr double lightest = 0.93;
constexpr double darkest = 0.38;

/// t 0 = light, 1 = dark.
Rgb ramp(double t, double hue) {
    return from_oklch(lightest + t * (darkest - lightest), 0.035 + 0.125 * std::pow(t, 0.75), hue);
}

double hue_of(Palette palette) {
    switch (palette) {
    case Palette::blue: return 248;
    case Palette::orange: return 50;
    case Palette::green: return 155;
    case Palette::purple: return 310;
    case Palette::diverging_purple_green: return 0;
    }
    return 0;
}

} // namespace

std::vector<Rgb> colours(Palette palette, std::size_t classes) {
    std::vector<Rgb> result;
    const double last = std::max(1.0, static_cast<double>(classes) - 1);
    for (std::size_t i = 0; i < classes; ++i) {
        // One class alone gets the middle tone.
        const double t = classes == 1 ? 0.5 : static_cast<double>(i) / last;
        if (palette != Palette::diverging_purple_green) {
            result.push_back(ramp(t, hue_of(palette)));
            continue;
        }
        const double away = 2 * t - 1;
        if (away == 0) result.push_back(from_oklch(0.95, 0, 0));
        else result.push_back(ramp(std::abs(away) * 0.9, hue_of(away < 0 ? Palette::purple : Palette::green)));
    }
    return result;
}

HotspotColours hotspot_colours() {
    return {.high = from_oklch(0.49, 0.15, 48),
            .high_alone = from_oklch(0.73, 0.13, 62),
            .low_alone = from_oklch(0.89, 0.04, 235),
            .low = from_oklch(0.82, 0.07, 235),
            .chance = {247, 240, 216}};
}

Rgb black(double share) {
    const auto grey = static_cast<std::uint8_t>(std::lround(255 * (1 - share)));
    return {grey, grey, grey};
}

Palette palette_of(region::AreaType type) {
    switch (type) {
    case region::AreaType::bedrijventerrein: return Palette::orange;
    case region::AreaType::woongebied: return Palette::blue;
    case region::AreaType::buitengebied: return Palette::green;
    }
    return Palette::purple;
}

} // namespace gk::classify
