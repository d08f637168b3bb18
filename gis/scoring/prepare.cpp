// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/score/area_type.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/decisions.hpp"
#include "gis/scoring/measure_factor.hpp"
#include "gis/scoring/model_hash.hpp"
#include "gis/scoring/parts.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/hash.hpp"
#include "gis/store/registers.hpp"

namespace gk::scoring {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::string_view gemeenten_name = "gemeenten";
constexpr std::string_view buurten_name = "buurten";
constexpr std::string_view estates_name = "estates";

Status stopped() {
    return fail(ErrorCode::interrupted, "stopped before the score was finished; nothing was changed");
}

/// Models in the order of their area types, so that the order of files on a command line changes no hash.
Result<std::vector<score::Model>> ordered(std::span<const score::Model> models) {
    if (models.empty()) return fail(ErrorCode::usage, "give at least one model to score with");
    std::vector<score::Model> sorted(models.begin(), models.end());
    std::ranges::stable_sort(sorted, {}, &score::Model::area_type);
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i].area_type == sorted[i - 1].area_type)
            return fail(ErrorCode::refused,
                        fmt::format("models {} and {} are both for {}: give one model for each area type",
                                    sorted[i - 1].id, sorted[i].id, region::name(sorted[i].area_type)));
        if (!(sorted[i].rules == sorted[0].rules))
            return fail(ErrorCode::refused,
                        fmt::format("models {} and {} disagree on [rules], which divide the region: make them the same",
                                    sorted[0].id, sorted[i].id));
    }
    return sorted;
}

/// Everything that prepare builds up, step by step.
class Builder {
public:
    Builder(store::Project& project, Layers& layers, std::vector<score::Model> models, const ScoreOptions& options,
            const Progress& progress)
        : project_(project)
        , layers_(layers)
        , models_(std::move(models))
        , options_(options)
        , progress_(progress) {}

    Result<Workbench> build();

private:
    Status make_grid();
    Status make_types();
    Status measure_factors();
    Status add_areas(std::string_view layer, AreaKind kind);
    Status measure_one(score::ScorerModel& entry, std::size_t factor);
    Result<score::SharedValues> measure_rule(const score::MeasureSpec& spec, bool required);
    void name_data();

    store::Project& project_;
    Layers& layers_;
    std::vector<score::Model> models_;
    const ScoreOptions& options_;
    const Progress& progress_;

    std::optional<grid::CellGrid> grid_;
    std::optional<FactorMeasurer> measurer_;
    score::ScorerInput input_;
    score::RunInfo info_;
    std::vector<score::DataOrigin> origins_;
    std::vector<std::string> notes_;
    std::string reference_date_;
    std::set<std::string> used_layers_;
    std::vector<programme::Inzet> inzetten_;
};

Status Builder::make_grid() {
    const LayerFacts* gemeenten = layers_.find(gemeenten_name);
    if (gemeenten == nullptr)
        return fail(
            ErrorCode::refused,
            "the project has no gemeenten, so there is no region to score: import them first (gkaart import gemeenten ...)",
            project_.path().string());
    used_layers_.insert(gemeenten->name);
    const auto rows = layers_.rows(*gemeenten);
    if (!rows) return std::unexpected(rows.error());
    auto grid = grid::CellGrid::from_gemeenten((*rows)->polygons, options_.cell);
    if (!grid) return std::unexpected(grid.error());
    grid_.emplace(*std::move(grid));
    auto newest = layers_.newest_signal();
    if (!newest) return std::unexpected(newest.error());
    reference_date_ = *std::move(newest);
    if (reference_date_.empty()) {
        auto given = newest_reach(layers_, inzetten_);
        if (!given) return std::unexpected(given.error());
        reference_date_ = *std::move(given);
    }
    measurer_.emplace(project_, layers_, *grid_, day_of(reference_date_).value_or(0));
    return {};
}

