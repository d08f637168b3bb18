// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/region/codes.hpp"

namespace gk::score {

/// Under this share of the total weight with data, a score says "onvoldoende gegevens" (METHOD 4).
inline constexpr double min_coverage = 0.5;

/// The score of one area for one area type (METHOD section 8, values and ranks). An area that holds
/// cells of more than one type has one AreaScore a type.
struct AreaScore {
    region::AreaKind kind = region::AreaKind::buurt;
    region::AreaType type = region::AreaType::woongebied;
    std::string id; ///< CBS code, estate id, or square code
    std::string name;
    std::string gemeente;   ///< GM....
    double opportunity = 0; ///< coverage-weighted mean of the area's cells of this type, 0-100; NaN without data
    double p90 = 0;         ///< weighted 90th percentile of those cells
    double top_share = 0;   ///< share of those cells in the region's top 10 % of this type, 0-1
    double coverage = 0;    ///< mean share of total weight that had data, 0-1
    double hectares = 0;    ///< of this type in the area, cells in the region only
    std::optional<std::uint32_t> rank = {}; ///< 1 = highest; none when coverage < min_coverage
    std::uint32_t ranked = 0;               ///< how many areas of this kind and type have a rank
};

/// What one factor does in one area (METHOD section 8, reasons).
struct FactorShare {
    std::string factor;     ///< Factor::id
    double raw = 0;         ///< coverage-weighted mean raw value; NaN when missing
    double u = 0;           ///< coverage-weighted mean transformed value
    double share = 0;       ///< points of the score: mean of 100 w u / sum w; the shares add up to the score
    double type_median = 0; ///< median share over areas of the same kind and type
    double coverage = 0;    ///< share of the area's cells of this type with data
};

/// Scores per cell; arrays have one entry a cell of the grid.
struct CellScores {
    std::vector<region::AreaType> type;
    grid::CellValues opportunity; ///< 0-100; NaN without data
    grid::CellValues coverage;    ///< 0-1
};

struct ModelRef {
    region::AreaType area_type = region::AreaType::woongebied;
    std::string name;
    std::string hash; ///< SHA-256 of the model's canonical TOML
};

/// A factor that a run could not or may not use; its weight went to the others.
struct UnusedFactor {
    std::string model;
    std::string factor;
    std::string reason; ///< one sentence
};

/// One run of `gkaart score`: enough to repeat it.
struct RunInfo {
    std::int64_t id = 0;
    std::string created; ///< ISO 8601, UTC
    std::int32_t cell = 100;
    std::vector<ModelRef> models;
    std::string model_hash; ///< over all models
    std::string data_hash;  ///< over the content hashes of every dataset used
    std::vector<UnusedFactor> unused;
};

} // namespace gk::score
