// SPDX-License-Identifier: EUPL-1.2
// Days: holidays against the calendars that were printed for those years, half-years.

#include <algorithm>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "core/programme/half_year.hpp"
#include "core/programme/holidays.hpp"
#include "core/programme/team_calendar.hpp"

namespace gk::programme {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}

TEST(Holidays, EasterFallsWhereTheCalendarsHaveIt) {
    for (const char* easter : {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "1981-04-19",
                               "2008-03-23", "2038-04-25", "2049-04-18", "2076-04-19"})
        EXPECT_EQ(iso(easter_sunday(year_of(day(easter)))), easter);
    for (std::int32_t year = 1980; year < 2100; ++year)
        EXPECT_EQ(std::chrono::weekday(easter_sunday(year)), std::chrono::Sunday) << year;
}

std::string on(std::int32_t year, std::string_view name) {
    const auto all = public_holidays(year);
    const auto found = std::ranges::find(all, name, &Holiday::name);
    return found == all.end() ? "" : iso(found->day);
}

TEST(Holidays, EachYearHasItsOwn) {
    EXPECT_EQ(on(2024, "Goede Vrijdag"), "2024-03-29");
    EXPECT_EQ(on(2024, "Hemelvaartsdag"), "2024-05-09");
    EXPECT_EQ(on(2024, "Tweede Pinksterdag"), "2024-05-20");
    EXPECT_EQ(on(2025, "Tweede Paasdag"), "2025-04-21");
    EXPECT_EQ(on(2025, "Koningsdag"), "2025-04-26") << "27 April 2025 was a Sunday";
    EXPECT_EQ(on(2026, "Koningsdag"), "2026-04-27");
    EXPECT_EQ(on(2026, "Hemelvaartsdag"), "2026-05-14");
    EXPECT_EQ(on(2027, "Eerste Pinksterdag"), "2027-05-16");
    EXPECT_EQ(on(2028, "Hemelvaartsdag"), "2028-05-25");
    EXPECT_EQ(on(2028, "Bevrijdingsdag"), "2028-05-05");
    EXPECT_EQ(on(2028, "Nieuwjaarsdag"), "2028-01-01");
    EXPECT_EQ(on(2028, "Tweede Kerstdag"), "2028-12-26");
    for (std::int32_t year = 2024; year <= 2028; ++year) {
        const auto all = public_holidays(year);
        EXPECT_EQ(all.size(), 11U);
        EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Holiday::day)) << year;
    }
}

TEST(Holidays, NobodyWorksOnThemOrInTheWeekend) {
    for (const char* free : {"2025-01-01", "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29",
                             "2025-06-09", "2025-12-25", "2025-12-26", "2025-03-01", "2025-03-02"})
        EXPECT_FALSE(is_working_day(day(free))) << free;
    for (const char* working : {"2025-04-17", "2025-04-22", "2025-04-28", "2025-05-06", "2025-05-30", "2025-12-24"})
        EXPECT_TRUE(is_working_day(day(working))) << working;
    int days = 0;
    for (Day at = day("2025-01-01"); at <= day("2025-12-31"); at += std::chrono::days(1)) days += is_working_day(at);
    EXPECT_EQ(days, 261 - 8) << "weekdays of 2025, less the holidays that fall on one";
}

TEST(HalfYears, FollowEachOther) {
    const HalfYear first{2025, 1};
    EXPECT_EQ(iso(first.first()), "2025-01-01");
    EXPECT_EQ(iso(first.last()), "2025-06-30");
    EXPECT_EQ(first.before(), (HalfYear{2024, 2}));
    EXPECT_EQ(iso(first.before().last()), "2024-12-31");
    EXPECT_EQ(first.next().next(), (HalfYear{2026, 1}));
    EXPECT_EQ(half_year_of(day("2024-06-30")), (HalfYear{2024, 1}));
    EXPECT_EQ(half_year_of(day("2024-07-01")), (HalfYear{2024, 2}));
    EXPECT_TRUE(first.holds(day("2025-06-30")) && !first.holds(day("2025-07-01")));
    EXPECT_EQ(name(first), "2025-H1");
}

TEST(TeamDays, AreSpreadAndNoneIsOverfull) {
    TeamCalendar calendar(2026, day("2026-01-01"));
    EXPECT_EQ(calendar.working_days(0), 63U) << "New Year's Day is none; Good Friday is in April";
    // As much as fits, in halves, days and doubles, and some days that are taken already.
    std::map<Day, double> work;
    const auto add = [&](Day first, double days) {
        for (; days > 1e-9; first += std::chrono::days(1))
            if (is_working_day(first)) {
                work[first] += std::min(1.0, days);
                days -= 1;
            }
    };
    for (const char* taken : {"2026-01-05", "2026-02-02", "2026-03-02"}) {
        calendar.book(day(taken), 1);
        add(day(taken), 1);
    }
    for (int i = 0; i < 50; ++i) {
        const double days = i % 5 == 0 ? 2 : i % 2 == 0 ? 0.5 : 1;
        if (i % 5 != 0 || i < 40) add(calendar.take(0, (i + 0.5) / 50, days, 1), days);
    }
    for (const auto& [date, days] : work) {
        EXPECT_LE(days, 1 + 1e-9) << iso(date);
        EXPECT_TRUE(is_working_day(date)) << iso(date);
        EXPECT_EQ(quarter_of(date), 0U);
    }
}

TEST(TeamDays, WhatDoesNotFitGoesWhereThereIsLeast) {
    TeamCalendar calendar(2025, day("2025-12-30")); // two days: 30 and 31 December
    std::map<std::string, int> count;
    for (int i = 0; i < 6; ++i) ++count[iso(calendar.take(3, 0, 1, 1))];
    EXPECT_EQ(count["2025-12-30"], 3);
    EXPECT_EQ(count["2025-12-31"], 3);
    EXPECT_EQ(iso(calendar.take(3, 0, 0, 1, day("2025-12-31"))), "2025-12-31") << "not before";
    EXPECT_EQ(iso(calendar.take(2, 0.5, 1, 1)), "2025-09-30") << "a quarter that has gone";
    EXPECT_EQ(iso(quarter_begin(2025, 4)), "2026-01-01");
}

} // namespace
} // namespace gk::programme
