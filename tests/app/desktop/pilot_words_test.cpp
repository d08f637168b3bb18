// SPDX-License-Identifier: EUPL-1.2
// What the pilot refuses, in the words of the screen.
#include <fstream>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/words/error_words.hpp"
#include "pilot_fixture.hpp"

namespace gk::desktop {
namespace {

using region::AreaType;

/// All that gis/pilot may say has words of the screen: sentences of before and after a freeze, provoked.
TEST_F(DesktopPilot, WhatIsRefusedIsSaidInTheWordsOfTheScreen) {
    frozen();
    ASSERT_TRUE(store::set_today("2026-01-05"));
    auto fresh = store::Project::open(folder() / "vers.gkaart", store::Project::Mode::write);
    ASSERT_TRUE(fresh);
    std::vector<Error> said;
    const auto hear = [&](const auto& result) {
        ASSERT_FALSE(result);
        said.push_back(result.error());
    };
    hear(piloting::frozen_pilot(*fresh));
    const auto suggested = piloting::suggest_areas(*fresh, 1, no_progress());
    ASSERT_TRUE(suggested);
    piloting::FreezeChoice good;
    for (const auto& one : *suggested) good.areas[one.candidate.type] = one.candidate.id;
    good.who = "Stuurgroep";
    good.start = "2026-02-01";
    good.unblind = "2026-01-31";
    good.rules = {{pilot::StopMetric::overlap, 3}};
    const auto with = [&](const auto& change) {
        piloting::FreezeChoice choice = good;
        change(choice);
        hear(piloting::freeze(*fresh, choice, no_progress()));
    };
    with([](auto& c) { c.start = "1 april"; });
    with([](auto& c) { c.start = "2026-01-04"; });
    with([](auto& c) { c.unblind = "2026-01-04"; });
    with([](auto& c) { c.who = " "; });
    with([](auto& c) { c.areas.clear(); });
    with([](auto& c) { c.rules.clear(); });
    with([](auto& c) { c.areas[AreaType::woongebied] = "BU99999999"; });
    with([](auto& c) { c.reach_m = 100'000; });
    ASSERT_TRUE(store::set_today("2025-06-01"));
    with([](auto& c) { c.start = "2025-07-01"; }); // the score has seen the signals after that
    ASSERT_TRUE(store::set_today("2026-01-12"));
    auto with_pilot_file = store::Project::open(work().project()->path, store::Project::Mode::write);
    ASSERT_TRUE(with_pilot_file);
    store::Project& with_pilot = *with_pilot_file;
    hear(piloting::freeze(with_pilot, {}, no_progress()));
    hear(piloting::open_form(with_pilot, "Jan", AreaType::woongebied));
    hear(piloting::add_note(with_pilot, {.area = "X", .day = "2026-01-12", .expert = "W1", .right = true, .why = ""}));
    hear(piloting::add_note(with_pilot, {.area = "X", .day = "2026-01-12", .expert = "Jan", .right = true, .why = ""}));
    hear(piloting::add_note(with_pilot, {.area = "X", .day = "2026-01-12", .expert = "W1", .right = false, .why = ""}));
    hear(piloting::add_note(with_pilot, {.area = "X", .day = "morgen", .expert = "W1", .right = true, .why = ""}));
    hear(piloting::add_note(with_pilot, {.area = "X", .day = "2026-01-13", .expert = "W1", .right = true, .why = ""}));
    for (const char* text : {"bel 06-12345678", "mail a@b.nl", "Dorpsstraat 12", "kenteken AB-12-CD", "bsn 123456782",
                             "NL91ABNA0417164300", "geboren 12-03-1985"})
        hear(piloting::add_note(with_pilot,
                                {.area = "X", .day = "2026-01-12", .expert = "W1", .right = false, .why = text}));
    const auto log = [&](const char* kind, const char* what) {
        return piloting::add_activity(
            with_pilot, {.day = "2026-01-12", .kind = kind, .type = {}, .what = what, .people = {}, .hours = {}});
    };
    hear(log("feest", "iets"));
    hear(log("overig", " "));
    // Forms: changed in every way that people change them.
    const auto written = piloting::write_forms(with_pilot, {"T1"}, std::nullopt, folder() / "t", false);
    ASSERT_TRUE(written);
    std::ifstream in(written->front().file);
    std::vector<std::string> whole;
    for (std::string line; std::getline(in, line);)
        whole.push_back(line.substr(0, line.find_last_not_of(",\r") + 1)); // up to the gemeente
    const auto form = [&](const auto& change, const char* day = "12-1-2026") {
        std::vector<std::string> lines = whole;
        for (std::size_t i = 1; i < lines.size(); ++i) lines[i] += i == 1 ? std::string(",3,x,") + day + "," : ",3,,,";
        change(lines);
        std::ofstream out(folder() / "t/terug.csv");
        for (const std::string& line : lines) out << line << '\n';
        out.close();
        std::vector<Error> every;
        EXPECT_FALSE(piloting::read_forms(with_pilot, {folder() / "t/terug.csv"}, &every));
        said.insert(said.end(), every.begin(), every.end());
    };
    const auto same = [](auto&) {};
    for (const char* day : {"", "gisteren", "31-02-2026", "13-1-2026", "1-1-1970", "4-1-2026"}) form(same, day);
    ASSERT_TRUE(store::set_today("2026-02-20"));
    form(same, "5-2-2026");
    hear(piloting::open_form(with_pilot, "W5", AreaType::woongebied));
    ASSERT_TRUE(store::set_today("2026-01-12"));
    form([](auto& l) { l[0] = "a,b"; });
    form([](auto& l) { l.resize(1); });
    form([](auto& l) { l.pop_back(); });
    form([](auto& l) { l[4] = l[5]; });
    form([](auto& l) { l[2].replace(l[2].find("F-"), 5, "F-XYZ"); });
    form([](auto& l) { l[1].replace(l[1].find("F-"), 5, "F-XYZ"); });
    form([](auto& l) { l[1].replace(l[1].find("T1"), 2, "T9"); });
    form([](auto& l) { l[3] = l[3].substr(0, l[3].rfind(",3")) + ",9,misschien,,bel 06-12345678"; });
    form([&](auto& l) {
        for (std::size_t i = 2; i < l.size(); ++i) l[i] = whole[i] + ",,x,,";
    });
    form([&](auto& l) {
        for (std::size_t i = 1; i < l.size(); ++i) l[i] = whole[i] + (i == 1 ? ",,,12-1-2026," : ",,,,");
    });
    EXPECT_GT(said.size(), 40U);
    for (const Error& error : said) {
        EXPECT_TRUE(dutch_error(error.message)) << describe(error);
        EXPECT_FALSE(pilot_reason(error).contains(QLatin1Char('%'))) << pilot_reason(error).toStdString();
        // What was found in a text is Dutch too.
        EXPECT_FALSE(pilot_reason(error).contains(QStringLiteral(" a ")) ||
                     pilot_reason(error).contains(QStringLiteral(" an ")))
            << pilot_reason(error).toStdString();
    }
}

} // namespace
} // namespace gk::desktop
