// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Between the project and the planner: the problem that is put to it (plan_problem.cpp), and its answer as a list with
// days (plan_project.cpp).

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/programme/planner.hpp"
#include "core/programme/team_calendar.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/programme/plan_project.hpp"

namespace gk::programme {

/// Makes the problem, and reads the planner's answer to it.
class PlanBuilder {
public:
    PlanBuilder(Ledger& ledger, store::Project& project, const PlanWish& wish)
        : ledger_(ledger)
        , project_(project)
        , wish_(wish) {}

    Status build();
    /// One team more, where nobody said how many days there are. False: that is not what stands in the way.
    bool add_team();
    [[nodiscard]] PlanAnswer answer(const Plan& plan);
    [[nodiscard]] std::vector<PlanNote> notes() const;

    PlanProblem problem;
    std::int64_t money = 0;

private:
    Status add_areas();
    Status add_type(const score::Model& model, const score::RunInfo& run);
    Status add_interventions();
    Status keep_existing();
    Status add_choices();
    Status add_money();
    [[nodiscard]] std::uint32_t fewest_teams() const;
    void set_team_days();
    [[nodiscard]] Day first_day() const;
    /// Most days of work on one day of a quarter.
    [[nodiscard]] double most_a_day(std::uint32_t quarter) const;
    [[nodiscard]] std::vector<Deployment> offers_not_before(std::vector<Deployment> deployments) const;
    [[nodiscard]] bool fixed_in_time(const Deployment& d) const {
        return std::ranges::any_of(problem.fixed, [&](const FixedChoice& f) {
            return f.wanted && f.period && f.area == d.area && f.intervention == d.intervention;
        });
    }
    [[nodiscard]] std::vector<Day> days_of(const std::vector<Deployment>& deployments) const;

    Ledger& ledger_;
    store::Project& project_;
    const PlanWish& wish_;
    std::vector<AreaRef> refs_;
    std::vector<Inzet> existing_; ///< of the year, not vervallen
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Inzet*> kept_;
    const Budget* budget_ = nullptr;
    std::vector<PlanNote> notes_;
    std::uint32_t teams_ = 0; ///< assumed; 0: people said how many days there are
};

} // namespace gk::programme
