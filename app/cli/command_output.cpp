// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "app/cli/options.hpp"
#include "app/map/gui.hpp"
#include "app/map/render.hpp"
#include "app/scene/scene.hpp"
#include "gis/exchange/export.hpp"
#include "gis/programme/register_file.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

using store::Project;

struct MapArguments {
    std::string project, out, gemeente, by = "buurt", type = "woongebied", value = "opportunity", layer, paper = "a4",
                                        orientation = "auto", method = "quantile", highlight, title;
    std::size_t classes = classify::default_classes;
    int dpi = 300;
    bool no_list = false;
};

map::AreaValue value_named(std::string_view name) {
    if (name == "p90") return map::AreaValue::p90;
    if (name == "top-share") return map::AreaValue::top_share;
    if (name == "reporting_gap") return map::AreaValue::reporting_gap;
    if (name == "reach") return map::AreaValue::reach;
    return name == "priority" ? map::AreaValue::priority : map::AreaValue::opportunity;
}

Status run_map(const Terminal& terminal, const MapArguments& arguments) {
    const auto gemeente = parse_gemeente(arguments.gemeente);
    if (!gemeente) return std::unexpected(gemeente.error());
    scene::SceneOptions options;
    options.by = *region::parse_area_kind(arguments.by);
    options.type = *region::parse_area_type(arguments.type);
    // --layer names what to show, or as before the kind of area.
    const auto layer_kind = region::parse_area_kind(arguments.layer);
    if (layer_kind) options.by = *layer_kind;
    options.value = value_named(arguments.layer.empty() || layer_kind ? arguments.value : arguments.layer);
    options.focus = *gemeente;
    if (!arguments.highlight.empty()) options.highlight = arguments.highlight;
    options.classes.method = *classify::parse_method(arguments.method);
    options.classes.classes = arguments.classes;
    options.title = arguments.title;
    map::PageOptions page;
    page.paper = arguments.paper == "a3" ? map::Paper::a3 : map::Paper::a4;
    page.orientation = arguments.orientation == "portrait"    ? map::Orientation::portrait
                       : arguments.orientation == "landscape" ? map::Orientation::landscape
                                                              : map::Orientation::automatic;
    page.dpi = arguments.dpi;
    page.top_list = !arguments.no_list;

    auto project = Project::open(arguments.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto snapshot = scene::make_scene(*project, options, terminal.progress());
    if (!snapshot) return std::unexpected(snapshot.error());
    const map::OffscreenGui gui;
    if (const auto done = map::render(*snapshot, page, arguments.out); !done) return done;
    terminal.line("Wrote " + arguments.out);
    terminal.document({{"out", arguments.out},
                       {"by", region::name(options.by)},
                       {"type", arguments.type},
                       {"breaks", snapshot->classes.breaks},
                       {"model_hash", snapshot->model_hash},
                       {"data_hash", snapshot->data_hash}});
    return {};
}

struct ExportArguments {
    std::string project, out, by, type, gemeente, of_register;
    std::int32_t year = 0;
};

Status run_register_export(const Terminal& terminal, const ExportArguments& arguments) {
    if (!arguments.by.empty() || !arguments.type.empty() || !arguments.gemeente.empty())
        return fail(ErrorCode::usage, "a register is written whole: leave --by, --type and --gemeente out");
    auto open =
        OpenRegisters::open({.project = arguments.project, .today = {}, .who = {}, .why = {}}, Project::Mode::read);
    if (!open) return std::unexpected(open.error());
    const auto rows =
        programme::export_register(open->ledger(), *programme::parse_register(arguments.of_register), arguments.out,
                                   arguments.year == 0 ? std::nullopt : std::optional(arguments.year));
    if (!rows) return std::unexpected(rows.error());
    terminal.line(fmt::format("Wrote {}: {} rows of {}", arguments.out, *rows, arguments.of_register));
    terminal.document({{"out", arguments.out}, {"register", arguments.of_register}, {"rows", *rows}});
    return {};
}

Status run_export(const Terminal& terminal, const ExportArguments& arguments) {
    if (!arguments.of_register.empty()) return run_register_export(terminal, arguments);
    const auto gemeente = parse_gemeente(arguments.gemeente);
    if (!gemeente) return std::unexpected(gemeente.error());
    exchange::ExportOptions options{.out = arguments.out};
    if (!arguments.by.empty()) options.by = region::parse_area_kind(arguments.by);
    if (!arguments.type.empty()) options.type = region::parse_area_type(arguments.type);
    options.gemeente = *gemeente;
    auto project = Project::open(arguments.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto report = exchange::export_project(*project, options, terminal.progress());
    if (!report) return std::unexpected(report.error());
    Json layers = Json::array();
    terminal.line("Wrote " + arguments.out);
    for (const auto& [name, rows] : report->layers) {
        layers.push_back({{"name", name}, {"rows", rows}});
        terminal.line(fmt::format("  {:<28} {:>9} rows", name, dutch(static_cast<std::int64_t>(rows))));
    }
    if (!report->beside.empty())
        terminal.line(fmt::format("The data of it are in {}: keep the two together.", report->beside.string()));
    terminal.document({{"out", arguments.out},
                       {"data", report->beside.empty() ? Json(nullptr) : Json(report->beside.string())},
                       {"layers", layers}});
    return {};
}

} // namespace

void add_output_commands(Commands& commands) {
    {
        auto arguments = std::make_shared<MapArguments>();
        CLI::App& command =
            commands.add("map", "draw a map of the last score as PDF, PNG or SVG",
                         "gkaart map regio.gkaart --out alkmaar.pdf --gemeente GM0361 --type woongebied");
        command.add_option("PROJECT", arguments->project, "the project file")->required();
        command.add_option("--out", arguments->out, "the file to make: .pdf, .png or .svg")->required();
        add_kind_option(command, arguments->by)->capture_default_str();
        command
            .add_option("--layer", arguments->layer,
                        "what to show: opportunity, reporting_gap, reach or priority (or a kind of area, as --by)")
            ->check(CLI::IsMember(
                {"opportunity", "reporting_gap", "reach", "priority", "gemeente", "wijk", "buurt", "estate", "cell"}));
        add_type_option(command, arguments->type)->capture_default_str();
        command.add_option("--gemeente", arguments->gemeente, "show this gemeente (GM0361), its neighbours in grey");
        command.add_option("--value", arguments->value, "the same, with p90 and top-share of the opportunity")
            ->check(CLI::IsMember({"opportunity", "p90", "top-share", "reporting_gap", "reach", "priority"}))
            ->capture_default_str();
        command.add_option("--highlight", arguments->highlight, "id of an area to outline; of a buurt with --by cell");
        command.add_option("--title", arguments->title, "title of the map (default: made from the choices)");
        command.add_option("--paper", arguments->paper, "size of the page")
            ->check(CLI::IsMember({"a4", "a3"}, CLI::ignore_case))
            ->capture_default_str();
        command.add_option("--orientation", arguments->orientation, "of the page")
            ->check(CLI::IsMember({"auto", "portrait", "landscape"}))
            ->capture_default_str();
        command.add_option("--classes", arguments->classes, "number of classes")
            ->check(CLI::Range(std::size_t{2}, classify::max_classes))
            ->capture_default_str();
        command.add_option("--breaks", arguments->method, "how classes are made")
            ->check(CLI::IsMember({"quantile", "equal_interval", "jenks"}))
            ->capture_default_str();
        command.add_option("--dpi", arguments->dpi, "dots per inch of a PNG")
            ->check(CLI::Range(50, 600))
            ->capture_default_str();
        command.add_flag("--no-list", arguments->no_list, "without the list of the ten highest areas");
        commands.run(command, [arguments](const Terminal& terminal) { return run_map(terminal, *arguments); });
    }
    {
        auto arguments = std::make_shared<ExportArguments>();
        CLI::App& command = commands.add("export", "write scores and reasons to a file for others",
                                         "gkaart export regio.gkaart --out regio.gpkg");
        command.add_option("PROJECT", arguments->project, "the project file")->required();
        command
            .add_option("--out", arguments->out, "the file to make: .gpkg, .geojson, .csv, .ods, .tif or .qgz (QGIS)")
            ->required();
        add_kind_option(command, arguments->by);
        add_type_option(command, arguments->type);
        command.add_option("--gemeente", arguments->gemeente, "only areas in this gemeente (GM0361)");
        command
            .add_option("--register", arguments->of_register,
                        "a register instead of the scores, as gkaart import takes it: .csv, .xlsx or .ods")
            ->check(CLI::IsMember(programme::register_names()));
        command.add_option("--year", arguments->year, "of the begroting; default the newest");
        commands.run(command, [arguments](const Terminal& terminal) { return run_export(terminal, *arguments); });
    }
}

} // namespace gk::cli
