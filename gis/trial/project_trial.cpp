// SPDX-License-Identifier: EUPL-1.2
#include "gis/trial/project_trial.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "core/calibration/to_model.hpp"
#include "core/measure/measure.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::trial {
namespace {

struct Scored {
    score::RunInfo info;
    grid::CellGrid grid;
    std::vector<std::uint8_t> of_type;
};

/// `type`: the cells to mark; none = all.
Result<Scored> last_score(const store::Project& project, std::optional<region::AreaType> type) {
    const auto info = project.last_run();
    if (!info) return std::unexpected(info.error());
    if (!*info)
        return fail(ErrorCode::refused,
                    "this project has not been scored yet, so its cells have no area type; run `gkaart score` first",
                    project.path().string());
    const auto gemeenten = project.areas(store::LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten)
        return fail(ErrorCode::refused, "the project holds no gemeenten; import them first", project.path().string());
    auto grid = grid::CellGrid::from_gemeenten((*gemeenten)->polygons, (*info)->cell);
    if (!grid) return std::unexpected(grid.error());
    const auto cells = project.run_cells((*info)->id);
    if (!cells) return std::unexpected(cells.error());
    if (cells->type.size() != grid->size())
        return fail(ErrorCode::refused, "the gemeenten have changed since the last score; run `gkaart score` again",
                    project.path().string());
    Scored scored{.info = **info, .grid = std::move(*grid), .of_type = {}};
    for (const region::AreaType t : cells->type) scored.of_type.push_back(!type || t == *type ? 1 : 0);
    if (std::ranges::count(scored.of_type, std::uint8_t{1}) == 0)
        return fail(ErrorCode::refused, fmt::format("no cell is {}", region::name(*type)), project.path().string());
    return scored;
}

/// The estates and every layer of the project's own, but for `without`.
Result<std::vector<calibration::FactorLayer>> factor_layers(const store::Project& project, const std::string& without) {
    std::vector<calibration::FactorLayer> layers;
    const auto estates = project.areas(store::LayerKind::estates);
    if (!estates) return std::unexpected(estates.error());
    if (*estates) layers.push_back({.id = "estates", .label = "bedrijventerrein", .features = (*estates)->polygons});
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const auto& dataset : *datasets) {
        if (dataset.kind != store::LayerKind::layer || dataset.name == without) continue;
        const auto layer = project.layer(dataset.name);
        if (!layer) return std::unexpected(layer.error());
        if (!*layer) continue;
        calibration::FactorLayer factor{.id = dataset.name, .label = dataset.name, .features = {}};
        if ((*layer)->kind == store::GeometryKind::points)
            factor.features =
                measure::WeightedPoints{(*layer)->points, std::vector<double>((*layer)->points.size(), 1.0)};
        else if ((*layer)->kind == store::GeometryKind::lines) factor.features = (*layer)->lines;
        else factor.features = (*layer)->polygons;
        layers.push_back(std::move(factor));
    }
    return layers;
}

/// The models of the last score, and those that come with the program.
struct KnownModels {
    std::vector<score::Model> of_run, standard;
    [[nodiscard]] bool sensitive(const std::string& attribute) const {
        const auto names_it = [&](const score::Factor& factor) {
            return factor.sensitive && factor.measure.kind == score::MeasureKind::attribute &&
                   factor.measure.attribute == attribute;
        };
        const auto in = [&](const score::Model& model) { return std::ranges::any_of(model.factors, names_it); };
        return std::ranges::any_of(of_run, in) || std::ranges::any_of(standard, in);
    }
};
Result<KnownModels> known_models(const store::Project& project, std::int64_t run) {
    const auto texts = project.run_models(run);
    if (!texts) return std::unexpected(texts.error());
    KnownModels models{.of_run = {}, .standard = model::standard_models()};
    for (const std::string& text : *texts) {
        auto model = model::parse(text, "model of the last score");
        if (!model) return std::unexpected(model.error());
        models.of_run.push_back(std::move(*model));
    }
    return models;
}

