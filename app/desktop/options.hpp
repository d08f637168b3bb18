// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include <QSize>

namespace gk::desktop {

/// What the command line asks for.
struct Options {
    std::string project;
    bool self_test = false;
    bool bench = false;
    std::string screenshot; ///< file; empty: none
    QSize size{1280, 800};
    std::string select;   ///< id of an area
    std::string layer;    ///< a value: prioriteit, gelegenheid, signalen, factor:...
    std::string beside;   ///< a value: what a second map shows
    std::string by;       ///< gemeente, wijk, buurt, estate, cell
    std::string type;     ///< woongebied, bedrijventerrein, buitengebied
    std::string gemeente; ///< code of the one to show alone
    std::string panel;    ///< list, why, model, judge, plots, pick
    int earlier = 0;      ///< how many scores back in what the project keeps; 0: the score of now
    std::string area;     ///< map, programme, pilot: what fills the window
    std::string section;  ///< of the programme: board, knelpunten, inzet, plan, money, desk
    std::string open;     ///< code of a knelpunt or number of an inzet to show in its section
    bool plan = false;    ///< make a plan of the year first
    int step = 0;         ///< of the pilot, 1 to 5; 0: where the pilot is
    std::string expert;   ///< code: the form of the first pilot area, on the screen
    std::string today;    ///< day of today; empty: the calendar's
    std::string language; ///< nl, en; empty: as last time
    std::string tiles;    ///< address of a tile server instead of PDOK
    std::string base;     ///< standaard, grijs, pastel: the base map; empty: the project's own layers
    int text_scale = 100; ///< per cent
    std::string import_file, import_kind;
    double zoom = 0; ///< added to the view; for documentation
};

/// The options, or the exit status when the program is to end at once (help, version, a mistake).
[[nodiscard]] std::optional<int> parse_options(int argc, char** argv, Options& options);

} // namespace gk::desktop
