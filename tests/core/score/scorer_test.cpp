// SPDX-License-Identifier: EUPL-1.2
#include "core/score/scorer.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/score/scorer_support.hpp"

namespace gk::score {
namespace {

using namespace support;
using region::AreaKind;
using region::AreaType;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr AreaType woon = AreaType::woongebied;

ScorerInput input_of(std::size_t cells, ScorerModel model) {
    ScorerInput input;
    input.types.assign(cells, model.model.area_type);
    input.models.push_back(std::move(model));
    return input;
}

Scorer make(ScorerInput input) {
    auto scorer = Scorer::make(std::move(input));
    if (!scorer) throw std::runtime_error(describe(scorer.error()));
    return *std::move(scorer);
}

} // namespace

TEST(Scorer, AdditiveIsTheWeightedMeanOfWhatIsThere) {
    // Weights 3 and 1: 100 (3 x 0.2 + 0.6) / 4 = 30; without the second 20; without the first 60 on a quarter of the
    // weight.
    const Scorer scorer = make(input_of(4, model_of(woon, {{3, {0.2, 0.2, nan, nan}}, {1, {0.6, nan, 0.6, nan}}})));
    const CellScores& cells = scorer.cells();
    EXPECT_NEAR(cells.opportunity[0], 30, 1e-12);
    EXPECT_NEAR(cells.opportunity[1], 20, 1e-12);
    EXPECT_NEAR(cells.opportunity[2], 60, 1e-12);
    EXPECT_TRUE(std::isnan(cells.opportunity[3]));
    EXPECT_EQ(cells.coverage, (grid::CellValues{1, 0.75, 0.25, 0}));
}

TEST(Scorer, GeometricTakesLogsWithAFloor) {
    ScorerModel model = model_of(woon, {{1, {0.25, 0}}, {1, {1, 0}}});
    model.model.combination = Combination::geometric;
    const Scorer scorer = make(input_of(2, std::move(model)));
    EXPECT_NEAR(scorer.cells().opportunity[0], 50, 1e-12); // sqrt(0.25 x 1)
    EXPECT_NEAR(scorer.cells().opportunity[1], 1, 1e-12);  // 0.01
}

TEST(Scorer, AreaValuesByHand) {
    // Scores 10, 20, 40, 80 and one cell with too little data.
    ScorerInput input = input_of(
        5, model_of(woon,
                    {{1, {0.1, 0.2, 0.4, 0.8, nan}}, {1, {0.1, 0.2, 0.4, 0.8, nan}}, {0.5, {nan, nan, nan, nan, 1}}}));
    AreaLayer buurten;
    buurten.kind = AreaKind::buurt;
    add_area(buurten, "BU1", {{0, 1}, {1, 0.5}, {4, 0.5}});
    add_area(buurten, "BU2", {{2, 1}, {3, 0.25}});
    add_area(buurten, "BU3", {{4, 1}});
    add_area(buurten, "BU4", {{3, 0.75}});
    input.layers.push_back(buurten);
    const Scorer scorer = make(std::move(input));
    const std::vector<AreaScore>& areas = scorer.areas();
    ASSERT_EQ(areas.size(), 4U);
    EXPECT_NEAR(areas[0].opportunity, (10 + 0.5 * 20) / 1.5, 1e-12);
    EXPECT_NEAR(areas[0].p90, 20, 1e-12); // 10 alone is 67% of the weight
    EXPECT_NEAR(areas[0].coverage, (1 * 0.8 + 0.5 * 0.8 + 0.5 * 0.2) / 2, 1e-12);
    EXPECT_NEAR(areas[0].hectares, 2, 1e-12);
    EXPECT_NEAR(areas[1].opportunity, (40 + 0.25 * 80) / 1.25, 1e-12);
    EXPECT_NEAR(areas[1].p90, 80, 1e-12);
    EXPECT_NEAR(areas[1].top_share, 0.25 * 0.4 / 1.25, 1e-12); // a tenth of 4 cells is 0.4 of the best
    EXPECT_TRUE(std::isnan(areas[2].opportunity));
    EXPECT_EQ(areas[1].rank, 1U);
    EXPECT_EQ(areas[0].rank, 2U);
    EXPECT_FALSE(areas[2].rank); // no data
    EXPECT_FALSE(areas[3].rank); // under a hectare
    EXPECT_EQ(areas[0].ranked, 2U);
    const auto ranking = scorer.ranking(AreaKind::buurt, woon);
    EXPECT_EQ(std::vector(ranking.begin(), ranking.end()), (std::vector<std::uint32_t>{1, 0}));
}

TEST(Scorer, GemeentenRankByTopShareThenMeanThenId) {
    grid::CellValues u(20, 0.1);
    u[0] = u[1] = 1.0; // the top tenth
    u[4] = 0.5;
    ScorerInput input = input_of(20, model_of(woon, {{1, u}}));
    AreaLayer layer;
    layer.kind = AreaKind::gemeente;
    add_area(layer, "GM0004", {{10, 1}, {11, 1}});
    add_area(layer, "GM0003", {{12, 1}, {13, 1}});
    add_area(layer, "GM0002", {{4, 1}, {5, 1}});
    add_area(layer, "GM0001", {{0, 1}, {6, 1}, {7, 1}, {8, 1}, {9, 1}}); // mean 28, but one top cell
    input.layers.push_back(layer);
    const Scorer scorer = make(std::move(input));
    std::vector<std::string> order;
    for (const std::uint32_t area : scorer.ranking(AreaKind::gemeente, woon)) order.push_back(scorer.areas()[area].id);
    EXPECT_EQ(order, (std::vector<std::string>{"GM0001", "GM0002", "GM0003", "GM0004"}));
    EXPECT_NEAR(scorer.areas()[0].top_share, 0.2, 1e-12);
}

TEST(Scorer, TheTopIsExactlyATenthWhenAllAreEqual) {
    ScorerInput input = input_of(30, model_of(woon, {{1, grid::CellValues(30, 0.4)}}));
    AreaLayer layer;
    layer.kind = AreaKind::buurt;
    add_area(layer, "BU1", {{0, 1}, {1, 1}});
    input.layers.push_back(layer);
    EXPECT_NEAR(make(std::move(input)).areas()[0].top_share, 0.1, 1e-12);
}

TEST(Scorer, TypesNeverMeet) {
    ScorerInput input;
    input.types = {woon, AreaType::buitengebied, woon, AreaType::bedrijventerrein};
    ScorerModel a = model_of(woon, {{1, {0.1, 0.9, 0.3, 0.9}}});
    a.model.factors[0].transform.shape = Percentile{};
    input.models.push_back(a);
    input.models.push_back(model_of(AreaType::buitengebied, {{1, {0.7, 0.7, 0.7, 0.7}}}));
    AreaLayer layer;
    add_area(layer, "BU1", {{0, 1}, {1, 1}, {2, 1}, {3, 1}});
    input.layers.push_back(layer);
    const Scorer scorer = make(std::move(input));
    EXPECT_NEAR(scorer.cells().opportunity[0], 25, 1e-12); // ranked among two, not four
    EXPECT_NEAR(scorer.cells().opportunity[2], 75, 1e-12);
    EXPECT_NEAR(scorer.cells().opportunity[1], 70, 1e-12);
    EXPECT_TRUE(std::isnan(scorer.cells().opportunity[3])); // no model
    ASSERT_EQ(scorer.areas().size(), 2U);
    EXPECT_EQ(scorer.areas()[0].type, woon);
    EXPECT_NEAR(scorer.areas()[0].hectares, 2, 1e-12);
}

TEST(Scorer, AreasWithoutATypeOfTheirModelsStayOut) {
    ScorerInput input = input_of(1, model_of(woon, {{1, {0.5}}}));
    AreaLayer layer;
    add_area(layer, "BU1", {});
    input.layers.push_back(layer);
    EXPECT_TRUE(make(std::move(input)).areas().empty());
}

TEST(Scorer, SlidersAndSwitches) {
    Scorer scorer = make(input_of(1, model_of(woon, {{1, {0.2}}, {1, {0.8}}})));
    EXPECT_NEAR(scorer.cells().opportunity[0], 50, 1e-12);
    ASSERT_TRUE(scorer.set_weight(woon, 1, 3));
    scorer.recompute();
    EXPECT_NEAR(scorer.cells().opportunity[0], 65, 1e-12);
    ASSERT_TRUE(scorer.set_enabled(woon, 0, false));
    scorer.recompute();
    EXPECT_NEAR(scorer.cells().opportunity[0], 80, 1e-12);
    EXPECT_EQ(scorer.cells().coverage[0], 1);
    EXPECT_FALSE(scorer.set_weight(woon, 0, -1));
    EXPECT_FALSE(scorer.set_weight(woon, 2, 1));
    EXPECT_FALSE(scorer.set_weight(AreaType::buitengebied, 0, 1));
    ASSERT_TRUE(scorer.set_enabled(woon, 1, false));
    scorer.recompute();
    EXPECT_TRUE(std::isnan(scorer.cells().opportunity[0])); // nothing weighs anything
    EXPECT_EQ(scorer.cells().coverage[0], 0);
}

TEST(Scorer, ABarredFactorNeverWeighs) {
    ScorerModel model = model_of(woon, {{1, {0.2}}, {5, {0.8}}});
    model.barred[1] = "sensitive";
    Scorer scorer = make(input_of(1, std::move(model)));
    ASSERT_TRUE(scorer.set_weight(woon, 1, 100));
    scorer.recompute();
    EXPECT_NEAR(scorer.cells().opportunity[0], 20, 1e-12);
    EXPECT_EQ(scorer.cells().coverage[0], 1); // its weight went to the others
}

TEST(Scorer, CellsSayWhy) {
    const Scorer scorer = make(input_of(3, model_of(woon, {{3, {0.2, 0.4, 1}}, {1, {0.6, nan, 0}}})));
    const auto shares = scorer.cell_reasons(0);
    ASSERT_EQ(shares.size(), 2U);
    EXPECT_NEAR(shares[0].share, 15, 1e-12);
    EXPECT_NEAR(shares[1].share, 15, 1e-12);
    EXPECT_NEAR(shares[0].type_median, 40, 1e-12); // 15, 40, 75
    EXPECT_EQ(scorer.cell_score(2).rank, 1U);
    EXPECT_EQ(scorer.cell_score(0).rank, 3U);
    EXPECT_EQ(scorer.cell_score(0).ranked, 3U);
    EXPECT_EQ(scorer.u(woon, 0)[1], 0.4);
}

TEST(Scorer, RefusesWhatCannotBe) {
    ScorerInput two = input_of(1, model_of(woon, {{1, {0.5}}}));
    two.models.push_back(two.models[0]);
    EXPECT_FALSE(Scorer::make(std::move(two)));
    ScorerInput bad = input_of(1, model_of(woon, {{-1, {0.5}}}));
    EXPECT_FALSE(Scorer::make(std::move(bad)));
    ScorerInput size = input_of(2, model_of(woon, {{1, {0.5}}}));
    const auto made = Scorer::make(std::move(size));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::bug);
}

} // namespace gk::score
