// SPDX-License-Identifier: EUPL-1.2
#include "gis/pilot/pilot.hpp"

#include <cmath>

#include "core/simulate/random.hpp"
#include "tests/core/pilot/simulated_expert.hpp"
#include "gis/store/clock.hpp"
#include "tests/gis/pilot/small_region.hpp"

namespace gk::piloting {
namespace {

using namespace support;
using region::AreaType;

std::string refusal(store::Project& project, const FreezeChoice& wanted) {
    const auto done = freeze(project, wanted, no_progress());
    return done ? "" : describe(done.error());
}

TEST(Pilot, FreezeFixesEverythingThatIsAgreed) {
    const Place place;
    auto project = small_region(place);
    const auto pilot = must(freeze(project, choice(), no_progress()));
    ASSERT_EQ(pilot.areas.size(), 1U);
    const store::PilotArea& area = pilot.areas.front();
    EXPECT_EQ(area.id, buurt_code(0, 4));
    EXPECT_EQ(pilot.model_hash, "modelhash");
    EXPECT_EQ(pilot.data.size(), 3U);
    EXPECT_EQ(area.comparisons.size(), pilot::usual_comparisons);
    // Gemeente 1 touches the pilot gemeente: only its eastern column of buurten lies 2 km away.
    EXPECT_EQ(area.eligible, static_cast<std::size_t>(3 + 6 * buurten));
    for (const auto& c : area.comparisons) EXPECT_NE(c.gemeente, gemeente_code(0));
    // One step in density and one in distance to the junction; the twin in density (2, 4) is two steps in distance
    // away.
    EXPECT_EQ(area.comparisons.front().id, buurt_code(1, 5));
    ASSERT_EQ(area.form.size(), usual_form_areas);
    EXPECT_TRUE(std::ranges::contains(area.form, area.id, &store::PilotFormArea::id));
    std::vector<double> all;
    for (int g = 0; g < gemeenten; ++g)
        for (int b = 0; b < buurten; ++b) all.push_back(opportunity_of(g, b));
    std::ranges::sort(all, std::ranges::greater{});
    for (const auto& row : area.form) {
        const auto [g, b] = buurt_of(row.id);
        EXPECT_LE(g, 3) << row.id; // the nearest ones
        EXPECT_EQ(row.opportunity, opportunity_of(g, b));
        EXPECT_EQ(row.high, row.opportunity >= all[17]) << row.id; // 18 of 72
    }
    EXPECT_NE(refusal(project, choice()).find("cannot be changed"), std::string::npos);
}

TEST(Pilot, FreezeRefusesWhatProvesNothing) {
    const Place place;
    auto project = small_region(place, {{0, 4, "2024-12-20"}});
    const auto expect = [&](const std::string& because, auto change) {
        FreezeChoice wanted = choice();
        change(wanted);
        const std::string said = refusal(project, wanted);
        EXPECT_NE(said.find(because), std::string::npos) << because << ": " << said;
    };
    expect("before today", [](auto& c) { c.start = "2024-12-31"; });
    expect("no date", [](auto& c) { c.start = "1 maart"; });
    expect("no date", [](auto& c) { c.start = "2025-02-30"; });
    expect("nobody could judge blind", [](auto& c) { c.unblind = "2024-12-31"; });
    expect("who decided", [](auto& c) { c.who = " "; });
    expect("stop rule", [](auto& c) { c.rules.clear(); });
    expect("at least one area", [](auto& c) { c.areas.clear(); });
    expect("no buurt with a rank", [](auto& c) { c.areas = {{AreaType::woongebied, "BU99999999"}}; });
    expect("as buitengebied", [](auto& c) { c.areas = {{AreaType::buitengebied, buurt_code(0, 4)}}; });
    expect("0 areas of this type", [](auto& c) { c.reach_m = 30'000; });
    expect("must be from 1", [](auto& c) { c.comparisons = 0; });
    expect("must be from 10", [](auto& c) { c.form_areas = 5; });
    set_today(2024, 12, 10);
    expect("the score has seen them", [](auto& c) { c.start = "2024-12-15"; });
    set_today(2025, 1, 5);
    import_signals(project, {{0, 4, "2024-12-20"}, {0, 5, "2024-12-21"}});
    expect("imported after the last score", [](auto&) {});
    EXPECT_FALSE(must(store::PilotRegister(project).frozen()));
}

TEST(Pilot, SuggestsAreasThatCanBeCompared) {
    const Place place;
    // Every buurt has a report; one of the eighteen high ones has enough to see a change.
    std::vector<Report> reports;
    for (int i = 0; i < 12; ++i) reports.push_back({0, 7, fmt::format("2024-{:02}-10", i + 1)});
    auto project = small_region(place, reports);
    const auto areas = must(suggest_areas(project, 5, no_progress()));
    ASSERT_EQ(areas.size(), 5U);
    EXPECT_TRUE(areas.front().first_choice);
    EXPECT_EQ(std::ranges::count(areas, true, &SuggestedArea::first_choice), 1);
    for (const auto& one : areas) {
        EXPECT_LE(one.candidate.rank, 18U);
        EXPECT_GE(one.eligible, pilot::usual_comparisons);
        EXPECT_TRUE(std::isfinite(one.candidate.distance));
    }
    if (opportunity_of(0, 7) >= areas.back().opportunity) {
        EXPECT_EQ(areas.front().candidate.id, buurt_code(0, 7));
        EXPECT_EQ(areas.front().candidate.reports, 12U);
    }
}

TEST(Pilot, AnAreaOfOnesOwnChoiceIsLookedAtAsTheSuggestedAre) {
    const Place place;
    auto project = small_region(place);
    const auto suggested = must(suggest_areas(project, 1, no_progress())).front();
    const auto same = must(look_at_area(project, region::AreaType::woongebied, suggested.candidate.id));
    EXPECT_EQ(same.candidate.rank, suggested.candidate.rank);
    EXPECT_EQ(same.candidate.distance, suggested.candidate.distance);
    EXPECT_EQ(same.eligible, suggested.eligible);
    std::uint32_t lowest = 0;
    for (int b = 0; b < buurten; ++b)
        lowest = std::max(lowest,
                          must(look_at_area(project, region::AreaType::woongebied, buurt_code(0, b))).candidate.rank);
    EXPECT_GT(lowest, 18U) << "not only the top quarter";
    const auto none = look_at_area(project, region::AreaType::buitengebied, suggested.candidate.id);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::refused);
}

TEST(Pilot, TheDayCanBeSetForAWholeProgram) {
    const Place place;
    ASSERT_TRUE(store::set_today("2031-05-17"));
    EXPECT_EQ(store::utc_now(), "2031-05-17T12:00:00Z");
    EXPECT_FALSE(store::set_today("2031-02-30"));
    EXPECT_FALSE(store::set_today("17-5-2031"));
    EXPECT_EQ(store::utc_now(), "2031-05-17T12:00:00Z");
    ASSERT_TRUE(store::set_today(""));
    set_today(2025, 1, 2);
    EXPECT_EQ(store::utc_now().substr(0, 10), "2025-01-02") << "the clock of the project again";
}

TEST(Pilot, ReportCountsIncidentsInPilotAndComparisonAreas) {
    const Place place;
    std::vector<Report> reports{{0, 4, "2024-06-01"},
                                {0, 4, "2024-06-01"}, // one incident
                                {0, 4, "2024-06-01", 3},
                                {0, 4, "2024-01-31"},  // another square; before the period
                                {0, 5, "2024-06-01"}}; // another buurt
    auto project = small_region(place, reports);
    const auto pilot = must(freeze(project, choice(), no_progress()));
    const auto none = must(make_report(project, "", no_progress()));
    EXPECT_TRUE(none.until.empty());
    EXPECT_EQ(none.facts.areas[0].reports.pilot.before, 2U);
    EXPECT_EQ(none.facts.areas[0].reports.pilot.after, 0U);
    EXPECT_FALSE(none.evaluation.change.enough());

    for (int i = 0; i < 3; ++i) reports.push_back({0, 4, fmt::format("2025-02-{:02}", 1 + i)});
    for (const auto& comparison : pilot.areas[0].comparisons) {
        const auto [g, b] = buurt_of(comparison.id);
        reports.push_back({g, b, "2025-03-01"});
    }
    reports.push_back({0, 4, "2025-04-01"});
    set_today(2025, 6, 1);
    import_signals(project, reports);
    const auto report = must(make_report(project, "2025-03-15", no_progress()));
    EXPECT_EQ(report.first_before, "2024-02-02");
    EXPECT_EQ(report.last_before, "2025-01-31");
    EXPECT_EQ(report.until, "2025-03-15");
    const pilot::FourCounts& counts = report.facts.areas[0].reports;
    EXPECT_EQ(counts.pilot.before, 2U);
    EXPECT_EQ(counts.pilot.after, 3U);
    EXPECT_EQ(counts.comparison.before, 0U);
    EXPECT_EQ(counts.comparison.after, 5U);
    EXPECT_FALSE(report.evaluation.change.enough()); // too few, and it says so
    EXPECT_FALSE(report.evaluation.change.beyond_chance());
    EXPECT_EQ(must(make_report(project, "", no_progress())).facts.areas[0].reports.pilot.after, 4U);
    EXPECT_EQ(make_report(project, "morgen", no_progress()).error().code, ErrorCode::usage);
}

TEST(Pilot, ReportFindsTheChangeThatWasPutIn) {
    const Place place;
    simulate::Random random(77);
    const auto add = [&](std::vector<Report>& to, int g, int b, double mean, int year, unsigned first_month,
                         std::uint64_t months) {
        const std::uint64_t n = random.poisson(mean);
        for (std::uint64_t i = 0; i < n; ++i) {
            const std::uint64_t month = first_month + random.below(months), day = 1 + random.below(28);
            to.push_back({g, b, fmt::format("{}-{:02}-{:02}", year, month, day), static_cast<int>(random.below(10))});
        }
    };
    std::vector<Report> reports;
    for (int g = 0; g < gemeenten; ++g)
        for (int b = 0; b < buurten; ++b) add(reports, g, b, 24, 2024, 2, 11);
    auto project = small_region(place, reports);
    (void)must(freeze(project, choice(), no_progress()));
    // In the half year after, a tenth more everywhere, and in the pilot area three times that.
    for (int g = 0; g < gemeenten; ++g)
        for (int b = 0; b < buurten; ++b) add(reports, g, b, 12 * 1.1 * (g == 0 && b == 4 ? 3 : 1), 2025, 2, 6);
    set_today(2025, 8, 1);
    import_signals(project, reports);
    const auto report = must(make_report(project, "", no_progress()));
    const pilot::Change& change = report.evaluation.change;
    EXPECT_TRUE(change.beyond_chance());
    EXPECT_GT(change.interval.low, 1);
    EXPECT_LE(change.interval.low, 3);
    EXPECT_GE(change.interval.high, 3);
}

/// Forms filled in by experts who follow the frozen map with a given strength.
void judge(store::Project& project, const Place& place, double rho, std::uint64_t seed) {
    const auto pilot = must(frozen_pilot(project));
    (void)must(write_forms(project, {"W1", "P2", "OOV3"}, std::nullopt, place / "formulieren", false));
    const store::PilotArea& area = pilot.areas.front();
    std::vector<double> score;
    for (const auto& row : area.form) score.push_back(row.opportunity);
    simulate::Random random(seed);
    std::vector<store::PilotJudgement> rows;
    store::PilotRegister pilots(project);
    const auto forms = must(pilots.forms());
    for (const auto& form : forms) {
        const auto view = pilot::simulated_expert(form.expert, score, rho, random);
        for (std::size_t i = 0; i < area.form.size(); ++i)
            rows.push_back({form.code, area.form[i].id, view.rating[i], view.listed[i] != 0, "", "2025-01-15", {}});
    }
    must(pilots.add_judgements(rows));
}

TEST(Pilot, ReportRecoversTheAgreementThatWasPutIn) {
    const Place place;
    auto project = small_region(place);
    (void)must(freeze(project, choice(), no_progress()));
    set_today(2025, 1, 20);
    constexpr double rho = 0.75;
    judge(project, place, rho, 5);
    const auto report = must(make_report(project, "", no_progress()));
    EXPECT_EQ(report.forms_read, 3U);
    EXPECT_EQ(report.forms_read_late, 0U);
    // The truth: what such experts agree to on these areas on average.
    const pilot::MapView& map = report.facts.areas[0].map;
    simulate::Random random(1234);
    double tau = 0, kappa = 0, overlap = 0;
    constexpr int experts = 200;
    for (int i = 0; i < experts; ++i) {
        const auto view = pilot::simulated_expert("X1", map.score, rho, random);
        const auto one = must(pilot::agreement(map, std::span(&view, 1), {.draws = 100}, no_progress()));
        tau += one.tau.value / experts;
        kappa += one.kappa.value / experts;
        overlap += one.overlap.of_ten.value / experts;
    }
    const pilot::Agreement& found = report.evaluation.areas[0].agreement;
    const auto expect_holds = [](const pilot::Estimate& e, double truth) {
        EXPECT_LE(e.interval.low, truth);
        EXPECT_GE(e.interval.high, truth);
    };
    expect_holds(found.tau, tau);
    expect_holds(found.kappa, kappa);
    expect_holds(found.overlap.of_ten, overlap);
    EXPECT_GT(found.tau.interval.low, 0);
    EXPECT_EQ(report.evaluation.rules.front().state, pilot::StopState::go_on);
}

TEST(Pilot, ReportRefusesOtherBorders) {
    const Place place;
    auto project = small_region(place);
    (void)must(freeze(project, choice(), no_progress()));
    store::DatasetVersion header;
    header.kind = store::LayerKind::buurten;
    header.name = "buurten";
    header.file_sha256 = std::string(64, 'c');
    header.options = "{}";
    header.crs = "EPSG:28992";
    auto session = must(project.begin_import(header));
    const auto wkb = square(west, south, 900);
    must(session.add(store::AreaRow{buurt_code(0, 0), "Anders", gemeente_code(0), "{}", wkb}));
    header.read = 1;
    (void)must(session.commit(header));
    const auto report = make_report(project, "", no_progress());
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.find("buurten were imported anew"), std::string::npos);
}

TEST(Pilot, NotesKeepPeopleOut) {
    const Place place;
    auto project = small_region(place);
    const store::PilotNote good{
        .area = buurt_code(0, 4), .day = "2025-01-02", .expert = "W1", .right = false, .why = "staat al jaren leeg"};
    const auto said = [&](auto change) {
        store::PilotNote note = good;
        change(note);
        const auto done = add_note(project, note);
        return done ? std::string() : describe(done.error());
    };
    EXPECT_NE(said([](auto&) {}).find("no pilot yet"), std::string::npos);
    (void)must(freeze(project, choice(), no_progress()));
    set_today(2025, 1, 10);
    EXPECT_EQ(said([](auto&) {}), "");
    EXPECT_NE(said([](auto& n) { n.why = ""; }).find("say why"), std::string::npos);
    EXPECT_NE(said([](auto& n) { n.why = "de bewoner belt 06-12345678"; }).find("take it out"), std::string::npos);
    EXPECT_NE(said([](auto& n) { n.expert = "Jan de Boer"; }).find("never a name"), std::string::npos);
    EXPECT_NE(said([](auto& n) { n.area = "BU99999999"; }).find("no area on a form"), std::string::npos);
    EXPECT_NE(said([](auto& n) { n.day = "2025-01-11"; }).find("future"), std::string::npos);
    EXPECT_EQ(said([](auto& n) {
                  n.right = true;
                  n.why = "";
              }),
              "");
    EXPECT_EQ(must(store::PilotRegister(project).notes()).size(), 2U);
}

TEST(Pilot, LogCountsMistakes) {
    const Place place;
    auto project = small_region(place);
    (void)must(freeze(project, choice(), no_progress()));
    set_today(2025, 1, 10);
    const store::PilotActivity good{.day = "2025-01-05",
                                    .kind = "voorlichting",
                                    .type = AreaType::woongebied,
                                    .what = "speedmobiel op de markt",
                                    .people = 80,
                                    .hours = 3.5};
    const auto said = [&](auto change) {
        store::PilotActivity activity = good;
        change(activity);
        const auto done = add_activity(project, activity);
        return done ? std::string() : describe(done.error());
    };
    EXPECT_EQ(said([](auto&) {}), "");
    EXPECT_NE(said([](auto& a) { a.kind = "feest"; }).find("no kind of activity"), std::string::npos);
    EXPECT_NE(said([](auto& a) { a.what = "  "; }).find("say what"), std::string::npos);
    EXPECT_NE(said([](auto& a) { a.type = AreaType::buitengebied; }).find("no area of type"), std::string::npos);
    EXPECT_NE(said([](auto& a) { a.what = "gebeld met 06-12345678"; }).find("take it out"), std::string::npos);
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(said([](auto& a) {
                      a = {.day = "2025-01-06",
                           .kind = "fout",
                           .type = {},
                           .what = "verkeerde kaart",
                           .people = {},
                           .hours = {}};
                  }),
                  "");
    const auto report = must(make_report(project, "", no_progress()));
    ASSERT_EQ(report.activities.size(), 3U);
    EXPECT_EQ(report.activities.front().people, 80);
    ASSERT_EQ(report.evaluation.rules.size(), 3U);
    EXPECT_EQ(report.evaluation.rules[0].state, pilot::StopState::unknown); // nobody judged
    EXPECT_EQ(report.evaluation.rules[1].state, pilot::StopState::unknown); // no notes
    EXPECT_EQ(report.evaluation.rules[2].state, pilot::StopState::stop);    // two mistakes, one allowed
}

} // namespace
} // namespace gk::piloting
