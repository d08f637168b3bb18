// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "gis/intake/seen_rows.hpp"
#include "gis/intake/values.hpp"
#include "gis/vector/source.hpp"

namespace gk::intake {
namespace {

const auto today = *parse_iso("2026-06-30");

TEST(Values, DatesInEveryDutchOrder) {
    for (const char* text : {"2024-03-01", "2024/03/01", "01-03-2024", "1-3-2024", "1/3/2024", "01.03.2024", "20240301",
                             "2024-03-01T12:00:00Z", "2024-03-01 12:00", "1-3-2024 9:05:00", "1 maart 2024",
                             "01-mrt-2024", "1 Mar 2024", "45352", "45352.5", "20240301120000"})
        EXPECT_EQ(parse_date(text, today).iso, "2024-03-01") << text;
}

TEST(Values, WhatIsNoDateSaysWhy) {
    for (const char* text :
         {"", "gisteren", "2024", "2024-13-01", "31-02-2024", "2023-02-29", "01-03-24", "2026-07-01", "1979-12-31",
          "1-2-3-2024", "2024--03-01", "12:00", "99999", "20241301", "2024-03-01X12:00", "3/14/2024"})
        EXPECT_FALSE(parse_date(text, today).problem.empty()) << text;
    EXPECT_EQ(parse_date("2026-06-30", today).iso, "2026-06-30");
}

TEST(Values, NumbersWithCommaOrPoint) {
    EXPECT_EQ(parse_number("1234"), 1234);
    EXPECT_EQ(parse_number(" -1,5 "), -1.5);
    EXPECT_EQ(parse_number("1.5"), 1.5);
    EXPECT_EQ(parse_number("121.687,25"), 121687.25);
    EXPECT_EQ(parse_number("121,687.25"), 121687.25);
    EXPECT_EQ(parse_number("1.234.567"), 1234567);
    EXPECT_EQ(parse_number("121.687"), 121.687);
    EXPECT_EQ(parse_number("+5"), 5);
    for (const char* text : {"", "-", "abc", "1.2.3", "1,2,3", "12 m", "0x10", "inf", "nan", "1.23,4,5", "12.34,5",
                             "--5", "1e999", ",", "."})
        EXPECT_EQ(parse_number(text), std::nullopt) << text;
}

TEST(Values, MissingIsManyThings) {
    for (const char* text : {"", "  ", ".", "-", "NaN", "n.v.t.", "N.B.", "NULL", "-99997", "-99997.0", "-99999997",
                             "-99998", "-99997,00"})
        EXPECT_TRUE(is_missing(text)) << text;
    for (const char* text : {"0", "-9999", "-1", "nee", "99997", "onbekend", "-999970"})
        EXPECT_FALSE(is_missing(text)) << text;
}

TEST(Values, RowsAreRememberedByTheirHash) {
    SeenRows seen;
    for (std::int64_t row = 1; row <= 100000; ++row) {
        SeenRows::Key key;
        key.add("lab");
        key.add(std::to_string(row));
        ASSERT_EQ(seen.first(key, row), 0);
        ASSERT_EQ(seen.first(key, row + 7), row);
    }
    SeenRows::Key one, other;
    one.add("ab");
    one.add("c");
    other.add("a");
    other.add("bc");
    EXPECT_TRUE(one.a != other.a && one.b != other.b);
}

TEST(Values, TextsBecomeUtf8) {
    EXPECT_TRUE(vector::is_utf8("Caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    for (const char* text : {"\xC3", "\xE9", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"})
        EXPECT_FALSE(vector::is_utf8(text));
    EXPECT_EQ(vector::as_utf8("\x80 Caf\xE9"), "€ Café");
}

} // namespace
} // namespace gk::intake
