// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "gis/store/registers_impl.hpp"

namespace gk::store {
namespace {

using programme::Inzet;

constexpr std::string_view inzet_columns =
    "intervention, area_kind, area, area_type, gemeente, date, status, team, team_days, euro, line, reach, "
    "reach_counted, half_life_months, offered, result, note, evaluated, evaluation";

Result<Inzet> inzet_in(Connection& db, const Statement& row) {
    Inzet inzet;
    inzet.id = row.integer(0);
    inzet.intervention = row.text(1);
    auto area = area_in(db, row, 2, 3);
    if (!area) return std::unexpected(area.error());
    inzet.area = *std::move(area);
    const auto type = region::parse_area_type(row.text(4));
    const auto status = programme::parse_inzet_status(row.text(7));
    if (!type || !status) return std::unexpected(damaged(db, fmt::format("inzet {}", inzet.id)));
    inzet.type = *type;
    inzet.status = *status;
    inzet.gemeente = row.text(5);
    const auto date = day_in(db, row, 6);
    if (!date) return std::unexpected(date.error());
    inzet.date = *date;
    inzet.team = row.text(8);
    inzet.team_days = row.real(9);
    inzet.euro = row.integer(10);
    inzet.line = row.text(11);
    inzet.reach = row.real(12);
    inzet.reach_counted = row.integer(13) == 1;
    inzet.half_life_months = row.real(14);
    if (!row.is_null(15)) inzet.offered = row.integer(15) == 1;
    inzet.result = row.text(16);
    inzet.note = row.text(17);
    const auto evaluated = day_or_none(db, row, 18);
    if (!evaluated) return std::unexpected(evaluated.error());
    inzet.evaluated = *evaluated;
    inzet.evaluation = row.text(19);
    return inzet;
}

constexpr std::string_view removed_action = "inzet removed";

/// One more than the highest that ever was: the trail tells of those that were removed by their number.
Result<std::int64_t> next_number(Connection& db) {
    auto highest = Statement::prepare(
        db, "SELECT max(coalesce((SELECT max(id) FROM inzet), 0), coalesce((SELECT max(CAST(substr(subject, 7) AS "
            "INTEGER)) FROM audit WHERE action = ?), 0))"); // subject: "inzet 12"
    if (!highest) return std::unexpected(highest.error());
    const auto row = highest->bind(removed_action).step();
    if (!row) return std::unexpected(row.error());
    return highest->integer(0) + 1;
}

Result<std::int64_t> write(Connection& db, const Inzet& inzet) {
    const bool known = inzet.id != 0;
    std::int64_t id = inzet.id;
    if (!known) {
        const auto next = next_number(db);
        if (!next) return std::unexpected(next.error());
        id = *next;
    }
    auto statement = Statement::prepare(
        db,
        known ? fmt::format("UPDATE inzet SET ({}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                            "WHERE id = ?",
                            inzet_columns)
              : fmt::format("INSERT INTO inzet ({}, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                            "?, ?)",
                            inzet_columns));
    if (!statement) return std::unexpected(statement.error());
    const std::string date = programme::iso(inzet.date);
    const std::string evaluated = inzet.evaluated ? programme::iso(*inzet.evaluated) : std::string();
    statement->bind(inzet.intervention).bind(region::name(inzet.area.kind)).bind(inzet.area.id);
    statement->bind(region::name(inzet.type)).bind(inzet.gemeente).bind(date).bind(programme::name(inzet.status));
    statement->bind(inzet.team).bind(inzet.team_days).bind(inzet.euro).bind(inzet.line).bind(inzet.reach);
    statement->bind(std::int64_t{inzet.reach_counted ? 1 : 0}).bind(inzet.half_life_months);
    if (inzet.offered) statement->bind(std::int64_t{*inzet.offered ? 1 : 0});
    else statement->bind_null();
    statement->bind(inzet.result).bind(inzet.note);
    if (inzet.evaluated) statement->bind(evaluated);
    else statement->bind_null();
    statement->bind(inzet.evaluation);
    statement->bind(id);
    if (auto status = statement->run(); !status) return std::unexpected(status.error());
    return id;
}

nlohmann::ordered_json detail_of(const Inzet& inzet) {
    nlohmann::ordered_json detail{{"inzet", inzet.id},
                                  {"intervention", inzet.intervention},
                                  {"area", inzet.area.id},
                                  {"date", programme::iso(inzet.date)},
                                  {"status", programme::name(inzet.status)},
                                  {"team", inzet.team},
                                  {"team_days", inzet.team_days},
                                  {"euro", inzet.euro},
                                  {"line", inzet.line},
                                  {"reach", inzet.reach},
                                  {"reach_counted", inzet.reach_counted},
                                  {"half_life_months", inzet.half_life_months},
                                  {"result", inzet.result},
                                  {"note", inzet.note}};
    if (inzet.offered) detail["offered"] = *inzet.offered;
    if (inzet.evaluated) {
        detail["evaluated"] = programme::iso(*inzet.evaluated);
        detail["evaluation"] = inzet.evaluation;
    }
    return detail;
}

} // namespace

