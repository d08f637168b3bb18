// SPDX-License-Identifier: EUPL-1.2
// The plan on a project: how much work its days hold when nobody said what the team can do.

#include "gis/programme/plan_project.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "core/programme/holidays.hpp"
#include "tests/gis/programme/office.hpp"

namespace gk::programme {
namespace {

using support::day;
using support::must;

struct PlannedOffice : support::Office {
    explicit PlannedOffice(const std::string& name, std::string_view today)
        : Office(name, today) {
        // One gemeente has houses and the other has fields: together every gemeente can be served.
        must(scoring::score_project(project, std::vector{support::model("woongebied"), support::model("buitengebied")},
                                    {}, no_progress()));
    }
    PlanAnswer plan(const std::optional<double>& team_days = {}) {
        PlanWish wish{.year = 2025,
                      .cost = {{"speedmobiel", 100}, {"voorlichting-woongebied", 100}, {"training", 100}},
                      .interventions = {"speedmobiel", "voorlichting-woongebied", "training"}};
        wish.team_days = team_days;
        wish.options.seconds = 20;
        return must(plan_project(ledger, project, wish, no_progress()));
    }
};

std::map<Day, double> work_of(const PlanAnswer& answer) {
    std::map<Day, double> work;
    for (const PlannedInzet& item : answer.items) work[item.inzet.date] += item.inzet.team_days;
    return work;
}

const PlanNote* assumption(const PlanAnswer& answer) {
    const auto found = std::ranges::find(answer.notes, PlanNote::Kind::teams_assumed, &PlanNote::kind);
    return found == answer.notes.end() ? nullptr : &*found;
}

TEST(PlanDays, NoDayIsOverfullWhenNobodySaidWhatTheTeamCan) {
    PlannedOffice office("plan_days", "2025-12-15");
    // In the register already: its day is taken.
    must(office.import(RegisterKind::inzet, "inzet.csv",
                       "middel,gebied,gebiedstype,datum\nspeedmobiel,BU03610000,woongebied,2025-12-17\n"));
    const PlanAnswer answer = office.plan();
    ASSERT_TRUE(answer.clash.empty());
    ASSERT_GE(answer.items.size(), 6U) << "there is money for more than a day holds";
    for (const auto& [date, days] : work_of(answer)) {
        EXPECT_LE(days, 1) << iso(date);
        EXPECT_GT(date, day("2025-12-15"));
        EXPECT_TRUE(is_working_day(date)) << iso(date);
    }
    ASSERT_NE(assumption(answer), nullptr) << "the plan says what it assumed";
    EXPECT_EQ(assumption(answer)->count, 1U);
    EXPECT_NE(assumption(answer)->text.find("one team"), std::string::npos);
}

TEST(PlanDays, WhatPeopleSayHoldsAndIsSpreadToo) {
    PlannedOffice office("plan_said", "2025-01-01");
    const PlanAnswer answer = office.plan(20);
    ASSERT_GE(answer.items.size(), 6U);
    EXPECT_EQ(assumption(answer), nullptr);
    std::map<std::uint32_t, double> quarter;
    for (const PlannedInzet& item : answer.items) quarter[item.quarter] += item.inzet.team_days;
    for (const auto& [q, days] : quarter) EXPECT_LE(days, 20) << q;
    for (const auto& [date, days] : work_of(answer)) EXPECT_LE(days, 1) << iso(date);
}

TEST(PlanDays, AnAssumptionDoesNotMakeAYearImpossible) {
    PlannedOffice office("plan_late", "2025-12-30"); // one working day left, and two gemeenten to serve
    const PlanAnswer answer = office.plan();
    ASSERT_TRUE(answer.clash.empty());
    ASSERT_NE(assumption(answer), nullptr);
    EXPECT_EQ(assumption(answer)->count, 2U);
    EXPECT_EQ(answer.items.size(), 2U);
}

} // namespace
} // namespace gk::programme
