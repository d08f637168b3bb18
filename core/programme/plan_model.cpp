// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/plan_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include <Highs.h>

namespace gk::programme {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
/// A dual below this is the solver's noise.
constexpr double smallest_dual = 1e-7;

} // namespace

PlanModel::PlanModel(const PlanProblem& problem, const RuleMask& rules)
    : problem_(problem)
    , rules_(rules)
    , packages_(problem, rules[static_cast<std::size_t>(Rule::fixed)]) {
    add_areas();
    add_money();
    add_periods();
    add_gemeenten();
    if (on(Rule::spacing) && problem.rules.spacing_m > 0) add_spacing();
}

std::int32_t PlanModel::add_row(std::optional<Rule> rule, std::string what, double lower, double upper) {
    rows_.push_back({rule, std::move(what), lower, upper});
    return static_cast<std::int32_t>(rows_.size()) - 1;
}

std::int32_t PlanModel::count_column(std::size_t intervention, std::size_t period) const {
    return package_columns_ + static_cast<std::int32_t>(intervention * problem_.rules.team_days.size() + period);
}

void PlanModel::add_areas() {
    for (std::size_t a = 0; a < problem_.areas.size(); ++a) {
        first_.push_back(package_columns_);
        const PlanArea& area = problem_.areas[a];
        // A required area without a package left makes the row 1 <= 0: no plan, as it should be.
        const std::int32_t row = add_row({}, area.id, packages_.required(a) ? 1 : 0, 1);
        for (const Package& package : packages_.of(a)) {
            need_.push_back(area.priority * area.audience * package.effect);
            entries_.push_back({package_columns_++, row, 1});
        }
    }
    first_.push_back(package_columns_);
    if (!need_.empty()) unit_ = std::max(std::ranges::max(need_), std::numeric_limits<double>::min());
    for (double& need : need_) need /= unit_;
}

void PlanModel::add_money() {
    if (!on(Rule::money)) return;
    for (std::size_t c = 0; c < problem_.ceilings.size(); ++c) {
        const std::int32_t row = add_row(Rule::money, problem_.ceilings[c].id, -infinite, problem_.ceilings[c].euro);
        for (std::size_t a = 0; a < problem_.areas.size(); ++a)
            for (std::size_t p = 0; p < packages_.of(a).size(); ++p)
                if (const double euro = packages_.of(a)[p].euro[c]; euro > 0)
                    entries_.push_back({first_[a] + static_cast<std::int32_t>(p), row, euro});
    }
}

void PlanModel::add_periods() {
    const std::size_t periods = problem_.rules.team_days.size();
    lower_.assign(problem_.interventions.size() * periods, 0);
    for (const FixedChoice& choice : problem_.fixed)
        if (on(Rule::fixed) && choice.wanted && choice.period)
            lower_[choice.intervention * periods + *choice.period] += 1;
    std::vector<std::int32_t> dealt;
    for (std::size_t i = 0; i < problem_.interventions.size(); ++i) {
        dealt.push_back(add_row({}, problem_.interventions[i].id, 0, 0));
        for (std::size_t q = 0; q < periods; ++q) entries_.push_back({count_column(i, q), dealt.back(), -1});
    }
    for (std::size_t a = 0; a < problem_.areas.size(); ++a)
        for (std::size_t p = 0; p < packages_.of(a).size(); ++p)
            for (const std::uint32_t i : packages_.of(a)[p].interventions)
                entries_.push_back({first_[a] + static_cast<std::int32_t>(p), dealt[i], 1});
    for (std::size_t q = 0; on(Rule::team) && q < periods; ++q) {
        if (std::isinf(problem_.rules.team_days[q])) continue;
        const std::int32_t row =
            add_row(Rule::team, "period " + std::to_string(q + 1), -infinite, problem_.rules.team_days[q]);
        for (std::size_t i = 0; i < problem_.interventions.size(); ++i)
            if (const double days = problem_.interventions[i].team_days; days > 0)
                entries_.push_back({count_column(i, q), row, days});
    }
}

void PlanModel::add_gemeenten() {
    const PlanRules& rules = problem_.rules;
    const auto add = [&](std::size_t g, Rule rule, double lower, double upper, auto count) {
        const std::int32_t row = add_row(rule, problem_.gemeenten[g], lower, upper);
        for (std::size_t a = 0; a < problem_.areas.size(); ++a) {
            if (problem_.areas[a].gemeente != g) continue;
            for (std::size_t p = 0; p < packages_.of(a).size(); ++p)
                if (const double n = count(packages_.of(a)[p]); n > 0)
                    entries_.push_back({first_[a] + static_cast<std::int32_t>(p), row, n});
        }
    };
    for (std::size_t g = 0; g < problem_.gemeenten.size(); ++g) {
        if (on(Rule::every_gemeente) && rules.every_gemeente)
            add(g, Rule::every_gemeente, 1, infinite, [](const Package& p) { return double(p.voorlichtingen); });
        if (on(Rule::most_per_gemeente) && rules.most_per_gemeente > 0)
            add(g, Rule::most_per_gemeente, -infinite, rules.most_per_gemeente,
                [](const Package& p) { return double(p.interventions.size()); });
    }
}

