// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/score/reporting_gap.hpp"
#include "gis/store/hash.hpp"

namespace gk::scoring {
namespace {

using region::AreaKind;
using score::Part;
using store::GeometryKind;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// The layer with the areas of a kind, and how people call one.
std::string_view layer_name(AreaKind kind) {
    switch (kind) {
    case AreaKind::gemeente: return "gemeenten";
    case AreaKind::wijk: return "wijken";
    case AreaKind::buurt: return "buurten";
    case AreaKind::estate: return "estates";
    case AreaKind::cell: break;
    }
    return "";
}

bool is_about_the_project(const Error& error) {
    return error.code == ErrorCode::refused || error.code == ErrorCode::usage;
}

/// Exposure of each area of the layer that holds cells of the type; NaN for the others and where it is not known.
Result<std::vector<double>> exposure_of(const PartsSource& source, const score::ReportingGap& settings,
                                        std::span<const std::uint32_t> area_of_cell, std::size_t areas,
                                        std::string& absent) {
    std::vector<double> cells(areas, 0.0);
    for (const std::uint32_t area : area_of_cell)
        if (area != grid::no_feature) cells[area] += 1;
    std::vector<double> exposure(areas, missing);
    const std::vector<double>* numbers = nullptr;
    if (settings.exposure != score::by_hectares) {
        const auto found = source.layers.numbers(*source.layers.find(layer_name(settings.per)), settings.exposure);
        if (!found && !is_about_the_project(found.error())) return std::unexpected(found.error());
        if (!found) {
            absent = fmt::format("the {} have no attribute {} to compare reports with", layer_name(settings.per),
                                 settings.exposure);
            return exposure;
        }
        numbers = *found;
    }
    for (std::size_t area = 0; area < areas; ++area) {
        if (cells[area] == 0) continue;
        exposure[area] = numbers == nullptr ? cells[area] * source.cell_hectares : (*numbers)[area];
    }
    return exposure;
}

Result<score::PriorityPart> add_gap(const PartsSource& source, const score::Model& model, PartsData& data) {
    const score::ReportingGap& settings = model.reporting_gap;
    const auto type = static_cast<std::size_t>(model.area_type);
    score::PriorityPart part{model.area_type, Part::reporting_gap, false, 0, {}};
    data.unit_kind[type] = settings.per;
    data.input.many[type] = settings.many;
    if (!settings.use) {
        part.note = "the model leaves the reporting gap out";
        return part;
    }
    const auto layer = std::ranges::find(source.areas, settings.per, &score::AreaLayer::kind);
    if (layer == source.areas.end()) {
        part.note = fmt::format("the project has no {} to compare reports between", layer_name(settings.per));
        return part;
    }
    score::MeasureSpec spec;
    spec.kind = score::MeasureKind::count;
    spec.layer = "signals";
    spec.half_life_days = settings.half_life_days;
    if (!settings.kinds.empty()) spec.where.emplace("kind", settings.kinds);
    const auto measured = source.measurer.measure(spec);
    if (!measured) return std::unexpected(measured.error());
    if (!measured->values) {
        part.note = fmt::format("no reports to compare: {}", measured->absent);
        return part;
    }
    const std::vector<std::uint32_t> area_of_cell = score::main_area(*layer, source.types, model.area_type);
    std::vector<double> reports(layer->id.size(), 0.0);
    for (std::size_t cell = 0; cell < area_of_cell.size(); ++cell)
        if (area_of_cell[cell] != grid::no_feature) reports[area_of_cell[cell]] += (*measured->values)[cell];
    const auto exposure = exposure_of(source, settings, area_of_cell, layer->id.size(), part.note);
    if (!exposure) return std::unexpected(exposure.error());
    if (!part.note.empty()) return part;
    const score::GapEstimate estimate = score::estimate_gap(reports, *exposure);
    if (!estimate.absent.empty()) {
        part.note = estimate.absent;
        return part;
    }
    data.used_layers.insert(measured->layer);
    data.used_layers.insert(std::string(layer_name(settings.per)));
    if (data.input.reporting_gap.empty()) data.input.reporting_gap.assign(source.types.size(), missing);
    for (std::size_t cell = 0; cell < area_of_cell.size(); ++cell)
        if (area_of_cell[cell] != grid::no_feature) data.input.reporting_gap[cell] = estimate.gap[area_of_cell[cell]];
    for (std::size_t area = 0; area < layer->id.size(); ++area)
        if (!std::isnan(estimate.gap[area])) data.unit_gap[type].emplace(layer->id[area], estimate.gap[area]);
    part.used = true;
    part.note = fmt::format("reports of {} areas ({}) against their {}", estimate.units, layer_name(settings.per),
                            settings.exposure);
    if (estimate.variance == 0)
        part.note += "; the differences are not larger than chance explains, so every gap is 0.5";
    if (estimate.left_out > 0)
        part.note += fmt::format("; {:.1f} weighted reports lie where the {} are 0 or not known and do not count",
                                 estimate.left_out, settings.exposure);
    return part;
}

/// Where a point of voorlichting reaches: the squares whose centre lies within the radius.
void add_circle(const grid::CellGrid& grid, geometry::Point at, double radius, score::Deployment& deployment) {
    const grid::GridSpec& spec = grid.spec();
    const auto first = [&](double v, std::int32_t origin) {
        return static_cast<std::int32_t>(std::floor((v - radius - origin) / spec.cell));
    };
    const auto last = [&](double v, std::int32_t origin) {
        return static_cast<std::int32_t>(std::ceil((v + radius - origin) / spec.cell));
    };
    for (std::int32_t row = std::max(0, first(at.y, spec.y_min));
         row <= std::min(spec.rows - 1, last(at.y, spec.y_min)); ++row) {
        for (std::int32_t col = std::max(0, first(at.x, spec.x_min));
             col <= std::min(spec.cols - 1, last(at.x, spec.x_min)); ++col) {
            if (std::hypot(spec.centre_x(col) - at.x, spec.centre_y(row) - at.y) > radius) continue;
            const auto cell = grid.cell_at(col, row);
            if (!cell || std::ranges::find(deployment.cell, *cell) != deployment.cell.end()) continue;
            deployment.cell.push_back(*cell);
            deployment.covered.push_back(1.0);
        }
    }
}

std::vector<const LayerFacts*> reach_layers(const Layers& layers) {
    return layers.of_kind(store::LayerKind::reach);
}

/// Rows of one layer of kind reach. `skipped` counts what has no place or no share.
Status add_deployments(const PartsSource& source, const score::Reach& settings, const LayerFacts& layer,
                       std::vector<score::Deployment>& deployments, std::size_t& skipped) {
    const auto rows = source.layers.rows(layer);
    if (!rows) return std::unexpected(rows.error());
    const auto shares = source.layers.numbers(layer, "share");
    if (!shares) return std::unexpected(shares.error());
    const auto dates = source.layers.texts(layer, "date");
    if (!dates) return std::unexpected(dates.error());
    // Both may be absent from the whole file.
    const auto half_lives = source.layers.numbers(layer, "half_life_months");
    const auto areas = source.layers.texts(layer, "area");
    std::vector<score::Deployment> found((*rows)->features);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto day = day_of((**dates)[i]);
        found[i].share = day ? (**shares)[i] : missing;
        found[i].age_months =
            static_cast<double>(source.reference_day - day.value_or(source.reference_day)) / score::days_in_a_month;
        found[i].half_life_months = settings.half_life_months;
        if (half_lives && (**half_lives)[i] > 0) found[i].half_life_months = (**half_lives)[i];
        if (areas) found[i].area = (**areas)[i];
    }
    if ((*rows)->kind == GeometryKind::polygons) {
        const measure::CoverageTable table = measure::coverage_table(source.grid.spec(), (*rows)->polygons);
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (std::uint64_t at = table.feature_begin[i]; at < table.feature_begin[i + 1]; ++at) {
                const std::uint32_t cell = source.grid.cell_of_square()[table.square[at]];
                if (cell == grid::no_feature) continue;
                found[i].cell.push_back(cell);
                found[i].covered.push_back(std::min(1.0, table.share[at]));
            }
        }
    } else if ((*rows)->kind == GeometryKind::points) {
        for (std::size_t p = 0; p < (*rows)->points.size(); ++p)
            add_circle(source.grid, (*rows)->points[p], settings.point_radius, found[(*rows)->point_feature[p]]);
    }
    for (score::Deployment& deployment : found) {
        if (deployment.cell.empty() || std::isnan(deployment.share)) ++skipped;
        else deployments.push_back(std::move(deployment));
    }
    return {};
}

