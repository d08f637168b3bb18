// SPDX-License-Identifier: EUPL-1.2
// Numbers as a reader needs them: never "0,00" of what is not 0.
#include <gtest/gtest.h>

#include "app/desktop/view/words.hpp"

namespace gk::desktop {
namespace {

TEST(MeasuredNumber, HasTheDigitsThatSaySomething) {
    EXPECT_EQ(measured_number(3235.4), QStringLiteral("3.235"));
    EXPECT_EQ(measured_number(30.42), QStringLiteral("30,4"));
    EXPECT_EQ(measured_number(0.286), QStringLiteral("0,29"));
    EXPECT_EQ(measured_number(0), QStringLiteral("0"));
    EXPECT_EQ(measured_number(0.0042), QStringLiteral("0,0042"));
    EXPECT_EQ(measured_number(0.00263), QStringLiteral("0,0026"));
    EXPECT_EQ(measured_number(-0.004), QStringLiteral("-0,0040"));
}

} // namespace
} // namespace gk::desktop
