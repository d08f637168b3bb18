// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A synthetic region for the benchmarks of core/score: a square of cells with gemeenten, wijken and buurten as
// rectangles, types in patches, twelve factors for each type and a tenth of one missing.

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "core/score/scorer.hpp"

namespace gk::score::bench {

using region::AreaKind;
using region::AreaType;

inline constexpr std::size_t factor_count = 12;

/// `count` rectangles in rows and columns; cells on the borders belong half to either side.
inline AreaLayer rectangles(AreaKind kind, std::size_t cells, std::size_t width, std::size_t count) {
    const std::size_t height = (cells + width - 1) / width;
    const auto across = static_cast<std::size_t>(std::sqrt(static_cast<double>(count)));
    const std::size_t up = (count + across - 1) / across;
    std::vector<std::vector<std::pair<std::uint32_t, double>>> members(across * up);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::size_t x = cell % width;
        const std::size_t y = cell / width;
        const std::size_t column = x * across / width;
        const std::size_t area = (y * up / height) * across + column;
        const bool border = column > 0 && (x - 1) * across / width != column;
        members[area].emplace_back(static_cast<std::uint32_t>(cell), border ? 0.5 : 1.0);
        if (border) members[area - 1].emplace_back(static_cast<std::uint32_t>(cell), 0.5);
    }
    AreaLayer layer;
    layer.kind = kind;
    for (std::size_t a = 0; a < members.size(); ++a) {
        layer.id.push_back(std::to_string(10000 + a));
        layer.name.emplace_back();
        layer.gemeente.emplace_back();
        for (const auto& [cell, share] : members[a]) {
            layer.cell.push_back(cell);
            layer.share.push_back(share);
        }
        layer.begin.push_back(layer.cell.size());
    }
    return layer;
}

inline ScorerInput region(std::size_t cells) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> uniform;
    const auto width = static_cast<std::size_t>(std::sqrt(static_cast<double>(cells)));
    ScorerInput input;
    input.types.resize(cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::size_t patch = (cell % width / 20 * 7919 + cell / width / 20 * 104729) % 20;
        input.types[cell] = patch == 0  ? AreaType::bedrijventerrein
                            : patch < 6 ? AreaType::woongebied
                                        : AreaType::buitengebied;
    }
    std::vector<SharedValues> raw;
    for (std::size_t f = 0; f < factor_count; ++f) {
        grid::CellValues values(cells);
        for (double& x : values)
            x = f == 0 && uniform(random) < 0.1 ? std::numeric_limits<double>::quiet_NaN() : uniform(random);
        raw.push_back(std::make_shared<const grid::CellValues>(std::move(values)));
    }
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        ScorerModel model;
        model.model.area_type = static_cast<AreaType>(t);
        for (std::size_t f = 0; f < factor_count; ++f) {
            Factor factor;
            factor.id = "f" + std::to_string(f);
            model.model.factors.push_back(factor);
        }
        model.raw = raw;
        model.barred.resize(factor_count);
        input.models.push_back(std::move(model));
    }
    input.layers.push_back(rectangles(AreaKind::gemeente, cells, width, 32));
    input.layers.push_back(rectangles(AreaKind::wijk, cells, width, 301));
    input.layers.push_back(rectangles(AreaKind::buurt, cells, width, 1338));
    input.layers.push_back(rectangles(AreaKind::estate, cells, width, 60));
    return input;
}

} // namespace gk::score::bench
