// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/programme/plan_packages.hpp"
#include "core/programme/planner.hpp"

namespace gk::programme {
namespace {

constexpr double rounding = 1e-9;

/// What is left of everything that a rule counts, while packages are placed one by one.
class Ledger {
public:
    explicit Ledger(const PlanProblem& problem)
        : problem_(problem)
        , euro_(problem.ceilings.size())
        , days_(problem.rules.team_days)
        , in_gemeente_(problem.gemeenten.size(), 0)
        , voorlichtingen_(problem.gemeenten.size(), 0)
        , chosen_(problem.areas.size(), 0) {
        for (std::size_t c = 0; c < euro_.size(); ++c) euro_[c] = problem.ceilings[c].euro;
    }

    [[nodiscard]] bool chosen(std::uint32_t area) const { return chosen_[area] != 0; }
    [[nodiscard]] bool has_voorlichting(std::uint32_t gemeente) const { return voorlichtingen_[gemeente] > 0; }

    /// Places the package in the earliest periods with room; false and nothing changed when it does not fit.
    bool place(std::uint32_t area, const Package& package) {
        const std::uint32_t gemeente = problem_.areas[area].gemeente;
        const auto count = static_cast<std::uint32_t>(package.interventions.size());
        const std::uint32_t most = problem_.rules.most_per_gemeente;
        if (chosen(area) || (most > 0 && in_gemeente_[gemeente] + count > most) || too_near(area)) return false;
        for (std::size_t c = 0; c < euro_.size(); ++c)
            if (package.euro[c] > euro_[c] + rounding) return false;
        std::vector<double> days = days_;
        std::vector<Deployment> placed;
        for (const std::uint32_t i : package.interventions) {
            const auto period = period_for(area, i, days);
            if (!period) return false;
            days[*period] -= problem_.interventions[i].team_days;
            placed.push_back({area, i, *period});
        }
        days_ = std::move(days);
        for (std::size_t c = 0; c < euro_.size(); ++c) euro_[c] -= package.euro[c];
        in_gemeente_[gemeente] += count;
        voorlichtingen_[gemeente] += package.voorlichtingen;
        chosen_[area] = 1;
        deployments.insert(deployments.end(), placed.begin(), placed.end());
        return true;
    }

    std::vector<Deployment> deployments;

private:
    [[nodiscard]] std::optional<std::uint32_t> period_for(std::uint32_t area, std::uint32_t intervention,
                                                          const std::vector<double>& days) const {
        for (const FixedChoice& choice : problem_.fixed)
            if (choice.wanted && choice.period && choice.area == area && choice.intervention == intervention)
                return choice.period;
        for (std::uint32_t q = 0; q < days.size(); ++q)
            if (problem_.interventions[intervention].team_days <= days[q] + rounding) return q;
        return {};
    }
    [[nodiscard]] bool too_near(std::uint32_t area) const {
        if (problem_.rules.spacing_m <= 0) return false;
        const geometry::Point p = problem_.areas[area].centre;
        return std::ranges::any_of(deployments, [&](const Deployment& d) {
            const geometry::Point q = problem_.areas[d.area].centre;
            return std::hypot(p.x - q.x, p.y - q.y) < problem_.rules.spacing_m;
        });
    }

    const PlanProblem& problem_;
    std::vector<double> euro_, days_;
    std::vector<std::uint32_t> in_gemeente_, voorlichtingen_;
    std::vector<std::uint8_t> chosen_;
};

double total_euro(const Package& package) {
    return std::accumulate(package.euro.begin(), package.euro.end(), 0.0);
}

/// Indices of the packages: the strongest first and the cheapest of equals, or the other way round.
std::vector<std::size_t> ordered(const std::vector<Package>& packages, bool cheapest_first) {
    std::vector<std::size_t> order(packages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t p, std::size_t q) {
        const std::pair strong(-packages[p].effect, -packages[q].effect);
        const std::pair cheap(total_euro(packages[p]), total_euro(packages[q]));
        const auto& [first, second] = cheapest_first ? std::pair(cheap, strong) : std::pair(strong, cheap);
        return first.first != first.second ? first.first < first.second : second.first < second.second;
    });
    return order;
}

} // namespace

Result<std::vector<Deployment>> top_of_list_first(const PlanProblem& problem) {
    if (auto status = validate(problem); !status) return std::unexpected(status.error());
    const PackageLists packages(problem, true);
    std::vector<std::uint32_t> list(problem.areas.size());
    std::iota(list.begin(), list.end(), 0U);
    std::ranges::sort(list, [&](std::uint32_t a, std::uint32_t b) {
        const PlanArea& left = problem.areas[a];
        const PlanArea& right = problem.areas[b];
        return left.priority != right.priority ? left.priority > right.priority : left.id < right.id;
    });

    Ledger ledger(problem);
    const auto place_first = [&](std::uint32_t area, bool cheapest, bool voorlichting) {
        const std::vector<Package>& options = packages.of(area);
        return std::ranges::any_of(ordered(options, cheapest), [&](std::size_t p) {
            return (!voorlichting || options[p].voorlichtingen > 0) && ledger.place(area, options[p]);
        });
    };
    for (const std::uint32_t area : list)
        if (packages.required(area)) place_first(area, true, false);
    if (problem.rules.every_gemeente)
        for (const std::uint32_t area : list)
            if (!ledger.has_voorlichting(problem.areas[area].gemeente)) place_first(area, true, true);
    for (const std::uint32_t area : list) place_first(area, false, false);
    std::ranges::sort(ledger.deployments);
    return ledger.deployments;
}

} // namespace gk::programme
