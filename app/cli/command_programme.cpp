// SPDX-License-Identifier: EUPL-1.2
// The board of the year plan, what was done for a result, and the budget.

#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/cli/picture_json.hpp"
#include "app/map/gui.hpp"
#include "app/map/render.hpp"
#include "app/report/picture_page.hpp"
#include "app/scene/target_scene.hpp"
#include "gis/programme/board_file.hpp"

namespace gk::cli {
namespace {

using programme::TargetLine;
using programme::TargetState;
using store::Project;

struct ProgrammeArguments : RegisterArguments {
    std::int32_t year = 0;
    std::string result, date, gemeente, note, out, theme, map, report;
    std::uint32_t half = 0;
    double amount = 1;
    std::optional<double> of;
};

Json target_json(const TargetLine& line) {
    Json gemeenten = Json::array();
    for (const programme::GemeenteTarget& one : line.gemeenten)
        gemeenten.push_back({{"gemeente", one.gemeente},
                             {"state", programme::name(one.state)},
                             {"done", number(one.done)},
                             {"needed", number(one.needed)},
                             {"planned", one.planned}});
    return {{"result", line.result},
            {"text", line.text},
            {"theme", line.theme},
            {"activity", line.activity},
            {"state", programme::name(line.state)},
            {"state_nl", programme::name_nl(line.state)},
            {"unit", line.target.unit},
            {"every", programme::name(line.target.every)},
            {"per", programme::name(line.target.per)},
            {"due", programme::iso(programme::Day(line.target.due))},
            {"needed", line.target.share ? Json(nullptr) : number(line.needed)},
            {"done", line.target.share ? Json(nullptr) : number(line.done)},
            {"share_wanted", line.target.share ? number(*line.target.share) : Json(nullptr)},
            {"share", line.share ? number(*line.share) : Json(nullptr)},
            {"of", line.target.share ? number(line.of) : Json(nullptr)},
            {"missing_gemeenten", line.missing},
            {"missed_periods", line.missed_periods},
            {"gemeenten", gemeenten},
            {"basis", line.basis}};
}

std::string reached(const TargetLine& line) {
    if (line.target.share)
        return line.share ? fmt::format("{}% of {}", dutch(100 * *line.share, 0), dutch(line.of, 0)) : "-";
    return fmt::format("{} of {}", dutch(line.done, 0), dutch(line.needed, 0));
}

/// The half-year of --year and --half; none: the last one that was over.
Result<std::optional<programme::HalfYear>> half_of(const ProgrammeArguments& arguments, programme::Day today) {
    if (arguments.year == 0 && arguments.half == 0) return std::optional<programme::HalfYear>{};
    if (arguments.half == 0) return fail(ErrorCode::usage, "--report with --year also needs --half: 1 or 2");
    const std::int32_t year = arguments.year != 0 ? arguments.year : programme::year_of(today);
    return std::optional(programme::HalfYear{year, arguments.half});
}

Status run_report(const Terminal& terminal, const ProgrammeArguments& arguments) {
    if (!arguments.out.empty() || !arguments.map.empty() || !arguments.theme.empty())
        return fail(ErrorCode::usage, "--report makes one document: leave --out, --map and --theme out");
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    const auto half = half_of(arguments, open->ledger().today());
    if (!half) return std::unexpected(half.error());
    const map::OffscreenGui gui;
    const auto picture = report::make_picture_pdf(open->project(), open->ledger(), {.half = *half}, arguments.report,
                                                  terminal.progress());
    if (!picture) return std::unexpected(picture.error());
    terminal.line(
        fmt::format("Informatiebeeld drugs of {}, on {}: {} signals ({} in the half-year before), {} gemeenten "
                    "without voorlichting, {}.",
                    programme::name(picture->half), programme::iso(picture->today), picture->all_signals.now,
                    picture->all_signals.before, picture->without,
                    picture->plan_year ? fmt::format("{} targets late", picture->late.size())
                                       : std::string("no jaarplan of the year")));
    terminal.line("For the team: small counts are not hidden. Not to be published.");
    terminal.line("Wrote " + arguments.report);
    Json document = picture_json(*picture);
    document["out"] = arguments.report;
    terminal.document(document);
    return {};
}

Status draw_target(const Terminal& terminal, OpenRegisters& open, const ProgrammeArguments& arguments) {
    const auto snapshot = scene::make_target_scene(open.project(), open.ledger(), arguments.year, arguments.result);
    if (!snapshot) return std::unexpected(snapshot.error());
    const map::OffscreenGui gui;
    if (const auto done = map::render(*snapshot, {}, arguments.map); !done) return done;
    terminal.line("\nWrote " + arguments.map);
    return {};
}

Status run_programme(const Terminal& terminal, const ProgrammeArguments& arguments) {
    if (!arguments.report.empty()) return run_report(terminal, arguments);
    if (arguments.half != 0) return fail(ErrorCode::usage, "--half goes with --report");
    if (arguments.map.empty() != arguments.result.empty())
        return fail(ErrorCode::usage, "--map draws the gemeenten for one target: give it with --result ID");
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    const auto board = programme::board_of(ledger, arguments.year);
    if (!board) return std::unexpected(board.error());
    Json items = Json::array();
    std::vector<std::vector<std::string>> table{{"state", "result", "reached", "due", "theme", "what"}};
    for (const TargetLine& line : board->lines) {
        if (!arguments.theme.empty() && line.theme != arguments.theme) continue;
        items.push_back(target_json(line));
        table.push_back({std::string(programme::name(line.state)), line.result, reached(line),
                         programme::iso(programme::Day(line.target.due)), line.theme, line.text});
    }
    terminal.line(fmt::format("Jaarplan {} on {}", board->year, programme::iso(ledger.today())));
    terminal.table(table, {false, false, true, false, false, false});
    for (const TargetLine& line : board->lines) {
        if (line.missing.empty() || line.missing.size() == ledger.areas().gemeenten().size()) continue;
        std::vector<std::string> names;
        for (const std::string& gemeente : line.missing) names.push_back(ledger.areas().gemeente_name(gemeente));
        terminal.line(fmt::format("\n{}: not yet in {}", line.result, fmt::join(names, ", ")));
    }
    if (!arguments.out.empty()) {
        if (auto done = programme::write_board(ledger, *board, arguments.out); !done) return done;
        terminal.line("\nWrote " + arguments.out);
    }
    if (!arguments.map.empty())
        if (auto done = draw_target(terminal, *open, arguments); !done) return done;
    terminal.document({{"year", board->year},
                       {"today", programme::iso(ledger.today())},
                       {"items", items},
                       {"out", arguments.out.empty() ? Json(nullptr) : Json(arguments.out)},
                       {"map", arguments.map.empty() ? Json(nullptr) : Json(arguments.map)}});
    return {};
}

Status run_record(const Terminal& terminal, const ProgrammeArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    programme::ResultEntry entry{.result = arguments.result, .amount = arguments.amount, .of = arguments.of};
    const auto date =
        arguments.date.empty() ? Result<programme::Day>(ledger.today()) : day_of_option(arguments.date, "--date");
    if (!date) return std::unexpected(date.error());
    entry.date = *date;
    entry.year = arguments.year != 0 ? arguments.year : programme::year_of(*date);
    entry.note = arguments.note;
    if (!arguments.gemeente.empty()) {
        const auto area = ledger.areas().find(arguments.gemeente);
        if (!area) return std::unexpected(area.error());
        entry.gemeente = (*area)->ref.id;
    }
    const auto outcome = ledger.put(std::span(&entry, 1), change_of(arguments));
    if (!outcome) return std::unexpected(outcome.error());
    terminal.line(fmt::format("{} on {}: {}.", entry.result, programme::iso(entry.date), outcome_line(*outcome)));
    Json document = outcome_json(*outcome);
    document["result"] = entry.result;
    terminal.document(document);
    return {};
}

Status run_budget(const Terminal& terminal, const ProgrammeArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    const programme::Catalogue& catalogue = ledger.catalogue();
    const std::int32_t this_year = programme::year_of(ledger.today());
    const std::int32_t year = arguments.year != 0                      ? arguments.year
                              : catalogue.budget(this_year) != nullptr ? this_year
                                                                       : catalogue.budgets.back().year;
    const programme::Budget* budget = catalogue.budget(year);
    if (budget == nullptr)
        return fail(ErrorCode::refused,
                    fmt::format("there is no begroting of {}, only of {}", year, catalogue.budget_years()));
    const auto checks = programme::check(*budget);
    if (!checks) return std::unexpected(checks.error());
    const auto inzetten = ledger.registers().inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    const auto uses = programme::use_of(*budget, *inzetten);
    terminal.line(fmt::format("{} ({})", budget->title, budget->source));
    std::vector<std::vector<std::string>> table{{"line", "what", "budget", "spent", "planned", "left"}};
    Json lines = Json::array();
    for (const programme::LineUse& use : uses) {
        lines.push_back(line_use_json(use));
        table.push_back({use.line, use.label, euro(use.budget), euro(use.spent), euro(use.planned), euro(use.left())});
    }
    terminal.table(table, {false, false, true, true, true, true});
    terminal.line("\nspent and planned: inzet of the register; other spending is not in this project.\n");
    Json sums = Json::array();
    for (const programme::SumOutcome& sum : *checks) {
        sums.push_back({{"id", sum.id},
                        {"text", sum.text},
                        {"expected", sum.expected},
                        {"found", sum.found ? Json(*sum.found) : Json(nullptr)},
                        {"holds", sum.holds()}});
        terminal.line(fmt::format("{}  {}: {}", sum.holds() ? "ok" : "WRONG", sum.text,
                                  sum.found ? euro(*sum.found) : "no whole number"));
    }
    terminal.document({{"year", year}, {"title", budget->title}, {"lines", lines}, {"checks", sums}});
    return {};
}

} // namespace

void add_programme_commands(Commands& commands) {
    {
        auto arguments = std::make_shared<ProgrammeArguments>();
        CLI::App& command =
            commands.add("programme", "the board: every target of the jaarplan with its state, late ones first",
                         "gkaart programme regio.gkaart --year 2025 --out bord.xlsx");
        add_register_options(command, *arguments, false);
        command.add_option("--year", arguments->year, "of the jaarplan; default the year of today, or the newest");
        command.add_option("--theme", arguments->theme, "only this theme, such as drugs");
        command.add_option("--out", arguments->out, "also write it: .csv, .xlsx or .ods");
        command.add_option("--report", arguments->report,
                           "write the informatiebeeld drugs of a half-year instead: .pdf");
        command.add_option("--half", arguments->half, "1 or 2, for --report; default the last half-year that is over")
            ->check(CLI::Range(1, 2));
        command.add_option("--map", arguments->map,
                           "also draw which gemeenten are there for --result: .pdf, .png or .svg");
        command.add_option("--result", arguments->result,
                           "a target that each gemeente has, such as voorlichting-elke-gemeente");
        commands.run(command, [arguments](const Terminal& terminal) { return run_programme(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<ProgrammeArguments>();
        CLI::App& command =
            commands.add("record", "something was done for a result of the jaarplan",
                         "gkaart record regio.gkaart nieuwsbrief --date 2025-03-20 --note \"nummer 1\"");
        add_register_options(command, *arguments, true);
        command.add_option("RESULT", arguments->result, "id of the result; gkaart programme shows them")->required();
        command.add_option("--date", arguments->date, "day (yyyy-mm-dd); default today");
        command.add_option("--amount", arguments->amount, "how many")->capture_default_str();
        command.add_option("--of", arguments->of, "of how many, for a target that is a share");
        command.add_option("--gemeente", arguments->gemeente, "for a target for each gemeente");
        command.add_option("--year", arguments->year, "of the jaarplan; default that of the day");
        command.add_option("--note", arguments->note, "remark");
        commands.run(command, [arguments](const Terminal& terminal) { return run_record(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<ProgrammeArguments>();
        CLI::App& command =
            commands.add("budget", "the begroting with its checks; spent, planned and left of each line",
                         "gkaart budget regio.gkaart --year 2025");
        add_register_options(command, *arguments, false);
        command.add_option("--year", arguments->year, "default the year of today, or the newest begroting");
        commands.run(command, [arguments](const Terminal& terminal) { return run_budget(terminal, *arguments); });
    }
}

} // namespace gk::cli
