// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/options.hpp"

#include <cstdio>

#include <CLI/CLI.hpp>

#include "core/base/error.hpp"
#include "core/programme/day.hpp"

namespace gk::desktop {

std::optional<int> parse_options(int argc, char** argv, Options& options) {
    CLI::App app{"gelegenheidskaart: opportunity maps for drug prevention. Scores areas, never people or addresses.",
                 "gelegenheidskaart"};
    app.set_version_flag("--version", "gelegenheidskaart " GK_VERSION);
    app.footer("Example:\n  gelegenheidskaart regio.gkaart --language nl");
    std::string size = "1280x800";
    app.add_option("PROJECT", options.project, "the project file to open");
    app.add_option("--language", options.language, "nl or en")->check(CLI::IsMember({"nl", "en"}));
    app.add_flag("--self-test", options.self_test, "load every window and panel, then exit");
    app.add_flag("--bench", options.bench, "measure start, pan, zoom, sliders and clicks on PROJECT, then exit");
    app.add_option("--screenshot", options.screenshot, "save the window as PNG, then exit");
    app.add_option("--size", size, "of the window, as WIDTHxHEIGHT")->capture_default_str();
    app.add_option("--select", options.select, "id of the area to select");
    app.add_option(
        "--layer", options.layer,
        "what the map shows: prioriteit, gelegenheid, meldachterstand, bereik, hoogste_tiende, gegevens, signalen, hotspots, "
        "hotspots:VALUE (prioriteit, gelegenheid, signalen), factor:ID");
    app.add_option("--by", options.by, "kind of area")
        ->check(CLI::IsMember({"gemeente", "wijk", "buurt", "estate", "cell"}));
    app.add_option("--type", options.type, "area type")
        ->check(CLI::IsMember({"woongebied", "bedrijventerrein", "buitengebied"}));
    app.add_option("--beside", options.beside, "a layer, as --layer: what a second map beside the first shows");
    app.add_option("--gemeente", options.gemeente, "code of the gemeente to show alone: GM0361");
    app.add_option("--panel", options.panel, "panel to show")
        ->check(CLI::IsMember({"list", "why", "model", "judge", "plots", "pick"}));
    app.add_option("--earlier", options.earlier, "show an earlier score of the project, so many back")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--area", options.area, "what fills the window")
        ->check(CLI::IsMember({"map", "programme", "pilot"}));
    app.add_option("--section", options.section, "part of the programme")
        ->check(CLI::IsMember({"board", "knelpunten", "inzet", "plan", "money", "desk"}));
    app.add_option("--open", options.open, "code of a knelpunt, or number of an inzet, to show in its section");
    app.add_flag("--plan", options.plan, "make the plan of the year, for --screenshot");
    app.add_option("--step", options.step, "step of the pilot, 1 to 5")->check(CLI::Range(1, 5));
    app.add_option("--expert", options.expert,
                   "code of an expert: hands out a form of the pilot and shows it, for --screenshot");
    app.add_option("--today", options.today, "day of today (yyyy-mm-dd): what is late, and how far a pilot is")
        ->check([](const std::string& text) {
            return programme::parse_day(text) ? std::string() : "--today takes a date such as 2026-03-31";
        });
    app.add_option("--tiles", options.tiles,
                   "address of another server with the styles of PDOK: ADDRESS/grijs/EPSG:3857/z/x/y.png");
    app.add_option("--base", options.base, "base map from the web, for --screenshot")
        ->check(CLI::IsMember({"standaard", "grijs", "pastel"}));
    app.add_option("--text-scale", options.text_scale, "size of the letters in per cent, 100 to 200")
        ->check(CLI::Range(100, 200));
    app.add_option("--import", options.import_file, "show what this file would bring into PROJECT");
    app.add_option("--kind", options.import_kind, "what --import holds: gemeenten, buurten, signals, ...");
    app.add_option("--zoom", options.zoom, "zoom in by so many steps");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : static_cast<int>(ErrorCode::usage);
    }
    int width = 0;
    int height = 0;
    char x = 0;
    char rest = 0;
    if (std::sscanf(size.c_str(), "%d%c%d%c", &width, &x, &height, &rest) != 3 || x != 'x' || width < 320 ||
        height < 240 || width > 10000 || height > 10000) {
        std::fprintf(stderr, "--size: '%s' is not a size such as 1280x800\n", size.c_str());
        return static_cast<int>(ErrorCode::usage);
    }
    options.size = {width, height};
    return std::nullopt;
}

} // namespace gk::desktop