void PlanModel::add_spacing() {
    for (std::size_t a = 0; a < problem_.areas.size(); ++a)
        for (std::size_t b = a + 1; b < problem_.areas.size(); ++b) {
            const geometry::Point p = problem_.areas[a].centre;
            const geometry::Point q = problem_.areas[b].centre;
            if (std::hypot(p.x - q.x, p.y - q.y) >= problem_.rules.spacing_m) continue;
            const std::int32_t row =
                add_row(Rule::spacing, problem_.areas[a].id + " and " + problem_.areas[b].id, -infinite, 1);
            for (const std::size_t area : {a, b})
                for (std::int32_t column = first_[area]; column < first_[area + 1]; ++column)
                    entries_.push_back({column, row, 1});
        }
}

std::vector<double> PlanModel::columns_of(std::span<const Deployment> deployments) const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> sets;
    std::vector<double> columns(static_cast<std::size_t>(package_columns_) + lower_.size(), 0.0);
    for (const Deployment& d : deployments) {
        sets[d.area].push_back(d.intervention);
        columns[static_cast<std::size_t>(count_column(d.intervention, d.period))] += 1;
    }
    for (auto& [area, set] : sets) {
        std::ranges::sort(set);
        const std::vector<Package>& options = packages_.of(area);
        const auto found = std::ranges::find(options, set, &Package::interventions);
        if (found == options.end()) return {};
        columns[static_cast<std::size_t>(first_[area] + (found - options.begin()))] = 1;
    }
    return columns;
}

std::vector<Deployment> PlanModel::deployments_of(std::span<const double> columns) const {
    const std::size_t periods = problem_.rules.team_days.size();
    std::vector<std::vector<std::uint32_t>> areas_of(problem_.interventions.size());
    for (std::size_t a = 0; a < problem_.areas.size(); ++a)
        for (std::int32_t column = first_[a]; column < first_[a + 1]; ++column)
            if (columns[static_cast<std::size_t>(column)] > 0.5)
                for (const std::uint32_t i :
                     packages_.of(a)[static_cast<std::size_t>(column - first_[a])].interventions)
                    areas_of[i].push_back(static_cast<std::uint32_t>(a));
    std::vector<Deployment> deployments;
    for (std::uint32_t i = 0; i < areas_of.size(); ++i) {
        std::vector<long> room;
        for (std::size_t q = 0; q < periods; ++q)
            room.push_back(std::lround(columns[static_cast<std::size_t>(count_column(i, q))]));
        std::set<std::uint32_t> fixed;
        for (const FixedChoice& choice : problem_.fixed)
            if (on(Rule::fixed) && choice.wanted && choice.period && choice.intervention == i) {
                deployments.push_back({choice.area, i, *choice.period});
                fixed.insert(choice.area);
                --room[*choice.period];
            }
        // The most needed areas first in the year.
        std::ranges::stable_sort(areas_of[i], std::ranges::greater{},
                                 [&](std::uint32_t a) { return problem_.areas[a].priority; });
        std::uint32_t period = 0;
        for (const std::uint32_t area : areas_of[i]) {
            if (fixed.contains(area)) continue;
            while (period + 1 < periods && room[period] <= 0) ++period;
            deployments.push_back({area, i, period});
            --room[period];
        }
    }
    std::ranges::sort(deployments);
    return deployments;
}

/// One call of HiGHS on a PlanModel.
class Solver {
public:
    Solver(const PlanModel& model, bool whole, bool with_need, const Progress& progress)
        : model_(model)
        , progress_(progress) {
        HighsLp lp;
        const std::size_t columns = static_cast<std::size_t>(model.package_columns_) + model.lower_.size();
        lp.num_col_ = static_cast<HighsInt>(columns);
        lp.num_row_ = static_cast<HighsInt>(model.rows_.size());
        lp.sense_ = ObjSense::kMaximize;
        lp.col_cost_.assign(columns, 0.0);
        if (with_need) std::ranges::copy(model.need_, lp.col_cost_.begin());
        lp.col_lower_.assign(columns, 0.0);
        std::ranges::copy(model.lower_, lp.col_lower_.begin() + model.package_columns_);
        lp.col_upper_.assign(columns, 1.0);
        std::fill(lp.col_upper_.begin() + model.package_columns_, lp.col_upper_.end(), kHighsInf);
        for (const ProgrammeRow& row : model.rows_) {
            lp.row_lower_.push_back(row.lower);
            lp.row_upper_.push_back(row.upper);
        }
        fill_matrix(lp);
        if (whole) lp.integrality_.assign(columns, HighsVarType::kInteger);
        highs_.setOptionValue("output_flag", false);
        highs_.setOptionValue("random_seed", 1);
        highs_.setOptionValue("threads", 1); // one thread: the same plan on every machine
        highs_.setOptionValue("parallel", "off");
        ok_ = highs_.passModel(std::move(lp)) != HighsStatus::kError;
        highs_.setCallback(
            [this](int, const std::string&, const HighsCallbackDataOut* out, HighsCallbackDataIn* in, void*) {
                const auto tenths = static_cast<std::uint64_t>(10 * out->running_time);
                if (!progress_("plan", tenths, 0)) {
                    stopped_ = true;
                    in->user_interrupt = 1;
                }
            });
        for (const auto kind : {kCallbackMipInterrupt, kCallbackSimplexInterrupt}) highs_.startCallback(kind);
    }

