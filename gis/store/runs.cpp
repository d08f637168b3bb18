// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/runs.hpp"

#include "gis/store/registers_impl.hpp"

namespace gk::store {
Result<std::vector<KeptRun>> kept_runs(const Project& project) {
    std::vector<KeptRun> runs;
    // The trail is where a run's reference day stands: the score adds it when it saves.
    const Status read =
        each_row(RegisterAccess::db(project),
                 "SELECT r.id, r.created, r.model_hash, r.data_hash, coalesce((SELECT json_extract(a.detail, "
                 "'$.reference_date') FROM audit AS a WHERE a.action = 'reference_date' AND a.subject = 'score ' || "
                 "r.id ORDER BY a.id DESC LIMIT 1), '') FROM score_run AS r ORDER BY r.id",
                 [&](Statement& row) -> Status {
                     runs.push_back({.id = row.integer(0),
                                     .created = std::string(row.text(1)),
                                     .reference_date = std::string(row.text(4)),
                                     .model_hash = std::string(row.text(2)),
                                     .data_hash = std::string(row.text(3))});
                     return {};
                 });
    if (!read) return std::unexpected(read.error());
    return runs;
}

Result<std::map<std::string, std::vector<score::FactorShare>>>
run_reasons_of_all(const Project& project, std::int64_t run, region::AreaKind kind, region::AreaType type) {
    auto rows = Statement::prepare(RegisterAccess::db(project),
                                   "SELECT a.area, r.factor, r.raw, r.u, r.share, r.type_median, r.coverage "
                                   "FROM score_area AS a JOIN score_reason AS r ON r.area = a.id "
                                   "WHERE a.run = ? AND a.kind = ? AND a.type = ? ORDER BY a.area, r.ordinal");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(run).bind(region::name(kind)).bind(region::name(type));
    std::map<std::string, std::vector<score::FactorShare>> all;
    for (;;) {
        const auto more = rows->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return all;
        score::FactorShare& share = all[std::string(rows->text(0))].emplace_back();
        share.factor = rows->text(1);
        int column = 2;
        for (double* number : {&share.raw, &share.u, &share.share, &share.type_median, &share.coverage})
            *number = rows->real(column++);
    }
}

Result<SignalSpan> count_signals(const Project& project, const std::string& from_before, const std::string& from_now,
                                 const std::string& until) {
    Connection& db = RegisterAccess::db(project);
    SignalSpan span;
    auto rows = Statement::prepare(
        db, "SELECT s.kind, s.gemeente, sum(substr(s.observed, 1, 10) < ?), sum(substr(s.observed, 1, 10) >= ?) "
            "FROM signal AS s JOIN dataset_version AS v ON v.id = s.version AND v.current = 1 "
            "WHERE substr(s.observed, 1, 10) >= ? AND substr(s.observed, 1, 10) < ? GROUP BY 1, 2 ORDER BY 1, 2");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(from_now).bind(from_now).bind(from_before).bind(until);
    for (;;) {
        const auto more = rows->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        span.counts.push_back({.kind = std::string(rows->text(0)),
                               .gemeente = std::string(rows->text(1)),
                               .before = rows->integer(2),
                               .now = rows->integer(3)});
    }
    const Status read =
        each_row(db,
                 "SELECT coalesce(substr(min(s.observed), 1, 10), ''), coalesce(substr(max(s.observed), 1, 10), '') "
                 "FROM signal AS s JOIN dataset_version AS v ON v.id = s.version AND v.current = 1",
                 [&](Statement& row) -> Status {
                     span.first = row.text(0);
                     span.last = row.text(1);
                     return {};
                 });
    if (!read) return std::unexpected(read.error());
    return span;
}

} // namespace gk::store
