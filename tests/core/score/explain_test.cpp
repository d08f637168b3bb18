// SPDX-License-Identifier: EUPL-1.2
#include "core/score/explain.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace gk::score {
namespace {

Model small_model() {
    Model model;
    model.id = "m";
    for (const auto& [id, label, unit] :
         {std::tuple{"a", "afstand tot de snelweg", "m"},
          std::tuple{"b", "adressen in de omgeving", "adressen per km2"}, std::tuple{"c", "deel dat terrein is", "%"},
          std::tuple{"d", "meldingen", ""}, std::tuple{"e", "waarde", "euro"}}) {
        Factor factor;
        factor.id = id;
        factor.label = label;
        factor.unit = unit;
        model.factors.push_back(factor);
    }
    return model;
}

FactorShare share(std::string id, double raw, double points, double coverage = 1) {
    FactorShare result;
    result.factor = std::move(id);
    result.raw = raw;
    result.share = points;
    result.coverage = coverage;
    return result;
}

AreaScore area() {
    AreaScore score;
    score.kind = region::AreaKind::buurt;
    score.id = "BU03610100";
    score.name = "Kooimeer";
    score.opportunity = 61.26;
    score.coverage = 1;
    score.rank = 12;
    score.ranked = 1204;
    return score;
}

} // namespace

TEST(DutchNumber, UsesPointsAndCommas) {
    EXPECT_EQ(dutch_number(1234567.891, 1), "1.234.567,9");
    EXPECT_EQ(dutch_number(1234.4), "1.234");
    EXPECT_EQ(dutch_number(999.9), "1.000");
    EXPECT_EQ(dutch_number(42.345), "42,3");
    EXPECT_EQ(dutch_number(0.012345), "0,0123");
    EXPECT_EQ(dutch_number(0), "0");
    EXPECT_EQ(dutch_number(3), "3");
    EXPECT_EQ(dutch_number(-0.0001, 1), "0,0");
    EXPECT_EQ(dutch_number(-5.25), "-5,25");
    EXPECT_EQ(dutch_number(std::numeric_limits<double>::quiet_NaN()), "onbekend");
}

TEST(ExplainNl, NamesTheThreeLargestWithValueUnitSourceAndDate) {
    const std::vector<FactorShare> shares{share("a", 420, 20), share("b", 1250.4, 25), share("c", 80, 5),
                                          share("d", 3, 11.26),
                                          share("e", std::numeric_limits<double>::quiet_NaN(), 0, 0)};
    const std::vector<DataOrigin> origins{{"a", "Rijkswaterstaat", "2013"}, {"b", "CBS", "2024"}};
    const std::string text = explain_nl(area(), small_model(), shares, origins, {});
    EXPECT_NE(text.find("Buurt Kooimeer (BU03610100) scoort 61,3 van de 100 punten"), std::string::npos) << text;
    EXPECT_NE(text.find("plaats 12 van 1.204"), std::string::npos) << text;
    EXPECT_NE(
        text.find(
            "adressen in de omgeving (1.250 adressen per km2; 25,0 punten; bron: CBS, 2024), "
            "afstand tot de snelweg (420 m; 20,0 punten; bron: Rijkswaterstaat, 2013) en meldingen (3; 11,3 punten)"),
        std::string::npos)
        << text;
    EXPECT_EQ(text.find("deel dat terrein is ("), std::string::npos) << text;
    EXPECT_NE(text.find("ontbreken gegevens over waarde"), std::string::npos) << text;
    EXPECT_NE(text.find("niet over misdaad"), std::string::npos) << text;
}

TEST(ExplainNl, SaysWhatWasLeftOutAndWhatIsOnlyPartlyThere) {
    const std::vector<FactorShare> shares{share("a", 420, 20, 0.4),
                                          share("e", std::numeric_limits<double>::quiet_NaN(), 0, 0)};
    const std::vector<UnusedFactor> unused{{"m", "e", "no decision"}};
    const std::string text = explain_nl(area(), small_model(), shares, {}, unused);
    EXPECT_NE(text.find("Niet meegeteld: waarde."), std::string::npos) << text;
    EXPECT_EQ(text.find("ontbreken gegevens"), std::string::npos) << text;
    EXPECT_NE(text.find("afstand tot de snelweg (40% van het gebied)"), std::string::npos) << text;
}

TEST(ExplainNl, SaysWhenThereIsTooLittleData) {
    AreaScore poor = area();
    poor.coverage = 0.3;
    poor.opportunity = std::numeric_limits<double>::quiet_NaN();
    poor.rank.reset();
    EXPECT_NE(explain_nl(poor, small_model(), {}, {}, {}).find("onvoldoende gegevens"), std::string::npos);
}

TEST(ExplainNl, NeverPointsAFinger) {
    const std::vector<FactorShare> shares{share("a", 420, 20)};
    const std::vector<DataOrigin> origins{{"a", "Landelijke Criminaliteitskaart", "2024"}};
    const std::string text = explain_nl(area(), small_model(), shares, origins, {});
    EXPECT_FALSE(points_a_finger(text)) << text;
    EXPECT_NE(text.find("bron: 2024"), std::string::npos) << text;
    EXPECT_TRUE(points_a_finger("Verdachte plek"));
}

} // namespace gk::score
