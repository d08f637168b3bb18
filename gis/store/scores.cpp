// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/store/arrays.hpp"
#include "gis/store/clock.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

constexpr std::string_view order_of_types = "instr('bedrijventerrein woongebied buitengebied', type)";

std::unexpected<Error> no_such_run(const Connection& db, std::int64_t run) {
    return fail(ErrorCode::refused, fmt::format("the project holds no score number {}", run), db.path().string());
}

Status check_run(const Project::SavedRun& run) {
    const std::size_t cells = run.cells.type.size();
    const auto whole_or_none = [&](const grid::CellValues& values) { return values.empty() || values.size() == cells; };
    const bool whole = run.model_toml.size() == run.info.models.size() && run.cells.opportunity.size() == cells &&
                       run.cells.coverage.size() == cells && run.info.cell > 0 &&
                       whole_or_none(run.cells.reporting_gap) && whole_or_none(run.cells.reach) &&
                       whole_or_none(run.cells.priority) && whole_or_none(run.cells.rank_p05) &&
                       whole_or_none(run.cells.rank_p95) &&
                       std::ranges::all_of(run.reasons, [&](const auto& r) { return r.area < run.areas.size(); }) &&
                       std::ranges::none_of(run.areas, [](const auto& a) { return a.kind == region::AreaKind::cell; });
    if (whole) return {};
    return fail(ErrorCode::bug, "a score of which the arrays do not fit together");
}

Status save_parts(Connection& db, std::int64_t id, const std::vector<score::PriorityPart>& parts) {
    auto insert = Statement::prepare(
        db, "INSERT INTO score_part (run, ordinal, type, part, used, exponent, note) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const score::PriorityPart& part = parts[i];
        insert->bind(id).bind(static_cast<std::int64_t>(i)).bind(region::name(part.area_type));
        insert->bind(score::name(part.part)).bind(std::int64_t{part.used ? 1 : 0});
        if (auto status = insert->bind(part.exponent).bind(part.note).run(); !status) return status;
    }
    return {};
}

