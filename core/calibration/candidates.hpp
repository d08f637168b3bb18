// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/calibration/count_table.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"
#include "core/measure/measure.hpp"

namespace gk::calibration {

/// Something on the map that may draw events.
struct FactorLayer {
    std::string id;    ///< name of the layer
    std::string label; ///< for people
    std::variant<measure::WeightedPoints, geometry::LineSet, geometry::PolygonSet> features;
};

enum class CandidateKind : std::uint8_t {
    proximity, ///< the centre lies within `reach` metres of a feature
    density    ///< the quartic density with bandwidth `reach` is at least its mean + 2 sd over the region
};

struct CandidateOptions {
    double block = 100; ///< metres
    int min_blocks = 1;
    int max_blocks = 6;
};

/// One way in which a factor may matter: a yes or no for every cell.
struct Candidate {
    std::size_t factor = 0; ///< index in CandidateSet::factors
    CandidateKind kind = CandidateKind::proximity;
    double reach = 0;     ///< metres
    double threshold = 0; ///< proximity: the reach; density: mean + 2 sd, per m2
    YesNo holds;
    std::size_t cells = 0; ///< in which it holds
};

struct CandidateSet {
    std::vector<std::string> factors; ///< ids
    std::vector<std::string> labels;
    std::vector<Candidate> candidates; ///< by factor, kind, reach; each different from all before it
    std::vector<std::string> notes;    ///< sentences: what was left out
};

/// Proximity for every layer, density for layers of points, for each number of blocks. Leaves out what holds
/// nowhere or everywhere. Errors (usage): block or range not positive; refused: no layer has a feature.
[[nodiscard]] Result<CandidateSet> make_candidates(const grid::CellGrid& grid, std::span<const FactorLayer> layers,
                                                   const CandidateOptions& options);

} // namespace gk::calibration
