// SPDX-License-Identifier: EUPL-1.2
#include "core/score/similar.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace gk::score {
namespace {

AreaReasons area(std::size_t index, std::vector<double> u) {
    AreaReasons reasons{index, {}};
    for (const double one : u) {
        FactorShare share;
        share.u = one;
        reasons.factors.push_back(share);
    }
    return reasons;
}

Model model(std::vector<double> weights) {
    Model made;
    for (const double weight : weights) {
        Factor factor;
        factor.weight = weight;
        made.factors.push_back(factor);
    }
    return made;
}

TEST(SimilarAreas, NearestFirstByTheWeightedDistance) {
    const std::vector reasons{area(0, {0.5, 0.5}), area(1, {0.5, 0.9}), area(2, {0.4, 0.5}), area(3, {0.5, 0.5})};
    const auto found = similar_areas(model({3, 1}), reasons, 0, 10);
    ASSERT_EQ(found.size(), 3U) << "all but itself";
    EXPECT_EQ(found[0].area, 3U);
    EXPECT_EQ(found[0].distance, 0);
    EXPECT_EQ(found[1].area, 2U);
    EXPECT_NEAR(found[1].distance, std::sqrt(3 * 0.01 / 4), 1e-12);
    EXPECT_EQ(found[2].area, 1U);
    EXPECT_NEAR(found[2].distance, std::sqrt(0.16 / 4), 1e-12);
    EXPECT_EQ(similar_areas(model({3, 1}), reasons, 0, 1).size(), 1U);
}

TEST(SimilarAreas, WhatBothHaveIsComparedAndTooLittleIsNotEnough) {
    const double none = std::nan("");
    const std::vector reasons{area(0, {0.5, 0.5}), area(1, {none, 0.6}), area(2, {0.6, none})};
    const auto found = similar_areas(model({3, 1}), reasons, 0, 10);
    ASSERT_EQ(found.size(), 1U) << "the first shares a quarter of the weight only";
    EXPECT_EQ(found[0].area, 2U);
    EXPECT_NEAR(found[0].distance, 0.1, 1e-12);
    EXPECT_TRUE(similar_areas(model({0, 0}), reasons, 0, 10).empty()) << "nothing weighs, so nothing compares";
}

} // namespace
} // namespace gk::score
