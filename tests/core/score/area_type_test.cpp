// SPDX-License-Identifier: EUPL-1.2
#include "core/score/area_type.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace gk::score {

using enum region::AreaType;

TEST(AreaType, TakesTheFirstRuleThatHolds) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> estate{0.5, 0.5 - 1e-6, 1, 0, nan, 0, 0};
    const std::vector<double> oad{2000, 500, nan, 499, 500, nan, nan};
    const AreaTypes types = assign_area_types({}, {estate, oad});
    EXPECT_EQ(types.type, (std::vector{bedrijventerrein, woongebied, bedrijventerrein, buitengebied, woongebied,
                                       buitengebied, buitengebied}));
    EXPECT_EQ(types.without_density, 2U);
}

TEST(AreaType, InhabitantsCanMakeASquareWoongebied) {
    const std::vector<double> none{0, 0};
    const std::vector<double> people{10, 11};
    AreaTypeRules rules;
    rules.inhabitants = 10;
    EXPECT_EQ(assign_area_types(rules, {none, none, people}).type, (std::vector{buitengebied, woongebied}));
}

TEST(AreaType, AHalfThatRoundingSpoiledIsStillAHalf) {
    const std::vector<double> estate{0.5 - 5e-10};
    const std::vector<double> oad{0};
    EXPECT_EQ(assign_area_types({}, {estate, oad}).type.front(), bedrijventerrein);
}

} // namespace gk::score
