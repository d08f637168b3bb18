// SPDX-License-Identifier: EUPL-1.2
// map_gallery FOLDER: draws the real data in all kinds of maps and page sizes, for people to look at,
// and says how long each took. Not a test: eyes are.

#include <chrono>
#include <filesystem>

#include <fmt/format.h>

#include "app/map/gui.hpp"
#include "app/map/render.hpp"
#include "tests/app/map/real_data.hpp"

int main(int argc, char** argv) {
    using namespace gk;
    const std::filesystem::path folder = argc > 1 ? argv[1] : "gallery";
    std::filesystem::create_directories(folder);
    const map::OffscreenGui gui;
    const auto region = map::real::read();
    if (!region) {
        fmt::print(stderr, "no real data at {}\n", GK_REAL_DATA);
        return 1;
    }
    int failures = 0;
    const auto draw = [&](const map::MapSnapshot& snapshot, map::Paper paper, map::Orientation orientation,
                          const std::string& name) {
        const auto start = std::chrono::steady_clock::now();
        const auto path = folder / name;
        const auto status = map::render(snapshot, {.paper = paper, .orientation = orientation}, path);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        if (!status) {
            fmt::print(stderr, "{}\n", describe(status.error()));
            ++failures;
            return;
        }
        fmt::print("{:40} {:6.2f} s {:8.1f} kB\n", name, took.count(),
                   static_cast<double>(std::filesystem::file_size(path)) / 1000);
    };
    using map::Orientation;
    using map::Paper;
    const auto buurten = map::real::buurten(*region);
    for (const auto& [paper, size] : {std::pair{Paper::a4, "a4"}, {Paper::a3, "a3"}})
        for (const auto& [orientation, name] :
             {std::pair{Orientation::portrait, "portrait"}, {Orientation::landscape, "landscape"}}) {
            draw(buurten, paper, orientation, fmt::format("buurten_{}_{}.png", size, name));
            draw(map::real::one_gemeente(*region, "Alkmaar"), paper, orientation,
                 fmt::format("alkmaar_{}_{}.png", size, name));
        }
    draw(buurten, Paper::a4, Orientation::portrait, "buurten_a4_portrait.pdf");
    draw(buurten, Paper::a4, Orientation::portrait, "buurten_a4_portrait.svg");
    draw(map::real::gemeenten(*region), Paper::a4, Orientation::portrait, "gemeenten_a4_portrait.png");
    draw(map::real::one_gemeente(*region, "Texel"), Paper::a4, Orientation::automatic, "texel_a4.png");
    draw(map::real::one_gemeente(*region, "Haarlem"), Paper::a4, Orientation::automatic, "haarlem_a4.png");
    auto demo = map::real::gemeenten(*region);
    demo.banner = map::demo_banner();
    demo.base.neighbours = nullptr;
    draw(demo, Paper::a4, Orientation::portrait, "banner_a4_portrait.png");
    const auto cells = map::real::cells(*region);
    draw(cells, Paper::a4, Orientation::portrait, "cells_a4_portrait.png");
    draw(cells, Paper::a4, Orientation::portrait, "cells_a4_portrait.pdf");
    auto cells_of_one = cells;
    cells_of_one.focus = 1;
    cells_of_one.title = "Gelegenheidskaart " + cells.base.gemeente_name[1];
    draw(cells_of_one, Paper::a4, Orientation::automatic, "cells_focus_a4.png");
    return failures == 0 ? 0 : 1;
}
