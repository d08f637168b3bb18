// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The working days of a year and what the team does on them: how much fits in a quarter, and on which day a deployment
// goes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/programme/day.hpp"

namespace gk::programme {

inline constexpr std::uint32_t quarters = 4;
[[nodiscard]] std::uint32_t quarter_of(Day day); ///< 0-3
/// First day of a quarter; quarter 4 is the first of the next year.
[[nodiscard]] Day quarter_begin(std::int32_t year, std::uint32_t quarter);

class TeamCalendar {
public:
    /// Days on which there is something to plan: from `first` to the end of the year.
    TeamCalendar(std::int32_t year, Day first);

    [[nodiscard]] std::size_t working_days(std::uint32_t quarter) const {
        return begin_[quarter + 1] - begin_[quarter];
    }
    /// What takes place already. A day outside the calendar holds nobody up.
    void book(Day day, double team_days);
    /// The day nearest to `part` (0-1) of the quarter that has room, booked. No day gets more than `most` days of work
    /// as long as there is one with room, and none is before `not_before`; more than one day of work takes as many
    /// working days. The last day of a quarter without working days.
    [[nodiscard]] Day take(std::uint32_t quarter, double part, double team_days, double most, Day not_before = {});

private:
    /// Working days that so much work takes, and what each of them gets of it.
    struct Span {
        std::size_t days = 1;
        double each = 0;
    };
    [[nodiscard]] static Span span_of(double team_days, std::size_t most);

    std::int32_t year_;
    std::vector<Day> days_;
    std::vector<double> work_;
    std::array<std::size_t, quarters + 1> begin_{};
};

} // namespace gk::programme
