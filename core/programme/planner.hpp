// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The planner (METHOD section 12): which voorlichting, where and in which period of the year, under money, capacity and
// fairness. A mixed-integer programme over *packages*: a package is the set of interventions that one area gets, so the
// need that it meets, P_a * audience_a * (1 - product(1 - effect_i)), is exact and not linearised.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/geometry/geometry.hpp"
#include "core/region/codes.hpp"

namespace gk::programme {

struct PlanArea {
    std::string id;
    std::uint32_t gemeente = 0; ///< index in PlanProblem::gemeenten
    region::AreaType type = region::AreaType::woongebied;
    double priority = 0;    ///< P, 0-100
    double audience = 0;    ///< people, companies or hectares: whatever the type counts its audience in; not negative
    geometry::Point centre; ///< EPSG:28992, for the spacing
};

struct PlanIntervention {
    std::string id;
    std::vector<region::AreaType> suits;
    double effect = 0;                      ///< share of the need that it meets where it runs, 0 <= effect < 1
    double euro = 0;                        ///< cost of one deployment
    std::uint32_t ceiling = 0;              ///< index in PlanProblem::ceilings: the budget line that pays
    double team_days = 0;                   ///< of one deployment
    bool voorlichting = true;               ///< counts for "every gemeente at least one"
    std::optional<std::uint32_t> with = {}; ///< must run in the same area: Agrocoach with the drugsemmer
};

struct PlanCeiling {
    std::string id;
    double euro = 0;
};

/// A choice by hand that the planner keeps.
struct FixedChoice {
    std::uint32_t area = 0;
    std::uint32_t intervention = 0;
    bool wanted = true;                       ///< false: not here
    std::optional<std::uint32_t> period = {}; ///< only for wanted ones
};

struct PlanRules {
    std::vector<double> team_days = {};  ///< capacity of each period; infinity() = no limit. At least one period
    bool every_gemeente = true;          ///< at least one voorlichting in each gemeente
    std::uint32_t most_per_gemeente = 0; ///< deployments; 0 = no limit
    std::uint32_t most_per_area = 3;     ///< interventions in one area in the year, 1-4
    double spacing_m = 0;                ///< chosen areas lie at least this far apart; 0 = no rule
};

struct PlanProblem {
    std::vector<PlanArea> areas;
    std::vector<PlanIntervention> interventions;
    std::vector<PlanCeiling> ceilings;
    std::vector<std::string> gemeenten;
    PlanRules rules;
    std::vector<FixedChoice> fixed = {};
};

struct Deployment {
    std::uint32_t area = 0;
    std::uint32_t intervention = 0;
    std::uint32_t period = 0;
    friend auto operator<=>(const Deployment&, const Deployment&) = default;
};

/// The rules that a wish can break, in the order in which people name them.
enum class Rule : std::uint8_t { money, team, every_gemeente, most_per_gemeente, spacing, fixed };
inline constexpr std::uint8_t rule_count = 6;
[[nodiscard]] std::string_view name(Rule rule); ///< English, in words

/// A limit that holds the plan back: of the relaxed problem, so "about".
struct Binding {
    Rule rule = Rule::money;
    std::string what;    ///< ceiling id, "period 2", gemeente
    double per_unit = 0; ///< need that one more euro, day or deployment would meet
};

struct Plan {
    std::vector<Deployment> deployments; ///< by area, intervention
    double need_met = 0;
    double bound = 0;    ///< no plan under these rules meets more
    bool proven = false; ///< the gap asked for was reached; false when time ran out
    std::vector<Binding> binding;
    std::optional<double> top_of_list =
        {}; ///< need met by "top of the list first"; none when that keeps not to the rules
    [[nodiscard]] double gap() const { return bound > 0 ? (bound - need_met) / bound : 0; }
};

/// Either a plan, or the smallest set of rules that cannot hold together.
struct PlanOutcome {
    std::optional<Plan> plan;
    std::vector<Rule> clash;
};

struct PlanOptions {
    double gap = 0.01;   ///< stop when proven to be within this share of the best
    double seconds = 60; ///< stop looking after this; the plan says how far it may be off
};

/// Errors (refused): no areas or interventions, an index out of range, an effect outside [0, 1), a number that is
/// negative or not finite, two areas with one id, a fixed choice that suits the area's type not or contradicts another.
[[nodiscard]] Result<PlanOutcome> plan(const PlanProblem& problem, const PlanOptions& options = {},
                                       const Progress& progress = no_progress());

/// The plain way to compare with: first what is fixed, then for each gemeente without voorlichting its first area on
/// the list, then down the list of areas by priority, each time with the strongest package that still fits.
[[nodiscard]] Result<std::vector<Deployment>> top_of_list_first(const PlanProblem& problem);

/// Sum over areas of P * audience * (1 - product(1 - effect)).
[[nodiscard]] double need_met(const PlanProblem& problem, std::span<const Deployment> deployments);
/// Every rule that the deployments break, one English sentence each; empty when they keep to all.
[[nodiscard]] std::vector<std::string> broken_rules(const PlanProblem& problem,
                                                    std::span<const Deployment> deployments);
[[nodiscard]] Status validate(const PlanProblem& problem);

} // namespace gk::programme
