// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/registers.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "gis/store/hash.hpp"
#include "gis/store/registers_impl.hpp"

namespace gk::store {
namespace {

using programme::ResultEntry;

constexpr std::array<std::string_view, 3> document_names{"begroting", "jaarplan", "menukaart"};

} // namespace

std::string_view name(DocumentKind kind) {
    return document_names[static_cast<std::size_t>(kind)];
}

Status each_row(Connection& db, std::string_view sql, const std::function<Status(Statement&)>& row) {
    auto rows = Statement::prepare(db, sql);
    if (!rows) return std::unexpected(rows.error());
    for (;;) {
        const auto there = rows->step();
        if (!there) return std::unexpected(there.error());
        if (!*there) return {};
        if (auto status = row(*rows); !status) return status;
    }
}

Status in_transaction(Project& project, const std::function<Status(Connection&)>& write) {
    if (auto status = RegisterAccess::writable(project); !status) return status;
    Connection& db = RegisterAccess::db(project);
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto status = write(db); !status) return status;
    return transaction->commit();
}

Result<programme::Day> day_in(Connection& db, const Statement& row, int column) {
    const auto day = programme::parse_day(row.text(column));
    if (!day) return std::unexpected(damaged(db, fmt::format("{} is no date", row.text(column))));
    return *day;
}

Result<std::optional<programme::Day>> day_or_none(Connection& db, const Statement& row, int column) {
    if (row.is_null(column)) return std::optional<programme::Day>();
    const auto day = day_in(db, row, column);
    if (!day) return std::unexpected(day.error());
    return std::optional(*day);
}

Result<programme::AreaRef> area_in(Connection& db, const Statement& row, int kind, int id) {
    const auto parsed = region::parse_area_kind(row.text(kind));
    if (!parsed) return std::unexpected(damaged(db, fmt::format("{} is no kind of area", row.text(kind))));
    return programme::AreaRef{*parsed, std::string(row.text(id))};
}

Status audit_change(Connection& db, std::string_view action, std::string_view subject, nlohmann::ordered_json detail,
                    const Change& change) {
    if (!change.who.empty()) detail["who"] = change.who;
    if (!change.why.empty()) detail["why"] = change.why;
    return append_audit(db, action, subject, detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<std::vector<ResultEntry>> Registers::results() const {
    std::vector<ResultEntry> entries;
    Connection& db = RegisterAccess::db(*project_);
    const Status read = each_row(
        db, "SELECT id, year, result, gemeente, date, amount, of_total, note FROM result_entry ORDER BY date, id",
        [&](Statement& row) -> Status {
            const auto date = day_in(db, row, 4);
            if (!date) return std::unexpected(date.error());
            ResultEntry& entry = entries.emplace_back();
            entry.id = row.integer(0);
            entry.year = static_cast<std::int32_t>(row.integer(1));
            entry.result = row.text(2);
            entry.gemeente = row.text(3);
            entry.date = *date;
            entry.amount = row.real(5);
            if (!row.is_null(6)) entry.of = row.real(6);
            entry.note = row.text(7);
            return {};
        });
    if (!read) return std::unexpected(read.error());
    return entries;
}

Result<Registers::Outcome> Registers::put(std::span<const ResultEntry> entries, const Change& change) {
    Outcome outcome;
    const Status done = in_transaction(*project_, [&](Connection& db) -> Status {
        auto there = results();
        if (!there) return std::unexpected(there.error());
        for (const ResultEntry& entry : entries) {
            const auto same = std::ranges::find_if(*there, [&](const ResultEntry& other) {
                return entry.id != 0 ? other.id == entry.id
                                     : other.year == entry.year && other.result == entry.result &&
                                           other.gemeente == entry.gemeente && other.date == entry.date &&
                                           other.note == entry.note;
            });
            const bool known = same != there->end();
            if (entry.id != 0 && !known)
                return fail(ErrorCode::refused, fmt::format("there is no recorded result number {}", entry.id));
            ResultEntry wanted = entry;
            if (known) wanted.id = same->id;
            if (known && wanted == *same) {
                ++outcome.unchanged;
                outcome.ids.push_back(wanted.id);
                continue;
            }
            auto write = Statement::prepare(
                db, known ? "UPDATE result_entry SET year = ?, result = ?, gemeente = ?, date = ?, amount = ?, "
                            "of_total = ?, note = ? WHERE id = ?"
                          : "INSERT INTO result_entry (year, result, gemeente, date, amount, of_total, note) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?)");
            if (!write) return std::unexpected(write.error());
            const std::string date = programme::iso(entry.date);
            write->bind(std::int64_t{entry.year}).bind(entry.result).bind(entry.gemeente).bind(date).bind(entry.amount);
            if (entry.of) write->bind(*entry.of);
            else write->bind_null();
            write->bind(entry.note);
            if (known) write->bind(wanted.id);
            if (auto status = write->run(); !status) return status;
            if (!known) wanted.id = db.last_id();
            ++(known ? outcome.changed : outcome.added);
            outcome.ids.push_back(wanted.id);
            nlohmann::ordered_json detail{{"result_entry", wanted.id},
                                          {"result", entry.result},
                                          {"date", date},
                                          {"amount", entry.amount},
                                          {"note", entry.note}};
            if (!entry.gemeente.empty()) detail["gemeente"] = entry.gemeente;
            if (entry.of) detail["of"] = *entry.of;
            if (auto status = audit_change(db, known ? "result changed" : "result", entry.result, detail, change);
                !status)
                return status;
            if (known) *same = std::move(wanted);
            else there->push_back(std::move(wanted));
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return outcome;
}

Result<std::vector<Document>> Registers::documents() const {
    std::vector<Document> documents;
    Connection& db = RegisterAccess::db(*project_);
    const Status read = each_row(db, "SELECT kind, year, file_name, toml FROM programme_document ORDER BY kind, year",
                                 [&](Statement& row) -> Status {
                                     const auto kind = std::ranges::find(document_names, row.text(0));
                                     if (kind == document_names.end())
                                         return std::unexpected(damaged(db, "an unknown document"));
                                     documents.push_back({static_cast<DocumentKind>(kind - document_names.begin()),
                                                          static_cast<std::int32_t>(row.integer(1)),
                                                          std::string(row.text(2)), std::string(row.text(3))});
                                     return {};
                                 });
    if (!read) return std::unexpected(read.error());
    return documents;
}

Status Registers::put(const Document& document, const Change& change) {
    return in_transaction(*project_, [&](Connection& db) -> Status {
        auto write = Statement::prepare(db, "INSERT INTO programme_document (kind, year, file_name, toml) "
                                            "VALUES (?, ?, ?, ?) ON CONFLICT (kind, year) DO UPDATE SET "
                                            "file_name = excluded.file_name, toml = excluded.toml");
        if (!write) return std::unexpected(write.error());
        write->bind(name(document.kind)).bind(std::int64_t{document.year}).bind(document.file_name);
        if (auto status = write->bind(document.toml).run(); !status) return status;
        // The text itself goes along: the next version takes its place in the table.
        return audit_change(
            db, "document", fmt::format("{} {}", name(document.kind), document.year),
            {{"file", document.file_name}, {"sha256", Sha256().field(document.toml).finish()}, {"toml", document.toml}},
            change);
    });
}

} // namespace gk::store
