// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/region/codes.hpp"
#include "gis/analysis/units.hpp"

namespace gk::analysis {
namespace {

using store::LayerKind;
using store::Project;

constexpr std::string_view signal_count = "signals";
constexpr std::string_view cell_layer = "cells";

Units blank(std::string_view layer, std::string_view attribute) {
    Units units;
    units.layer = layer;
    units.attribute = attribute;
    units.measure = Measure::plane;
    units.crs_wkt = "EPSG:28992";
    return units;
}

Result<grid::CellGrid> grid_of(const Project& project, std::int32_t cell) {
    const auto gemeenten = project.areas(LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten)
        return fail(ErrorCode::refused, "the project has no gemeenten, so there are no squares: import them first",
                    project.path().string());
    return grid::CellGrid::from_gemeenten((*gemeenten)->polygons, cell);
}

/// Number of signals for each of `count` places; place_of gives the place of a cell, or no_feature.
template <class PlaceOf>
Status count_signals(const Project& project, const grid::CellGrid& grid, std::size_t count, PlaceOf place_of,
                     Units& units) {
    const auto signals = project.signals();
    if (!signals) return std::unexpected(signals.error());
    if (signals->at.empty())
        return fail(ErrorCode::refused, "the project has no signals: import them first", project.path().string());
    units.value.assign(count, 0);
    std::size_t elsewhere = 0;
    for (const geometry::Point at : signals->at) {
        const auto cell = grid.cell_at(at);
        const std::uint32_t place = cell ? place_of(*cell) : grid::no_feature;
        if (place == grid::no_feature) ++elsewhere;
        else ++units.value[place];
    }
    if (elsewhere > 0) units.notes.push_back(fmt::format("{} signal(s) lie outside these areas", elsewhere));
    return {};
}

Result<Units> cells(const Project& project, std::string_view layer, std::string_view attribute) {
    std::optional<region::AreaType> type;
    if (layer != cell_layer) {
        type = region::parse_area_type(layer.substr(cell_layer.size() + 1));
        if (!type)
            return fail(
                ErrorCode::usage,
                fmt::format("'{}' is not cells:bedrijventerrein, cells:woongebied or cells:buitengebied", layer));
    }
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    auto grid = grid_of(project, *run ? (*run)->cell : 100);
    if (!grid) return std::unexpected(grid.error());
    Units units = blank(layer, attribute);
    units.areas = false;
    for (std::size_t cell = 0; cell < grid->size(); ++cell) {
        units.id.push_back(grid->code(cell));
        units.points.push_back(grid->centre(cell));
    }
    if (attribute == signal_count) {
        if (const auto done = count_signals(
                project, *grid, grid->size(), [](std::uint32_t cell) { return cell; }, units);
            !done)
            return std::unexpected(done.error());
    } else if (attribute != "opportunity") {
        return fail(ErrorCode::refused,
                    fmt::format("squares have no attribute '{}'; they have signals and opportunity", attribute),
                    project.path().string());
    } else if (!type) {
        return fail(
            ErrorCode::refused,
            "squares of different area types are not on one scale: choose one, such as --layer cells:woongebied",
            project.path().string());
    }
    if (type) {
        if (!*run)
            return fail(ErrorCode::refused,
                        "the project has not been scored, so squares have no area type yet: run gkaart score",
                        project.path().string());
        const auto scores = project.run_cells((*run)->id);
        if (!scores) return std::unexpected(scores.error());
        if (scores->opportunity.size() != grid->size())
            return fail(ErrorCode::refused, "the gemeenten have changed since the last score: score again",
                        project.path().string());
        if (attribute != signal_count) units.value = scores->opportunity;
        for (std::size_t cell = 0; cell < grid->size(); ++cell)
            if (scores->type[cell] != *type ||
                (attribute != signal_count && !(scores->coverage[cell] >= score::min_coverage)))
                units.value[cell] = grid::no_value;
        units.notes.push_back(
            fmt::format("squares of another area type than {} count as missing", region::name(*type)));
    }
    units.grid = std::move(*grid);
    return units;
}

/// Values and ids of a version's rows.
Status read_columns(const Project& project, std::int64_t version, std::string_view attribute, std::string_view id_field,
                    Units& units) {
    auto values = project.attribute_numbers(version, attribute);
    if (!values) return std::unexpected(values.error());
    if (std::ranges::all_of(*values, [](double v) { return std::isnan(v); })) {
        const auto texts = project.attribute_texts(version, attribute);
        if (texts && std::ranges::any_of(*texts, [](const std::string& text) { return !text.empty(); }))
            return fail(ErrorCode::refused, "this column holds texts: choose a column of numbers",
                        project.path().string(), 0, std::string(attribute));
    }
    units.value = std::move(*values);
    if (id_field.empty()) return {};
    auto ids = project.attribute_texts(version, id_field);
    if (!ids) return std::unexpected(ids.error());
    std::set<std::string_view> seen;
    for (std::size_t row = 0; row < ids->size(); ++row)
        if ((*ids)[row].empty() || !seen.insert((*ids)[row]).second)
            return fail(
                ErrorCode::refused,
                fmt::format("the id '{}' is empty or occurs twice: choose another column with --id", (*ids)[row]),
                project.path().string(), static_cast<std::int64_t>(row) + 1, std::string(id_field));
    units.id = *ids;
    units.id_field = id_field;
    return {};
}

Result<Units> areas(const Project& project, LayerKind kind, std::string_view attribute, std::string_view id_field) {
    auto table = project.areas(kind);
    if (!table) return std::unexpected(table.error());
    if (!*table)
        return fail(ErrorCode::refused, fmt::format("the project has no {}: import them first", store::name(kind)),
                    project.path().string());
    Units units = blank(store::name(kind), attribute);
    units.id = (*table)->code;
    units.id_field = "code";
    units.polygons = std::move((*table)->polygons);
    if (attribute != signal_count) {
        if (const auto read = read_columns(project, (*table)->version.id, attribute, id_field, units); !read)
            return std::unexpected(read.error());
        return units;
    }
    const auto grid = grid_of(project, 100);
    if (!grid) return std::unexpected(grid.error());
    const std::vector<std::uint32_t> area = grid::feature_at_centres(*grid, units.polygons);
    if (const auto done = count_signals(
            project, *grid, units.size(), [&](std::uint32_t cell) { return area[cell]; }, units);
        !done)
        return std::unexpected(done.error());
    return units;
}

Result<Units> own_layer(const Project& project, std::string_view layer, std::string_view attribute,
                        std::string_view id_field) {
    auto table = project.layer(layer);
    if (!table) return std::unexpected(table.error());
    if (!*table) {
        std::vector<std::string> names;
        const auto datasets = project.datasets();
        if (!datasets) return std::unexpected(datasets.error());
        for (const auto& set : *datasets)
            if (set.kind != LayerKind::signals) names.push_back(set.name);
        names.emplace_back(cell_layer);
        return fail(ErrorCode::refused,
                    fmt::format("the project has no layer '{}'; it has {}", layer, fmt::join(names, ", ")),
                    project.path().string());
    }
    if ((*table)->kind == store::GeometryKind::lines)
        return fail(ErrorCode::refused, fmt::format("layer '{}' holds lines; hot spots compare areas or points", layer),
                    project.path().string());
    Units units = blank(layer, attribute);
    units.areas = (*table)->kind == store::GeometryKind::polygons;
    units.polygons = std::move((*table)->polygons);
    const std::size_t count = (*table)->count;
    for (std::size_t i = 0; i < count; ++i) units.id.push_back(std::to_string(i + 1));
    if (!units.areas) {
        units.points.assign(count, {0, 0});
        std::vector<double> parts(count, 0);
        for (std::size_t i = 0; i < (*table)->points.size(); ++i) {
            const std::uint32_t feature = (*table)->point_feature[i];
            units.points[feature].x += (*table)->points[i].x;
            units.points[feature].y += (*table)->points[i].y;
            ++parts[feature];
        }
        for (std::size_t i = 0; i < count; ++i)
            units.points[i] = {units.points[i].x / parts[i], units.points[i].y / parts[i]};
    }
    if (const auto read = read_columns(project, (*table)->version.id, attribute, id_field, units); !read)
        return std::unexpected(read.error());
    return units;
}

} // namespace

bool Units::has_geometry(std::size_t unit) const {
    if (!areas) return !std::isnan(points[unit].x);
    const auto [begin, end] = polygons.rings(unit);
    return begin != end;
}

Result<Units> read_units(const Project& project, std::string_view layer, std::string_view attribute,
                         std::string_view id_field) {
    if (layer == cell_layer || layer.starts_with("cells:")) return cells(project, layer, attribute);
    const auto kind = store::parse_layer_kind(layer);
    const bool are_areas = kind && (*kind == LayerKind::gemeenten || *kind == LayerKind::wijken ||
                                    *kind == LayerKind::buurten || *kind == LayerKind::estates);
    return are_areas ? areas(project, *kind, attribute, id_field) : own_layer(project, layer, attribute, id_field);
}

} // namespace gk::analysis
