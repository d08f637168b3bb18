// SPDX-License-Identifier: EUPL-1.2
#include "core/score/priority.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <limits>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/score/priority_impl.hpp"
#include "core/score/reporting_gap.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

double at_or_missing(const std::vector<double>& values, std::size_t i) {
    return values.empty() ? missing_value : values[i];
}

Status check_exponents(const Model& model) {
    const PriorityExponents& e = model.priority;
    const double sum = e.opportunity + e.reporting_gap + e.reach;
    if (e.opportunity > 0 && e.reporting_gap >= 0 && e.reach >= 0 && std::abs(sum - 1) < 1e-9 &&
        e.least_unreached > 0 && e.least_unreached <= 1)
        return {};
    return fail(ErrorCode::refused, std::format("model {}: the exponents of [priority] must be 0 or more, opportunity "
                                                "above 0, and add up to 1, not {}",
                                                model.id, sum));
}

/// Mean of the values of an area's cells that have one.
double mean_of_cells(const Scorer::Impl& scorer, std::size_t area, const grid::CellValues& values) {
    if (values.empty()) return missing_value;
    double weight = 0;
    double sum = 0;
    for (std::uint64_t i = scorer.rows[area].begin; i < scorer.rows[area].end; ++i) {
        const double value = values[scorer.cell_of_slot[scorer.entry_slot[i]]];
        if (std::isnan(value)) continue;
        weight += scorer.entry_share[i];
        sum += scorer.entry_share[i] * value;
    }
    return weight > 0 ? sum / weight : missing_value;
}

void fill_area_means(const Scorer::Impl& scorer, const grid::CellValues& cells, std::vector<double>& areas) {
    areas.resize(scorer.areas.size(), missing_value);
    parallel_for(areas.size(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t area = begin; area < end; ++area)
            if (std::isnan(areas[area])) areas[area] = mean_of_cells(scorer, area, cells);
    });
}

} // namespace

double TypeParts::exponent(Part part, bool with_gap, bool with_reach) const {
    const double all =
        exponents.opportunity + (with_gap ? exponents.reporting_gap : 0.0) + (with_reach ? exponents.reach : 0.0);
    switch (part) {
    case Part::opportunity: return exponents.opportunity / all;
    case Part::reporting_gap: return with_gap ? exponents.reporting_gap / all : 0.0;
    case Part::reach: return with_reach ? exponents.reach / all : 0.0;
    }
    return 0.0;
}

Answer answer_of(double opportunity, double quarter, double reporting_gap, double many) {
    const bool high = opportunity >= quarter;
    const bool much = reports_ratio(reporting_gap) >= many;
    if (high) return much ? Answer::joint_checks : Answer::awareness;
    return much ? Answer::find_out : Answer::basic;
}

LogShares log_shares(const AreaScore& area, const TypeParts& parts) {
    LogShares shares;
    if (!(area.priority > 0) || !(area.opportunity > 0)) return shares;
    const bool gap = !std::isnan(area.reporting_gap) && parts.reporting_gap;
    const bool reach = !std::isnan(area.reach) && parts.reach;
    shares.opportunity = parts.exponent(Part::opportunity, gap, reach) * std::log(area.opportunity / 100);
    shares.spread = std::log(area.priority / 100) - shares.opportunity;
    if (gap) {
        shares.reporting_gap = parts.exponent(Part::reporting_gap, gap, reach) * std::log(area.reporting_gap);
        shares.spread -= shares.reporting_gap;
    }
    if (reach) {
        shares.reach = parts.exponent(Part::reach, gap, reach) *
                       std::log(std::max(1 - area.reach, parts.exponents.least_unreached));
        shares.spread -= shares.reach;
    }
    return shares;
}

