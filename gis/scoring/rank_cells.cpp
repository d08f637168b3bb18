// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/rank_cells.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/grid/grid.hpp"

namespace gk::scoring {
namespace {

using region::AreaType;

/// Reliable cells of one type, highest score first; then the others of that type in grid order.
struct Order {
    std::vector<std::uint32_t> cells;
    std::size_t ranked = 0;
};

/// `value`: what the cells are ranked by.
Order order_of(const score::CellScores& scores, const grid::CellValues& value, AreaType type) {
    Order order;
    for (std::uint32_t cell = 0; cell < scores.type.size(); ++cell)
        if (scores.type[cell] == type) order.cells.push_back(cell);
    const auto reliable = [&](std::uint32_t cell) {
        return !std::isnan(value[cell]) && scores.coverage[cell] >= score::min_coverage;
    };
    const auto rest = std::stable_partition(order.cells.begin(), order.cells.end(), reliable);
    std::stable_sort(order.cells.begin(), rest, [&](std::uint32_t a, std::uint32_t b) { return value[a] > value[b]; });
    order.ranked = static_cast<std::size_t>(rest - order.cells.begin());
    return order;
}

/// NaN where the run has no such values.
double at(const grid::CellValues& values, std::size_t cell) {
    return values.empty() ? score::unknown_value : values[cell];
}
std::optional<std::uint32_t> rank_at(const grid::CellValues& values, std::size_t cell) {
    const double value = at(values, cell);
    return std::isnan(value) ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
}

} // namespace

Result<std::vector<score::AreaScore>> rank_cells(const store::Project& project, std::optional<AreaType> type,
                                                 std::optional<region::GemeenteCode> gemeente, std::size_t top) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                    project.path().string());
    const auto scores = project.run_cells((*run)->id);
    if (!scores) return std::unexpected(scores.error());
    const auto gemeenten = project.areas(store::LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten)
        return fail(ErrorCode::refused, "there are no gemeenten in this project; import them first",
                    project.path().string());
    const auto grid = grid::CellGrid::from_gemeenten((*gemeenten)->polygons, (*run)->cell);
    if (!grid) return std::unexpected(grid.error());
    if (grid->size() != scores->type.size())
        return fail(ErrorCode::refused, "the gemeenten have changed since the last score; run `gkaart score` again",
                    project.path().string());

    std::vector<score::AreaScore> result;
    const double hectares = (*run)->cell * (*run)->cell / 10000.0;
    for (const AreaType one : {AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied}) {
        if (type && *type != one) continue;
        const bool by_priority = score::has_priority(**run, one) && !scores->priority.empty();
        const grid::CellValues& ranked_by = by_priority ? scores->priority : scores->opportunity;
        const Order order = order_of(*scores, ranked_by, one);
        std::uint32_t rank = 0;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < order.cells.size() && (top == 0 || kept < top); ++i) {
            const std::uint32_t cell = order.cells[i];
            const double value = scores->opportunity[cell];
            if (i < order.ranked && (i == 0 || ranked_by[cell] < ranked_by[order.cells[i - 1]]))
                rank = static_cast<std::uint32_t>(i) + 1;
            const std::string& within = (*gemeenten)->code[grid->gemeente()[cell]];
            if (gemeente && gemeente->text() != within) continue;
            ++kept;
            const std::string code = grid->code(cell);
            result.push_back({.kind = region::AreaKind::cell,
                              .type = one,
                              .id = code,
                              .name = "vak " + code,
                              .gemeente = within,
                              .opportunity = value,
                              .p90 = value,
                              // A cell lies in the highest tenth or it does not.
                              .top_share = i < order.ranked && 10 * i < order.ranked ? 1.0 : 0.0,
                              .coverage = scores->coverage[cell],
                              .hectares = hectares,
                              .rank = i < order.ranked ? std::optional(rank) : std::nullopt,
                              .ranked = static_cast<std::uint32_t>(order.ranked),
                              .reporting_gap = at(scores->reporting_gap, cell),
                              .reach = at(scores->reach, cell),
                              .priority = at(scores->priority, cell),
                              .rank_p05 = rank_at(scores->rank_p05, cell),
                              .rank_p95 = rank_at(scores->rank_p95, cell)});
            if (i >= order.ranked) result.back().reliability = score::Reliability::insufficient_data;
        }
    }
    return result;
}

} // namespace gk::scoring