bool was_done(const programme::Inzet& inzet) {
    return inzet.status == programme::InzetStatus::uitgevoerd;
}

/// What the register says was done for an area type, over the cells of its area. The audience is of that type: a
/// drugsemmer in the fields around a village reaches nobody in its streets.
void add_done(const PartsSource& source, region::AreaType type, std::vector<score::Deployment>& deployments,
              std::size_t& skipped) {
    for (const programme::Inzet& inzet : source.inzetten) {
        if (!was_done(inzet) || inzet.type != type) continue;
        const auto layer = std::ranges::find(source.areas, inzet.area.kind, &score::AreaLayer::kind);
        const std::size_t area =
            layer == source.areas.end()
                ? 0
                : static_cast<std::size_t>(std::ranges::find(layer->id, inzet.area.id) - layer->id.begin());
        if (layer == source.areas.end() || area == layer->id.size()) {
            ++skipped;
            continue;
        }
        score::Deployment deployment{
            .share = inzet.reach,
            .age_months = static_cast<double>(source.reference_day - inzet.date.time_since_epoch().count()) /
                          score::days_in_a_month,
            .half_life_months = inzet.half_life_months,
            .cell = {},
            .covered = {},
            .area = inzet.area.id};
        for (std::uint64_t at = layer->begin[area]; at < layer->begin[area + 1]; ++at) {
            deployment.cell.push_back(layer->cell[at]);
            deployment.covered.push_back(layer->share[at]);
        }
        if (deployment.cell.empty()) ++skipped;
        else deployments.push_back(std::move(deployment));
    }
}

