// SPDX-License-Identifier: EUPL-1.2
// Letters of twice their size on a small window: everything keeps room, and stays within reach of the keyboard.
#include <QQmlEngine>

#include "fixture.hpp"

namespace gk::desktop {
namespace {

class DesktopLargeLetters : public Desktop {
protected:
    void SetUp() override {
        Desktop::SetUp();
        window->quick()->resize(1280, 800);
        letters(2);
    }
    void TearDown() override {
        letters(1);
        work().setValue(QStringLiteral("gelegenheid"));
        settle();
        Desktop::TearDown();
    }
    static void letters(double scale) {
        auto* theme = window->engine().singletonInstance<QObject*>("Gelegenheidskaart", "Theme");
        ASSERT_NE(theme, nullptr);
        theme->setProperty("textScale", scale);
        settle();
        wait_for(100);
    }
};

TEST_F(DesktopLargeLetters, TheSearchFieldHoldsAName) {
    QQuickItem* search = visible_item(QStringLiteral("search"));
    ASSERT_NE(search, nullptr);
    EXPECT_GT(search->width(), 250);
    // Nothing of the bar stands outside the window.
    for (const char* name : {"areas", "search", "fileMenu", "viewMenu"}) {
        QQuickItem* item = visible_item(QString::fromLatin1(name));
        ASSERT_NE(item, nullptr) << name;
        const QRectF box = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        EXPECT_GE(box.left(), 0) << name;
        EXPECT_LE(box.right(), 1280) << name;
    }
}

TEST_F(DesktopLargeLetters, WhatTheMapShowsIsChosenFromADropDownList) {
    QQuickItem* values = visible_item(QStringLiteral("valueChoice"));
    ASSERT_NE(values, nullptr);
    EXPECT_EQ(values->property("currentValue").toString(), work().value());
    values->forceActiveFocus(Qt::TabFocusReason);
    const QString before = work().value();
    key(Qt::Key_Down);
    settle();
    EXPECT_NE(work().value(), before);
    EXPECT_EQ(values->property("currentValue").toString(), work().value());
    letters(1);
    EXPECT_EQ(visible_item(QStringLiteral("valueChoice")), nullptr) << "letters as they were: a list again";
}

TEST_F(DesktopLargeLetters, TheRegionIsShownUnderTheCards) {
    work().camera()->showAll(false);
    settle();
    EXPECT_GT(work().camera()->topInset(), 0);
    letters(1);
    EXPECT_EQ(work().camera()->topInset(), 0);
}

TEST_F(DesktopLargeLetters, ALongLegendOfTheSecondMapIsFolded) {
    work().setSecondValue(QStringLiteral("prioriteit"));
    settle();
    if (work().secondValue().isEmpty()) work().toggleSecond();
    settle();
    QQuickItem* button = visible_item(QStringLiteral("besideLegendButton"));
    ASSERT_NE(button, nullptr);
    QQuickItem* legend = visible_item(QStringLiteral("besideLegend"));
    ASSERT_NE(legend, nullptr) << "folded by its height";
    EXPECT_EQ(legend->parentItem()->height(), 0);
    button->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    settle();
    EXPECT_GT(legend->parentItem()->height(), 40);
    key(Qt::Key_Space);
    letters(1);
    EXPECT_GT(legend->parentItem()->height(), 40) << "room enough";
    work().setSecondValue({});
}

} // namespace
} // namespace gk::desktop
