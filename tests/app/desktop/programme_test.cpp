// SPDX-License-Identifier: EUPL-1.2
// The programme in the window: a knelpunt, its area, an inzet with its money and what it does to the map, the plan.
#include <algorithm>
#include <cmath>
#include <fstream>

#include "programme_fixture.hpp"

namespace gk::desktop {
namespace {

TEST_F(DesktopProgramme, FromAnAreaToAKnelpuntAnInzetItsMoneyAndBackToTheMap) {
    work().setValue(QStringLiteral("prioriteit"));
    settle();
    const std::string id = best().id;
    const double before = best().priority;
    ASSERT_TRUE(std::isfinite(before));
    ASSERT_TRUE(work().selectId(QString::fromStdString(id)));
    ASSERT_EQ(work().selectedId().toStdString(), id);

    // A knelpunt about this area.
    show("knelpunten");
    ASSERT_NE(item("knelpuntList"), nullptr);
    auto* page = item("knelpuntList")->parentItem();
    while (page != nullptr && page->metaObject()->indexOfMethod("fresh(QString)") < 0) page = page->parentItem();
    ASSERT_NE(page, nullptr);
    QMetaObject::invokeMethod(page, "fresh", Q_ARG(QString, QString::fromStdString(id)));
    type("knelpuntTitle", QStringLiteral("Boxen zonder toezicht"));
    press("knelpuntSave");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    ASSERT_EQ(work().programme()->knelpunten()->count(), 1);
    const QString code = work().programme()->knelpunten()->row(0).value(QStringLiteral("code")).toString();
    EXPECT_EQ(code, QStringLiteral("G-2025-01"));
    EXPECT_EQ(work().programme()->areasOfKnelpunt(code), QStringList{QString::fromStdString(id)});
    EXPECT_EQ(work().programme()->links().value(QStringLiteral("knelpunten")).toList().size(), 1)
        << "the reasons of the area show it";

    // An inzet there, from the reasons.
    window->quick()->setProperty("area", QStringLiteral("map"));
    window->quick()->setProperty("panel", QStringLiteral("why"));
    wait_for(80);
    press("planHere");
    wait_for(80);
    EXPECT_EQ(window->quick()->property("area").toString(), QStringLiteral("programme"));
    choose("inzetWhat", QStringLiteral("speedmobiel"));
    EXPECT_EQ(item("inzetArea")->property("code").toString().toStdString(), id);
    type("inzetDay", QStringLiteral("01-09-2025"));
    type("inzetEuro", QStringLiteral("100001"));
    choose("inzetLine", QStringLiteral("lasten-werkbudget"));
    press("inzetSave");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().contains(QStringLiteral("100001")) ||
                work().problem().contains(QStringLiteral("100.001")))
        << "over the ceiling, with the sum: " << work().problem().toStdString();
    EXPECT_EQ(work().programme()->inzetten()->count(), 0) << "nothing was stored";
    type("inzetEuro", QStringLiteral("1.500"));
    press("inzetSave");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    ASSERT_EQ(work().programme()->inzetten()->count(), 1);
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("over")).toString(),
              QStringLiteral("€ 98.500"));
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("planned")).toString(),
              QStringLiteral("€ 1.500"));
    settle();
    EXPECT_EQ(area(id).priority, before) << "what is planned reached nobody yet";

    // It was done, and reached six in ten: the priority of the area answers.
    const auto number = work().programme()->inzetten()->row(0).value(QStringLiteral("number"));
    QQuickItem* list = item("inzetList");
    ASSERT_NE(list, nullptr);
    list->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Down);
    wait_for(50);
    choose("inzetStatus", QStringLiteral("uitgevoerd"));
    type("inzetReach", QStringLiteral("60"));
    bool read = false;
    const auto connection = QObject::connect(&work(), &Workspace::scoresRead, &work(), [&] { read = true; });
    press("inzetSave");
    ASSERT_TRUE(wait_until([&] { return read; }, 30'000)) << work().problem().toStdString();
    QObject::disconnect(connection);
    settle();
    EXPECT_EQ(work().value(), QStringLiteral("prioriteit"));
    EXPECT_LT(area(id).priority, before - 1) << "it was " << before;
    // Ages are counted from the newest signal, four months later; after twelve it would count for half.
    EXPECT_NEAR(area(id).reach, 0.6 * std::exp2(-4.0 / 12), 0.005);
    EXPECT_EQ(work().selectedId().toStdString(), id) << "the selection stays";
    EXPECT_TRUE(work().programme()->inzet(number.toLongLong()).value(QStringLiteral("reachCounted")).toBool());
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("spent")).toString(),
              QStringLiteral("€ 1.500"));

    EXPECT_EQ(work().scene()->signs().size(), 2U)
        << "a knelpunt and an inzet that was done, on the map and in its legend";

    // Tied together, seen from the area, and untied.
    ASSERT_TRUE(work().programme()->link(code, QStringLiteral("inzet"), number.toString(), true,
                                         QStringLiteral("hoort erbij")));
    ASSERT_TRUE(quiet());
    EXPECT_EQ(work().programme()->knelpunt(code).value(QStringLiteral("inzetten")).toList().size(), 1);
    EXPECT_EQ(work().programme()->links().value(QStringLiteral("inzetten")).toList().size(), 1);
    EXPECT_EQ(work().programme()->links().value(QStringLiteral("money")).toList().size(), 1);
    ASSERT_TRUE(work().programme()->link(code, QStringLiteral("area"), QString::fromStdString(id), false, {}));
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().programme()->areasOfKnelpunt(code).isEmpty());
}