/// Columns of the buurten as factors. `asked` empty: what the models of the last score look at, but for what is
/// sensitive.
Result<std::vector<calibration::FactorLayer>> buurt_factors(const store::Project& project, const Scored& scored,
                                                            std::vector<std::string> asked,
                                                            std::vector<std::string>& notes) {
    std::vector<calibration::FactorLayer> layers;
    const auto models = known_models(project, scored.info.id);
    if (!models) return std::unexpected(models.error());
    const auto buurten = project.areas(store::LayerKind::buurten);
    if (!buurten) return std::unexpected(buurten.error());
    const bool by_models = asked.empty();
    for (const score::Model& model : models->of_run)
        for (const score::Factor& factor : model.factors)
            if (by_models && factor.measure.kind == score::MeasureKind::attribute &&
                factor.measure.layer == store::name(store::LayerKind::buurten) &&
                !models->sensitive(factor.measure.attribute) && !std::ranges::contains(asked, factor.measure.attribute))
                asked.push_back(factor.measure.attribute);
    if (!*buurten) {
        if (by_models) return layers;
        return fail(ErrorCode::refused, "the project holds no buurten, so they have no columns",
                    project.path().string());
    }
    const auto names = project.attribute_names((*buurten)->version.id);
    if (!names) return std::unexpected(names.error());
    const std::vector<std::uint32_t> buurt = grid::feature_at_centres(scored.grid, (*buurten)->polygons);
    for (const std::string& attribute : asked) {
        if (model::is_protected_attribute(attribute))
            return fail(ErrorCode::refused,
                        "this is about origin, nationality, religion or benefits: nothing may be learned from it",
                        project.path().string(), 0, attribute);
        if (by_models && !std::ranges::contains(*names, attribute)) continue;
        const auto numbers = project.attribute_numbers((*buurten)->version.id, attribute);
        if (!numbers) return std::unexpected(numbers.error());
        calibration::AreaValues values;
        for (const std::uint32_t b : buurt)
            values.value.push_back(b == grid::no_feature ? std::numeric_limits<double>::quiet_NaN() : (*numbers)[b]);
        const bool sensitive = models->sensitive(attribute);
        if (sensitive)
            notes.push_back(fmt::format("{} is sensitive: in a model it weighs nothing until a decision is recorded "
                                        "(gkaart decide).",
                                        attribute));
        layers.push_back({.id = std::string(store::name(store::LayerKind::buurten)),
                          .label = attribute,
                          .features = std::move(values),
                          .attribute = attribute,
                          .sensitive = sensitive});
    }
    return layers;
}

/// Inhabitants a cell, or nothing when the buurten do not have them.
Result<grid::CellValues> inhabitants(const store::Project& project, const grid::CellGrid& grid,
                                     std::vector<std::string>& notes) {
    const auto buurten = project.areas(store::LayerKind::buurten);
    if (!buurten) return std::unexpected(buurten.error());
    if (*buurten) {
        const auto names = project.attribute_names((*buurten)->version.id);
        if (!names) return std::unexpected(names.error());
        for (const char* name : {"inwoners", "aantal_inwoners"}) {
            if (!std::ranges::contains(*names, name)) continue;
            const auto values = project.attribute_numbers((*buurten)->version.id, name);
            if (!values) return std::unexpected(values.error());
            return measure::attribute_by_area(grid, (*buurten)->polygons, *values, measure::Quantity::count);
        }
    }
    notes.emplace_back("There are no buurten with inhabitants, so there is no exposure to compare with.");
    return grid::CellValues{};
}

/// The opportunity of the last score's models without factors that look at signals.
Result<std::vector<validation::Method>> opportunity(store::Project& project, const Scored& scored,
                                                    region::AreaType type, std::vector<std::string>& notes,
                                                    const Progress& progress) {
    const auto texts = project.run_models(scored.info.id);
    if (!texts) return std::unexpected(texts.error());
    std::vector<score::Model> models;
    for (const std::string& text : *texts) {
        auto model = model::parse(text, "model of the last score");
        if (!model) return std::unexpected(model.error());
        if (model->area_type != type) continue;
        const std::size_t before = model->factors.size();
        std::erase_if(model->factors, [](const score::Factor& factor) { return factor.measure.layer == "signals"; });
        if (model->factors.size() < before)
            notes.push_back(
                fmt::format("{}: {} factors on signals were left out, because they have seen the test period.",
                            model->name, before - model->factors.size()));
        if (calibration::is_learned(*model))
            notes.push_back(
                fmt::format("{} was learned from events, and has seen those of the test period if they were "
                            "among them: its figures flatter it.",
                            model->name));
        if (!model->factors.empty()) models.push_back(std::move(*model));
    }
    if (models.empty()) {
        notes.push_back(
            fmt::format("The last score has no model for {} without signals, so there is no opportunity to judge.",
                        region::name(type)));
        return std::vector<validation::Method>{};
    }
    const auto bench = scoring::prepare(project, models, {.cell = scored.info.cell}, progress);
    if (!bench) return std::unexpected(bench.error());
    return std::vector<validation::Method>{{.id = "opportunity",
                                            .name = fmt::format("opportunity ({})", models.front().name),
                                            .score = bench->scorer.cells().opportunity}};
}

} // namespace