Result<std::vector<Inzet>> Registers::inzetten() const {
    std::vector<Inzet> all;
    Connection& db = RegisterAccess::db(*project_);
    const Status read = each_row(db, fmt::format("SELECT id, {} FROM inzet ORDER BY date, id", inzet_columns),
                                 [&](Statement& row) -> Status {
                                     auto inzet = inzet_in(db, row);
                                     if (!inzet) return std::unexpected(inzet.error());
                                     all.push_back(*std::move(inzet));
                                     return {};
                                 });
    if (!read) return std::unexpected(read.error());
    return all;
}

Result<Registers::Outcome> Registers::put(std::span<const Inzet> inzetten, const Change& change) {
    Outcome outcome;
    const Status done = in_transaction(*project_, [&](Connection& db) -> Status {
        auto all = this->inzetten();
        if (!all) return std::unexpected(all.error());
        for (const Inzet& given : inzetten) {
            Inzet wanted = given;
            const auto old = std::ranges::find_if(*all, [&](const Inzet& other) {
                return wanted.id != 0 ? other.id == wanted.id : same_occasion(other, wanted);
            });
            const bool known = old != all->end();
            if (wanted.id != 0 && !known)
                return fail(ErrorCode::refused, fmt::format("there is no inzet number {}", wanted.id));
            if (known) wanted.id = old->id;
            if (known && wanted == *old) {
                ++outcome.unchanged;
                outcome.ids.push_back(wanted.id);
                continue;
            }
            const auto id = write(db, wanted);
            if (!id) return std::unexpected(id.error());
            wanted.id = *id;
            ++(known ? outcome.changed : outcome.added);
            outcome.ids.push_back(wanted.id);
            if (auto status = audit_change(db, known ? "inzet changed" : "inzet", fmt::format("inzet {}", wanted.id),
                                           detail_of(wanted), change);
                !status)
                return status;
            if (known) *old = wanted;
            else all->push_back(wanted);
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return outcome;
}

Status Registers::remove_inzet(std::int64_t id, const Change& change) {
    return in_transaction(*project_, [&](Connection& db) -> Status {
        const auto all = this->inzetten();
        if (!all) return std::unexpected(all.error());
        const auto found = std::ranges::find(*all, id, &Inzet::id);
        if (found == all->end()) return fail(ErrorCode::refused, fmt::format("there is no inzet number {}", id));
        auto remove = Statement::prepare(db, "DELETE FROM inzet WHERE id = ?");
        if (!remove) return std::unexpected(remove.error());
        if (auto status = remove->bind(id).run(); !status) return status;
        return audit_change(db, removed_action, fmt::format("inzet {}", id), detail_of(*found), change);
    });
}

} // namespace gk::store
