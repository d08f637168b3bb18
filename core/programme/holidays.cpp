// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/holidays.hpp"

#include <algorithm>

namespace gk::programme {
namespace {

Day date(std::int32_t year, unsigned month, unsigned day) {
    return std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
}

bool on_sunday(Day day) {
    return std::chrono::weekday(day) == std::chrono::Sunday;
}

} // namespace

Day easter_sunday(std::int32_t year) {
    const int a = year % 19;                          // place in the cycle of the moon
    const int b = year / 100, c = year % 100;         // century, and the year in it
    const int f = (b + 8) / 25;                       // corrections of the moon's cycle over the centuries
    const int g = (b - f + 1) / 3;                    //
    const int h = (19 * a + b - b / 4 - g + 15) % 30; // days from 21 March to the full moon
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7; // from there to Sunday
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::vector<Holiday> public_holidays(std::int32_t year) {
    using std::chrono::days;
    const Day easter = easter_sunday(year);
    const Day birthday = date(year, 4, 27); // of the King; the day before when it is a Sunday
    std::vector<Holiday> all{{date(year, 1, 1), "Nieuwjaarsdag"},
                             {easter - days(2), "Goede Vrijdag"},
                             {easter, "Eerste Paasdag"},
                             {easter + days(1), "Tweede Paasdag"},
                             {on_sunday(birthday) ? birthday - days(1) : birthday, "Koningsdag"},
                             {date(year, 5, 5), "Bevrijdingsdag"},
                             {easter + days(39), "Hemelvaartsdag"},
                             {easter + days(49), "Eerste Pinksterdag"},
                             {easter + days(50), "Tweede Pinksterdag"},
                             {date(year, 12, 25), "Eerste Kerstdag"},
                             {date(year, 12, 26), "Tweede Kerstdag"}};
    std::ranges::stable_sort(all, {}, &Holiday::day);
    return all;
}

bool is_working_day(Day day) {
    if (std::chrono::weekday(day).iso_encoding() > 5) return false;
    return std::ranges::none_of(public_holidays(year_of(day)),
                                [&](const Holiday& holiday) { return holiday.day == day; });
}

} // namespace gk::programme
