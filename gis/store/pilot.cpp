// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/pilot.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/store/clock.hpp"
#include "gis/store/hash.hpp"
#include "gis/store/pilot_rows.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

json place_json(const PilotPlace& place) {
    return {{"area", place.id}, {"name", place.name}, {"gemeente", place.gemeente}};
}

json number_json(double value) {
    return std::isfinite(value) ? json(value) : json(nullptr);
}

/// Everything that is fixed, in one order: what the hash is over, and what the audit trail keeps.
json pilot_json(const PilotFreeze& pilot) {
    json areas = json::array(), rules = json::array(), data = json::array();
    for (const PilotArea& area : pilot.areas) {
        json one = place_json(area);
        one["type"] = region::name(area.type);
        one["kind"] = region::name(area.kind);
        one["eligible"] = area.eligible;
        for (const PilotComparison& c : area.comparisons) {
            one["comparisons"].push_back(place_json(c));
            one["comparisons"].back()["distance"] = c.distance;
        }
        for (const PilotBalance& b : area.balance)
            one["balance"].push_back({b.factor, b.label, number_json(b.pilot), number_json(b.mean_before),
                                      number_json(b.mean_after), number_json(b.smd_before), number_json(b.smd_after)});
        for (const PilotFormArea& f : area.form) {
            one["form"].push_back(place_json(f));
            one["form"].back()["opportunity"] = f.opportunity;
            one["form"].back()["high"] = f.high;
        }
        areas.push_back(std::move(one));
    }
    for (const pilot::StopRule& rule : pilot.rules) rules.push_back(pilot::text(rule));
    for (const PilotData& d : pilot.data) data.push_back({d.kind, d.name, d.version, d.content_hash});
    return {{"frozen_at", pilot.frozen_at},
            {"frozen_by", pilot.frozen_by},
            {"score_run", pilot.score_run},
            {"cell", pilot.cell},
            {"model_hash", pilot.model_hash},
            {"data_hash", pilot.data_hash},
            {"start", pilot.start},
            {"unblind", pilot.unblind},
            {"days_before", pilot.days_before},
            {"reach_m", pilot.reach_m},
            {"seed", pilot.seed},
            {"areas", areas},
            {"stop_rules", rules},
            {"data", data}};
}

Status read_area(Connection& db, PilotArea& area) {
    const std::string_view type = region::name(area.type);
    auto done =
        each_row(db, "SELECT area, name, gemeente, distance FROM pilot_comparison WHERE type = ? ORDER BY ordinal",
                 type, [&](const Statement& row) -> Status {
                     PilotComparison& c = area.comparisons.emplace_back();
                     c.id = row.text(0);
                     c.name = row.text(1);
                     c.gemeente = row.text(2);
                     c.distance = row.real(3);
                     return {};
                 });
    if (!done) return done;
    done = each_row(db,
                    "SELECT factor, label, pilot, mean_before, mean_after, smd_before, smd_after FROM pilot_balance "
                    "WHERE type = ? ORDER BY ordinal",
                    type, [&](const Statement& row) -> Status {
                        PilotBalance& b = area.balance.emplace_back();
                        b.factor = row.text(0);
                        b.label = row.text(1);
                        int column = 2;
                        for (double* value : {&b.pilot, &b.mean_before, &b.mean_after, &b.smd_before, &b.smd_after})
                            *value = row.real(column++);
                        return {};
                    });
    if (!done) return done;
    return each_row(db,
                    "SELECT area, name, gemeente, opportunity, high FROM pilot_form_area WHERE type = ? ORDER BY area",
                    type, [&](const Statement& row) -> Status {
                        PilotFormArea& f = area.form.emplace_back();
                        f.id = row.text(0);
                        f.name = row.text(1);
                        f.gemeente = row.text(2);
                        f.opportunity = row.real(3);
                        f.high = row.integer(4) != 0;
                        return {};
                    });
}

