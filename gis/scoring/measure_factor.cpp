// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/measure_factor.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/measure/measure.hpp"
#include "gis/store/hash.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::scoring {
namespace {

using score::MeasureKind;
using store::GeometryKind;

/// Raised whenever a measure gives other values than before, so that old cache entries are not used.
constexpr std::string_view measure_version = "gk factor 1";

/// Not an Error of the run: this factor does not fit this project.
std::unexpected<Error> unfit(std::string why) {
    return fail(ErrorCode::usage, std::move(why));
}

std::string_view plural(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::points: return "points";
    case GeometryKind::lines: return "lines";
    case GeometryKind::polygons: return "polygons";
    }
    return "features";
}

Status needs(const LayerFacts& layer, const LayerRows& rows, GeometryKind wanted, MeasureKind measure) {
    if (rows.kind == wanted) return {};
    return unfit(fmt::format("{} needs {}, but layer {} holds {}", score::name(measure), plural(wanted), layer.name,
                             plural(rows.kind)));
}

/// Holes run clockwise (PolygonSet).
bool is_hole(std::span<const geometry::Point> ring) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                 (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return twice < 0;
}

geometry::PolygonSet subset(const geometry::PolygonSet& all, const std::vector<char>& keep) {
    geometry::PolygonSet some;
    for (std::size_t feature = 0; feature < all.feature_count(); ++feature) {
        if (keep[feature] == 0) continue;
        some.begin_feature();
        const auto [begin, end] = all.rings(feature);
        for (std::size_t ring = begin; ring < end; ++ring) some.add_ring(all.ring(ring), is_hole(all.ring(ring)));
    }
    return some;
}

geometry::LineSet subset(const geometry::LineSet& all, const std::vector<char>& keep) {
    geometry::LineSet some;
    for (std::size_t feature = 0; feature < all.feature_count(); ++feature) {
        if (keep[feature] == 0) continue;
        some.begin_feature();
        const auto [begin, end] = all.paths(feature);
        for (std::size_t path = begin; path < end; ++path) some.add_path(all.path(path));
    }
    return some;
}

bool is_whole(const std::vector<char>& keep) {
    return std::ranges::all_of(keep, [](char kept) { return kept != 0; });
}

} // namespace

Result<Measured> FactorMeasurer::measure(const score::MeasureSpec& wanted) {
    score::MeasureSpec spec = wanted;
    std::vector<std::string> names{wanted.layer};
    names.insert(names.end(), wanted.alternatives.begin(), wanted.alternatives.end());
    const LayerFacts* layer = nullptr;
    for (const std::string& name : names)
        if (layer == nullptr) layer = layers_.find(name);
    if (layer == nullptr)
        return Measured{
            nullptr,
            fmt::format("the project has no layer {}: import it to let this factor count", fmt::join(names, " or ")),
            {}};
    spec.layer = layer->name;
    spec.alternatives.clear();

    const std::string canonical = spec.canonical();
    if (const auto found = done_.find(canonical); found != done_.end()) return found->second;
    const grid::GridSpec& squares = grid_.spec();
    store::Sha256 hash;
    hash.field(measure_version)
        .field(canonical)
        .field(layer->content_hash)
        .field(layers_.find("gemeenten")->content_hash);
    hash.field(fmt::format("{} {} {} {} {}", squares.x_min, squares.y_min, squares.cell, squares.cols, squares.rows));
    const std::string key = hash.finish();

    Measured measured{nullptr, {}, layer->name};
    auto cached = project_.cached_values(key);
    if (!cached) return std::unexpected(cached.error());
    if (*cached && (*cached)->size() == grid_.size()) {
        measured.values = std::make_shared<const grid::CellValues>(std::move(**cached));
    } else {
        auto values = compute(spec, *layer);
        if (values) {
            if (spec.scale != 1)
                for (double& value : *values) value *= spec.scale;
            // The cache only saves time: a project that cannot be written is measured again the next time.
            static_cast<void>(project_.cache_values(key, canonical, *values));
            measured.values = std::make_shared<const grid::CellValues>(*std::move(values));
        } else if (values.error().code == ErrorCode::usage || values.error().code == ErrorCode::refused) {
            measured.absent = values.error().message;
        } else {
            return std::unexpected(values.error());
        }
    }
    done_.emplace(canonical, measured);
    return measured;
}

Result<std::vector<char>> FactorMeasurer::chosen(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                 std::size_t features) {
    std::vector<char> keep(features, 1);
    for (const auto& [attribute, values] : spec.where) {
        const auto texts = layers_.texts(layer, attribute);
        if (!texts) return std::unexpected(texts.error());
        for (std::size_t i = 0; i < features; ++i)
            if (std::ranges::find(values, (**texts)[i]) == values.end()) keep[i] = 0;
    }
    if (!spec.require_attribute.empty()) {
        const auto numbers = layers_.numbers(layer, spec.require_attribute);
        if (!numbers) return std::unexpected(numbers.error());
        for (std::size_t i = 0; i < features; ++i)
            if (!((**numbers)[i] >= spec.require_at_least)) keep[i] = 0; // missing is not enough either
    }
    if (std::ranges::none_of(keep, [](char kept) { return kept != 0; }))
        return unfit(fmt::format("layer {} has no features that this factor asks for", layer.name));
    return keep;
}

