// SPDX-License-Identifier: EUPL-1.2
// What is known of each score that a project keeps.
#include <fmt/format.h>

#include "gis/store/registers_impl.hpp"
#include "gis/store/runs.hpp"

namespace gk::store {
namespace {

Result<std::vector<score::PriorityPart>> read_parts(Connection& db, std::int64_t run) {
    auto rows = Statement::prepare(
        db, "SELECT type, part, used, exponent, note FROM score_part WHERE run = ? ORDER BY ordinal");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(run);
    std::vector<score::PriorityPart> parts;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return parts;
        const auto type = region::parse_area_type(rows->text(0));
        const auto part = score::parse_part(rows->text(1));
        if (!type || !part) return std::unexpected(damaged(db, "unknown part of a priority"));
        parts.push_back({*type, *part, rows->integer(2) != 0, rows->real(3), std::string(rows->text(4))});
    }
}

/// The run in the present row of a query, with its models, what it left out, and its parts.
Result<score::RunInfo> read_run(Connection& db, const Statement& row) {
    score::RunInfo info;
    info.id = row.integer(0);
    info.created = row.text(1);
    info.cell = static_cast<std::int32_t>(row.integer(2));
    info.model_hash = row.text(3);
    info.data_hash = row.text(4);
    if (info.cell <= 0) return std::unexpected(damaged(db, "a score with cells of no size"));

    auto models = Statement::prepare(
        db, "SELECT m.area_type, m.name, m.hash FROM score_run_model AS r JOIN model AS m ON m.hash = r.model "
            "WHERE r.run = ? ORDER BY r.ordinal");
    if (!models) return std::unexpected(models.error());
    models->bind(info.id);
    for (;;) {
        const auto more = models->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        const auto type = region::parse_area_type(models->text(0));
        if (!type) return std::unexpected(damaged(db, "unknown area type"));
        info.models.push_back({*type, std::string(models->text(1)), std::string(models->text(2))});
    }
    auto unused =
        Statement::prepare(db, "SELECT model, factor, reason FROM score_unused WHERE run = ? ORDER BY ordinal");
    if (!unused) return std::unexpected(unused.error());
    unused->bind(info.id);
    for (;;) {
        const auto more = unused->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        info.unused.push_back(
            {std::string(unused->text(0)), std::string(unused->text(1)), std::string(unused->text(2))});
    }
    auto parts = read_parts(db, info.id);
    if (!parts) return std::unexpected(parts.error());
    info.parts = *std::move(parts);
    return info;
}

} // namespace

Result<std::optional<score::RunInfo>> Project::last_run() const {
    Connection& db = impl_->db();
    auto find = Statement::prepare(
        db, "SELECT id, created, cell, model_hash, data_hash FROM score_run ORDER BY id DESC LIMIT 1");
    if (!find) return std::unexpected(find.error());
    const auto row = find->step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::nullopt;
    auto info = read_run(db, *find);
    if (!info) return std::unexpected(info.error());
    return *std::move(info);
}

Result<std::vector<std::string>> Project::run_models(std::int64_t run) const {
    Connection& db = impl_->db();
    auto rows = Statement::prepare(db, "SELECT m.toml FROM score_run_model AS r JOIN model AS m ON m.hash = "
                                       "r.model WHERE r.run = ? ORDER BY r.ordinal");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(run);
    std::vector<std::string> models;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) break;
        models.emplace_back(rows->text(0));
    }
    if (models.empty())
        return fail(ErrorCode::refused, fmt::format("the project holds no score number {}", run), db.path().string());
    return models;
}

Result<std::vector<score::RunInfo>> all_runs(const Project& project) {
    Connection& db = RegisterAccess::db(project);
    auto find = Statement::prepare(db, "SELECT id, created, cell, model_hash, data_hash FROM score_run ORDER BY id");
    if (!find) return std::unexpected(find.error());
    std::vector<score::RunInfo> runs;
    for (;;) {
        const auto row = find->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return runs;
        auto info = read_run(db, *find);
        if (!info) return std::unexpected(info.error());
        runs.push_back(*std::move(info));
    }
}

} // namespace gk::store
