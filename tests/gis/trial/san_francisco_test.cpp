// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>

#include <gtest/gtest.h>

#include "gis/trial/read_trial.hpp"

namespace gk::trial {
namespace {

// 3,897 registered drug offences in San Francisco, July to December 2012: learn from four months, judge on two, cells of 150 m.
TEST(SanFrancisco, ModelBeatsExposureAndKeepsUpWithThePast) {
    const std::filesystem::path file = std::filesystem::path(GK_REAL_DATA) / "validatie/san_francisco_crime_2012.gpkg";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no real data at " << file;
    const auto trial = read_trial({.points = {file, "sf_drugs"}, .region = {file, "sf_blockgroups"}, .date_field = "Date", .exposure = "Population",
                                   .factors = {{file, "sf_robbery"}, {file, "sf_cartheft"}, {file, "sf_vandalism"}}, .cell = 150,
                                   .train_until = "2012-10-31"});
    ASSERT_TRUE(trial) << describe(trial.error());
    EXPECT_EQ(trial->read, 3897U);
    EXPECT_EQ(trial->read, trial->input.events.size() + trial->undated + trial->outside);
    EXPECT_LT(trial->outside, 60U);
    // The city's land is 121 km2: cells in feet would be 10.8 times as many.
    EXPECT_NEAR(static_cast<double>(trial->input.grid.size()) * 0.15 * 0.15, 121, 4);

    const auto result = calibration::run_trial(trial->input, {}, no_progress());
    ASSERT_TRUE(result) << describe(result.error());
    const validation::Report& report = result->report;
    std::cout << trial->crs << "; " << trial->input.grid.size() << " cells, train " << result->train << ", test " << result->test << " ("
              << report.incidents << " incidents), bandwidth " << result->bandwidth << "\n";
    for (const auto& method : report.methods) {
        std::cout << method.id << ": AUC " << method.auc;
        for (const auto& at : method.at) std::cout << " | " << 100 * at.share << "% " << at.pai << " [" << at.pai_interval.low << ", " << at.pai_interval.high << "] PEI " << at.pei;
        std::cout << "\n";
    }
    for (const auto& sentence : report.verdict()) std::cout << sentence << "\n";
    for (const auto& note : report.notes) std::cout << note << "\n";
    for (const auto& note : result->notes) std::cout << note << "\n";
    if (result->forecast)
        for (const auto& weight : result->forecast->weights) std::cout << weight.weight << " " << weight.id << "\n";
    if (result->calibration)
        for (const auto& term : result->calibration->terms) {
            const auto& c = result->candidates.candidates[term.candidate];
            std::cout << result->candidates.factors[c.factor] << (c.kind == calibration::CandidateKind::density ? " density " : " near ") << c.reach
                      << " RRV " << term.relative_risk() << "\n";
        }
}

} // namespace
} // namespace gk::trial
