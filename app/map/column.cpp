// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "app/map/compose.hpp"
#include "app/map/paint.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"

namespace gk::map::detail {
namespace {

bool touches(const geometry::Box& box, const Layout& layout) {
    return !box.empty() && QRectF(layout.to_page({box.min_x, box.max_y}), layout.to_page({box.max_x, box.min_y}))
                               .intersects(layout.frame);
}

bool any_point_in_frame(const geometry::LineSet& lines, const Layout& layout) {
    return std::ranges::any_of(lines.points(),
                               [&](geometry::Point p) { return layout.frame.contains(layout.to_page(p)); });
}

/// Whether anything in the frame is neither the region nor land around it. Read from a small picture, a pixel a mm: a
/// few pixels are the seams between borders of two files.
bool any_water(const MapSnapshot& snapshot, const Layout& layout) {
    QImage land(std::max(1, static_cast<int>(layout.frame.width())),
                std::max(1, static_cast<int>(layout.frame.height())), QImage::Format_RGB32);
    land.fill(Qt::white);
    {
        QPainter painter(&land);
        painter.translate(-layout.frame.topLeft());
        for (const auto& polygons : {snapshot.base.neighbours, snapshot.base.gemeenten}) {
            QPainterPath path;
            path.setFillRule(Qt::WindingFill);
            for (std::size_t f = 0; f < polygons->feature_count(); ++f)
                if (touches(polygons->bounds(f), layout)) add_feature(path, *polygons, f, layout.to_page);
            painter.fillPath(path, Qt::black);
        }
    }
    int wet = 0;
    for (int y = 0; y < land.height(); ++y)
        for (int x = 0; x < land.width(); ++x) wet += land.pixel(x, y) == qRgb(255, 255, 255) ? 1 : 0;
    return wet > 0.003 * land.width() * land.height();
}

Drawn drawn_on_paper(const Layout& layout, const MapSnapshot& snapshot, bool names) {
    Drawn drawn;
    const auto fill_of = fills(snapshot);
    drawn.counts = count(fill_of);
    if (const auto* areas = std::get_if<AreaTheme>(&snapshot.theme))
        for (std::size_t i = 0; i < fill_of.size(); ++i)
            drawn.uncertain += is_uncertain(*areas, i, fill_of[i]) ? 1U : 0U;
    for (std::size_t i = 0; i < layout.signs.size(); ++i)
        if (layout.signs[i].intersects(layout.frame))
            ++drawn.signs.at(static_cast<std::size_t>(snapshot.signs[i].kind));
    const Base& base = snapshot.base;
    if (snapshot.highlight && touches(snapshot.highlight->bounds(), layout))
        drawn.highlight = QString::fromStdString(snapshot.highlight_name);
    drawn.outside = snapshot.focus || (base.neighbours && touches(base.neighbours->bounds(), layout));
    if (base.neighbours && any_water(snapshot, layout)) drawn.water = Drawn::Water::water;
    drawn.focus_border = snapshot.focus.has_value();
    drawn.gemeente_border = !has_white_gemeente_borders(snapshot);
    drawn.motorways = base.motorways && any_point_in_frame(*base.motorways, layout);
    drawn.estates = base.estates && any_point_in_frame(base.estates->as_lines(), layout);
    if (names) drawn.names = region::AreaKind::gemeente;
    return drawn;
}

/// Where a legend is too long for its column, these go first: what they mean can be seen.
bool gives_way(const LegendEntry& entry) {
    switch (entry.symbol) {
    case Symbol::fill:
    case Symbol::uncertain:
    case Symbol::sign:
    case Symbol::highlight:
    case Symbol::outside: return false;
    case Symbol::water:
    case Symbol::focus_border:
    case Symbol::gemeente_border:
    case Symbol::motorway:
    case Symbol::estate:
    case Symbol::name: break;
    }
    return true;
}

struct Column {
    Layout& layout;
    const MapSnapshot& snapshot;
    QRectF box;
    double size;
    double y;

