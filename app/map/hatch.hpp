// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <QLineF>

#include "app/map/layout.hpp"

namespace gk::map {

// Hatching as plain line pieces, cut exactly at the borders: no clip paths and no fill patterns,
// which PDF and SVG viewers draw each in their own way. The lines run up to the right at 45 degrees (or
// down), and are the same family for all areas (x + y = n * spacing in page mm), so neighbours join.

enum class Slope : std::uint8_t { up, down };
/// The pieces inside one polygon (even-odd over its rings), in page mm.
void hatch_polygon(const geometry::PolygonSet& polygons, std::size_t feature, const RdToPage& to_page, double spacing,
                   std::vector<QLineF>& lines, Slope slope = Slope::up);
/// The pieces inside the squares for which `hatched(col, row)` holds.
void hatch_squares(const grid::GridSpec& spec, const std::function<bool(std::int32_t col, std::int32_t row)>& hatched,
                   const RdToPage& to_page, double spacing, std::vector<QLineF>& lines);

} // namespace gk::map