Status add_reach(const PartsSource& source, PartsData& data) {
    const auto layers = reach_layers(source.layers);
    for (const score::Model& model : source.models) {
        score::PriorityPart part{model.area_type, Part::reach, false, 0, {}};
        if (!model.reach.use) part.note = "the model leaves the reach of earlier voorlichting out";
        else if (layers.empty() && std::ranges::none_of(source.inzetten, was_done))
            part.note = "the project has no earlier voorlichting (gkaart import reach ..., gkaart deploy add ...)";
        if (!part.note.empty()) {
            data.parts.push_back(std::move(part));
            continue;
        }
        std::vector<score::Deployment> deployments;
        std::size_t skipped = 0;
        for (const LayerFacts* layer : layers) {
            if (auto done = add_deployments(source, model.reach, *layer, deployments, skipped); !done) return done;
            data.used_layers.insert(layer->name);
        }
        add_done(source, model.area_type, deployments, skipped);
        if (deployments.empty()) {
            part.note = "no earlier voorlichting for this area type has a share, a date and a place in the region";
            data.parts.push_back(std::move(part));
            continue;
        }
        const grid::CellValues reach = score::reach_of_cells(source.types.size(), deployments);
        if (data.input.reach.empty()) data.input.reach.assign(source.types.size(), missing);
        for (std::size_t cell = 0; cell < reach.size(); ++cell)
            if (source.types[cell] == model.area_type) data.input.reach[cell] = reach[cell];
        part.used = true;
        part.note = fmt::format("{} times that voorlichting was given", deployments.size());
        if (skipped > 0)
            part.note += fmt::format("; {} are lines, or lie outside the region, and do not count", skipped);
        data.parts.push_back(std::move(part));
        data.deployments[static_cast<std::size_t>(model.area_type)] = std::move(deployments);
    }
    return {};
}

} // namespace

