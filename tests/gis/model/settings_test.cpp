// SPDX-License-Identifier: EUPL-1.2
// [reporting_gap], [reach], [priority] and [certainty] in a model file.
#include <string>

#include <gtest/gtest.h>

#include "gis/model/model_toml.hpp"

namespace gk::model {
namespace {

std::string model_with(const std::string& sections, const std::string& type = "woongebied") {
    return "[model]\nname = \"Proef\"\nversion = \"1\"\narea_type = \"" + type + "\"\n" + sections +
           "\n[[factor]]\nid = \"weg\"\nlabel = \"weg\"\nweight = 1\nevidence = \"C\"\nreason = \"proef\"\nsource = "
           "\"proef\"\n[factor.measure]\nkind = \"distance\"\nlayer = \"rijkswegen\"\n[factor.transform]\nshape = "
           "\"percentile\"\n";
}

const std::string why = "reason = \"proef\"\nsource = \"proef\"\n";

} // namespace

TEST(ModelSettings, TheDefaultsAreThoseOfTheMethod) {
    const auto homes = parse(model_with(""), "x.toml");
    const auto estates = parse(model_with("", "bedrijventerrein"), "x.toml");
    const auto rural = parse(model_with("", "buitengebied"), "x.toml");
    ASSERT_TRUE(homes && estates && rural);
    EXPECT_EQ(homes->reporting_gap.per, region::AreaKind::buurt);
    EXPECT_EQ(homes->reporting_gap.exposure, "inwoners");
    EXPECT_EQ(estates->reporting_gap.per, region::AreaKind::estate);
    EXPECT_EQ(estates->reporting_gap.exposure, "hectares");
    EXPECT_EQ(rural->reporting_gap.exposure, "hectares");
    EXPECT_EQ(homes->priority.opportunity, 0.6);
    EXPECT_EQ(homes->priority.least_unreached, 0.05);
    EXPECT_EQ(homes->certainty.draws, 1000U);
    EXPECT_EQ(homes->certainty.sd, 0.25);
    EXPECT_FALSE(homes->reach.source.empty() || homes->certainty.reason.empty());
}

TEST(ModelSettings, AreReadWrittenAndHashed) {
    const std::string text = model_with(
        "[reporting_gap]\nper = \"wijk\"\nexposure = \"huishoudens\"\nkinds = [\"melding\", \"lab\"]\nmany = 2\n" +
        why + "[reach]\nuse = false\nhalf_life_months = 6\n" + why +
        "[priority]\nopportunity = 0.5\nreporting_gap = 0.5\nreach = 0\n" + why +
        "[certainty]\ndraws = 200\nsd = 0.1\nseed = 42\nwidest = 0.5\n" + why);
    const auto model = parse(text, "x.toml");
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_EQ(model->reporting_gap.kinds, (std::vector<std::string>{"lab", "melding"}));
    EXPECT_FALSE(model->reach.use);
    EXPECT_EQ(model->certainty.seed, 42U);
    const auto again = parse(to_toml(*model), "x.toml");
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(*again, *model);
    score::Model other = *model;
    other.certainty.seed = 43;
    EXPECT_NE(hash(other), hash(*model));
}

TEST(ModelSettings, WhatMeansNothingIsRefusedByName) {
    const auto field = [](const std::string& sections) {
        const ParsedModel parsed = parse_all(model_with(sections), "x.toml");
        return parsed.errors.empty() ? std::string("none") : parsed.errors.front().field;
    };
    EXPECT_EQ(field("[reporting_gap]\nper = \"cell\"\n" + why), "reporting_gap.per");
    EXPECT_EQ(field("[reporting_gap]\nexposure = \"herkomst\"\n" + why), "reporting_gap.exposure");
    EXPECT_EQ(field("[reporting_gap]\nmany = 1\n" + why), "reporting_gap.many");
    EXPECT_EQ(field("[reach]\nhalf_life_months = 0\n" + why), "reach.half_life_months");
    EXPECT_EQ(field("[priority]\nopportunity = 0.9\n" + why), "priority");
    EXPECT_EQ(field("[certainty]\ndraws = 10\n" + why), "certainty.draws");
    EXPECT_EQ(field("[certainty]\nseed = 1.5\n" + why), "certainty.seed");
    EXPECT_EQ(field("[certainty]\nsd = -1\n" + why), "certainty.sd");
    EXPECT_EQ(field("[certainty]\nsource = \"x\"\n"), "certainty.reason");
    EXPECT_EQ(field("[reach]\nradius = 5\n" + why), "reach.radius");
    EXPECT_EQ(field("[reach]\nreason = \"criminaliteit\"\nsource = \"x\"\n"), "reach.reason");
}

} // namespace gk::model
