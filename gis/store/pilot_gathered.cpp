// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/store/clock.hpp"
#include "gis/store/pilot_rows.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 6> activity_kinds{"voorlichting", "controle", "bijeenkomst",
                                                         "communicatie", "fout",     "overig"};

} // namespace

std::span<const std::string_view> pilot_activity_kinds() {
    return activity_kinds;
}

Result<std::vector<PilotForm>> PilotRegister::forms() const {
    Connection& db = project_->impl_->db();
    std::vector<PilotForm> all;
    auto done = each_row(
        db,
        fmt::format("SELECT code, expert, type, issued_at FROM pilot_form ORDER BY {}, expert", order_of_pilot_types),
        {}, [&](const Statement& row) -> Status {
            const auto type = type_in(db, row.text(2));
            if (!type) return std::unexpected(type.error());
            all.push_back({std::string(row.text(0)), std::string(row.text(1)), *type, std::string(row.text(3))});
            return {};
        });
    if (!done) return std::unexpected(done.error());
    return all;
}

Status PilotRegister::add_form(const PilotForm& form) {
    if (auto status = project_->impl_->writable(); !status) return status;
    Connection& db = project_->impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    const auto known = forms();
    if (!known) return std::unexpected(known.error());
    if (std::ranges::contains(*known, form.code, &PilotForm::code)) return {};
    auto insert = Statement::prepare(db, "INSERT INTO pilot_form (code, expert, type, issued_at) VALUES (?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string now = utc_now();
    insert->bind(form.code).bind(form.expert).bind(region::name(form.type)).bind(now);
    if (auto done = insert->run(); !done) return done;
    const json detail{{"code", form.code}, {"expert", form.expert}, {"type", region::name(form.type)}};
    if (auto done = append_audit(db, "pilot_form", form.code, dumped(detail)); !done) return done;
    return transaction->commit();
}

Result<std::vector<PilotJudgement>> PilotRegister::judgements() const {
    std::vector<PilotJudgement> all;
    auto done = each_row(project_->impl_->db(),
                         "SELECT form, area, rating, listed, remark, judged, recorded_at FROM pilot_judgement "
                         "ORDER BY form, area",
                         {}, [&](const Statement& row) -> Status {
                             PilotJudgement& j = all.emplace_back();
                             j.form = row.text(0);
                             j.area = row.text(1);
                             j.rating = static_cast<std::uint8_t>(row.is_null(2) ? 0 : row.integer(2));
                             j.listed = row.integer(3) != 0;
                             j.remark = row.text(4);
                             j.judged = row.text(5);
                             j.recorded_at = row.text(6);
                             return {};
                         });
    if (!done) return std::unexpected(done.error());
    return all;
}

Status PilotRegister::add_judgements(std::span<const PilotJudgement> rows) {
    if (auto status = project_->impl_->writable(); !status) return status;
    Connection& db = project_->impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    auto insert = Statement::prepare(db, "INSERT INTO pilot_judgement (form, area, rating, listed, remark, judged, "
                                         "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string now = utc_now();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PilotJudgement& row = rows[i];
        insert->bind(row.form).bind(row.area);
        if (row.rating == 0) insert->bind_null();
        else insert->bind(std::int64_t{row.rating});
        insert->bind(std::int64_t{row.listed ? 1 : 0}).bind(row.remark).bind(row.judged).bind(now);
        if (auto done = insert->run(); !done) return done;
    }
    // One entry a form, so the chain holds what each expert said.
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        json said = json::array();
        for (end = begin; end < rows.size() && rows[end].form == rows[begin].form; ++end)
            said.push_back({rows[end].area, rows[end].rating, rows[end].listed, rows[end].remark, rows[end].judged});
        if (auto done = append_audit(db, "pilot_judge", rows[begin].form, dumped({{"judgements", said}})); !done)
            return done;
    }
    return transaction->commit();
}

Result<std::vector<PilotNote>> PilotRegister::notes() const {
    Connection& db = project_->impl_->db();
    std::vector<PilotNote> all;
    auto done = each_row(db, "SELECT type, area, day, expert, right, why FROM pilot_note ORDER BY id", {},
                         [&](const Statement& row) -> Status {
                             const auto type = type_in(db, row.text(0));
                             if (!type) return std::unexpected(type.error());
                             all.push_back({*type, std::string(row.text(1)), std::string(row.text(2)),
                                            std::string(row.text(3)), row.integer(4) != 0, std::string(row.text(5))});
                             return {};
                         });
    if (!done) return std::unexpected(done.error());
    return all;
}

Status PilotRegister::add(const PilotNote& note) {
    if (auto status = project_->impl_->writable(); !status) return status;
    Connection& db = project_->impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    auto insert = Statement::prepare(
        db, "INSERT INTO pilot_note (type, area, day, expert, right, why, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string now = utc_now();
    insert->bind(region::name(note.type)).bind(note.area).bind(note.day).bind(note.expert);
    if (auto done = insert->bind(std::int64_t{note.right ? 1 : 0}).bind(note.why).bind(now).run(); !done) return done;
    const json detail{{"day", note.day}, {"expert", note.expert}, {"right", note.right}, {"why", note.why}};
    if (auto done = append_audit(db, "pilot_note", note.area, dumped(detail)); !done) return done;
    return transaction->commit();
}

Result<std::vector<PilotActivity>> PilotRegister::activities() const {
    Connection& db = project_->impl_->db();
    std::vector<PilotActivity> all;
    auto done = each_row(db, "SELECT day, kind, type, what, people, hours FROM pilot_activity ORDER BY day, id", {},
                         [&](const Statement& row) -> Status {
                             PilotActivity& a = all.emplace_back();
                             a.day = row.text(0);
                             a.kind = row.text(1);
                             if (!row.is_null(2)) a.type = region::parse_area_type(row.text(2));
                             a.what = row.text(3);
                             if (!row.is_null(4)) a.people = row.integer(4);
                             if (!row.is_null(5)) a.hours = row.real(5);
                             return {};
                         });
    if (!done) return std::unexpected(done.error());
    return all;
}

Status PilotRegister::add(const PilotActivity& activity) {
    if (auto status = project_->impl_->writable(); !status) return status;
    Connection& db = project_->impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    auto insert = Statement::prepare(
        db,
        "INSERT INTO pilot_activity (day, kind, type, what, people, hours, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string now = utc_now();
    insert->bind(activity.day).bind(activity.kind);
    if (activity.type) insert->bind(region::name(*activity.type));
    else insert->bind_null();
    insert->bind(activity.what);
    if (activity.people) insert->bind(*activity.people);
    else insert->bind_null();
    if (activity.hours) insert->bind(*activity.hours);
    else insert->bind_null();
    if (auto done = insert->bind(now).run(); !done) return done;
    json detail{{"day", activity.day}, {"kind", activity.kind}, {"what", activity.what}};
    if (activity.type) detail["type"] = region::name(*activity.type);
    if (activity.people) detail["people"] = *activity.people;
    if (activity.hours) detail["hours"] = *activity.hours;
    if (auto done = append_audit(db, "pilot_log", activity.kind, dumped(detail)); !done) return done;
    return transaction->commit();
}

} // namespace gk::store
