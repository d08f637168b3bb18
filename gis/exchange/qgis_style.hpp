// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/classify/classify.hpp"
#include "core/classify/palette.hpp"

namespace gk::exchange {

/// A QGIS layer style (QML) that shows `column` of a polygon layer as the printed map does: classes
/// in one hue, 12% black where missing, hatched where `coverage` is under score::min_coverage.
/// `border`: thin white borders; off for squares.
[[nodiscard]] std::string qgis_style(std::string_view column, const classify::Classes& classes,
                                     classify::Palette palette, bool border);

} // namespace gk::exchange
