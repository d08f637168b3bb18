// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/place_names.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "app/desktop/view/tile_painter.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

constexpr double gemeenten_until = 12.2; ///< zoom
constexpr double buurten_from = 12.8;

struct Name {
    const std::string* text;
    QPointF middle; ///< device pixels from the origin
    double room;    ///< width of the area there
};

/// Names in the order in which they claim their room: large areas first.
std::vector<Name> names_of(const AreaSet& set, const TilePlace& place) {
    std::vector<Name> names;
    std::vector<std::size_t> order(set.code.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<double> area(order.size());
    for (const std::size_t f : order) area[f] = set.screen->area(f);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t f) { return area[f]; });
    for (const std::size_t f : order) {
        const geometry::Box box = set.screen->bounds(f);
        // The centre in RD, as a share of the box, is close enough to where it lies on the screen.
        const geometry::Box rd = set.rd->bounds(f);
        const double across = (set.centre[f].x - rd.min_x) / std::max(1.0, rd.max_x - rd.min_x);
        const double up = (set.centre[f].y - rd.min_y) / std::max(1.0, rd.max_y - rd.min_y);
        names.push_back({&set.name[f],
                         {(box.min_x + across * (box.max_x - box.min_x)) * place.scale,
                          -(box.min_y + up * (box.max_y - box.min_y)) * place.scale},
                         (box.max_x - box.min_x) * place.scale});
    }
    return names;
}

} // namespace

void paint_names(QImage& image, const TilePlace& place, const ProjectData& project, double zoom) {
    const bool near = zoom >= buurten_from;
    if (!near && zoom > gemeenten_until) return;
    const AreaSet* set = project.set(near ? region::AreaKind::buurt : region::AreaKind::gemeente);
    if (set == nullptr) return;
    QFont font(map::font_family());
    font.setPixelSize(static_cast<int>(std::lround((near ? 12 : 11.5) * place.ratio)));
    font.setWeight(QFont::Medium);
    const QFontMetricsF metrics(font);
    const QRectF tile(place.x * tile_side, place.y * tile_side, tile_side, tile_side);
    std::vector<QRectF> taken;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Name& name : names_of(*set, place)) {
        const QString text = QString::fromStdString(*name.text);
        const double width = metrics.horizontalAdvance(text);
        if (width > name.room * 1.15) continue;
        const QRectF box(name.middle.x() - width / 2, name.middle.y() - metrics.height() / 2, width, metrics.height());
        const double air = 3 * place.ratio;
        if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(box); })) continue;
        taken.push_back(box.adjusted(-air, -air, air, air));
        if (!box.adjusted(-air, -air, air, air).intersects(tile)) continue;
        QPainterPath letters;
        letters.addText(QPointF(box.left() - tile.left(), box.top() + metrics.ascent() - tile.top()), font, text);
        painter.strokePath(
            letters, QPen(QColor(255, 255, 255, 240), 3.4 * place.ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(letters, map::colour::text());
    }
}

} // namespace gk::desktop
