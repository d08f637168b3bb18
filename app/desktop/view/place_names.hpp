// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include <QImage>
#include <QRectF>

#include "app/desktop/model/project_data.hpp"

namespace gk::desktop {

struct TilePlace;

inline constexpr double gemeente_names_until = 12.2; ///< zoom
inline constexpr double buurt_names_from = 12.8;

struct PlaceName {
    const std::string* text = nullptr;
    QRectF box; ///< device pixels from the origin
};
/// Names of gemeenten, and closer by of buurten, where they cover neither each other nor a sign. Which names are shown,
/// and where, depends on the scale and the signs alone, so neighbouring tiles agree.
[[nodiscard]] std::vector<PlaceName> place_names(const ProjectData& project, const TilePlace& place, double zoom,
                                                 const std::vector<map::Sign>& signs);
/// What a sign covers, in the same pixels.
[[nodiscard]] QRectF sign_on_screen(const map::Sign& sign, const TilePlace& place, double zoom);
void paint_names(QImage& image, const TilePlace& place, const ProjectData& project, double zoom,
                 const std::vector<map::Sign>& signs);

} // namespace gk::desktop
