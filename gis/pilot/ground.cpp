// SPDX-License-Identifier: EUPL-1.2
#include "gis/pilot/ground.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "core/measure/measure.hpp"
#include "gis/intake/values.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/clock.hpp"

namespace gk::piloting {
namespace {

store::LayerKind layer_of(region::AreaKind kind) {
    switch (kind) {
    case region::AreaKind::gemeente: return store::LayerKind::gemeenten;
    case region::AreaKind::wijk: return store::LayerKind::wijken;
    case region::AreaKind::estate: return store::LayerKind::estates;
    default: return store::LayerKind::buurten;
    }
}

/// One feature of a set, with its holes.
geometry::PolygonSet only(const geometry::PolygonSet& all, std::size_t feature) {
    geometry::PolygonSet one;
    one.begin_feature();
    const auto [begin, end] = all.rings(feature);
    for (std::size_t r = begin; r < end; ++r) {
        const auto ring = all.ring(r);
        double twice = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                     (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
        one.add_ring(ring, twice < 0); // holes run clockwise
    }
    return one;
}

std::unexpected<Error> other_borders(const store::Project& project) {
    return fail(ErrorCode::refused,
                "the borders in this project are no longer those of the score: use the project with the borders that "
                "were scored",
                project.path().string());
}

geometry::Point mean_centre(const grid::CellGrid& grid, const std::vector<std::uint32_t>& cells) {
    geometry::Point sum;
    for (const std::uint32_t cell : cells) {
        sum.x += grid.centre(cell).x;
        sum.y += grid.centre(cell).y;
    }
    const auto n = static_cast<double>(cells.size());
    return {sum.x / n, sum.y / n};
}

/// The gemeente with most of the squares, of equals the first.
std::uint32_t gemeente_of_cells(const grid::CellGrid& grid, const std::vector<std::uint32_t>& cells) {
    std::map<std::uint32_t, std::size_t> count;
    for (const std::uint32_t cell : cells) ++count[grid.gemeente()[cell]];
    return std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; })->first;
}

Result<std::vector<std::pair<std::string, std::string>>> factors_of(const store::Project& project, std::int64_t run,
                                                                    region::AreaType type) {
    const auto texts = project.run_models(run);
    if (!texts) return std::unexpected(texts.error());
    std::vector<std::pair<std::string, std::string>> factors;
    for (const std::string& text : *texts) {
        const auto model = model::parse(text, "model of the score");
        if (!model) return std::unexpected(model.error());
        if (model->area_type != type) continue;
        for (const score::Factor& factor : model->factors)
            factors.emplace_back(factor.id, factor.unit.empty() ? factor.label
                                                                : fmt::format("{} ({})", factor.label, factor.unit));
    }
    return factors;
}

} // namespace

std::optional<std::int64_t> day_number(std::string_view iso) {
    if (iso.size() < 10) return std::nullopt;
    const auto day = intake::parse_iso(iso.substr(0, 10));
    if (!day) return std::nullopt;
    return day->time_since_epoch().count();
}

std::string iso_text(std::int64_t day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<std::chrono::days::rep>(day)}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::int64_t today() {
    return day_number(store::utc_now()).value_or(0);
}

region::AreaKind kind_for(region::AreaType type) {
    return type == region::AreaType::bedrijventerrein ? region::AreaKind::estate : region::AreaKind::buurt;
}

Result<Ground> Ground::read(const store::Project& project, std::int32_t cell, std::int64_t run) {
    auto gemeenten = project.areas(store::LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten) return other_borders(project);
    auto grid = grid::CellGrid::from_gemeenten((*gemeenten)->polygons, cell);
    if (!grid) return std::unexpected(grid.error());
    auto cells = project.run_cells(run);
    if (!cells) return std::unexpected(cells.error());
    if (cells->type.size() != grid->size()) return other_borders(project);
    Ground ground(*std::move(grid), **std::move(gemeenten));
    ground.type_ = std::move(cells->type);
    return ground;
}

Result<std::map<std::string, std::vector<std::uint32_t>>>
Ground::cells(const store::Project& project, region::AreaKind kind, region::AreaType type) const {
    const auto table = project.areas(layer_of(kind));
    if (!table) return std::unexpected(table.error());
    std::map<std::string, std::vector<std::uint32_t>> result;
    if (!*table) return result;
    const std::vector<std::uint32_t> feature = grid::feature_at_centres(grid_, (*table)->polygons);
    for (std::uint32_t cell = 0; cell < feature.size(); ++cell)
        if (feature[cell] != grid::no_feature && type_[cell] == type)
            result[(*table)->code[feature[cell]]].push_back(cell);
    return result;
}

const grid::CellValues& Ground::metres_to(std::uint32_t gemeente) {
    const auto known = metres_.find(gemeente);
    if (known != metres_.end()) return known->second;
    return metres_.emplace(gemeente, measure::distance(grid_, only(gemeenten_.polygons, gemeente))).first->second;
}

