// SPDX-License-Identifier: EUPL-1.2
// What is typed into the registers and must not be lost, or must go again: a begroting, an inzet that was a mistake.
#include <algorithm>

#include "gis/store/registers.hpp"
#include "programme_fixture.hpp"

namespace gk::desktop {
namespace {

TEST_F(DesktopProgramme, ABegrotingIsTypedAndNothingOfItIsLost) {
    Programme& programme = *work().programme();
    programme.setYear(2026);
    show("money");
    ASSERT_FALSE(programme.hasBudget());
    EXPECT_EQ(item("budgetNew"), nullptr) << "there is nothing yet to add a post to";
    const auto refused = [&](const char* because) {
        ASSERT_TRUE(quiet());
        EXPECT_TRUE(work().problem().contains(QString::fromUtf8(because))) << work().problem().toStdString();
        EXPECT_FALSE(work().problem().contains(QStringLiteral("in het Engels"))) << work().problem().toStdString();
        work().dismissProblem();
    };
    const auto good = [&] {
        ASSERT_TRUE(quiet());
        EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
        wait_for(60);
    };
    const auto totals = [&] {
        QStringList texts;
        for (const QVariant& one : programme.budgetTotals())
            texts << one.toMap().value(QStringLiteral("label")).toString() + QLatin1Char(' ') +
                         one.toMap().value(QStringLiteral("figure")).toString();
        return texts.join(QStringLiteral("; "));
    };
    press("budgetMakeEmpty");
    refused("waar de bedragen vandaan komen");
    type("budgetSource", QStringLiteral("besluit stuurgroep 12 maart"));
    press("budgetMakeEmpty");
    good();
    ASSERT_TRUE(programme.hasBudget());
    EXPECT_EQ(programme.budgetSource(), QStringLiteral("besluit stuurgroep 12 maart"));
    EXPECT_EQ(totals(), QStringLiteral("Baten € 0; Lasten € 0"));

    // A post, with a slip of the pen on the way.
    press("budgetNew");
    wait_for(60);
    ASSERT_NE(window->quick()->activeFocusItem(), nullptr);
    EXPECT_EQ(window->quick()->activeFocusItem()->objectName(), QStringLiteral("postLabel"));
    type("postLabel", QStringLiteral("Werkbudget"));
    type("postEuro", QStringLiteral("zestig"));
    press("postSave");
    refused("\"zestig\" is geen bedrag");
    EXPECT_EQ(item("postLabel")->property("text").toString(), QStringLiteral("Werkbudget")) << "what was typed stays";
    type("postEuro", QStringLiteral("-60"));
    press("postSave");
    refused("is geen bedrag");
    type("postEuro", QStringLiteral("60.000"));
    type("postSource", QStringLiteral("brief van mei"));
    press("postSave");
    good();
    EXPECT_EQ(item("postLabel"), nullptr) << "the form is closed";
    EXPECT_EQ(window->quick()->activeFocusItem()->objectName(), QStringLiteral("budgetNew"));
    EXPECT_EQ(totals(), QStringLiteral("Baten € 0; Lasten € 60.000; Meer lasten dan baten € 60.000"));
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("source")).toString(),
              QStringLiteral("brief van mei"));
    press("budgetNew");
    type("postLabel", QStringLiteral("Bijdrage gemeenten"));
    choose("postSide", QStringLiteral("baten"));
    type("postEuro", QStringLiteral("75000"));
    press("postSave");
    good();
    EXPECT_EQ(totals(), QStringLiteral("Baten € 75.000; Lasten € 60.000; Meer baten dan lasten € 15.000"));
    ASSERT_EQ(programme.checks().size(), 1);
    EXPECT_FALSE(programme.checks().front().toMap().value(QStringLiteral("holds")).toBool());

    // Another amount: Enter is enough, and the focus goes back to where it was.
    press("postEdit:lasten-werkbudget");
    wait_for(60);
    EXPECT_EQ(window->quick()->activeFocusItem()->objectName(), QStringLiteral("postEuro"));
    type("postEuro", QStringLiteral("75.000"));
    key(Qt::Key_Return);
    good();
    EXPECT_EQ(window->quick()->activeFocusItem()->objectName(), QStringLiteral("postEdit:lasten-werkbudget"));
    EXPECT_EQ(totals(), QStringLiteral("Baten € 75.000; Lasten € 75.000"));
    EXPECT_TRUE(programme.checks().front().toMap().value(QStringLiteral("holds")).toBool());

