// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/score/scorer.hpp"

namespace gk::score::support {

/// A factor whose raw value is its u.
inline Factor plain_factor(std::string id, double weight) {
    Factor factor;
    factor.id = std::move(id);
    factor.label = factor.id;
    factor.weight = weight;
    factor.transform.shape = Linear{0, 1};
    return factor;
}

inline SharedValues values(grid::CellValues raw) {
    return std::make_shared<const grid::CellValues>(std::move(raw));
}

/// A model with one plain factor for each (weight, raw values).
inline ScorerModel model_of(region::AreaType type, std::vector<std::pair<double, grid::CellValues>> factors) {
    ScorerModel entry;
    entry.model.id = "m";
    entry.model.area_type = type;
    for (auto& [weight, raw] : factors) {
        entry.model.factors.push_back(plain_factor("f" + std::to_string(entry.model.factors.size()), weight));
        entry.raw.push_back(values(std::move(raw)));
        entry.barred.emplace_back();
    }
    return entry;
}

/// One area from (cell, share).
inline void add_area(AreaLayer& layer, std::string id, const std::vector<std::pair<std::uint32_t, double>>& cells) {
    layer.id.push_back(std::move(id));
    layer.name.emplace_back();
    layer.gemeente.emplace_back();
    for (const auto& [cell, share] : cells) {
        layer.cell.push_back(cell);
        layer.share.push_back(share);
    }
    layer.begin.push_back(layer.cell.size());
}

} // namespace gk::score::support
