// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "gis/trial/read_trial.hpp"

namespace gk::trial {
namespace {

// 3,897 registered drug offences in San Francisco, July to December 2012: learn from four months, judge on two, cells
// of 150 m.
TEST(SanFrancisco, ModelBeatsExposureAndKeepsUpWithThePast) {
    const std::filesystem::path file = std::filesystem::path(GK_REAL_DATA) / "validatie/san_francisco_crime_2012.gpkg";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no real data at " << file;
    const auto trial = read_trial({.points = {file, "sf_drugs"},
                                   .region = {file, "sf_blockgroups"},
                                   .date_field = "Date",
                                   .exposure = "Population",
                                   .factors = {{file, "sf_robbery"}, {file, "sf_cartheft"}, {file, "sf_vandalism"}},
                                   .cell = 150,
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
    EXPECT_EQ(result->train + result->test, trial->input.events.size());
    const auto index = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(report.methods, id, &validation::MethodResult::id) -
                                        report.methods.begin());
    };
    const std::size_t model = index("forecast");
    ASSERT_EQ(model, 0U);
    // Clearly over a random choice and exposure: by more than chance allows, at the share of the verdict.
    EXPECT_TRUE(report.compare(model, index("uniform")).beats());
    EXPECT_TRUE(report.compare(model, index("exposure")).beats());
    // At least equal to the past, at 1, 5 and 10% of the area, and never worse by more than chance allows.
    for (const std::string_view past : {"past_density", "past_counts"}) {
        EXPECT_FALSE(report.compare(index(past), model).beats());
        for (const std::size_t share : {1U, 4U, 5U})
            EXPECT_GE(report.methods[model].at[share].pai, report.methods[index(past)].at[share].pai) << past;
    }
    EXPECT_EQ(report.winner, model);
    EXPECT_GT(report.methods[model].at[5].pai, 7.5);
}

TEST(Days, AreReadAndWritten) {
    EXPECT_EQ(parse_day("1970-01-02"), 1);
    EXPECT_EQ(parse_day("2012-10-31T12:00:00"), parse_day("2012-10-31"));
    EXPECT_EQ(iso_day(*parse_day("2012-02-29")), "2012-02-29");
    for (const std::string_view wrong : {"", "2013-02-29", "31-10-2012", "2012-10-3", "2012-10-31x", "2012-1a-31"})
        EXPECT_FALSE(parse_day(wrong)) << wrong;
}

TEST(ReadTrial, SaysWhatIsWrong) {
    const std::filesystem::path file = std::filesystem::path(GK_REAL_DATA) / "validatie/san_francisco_crime_2012.gpkg";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no real data at " << file;
    const auto message = [&](TrialChoice choice) {
        const auto trial = read_trial(choice);
        return trial ? std::string() : trial.error().message;
    };
    const TrialChoice good{.points = {file, "sf_drugs"}, .region = {file, "sf_blockgroups"}, .date_field = "Date"};
    TrialChoice choice = good;
    choice.points.layer = "";
    EXPECT_NE(message(choice).find("5 layers"), std::string::npos);
    choice = good;
    choice.date_field = "Datum";
    EXPECT_NE(message(choice).find("no column 'Datum'; it has Category"), std::string::npos);
    choice = good;
    choice.region = {file, "sf_robbery"};
    EXPECT_NE(message(choice).find("made of areas"), std::string::npos);
    choice = good;
    choice.train_until = "31-10-2012";
    EXPECT_NE(message(choice).find("not a date"), std::string::npos);
    choice = good;
    choice.region.file = "nowhere.gpkg";
    EXPECT_NE(message(choice).find("no such file"), std::string::npos);
}

TEST(LayerChoice, SplitsAtTheLastColonUnlessThatIsAFile) {
    EXPECT_EQ(LayerChoice::parse("a.gpkg:roads").layer, "roads");
    EXPECT_EQ(LayerChoice::parse("a.gpkg:roads").file, "a.gpkg");
    EXPECT_EQ(LayerChoice::parse("a.gpkg").layer, "");
}

} // namespace
} // namespace gk::trial
