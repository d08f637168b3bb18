// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/scoring: from a project file to scores: layers -> factor values (cached in the project) -> core/score -> a saved
// run.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/grid/grid.hpp"
#include "core/score/explain.hpp"
#include "core/score/priority.hpp"
#include "core/score/scorer.hpp"
#include "gis/store/project.hpp"

namespace gk::scoring {

struct ScoreOptions {
    std::int32_t cell = 100;     ///< metres; 100 or 500
    bool cell_certainty = false; ///< also rank intervals of single cells: seconds instead of a second
};

/// A project ready to score: what the map application drives with its sliders.
struct Workbench {
    grid::CellGrid grid;
    score::Scorer scorer;
    score::Priorities priorities; ///< after scorer.recompute(): priorities.recompute(scorer)
    score::RunInfo info;          ///< id and created still empty
    std::vector<std::string> model_toml;
    /// Where each measured factor's data came from; `factor` is origin_key(model, factor).
    std::vector<score::DataOrigin> origins;
    /// Newest signal date in the project; ages for decay are counted from it, so that a run can be repeated on any day.
    std::string reference_date;
    std::vector<std::string> notes; ///< sentences: area types without a model, cells without address density, ...
};

[[nodiscard]] std::string origin_key(std::string_view model_id, std::string_view factor_id);

/// Reads the layers once and measures what the cache does not hold (which then goes into it, when the project is open
/// for writing). Errors (refused): no gemeenten, or no buurten while the rules need the address density (says what to
/// import); two models for one area type; models that disagree on the rules; no factor left at all. interrupted when
/// `progress` says so.
[[nodiscard]] Result<Workbench> prepare(store::Project& project, std::span<const score::Model> models,
                                        const ScoreOptions& options, const Progress& progress);

struct ScoreOutcome {
    score::RunInfo info;
    std::string reference_date;
    std::vector<std::string> notes;
    score::CellScores cells;
    std::vector<score::AreaScore> areas; ///< of all kinds but cell, ordered by kind, type, id
};
/// prepare, certainty, reasons, and Project::save_run with the reference date in the audit trail.
[[nodiscard]] Result<ScoreOutcome> score_project(store::Project& project, std::span<const score::Model> models,
                                                 const ScoreOptions& options, const Progress& progress);

/// Values of every factor of the last run, for export. Factors that were not measured are left out.
struct RunFactor {
    region::AreaType type = region::AreaType::woongebied;
    std::string model; ///< Model::id
    score::Factor factor;
    score::SharedValues raw; ///< every cell
    grid::CellValues u;      ///< NaN outside the area type
};
struct RunFactors {
    grid::CellGrid grid;
    score::RunInfo info;
    std::vector<RunFactor> factors;
};
/// From the cache; measured again from the file alone where that is absent. Refused when nothing was scored yet, or
/// when the layers have changed since.
[[nodiscard]] Result<RunFactors> load_run_factors(store::Project& project, const Progress& progress);

/// One factor in an explanation, with everything needed to show it.
struct FactorLine {
    score::FactorShare share;
    score::Factor factor;
    score::DataOrigin origin;
};
struct Explanation {
    score::AreaScore area;
    score::RunInfo info;
    std::string model;               ///< Dutch name
    std::vector<FactorLine> factors; ///< most points first
    std::vector<score::UnusedFactor> unused;
    std::vector<score::PriorityPart> parts; ///< of the area's type; empty in runs of before there was a priority
    score::LogShares log_shares;            ///< ln(priority/100) as a sum; NaN without a priority
    std::string sentence;                   ///< score::explain_nl and score::explain_priority_nl
};
struct ExplainOptions {
    std::optional<region::AreaType> type; ///< only this one
    std::optional<region::AreaKind>
        kind; ///< when an id stands for two things; the first of gemeente, wijk, buurt, estate otherwise
};
/// The last run's reasons for an area (GM, WK, BU code, estate id), one for each area type in it, largest first. Also
/// takes the code of a square (E1234N4567), which is measured again unless the cache holds it. Refused when there is no
/// run, no such area, or (squares) when the data has changed since the run.
[[nodiscard]] Result<std::vector<Explanation>> explain(store::Project& project, std::string_view area_id,
                                                       const ExplainOptions& options = {},
                                                       const Progress& progress = no_progress());

} // namespace gk::scoring
