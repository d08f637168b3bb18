// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "gis/pilot/ground.hpp"
#include "gis/pilot/personal.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::piloting {
namespace {

Status check_day(std::string_view text) {
    const auto day = day_number(text);
    if (!day || text.size() != 10)
        return fail(ErrorCode::usage, fmt::format("'{}' is no date such as 2026-03-01", text));
    if (*day > today()) return fail(ErrorCode::refused, fmt::format("{} lies in the future", text), {}, 0, "date");
    return {};
}

Status check_text(std::string_view text, const char* name) {
    if (const auto identifies = personal_in(text))
        return fail(ErrorCode::refused,
                    fmt::format("the text holds {}: take it out, a pilot is about areas and not people", *identifies),
                    {}, 0, name);
    return {};
}

/// Borders and signals are what counts are made of: the first must be those of the freeze, the second may grow.
Status same_borders(const store::Project& project, const store::PilotFreeze& pilot) {
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const store::PilotData& frozen : pilot.data) {
        if (frozen.kind != "gemeenten" && frozen.kind != "buurten" && frozen.kind != "estates") continue;
        const auto now = std::ranges::find_if(*datasets, [&](const store::DatasetVersion& set) {
            return store::name(set.kind) == frozen.kind && set.name == frozen.name;
        });
        if (now == datasets->end() || now->content_hash != frozen.content_hash)
            return fail(
                ErrorCode::refused,
                fmt::format(
                    "the {} were imported anew since the pilot was frozen, so counts before and after would be of "
                    "different areas: use a copy of the project with the old ones",
                    frozen.kind),
                project.path().string());
    }
    return {};
}

/// The view of each expert whose form of this type came back.
std::vector<pilot::ExpertView> experts_of(const store::PilotArea& area, const std::vector<store::PilotForm>& forms,
                                          const std::vector<store::PilotJudgement>& judgements) {
    std::vector<pilot::ExpertView> experts;
    for (const store::PilotForm& form : forms) {
        if (form.type != area.type) continue;
        pilot::ExpertView view{.expert = form.expert,
                               .rating = std::vector<std::uint8_t>(area.form.size(), 0),
                               .listed = std::vector<std::uint8_t>(area.form.size(), 0)};
        bool back = false;
        for (const store::PilotJudgement& j : judgements) {
            if (j.form != form.code) continue;
            const auto row = std::ranges::find(area.form, j.area, &store::PilotFormArea::id);
            if (row == area.form.end()) continue;
            const auto i = static_cast<std::size_t>(row - area.form.begin());
            view.rating[i] = j.rating;
            view.listed[i] = j.listed ? 1 : 0;
            back = true;
        }
        if (back) experts.push_back(std::move(view));
    }
    return experts;
}

struct Periods {
    std::int64_t first_before = 0, last_before = 0, start = 0, until = 0; ///< days, all included
};

Result<pilot::FourCounts> count(const store::Project& project, const Ground& ground, const Incidents& incidents,
                                const store::PilotArea& area, const Periods& periods) {
    const auto cells = ground.cells(project, area.kind, area.type);
    if (!cells) return std::unexpected(cells.error());
    const auto add = [&](const std::string& id, pilot::BeforeAfter& counts) {
        const auto own = cells->find(id);
        if (own == cells->end()) return;
        counts.before += incidents.count(own->second, periods.first_before, periods.last_before);
        counts.after += incidents.count(own->second, periods.start, periods.until);
    };
    pilot::FourCounts counts;
    add(area.id, counts.pilot);
    for (const store::PilotComparison& comparison : area.comparisons) add(comparison.id, counts.comparison);
    return counts;
}

void count_forms(PilotReport& report, const std::vector<store::PilotJudgement>& judgements) {
    std::set<std::string> read, late;
    for (const store::PilotJudgement& j : judgements) {
        read.insert(j.form);
        if (j.recorded_at.substr(0, 10) > report.pilot.unblind) late.insert(j.form);
    }
    report.forms_read = read.size();
    report.forms_read_late = late.size();
}

/// Everything that was gathered, as it stands in the project.
Status gather(store::Project& project, PilotReport& report, std::vector<store::PilotJudgement>& judgements) {
    const store::PilotRegister pilots(project);
    auto forms = pilots.forms();
    if (!forms) return std::unexpected(forms.error());
    auto judged = pilots.judgements();
    if (!judged) return std::unexpected(judged.error());
    auto notes = pilots.notes();
    if (!notes) return std::unexpected(notes.error());
    auto activities = pilots.activities();
    if (!activities) return std::unexpected(activities.error());
    report.forms = *std::move(forms);
    report.notes = *std::move(notes);
    report.activities = *std::move(activities);
    judgements = *std::move(judged);
    count_forms(report, judgements);
    return {};
}

} // namespace