    // Inzet is paid from it: it cannot go, nor be less than that.
    ASSERT_TRUE(programme.saveInzet({{QStringLiteral("intervention"), QStringLiteral("speedmobiel")},
                                     {QStringLiteral("areaId"), QStringLiteral("GM0361")},
                                     {QStringLiteral("type"), 1},
                                     {QStringLiteral("date"), QStringLiteral("06-05-2026")},
                                     {QStringLiteral("status"), QStringLiteral("gepland")},
                                     {QStringLiteral("days"), QStringLiteral("1")},
                                     {QStringLiteral("euro"), QStringLiteral("1500")},
                                     {QStringLiteral("reach"), QStringLiteral("10")},
                                     {QStringLiteral("halfLife"), QStringLiteral("12")},
                                     {QStringLiteral("line"), QStringLiteral("lasten-werkbudget")}}));
    good();
    press("postEdit:lasten-werkbudget");
    wait_for(60);
    press("postRemove");
    refused("De regel \"Werkbudget\" betaalt 1 keer inzet, samen 1500 euro");
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("over")).toString(),
              QStringLiteral("€ 73.500"));
    type("postEuro", QStringLiteral("1000"));
    press("postSave");
    refused("1000 euro is te weinig");
    key(Qt::Key_Escape);
    wait_for(60);
    EXPECT_EQ(item("postEuro"), nullptr);

    // A form is of one year.
    press("postEdit:lasten-werkbudget");
    wait_for(60);
    programme.setYear(2025);
    wait_for(60);
    EXPECT_EQ(item("postEuro"), nullptr);
    programme.setYear(2026);
    wait_for(60);

    // What nothing hangs on goes, and comes back.
    press("postEdit:baten-bijdrage-gemeenten");
    wait_for(60);
    press("postRemove");
    good();
    EXPECT_EQ(window->quick()->activeFocusItem()->objectName(), QStringLiteral("budgetNew"));
    EXPECT_EQ(totals(), QStringLiteral("Baten € 0; Lasten € 75.000; Meer lasten dan baten € 75.000"));
    press("budgetUndo");
    good();
    EXPECT_EQ(totals(), QStringLiteral("Baten € 75.000; Lasten € 75.000"));
    EXPECT_EQ(line(QStringLiteral("lasten-werkbudget")).value(QStringLiteral("planned")).toString(),
              QStringLiteral("€ 1.500"));
    // In the file too, for who opens it next.
    auto file = store::Project::open(work().project()->path, store::Project::Mode::read);
    ASSERT_TRUE(file);
    const auto documents = store::Registers(*file).documents();
    ASSERT_TRUE(documents);
    EXPECT_TRUE(std::ranges::contains(*documents, 2026, &store::Document::year));
}

TEST_F(DesktopProgramme, AnInzetThatWasAMistakeIsRemovedAfterAsking) {
    Programme& programme = *work().programme();
    programme.setYear(2025);
    const QVariantMap form{{QStringLiteral("intervention"), QStringLiteral("training")},
                           {QStringLiteral("areaId"), QStringLiteral("GM0361")},
                           {QStringLiteral("type"), 1},
                           {QStringLiteral("date"), QStringLiteral("07-10-2025")},
                           {QStringLiteral("status"), QStringLiteral("gepland")},
                           {QStringLiteral("days"), QStringLiteral("1")},
                           {QStringLiteral("euro"), QStringLiteral("0")},
                           {QStringLiteral("reach"), QStringLiteral("10")},
                           {QStringLiteral("halfLife"), QStringLiteral("12")}};
    const int before = programme.inzetten()->count();
    ASSERT_TRUE(programme.saveInzet(form));
    ASSERT_TRUE(quiet());
    ASSERT_EQ(programme.inzetten()->count(), before + 1) << work().problem().toStdString();
    const auto number = programme.inzetten()
                            ->row(programme.inzetten()->find(QStringLiteral("date"), QStringLiteral("07-10-2025")))
                            .value(QStringLiteral("number"))
                            .toLongLong();
    show("inzet");
    QMetaObject::invokeMethod(item("programmePage"), "open", Q_ARG(QString, QStringLiteral("inzet")),
                              Q_ARG(QVariant, QVariant(number)));
    wait_for(80);
    press("inzetRemove");
    wait_for(80);
    QQuickItem* no = item("inzetRemoveNo");
    ASSERT_NE(no, nullptr);
    EXPECT_TRUE(no->hasActiveFocus()) << "Enter on a question does no harm";
    EXPECT_LT(no->mapToScene({0, no->height()}).y(), window->quick()->height()) << "and it is in sight";
    press("inzetRemoveNo");
    ASSERT_TRUE(quiet());
    EXPECT_EQ(programme.inzetten()->count(), before + 1);
    // Done is done.
    choose("inzetStatus", QStringLiteral("uitgevoerd"));
    type("inzetDay", QStringLiteral("01-09-2025"));
    press("inzetSave");
    ASSERT_TRUE(quiet());
    wait_for(80);
    press("inzetRemove");
    press("inzetRemoveYes");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().contains(QStringLiteral("Wat is gedaan blijft in het register")))
        << work().problem().toStdString();
    work().dismissProblem();
    EXPECT_EQ(programme.inzetten()->count(), before + 1);
    choose("inzetStatus", QStringLiteral("gepland"));
    press("inzetSave");
    ASSERT_TRUE(quiet());
    wait_for(80);
    press("inzetRemove");
    press("inzetRemoveYes");
    ASSERT_TRUE(quiet());
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    EXPECT_EQ(programme.inzetten()->count(), before);
    EXPECT_EQ(item("inzetSave"), nullptr) << "there is nothing to save any more";
    settle();
}

} // namespace
} // namespace gk::desktop
