// SPDX-License-Identifier: EUPL-1.2
#include "core/score/priority.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/score/explain.hpp"
#include "core/score/reporting_gap.hpp"
#include "tests/core/score/scorer_support.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t cells = 3000;

Scorer world(std::size_t areas = 40) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> uniform;
    ScorerInput input;
    input.types.assign(cells, AreaType::woongebied);
    std::vector<std::pair<double, grid::CellValues>> factors;
    for (int f = 0; f < 4; ++f) {
        grid::CellValues values(cells);
        for (double& value : values) value = uniform(random);
        factors.emplace_back(1 + f, std::move(values));
    }
    input.models.push_back(support::model_of(AreaType::woongebied, std::move(factors)));
    AreaLayer layer;
    for (std::uint32_t a = 0; a < areas; ++a) {
        std::vector<std::pair<std::uint32_t, double>> own;
        for (std::uint32_t i = 0; i < cells / areas; ++i)
            own.emplace_back(static_cast<std::uint32_t>(a * (cells / areas) + i), 0.2 + 0.8 * uniform(random));
        support::add_area(layer, "BU" + std::to_string(1000 + a), own);
    }
    input.layers.push_back(std::move(layer));
    auto scorer = Scorer::make(std::move(input));
    return *std::move(scorer);
}

PriorityInput parts(bool gap, bool reach) {
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> uniform;
    PriorityInput input;
    if (gap) input.reporting_gap.resize(cells);
    if (reach) input.reach.resize(cells);
    for (double& value : input.reporting_gap) value = 0.05 + 0.9 * uniform(random);
    for (double& value : input.reach) value = uniform(random);
    return input;
}

} // namespace

TEST(Priority, IsTheWeightedProductOfItsParts) {
    const Scorer scorer = world();
    const PriorityInput input = parts(true, true);
    const auto priorities = Priorities::make(scorer, input);
    ASSERT_TRUE(priorities);
    for (std::size_t c = 0; c < cells; ++c) {
        const double expected = 100 * std::pow(scorer.cells().opportunity[c] / 100, 0.6) *
                                std::pow(input.reporting_gap[c], 0.2) *
                                std::pow(std::max(1 - input.reach[c], 0.05), 0.2);
        ASSERT_NEAR(priorities->cells()[c], expected, 1e-9);
        ASSERT_GE(priorities->cells()[c], 0);
        ASSERT_LE(priorities->cells()[c], 100);
    }
}

TEST(Priority, AMissingPartDropsOutAndTheExponentsAreRescaled) {
    const Scorer scorer = world();
    const auto no_reach = Priorities::make(scorer, parts(true, false));
    ASSERT_TRUE(no_reach);
    EXPECT_DOUBLE_EQ(no_reach->parts(AreaType::woongebied).exponent(Part::opportunity), 0.75);
    EXPECT_DOUBLE_EQ(no_reach->parts(AreaType::woongebied).exponent(Part::reporting_gap), 0.25);
    EXPECT_EQ(no_reach->parts(AreaType::woongebied).exponent(Part::reach), 0);
    const PriorityInput input = parts(true, false);
    for (std::size_t c = 0; c < cells; c += 17)
        EXPECT_NEAR(no_reach->cells()[c],
                    100 * std::pow(scorer.cells().opportunity[c] / 100, 0.75) * std::pow(input.reporting_gap[c], 0.25),
                    1e-9);
    // One cell without a gap rescales for itself alone.
    PriorityInput holes = parts(true, true);
    holes.reporting_gap[3] = missing;
    const auto with_hole = Priorities::make(scorer, holes);
    ASSERT_TRUE(with_hole);
    EXPECT_NEAR(with_hole->cells()[3],
                100 * std::pow(scorer.cells().opportunity[3] / 100, 0.75) *
                    std::pow(std::max(1 - holes.reach[3], 0.05), 0.25),
                1e-9);
}

TEST(Priority, WithoutPartsThereIsNoneAndTheRankIsThatOfOpportunity) {
    const Scorer scorer = world();
    const auto priorities = Priorities::make(scorer, {});
    ASSERT_TRUE(priorities);
    EXPECT_FALSE(priorities->parts(AreaType::woongebied).any());
    for (const double value : priorities->cells()) ASSERT_TRUE(std::isnan(value));
    for (std::size_t a = 0; a < scorer.areas().size(); ++a) {
        EXPECT_TRUE(std::isnan(priorities->areas()[a].priority));
        EXPECT_EQ(priorities->areas()[a].rank, scorer.areas()[a].rank);
        EXPECT_FALSE(priorities->areas()[a].answer);
    }
}

