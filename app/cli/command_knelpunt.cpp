// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"

namespace gk::cli {
namespace {

using programme::Knelpunt;
using programme::KnelpuntType;
using store::Project;

struct KnelpuntArguments : RegisterArguments {
    std::string code, type = "gebied", title, note, decision, date, body, within;
    std::vector<std::string> areas, results;
    std::vector<std::int64_t> inzetten;
    double share = 0.5;
    bool remove = false, all = false;
};

/// Of a person the trail keeps number and decisions only; a reason that would vanish is better refused.
Status no_reason_for_a_person(const Knelpunt& knelpunt, const KnelpuntArguments& arguments) {
    if (knelpunt.type != KnelpuntType::persoon || arguments.why.empty()) return {};
    return fail(ErrorCode::refused,
                "a knelpunt about a person holds no words that could say who it is: leave --why out; the decision "
                "and the body that took it are recorded");
}

Status show(const Terminal& terminal, programme::Ledger& ledger, const std::string& code,
            const Result<store::Registers::Outcome>& outcome) {
    if (!outcome) return std::unexpected(outcome.error());
    const auto stored = ledger.knelpunt(code);
    if (!stored) return std::unexpected(stored.error());
    terminal.line(fmt::format("Knelpunt {}: {}.", code, outcome_line(*outcome)));
    Json document = knelpunt_json(*stored, ledger.today());
    document["unchanged"] = outcome->unchanged == 1;
    terminal.document(document);
    return {};
}

Status save(const Terminal& terminal, programme::Ledger& ledger, const Knelpunt& knelpunt,
            const KnelpuntArguments& arguments) {
    if (auto good = no_reason_for_a_person(knelpunt, arguments); !good) return good;
    return show(terminal, ledger, knelpunt.code, ledger.put(std::span(&knelpunt, 1), change_of(arguments)));
}

Result<programme::Decision> decision_of(const KnelpuntArguments& arguments) {
    const auto date = day_of_option(arguments.date, "--date");
    if (!date) return std::unexpected(date.error());
    return programme::Decision{*programme::parse_decision_kind(arguments.decision), *date, arguments.body};
}

/// The ties that the options name. Polygons name areas by the dozen: `linked_only` keeps of those the ones that the
/// knelpunt has.
Result<programme::KnelpuntTies> ties_of(programme::Ledger& ledger, Project& project, const KnelpuntArguments& arguments,
                                        const Knelpunt& knelpunt, bool linked_only) {
    programme::KnelpuntTies ties{.results = arguments.results, .inzetten = arguments.inzetten};
    for (const std::string& text : arguments.areas) {
        const auto area = ledger.areas().find(text);
        if (!area) return std::unexpected(area.error());
        ties.areas.push_back((*area)->ref);
    }
    if (arguments.within.empty()) return ties;
    // Before the file is read: the rules say it too, but about the areas that were found.
    if (knelpunt.type == KnelpuntType::persoon)
        return fail(ErrorCode::refused, fmt::format("knelpunt {} is about a person: it has no place", knelpunt.code));
    auto within = programme::areas_within(project, arguments.within, arguments.share);
    if (!within) return std::unexpected(within.error());
    std::erase_if(*within, [&](const programme::AreaRef& area) {
        return (knelpunt.type == KnelpuntType::branche && area.kind != region::AreaKind::estate) ||
               (linked_only && std::ranges::find(knelpunt.areas, area) == knelpunt.areas.end());
    });
    if (within->empty())
        return fail(ErrorCode::refused,
                    fmt::format("no {}area lies for {:.0f}% within it (--share)", linked_only ? "linked " : "",
                                100 * arguments.share),
                    arguments.within);
    ties.areas.insert(ties.areas.end(), within->begin(), within->end());
    return ties;
}

Status run_add(const Terminal& terminal, const KnelpuntArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    const auto all = open->ledger().registers().knelpunten();
    if (!all) return std::unexpected(all.error());
    if (std::ranges::find(*all, arguments.code, &Knelpunt::code) != all->end())
        return fail(ErrorCode::refused, fmt::format("there is a knelpunt {} already: decide about it or link it "
                                                    "(gkaart knelpunt decide, link)",
                                                    arguments.code));
    Knelpunt knelpunt{.code = arguments.code,
                      .type = *programme::parse_knelpunt_type(arguments.type),
                      .title = arguments.title,
                      .note = arguments.note};
    if (!arguments.date.empty() || !arguments.body.empty()) {
        auto decision = decision_of(arguments);
        if (!decision) return std::unexpected(decision.error());
        knelpunt.decisions.push_back(*std::move(decision));
    }
    auto ties = ties_of(open->ledger(), open->project(), arguments, knelpunt, false);
    if (!ties) return std::unexpected(ties.error());
    knelpunt.areas = std::move(ties->areas);
    knelpunt.results = std::move(ties->results);
    knelpunt.inzetten = std::move(ties->inzetten);
    return save(terminal, open->ledger(), knelpunt, arguments);
}

Status run_decide_knelpunt(const Terminal& terminal, const KnelpuntArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    auto knelpunt = open->ledger().knelpunt(arguments.code);
    if (!knelpunt) return std::unexpected(knelpunt.error());
    const auto decision = decision_of(arguments);
    if (!decision) return std::unexpected(decision.error());
    if (auto good = programme::may_follow(*knelpunt, *decision); !good) return good;
    knelpunt->decisions.push_back(*decision);
    return save(terminal, open->ledger(), *knelpunt, arguments);
}

Status run_link(const Terminal& terminal, const KnelpuntArguments& arguments, bool take_away) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    const auto knelpunt = ledger.knelpunt(arguments.code);
    if (!knelpunt) return std::unexpected(knelpunt.error());
    const auto ties = ties_of(ledger, open->project(), arguments, *knelpunt, take_away);
    if (!ties) return std::unexpected(ties.error());
    if (ties->empty())
        return fail(ErrorCode::usage, "say what to link or to take away: --area, --within, --result or --inzet");
    return show(terminal, ledger, arguments.code,
                take_away ? ledger.unlink(arguments.code, *ties, change_of(arguments))
                          : ledger.link(arguments.code, *ties, change_of(arguments)));
}

Status run_list(const Terminal& terminal, const KnelpuntArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    const auto all = open->ledger().registers().knelpunten();
    if (!all) return std::unexpected(all.error());
    const programme::Day today = open->ledger().today();
    Json items = Json::array();
    std::vector<std::vector<std::string>> table{
        {"code", "type", "title", "decision", "date", "body", "decide by", "areas", "inzet"}};
    std::size_t overdue = 0;
    for (const Knelpunt& knelpunt : *all) {
        const auto state = programme::state_of(knelpunt, today);
        if (!arguments.all && !state.in_force && !knelpunt.decisions.empty()) continue;
        items.push_back(knelpunt_json(knelpunt, today));
        overdue += state.overdue ? 1 : 0;
        const programme::Decision* last = knelpunt.decisions.empty() ? nullptr : &knelpunt.decisions.back();
        table.push_back({knelpunt.code, std::string(programme::name(knelpunt.type)), knelpunt.title,
                         last == nullptr ? "none" : std::string(programme::name(last->kind)),
                         last == nullptr ? "" : programme::iso(last->date), last == nullptr ? "" : last->body,
                         !state.decide_by ? "" : programme::iso(*state.decide_by) + (state.overdue ? " !" : ""),
                         std::to_string(knelpunt.areas.size()), std::to_string(knelpunt.inzetten.size())});
    }
    if (items.empty()) terminal.line("No knelpunten; add one with: gkaart knelpunt add");
    else terminal.table(table, {false, false, false, false, false, false, false, true, true});
    if (overdue > 0)
        terminal.line(fmt::format("\n! {} decided on more than 12 months ago: to be extended or ended.", overdue));
    terminal.document({{"items", items}, {"overdue", overdue}, {"today", programme::iso(today)}});
    return {};
}

void add_link_options(CLI::App& command, KnelpuntArguments& arguments) {
    command.add_option("--area", arguments.areas, "code of a gemeente, wijk, buurt or estate");
    command.add_option("--within", arguments.within, "file with polygons: the buurten and estates that lie in them");
    command.add_option("--share", arguments.share, "part of an area that must lie within the polygons")
        ->check(CLI::Range(0.01, 1.0))
        ->capture_default_str();
    command.add_option("--result", arguments.results, "result of the jaarplan that works on it");
    command.add_option("--inzet", arguments.inzetten, "number of an inzet that works on it");
}

} // namespace

