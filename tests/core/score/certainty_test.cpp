// SPDX-License-Identifier: EUPL-1.2
// Certainty against what it stands for: every draw scored by an ordinary Scorer and Priorities.
#include "core/score/certainty.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "tests/core/score/scorer_support.hpp"

namespace gk::score {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t cells = 2500;

struct Settings {
    Combination combination = Combination::additive;
    bool parts = false;
    bool holes = true; ///< factors and gaps that miss cells
    double sd = 0.25;
    std::uint32_t draws = 60;
};

/// Cells of two types, factors of which some miss cells, gemeenten and buurten with overlapping borders.
ScorerInput world(const Settings& settings) {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> uniform;
    ScorerInput input;
    for (std::size_t c = 0; c < cells; ++c)
        input.types.push_back(uniform(random) < 0.7 ? AreaType::woongebied : AreaType::buitengebied);
    for (const AreaType type : {AreaType::woongebied, AreaType::buitengebied}) {
        std::vector<std::pair<double, grid::CellValues>> factors;
        for (int f = 0; f < 6; ++f) {
            grid::CellValues values(cells);
            for (double& value : values)
                value = settings.holes && f % 3 == 1 && uniform(random) < 0.3 ? missing : uniform(random);
            factors.emplace_back(0.5 + f, std::move(values));
        }
        input.models.push_back(support::model_of(type, std::move(factors)));
        Model& model = input.models.back().model;
        model.combination = settings.combination;
        model.certainty.sd = settings.sd;
        model.certainty.draws = settings.draws;
        model.certainty.seed = 77;
    }
    for (const auto& [kind, count] : {std::pair{AreaKind::gemeente, 10U}, std::pair{AreaKind::buurt, 50U}}) {
        AreaLayer layer;
        layer.kind = kind;
        for (std::uint32_t a = 0; a < count; ++a) {
            std::vector<std::pair<std::uint32_t, double>> own;
            const auto each = static_cast<std::uint32_t>(cells / count);
            for (std::uint32_t i = 0; i < each; ++i) own.emplace_back(a * each + i, i + 1 == each ? 0.5 : 1.0);
            if (a > 0) own.insert(own.begin(), {a * each - 1, 0.5});
            support::add_area(layer, std::to_string(1000 + a), own);
        }
        input.layers.push_back(std::move(layer));
    }
    return input;
}

PriorityInput parts(const Settings& settings) {
    PriorityInput input;
    if (!settings.parts) return input;
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> uniform;
    input.reporting_gap.resize(cells);
    input.reach.resize(cells);
    for (std::size_t c = 0; c < cells; ++c) {
        // As from units: the same for cells that stand together.
        input.reporting_gap[c] = c % 50 == 0 ? 0.2 + 0.6 * uniform(random) : input.reporting_gap[c - 1];
        input.reach[c] = c % 100 == 0 ? 0.5 * uniform(random) : input.reach[c - 1];
    }
    if (settings.holes)
        for (std::size_t c = 0; c < 100; ++c) input.reporting_gap[c] = missing;
    return input;
}

struct Pair {
    Scorer scorer;
    Priorities priorities;
};
Pair made(const Settings& settings) {
    auto scorer = Scorer::make(world(settings));
    auto priorities = Priorities::make(*scorer, parts(settings));
    return {*std::move(scorer), *std::move(priorities)};
}

std::uint32_t nearest_rank(std::vector<std::uint32_t> values, double part) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(std::ceil(part * static_cast<double>(values.size()) - 1e-9)) - 1];
}

/// Ranks of every area in every draw, each made by a scorer of its own.
std::vector<std::vector<std::uint32_t>> brute_force(const Settings& settings) {
    Pair all = made(settings);
    std::vector<std::vector<std::uint32_t>> ranks(all.priorities.areas().size());
    for (std::uint32_t draw = 0; draw < settings.draws; ++draw) {
        const ScorerInput input = world(settings);
        for (const ScorerModel& entry : input.models)
            for (std::size_t f = 0; f < entry.model.factors.size(); ++f) {
                const Factor& factor = entry.model.factors[f];
                EXPECT_TRUE(all.scorer.set_weight(entry.model.area_type, f,
                                                  factor.weight * shaken(77, factor.id, draw, settings.sd)));
            }
        all.scorer.recompute();
        all.priorities.recompute(all.scorer);
        for (std::size_t a = 0; a < ranks.size(); ++a) ranks[a].push_back(all.priorities.areas()[a].rank.value_or(0));
    }
    return ranks;
}

} // namespace

