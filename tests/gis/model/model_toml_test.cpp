// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "gis/model/model_toml.hpp"

namespace gk::model {
namespace {

constexpr std::string_view good = R"([model]
name = "Proef"
version = "1"
area_type = "woongebied"

[[factor]]
id = "afstand"
label = "afstand tot de weg"
unit = "m"
weight = 2
evidence = "B"
reason = "Dichtbij is makkelijk."
source = "Eigen oordeel"
[factor.measure]
kind = "distance"
layer = ["rijkswegen", "snelwegen"]
[factor.transform]
shape = "linear"
a = 0
b = 1000
direction = "less"
source = "Eigen oordeel"

[[factor]]
id = "kweek"
label = "eerdere kweek"
weight = 1.5
evidence = "A"
reason = "Herhaling."
source = "NSCR"
[factor.measure]
kind = "density"
layer = "signals"
bandwidth = 1000
half_life_days = 365
where = { kind = "hennepkwekerij" }
[factor.transform]
shape = "percentile"
)";

/// `good` with the first `from` replaced.
std::string with(std::string_view from, std::string_view to) {
    std::string text(good);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

struct Fault {
    std::string_view from, to, field, says;
};

} // namespace

TEST(ModelToml, ReadsWhatItSays) {
    const auto model = parse(good, "proef.toml");
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_EQ(model->id, "proef");
    EXPECT_EQ(model->area_type, region::AreaType::woongebied);
    ASSERT_EQ(model->factors.size(), 2U);
    EXPECT_EQ(model->factors[0].measure.layer, "rijkswegen");
    EXPECT_EQ(model->factors[0].measure.alternatives, std::vector<std::string>{"snelwegen"});
    EXPECT_EQ(model->factors[0].transform.shape, (decltype(score::Transform::shape){score::Linear{0, 1000}}));
    EXPECT_TRUE(model->factors[0].transform.less);
    EXPECT_EQ(model->factors[1].measure.where.at("kind"), std::vector<std::string>{"hennepkwekerij"});
    EXPECT_EQ(model->factors[1].weight, 1.5);
}

TEST(ModelToml, RefusesEachFaultAtItsLineAndKey) {
    const Fault faults[] = {
        {"name = \"Proef\"", "naam = \"Proef\"", "model.naam", "not a key"},
        {"version = \"1\"\n", "", "model.version", "missing"},
        {"version = \"1\"", "version = 1", "model.version", "text"},
        {"woongebied", "stad", "model.area_type", "not one of"},
        {"weight = 2", "weight = -2", "factor[1].weight", "0 or more"},
        {"weight = 2", "weight = nan", "factor[1].weight", "nan"},
        {"weight = 2", "weight = \"2\"", "factor[1].weight", "number"},
        {"id = \"kweek\"", "id = \"afstand\"", "factor[2].id", "earlier factor"},
        {"id = \"kweek\"", "id = \"Kweek!\"", "factor[2].id", "lower-case"},
        {"evidence = \"A\"", "evidence = \"D\"", "factor[2].evidence", "not one of A, B, C"},
        {"\"distance\"", "\"nearness\"", "factor[1].measure.kind", "not one of"},
        {"b = 1000", "b = 0", "factor[1].transform.shape", "a < b"},
        {"bandwidth = 1000", "bandwidth = 0", "factor[2].measure.bandwidth", "above 0"},
        {"bandwidth = 1000", "bandwidth = 1000\nradius = 5", "factor[2].measure.radius", "not a key"},
        {"half_life_days = 365", "half_life_days = -1", "factor[2].measure.half_life_days", "0 or more"},
        {"\"percentile\"", "\"threshold\"", "factor[2].transform.t", "missing"},
        {"\"percentile\"", "\"piecewise\"\nsource = \"x\"\npoints = [[0, 0], [1, 1], [2, 0.5]]",
         "factor[2].transform.shape", "monotone"},
        {"\"less\"", "\"minder\"", "factor[1].transform.direction", "not one of"},
        {"source = \"NSCR\"\n", "", "factor[2].source", "missing"},
        {"Dichtbij is makkelijk.", "Veel criminaliteit.", "factor[1].reason", "points a finger"},
        {"layer = \"signals\"", "layer = \"buurten\"", "factor[2].measure.half_life_days", "dates"},
    };
    for (const Fault& fault : faults) {
        const ParsedModel parsed = parse_all(with(fault.from, fault.to), "proef.toml");
        const auto found =
            std::ranges::find_if(parsed.errors, [&](const Error& error) { return error.field == fault.field; });
        ASSERT_NE(found, parsed.errors.end()) << fault.to;
        EXPECT_NE(found->message.find(fault.says), std::string::npos) << found->message;
        EXPECT_GT(found->row, 0) << fault.to;
        EXPECT_EQ(found->file, "proef.toml");
        EXPECT_EQ(found->code, ErrorCode::refused);
    }
}

TEST(ModelToml, TellsAllFaultsAtOnceInTheOrderOfTheirLines) {
    std::string text = with("weight = 2", "weight = -2");
    text.replace(text.find("bandwidth = 1000"), 16, "bandwidth = 0   ");
    const ParsedModel parsed = parse_all(text, "proef.toml");
    ASSERT_EQ(parsed.errors.size(), 2U);
    EXPECT_EQ(parsed.errors[0].row, 10);
    EXPECT_LT(parsed.errors[0].row, parsed.errors[1].row);
    const auto first = parse(text, "proef.toml");
    ASSERT_FALSE(first);
    EXPECT_NE(first.error().message.find("bandwidth"), std::string::npos);
}

TEST(ModelToml, BadTomlNamesItsLine) {
    const auto broken = parse("[model]\nname = \n", "x.toml");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().row, 2);
}

