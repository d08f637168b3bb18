// SPDX-License-Identifier: EUPL-1.2
// What must hold for any region: made from random cells, factors and areas, some of them missing.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/score/scorer.hpp"
#include "tests/core/score/scorer_support.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::size_t cells = 6000; // several blocks, the last ones not full

struct World {
    ScorerInput input;
    std::vector<std::uint32_t> cell_order; ///< cell i of `input` is cell cell_order[i] of the first world
};

/// The same world for the same seed; `shuffle` renumbers its cells.
World world(Combination combination, bool shuffle = false) {
    std::mt19937_64 random(42);
    std::uniform_real_distribution<double> uniform;
    World result;
    std::vector<AreaType> types(cells);
    for (AreaType& type : types) type = static_cast<AreaType>(random() % 3);
    std::vector<std::vector<double>> raw(6, std::vector<double>(cells));
    for (std::size_t f = 0; f < raw.size(); ++f)
        for (double& x : raw[f]) {
            x = f % 2 == 0 ? std::floor(uniform(random) * 40) : uniform(random);
            if (uniform(random) < 0.2) x = std::numeric_limits<double>::quiet_NaN();
        }
    std::vector<std::vector<std::pair<std::uint32_t, double>>> areas(40);
    for (std::uint32_t cell = 0; cell < cells; ++cell)
        areas[cell / 150].emplace_back(cell, 0.1 + 0.9 * uniform(random));

    result.cell_order.resize(cells);
    std::iota(result.cell_order.begin(), result.cell_order.end(), 0U);
    if (shuffle) std::ranges::shuffle(result.cell_order, random);
    std::vector<std::uint32_t> place(cells);
    for (std::uint32_t i = 0; i < cells; ++i) place[result.cell_order[i]] = i;

    result.input.types.resize(cells);
    for (std::size_t i = 0; i < cells; ++i) result.input.types[i] = types[result.cell_order[i]];
    for (std::size_t t = 0; t < 3; ++t) {
        ScorerModel model;
        model.model.id = "m";
        model.model.area_type = static_cast<AreaType>(t);
        model.model.combination = combination;
        for (std::size_t f = 0; f < raw.size(); ++f) {
            Factor factor = support::plain_factor("f" + std::to_string(f), 0.5 + static_cast<double>((f + t) % 3));
            if (f % 2 == 0) factor.transform.shape = Percentile{};
            factor.transform.less = f == 3;
            model.model.factors.push_back(factor);
            grid::CellValues values(cells);
            for (std::size_t i = 0; i < cells; ++i) values[i] = raw[f][result.cell_order[i]];
            model.raw.push_back(support::values(std::move(values)));
            model.barred.emplace_back();
        }
        result.input.models.push_back(std::move(model));
    }
    AreaLayer layer;
    for (std::size_t a = 0; a < areas.size(); ++a) {
        for (auto& [cell, share] : areas[a]) cell = place[cell];
        support::add_area(layer, "BU" + std::to_string(100 + a), areas[a]);
    }
    result.input.layers.push_back(std::move(layer));
    return result;
}

bool same_bytes(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

class ScorerProperty : public testing::TestWithParam<Combination> {};

} // namespace

TEST_P(ScorerProperty, ScoresLieBetweenZeroAndHundred) {
    const auto scorer = Scorer::make(world(GetParam()).input);
    ASSERT_TRUE(scorer);
    for (std::size_t i = 0; i < cells; ++i) {
        const double score = scorer->cells().opportunity[i];
        EXPECT_TRUE(std::isnan(score) ? scorer->cells().coverage[i] == 0 : score >= 0 && score <= 100);
    }
    for (const AreaScore& area : scorer->areas()) {
        EXPECT_TRUE(area.opportunity >= 0 && area.opportunity <= 100);
        EXPECT_TRUE(area.top_share >= 0 && area.top_share <= 1);
    }
}

TEST_P(ScorerProperty, SharesAddUpToTheScore) {
    const auto scorer = Scorer::make(world(GetParam()).input);
    ASSERT_TRUE(scorer);
    for (const AreaReasons& reasons : scorer->reasons()) {
        double sum = 0;
        for (const FactorShare& share : reasons.factors) {
            EXPECT_GE(share.share, 0);
            sum += share.share;
        }
        EXPECT_NEAR(sum, scorer->areas()[reasons.area].opportunity, 1e-9);
    }
    for (std::size_t cell = 0; cell < cells; cell += 997) {
        if (scorer->cells().coverage[cell] < min_coverage) continue;
        double sum = 0;
        for (const FactorShare& share : scorer->cell_reasons(cell)) sum += share.share;
        EXPECT_NEAR(sum, scorer->cells().opportunity[cell], 1e-9);
    }
}

