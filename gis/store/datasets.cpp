// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

constexpr std::string_view columns =
    "SELECT v.id, d.kind, d.name, v.version, v.current, v.file_name, v.file_sha256, v.source_layer, "
    "v.options, v.content_hash, "
    "v.imported_at, v.crs, v.crs_operation, v.source, v.source_date, v.licence, v.read_rows, v.stored_rows, "
    "v.quarantined_rows, "
    "v.repaired_rows, v.notes FROM dataset_version AS v JOIN dataset AS d ON d.id = v.dataset ";

Result<DatasetVersion> read_version(Connection& db, const Statement& row) {
    DatasetVersion v;
    v.id = row.integer(0);
    const auto kind = parse_layer_kind(row.text(1));
    if (!kind) return std::unexpected(damaged(db, "unknown kind of dataset"));
    v.kind = *kind;
    v.name = row.text(2);
    v.version = static_cast<std::int32_t>(row.integer(3));
    v.current = row.integer(4) != 0;
    int column = 5;
    for (std::string* text : {&v.file_name, &v.file_sha256, &v.source_layer, &v.options, &v.content_hash,
                              &v.imported_at, &v.crs, &v.crs_operation, &v.source, &v.source_date, &v.licence})
        *text = row.text(column++);
    for (std::int64_t* number : {&v.read, &v.stored, &v.quarantined, &v.repaired}) *number = row.integer(column++);
    const auto notes = nlohmann::json::parse(row.text(column), nullptr, false);
    if (!notes.is_array()) return std::unexpected(damaged(db, "notes of a dataset are no list"));
    for (const auto& note : notes) {
        if (!note.is_string()) return std::unexpected(damaged(db, "notes of a dataset are no sentences"));
        v.notes.push_back(note.get<std::string>());
    }
    return v;
}

Result<std::vector<DatasetVersion>> read_versions(Connection& db, Statement& rows) {
    std::vector<DatasetVersion> versions;
    for (;;) {
        const auto row = rows.step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return versions;
        auto version = read_version(db, rows);
        if (!version) return std::unexpected(version.error());
        versions.push_back(std::move(*version));
    }
}

} // namespace

Result<std::vector<DatasetVersion>> find_versions(Connection& db, std::string_view condition) {
    std::string sql(columns);
    if (!condition.empty()) sql.append("WHERE ").append(condition);
    // Kinds in the order of LayerKind, which is the order in which they are imported.
    sql += " ORDER BY instr('gemeenten wijken buurten estates signals reach layer', d.kind), d.name, "
           "v.version DESC";
    auto rows = Statement::prepare(db, sql);
    if (!rows) return std::unexpected(rows.error());
    return read_versions(db, *rows);
}

Result<std::optional<DatasetVersion>> current_version(Connection& db, LayerKind kind, std::string_view name) {
    auto rows = Statement::prepare(db, std::string(columns) + "WHERE v.current = 1 AND d.kind = ? AND d.name = ?");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(store::name(kind)).bind(name);
    auto found = read_versions(db, *rows);
    if (!found) return std::unexpected(found.error());
    if (found->empty()) return std::nullopt;
    return std::move(found->front());
}

Result<GeometryKind> geometry_of(Connection& db, std::int64_t version_id) {
    auto rows = Statement::prepare(db, "SELECT geometry FROM dataset_version WHERE id = ?");
    if (!rows) return std::unexpected(rows.error());
    const auto row = rows->bind(version_id).step();
    if (!row) return std::unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::refused, "the project has no dataset version " + std::to_string(version_id),
                    db.path().string());
    const std::string_view text = rows->text(0);
    const auto kind = parse_geometry_kind(text);
    if (!kind && !text.empty()) return std::unexpected(damaged(db, "unknown kind of geometry"));
    return kind.value_or(GeometryKind::points); // empty: a layer without rows
}

Result<std::optional<DatasetVersion>> Project::find_identical(const DatasetVersion& header) const {
    auto current = current_version(impl_->db(), header.kind, header.name);
    if (!current || !*current) return current;
    const DatasetVersion& found = **current;
    const bool same = found.file_sha256 == header.file_sha256 && found.source_layer == header.source_layer &&
                      found.options == header.options;
    if (!same) return std::nullopt;
    return current;
}

Result<std::vector<DatasetVersion>> Project::datasets(bool history) const {
    return find_versions(impl_->db(), history ? "" : "v.current = 1");
}

Result<std::vector<StoredQuarantineRow>> Project::quarantine() const {
    auto rows = Statement::prepare(
        impl_->db(), "SELECT q.row, q.line, q.field, q.reason_code, q.reason, q.raw, q.version, d.kind, "
                     "d.name, v.file_name "
                     "FROM quarantine AS q JOIN dataset_version AS v ON v.id = q.version AND v.current = 1 "
                     "JOIN dataset AS d ON d.id = v.dataset ORDER BY q.id");
    if (!rows) return std::unexpected(rows.error());
    std::vector<StoredQuarantineRow> quarantined;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return quarantined;
        StoredQuarantineRow& q = quarantined.emplace_back();
        q.row = rows->integer(0);
        q.line = rows->integer(1);
        q.field = rows->text(2);
        q.reason_code = rows->text(3);
        q.reason = rows->text(4);
        q.raw = rows->text(5);
        q.version_id = rows->integer(6);
        const auto kind = parse_layer_kind(rows->text(7));
        if (!kind) return std::unexpected(damaged(impl_->db(), "unknown kind of dataset"));
        q.kind = *kind;
        q.dataset = rows->text(8);
        q.file_name = rows->text(9);
    }
}

} // namespace gk::store
