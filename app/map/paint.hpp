// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The steps of paint; each expects a painter in mm.

#include <vector>

#include <QPainterPath>

#include "app/map/layout.hpp"

class QPainter;

namespace gk::map::detail {

/// Land, theme, borders, roads: what lies inside the frame, labels left out.
void paint_map(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout);
/// What stands in a legend entry's box.
void draw_symbol(QPainter& painter, const LegendEntry& entry, const std::vector<QColor>& classes);
/// Legend symbols, scale bar, north arrow, locator, banner and all texts.
void paint_furniture(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout);

void paint_hatch(QPainter& painter, const std::vector<QLineF>& lines, double size);
/// With a white edge, so that it shows on the darkest class as on the lightest.
void paint_hatch_over_class(QPainter& painter, const std::vector<QLineF>& lines);
/// Colour of a fill of theme.hpp.
[[nodiscard]] QColor fill_colour(std::uint8_t fill, const std::vector<QColor>& classes);

/// Adds rings of a feature. Vertices are rounded to 0.02 mm, so that two areas which share a border
/// still share it, and a page holds no more points than it can show.
void add_feature(QPainterPath& path, const geometry::PolygonSet& polygons, std::size_t feature,
                 const RdToPage& to_page);

/// Lines to be stroked, in many small paths: the time that Qt takes over a stroke grows with the
/// square of what lies in one scan line.
using Strokes = std::vector<QPainterPath>;

/// Line styles that the legend repeats.
void draw_gemeente_border(QPainter& painter, const Strokes& lines);
/// Of the gemeente in focus.
void draw_focus_border(QPainter& painter, const Strokes& lines);
void draw_motorways(QPainter& painter, const Strokes& lines);
void draw_estates(QPainter& painter, const Strokes& lines);
void draw_highlight(QPainter& painter, const Strokes& lines);

inline constexpr double hatch_spacing = 1.1; ///< mm
inline constexpr double mark_spacing = 1.6;  ///< mm, of the marks of categories: gemeenten are large

} // namespace gk::map::detail
