// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/open_registers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "gis/store/clock.hpp"

namespace gk::cli {

using programme::Inzet;
using programme::Knelpunt;

void add_register_options(CLI::App& command, RegisterArguments& arguments, bool writes) {
    command.add_option("PROJECT", arguments.project, "the project file")->required();
    command.add_option("--today", arguments.today, "day to judge by (yyyy-mm-dd); default today");
    if (!writes) return;
    command.add_option("--who", arguments.who, "name or body that answers for it; default the user who is logged in");
    command.add_option("--why", arguments.why, "the reason, for whoever asks later; goes into the audit trail");
}

Result<programme::Day> day_of_option(const std::string& text, const std::string& option) {
    const auto day = programme::parse_day(text);
    if (!day) return fail(ErrorCode::usage, fmt::format("{} takes a date such as 2025-03-31, not '{}'", option, text));
    return *day;
}

Result<OpenRegisters> OpenRegisters::open(const RegisterArguments& arguments, store::Project::Mode mode) {
    const auto today =
        day_of_option(arguments.today.empty() ? store::utc_now().substr(0, 10) : arguments.today, "--today");
    if (!today) return std::unexpected(today.error());
    auto project = store::Project::open(arguments.project, mode);
    if (!project) return std::unexpected(project.error());
    OpenRegisters opened;
    opened.project_ = std::make_unique<store::Project>(*std::move(project));
    auto ledger = programme::Ledger::open(*opened.project_, *today);
    if (!ledger) return std::unexpected(ledger.error());
    opened.ledger_ = std::make_unique<programme::Ledger>(*std::move(ledger));
    return opened;
}

store::Change change_of(const RegisterArguments& arguments) {
    return {arguments.who, arguments.why};
}

Json inzet_json(const Inzet& inzet) {
    return {{"id", inzet.id},
            {"intervention", inzet.intervention},
            {"area_id", inzet.area.id},
            {"area_kind", region::name(inzet.area.kind)},
            {"area_type", region::name(inzet.type)},
            {"gemeente", inzet.gemeente},
            {"date", programme::iso(inzet.date)},
            {"status", programme::name(inzet.status)},
            {"team", inzet.team},
            {"team_days", inzet.team_days},
            {"euro", inzet.euro},
            {"line", inzet.line},
            {"reach", inzet.reach},
            {"reach_counted", inzet.reach_counted},
            {"half_life_months", inzet.half_life_months},
            {"offered", inzet.offered ? Json(*inzet.offered) : Json(nullptr)},
            {"result", inzet.result},
            {"note", inzet.note},
            {"evaluated", inzet.evaluated ? Json(programme::iso(*inzet.evaluated)) : Json(nullptr)},
            {"evaluation", inzet.evaluation}};
}

Json knelpunt_json(const Knelpunt& knelpunt, programme::Day today) {
    const programme::KnelpuntState state = programme::state_of(knelpunt, today);
    Json decisions = Json::array();
    for (const programme::Decision& decision : knelpunt.decisions)
        decisions.push_back({{"decision", programme::name(decision.kind)},
                             {"date", programme::iso(decision.date)},
                             {"body", decision.body}});
    Json areas = Json::array();
    for (const programme::AreaRef& area : knelpunt.areas)
        areas.push_back({{"area_id", area.id}, {"area_kind", region::name(area.kind)}});
    return {{"code", knelpunt.code},
            {"type", programme::name(knelpunt.type)},
            {"title", knelpunt.title},
            {"note", knelpunt.note},
            {"in_force", state.in_force},
            {"decide_by", state.decide_by ? Json(programme::iso(*state.decide_by)) : Json(nullptr)},
            {"overdue", state.overdue},
            {"decisions", decisions},
            {"areas", areas},
            {"results", knelpunt.results},
            {"inzet", knelpunt.inzetten}};
}

Json line_use_json(const programme::LineUse& use) {
    return {{"line", use.line},       {"label", use.label},           {"budget", use.budget}, {"spent", use.spent},
            {"planned", use.planned}, {"committed", use.committed()}, {"left", use.left()}};
}

Json outcome_json(const store::Registers::Outcome& outcome) {
    return {
        {"added", outcome.added}, {"changed", outcome.changed}, {"unchanged", outcome.unchanged}, {"ids", outcome.ids}};
}

std::string outcome_line(const store::Registers::Outcome& outcome) {
    return fmt::format("{} added, {} changed, {} unchanged", outcome.added, outcome.changed, outcome.unchanged);
}

Json links_json(const programme::AreaLinks& links, programme::Day today) {
    Json all = Json::array();
    const auto add = [&](const char* kind, Json what) {
        Json link{{"kind", kind}};
        link.update(what);
        all.push_back(std::move(link));
    };
    for (const Knelpunt& knelpunt : links.knelpunten) add("knelpunt", knelpunt_json(knelpunt, today));
    for (const Inzet& inzet : links.inzetten) add("inzet", inzet_json(inzet));
    for (const auto& result : links.results)
        add("result",
            {{"id", result.id}, {"text", result.text}, {"activity", result.activity}, {"theme", result.theme}});
    for (const auto& money : links.money)
        add("budget_line", {{"year", money.year},
                            {"line", money.line},
                            {"label", money.label},
                            {"spent", money.spent},
                            {"planned", money.planned}});
    return all;
}

void show_links(const Terminal& terminal, const programme::AreaLinks& links, programme::Day today) {
    for (const Knelpunt& knelpunt : links.knelpunten) {
        const auto state = programme::state_of(knelpunt, today);
        terminal.line(
            fmt::format("knelpunt  {} {} ({}): {}", knelpunt.code, knelpunt.title, programme::name(knelpunt.type),
                        !state.in_force ? "not in force"
                        : state.overdue ? "in force, decision overdue since " + programme::iso(*state.decide_by)
                                        : "in force until " + programme::iso(*state.decide_by)));
    }
    for (const Inzet& inzet : links.inzetten)
        terminal.line(fmt::format("inzet  {} {} in {}, {}, {}, {} euro", inzet.id, inzet.intervention, inzet.area.id,
                                  programme::iso(inzet.date), programme::name(inzet.status), euro(inzet.euro)));
    for (const auto& result : links.results) terminal.line(fmt::format("result  {}: {}", result.id, result.text));
    for (const auto& money : links.money)
        terminal.line(fmt::format("money  {} {} ({}): {} euro spent, {} planned", money.year, money.label, money.line,
                                  euro(money.spent), euro(money.planned)));
}

std::string euro(std::int64_t amount) {
    return dutch(amount);
}

} // namespace gk::cli
