// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"

namespace gk::cli {
namespace {

using programme::DeskFigure;
using programme::DeskSignal;
using store::Project;

struct DeskArguments : RegisterArguments {
    std::string code, kind, gemeente, received, partner, date, by = "quarter";
};

std::string percent(const std::optional<double>& share) {
    return share ? dutch(100 * *share, 1) + "%" : "-";
}

Status save(const Terminal& terminal, programme::Ledger& ledger, const DeskSignal& signal,
            const DeskArguments& arguments) {
    const auto outcome = ledger.put(std::span(&signal, 1), change_of(arguments));
    if (!outcome) return std::unexpected(outcome.error());
    terminal.line(fmt::format("Signal {}: {}.", signal.code, outcome_line(*outcome)));
    Json document = outcome_json(*outcome);
    document["code"] = signal.code;
    terminal.document(document);
    return {};
}

Result<DeskSignal> find_signal(programme::Ledger& ledger, const std::string& code) {
    const auto all = ledger.registers().desk();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, code, &DeskSignal::code);
    if (found == all->end())
        return fail(ErrorCode::refused, fmt::format("the desk has no signal {}; add it first (gkaart desk add)", code));
    return *found;
}

Status run_add(const Terminal& terminal, const DeskArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    if (find_signal(open->ledger(), arguments.code))
        return fail(ErrorCode::refused, fmt::format("the desk has a signal {} already", arguments.code));
    DeskSignal signal{.code = arguments.code, .kind = arguments.kind};
    const auto received = day_of_option(arguments.received, "--received");
    if (!received) return std::unexpected(received.error());
    signal.received = *received;
    if (!arguments.gemeente.empty()) {
        const auto area = open->ledger().areas().find(arguments.gemeente);
        if (!area) return std::unexpected(area.error());
        signal.gemeente = (*area)->ref.id;
    }
    return save(terminal, open->ledger(), signal, arguments);
}

/// share and publish: a day for something that is on the desk.
Status run_day(const Terminal& terminal, const DeskArguments& arguments, bool publish) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    auto signal = find_signal(open->ledger(), arguments.code);
    if (!signal) return std::unexpected(signal.error());
    const auto date = arguments.date.empty() ? Result<programme::Day>(open->ledger().today())
                                             : day_of_option(arguments.date, "--date");
    if (!date) return std::unexpected(date.error());
    if (publish) signal->published = *date;
    else signal->shares.push_back({arguments.partner, *date});
    return save(terminal, open->ledger(), *signal, arguments);
}

void show_figures(const Terminal& terminal, const std::vector<DeskFigure>& figures) {
    std::vector<std::vector<std::string>> table{
        {"period", "partner", "received", "in a week", "late", "waiting", "share"}};
    for (const DeskFigure& figure : figures)
        table.push_back({figure.period, figure.partner.empty() ? "anyone" : figure.partner,
                         std::to_string(figure.received), std::to_string(figure.in_time), std::to_string(figure.late),
                         std::to_string(figure.waiting),
                         percent(figure.share()) + (figure.share().value_or(1) < programme::share_wanted ? " !" : "")});
    terminal.table(table, {false, false, true, true, true, true, true});
    terminal.line(fmt::format("! under {:.0f}%. A partner is judged by what was shared with it; waiting: the week is "
                              "not over.",
                              100 * programme::share_wanted));
}