TEST(Certainty, AgreesWithScoringEveryDraw) {
    // Without missing values the set of ranked cells is the same in all draws, so opportunity must agree exactly; of a
    // priority the areas are exact to first order, the gemeenten (shares of cells) wholly.
    for (const bool with_parts : {false, true}) {
        const Settings settings{.parts = with_parts, .holes = false};
        const auto ranks = brute_force(settings);
        const Pair all = made(settings);
        const auto certainty = area_certainty(all.scorer, all.priorities);
        ASSERT_TRUE(certainty);
        for (std::size_t a = 0; a < ranks.size(); ++a) {
            if (!all.scorer.areas()[a].rank) continue;
            const bool exact = !with_parts || all.scorer.areas()[a].kind == AreaKind::gemeente;
            const double slack = exact ? 0 : 1;
            EXPECT_NEAR(*(*certainty)[a].p05, nearest_rank(ranks[a], 0.05), slack) << a << with_parts;
            EXPECT_NEAR(*(*certainty)[a].p95, nearest_rank(ranks[a], 0.95), slack) << a << with_parts;
            const auto ten = std::ranges::count_if(ranks[a], [](std::uint32_t rank) { return rank <= 10; });
            EXPECT_NEAR((*certainty)[a].top10_share, static_cast<double>(ten) / settings.draws, exact ? 1e-12 : 0.05);
        }
    }
}

TEST(Certainty, MissingValuesHaveTheirOwnWeights) {
    const Settings settings{.parts = true, .holes = true};
    const auto ranks = brute_force(settings);
    const Pair all = made(settings);
    const auto certainty = area_certainty(all.scorer, all.priorities);
    ASSERT_TRUE(certainty);
    for (std::size_t a = 0; a < ranks.size(); ++a) {
        if (!all.scorer.areas()[a].rank) continue;
        EXPECT_NEAR(*(*certainty)[a].p05, nearest_rank(ranks[a], 0.05), 2) << a;
        EXPECT_NEAR(*(*certainty)[a].p95, nearest_rank(ranks[a], 0.95), 2) << a;
    }
}

TEST(Certainty, WithoutShakingTheIntervalIsTheRank) {
    for (const Combination combination : {Combination::additive, Combination::geometric})
        for (const bool with_parts : {false, true}) {
            const Pair all = made({.combination = combination, .parts = with_parts, .sd = 0});
            const auto certainty = area_certainty(all.scorer, all.priorities);
            ASSERT_TRUE(certainty);
            std::vector<AreaScore> areas = all.priorities.areas();
            apply(*certainty, all.scorer, areas);
            for (const AreaScore& area : areas) {
                EXPECT_EQ(area.rank_p05, area.rank) << area.id;
                EXPECT_EQ(area.rank_p95, area.rank) << area.id;
                if (area.rank) {
                    EXPECT_EQ(area.top10_share, *area.rank <= 10 ? 1 : 0);
                }
                EXPECT_EQ(area.reliability, area.rank ? Reliability::reliable : area.reliability);
            }
            const auto cell = cell_certainty(all.scorer, all.priorities);
            ASSERT_TRUE(cell);
            for (std::size_t c = 0; c < cells; ++c) {
                const auto rank = all.priorities.cell_score(all.scorer, c).rank;
                if (!rank) {
                    EXPECT_TRUE(std::isnan(cell->p05[c]));
                } else {
                    EXPECT_TRUE(cell->p05[c] == *rank && cell->p95[c] == *rank) << c;
                }
            }
        }
}

TEST(Certainty, OfCellsAgreesWithScoringEveryDraw) {
    const Settings settings{.parts = true, .holes = false, .draws = 40};
    Pair all = made(settings);
    const auto certainty = cell_certainty(all.scorer, all.priorities);
    ASSERT_TRUE(certainty);
    std::vector<std::vector<std::uint32_t>> ranks(cells);
    for (std::uint32_t draw = 0; draw < settings.draws; ++draw) {
        for (const AreaType type : {AreaType::woongebied, AreaType::buitengebied})
            for (std::size_t f = 0; f < 6; ++f)
                ASSERT_TRUE(all.scorer.set_weight(
                    type, f, (0.5 + static_cast<double>(f)) * shaken(77, "f" + std::to_string(f), draw, 0.25)));
        all.scorer.recompute();
        all.priorities.recompute(all.scorer);
        for (std::size_t c = 0; c < cells; c += 7) ranks[c].push_back(*all.priorities.cell_score(all.scorer, c).rank);
    }
    for (std::size_t c = 0; c < cells; c += 7) {
        EXPECT_EQ(certainty->p05[c], nearest_rank(ranks[c], 0.05)) << c;
        EXPECT_EQ(certainty->p95[c], nearest_rank(ranks[c], 0.95)) << c;
    }
}

