// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/score/certainty.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/layers.hpp"
#include "gis/scoring/prepare_run.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::scoring {
namespace {

/// Everything that must be the same before values of now may be shown as those of the run.
Status same_as_run(const score::RunInfo& run, const score::RunInfo& now) {
    const auto same = [](const score::UnusedFactor& a, const score::UnusedFactor& b) {
        return a.model == b.model && a.factor == b.factor;
    };
    if (run.data_hash == now.data_hash && run.model_hash == now.model_hash &&
        std::ranges::equal(run.unused, now.unused, same))
        return {};
    return fail(ErrorCode::refused, "the project has changed since it was last scored: score it again (gkaart score)");
}

} // namespace

Result<ScoreOutcome> score_project(store::Project& project, std::span<const score::Model> models,
                                   const ScoreOptions& options, const Progress& progress) {
    auto bench = prepare(project, models, options, progress);
    if (!bench) return std::unexpected(bench.error());
    const auto certainty = score::area_certainty(bench->scorer, bench->priorities, progress);
    if (!certainty) return std::unexpected(certainty.error());
    if (!progress("reasons", 0, 0))
        return fail(ErrorCode::interrupted, "stopped before the score was saved; the project holds the last one");

    store::Project::SavedRun run;
    run.info = bench->info;
    run.model_toml = bench->model_toml;
    run.cells = bench->scorer.cells();
    run.areas = bench->priorities.areas();
    score::apply(*certainty, bench->scorer, run.areas);
    std::vector<score::AreaReasons> all_reasons = bench->scorer.reasons();
    for (score::AreaReasons& reasons : all_reasons) {
        for (std::size_t f = 0; f < reasons.factors.size(); ++f)
            reasons.factors[f].rank_without = (*certainty)[reasons.area].without[f];
        run.reasons.push_back({reasons.area, std::move(reasons.factors)});
    }
    const score::PriorityInput& parts = bench->priorities.input();
    run.cells.reporting_gap = parts.reporting_gap;
    run.cells.reach = parts.reach;
    if (!parts.reporting_gap.empty() || !parts.reach.empty()) run.cells.priority = bench->priorities.cells();
    if (options.cell_certainty) {
        auto cells = score::cell_certainty(bench->scorer, bench->priorities, progress);
        if (!cells) return std::unexpected(cells.error());
        run.cells.rank_p05 = std::move(cells->p05);
        run.cells.rank_p95 = std::move(cells->p95);
    }
    if (!progress("save", 0, 0))
        return fail(ErrorCode::interrupted, "stopped before the score was saved; the project holds the last one");
    const auto id = project.save_run(run);
    if (!id) return std::unexpected(id.error());
    const nlohmann::json detail{{"score_run", *id}, {"reference_date", bench->reference_date}};
    if (auto status = project.audit("reference_date", fmt::format("score {}", *id), detail.dump()); !status)
        return std::unexpected(status.error());

    ScoreOutcome outcome;
    const auto saved = project.last_run();
    if (!saved) return std::unexpected(saved.error());
    outcome.info = saved->value_or(run.info);
    outcome.reference_date = std::move(bench->reference_date);
    outcome.notes = std::move(bench->notes);
    outcome.cells = std::move(run.cells);
    outcome.areas = std::move(run.areas);
    return outcome;
}

Result<std::vector<score::Model>> run_models(store::Project& project, std::int64_t run) {
    const auto texts = project.run_models(run);
    if (!texts) return std::unexpected(texts.error());
    std::vector<score::Model> models;
    for (const std::string& text : *texts) {
        auto parsed = model::parse(text, fmt::format("model of score {}", run));
        if (!parsed) return std::unexpected(parsed.error());
        models.push_back(*std::move(parsed));
    }
    return models;
}

Result<Workbench> prepare_run(store::Project& project, const score::RunInfo& run, const Progress& progress) {
    const auto models = run_models(project, run.id);
    if (!models) return std::unexpected(models.error());
    auto bench = prepare(project, *models, {.cell = run.cell}, progress);
    if (!bench) return bench;
    if (auto same = same_as_run(run, bench->info); !same) return std::unexpected(same.error());
    bench->info = run;
    return bench;
}

Result<RunFactors> load_run_factors(store::Project& project, const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project.path().string());
    auto bench = prepare_run(project, **run, progress);
    if (!bench) return std::unexpected(bench.error());
    RunFactors result{std::move(bench->grid), **run, {}};
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<region::AreaType>(t);
        const score::Model* model = bench->scorer.model(type);
        for (std::size_t f = 0; model != nullptr && f < model->factors.size(); ++f) {
            score::SharedValues raw = bench->scorer.raw(type, f);
            if (raw)
                result.factors.push_back(
                    {type, model->id, model->factors[f], std::move(raw), bench->scorer.u(type, f)});
        }
    }
    return result;
}

} // namespace gk::scoring