TEST(ModelToml, RefusesProtectedAttributes) {
    for (const std::string_view name :
         {"herkomst", "pct_nationaliteit", "Geboorteland", "religie", "p_n_w_al", "a_soz_wwb", "P_MAROKK",
          "percentage_westerse_migratieachtergrond", "aantal_personen_met_een_algemene_bijstandsuitkering_totaal",
          "a_geb_nl", "ethnicity", "religion", "welfare_recipients", "uitkering_ww"})
        EXPECT_TRUE(is_protected_attribute(name)) << name;
    for (const std::string_view name :
         {"inwoners", "oad", "woz_keur", "misdr_per_1000", "huishoudens", "pct_koop", "p_auto", "kind", "km_school"})
        EXPECT_FALSE(is_protected_attribute(name)) << name;
    const ParsedModel parsed = parse_all(with("half_life_days = 365", "attribute = \"p_n_w_al\""), "x.toml");
    ASSERT_EQ(parsed.errors.size(), 1U);
    EXPECT_EQ(parsed.errors[0].field, "factor[2].measure.attribute");
}

TEST(ModelToml, WritesWhatItReadsBack) {
    const auto model = parse(good, "proef.toml");
    ASSERT_TRUE(model);
    const std::string text = to_toml(*model);
    const auto again = parse(text, "elsewhere.toml");
    ASSERT_TRUE(again) << describe(again.error()) << text;
    EXPECT_EQ(*again, *model);
    EXPECT_EQ(to_toml(*again), text);
    for (const score::Model& standard : standard_models()) {
        const auto back = parse(to_toml(standard), "x.toml");
        ASSERT_TRUE(back) << describe(back.error());
        EXPECT_EQ(*back, standard);
    }
}

/// `good` with weights from judgements: the distance matters three times as much.
std::string judged(const std::string& ahp) {
    std::string text = with("weight = 2\n", "");
    text.replace(text.find("weight = 1.5\n"), 13, "");
    return ahp + text;
}
const std::string three_times =
    "[ahp]\nsource = \"Werksessie\"\nfactors = [\"afstand\", \"kweek\"]\nmatrix = [[1, 3], [\"1/3\", 1]]\n";

TEST(ModelToml, WeightsMayComeFromJudgementsInPairs) {
    const auto model = parse(judged(three_times), "proef.toml");
    ASSERT_TRUE(model) << describe(model.error());
    ASSERT_TRUE(model->pairwise);
    EXPECT_NEAR(model->factors[0].weight, 0.75, 1e-12);
    EXPECT_NEAR(model->factors[1].weight, 0.25, 1e-12);
    const std::string text = to_toml(*model);
    const auto again = parse(text, "elsewhere.toml");
    ASSERT_TRUE(again) << describe(again.error()) << text;
    EXPECT_EQ(*again, *model);
    EXPECT_EQ(to_toml(*again), text);
    std::string rounded = three_times, turned = three_times;
    rounded.replace(rounded.find("\"1/3\""), 5, "0.33");
    turned.replace(turned.find("\"afstand\", \"kweek\""), 18, "\"kweek\", \"afstand\"");
    EXPECT_EQ(hash(*parse(judged(rounded), "proef.toml")), hash(*model));
    EXPECT_NEAR(parse(judged(turned), "proef.toml")->factors[1].weight, 0.75, 1e-12) << "by name, not by place";
    EXPECT_NE(hash(*parse(judged(turned), "proef.toml")), hash(*model));
}

TEST(ModelToml, AWeightSetByHandLeavesTheJudgementsBehind) {
    auto model = parse(judged(three_times), "proef.toml");
    ASSERT_TRUE(model);
    model->factors[0].weight = 5;
    const std::string text = to_toml(*model);
    EXPECT_EQ(text.find("[ahp]"), std::string::npos);
    EXPECT_EQ(parse(text, "proef.toml")->factors[0].weight, 5);
}

TEST(ModelToml, RefusesJudgementsThatDoNotFitTheModel) {
    const auto says = [](const std::string& text, const std::string& field, const std::string& words) {
        const ParsedModel parsed = parse_all(text, "x.toml");
        const auto found = std::ranges::find(parsed.errors, field, &Error::field);
        ASSERT_NE(found, parsed.errors.end()) << field;
        EXPECT_NE(found->message.find(words), std::string::npos) << found->message;
        EXPECT_GT(found->row, 0);
    };
    const auto other = [](std::string_view from, std::string_view to) {
        std::string text = three_times;
        return judged(text.replace(text.find(from), from.size(), to));
    };
    says(std::string(three_times) + std::string(good), "factor[1].weight", "come from [ahp]");
    says(other("\"kweek\"]", "\"kwek\"]"), "ahp.factors", "every factor");
    says(other("[1, 3]", "[1, 12]"), "ahp.matrix", "between 1/9 and 9");
    says(other("[1, 3]", "[1, 2]"), "ahp.matrix", "the other way round");
    says(other("\"1/3\"", "\"een derde\""), "ahp.matrix", "no judgement");
    says(other(", [\"1/3\", 1]", ""), "ahp.matrix", "2 rows");
    says(other("source = \"Werksessie\"\n", ""), "ahp.source", "missing");
}

TEST(ModelToml, HashIsOfTheMeaningNotOfTheLayout) {
    const auto model = parse(good, "proef.toml");
    const auto spaced = parse(with("weight = 2", "# a remark\nweight   =   2.0"), "proef.toml");
    const auto other = parse(with("weight = 2", "weight = 2.5"), "proef.toml");
    ASSERT_TRUE(model && spaced && other);
    EXPECT_EQ(hash(*model), hash(*spaced));
    EXPECT_NE(hash(*model), hash(*other));
    EXPECT_EQ(hash(*model).size(), 64U);
}

} // namespace gk::model
