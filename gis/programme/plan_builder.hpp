// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Between the project and the planner: the problem that is put to it (plan_problem.cpp), and its answer as a list with
// days (plan_project.cpp).

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/programme/planner.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/programme/plan_project.hpp"

namespace gk::programme {

inline constexpr std::uint32_t quarters = 4;

[[nodiscard]] inline std::uint32_t quarter_of(Day day) {
    return (static_cast<unsigned>(std::chrono::year_month_day(day).month()) - 1) / 3;
}

/// Makes the problem, and reads the planner's answer to it.
class PlanBuilder {
public:
    PlanBuilder(Ledger& ledger, store::Project& project, const PlanWish& wish)
        : ledger_(ledger)
        , project_(project)
        , wish_(wish) {}

    Status build();
    [[nodiscard]] PlanAnswer answer(const Plan& plan);

    PlanProblem problem;
    std::vector<PlanNote> notes;
    std::int64_t money = 0;

private:
    Status add_areas();
    Status add_type(const score::Model& model, const score::RunInfo& run);
    Status add_interventions();
    Status keep_existing();
    Status add_choices();
    Status add_money();
    [[nodiscard]] std::vector<Deployment> offers_not_before(std::vector<Deployment> deployments) const;
    [[nodiscard]] bool fixed_in_time(const Deployment& d) const {
        return std::ranges::any_of(problem.fixed, [&](const FixedChoice& f) {
            return f.wanted && f.period && f.area == d.area && f.intervention == d.intervention;
        });
    }
    [[nodiscard]] Day day_for(std::uint32_t quarter, std::size_t index, std::size_t count) const;

    Ledger& ledger_;
    store::Project& project_;
    const PlanWish& wish_;
    std::vector<AreaRef> refs_;
    std::vector<Inzet> existing_; ///< of the year, not vervallen
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Inzet*> kept_;
    const Budget* budget_ = nullptr;
};

} // namespace gk::programme
