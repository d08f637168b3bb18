// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/survey.hpp"

#include <cmath>

#include <ogr_geometry.h>

#include "gis/intake/values.hpp"

namespace gk::intake {
namespace {

/// The Netherlands with its sea, in RD metres and in degrees.
constexpr double rd_x_min = -7'000, rd_x_max = 300'000, rd_y_min = 289'000, rd_y_max = 640'000;
constexpr double lon_min = 2.5, lon_max = 7.5, lat_min = 50, lat_max = 54.5;
/// Rows of which every value is looked at for identifying contents; after them one row in `content_step`, and of the
/// others what people write in words.
constexpr std::int64_t content_rows = 50'000;
constexpr std::int64_t content_step = 16;

bool in(double v, double low, double high) {
    return v >= low && v <= high;
}

void count_pair(PairCount& count, const vector::Row& row, const Mapping& mapping, std::string_view first,
                std::string_view second) {
    const auto a = mapping.find(first);
    const auto b = mapping.find(second);
    if (!a || !b) return;
    const auto x = parse_number(row.fields[*a]);
    const auto y = parse_number(row.fields[*b]);
    if (x && y) ++count.of[static_cast<std::size_t>(range_of(*x, *y))];
}

void look_at(ColumnSurvey& column, const std::string& value) {
    ++column.filled;
    if (!column.numbers) return;
    const auto number = parse_number(value);
    if (!number) {
        column.numbers = false;
        return;
    }
    if (column.integers && (value.find_first_of(".,eE") != std::string::npos || std::abs(*number) > 9e15))
        column.integers = false;
    if (!column.labels && is_label(value)) column.labels = true;
}

} // namespace

PairRange range_of(double x, double y) {
    if (in(x, rd_x_min, rd_x_max) && in(y, rd_y_min, rd_y_max)) return PairRange::rd;
    if (in(x, lon_min, lon_max) && in(y, lat_min, lat_max)) return PairRange::degrees;
    if (in(y, rd_x_min, rd_x_max) && in(x, rd_y_min, rd_y_max)) return PairRange::rd_swapped;
    if (in(y, lon_min, lon_max) && in(x, lat_min, lat_max)) return PairRange::degrees_swapped;
    return PairRange::neither;
}

Result<Survey> survey(vector::Source& source, std::size_t index, const Mapping& mapping, Ticker& ticker) {
    const vector::LayerInfo& layer = source.layers()[index];
    const bool needs_geometry = layer.has_geometry && (layer.crs.empty() || !layer.shape);
    auto reader = source.rows(index, needs_geometry ? vector::Geometries::read : vector::Geometries::skip);
    if (!reader) return std::unexpected(reader.error());
    ticker.start("survey", layer.rows);
    Survey result;
    result.columns.resize(layer.columns.size());
    vector::Row row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        ++result.rows;
        if (auto status = ticker.tick(result.rows); !status) return std::unexpected(status.error());
        const bool contents = result.rows <= content_rows || result.rows % content_step == 0;
        for (std::size_t c = 0; c < result.columns.size(); ++c) {
            if (row.missing[c] != 0 || row.fields[c].empty()) continue;
            // Damaged rows too: what they hold would stand in the quarantine.
            if (contents) result.columns[c].content.add(row.fields[c]);
            else if (row.fields[c].find_first_of(" @") != std::string::npos)
                result.columns[c].content.look_for_one(row.fields[c]);
            if (row.fault_code.empty() && !is_missing(row.fields[c])) look_at(result.columns[c], row.fields[c]);
        }
        if (!row.fault_code.empty()) continue;
        count_pair(result.xy, row, mapping, "x", "y");
        count_pair(result.lonlat, row, mapping, "lon", "lat");
        if (const auto shape = vector::shape_of(row.geometry)) {
            ++result.shapes[static_cast<std::size_t>(*shape)];
            OGREnvelope box;
            row.geometry->getEnvelope(&box);
            ++result.geometry.of[static_cast<std::size_t>(range_of(box.MinX, box.MinY))];
        }
    }
    return result;
}

} // namespace gk::intake
