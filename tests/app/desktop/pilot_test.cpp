// SPDX-License-Identifier: EUPL-1.2
// The pilot in the window: from suggestion to freeze, forms and judging blind, the field, the report. The day is set,
// so that each step is taken when it can be.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "pilot_fixture.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;
using region::AreaType;

TEST_F(DesktopPilot, AreasAreSuggestedWithTheirReasonsAndPeopleChoose) {
    step(1);
    PilotChoice& choice = *pilot().choice();
    ASSERT_TRUE(choice.looked());
    EXPECT_EQ(choice.areas()->count(), 9) << "three of each type";
    EXPECT_EQ(choice.chosen().size(), 3) << "one of each type is suggested";
    const QVariantMap first = choice.areas()->row(0);
    EXPECT_TRUE(first.value(QStringLiteral("rank")).toString().contains(QStringLiteral(" van ")));
    EXPECT_FALSE(first.value(QStringLiteral("likeness")).toString().isEmpty());
    // Another of the list.
    const QString other = choice.areas()->row(1).value(QStringLiteral("id")).toString();
    press(qPrintable(QStringLiteral("pilotArea ") + other));
    EXPECT_TRUE(choice.areas()->row(1).value(QStringLiteral("chosen")).toBool());
    EXPECT_FALSE(choice.areas()->row(0).value(QStringLiteral("chosen")).toBool()) << "one a type";
    // The one that is selected on the map, however low it is.
    std::string low;
    for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, AreaType::woongebied))
        if (low.empty() && area.rank && *area.rank > area.ranked / 2 && area.hectares > 50) low = area.id;
    ASSERT_TRUE(work().selectId(QString::fromStdString(low)));
    wait_for(50);
    press("pilotOwn1");
    expect_no_problem();
    EXPECT_EQ(choice.areas()->count(), 10);
    EXPECT_EQ(choice.chosen().front().toMap().value(QStringLiteral("id")).toString().toStdString(), low);
    // Taken back: the suggestion again.
    press(qPrintable(QStringLiteral("pilotArea ") + first.value(QStringLiteral("id")).toString()));
    EXPECT_EQ(choice.chosen().front().toMap().value(QStringLiteral("id")), first.value(QStringLiteral("id")));
}

TEST_F(DesktopPilot, AFreezeIsForGoodAndRefusedInDutchBefore) {
    ASSERT_FALSE(pilot().frozen());
    step(1);
    step(2);
    EXPECT_FALSE(item("pilotFreeze")->isEnabled()) << "nobody has said who, or that it is for good";
    EXPECT_FALSE(pilot().willFreeze().isEmpty());
    type("pilotWho", QStringLiteral("Stuurgroep"));
    press("pilotSure");
    type("pilotStart", QStringLiteral("gisteren"));
    EXPECT_FALSE(item("pilotFreeze")->isEnabled()) << "no date";
    type("pilotStart", QStringLiteral("04-01-2026"));
    press("pilotFreeze");
    expect_problem("vandaag is het 5 januari 2026");
    EXPECT_FALSE(pilot().frozen());
    type("pilotStart", QStringLiteral("01-02-2026"));
    type("pilotUnblind", QStringLiteral("31-01-2026"));
    choose("pilotReach", QStringLiteral("5000"));
    EXPECT_TRUE(window->quick()->isVisible());
    choose("pilotLimit0", QStringLiteral("2"));
    press("pilotFreeze");
    expect_no_problem();
    ASSERT_TRUE(pilot().frozen());
    auto file = project();
    const auto found = piloting::frozen_pilot(file);
    ASSERT_TRUE(found) << describe(found.error());
    EXPECT_EQ(found->frozen_by, "Stuurgroep");
    EXPECT_EQ(found->start, "2026-02-01");
    EXPECT_EQ(found->unblind, "2026-01-31");
    EXPECT_EQ(found->reach_m, 5000);
    EXPECT_TRUE(std::ranges::contains(found->rules, pilot::StopRule{pilot::StopMetric::overlap, 2}));
    EXPECT_EQ(found->areas.size(), 3U);
    EXPECT_EQ(item("pilotFreeze"), nullptr) << "there is nothing to freeze any more";
    ASSERT_EQ(pilot().areas().size(), 3);
    const QVariantMap area = pilot().areas().front().toMap();
    EXPECT_EQ(area.value(QStringLiteral("others")).toList().size(), 5);
    EXPECT_FALSE(area.value(QStringLiteral("balance")).toList().isEmpty());
    pilot().choice()->freeze();
    expect_problem("kan niet meer veranderen");
}

