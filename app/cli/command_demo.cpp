// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/map/gui.hpp"
#include "app/map/render.hpp"
#include "app/scene/scene.hpp"
#include "app/starter/demo_project.hpp"
#include "gis/exchange/export.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

namespace fs = std::filesystem;
using region::AreaKind;
using region::AreaType;
using store::Project;

Status draw_maps(Project& project, const fs::path& folder, std::vector<fs::path>& files, const Progress& progress) {
    const map::OffscreenGui gui;
    for (const auto type : {AreaType::woongebied, AreaType::bedrijventerrein, AreaType::buitengebied}) {
        scene::SceneOptions options;
        options.type = type;
        options.by = type == AreaType::bedrijventerrein ? AreaKind::estate : AreaKind::buurt;
        for (const auto& [value, name] :
             {std::pair{map::AreaValue::opportunity, "kaart"}, std::pair{map::AreaValue::priority, "prioriteit"}}) {
            options.value = value;
            const auto snapshot = scene::make_scene(project, options, progress);
            if (!snapshot) return std::unexpected(snapshot.error());
            for (const char* extension : {"pdf", "png"}) {
                const fs::path file = folder / fmt::format("{}-{}.{}", name, region::name(type), extension);
                if (auto done = map::render(*snapshot, {.dpi = 200}, file); !done) return done;
                files.push_back(file);
            }
        }
    }
    return {};
}

Status show_ranking(const Terminal& terminal, const Project& project, Json& document) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    const auto areas = project.run_areas((*run)->id, AreaKind::buurt);
    if (!areas) return std::unexpected(areas.error());
    for (const auto type : {AreaType::woongebied, AreaType::bedrijventerrein, AreaType::buitengebied}) {
        std::vector<std::vector<std::string>> table{{"rank", "buurt", "gemeente", "priority", "opportunity"}};
        Json items = Json::array();
        for (const auto& area : *areas) {
            if (area.type != type || !area.rank || *area.rank > 5) continue;
            table.push_back({std::to_string(*area.rank), area.name, area.gemeente, dutch(area.priority, 1),
                             dutch(area.opportunity, 1)});
            items.push_back({{"rank", *area.rank},
                             {"area_id", area.id},
                             {"name", area.name},
                             {"priority", number(area.priority)},
                             {"opportunity", number(area.opportunity)}});
        }
        document["top"][std::string(region::name(type))] = items;
        terminal.line(
            fmt::format("\nHighest priorities, {} (schematic example, simulated signals):", region::name(type)));
        terminal.table(table, {true, false, false, true, true});
    }
    return {};
}

Status run_demo(const Terminal& terminal, const std::string& where) {
    const fs::path folder = where;
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::outside, "this folder cannot be made: " + problem.message(), where);
    const fs::path file = folder / "demo.gkaart";
    const fs::path draft = folder / ".demo-draft.gkaart";
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(draft.string() + tail, problem);

    std::vector<fs::path> files;
    Json document;
    {
        const Progress progress = terminal.progress();
        auto project = starter::make_demo_project(draft, folder / "bronnen", progress);
        if (!project) return std::unexpected(project.error());
        files.push_back(file);
        if (auto done = draw_maps(*project, folder, files, progress); !done) return done;
        files.push_back(folder / "demo.gpkg");
        const auto exported = exchange::export_project(*project, {.out = files.back()}, progress);
        if (!exported) return std::unexpected(exported.error());
        if (auto done = show_ranking(terminal, *project, document); !done) return done;
    }
    for (const char* tail : {"-wal", "-shm"}) fs::remove(file.string() + tail, problem);
    fs::rename(draft, file, problem);
    if (problem) return fail(ErrorCode::outside, "cannot be written: " + problem.message(), file.string());
    terminal.line("\nMade:");
    document["files"] = Json::array();
    for (const auto& made : files) {
        terminal.line("  " + made.string());
        document["files"].push_back(made.string());
    }
    terminal.line(fmt::format("  {} (the source files, to import yourself)", (folder / "bronnen").string()));
    terminal.document(document);
    return {};
}

} // namespace

void add_demo_command(Commands& commands) {
    auto folder = std::make_shared<std::string>();
    CLI::App& command = commands.add("demo", "make, score and draw the demo project", "gkaart demo demo-uitvoer");
    command.add_option("OUTDIR", *folder, "folder to put it in")->required();
    commands.run(command, [folder](const Terminal& terminal) { return run_demo(terminal, *folder); });
}

} // namespace gk::cli
