// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>

#include "gis/exchange/result_tables.hpp"

namespace gk::exchange {
namespace {

/// Appends `rows` missing values.
void pad(Column& column, std::size_t rows) {
    if (auto* reals = std::get_if<std::vector<double>>(&column.values))
        reals->insert(reals->end(), rows, std::numeric_limits<double>::quiet_NaN());
    else if (auto* integers = std::get_if<std::vector<std::int64_t>>(&column.values))
        integers->insert(integers->end(), rows, -1);
    else if (auto* words = std::get_if<std::vector<std::string>>(&column.values))
        words->insert(words->end(), rows, std::string());
}

void append(Column& column, const Column& more) {
    std::visit(
        [&](auto& values) {
            const auto& others = std::get<std::remove_reference_t<decltype(values)>>(more.values);
            values.insert(values.end(), others.begin(), others.end());
        },
        column.values);
}

} // namespace

Table concatenate(std::vector<Table> tables, std::string name, std::string title) {
    Table all = std::move(tables.front());
    all.name = std::move(name);
    all.title = std::move(title);
    all.style.clear();
    for (std::size_t t = 1; t < tables.size(); ++t) {
        const Table& more = tables[t];
        for (Column& column : all.columns) {
            const auto same = std::ranges::find(more.columns, column.name, &Column::name);
            if (same == more.columns.end()) pad(column, more.rows);
            else append(column, *same);
        }
        for (const Column& column : more.columns) {
            if (std::ranges::find(all.columns, column.name, &Column::name) != all.columns.end()) continue;
            Column padded = column;
            std::visit([](auto& values) { values.clear(); }, padded.values);
            pad(padded, all.rows);
            append(padded, column);
            all.columns.push_back(std::move(padded));
        }
        all.polygon.insert(all.polygon.end(), more.polygon.begin(), more.polygon.end());
        all.cell.insert(all.cell.end(), more.cell.begin(), more.cell.end());
        all.rows += more.rows;
    }
    return all;
}

} // namespace gk::exchange
