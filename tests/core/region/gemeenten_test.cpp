// SPDX-License-Identifier: EUPL-1.2
#include "core/region/gemeenten.hpp"

#include <gtest/gtest.h>

namespace gk::region {
namespace {

TEST(PlainLetters, OnlyLettersAndDigitsCount) {
    EXPECT_EQ(plain_letters("Coördinaat_X (RD)"), "coordinaatxrd");
    EXPECT_EQ(plain_letters("Edam-Volendam"), "edamvolendam");
    EXPECT_EQ(plain_letters("coo\xCC\x88rdinaat"), "coordinaat"); // o with a combining accent
    EXPECT_EQ(plain_letters("\xE2\x82\xAC \xC3"), "");
    EXPECT_EQ(plain_letters("ÀÉÎÕÜÇñß"), "aeioucns");
}

TEST(GemeenteTable, FindsByCodeAndByNamesAsPeopleWriteThem) {
    GemeenteTable table;
    table.add(Gemeente{*GemeenteCode::parse("GM0405"), "Hoorn", "Noord-Holland Noord"});
    table.add(Gemeente{*GemeenteCode::parse("GM0373"), "Bergen (NH.)", "Noord-Holland Noord"});
    table.add(FormerGemeente{*GemeenteCode::parse("GM0478"), "Zeevang", *GemeenteCode::parse("GM0385"), 2016});
    EXPECT_EQ(table.all().front().name, "Bergen (NH.)"); // in the order of codes
    for (const char* name : {"Bergen", "bergen nh", "Gemeente Bergen (NH)", "BERGEN (NH.)"}) {
        const auto* found = table.find_by_name(name);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_EQ(found->code.text(), "GM0373") << name;
    }
    EXPECT_EQ(table.find_by_name("Zeevang"), nullptr);
    ASSERT_NE(table.find_former_by_name("zeevang"), nullptr);
    EXPECT_EQ(table.find_former(*GemeenteCode::parse("478"))->until, 2016);
    EXPECT_EQ(table.find(*GemeenteCode::parse("GM0363")), nullptr);
}

} // namespace
} // namespace gk::region
