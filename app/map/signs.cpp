// SPDX-License-Identifier: EUPL-1.2
#include "app/map/signs.hpp"

#include <QPainter>
#include <QPainterPath>

#include "app/map/palette.hpp"

namespace gk::map {
namespace {

// In halves of the width of a shape.
constexpr double reach = 1.3; ///< with the white edge
constexpr double pitch = 2.6; ///< from one sign to the next in the same place
constexpr double dot = 0.8;   ///< a dot looks larger than a diamond of its width

} // namespace

QRectF sign_box(const Sign& sign, QPointF place, double half) {
    const QPointF middle = place + QPointF(sign.aside * pitch * half, 0);
    return {middle - QPointF(reach * half, reach * half), QSizeF(2 * reach * half, 2 * reach * half)};
}

void draw_sign(QPainter& painter, SignKind kind, QPointF middle, double half) {
    QPainterPath path;
    if (kind == SignKind::knelpunt)
        path.addPolygon(QPolygonF{middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half),
                                  middle + QPointF(-half, 0), middle + QPointF(0, -half)});
    else path.addEllipse(middle, dot * half, dot * half);
    const QColor ink = kind == SignKind::knelpunt ? QColor(138, 28, 20) : colour::text();
    painter.strokePath(path, QPen(Qt::white, 2 * (reach - 1) * half, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, kind == SignKind::planned ? QColor(Qt::white) : ink);
    painter.strokePath(path, QPen(ink, 0.24 * half, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void draw_sign_in(QPainter& painter, SignKind kind, const QRectF& box) {
    draw_sign(painter, kind, box.center(), box.width() / (2 * reach));
}

} // namespace gk::map