TEST_F(DesktopPilot, FormsGoOutAndWhatIsWrongWithThemIsSaidRowByRow) {
    frozen();
    step(3);
    PilotForms& forms = *pilot().forms();
    const fs::path out = folder() / "formulieren";
    const QUrl to = QUrl::fromLocalFile(QString::fromStdString(out.string()));
    forms.write(QStringLiteral("Jan, W1"), false, to);
    expect_problem("nooit een naam");
    EXPECT_EQ(forms.issued()->count(), 0);
    forms.write(QStringLiteral("W1, OOV1; W9"), false, to);
    expect_no_problem();
    EXPECT_EQ(forms.issued()->count(), 9);

    const auto fill = [&](const std::string& name, const std::string& third) {
        std::ifstream in(out / name);
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        in.close();
        std::ofstream file(out / name);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            // The form, the expert, the type and the area stay, and its name and gemeente, which have no commas here.
            std::size_t end = 0;
            for (int column = 0; column < 6; ++column) end = lines[i].find(',', end == 0 ? 0 : end + 1);
            file << (i == 0 ? lines[i]
                            : lines[i].substr(0, end) + ',' + (i == 3 ? third : std::to_string(1 + i % 5)) +
                                  (i <= 10 ? ",x," : ",,") + (i == 1 ? "6-1-2026," : ","))
                 << '\n';
        }
    };
    ASSERT_TRUE(store::set_today("2026-01-10"));
    fill("formulier-W1-woongebied.csv", "7");
    fill("formulier-OOV1-woongebied.csv", "hoog");
    const QList<QUrl> files{
        QUrl::fromLocalFile(QString::fromStdString((out / "formulier-W1-woongebied.csv").string())),
        QUrl::fromLocalFile(QString::fromStdString((out / "formulier-OOV1-woongebied.csv").string()))};
    forms.read(files);
    ASSERT_TRUE(quiet());
    ASSERT_EQ(forms.problems()->count(), 2) << "one in each file";
    const QVariantMap one = forms.problems()->row(0);
    EXPECT_EQ(one.value(QStringLiteral("where")).toString(),
              QStringLiteral("formulier-W1-woongebied.csv, rij 3, kolom oordeel"));
    EXPECT_TRUE(one.value(QStringLiteral("what")).toString().contains(QStringLiteral("is geen oordeel")));
    fill("formulier-W1-woongebied.csv", "4");
    fill("formulier-OOV1-woongebied.csv", "5");
    std::ofstream(out / "leeg.csv") << "a,b\n1,2\n";
    forms.read(files);
    expect_no_problem();
    EXPECT_EQ(forms.problems()->count(), 0);
    EXPECT_TRUE(forms.state().contains(QStringLiteral("2 van de 9"))) << forms.state().toStdString();
    forms.read(files);
    ASSERT_TRUE(quiet());
    EXPECT_EQ(forms.problems()->count(), 2) << "a judgement is not changed afterwards";
}

