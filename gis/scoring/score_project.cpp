// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/model/model_toml.hpp"
#include "gis/scoring/layers.hpp"
#include "gis/scoring/prepare_run.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::scoring {
namespace {

std::string decision_key(std::string_view factor) {
    return fmt::format("sensitive:{}", factor);
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

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
    if (!progress("reasons", 0, 0))
        return fail(ErrorCode::interrupted, "stopped before the score was saved; the project holds the last one");

    store::Project::SavedRun run;
    run.info = bench->info;
    run.model_toml = bench->model_toml;
    run.cells = bench->scorer.cells();
    run.areas = bench->scorer.areas();
    for (score::AreaReasons& reasons : bench->scorer.reasons())
        run.reasons.push_back({reasons.area, std::move(reasons.factors)});
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

Result<std::optional<SensitiveDecision>> sensitive_decision(const store::Project& project, std::string_view factor) {
    const auto text = project.setting(decision_key(factor));
    if (!text) return std::unexpected(text.error());
    const nlohmann::json json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    SensitiveDecision decision;
    for (const auto& [key, member] :
         {std::pair{"who", &decision.who}, std::pair{"why", &decision.why}, std::pair{"date", &decision.date}}) {
        const auto found = json.find(key);
        if (found == json.end() || !found->is_string()) return std::nullopt;
        *member = found->get<std::string>();
    }
    if (blank(decision.who) || blank(decision.why) || !day_of(decision.date)) return std::nullopt;
    return decision;
}

Status record_sensitive_decision(store::Project& project, std::string_view factor, const SensitiveDecision& decision) {
    if (blank(decision.who))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs the name of who decided", {}, 0,
                    "who");
    if (blank(decision.why))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs a reason", {}, 0, "why");
    if (!day_of(decision.date))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs a date, as in 2026-03-31", {}, 0,
                    "date");
    const nlohmann::json json{{"who", decision.who}, {"why", decision.why}, {"date", decision.date}};
    return project.set_setting(decision_key(factor),
                               json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
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
