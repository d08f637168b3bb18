// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "gis/store/clock.hpp"
#include "gis/store/hash.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {

std::string audit_hash(const AuditEntry& entry) {
    Sha256 hash;
    hash.field(entry.previous_hash).number(entry.id);
    for (const std::string* text : {&entry.at, &entry.who, &entry.action, &entry.subject, &entry.detail})
        hash.field(*text);
    return hash.finish();
}

Status append_audit(Connection& db, std::string_view action, std::string_view subject, std::string_view detail) {
    auto last = Statement::prepare(db, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1");
    if (!last) return std::unexpected(last.error());
    const auto row = last->step();
    if (!row) return std::unexpected(row.error());
    AuditEntry entry{.id = 1,
                     .at = utc_now(),
                     .who = current_user(),
                     .action = std::string(action),
                     .subject = std::string(subject),
                     .detail = detail.empty() ? "{}" : std::string(detail),
                     .previous_hash = {},
                     .hash = {}};
    if (*row) {
        entry.id = last->integer(0) + 1;
        entry.previous_hash = last->text(1);
    }
    last->reset();
    entry.hash = audit_hash(entry);
    auto insert =
        Statement::prepare(db, "INSERT INTO audit (id, at, who, action, subject, detail, previous_hash, hash) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    insert->bind(entry.id);
    for (const std::string* text :
         {&entry.at, &entry.who, &entry.action, &entry.subject, &entry.detail, &entry.previous_hash, &entry.hash})
        insert->bind(*text);
    return insert->run();
}

Status Project::audit(std::string_view action, std::string_view subject, std::string_view detail_json) {
    if (auto status = impl_->writable(); !status) return status;
    if (action.empty() || (!detail_json.empty() && !nlohmann::json::accept(detail_json)))
        return fail(ErrorCode::bug, "an audit entry needs an action and JSON as detail");
    auto transaction = Transaction::begin(impl_->db());
    if (!transaction) return std::unexpected(transaction.error());
    if (auto status = append_audit(impl_->db(), action, subject, detail_json); !status) return status;
    return transaction->commit();
}

Result<std::vector<AuditEntry>> Project::audit_log() const {
    auto rows = Statement::prepare(
        impl_->db(), "SELECT id, at, who, action, subject, detail, previous_hash, hash FROM audit ORDER BY id");
    if (!rows) return std::unexpected(rows.error());
    std::vector<AuditEntry> log;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return log;
        AuditEntry& entry = log.emplace_back();
        entry.id = rows->integer(0);
        int column = 1;
        for (std::string* text :
             {&entry.at, &entry.who, &entry.action, &entry.subject, &entry.detail, &entry.previous_hash, &entry.hash})
            *text = rows->text(column++);
    }
}

} // namespace gk::store
