// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QImage>
#include <QRectF>

#include "app/desktop/model/project_data.hpp"

namespace gk::desktop {

struct TilePlace;

inline constexpr double buurt_names_from = 12.4; ///< zoom; below it gemeenten have their names
/// Letters of the map grow along with those of the window, but not so far that few names are left.
inline constexpr double most_letters = 1.6;

struct PlaceName {
    const std::string* text = nullptr;
    QRectF box; ///< device pixels from the origin
};
/// Of what names are written at a zoom; nothing in a project without those areas.
[[nodiscard]] std::optional<region::AreaKind> named_kind(const ProjectData& project, double zoom);
/// Names of gemeenten, and closer by of buurten, where they cover neither each other nor a sign; those where most is
/// lived in come first. Which names are shown, and where, depends on the scale, the letters and the signs alone, so
/// neighbouring tiles agree. A tile does not know the window: on a map that was moved, a name may lie across its edge
/// or under a card. No name lies across the edge of the region, so a region that is shown whole has whole names.
[[nodiscard]] std::vector<PlaceName> place_names(const ProjectData& project, const TilePlace& place, double zoom,
                                                 const std::vector<map::Sign>& signs, double letters = 1);
/// What a sign covers, in the same pixels.
[[nodiscard]] QRectF sign_on_screen(const map::Sign& sign, const TilePlace& place, double zoom);
/// `names`: as place_names gives them for the scale of the tile.
void paint_names(QImage& image, const TilePlace& place, const std::vector<PlaceName>& names, double zoom,
                 double letters);

} // namespace gk::desktop
