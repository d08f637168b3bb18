// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QColor>

#include "app/map/snapshot.hpp"

namespace gk::map {

/// The palettes of core/classify, as Qt colours.
[[nodiscard]] std::vector<QColor> qt_colours(Palette palette, std::size_t classes);
/// Of the classes of a map, or of its categories.
[[nodiscard]] std::vector<QColor> fill_colours(const MapSnapshot& snapshot);
/// Black at `share` of full tone: 0.12 is the "12% black" of CBS maps.
[[nodiscard]] QColor black(double share);

namespace colour {
[[nodiscard]] QColor text();      ///< main text
[[nodiscard]] QColor soft_text(); ///< secondary text; contrast with white over 4.5 : 1
[[nodiscard]] QColor water();
[[nodiscard]] QColor outside();    ///< 5% black
[[nodiscard]] QColor missing();    ///< 12% black
[[nodiscard]] QColor other_type(); ///< nearly white
[[nodiscard]] QColor hatch();
[[nodiscard]] QColor banner();
[[nodiscard]] QColor banner_text();
} // namespace colour

} // namespace gk::map
