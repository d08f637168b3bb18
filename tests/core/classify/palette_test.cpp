// SPDX-License-Identifier: EUPL-1.2
#include "core/classify/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/classify/classify.hpp"

namespace gk::classify {
namespace {

/// CIE lightness, 0-100.
double lightness(Rgb c) {
    const auto linear = [](std::uint8_t v) {
        const double x = v / 255.0;
        return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    };
    return 116 * std::cbrt(0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue)) - 16;
}

TEST(Palette, SequentialColoursDarkenEvenly) {
    for (const Palette palette : {Palette::blue, Palette::orange, Palette::green, Palette::purple})
        for (std::size_t n = 3; n <= max_classes; ++n) {
            const auto shades = colours(palette, n);
            ASSERT_EQ(shades.size(), n);
            const double mean = (lightness(shades.front()) - lightness(shades.back())) / static_cast<double>(n - 1);
            for (std::size_t i = 1; i < n; ++i) {
                const double step = lightness(shades[i - 1]) - lightness(shades[i]);
                EXPECT_GT(step, 5);
                EXPECT_NEAR(step, mean, 0.25 * mean);
            }
        }
}

TEST(Palette, DivergingColoursDarkenToBothEnds) {
    const auto shades = colours(Palette::diverging_purple_green, 7);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_LT(lightness(shades[i]), lightness(shades[i + 1]));
        EXPECT_LT(lightness(shades[6 - i]), lightness(shades[5 - i]));
        EXPECT_GT(shades[i].red, shades[i].green) << "purple below";
        EXPECT_GT(shades[6 - i].green, shades[6 - i].red) << "green above";
        EXPECT_NEAR(lightness(shades[i]), lightness(shades[6 - i]), 4) << "as dark on both sides";
    }
    EXPECT_EQ(shades[3].red, shades[3].blue) << "grey in the middle";
}

TEST(Palette, HotIsLouderThanColdAndEachReadsInGrey) {
    const HotspotColours scale = hotspot_colours();
    // Steps of lightness that are seen without any hue, whatever kind of colour blindness one has.
    const std::array order{scale.high, scale.high_alone, scale.low, scale.low_alone, scale.chance};
    for (std::size_t i = 1; i < order.size(); ++i) EXPECT_GT(lightness(order[i]) - lightness(order[i - 1]), 5) << i;
    EXPECT_GT(lightness(scale.low) - lightness(scale.high), 30) << "hot is dark, cold is light";
    const auto fullness = [](Rgb c) { return std::max({c.red, c.green, c.blue}) - std::min({c.red, c.green, c.blue}); };
    EXPECT_GT(fullness(scale.high), fullness(scale.low));
    EXPECT_GT(fullness(scale.high_alone), fullness(scale.low_alone));
    EXPECT_GT(scale.high.red, scale.high.blue) << "warm";
    EXPECT_GT(scale.low.blue, scale.low.red) << "cold";
}

TEST(Palette, BlackIsAShareOfFullTone) {
    EXPECT_EQ(black(missing_black), (Rgb{224, 224, 224}));
    EXPECT_EQ(black(outside_black), (Rgb{242, 242, 242}));
}

TEST(Palette, EachAreaTypeHasItsOwnHue) {
    EXPECT_NE(palette_of(region::AreaType::woongebied), palette_of(region::AreaType::bedrijventerrein));
    EXPECT_NE(palette_of(region::AreaType::woongebied), palette_of(region::AreaType::buitengebied));
    EXPECT_NE(palette_of(region::AreaType::bedrijventerrein), palette_of(region::AreaType::buitengebied));
}

} // namespace
} // namespace gk::classify
