// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/calibration/count_table.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"
#include "core/measure/measure.hpp"

namespace gk::calibration {

/// What is known of the area in which a cell lies, such as the address density of its buurt.
struct AreaValues {
    grid::CellValues value; ///< one a cell; NaN is missing
};

/// Something on the map that may draw events.
struct FactorLayer {
    std::string id;    ///< name of the layer
    std::string label; ///< for people
    std::variant<measure::WeightedPoints, geometry::LineSet, geometry::PolygonSet, AreaValues> features;
    std::string attribute = {}; ///< AreaValues: the column of the layer
    bool sensitive = false;     ///< risk of discrimination (METHOD section 4): so is what is learned from it
};

enum class CandidateKind : std::uint8_t {
    proximity, ///< the centre lies within `reach` metres of a feature
    density,   ///< the quartic density with bandwidth `reach` is at least its mean + 2 sd over the region
    value      ///< the value of the area is at least a quantile of the cells; missing values do not hold
};
[[nodiscard]] std::string_view name(CandidateKind kind);

/// Of the values of the cells to learn from; what lies below the first is the low end, by a risk under 1.
inline constexpr std::array<double, 6> value_quantiles{0.10, 0.25, 0.50, 0.75, 0.90, 0.97};

struct CandidateOptions {
    double block = 100; ///< metres
    int min_blocks = 1;
    int max_blocks = 6;
    std::span<const std::uint8_t> included = {}; ///< cells whose quantiles count, one a cell; empty = all
};

/// One way in which a factor may matter: a yes or no for every cell.
struct Candidate {
    std::size_t factor = 0; ///< index in CandidateSet::factors
    CandidateKind kind = CandidateKind::proximity;
    double reach = 0;     ///< metres; 0 for a value
    double threshold = 0; ///< proximity: the reach; density: mean + 2 sd, per m2; value: the quantile
    YesNo holds;
    std::size_t cells = 0; ///< in which it holds
};

struct CandidateSet {
    std::vector<std::string> factors; ///< ids
    std::vector<std::string> labels;
    std::vector<std::string> attributes; ///< empty texts for factors that are not values
    std::vector<std::uint8_t> sensitive;
    std::vector<Candidate> candidates; ///< by factor, kind, reach; each different from all before it
    std::vector<std::string> notes;    ///< sentences: what was left out

    /// Candidates of one group exclude one another: of one factor one distance or one density can be in a model, or its
    /// relative risk could not be read apart. Quantiles of a value may stand together, as the steps of a stair: one
    /// step would leave the rest of a rising risk to whatever goes along with the factor.
    [[nodiscard]] std::size_t group(std::size_t candidate) const {
        const Candidate& c = candidates[candidate];
        return c.kind == CandidateKind::value ? factors.size() + candidate : c.factor;
    }
};

/// Proximity for every layer of features, density for layers of points, for each number of blocks; values at each
/// quantile. Leaves out what holds
/// nowhere or everywhere. Errors (usage): block or range not positive; refused: no layer has a feature.
[[nodiscard]] Result<CandidateSet> make_candidates(const grid::CellGrid& grid, std::span<const FactorLayer> layers,
                                                   const CandidateOptions& options);

} // namespace gk::calibration