Result<score::SharedValues> Builder::measure_rule(const score::MeasureSpec& spec, bool required) {
    auto measured = measurer_->measure(spec);
    if (!measured) return std::unexpected(measured.error());
    if (measured->values) {
        used_layers_.insert(measured->layer);
        return measured->values;
    }
    if (required)
        return fail(ErrorCode::refused, fmt::format("the area types cannot be told apart: {}", measured->absent),
                    project_.path().string());
    return score::SharedValues();
}

Status Builder::make_types() {
    const score::AreaTypeRules& rules = models_.front().rules;
    score::MeasureSpec estates;
    estates.kind = score::MeasureKind::coverage;
    estates.layer = estates_name;
    score::MeasureSpec density;
    density.kind = score::MeasureKind::attribute;
    density.layer = buurten_name;
    density.attribute = rules.density_attribute;

    const bool only_estates = models_.size() == 1 && models_.front().area_type == AreaType::bedrijventerrein;
    const bool needs_density = !only_estates && rules.inhabitants_layer.empty();
    if (needs_density && layers_.find(buurten_name) == nullptr)
        return fail(
            ErrorCode::refused,
            "the project has no buurten, which say where people live: import them first (gkaart import buurten ...)",
            project_.path().string());
    const auto estate_share = measure_rule(estates, false);
    if (!estate_share) return std::unexpected(estate_share.error());
    const auto address_density = measure_rule(density, needs_density);
    if (!address_density) return std::unexpected(address_density.error());
    score::SharedValues inhabitants;
    if (!rules.inhabitants_layer.empty()) {
        score::MeasureSpec spec;
        const LayerFacts* layer = layers_.find(rules.inhabitants_layer);
        const auto rows = layer == nullptr ? Result<const LayerRows*>(nullptr) : layers_.rows(*layer);
        if (!rows) return std::unexpected(rows.error());
        const bool polygons = *rows != nullptr && (*rows)->kind == store::GeometryKind::polygons;
        spec.kind = polygons ? score::MeasureKind::attribute : score::MeasureKind::count;
        spec.layer = rules.inhabitants_layer;
        spec.attribute = rules.inhabitants_attribute;
        spec.spread = polygons ? score::Spread::area : score::Spread::centre;
        spec.quantity = polygons ? measure::Quantity::count : measure::Quantity::rate;
        auto measured = measure_rule(spec, true);
        if (!measured) return std::unexpected(measured.error());
        inhabitants = *std::move(measured);
    }
    const grid::CellValues unknown(grid_->size(), std::numeric_limits<double>::quiet_NaN());
    const auto or_unknown = [&](const score::SharedValues& values) {
        return std::span<const double>(values ? *values : unknown);
    };
    score::AreaTypes types = score::assign_area_types(
        rules, {or_unknown(*estate_share), or_unknown(*address_density),
                inhabitants ? std::span<const double>(*inhabitants) : std::span<const double>()});
    if (!*estate_share) notes_.emplace_back("The project has no estates: no square is bedrijventerrein.");
    if (types.without_density > 0)
        notes_.push_back(fmt::format(
            "{} squares have no address density (no buurt, or a figure that is withheld) and count as buitengebied.",
            types.without_density));
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<AreaType>(t);
        const auto cells = std::ranges::count(types.type, type);
        const bool has_model = std::ranges::find(models_, type, &score::Model::area_type) != models_.end();
        if (!has_model && cells > 0)
            notes_.push_back(fmt::format("{} squares are {} and have no score: no model for that area type was given.",
                                         cells, region::name(type)));
        if (has_model && cells == 0)
            notes_.push_back(fmt::format("No square is {}: its model has nothing to score.", region::name(type)));
    }
    input_.types = std::move(types.type);
    input_.cell_hectares = static_cast<double>(options_.cell) * options_.cell / 10000.0;
    return {};
}

