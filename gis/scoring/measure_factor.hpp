// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One MeasureSpec on the layers of a project -> raw values, through the cache of factor values in the project.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/score/scorer.hpp"
#include "gis/scoring/layers.hpp"

namespace gk::scoring {

/// Values, or why the factor cannot take part in this project.
struct Measured {
    score::SharedValues values; ///< null when `absent` says why
    std::string absent;         ///< one sentence
    std::string layer;          ///< the one that was found
};

class FactorMeasurer {
public:
    /// All three must outlive the measurer. `reference_day`: ages are counted from it.
    FactorMeasurer(store::Project& project, Layers& layers, const grid::CellGrid& grid, std::int64_t reference_day)
        : project_(project)
        , layers_(layers)
        , grid_(grid)
        , reference_day_(reference_day) {}

    /// Errors are those of the store. What is wrong with the factor for this project (no such layer or attribute, lines
    /// where points are needed, nothing that fits `where`) is no error: it goes into Measured::absent.
    [[nodiscard]] Result<Measured> measure(const score::MeasureSpec& spec);

private:
    [[nodiscard]] Result<grid::CellValues> compute(const score::MeasureSpec& spec, const LayerFacts& layer);
    [[nodiscard]] Result<std::vector<char>> chosen(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                   std::size_t features);
    [[nodiscard]] Result<measure::WeightedPoints> weighted(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                           const LayerRows& rows, const std::vector<char>& keep);
    [[nodiscard]] Result<grid::CellValues> on_points(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                     const LayerRows& rows, const std::vector<char>& keep);
    [[nodiscard]] Result<grid::CellValues> distance(const score::MeasureSpec& spec, const LayerRows& rows,
                                                    const std::vector<char>& keep);
    [[nodiscard]] Result<grid::CellValues> attribute(const score::MeasureSpec& spec, const LayerFacts& layer,
                                                     const LayerRows& rows, const std::vector<char>& keep);

    store::Project& project_;
    Layers& layers_;
    const grid::CellGrid& grid_;
    std::int64_t reference_day_;
    std::map<std::string, Measured> done_; ///< by canonical spec: models may measure the same thing
};

} // namespace gk::scoring