Result<Priorities> Priorities::make(const Scorer& scorer, PriorityInput input) {
    const Scorer::Impl& base = ScorerView::of(scorer);
    const std::size_t cells = base.cells.type.size();
    const auto fits = [](const std::vector<double>& values, std::size_t n) {
        return values.empty() || values.size() == n;
    };
    if (!fits(input.reporting_gap, cells) || !fits(input.reach, cells) || !fits(input.area_gap, base.areas.size()) ||
        !fits(input.area_reach, base.areas.size()))
        return fail(ErrorCode::bug, "Priorities: one value a cell and an area");
    auto impl = std::make_unique<Impl>();
    impl->exponent.assign(cells, missing_value);
    impl->factor.assign(cells, missing_value);
    for (std::size_t t = 0; t < base.types.size(); ++t) {
        const TypeScores& type = base.types[t];
        if (!type.has_model) continue;
        if (auto good = check_exponents(type.model); !good) return std::unexpected(good.error());
        TypeParts& parts = impl->parts[t];
        parts.exponents = type.model.priority;
        for (std::size_t slot = type.first; slot < type.first + type.count; ++slot) {
            const std::uint32_t cell = base.cell_of_slot[slot];
            parts.reporting_gap = parts.reporting_gap || !std::isnan(at_or_missing(input.reporting_gap, cell));
            parts.reach = parts.reach || !std::isnan(at_or_missing(input.reach, cell));
        }
        if (!parts.any()) continue;
        for (std::size_t slot = type.first; slot < type.first + type.count; ++slot) {
            const std::uint32_t cell = base.cell_of_slot[slot];
            const double gap = at_or_missing(input.reporting_gap, cell);
            const double reach = at_or_missing(input.reach, cell);
            const bool with_gap = !std::isnan(gap);
            const bool with_reach = !std::isnan(reach);
            double factor = 1;
            if (with_gap) factor *= std::pow(gap, parts.exponent(Part::reporting_gap, with_gap, with_reach));
            if (with_reach)
                factor *= std::pow(std::max(1 - reach, parts.exponents.least_unreached),
                                   parts.exponent(Part::reach, with_gap, with_reach));
            impl->exponent[slot] = parts.exponent(Part::opportunity, with_gap, with_reach);
            impl->factor[slot] = factor;
        }
    }
    fill_area_means(base, input.reporting_gap, input.area_gap);
    fill_area_means(base, input.reach, input.area_reach);
    impl->input = std::move(input);
    Priorities priorities(std::move(impl));
    priorities.recompute(scorer);
    return priorities;
}

Priorities::Priorities(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
Priorities::Priorities(Priorities&&) noexcept = default;
Priorities& Priorities::operator=(Priorities&&) noexcept = default;
Priorities::~Priorities() = default;

void Priorities::Impl::value_cells(const Scorer::Impl& base, const TypeScores& type) {
    parallel_for(type.count, 4096, [&](std::size_t begin, std::size_t end) {
        for (std::size_t slot = type.first + begin; slot < type.first + end; ++slot) {
            const std::uint32_t cell = base.cell_of_slot[slot];
            const double opportunity = base.cells.opportunity[cell];
            // NaN in either stays NaN.
            const double priority = 100 * std::pow(opportunity / 100, exponent[slot]) * factor[slot];
            cells[cell] = std::isnan(opportunity) ? missing_value : priority;
            scored[slot] = std::isnan(base.scored[slot]) ? missing_value : priority;
        }
    });
}

void Priorities::Impl::value_area(const Scorer::Impl& base, std::size_t a, const TopTenth& top) {
    AreaScore& area = areas[a] = base.areas[a];
    area.opportunity_rank = area.rank;
    area.reporting_gap = input.area_gap[a];
    area.reach = input.area_reach[a];
    if (!parts[static_cast<std::size_t>(area.type)].any()) return;
    const AreaNumbers numbers = base.area_numbers(base.rows[a], scored, top);
    area.priority = numbers.mean;
    area.priority_p90 = numbers.p90;
    area.priority_top_share = numbers.top_share;
}

void Priorities::Impl::rank(const Scorer::Impl& base, AreaKind kind, std::size_t t) {
    // The areas that have a rank are the same whatever they are ranked by.
    const std::vector<std::uint32_t>& by_opportunity = base.rankings[static_cast<std::size_t>(kind)][t];
    std::vector<std::uint32_t>& order = rankings[static_cast<std::size_t>(kind)][t];
    order = by_opportunity;
    if (parts[t].any()) {
        std::ranges::sort(order);
        std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
            const AreaScore &x = areas[a], &y = areas[b];
            if (kind == AreaKind::gemeente && x.priority_top_share != y.priority_top_share)
                return x.priority_top_share > y.priority_top_share;
            return x.priority > y.priority;
        });
        for (std::size_t i = 0; i < order.size(); ++i) areas[order[i]].rank = static_cast<std::uint32_t>(i + 1);
    }
    if (order.size() < min_areas_for_answer) return;
    std::vector<double> opportunities;
    opportunities.reserve(order.size());
    for (const std::uint32_t area : order) opportunities.push_back(areas[area].opportunity);
    const std::size_t place = (order.size() + 3) / 4 - 1;
    std::ranges::nth_element(opportunities, opportunities.begin() + static_cast<std::ptrdiff_t>(place),
                             std::ranges::greater{});
    for (const std::uint32_t a : order) {
        AreaScore& area = areas[a];
        if (!std::isnan(area.reporting_gap))
            area.answer = answer_of(area.opportunity, opportunities[place], area.reporting_gap, input.many[t]);
    }
}