Status Builder::measure_one(score::ScorerModel& entry, std::size_t f) {
    const score::Factor& factor = entry.model.factors[f];
    std::string& barred = entry.barred[f];
    if (factor.sensitive) {
        const auto decision = sensitive_decision(project_, factor.id);
        if (!decision) return std::unexpected(decision.error());
        if (!*decision)
            barred = fmt::format("it is sensitive and no decision to use it is recorded: who decided, why and when "
                                 "(gkaart decide PROJECT --factor {} --who WHO --why WHY)",
                                 factor.id);
    }
    if (barred.empty()) {
        auto measured = measurer_->measure(factor.measure);
        if (!measured) return std::unexpected(measured.error());
        barred = measured->absent;
        entry.raw[f] = measured->values;
        if (measured->values) {
            used_layers_.insert(measured->layer);
            const LayerFacts* layer = layers_.find(measured->layer);
            // Signals are as old as the newest of them, whenever they were imported.
            const std::string date = layer->version ? layer->date : "tot en met " + reference_date_;
            origins_.push_back({origin_key(entry.model.id, factor.id), layer->source, date});
        }
    }
    if (!barred.empty()) info_.unused.push_back({entry.model.id, factor.id, barred});
    return {};
}

Status Builder::measure_factors() {
    std::uint64_t total = 0;
    for (const score::Model& model : models_) total += model.factors.size();
    std::uint64_t done = 0;
    for (const score::Model& model : models_) {
        score::ScorerModel entry{model, {}, {}};
        entry.raw.resize(model.factors.size());
        entry.barred.resize(model.factors.size());
        double used = 0;
        double all = 0;
        for (std::size_t f = 0; f < model.factors.size(); ++f) {
            if (!progress_("measure", done++, total)) return stopped();
            if (auto status = measure_one(entry, f); !status) return status;
            all += model.factors[f].weight;
            if (entry.barred[f].empty()) used += model.factors[f].weight;
        }
        if (model.pairwise)
            if (const std::string warning =
                    score::consistency_warning(*model.pairwise, score::analytic_hierarchy(model.pairwise->matrix));
                !warning.empty())
                notes_.push_back(fmt::format("Model {}: {}", model.id, warning));
        if (!(used > 0))
            return fail(ErrorCode::refused,
                        fmt::format("model {} has no factor left to score with: {}", model.id,
                                    info_.unused.empty() ? "all weights are 0" : info_.unused.back().reason));
        if (used < all)
            notes_.push_back(fmt::format(
                "Model {}: {:.0f}% of its weight has no data in this project or may not be used; the other factors carry it.",
                model.id, 100 * (all - used) / all));
        input_.models.push_back(std::move(entry));
    }
    return {};
}

Status Builder::add_areas(std::string_view name, AreaKind kind) {
    const LayerFacts* layer = layers_.find(name);
    if (layer == nullptr) {
        notes_.push_back(fmt::format("The project has no {}, so there are no values for them.", name));
        return {};
    }
    used_layers_.insert(layer->name);
    const auto rows = layers_.rows(*layer);
    if (!rows) return std::unexpected(rows.error());
    score::AreaLayer areas;
    areas.kind = kind;
    areas.id = (*rows)->code;
    areas.name = (*rows)->name;
    areas.gemeente = (*rows)->gemeente;
    score::set_cells(areas, *grid_, measure::coverage_table(grid_->spec(), (*rows)->polygons));

    // Where the file does not say it: the gemeente that holds most of the area.
    const auto gemeenten = layers_.rows(*layers_.find(gemeenten_name));
    if (!gemeenten) return std::unexpected(gemeenten.error());
    for (std::size_t a = 0; a < areas.id.size(); ++a) {
        if (kind == AreaKind::gemeente) areas.gemeente[a] = areas.id[a];
        if (!areas.gemeente[a].empty()) continue;
        std::map<std::uint32_t, double> held;
        for (std::uint64_t i = areas.begin[a]; i < areas.begin[a + 1]; ++i)
            held[grid_->gemeente()[areas.cell[i]]] += areas.share[i];
        const auto most = std::ranges::max_element(held, {}, [](const auto& entry) { return entry.second; });
        if (most != held.end()) areas.gemeente[a] = (*gemeenten)->code[most->first];
    }
    input_.layers.push_back(std::move(areas));
    return {};
}

