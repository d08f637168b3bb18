// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "gis/store/registers_impl.hpp"

namespace gk::store {
namespace {

using programme::AreaRef;
using programme::Decision;
using programme::Knelpunt;
using programme::KnelpuntType;

Result<std::map<std::int64_t, Knelpunt>> read_all(Connection& db) {
    std::map<std::int64_t, Knelpunt> all;
    const auto read = [&](std::string_view sql, const std::function<Status(Statement&, Knelpunt&)>& row) {
        return each_row(db, sql, [&](Statement& statement) { return row(statement, all[statement.integer(0)]); });
    };
    const Status status = [&]() -> Status {
        if (auto done = read("SELECT id, code, type, title, note FROM knelpunt",
                             [&](Statement& row, Knelpunt& knelpunt) -> Status {
                                 const auto type = programme::parse_knelpunt_type(row.text(2));
                                 if (!type) return std::unexpected(damaged(db, "a knelpunt of no known type"));
                                 knelpunt.code = row.text(1);
                                 knelpunt.type = *type;
                                 knelpunt.title = row.text(3);
                                 knelpunt.note = row.text(4);
                                 return {};
                             });
            !done)
            return done;
        if (auto done = read("SELECT knelpunt, kind, date, body FROM knelpunt_decision ORDER BY knelpunt, ordinal",
                             [&](Statement& row, Knelpunt& knelpunt) -> Status {
                                 const auto kind = programme::parse_decision_kind(row.text(1));
                                 if (!kind) return std::unexpected(damaged(db, "a decision of no known kind"));
                                 const auto date = day_in(db, row, 2);
                                 if (!date) return std::unexpected(date.error());
                                 knelpunt.decisions.push_back({*kind, *date, std::string(row.text(3))});
                                 return {};
                             });
            !done)
            return done;
        if (auto done = read("SELECT knelpunt, area_kind, area FROM knelpunt_area ORDER BY 1, 2, 3",
                             [&](Statement& row, Knelpunt& knelpunt) -> Status {
                                 auto area = area_in(db, row, 1, 2);
                                 if (!area) return std::unexpected(area.error());
                                 knelpunt.areas.push_back(*std::move(area));
                                 return {};
                             });
            !done)
            return done;
        if (auto done = read("SELECT knelpunt, result FROM knelpunt_result ORDER BY 1, 2",
                             [](Statement& row, Knelpunt& knelpunt) -> Status {
                                 knelpunt.results.emplace_back(row.text(1));
                                 return {};
                             });
            !done)
            return done;
        return read("SELECT knelpunt, inzet FROM inzet_knelpunt ORDER BY 1, 2",
                    [](Statement& row, Knelpunt& knelpunt) -> Status {
                        knelpunt.inzetten.push_back(row.integer(1));
                        return {};
                    });
    }();
    if (!status) return std::unexpected(status.error());
    return all;
}

/// Areas, results and deployments, in one order.
void tidy(Knelpunt& knelpunt) {
    const auto once = [](auto& list) {
        std::ranges::sort(list);
        list.erase(std::ranges::unique(list).begin(), list.end());
    };
    std::ranges::sort(knelpunt.areas, {}, [](const AreaRef& a) { return std::pair(region::name(a.kind), a.id); });
    knelpunt.areas.erase(std::ranges::unique(knelpunt.areas).begin(), knelpunt.areas.end());
    once(knelpunt.results);
    once(knelpunt.inzetten);
}

bool same(const Knelpunt& a, const Knelpunt& b) {
    return a.title == b.title && a.note == b.note && a.decisions == b.decisions && a.areas == b.areas &&
           a.results == b.results && a.inzetten == b.inzetten;
}

class KnelpuntWriter {
public:
    KnelpuntWriter(Connection& db, std::int64_t id, const Knelpunt& knelpunt)
        : db_(db)
        , id_(id)
        , knelpunt_(knelpunt) {}

    Status decisions(std::size_t known) {
        for (std::size_t i = known; i < knelpunt_.decisions.size(); ++i) {
            const Decision& decision = knelpunt_.decisions[i];
            auto insert = prepare("INSERT INTO knelpunt_decision (knelpunt, ordinal, kind, date, body) "
                                  "VALUES (?, ?, ?, ?, ?)");
            if (!insert) return std::unexpected(insert.error());
            const std::string date = programme::iso(decision.date);
            insert->bind(id_).bind(static_cast<std::int64_t>(i + 1)).bind(programme::name(decision.kind)).bind(date);
            if (auto status = insert->bind(decision.body).run(); !status) return status;
        }
        return {};
    }