Status run_show(const Terminal& terminal, const DeskArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    auto signals = open->ledger().registers().desk();
    if (!signals) return std::unexpected(signals.error());
    const auto imported = open->ledger().registers().imported_desk();
    if (!imported) return std::unexpected(imported.error());
    signals->insert(signals->end(), imported->begin(), imported->end());
    const programme::Day today = open->ledger().today();
    const auto figures = programme::desk_figures(*signals, *programme::parse_desk_period(arguments.by), today);
    const auto todo = programme::desk_todo(*signals, today);
    if (signals->empty()) terminal.line("No signals on the desk; add one with: gkaart desk add");
    else show_figures(terminal, figures);
    Json figures_json = Json::array();
    for (const DeskFigure& figure : figures)
        figures_json.push_back({{"period", figure.period},
                                {"partner", figure.partner.empty() ? Json(nullptr) : Json(figure.partner)},
                                {"received", figure.received},
                                {"in_time", figure.in_time},
                                {"late", figure.late},
                                {"waiting", figure.waiting},
                                {"share", figure.share() ? number(*figure.share()) : Json(nullptr)}});
    Json todo_json = Json::array();
    for (const programme::DeskTodo& entry : todo) {
        todo_json.push_back({{"code", entry.code},
                             {"kind", entry.kind},
                             {"what", entry.publish ? "publish" : "share"},
                             {"received", programme::iso(entry.received)},
                             {"due", programme::iso(entry.due)},
                             {"days_left", entry.days_left}});
        if (entry.publish)
            terminal.line(fmt::format("publish  {} ({}) as {}, received {}", entry.code, entry.kind,
                                      programme::alert_of(entry.kind), programme::iso(entry.received)));
        else if (entry.days_left < 0)
            terminal.line(
                fmt::format("late  {} ({}) was to be shared by {}", entry.code, entry.kind, programme::iso(entry.due)));
        else
            terminal.line(fmt::format("share  {} ({}) by {}: {} days left", entry.code, entry.kind,
                                      programme::iso(entry.due), entry.days_left));
    }
    terminal.document({{"figures", figures_json},
                       {"todo", todo_json},
                       {"wanted", programme::share_wanted},
                       {"imported", imported->size()},
                       {"today", programme::iso(today)}});
    return {};
}

} // namespace

void add_desk_commands(Commands& commands) {
    CLI::App& group = commands.group("desk", "the signals desk: received, shared with whom, published",
                                     "gkaart desk show regio.gkaart");
    const auto code = [](CLI::App& command, DeskArguments& arguments) {
        command.add_option("CODE", arguments.code, "the desk's own number of the signal; never a name")->required();
    };
    {
        auto arguments = std::make_shared<DeskArguments>();
        CLI::App& command = commands.add(group, "show", "95% within a week? By period and partner; what is due",
                                         "gkaart desk show regio.gkaart --by half");
        add_register_options(command, *arguments, false);
        command.add_option("--by", arguments->by, "period of the figures")
            ->check(CLI::IsMember({"month", "quarter", "half", "year"}))
            ->capture_default_str();
        commands.run(command, [arguments](const Terminal& terminal) { return run_show(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeskArguments>();
        CLI::App& command = commands.add(group, "add", "a signal that came in",
                                         "gkaart desk add regio.gkaart 2025-017 --kind dumping --received 2025-03-03");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        command.add_option("--kind", arguments->kind, "as signals are imported")
            ->required()
            ->check(CLI::IsMember(
                {"lab", "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking", "overig"}));
        command.add_option("--received", arguments->received, "day it came in (yyyy-mm-dd)")->required();
        command.add_option("--gemeente", arguments->gemeente, "GM0361 or its name");
        commands.run(command, [arguments](const Terminal& terminal) { return run_add(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeskArguments>();
        CLI::App& command = commands.add(group, "share", "it was shared with a partner",
                                         "gkaart desk share regio.gkaart 2025-017 --with politie --date 2025-03-05");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        command.add_option("--with", arguments->partner, "the partner")->required();
        command.add_option("--date", arguments->date, "day (yyyy-mm-dd); default today");
        commands.run(command, [arguments](const Terminal& terminal) { return run_day(terminal, *arguments, false); });
    }
    {
        auto arguments = std::make_shared<DeskArguments>();
        CLI::App& command = commands.add(group, "publish", "it went out as Dumpalert or Labalert",
                                         "gkaart desk publish regio.gkaart 2025-017 --date 2025-03-06");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        command.add_option("--date", arguments->date, "day (yyyy-mm-dd); default today");
        commands.run(command, [arguments](const Terminal& terminal) { return run_day(terminal, *arguments, true); });
    }
}

} // namespace gk::cli