void Builder::name_data() {
    info_.cell = options_.cell;
    for (const score::Model& model : models_) info_.models.push_back({model.area_type, model.name, model::hash(model)});
    info_.model_hash = hash_of_models(info_.models);
    store::Sha256 data;
    for (const std::string& layer : used_layers_) data.field(layer).field(layers_.find(layer)->content_hash);
    // Only when there is any: a project without registers keeps the hash it had.
    if (const std::string done = hash_of_done(inzetten_); !done.empty()) data.field("inzet").field(done);
    info_.data_hash = data.finish();
}

Result<Workbench> Builder::build() {
    if (!progress_("read", 0, 0)) return std::unexpected(stopped().error());
    auto inzetten = store::Registers(project_).inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    inzetten_ = *std::move(inzetten);
    if (auto status = make_grid(); !status) return std::unexpected(status.error());
    if (auto status = make_types(); !status) return std::unexpected(status.error());
    if (auto status = measure_factors(); !status) return std::unexpected(status.error());
    if (!progress_("areas", 0, 0)) return std::unexpected(stopped().error());
    for (const auto& [name, kind] :
         {std::pair{gemeenten_name, AreaKind::gemeente}, std::pair{std::string_view("wijken"), AreaKind::wijk},
          std::pair{buurten_name, AreaKind::buurt}, std::pair{estates_name, AreaKind::estate}})
        if (auto status = add_areas(name, kind); !status) return std::unexpected(status.error());
    auto parts = read_parts({.layers = layers_,
                             .measurer = *measurer_,
                             .grid = *grid_,
                             .models = models_,
                             .types = input_.types,
                             .areas = input_.layers,
                             .inzetten = inzetten_,
                             .cell_hectares = input_.cell_hectares,
                             .reference_day = day_of(reference_date_).value_or(0)});
    if (!parts) return std::unexpected(parts.error());
    used_layers_.insert(parts->used_layers.begin(), parts->used_layers.end());
    name_data();
    if (!progress_("score", 0, 0)) return std::unexpected(stopped().error());
    auto scorer = score::Scorer::make(std::move(input_));
    if (!scorer) return std::unexpected(scorer.error());
    auto priorities = make_priorities(*scorer, *parts);
    if (!priorities) return std::unexpected(priorities.error());
    info_.parts = std::move(parts->parts);
    std::vector<std::string> toml;
    for (const score::Model& model : models_) toml.push_back(model::to_toml(model));
    return Workbench{*std::move(grid_), *std::move(scorer),  *std::move(priorities),     std::move(info_),
                     std::move(toml),   std::move(origins_), std::move(reference_date_), std::move(notes_)};
}

} // namespace

std::string origin_key(std::string_view model_id, std::string_view factor_id) {
    return fmt::format("{}/{}", model_id, factor_id);
}

std::string hash_of_models(std::span<const score::ModelRef> models) {
    store::Sha256 all;
    for (const score::ModelRef& model : models) all.field(model.hash);
    return all.finish();
}

Result<Workbench> prepare(store::Project& project, std::span<const score::Model> models, const ScoreOptions& options,
                          const Progress& progress) {
    if (options.cell != 100 && options.cell != 500)
        return fail(ErrorCode::usage, fmt::format("cells are 100 or 500 metres, not {}", options.cell));
    auto sorted = ordered(models);
    if (!sorted) return std::unexpected(sorted.error());
    for (const score::Model& model : *sorted)
        if (auto good = refuse_protected_data(project, model); !good) return std::unexpected(good.error());
    auto layers = Layers::open(project);
    if (!layers) return std::unexpected(layers.error());
    return Builder(project, *layers, *std::move(sorted), options, progress).build();
}

} // namespace gk::scoring