std::string hash_of_done(std::span<const programme::Inzet> inzetten) {
    if (std::ranges::none_of(inzetten, was_done)) return {};
    store::Sha256 hash;
    for (const programme::Inzet& inzet : inzetten)
        if (was_done(inzet))
            hash.field(region::name(inzet.area.kind))
                .field(inzet.area.id)
                .field(region::name(inzet.type))
                .field(programme::iso(inzet.date))
                .field(fmt::format("{} {}", inzet.reach, inzet.half_life_months));
    return hash.finish();
}

Result<std::string> newest_reach(Layers& layers, std::span<const programme::Inzet> inzetten) {
    std::string newest;
    for (const programme::Inzet& inzet : inzetten)
        if (was_done(inzet)) newest = std::max(newest, programme::iso(inzet.date));
    for (const LayerFacts* layer : reach_layers(layers)) {
        const auto dates = layers.texts(*layer, "date");
        if (!dates) return std::unexpected(dates.error());
        for (const std::string& date : **dates)
            if (day_of(date)) newest = std::max(newest, date.substr(0, 10));
    }
    return newest;
}

Result<PartsData> read_parts(const PartsSource& source) {
    PartsData data;
    for (const score::Model& model : source.models) {
        auto part = add_gap(source, model, data);
        if (!part) return std::unexpected(part.error());
        data.parts.push_back(*std::move(part));
    }
    if (auto done = add_reach(source, data); !done) return std::unexpected(done.error());
    return data;
}

Result<score::Priorities> make_priorities(const score::Scorer& scorer, PartsData& data) {
    const std::vector<score::AreaScore>& areas = scorer.areas();
    data.input.area_gap.assign(areas.size(), missing);
    data.input.area_reach.assign(areas.size(), missing);
    for (std::size_t t = 0; t < data.deployments.size(); ++t) {
        if (data.deployments[t].empty()) continue;
        const std::vector<double> reach = score::reach_of_areas(scorer, data.deployments[t]);
        for (std::size_t a = 0; a < areas.size(); ++a)
            if (static_cast<std::size_t>(areas[a].type) == t) data.input.area_reach[a] = reach[a];
    }
    for (std::size_t a = 0; a < areas.size(); ++a) {
        const auto t = static_cast<std::size_t>(areas[a].type);
        if (areas[a].kind != data.unit_kind[t]) continue;
        if (const auto found = data.unit_gap[t].find(areas[a].id); found != data.unit_gap[t].end())
            data.input.area_gap[a] = found->second;
    }
    auto priorities = score::Priorities::make(scorer, data.input);
    if (!priorities) return priorities;
    std::vector<score::PriorityPart> parts;
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<region::AreaType>(t);
        if (scorer.model(type) == nullptr) continue;
        const score::TypeParts& used = priorities->parts(type);
        parts.push_back({type, Part::opportunity, true, used.exponent(Part::opportunity), {}});
        for (const Part which : {Part::reporting_gap, Part::reach}) {
            for (score::PriorityPart part : data.parts) {
                if (part.area_type != type || part.part != which) continue;
                // No square of the type has it after all.
                part.used = which == Part::reporting_gap ? used.reporting_gap : used.reach;
                part.exponent = used.exponent(which);
                parts.push_back(std::move(part));
            }
        }
    }
    data.parts = std::move(parts);
    return priorities;
}

} // namespace gk::scoring
