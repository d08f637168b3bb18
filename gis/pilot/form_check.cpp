// SPDX-License-Identifier: EUPL-1.2
#include "gis/pilot/form_check.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "gis/intake/values.hpp"
#include "gis/pilot/ground.hpp"
#include "gis/pilot/personal.hpp"

namespace gk::piloting {

void FormCheck::refuse(std::string message, std::int64_t row, FormColumn column) {
    problems_.push_back({ErrorCode::refused, std::move(message), file_, row,
                         row == 0 ? std::string() : std::string(form_columns.at(column))});
}

/// Which form it is, from its first row; all rows must say the same.
bool FormCheck::begin(const FormRow& row) {
    const std::string &code = row.text[formulier], &expert = row.text[deskundige];
    const auto known = std::ranges::find(*issued_, code, &store::PilotForm::code);
    if (known == issued_->end()) {
        refuse(fmt::format("'{}' is no form of this pilot: gkaart pilot forms makes them", code), 1, formulier);
        return false;
    }
    if (known->expert != expert) {
        refuse(
            fmt::format("form {} was made for {} and not for '{}': the form was changed", code, known->expert, expert),
            1, deskundige);
        return false;
    }
    content_.form.form = *known;
    area_ = pilot_->find(known->type);
    return true;
}

bool FormCheck::add(const FormRow& row) {
    if (area_ == nullptr && !begin(row)) return false;
    const store::PilotForm& form = content_.form.form;
    const std::string& id = row.text[gebied];
    if (row.text[formulier] != form.code || row.text[deskundige] != form.expert)
        refuse(fmt::format("the form was changed: this row is of form '{}' of '{}', the first of {} of {}",
                           row.text[formulier], row.text[deskundige], form.code, form.expert),
               row.number, formulier);
    else if (!std::ranges::contains(area_->form, id, &store::PilotFormArea::id))
        refuse(fmt::format("'{}' is no area of this form: the form was changed", id), row.number, gebied);
    else if (!seen_.insert(id).second)
        refuse(fmt::format("area {} stands on the form twice: the form was changed", id), row.number, gebied);
    else judge(row);
    return true;
}

void FormCheck::read_rating(const FormRow& row, store::PilotJudgement& judgement) {
    const std::string &rating = row.text[oordeel], &listed = row.text[top10];
    if (!rating.empty()) {
        // A spreadsheet may have made 4 into 4.0.
        const auto value = intake::parse_number(rating);
        if (!value || *value < pilot::lowest_rating || *value > pilot::highest_rating ||
            *value != static_cast<double>(static_cast<int>(*value)))
            refuse(fmt::format("'{}' is no judgement: write 1, 2, 3, 4 or 5, or leave it empty", rating), row.number,
                   oordeel);
        else judgement.rating = static_cast<std::uint8_t>(*value);
    }
    if (!listed.empty()) {
        if (listed != "x" && listed != "X" && listed != "ja" && listed != "1")
            refuse(fmt::format("'{}' is no mark: write x, or leave it empty", listed), row.number, top10);
        else judgement.listed = true;
    }
}

void FormCheck::read_day(const FormRow& row) {
    const std::string& day = row.text[datum];
    if (day.empty()) {
        if (last_day_.empty() && !day_told_)
            refuse("the day of judging is missing: fill it in on the first row", row.number, datum);
        day_told_ = day_told_ || last_day_.empty();
        return;
    }
    const std::string frozen = pilot_->frozen_at.substr(0, 10);
    const auto read = intake::parse_date(day, std::chrono::sys_days{std::chrono::days{today()}});
    day_told_ = true;
    if (!read.problem.empty()) refuse(fmt::format("'{}' {}", day, read.problem), row.number, datum);
    else if (read.iso < frozen)
        refuse(fmt::format("{} lies before {}, when the pilot was frozen", read.iso, frozen), row.number, datum);
    else if (read.iso > pilot_->unblind)
        refuse(fmt::format("{} lies after {}, the last day on which the map was not shown: this judgement is not blind",
                           read.iso, pilot_->unblind),
               row.number, datum);
    else last_day_ = read.iso;
}

void FormCheck::judge(const FormRow& row) {
    store::PilotJudgement judgement{.form = content_.form.form.code,
                                    .area = row.text[gebied],
                                    .rating = 0,
                                    .listed = false,
                                    .remark = row.text[toelichting],
                                    .judged = {},
                                    .recorded_at = {}};
    read_rating(row, judgement);
    read_day(row);
    judgement.judged = last_day_;
    if (const auto identifies = personal_in(judgement.remark))
        refuse(fmt::format("the remark holds {}: take it out, areas are judged and not people", *identifies),
               row.number, toelichting);
    ReadForm& form = content_.form;
    form.rated += judgement.rating > 0 ? 1U : 0U;
    form.listed += judgement.listed ? 1U : 0U;
    if (!last_day_.empty()) {
        form.first_day = form.first_day.empty() ? last_day_ : std::min(form.first_day, last_day_);
        form.last_day = std::max(form.last_day, last_day_);
    }
    content_.rows.push_back(std::move(judgement));
}

Result<FormContent> FormCheck::finish() {
    if (area_ == nullptr && problems_.empty()) refuse("there are no rows in this file");
    if (area_ != nullptr) {
        std::vector<std::string> gone;
        for (const store::PilotFormArea& row : area_->form)
            if (!seen_.contains(row.id)) gone.push_back(row.id);
        const store::PilotForm& form = content_.form.form;
        if (!gone.empty())
            refuse(fmt::format("the form was changed: {} of its {} areas are gone ({}{}); leave all rows in",
                               gone.size(), area_->form.size(), gone.front(), gone.size() > 1 ? ", ..." : ""));
        if (content_.form.listed > pilot::list_length)
            refuse(fmt::format("{} areas are marked in top10 and at most ten may be", content_.form.listed));
        if (content_.form.rated + content_.form.listed == 0 && problems_.empty())
            refuse("nothing was filled in on this form");
        if (std::ranges::contains(*before_, form.code, &store::PilotJudgement::form))
            refuse(fmt::format("form {} of {} was read before, and a judgement is not changed afterwards", form.code,
                               form.expert));
    }
    content_.form.areas = content_.rows.size();
    if (!problems_.empty()) return std::unexpected(problems_.front());
    return std::move(content_);
}

} // namespace gk::piloting