    Status links() {
        for (const char* table : {"knelpunt_area", "knelpunt_result", "inzet_knelpunt"})
            if (auto status = db_.run(fmt::format("DELETE FROM {} WHERE knelpunt = {}", table, id_)); !status)
                return status;
        for (const AreaRef& area : knelpunt_.areas) {
            auto insert = prepare("INSERT INTO knelpunt_area (knelpunt, area_kind, area, type) VALUES (?, ?, ?, ?)");
            if (!insert) return std::unexpected(insert.error());
            insert->bind(id_).bind(region::name(area.kind)).bind(area.id);
            if (auto status = insert->bind(programme::name(knelpunt_.type)).run(); !status) return status;
        }
        for (const std::string& result : knelpunt_.results) {
            auto insert = prepare("INSERT INTO knelpunt_result (knelpunt, result) VALUES (?, ?)");
            if (!insert) return std::unexpected(insert.error());
            if (auto status = insert->bind(id_).bind(result).run(); !status) return status;
        }
        for (const std::int64_t inzet : knelpunt_.inzetten) {
            auto insert = prepare("INSERT INTO inzet_knelpunt (inzet, knelpunt, type) VALUES (?, ?, ?)");
            if (!insert) return std::unexpected(insert.error());
            if (auto status = insert->bind(inzet).bind(id_).bind(programme::name(knelpunt_.type)).run(); !status)
                return status;
        }
        return {};
    }

private:
    Result<Statement> prepare(std::string_view sql) { return Statement::prepare(db_, sql); }
    Connection& db_;
    std::int64_t id_;
    const Knelpunt& knelpunt_;
};

nlohmann::ordered_json detail_of(std::int64_t id, const Knelpunt& knelpunt) {
    nlohmann::ordered_json detail{{"knelpunt", id}, {"type", programme::name(knelpunt.type)}};
    if (!knelpunt.title.empty()) detail["title"] = knelpunt.title;
    if (!knelpunt.note.empty()) detail["note"] = knelpunt.note;
    for (const Decision& decision : knelpunt.decisions)
        detail["decisions"].push_back({{"kind", programme::name(decision.kind)},
                                       {"date", programme::iso(decision.date)},
                                       {"body", decision.body}});
    for (const AreaRef& area : knelpunt.areas) detail["areas"].push_back(area.id);
    if (!knelpunt.results.empty()) detail["results"] = knelpunt.results;
    if (!knelpunt.inzetten.empty()) detail["inzetten"] = knelpunt.inzetten;
    return detail;
}

/// Links that were there and are no more: the rest of the detail says only what stayed.
void add_taken_away(nlohmann::ordered_json& detail, const Knelpunt& old, const Knelpunt& wanted) {
    nlohmann::ordered_json gone;
    for (const AreaRef& area : old.areas)
        if (std::ranges::find(wanted.areas, area) == wanted.areas.end()) gone["areas"].push_back(area.id);
    for (const std::string& result : old.results)
        if (std::ranges::find(wanted.results, result) == wanted.results.end()) gone["results"].push_back(result);
    for (const std::int64_t inzet : old.inzetten)
        if (std::ranges::find(wanted.inzetten, inzet) == wanted.inzetten.end()) gone["inzetten"].push_back(inzet);
    if (!gone.empty()) detail["taken_away"] = std::move(gone);
}

} // namespace

Result<std::vector<Knelpunt>> Registers::knelpunten() const {
    auto all = read_all(RegisterAccess::db(*project_));
    if (!all) return std::unexpected(all.error());
    std::vector<Knelpunt> list;
    for (auto& [id, knelpunt] : *all) list.push_back(std::move(knelpunt));
    std::ranges::sort(list, {}, &Knelpunt::code);
    return list;
}

Result<Registers::Outcome> Registers::put(std::span<const Knelpunt> knelpunten, const Change& change) {
    Outcome outcome;
    const Status done = in_transaction(*project_, [&](Connection& db) -> Status {
        auto all = read_all(db);
        if (!all) return std::unexpected(all.error());
        for (const Knelpunt& given : knelpunten) {
            Knelpunt wanted = given;
            tidy(wanted);
            const auto old = std::ranges::find_if(*all, [&](const auto& k) { return k.second.code == wanted.code; });
            const bool known = old != all->end();
            std::int64_t id = known ? old->first : 0;
            const std::size_t decided = known ? old->second.decisions.size() : 0;
            if (known && old->second.type != wanted.type)
                return fail(ErrorCode::refused, fmt::format("knelpunt {} is of type {}, which does not change",
                                                            wanted.code, programme::name(old->second.type)));
            if (known &&
                (wanted.decisions.size() < decided ||
                 !std::equal(old->second.decisions.begin(), old->second.decisions.end(), wanted.decisions.begin())))
                return fail(ErrorCode::refused,
                            fmt::format("knelpunt {} has decisions that these would change: decisions are history",
                                        wanted.code));
            if (known && same(old->second, wanted)) {
                ++outcome.unchanged;
                outcome.ids.push_back(id);
                continue;
            }
            auto write = Statement::prepare(db, known ? "UPDATE knelpunt SET title = ?, note = ? WHERE code = ?"
                                                      : "INSERT INTO knelpunt (title, note, code, type) "
                                                        "VALUES (?, ?, ?, ?)");
            if (!write) return std::unexpected(write.error());
            write->bind(wanted.title).bind(wanted.note).bind(wanted.code);
            if (!known) write->bind(programme::name(wanted.type));
            if (auto status = write->run(); !status) return status;
            if (!known) id = db.last_id();
            KnelpuntWriter writer(db, id, wanted);
            if (auto status = writer.decisions(decided); !status) return status;
            if (auto status = writer.links(); !status) return status;
            ++(known ? outcome.changed : outcome.added);
            outcome.ids.push_back(id);
            // Of a person nothing is kept but number and decisions: a reason in words could say more.
            const Change noted{change.who, wanted.type == KnelpuntType::persoon ? std::string() : change.why};
            nlohmann::ordered_json detail = detail_of(id, wanted);
            if (known) add_taken_away(detail, old->second, wanted);
            if (auto status =
                    audit_change(db, known ? "knelpunt changed" : "knelpunt", wanted.code, std::move(detail), noted);
                !status)
                return status;
            all->insert_or_assign(id, std::move(wanted));
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return outcome;
}

} // namespace gk::store
