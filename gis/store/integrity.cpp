// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/store/project_impl.hpp"
#include "gis/store/row_writer.hpp"

namespace gk::store {
namespace {

using Findings = std::vector<Project::Finding>;

void found(Findings& findings, std::string what) {
    findings.push_back({.serious = true, .what = std::move(what)});
}

/// Runs a check that gives rows of complaints; `fine` is what it says when there are none.
Status run_check(Connection& db, std::string_view sql, std::string_view fine, std::string_view prefix,
                 Findings& findings) {
    auto rows = Statement::prepare(db, sql);
    if (!rows) return std::unexpected(rows.error());
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return {};
        if (rows->text(0) != fine) found(findings, fmt::format("{}: {}", prefix, rows->text(0)));
    }
}

Status check_audit(const Project& project, Connection& db, Findings& findings) {
    const auto log = project.audit_log();
    if (!log) return std::unexpected(log.error());
    std::string previous;
    std::int64_t id = 0;
    std::set<std::int64_t> imports, scores, knelpunten, inzetten;
    for (const AuditEntry& entry : *log) {
        if (entry.id != ++id || entry.previous_hash != previous || entry.hash != audit_hash(entry)) {
            found(findings, fmt::format("The audit table was changed at entry {}: its hash does not follow "
                                        "from the entry before it.",
                                        entry.id));
            id = entry.id;
        }
        previous = entry.hash;
        const auto detail = nlohmann::json::parse(entry.detail, nullptr, false);
        const auto note = [&](const char* key, std::set<std::int64_t>& into) {
            const auto at = detail.is_object() ? detail.find(key) : detail.end();
            if (at != detail.end() && at->is_number_integer()) into.insert(at->get<std::int64_t>());
        };
        if (entry.action == "import") note("dataset_version", imports);
        if (entry.action == "score") note("score_run", scores);
        if (entry.action == "knelpunt") note("knelpunt", knelpunten);
        if (entry.action == "inzet") note("inzet", inzetten);
    }
    // The end of a chain can be cut off unseen; but what was done then has no entry.
    const auto compare = [&](std::string_view table, std::string_view what,
                             const std::set<std::int64_t>& noted) -> Status {
        auto rows = Statement::prepare(db, fmt::format("SELECT id FROM {} ORDER BY id", table));
        if (!rows) return std::unexpected(rows.error());
        for (;;) {
            const auto row = rows->step();
            if (!row) return std::unexpected(row.error());
            if (!*row) return {};
            if (!noted.contains(rows->integer(0)))
                found(findings, fmt::format("The audit table does not know {} {}.", what, rows->integer(0)));
        }
    };
    if (auto status = compare("dataset_version", "dataset version", imports); !status) return status;
    if (auto status = compare("score_run", "score", scores); !status) return status;
    if (auto status = compare("knelpunt", "knelpunt", knelpunten); !status) return status;
    return compare("inzet", "inzet", inzetten);
}

Status check_version(Connection& db, const DatasetVersion& v, Findings& findings) {
    const std::string what = fmt::format("{} {}, version {}", name(v.kind), v.name, v.version);
    if (v.read != v.stored + v.quarantined)
        found(findings, fmt::format("{}: {} rows were read, but {} stored and {} quarantined.", what, v.read, v.stored,
                                    v.quarantined));
    const auto geometry = geometry_of(db, v.id);
    if (!geometry) return std::unexpected(geometry.error());
    const auto count = [&](std::string_view table) {
        return db.integer(fmt::format("SELECT count(*) FROM {} WHERE version = {}", table, v.id));
    };
    const auto stored = count(table_of(v.kind, *geometry));
    if (!stored) return std::unexpected(stored.error());
    if (*stored != v.stored)
        found(findings, fmt::format("{}: {} rows were stored, {} are there.", what, v.stored, *stored));
    const auto quarantined = count("quarantine");
    if (!quarantined) return std::unexpected(quarantined.error());
    if (*quarantined != v.quarantined)
        found(findings, fmt::format("{}: {} rows were quarantined, {} are there.", what, v.quarantined, *quarantined));
    const auto hash = stored_content_hash(db, v.id, v.kind, *geometry);
    if (!hash) return std::unexpected(hash.error());
    if (*hash != v.content_hash)
        found(findings, fmt::format("{}: its rows were changed after the import; import the file again.", what));
    return {};
}

Status check_datasets(Connection& db, Findings& findings) {
    const auto versions = find_versions(db, "");
    if (!versions) return std::unexpected(versions.error());
    for (const DatasetVersion& version : *versions)
        if (auto status = check_version(db, version, findings); !status) return status;
    return run_check(db,
                     "SELECT name FROM dataset WHERE (SELECT count(*) FROM dataset_version WHERE dataset = "
                     "dataset.id AND current = 1) <> 1",
                     "", "A dataset has no current version", findings);
}

Status check_indexes(Connection& db, Findings& findings) {
    for (const auto& table : spatial_tables) {
        // The nodes hold what the table `_rowid` lists; rtreecheck compares them.
        if (auto status = run_check(db, fmt::format("SELECT rtreecheck('main', 'idx_{}_geom')", table.name), "ok",
                                    fmt::format("The spatial index of {} is damaged", table.name), findings);
            !status)
            return status;
        const auto missing = db.integer(
            fmt::format("SELECT (SELECT count(*) FROM {0}) - (SELECT count(*) FROM idx_{0}_geom_rowid)", table.name));
        if (!missing) return std::unexpected(missing.error());
        if (*missing != 0)
            found(findings, fmt::format("The spatial index of {} has {} rows too few.", table.name, *missing));
    }
    return {};
}

} // namespace

Result<std::vector<Project::Finding>> Project::integrity() const {
    Connection& db = impl_->db();
    Findings findings;
    if (auto status = run_check(db, "PRAGMA integrity_check(20)", "ok", "SQLite finds damage", findings); !status)
        return std::unexpected(status.error());
    if (!findings.empty()) return findings; // whatever else is read from a damaged file says little
    const auto checks = {
        run_check(db,
                  "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' points at nothing in ' || parent "
                  "FROM pragma_foreign_key_check",
                  "", "A reference is broken", findings),
        check_audit(*this, db, findings),
        check_datasets(db, findings),
        check_indexes(db, findings),
    };
    for (const Status& status : checks)
        if (!status) return std::unexpected(status.error());
    return findings;
}

} // namespace gk::store
