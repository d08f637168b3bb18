// SPDX-License-Identifier: EUPL-1.2
#include "app/report/pilot_page.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "app/map/gui.hpp"
#include "tests/core/pilot/simulated_expert.hpp"

namespace gk::report {
namespace {

using region::AreaType;

/// Three areas; the first with these counts of reports, the others without.
piloting::PilotReport made(const pilot::FourCounts& counts, double rho, const char* rule = "overlap<1") {
    piloting::PilotReport report;
    report.pilot.frozen_at = "2025-01-02T12:00:00Z";
    report.pilot.frozen_by = "Stuurgroep drugs";
    report.pilot.start = "2025-02-01";
    report.pilot.unblind = "2025-01-31";
    report.pilot.hash = std::string(64, 'a');
    report.first_before = "2024-02-01";
    report.last_before = "2025-01-31";
    report.until = "2025-12-31";
    report.facts.days_before = 365;
    report.facts.days_after = 334;
    report.facts.rules = {pilot::parse_stop_rule(rule).value(), pilot::parse_stop_rule("wrong_notes>0.5").value(),
                          pilot::parse_stop_rule("mistakes>2").value()};
    simulate::Random random(9);
    for (const AreaType type : {AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied}) {
        store::PilotArea& area = report.pilot.areas.emplace_back();
        area.type = type;
        area.id = "BU1";
        area.name = "Een buurt";
        area.gemeente = "GM0361";
        area.comparisons.resize(5);
        pilot::AreaFacts& facts = report.facts.areas.emplace_back();
        facts.type = type;
        for (int i = 0; i < 30; ++i) {
            store::PilotFormArea& row = area.form.emplace_back();
            row.id = "BU" + std::to_string(i);
            row.opportunity = 100 * random.uniform();
            facts.map.score.push_back(row.opportunity);
            facts.map.high.push_back(row.opportunity > 75 ? 1 : 0);
        }
        for (const char* factor : {"afstand", "dichtheid", "onbekend"}) {
            store::PilotBalance& balance = area.balance.emplace_back();
            balance.label = factor;
            balance.pilot = balance.smd_after = std::string(factor) == "onbekend" ? pilot::not_known : 0.4;
        }
        if (rho > -1)
            for (const char* expert : {"W1", "OOV1"})
                facts.experts.push_back(pilot::simulated_expert(expert, facts.map.score, rho, random));
    }
    report.facts.areas.front().reports = counts;
    report.evaluation = pilot::evaluate(report.facts, {.draws = 200}, no_progress()).value();
    return report;
}

QString all(const std::vector<QString>& sentences) {
    QString text;
    for (const QString& sentence : sentences) text += sentence + QChar('\n');
    return text;
}

TEST(PilotPage, SaysSoWhenReportsAreTooFew) {
    const QString text = all(pilot_summary_nl(made({{2, 6}, {5, 4}}, 0.8)));
    EXPECT_TRUE(text.contains("te weinig om te zeggen of er iets veranderde")) << text.toStdString();
    EXPECT_FALSE(text.contains("keer zo veel"));
    EXPECT_TRUE(text.contains("Meer meldingen kan juist een succes zijn"));
}

TEST(PilotPage, ClaimsAChangeOnlyBeyondChance) {
    const QString clear = all(pilot_summary_nl(made({{40, 90}, {160, 150}}, 0.8)));
    EXPECT_TRUE(clear.contains("2,40 (")) << clear.toStdString();
    EXPECT_TRUE(clear.contains("meer verschil dan toeval toelaat"));
    EXPECT_TRUE(clear.contains("Meer meldingen kan juist een succes zijn"));
    const QString chance = all(pilot_summary_nl(made({{40, 45}, {160, 150}}, 0.8)));
    EXPECT_TRUE(chance.contains("dat kan toeval zijn")) << chance.toStdString();
    EXPECT_FALSE(chance.contains("meer verschil dan toeval toelaat"));
}

TEST(PilotPage, StopRulesComeFirst) {
    EXPECT_TRUE(pilot_summary_nl(made({}, 0.8)).front().startsWith("Geen stopregel zegt tot nu toe: stop."));
    const QString stop = pilot_summary_nl(made({}, 0.0, "tau<0.5")).front();
    EXPECT_TRUE(stop.startsWith("Een vooraf geschreven stopregel zegt: stop.")) << stop.toStdString();
    EXPECT_TRUE(stop.contains("amenhang met de kaart (tau-b) onder 0,50"));
    EXPECT_TRUE(stop.contains("stop. Samenhang")) << stop.toStdString();
    const QString nobody = all(pilot_summary_nl(made({}, -1)));
    EXPECT_TRUE(nobody.contains("er is nog geen formulier terug")) << nobody.toStdString();
}

TEST(PilotPage, TooFewExpertsIsSaidWhenNoFormCanStillComeBack) {
    piloting::PilotReport report = made({}, -1, "experts<2");
    EXPECT_TRUE(pilot_summary_nl(report).front().contains("stop. Minder dan 2 deskundigen"));
    report.facts.forms_open = true;
    report.evaluation = pilot::evaluate(report.facts, {.draws = 200}, no_progress()).value();
    EXPECT_FALSE(report.evaluation.stops());
    EXPECT_TRUE(pilot_summary_nl(report).front().startsWith("Geen stopregel zegt tot nu toe: stop."));
    // Enough of them is enough, however many are still to come.
    report = made({}, 0.8, "experts<2");
    report.facts.forms_open = true;
    report.evaluation = pilot::evaluate(report.facts, {.draws = 200}, no_progress()).value();
    EXPECT_EQ(report.evaluation.rules.front().state, pilot::StopState::go_on);
}

TEST(PilotPage, UsesNoWordThatPointsAFinger) {
    for (const auto& report : {made({{40, 90}, {160, 150}}, 0.8), made({}, -1)})
        for (const QString& text : {all(pilot_summary_nl(report)), all(pilot_limits_nl(report))})
            for (const char* word : {"crimin", "verdacht"}) EXPECT_FALSE(text.contains(word, Qt::CaseInsensitive));
}

TEST(PilotPage, IsTwoPagesOfPdf) {
    const map::OffscreenGui gui;
    const auto path = std::filesystem::temp_directory_path() / "gk_pilot_page_test.pdf";
    const Status written = render_pilot_pdf(made({{40, 90}, {160, 150}}, 0.8), "schematisch voorbeeld", path);
    ASSERT_TRUE(written) << written.error().message;
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_NE(bytes.find("/Count 2"), std::string::npos);
    std::filesystem::remove(path);
    EXPECT_EQ(render_pilot_pdf(made({}, -1), "", "/nowhere/page.pdf").error().code, ErrorCode::outside);
}

} // namespace
} // namespace gk::report
