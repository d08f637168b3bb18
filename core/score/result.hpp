// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/region/codes.hpp"

namespace gk::score {

/// Under this share of the total weight with data, a score says "onvoldoende gegevens" (METHOD 4).
inline constexpr double min_coverage = 0.5;
inline constexpr double unknown_value = std::numeric_limits<double>::quiet_NaN();

/// What to do in an area (four answers), from its opportunity and its reports.
enum class Answer : std::uint8_t {
    awareness,    ///< high opportunity, reports lag: voorlichting on recognising and reporting
    joint_checks, ///< high opportunity, many reports: joint checks and voorlichting
    find_out,     ///< low opportunity, many reports: find out why
    basic         ///< low and low: the basic level
};
/// "awareness", "joint_checks", "find_out", "basic".
[[nodiscard]] std::string_view name(Answer answer);
[[nodiscard]] std::optional<Answer> parse_answer(std::string_view text);
/// The advice as a Dutch sentence.
[[nodiscard]] std::string_view sentence_nl(Answer answer);

/// How far the place of an area in the list can be trusted.
enum class Reliability : std::uint8_t {
    unknown,           ///< not worked out
    reliable,          ///< ranked, and the interval of its rank is narrow enough
    wide_interval,     ///< ranked, but the interval is wider than Certainty::widest of the list
    insufficient_data, ///< coverage under min_coverage: no rank
    too_small          ///< less than min_ranked_hectares of the type: no rank
};
[[nodiscard]] std::string_view name(Reliability reliability);
[[nodiscard]] std::optional<Reliability> parse_reliability(std::string_view text);
/// Hatched on maps and marked in tables.
[[nodiscard]] constexpr bool is_unreliable(Reliability reliability) {
    return reliability == Reliability::wide_interval || reliability == Reliability::insufficient_data;
}

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
    /// 1 = highest, by priority where the run has one, else by opportunity; none when coverage < min_coverage.
    std::optional<std::uint32_t> rank = {};
    std::uint32_t ranked = 0; ///< how many areas of this kind and type have a rank

    // The parts of priority (core/score/priority.hpp); NaN where the project cannot say.
    double reporting_gap = unknown_value;               ///< G, 0-1
    double reach = unknown_value;                       ///< C, 0-1
    double priority = unknown_value;                    ///< mean P of the cells, 0-100
    double priority_p90 = unknown_value;                ///< as p90, of P
    double priority_top_share = unknown_value;          ///< as top_share, of P
    std::optional<std::uint32_t> opportunity_rank = {}; ///< by opportunity alone
    std::optional<Answer> answer = {};

    // Certainty (core/score/certainty.hpp).
    std::optional<std::uint32_t> rank_p05 = {}, rank_p95 = {};
    double top10_share = unknown_value; ///< of the draws in which the area is among the first ten, 0-1
    Reliability reliability = Reliability::unknown;
};

/// What one factor does in one area (METHOD section 8, reasons).
struct FactorShare {
    std::string factor;     ///< Factor::id
    double raw = 0;         ///< coverage-weighted mean raw value; NaN when missing
    double u = 0;           ///< coverage-weighted mean transformed value
    double share = 0;       ///< points of the score: mean of 100 w u / sum w; the shares add up to the score
    double type_median = 0; ///< median share over areas of the same kind and type
    double coverage = 0;    ///< share of the area's cells of this type with data
    /// The area's rank when this factor is left out; none when it has none, or when it was not worked out.
    std::optional<std::uint32_t> rank_without = {};
};

/// Scores per cell; arrays have one entry a cell of the grid.
struct CellScores {
    std::vector<region::AreaType> type;
    grid::CellValues opportunity; ///< 0-100; NaN without data
    grid::CellValues coverage;    ///< 0-1
    // Each may be empty: then the run has none.
    grid::CellValues reporting_gap = {}; ///< G, 0-1
    grid::CellValues reach = {};         ///< C, 0-1
    grid::CellValues priority = {};      ///< P, 0-100
    grid::CellValues rank_p05 = {};      ///< of the rank among the scored cells of the type; NaN without a rank
    grid::CellValues rank_p95 = {};
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

enum class Part : std::uint8_t { opportunity, reporting_gap, reach };
[[nodiscard]] std::string_view name(Part part);
[[nodiscard]] std::optional<Part> parse_part(std::string_view text);

/// One part of the priority of one area type: whether the run had it, and how it counted.
struct PriorityPart {
    region::AreaType area_type = region::AreaType::woongebied;
    Part part = Part::opportunity;
    bool used = false;
    double exponent = 0; ///< after rescaling over the parts that were used; 0 when it was not
    std::string note;    ///< one sentence, English: why it is absent, or what its figures rest on
    friend bool operator==(const PriorityPart&, const PriorityPart&) = default;
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
    std::vector<PriorityPart> parts = {}; ///< three for each model; none in runs of before there was a priority
};

/// Whether the run ranks areas of a type by priority: at least one part besides opportunity was used.
[[nodiscard]] bool has_priority(const RunInfo& run, region::AreaType type);

} // namespace gk::score
