// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Tables on a page: a head that comes back on the next page, rows that wrap and are never cut in two. Private to
// app/report.

#include <vector>

#include "app/report/page.hpp"

namespace gk::report {

struct Column {
    QString title;
    double left = page_margin; ///< mm from the page's left edge
    double right = page_right;
    Qt::Alignment side = Qt::AlignLeft;
};

struct Cell {
    QString text;
    int weight = regular;
    QColor colour = map::colour::text();
};

class Table {
public:
    /// Begins with its head, on a page that has room for `rows` rows under it.
    Table(Writer& writer, std::vector<Column> columns, int rows = 3, double points = 7.5);
    void row(const std::vector<Cell>& cells);

private:
    void head();
    [[nodiscard]] double step() const;

    Writer& writer_;
    std::vector<Column> columns_;
    double points_;
};

/// How high a table with these rows comes out, when it does not run over a page.
[[nodiscard]] double table_height(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows,
                                  double points);

/// "een, twee en nog 3"
[[nodiscard]] QString joined(const QStringList& names, qsizetype most);
/// A dash.
[[nodiscard]] QString none();
/// Sentences with a dash before each.
void bullet(Writer& writer, const QString& text, double points = 8.5, int weight = regular);
/// A yellow bar over the page: what it is an example of. Nothing for an empty text.
void draw_banner(Writer& writer, const std::string& text);

} // namespace gk::report