Status save_models(Connection& db, std::int64_t id, const Project::SavedRun& run) {
    auto model = Statement::prepare(
        db, "INSERT INTO model (hash, area_type, name, toml) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    if (!model) return std::unexpected(model.error());
    auto use = Statement::prepare(db, "INSERT INTO score_run_model (run, ordinal, model) VALUES (?, ?, ?)");
    if (!use) return std::unexpected(use.error());
    for (std::size_t i = 0; i < run.info.models.size(); ++i) {
        const score::ModelRef& ref = run.info.models[i];
        if (auto status =
                model->bind(ref.hash).bind(region::name(ref.area_type)).bind(ref.name).bind(run.model_toml[i]).run();
            !status)
            return status;
        if (auto status = use->bind(id).bind(static_cast<std::int64_t>(i)).bind(ref.hash).run(); !status) return status;
    }
    auto unused =
        Statement::prepare(db, "INSERT INTO score_unused (run, ordinal, model, factor, reason) VALUES (?, ?, ?, ?, ?)");
    if (!unused) return std::unexpected(unused.error());
    for (std::size_t i = 0; i < run.info.unused.size(); ++i) {
        const score::UnusedFactor& u = run.info.unused[i];
        if (auto status =
                unused->bind(id).bind(static_cast<std::int64_t>(i)).bind(u.model).bind(u.factor).bind(u.reason).run();
            !status)
            return status;
    }
    return save_parts(db, id, run.info.parts);
}

Status save_cells(Connection& db, std::int64_t id, const score::CellScores& cells) {
    std::vector<std::uint8_t> types(cells.type.size());
    std::ranges::transform(cells.type, types.begin(), [](region::AreaType t) { return static_cast<std::uint8_t>(t); });
    const auto type = pack(types), opportunity = pack(cells.opportunity), coverage = pack(cells.coverage);
    auto insert = Statement::prepare(
        db, "INSERT INTO score_cell (run, count, type, opportunity, coverage, reporting_gap, reach, priority, "
            "rank_p05, rank_p95) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    insert->bind(id).bind(static_cast<std::int64_t>(types.size()));
    for (const auto* array : {&type, &opportunity, &coverage}) insert->bind(std::span<const std::byte>(*array));
    // Bound blobs must live until the statement has run.
    std::vector<std::vector<std::byte>> more;
    for (const auto* values : {&cells.reporting_gap, &cells.reach, &cells.priority, &cells.rank_p05, &cells.rank_p95})
        more.push_back(values->empty() ? std::vector<std::byte>() : pack(*values));
    for (const auto& array : more) {
        if (array.empty()) insert->bind_null();
        else insert->bind(std::span<const std::byte>(array));
    }
    return insert->run();
}

void bind_rank(Statement& statement, const std::optional<std::uint32_t>& rank) {
    if (rank) statement.bind(std::int64_t{*rank});
    else statement.bind_null();
}

std::optional<std::uint32_t> rank_in(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return static_cast<std::uint32_t>(row.integer(column));
}

Status save_areas(Connection& db, std::int64_t id, const Project::SavedRun& run) {
    const auto last = db.integer("SELECT coalesce(max(id), 0) FROM score_area");
    if (!last) return std::unexpected(last.error());
    auto area = Statement::prepare(
        db, "INSERT INTO score_area (id, run, kind, type, area, name, gemeente, opportunity, p90, top_share, "
            "coverage, hectares, rank, ranked, reporting_gap, reach, priority, priority_p90, priority_top_share, "
            "top10_share, opportunity_rank, rank_p05, rank_p95, answer, reliability) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!area) return std::unexpected(area.error());
    const std::int64_t first = *last + 1;
    for (std::size_t i = 0; i < run.areas.size(); ++i) {
        const score::AreaScore& a = run.areas[i];
        area->bind(first + static_cast<std::int64_t>(i))
            .bind(id)
            .bind(region::name(a.kind))
            .bind(region::name(a.type))
            .bind(a.id)
            .bind(a.name);
        area->bind(a.gemeente).bind(a.opportunity).bind(a.p90).bind(a.top_share).bind(a.coverage).bind(a.hectares);
        bind_rank(*area, a.rank);
        area->bind(std::int64_t{a.ranked}).bind(a.reporting_gap).bind(a.reach).bind(a.priority).bind(a.priority_p90);
        area->bind(a.priority_top_share).bind(a.top10_share);
        for (const auto& rank : {a.opportunity_rank, a.rank_p05, a.rank_p95}) bind_rank(*area, rank);
        if (a.answer) area->bind(score::name(*a.answer));
        else area->bind_null();
        if (auto status = area->bind(score::name(a.reliability)).run(); !status) return status;
    }
    auto reason =
        Statement::prepare(db, "INSERT INTO score_reason (area, ordinal, factor, raw, u, share, type_median, coverage, "
                               "rank_without) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!reason) return std::unexpected(reason.error());
    for (const auto& reasons : run.reasons)
        for (std::size_t i = 0; i < reasons.factors.size(); ++i) {
            const score::FactorShare& f = reasons.factors[i];
            reason->bind(first + static_cast<std::int64_t>(reasons.area))
                .bind(static_cast<std::int64_t>(i))
                .bind(f.factor);
            reason->bind(f.raw).bind(f.u).bind(f.share).bind(f.type_median).bind(f.coverage);
            bind_rank(*reason, f.rank_without);
            if (auto status = reason->run(); !status) return status;
        }
    return {};
}

Result<std::int64_t> insert_run(Connection& db, const score::RunInfo& info) {
    auto insert =
        Statement::prepare(db, "INSERT INTO score_run (created, cell, model_hash, data_hash) VALUES (?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string created = info.created.empty() ? utc_now() : info.created;
    if (auto status =
            insert->bind(created).bind(std::int64_t{info.cell}).bind(info.model_hash).bind(info.data_hash).run();
        !status)
        return std::unexpected(status.error());
    return db.last_id();
}

} // namespace

Result<std::optional<std::vector<double>>> Project::cached_values(std::string_view key) const {
    auto find = Statement::prepare(impl_->db(), "SELECT count, data FROM factor_value WHERE key = ?");
    if (!find) return std::unexpected(find.error());
    const auto row = find->bind(key).step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return std::nullopt;
    return unpack_doubles(find->blob(1), find->integer(0));
}

Status Project::cache_values(std::string_view key, std::string_view what, std::span<const double> values) {
    if (auto status = impl_->writable(); !status) return status;
    auto insert = Statement::prepare(
        impl_->db(), "INSERT OR REPLACE INTO factor_value (key, what, stored_at, count, data) VALUES (?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const auto frame = pack(values);
    const std::string now = utc_now();
    return insert->bind(key)
        .bind(what)
        .bind(now)
        .bind(static_cast<std::int64_t>(values.size()))
        .bind(std::span<const std::byte>(frame))
        .run();
}

Result<std::int64_t> Project::save_run(const SavedRun& run) {
    if (auto status = impl_->writable(); !status) return std::unexpected(status.error());
    if (auto status = check_run(run); !status) return std::unexpected(status.error());
    Connection& db = impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    const auto id = insert_run(db, run.info);
    if (!id) return id;
    if (auto status = save_models(db, *id, run); !status) return std::unexpected(status.error());
    if (auto status = save_cells(db, *id, run.cells); !status) return std::unexpected(status.error());
    if (auto status = save_areas(db, *id, run); !status) return std::unexpected(status.error());
    const auto detail =
        nlohmann::json{{"score_run", *id}, {"model_hash", run.info.model_hash}, {"data_hash", run.info.data_hash}}
            .dump();
    if (auto status = append_audit(db, "score", fmt::format("score {}", *id), detail); !status)
        return std::unexpected(status.error());
    if (auto status = transaction->commit(); !status) return std::unexpected(status.error());
    return id;
}

Result<score::CellScores> Project::run_cells(std::int64_t run) const {
    Connection& db = impl_->db();
    auto find =
        Statement::prepare(db, "SELECT count, type, opportunity, coverage, reporting_gap, reach, priority, rank_p05, "
                               "rank_p95 FROM score_cell WHERE run = ?");
    if (!find) return std::unexpected(find.error());
    const auto row = find->bind(run).step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return no_such_run(db, run);
    const auto types = unpack_bytes(find->blob(1), find->integer(0));
    if (!types) return std::unexpected(types.error());
    score::CellScores cells;
    cells.type.reserve(types->size());
    for (const std::uint8_t type : *types) {
        if (type >= region::area_type_count) return std::unexpected(damaged(db, "unknown area type"));
        cells.type.push_back(static_cast<region::AreaType>(type));
    }
    auto opportunity = unpack_doubles(find->blob(2), find->integer(0));
    if (!opportunity) return std::unexpected(opportunity.error());
    auto coverage = unpack_doubles(find->blob(3), find->integer(0));
    if (!coverage) return std::unexpected(coverage.error());
    cells.opportunity = std::move(*opportunity);
    cells.coverage = std::move(*coverage);
    int column = 4;
    for (auto* values : {&cells.reporting_gap, &cells.reach, &cells.priority, &cells.rank_p05, &cells.rank_p95}) {
        if (!find->is_null(column)) {
            auto unpacked = unpack_doubles(find->blob(column), find->integer(0));
            if (!unpacked) return std::unexpected(unpacked.error());
            *values = *std::move(unpacked);
        }
        ++column;
    }
    return cells;
}

Result<std::vector<score::AreaScore>> Project::run_areas(std::int64_t run, region::AreaKind kind) const {
    Connection& db = impl_->db();
    auto rows = Statement::prepare(
        db, fmt::format("SELECT type, area, name, gemeente, opportunity, p90, top_share, coverage, hectares, "
                        "rank, ranked, reporting_gap, reach, priority, priority_p90, priority_top_share, top10_share, "
                        "opportunity_rank, rank_p05, rank_p95, answer, reliability "
                        "FROM score_area WHERE run = ? AND kind = ? ORDER BY {}, rank NULLS LAST, area",
                        order_of_types));
    if (!rows) return std::unexpected(rows.error());
    rows->bind(run).bind(region::name(kind));
    std::vector<score::AreaScore> areas;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return areas;
        const auto type = region::parse_area_type(rows->text(0));
        if (!type) return std::unexpected(damaged(db, "unknown area type"));
        score::AreaScore& a = areas.emplace_back();
        a.kind = kind;
        a.type = *type;
        a.id = rows->text(1);
        a.name = rows->text(2);
        a.gemeente = rows->text(3);
        int column = 4;
        for (double* number : {&a.opportunity, &a.p90, &a.top_share, &a.coverage, &a.hectares})
            *number = rows->real(column++);
        a.rank = rank_in(*rows, 9);
        a.ranked = static_cast<std::uint32_t>(rows->integer(10));
        column = 11;
        for (double* number :
             {&a.reporting_gap, &a.reach, &a.priority, &a.priority_p90, &a.priority_top_share, &a.top10_share})
            *number = rows->real(column++);
        a.opportunity_rank = rank_in(*rows, 17);
        a.rank_p05 = rank_in(*rows, 18);
        a.rank_p95 = rank_in(*rows, 19);
        if (!rows->is_null(20)) a.answer = score::parse_answer(rows->text(20));
        a.reliability = score::parse_reliability(rows->text(21)).value_or(score::Reliability::unknown);
    }
}

Result<std::vector<score::FactorShare>> Project::run_reasons(std::int64_t run, region::AreaKind kind,
                                                             region::AreaType type, std::string_view area_id) const {
    auto rows = Statement::prepare(
        impl_->db(),
        "SELECT r.factor, r.raw, r.u, r.share, r.type_median, r.coverage, r.rank_without FROM score_area AS a "
        "JOIN score_reason AS r ON r.area = a.id "
        "WHERE a.run = ? AND a.kind = ? AND a.type = ? AND a.area = ? ORDER BY r.ordinal");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(run).bind(region::name(kind)).bind(region::name(type)).bind(area_id);
    std::vector<score::FactorShare> reasons;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return reasons;
        score::FactorShare& f = reasons.emplace_back();
        f.factor = rows->text(0);
        int column = 1;
        for (double* number : {&f.raw, &f.u, &f.share, &f.type_median, &f.coverage}) *number = rows->real(column++);
        f.rank_without = rank_in(*rows, column);
    }
}

} // namespace gk::store
