// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/demo.hpp"

#include <system_error>

#include <fmt/format.h>

#include "gis/demo/areas.hpp"
#include "gis/demo/process.hpp"
#include "gis/demo/reach.hpp"
#include "gis/demo/signals.hpp"
#include "gis/demo/writer.hpp"

namespace gk::demo {

Result<DemoFiles> write_demo_sources(const std::filesystem::path& dir) {
    std::error_code error;
    std::filesystem::create_directories(dir, error);
    if (error)
        return fail(ErrorCode::outside, fmt::format("The folder for the demo cannot be made: {}", error.message()),
                    dir.string());

    const Result<Facts> facts = read_facts();
    if (!facts) return std::unexpected(facts.error());
    const Geos geos;
    Areas areas = draw_areas(*facts, geos);
    add_attributes(*facts, areas);
    const Result<ProcessGround> ground = lay_ground(*facts, areas, geos);
    if (!ground) return std::unexpected(ground.error());
    const Simulated simulated = run_process(*ground);
    const std::vector<Signal> signals = make_signals(*ground, simulated);

    const std::filesystem::path gemeenten = dir / "gemeenten.gpkg", buurten = dir / "wijken_buurten.gpkg",
                                terreinen = dir / "bedrijventerreinen.gpkg", wegen = dir / "wegen.gpkg",
                                signalen = dir / "signalen.csv", voorlichting = dir / "voorlichting.csv",
                                truth = dir / "demo_truth.json";
    const Status written =
        write_gemeenten(gemeenten, *facts, areas, geos)
            .and_then([&] { return write_wijken_buurten(buurten, *facts, areas, geos); })
            .and_then([&] { return write_terreinen(terreinen, *facts, areas, geos); })
            .and_then([&] { return write_wegen(wegen, *facts); })
            .and_then([&] { return write_signals(signalen, signals); })
            .and_then([&] { return write_voorlichting(voorlichting, areas, make_voorlichting(areas)); })
            .and_then([&] { return write_truth(truth, *facts, *ground, simulated); });
    if (!written) return std::unexpected(written.error());
    return DemoFiles{{{"gemeenten", gemeenten, "gemeenten"},
                      {"wijken", buurten, "wijken"},
                      {"buurten", buurten, "buurten"},
                      {"estates", terreinen, "bedrijventerreinen"},
                      {"layer", wegen, "rijkswegen"},
                      {"layer", wegen, "provinciale_wegen"},
                      {"layer", wegen, "aansluitingen"},
                      {"signals", signalen, "signalen"},
                      {"reach", voorlichting, "voorlichting"}},
                     truth,
                     signals.size()};
}

} // namespace gk::demo
