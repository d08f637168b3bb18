// SPDX-License-Identifier: EUPL-1.2
#include "app/map/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/map/compose.hpp"
#include "app/map/palette.hpp"
#include "app/map/signs.hpp"
#include "app/map/text.hpp"

namespace gk::map {
namespace {

struct Sheet {
    double width;
    double height;
    double margin;
    double column; ///< width of the side column
    double size;   ///< of type, 1 on A4
};

Sheet sheet_of(Paper paper, bool landscape) {
    const bool a3 = paper == Paper::a3;
    const double narrow = a3 ? 297 : 210;
    const double wide = a3 ? 420 : 297;
    const double size = a3 ? 1.25 : 1;
    return {.width = landscape ? wide : narrow,
            .height = landscape ? narrow : wide,
            .margin = a3 ? 15.0 : 12.0,
            .column = (landscape ? 72 : 60) * size,
            .size = size};
}

/// Title and subtitle; returns where the map may begin.
double lay_out_header(Layout& layout, const MapSnapshot& snapshot, const Sheet& sheet) {
    const double width = sheet.width - 2 * sheet.margin;
    const QString title = QString::fromStdString(snapshot.title);
    double points = 17 * sheet.size;
    while (points > 11 * sheet.size && text_width(title, points, 700) > width) points -= 0.5;
    double y = sheet.margin;
    for (const QString& line : wrap(title, width, points, 700)) {
        y += ascent(points);
        detail::add_text(layout, TextRole::title, line, {sheet.margin, y}, points, 700, colour::text());
        y += descent(points) + 0.6 * sheet.size;
    }
    const double small = 10 * sheet.size;
    y += 0.6 * sheet.size;
    for (const QString& line : wrap(subtitle_text(snapshot), width, small, 400)) {
        y += ascent(small);
        detail::add_text(layout, TextRole::subtitle, line, {sheet.margin, y}, small, 400, colour::soft_text());
        y += descent(small) + 0.4 * sheet.size;
    }
    return y + 2.6 * sheet.size;
}

struct Note {
    QString text;
    double points;
    int weight;
    QColor colour;
};

/// The notes under the map, in one column on a narrow sheet and two on a wide one; returns where the
/// map must end.
double lay_out_footer(Layout& layout, const MapSnapshot& snapshot, const Sheet& sheet) {
    const double width = sheet.width - 2 * sheet.margin;
    const double small = 7 * sheet.size;
    const std::vector<Note> left{{disclaimer(snapshot), 8 * sheet.size, 500, colour::text()}};
    std::vector<Note> right;
    for (const QString& text :
         {sources_text(snapshot), provenance_text(snapshot), QString::fromStdString(snapshot.attribution)})
        if (!text.isEmpty()) right.push_back({text, small, 400, colour::soft_text()});
    const bool wide = width / sheet.size > 220;
    const double gap = 8 * sheet.size;
    const double column = wide ? (width - gap) / 2 : width;

    Layout lines; // placed from y = 0, moved when the height is known
    const auto put = [&](const std::vector<Note>& notes, double x, double y) {
        for (const Note& note : notes) {
            for (const QString& line : wrap(note.text, column, note.points, note.weight)) {
                y += ascent(note.points);
                detail::add_text(lines, TextRole::note, line, {x, y}, note.points, note.weight, note.colour);
                y += descent(note.points) + 0.35 * sheet.size;
            }
            y += 0.9 * sheet.size;
        }
        return y - 1.25 * sheet.size;
    };
    double height = put(left, sheet.margin, 0);
    if (wide) height = std::max(height, put(right, sheet.margin + column + gap, 0));
    else if (!right.empty()) height = put(right, sheet.margin, height + 1.6 * sheet.size);

    const double top = sheet.height - sheet.margin - height;
    for (TextItem item : lines.texts) {
        item.baseline.ry() += top;
        item.box.translate(0, top);
        layout.texts.push_back(std::move(item));
    }
    return top - 3.5 * sheet.size;
}

void lay_out_banner(Layout& layout, const MapSnapshot& snapshot, const Sheet& sheet) {
    const QString text = QString::fromStdString(snapshot.banner);
    double points = 13 * sheet.size;
    const double room = layout.frame.width() - 6 * sheet.size;
    while (points > 7 * sheet.size && text_width(text, points, 700) > room) points -= 0.25;
    const QStringList lines = wrap(text, room, points, 700);
    const double line = points * mm_per_point * 1.15;
    layout.banner = QRectF(layout.frame.left(), layout.frame.top(), layout.frame.width(),
                           line * static_cast<double>(lines.size()) + 3.4 * sheet.size);
    double y = layout.banner.top() + 1.7 * sheet.size;
    for (const QString& words_of_line : lines) {
        y += ascent(points) + 0.075 * points * mm_per_point;
        detail::add_text(layout, TextRole::banner, words_of_line, {layout.frame.center().x(), y}, points, 700,
                         colour::banner_text(), detail::Align::centre);
        y += descent(points) + 0.075 * points * mm_per_point;
    }
}

/// Scale and place of the map in its frame, under the banner.
void fit(Layout& layout, const MapSnapshot& snapshot, double size) {
    QRectF room = layout.frame;
    if (!layout.banner.isEmpty()) room.setTop(layout.banner.bottom());
    const double pad = 3 * size;
    room.adjust(pad, pad, -pad, -pad);
    const geometry::Box box = detail::shown_box(snapshot);
    const double metres_per_mm =
        std::max({(box.max_x - box.min_x) / room.width(), (box.max_y - box.min_y) / room.height(), 1.0});
    layout.scale = detail::round_scale(metres_per_mm * 1000);
    layout.to_page = {.x = (box.min_x + box.max_x) / 2,
                      .y = (box.min_y + box.max_y) / 2,
                      .at = room.center(),
                      .mm_per_m = 1000.0 / static_cast<double>(layout.scale)};
}

/// Everything that fixes the frame and the scale.
Layout lay_out_frame(const MapSnapshot& snapshot, const Sheet& sheet) {
    Layout layout;
    layout.page = QRectF(0, 0, sheet.width, sheet.height);
    const double top = lay_out_header(layout, snapshot, sheet);
    const double bottom = lay_out_footer(layout, snapshot, sheet);
    const double gap = 5 * sheet.size;
    layout.frame = QRectF(sheet.margin, top, sheet.width - 2 * sheet.margin - sheet.column - gap, bottom - top);
    if (!snapshot.banner.empty()) lay_out_banner(layout, snapshot, sheet);

    fit(layout, snapshot, sheet.size);
    return layout;
}

template <class T>
bool even(const std::vector<T>& values, std::size_t n) {
    return values.empty() || values.size() == n;
}

} // namespace

namespace detail {

void add_text(Layout& layout, TextRole role, const QString& text, QPointF at, double points, int weight, QColor colour,
              Align align) {
    const double width = text_width(text, points, weight);
    if (align == Align::right) at.rx() -= width;
    if (align == Align::centre) at.rx() -= width / 2;
    const QRectF box(at.x(), at.y() - ascent(points), width, ascent(points) + descent(points));
    layout.texts.push_back(
        {.text = text, .role = role, .baseline = at, .box = box, .points = points, .weight = weight, .colour = colour});
}

void place_signs(Layout& layout, const MapSnapshot& snapshot, double size) {
    const double half = 1.25 * size;
    for (const Sign& sign : snapshot.signs) layout.signs.push_back(sign_box(sign, layout.to_page(sign.at), half));
}

geometry::Box shown_box(const MapSnapshot& snapshot) {
    if (snapshot.view) return *snapshot.view;
    return snapshot.focus ? snapshot.base.gemeenten->bounds(*snapshot.focus) : snapshot.base.gemeenten->bounds();
}

std::int64_t round_scale(double at_least) {
    constexpr std::array<double, 13> round{1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7.5, 8, 10};
    const double power = std::pow(10.0, std::floor(std::log10(at_least)));
    for (const double r : round)
        if (r * power >= at_least * (1 - 1e-9)) return std::llround(r * power);
    return std::llround(10 * power);
}

} // namespace detail

Status check(const MapSnapshot& snapshot) {
    const auto broken = [](const char* what) {
        return fail(ErrorCode::bug, std::string("the map cannot be drawn: ") + what);
    };
    const Base& base = snapshot.base;
    if (!base.gemeenten || base.gemeenten->feature_count() == 0) return broken("there are no gemeenten");
    const std::size_t n = base.gemeenten->feature_count();
    if (base.gemeente_code.size() != n || base.gemeente_name.size() != n)
        return broken("gemeenten, codes and names differ in number");
    if (base.gemeenten->bounds().empty()) return broken("the gemeenten have no borders");
    if (snapshot.focus && *snapshot.focus >= n) return broken("the gemeente in focus does not exist");
    if (!snapshot.categories.empty() && snapshot.categories.size() != snapshot.classes.size())
        return broken("categories and classes differ in number");
    if (snapshot.classes.size() > classify::max_classes) return broken("there are more than 7 classes");
    if (snapshot.view && snapshot.view->empty()) return broken("the part that it should show is empty");
    if (const auto* areas = std::get_if<AreaTheme>(&snapshot.theme)) {
        if (!areas->polygons) return broken("the theme has no areas");
        const std::size_t m = areas->polygons->feature_count();
        if (areas->value.size() != m || !even(areas->coverage, m) || !even(areas->of_type, m) ||
            !even(areas->gemeente, m))
            return broken("areas and their values differ in number");
    } else if (const auto* cells = std::get_if<CellTheme>(&snapshot.theme)) {
        if (!cells->grid) return broken("the theme has no grid");
        const std::size_t m = cells->grid->size();
        if (cells->value.size() != m || !even(cells->coverage, m) || !even(cells->of_type, m))
            return broken("cells and their values differ in number");
    }
    return {};
}

Layout lay_out_inset(const MapSnapshot& snapshot, QRectF box, double column, double size) {
    const Sheet sheet{.width = box.width(), .height = box.height(), .margin = 0, .column = column, .size = size};
    Layout layout;
    layout.page = box;
    layout.frame = box.adjusted(0, 0, -column - 4 * size, 0);
    if (!snapshot.banner.empty()) lay_out_banner(layout, snapshot, sheet);
    fit(layout, snapshot, size);
    detail::place_signs(layout, snapshot, size);
    detail::lay_out_column(layout, snapshot, {.top_list = false},
                           QRectF(box.right() - column, box.top(), column, box.height()), size);
    detail::place_labels(layout, snapshot, size);
    return layout;
}

Layout lay_out(const MapSnapshot& snapshot, const PageOptions& options) {
    const auto make = [&](bool landscape) { return lay_out_frame(snapshot, sheet_of(options.paper, landscape)); };
    bool landscape = options.orientation == Orientation::landscape;
    if (options.orientation == Orientation::automatic) landscape = make(true).scale < make(false).scale;
    const Sheet sheet = sheet_of(options.paper, landscape);
    Layout layout = make(landscape);
    detail::place_signs(layout, snapshot, sheet.size);
    const QRectF column(sheet.width - sheet.margin - sheet.column, layout.frame.top(), sheet.column,
                        layout.frame.height());
    detail::lay_out_column(layout, snapshot, options, column, sheet.size);
    if (options.labels) detail::place_labels(layout, snapshot, sheet.size);
    return layout;
}

} // namespace gk::map
