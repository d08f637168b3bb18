// SPDX-License-Identifier: EUPL-1.2
#include "core/score/explain.hpp"
#include "core/score/explain_en.hpp"

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
            "adressen in de omgeving (1.250 adressen per km²; 25,0 punten; bron: CBS, 2024), "
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

TEST(EnglishNumber, UsesCommasAndPoints) {
    EXPECT_EQ(english_number(1234567.891, 1), "1,234,567.9");
    EXPECT_EQ(english_number(42.345), "42.3");
    EXPECT_EQ(english_number(-5.25), "-5.25");
    EXPECT_EQ(english_number(std::numeric_limits<double>::quiet_NaN()), "unknown");
}

/// A model as the English screen gives it: with its labels translated.
Model english_model() {
    Model model = small_model();
    for (const auto& [id, label, unit] :
         {std::tuple{"a", "distance to the motorway", "m"}, std::tuple{"b", "addresses nearby", "addresses per km2"},
          std::tuple{"c", "share that is estate", "%"}, std::tuple{"d", "reports", ""},
          std::tuple{"e", "value", "euro"}})
        for (Factor& factor : model.factors)
            if (factor.id == id) {
                factor.label = label;
                factor.unit = unit;
            }
    return model;
}

TEST(ExplainEn, SaysWhatTheDutchSentenceSays) {
    const std::vector<FactorShare> shares{share("a", 420, 20), share("b", 1250.4, 25, 0.4), share("c", 80, 5),
                                          share("d", 3, 11.26),
                                          share("e", std::numeric_limits<double>::quiet_NaN(), 0, 0)};
    const std::vector<DataOrigin> origins{{"a", "Rijkswaterstaat", "2013"}, {"b", "CBS", "2024"}};
    EXPECT_EQ(
        explain_en(area(), english_model(), shares, origins, {}),
        "Buurt Kooimeer (BU03610100) scores 61.3 of 100 points of opportunity as residential area, rank 12 of "
        "1,204. Most points come from addresses nearby (1,250 addresses per km²; 25.0 points; source: CBS, 2024), "
        "distance to the motorway (420 m; 20.0 points; source: Rijkswaterstaat, 2013) and reports (3; 11.3 "
        "points). There is no data here about value. There is not data everywhere about addresses nearby (40% of "
        "the area). The score is about opportunity, not about crime: a high score does not say that something "
        "happens.");
    const std::vector<UnusedFactor> unused{{"m", "e", "no decision"}};
    EXPECT_NE(explain_en(area(), english_model(), shares, origins, unused).find("Not counted: value."),
              std::string::npos);
    AreaScore poor = area();
    poor.coverage = 0.3;
    EXPECT_NE(explain_en(poor, english_model(), {}, {}, {}).find("too little data"), std::string::npos);
}

TEST(ExplainEn, PriorityIsExplainedLikeTheDutch) {
    AreaScore sure = area();
    sure.priority = 48.04;
    sure.reporting_gap = 0.6;
    sure.reach = 0.25;
    sure.rank_p05 = 3;
    sure.rank_p95 = 40;
    sure.top10_share = 0.5;
    sure.reliability = Reliability::reliable;
    sure.answer = Answer::awareness;
    std::vector<FactorShare> shares{share("a", 420, 20)};
    shares[0].rank_without = 90;
    const std::vector<PriorityPart> parts{{region::AreaType::woongebied, Part::reporting_gap, true, 0.2, ""},
                                          {region::AreaType::woongebied, Part::reach, true, 0.2, ""}};
    EXPECT_EQ(
        explain_priority_en(sure, english_model(), shares, parts),
        "The priority is 48.0 of 100 points, rank 12 of 1,204. 0.67 times as much is reported here as may be "
        "expected (reporting gap 0.60). Earlier prevention still works for 25% of the people. With somewhat other "
        "weights the rank lies between 3 and 40; this area is then 50 times out of 100 among the first ten. "
        "That rank is fairly certain. Without the feature \"distance to the motorway\" this would be rank 90. Advice: "
        "Give prevention on recognising and reporting: there is much opportunity and not much is reported.");
    EXPECT_EQ(
        explain_priority_nl(sure, small_model(), shares, parts),
        "De prioriteit is 48,0 van de 100 punten, plaats 12 van 1.204. Er wordt hier 0,67 keer zo veel gemeld als "
        "je mag verwachten (meldachterstand 0,60). Eerdere voorlichting werkt nog bij 25% van de mensen. Met iets "
        "andere gewichten ligt de plaats tussen 3 en 40; dit gebied hoort dan 50 van de 100 keer bij de eerste "
        "tien. Die plaats is redelijk zeker. Zonder het kenmerk \"afstand tot de snelweg\" zou dit plaats 90 zijn. "
        "Advies: Geef voorlichting over herkennen en melden: er is veel gelegenheid en er wordt niet veel gemeld.");
    const std::vector<PriorityPart> none{{region::AreaType::woongebied, Part::reach, false, 0, ""}};
    AreaScore without = area();
    EXPECT_EQ(explain_priority_en(without, english_model(), {}, none),
              "There is no priority: there is no data about reports and earlier prevention. The rank is that by "
              "opportunity.");
}

} // namespace gk::score
