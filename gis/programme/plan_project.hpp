// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The planner on a project: the last score, the menukaart with its costs, the budget line that pays and what is planned
// already become a problem for core/programme/planner; its answer becomes a list with days (METHOD section 12).

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/geometry/geometry.hpp"
#include "core/programme/planner.hpp"
#include "gis/programme/ledger.hpp"

namespace gk::programme {

struct PlanChoice {
    std::string area, intervention;
    bool wanted = true;                        ///< false: not here
    std::optional<std::uint32_t> quarter = {}; ///< 1-4
};
/// Choices by hand from a table: gebied, middel, keuze (ja or nee), kwartaal.
[[nodiscard]] Result<std::vector<PlanChoice>> read_choices(const std::filesystem::path& file);

struct PlanWish {
    std::int32_t year = 0;
    std::string line = "lasten-werkbudget";      ///< budget line that pays
    std::optional<std::int64_t> money = {};      ///< at most so many euros for what is new; else what the line has left
    std::map<std::string, double> cost = {};     ///< euro of one deployment, over the menukaart's
    std::vector<std::string> interventions = {}; ///< only these; empty: every one with a cost
    /// Of the team, each quarter. Not said: one team that works every working day that is left, or as few teams as can
    /// serve every gemeente; the plan says so.
    std::optional<double> team_days = {};
    std::uint32_t most_per_gemeente = 0; ///< 0 = no limit
    std::uint32_t most_per_area = 3;
    double spacing_m = 0;
    bool every_gemeente = true;
    std::array<double, region::area_type_count> weight{1, 1, 1}; ///< of an average area of each type
    std::size_t candidates = 0; ///< areas of each type to choose from, besides the best of each gemeente; 0 = all
    std::vector<PlanChoice> choices = {};
    PlanOptions options = {};
};

struct PlannedInzet {
    Inzet inzet; ///< of what is there already with its number; else id 0, ready to be put in the register
    std::string area_name;
    std::uint32_t quarter = 1;
    double priority = 0; ///< of the area, 0-100 (opportunity where the score has no priority)
    double audience = 0; ///< against the average area of its type: docs/decisions/0004
    double need_met = 0; ///< by everything in this area together
    bool kept = false;   ///< was in the register
};

/// Something that whoever reads a plan must know.
struct PlanNote {
    enum class Kind : std::uint8_t {
        average_audience, ///< `count` of `of` areas of `type` have no figure of `ids`[0]
        no_priority,      ///< of `type`: opportunity takes its place
        without_cost,     ///< interventions `ids` took no part
        teams_assumed,    ///< nobody said how many days the team has: `count` teams, every working day
        not_counted       ///< `count` inzet of the register are outside the choice
    };
    Kind kind = Kind::average_audience;
    region::AreaType type = region::AreaType::woongebied;
    std::size_t count = 0, of = 0;
    std::vector<std::string> ids = {};
    std::string text = {}; ///< English
};

struct PlanAnswer {
    std::int32_t year = 0;
    std::vector<PlannedInzet> items; ///< by day, gemeente, area
    Plan plan;                       ///< gap, what binds, the comparison
    std::optional<double> thousand_euro =
        {};                  ///< need that 1,000 euro more would meet, about; none when money does not bind
    std::int64_t money = 0;  ///< euros there were for what is new
    std::int64_t spent = 0;  ///< of them used
    std::size_t areas = 0;   ///< to choose from
    std::vector<Rule> clash; ///< not empty: no plan keeps to these rules together, and there are no items
    std::vector<PlanNote> notes;
};

/// Errors (refused): not scored, no begroting of the year, no intervention with a cost, the year is over, a choice of
/// what does not exist.
[[nodiscard]] Result<PlanAnswer> plan_project(Ledger& ledger, store::Project& project, const PlanWish& wish,
                                              const Progress& progress);

/// The new ones into the register as planned. `team`: who does them.
[[nodiscard]] Result<store::Registers::Outcome> accept(Ledger& ledger, const PlanAnswer& answer,
                                                       const std::string& team, const store::Change& change);

/// .csv, .xlsx, .ods, or .gpkg with the areas as polygons.
[[nodiscard]] Status write_plan(store::Project& project, const PlanAnswer& answer, const std::filesystem::path& out);
/// iCalendar (RFC 5545), a whole day for each.
[[nodiscard]] Status write_calendar(const PlanAnswer& answer, const std::filesystem::path& out);
/// The chosen areas of one type, for a map.
[[nodiscard]] Result<geometry::PolygonSet> chosen_polygons(store::Project& project, const PlanAnswer& answer,
                                                           region::AreaType type);

} // namespace gk::programme