Status read_parts(Connection& db, PilotFreeze& pilot) {
    auto done = each_row(db,
                         fmt::format("SELECT type, kind, area, name, gemeente, eligible FROM pilot_area ORDER BY {}",
                                     order_of_pilot_types),
                         {}, [&](const Statement& row) -> Status {
                             const auto type = type_in(db, row.text(0));
                             if (!type) return std::unexpected(type.error());
                             PilotArea& area = pilot.areas.emplace_back();
                             area.type = *type;
                             area.kind = region::parse_area_kind(row.text(1)).value_or(region::AreaKind::buurt);
                             area.id = row.text(2);
                             area.name = row.text(3);
                             area.gemeente = row.text(4);
                             area.eligible = static_cast<std::size_t>(row.integer(5));
                             return {};
                         });
    if (!done) return done;
    for (PilotArea& area : pilot.areas)
        if (done = read_area(db, area); !done) return done;
    done = each_row(db, "SELECT rule FROM pilot_stop_rule ORDER BY ordinal", {}, [&](const Statement& row) -> Status {
        auto rule = pilot::parse_stop_rule(row.text(0));
        if (!rule) return std::unexpected(damaged(db, "unknown stop rule in the pilot"));
        pilot.rules.push_back(*rule);
        return {};
    });
    if (!done) return done;
    return each_row(db, "SELECT kind, name, version, content_hash FROM pilot_data ORDER BY ordinal", {},
                    [&](const Statement& row) -> Status {
                        pilot.data.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2),
                                              std::string(row.text(3))});
                        return {};
                    });
}