    void limit(const PlanOptions& options) {
        highs_.setOptionValue("mip_rel_gap", options.gap);
        highs_.setOptionValue("time_limit", options.seconds);
    }
    void start(std::vector<double> columns) {
        if (columns.empty()) return;
        HighsSolution solution;
        solution.col_value = std::move(columns);
        solution.value_valid = true;
        highs_.setSolution(solution);
    }
    /// False when no plan keeps to the rules.
    Result<bool> run() {
        if (!ok_ || highs_.run() == HighsStatus::kError)
            return fail(ErrorCode::bug, "the solver refused the plan as a programme");
        if (stopped_) return fail(ErrorCode::interrupted, "stopped; no plan was made");
        const HighsModelStatus status = highs_.getModelStatus();
        if (status == HighsModelStatus::kInfeasible || status == HighsModelStatus::kUnboundedOrInfeasible) return false;
        if (status == HighsModelStatus::kOptimal || highs_.getInfo().primal_solution_status == kSolutionStatusFeasible)
            return true;
        return fail(ErrorCode::refused,
                    "no plan was found in the time given, nor shown to be impossible; give it more seconds");
    }
    [[nodiscard]] const Highs& highs() const { return highs_; }

private:
    void fill_matrix(HighsLp& lp) const {
        std::vector<PlanModel::Entry> entries = model_.entries_;
        std::ranges::stable_sort(entries, {}, &PlanModel::Entry::column);
        lp.a_matrix_.format_ = MatrixFormat::kColwise;
        lp.a_matrix_.num_col_ = lp.num_col_;
        lp.a_matrix_.num_row_ = lp.num_row_;
        lp.a_matrix_.start_.assign(static_cast<std::size_t>(lp.num_col_) + 1, 0);
        for (const auto& entry : entries) ++lp.a_matrix_.start_[static_cast<std::size_t>(entry.column) + 1];
        for (std::size_t c = 1; c < lp.a_matrix_.start_.size(); ++c)
            lp.a_matrix_.start_[c] += lp.a_matrix_.start_[c - 1];
        for (const auto& entry : entries) {
            lp.a_matrix_.index_.push_back(entry.row);
            lp.a_matrix_.value_.push_back(entry.value);
        }
    }

    const PlanModel& model_;
    const Progress& progress_;
    Highs highs_;
    bool ok_ = false, stopped_ = false;
};

Result<std::optional<PlanModel::Solved>> PlanModel::solve(const PlanOptions& options, std::span<const Deployment> start,
                                                          const Progress& progress) const {
    Solver solver(*this, true, true, progress);
    solver.limit(options);
    if (!start.empty()) solver.start(columns_of(start));
    const auto found = solver.run();
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::optional<Solved>{};
    const HighsInfo& info = solver.highs().getInfo();
    return Solved{.deployments = deployments_of(solver.highs().getSolution().col_value),
                  .need_met = info.objective_function_value * unit_,
                  .bound = info.mip_dual_bound * unit_,
                  .proven = solver.highs().getModelStatus() == HighsModelStatus::kOptimal};
}

Result<bool> PlanModel::feasible(const Progress& progress) const {
    Solver solver(*this, true, false, progress);
    return solver.run();
}

Result<std::vector<Binding>> PlanModel::binding(const Progress& progress) const {
    Solver solver(*this, false, true, progress);
    const auto found = solver.run();
    if (!found) return std::unexpected(found.error());
    std::vector<Binding> binding;
    if (!*found) return binding;
    const std::vector<double>& duals = solver.highs().getSolution().row_dual;
    for (std::size_t r = 0; r < rows_.size(); ++r)
        if (rows_[r].rule && std::abs(duals[r]) > smallest_dual)
            binding.push_back({*rows_[r].rule, rows_[r].what, std::abs(duals[r]) * unit_});
    std::ranges::stable_sort(binding, {}, &Binding::rule);
    return binding;
}

} // namespace gk::programme
