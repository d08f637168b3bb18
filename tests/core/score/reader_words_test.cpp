// SPDX-License-Identifier: EUPL-1.2
// What a reader sees: no km2, one word for a square, dates in words, and no shares of trials.
#include "core/score/reader_words.hpp"

#include <gtest/gtest.h>

namespace gk::score {
namespace {

TEST(ReaderWords, UnitsAndSquaresAreWrittenOut) {
    EXPECT_EQ(reader_words("adressen per km2"), "adressen per km²");
    EXPECT_EQ(reader_words("huishoudens in het vak"), "huishoudens in het vierkant");
    EXPECT_EQ(reader_words("deel van het vak dat bedrijventerrein is"),
              "deel van het vierkant dat bedrijventerrein is");
    EXPECT_EQ(reader_words("%"), "%");
}

TEST(ReaderWords, DatesAreInWordsInATextAndShortInATable) {
    EXPECT_EQ(dutch_dates("tot en met 2025-06-10"), "tot en met 10 juni 2025");
    EXPECT_EQ(english_dates("read on 2025-12-01, 2024"), "read on 1 December 2025, 2024");
    EXPECT_EQ(table_dates("ingelezen op 2026-11-07"), "ingelezen op 07-11-2026");
    // What only looks like a date stays as it is: numbers of knelpunten and versions.
    EXPECT_EQ(dutch_dates("G-2025-01, 2025-13-01, 12025-01-01, 2025-01-011"),
              "G-2025-01, 2025-13-01, 12025-01-01, 2025-01-011");
    EXPECT_EQ(dutch_dates("2024"), "2024");
    EXPECT_EQ(dutch_dates(""), "");
}

TEST(ReaderWords, AShareOfTrialsIsSaidPlainly) {
    EXPECT_EQ(first_ten_nl(0), "; dit gebied hoort dan nooit bij de eerste tien");
    EXPECT_EQ(first_ten_nl(0.002), "; dit gebied hoort dan bijna nooit bij de eerste tien");
    EXPECT_EQ(first_ten_nl(0.5), "; dit gebied hoort dan 50 van de 100 keer bij de eerste tien");
    EXPECT_EQ(first_ten_nl(0.998), "; dit gebied hoort dan bijna altijd bij de eerste tien");
    EXPECT_EQ(first_ten_nl(1), "; dit gebied hoort dan altijd bij de eerste tien");
    EXPECT_EQ(first_ten_en(0.25), "; this area is then 25 times out of 100 among the first ten");
}

} // namespace
} // namespace gk::score
