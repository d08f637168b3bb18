// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "gis/store/registers_impl.hpp"

namespace gk::store {
namespace {

using programme::DeskShare;
using programme::DeskSignal;

struct StoredSignal {
    std::int64_t id = 0;
    DeskSignal signal;
};

Result<std::vector<StoredSignal>> read_desk(Connection& db) {
    std::vector<StoredSignal> all;
    Status read =
        each_row(db, "SELECT id, code, kind, gemeente, received, published FROM desk_signal ORDER BY received, code",
                 [&](Statement& row) -> Status {
                     const auto received = day_in(db, row, 4);
                     if (!received) return std::unexpected(received.error());
                     const auto published = day_or_none(db, row, 5);
                     if (!published) return std::unexpected(published.error());
                     all.push_back({row.integer(0), DeskSignal{.code = std::string(row.text(1)),
                                                               .kind = std::string(row.text(2)),
                                                               .gemeente = std::string(row.text(3)),
                                                               .received = *received,
                                                               .published = *published}});
                     return {};
                 });
    if (!read) return std::unexpected(read.error());
    read = each_row(db, "SELECT signal, partner, date FROM desk_share ORDER BY date, partner",
                    [&](Statement& row) -> Status {
                        const auto date = day_in(db, row, 2);
                        if (!date) return std::unexpected(date.error());
                        const auto at = std::ranges::find(all, row.integer(0), &StoredSignal::id);
                        if (at != all.end()) at->signal.shares.push_back({std::string(row.text(1)), *date});
                        return {};
                    });
    if (!read) return std::unexpected(read.error());
    return all;
}

Result<std::int64_t> write_signal(Connection& db, const DeskSignal& signal, bool known) {
    auto write = Statement::prepare(
        db, known ? "UPDATE desk_signal SET kind = ?, gemeente = ?, received = ?, published = ? WHERE code = ? "
                    "RETURNING id"
                  : "INSERT INTO desk_signal (kind, gemeente, received, published, code) VALUES (?, ?, ?, ?, ?) "
                    "RETURNING id");
    if (!write) return std::unexpected(write.error());
    const std::string received = programme::iso(signal.received);
    const std::string published = signal.published ? programme::iso(*signal.published) : std::string();
    write->bind(signal.kind).bind(signal.gemeente).bind(received);
    if (signal.published) write->bind(published);
    else write->bind_null();
    const auto row = write->bind(signal.code).step();
    if (!row) return std::unexpected(row.error());
    const std::int64_t id = write->integer(0);
    write->reset();
    for (const DeskShare& share : signal.shares) {
        auto insert = Statement::prepare(
            db, "INSERT INTO desk_share (signal, partner, date) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        if (!insert) return std::unexpected(insert.error());
        const std::string date = programme::iso(share.date);
        if (auto status = insert->bind(id).bind(share.partner).bind(date).run(); !status)
            return std::unexpected(status.error());
    }
    return id;
}

/// By date and partner, each once: as the table gives them back.
void in_order(std::vector<DeskShare>& shares) {
    std::ranges::sort(shares, {}, [](const DeskShare& s) { return std::pair(s.date, s.partner); });
    shares.erase(std::ranges::unique(shares).begin(), shares.end());
}

} // namespace

Result<std::vector<DeskSignal>> Registers::desk() const {
    auto all = read_desk(RegisterAccess::db(*project_));
    if (!all) return std::unexpected(all.error());
    std::vector<DeskSignal> signals;
    for (StoredSignal& stored : *all) signals.push_back(std::move(stored.signal));
    return signals;
}

Result<std::vector<DeskSignal>> Registers::imported_desk() const {
    std::vector<DeskSignal> signals;
    Connection& db = RegisterAccess::db(*project_);
    const Status read = each_row(
        db,
        "SELECT coalesce(nullif(s.external_id, ''), 'signaal ' || s.id), s.kind, s.gemeente, substr(s.received, 1, 10), "
        "substr(s.shared, 1, 10) FROM signal AS s JOIN dataset_version AS v ON v.id = s.version AND v.current = 1 "
        "WHERE s.received <> '' AND NOT EXISTS (SELECT 1 FROM desk_signal AS d WHERE d.code = s.external_id) "
        "ORDER BY s.received, s.id",
        [&](Statement& row) -> Status {
            const auto received = programme::parse_day(row.text(3));
            if (!received) return {}; // the import kept the text as it stood: no day, nothing to count from
            DeskSignal& signal = signals.emplace_back(DeskSignal{.code = std::string(row.text(0)),
                                                                 .kind = std::string(row.text(1)),
                                                                 .gemeente = std::string(row.text(2)),
                                                                 .received = *received,
                                                                 .imported = true});
            const auto shared = programme::parse_day(row.text(4));
            if (shared) signal.shares.push_back({std::string(programme::unknown_partner), *shared});
            return {};
        });
    if (!read) return std::unexpected(read.error());
    return signals;
}

Result<Registers::Outcome> Registers::put(std::span<const DeskSignal> signals, const Change& change) {
    Outcome outcome;
    const Status done = in_transaction(*project_, [&](Connection& db) -> Status {
        auto all = read_desk(db);
        if (!all) return std::unexpected(all.error());
        for (const DeskSignal& given : signals) {
            DeskSignal wanted = given;
            wanted.imported = false;
            const auto old = std::ranges::find_if(*all, [&](const auto& s) { return s.signal.code == wanted.code; });
            const bool known = old != all->end();
            if (known) wanted.shares.insert(wanted.shares.end(), old->signal.shares.begin(), old->signal.shares.end());
            in_order(wanted.shares);
            if (known && wanted == old->signal) {
                ++outcome.unchanged;
                outcome.ids.push_back(old->id);
                continue;
            }
            const auto id = write_signal(db, wanted, known);
            if (!id) return std::unexpected(id.error());
            ++(known ? outcome.changed : outcome.added);
            outcome.ids.push_back(*id);
            nlohmann::ordered_json detail{
                {"desk_signal", *id}, {"kind", wanted.kind}, {"received", programme::iso(wanted.received)}};
            for (const DeskShare& share : wanted.shares)
                detail["shares"].push_back({{"partner", share.partner}, {"date", programme::iso(share.date)}});
            if (wanted.published) detail["published"] = programme::iso(*wanted.published);
            if (auto status = audit_change(db, known ? "desk changed" : "desk", wanted.code, std::move(detail), change);
                !status)
                return status;
            if (known) old->signal = std::move(wanted);
            else all->push_back({*id, std::move(wanted)});
        }
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return outcome;
}

} // namespace gk::store
