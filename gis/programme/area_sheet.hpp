// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What one page says of an area or of a gemeente, for burgemeester and driehoek: figures from the last score and the
// registers. Never a signal by itself, never a person, and of other gemeenten nothing but medians.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/programme/ledger.hpp"
#include "gis/programme/links.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::programme {

struct SheetOptions {
    std::optional<region::AreaType> type = {}; ///< none: the largest in the area
    std::optional<region::AreaKind> kind = {}; ///< when a code stands for two things
};

/// A wijk, buurt or estate, for one area type.
struct AreaSheet {
    KnownArea area;
    std::string gemeente_name; ///< empty when it is not known where it lies
    Day today = {};
    scoring::Explanation why;
    bool by_priority = false;                  ///< its place is by priority, else by opportunity
    std::vector<region::AreaType> other_types; ///< also in this area
    std::vector<std::string> without_data;     ///< labels of factors that have no value here, or were not measured
    AreaLinks links;
    /// Areas of this kind and type that look most like it, in its own gemeente, nearest first.
    std::vector<score::AreaScore> similar = {};
};

/// Errors (refused): not scored yet, no such area, it is a gemeente (see gemeente_sheet), nothing of that type in it.
[[nodiscard]] Result<AreaSheet> area_sheet(Ledger& ledger, store::Project& project, const std::string& area,
                                           const SheetOptions& options, const Progress& progress);

/// How a gemeente stands for one area type.
struct GemeenteStanding {
    region::AreaType type = region::AreaType::woongebied;
    region::AreaKind listed = region::AreaKind::buurt;
    bool by_priority = false;
    std::optional<score::AreaScore> own = {}; ///< none: nothing of the type in it
    std::size_t gemeenten = 0;                ///< that have a value
    double least = 0, median = 0, most = 0;   ///< of their values
    std::vector<score::AreaScore> top = {};   ///< its first five, with their places in the region
    std::size_t among_first = 0;              ///< of its areas among the first tenth of the region's list
    std::size_t ranked = 0;                   ///< of its areas with a place
};

struct GemeenteTargetLine {
    std::string result, text;
    GemeenteTarget state;
    Day due = {};
};

struct GemeenteSheet {
    KnownArea area;
    Day today = {};
    score::RunInfo run;
    std::vector<GemeenteStanding> standings; ///< one for each area type that was scored
    AreaLinks links;
    std::optional<std::int32_t> plan_year;   ///< the jaarplan of the day's year, else the newest
    std::vector<GemeenteTargetLine> targets; ///< every target that each gemeente has
};

[[nodiscard]] Result<GemeenteSheet> gemeente_sheet(Ledger& ledger, store::Project& project,
                                                   const std::string& gemeente);

/// What a figure counts by: priority where the list is by priority, else opportunity.
[[nodiscard]] inline double listed_value(const score::AreaScore& area, bool by_priority) {
    return by_priority ? area.priority : area.opportunity;
}

} // namespace gk::programme