void add_knelpunt_commands(Commands& commands) {
    CLI::App& group = commands.group("knelpunt", "handhavingsknelpunten: add, decide, link, unlink, list",
                                     "gkaart knelpunt list regio.gkaart");
    const auto code = [](CLI::App& command, KnelpuntArguments& arguments) {
        command.add_option("CODE", arguments.code, "number of the knelpunt; of a persoon P-2025-03")->required();
    };
    const auto decision = [](CLI::App& command, KnelpuntArguments& arguments, bool needed) {
        CLI::Option* date = command.add_option("--date", arguments.date, "of the decision (yyyy-mm-dd)");
        CLI::Option* body = command.add_option("--body", arguments.body, "who decided, such as stuurgroep");
        if (needed) date->required(), body->required();
        else date->needs(body), body->needs(date);
    };
    {
        auto arguments = std::make_shared<KnelpuntArguments>();
        CLI::App& command = commands.add(group, "add", "a new knelpunt, named by a decision",
                                         "gkaart knelpunt add regio.gkaart G-01 --type gebied --title \"Jachthaven\" "
                                         "--date 2024-12-05 --body stuurgroep --area BU03610100");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        command.add_option("--type", arguments->type, "persoon (a number, no words, no place), gebied or branche")
            ->check(CLI::IsMember({"persoon", "gebied", "branche"}))
            ->capture_default_str();
        command.add_option("--title", arguments->title, "short description; never for a persoon");
        command.add_option("--note", arguments->note, "explanation; never for a persoon");
        arguments->decision = "benoemd";
        decision(command, *arguments, false);
        add_link_options(command, *arguments);
        commands.run(command, [arguments](const Terminal& terminal) { return run_add(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<KnelpuntArguments>();
        CLI::App& command = commands.add(group, "decide", "extend, end or name again",
                                         "gkaart knelpunt decide regio.gkaart G-01 --decision verlengd --date "
                                         "2025-12-04 --body stuurgroep");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        command.add_option("--decision", arguments->decision, "benoemd, verlengd or beeindigd")
            ->required()
            ->check(CLI::IsMember({"benoemd", "verlengd", "beeindigd"}));
        decision(command, *arguments, true);
        commands.run(command,
                     [arguments](const Terminal& terminal) { return run_decide_knelpunt(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<KnelpuntArguments>();
        CLI::App& command = commands.add(group, "link", "link it with areas, results and inzet",
                                         "gkaart knelpunt link regio.gkaart G-01 --within havens.gpkg --inzet 12");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        add_link_options(command, *arguments);
        command.add_flag("--remove", arguments->remove, "take these links away, as unlink does");
        commands.run(command, [arguments](const Terminal& terminal) {
            return run_link(terminal, *arguments, arguments->remove);
        });
    }
    {
        auto arguments = std::make_shared<KnelpuntArguments>();
        CLI::App& command =
            commands.add(group, "unlink", "take links with areas, results and inzet away; the audit trail keeps which",
                         "gkaart knelpunt unlink regio.gkaart G-01 --area BU03610100 --why \"wrong buurt\"");
        add_register_options(command, *arguments, true);
        code(command, *arguments);
        add_link_options(command, *arguments);
        commands.run(command, [arguments](const Terminal& terminal) { return run_link(terminal, *arguments, true); });
    }
    {
        auto arguments = std::make_shared<KnelpuntArguments>();
        CLI::App& command = commands.add(group, "list", "knelpunten in force, with what is overdue",
                                         "gkaart knelpunt list regio.gkaart");
        add_register_options(command, *arguments, false);
        command.add_flag("--all", arguments->all, "also those that were ended");
        commands.run(command, [arguments](const Terminal& terminal) { return run_list(terminal, *arguments); });
    }
}

} // namespace gk::cli
