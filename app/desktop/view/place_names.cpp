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
#include "app/map/signs.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

struct Name {
    const std::string* text;
    QPointF middle; ///< device pixels from the origin
    QSizeF room;    ///< size of the area
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
                         QSizeF(box.max_x - box.min_x, box.max_y - box.min_y) * place.scale});
    }
    return names;
}

QFont name_font(bool near, const TilePlace& place) {
    QFont font(map::font_family());
    font.setPixelSize(static_cast<int>(std::lround((near ? 12 : 11.5) * place.ratio)));
    font.setWeight(QFont::Medium);
    return font;
}

/// Where a name may stand: in the middle, else as little above or below it as can be, over its own area.
std::vector<double> shifts(const Name& name, double line) {
    std::vector<double> shifts{0};
    const double most = std::min(3.5 * line, 0.45 * name.room.height());
    for (double by = 0.25 * line; by <= most; by += 0.25 * line) {
        shifts.push_back(-by);
        shifts.push_back(by);
    }
    return shifts;
}

} // namespace

QRectF sign_on_screen(const map::Sign& sign, const TilePlace& place, double zoom) {
    return map::sign_box(sign, QPointF(sign.at.x, -sign.at.y) * place.scale, sign_half(zoom) * place.ratio);
}

std::vector<PlaceName> place_names(const ProjectData& project, const TilePlace& place, double zoom,
                                   const std::vector<map::Sign>& signs) {
    std::vector<PlaceName> names;
    const bool near = zoom >= buurt_names_from;
    if (!near && zoom > gemeente_names_until) return names;
    const AreaSet* set = project.set(near ? region::AreaKind::buurt : region::AreaKind::gemeente);
    if (set == nullptr) return names;
    const QFontMetricsF metrics(name_font(near, place));
    const double air = 3 * place.ratio;
    std::vector<QRectF> taken, covered; // by names, with air around them, and by signs
    const auto meets = [](const std::vector<QRectF>& boxes, const QRectF& box) {
        return std::ranges::any_of(boxes, [&](const QRectF& other) { return other.intersects(box); });
    };
    for (const map::Sign& sign : signs) {
        const double edge = place.ratio;
        covered.push_back(sign_on_screen(sign, place, zoom).adjusted(-edge, -edge, edge, edge));
    }
    for (const Name& name : names_of(*set, place)) {
        const double width = metrics.horizontalAdvance(QString::fromStdString(*name.text));
        if (width > name.room.width() * 1.15) continue;
        for (const double shift : shifts(name, metrics.height())) {
            const QRectF box(name.middle.x() - width / 2, name.middle.y() - metrics.height() / 2 + shift, width,
                             metrics.height());
            if (meets(covered, box)) continue;
            if (meets(taken, box)) break; // the larger area has its name here; only signs are stepped aside for
            taken.push_back(box.adjusted(-air, -air, air, air));
            names.push_back({name.text, box});
            break;
        }
    }
    return names;
}

void paint_names(QImage& image, const TilePlace& place, const ProjectData& project, double zoom,
                 const std::vector<map::Sign>& signs) {
    const QFont font = name_font(zoom >= buurt_names_from, place);
    const double ascent = QFontMetricsF(font).ascent();
    const QRectF tile(place.x * tile_side, place.y * tile_side, tile_side, tile_side);
    const double air = 3 * place.ratio;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlaceName& name : place_names(project, place, zoom, signs)) {
        if (!name.box.adjusted(-air, -air, air, air).intersects(tile)) continue;
        QPainterPath letters;
        letters.addText(QPointF(name.box.left() - tile.left(), name.box.top() + ascent - tile.top()), font,
                        QString::fromStdString(*name.text));
        painter.strokePath(
            letters, QPen(QColor(255, 255, 255, 240), 3.4 * place.ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(letters, map::colour::text());
    }
}

} // namespace gk::desktop
