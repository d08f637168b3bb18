// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The plan as a mixed-integer programme, and its way through HiGHS. Columns: one yes-or-no for each package of each
// area, then one whole number for each intervention and period: how many of its deployments fall there. Need and money
// do not depend on the period, so the areas' deployments are dealt to the periods afterwards.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/programme/plan_packages.hpp"
#include "core/programme/planner.hpp"

namespace gk::programme {

/// Which rules take part, by Rule.
using RuleMask = std::array<bool, rule_count>;

struct ProgrammeRow {
    std::optional<Rule> rule; ///< none: bookkeeping
    std::string what;
    double lower = 0, upper = 0;
};

class PlanModel {
public:
    PlanModel(const PlanProblem& problem, const RuleMask& rules);

    /// No start: only whether it can be done. Nothing when it cannot.
    struct Solved {
        std::vector<Deployment> deployments;
        double need_met = 0, bound = 0;
        bool proven = false;
    };
    [[nodiscard]] Result<std::optional<Solved>> solve(const PlanOptions& options, std::span<const Deployment> start,
                                                      const Progress& progress) const;
    [[nodiscard]] Result<bool> feasible(const Progress& progress) const;
    /// Duals of the relaxed problem.
    [[nodiscard]] Result<std::vector<Binding>> binding(const Progress& progress) const;

private:
    struct Entry {
        std::int32_t column;
        std::int32_t row;
        double value;
    };
    void add_areas();
    void add_periods();
    void add_gemeenten();
    void add_money();
    void add_spacing();
    std::int32_t add_row(std::optional<Rule> rule, std::string what, double lower, double upper);
    [[nodiscard]] bool on(Rule rule) const { return rules_[static_cast<std::size_t>(rule)]; }
    [[nodiscard]] std::int32_t count_column(std::size_t intervention, std::size_t period) const;
    [[nodiscard]] std::vector<double> columns_of(std::span<const Deployment> deployments) const;
    [[nodiscard]] std::vector<Deployment> deployments_of(std::span<const double> columns) const;

    friend class Solver;
    const PlanProblem& problem_;
    RuleMask rules_;
    PackageLists packages_;
    std::vector<std::int32_t> first_; ///< area -> its first column
    std::int32_t package_columns_ = 0;
    std::vector<double> need_;  ///< one a package column, divided by unit_
    std::vector<double> lower_; ///< of the count columns
    std::vector<ProgrammeRow> rows_;
    std::vector<Entry> entries_;
    double unit_ = 1; ///< the largest need of one package: keeps the numbers near 1
};

} // namespace gk::programme