void Priorities::recompute(const Scorer& scorer) {
    const Scorer::Impl& base = ScorerView::of(scorer);
    Impl& own = *impl_;
    const std::size_t n = base.cell_of_slot.size();
    own.cells.resize(n, missing_value);
    own.scored.resize(n, missing_value);
    own.areas.resize(base.areas.size());
    // The rest follows types that the scorer has made anew since.
    std::array<bool, region::area_type_count> changed{};
    std::array<TopTenth, region::area_type_count> top;
    for (std::size_t t = 0; t < changed.size(); ++t) {
        const TypeScores& type = base.types[t];
        changed[t] = std::exchange(own.revision[t], type.revision) != type.revision;
        if (!changed[t]) continue;
        own.value_cells(base, type);
        if (own.parts[t].any()) top[t] = find_top(std::span(own.scored).subspan(type.first, type.count));
    }
    parallel_for(own.areas.size(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t a = begin; a < end; ++a)
            if (const auto t = static_cast<std::size_t>(base.areas[a].type); changed[t])
                own.value_area(base, a, top[t]);
    });
    for (std::size_t t = 0; t < changed.size(); ++t) {
        if (!changed[t]) continue;
        for (std::size_t kind = 0; kind < kind_count; ++kind) own.rank(base, static_cast<AreaKind>(kind), t);
    }
}

const TypeParts& Priorities::parts(AreaType type) const {
    return impl_->parts.at(static_cast<std::size_t>(type));
}
const grid::CellValues& Priorities::cells() const {
    return impl_->cells;
}
const PriorityInput& Priorities::input() const {
    return impl_->input;
}
const std::vector<AreaScore>& Priorities::areas() const {
    return impl_->areas;
}
std::span<const std::uint32_t> Priorities::ranking(AreaKind kind, AreaType type) const {
    return impl_->rankings.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(type));
}
LogShares Priorities::log_shares(const AreaScore& area) const {
    return score::log_shares(area, parts(area.type));
}

AreaScore Priorities::cell_score(const Scorer& scorer, std::size_t cell) const {
    const Scorer::Impl& base = ScorerView::of(scorer);
    AreaScore score = scorer.cell_score(cell);
    score.opportunity_rank = score.rank;
    score.reporting_gap = at_or_missing(impl_->input.reporting_gap, cell);
    score.reach = at_or_missing(impl_->input.reach, cell);
    score.priority = impl_->cells[cell];
    const double own = impl_->scored[base.slot_of_cell[cell]];
    if (std::isnan(own)) return score;
    const TypeScores& type = base.of(score.type);
    std::uint32_t higher = 0;
    for (std::size_t slot = type.first; slot < type.first + type.count; ++slot)
        if (impl_->scored[slot] > own) ++higher;
    score.rank = higher + 1;
    return score;
}

} // namespace gk::score