TEST(Certainty, LeavingAFactorOutIsScoringWithoutIt) {
    const Settings settings{.parts = false, .holes = false, .draws = 20};
    Pair all = made(settings);
    const auto certainty = area_certainty(all.scorer, all.priorities);
    ASSERT_TRUE(certainty);
    for (std::size_t f = 0; f < 6; ++f) {
        for (const AreaType type : {AreaType::woongebied, AreaType::buitengebied})
            ASSERT_TRUE(all.scorer.set_enabled(type, f, false));
        all.scorer.recompute();
        for (std::size_t a = 0; a < all.scorer.areas().size(); ++a)
            EXPECT_EQ((*certainty)[a].without[f], all.scorer.areas()[a].rank) << a << ' ' << f;
        for (const AreaType type : {AreaType::woongebied, AreaType::buitengebied})
            ASSERT_TRUE(all.scorer.set_enabled(type, f, true));
    }
}

TEST(Certainty, ThreadsAndOtherFactorsChangeNothing) {
    const Pair all = made({.parts = true});
    std::vector<std::vector<AreaCertainty>> seen;
    std::vector<CellCertainty> of_cells;
    for (const unsigned threads : {1U, 4U}) {
        set_thread_count(threads);
        seen.push_back(*area_certainty(all.scorer, all.priorities));
        of_cells.push_back(*cell_certainty(all.scorer, all.priorities));
    }
    set_thread_count(0);
    for (std::size_t a = 0; a < seen[0].size(); ++a) {
        EXPECT_EQ(seen[0][a].p05, seen[1][a].p05);
        EXPECT_EQ(seen[0][a].p95, seen[1][a].p95);
        EXPECT_EQ(seen[0][a].without, seen[1][a].without);
    }
    for (std::size_t c = 0; c < cells; ++c)
        EXPECT_TRUE(of_cells[0].p05[c] == of_cells[1].p05[c] || std::isnan(of_cells[0].p05[c]));
    EXPECT_EQ(shaken(1, "a", 3, 0.25), shaken(1, "a", 3, 0.25));
    EXPECT_NE(shaken(1, "a", 3, 0.25), shaken(1, "b", 3, 0.25));
    EXPECT_NE(shaken(1, "a", 3, 0.25), shaken(2, "a", 3, 0.25));
}

TEST(Certainty, DrawsAreNormalInTheLogarithm) {
    double sum = 0, squares = 0;
    constexpr std::uint32_t n = 20000;
    for (std::uint32_t draw = 0; draw < n; ++draw) {
        const double z = std::log(shaken(5, "afstand", draw, 0.25)) / 0.25;
        sum += z;
        squares += z * z;
    }
    EXPECT_NEAR(sum / n, 0, 0.03);
    EXPECT_NEAR(squares / n, 1, 0.04);
}

TEST(Certainty, OneAreaOneFactorAndNothingAtAll) {
    ScorerInput input;
    input.types.assign(3, AreaType::woongebied);
    input.models.push_back(support::model_of(AreaType::woongebied, {{1, {0.2, 0.4, 0.9}}}));
    AreaLayer layer;
    support::add_area(layer, "BU1", {{0, 1}, {1, 1}, {2, 1}});
    input.layers.push_back(layer);
    ScorerInput empty = input;
    empty.models[0].raw[0] = support::values({missing, missing, missing});
    const auto one = Scorer::make(std::move(input));
    const auto none = Scorer::make(std::move(empty));
    ASSERT_TRUE(one && none);
    const auto priorities = Priorities::make(*one, {});
    const auto certainty = area_certainty(*one, *priorities);
    ASSERT_TRUE(certainty);
    EXPECT_EQ((*certainty)[0].p05, 1U);
    EXPECT_EQ((*certainty)[0].p95, 1U);
    EXPECT_FALSE((*certainty)[0].without[0]) << "without its only factor nothing is left";
    const auto no_priorities = Priorities::make(*none, {});
    const auto nothing = area_certainty(*none, *no_priorities);
    ASSERT_TRUE(nothing);
    std::vector<AreaScore> areas = no_priorities->areas();
    apply(*nothing, *none, areas);
    EXPECT_FALSE(areas[0].rank_p05);
    EXPECT_EQ(areas[0].reliability, Reliability::insufficient_data);
    const auto stopped = area_certainty(*one, *priorities, [](auto, auto, auto) { return false; });
    EXPECT_TRUE(stopped) << "a list without gemeenten is done before anybody looks";
    EXPECT_EQ(cell_certainty(*one, *priorities, [](auto, auto, auto) { return false; }).error().code,
              ErrorCode::interrupted);
}

} // namespace gk::score
