// SPDX-License-Identifier: EUPL-1.2
#include "app/report/table.hpp"

#include <algorithm>

#include <QPainter>

#include "app/map/text.hpp"

namespace gk::report {
namespace {

constexpr double under_head = 1.2, under_row = 1.1; // mm

double line_step(double points) {
    return 1.3 * points * map::mm_per_point;
}

qsizetype lines_in(const std::vector<Column>& columns, const std::vector<Cell>& cells, double points) {
    qsizetype most = 1;
    for (std::size_t i = 0; i < cells.size(); ++i)
        most = std::max(most,
                        map::wrap(cells[i].text, columns[i].right - columns[i].left, points, cells[i].weight).size());
    return most;
}

qsizetype head_lines(const std::vector<Column>& columns, double points) {
    qsizetype most = 1;
    for (const Column& column : columns)
        most = std::max(most, map::wrap(column.title, column.right - column.left, points, bold).size());
    return most;
}

} // namespace

double table_height(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows, double points) {
    double height = line_step(points) * static_cast<double>(head_lines(columns, points)) + under_head;
    for (const std::vector<Cell>& row : rows)
        height += line_step(points) * static_cast<double>(lines_in(columns, row, points)) + under_row;
    return height;
}

Table::Table(Writer& writer, std::vector<Column> columns, int rows, double points)
    : writer_(writer)
    , columns_(std::move(columns))
    , points_(points) {
    writer_.need((rows + 1) * step() + 4);
    head();
}

double Table::step() const {
    return line_step(points_);
}

void Table::head() {
    const qsizetype most = head_lines(columns_, points_);
    // Heads stand on the line together: one line or two.
    for (const Column& column : columns_) {
        const QStringList lines = map::wrap(column.title, column.right - column.left, points_, bold);
        double y = writer_.y + step() * static_cast<double>(most - lines.size() + 1);
        for (const QString& line : lines) {
            writer_.put(column.side == Qt::AlignRight ? column.right : column.left, y, line, points_, bold,
                        column.side);
            y += step();
        }
    }
    writer_.y += step() * static_cast<double>(most) + under_head;
    writer_.rule(map::black(0.6));
}

void Table::row(const std::vector<Cell>& cells) {
    const double height = step() * static_cast<double>(lines_in(columns_, cells, points_)) + under_row;
    if (writer_.y + height > page_bottom) {
        writer_.need(height);
        head();
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        double y = writer_.y;
        for (const QString& line :
             map::wrap(cells[i].text, columns_[i].right - columns_[i].left, points_, cells[i].weight)) {
            y += step();
            const QString shown = fitted(line, columns_[i].right - columns_[i].left + 0.1, points_, cells[i].weight);
            writer_.put(columns_[i].side == Qt::AlignRight ? columns_[i].right : columns_[i].left, y, shown, points_,
                        cells[i].weight, columns_[i].side, cells[i].colour);
        }
    }
    writer_.y += height;
    writer_.rule(map::black(0.1));
}

QString joined(const QStringList& names, qsizetype most) {
    if (names.size() <= most) return names.join(QStringLiteral(", "));
    return map::words("%1 en nog %2").arg(names.first(most).join(QStringLiteral(", "))).arg(names.size() - most);
}

QString none() {
    return {QChar(0x2013)};
}

void bullet(Writer& writer, const QString& text, double points, int weight) {
    writer.need(1.35 * points * map::mm_per_point * 2);
    const double top = writer.y;
    const int page = writer.page();
    writer.paragraph(text, points, weight, map::colour::text(), page_margin + 4);
    const double first = page == writer.page() ? top : page_margin;
    writer.put(page_margin, first + 1.35 * points * map::mm_per_point, none(), points, weight);
    writer.y += 0.8;
}

void draw_banner(Writer& writer, const std::string& text) {
    if (text.empty()) return;
    const QRectF box(page_margin, writer.y - 6, page_right - page_margin, 6);
    writer.painter().fillRect(box, map::colour::banner());
    writer.put(box.center().x(), box.bottom() - 1.8, QString::fromStdString(text), 8.5, bold, Qt::AlignHCenter,
               map::colour::banner_text());
    writer.y += 3;
}

} // namespace gk::report
