// SPDX-License-Identifier: EUPL-1.2
// A cold score of the real region: nothing in the cache, every layer read from the project, every factor measured, the
// run saved. Each round works on a fresh copy of a project into which the real files and 2,000 signals were imported.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

#include "gis/intake/import.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::scoring {
namespace {

namespace fs = std::filesystem;
using store::LayerKind;

class ImportedProject {
public:
    ImportedProject()
        : folder_(fs::temp_directory_path() / ("gk_score_bench_" + std::to_string(::getpid()))) {
        if (!fs::exists(fs::path(GK_REAL_DATA) / "gemeenten_nh32.gpkg")) return;
        fs::create_directories(folder_);
        const fs::path real = GK_REAL_DATA;
        auto project = store::Project::create(folder_ / "imported.gkaart", "benchmark");
        if (!project) throw std::runtime_error(describe(project.error()));
        import(*project, LayerKind::gemeenten, real / "gemeenten_nh32.gpkg");
        import(*project, LayerKind::wijken, real / "wijken_buurten_2024_nh32.gpkg", "wijken");
        import(*project, LayerKind::buurten, real / "wijken_buurten_2024_nh32.gpkg", "buurten");
        import(*project, LayerKind::estates, real / "bedrijventerrein_buurten_2024_nh32.gpkg");
        import(*project, LayerKind::layer, real / "rijkswegen_2013_nh32.gpkg", "rijkswegen");
        import(*project, LayerKind::layer, real / "rijkswegen_2013_nh32.gpkg", "aansluitingen");
        import(*project, LayerKind::layer, real / "pc4_centroiden_nh32.csv");
        import(*project, LayerKind::signals, signals());
        ready_ = true;
    }
    ~ImportedProject() {
        std::error_code ignored; // the folder is in the temporary directory
        fs::remove_all(folder_, ignored);
    }
    ImportedProject(const ImportedProject&) = delete;
    ImportedProject& operator=(const ImportedProject&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] fs::path copy() const {
        fs::copy_file(folder_ / "imported.gkaart", folder_ / "round.gkaart", fs::copy_options::overwrite_existing);
        return folder_ / "round.gkaart";
    }

private:
    static void import(store::Project& project, LayerKind kind, const fs::path& file, const std::string& layer = "") {
        intake::ImportRequest request;
        request.kind = kind;
        request.file = file;
        request.layer = layer;
        if (const auto report = intake::import_file(project, request, no_progress()); !report)
            throw std::runtime_error(describe(report.error()));
    }
    [[nodiscard]] fs::path signals() const {
        constexpr const char* kinds[] = {"lab", "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking"};
        std::ofstream out(folder_ / "signalen.csv");
        out << "soort,datum,bron,x_rd,y_rd\n";
        for (int i = 0; i < 2000; ++i)
            out << kinds[i % 6] << ",2025-" << (i % 12 < 9 ? "0" : "") << i % 12 + 1 << "-15,proef,"
                << 103050 + 700 * (i % 50) << ',' << 485050 + 1200 * (i / 50) << '\n';
        return folder_ / "signalen.csv";
    }

    fs::path folder_;
    bool ready_ = false;
};

void score_rounds(benchmark::State& state, bool cold) {
    static const ImportedProject imported;
    if (!imported.ready()) return state.SkipWithError("the real data is absent");
    const auto models = model::standard_models();
    for (auto _ : state) {
        state.PauseTiming();
        {
            auto project = store::Project::open(imported.copy(), store::Project::Mode::write);
            if (!project) return state.SkipWithError(describe(project.error()).c_str());
            if (!cold && !prepare(*project, models, {}, no_progress())) return state.SkipWithError("prepare");
            state.ResumeTiming();
            const auto outcome = score_project(*project, models, {}, no_progress());
            state.PauseTiming();
            if (!outcome) return state.SkipWithError(describe(outcome.error()).c_str());
            state.counters["cells"] = static_cast<double>(outcome->cells.type.size());
        }
        state.ResumeTiming();
    }
}
void score_cold(benchmark::State& state) {
    score_rounds(state, true);
}
void score_from_cache(benchmark::State& state) {
    score_rounds(state, false);
}

BENCHMARK(score_cold)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(score_from_cache)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

} // namespace
} // namespace gk::scoring
