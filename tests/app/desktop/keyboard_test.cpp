// SPDX-License-Identifier: EUPL-1.2
// A first day without a mouse: keys alone, each control found as a screen reader announces it.
#include "fixture.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopKeyboard : public Desktop {
protected:
    void SetUp() override {
        Desktop::SetUp();
        window->quick()->requestActivate(); // no window manager gives the keys back after a dialog
        (void)QTest::qWaitForWindowActive(window->quick());
    }

    static QQuickItem* focus() { return window->quick()->activeFocusItem(); }

    /// Tab until the control with this name has the focus; false when it never does.
    static bool tab_to(const QString& wanted) {
        for (int i = 0; i < 200; ++i) {
            if (focus() != nullptr && spoken_name(focus()) == wanted) return true;
            key(Qt::Key_Tab);
        }
        return false;
    }

    /// Steps through a row of choices until `there`.
    template <class Condition>
    static bool step_right(Condition there) {
        for (int i = 0; i < 6 && !there(); ++i) key(Qt::Key_Right);
        return there();
    }

    static void show_panel(const char* panel) {
        ASSERT_TRUE(tab_to(QStringLiteral("Panelen")));
        for (int i = 0; i < 5; ++i) key(Qt::Key_Left);
        ASSERT_TRUE(step_right([&] { return window->quick()->property("panel") == QString::fromLatin1(panel); }));
        settle();
    }

    static void write(const QString& text) {
        for (const QChar letter : text) QTest::keyClick(window->quick(), letter.toLatin1());
    }
};

TEST_F(DesktopKeyboard, AProjectIsClosedAndOpenedAgain) {
    ASSERT_TRUE(tab_to(QStringLiteral("‹ Projecten")));
    key(Qt::Key_Space);
    ASSERT_TRUE(wait_until([] { return work().page() == Workspace::Page::Start; }, 5'000));
    wait_for(100);
    ASSERT_TRUE(tab_to(QStringLiteral("demo")));
    key(Qt::Key_Space);
    ASSERT_TRUE(wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000));
    settle();
}

TEST_F(DesktopKeyboard, AnAreaIsFoundReadInTheListAndExplained) {
    key(Qt::Key_F, Qt::ControlModifier);
    write(QStringLiteral("hoorn"));
    key(Qt::Key_Return);
    settle();
    ASSERT_TRUE(work().selecting());
    EXPECT_EQ(work().why()->name(), QStringLiteral("Hoorn"));
    work().setAreaKind(static_cast<int>(region::AreaKind::buurt));
    settle();
    show_panel("list");
    ASSERT_TRUE(tab_to(QStringLiteral("Ranglijst")));
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Up);
    settle();
    EXPECT_EQ(work().selectedId().toStdString(), best().id);
    show_panel("why");
    EXPECT_TRUE(work().why()->rank().contains(QStringLiteral("1 "))) << work().why()->rank().toStdString();
}

TEST_F(DesktopKeyboard, AWeightIsMovedAndPutBack) {
    show_panel("model");
    const auto before = work().frame()->scores;
    const QString first = work().weights()->data(work().weights()->index(0), WeightModel::LabelRole).toString();
    ASSERT_TRUE(tab_to(QStringLiteral("Gewicht van %1").arg(first)));
    for (int i = 0; i < 10; ++i) key(Qt::Key_Right);
    settle();
    EXPECT_NE(work().frame()->scores, before);
    EXPECT_TRUE(work().weights()->canUndo());
    while (work().weights()->canUndo()) key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_FALSE(work().weights()->canUndo());
}

TEST_F(DesktopKeyboard, OneGemeenteStandsAloneAndGoesToAPdf) {
    show_panel("list");
    ASSERT_TRUE(tab_to(QStringLiteral("Gemeente")));
    key(Qt::Key_Down);
    ASSERT_TRUE(tab_to(QStringLiteral("Alleen op de kaart")));
    key(Qt::Key_Space);
    settle();
    EXPECT_FALSE(work().lock().isEmpty());

    const fs::path pdf = folder() / "toetsen.pdf";
    ASSERT_TRUE(tab_to(QStringLiteral("Bestand")));
    key(Qt::Key_Space);
    wait_for(200);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QQuickWindow* dialog = nullptr; // Qt's own, a window of itself
    ASSERT_TRUE(wait_until(
        [&] {
            for (QWindow* one : QGuiApplication::topLevelWindows())
                if (one->isVisible() && one->title() == QStringLiteral("Kaart opslaan"))
                    dialog = qobject_cast<QQuickWindow*>(one);
            return dialog != nullptr;
        },
        5'000));
    dialog->requestActivate();
    (void)QTest::qWaitForWindowActive(dialog);
    wait_for(300); // it reads the folder
    const auto named = [&] {
        QQuickItem* in = dialog->activeFocusItem();
        return in != nullptr && in->objectName() == QStringLiteral("fileNameTextField");
    };
    for (int i = 0; i < 20 && !named(); ++i) QTest::keyClick(dialog, Qt::Key_Tab);
    ASSERT_TRUE(named());
    QTest::keyClick(dialog, Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : QString::fromStdString(pdf.string())) QTest::keyClick(dialog, letter.toLatin1());
    QTest::keyClick(dialog, Qt::Key_Tab); // the kind of file
    QTest::keyClick(dialog, Qt::Key_Tab);
    EXPECT_EQ(dialog->activeFocusItem()->property("text").toString(), QStringLiteral("Opslaan"));
    QTest::keyClick(dialog, Qt::Key_Space);
    ASSERT_TRUE(wait_until([&] { return fs::exists(pdf) && fs::file_size(pdf) > 10'000; }, 20'000));
    settle();
}

TEST_F(DesktopKeyboard, TheLanguageIsChanged) {
    ASSERT_TRUE(tab_to(QStringLiteral("Weergave")));
    key(Qt::Key_Space);
    wait_for(200);
    ASSERT_TRUE(tab_to(QStringLiteral("Taal")));
    key(Qt::Key_Right);
    EXPECT_EQ(work().language(), QStringLiteral("en"));
    wait_for(200);
    const auto says = [](const QString& heading) {
        return std::ranges::any_of(visible_items(),
                                   [&](QQuickItem* one) { return one->property("display") == heading; });
    };
    EXPECT_TRUE(says(QStringLiteral("Area"))) << "the headings of the list";
    ASSERT_TRUE(tab_to(QStringLiteral("Language")));
    key(Qt::Key_Left);
    EXPECT_EQ(work().language(), QStringLiteral("nl"));
    key(Qt::Key_Escape);
    wait_for(200);
    EXPECT_TRUE(tab_to(QStringLiteral("Weergave"))) << "the focus does not come back from the menu";
}

TEST_F(DesktopKeyboard, EveryControlOfTheMapIsReachedAndHasAName) {
    work().selectRow(0, false);
    settle();
    for (const char* panel : {"list", "why", "model", "plots", "pick"}) {
        window->quick()->setProperty("panel", QString::fromLatin1(panel));
        wait_for(200);
        go_round_with_tab(panel, 15);
    }
}

} // namespace
} // namespace gk::desktop
