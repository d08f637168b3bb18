// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/team_calendar.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/programme/holidays.hpp"

namespace gk::programme {
namespace {

constexpr double hair = 1e-9; ///< sums of halves and thirds of days are not exact

} // namespace

std::uint32_t quarter_of(Day day) {
    return (static_cast<unsigned>(std::chrono::year_month_day(day).month()) - 1) / 3;
}

Day quarter_begin(std::int32_t year, std::uint32_t quarter) {
    return quarter < quarters ? Day(std::chrono::year(year) / std::chrono::month(3 * quarter + 1) / 1)
                              : quarter_begin(year + 1, 0);
}

TeamCalendar::TeamCalendar(std::int32_t year, Day first)
    : year_(year) {
    for (std::uint32_t q = 0; q < quarters; ++q) {
        for (Day day = std::max(first, quarter_begin(year, q)); day < quarter_begin(year, q + 1);
             day += std::chrono::days(1))
            if (is_working_day(day)) days_.push_back(day);
        begin_[q + 1] = days_.size();
    }
    work_.assign(days_.size(), 0);
}

TeamCalendar::Span TeamCalendar::span_of(double team_days, std::size_t most) {
    const double wanted = std::max(1.0, std::ceil(team_days - hair));
    const std::size_t days = wanted < static_cast<double>(most) ? static_cast<std::size_t>(wanted) : most;
    return {days, team_days / static_cast<double>(days)};
}

void TeamCalendar::book(Day day, double team_days) {
    const auto at = std::ranges::find(days_, day);
    if (at == days_.end()) return;
    const auto first = static_cast<std::size_t>(at - days_.begin());
    const Span span = span_of(team_days, days_.size() - first);
    for (std::size_t i = 0; i < span.days; ++i) work_[first + i] += span.each;
}

Day TeamCalendar::take(std::uint32_t quarter, double part, double team_days, double most, Day not_before) {
    const std::size_t begin = begin_[quarter];
    const std::size_t count = working_days(quarter);
    if (count == 0) return quarter_begin(year_, quarter + 1) - std::chrono::days(1);
    const Span span = span_of(team_days, count);
    const auto wanted = std::min(static_cast<double>(count - 1), std::floor(part * static_cast<double>(count)));
    // The fullest of the days it would take, with it.
    const auto work_from = [&](std::size_t first) {
        double fullest = 0;
        for (std::size_t i = 0; i < span.days; ++i) fullest = std::max(fullest, work_[begin + first + i] + span.each);
        return fullest;
    };
    // Nearest with room; else the least full. When two are as near, the later: what comes next looks further on.
    std::size_t best = count - span.days;
    double best_over = std::numeric_limits<double>::infinity(), best_away = best_over;
    for (std::size_t first = 0; first + span.days <= count; ++first) {
        if (days_[begin + first] < not_before) continue;
        const double over = std::max(0.0, work_from(first) - most - hair);
        const double away = std::abs(static_cast<double>(first) - wanted);
        if (over > best_over || (over == best_over && away > best_away)) continue;
        best = first;
        best_over = over;
        best_away = away;
    }
    for (std::size_t i = 0; i < span.days; ++i) work_[begin + best + i] += span.each;
    return days_[begin + best];
}

} // namespace gk::programme
