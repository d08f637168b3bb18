// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/quarantine_csv.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/exchange/draft.hpp"
#include "gis/exchange/ogr_writer.hpp"

namespace gk::exchange {
namespace {

using Rows = std::vector<const store::StoredQuarantineRow*>;

/// Texts as they stood in the file, in the order in which the file had its columns.
Table table_of(const Rows& rows) {
    Table table{.name = "quarantine",
                .title = "Rijen in quarantaine",
                .columns = {},
                .rows = rows.size(),
                .polygon = {},
                .cell = {}};
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto raw = nlohmann::ordered_json::parse(rows[r]->raw, nullptr, false);
        if (!raw.is_object()) continue;
        for (const auto& [key, value] : raw.items()) {
            auto column = std::ranges::find(table.columns, key, &Column::name);
            if (column == table.columns.end()) {
                table.columns.push_back({key, "", std::vector<std::string>(rows.size())});
                column = table.columns.end() - 1;
            }
            std::get<std::vector<std::string>>(column->values)[r] =
                value.is_string() ? value.get<std::string>() : value.dump();
        }
    }
    std::vector<std::int64_t> numbers, lines;
    std::vector<std::string> fields, reasons;
    for (const auto* row : rows) {
        numbers.push_back(row->row);
        lines.push_back(row->line > 0 ? row->line : -1);
        fields.push_back(row->field);
        reasons.push_back(row->reason);
    }
    table.columns.push_back({"quarantine_row", "", std::move(numbers)});
    table.columns.push_back({"quarantine_line", "", std::move(lines)});
    table.columns.push_back({"quarantine_field", "", std::move(fields)});
    table.columns.push_back({"quarantine_reason", "", std::move(reasons)});
    return table;
}

} // namespace

Result<std::vector<std::filesystem::path>> write_quarantine_csv(std::span<const store::StoredQuarantineRow> rows,
                                                                const std::filesystem::path& file) {
    std::map<std::string, Rows> datasets;
    for (const auto& row : rows) datasets[row.dataset].push_back(&row);
    std::vector<std::filesystem::path> made;
    for (const auto& [dataset, own] : datasets) {
        const auto target =
            datasets.size() == 1 ? file : file.parent_path() / fmt::format("{}-{}.csv", file.stem().string(), dataset);
        const Draft draft(target);
        const Table table = table_of(own);
        if (auto done = write_tables(draft.path(), VectorFormat::csv, std::span(&table, 1), {}, no_progress()); !done)
            return std::unexpected(done.error());
        if (auto done = draft.keep(); !done) return std::unexpected(done.error());
        made.push_back(target);
    }
    return made;
}

} // namespace gk::exchange
