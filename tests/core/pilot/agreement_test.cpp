// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/agreement.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/parallel.hpp"
#include "core/pilot/evaluation.hpp"
#include "core/validation/association.hpp"
#include "tests/core/pilot/simulated_expert.hpp"

namespace gk::pilot {
namespace {

std::vector<std::uint8_t> flags(std::initializer_list<std::pair<int, int>> runs) {
    std::vector<std::uint8_t> all;
    for (const auto& [count, value] : runs)
        all.insert(all.end(), static_cast<std::size_t>(count), static_cast<std::uint8_t>(value));
    return all;
}

/// Scores of `n` areas from a normal distribution; the top quarter of the population is high.
MapView map_of(std::size_t n, simulate::Random& random) {
    MapView map;
    for (std::size_t i = 0; i < n; ++i) {
        const double z = random.normal();
        map.score.push_back(50 + 10 * z);
        map.high.push_back(z > 0.6745 ? 1 : 0);
    }
    return map;
}

Agreement agreed(const MapView& map, const std::vector<ExpertView>& experts, AgreementOptions options = {}) {
    return agreement(map, experts, options, no_progress()).value();
}

// Worked by hand: both yes, first only, second only, both no.
TEST(CohensKappa, AgreesWithWorkedTables) {
    const auto kappa = [](int both, int first, int second, int none) {
        return cohens_kappa(flags({{both, 1}, {first, 1}, {second, 0}, {none, 0}}),
                            flags({{both, 1}, {first, 0}, {second, 1}, {none, 0}}));
    };
    EXPECT_NEAR(kappa(20, 5, 10, 15), 0.4, 1e-12);          // 0.7 seen, 0.5 by chance
    EXPECT_NEAR(kappa(45, 15, 25, 15), 0.06 / 0.46, 1e-12); // 0.6 seen, 0.54 by chance
    EXPECT_NEAR(kappa(25, 35, 5, 35), 0.14 / 0.54, 1e-12);  // 0.6 seen, 0.46 by chance
    EXPECT_NEAR(kappa(8, 0, 0, 8), 1, 1e-12);
    EXPECT_NEAR(kappa(0, 8, 8, 0), -1, 1e-12);
    EXPECT_TRUE(std::isnan(kappa(8, 0, 0, 0)));
    EXPECT_TRUE(std::isnan(kappa(0, 0, 0, 0)));
}

TEST(Agreement, CountsWhatTheListsShare) {
    MapView map;
    for (int i = 0; i < 30; ++i) map.score.push_back(100 - i); // its list: the first ten
    map.high = flags({{8, 1}, {22, 0}});
    ExpertView expert{.expert = "W1", .rating = flags({{8, 5}, {22, 1}}), .listed = flags({{4, 0}, {10, 1}, {16, 0}})};
    const Agreement result = agreed(map, {expert});
    const ExpertAgreement& one = result.experts.front();
    EXPECT_EQ(one.overlap.listed, 10U);
    EXPECT_EQ(one.overlap.shared, 6U);
    EXPECT_NEAR(one.overlap.of_ten.value, 6, 1e-12);
    EXPECT_NEAR(one.overlap.of_ten.interval.low, 10 * clopper_pearson(6, 10, 0.95).low, 1e-12);
    EXPECT_NEAR(one.overlap.by_chance, 10.0 / 3, 1e-12);
    EXPECT_NEAR(one.overlap.probability, 0.03870861771911247, 1e-12);
    EXPECT_NEAR(one.kappa.value, 1, 1e-12);
    EXPECT_NEAR(one.tau.value,
                validation::kendall_tau_b(map.score, std::vector<double>(expert.rating.begin(), expert.rating.end())),
                1e-12);
    EXPECT_EQ(one.rated, 30U);
}

TEST(Agreement, SaysNothingWhereThereIsTooLittle) {
    simulate::Random random(3);
    const MapView map = map_of(12, random);
    ExpertView expert = simulated_expert("W1", map.score, 0.8, random);
    for (std::size_t i = 0; i < 5; ++i) expert.rating[i] = 0; // seven are left
    const Agreement result = agreed(map, {expert});
    EXPECT_FALSE(result.experts.front().overlap.of_ten.known()); // 12 areas, a list of ten
    EXPECT_FALSE(result.experts.front().tau.known());
    EXPECT_FALSE(result.overlap.of_ten.known());
    EXPECT_FALSE(result.between.known());
    EXPECT_TRUE(std::isnan(result.tau.value));
    EXPECT_EQ(agreed(map, {}).experts.size(), 0U);
    EXPECT_EQ(agreed({}, {}).areas, 0U);
}

TEST(Agreement, OrderOfAreasAndNumberOfThreadsChangeNothing) {
    simulate::Random random(5);
    const MapView map = map_of(30, random);
    const std::vector<ExpertView> experts{simulated_expert("A1", map.score, 0.7, random),
                                          simulated_expert("A2", map.score, 0.5, random)};
    const Agreement one = agreed(map, experts);
    set_thread_count(1);
    const Agreement again = agreed(map, experts);
    set_thread_count(0);
    EXPECT_EQ(one.tau.interval.low, again.tau.interval.low);
    EXPECT_EQ(one.kappa.interval.high, again.kappa.interval.high);

    MapView turned{{map.score.rbegin(), map.score.rend()}, {map.high.rbegin(), map.high.rend()}};
    std::vector<ExpertView> other;
    for (const ExpertView& e : experts)
        other.push_back({e.expert, {e.rating.rbegin(), e.rating.rend()}, {e.listed.rbegin(), e.listed.rend()}});
    const Agreement mirrored = agreed(turned, other);
    EXPECT_NEAR(one.tau.value, mirrored.tau.value, 1e-12);
    EXPECT_NEAR(one.kappa.value, mirrored.kappa.value, 1e-12);
    EXPECT_NEAR(one.between.value, mirrored.between.value, 1e-12);
    EXPECT_EQ(one.overlap.shared, mirrored.overlap.shared);
}

/// What experts of this kind agree to on very many areas.
struct Truth {
    double tau = 0, kappa = 0;
};
Truth truth_of(double rho) {
    simulate::Random random(99);
    const MapView map = map_of(40'000, random);
    const ExpertView expert = simulated_expert("W0", map.score, rho, random);
    const std::vector<double> rating(expert.rating.begin(), expert.rating.end());
    std::vector<std::uint8_t> high;
    for (const std::uint8_t r : expert.rating) high.push_back(r >= high_rating ? 1 : 0);
    return {validation::kendall_tau_b(map.score, rating), cohens_kappa(map.high, high)};
}

TEST(Agreement, IntervalsHoldWhatWasPutIn) {
    for (const double rho : {0.0, 0.6, 0.85}) {
        const Truth truth = truth_of(rho);
        EXPECT_TRUE(rho > 0 || std::abs(truth.tau) < 0.01) << truth.tau;
        constexpr int pilots = 100;
        int tau = 0, mean_tau = 0, kappa = 0;
        simulate::Random random(17, static_cast<std::uint64_t>(100 * rho));
        for (int i = 0; i < pilots; ++i) {
            const MapView map = map_of(30, random);
            std::vector<ExpertView> experts;
            for (const char* name : {"A1", "A2", "A3"})
                experts.push_back(simulated_expert(name, map.score, rho, random));
            const Agreement result = agreed(map, experts, {.draws = 250, .seed = static_cast<std::uint64_t>(i)});
            const auto holds = [](const Estimate& e, double value) {
                return e.known() && e.interval.low <= value && value <= e.interval.high ? 1 : 0;
            };
            tau += holds(result.experts.front().tau, truth.tau);
            mean_tau += holds(result.tau, truth.tau);
            kappa += holds(result.kappa, truth.kappa);
        }
        EXPECT_GE(tau, pilots * 0.88) << rho;
        EXPECT_GE(mean_tau, pilots * 0.88) << rho;
        EXPECT_GE(kappa, pilots * 0.86) << rho;
    }
}

TEST(Evaluation, FindsTheAgreementThatWasPutInAndAppliesTheRules) {
    simulate::Random random(23);
    PilotFacts facts{.areas = {}, .rules = {}, .mistakes = 3, .days_before = 365, .days_after = 180};
    for (const char* rule : {"overlap<3", "tau<0.2", "experts<2", "wrong_notes>0.5", "mistakes>2"})
        facts.rules.push_back(parse_stop_rule(rule).value());
    const MapView map = map_of(30, random);
    AreaFacts area{.type = region::AreaType::buitengebied,
                   .map = map,
                   .experts = {},
                   .reports = {{30, 40}, {120, 60}},
                   .notes_right = 6,
                   .notes_wrong = 1};
    for (const char* name : {"B1", "B2"}) area.experts.push_back(simulated_expert(name, map.score, 0.8, random));
    facts.areas.push_back(area);
    const auto result = evaluate(facts, {}, no_progress());
    ASSERT_TRUE(result) << result.error().message;
    const AreaEvaluation& one = result->areas.front();
    const Truth truth = truth_of(0.8);
    EXPECT_LE(one.agreement.tau.interval.low, truth.tau);
    EXPECT_GE(one.agreement.tau.interval.high, truth.tau);
    EXPECT_NEAR(one.change.ratio, (40.0 / 30) / (60.0 / 120), 1e-12);
    EXPECT_TRUE(one.change.beyond_chance());
    EXPECT_NEAR(one.pilot.value, 40.0 / 30 * 365 / 180, 1e-12);
    ASSERT_EQ(result->rules.size(), 5U);
    for (const StopVerdict& verdict : result->rules) {
        const bool mistakes = verdict.rule.metric == StopMetric::mistakes;
        EXPECT_EQ(verdict.state, mistakes ? StopState::stop : StopState::go_on) << text(verdict.rule);
        EXPECT_EQ(verdict.type.has_value(), !mistakes);
    }
    EXPECT_TRUE(result->stops());
}

TEST(Evaluation, BeforeTheStartThereIsNoRate) {
    const PilotFacts facts{
        .areas = {{.map = {}, .experts = {}, .reports = {{4, 0}, {9, 0}}}}, .rules = {}, .days_before = 365};
    const auto result = evaluate(facts, {}, no_progress());
    ASSERT_TRUE(result);
    EXPECT_TRUE(std::isnan(result->areas.front().pilot.value));
    EXPECT_FALSE(result->change.enough());
    EXPECT_FALSE(result->stops());
}

} // namespace
} // namespace gk::pilot
