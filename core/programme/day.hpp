// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gk::programme {

using Day = std::chrono::sys_days;

/// "2025-03-31".
[[nodiscard]] std::string iso(Day day);
/// Exactly yyyy-mm-dd, a day that exists, from 1980 to 2099: a date outside those is a slip of the pen. Else nothing.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::int32_t year_of(Day day);
/// So many months later; the last day of the month when that month is shorter.
[[nodiscard]] Day months_later(Day day, std::int32_t months);

} // namespace gk::programme
