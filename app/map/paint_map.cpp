// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "app/map/hatch.hpp"
#include "app/map/paint.hpp"
#include "app/map/palette.hpp"
#include "app/map/signs.hpp"
#include "app/map/theme.hpp"

namespace gk::map::detail {
namespace {

QPointF rounded(QPointF p) {
    constexpr double per_mm = 50;
    return {std::round(p.x() * per_mm) / per_mm, std::round(p.y() * per_mm) / per_mm};
}

void add_path(QPainterPath& path, std::span<const geometry::Point> points, const RdToPage& to_page, bool closed) {
    QPointF last;
    std::size_t kept = 0;
    for (const geometry::Point p : points) {
        const QPointF at = rounded(to_page(p));
        if (kept > 0 && at == last) continue;
        kept == 0 ? path.moveTo(at) : path.lineTo(at);
        last = at;
        ++kept;
    }
    if (closed && kept > 1) path.closeSubpath();
}

/// Whether anything of the box can be seen.
bool visible(const geometry::Box& box, const Layout& layout) {
    if (box.empty()) return false;
    const QRectF on_page(layout.to_page({box.min_x, box.max_y}), layout.to_page({box.max_x, box.min_y}));
    return on_page.adjusted(-1, -1, 1, 1).intersects(layout.frame);
}

QPainterPath all_features(const geometry::PolygonSet& polygons, const Layout& layout) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (std::size_t f = 0; f < polygons.feature_count(); ++f)
        if (visible(polygons.bounds(f), layout)) add_feature(path, polygons, f, layout.to_page);
    return path;
}

Strokes strokes_of(const geometry::LineSet& lines, const Layout& layout, bool closed) {
    Strokes strokes;
    for (std::size_t p = 0; p < lines.path_count(); ++p) {
        geometry::Box box;
        for (const geometry::Point at : lines.path(p)) box.grow(at);
        if (!visible(box, layout)) continue;
        add_path(strokes.emplace_back(), lines.path(p), layout.to_page, closed);
    }
    return strokes;
}

void draw_lines(QPainter& painter, const Strokes& strokes, QColor colour, double width) {
    const QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const QPainterPath& path : strokes) painter.strokePath(path, pen);
}

bool is_dot(const geometry::Box& box, double below, const Layout& layout) {
    return std::max(box.max_x - box.min_x, box.max_y - box.min_y) * layout.to_page.mm_per_m < below;
}

/// What is too small to see at this scale: over the borders; lower classes first, so that the highest stay in sight.
void paint_dots(QPainter& painter, const AreaTheme& theme, const MapSnapshot& snapshot,
                const std::vector<std::uint8_t>& fill, const std::vector<QColor>& classes, const Layout& layout) {
    std::vector<std::size_t> dots;
    for (std::size_t f = 0; f < fill.size(); ++f) {
        const geometry::Box box = theme.polygons->bounds(f);
        if (fill[f] != hidden_fill && fill[f] != other_fill && is_dot(box, snapshot.dot_below, layout) &&
            visible(box, layout))
            dots.push_back(f);
    }
    std::ranges::stable_sort(dots, {}, [&](std::size_t f) { return fill[f] < classes.size() ? fill[f] + 1 : 0; });
    const double radius = snapshot.dot_below / 2;
    for (const std::size_t f : dots) {
        const geometry::Box box = theme.polygons->bounds(f);
        const QPointF centre = layout.to_page({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2});
        painter.setPen(QPen(black(0.75), 0.15));
        painter.setBrush(fill_colour(fill[f], classes));
        painter.drawEllipse(centre, radius, radius);
        if (fill[f] != unreliable_fill && !is_uncertain(theme, f, fill[f])) continue;
        const QPointF along(0.7 * radius, -0.7 * radius); // one line of the hatch
        paint_hatch_over_class(painter, {QLineF(centre - along, centre + along)});
    }
    painter.setBrush(Qt::NoBrush);
}