TEST(Priority, AreasAreMeansOfTheirCellsAndRanksFollow) {
    const Scorer scorer = world();
    const auto priorities = Priorities::make(scorer, parts(true, true));
    ASSERT_TRUE(priorities);
    double previous = 101;
    std::uint32_t rank = 0;
    for (const std::uint32_t a : priorities->ranking(AreaKind::buurt, AreaType::woongebied)) {
        const AreaScore& area = priorities->areas()[a];
        EXPECT_LE(area.priority, previous);
        previous = area.priority;
        EXPECT_EQ(area.rank, ++rank);
        EXPECT_EQ(area.opportunity_rank, scorer.areas()[a].rank);
        const LogShares shares = priorities->log_shares(area);
        EXPECT_NEAR(shares.opportunity + shares.reporting_gap + shares.reach + shares.spread,
                    std::log(area.priority / 100), 1e-9);
        EXPECT_LT(std::abs(shares.spread), 0.2); // a correction, not a part
    }
    EXPECT_EQ(rank, 40U);
}

TEST(Priority, MoreOpportunityMoreGapAndLessReachGiveMore) {
    const Scorer scorer = world();
    const auto base = Priorities::make(scorer, parts(true, true));
    PriorityInput lag = parts(true, true), reached = parts(true, true);
    for (double& gap : lag.reporting_gap) gap = std::min(1.0, gap + 0.04);
    for (double& reach : reached.reach) reach = std::max(0.0, reach - 0.1);
    const auto more_gap = Priorities::make(scorer, lag);
    const auto less_reach = Priorities::make(scorer, reached);
    ASSERT_TRUE(base && more_gap && less_reach);
    for (std::size_t c = 0; c < cells; ++c) {
        ASSERT_GT(more_gap->cells()[c], base->cells()[c]);
        ASSERT_GE(less_reach->cells()[c], base->cells()[c]);
    }
}

bool same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

void expect_same(const Priorities& a, const Priorities& b) {
    ASSERT_TRUE(std::ranges::equal(a.cells(), b.cells(), same_bits));
    ASSERT_EQ(a.areas().size(), b.areas().size());
    for (std::size_t i = 0; i < a.areas().size(); ++i) {
        const AreaScore &x = a.areas()[i], &y = b.areas()[i];
        for (const auto member :
             {&AreaScore::opportunity, &AreaScore::p90, &AreaScore::top_share, &AreaScore::priority,
              &AreaScore::priority_p90, &AreaScore::priority_top_share, &AreaScore::reporting_gap, &AreaScore::reach})
            ASSERT_TRUE(same_bits(x.*member, y.*member)) << x.id;
        ASSERT_EQ(x.rank, y.rank) << x.id;
        ASSERT_EQ(x.opportunity_rank, y.opportunity_rank) << x.id;
        ASSERT_EQ(x.answer, y.answer) << x.id;
    }
}

TEST(Priority, FollowsTheScorerAndNotTheThreads) {
    Scorer scorer = world();
    auto priorities = Priorities::make(scorer, parts(true, true));
    ASSERT_TRUE(priorities);
    ASSERT_TRUE(scorer.set_weight(AreaType::woongebied, 1, 9));
    scorer.recompute();
    priorities->recompute(scorer);
    for (const unsigned threads : {1U, 5U}) {
        set_thread_count(threads);
        const auto fresh = Priorities::make(scorer, parts(true, true));
        ASSERT_TRUE(fresh);
        expect_same(*priorities, *fresh);
    }
    set_thread_count(0);
}

/// Only the types whose weights changed are worked out again, which nobody may notice.
TEST(Priority, AfterManyChangesIsThatOfAScorerMadeAnew) {
    std::mt19937_64 random(17);
    Scorer scorer = world();
    auto priorities = Priorities::make(scorer, parts(true, true));
    ASSERT_TRUE(priorities);
    for (int step = 0; step < 40; ++step) {
        const auto type = static_cast<AreaType>(random() % region::area_type_count);
        const Model* model = scorer.model(type);
        if (model == nullptr) continue;
        const std::size_t factor = random() % model->factors.size();
        if (step % 3 == 0) ASSERT_TRUE(scorer.set_enabled(type, factor, random() % 2 == 0));
        else ASSERT_TRUE(scorer.set_weight(type, factor, static_cast<double>(random() % 5)));
        if (step % 4 == 1) continue; // changes may add up before they are asked for
        scorer.recompute();
        if (step % 5 != 2) priorities->recompute(scorer);
    }
    scorer.recompute();
    priorities->recompute(scorer);
    Scorer anew = world();
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<AreaType>(t);
        const Model* model = scorer.model(type);
        for (std::size_t f = 0; model != nullptr && f < model->factors.size(); ++f) {
            ASSERT_TRUE(anew.set_weight(type, f, model->factors[f].weight));
            ASSERT_TRUE(anew.set_enabled(type, f, scorer.enabled(type, f)));
        }
    }
    anew.recompute();
    const auto fresh = Priorities::make(anew, parts(true, true));
    ASSERT_TRUE(fresh);
    expect_same(*priorities, *fresh);
}

