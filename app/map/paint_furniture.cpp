// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "app/map/hatch.hpp"
#include "app/map/paint.hpp"
#include "app/map/palette.hpp"
#include "app/map/signs.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"

namespace gk::map::detail {
namespace {

/// Corner to corner, cut at the box.
std::vector<QLineF> hatch_of_box(const QRectF& box, double spacing, Slope slope) {
    std::vector<QLineF> hatch;
    for (double x = box.left() - box.height() + spacing / 2; x < box.right(); x += spacing) {
        const double from = std::max(x, box.left());
        const double to = std::min(x + box.height(), box.right());
        const double first = box.bottom() - (from - x), last = box.bottom() - (to - x);
        if (slope == Slope::up) hatch.emplace_back(from, first, to, last);
        else hatch.emplace_back(from, box.top() + box.bottom() - first, to, box.top() + box.bottom() - last);
    }
    return hatch;
}

void draw_text(QPainter& painter, const TextItem& item) {
    painter.save();
    painter.translate(item.baseline);
    painter.scale(font_unit, font_unit);
    const QFont type = font(item.points, item.weight);
    if (item.halo) {
        QPainterPath outline;
        outline.addText(QPointF(0, 0), type, item.text);
        painter.strokePath(
            outline, QPen(QColor(255, 255, 255, 225), 0.9 / font_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setFont(type);
    painter.setPen(item.colour);
    painter.drawText(QPointF(0, 0), item.text);
    painter.restore();
}

} // namespace

void draw_symbol(QPainter& painter, const LegendEntry& entry, const std::vector<QColor>& classes) {
    const QRectF box = entry.box;
    const double middle = box.center().y();
    QPainterPath line;
    line.moveTo(box.left() + 0.4, middle);
    line.lineTo(box.right() - 0.4, middle);
    QPainterPath outline;
    outline.addRect(box.adjusted(0.4, 0.4, -0.4, -0.4));
    switch (entry.symbol) {
    case Symbol::fill:
    case Symbol::uncertain: {
        // Uncertain areas have any class under the hatch: the middle one stands for all.
        const bool over_class = entry.symbol == Symbol::uncertain;
        painter.fillRect(box, over_class ? classes[classes.size() / 2] : fill_colour(entry.fill, classes));
        if (over_class) paint_hatch_over_class(painter, hatch_of_box(box, hatch_spacing, Slope::up));
        else if (entry.fill == unreliable_fill) paint_hatch(painter, hatch_of_box(box, hatch_spacing, Slope::up), 1);
        if (entry.mark != Mark::none) paint_hatch_over_class(painter, hatch_of_box(box, mark_spacing, Slope::up));
        if (entry.mark == Mark::cross) paint_hatch_over_class(painter, hatch_of_box(box, mark_spacing, Slope::down));
        if (!over_class && entry.fill >= classes.size()) { // too light to stand without an edge
            painter.setPen(QPen(black(0.35), 0.12));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
        }
        break;
    }
    case Symbol::outside:
    case Symbol::water:
        painter.fillRect(box, entry.symbol == Symbol::water ? colour::water() : colour::outside());
        painter.setPen(QPen(black(0.35), 0.12));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        break;
    case Symbol::focus_border: draw_focus_border(painter, {line}); break;
    case Symbol::gemeente_border: draw_gemeente_border(painter, {line}); break;
    case Symbol::motorway: draw_motorways(painter, {line}); break;
    case Symbol::estate: draw_estates(painter, {outline}); break;
    case Symbol::highlight: draw_highlight(painter, {outline}); break;
    case Symbol::sign: {
        const double side = std::min(box.width(), box.height());
        draw_sign_in(painter, static_cast<SignKind>(entry.fill),
                     {box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)});
        break;
    }
    case Symbol::name: {
        const double points = 0.62 * box.height() / mm_per_point;
        const QString sample = QStringLiteral("Aa");
        draw_text(painter, {.text = sample,
                            .baseline = {box.center().x() - text_width(sample, points, 600) / 2,
                                         middle + 0.36 * points * mm_per_point},
                            .box = box,
                            .points = points,
                            .weight = 600,
                            .colour = colour::text()});
        break;
    }
    }
}

namespace {

void draw_scale_bar(QPainter& painter, const ScaleBar& bar) {
    const double part = bar.box.width() / bar.parts;
    painter.setPen(QPen(colour::text(), 0.15));
    for (int i = 0; i < bar.parts; ++i) {
        painter.setBrush(i % 2 == 0 ? colour::text() : QColor(Qt::white));
        painter.drawRect(QRectF(bar.box.left() + i * part, bar.box.top(), part, bar.box.height()));
    }
}

void draw_north(QPainter& painter, QRectF box) {
    // An arrow of two halves, one dark, one light; lay_out puts the letter above it.
    const double letter = box.height() * 0.34;
    const QPointF tip(box.center().x(), box.top() + letter);
    const QPointF notch(tip.x(), box.bottom() - box.height() * 0.13);
    const QPointF left(box.left() + box.width() * 0.14, box.bottom());
    const QPointF right(box.right() - box.width() * 0.14, box.bottom());
    painter.setPen(QPen(colour::text(), 0.18, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(colour::text());
    painter.drawPolygon(QPolygonF{tip, left, notch});
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF{tip, right, notch});
}

void draw_locator(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout) {
    const Locator& locator = *layout.locator;
    const auto& gemeenten = *snapshot.base.gemeenten;
    QPainterPath region;
    region.setFillRule(Qt::WindingFill);
    for (std::size_t f = 0; f < gemeenten.feature_count(); ++f) add_feature(region, gemeenten, f, locator.to_page);
    painter.fillPath(region, black(0.14));
    painter.strokePath(region, QPen(Qt::white, 0.12));
    const QColor dark = fill_colours(snapshot).back();
    if (snapshot.focus) {
        QPainterPath own;
        add_feature(own, gemeenten, *snapshot.focus, locator.to_page);
        painter.fillPath(own, dark);
        painter.strokePath(own, QPen(dark, 0.3));
    }
    if (!snapshot.view) return;
    const QRectF shown(locator.to_page(layout.to_page.back(layout.frame.topLeft())),
                       locator.to_page(layout.to_page.back(layout.frame.bottomRight())));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour::text(), 0.35, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(shown.intersected(locator.box));
}

} // namespace

void paint_furniture(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout) {
    const std::vector<QColor> classes = fill_colours(snapshot);
    if (!layout.banner.isEmpty()) painter.fillRect(layout.banner, colour::banner());
    painter.setPen(QPen(black(0.55), 0.2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(layout.frame);
    for (const QRectF& rule : layout.rules) painter.fillRect(rule, black(0.75));
    for (const LegendEntry& entry : layout.legend) draw_symbol(painter, entry, classes);
    draw_scale_bar(painter, layout.scale_bar);
    draw_north(painter, layout.north);
    if (layout.locator) draw_locator(painter, snapshot, layout);
    for (const TextItem& item : layout.texts) draw_text(painter, item);
}

} // namespace gk::map::detail
