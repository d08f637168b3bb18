// SPDX-License-Identifier: EUPL-1.2
// The figures of the informatiebeeld, on a project small enough to count by hand.

#include "gis/programme/picture.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "gis/programme/board_file.hpp"
#include "tests/gis/programme/office.hpp"

namespace gk::programme {
namespace {

using scoring::support::signal;
using support::day;
using support::model;
using support::must;
using support::Office;
using support::score;

/// Signals of two gemeenten, as a new version of the layer: those seen on or before a day.
void signals_until(store::Project& project, const std::string& until) {
    std::vector<store::SignalRow> rows;
    const auto add = [&](const char* kind, const char* observed, const char* gemeente) {
        if (std::string(observed) > until) return;
        rows.push_back(signal(kind, observed, {100550, 500950}, "E1005N5009"));
        rows.back().gemeente = gemeente;
    };
    add("lab", "2024-12-31", "GM0361");
    add("lab", "2025-01-31", "GM0361");
    add("dumping", "2025-06-30", "GM0373");
    add("melding", "2025-07-01", "GM0361");
    add("melding", "2025-11-30", "GM0361");
    add("lab", "2025-12-31", "");
    add("lab", "2026-01-01", "GM0361");
    scoring::support::import <store::SignalRow>(project, store::LayerKind::signals, "meldingen", rows);
}

struct ThePicture : testing::Test {
    Office office{"picture", "2026-01-10"};
    Picture made(const std::optional<HalfYear>& half = {}) {
        return must(picture_of(office.ledger, office.project, {.half = half}));
    }
};

TEST_F(ThePicture, NeedsAScoreAndAHalfYearThatHasBegun) {
    const auto unscored = picture_of(office.ledger, office.project, {});
    ASSERT_FALSE(unscored);
    EXPECT_NE(unscored.error().message.find("not been scored"), std::string::npos);
    score(office.project);
    EXPECT_EQ(made().half, (HalfYear{2025, 2})) << "the last one that was over";
    EXPECT_EQ(picture_of(office.ledger, office.project, {.half = HalfYear{2026, 2}}).error().code, ErrorCode::refused);
}

TEST_F(ThePicture, CountsSignalsByTheDayTheyWereSeen) {
    signals_until(office.project, "2026-12-31");
    score(office.project);
    const Picture picture = made(HalfYear{2025, 2});
    EXPECT_EQ(picture.all_signals.before, 2);
    EXPECT_EQ(picture.all_signals.now, 3);
    EXPECT_EQ(picture.all_signals.verdict, CountVerdict::too_few);
    EXPECT_EQ(picture.outside, 1) << "of no gemeente";
    EXPECT_EQ(picture.last_signal, "2026-01-01");
    ASSERT_EQ(picture.kinds.size(), 3U);
    EXPECT_EQ(picture.kinds[0].id, "lab");
    EXPECT_EQ(picture.kinds[0].before, 1);
    EXPECT_EQ(picture.kinds[0].now, 1);
    ASSERT_EQ(picture.gemeenten.size(), 2U);
    EXPECT_EQ(picture.gemeenten[0].signals.name, "Alkmaar");
    EXPECT_EQ(picture.gemeenten[0].signals.now, 2);
    EXPECT_EQ(picture.gemeenten[0].kinds.at("melding"), 2);
    EXPECT_EQ(picture.gemeenten[1].signals.before, 1);
    EXPECT_EQ(made(HalfYear{2025, 1}).all_signals.before, 1) << "31 December is of the half before";
}

TEST_F(ThePicture, ComparesWithTheScoreOfBefore) {
    signals_until(office.project, "2025-06-30");
    score(office.project);
    EXPECT_FALSE(made(HalfYear{2025, 2}).earlier) << "one score is nothing to compare";
    signals_until(office.project, "2025-12-31");
    score(office.project);
    const Picture picture = made(HalfYear{2025, 2});
    ASSERT_TRUE(picture.earlier);
    EXPECT_EQ(picture.earlier->reference_date, "2025-06-30");
    EXPECT_EQ(picture.run_day, "2025-12-31");
    EXPECT_TRUE(picture.same_model);
    EXPECT_FALSE(picture.same_data);
    ASSERT_EQ(picture.types.size(), 1U);
    ASSERT_TRUE(picture.types[0].moves);
    EXPECT_GT(picture.types[0].moves->compared, 0U);
    EXPECT_EQ(picture.types[0].top.front().rank, 1U);
    EXPECT_FALSE(made(HalfYear{2025, 1}).earlier) << "its data is of this half-year itself";
}

TEST_F(ThePicture, RegistersOfTheHalfYear) {
    score(office.project);
    must(office.import(RegisterKind::inzet, "inzet.csv",
                       "middel,gebied,gebiedstype,datum,status,euro,begrotingsregel\n"
                       "speedmobiel,BU03610000,woongebied,2025-05-06,uitgevoerd,500,lasten-werkbudget\n"
                       "speedmobiel,BU03610000,woongebied,2025-09-06,uitgevoerd,300,lasten-werkbudget\n"
                       "vr-bril,BU03730000,buitengebied,2026-05-06,gepland,,\n"));
    must(office.import(RegisterKind::knelpunten, "knelpunten.csv",
                       "code,type,titel,besluit,datum,door\n"
                       "G1,gebied,Haven,benoemd,2025-12-05,stuurgroep\nG2,gebied,Kust,benoemd,2024-12-05,stuurgroep\n"
                       "G3,gebied,Oud,benoemd,2024-12-05,stuurgroep\nG3,gebied,Oud,beeindigd,2025-02-05,stuurgroep\n"
                       "P-2024-01,persoon,,benoemd,2024-12-05,stuurgroep\n"));
    must(office.import(RegisterKind::signaalbalie, "balie.csv",
                       "nummer,soort,gemeente,ontvangen,gepubliceerd,gedeeld_met,gedeeld_op\n"
                       "1,lab,Alkmaar,2025-09-03,2025-09-05,politie,2025-09-04\n"
                       "2,melding,Alkmaar,2025-09-03,,politie,2025-10-04\n3,melding,Alkmaar,2026-01-08,,,\n"));
    const Picture picture = made(HalfYear{2025, 2});
    ASSERT_EQ(picture.interventions.size(), 2U);
    EXPECT_EQ(picture.interventions[0].done, 1U) << "that of May is of the half before";
    EXPECT_EQ(picture.interventions[0].euro, 300);
    EXPECT_EQ(picture.interventions[1].planned, 1U);
    EXPECT_TRUE(picture.gemeenten[0].served && !picture.gemeenten[1].served);
    EXPECT_EQ(picture.gemeenten[1].planned, 1U);
    EXPECT_EQ(picture.without, 1U);
    ASSERT_EQ(picture.knelpunten.size(), 2U) << "no person, and none that was ended";
    EXPECT_EQ(picture.knelpunten[0].code, "G2") << "overdue first";
    EXPECT_EQ(picture.persons, 1U);
    EXPECT_EQ(picture.persons_overdue, 1U);
    EXPECT_EQ(picture.desk.share(), 0.5);
    EXPECT_EQ(picture.desk_before.received, 0U);
    ASSERT_EQ(picture.lines.size(), 1U);
    EXPECT_EQ(picture.lines[0].spent, 800) << "of the year";
    EXPECT_EQ(picture.plan_year, 2025);
    EXPECT_FALSE(picture.late.empty());
    for (const TargetLine& line : picture.late) EXPECT_EQ(line.theme, "drugs");
    const Picture next = made(HalfYear{2026, 1});
    EXPECT_FALSE(next.plan_year || next.budget_year) << "2026 has neither";
}

TEST_F(ThePicture, ATypeThatIsNowhereHasNoPage) {
    const scoring::support::Folder folder("absent");
    store::Project bare = scoring::support::small_project(folder, {.estates = false});
    must(scoring::score_project(bare, std::vector{model(), model("bedrijventerrein")}, {}, no_progress()));
    Ledger ledger = must(Ledger::open(bare, day("2026-01-10")));
    const Picture picture = must(picture_of(ledger, bare, {}));
    ASSERT_EQ(picture.types.size(), 1U);
    EXPECT_EQ(picture.types[0].type, region::AreaType::woongebied);
    EXPECT_EQ(picture.absent, std::vector{region::AreaType::bedrijventerrein});
}

TEST(CountVerdicts, SayOnlyWhatChanceDoesNotAllow) {
    EXPECT_EQ(verdict_of(3, 5, 181, 184, 1), CountVerdict::too_few);
    EXPECT_EQ(verdict_of(20, 24, 181, 184, 1), CountVerdict::chance);
    EXPECT_EQ(verdict_of(10, 25, 181, 184, 1), CountVerdict::more);
    EXPECT_EQ(verdict_of(10, 25, 181, 184, 32), CountVerdict::chance) << "one of 32 is high by itself";
    EXPECT_EQ(verdict_of(60, 20, 181, 184, 32), CountVerdict::fewer);
    EXPECT_EQ(verdict_of(20, 40, 91, 184, 1), CountVerdict::chance) << "twice as long, twice as many";
}

TEST_F(ThePicture, ATargetOfEachGemeente) {
    must(office.import(RegisterKind::inzet, "inzet.csv",
                       "middel,gebied,gebiedstype,datum,status\n"
                       "speedmobiel,BU03610000,woongebied,2025-05-06,uitgevoerd\n"));
    const TargetLine line = must(gemeente_target(office.ledger, 2025, "voorlichting-elke-gemeente"));
    ASSERT_EQ(line.gemeenten.size(), 2U);
    EXPECT_EQ(line.gemeenten[0].state, TargetState::reached);
    EXPECT_EQ(line.gemeenten[1].state, TargetState::missed);
    const auto region = gemeente_target(office.ledger, 2025, "nieuwsbrief");
    ASSERT_FALSE(region);
    EXPECT_NE(region.error().message.find("for the whole region"), std::string::npos) << region.error().message;
    EXPECT_NE(region.error().message.find("controle-advies"), std::string::npos) << "those that can be had";
    EXPECT_FALSE(gemeente_target(office.ledger, 2025, "zomaar"));
}

} // namespace
} // namespace gk::programme