TEST(Priority, RefusesExponentsThatMeanNothing) {
    ScorerInput input;
    input.types.assign(2, AreaType::woongebied);
    input.models.push_back(support::model_of(AreaType::woongebied, {{1, {1, 0}}}));
    input.models[0].model.priority.reach = 0.5;
    const auto scorer = Scorer::make(std::move(input));
    ASSERT_TRUE(scorer);
    EXPECT_EQ(Priorities::make(*scorer, {}).error().code, ErrorCode::refused);
    EXPECT_EQ(
        Priorities::make(world(), {.reporting_gap = {0.5}, .reach = {}, .area_gap = {}, .area_reach = {}}).error().code,
        ErrorCode::bug);
}

TEST(Answers, AreFour) {
    const double lagging = 0.7, many = 0.4; // 0.43 and 1.5 times what is expected
    EXPECT_EQ(answer_of(80, 75, lagging, 1.25), Answer::awareness);
    EXPECT_EQ(answer_of(80, 75, many, 1.25), Answer::joint_checks);
    EXPECT_EQ(answer_of(70, 75, many, 1.25), Answer::find_out);
    EXPECT_EQ(answer_of(70, 75, lagging, 1.25), Answer::basic);
    EXPECT_EQ(answer_of(75, 75, 0.5, 1.25), Answer::awareness); // as expected is not many
    const Scorer scorer = world();
    const auto priorities = Priorities::make(scorer, parts(true, false));
    ASSERT_TRUE(priorities);
    std::size_t high = 0;
    for (const AreaScore& area : priorities->areas()) {
        ASSERT_TRUE(area.answer);
        if (*area.answer == Answer::awareness || *area.answer == Answer::joint_checks) ++high;
        EXPECT_EQ(parse_answer(name(*area.answer)), area.answer);
        EXPECT_FALSE(points_a_finger(sentence_nl(*area.answer)));
    }
    EXPECT_EQ(high, 10U);
    const auto few = Priorities::make(world(3), parts(true, true));
    ASSERT_TRUE(few);
    for (const AreaScore& area : few->areas()) EXPECT_FALSE(area.answer) << "three areas have no top quarter";
}

TEST(ExplainPriority, SaysHowSureAndWhatIsMissing) {
    const Scorer scorer = world();
    const auto priorities = Priorities::make(scorer, parts(true, false));
    ASSERT_TRUE(priorities);
    AreaScore area = priorities->areas()[0];
    area.rank_p05 = 3;
    area.rank_p95 = 30;
    area.top10_share = 0.25;
    area.reliability = Reliability::wide_interval;
    const std::vector<PriorityPart> used{{AreaType::woongebied, Part::opportunity, true, 0.75, {}},
                                         {AreaType::woongebied, Part::reporting_gap, true, 0.25, {}},
                                         {AreaType::woongebied, Part::reach, false, 0, "none"}};
    std::vector<FactorShare> shares(1);
    shares[0].factor = "f1";
    shares[0].rank_without = *area.rank + 12;
    const std::string text = explain_priority_nl(area, *scorer.model(AreaType::woongebied), shares, used);
    for (const char* part : {"De prioriteit is", "als je mag verwachten", "Eerdere voorlichting telt niet mee",
                             "tussen 3 en 30", "25 van de 100 keer", "onzeker", "Zonder het kenmerk \"f1\"", "Advies:"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    EXPECT_FALSE(points_a_finger(text));
    area.rank_p95 = area.rank_p05 = area.rank;
    const std::string same = explain_priority_nl(area, *scorer.model(AreaType::woongebied), shares, used);
    EXPECT_NE(same.find("gewichten blijft dit plaats "), std::string::npos) << same;
    AreaScore bare = scorer.areas()[0];
    EXPECT_NE(explain_priority_nl(bare, *scorer.model(AreaType::woongebied), {}, used).find("Er is geen prioriteit"),
              std::string::npos);
    EXPECT_TRUE(explain_priority_nl(bare, *scorer.model(AreaType::woongebied), {}, {}).empty());
}

} // namespace gk::score
