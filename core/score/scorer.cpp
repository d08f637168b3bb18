// SPDX-License-Identifier: EUPL-1.2
#include "core/score/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numeric>

#include "core/base/parallel.hpp"
#include "core/score/scorer_impl.hpp"
#include "core/score/transform.hpp"

namespace gk::score {
namespace {

using region::AreaType;

constexpr std::array<AreaType, region::area_type_count> all_types{AreaType::bedrijventerrein, AreaType::woongebied,
                                                                  AreaType::buitengebied};

/// A coverage within rounding of the minimum is enough.
constexpr double enough = min_coverage - 1e-12;
/// The part of the weight that may go missing by rounding alone.
constexpr double all_lost = 1.0 - 1e-12;

Status check_models(const ScorerInput& input) {
    std::array<bool, region::area_type_count> seen{};
    for (const ScorerModel& entry : input.models) {
        const Model& model = entry.model;
        bool& taken = seen[static_cast<std::size_t>(model.area_type)];
        if (taken)
            return fail(ErrorCode::refused,
                        std::format("two models for {}: give one model for each area type", name(model.area_type)));
        taken = true;
        if (entry.raw.size() != model.factors.size() || entry.barred.size() != model.factors.size())
            return fail(ErrorCode::bug, "Scorer: a model needs one entry of raw and barred for each factor");
        for (std::size_t f = 0; f < model.factors.size(); ++f) {
            const Factor& factor = model.factors[f];
            if (entry.raw[f] && entry.raw[f]->size() != input.types.size())
                return fail(ErrorCode::bug, std::format("Scorer: factor {} does not have one value a cell", factor.id));
            if (!std::isfinite(factor.weight) || factor.weight < 0)
                return fail(ErrorCode::refused,
                            std::format("factor {} of model {} needs a weight of 0 or more", factor.id, model.id));
            if (const auto wrong = problem(factor.transform))
                return fail(ErrorCode::refused, std::format("factor {} of model {}: {}", factor.id, model.id, *wrong));
        }
    }
    return {};
}

Status check_layers(const ScorerInput& input) {
    std::array<bool, kind_count> seen{};
    for (const AreaLayer& layer : input.layers) {
        bool& taken = seen[static_cast<std::size_t>(layer.kind)];
        if (taken) return fail(ErrorCode::refused, std::format("two layers of kind {}", name(layer.kind)));
        taken = true;
        const std::size_t n = layer.id.size();
        if (layer.name.size() != n || layer.gemeente.size() != n || layer.begin.size() != n + 1 ||
            layer.cell.size() != layer.begin.back() || layer.share.size() != layer.cell.size())
            return fail(ErrorCode::bug,
                        std::format("Scorer: the arrays of the {} layer do not agree", name(layer.kind)));
        if (std::ranges::any_of(layer.cell, [&](std::uint32_t cell) { return cell >= input.types.size(); }))
            return fail(ErrorCode::bug,
                        std::format("Scorer: the {} layer names a cell outside the region", name(layer.kind)));
    }
    return {};
}

} // namespace

void set_cells(AreaLayer& layer, const grid::CellGrid& grid, const measure::CoverageTable& table) {
    const std::span<const std::uint32_t> cell_of_square = grid.cell_of_square();
    layer.begin.assign(1, 0);
    layer.cell.clear();
    layer.share.clear();
    for (std::size_t feature = 0; feature + 1 < table.feature_begin.size(); ++feature) {
        for (std::uint64_t i = table.feature_begin[feature]; i < table.feature_begin[feature + 1]; ++i) {
            const std::uint32_t cell = cell_of_square[table.square[i]];
            if (cell == grid::no_feature) continue;
            layer.cell.push_back(cell);
            layer.share.push_back(table.share[i]);
        }
        layer.begin.push_back(layer.cell.size());
    }
}

void Scorer::Impl::place_cells(std::span<const AreaType> type_of_cell) {
    const std::size_t n = type_of_cell.size();
    cells.type.assign(type_of_cell.begin(), type_of_cell.end());
    cells.opportunity.assign(n, missing_value);
    cells.coverage.assign(n, 0.0);
    scored.assign(n, missing_value);
    coverage.assign(n, 0.0);
    cell_of_slot.reserve(n);
    slot_of_cell.resize(n);
    for (const AreaType type : all_types) {
        of(type).first = cell_of_slot.size();
        for (std::size_t cell = 0; cell < n; ++cell) {
            if (type_of_cell[cell] != type) continue;
            slot_of_cell[cell] = static_cast<std::uint32_t>(cell_of_slot.size());
            cell_of_slot.push_back(static_cast<std::uint32_t>(cell));
        }
        of(type).count = cell_of_slot.size() - of(type).first;
    }
}

void Scorer::Impl::transform_factors() {
    std::vector<std::pair<TypeScores*, std::size_t>> work;
    for (TypeScores& type : types) {
        const std::size_t size = type.blocks() * type.factors() * block_cells;
        const bool geometric = type.model.combination == Combination::geometric;
        // The tail of the last block is never read back; it holds 0 so that it counts as complete.
        type.u.assign(size, 0.0);
        type.log_u.assign(geometric ? size : 0, 0.0);
        type.complete.assign(type.blocks() * type.factors(), 1);
        for (std::size_t f = 0; f < type.factors(); ++f) work.emplace_back(&type, f);
    }
    parallel_for(work.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto [type, f] = work[i];
            std::vector<double> values(type->count, missing_value);
            if (const SharedValues& raw = type->raw[f])
                for (std::size_t local = 0; local < type->count; ++local)
                    values[local] = (*raw)[cell_of_slot[type->first + local]];
            values = transformed(type->model.factors[f].transform, values);
            for (std::size_t local = 0; local < type->count; ++local) {
                const double u = values[local];
                const std::size_t at = type->at(local, f);
                type->u[at] = u;
                if (!type->log_u.empty()) type->log_u[at] = std::isnan(u) ? u : std::log(std::max(u, geometric_floor));
                if (std::isnan(u)) type->complete[(local / block_cells) * type->factors() + f] = 0;
            }
        }
    });
}

