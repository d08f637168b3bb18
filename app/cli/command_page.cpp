// SPDX-License-Identifier: EUPL-1.2
// One page of an area or of a gemeente.

#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/cli/options.hpp"
#include "app/map/gui.hpp"
#include "app/report/area_page.hpp"

namespace gk::cli {
namespace {

struct PageArguments : RegisterArguments {
    std::string area, out, by, type;
};

Json rank_or_null(const std::optional<std::uint32_t>& rank) {
    return rank ? Json(*rank) : Json(nullptr);
}

Json area_json(const score::AreaScore& area) {
    return {{"area_id", area.id},
            {"name", area.name},
            {"area_type", region::name(area.type)},
            {"rank", rank_or_null(area.rank)},
            {"rank_p05", rank_or_null(area.rank_p05)},
            {"rank_p95", rank_or_null(area.rank_p95)},
            {"ranked", area.ranked},
            {"priority", number(area.priority)},
            {"opportunity", number(area.opportunity)},
            {"reliability", score::name(area.reliability)}};
}

Json sheet_json(const programme::AreaSheet& sheet) {
    Json document = area_json(sheet.why.area);
    document["kind"] = region::name(sheet.area.ref.kind);
    document["gemeente"] = sheet.area.gemeente;
    document["ordered_by"] = sheet.by_priority ? "priority" : "opportunity";
    document["answer"] = sheet.why.area.answer ? Json(score::name(*sheet.why.area.answer)) : Json(nullptr);
    Json factors = Json::array();
    for (const scoring::FactorLine& line : sheet.why.factors)
        factors.push_back({{"factor", line.share.factor},
                           {"label", line.factor.label},
                           {"points", number(line.share.share)},
                           {"type_median", number(line.share.type_median)},
                           {"raw", number(line.share.raw)},
                           {"unit", line.factor.unit},
                           {"data_source", line.origin.source},
                           {"data_date", line.origin.date}});
    document["factors"] = factors;
    document["without_data"] = sheet.without_data;
    document["sentence"] = sheet.why.sentence;
    document["links"] = links_json(sheet.links, sheet.today);
    Json similar = Json::array();
    for (const score::AreaScore& area : sheet.similar) similar.push_back(area_json(area));
    document["similar"] = similar;
    document["model_hash"] = sheet.why.info.model_hash;
    document["data_hash"] = sheet.why.info.data_hash;
    return document;
}

Json sheet_json(const programme::GemeenteSheet& sheet) {
    Json standings = Json::array();
    for (const programme::GemeenteStanding& standing : sheet.standings) {
        Json top = Json::array();
        for (const score::AreaScore& area : standing.top) top.push_back(area_json(area));
        standings.push_back({{"area_type", region::name(standing.type)},
                             {"ordered_by", standing.by_priority ? "priority" : "opportunity"},
                             {"own", standing.own ? area_json(*standing.own) : Json(nullptr)},
                             {"gemeenten", standing.gemeenten},
                             {"median", standing.gemeenten > 0 ? number(standing.median) : Json(nullptr)},
                             {"among_first_tenth", standing.among_first},
                             {"ranked_areas", standing.ranked},
                             {"by", region::name(standing.listed)},
                             {"top", top}});
    }
    Json targets = Json::array();
    for (const programme::GemeenteTargetLine& line : sheet.targets)
        targets.push_back({{"result", line.result},
                           {"text", line.text},
                           {"state", programme::name(line.state.state)},
                           {"planned", line.state.planned},
                           {"due", programme::iso(line.due)}});
    return {{"area_id", sheet.area.ref.id},
            {"name", sheet.area.name},
            {"kind", "gemeente"},
            {"standings", standings},
            {"links", links_json(sheet.links, sheet.today)},
            {"plan_year", sheet.plan_year ? Json(*sheet.plan_year) : Json(nullptr)},
            {"targets", targets},
            {"model_hash", sheet.run.model_hash},
            {"data_hash", sheet.run.data_hash}};
}

Status run_page(const Terminal& terminal, const PageArguments& arguments) {
    auto open = OpenRegisters::open(arguments, store::Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    programme::SheetOptions options;
    if (!arguments.type.empty()) options.type = region::parse_area_type(arguments.type);
    if (!arguments.by.empty()) options.kind = region::parse_area_kind(arguments.by);
    const map::OffscreenGui gui;
    const auto sheet = report::make_area_pdf(open->project(), open->ledger(), arguments.area, options, arguments.out,
                                             terminal.progress());
    if (!sheet) return std::unexpected(sheet.error());
    Json document = std::visit([](const auto& one) { return sheet_json(one); }, *sheet);
    document["today"] = programme::iso(open->ledger().today());
    document["out"] = arguments.out;
    terminal.line("Wrote " + arguments.out);
    terminal.document(document);
    return {};
}

} // namespace

void add_page_command(Commands& commands) {
    auto arguments = std::make_shared<PageArguments>();
    CLI::App& command = commands.add("page", "one page (PDF) of an area or a gemeente, for burgemeester and driehoek",
                                     "gkaart page regio.gkaart BU03610100 --out stationsbuurt.pdf");
    add_register_options(command, *arguments, false);
    command.add_option("AREA", arguments->area, "code of a gemeente, wijk, buurt or estate, or the name of a gemeente")
        ->required();
    command.add_option("--out", arguments->out, "the file to make: .pdf")->required();
    command.add_option("--by", arguments->by, "kind of area, when a code stands for two")
        ->check(CLI::IsMember({"gemeente", "wijk", "buurt", "estate"}));
    add_type_option(command, arguments->type)
        ->description("area type; default the largest in the area; of a gemeente: the type on its map");
    commands.run(command, [arguments](const Terminal& terminal) { return run_page(terminal, *arguments); });
}

} // namespace gk::cli
