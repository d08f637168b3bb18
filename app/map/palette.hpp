// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QColor>

#include "app/map/snapshot.hpp"

namespace gk::map {

/// Colours of the classes, low to high. Worked out in OKLCH (Ottosson 2020), where equal steps of
/// lightness look equal: a sequential palette has one hue and falls from L = 0.93 to 0.38, so it also
/// reads in grey and with any colour blindness; the diverging one has purple below, green above, two
/// hues that all common kinds of colour blindness keep apart.
[[nodiscard]] std::vector<QColor> colours(Palette palette, std::size_t classes);
/// Black at `share` of full tone: 0.12 is the "12% black" of CBS maps.
[[nodiscard]] QColor black(double share);

namespace colour {
[[nodiscard]] QColor text();       ///< main text
[[nodiscard]] QColor soft_text();  ///< secondary text; contrast with white over 4.5 : 1
[[nodiscard]] QColor water();
[[nodiscard]] QColor outside();    ///< 5% black
[[nodiscard]] QColor missing();    ///< 12% black
[[nodiscard]] QColor other_type(); ///< nearly white
[[nodiscard]] QColor hatch();
[[nodiscard]] QColor banner();
[[nodiscard]] QColor banner_text();
} // namespace colour

} // namespace gk::map
