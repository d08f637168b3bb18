// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/cli/options.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/rank_cells.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

using region::AreaKind;
using region::AreaType;
using store::Project;

Json models_json(const score::RunInfo& info) {
    Json models = Json::array();
    for (const auto& model : info.models)
        models.push_back({{"area_type", region::name(model.area_type)}, {"name", model.name}, {"hash", model.hash}});
    return models;
}

Json parts_json(std::span<const score::PriorityPart> parts) {
    Json list = Json::array();
    for (const auto& part : parts)
        list.push_back({{"area_type", region::name(part.area_type)},
                        {"part", score::name(part.part)},
                        {"used", part.used},
                        {"exponent", number(part.exponent)},
                        {"note", part.note}});
    return list;
}

// --- score --------------------------------------------------------------------------------------------

struct ScoreArguments {
    std::string project;
    std::vector<std::string> models;
    std::int32_t cell = 100;
    bool cell_certainty = false;
};

Status run_score(const Terminal& terminal, const ScoreArguments& arguments) {
    std::vector<score::Model> models;
    for (const auto& file : arguments.models) {
        auto model = model::load(file);
        if (!model) return std::unexpected(model.error());
        models.push_back(std::move(*model));
    }
    if (models.empty()) models = model::standard_models();
    auto project = Project::open(arguments.project, Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto outcome = [&] {
        const Progress progress = terminal.progress();
        return scoring::score_project(*project, models,
                                      {.cell = arguments.cell, .cell_certainty = arguments.cell_certainty}, progress);
    }();
    if (!outcome) return std::unexpected(outcome.error());

    Json document{{"cells", outcome->cells.type.size()},     {"cell", outcome->info.cell},
                  {"models", models_json(outcome->info)},    {"model_hash", outcome->info.model_hash},
                  {"data_hash", outcome->info.data_hash},    {"reference_date", outcome->reference_date},
                  {"unused_factors", Json::array()},         {"notes", outcome->notes},
                  {"parts", parts_json(outcome->info.parts)}};
    terminal.line(fmt::format("Scored {} cells of {} m.", dutch(static_cast<std::int64_t>(outcome->cells.type.size())),
                              outcome->info.cell));
    for (const auto type : {AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied}) {
        const auto count = std::ranges::count(outcome->cells.type, type);
        document["cells_by_type"][std::string(region::name(type))] = count;
        terminal.line(fmt::format("  {:<17} {:>9} cells", region::name(type), dutch(static_cast<std::int64_t>(count))));
    }
    for (const auto& unused : outcome->info.unused) {
        document["unused_factors"].push_back(
            {{"model", unused.model}, {"factor", unused.factor}, {"reason", unused.reason}});
        terminal.line(fmt::format("not used  {}, {}: {}", unused.model, unused.factor, unused.reason));
    }
    for (const auto& note : outcome->notes) terminal.line("note  " + note);
    for (const auto& part : outcome->info.parts)
        if (part.part != score::Part::opportunity)
            terminal.line(fmt::format("{}  {}, {}: {}", part.used ? "used    " : "not used",
                                      region::name(part.area_type), score::name(part.part), part.note));
    terminal.line(fmt::format("Model {}, data {}.", outcome->info.model_hash.substr(0, 12),
                              outcome->info.data_hash.substr(0, 12)));
    terminal.document(document);
    return {};
}

// --- rank ---------------------------------------------------------------------------------------------

struct RankArguments {
    std::string project, by, type, gemeente;
    std::size_t top = 0;
};

Json rank_json(const std::optional<std::uint32_t>& rank) {
    return rank ? Json(*rank) : Json(nullptr);
}

Json as_json(const score::AreaScore& area) {
    return {{"rank", rank_json(area.rank)},
            {"area_id", area.id},
            {"name", area.name},
            {"gemeente", area.gemeente},
            {"area_type", region::name(area.type)},
            {"priority", number(area.priority)},
            {"opportunity", number(area.opportunity)},
            {"reporting_gap", number(area.reporting_gap)},
            {"reach", number(area.reach)},
            {"rank_p05", rank_json(area.rank_p05)},
            {"rank_p95", rank_json(area.rank_p95)},
            {"coverage", number(area.coverage)},
            {"p90", number(area.p90)},
            {"top_share", number(area.top_share)},
            {"hectares", number(area.hectares)},
            {"ranked", area.ranked},
            {"opportunity_rank", rank_json(area.opportunity_rank)},
            {"priority_p90", number(area.priority_p90)},
            {"priority_top_share", number(area.priority_top_share)},
            {"top10_share", number(area.top10_share)},
            {"reliability", score::name(area.reliability)},
            {"answer", area.answer ? Json(score::name(*area.answer)) : Json(nullptr)},
            {"answer_nl", area.answer ? Json(score::sentence_nl(*area.answer)) : Json(nullptr)}};
}

/// What the list of one area type is ordered by, and why a part of the priority is absent.
void say_order(const Terminal& terminal, const score::RunInfo& info, AreaType type, region::AreaKind by) {
    if (info.parts.empty()) {
        terminal.line(fmt::format("{}: ordered by opportunity; score again for priority and rank intervals.",
                                  region::name(type)));
        return;
    }
    const bool by_priority = score::has_priority(info, type);
    terminal.line(fmt::format("{}: ordered by {}.", region::name(type),
                              by_priority ? "priority" : "opportunity, because there is no priority"));
    if (by == region::AreaKind::gemeente)
        terminal.line("  gemeenten by the share of it that lies in the region's highest 10%, not by their mean");
    for (const auto& part : info.parts)
        if (part.area_type == type && !part.used)
            terminal.line(fmt::format("  {} is left out: {}{}", score::name(part.part), part.note,
                                      by_priority ? "; the exponents of the other parts are rescaled" : ""));
}

Json ordered_by(const score::RunInfo& info, const std::optional<AreaType>& only) {
    Json order = Json::object();
    for (const auto& model : info.models)
        if (!only || model.area_type == *only)
            order[std::string(region::name(model.area_type))] =
                score::has_priority(info, model.area_type) ? "priority" : "opportunity";
    return order;
}

std::string rank_interval(const score::AreaScore& area) {
    return area.rank_p05 && area.rank_p95 ? fmt::format("{}-{}", *area.rank_p05, *area.rank_p95) : "-";
}

/// Marks what must not be taken at its word: ! an interval too wide, ? not enough data.
std::string mark(const score::AreaScore& area) {
    if (area.reliability == score::Reliability::wide_interval) return "!";
    return area.reliability == score::Reliability::insufficient_data ? "?" : "";
}

Status run_rank(const Terminal& terminal, const RankArguments& arguments) {
    const auto kind = region::parse_area_kind(arguments.by);
    const auto type = arguments.type.empty() ? std::nullopt : region::parse_area_type(arguments.type);
    const auto parsed = parse_gemeente(arguments.gemeente);
    if (!parsed) return std::unexpected(parsed.error());
    const std::optional<region::GemeenteCode>& gemeente = *parsed;
    auto project = Project::open(arguments.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto info = project->last_run();
    if (!info) return std::unexpected(info.error());
    if (!*info)
        return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                    arguments.project);
    const auto areas = *kind == AreaKind::cell ? scoring::rank_cells(*project, type, gemeente, arguments.top)
                                               : project->run_areas((*info)->id, *kind);
    if (!areas) return std::unexpected(areas.error());

    Json items = Json::array();
    std::vector<std::vector<std::string>> table{{"rank", "90%", "", "area", "name", "gemeente", "type", "priority",
                                                 "opportunity", "gap", "reach", "top10", "data", "ha"}};
    std::size_t shown_of_type = 0;
    std::optional<AreaType> current;
    for (const auto& area : *areas) {
        if ((type && area.type != *type) || (gemeente && area.gemeente != gemeente->text())) continue;
        if (current != area.type) {
            shown_of_type = 0;
            say_order(terminal, **info, area.type, area.kind);
        }
        current = area.type;
        if (arguments.top > 0 && shown_of_type >= arguments.top) continue;
        ++shown_of_type;
        items.push_back(as_json(area));
        table.push_back({area.rank ? std::to_string(*area.rank) : "-", rank_interval(area), mark(area), area.id,
                         area.name, area.gemeente, std::string(region::name(area.type)), dutch(area.priority, 1),
                         dutch(area.opportunity, 1), dutch(area.reporting_gap, 2), dutch(area.reach, 2),
                         std::isnan(area.top10_share) ? "-" : dutch(100 * area.top10_share, 0) + "%",
                         dutch(100 * area.coverage, 0) + "%", dutch(area.hectares, 0)});
    }
    if (items.empty()) terminal.line("No areas of this kind and type in the last score.");
    else
        terminal.table(table,
                       {true, true, false, false, false, false, false, true, true, true, true, true, true, true});
    terminal.line(
        "\n90%: the rank in 90% of the draws with other weights; ! too uncertain to choose by, ? not enough data; "
        "gap: 0,5 as many reports as expected, more = fewer reports; reach: of earlier voorlichting; top10: "
        "draws among the first ten.");
    terminal.line(fmt::format(
        "Model {}, data {}. A score shows opportunity in an area, not crime, and never a person or address.",
        (*info)->model_hash.substr(0, 12), (*info)->data_hash.substr(0, 12)));
    terminal.document({{"items", items},
                       {"ordered_by", ordered_by(**info, type)},
                       {"parts", parts_json((*info)->parts)},
                       {"model", models_json(**info)},
                       {"model_hash", (*info)->model_hash},
                       {"data_hash", (*info)->data_hash}});
    return {};
}

// --- explain ------------------------------------------------------------------------------------------

struct ExplainArguments {
    std::string project, area, type, by;
};

/// How many places the area falls (below 0: rises) when a factor is left out.
Json rank_change(const score::AreaScore& area, const score::FactorShare& share) {
    if (!area.rank || !share.rank_without) return nullptr;
    return static_cast<std::int64_t>(*share.rank_without) - static_cast<std::int64_t>(*area.rank);
}

void show_head(const Terminal& terminal, const scoring::Explanation& part) {
    const score::AreaScore& area = part.area;
    terminal.line(fmt::format("opportunity {}  rank {} of {}{}  90% {}  data {}%  area {} ha  model {}",
                              dutch(area.opportunity, 1), area.rank ? std::to_string(*area.rank) : "-", area.ranked,
                              std::isnan(area.priority) ? "" : " (by priority)", rank_interval(area),
                              dutch(100 * area.coverage, 0), dutch(area.hectares, 0), part.model));
    if (!std::isnan(area.priority)) {
        terminal.line(fmt::format("priority {}  reporting gap {}  reach {}", dutch(area.priority, 1),
                                  dutch(area.reporting_gap, 2), dutch(area.reach, 2)));
        terminal.line(
            fmt::format("ln(priority/100) = opportunity {} + reporting gap {} + reach {} + spread within the area {}",
                        dutch(part.log_shares.opportunity, 3), dutch(part.log_shares.reporting_gap, 3),
                        dutch(part.log_shares.reach, 3), dutch(part.log_shares.spread, 3)));
    }
    if (area.answer) terminal.line(fmt::format("answer {}", score::name(*area.answer)));
    for (const auto& one : part.parts)
        if (!one.used) terminal.line(fmt::format("not used  {}: {}", score::name(one.part), one.note));
    terminal.line("");
}

Status run_explain(const Terminal& terminal, const ExplainArguments& arguments) {
    auto open =
        OpenRegisters::open({.project = arguments.project, .today = {}, .who = {}, .why = {}}, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    const auto type = arguments.type.empty() ? std::nullopt : region::parse_area_type(arguments.type);
    const auto kind = arguments.by.empty() ? std::nullopt : region::parse_area_kind(arguments.by);
    const auto explanations =
        scoring::explain(open->project(), arguments.area, {.type = type, .kind = kind}, terminal.progress());
    if (!explanations) return std::unexpected(explanations.error());
    Json parts = Json::array();
    for (const auto& part : *explanations) {
        Json factors = Json::array();
        std::vector<std::vector<std::string>> table{
            {"factor", "points", "median points", "rank without", "raw value", "unit", "evidence", "data", "source"}};
        for (const auto& line : part.factors) {
            factors.push_back({{"factor", line.share.factor},
                               {"label", line.factor.label},
                               {"points", number(line.share.share)},
                               {"type_median", number(line.share.type_median)},
                               {"rank_without", rank_json(line.share.rank_without)},
                               {"rank_change", rank_change(part.area, line.share)},
                               {"raw", number(line.share.raw)},
                               {"unit", line.factor.unit},
                               {"u", number(line.share.u)},
                               {"weight", number(line.factor.weight)},
                               {"coverage", number(line.share.coverage)},
                               {"evidence", line.factor.evidence},
                               {"reason", line.factor.reason},
                               {"evidence_source", line.factor.source},
                               {"data_source", line.origin.source},
                               {"data_date", line.origin.date}});
            // Said below, with the reason; zeros in the table would look like a measurement.
            if (std::ranges::find(part.unused, line.share.factor, &score::UnusedFactor::factor) != part.unused.end())
                continue;
            table.push_back({line.factor.label, dutch(line.share.share, 1), dutch(line.share.type_median, 1),
                             line.share.rank_without ? std::to_string(*line.share.rank_without) : "-",
                             score::dutch_number(line.share.raw), line.factor.unit, line.factor.evidence,
                             dutch(100 * line.share.coverage, 0) + "%",
                             line.origin.date.empty() ? line.origin.source
                                                      : fmt::format("{} ({})", line.origin.source, line.origin.date)});
        }
        Json unused = Json::array();
        for (const auto& factor : part.unused) unused.push_back({{"factor", factor.factor}, {"reason", factor.reason}});
        Json area = as_json(part.area);
        area["model"] = part.model;
        area["factors"] = factors;
        area["unused_factors"] = unused;
        area["parts"] = parts_json(part.parts);
        area["log_shares"] = {{"opportunity", number(part.log_shares.opportunity)},
                              {"reporting_gap", number(part.log_shares.reporting_gap)},
                              {"reach", number(part.log_shares.reach)},
                              {"spread", number(part.log_shares.spread)}};
        const auto links = part.area.kind == AreaKind::cell
                               ? Result<programme::AreaLinks>(programme::AreaLinks{})
                               : programme::links_of(open->ledger(), {part.area.kind, part.area.id});
        if (!links) return std::unexpected(links.error());
        area["links"] = links_json(*links, open->ledger().today());
        area["sentence"] = part.sentence;
        parts.push_back(area);

        terminal.line(fmt::format("{} {} ({}), {}", part.area.id, part.area.name, part.area.gemeente,
                                  region::name(part.area.type)));
        show_head(terminal, part);
        terminal.table(table, {false, true, true, true, true, false, false, true, false});
        for (const auto& factor : part.unused)
            terminal.line(fmt::format("not used  {}: {}", factor.factor, factor.reason));
        terminal.line("\n" + part.sentence + "\n");
        show_links(terminal, *links, open->ledger().today());
    }
    terminal.document({{"area_id", arguments.area},
                       {"parts", parts},
                       {"model_hash", explanations->front().info.model_hash},
                       {"data_hash", explanations->front().info.data_hash}});
    return {};
}

} // namespace

void add_score_commands(Commands& commands) {
    {
        auto arguments = std::make_shared<ScoreArguments>();
        CLI::App& command = commands.add("score", "measure every factor and score the region",
                                         "gkaart score regio.gkaart --model mijn-woongebied.toml");
        command.add_option("PROJECT", arguments->project, "the project file")->required();
        command.add_option("--model", arguments->models,
                           "a model file (TOML), one for each area type; default: the three that come along");
        command.add_option("--cell", arguments->cell, "size of the squares in metres")
            ->check(CLI::IsMember({100, 500}))
            ->capture_default_str();
        command.add_flag("--cell-certainty", arguments->cell_certainty,
                         "also work out the rank intervals of single squares (some seconds)");
        commands.run(command, [arguments](const Terminal& terminal) { return run_score(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<RankArguments>();
        CLI::App& command =
            commands.add("rank", "areas by priority (opportunity, where there is no priority), each area type apart",
                         "gkaart rank regio.gkaart --by buurt --type woongebied --top 20");
        command.add_option("PROJECT", arguments->project, "the project file")->required();
        add_kind_option(command, arguments->by)->required();
        add_type_option(command, arguments->type);
        command.add_option("--top", arguments->top, "only the first N of each type")->check(CLI::PositiveNumber);
        command.add_option("--gemeente", arguments->gemeente,
                           "only areas in this gemeente (GM0361); ranks stay those of the region");
        commands.run(command, [arguments](const Terminal& terminal) { return run_rank(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<ExplainArguments>();
        CLI::App& command =
            commands.add("explain", "why an area scores as it does", "gkaart explain regio.gkaart BU03610100");
        command.add_option("PROJECT", arguments->project, "the project file")->required();
        command.add_option("AREA-ID", arguments->area, "GM..., WK..., BU..., an estate's id, or a square (E1098N5166)")
            ->required();
        add_type_option(command, arguments->type);
        add_kind_option(command, arguments->by)
            ->description("kind of area, for an estate whose id is also the code of something else");
        commands.run(command, [arguments](const Terminal& terminal) { return run_explain(terminal, *arguments); });
    }
}

} // namespace gk::cli