TEST_P(ScorerProperty, ThreadsChangeNoBit) {
    set_thread_count(1);
    auto one = Scorer::make(world(GetParam()).input);
    set_thread_count(5);
    auto five = Scorer::make(world(GetParam()).input);
    ASSERT_TRUE(one && five);
    ASSERT_TRUE(five->set_weight(AreaType::woongebied, 2, 7.5) && one->set_weight(AreaType::woongebied, 2, 7.5));
    five->recompute();
    set_thread_count(1);
    one->recompute();
    const auto one_reasons = one->reasons();
    set_thread_count(5);
    const auto five_reasons = five->reasons();
    set_thread_count(0);
    for (std::size_t i = 0; i < cells; ++i)
        ASSERT_TRUE(same_bytes(one->cells().opportunity[i], five->cells().opportunity[i]));
    ASSERT_EQ(one->areas().size(), five->areas().size());
    for (std::size_t a = 0; a < one->areas().size(); ++a) {
        const AreaScore &x = one->areas()[a], &y = five->areas()[a];
        EXPECT_TRUE(same_bytes(x.opportunity, y.opportunity) && same_bytes(x.p90, y.p90) &&
                    same_bytes(x.top_share, y.top_share));
        EXPECT_EQ(x.rank, y.rank);
        for (std::size_t f = 0; f < one_reasons[a].factors.size(); ++f)
            EXPECT_TRUE(same_bytes(one_reasons[a].factors[f].share, five_reasons[a].factors[f].share));
    }
}

TEST_P(ScorerProperty, TheOrderOfCellsDoesNotMatter) {
    const World shuffled = world(GetParam(), true);
    const std::vector<std::uint32_t> order = shuffled.cell_order;
    const auto a = Scorer::make(world(GetParam()).input);
    const auto b = Scorer::make(shuffled.input);
    ASSERT_TRUE(a && b);
    for (std::size_t i = 0; i < cells; ++i)
        ASSERT_TRUE(same_bytes(b->cells().opportunity[i], a->cells().opportunity[order[i]]));
    for (std::size_t area = 0; area < a->areas().size(); ++area) {
        EXPECT_NEAR(a->areas()[area].opportunity, b->areas()[area].opportunity, 1e-9);
        EXPECT_NEAR(a->areas()[area].top_share, b->areas()[area].top_share, 1e-9);
        EXPECT_EQ(a->areas()[area].p90, b->areas()[area].p90);
        EXPECT_EQ(a->areas()[area].rank, b->areas()[area].rank);
    }
}

TEST_P(ScorerProperty, AMissingFactorLeavesItsWeightToTheOthers) {
    World with_barred = world(GetParam());
    for (ScorerModel& model : with_barred.input.models) model.raw[1] = nullptr;
    World without = world(GetParam());
    for (ScorerModel& model : without.input.models) {
        model.model.factors.erase(model.model.factors.begin() + 1);
        model.raw.erase(model.raw.begin() + 1);
        model.barred.pop_back();
    }
    const auto a = Scorer::make(std::move(with_barred.input));
    const auto b = Scorer::make(std::move(without.input));
    ASSERT_TRUE(a && b);
    for (std::size_t i = 0; i < cells; ++i) {
        ASSERT_TRUE(same_bytes(a->cells().opportunity[i], b->cells().opportunity[i]));
        ASSERT_EQ(a->cells().coverage[i], b->cells().coverage[i]);
    }
}

TEST_P(ScorerProperty, ValuesAgreeWithTheDefinition) {
    const World made = world(GetParam());
    const AreaLayer layer = made.input.layers[0];
    const std::vector<AreaType> types = made.input.types;
    const auto scorer = Scorer::make(made.input);
    ASSERT_TRUE(scorer);
    for (const AreaScore& area : scorer->areas()) {
        const auto a = static_cast<std::size_t>(std::ranges::find(layer.id, area.id) - layer.id.begin());
        std::vector<std::pair<double, double>> entries; // score, share
        for (std::uint64_t i = layer.begin[a]; i < layer.begin[a + 1]; ++i) {
            const std::uint32_t cell = layer.cell[i];
            if (types[cell] == area.type && scorer->cells().coverage[cell] >= min_coverage - 1e-12)
                entries.emplace_back(scorer->cells().opportunity[cell], layer.share[i]);
        }
        std::ranges::sort(entries);
        double weight = 0;
        double sum = 0;
        for (const auto& [score, share] : entries) {
            weight += share;
            sum += share * score;
        }
        double running = 0;
        double p90 = 0;
        for (const auto& [score, share] : entries) {
            running += share;
            p90 = score;
            if (running >= 0.9 * weight) break;
        }
        EXPECT_NEAR(area.opportunity, sum / weight, 1e-9);
        EXPECT_EQ(area.p90, p90);
    }
}

INSTANTIATE_TEST_SUITE_P(Both, ScorerProperty, testing::Values(Combination::additive, Combination::geometric),
                         [](const auto& param) { return std::string(name(param.param)); });

} // namespace gk::score
