// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/choose_layers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/region/gemeenten.hpp"
#include "gis/intake/fields.hpp"

namespace gk::intake {
namespace {

using store::LayerKind;

/// The sheet with the right columns; the first when none has them, so that the error names its columns.
Result<std::vector<std::size_t>> choose_sheet(const ImportRequest& request, const vector::Source& source) {
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < source.layers().size(); ++i) {
        const vector::LayerInfo& sheet = source.layers()[i];
        const bool right = request.kind == LayerKind::layer
                               ? std::ranges::any_of(sheet.columns, is_place_name, &vector::Column::name)
                               : fits(request.kind, sheet);
        if (right) fitting.push_back(i);
    }
    if (fitting.size() > 1)
        return fail(ErrorCode::refused,
                    fmt::format("More than one sheet ({}) has the columns of {}: say which with --layer.",
                                layer_names(source), store::name(request.kind)),
                    request.file.string());
    if (fitting.empty()) return std::vector<std::size_t>{0};
    return fitting;
}

} // namespace

std::string layer_names(const vector::Source& source) {
    std::vector<std::string> names;
    for (const auto& layer : source.layers()) names.push_back(layer.name);
    return list(names);
}

Result<std::vector<std::size_t>> choose_layers(const ImportRequest& request, const vector::Source& source) {
    const auto& layers = source.layers();
    if (!request.layer.empty()) {
        const auto found = std::ranges::find(layers, request.layer, &vector::LayerInfo::name);
        if (found == layers.end())
            return fail(ErrorCode::refused,
                        fmt::format("The file has no layer \"{}\"; it has {}.", request.layer, layer_names(source)),
                        request.file.string());
        return std::vector{static_cast<std::size_t>(found - layers.begin())};
    }
    if (layers.size() == 1) return std::vector<std::size_t>{0};
    if (request.kind == LayerKind::layer && !source.is_table()) {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < layers.size(); ++i)
            if (layers[i].has_geometry) all.push_back(i);
        if (!all.empty()) return all;
    }
    if (source.is_table()) return choose_sheet(request, source);
    // The layer that is called after the kind, else the only one with the right columns.
    const std::string kind(store::name(request.kind));
    std::vector<std::size_t> named, fitting;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const std::string plain = region::plain_letters(layers[i].name);
        if (plain == kind) return std::vector{i};
        if (plain.find(kind) != std::string::npos) named.push_back(i);
        if (fits(request.kind, layers[i])) fitting.push_back(i);
    }
    if (named.size() == 1) return named;
    if (fitting.size() == 1) return fitting;
    return fail(ErrorCode::refused,
                fmt::format("The file has {} layers ({}): say with --layer which one holds {}.", layers.size(),
                            layer_names(source), kind),
                request.file.string());
}

} // namespace gk::intake
