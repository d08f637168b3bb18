// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/map/gui.hpp"
#include "app/map/render.hpp"
#include "app/scene/scene.hpp"
#include "gis/programme/plan_project.hpp"

namespace gk::cli {
namespace {

using programme::PlanAnswer;
using programme::PlannedInzet;
using programme::PlanWish;
using store::Project;

struct PlanArguments : RegisterArguments {
    PlanWish wish;
    std::vector<std::string> costs, weights;
    std::string choices, out, calendar, map, team;
    double team_days = -1;
    bool any_gemeente = false, accept = false;
};

/// "speedmobiel=750"
Result<std::pair<std::string, double>> pair_of(const std::string& text, const std::string& option) {
    const auto equals = text.find('=');
    double value = -1;
    if (equals != std::string::npos && equals > 0) {
        const char* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + equals + 1, end, value);
        if (read.ec == std::errc{} && read.ptr == end && value >= 0) return std::pair(text.substr(0, equals), value);
    }
    return fail(ErrorCode::usage, fmt::format("{} takes name=number, not '{}'", option, text));
}

Status complete(const PlanArguments& arguments, PlanWish& wish) {
    for (const std::string& text : arguments.costs) {
        const auto cost = pair_of(text, "--cost");
        if (!cost) return std::unexpected(cost.error());
        wish.cost[cost->first] = cost->second;
    }
    for (const std::string& text : arguments.weights) {
        const auto weight = pair_of(text, "--weight");
        if (!weight) return std::unexpected(weight.error());
        const auto type = region::parse_area_type(weight->first);
        if (!type) return fail(ErrorCode::usage, fmt::format("--weight: '{}' is no area type", weight->first));
        wish.weight[static_cast<std::size_t>(*type)] = weight->second;
    }
    if (arguments.team_days >= 0) wish.team_days = arguments.team_days;
    wish.every_gemeente = !arguments.any_gemeente;
    if (arguments.choices.empty()) return {};
    auto choices = programme::read_choices(arguments.choices);
    if (!choices) return std::unexpected(choices.error());
    wish.choices = *std::move(choices);
    return {};
}

Json item_json(const PlannedInzet& item) {
    return {{"date", programme::iso(item.inzet.date)},
            {"quarter", item.quarter},
            {"intervention", item.inzet.intervention},
            {"area_id", item.inzet.area.id},
            {"name", item.area_name},
            {"area_type", region::name(item.inzet.type)},
            {"gemeente", item.inzet.gemeente},
            {"euro", item.inzet.euro},
            {"line", item.inzet.line},
            {"team_days", item.inzet.team_days},
            {"priority", number(item.priority)},
            {"audience", number(item.audience)},
            {"need_met", number(item.need_met)},
            {"kept", item.kept},
            {"inzet", item.kept ? Json(item.inzet.id) : Json(nullptr)}};
}

Json answer_json(const PlanAnswer& answer) {
    Json items = Json::array();
    for (const PlannedInzet& item : answer.items) items.push_back(item_json(item));
    Json binding = Json::array();
    for (const programme::Binding& one : answer.plan.binding)
        binding.push_back(
            {{"rule", programme::name(one.rule)}, {"what", one.what}, {"need_met_per_unit", number(one.per_unit)}});
    Json notes = Json::array();
    for (const programme::PlanNote& note : answer.notes) notes.push_back(note.text);
    const auto top = answer.plan.top_of_list;
    return {{"year", answer.year},
            {"items", items},
            {"areas", answer.areas},
            {"money", answer.money},
            {"spent", answer.spent},
            {"need_met", number(answer.plan.need_met)},
            {"bound", number(answer.plan.bound)},
            {"gap", number(answer.plan.gap())},
            {"proven", answer.plan.proven},
            {"binding", binding},
            {"thousand_euro", answer.thousand_euro ? number(*answer.thousand_euro) : Json(nullptr)},
            {"top_of_list_need_met", top ? number(*top) : Json(nullptr)},
            {"notes", notes}};
}

void tell(const Terminal& terminal, programme::Ledger& ledger, const PlanAnswer& answer) {
    std::vector<std::vector<std::string>> table{
        {"date", "intervention", "area", "name", "gemeente", "type", "euro", "days", "priority", ""}};
    std::set<std::string> gemeenten;
    for (const PlannedInzet& item : answer.items) {
        gemeenten.insert(item.inzet.gemeente);
        table.push_back({programme::iso(item.inzet.date), item.inzet.intervention, item.inzet.area.id, item.area_name,
                         ledger.areas().gemeente_name(item.inzet.gemeente), std::string(region::name(item.inzet.type)),
                         euro(item.inzet.euro), dutch(item.inzet.team_days, 1), dutch(item.priority, 1),
                         item.kept ? "kept" : ""});
    }
    terminal.table(table, {false, false, false, false, false, false, true, true, true, false});
    terminal.line(fmt::format("\n{} deployments in {} of {} gemeenten, chosen from {} areas; {} of {} euro.",
                              answer.items.size(), gemeenten.size(), ledger.areas().gemeenten().size(), answer.areas,
                              euro(answer.spent), euro(answer.money)));
    const programme::Plan& plan = answer.plan;
    terminal.line(fmt::format("Need met {}; no plan under these rules meets more than {}: within {}%{}.",
                              dutch(plan.need_met, 1), dutch(plan.bound, 1), dutch(100 * plan.gap(), 2),
                              plan.proven ? "" : " (time ran out before the gap that was asked)"));
    if (plan.top_of_list)
        terminal.line(fmt::format("Top of the list first meets {}: this plan meets {}% more.",
                                  dutch(*plan.top_of_list, 1),
                                  dutch(*plan.top_of_list > 0 ? 100 * (plan.need_met / *plan.top_of_list - 1) : 0, 1)));
    else terminal.line("Top of the list first cannot keep to these rules.");
    constexpr std::size_t most = 8;
    for (std::size_t i = 0; i < std::min(most, plan.binding.size()); ++i)
        terminal.line(fmt::format("binds  {}: {} (one more meets about {})", programme::name(plan.binding[i].rule),
                                  plan.binding[i].what, dutch(plan.binding[i].per_unit, 4)));
    if (plan.binding.size() > most) terminal.line(fmt::format("binds  and {} more", plan.binding.size() - most));
    terminal.line(answer.thousand_euro
                      ? fmt::format("1.000 euro more would meet about {} more.", dutch(*answer.thousand_euro, 2))
                      : std::string("1.000 euro more would meet nothing more: money does not bind."));
    for (const programme::PlanNote& note : answer.notes) terminal.line("note  " + note.text);
}

/// One map for each area type with chosen areas: kaart.pdf becomes kaart-woongebied.pdf.
Result<std::vector<std::string>> draw_maps(Project& project, const PlanAnswer& answer, const std::string& out,
                                           const Progress& progress) {
    std::vector<std::string> made;
    const std::filesystem::path path(out);
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<region::AreaType>(t);
        auto chosen = programme::chosen_polygons(project, answer, type);
        if (!chosen) return std::unexpected(chosen.error());
        if (chosen->feature_count() == 0) continue;
        const auto run = project.last_run();
        if (!run) return std::unexpected(run.error());
        scene::SceneOptions options;
        options.by = type == region::AreaType::bedrijventerrein ? region::AreaKind::estate : region::AreaKind::buurt;
        options.type = type;
        options.value =
            *run && score::has_priority(**run, type) ? map::AreaValue::priority : map::AreaValue::opportunity;
        options.title = fmt::format("Plan voorlichting {}: {}", answer.year, region::name(type));
        auto snapshot = scene::make_scene(project, options, progress);
        if (!snapshot) return std::unexpected(snapshot.error());
        snapshot->highlight = std::make_shared<const geometry::PolygonSet>(*std::move(chosen));
        snapshot->highlight_name = "Gekozen gebieden";
        const std::filesystem::path file =
            path.parent_path() /
            fmt::format("{}-{}{}", path.stem().string(), region::name(type), path.extension().string());
        const map::OffscreenGui gui;
        if (const auto done = map::render(*snapshot, {}, file.string()); !done) return std::unexpected(done.error());
        made.push_back(file.string());
    }
    return made;
}