std::uint32_t Ground::gemeente(std::string_view code) const {
    const auto found = std::ranges::find(gemeenten_.code, code);
    return found == gemeenten_.code.end() ? grid::no_feature
                                          : static_cast<std::uint32_t>(found - gemeenten_.code.begin());
}

Result<Incidents> Incidents::read(const store::Project& project, const grid::CellGrid& grid) {
    const auto table = project.signals();
    if (!table) return std::unexpected(table.error());
    Incidents incidents;
    for (std::size_t i = 0; i < table->at.size(); ++i) {
        const auto day = day_number(table->observed[i]);
        if (!day) {
            ++incidents.undated_;
            continue;
        }
        incidents.newest_ = std::max(incidents.newest_.value_or(*day), *day);
        incidents.oldest_ = std::min(incidents.oldest_.value_or(*day), *day);
        if (const auto cell = grid.cell_at(table->at[i])) incidents.days_[*cell].push_back(*day);
    }
    for (auto& [cell, days] : incidents.days_) {
        std::ranges::sort(days);
        const auto twice = std::ranges::unique(days);
        days.erase(twice.begin(), twice.end());
    }
    return incidents;
}

std::uint64_t Incidents::count(const std::vector<std::uint32_t>& cells, std::int64_t first, std::int64_t last) const {
    std::uint64_t sum = 0;
    for (const std::uint32_t cell : cells) {
        const auto found = days_.find(cell);
        if (found == days_.end() || last < first) continue;
        const auto& days = found->second;
        sum += static_cast<std::uint64_t>(std::ranges::upper_bound(days, last) - std::ranges::lower_bound(days, first));
    }
    return sum;
}

Result<TypeAreas> read_type(store::Project& project, Ground& ground, const score::RunInfo& run, region::AreaType type) {
    TypeAreas result{.type = type,
                     .kind = kind_for(type),
                     .areas = {},
                     .cells = {},
                     .gemeente = {},
                     .centre = {},
                     .space = {},
                     .factor_label = {}};
    auto all = project.run_areas(run.id, result.kind);
    if (!all) return std::unexpected(all.error());
    auto cells = ground.cells(project, result.kind, type);
    if (!cells) return std::unexpected(cells.error());
    const auto factors = factors_of(project, run.id, type);
    if (!factors) return std::unexpected(factors.error());
    std::ranges::sort(*all, {}, &score::AreaScore::id);
    for (score::AreaScore& area : *all) {
        const auto own = cells->find(area.id);
        if (area.type != type || !area.rank || !std::isfinite(area.opportunity) || own == cells->end()) continue;
        result.cells.push_back(std::move(own->second));
        result.centre.push_back(mean_centre(ground.grid(), result.cells.back()));
        const std::uint32_t named = ground.gemeente(area.gemeente);
        result.gemeente.push_back(named != grid::no_feature ? named
                                                            : gemeente_of_cells(ground.grid(), result.cells.back()));
        area.gemeente = ground.gemeenten().code[result.gemeente.back()];
        result.areas.push_back(std::move(area));
    }
    for (const auto& [id, label] : *factors) {
        result.space.factor.push_back(id);
        result.factor_label.push_back(label);
    }
    // Not a factor of the model, but a small area must not be compared with a large one.
    result.space.factor.emplace_back("hectares_log");
    result.factor_label.emplace_back("grootte (logaritme van hectare)");
    result.space.areas = result.areas.size();
    for (const score::AreaScore& area : result.areas) {
        const auto shares = project.run_reasons(run.id, area.kind, type, area.id);
        if (!shares) return std::unexpected(shares.error());
        for (const auto& [id, label] : *factors) {
            const auto share = std::ranges::find(*shares, id, &score::FactorShare::factor);
            result.space.value.push_back(share == shares->end() ? score::unknown_value : share->raw);
        }
        result.space.value.push_back(std::log(area.hectares));
    }
    return result;
}

std::unexpected<Error> unranked(const store::Project& project, region::AreaType type, std::string_view id) {
    const auto kind = region::name(kind_for(type));
    return fail(ErrorCode::refused,
                fmt::format("'{}' is no {} with a rank as {} in the last score: see gkaart rank --by {} --type {}", id,
                            kind, region::name(type), kind, region::name(type)),
                project.path().string(), 0, "area");
}

std::vector<std::uint8_t> outside_reach(const TypeAreas& areas, Ground& ground,
                                        const std::vector<std::uint32_t>& gemeenten, std::int64_t reach_m) {
    std::vector<std::uint8_t> outside(areas.areas.size(), 1);
    for (const std::uint32_t gemeente : gemeenten) {
        const grid::CellValues& metres = ground.metres_to(gemeente);
        for (std::size_t a = 0; a < outside.size(); ++a)
            if (areas.gemeente[a] == gemeente || std::ranges::any_of(areas.cells[a], [&](std::uint32_t cell) {
                    return metres[cell] < static_cast<double>(reach_m);
                }))
                outside[a] = 0;
    }
    return outside;
}

} // namespace gk::piloting
