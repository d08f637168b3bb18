// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "app/cli/pilot_json.hpp"
#include "app/map/gui.hpp"
#include "app/report/pilot_page.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/clock.hpp"

namespace gk::cli {
namespace {

using store::Project;

std::string shown(const pilot::Estimate& estimate, int decimals) {
    if (!estimate.known()) return "-";
    return fmt::format("{} ({} to {})", dutch(estimate.value, decimals), dutch(estimate.interval.low, decimals),
                       dutch(estimate.interval.high, decimals));
}

// --- suggest
// ----------------------------------------------------------------------------------------------------------

struct SuggestArguments {
    std::string project;
    std::size_t each = 3;
};

Status run_suggest(const Terminal& terminal, const SuggestArguments& arguments) {
    auto project = Project::open(arguments.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto areas = [&] {
        const Progress progress = terminal.progress();
        return piloting::suggest_areas(*project, arguments.each, progress);
    }();
    if (!areas) return std::unexpected(areas.error());
    Json items = Json::array();
    std::vector<std::vector<std::string>> table{
        {"", "type", "area", "name", "gemeente", "rank", "of", "certain", "reports", "distance", "comparable"}};
    for (const auto& one : *areas) {
        const pilot::Candidate& c = one.candidate;
        items.push_back({{"area_type", region::name(c.type)},
                         {"first_choice", one.first_choice},
                         {"kind", region::name(one.kind)},
                         {"area_id", c.id},
                         {"name", one.name},
                         {"gemeente", c.gemeente},
                         {"rank", c.rank},
                         {"ranked", c.ranked},
                         {"opportunity", number(one.opportunity)},
                         {"reliable", c.reliable},
                         {"reports_last_year", c.reports},
                         {"comparison_distance", number(c.distance)},
                         {"eligible", one.eligible}});
        table.push_back({one.first_choice ? "*" : "", std::string(region::name(c.type)), c.id, one.name, c.gemeente,
                         std::to_string(c.rank), std::to_string(c.ranked), c.reliable ? "yes" : "no",
                         dutch(static_cast<std::int64_t>(c.reports)), dutch(c.distance, 2),
                         std::to_string(one.eligible)});
    }
    terminal.table(table, {false, false, false, false, false, true, true, false, true, true, true});
    terminal.line(fmt::format(
        "\n* suggested. In this order: a certain place in the top quarter, at least {} reports in the last year, comparison "
        "areas that are near (distance in standard deviations of the factors), rank; first choices in different gemeenten. "
        "People choose: gkaart pilot freeze.",
        pilot::enough_reports));
    terminal.document({{"items", items}});
    return {};
}

void add_suggest(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<SuggestArguments>();
    CLI::App& command =
        commands.add(pilot, "suggest", "areas that would make a good pilot, one suggested for each type",
                     "gkaart pilot suggest regio.gkaart");
    command.add_option("PROJECT", arguments->project, "a scored project")->required();
    command.add_option("--each", arguments->each, "how many areas of each type to show")
        ->check(CLI::Range(1, 50))
        ->capture_default_str();
    commands.run(command, [arguments](const Terminal& terminal) { return run_suggest(terminal, *arguments); });
}

// --- freeze
// -----------------------------------------------------------------------------------------------------------

struct FreezeArguments {
    std::string project;
    std::vector<std::string> areas, rules;
    piloting::FreezeChoice choice;
};

/// "woongebied=BU0361...": one area a type.
Result<std::map<region::AreaType, std::string>> parse_areas(const std::vector<std::string>& texts) {
    std::map<region::AreaType, std::string> areas;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        const auto type = region::parse_area_type(std::string_view(text).substr(0, equals));
        if (equals == std::string::npos || !type || equals + 1 == text.size())
            return fail(ErrorCode::usage,
                        fmt::format("'{}' is no area: write TYPE=AREA-ID, such as woongebied=BU03610100", text));
        if (!areas.emplace(*type, text.substr(equals + 1)).second)
            return fail(ErrorCode::usage,
                        fmt::format("there are two areas of type {}: a pilot has one a type", region::name(*type)));
    }
    return areas;
}

Status run_freeze(const Terminal& terminal, const FreezeArguments& arguments) {
    piloting::FreezeChoice choice = arguments.choice;
    auto areas = parse_areas(arguments.areas);
    if (!areas) return std::unexpected(areas.error());
    choice.areas = *std::move(areas);
    for (const std::string& text : arguments.rules) {
        const auto rule = pilot::parse_stop_rule(text);
        if (!rule) return std::unexpected(rule.error());
        choice.rules.push_back(*rule);
    }
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto pilot = [&] {
        const Progress progress = terminal.progress();
        return piloting::freeze(*project, choice, progress);
    }();
    if (!pilot) return std::unexpected(pilot.error());
    for (const store::PilotArea& area : pilot->areas) {
        terminal.line(
            fmt::format("{}: {} {} ({}), compared with {} of {} areas at least {} m from the pilot gemeenten; {} "
                        "areas on the form.",
                        region::name(area.type), area.id, area.name, area.gemeente, area.comparisons.size(),
                        area.eligible, pilot->reach_m, area.form.size()));
        for (const auto& c : area.comparisons)
            terminal.line(fmt::format("  {}  {} ({}), distance {}", c.id, c.name, c.gemeente, dutch(c.distance, 2)));
        for (const auto& b : area.balance)
            if (std::abs(b.smd_after) > pilot::balanced)
                terminal.line(fmt::format("  not alike in {}: {} standard deviations", b.label, dutch(b.smd_after, 2)));
    }
    terminal.line(
        fmt::format("Frozen by {}: starts {}, experts judge blind until {}. Nothing of this can be changed. Hash {}.",
                    pilot->frozen_by, pilot->start, pilot->unblind, pilot->hash.substr(0, 12)));
    terminal.document(pilot_json(*pilot));
    return {};
}

void add_freeze(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<FreezeArguments>();
    piloting::FreezeChoice& choice = arguments->choice;
    CLI::App& command = commands.add(
        pilot, "freeze", "fix model, areas, comparison areas, forms and stop rules; once, and for good",
        "gkaart pilot freeze regio.gkaart --who \"Stuurgroep drugs\" --start 2026-04-01 --unblind 2026-03-31 \\\n"
        "    --area woongebied=BU03610100 --area buitengebied=BU04410203 --area bedrijventerrein=IB1234 \\\n"
        "    --stop \"overlap<3\" --stop \"wrong_notes>0.5\"");
    command.add_option("PROJECT", arguments->project, "a scored project")->required();
    command.add_option("--area", arguments->areas, "TYPE=AREA-ID, once for each area type")->required();
    command.add_option("--who", choice.who, "name or body that decided")->required();
    command.add_option("--start", choice.start, "first day of the pilot (yyyy-mm-dd), today or later")->required();
    command.add_option("--unblind", choice.unblind, "last day on which experts judge without having seen the map")
        ->required();
    command
        .add_option("--stop", arguments->rules,
                    "when to stop: overlap<N (of ten), tau<N, kappa<N, experts<N, wrong_notes>SHARE, mistakes>N")
        ->required();
    command.add_option("--days-before", choice.days_before, "length of the period before")->capture_default_str();
    command.add_option("--reach", choice.reach_m, "metres that comparison areas stay away from the pilot gemeenten")
        ->capture_default_str();
    command.add_option("--comparisons", choice.comparisons, "comparison areas for each pilot area")
        ->capture_default_str();
    command.add_option("--form-areas", choice.form_areas, "areas on a form")->capture_default_str();
    command.add_option("--seed", choice.seed, "seed of the order on forms and of the intervals")->capture_default_str();
    commands.run(command, [arguments](const Terminal& terminal) { return run_freeze(terminal, *arguments); });
}

// --- status and report
// ------------------------------------------------------------------------------------------------

Status run_status(const Terminal& terminal, const std::string& file) {
    auto project = Project::open(file, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const store::PilotRegister pilots(*project);
    const auto pilot = pilots.frozen();
    if (!pilot) return std::unexpected(pilot.error());
    if (!*pilot) {
        terminal.line("No pilot was frozen in this project.");
        terminal.document({{"frozen", false}});
        return {};
    }
    const auto forms = pilots.forms();
    if (!forms) return std::unexpected(forms.error());
    const auto judgements = pilots.judgements();
    if (!judgements) return std::unexpected(judgements.error());
    const auto notes = pilots.notes();
    if (!notes) return std::unexpected(notes.error());
    const auto activities = pilots.activities();
    if (!activities) return std::unexpected(activities.error());
    const auto run = project->last_run();
    if (!run) return std::unexpected(run.error());
    const bool scored_since = !*run || (*run)->id != (*pilot)->score_run;
    Json issued = Json::array();
    std::vector<std::vector<std::string>> table{{"form", "expert", "type", "back"}};
    for (const store::PilotForm& form : *forms) {
        const bool back = std::ranges::contains(*judgements, form.code, &store::PilotJudgement::form);
        issued.push_back(
            {{"form", form.code}, {"expert", form.expert}, {"area_type", region::name(form.type)}, {"read", back}});
        table.push_back({form.code, form.expert, std::string(region::name(form.type)), back ? "yes" : "no"});
    }
    const bool open = store::utc_now().substr(0, 10) <= (*pilot)->unblind;
    terminal.line(fmt::format("Frozen on {} by {}; starts {}; experts judge blind until {}{}.",
                              (*pilot)->frozen_at.substr(0, 10), (*pilot)->frozen_by, (*pilot)->start,
                              (*pilot)->unblind, open ? "" : " (over)"));
    for (const auto& area : (*pilot)->areas)
        terminal.line(fmt::format("  {:<17} {} {} ({})", region::name(area.type), area.id, area.name, area.gemeente));
    if (!forms->empty()) terminal.table(table, {false, false, false, false});
    terminal.line(
        fmt::format("{} field notes, {} activities.{}", notes->size(), activities->size(),
                    scored_since ? " The project was scored again since: the pilot keeps to the frozen score." : ""));
    terminal.document({{"frozen", true},
                       {"pilot", pilot_json(**pilot)},
                       {"blind", open},
                       {"scored_since", scored_since},
                       {"forms", issued},
                       {"notes", notes->size()},
                       {"activities", activities->size()}});
    return {};
}

void add_status(Commands& commands, CLI::App& pilot) {
    auto file = std::make_shared<std::string>();
    CLI::App& command = commands.add(pilot, "status", "what was frozen, which forms are back, what was noted",
                                     "gkaart pilot status regio.gkaart");
    command.add_option("PROJECT", *file, "the project file")->required();
    commands.run(command, [file](const Terminal& terminal) { return run_status(terminal, *file); });
}

struct ReportArguments {
    std::string project, until, pdf;
};

std::string change_line(const pilot::Change& change) {
    if (!change.enough())
        return fmt::format("too few reports to say anything (at least {} expected in each of four counts, here {})",
                           pilot::min_expected, dutch(change.smallest_expected, 1));
    return fmt::format("ratio of ratios {} ({} to {}): {}", dutch(change.ratio, 2), dutch(change.interval.low, 2),
                       dutch(change.interval.high, 2),
                       change.beyond_chance() ? "more than chance allows" : "within what chance allows");
}

void tell(const Terminal& terminal, const piloting::PilotReport& report) {
    for (std::size_t i = 0; i < report.facts.areas.size(); ++i) {
        const pilot::AreaEvaluation& area = report.evaluation.areas[i];
        const pilot::FourCounts& counts = report.facts.areas[i].reports;
        terminal.line(
            fmt::format("{}: {} {}", region::name(area.type), report.pilot.areas[i].id, report.pilot.areas[i].name));
        terminal.line(fmt::format(
            "  agreement of {} experts: overlap@10 {}, tau-b {}, kappa {}; between experts tau-b {}",
            area.agreement.experts.size(), shown(area.agreement.overlap.of_ten, 1), shown(area.agreement.tau, 2),
            shown(area.agreement.kappa, 2), shown(area.agreement.between, 2)));
        terminal.line(fmt::format("  reports {} before, {} after; comparison {} and {}: {}", counts.pilot.before,
                                  counts.pilot.after, counts.comparison.before, counts.comparison.after,
                                  change_line(area.change)));
    }
    terminal.line("all areas together: " + change_line(report.evaluation.change));
    for (const pilot::StopVerdict& verdict : report.evaluation.rules)
        terminal.line(fmt::format("stop rule {}{}: {}{}", pilot::text(verdict.rule),
                                  verdict.type ? fmt::format(" ({})", region::name(*verdict.type)) : "",
                                  verdict.state == pilot::StopState::stop    ? "STOP"
                                  : verdict.state == pilot::StopState::go_on ? "go on"
                                                                             : "not known",
                                  verdict.state == pilot::StopState::unknown || verdict.certain ? "" : ", uncertain"));
    terminal.line("More reports can mean success: whoever knows what to look for reports more.");
}

Status run_report(const Terminal& terminal, const ReportArguments& arguments) {
    auto project = Project::open(arguments.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto report = [&] {
        const Progress progress = terminal.progress();
        return piloting::make_report(*project, arguments.until, progress);
    }();
    if (!report) return std::unexpected(report.error());
    if (!arguments.pdf.empty()) {
        const map::OffscreenGui gui;
        const auto schematic = project->setting("schematic");
        if (!schematic) return std::unexpected(schematic.error());
        if (auto written = report::render_pilot_pdf(*report, *schematic, arguments.pdf); !written) return written;
    }
    tell(terminal, *report);
    if (!arguments.pdf.empty()) terminal.line("Wrote " + arguments.pdf);
    terminal.document(report_json(*report));
    return {};
}

void add_report(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<ReportArguments>();
    CLI::App& command = commands.add(pilot, "report", "what the pilot says, with intervals, and what it cannot say",
                                     "gkaart pilot report regio.gkaart --until 2026-09-30 --pdf pilot.pdf");
    command.add_option("PROJECT", arguments->project, "a project with a frozen pilot")->required();
    command.add_option("--until", arguments->until, "last day that counts (yyyy-mm-dd); default the newest signal");
    command.add_option("--pdf", arguments->pdf, "also write it as pages in Dutch");
    commands.run(command, [arguments](const Terminal& terminal) { return run_report(terminal, *arguments); });
}

} // namespace

void add_pilot_command(Commands& commands) {
    CLI::App& pilot = commands.group("pilot", "try the map in a few areas: freeze, judge blind, evaluate",
                                     "gkaart pilot suggest regio.gkaart");
    add_suggest(commands, pilot);
    add_freeze(commands, pilot);
    add_pilot_field_commands(commands, pilot);
    add_status(commands, pilot);
    add_report(commands, pilot);
}

} // namespace gk::cli