void paint_areas(QPainter& painter, const AreaTheme& theme, const MapSnapshot& snapshot,
                 const std::vector<std::uint8_t>& fill, const std::vector<QColor>& classes, const Layout& layout) {
    const std::vector<Category>& categories = snapshot.categories;
    const geometry::PolygonSet& polygons = *theme.polygons;
    // One path a colour: within a class there are no seams, and files stay small.
    std::array<QPainterPath, 256> paths;
    Strokes borders;
    std::vector<QLineF> hatch;
    std::vector<QLineF> over_class;
    for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
        if (fill[f] == hidden_fill || !visible(polygons.bounds(f), layout)) continue;
        if (is_dot(polygons.bounds(f), snapshot.dot_below, layout)) continue;
        add_feature(paths.at(fill[f]), polygons, f, layout.to_page);
        add_feature(borders.emplace_back(), polygons, f, layout.to_page);
        if (fill[f] == unreliable_fill) hatch_polygon(polygons, f, layout.to_page, hatch_spacing, hatch);
        if (fill[f] < categories.size() && categories[fill[f]].mark != Mark::none) {
            hatch_polygon(polygons, f, layout.to_page, mark_spacing, over_class);
            if (categories[fill[f]].mark == Mark::cross)
                hatch_polygon(polygons, f, layout.to_page, mark_spacing, over_class, Slope::down);
        }
        if (is_uncertain(theme, f, fill[f])) hatch_polygon(polygons, f, layout.to_page, hatch_spacing, over_class);
    }
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (!paths[i].isEmpty()) {
            paths[i].setFillRule(Qt::WindingFill); // overlapping neighbours stay filled
            painter.fillPath(paths[i], fill_colour(static_cast<std::uint8_t>(i), classes));
        }
    paint_hatch(painter, hatch, 1);
    paint_hatch_over_class(painter, over_class);
    // Small areas need thin borders, or there is more border than area.
    const double mean_mm = std::sqrt(layout.frame.width() * layout.frame.height() /
                                     std::max<double>(1, static_cast<double>(polygons.feature_count())));
    draw_lines(painter, borders, Qt::white, std::clamp(mean_mm / 40, 0.09, 0.3));
}

/// The pieces inside the squares for which `hatched` is not 0, by square of the full grid.
std::vector<QLineF> hatch_of(const grid::GridSpec& spec, const std::vector<std::uint8_t>& hatched, double spacing,
                             const Layout& layout) {
    std::vector<QLineF> lines;
    hatch_squares(
        spec,
        [&](std::int32_t col, std::int32_t row) {
            return hatched[static_cast<std::size_t>(row) * static_cast<std::size_t>(spec.cols) +
                           static_cast<std::size_t>(col)] != 0;
        },
        layout.to_page, spacing, lines);
    std::erase_if(lines, [&](const QLineF& line) {
        return !layout.frame.contains(line.p1()) && !layout.frame.contains(line.p2());
    });
    return lines;
}

void paint_cells(QPainter& painter, const CellTheme& theme, std::span<const Category> categories,
                 const std::vector<std::uint8_t>& fill, const std::vector<QColor>& classes, const Layout& layout) {
    const grid::GridSpec& spec = theme.grid->spec();
    const auto squares = theme.grid->squares();
    QImage image(spec.cols, spec.rows, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    std::array<QRgb, 256> rgb{};
    for (std::size_t i = 0; i < rgb.size(); ++i)
        rgb[i] = i == hidden_fill ? 0U : fill_colour(static_cast<std::uint8_t>(i), classes).rgba();
    std::vector<std::uint8_t> unreliable(spec.size(), 0);
    std::vector<std::uint8_t> marked(spec.size(), 0);
    bool any_unreliable = false, any_marked = false;
    for (std::size_t c = 0; c < squares.size(); ++c) {
        const auto col = static_cast<int>(squares[c] % static_cast<std::uint32_t>(spec.cols));
        const auto row = static_cast<int>(squares[c] / static_cast<std::uint32_t>(spec.cols));
        // Image rows run from the north.
        reinterpret_cast<QRgb*>(image.scanLine(spec.rows - 1 - row))[col] = rgb[fill[c]];
        if (fill[c] == unreliable_fill) {
            unreliable[squares[c]] = 1;
            any_unreliable = true;
        } else if (fill[c] < categories.size() && categories[fill[c]].mark != Mark::none) {
            marked[squares[c]] = 1;
            any_marked = true;
        }
    }
    const QPointF top_left =
        layout.to_page({static_cast<double>(spec.x_min), static_cast<double>(spec.y_min) + spec.rows * spec.cell});
    const double side = spec.cell * layout.to_page.mm_per_m;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::LosslessImageRendering, true);
    painter.drawImage(QRectF(top_left, QSizeF(spec.cols * side, spec.rows * side)), image);
    // Squares are too small for marks that differ: a mark is the same lines whatever it is.
    if (any_marked) paint_hatch_over_class(painter, hatch_of(spec, marked, mark_spacing, layout));
    if (any_unreliable) paint_hatch(painter, hatch_of(spec, unreliable, hatch_spacing, layout), 1);
}

} // namespace

