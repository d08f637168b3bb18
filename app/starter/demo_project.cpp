// SPDX-License-Identifier: EUPL-1.2
#include "app/starter/demo_project.hpp"

#include "gis/demo/demo.hpp"
#include "gis/intake/import.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::starter {

Result<store::Project> make_demo_project(const std::filesystem::path& file, const std::filesystem::path& sources,
                                         const Progress& progress) {
    const auto files = demo::write_demo_sources(sources);
    if (!files) return std::unexpected(files.error());
    auto project = store::Project::create(
        file, "Laten zien hoe de gelegenheidskaart werkt, met een schematisch voorbeeld en gesimuleerde signalen");
    if (!project) return project;
    if (auto done = project->set_setting("schematic", demo::demo_statement); !done)
        return std::unexpected(done.error());
    for (const auto& source : files->imports) {
        intake::ImportRequest request;
        request.kind = *store::parse_layer_kind(source.kind);
        request.file = source.file;
        request.layer = source.layer;
        request.source = "Gelegenheidskaart, schematisch voorbeeld";
        request.source_date = "2026";
        const auto report = intake::import_file(*project, request, progress);
        if (!report) return std::unexpected(report.error());
    }
    const auto scored = scoring::score_project(*project, model::standard_models(), {}, progress);
    if (!scored) return std::unexpected(scored.error());
    return project;
}

} // namespace gk::starter
