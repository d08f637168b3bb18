// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "gis/scoring/layers.hpp"
#include "gis/scoring/prepare_run.hpp"

namespace gk::scoring {
namespace {

using region::AreaKind;

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Codes are typed in small letters as often as not.
bool same_code(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, capital, capital);
}

/// Most points first; factors without points keep the order of the model.
std::vector<FactorLine> lines_of(const score::Model& model, std::span<const score::FactorShare> shares,
                                 std::span<const score::DataOrigin> origins) {
    std::vector<FactorLine> lines;
    for (const score::FactorShare& share : shares) {
        const auto factor = std::ranges::find(model.factors, share.factor, &score::Factor::id);
        if (factor == model.factors.end()) continue;
        const auto origin = std::ranges::find(origins, share.factor, &score::DataOrigin::factor);
        lines.push_back({share, *factor, origin == origins.end() ? score::DataOrigin{share.factor, {}, {}} : *origin});
    }
    std::ranges::stable_sort(lines, [](const FactorLine& a, const FactorLine& b) {
        return (std::isnan(a.share.share) ? -1.0 : a.share.share) > (std::isnan(b.share.share) ? -1.0 : b.share.share);
    });
    return lines;
}

Explanation explanation(const score::AreaScore& area, const score::RunInfo& info, const score::Model& model,
                        std::span<const score::FactorShare> shares, std::span<const score::DataOrigin> origins) {
    Explanation result;
    result.area = area;
    result.info = info;
    result.model = model.name;
    result.factors = lines_of(model, shares, origins);
    for (const score::UnusedFactor& unused : info.unused)
        if (unused.model == model.id) result.unused.push_back(unused);
    score::TypeParts used{.exponents = model.priority};
    for (const score::PriorityPart& part : info.parts) {
        if (part.area_type != area.type) continue;
        result.parts.push_back(part);
        if (part.part == score::Part::reporting_gap) used.reporting_gap = part.used;
        if (part.part == score::Part::reach) used.reach = part.used;
    }
    result.log_shares = score::log_shares(area, used);
    result.sentence = score::explain_priority_nl(area, model, shares, result.parts);
    result.sentence = score::explain_nl(area, model, shares, origins, result.unused) +
                      (result.sentence.empty() ? "" : " ") + result.sentence;
    return result;
}

/// Origins of one model's factors, from what the project says of the layers now.
Result<std::vector<score::DataOrigin>> origins_of(store::Project& project, const score::Model& model) {
    auto layers = Layers::open(project);
    if (!layers) return std::unexpected(layers.error());
    std::vector<score::DataOrigin> origins;
    std::string newest;
    for (const score::Factor& factor : model.factors) {
        std::vector<std::string> names{factor.measure.layer};
        names.insert(names.end(), factor.measure.alternatives.begin(), factor.measure.alternatives.end());
        const LayerFacts* layer = nullptr;
        for (const std::string& name : names)
            if (layer == nullptr) layer = layers->find(name);
        if (layer == nullptr) continue;
        std::string date = layer->date;
        if (!layer->version) {
            if (newest.empty()) {
                auto found = layers->newest_signal();
                if (!found) return std::unexpected(found.error());
                newest = *std::move(found);
            }
            date = "tot en met " + newest;
        }
        origins.push_back({factor.id, layer->source, std::move(date)});
    }
    return origins;
}

std::unexpected<Error> no_such_area(std::string_view id) {
    return fail(
        ErrorCode::refused,
        fmt::format("the last score has no area '{}': give the code of a gemeente, wijk, buurt, estate or square "
                    "(GM0361, BU03610100, E1100N5200), as gkaart rank shows them",
                    id));
}

/// The rank interval of a square, when the run worked them out.
Status add_cell_interval(const store::Project& project, const score::RunInfo& run, std::size_t cell,
                         score::AreaScore& area) {
    const auto cells = project.run_cells(run.id);
    if (!cells) return std::unexpected(cells.error());
    if (cells->rank_p05.size() <= cell || std::isnan(cells->rank_p05[cell])) return {};
    area.rank_p05 = static_cast<std::uint32_t>(cells->rank_p05[cell]);
    area.rank_p95 = static_cast<std::uint32_t>(cells->rank_p95[cell]);
    return {};
}

Result<std::vector<Explanation>> explain_cell(store::Project& project, const score::RunInfo& run, std::string_view code,
                                              const ExplainOptions& options, const Progress& progress) {
    auto bench = prepare_run(project, run, progress);
    if (!bench) return std::unexpected(bench.error());
    const auto cell = bench->grid.parse_code(code);
    if (!cell) return no_such_area(code);
    score::AreaScore area = bench->priorities.cell_score(bench->scorer, *cell);
    area.id = code;
    if (auto done = add_cell_interval(project, run, *cell, area); !done) return std::unexpected(done.error());
    const auto gemeenten = project.areas(store::LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (*gemeenten) area.gemeente = (*gemeenten)->code.at(bench->grid.gemeente()[*cell]);
    const score::Model* model = bench->scorer.model(area.type);
    if (model == nullptr || (options.type && *options.type != area.type))
        return fail(ErrorCode::refused,
                    fmt::format("square {} is {}, which this score has no model for or which was not asked", code,
                                region::name(area.type)));
    std::vector<score::DataOrigin> origins;
    for (const score::Factor& factor : model->factors)
        for (const score::DataOrigin& origin : bench->origins)
            if (origin.factor == origin_key(model->id, factor.id))
                origins.push_back({factor.id, origin.source, origin.date});
    return std::vector<Explanation>{explanation(area, run, *model, bench->scorer.cell_reasons(*cell), origins)};
}

} // namespace

Result<std::vector<Explanation>> explain(store::Project& project, std::string_view id, const ExplainOptions& options,
                                         const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project.path().string());
    const score::RunInfo& info = **run;

    std::vector<score::AreaScore> found;
    for (const AreaKind kind : {AreaKind::gemeente, AreaKind::wijk, AreaKind::buurt, AreaKind::estate}) {
        if (!found.empty() || (options.kind && *options.kind != kind)) continue;
        auto areas = project.run_areas(info.id, kind);
        if (!areas) return std::unexpected(areas.error());
        for (score::AreaScore& area : *areas)
            if (same_code(area.id, id) && (!options.type || *options.type == area.type))
                found.push_back(std::move(area));
    }
    if (found.empty()) {
        const bool may_be_cell = !options.kind || *options.kind == AreaKind::cell;
        std::string code(id);
        std::ranges::transform(code, code.begin(), capital);
        if (may_be_cell && code.starts_with('E') && code.find('N') != std::string::npos)
            return explain_cell(project, info, code, options, progress);
        return no_such_area(id);
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &score::AreaScore::hectares);
    const auto models = run_models(project, info.id);
    if (!models) return std::unexpected(models.error());
    std::vector<Explanation> explanations;
    for (const score::AreaScore& area : found) {
        const auto model = std::ranges::find(*models, area.type, &score::Model::area_type);
        if (model == models->end()) continue;
        const auto shares = project.run_reasons(info.id, area.kind, area.type, area.id);
        if (!shares) return std::unexpected(shares.error());
        const auto origins = origins_of(project, *model);
        if (!origins) return std::unexpected(origins.error());
        explanations.push_back(explanation(area, info, *model, *shares, *origins));
    }
    return explanations;
}

} // namespace gk::scoring