TEST_F(DesktopPilot, AnExpertJudgesOnAScreenThatShowsNothingOfTheMap) {
    frozen();
    another_day("2026-01-12");
    step(3);
    type("pilotExpert", QStringLiteral("p1"));
    press("pilotJudge");
    expect_no_problem();
    PilotJudging& judging = *pilot().judging();
    ASSERT_TRUE(judging.active());
    wait_for(120);
    EXPECT_EQ(judging.expert(), QStringLiteral("P1"));
    ASSERT_EQ(judging.count(), 30);
    EXPECT_EQ(item("areas"), nullptr) << "nothing leads to the map";
    EXPECT_EQ(item("pilotStep1"), nullptr);
    EXPECT_FALSE(map_item()->isVisible());
    key(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(window->quick()->property("area").toString(), QStringLiteral("pilot"));
    for (const QVariantMap& row : judging.areas()->rows())
        EXPECT_EQ(row.size(), 6) << "an area, its name, its gemeente and the answer; no score";

    // Ratings with the arrow keys, marks with the space bar.
    for (int i = 0; i < 30; ++i) {
        QQuickItem* rating = item(qPrintable(QStringLiteral("judgeRating%1").arg(i)));
        ASSERT_NE(rating, nullptr) << i;
        rating->forceActiveFocus(Qt::TabFocusReason);
        for (int k = 0; k < 1 + i % 5; ++k) key(Qt::Key_Right);
        if (i < 11) press(qPrintable(QStringLiteral("judgeMark%1").arg(i)));
    }
    EXPECT_EQ(judging.rated(), 30);
    EXPECT_EQ(judging.listed(), 11);
    press("judgeSave");
    ASSERT_TRUE(quiet());
    ASSERT_EQ(judging.problems()->count(), 1);
    EXPECT_TRUE(
        judging.problems()->row(0).value(QStringLiteral("what")).toString().contains(QStringLiteral("hoogstens tien")));
    press("judgeMark10");
    type("judgeRemark2", QStringLiteral("bel 06-12345678"));
    press("judgeSave");
    ASSERT_TRUE(quiet());
    ASSERT_EQ(judging.problems()->count(), 1);
    EXPECT_TRUE(judging.problems()
                    ->row(0)
                    .value(QStringLiteral("what"))
                    .toString()
                    .contains(QStringLiteral("een telefoonnummer")));
    type("judgeRemark2", QStringLiteral("leegstand"));
    type("judgeDay", QStringLiteral("12-01-2026"));
    press("judgeSave");
    expect_no_problem();
    EXPECT_FALSE(judging.active());
    wait_for(120);
    EXPECT_NE(item("areas"), nullptr);

    auto file = project();
    const auto rows = store::PilotRegister(file).judgements();
    ASSERT_TRUE(rows);
    const auto forms = store::PilotRegister(file).forms();
    ASSERT_TRUE(forms);
    const auto mine = std::ranges::find(*forms, "P1", &store::PilotForm::expert);
    ASSERT_NE(mine, forms->end());
    std::size_t judged = 0, listed = 0;
    for (const store::PilotJudgement& row : *rows)
        if (row.form == mine->code) {
            ++judged;
            if (row.listed) ++listed;
            EXPECT_EQ(row.judged, "2026-01-12");
        }
    EXPECT_EQ(judged, 30U);
    EXPECT_EQ(listed, 10U);
    judging.begin(QStringLiteral("P1"), first_type());
    expect_problem("verandert daarna niet");
    // Leaving without saving asks first.
    judging.begin(QStringLiteral("P2"), first_type());
    ASSERT_TRUE(quiet());
    wait_for(120);
    judging.rate(0, 3);
    press("judgeStop");
    EXPECT_TRUE(judging.active());
    press("judgeLeave");
    EXPECT_FALSE(judging.active());
}

TEST_F(DesktopPilot, BeforeTheLastBlindDayNothingIsHeldAgainstTheMap) {
    frozen();
    another_day("2026-01-31");
    step(5);
    PilotResult& result = *pilot().result();
    ASSERT_TRUE(result.made()) << work().problem().toStdString();
    EXPECT_TRUE(result.blind());
    EXPECT_EQ(result.agreement()->count(), 0);
    EXPECT_FALSE(result.report()->evaluation.stops()) << "forms can still come back";
    for (const auto& area : result.report()->evaluation.areas) EXPECT_TRUE(area.agreement.experts.empty());
    for (const auto& area : result.report()->facts.areas) EXPECT_TRUE(area.map.score.empty());
    EXPECT_FALSE(result.summary().join(QLatin1Char(' ')).contains(QStringLiteral("tau-b")));
    EXPECT_FALSE(item("reportPdf")->isEnabled());
    const fs::path pdf = folder() / "te-vroeg.pdf";
    result.savePdf(QUrl::fromLocalFile(QString::fromStdString(pdf.string())));
    expect_problem("laatste blinde dag");
    EXPECT_FALSE(fs::exists(pdf));
    EXPECT_TRUE(result.summary().last().contains(QStringLiteral("Meer meldingen kan juist een succes zijn")));
}

TEST_F(DesktopPilot, TheFieldSaysWhetherAScoreIsRightAndWhatWasDone) {
    frozen();
    another_day("2026-02-10");
    step(4);
    PilotField& field = *pilot().field();
    press("noteSave");
    expect_problem("Kies het gebied");
    const QString id = pilot().areas().front().toMap().value(QStringLiteral("id")).toString();
    ASSERT_TRUE(work().selectId(id));
    wait_for(50);
    press("noteFromMap");
    type("noteWho", QStringLiteral("w1"));
    QQuickItem* right = item("noteRight");
    ASSERT_NE(right, nullptr);
    right->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Right);
    press("noteSave");
    expect_problem("waarom de score niet klopt");
    type("noteWhy", QStringLiteral("bel jan@example.nl"));
    press("noteSave");
    expect_problem("een e-mailadres");
    type("noteWhy", QStringLiteral("de loodsen zijn gesloopt"));
    type("noteDay", QStringLiteral("11-02-2026"));
    press("noteSave");
    expect_problem("in de toekomst");
    type("noteDay", QStringLiteral("09-02-2026"));
    press("noteSave");
    expect_no_problem();
    ASSERT_EQ(field.notes()->count(), 1);
    EXPECT_FALSE(field.notes()->row(0).value(QStringLiteral("agrees")).toBool());
    EXPECT_EQ(field.notes()->row(0).value(QStringLiteral("who")).toString(), QStringLiteral("W1"));

    press("logSave");
    expect_problem("wat er is gedaan");
    type("logWhat", QStringLiteral("speedmobiel op de markt"));
    type("logPeople", QStringLiteral("veel"));
    press("logSave");
    expect_problem("geen aantal mensen");
    type("logPeople", QStringLiteral("80"));
    type("logHours", QStringLiteral("2,5"));
    press("logSave");
    expect_no_problem();
    ASSERT_EQ(field.activities()->count(), 1);
    EXPECT_TRUE(field.state().contains(QStringLiteral("Logboek: 1 regel,"))) << field.state().toStdString();
    EXPECT_TRUE(
        field.activities()->row(0).value(QStringLiteral("figures")).toString().contains(QStringLiteral("2,5 uur")));
    choose("logKind", QStringLiteral("fout"));
    type("logWhat", QStringLiteral("brief te laat verstuurd"));
    press("logSave");
    expect_no_problem();
    EXPECT_EQ(field.activities()->count(), 2);
    EXPECT_TRUE(field.state().contains(QStringLiteral("1 keer 'fout'"))) << field.state().toStdString();
}