Result<Scorer> Scorer::make(ScorerInput input) {
    if (auto checked = check_models(input); !checked) return std::unexpected(checked.error());
    if (auto checked = check_layers(input); !checked) return std::unexpected(checked.error());
    auto impl = std::make_unique<Impl>();
    impl->cell_hectares = input.cell_hectares;
    impl->place_cells(input.types);
    for (ScorerModel& entry : input.models) {
        TypeScores& type = impl->of(entry.model.area_type);
        type.has_model = true;
        type.model = std::move(entry.model);
        type.raw = std::move(entry.raw);
        type.barred = std::move(entry.barred);
        for (std::size_t f = 0; f < type.factors(); ++f)
            if (!type.raw[f] && type.barred[f].empty()) type.barred[f] = "was not measured";
        type.enabled.assign(type.factors(), 1);
    }
    impl->transform_factors();
    impl->place_areas(input.layers);
    Scorer scorer(std::move(impl));
    scorer.recompute();
    return scorer;
}

Scorer::Scorer(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;
Scorer::~Scorer() = default;

const Model* Scorer::model(AreaType type) const {
    const TypeScores& found = impl_->of(type);
    return found.has_model ? &found.model : nullptr;
}
const std::string& Scorer::barred(AreaType type, std::size_t factor) const {
    return impl_->of(type).barred.at(factor);
}
bool Scorer::enabled(AreaType type, std::size_t factor) const {
    return impl_->of(type).enabled.at(factor) != 0;
}

Status Scorer::set_weight(AreaType type, std::size_t factor, double weight) {
    TypeScores& target = impl_->of(type);
    if (factor >= target.factors())
        return fail(ErrorCode::usage, std::format("the model for {} has no factor number {}", name(type), factor));
    if (!std::isfinite(weight) || weight < 0)
        return fail(ErrorCode::usage, std::format("a weight is 0 or more, not {}", weight));
    target.model.factors[factor].weight = weight;
    return {};
}

Status Scorer::set_enabled(AreaType type, std::size_t factor, bool enabled) {
    TypeScores& target = impl_->of(type);
    if (factor >= target.factors())
        return fail(ErrorCode::usage, std::format("the model for {} has no factor number {}", name(type), factor));
    target.enabled[factor] = enabled ? 1 : 0;
    return {};
}

void Scorer::Impl::score_block(TypeScores& type, std::size_t block) {
    std::array<double, block_cells> sum{};
    std::array<double, block_cells> lost{}; // weight without data; subtracting it keeps a full coverage exactly 1
    const std::size_t factors = type.factors();
    for (std::size_t f = 0; f < factors; ++f) {
        const double weight = type.weight[f];
        if (weight == 0) continue;
        const double* const value = type.addends().data() + (block * factors + f) * block_cells;
        if (type.complete[block * factors + f] != 0) {
            for (std::size_t i = 0; i < block_cells; ++i) sum[i] += weight * value[i];
        } else {
            for (std::size_t i = 0; i < block_cells; ++i) {
                const double product = weight * value[i];
                const bool has_data = value[i] == value[i];
                sum[i] += has_data ? product : 0.0;
                lost[i] += has_data ? 0.0 : weight;
            }
        }
    }
    const bool geometric = type.model.combination == Combination::geometric;
    const std::size_t begin = type.first + block * block_cells;
    const std::size_t end = std::min(begin + block_cells, type.first + type.count);
    for (std::size_t slot = begin; slot < end; ++slot) {
        const std::size_t i = slot - begin;
        double score = missing_value;
        double share = 0;
        if (type.total_weight > 0 && lost[i] < all_lost * type.total_weight) {
            const double weight = type.total_weight - lost[i];
            share = weight / type.total_weight;
            score = std::min(100.0, 100.0 * (geometric ? std::exp(sum[i] / weight) : sum[i] / weight));
        }
        coverage[slot] = share;
        scored[slot] = share >= enough ? score : missing_value;
        const std::uint32_t cell = cell_of_slot[slot];
        cells.opportunity[cell] = score;
        cells.coverage[cell] = share;
    }
}

void Scorer::recompute() {
    std::vector<std::pair<TypeScores*, std::size_t>> blocks;
    std::vector<std::size_t> changed;
    for (std::size_t t = 0; t < impl_->types.size(); ++t) {
        TypeScores& type = impl_->types[t];
        if (!type.has_model) continue;
        std::vector<double> weight(type.factors(), 0.0);
        for (std::size_t f = 0; f < type.factors(); ++f)
            if (type.barred[f].empty() && type.enabled[f] != 0) weight[f] = type.model.factors[f].weight;
        // A slider moves one type; the others stay as they are.
        if (type.revision > 0 && weight == type.weight) continue;
        type.weight = std::move(weight);
        type.total_weight = std::accumulate(type.weight.begin(), type.weight.end(), 0.0);
        ++type.revision;
        changed.push_back(t);
        for (std::size_t block = 0; block < type.blocks(); ++block) blocks.emplace_back(&type, block);
    }
    parallel_for(blocks.size(), 8, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) impl_->score_block(*blocks[i].first, blocks[i].second);
    });
    parallel_for(changed.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            TypeScores& type = impl_->types[changed[i]];
            type.top = find_top(std::span(impl_->scored).subspan(type.first, type.count));
        }
    });
    parallel_for(impl_->areas.size(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t area = begin; area < end; ++area)
            if (std::ranges::contains(changed, static_cast<std::size_t>(impl_->areas[area].type)))
                impl_->value_area(area);
    });
    for (std::size_t kind = 0; kind < kind_count; ++kind)
        for (const std::size_t type : changed)
            impl_->rank(static_cast<region::AreaKind>(kind), static_cast<AreaType>(type));
}

const CellScores& Scorer::cells() const {
    return impl_->cells;
}
const std::vector<AreaScore>& Scorer::areas() const {
    return impl_->areas;
}
std::pair<std::size_t, std::size_t> Scorer::areas(region::AreaKind kind, AreaType type) const {
    return impl_->groups.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(type));
}
std::span<const std::uint32_t> Scorer::ranking(region::AreaKind kind, AreaType type) const {
    return impl_->rankings.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(type));
}

} // namespace gk::score
