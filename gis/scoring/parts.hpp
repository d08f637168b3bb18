// SPDX-License-Identifier: EUPL-1.2
#pragma once

// From the signals and the voorlichting of a project to the parts of priority besides opportunity: the reporting gap G
// and the reach C of every cell. Private to gis/scoring.

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/programme/inzet.hpp"
#include "core/score/priority.hpp"
#include "core/score/reach.hpp"
#include "gis/scoring/layers.hpp"
#include "gis/scoring/measure_factor.hpp"

namespace gk::scoring {

struct PartsData {
    score::PriorityInput input; ///< cells; the areas follow when the scorer is there
    /// G of the areas that were compared, by id, for each area type.
    std::array<std::map<std::string, double>, region::area_type_count> unit_gap;
    std::array<region::AreaKind, region::area_type_count> unit_kind{};
    std::array<std::vector<score::Deployment>, region::area_type_count> deployments;
    std::vector<score::PriorityPart> parts; ///< gap and reach of each model, without exponents
    std::set<std::string> used_layers;
};

struct PartsSource {
    Layers& layers;
    FactorMeasurer& measurer;
    const grid::CellGrid& grid;
    std::span<const score::Model> models;
    std::span<const region::AreaType> types;
    std::span<const score::AreaLayer> areas;
    std::span<const programme::Inzet> inzetten; ///< of the register; those that were done count as voorlichting given
    double cell_hectares = 1;
    std::int64_t reference_day = 0; ///< ages are counted from it
};

/// What cannot be had is no error: it stands in `parts` with the reason. Errors are those of the store.
[[nodiscard]] Result<PartsData> read_parts(const PartsSource& source);

/// Priorities on a scorer, and `data.parts` with their exponents after rescaling.
[[nodiscard]] Result<score::Priorities> make_priorities(const score::Scorer& scorer, PartsData& data);

/// Newest date of voorlichting, in layers or in the register, ISO; empty without.
[[nodiscard]] Result<std::string> newest_reach(Layers& layers, std::span<const programme::Inzet> inzetten);
/// Over everything of the register that a score looks at; empty when nothing was done.
[[nodiscard]] std::string hash_of_done(std::span<const programme::Inzet> inzetten);

} // namespace gk::scoring