Status run_plan(const Terminal& terminal, const PlanArguments& arguments) {
    PlanWish wish = arguments.wish;
    if (auto good = complete(arguments, wish); !good) return good;
    auto open = OpenRegisters::open(arguments, arguments.accept ? Project::Mode::write : Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    programme::Ledger& ledger = open->ledger();
    if (wish.year == 0) wish.year = programme::year_of(ledger.today());
    const Progress progress = terminal.progress();
    const auto answer = programme::plan_project(ledger, open->project(), wish, progress);
    if (!answer) return std::unexpected(answer.error());
    if (!answer->clash.empty()) {
        std::vector<std::string_view> rules;
        for (const programme::Rule rule : answer->clash) rules.push_back(programme::name(rule));
        return fail(
            ErrorCode::refused,
            fmt::format("no plan keeps to these rules together: {}. Loosen one of them; all other rules can stay",
                        fmt::join(rules, ", ")));
    }
    tell(terminal, ledger, *answer);
    Json document = answer_json(*answer);
    document["files"] = Json::array();
    const auto wrote = [&](const std::string& file) {
        document["files"].push_back(file);
        terminal.line("Wrote " + file);
    };
    if (!arguments.out.empty()) {
        if (auto done = programme::write_plan(open->project(), *answer, arguments.out); !done) return done;
        wrote(arguments.out);
    }
    if (!arguments.calendar.empty()) {
        if (auto done = programme::write_calendar(*answer, arguments.calendar); !done) return done;
        wrote(arguments.calendar);
    }
    if (!arguments.map.empty()) {
        const auto maps = draw_maps(open->project(), *answer, arguments.map, progress);
        if (!maps) return std::unexpected(maps.error());
        for (const std::string& file : *maps) wrote(file);
    }
    document["accepted"] = nullptr;
    if (arguments.accept) {
        const auto outcome = programme::accept(ledger, *answer, arguments.team, change_of(arguments));
        if (!outcome) return std::unexpected(outcome.error());
        document["accepted"] = outcome_json(*outcome);
        terminal.line(fmt::format("In the register as planned: {}.", outcome_line(*outcome)));
    }
    terminal.document(document);
    return {};
}

} // namespace

