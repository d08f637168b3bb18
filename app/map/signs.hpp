// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Signs of the programme: the same shapes on paper and on the screen, each at its own size.

#include <QPointF>
#include <QRectF>

#include "app/map/snapshot.hpp"

class QPainter;

namespace gk::map {

/// What a sign covers, white edge included. `place`: of the area it belongs to; `half`: of the width of its shape.
[[nodiscard]] QRectF sign_box(const Sign& sign, QPointF place, double half);
/// A knelpunt is a diamond, inzet a dot: full when it was done.
void draw_sign(QPainter& painter, SignKind kind, QPointF middle, double half);
/// For a sign of which only the box is known.
void draw_sign_in(QPainter& painter, SignKind kind, const QRectF& box);

} // namespace gk::map
