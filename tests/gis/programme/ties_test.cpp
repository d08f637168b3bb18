// SPDX-License-Identifier: EUPL-1.2
// What a knelpunt is tied to: added, taken away again, and what the audit trail keeps of it.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/gis/programme/office.hpp"

namespace gk::programme {
namespace {

using region::AreaKind;
using support::must;
using support::Office;

constexpr const char* named = "code,type,titel,besluit,datum,door,gebieden,resultaten,inzet\n"
                              "G1,gebied,Haven,benoemd,2024-12-05,stuurgroep,BU03610000; "
                              "GM0373,voorlichting-elke-gemeente; nieuwsbrief,1\n"
                              "P-2025-01,persoon,,benoemd,2024-12-05,stuurgroep,,nieuwsbrief,\n";

struct Ties : testing::Test {
    Office office{"ties"};
    Ties() {
        must(office.import(RegisterKind::inzet, "inzet.csv",
                           "middel,gebied,gebiedstype,datum\nspeedmobiel,BU03610000,woongebied,2025-05-06\n"));
        must(office.import(RegisterKind::knelpunten, "knelpunten.csv", named));
    }
    Knelpunt stored(const std::string& code = "G1") const { return must(office.ledger.knelpunt(code)); }
    store::AuditEntry last_entry() const { return must(office.project.audit_log()).back(); }
};

TEST_F(Ties, OneGoesAndTheOthersStay) {
    const auto before = must(office.project.audit_log()).size();
    const auto outcome = must(
        office.ledger.unlink("G1", {.areas = {{AreaKind::buurt, "BU03610000"}}}, {"Team drugs", "verkeerde buurt"}));
    EXPECT_EQ(outcome.changed, 1);
    EXPECT_EQ(stored().areas, (std::vector<AreaRef>{{AreaKind::gemeente, "GM0373"}}));
    EXPECT_EQ(stored().results.size(), 2U);
    EXPECT_EQ(stored().inzetten.size(), 1U);
    EXPECT_EQ(stored().decisions.size(), 1U) << "decisions are history";
    ASSERT_EQ(must(office.project.audit_log()).size(), before + 1);
    EXPECT_EQ(last_entry().subject, "G1");
    const auto detail = nlohmann::json::parse(last_entry().detail);
    EXPECT_EQ(detail["taken_away"]["areas"], nlohmann::json({"BU03610000"})) << detail;
    EXPECT_FALSE(detail["taken_away"].contains("results"));
    EXPECT_EQ(detail["why"], "verkeerde buurt");
    EXPECT_EQ(detail["who"], "Team drugs");
}

TEST_F(Ties, ResultAndInzetGoAndComeBack) {
    must(office.ledger.unlink("G1", {.results = {"nieuwsbrief"}, .inzetten = {1}}, {}));
    EXPECT_EQ(stored().results, std::vector<std::string>{"voorlichting-elke-gemeente"});
    EXPECT_TRUE(stored().inzetten.empty());
    must(office.ledger.link("G1", {.results = {"nieuwsbrief"}, .inzetten = {1}}, {}));
    EXPECT_EQ(stored().results.size(), 2U);
    EXPECT_EQ(stored().inzetten, std::vector<std::int64_t>{1});
    EXPECT_FALSE(nlohmann::json::parse(last_entry().detail).contains("taken_away"));
    EXPECT_EQ(must(office.ledger.link("G1", {.inzetten = {1}}, {})).unchanged, 1) << "it is there already";
    EXPECT_TRUE(must(office.project.integrity()).empty());
}

TEST_F(Ties, AnInzetGoesWhenNothingHangsOnItAndTheTrailKeepsIt) {
    const auto before = must(office.project.audit_log()).size();
    const auto refused = [&](std::string_view because) {
        const auto done = office.ledger.remove_inzet(1, {});
        ASSERT_FALSE(done);
        EXPECT_NE(done.error().message.find(because), std::string::npos) << done.error().message;
        EXPECT_EQ(must(office.ledger.registers().inzetten()).size(), 1U);
    };
    refused("is tied to knelpunt G1");
    EXPECT_EQ(must(office.project.audit_log()).size(), before) << "nothing happened";
    must(office.ledger.unlink("G1", {.inzetten = {1}}, {}));
    Inzet inzet = must(office.ledger.registers().inzetten()).front();
    inzet.status = InzetStatus::uitgevoerd;
    must(office.ledger.put(std::span(&inzet, 1), {}));
    refused("was done");
    inzet.status = InzetStatus::vervallen;
    inzet.reach_counted = true;
    must(office.ledger.put(std::span(&inzet, 1), {}));
    refused("has an outcome");
    inzet.status = InzetStatus::gepland;
    inzet.reach_counted = false;
    must(office.ledger.put(std::span(&inzet, 1), {}));

    EXPECT_EQ(must(office.ledger.remove_inzet(1, {"Team drugs", "twee keer ingevoerd"})).id, 1);
    EXPECT_TRUE(must(office.ledger.registers().inzetten()).empty());
    EXPECT_EQ(last_entry().action, "inzet removed");
    EXPECT_EQ(last_entry().subject, "inzet 1");
    const auto detail = nlohmann::json::parse(last_entry().detail);
    EXPECT_EQ(detail["area"], "BU03610000") << "all of it can be read back";
    EXPECT_EQ(detail["why"], "twee keer ingevoerd");
    EXPECT_FALSE(office.ledger.remove_inzet(1, {}));
    // Its number is of the one that went.
    inzet.id = 0;
    EXPECT_EQ(must(office.ledger.put(std::span(&inzet, 1), {})).ids, std::vector<std::int64_t>{2});
    EXPECT_TRUE(must(office.project.integrity()).empty());
}

TEST_F(Ties, WhatIsNotThereCannotGo) {
    const auto before = must(office.project.audit_log()).size();
    const auto absent =
        office.ledger.unlink("G1", {.areas = {{AreaKind::gemeente, "GM0373"}, {AreaKind::buurt, "BU03610001"}}}, {});
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::refused);
    EXPECT_NE(absent.error().message.find("not linked with area BU03610001"), std::string::npos);
    EXPECT_EQ(stored().areas.size(), 2U) << "the one that was there stays as well";
    EXPECT_FALSE(office.ledger.unlink("G1", {.inzetten = {2}}, {}));
    EXPECT_FALSE(office.ledger.unlink("G9", {.inzetten = {1}}, {}));
    EXPECT_FALSE(office.ledger.link("G1", {.inzetten = {7}}, {})) << "there is no such inzet";
    EXPECT_EQ(must(office.project.audit_log()).size(), before);
}

TEST_F(Ties, APersonKeepsNoWords) {
    EXPECT_FALSE(office.ledger.unlink("P-2025-01", {.results = {"nieuwsbrief"}}, {"Team", "het is Jan"}));
    EXPECT_FALSE(office.ledger.link("P-2025-01", {.areas = {{AreaKind::buurt, "BU03610000"}}}, {"Team", ""}));
    must(office.ledger.unlink("P-2025-01", {.results = {"nieuwsbrief"}}, {"Team", ""}));
    EXPECT_TRUE(stored("P-2025-01").results.empty());
}

} // namespace
} // namespace gk::programme