Result<store::PilotNote> add_note(store::Project& project, store::PilotNote note) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    if (auto good = check_day(note.day); !good) return std::unexpected(good.error());
    if (!is_expert_code(note.expert))
        return fail(ErrorCode::refused,
                    fmt::format("'{}' is no pseudonym: use capitals and a number, such as W1 or OOV2, and never a name",
                                note.expert),
                    {}, 0, "who");
    if (!note.right && note.why.find_first_not_of(" \t") == std::string::npos)
        return fail(ErrorCode::refused, "say why the score is wrong: that is what the next model learns from", {}, 0,
                    "why");
    if (auto good = check_text(note.why, "why"); !good) return std::unexpected(good.error());
    for (const store::PilotArea& area : pilot->areas)
        if (std::ranges::contains(area.form, note.area, &store::PilotFormArea::id)) {
            note.type = area.type;
            if (auto done = store::PilotRegister(project).add(note); !done) return std::unexpected(done.error());
            return note;
        }
    return fail(ErrorCode::refused, fmt::format("'{}' is no area on a form of this pilot", note.area),
                project.path().string(), 0, "area");
}

Status add_activity(store::Project& project, const store::PilotActivity& activity) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    if (auto good = check_day(activity.day); !good) return good;
    if (!std::ranges::contains(store::pilot_activity_kinds(), std::string_view(activity.kind)))
        return fail(ErrorCode::refused,
                    fmt::format("'{}' is no kind of activity; these are: {}", activity.kind,
                                fmt::join(store::pilot_activity_kinds(), ", ")),
                    {}, 0, "kind");
    if (activity.what.find_first_not_of(" \t") == std::string::npos)
        return fail(ErrorCode::refused, "say what was done", {}, 0, "what");
    if (auto good = check_text(activity.what, "what"); !good) return good;
    if (activity.type && pilot->find(*activity.type) == nullptr)
        return fail(ErrorCode::refused, fmt::format("the pilot has no area of type {}", region::name(*activity.type)),
                    {}, 0, "type");
    return store::PilotRegister(project).add(activity);
}

Result<PilotReport> make_report(store::Project& project, const std::string& until, const Progress& progress) {
    PilotReport report;
    auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    report.pilot = *std::move(pilot);
    std::optional<std::int64_t> asked;
    if (!until.empty()) {
        asked = day_number(until);
        if (!asked || until.size() != 10)
            return fail(ErrorCode::usage, fmt::format("'{}' is no date such as 2026-03-01", until));
    }
    if (auto same = same_borders(project, report.pilot); !same) return std::unexpected(same.error());
    const auto ground = Ground::read(project, report.pilot.cell, report.pilot.score_run);
    if (!ground) return std::unexpected(ground.error());
    const auto incidents = Incidents::read(project, ground->grid());
    if (!incidents) return std::unexpected(incidents.error());
    report.undated = incidents->undated();
    std::vector<store::PilotJudgement> judgements;
    if (auto done = gather(project, report, judgements); !done) return std::unexpected(done.error());
    for (std::size_t i = 0; i < ground->gemeenten().code.size(); ++i)
        report.gemeente_name[ground->gemeenten().code[i]] = ground->gemeenten().name[i];

    Periods periods;
    periods.start = *day_number(report.pilot.start);
    periods.last_before = periods.start - 1;
    periods.first_before = periods.start - report.pilot.days_before;
    // Days without data are no days without reports: never past the newest signal.
    periods.until = incidents->newest().value_or(periods.last_before);
    if (asked) periods.until = std::min(periods.until, *asked);
    report.first_before = iso_text(periods.first_before);
    report.last_before = iso_text(periods.last_before);
    if (incidents->oldest()) report.oldest_signal = iso_text(*incidents->oldest());
    if (periods.until >= periods.start) report.until = iso_text(periods.until);

    report.facts.rules = report.pilot.rules;
    report.facts.days_before = static_cast<double>(report.pilot.days_before);
    report.facts.days_after = static_cast<double>(std::max<std::int64_t>(0, periods.until - periods.start + 1));
    report.facts.forms_open = iso_text(today()) <= report.pilot.unblind;
    report.facts.mistakes =
        static_cast<std::size_t>(std::ranges::count(report.activities, "fout", &store::PilotActivity::kind));
    for (const store::PilotArea& area : report.pilot.areas) {
        pilot::AreaFacts& facts = report.facts.areas.emplace_back();
        facts.type = area.type;
        for (const store::PilotFormArea& row : area.form) {
            facts.map.score.push_back(row.opportunity);
            facts.map.high.push_back(row.high ? 1 : 0);
        }
        facts.experts = experts_of(area, report.forms, judgements);
        const auto counts = count(project, *ground, *incidents, area, periods);
        if (!counts) return std::unexpected(counts.error());
        facts.reports = *counts;
        for (const store::PilotNote& note : report.notes)
            if (note.type == area.type) ++(note.right ? facts.notes_right : facts.notes_wrong);
    }
    auto evaluation = pilot::evaluate(report.facts, {.seed = report.pilot.seed}, progress);
    if (!evaluation) return std::unexpected(evaluation.error());
    report.evaluation = *std::move(evaluation);
    return report;
}

} // namespace gk::piloting
