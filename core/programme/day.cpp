// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/day.hpp"

#include <charconv>
#include <format>

namespace gk::programme {
namespace {

constexpr std::int32_t first_year = 1980;
constexpr std::int32_t last_year = 2099;

} // namespace

std::string iso(Day day) {
    return std::format("{:%F}", day);
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto number = [&](std::size_t begin, std::size_t length) {
        int value = -1;
        const char* const first = text.data() + begin;
        const auto [end, error] = std::from_chars(first, first + length, value);
        return error == std::errc{} && end == first + length ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < first_year || year > last_year || month < 1 || day < 1) return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return Day(date);
}

std::int32_t year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

Day months_later(Day day, std::int32_t months) {
    const std::chrono::year_month_day later = std::chrono::year_month_day(day) + std::chrono::months(months);
    if (later.ok()) return later;
    return std::chrono::year_month_day_last(later.year(), std::chrono::month_day_last(later.month()));
}

} // namespace gk::programme