TEST_F(DesktopProgramme, OfAPersonThereIsANumberAndNothingElse) {
    const QVariantMap form{{QStringLiteral("isNew"), true},
                           {QStringLiteral("code"), QStringLiteral("P-2025-07")},
                           {QStringLiteral("type"), QStringLiteral("persoon")},
                           {QStringLiteral("title"), QStringLiteral("Jan Jansen")},
                           {QStringLiteral("note"), QStringLiteral("woont in de Dorpsstraat")},
                           {QStringLiteral("date"), QStringLiteral("10-03-2025")},
                           {QStringLiteral("body"), QStringLiteral("stuurgroep")},
                           {QStringLiteral("why"), QStringLiteral("Jan Jansen")}};
    ASSERT_TRUE(work().programme()->saveKnelpunt(form));
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    const QVariantMap kept = work().programme()->knelpunt(QStringLiteral("P-2025-07"));
    EXPECT_TRUE(kept.value(QStringLiteral("title")).toString().isEmpty());
    EXPECT_TRUE(kept.value(QStringLiteral("note")).toString().isEmpty());
    ASSERT_TRUE(work().programme()->link(QStringLiteral("P-2025-07"), QStringLiteral("area"), QStringLiteral("GM0361"),
                                         true, {}));
    ASSERT_TRUE(quiet());
    EXPECT_FALSE(work().problem().isEmpty()) << "a person has no place";
    EXPECT_TRUE(work().programme()->areasOfKnelpunt(QStringLiteral("P-2025-07")).isEmpty());
    // Not a word of it in the file, the audit trail included.
    std::ifstream file(work().project()->path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    EXPECT_EQ(bytes.find("Jansen"), std::string::npos);
    EXPECT_EQ(bytes.find("Dorpsstraat"), std::string::npos);
}

TEST_F(DesktopProgramme, APlanIsMadeArguedWithAndTakenOver) {
    show("plan");
    Planner& planner = *work().planner();
    press("planMake");
    EXPECT_TRUE(work().problem().contains(QStringLiteral("kosten"))) << work().problem().toStdString();
    work().dismissProblem();
    planner.setCost(QStringLiteral("speedmobiel"), QStringLiteral("1.200"));
    planner.setCost(QStringLiteral("voorlichting-buitengebied"), QStringLiteral("300"));
    planner.setMoney(QStringLiteral("60.000"));
    const auto make = [&] {
        press("planMake");
        return wait_until([&] { return !planner.busy(); }, 60'000);
    };
    ASSERT_TRUE(make());
    ASSERT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    ASSERT_TRUE(planner.planned());
    ASSERT_GT(planner.items()->count(), 30) << "each gemeente at least one";
    EXPECT_TRUE(planner.clash().isEmpty());
    EXPECT_FALSE(planner.binds().isEmpty());
    // Not there: it does not come back.
    const auto fresh = [&] {
        for (int row = 0; row < planner.items()->count(); ++row)
            if (!planner.items()->row(row).value(QStringLiteral("kept")).toBool()) return row;
        return -1;
    };
    const QVariantMap first = planner.items()->row(fresh());
    planner.throwOut(fresh());
    EXPECT_EQ(planner.choices()->count(), 1);
    ASSERT_TRUE(make());
    for (const QVariantMap& row : planner.items()->rows())
        EXPECT_FALSE(row.value(QStringLiteral("areaId")) == first.value(QStringLiteral("areaId")) &&
                     row.value(QStringLiteral("what")) == first.value(QStringLiteral("what")) &&
                     !row.value(QStringLiteral("kept")).toBool());
    // An impossible wish names the rules.
    const int before = work().programme()->inzetten()->count();
    planner.setMoney(QStringLiteral("500"));
    ASSERT_TRUE(make());
    EXPECT_GE(planner.clash().size(), 2) << work().problem().toStdString();
    EXPECT_FALSE(planner.acceptable());
    planner.setMoney(QStringLiteral("60.000"));
    ASSERT_TRUE(make());
    const int planned = planner.items()->count();
    work().showAreas(planner.chosenAreas());
    EXPECT_GT(work().scene()->highlight().features.size(), 5U) << "the plan on the map";
    press("planAccept");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    EXPECT_GE(work().programme()->inzetten()->count(), planned);
    EXPECT_GT(work().programme()->inzetten()->count(), before);
    EXPECT_FALSE(planner.planned()) << "it is no proposal any more";
}

TEST_F(DesktopProgramme, WhatWasChosenOnTheMapGoesToThePlan) {
    work().picks()->setWanted(3);
    work().picks()->setPerGemeente(1);
    window->quick()->setProperty("panel", QStringLiteral("pick"));
    wait_for(80);
    const auto chosen = work().picks()->chosenIds();
    const int before = work().planner()->choices()->count();
    choose("pickIntervention", QStringLiteral("speedmobiel"));
    press("pickToPlan");
    EXPECT_EQ(work().planner()->choices()->count(), before + static_cast<int>(chosen.size()));
}

TEST_F(DesktopProgramme, TheDeskAndTheBoardFollowWhatIsWritten) {
    Programme& programme = *work().programme();
    ASSERT_TRUE(programme.addSignal({{QStringLiteral("code"), QStringLiteral("S-1")},
                                     {QStringLiteral("kind"), QStringLiteral("lab")},
                                     {QStringLiteral("gemeente"), QStringLiteral("GM0361")},
                                     {QStringLiteral("received"), QStringLiteral("01-09-2025")}}));
    ASSERT_TRUE(quiet());
    const auto todo = [&] { return programme.deskTodo()->find(QStringLiteral("code"), QStringLiteral("S-1")); };
    EXPECT_GE(todo(), 0) << "it should have been shared within a week";
    ASSERT_TRUE(programme.share(QStringLiteral("S-1"), QStringLiteral("politie"), QStringLiteral("03-09-2025")));
    ASSERT_TRUE(programme.publish(QStringLiteral("S-1"), QStringLiteral("04-09-2025")));
    ASSERT_TRUE(quiet());
    EXPECT_LT(todo(), 0);
    EXPECT_TRUE(programme.partners().contains(QStringLiteral("politie")));

    const auto target = [&] {
        return programme.targets()->row(
            programme.targets()->find(QStringLiteral("resultId"), QStringLiteral("nieuwsbrief")));
    };
    const QString before = target().value(QStringLiteral("progress")).toString();
    ASSERT_TRUE(programme.record({{QStringLiteral("result"), QStringLiteral("nieuwsbrief")},
                                  {QStringLiteral("date"), QStringLiteral("01-03-2025")},
                                  {QStringLiteral("amount"), QStringLiteral("1")}}));
    ASSERT_TRUE(quiet());
    EXPECT_NE(target().value(QStringLiteral("progress")).toString(), before);
    EXPECT_FALSE(programme.record({{QStringLiteral("result"), QStringLiteral("nieuwsbrief")},
                                   {QStringLiteral("date"), QStringLiteral("31-02-2025")},
                                   {QStringLiteral("amount"), QStringLiteral("1")}}))
        << "no such day";
    EXPECT_TRUE(work().problem().contains(QStringLiteral("31-02-2025")));
}

TEST_F(DesktopProgramme, RegistersGoOutAndComeInWholeOrNotAtAll) {
    Programme& programme = *work().programme();
    const auto file = folder() / "begroting.csv";
    programme.exportRegister(QStringLiteral("begroting"), QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(quiet());
    ASSERT_TRUE(std::filesystem::exists(file)) << work().problem().toStdString();
    const auto bad = folder() / "inzet.csv";
    std::ofstream(bad)
        << "middel,gebied,datum,status\nspeedmobiel,GM0361,2025-05-06,gepland\nspeedmobiel,GM0361,1025-05-06,gepland\n";
    const int before = programme.inzetten()->count();
    programme.importRegister(QStringLiteral("inzet"), QUrl::fromLocalFile(QString::fromStdString(bad.string())));
    ASSERT_TRUE(quiet());
    EXPECT_FALSE(work().problem().isEmpty());
    EXPECT_EQ(programme.inzetten()->count(), before) << "nothing half imported";
}

TEST_F(DesktopProgramme, PagesOfAnAreaAGemeenteAHalfYearAndATarget) {
    const auto made = [&](const char* name, const auto& make) {
        const auto file = folder() / name;
        make(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        EXPECT_TRUE(wait_until([&] { return std::filesystem::exists(file) || !work().problem().isEmpty(); }, 30'000));
        EXPECT_TRUE(work().problem().isEmpty()) << name << ": " << work().problem().toStdString();
        std::ifstream stream(file, std::ios::binary);
        std::string head(4, ' ');
        stream.read(head.data(), 4);
        EXPECT_EQ(head, "%PDF") << name;
    };
    made("gebied.pdf", [&](const QUrl& url) { work().savePage(QString::fromStdString(best().id), url); });
    made("gemeente.pdf", [&](const QUrl& url) { work().savePage(QStringLiteral("GM0361"), url); });
    made("beeld.pdf", [&](const QUrl& url) { work().savePicture(1, url); });
    made("doel.pdf", [&](const QUrl& url) { work().saveTargetMap(QStringLiteral("voorlichting-elke-gemeente"), url); });
}

TEST_F(DesktopProgramme, EverySectionIsShownAndCanBeReachedByKeyboard) {
    for (const char* section : {"board", "knelpunten", "inzet", "plan", "money", "desk"}) {
        show(section);
        EXPECT_FALSE(window->quick()->grabWindow().isNull()) << section;
        // Tab goes around without getting lost, and comes to more than a few things.
        std::vector<QQuickItem*> visited;
        for (int i = 0; i < 25; ++i) {
            key(Qt::Key_Tab);
            QQuickItem* focus = window->quick()->activeFocusItem();
            ASSERT_NE(focus, nullptr) << section;
            EXPECT_TRUE(focus->isVisible()) << section;
            if (std::ranges::find(visited, focus) == visited.end()) visited.push_back(focus);
        }
        EXPECT_GT(visited.size(), 8U) << section;
    }
}

} // namespace
} // namespace gk::desktop
