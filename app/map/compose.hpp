// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The steps of lay_out, each filling its part of a Layout.

#include "app/map/layout.hpp"

namespace gk::map::detail {

enum class Align : std::uint8_t { left, right, centre };

/// Adds one line; `at` is where its baseline starts, ends or has its middle.
void add_text(Layout& layout, TextRole role, const QString& text, QPointF at, double points, int weight, QColor colour,
              Align align = Align::left);

/// The column beside the map: legend, ranked list, locator, scale bar, north arrow. `size` is the
/// factor by which type grows on larger paper.
void lay_out_column(Layout& layout, const MapSnapshot& snapshot, const PageOptions& options, QRectF column,
                    double size);

/// Where the signs stand: at their places, whatever else wants to be there.
void place_signs(Layout& layout, const MapSnapshot& snapshot, double size);

/// Names of gemeenten: inside where they fit, else beside a coast or border with a leader, else not at
/// all; never over each other or a sign. Larger areas choose first inside, smaller ones first beside.
void place_labels(Layout& layout, const MapSnapshot& snapshot, double size);

/// What the map is fitted to: the region, or the gemeente in focus.
[[nodiscard]] geometry::Box shown_box(const MapSnapshot& snapshot);
/// The smallest denominator of the round ones (1; 1.25; 1.5; 2; 2.5; 3; 3.5; 4; 5; 6; 7.5; 8 x 10^n) that is not
/// below `at_least`.
[[nodiscard]] std::int64_t round_scale(double at_least);

} // namespace gk::map::detail
