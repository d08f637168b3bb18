// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The real window on the demo project, for every test that drives it with keys and mouse. A suite of its own is made by
// deriving from Desktop: it gets a fresh demo and a fresh window.

#include <filesystem>
#include <memory>
#include <vector>

#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <QTest>
#include <gtest/gtest.h>

#include "app/desktop/wait.hpp"
#include "app/desktop/window.hpp"

namespace gk::desktop {

/// What the program said on the console since the test began.
[[nodiscard]] QStringList& console();

/// One demo and one window for all tests of a suite; each test puts the view back.
class Desktop : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    /// Anything on the console fails.
    void TearDown() override;

    /// Of this process, for files that a test writes.
    static std::filesystem::path folder();
    static Workspace& work() { return window->workspace(); }
    /// Waits until nothing is computed or painted any more.
    static void settle();
    static QQuickItem* map_item();
    /// The item with this object name that can be seen, in popups and lists too; null without.
    static QQuickItem* visible_item(const QString& name);
    static QQuickItem* item(const char* name) { return visible_item(QString::fromLatin1(name)); }
    /// Everything on the screen, by what it is shown in: rows of a list have no other parent.
    static std::vector<QQuickItem*> visible_items();
    /// What a screen reader says of an item.
    static QString spoken_name(QQuickItem* item);
    /// Whoever goes round with Tab comes past everything that can be used, sees what has the focus, and a screen reader
    /// has a name for it. At least `fewest` controls; `where` goes before what is wrong.
    static void go_round_with_tab(const std::string& where, std::size_t fewest);
    /// Where the centre of a buurt is in the window.
    static QPoint pixel_of(const std::string& code);
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(window->quick(), static_cast<Qt::Key>(key), modifiers);
    }
    /// Types into a field, over what it holds.
    static void type(const char* name, const QString& text);
    /// Presses a button as a person without a mouse does.
    static void press(const char* name);
    /// Gives a drop-down list a value, as a person who goes along it with the arrow keys.
    static void choose(const char* name, const QString& value);
    /// The buurt that is ranked first for woongebied.
    static const score::AreaScore& best();

    static std::unique_ptr<Window> window;
};

} // namespace gk::desktop