Result<Trial> read_trial(store::Project& project, region::AreaType type, const std::string& train_until,
                         const Progress& progress) {
    const auto day = parse_day(train_until);
    if (!day) return fail(ErrorCode::usage, fmt::format("'{}' is not a date such as 2025-06-30", train_until));
    auto scored = last_score(project, type);
    if (!scored) return std::unexpected(scored.error());
    const auto signals = project.signals();
    if (!signals) return std::unexpected(signals.error());

    std::vector<std::string> notes;
    auto models = opportunity(project, *scored, type, notes, progress);
    if (!models) return std::unexpected(models.error());
    auto layers = factor_layers(project, "");
    if (!layers) return std::unexpected(layers.error());
    auto columns = buurt_factors(project, *scored, {}, notes);
    if (!columns) return std::unexpected(columns.error());
    std::ranges::move(*columns, std::back_inserter(*layers));
    auto exposure = inhabitants(project, scored->grid, notes);
    if (!exposure) return std::unexpected(exposure.error());

    Trial trial{.input = {.grid = std::move(scored->grid),
                          .events = {},
                          .last_training_day = *day,
                          .exposure = std::move(*exposure),
                          .factors = {},
                          .models = std::move(*models),
                          .judged = std::move(scored->of_type)},
                .crs = "RD New",
                .notes = std::move(notes)};
    for (calibration::FactorLayer& layer : *layers)
        trial.input.factors.push_back({.layer = std::move(layer), .day = {}});
    trial.read = signals->at.size();
    for (std::size_t i = 0; i < signals->at.size(); ++i) {
        const auto observed = parse_day(signals->observed[i]);
        if (!observed) ++trial.undated;
        else if (!trial.input.grid.cell_at(signals->at[i])) ++trial.outside;
        else trial.input.events.add(signals->at[i], *observed);
    }
    if (trial.input.events.size() == 0)
        return fail(ErrorCode::refused, "the project holds no dated signals inside the region",
                    project.path().string());
    trial.first_day = std::ranges::min(trial.input.events.day);
    trial.last_day = std::ranges::max(trial.input.events.day);
    return trial;
}

Result<CalibrationData> read_calibration(store::Project& project, const std::string& outcome,
                                         std::optional<region::AreaType> type, std::vector<std::string> attributes) {
    auto scored = last_score(project, type);
    if (!scored) return std::unexpected(scored.error());
    std::vector<geometry::Point> points;
    std::string counted;
    if (outcome == "signals" || outcome.starts_with("signals:")) {
        const auto signals = project.signals();
        if (!signals) return std::unexpected(signals.error());
        const std::string kind = outcome == "signals" ? "" : outcome.substr(8);
        for (std::size_t i = 0; i < signals->at.size(); ++i)
            if (kind.empty() || signals->kind[i] == kind) points.push_back(signals->at[i]);
        counted = kind.empty() ? "signalen" : fmt::format("signalen van soort {}", kind);
    } else {
        const auto layer = project.layer(outcome);
        if (!layer) return std::unexpected(layer.error());
        if (!*layer || (*layer)->kind != store::GeometryKind::points)
            return fail(
                ErrorCode::refused,
                fmt::format(
                    "there is no layer of points '{}'; take signals, signals:KIND, or an imported layer of points",
                    outcome),
                project.path().string());
        points = (*layer)->points;
        counted = outcome;
    }
    auto factors = factor_layers(project, outcome);
    if (!factors) return std::unexpected(factors.error());
    std::vector<std::string> notes;
    auto columns = buurt_factors(project, *scored, std::move(attributes), notes);
    if (!columns) return std::unexpected(columns.error());
    std::ranges::move(*columns, std::back_inserter(*factors));
    CalibrationData data{.grid = std::move(scored->grid),
                         .events = {},
                         .included = std::move(scored->of_type),
                         .factors = std::move(*factors),
                         .outcome = std::move(counted),
                         .notes = std::move(notes)};
    data.events.assign(data.grid.size(), 0);
    std::size_t outside = 0;
    for (const geometry::Point point : points) {
        if (const auto cell = data.grid.cell_at(point)) ++data.events[*cell];
        else ++outside;
    }
    if (outside > 0) data.notes.push_back(fmt::format("{} points lie outside the region and were left out.", outside));
    return data;
}

} // namespace gk::trial