Result<measure::WeightedPoints> FactorMeasurer::weighted(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                         const LayerRows& rows, const std::vector<char>& keep) {
    const std::vector<double>* mass = nullptr;
    if (!spec.attribute.empty()) {
        const auto numbers = layers_.numbers(layer, spec.attribute);
        if (!numbers) return std::unexpected(numbers.error());
        mass = *numbers;
    }
    std::vector<std::uint32_t> parts(rows.features, 0);
    for (const std::uint32_t feature : rows.point_feature) ++parts[feature];

    measure::WeightedPoints points;
    for (std::size_t i = 0; i < rows.points.size(); ++i) {
        const std::uint32_t feature = rows.point_feature[i];
        if (keep[feature] == 0) continue;
        // A number that belongs to several points is shared among them.
        double weight = mass == nullptr ? 1.0 : (*mass)[feature] / parts[feature];
        if (std::isnan(weight)) continue; // missing: it adds nothing that we know of
        if (weight < 0)
            return unfit(fmt::format("attribute {} of layer {} has values below 0, which cannot be weights",
                                     spec.attribute, layer.name));
        if (rows.signals) {
            if (mass == nullptr) weight = rows.signals->weight[feature];
            const auto day = day_of(rows.signals->observed[feature]);
            if (spec.half_life_days > 0 && !day) continue; // no age, no decay: intake refuses these
            if (day)
                weight =
                    measure::decayed_weight(weight, static_cast<double>(reference_day_ - *day), spec.half_life_days);
        }
        points.at.push_back(rows.points[i]);
        points.weight.push_back(weight);
    }
    return points;
}

Result<grid::CellValues> FactorMeasurer::on_points(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                   const LayerRows& rows, const std::vector<char>& keep) {
    if (auto fits = needs(layer, rows, GeometryKind::points, spec.kind); !fits) return std::unexpected(fits.error());
    const auto points = weighted(spec, layer, rows, keep);
    if (!points) return std::unexpected(points.error());
    if (spec.kind == MeasureKind::density)
        return measure::density(
            grid_, *points,
            {.bandwidth = spec.bandwidth, .kernel = spec.kernel, .edge_correction = spec.edge_correction});
    return spec.radius > 0 ? measure::count_within(grid_, *points, spec.radius)
                           : measure::count_in_square(grid_, *points);
}

Result<grid::CellValues> FactorMeasurer::distance(const score::MeasureSpec& spec, const LayerRows& rows,
                                                  const std::vector<char>& keep) {
    if (spec.border && rows.kind != GeometryKind::polygons)
        return unfit(fmt::format("only polygons have a border, and layer {} holds {}", spec.layer, plural(rows.kind)));
    switch (rows.kind) {
    case GeometryKind::points: {
        std::vector<geometry::Point> points;
        for (std::size_t i = 0; i < rows.points.size(); ++i)
            if (keep[rows.point_feature[i]] != 0) points.push_back(rows.points[i]);
        return measure::distance(grid_, points);
    }
    case GeometryKind::lines: return measure::distance(grid_, is_whole(keep) ? rows.lines : subset(rows.lines, keep));
    case GeometryKind::polygons: break;
    }
    const geometry::PolygonSet polygons = is_whole(keep) ? rows.polygons : subset(rows.polygons, keep);
    return spec.border ? measure::distance(grid_, polygons.as_lines()) : measure::distance(grid_, polygons);
}

Result<grid::CellValues> FactorMeasurer::attribute(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                   const LayerRows& rows, const std::vector<char>& keep) {
    if (auto fits = needs(layer, rows, GeometryKind::polygons, spec.kind); !fits) return std::unexpected(fits.error());
    const auto numbers = layers_.numbers(layer, spec.attribute);
    if (!numbers) return std::unexpected(numbers.error());
    std::vector<double> values = **numbers;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (keep[i] == 0) values[i] = std::numeric_limits<double>::quiet_NaN();
    if (std::ranges::all_of(values, [](double value) { return std::isnan(value); }))
        return unfit(fmt::format("attribute {} of layer {} has no numbers", spec.attribute, layer.name));
    if (spec.spread == score::Spread::centre) return measure::attribute_at_centre(grid_, rows.polygons, values);
    return measure::attribute_by_area(grid_, rows.polygons, values, spec.quantity);
}

Result<grid::CellValues> FactorMeasurer::compute(const score::MeasureSpec& spec, const LayerFacts& layer) {
    const auto found = layers_.rows(layer);
    if (!found) return std::unexpected(Error{ErrorCode::outside, found.error().message, found.error().file});
    const LayerRows& rows = **found;
    if (rows.features == 0) return unfit(fmt::format("layer {} is empty", layer.name));
    const auto keep = chosen(spec, layer, rows.features);
    if (!keep) return std::unexpected(keep.error());
    switch (spec.kind) {
    case MeasureKind::density:
    case MeasureKind::count: return on_points(spec, layer, rows, *keep);
    case MeasureKind::distance: return distance(spec, rows, *keep);
    case MeasureKind::attribute: return attribute(spec, layer, rows, *keep);
    case MeasureKind::length:
        if (auto fits = needs(layer, rows, GeometryKind::lines, spec.kind); !fits) return std::unexpected(fits.error());
        return measure::length(grid_, is_whole(*keep) ? rows.lines : subset(rows.lines, *keep));
    case MeasureKind::coverage: {
        if (auto fits = needs(layer, rows, GeometryKind::polygons, spec.kind); !fits)
            return std::unexpected(fits.error());
        const auto dissolved = vector::dissolve(is_whole(*keep) ? rows.polygons : subset(rows.polygons, *keep));
        if (!dissolved) return std::unexpected(dissolved.error());
        return measure::coverage(grid_, *dissolved);
    }
    }
    return fail(ErrorCode::bug, "an unknown measure");
}

} // namespace gk::scoring
