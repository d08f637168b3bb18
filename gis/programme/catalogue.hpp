// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a project plans with: the menukaart, the begrotingen and the year plans that come with the program, or the
// project's own in their place.

#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/budget.hpp"
#include "core/programme/menukaart.hpp"
#include "core/programme/year_plan.hpp"
#include "gis/store/registers.hpp"

namespace gk::programme {

struct Catalogue {
    Menukaart menukaart;
    std::vector<Budget> budgets; ///< one a year
    std::vector<YearPlan> plans; ///< one a year
    [[nodiscard]] const Budget* budget(std::int32_t year) const;
    [[nodiscard]] const YearPlan* plan(std::int32_t year) const;
    /// "2025, 2026"
    [[nodiscard]] std::string budget_years() const;
    [[nodiscard]] std::string plan_years() const;
};
[[nodiscard]] Result<Catalogue> load_catalogue(store::Project& project);

/// As data/reference writes them; reading it back gives the same.
[[nodiscard]] std::string to_toml(const Budget& budget);
[[nodiscard]] std::string to_toml(const Menukaart& menukaart);

} // namespace gk::programme
