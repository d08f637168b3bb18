// SPDX-License-Identifier: EUPL-1.2
// What is gathered while a pilot runs: forms, notes, the log.

#include <memory>
#include <optional>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/clock.hpp"

namespace gk::cli {
namespace {

using store::Project;

std::optional<region::AreaType> type_of(const std::string& text) {
    return text.empty() ? std::nullopt : region::parse_area_type(text);
}

std::string day_or_today(const std::string& day) {
    return day.empty() ? store::utc_now().substr(0, 10) : day;
}

// --- forms and judge
// --------------------------------------------------------------------------------------------------

struct FormsArguments {
    std::string project, out, type;
    std::vector<std::string> experts;
    bool ods = false;
};

Status run_forms(const Terminal& terminal, const FormsArguments& arguments) {
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto forms =
        piloting::write_forms(*project, arguments.experts, type_of(arguments.type), arguments.out, arguments.ods);
    if (!forms) return std::unexpected(forms.error());
    Json items = Json::array();
    for (const auto& one : *forms) {
        items.push_back({{"form", one.form.code},
                         {"expert", one.form.expert},
                         {"area_type", region::name(one.form.type)},
                         {"file", one.file.string()}});
        terminal.line(fmt::format("{}  {}  {}", one.form.code, one.form.expert, one.file.string()));
    }
    terminal.line(
        "uitleg.txt beside them says how to fill them in. Who is behind a code stays with you: it is not in the project.");
    terminal.document({{"items", items}});
    return {};
}

void add_forms(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<FormsArguments>();
    CLI::App& command = commands.add(pilot, "forms", "blind judgement forms: the areas in random order, without scores",
                                     "gkaart pilot forms regio.gkaart --expert W1 --expert OOV1 --out formulieren");
    command.add_option("PROJECT", arguments->project, "a project with a frozen pilot")->required();
    command.add_option("--expert", arguments->experts, "pseudonym of an expert (W1, OOV2), never a name")->required();
    add_type_option(command, arguments->type)->description("only the form of this area type");
    command.add_option("--out", arguments->out, "folder for the forms")->required();
    command.add_flag("--ods", arguments->ods, "as spreadsheets instead of CSV");
    commands.run(command, [arguments](const Terminal& terminal) { return run_forms(terminal, *arguments); });
}

struct JudgeArguments {
    std::string project;
    std::vector<std::string> files;
};

Status run_judge(const Terminal& terminal, const JudgeArguments& arguments) {
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto forms = piloting::read_forms(*project, {arguments.files.begin(), arguments.files.end()});
    if (!forms) return std::unexpected(forms.error());
    Json items = Json::array();
    for (const auto& one : *forms) {
        items.push_back({{"form", one.form.code},
                         {"expert", one.form.expert},
                         {"area_type", region::name(one.form.type)},
                         {"areas", one.areas},
                         {"rated", one.rated},
                         {"listed", one.listed},
                         {"first_day", one.first_day},
                         {"last_day", one.last_day}});
        terminal.line(fmt::format("{}  {}, {}: {} of {} areas judged, {} on the list of ten, on {}", one.form.code,
                                  one.form.expert, region::name(one.form.type), one.rated, one.areas, one.listed,
                                  one.last_day));
    }
    terminal.document({{"items", items}});
    return {};
}

void add_judge(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<JudgeArguments>();
    CLI::App& command = commands.add(pilot, "judge", "read filled-in forms; all of them or none",
                                     "gkaart pilot judge regio.gkaart formulieren/*.csv");
    command.add_option("PROJECT", arguments->project, "a project with a frozen pilot")->required();
    command.add_option("FILES", arguments->files, "filled-in forms (CSV, ODS, XLSX)")->required();
    commands.run(command, [arguments](const Terminal& terminal) { return run_judge(terminal, *arguments); });
}

// --- note and log
// -----------------------------------------------------------------------------------------------------

struct NoteArguments {
    std::string project, area, who, why, date;
    bool right = false, wrong = false;
};

Status run_note(const Terminal& terminal, const NoteArguments& arguments) {
    if (arguments.right == arguments.wrong) return fail(ErrorCode::usage, "give --right or --wrong");
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto note = piloting::add_note(*project, {.area = arguments.area,
                                                    .day = day_or_today(arguments.date),
                                                    .expert = arguments.who,
                                                    .right = arguments.right,
                                                    .why = arguments.why});
    if (!note) return std::unexpected(note.error());
    terminal.line(fmt::format("Noted: the score of {} ({}) is {}.", note->area, region::name(note->type),
                              note->right ? "right" : "wrong"));
    terminal.document({{"area_id", note->area},
                       {"area_type", region::name(note->type)},
                       {"date", note->day},
                       {"who", note->expert},
                       {"right", note->right},
                       {"why", note->why}});
    return {};
}

void add_note(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<NoteArguments>();
    CLI::App& command = commands.add(
        pilot, "note", "a note from the field: the score of an area is right, or wrong and why",
        "gkaart pilot note regio.gkaart --area BU03610100 --who W1 --wrong --why \"loodsen staan leeg sinds mei\"");
    command.add_option("PROJECT", arguments->project, "a project with a frozen pilot")->required();
    command.add_option("--area", arguments->area, "an area that stands on a form")->required();
    command.add_option("--who", arguments->who, "pseudonym of who says so (W1)")->required();
    command.add_flag("--right", arguments->right, "the score is right");
    command.add_flag("--wrong", arguments->wrong, "the score is wrong");
    command.add_option("--why", arguments->why, "why; must be given with --wrong");
    command.add_option("--date", arguments->date, "yyyy-mm-dd; default today");
    commands.run(command, [arguments](const Terminal& terminal) { return run_note(terminal, *arguments); });
}

struct LogArguments {
    std::string project, kind, what, type, date;
    std::optional<std::int64_t> people;
    std::optional<double> hours;
};

Status run_log(const Terminal& terminal, const LogArguments& arguments) {
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const store::PilotActivity activity{.day = day_or_today(arguments.date),
                                        .kind = arguments.kind,
                                        .type = type_of(arguments.type),
                                        .what = arguments.what,
                                        .people = arguments.people,
                                        .hours = arguments.hours};
    if (auto done = piloting::add_activity(*project, activity); !done) return done;
    terminal.line(fmt::format("Logged on {}: {}, {}.", activity.day, activity.kind, activity.what));
    terminal.document({{"date", activity.day}, {"kind", activity.kind}, {"what", activity.what}});
    return {};
}

void add_log(Commands& commands, CLI::App& pilot) {
    auto arguments = std::make_shared<LogArguments>();
    CLI::App& command = commands.add(
        pilot, "log", "keep what was done in the pilot, and what went wrong",
        "gkaart pilot log regio.gkaart --kind voorlichting --type woongebied --what \"speedmobiel op de markt\" --people 80");
    command.add_option("PROJECT", arguments->project, "a project with a frozen pilot")->required();
    command.add_option("--kind", arguments->kind, "voorlichting, controle, bijeenkomst, communicatie, fout or overig")
        ->required();
    command.add_option("--what", arguments->what, "what was done")->required();
    add_type_option(command, arguments->type)->description("area type of the pilot area; none: the whole pilot");
    command.add_option("--people", arguments->people, "how many came or were reached")->check(CLI::NonNegativeNumber);
    command.add_option("--hours", arguments->hours, "how long it took")->check(CLI::NonNegativeNumber);
    command.add_option("--date", arguments->date, "yyyy-mm-dd; default today");
    commands.run(command, [arguments](const Terminal& terminal) { return run_log(terminal, *arguments); });
}

} // namespace

void add_pilot_field_commands(Commands& commands, CLI::App& pilot) {
    add_forms(commands, pilot);
    add_judge(commands, pilot);
    add_note(commands, pilot);
    add_log(commands, pilot);
}

} // namespace gk::cli
