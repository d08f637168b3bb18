// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The pilot in the window, for the tests of its steps and of its words: one demo, whose day is set.

#include <filesystem>
#include <stdexcept>

#include "fixture.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/clock.hpp"

namespace gk::desktop {

class DesktopPilot : public Desktop {
protected:
    static void SetUpTestSuite() {
        // The signals of the demo end with 2025.
        ASSERT_TRUE(store::set_today("2026-01-05"));
        Desktop::SetUpTestSuite();
        ASSERT_TRUE(quiet());
        std::filesystem::copy_file(work().project()->path, folder() / "vers.gkaart"); // before anything is frozen
    }
    static void TearDownTestSuite() {
        Desktop::TearDownTestSuite();
        ASSERT_TRUE(store::set_today(""));
    }
    void SetUp() override {
        Desktop::SetUp();
        window->quick()->setProperty("area", QStringLiteral("pilot"));
        work().dismissProblem();
        wait_for(80);
    }
    static PilotDesk& pilot() { return *work().pilot(); }
    static bool quiet() {
        return wait_until([] { return pilot().ready() && !pilot().busy(); }, 30'000);
    }
    static void step(int number) {
        press(qPrintable(QStringLiteral("pilotStep%1").arg(number)));
        ASSERT_EQ(pilot().step(), number);
        wait_for(120);
        ASSERT_TRUE(quiet());
    }
    /// A problem on the screen that says this, in Dutch.
    static void expect_problem(const char* because) {
        ASSERT_TRUE(quiet());
        EXPECT_TRUE(work().problem().contains(QString::fromUtf8(because))) << work().problem().toStdString();
        EXPECT_FALSE(work().problem().contains(QStringLiteral("in het Engels"))) << work().problem().toStdString();
        work().dismissProblem();
    }
    static void expect_no_problem() {
        ASSERT_TRUE(quiet());
        EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    }
    static store::Project project() {
        auto opened = store::Project::open(work().project()->path, store::Project::Mode::read);
        if (!opened) throw std::runtime_error(describe(opened.error()));
        return *std::move(opened);
    }
    static void another_day(const char* iso) {
        ASSERT_TRUE(store::set_today(iso));
        pilot().read();
        ASSERT_TRUE(quiet());
    }
    /// The pilot as the first test freezes it, when that test was left out.
    static void frozen() {
        if (pilot().frozen()) return;
        ASSERT_TRUE(store::set_today("2026-01-05"));
        pilot().choice()->look();
        ASSERT_TRUE(quiet());
        pilot().choice()->setWho(QStringLiteral("Stuurgroep"));
        pilot().choice()->freeze();
        ASSERT_TRUE(quiet());
        ASSERT_TRUE(pilot().frozen()) << work().problem().toStdString();
    }
    static int first_type() { return pilot().areas().front().toMap().value(QStringLiteral("type")).toInt(); }
};

} // namespace gk::desktop