    void line(TextRole role, const QString& text, double points, int weight, QColor colour, double indent = 0) {
        for (const QString& part : wrap(text, box.width() - indent, points * size, weight)) {
            y += ascent(points * size);
            add_text(layout, role, part, {box.left() + indent, y}, points * size, weight, colour);
            y += descent(points * size) + 0.3 * size;
        }
    }
    void rule() {
        layout.rules.emplace_back(box.left(), y, box.width(), 0.2);
        y += 2.6 * size;
    }
};

QString counted(const MapSnapshot& snapshot) {
    if (std::holds_alternative<CellTheme>(snapshot.theme)) return plural(region::AreaKind::cell);
    return plural(snapshot.subject.per);
}

/// `bottom`: where it must end. Lines that explain themselves, and how classes were made, give way first.
void lay_out_legend(Column& column, double bottom, bool names) {
    const MapSnapshot& snapshot = column.snapshot;
    const double size = column.size;
    const bool theme = !std::holds_alternative<std::monostate>(snapshot.theme);
    column.rule();
    column.line(TextRole::legend, theme ? QString::fromStdString(snapshot.subject.quantity) : words("Legenda"), 10, 700,
                colour::text());
    if (theme) {
        column.y += 0.5 * size;
        const QString unit = QString::fromStdString(snapshot.subject.unit);
        const QString heading = words("aantal %1").arg(counted(snapshot));
        const double points = 7.5 * size;
        const bool one_line =
            text_width(unit, points, 400) + text_width(heading, points, 400) + 3 * size < column.box.width();
        if (!one_line) column.line(TextRole::legend, unit, 7.5, 400, colour::soft_text());
        column.y += ascent(points);
        if (one_line)
            add_text(column.layout, TextRole::legend, unit, {column.box.left(), column.y}, points, 400,
                     colour::soft_text());
        add_text(column.layout, TextRole::legend, heading, {column.box.right(), column.y}, points, 400,
                 colour::soft_text(), Align::right);
        column.y += descent(points);
    }
    column.y += 1.4 * size;
    const QSizeF symbol(8 * size, 4.2 * size);
    bool was_fill = true;
    const Drawn drawn = drawn_on_paper(column.layout, snapshot, names);
    for (LegendEntry& entry : legend_entries(snapshot, drawn)) {
        const bool is_class = entry.symbol == Symbol::fill && entry.fill < classify::max_classes;
        const double gap = was_fill && !is_class ? 1.2 * size : 0;
        if (gives_way(entry)) {
            const auto rows = wrap(entry.label, column.box.width() - 10.5 * size, 8 * size, 400).size();
            if (column.y + gap + symbol.height() + 3.5 * size * static_cast<double>(rows - 1) > bottom) continue;
        }
        column.y += gap; // classes stand together
        was_fill = is_class;
        entry.box = QRectF(QPointF(column.box.left(), column.y), symbol);
        const double points = 8 * size;
        const double baseline = entry.box.center().y() + 0.36 * points * mm_per_point;
        const double label_left = entry.box.right() + 2.5 * size;
        double width = column.box.right() - label_left;
        if (entry.count) {
            const QString text = whole_number(static_cast<std::int64_t>(*entry.count));
            add_text(column.layout, TextRole::legend, text, {column.box.right(), baseline}, points, 400, colour::text(),
                     Align::right);
            width -= text_width(text, points, 400) + 2 * size;
        }
        const QStringList lines = wrap(entry.label, width, points, 400);
        double y = baseline;
        for (const QString& text : lines) {
            add_text(column.layout, TextRole::legend, text, {label_left, y}, points, 400, colour::text());
            y += 3.5 * size;
        }
        column.y += symbol.height() + (is_class ? 0 : 0.9 * size) +
                    3.5 * size * static_cast<double>(std::max<qsizetype>(lines.size(), 1) - 1);
        column.layout.legend.push_back(std::move(entry));
    }
    if (theme && !snapshot.note.empty()) {
        column.y += 1 * size;
        column.line(TextRole::legend, QString::fromStdString(snapshot.note), 7, 400, colour::soft_text());
    } else if (theme && snapshot.categories.empty() && !snapshot.classes.breaks.empty()) {
        column.y += 1 * size;
        const Spread spread = spread_of(snapshot, drawn.counts);
        QString note = class_note(snapshot.classes, counted(snapshot), spread);
        if (snapshot.focus && spread != Spread::even_in_region)
            note += QLatin1Char(' ') + words("De grenzen gelden voor de hele regio.");
        const auto lines = static_cast<double>(wrap(note, column.box.width(), 7 * size, 400).size());
        if (column.y + lines * (7 * mm_per_point + 0.3) * size < bottom)
            column.line(TextRole::legend, note, 7, 400, colour::soft_text());
    }
    column.y += 3 * size;
}

/// Scale bar, north arrow and locator, from the bottom up; returns where they begin.
double lay_out_foot(Layout& layout, const MapSnapshot& snapshot, QRectF column, double size) {
    double right = column.right();
    double top = column.bottom();
    const bool locator = snapshot.focus || snapshot.view;
    if (locator) {
        const geometry::Box region = snapshot.base.gemeenten->bounds();
        const double mm_per_m = std::min((snapshot.view ? 22 : 34) * size / (region.max_y - region.min_y),
                                         0.45 * column.width() / (region.max_x - region.min_x));
        const QSizeF extent((region.max_x - region.min_x) * mm_per_m, (region.max_y - region.min_y) * mm_per_m);
        const QRectF box(QPointF(column.right() - extent.width(), column.bottom() - extent.height()), extent);
        layout.locator = Locator{
            .box = box, .to_page = {.x = region.min_x, .y = region.max_y, .at = box.topLeft(), .mm_per_m = mm_per_m}};
        right = box.left() - 3 * size;
        top = box.top();
    }
    // The arrow stands at the end of the bar, or above it when the locator takes that place.
    const QSizeF north(7.5 * size, 11 * size);
    const double bar_top = column.bottom() - 1.4 * size;
    const double scale_baseline = bar_top - 6.2 * size;
    const double scale_top = scale_baseline - ascent(8 * size);
    layout.north = locator ? QRectF(QPointF(column.left(), scale_top - 2.5 * size - north.height()), north)
                           : QRectF(QPointF(column.right() - north.width(), column.bottom() - north.height()), north);
    add_text(layout, TextRole::scale, words("N"),
             {layout.north.center().x(), layout.north.top() + 0.27 * layout.north.height()}, 9 * size, 700,
             colour::text(), Align::centre);
    top = std::min({top, layout.north.top(), scale_top});
    if (!locator) right = layout.north.left();

    // The longest round bar there is room for; its last label stands out by half its width.
    const double most = (right - column.left() - 9 * size) / layout.to_page.mm_per_m;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double lead = most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1;
    layout.scale_bar.metres = lead * power;
    layout.scale_bar.parts = lead == 5 ? 5 : lead == 2 ? 4 : 2;
    const double points = 7.5 * size;
    layout.scale_bar.box =
        QRectF(column.left() + 1.5 * size, bar_top, layout.scale_bar.metres * layout.to_page.mm_per_m, 1.4 * size);
    const bool km = layout.scale_bar.metres >= 1000;
    const double whole = layout.scale_bar.metres / (km ? 1000 : 1);
    const auto mark = [&](double share, const QString& text) {
        const QRectF& bar = layout.scale_bar.box;
        add_text(layout, TextRole::scale, text, {bar.left() + share * bar.width(), bar.top() - 1.2 * size}, points, 400,
                 colour::text(), Align::centre);
    };
    mark(0, QStringLiteral("0"));
    if (layout.scale_bar.box.width() > 22 * size)
        mark(0.5, number(whole / 2, whole / 2 == std::floor(whole / 2) ? 0 : 1));
    mark(1, number(whole, 0) + (km ? QStringLiteral(" km") : QStringLiteral(" m")));
    const bool a3 = std::max(layout.page.width(), layout.page.height()) > 400;
    const QString scale = (a3 ? words("1 : %1 (op A3)") : words("1 : %1 (op A4)")).arg(whole_number(layout.scale));
    add_text(layout, TextRole::scale, scale, {column.left(), scale_baseline}, 8 * size, 600, colour::text());
    return top - 3 * size;
}

/// As many lists as fit whole; of one that does not, how many names it has is in the legend.
void lay_out_lists(Column& column, double bottom) {
    for (const NameList& list : column.snapshot.lists) {
        if (list.names.empty()) continue;
        QStringList names;
        for (const std::string& name : list.names) names << QString::fromStdString(name);
        const QString text = names.join(QStringLiteral(", "));
        const double points = 7.5;
        const auto lines = static_cast<double>(wrap(text, column.box.width(), points * column.size, 400).size());
        const double height =
            lines * ((points * mm_per_point + 0.3) * column.size) + (2.6 + 10 * mm_per_point + 4) * column.size;
        if (column.y + height > bottom) continue;
        column.rule();
        column.line(TextRole::list, QString::fromStdString(list.heading), 10, 700, colour::text());
        column.y += 0.8 * column.size;
        column.line(TextRole::list, text, points, 400, colour::text());
        column.y += 2 * column.size;
    }
}

/// Scores with one decimal; values between 0 and 1 with two.
int list_decimals(const MapSnapshot& snapshot) {
    return snapshot.classes.decimals >= 2 ? 2 : 1;
}

void lay_out_top(Column& column, double bottom) {
    const std::size_t most = std::min<std::size_t>(column.snapshot.top.size(), 10);
    if (most == 0) return;
    const double size = column.size;
    const double points = 7.5 * size;
    const double line = 3.5 * size;
    double score_width = 0;
    double rank_width = 0;
    for (std::size_t i = 0; i < most; ++i) {
        score_width = std::max(score_width, text_width(number(column.snapshot.top[i].score, 1), points, 600));
        rank_width = std::max(rank_width, text_width(whole_number(column.snapshot.top[i].rank), points, 600));
    }
    const double name_left = column.box.left() + rank_width + 2 * size;
    const double name_width = column.box.right() - score_width - 2 * size - name_left;
    std::vector<QStringList> rows;
    std::vector<double> heights;
    const double heading = 2.6 * size + 10 * size * mm_per_point + (column.snapshot.focus ? 4.8 : 1.8) * size;
    double height = heading;
    for (std::size_t i = 0; i < most; ++i) {
        const RankedArea& area = column.snapshot.top[i];
        QString text = QString::fromStdString(area.name);
        if (!area.gemeente.empty() && !column.snapshot.focus)
            text += QStringLiteral(", ") + QString::fromStdString(area.gemeente);
        const QStringList lines = wrap(text, name_width, points, 400);
        const double row = line * static_cast<double>(lines.size()) + 0.7 * size;
        if (column.y + height + row > bottom) break;
        height += row;
        rows.push_back(lines);
        heights.push_back(row);
    }
    constexpr std::size_t fewest = 3; // fewer are no list
    if (rows.size() < std::min(fewest, most)) return;
    column.rule();
    const auto kind = column.snapshot.top_kind.value_or(column.snapshot.subject.per);
    const QString title =
        rows.size() == 1 ? words("Plaats op de ranglijst") : words("Hoogste %1 %2").arg(rows.size()).arg(plural(kind));
    column.line(TextRole::list, title, 10, 700, colour::text());
    if (column.snapshot.focus && rows.size() > 1)
        column.line(TextRole::list, words("met hun plaats in de hele regio"), 7.5, 400, colour::soft_text());
    column.y += 1 * size;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RankedArea& area = column.snapshot.top[i];
        double y = column.y + ascent(points);
        add_text(column.layout, TextRole::list, whole_number(area.rank), {column.box.left() + rank_width, y}, points,
                 600, colour::text(), Align::right);
        add_text(column.layout, TextRole::list, number(area.score, list_decimals(column.snapshot)),
                 {column.box.right(), y}, points, 600, colour::text(), Align::right);
        for (const QString& text : rows[i]) {
            add_text(column.layout, TextRole::list, text, {name_left, y}, points, 400, colour::text());
            y += line;
        }
        column.y += heights[i];
    }
}

} // namespace

void lay_out_column(Layout& layout, const MapSnapshot& snapshot, const PageOptions& options, QRectF box, double size) {
    Column column{.layout = layout, .snapshot = snapshot, .box = box, .size = size, .y = box.top()};
    const double bottom = lay_out_foot(layout, snapshot, box, size);
    lay_out_legend(column, bottom, options.labels);
    lay_out_lists(column, bottom);
    if (options.top_list) lay_out_top(column, bottom);
}

} // namespace gk::map::detail
