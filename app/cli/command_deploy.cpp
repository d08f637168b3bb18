// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/cli/options.hpp"
#include "core/region/gemeenten.hpp"

namespace gk::cli {
namespace {

using programme::Inzet;
using programme::InzetStatus;
using store::Project;

struct DeployArguments : RegisterArguments {
    std::int64_t id = 0;
    std::string intervention, area, type, date, status, team, line, offered, result, note, evaluation, gemeente;
    std::optional<double> team_days, reach, half_life;
    std::optional<std::int64_t> euro;
    std::int32_t year = 0;
};

/// What people must know after every change: rules that the year breaks now. Of one inzet, or of all (0).
Result<std::vector<programme::Warning>> warnings_of(programme::Ledger& ledger, std::int32_t year) {
    const auto all = ledger.registers().inzetten();
    if (!all) return std::unexpected(all.error());
    return programme::warnings(*all, ledger.catalogue().menukaart, ledger.areas().gemeenten(), year, ledger.today());
}

Json warnings_json(const std::vector<programme::Warning>& warnings) {
    Json json = Json::array();
    for (const programme::Warning& warning : warnings)
        json.push_back({{"kind", programme::name(warning.kind)},
                        {"inzet", warning.inzet == 0 ? Json(nullptr) : Json(warning.inzet)},
                        {"gemeente", warning.gemeente},
                        {"text", warning.text}});
    return json;
}

Status save(const Terminal& terminal, programme::Ledger& ledger, Inzet inzet, const DeployArguments& arguments) {
    const auto outcome = ledger.put(std::span(&inzet, 1), change_of(arguments));
    if (!outcome) return std::unexpected(outcome.error());
    inzet.id = outcome->ids.front();
    auto warnings = warnings_of(ledger, programme::year_of(inzet.date));
    if (!warnings) return std::unexpected(warnings.error());
    std::erase_if(*warnings, [&](const programme::Warning& warning) { return warning.inzet != inzet.id; });
    terminal.line(fmt::format("Inzet {} ({} in {}, {}, {}): {}.", inzet.id, inzet.intervention, inzet.area.id,
                              programme::iso(inzet.date), programme::name(inzet.status), outcome_line(*outcome)));
    for (const programme::Warning& warning : *warnings) terminal.line("warning  " + warning.text);
    Json document = inzet_json(inzet);
    document["unchanged"] = outcome->unchanged == 1;
    document["warnings"] = warnings_json(*warnings);
    terminal.document(document);
    return {};
}

/// The options that were given, over what is there.
Status apply(const DeployArguments& arguments, Inzet& inzet) {
    if (!arguments.date.empty()) {
        const auto date = day_of_option(arguments.date, "--date");
        if (!date) return std::unexpected(date.error());
        inzet.date = *date;
    }
    if (!arguments.status.empty()) inzet.status = *programme::parse_inzet_status(arguments.status);
    for (const auto& [given, field] :
         {std::pair{&arguments.team, &inzet.team}, std::pair{&arguments.line, &inzet.line},
          std::pair{&arguments.result, &inzet.result}, std::pair{&arguments.note, &inzet.note}})
        if (!given->empty()) *field = *given;
    if (arguments.team_days) inzet.team_days = *arguments.team_days;
    if (arguments.euro) inzet.euro = *arguments.euro;
    if (arguments.reach) {
        inzet.reach = *arguments.reach;
        inzet.reach_counted = inzet.status == InzetStatus::uitgevoerd;
    }
    if (arguments.half_life) inzet.half_life_months = *arguments.half_life;
    if (!arguments.offered.empty()) inzet.offered = arguments.offered == "yes";
    return {};
}

Status run_add(const Terminal& terminal, const DeployArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    const auto date = day_of_option(arguments.date, "--date");
    if (!date) return std::unexpected(date.error());
    auto inzet = open->ledger().complete({.intervention = arguments.intervention,
                                          .area = arguments.area,
                                          .type = region::parse_area_type(arguments.type),
                                          .date = *date});
    if (!inzet) return std::unexpected(inzet.error());
    if (auto applied = apply(arguments, *inzet); !applied) return applied;
    const auto all = open->ledger().registers().inzetten();
    if (!all) return std::unexpected(all.error());
    const auto same = std::ranges::find_if(*all, [&](const Inzet& i) { return programme::same_occasion(i, *inzet); });
    if (same != all->end())
        return fail(ErrorCode::refused,
                    fmt::format("this is inzet {} already; change it with gkaart deploy change", same->id));
    return save(terminal, open->ledger(), *std::move(inzet), arguments);
}

Result<Inzet> find_inzet(programme::Ledger& ledger, std::int64_t id) {
    const auto all = ledger.registers().inzetten();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, id, &Inzet::id);
    if (found == all->end())
        return fail(ErrorCode::refused, fmt::format("there is no inzet number {}; gkaart deploy list shows them", id));
    return *found;
}

Status run_change(const Terminal& terminal, const DeployArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    auto inzet = find_inzet(open->ledger(), arguments.id);
    if (!inzet) return std::unexpected(inzet.error());
    if (auto applied = apply(arguments, *inzet); !applied) return applied;
    return save(terminal, open->ledger(), *std::move(inzet), arguments);
}

Status run_remove(const Terminal& terminal, const DeployArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    const auto removed = open->ledger().remove_inzet(arguments.id, change_of(arguments));
    if (!removed) return std::unexpected(removed.error());
    terminal.line(fmt::format("Inzet {} ({} in {}, {}) is out of the register; the audit trail keeps what it was.",
                              removed->id, removed->intervention, removed->area.id, programme::iso(removed->date)));
    terminal.document({{"removed", inzet_json(*removed)}});
    return {};
}

Status run_evaluate(const Terminal& terminal, const DeployArguments& arguments) {
    auto open = OpenRegisters::open(arguments, Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    auto inzet = find_inzet(open->ledger(), arguments.id);
    if (!inzet) return std::unexpected(inzet.error());
    inzet->evaluated = open->ledger().today();
    if (!arguments.date.empty()) {
        const auto date = day_of_option(arguments.date, "--date");
        if (!date) return std::unexpected(date.error());
        inzet->evaluated = *date;
    }
    inzet->evaluation = arguments.evaluation;
    if (arguments.reach) {
        inzet->reach = *arguments.reach;
        inzet->reach_counted = true;
    }
    return save(terminal, open->ledger(), *std::move(inzet), arguments);
}

Status run_list(const Terminal& terminal, const DeployArguments& arguments) {
    const auto gemeente = parse_gemeente(arguments.gemeente);
    if (!gemeente) return std::unexpected(gemeente.error());
    auto open = OpenRegisters::open(arguments, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    const auto all = ledger.registers().inzetten();
    if (!all) return std::unexpected(all.error());
    const std::int32_t year = arguments.year != 0 ? arguments.year : programme::year_of(ledger.today());
    const auto warnings = warnings_of(ledger, year);
    if (!warnings) return std::unexpected(warnings.error());
    Json items = Json::array();
    std::vector<std::vector<std::string>> table{{"nr", "date", "status", "intervention", "area", "name", "gemeente",
                                                 "team", "euro", "line", "reach", "evaluated"}};
    for (const Inzet& inzet : *all) {
        if (programme::year_of(inzet.date) != year) continue;
        if (*gemeente && inzet.gemeente != (*gemeente)->text()) continue;
        if (!arguments.status.empty() && programme::name(inzet.status) != arguments.status) continue;
        items.push_back(inzet_json(inzet));
        const programme::KnownArea* area = ledger.areas().find(inzet.area);
        table.push_back({std::to_string(inzet.id), programme::iso(inzet.date),
                         std::string(programme::name(inzet.status)), inzet.intervention, inzet.area.id,
                         area == nullptr ? "" : area->name, ledger.areas().gemeente_name(inzet.gemeente), inzet.team,
                         euro(inzet.euro), inzet.line,
                         dutch(100 * inzet.reach, 0) + (inzet.reach_counted ? "%" : "% (assumed)"),
                         inzet.evaluated ? programme::iso(*inzet.evaluated) : ""});
    }
    if (items.empty()) terminal.line(fmt::format("No inzet in {}.", year));
    else terminal.table(table, {true, false, false, false, false, false, false, false, true, false, true, false});
    std::size_t without = 0;
    for (const programme::Warning& warning : *warnings) {
        if (warning.kind == programme::Attention::gemeente_without) ++without;
        else terminal.line("warning  " + warning.text);
    }
    if (without > 0)
        terminal.line(fmt::format("warning  {} of {} gemeenten have no voorlichting done or planned in {} (gkaart "
                                  "programme names them)",
                                  without, ledger.areas().gemeenten().size(), year));
    terminal.document({{"year", year}, {"items", items}, {"warnings", warnings_json(*warnings)}});
    return {};
}

void add_field_options(CLI::App& command, DeployArguments& arguments) {
    command.add_option("--status", arguments.status, "gepland, uitgevoerd or vervallen")
        ->check(CLI::IsMember({"gepland", "uitgevoerd", "vervallen"}));
    command.add_option("--team", arguments.team, "who does it");
    command.add_option("--team-days", arguments.team_days, "days of the team; default the menukaart's");
    command.add_option("--euro", arguments.euro, "cost in whole euros; default the menukaart's");
    command.add_option("--line", arguments.line, "budget line that pays, such as lasten-werkbudget");
    command.add_option("--reach", arguments.reach, "share of the audience, 0-1; default the menukaart's assumption")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--half-life", arguments.half_life, "months after which the reach counts for half");
    command.add_option("--offered", arguments.offered, "was offered what belongs with it (Agrocoach at a drugsemmer)?")
        ->check(CLI::IsMember({"yes", "no"}));
    command.add_option("--result", arguments.result, "result of the jaarplan that it works towards");
    command.add_option("--note", arguments.note, "remark");
}

} // namespace

void add_deploy_commands(Commands& commands) {
    CLI::App& group =
        commands.group("deploy", "inzet: what of the menukaart is given where, when, by whom, for what money",
                       "gkaart deploy list regio.gkaart --year 2025");
    {
        auto arguments = std::make_shared<DeployArguments>();
        CLI::App& command =
            commands.add(group, "add", "plan an inzet, or record one that was done",
                         "gkaart deploy add regio.gkaart drugsemmer BU03610100 --date 2025-05-06 --euro "
                         "800 --line lasten-werkbudget --offered yes");
        add_register_options(command, *arguments, true);
        command.add_option("INTERVENTION", arguments->intervention, "id on the menukaart")->required();
        command.add_option("AREA", arguments->area, "code of a gemeente, wijk, buurt or estate")->required();
        command.add_option("--date", arguments->date, "day (yyyy-mm-dd)")->required();
        add_type_option(command, arguments->type)
            ->description("area type whose audience it is for; default what the intervention suits and the area has");
        add_field_options(command, *arguments);
        commands.run(command, [arguments](const Terminal& terminal) { return run_add(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeployArguments>();
        CLI::App& command = commands.add(group, "change", "another date, status, cost, reach or team",
                                         "gkaart deploy change regio.gkaart 12 --status uitgevoerd --reach 0.15");
        add_register_options(command, *arguments, true);
        command.add_option("NUMBER", arguments->id, "number of the inzet")->required();
        command.add_option("--date", arguments->date, "day (yyyy-mm-dd)");
        add_field_options(command, *arguments);
        commands.run(command, [arguments](const Terminal& terminal) { return run_change(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeployArguments>();
        CLI::App& command =
            commands.add(group, "remove", "a mistake out of the register: not what was done, has an outcome or is tied",
                         "gkaart deploy remove regio.gkaart 12 --why \"twee keer ingevoerd\"");
        add_register_options(command, *arguments, true);
        command.add_option("NUMBER", arguments->id, "number of the inzet")->required();
        commands.run(command, [arguments](const Terminal& terminal) { return run_remove(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeployArguments>();
        CLI::App& command = commands.add(group, "evaluate", "what came of it, after half a year at the latest",
                                         "gkaart deploy evaluate regio.gkaart 12 --text \"Goed bezocht\" --reach 0.2");
        add_register_options(command, *arguments, true);
        command.add_option("NUMBER", arguments->id, "number of the inzet")->required();
        command.add_option("--text", arguments->evaluation, "the outcome in words")->required();
        command.add_option("--date", arguments->date, "of the evaluation (yyyy-mm-dd); default today");
        command.add_option("--reach", arguments->reach, "share of the audience as counted, 0-1")
            ->check(CLI::Range(0.0, 1.0));
        commands.run(command, [arguments](const Terminal& terminal) { return run_evaluate(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<DeployArguments>();
        CLI::App& command = commands.add(group, "list", "the inzet of a year, with the rules that it breaks",
                                         "gkaart deploy list regio.gkaart --year 2025");
        add_register_options(command, *arguments, false);
        command.add_option("--year", arguments->year, "default the year of today");
        command.add_option("--gemeente", arguments->gemeente, "only in this gemeente (GM0361)");
        command.add_option("--status", arguments->status, "only gepland, uitgevoerd or vervallen")
            ->check(CLI::IsMember({"gepland", "uitgevoerd", "vervallen"}));
        commands.run(command, [arguments](const Terminal& terminal) { return run_list(terminal, *arguments); });
    }
}

} // namespace gk::cli
