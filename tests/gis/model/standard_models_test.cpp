// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include <gtest/gtest.h>

#include "core/score/explain.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::model {

TEST(StandardModels, AreGoodAndCoverEachAreaTypeOnce) {
    for (const StandardModelText& text : standard_model_texts()) {
        const ParsedModel parsed = parse_all(text.toml, std::string(text.id) + ".toml");
        for (const Error& error : parsed.errors) ADD_FAILURE() << describe(error);
        EXPECT_EQ(parsed.model.id, text.id);
    }
    std::set<region::AreaType> types;
    for (const score::Model& model : standard_models()) types.insert(model.area_type);
    EXPECT_EQ(types.size(), std::size_t{region::area_type_count});
}

TEST(StandardModels, AgreeOnTheRules) {
    const auto models = standard_models();
    for (const score::Model& model : models) EXPECT_EQ(model.rules, models.front().rules);
}

TEST(StandardModels, MarkWhatLooksLikeIncomeAsSensitive) {
    for (const score::Model& model : standard_models())
        for (const score::Factor& factor : model.factors)
            if (factor.measure.attribute == "woz_keur" || factor.measure.attribute == "pct_koop" ||
                factor.measure.attribute == "ink_inw_keur") {
                EXPECT_TRUE(factor.sensitive) << model.id << " " << factor.id;
            }
}

TEST(StandardModels, HaveAtLeastTwelveDistinctMeasures) {
    std::set<std::string> measures;
    for (const score::Model& model : standard_models())
        for (const score::Factor& factor : model.factors)
            if (!factor.sensitive) measures.insert(factor.measure.canonical());
    EXPECT_GE(measures.size(), 12U);
}

TEST(StandardModels, NeverPointAFinger) {
    for (const score::Model& model : standard_models())
        for (const score::Factor& factor : model.factors)
            EXPECT_FALSE(score::points_a_finger(factor.label + factor.reason)) << factor.id;
}

} // namespace gk::model