TEST_F(DesktopPilot, AfterTheBlindDaysTheReportIsWholeAndGoesOnPaper) {
    frozen();
    another_day("2026-02-10");
    step(3);
    EXPECT_EQ(item("pilotJudge"), nullptr) << "nobody judges blind any more";
    pilot().judging()->begin(QStringLiteral("W7"), first_type());
    expect_problem("laatste blinde dag");
    step(5);
    PilotResult& result = *pilot().result();
    ASSERT_TRUE(result.made()) << work().problem().toStdString();
    EXPECT_FALSE(result.blind());
    EXPECT_GE(result.agreement()->count(), 3) << "each type has a line";
    EXPECT_EQ(result.changes()->count(), 4) << "three areas and all together";
    EXPECT_TRUE(result.changes()
                    ->row(0)
                    .value(QStringLiteral("says"))
                    .toString()
                    .contains(QStringLiteral("nog geen meldingen")));
    EXPECT_TRUE(result.summary().last().contains(QStringLiteral("Meer meldingen kan juist een succes zijn")));
    EXPECT_GT(result.limits().size(), 3);
    type("reportUntil", QStringLiteral("32-13-2026"));
    press("reportMake");
    expect_problem("is geen datum");
    ASSERT_TRUE(item("reportPdf")->isEnabled());
    const fs::path pdf = folder() / "proef.pdf";
    result.savePdf(QUrl::fromLocalFile(QString::fromStdString(pdf.string())));
    expect_no_problem();
    std::ifstream in(pdf, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_NE(bytes.find("/Count 2"), std::string::npos) << "two pages";
}

TEST_F(DesktopPilot, EveryControlIsReachedByTabAndIsThenInSight) {
    frozen();
    another_day("2026-01-12");
    for (int number = 1; number <= 5; ++number) {
        step(number);
        go_round_with_tab(std::to_string(number), 5);
    }
}

} // namespace
} // namespace gk::desktop