void add_plan_command(Commands& commands) {
    auto arguments = std::make_shared<PlanArguments>();
    PlanWish& wish = arguments->wish;
    CLI::App& command = commands.add(
        "plan", "choose deployments for a year under money, team days and fairness; what is in the register is kept",
        "gkaart plan regio.gkaart --year 2026 --budget 100000 --cost speedmobiel=1500 --team-days 20 --out plan.ods");
    add_register_options(command, *arguments, true);
    command.add_option("--year", wish.year, "to plan; default the year of today");
    command.add_option("--budget", wish.money, "euros for what is new; default what the line has left");
    command.add_option("--line", wish.line, "budget line that pays")->capture_default_str();
    command.add_option("--cost", arguments->costs, "ID=EURO: what one deployment costs, over the menukaart's");
    command.add_option("--only", wish.interventions, "only these interventions; default all with a cost");
    command.add_option("--team-days", arguments->team_days,
                       "days that the team has each quarter; default one team, every working day");
    command.add_option("--most-per-gemeente", wish.most_per_gemeente, "deployments; default no limit");
    command.add_option("--most-per-area", wish.most_per_area, "interventions in one area in the year")
        ->check(CLI::Range(1, 4))
        ->capture_default_str();
    command.add_option("--spacing", wish.spacing_m, "metres between chosen areas at least");
    command.add_flag("--any-gemeente", arguments->any_gemeente, "drop the rule that each gemeente gets at least one");
    command.add_option("--weight", arguments->weights,
                       "TYPE=W: how much an average area of this type counts against the other types; default 1");
    command.add_option("--candidates", wish.candidates,
                       "only the first N areas of each type and the best of each gemeente; default all");
    command.add_option("--choices", arguments->choices, "table with gebied, middel, keuze (ja, nee), kwartaal");
    command.add_option("--gap", wish.options.gap, "stop when proven to be within this share of the best")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--seconds", wish.options.seconds, "stop looking after this")->capture_default_str();
    command.add_option("--out", arguments->out, "the plan as .csv, .xlsx, .ods, or .gpkg with the areas");
    command.add_option("--calendar", arguments->calendar, "the plan as a calendar (.ics)");
    command.add_option("--map", arguments->map, "a map for each area type: .pdf, .png or .svg");
    command.add_flag("--accept", arguments->accept, "put the new deployments in the register as planned");
    command.add_option("--team", arguments->team, "with --accept: who does them");
    commands.run(command, [arguments](const Terminal& terminal) { return run_plan(terminal, *arguments); });
}

} // namespace gk::cli
