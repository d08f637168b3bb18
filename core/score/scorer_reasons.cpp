// SPDX-License-Identifier: EUPL-1.2
// Reasons: the points that each factor brings (METHOD section 8).
#include <algorithm>
#include <cmath>
#include <format>
#include <vector>

#include "core/base/parallel.hpp"
#include "core/score/scorer_impl.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

/// Mean of the middle two for an even number; NaN for none.
double median(std::vector<double>& values) {
    if (values.empty()) return missing_value;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    const double upper = *middle;
    if (values.size() % 2 == 1) return upper;
    return (*std::max_element(values.begin(), middle) + upper) / 2.0;
}

} // namespace

void Scorer::Impl::add_points(const TypeScores& type, std::size_t slot, double times, std::span<double> points) const {
    const std::size_t local = slot - type.first;
    const std::size_t factors = type.factors();
    const std::vector<double>& addends = type.addends();
    const bool geometric = type.model.combination == Combination::geometric;
    const double bottom = geometric ? std::log(geometric_floor) : 0.0;
    double weight = 0;
    double height = 0; // what the factors add up to, above the bottom of each
    for (std::size_t f = 0; f < factors; ++f) {
        const double value = addends[type.at(local, f)];
        if (std::isnan(value) || type.weight[f] == 0) continue;
        weight += type.weight[f];
        height += type.weight[f] * (value - bottom);
    }
    for (std::size_t f = 0; f < factors; ++f) {
        const double value = addends[type.at(local, f)];
        if (std::isnan(value) || type.weight[f] == 0) continue;
        const double own = type.weight[f] * (value - bottom);
        double part = 100.0 * own / weight;
        if (geometric) part = scored[slot] * (height > 0 ? own / height : type.weight[f] / weight);
        points[f] += times * part;
    }
}

std::vector<FactorShare> Scorer::Impl::area_shares(std::size_t area) const {
    const AreaRow row = rows[area];
    const TypeScores& type = of(areas[area].type);
    const std::size_t factors = type.factors();
    std::vector<double> points(factors, 0.0);
    double weight = 0;
    double all = 0;
    for (std::uint64_t i = row.begin; i < row.end; ++i) {
        all += entry_share[i];
        if (std::isnan(scored[entry_slot[i]])) continue;
        weight += entry_share[i];
        add_points(type, entry_slot[i], entry_share[i], points);
    }
    std::vector<FactorShare> shares(factors);
    for (std::size_t f = 0; f < factors; ++f) {
        FactorShare& share = shares[f];
        share.factor = type.model.factors[f].id;
        share.share = weight > 0 ? points[f] / weight : missing_value;
        double with_data = 0;
        double raw = 0;
        double u = 0;
        for (std::uint64_t i = row.begin; i < row.end && type.raw[f]; ++i) {
            const double value = (*type.raw[f])[cell_of_slot[entry_slot[i]]];
            if (std::isnan(value)) continue;
            with_data += entry_share[i];
            raw += entry_share[i] * value;
            u += entry_share[i] * type.u[type.at(entry_slot[i] - type.first, f)];
        }
        share.raw = with_data > 0 ? raw / with_data : missing_value;
        share.u = with_data > 0 ? u / with_data : missing_value;
        share.coverage = with_data / all;
    }
    return shares;
}

std::vector<AreaReasons> Scorer::reasons() const {
    const Impl& impl = *impl_;
    std::vector<AreaReasons> result(impl.areas.size());
    parallel_for(result.size(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t area = begin; area < end; ++area) result[area] = {area, impl.area_shares(area)};
    });
    for (const auto& kinds : impl.groups) {
        for (std::size_t t = 0; t < kinds.size(); ++t) {
            const auto [begin, end] = kinds[t];
            for (std::size_t f = 0; f < impl.types[t].factors() && begin < end; ++f) {
                std::vector<double> values;
                for (std::size_t area = begin; area < end; ++area)
                    if (!std::isnan(result[area].factors[f].share)) values.push_back(result[area].factors[f].share);
                const double middle = median(values);
                for (std::size_t area = begin; area < end; ++area) result[area].factors[f].type_median = middle;
            }
        }
    }
    return result;
}

std::vector<FactorShare> Scorer::cell_reasons(std::size_t cell) const {
    const Impl& impl = *impl_;
    const TypeScores& type = impl.of(impl.cells.type.at(cell));
    const std::size_t factors = type.factors();
    const std::size_t slot = impl.slot_of_cell[cell];
    std::vector<double> points(factors, 0.0);
    const bool has_score = !std::isnan(impl.scored[slot]);
    if (has_score) impl.add_points(type, slot, 1.0, points);

    // Points of every scored cell of the type, factor after factor, for the medians.
    std::vector<std::vector<double>> of_type(factors);
    std::vector<double> other(factors);
    for (std::size_t local = 0; local < type.count && factors > 0; ++local) {
        if (std::isnan(impl.scored[type.first + local])) continue;
        std::ranges::fill(other, 0.0);
        impl.add_points(type, type.first + local, 1.0, other);
        for (std::size_t f = 0; f < factors; ++f) of_type[f].push_back(other[f]);
    }
    std::vector<FactorShare> shares(factors);
    for (std::size_t f = 0; f < factors; ++f) {
        FactorShare& share = shares[f];
        share.factor = type.model.factors[f].id;
        share.raw = type.raw[f] ? (*type.raw[f])[cell] : missing_value;
        share.u = type.u[type.at(slot - type.first, f)];
        share.share = has_score ? points[f] : missing_value;
        share.type_median = median(of_type[f]);
        share.coverage = std::isnan(share.raw) ? 0.0 : 1.0;
    }
    return shares;
}

AreaScore Scorer::cell_score(std::size_t cell) const {
    const Impl& impl = *impl_;
    AreaScore score;
    score.kind = AreaKind::cell;
    score.type = impl.cells.type.at(cell);
    score.opportunity = impl.cells.opportunity[cell];
    score.p90 = score.opportunity;
    score.coverage = impl.cells.coverage[cell];
    score.hectares = impl.cell_hectares;
    score.top_share = missing_value;
    const TypeScores& type = impl.of(score.type);
    score.ranked = static_cast<std::uint32_t>(type.top.scored);
    const double own = impl.scored[impl.slot_of_cell[cell]];
    if (std::isnan(own)) return score;
    score.top_share = own > type.top.border ? 1.0 : own == type.top.border ? type.top.tie_part : 0.0;
    std::uint32_t higher = 0;
    for (std::size_t slot = type.first; slot < type.first + type.count; ++slot)
        if (impl.scored[slot] > own) ++higher;
    score.rank = higher + 1;
    return score;
}

grid::CellValues Scorer::u(AreaType type, std::size_t factor) const {
    const TypeScores& wanted = impl_->of(type);
    grid::CellValues values(impl_->cells.type.size(), missing_value);
    if (factor >= wanted.factors()) return values;
    for (std::size_t local = 0; local < wanted.count; ++local)
        values[impl_->cell_of_slot[wanted.first + local]] = wanted.u[wanted.at(local, factor)];
    return values;
}

SharedValues Scorer::raw(AreaType type, std::size_t factor) const {
    return impl_->of(type).raw.at(factor);
}

} // namespace gk::score