Status write_area(Connection& db, const PilotArea& area) {
    const std::string_view type = region::name(area.type);
    auto insert = Statement::prepare(
        db, "INSERT INTO pilot_area (type, kind, area, name, gemeente, eligible) VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    insert->bind(type).bind(region::name(area.kind)).bind(area.id).bind(area.name).bind(area.gemeente);
    if (auto done = insert->bind(static_cast<std::int64_t>(area.eligible)).run(); !done) return done;
    auto comparison = Statement::prepare(db, "INSERT INTO pilot_comparison (type, ordinal, area, name, gemeente, "
                                             "distance) VALUES (?, ?, ?, ?, ?, ?)");
    if (!comparison) return std::unexpected(comparison.error());
    std::int64_t ordinal = 0;
    for (const PilotComparison& c : area.comparisons) {
        comparison->bind(type).bind(ordinal++).bind(c.id).bind(c.name).bind(c.gemeente).bind(c.distance);
        if (auto done = comparison->run(); !done) return done;
    }
    auto balance =
        Statement::prepare(db, "INSERT INTO pilot_balance (type, ordinal, factor, label, pilot, mean_before, "
                               "mean_after, smd_before, smd_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!balance) return std::unexpected(balance.error());
    ordinal = 0;
    for (const PilotBalance& b : area.balance) {
        balance->bind(type).bind(ordinal++).bind(b.factor).bind(b.label).bind(b.pilot).bind(b.mean_before);
        if (auto done = balance->bind(b.mean_after).bind(b.smd_before).bind(b.smd_after).run(); !done) return done;
    }
    auto form = Statement::prepare(db, "INSERT INTO pilot_form_area (type, area, name, gemeente, opportunity, high) "
                                       "VALUES (?, ?, ?, ?, ?, ?)");
    if (!form) return std::unexpected(form.error());
    for (const PilotFormArea& f : area.form) {
        form->bind(type).bind(f.id).bind(f.name).bind(f.gemeente).bind(f.opportunity);
        if (auto done = form->bind(std::int64_t{f.high ? 1 : 0}).run(); !done) return done;
    }
    return {};
}

Status write_pilot(Connection& db, const PilotFreeze& pilot) {
    for (const PilotArea& area : pilot.areas)
        if (auto done = write_area(db, area); !done) return done;
    auto rule = Statement::prepare(db, "INSERT INTO pilot_stop_rule (ordinal, rule) VALUES (?, ?)");
    if (!rule) return std::unexpected(rule.error());
    for (std::size_t i = 0; i < pilot.rules.size(); ++i) {
        const std::string text = pilot::text(pilot.rules[i]);
        if (auto done = rule->bind(static_cast<std::int64_t>(i)).bind(text).run(); !done) return done;
    }
    auto data = Statement::prepare(
        db, "INSERT INTO pilot_data (ordinal, kind, name, version, content_hash) VALUES (?, ?, ?, ?, ?)");
    if (!data) return std::unexpected(data.error());
    for (std::size_t i = 0; i < pilot.data.size(); ++i) {
        const PilotData& d = pilot.data[i];
        data->bind(static_cast<std::int64_t>(i)).bind(d.kind).bind(d.name).bind(d.version).bind(d.content_hash);
        if (auto done = data->run(); !done) return done;
    }
    // Last: from here on the tables above take no more rows.
    auto insert = Statement::prepare(
        db, "INSERT INTO pilot (id, frozen_at, frozen_by, score_run, cell, model_hash, data_hash, start, unblind, "
            "days_before, reach_m, seed, hash) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    insert->bind(pilot.frozen_at).bind(pilot.frozen_by).bind(pilot.score_run).bind(std::int64_t{pilot.cell});
    insert->bind(pilot.model_hash);
    insert->bind(pilot.data_hash).bind(pilot.start).bind(pilot.unblind).bind(pilot.days_before).bind(pilot.reach_m);
    return insert->bind(static_cast<std::int64_t>(pilot.seed)).bind(pilot.hash).run();
}

} // namespace

const PilotArea* PilotFreeze::find(region::AreaType type) const {
    const auto found = std::ranges::find(areas, type, &PilotArea::type);
    return found == areas.end() ? nullptr : &*found;
}

Result<std::optional<PilotFreeze>> PilotRegister::frozen() const {
    Connection& db = project_->impl_->db();
    PilotFreeze pilot;
    bool found = false;
    auto done =
        each_row(db,
                 "SELECT frozen_at, frozen_by, score_run, cell, model_hash, data_hash, start, unblind, days_before, "
                 "reach_m, seed, hash FROM pilot",
                 {}, [&](const Statement& row) -> Status {
                     found = true;
                     pilot.frozen_at = row.text(0);
                     pilot.frozen_by = row.text(1);
                     pilot.score_run = row.integer(2);
                     pilot.cell = static_cast<std::int32_t>(row.integer(3));
                     pilot.model_hash = row.text(4);
                     pilot.data_hash = row.text(5);
                     pilot.start = row.text(6);
                     pilot.unblind = row.text(7);
                     pilot.days_before = row.integer(8);
                     pilot.reach_m = row.integer(9);
                     pilot.seed = static_cast<std::uint64_t>(row.integer(10));
                     pilot.hash = row.text(11);
                     return {};
                 });
    if (!done) return std::unexpected(done.error());
    if (!found) return std::nullopt;
    if (done = read_parts(db, pilot); !done) return std::unexpected(done.error());
    if (sha256(dumped(pilot_json(pilot))) != pilot.hash)
        return std::unexpected(damaged(db, "the frozen pilot is not what it was when it was frozen"));
    return pilot;
}

Result<PilotFreeze> PilotRegister::freeze(PilotFreeze pilot) {
    if (auto status = project_->impl_->writable(); !status) return std::unexpected(status.error());
    Connection& db = project_->impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    const auto before = frozen();
    if (!before) return std::unexpected(before.error());
    if (*before)
        return fail(ErrorCode::refused,
                    fmt::format("the pilot of this project was frozen on {} by {} and cannot be changed; for another "
                                "pilot make a copy of the project from before that day",
                                (*before)->frozen_at.substr(0, 10), (*before)->frozen_by),
                    project_->path().string());
    pilot.frozen_at = utc_now();
    for (PilotArea& area : pilot.areas) std::ranges::sort(area.form, {}, &PilotFormArea::id);
    const json fixed = pilot_json(pilot);
    pilot.hash = sha256(dumped(fixed));
    if (auto done = write_pilot(db, pilot); !done) return std::unexpected(done.error());
    json detail = fixed;
    detail["hash"] = pilot.hash;
    if (auto done = append_audit(db, "pilot_freeze", "pilot", dumped(detail)); !done)
        return std::unexpected(done.error());
    if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
    return pilot;
}

} // namespace gk::store
