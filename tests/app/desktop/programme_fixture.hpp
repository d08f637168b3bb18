// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The programme in the window, for the tests of the map with its registers and of what is typed into them.

#include <stdexcept>

#include "fixture.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {

class DesktopProgramme : public Desktop {
protected:
    static void SetUpTestSuite() {
        Desktop::SetUpTestSuite();
        // The begroting and the jaarplan that come with the program are of 2025.
        work().programme()->setToday(*programme::parse_day("2025-09-15"));
        ASSERT_TRUE(quiet());
    }
    void SetUp() override {
        Desktop::SetUp();
        window->quick()->setProperty("area", QStringLiteral("map"));
        window->quick()->setProperty("section", QStringLiteral("board"));
        work().programme()->setYear(2025);
        work().dismissProblem();
    }
    static bool quiet() {
        return wait_until([] { return work().programme()->ready() && !work().programme()->busy(); }, 20'000);
    }
    static void show(const char* section) {
        window->quick()->setProperty("area", QStringLiteral("programme"));
        window->quick()->setProperty("section", QString::fromLatin1(section));
        wait_for(80);
    }
    static QVariantMap line(const QString& id) {
        RowModel& money = *work().programme()->money();
        return money.row(money.find(QStringLiteral("line"), id));
    }
    static const score::AreaScore& area(const std::string& id) {
        for (const auto& one : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
            if (one.id == id) return one;
        throw std::runtime_error("no such area");
    }
};

} // namespace gk::desktop
