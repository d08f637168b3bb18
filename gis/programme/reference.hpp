// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/programme: the plan of the year, the menukaart and the budget as TOML files. Reading is as strict as that of
// models: a key that means nothing here is an error, with its line.

#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/programme/budget.hpp"
#include "core/programme/menukaart.hpp"
#include "core/programme/year_plan.hpp"

namespace gk::programme {

/// Each reads and validates one file; `file` names it in errors. All errors of the file are in the message of the
/// first.
/// A file whose sums do not hold is refused. A begroting that people are still filling in may have sums that do not
/// hold yet, and no lines.
enum class Sums : std::uint8_t { must_hold, may_fail };
[[nodiscard]] Result<Budget> parse_budget(std::string_view toml, const std::string& file, Sums sums = Sums::must_hold);
[[nodiscard]] Result<YearPlan> parse_year_plan(std::string_view toml, const std::string& file);
[[nodiscard]] Result<Menukaart> parse_menukaart(std::string_view toml, const std::string& file);

/// What comes with the program: data/reference.
[[nodiscard]] Result<Budget> standard_budget();
[[nodiscard]] Result<YearPlan> standard_year_plan();
[[nodiscard]] Result<Menukaart> standard_menukaart();

} // namespace gk::programme