void add_feature(QPainterPath& path, const geometry::PolygonSet& polygons, std::size_t feature,
                 const RdToPage& to_page) {
    const auto [begin, end] = polygons.rings(feature);
    for (std::size_t r = begin; r < end; ++r) add_path(path, polygons.ring(r), to_page, true);
}

QColor fill_colour(std::uint8_t fill, const std::vector<QColor>& classes) {
    if (fill < classes.size()) return classes[fill];
    if (fill == missing_fill) return colour::missing();
    return colour::other_type(); // also under the hatch
}

void paint_hatch(QPainter& painter, const std::vector<QLineF>& lines, double size) {
    painter.setPen(QPen(colour::hatch(), 0.16 * size, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void paint_hatch_over_class(QPainter& painter, const std::vector<QLineF>& lines) {
    painter.setPen(QPen(Qt::white, 0.34, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    paint_hatch(painter, lines, 1);
}

void draw_gemeente_border(QPainter& painter, const Strokes& lines) {
    draw_lines(painter, lines, black(0.62), 0.22);
}

void draw_focus_border(QPainter& painter, const Strokes& lines) {
    draw_lines(painter, lines, black(0.8), 0.45);
}

void draw_motorways(QPainter& painter, const Strokes& lines) {
    draw_lines(painter, lines, black(0.66), 0.62);
    draw_lines(painter, lines, QColor(255, 246, 214), 0.36);
}

void draw_estates(QPainter& painter, const Strokes& lines) {
    draw_lines(painter, lines, QColor(122, 30, 92), 0.25);
}

void draw_highlight(QPainter& painter, const Strokes& lines) {
    draw_lines(painter, lines, Qt::white, 1.3);
    draw_lines(painter, lines, Qt::black, 0.7);
}

void paint_map(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout) {
    const Base& base = snapshot.base;
    const std::vector<QColor> classes = fill_colours(snapshot);
    const std::vector<std::uint8_t> fill = fills(snapshot);
    const auto outlines = [&](const geometry::PolygonSet& polygons) {
        return strokes_of(polygons.as_lines(), layout, true);
    };
    QPainterPath own; // the gemeente in focus
    if (snapshot.focus) add_feature(own, *base.gemeenten, *snapshot.focus, layout.to_page);
    painter.save();
    painter.setClipRect(layout.frame);
    painter.fillRect(layout.frame, base.neighbours ? colour::water() : QColor(Qt::white));
    if (base.neighbours) {
        painter.fillPath(all_features(*base.neighbours, layout), colour::outside());
        draw_lines(painter, outlines(*base.neighbours), black(0.16), 0.12);
    }
    painter.fillPath(all_features(*base.gemeenten, layout), snapshot.focus ? colour::outside() : colour::other_type());
    painter.fillPath(own, colour::other_type());
    if (const auto* areas = std::get_if<AreaTheme>(&snapshot.theme))
        paint_areas(painter, *areas, snapshot, fill, classes, layout);
    if (const auto* cells = std::get_if<CellTheme>(&snapshot.theme))
        paint_cells(painter, *cells, snapshot.categories, fill, classes, layout);
    if (base.estates) draw_estates(painter, outlines(*base.estates));
    if (!has_white_gemeente_borders(snapshot)) draw_gemeente_border(painter, outlines(*base.gemeenten));
    if (const auto* areas = std::get_if<AreaTheme>(&snapshot.theme); areas != nullptr && snapshot.dot_below > 0)
        paint_dots(painter, *areas, snapshot, fill, classes, layout);
    if (base.motorways) draw_motorways(painter, strokes_of(*base.motorways, layout, false));
    if (snapshot.focus) draw_focus_border(painter, {own});
    if (snapshot.highlight) draw_highlight(painter, outlines(*snapshot.highlight));
    for (std::size_t i = 0; i < layout.signs.size(); ++i)
        if (layout.signs[i].intersects(layout.frame)) draw_sign_in(painter, snapshot.signs[i].kind, layout.signs[i]);
    Strokes leaders;
    for (const Leader& leader : layout.leaders) {
        leaders.emplace_back(leader.p1());
        leaders.back().lineTo(leader.p2());
    }
    draw_lines(painter, leaders, colour::text(), 0.15);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::text());
    for (const Leader& leader : layout.leaders) painter.drawEllipse(leader.p2(), 0.4, 0.4);
    painter.restore();
}

} // namespace gk::map::detail
