// SPDX-License-Identifier: EUPL-1.2
// The registers of the programme: what they give back, what the audit trail says of it, and what a knelpunt about a
// person can never hold, whoever writes to the file.

#include <nlohmann/json.hpp>

#include "gis/store/registers.hpp"
#include "gis/store/sqlite.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

using programme::Decision;
using programme::DecisionKind;
using programme::DeskSignal;
using programme::Inzet;
using programme::InzetStatus;
using programme::Knelpunt;
using programme::KnelpuntType;
using programme::parse_day;

const Change by_me{"stuurgroep", "vergadering van maart"};

Knelpunt area_knelpunt() {
    return {.code = "G1",
            .type = KnelpuntType::gebied,
            .title = "Haven",
            .note = "steigers",
            .decisions = {{DecisionKind::benoemd, *parse_day("2024-12-05"), "stuurgroep"}},
            .areas = {{region::AreaKind::buurt, "BU03610100"}},
            .results = {"voorlichting-elke-gemeente"}};
}

Inzet some_inzet() {
    return {.intervention = "speedmobiel",
            .area = {region::AreaKind::buurt, "BU03610100"},
            .gemeente = "GM0361",
            .date = *parse_day("2025-05-06"),
            .euro = 800,
            .line = "lasten-werkbudget",
            .reach = 0.1};
}

TEST(Registers, GiveBackWhatWasPut) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    auto inzet = some_inzet();
    const auto put = must(registers.put(std::span(&inzet, 1), by_me));
    EXPECT_EQ(put.added, 1);
    inzet.id = put.ids.front();
    EXPECT_EQ(must(registers.inzetten()), std::vector{inzet});
    auto knelpunt = area_knelpunt();
    knelpunt.inzetten = {inzet.id};
    must(registers.put(std::span(&knelpunt, 1), by_me));
    const auto back = must(registers.knelpunten());
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back[0].areas, knelpunt.areas);
    EXPECT_EQ(back[0].decisions, knelpunt.decisions);
    EXPECT_EQ(back[0].results, knelpunt.results);
    EXPECT_EQ(back[0].inzetten, knelpunt.inzetten);

    // The same again leaves no trace; the same occasion with another cost is a change.
    const auto entries = must(project.audit_log()).size();
    EXPECT_EQ(must(registers.put(std::span(&knelpunt, 1), by_me)).unchanged, 1);
    EXPECT_EQ(must(registers.put(std::span(&inzet, 1), by_me)).unchanged, 1);
    EXPECT_EQ(must(project.audit_log()).size(), entries);
    inzet.id = 0;
    inzet.euro = 900;
    inzet.status = InzetStatus::uitgevoerd;
    inzet.offered = false;
    inzet.evaluated = parse_day("2025-12-01");
    inzet.evaluation = "goed bezocht";
    EXPECT_EQ(must(registers.put(std::span(&inzet, 1), by_me)).changed, 1);
    EXPECT_EQ(must(registers.inzetten()).front().evaluated, inzet.evaluated);
    const auto last = must(project.audit_log()).back();
    EXPECT_EQ(last.action, "inzet changed");
    const auto detail = nlohmann::json::parse(last.detail);
    EXPECT_EQ(detail["who"], by_me.who);
    EXPECT_EQ(detail["why"], by_me.why);
    EXPECT_EQ(detail["euro"], 900);
    for (const auto& finding : must(project.integrity())) ADD_FAILURE() << finding.what;
}

TEST(Registers, DecisionsAreHistory) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    auto knelpunt = area_knelpunt();
    must(registers.put(std::span(&knelpunt, 1), by_me));
    auto other = knelpunt;
    other.decisions[0].date = *parse_day("2024-12-06");
    const auto refused = registers.put(std::span(&other, 1), by_me);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
    knelpunt.decisions.push_back({DecisionKind::verlengd, *parse_day("2025-12-01"), "stuurgroep"});
    must(registers.put(std::span(&knelpunt, 1), by_me));
    EXPECT_EQ(must(registers.knelpunten())[0].decisions.size(), 2U);
    auto db = must(Connection::open(folder / "a.gkaart", {.write = true}));
    EXPECT_FALSE(db->run("UPDATE knelpunt_decision SET date = '2025-01-01'"));
    EXPECT_FALSE(db->run("DELETE FROM knelpunt_decision"));
}

TEST(Registers, APersonHasNoPlaceWhoeverWrites) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    const Knelpunt person{.code = "P-2025-03",
                          .type = KnelpuntType::persoon,
                          .title = {},
                          .note = {},
                          .decisions = {{DecisionKind::benoemd, *parse_day("2024-12-05"), "stuurgroep"}}};
    must(registers.put(std::span(&person, 1), {"stuurgroep", "Jan uit Alkmaar"}));
    EXPECT_EQ(must(project.audit_log()).back().detail.find("Alkmaar"), std::string::npos)
        << "a reason in words could say who it is";
    const auto inzet = some_inzet();
    must(registers.put(std::span(&inzet, 1), by_me));
    for (auto change : {+[](Knelpunt& k) { k.title = "Jan"; }, +[](Knelpunt& k) { k.note = "Jan"; },
                        +[](Knelpunt& k) { k.areas = {{region::AreaKind::buurt, "BU03610100"}}; },
                        +[](Knelpunt& k) { k.inzetten = {1}; }}) {
        auto more = person;
        change(more);
        EXPECT_FALSE(programme::validate(more));
        EXPECT_FALSE(registers.put(std::span(&more, 1), by_me)) << "the tables refuse it too";
    }
    // Another program that writes to the file.
    auto db = must(Connection::open(folder / "a.gkaart", {.write = true}));
    for (const char* sql :
         {"UPDATE knelpunt SET title = 'Jan'", "UPDATE knelpunt SET note = 'Jan'", "UPDATE knelpunt SET code = 'Jan'",
          "UPDATE knelpunt SET type = 'gebied'",
          "INSERT INTO knelpunt_area VALUES (1, 'buurt', 'BU03610100', 'persoon')",
          "INSERT INTO knelpunt_area VALUES (1, 'buurt', 'BU03610100', 'gebied')",
          "INSERT INTO inzet_knelpunt VALUES (1, 1, 'persoon')", "INSERT INTO inzet_knelpunt VALUES (1, 1, 'gebied')",
          "INSERT INTO knelpunt (code, type, title, note) VALUES ('Jan', 'persoon', '', '')"})
        EXPECT_FALSE(db->run(sql)) << sql;
    EXPECT_EQ(must(db->integer("SELECT count(*) FROM knelpunt_area")), 0);
    // A gebied with a place does not become a person.
    auto gebied = area_knelpunt();
    must(registers.put(std::span(&gebied, 1), by_me));
    EXPECT_FALSE(db->run("UPDATE knelpunt SET code = 'P-2025-04', type = 'persoon', title = '', note = '' "
                         "WHERE code = 'G1'"));
    // No column of these tables is a geometry.
    EXPECT_EQ(must(db->integer("SELECT count(*) FROM geometry_columns WHERE f_table_name LIKE 'knelpunt%'")), 0);
}

TEST(Registers, AllOrNothing) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    std::vector<Inzet> rows{some_inzet(), some_inzet()};
    rows[1].date = *parse_day("2025-06-01");
    rows[1].line.clear(); // money without a line: the table refuses it
    const auto entries = must(project.audit_log()).size();
    EXPECT_FALSE(registers.put(rows, by_me));
    EXPECT_TRUE(must(registers.inzetten()).empty());
    EXPECT_EQ(must(project.audit_log()).size(), entries);
}

TEST(Registers, DeskAddsSharesAndNeverTakesThemAway) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    DeskSignal signal{.code = "2025-001",
                      .kind = "lab",
                      .gemeente = "GM0361",
                      .received = *parse_day("2025-03-03"),
                      .shares = {{"politie", *parse_day("2025-03-04")}}};
    must(registers.put(std::span(&signal, 1), by_me));
    signal.shares = {{"gemeente Alkmaar", *parse_day("2025-03-12")}};
    signal.published = parse_day("2025-03-05");
    EXPECT_EQ(must(registers.put(std::span(&signal, 1), by_me)).changed, 1);
    const auto back = must(registers.desk());
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back[0].shares.size(), 2U);
    EXPECT_EQ(back[0].published, signal.published);
}

TEST(Registers, ResultsAndDocuments) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    Registers registers(project);
    programme::ResultEntry entry{.year = 2025,
                                 .result = "nieuwsbrief",
                                 .gemeente = {},
                                 .date = *parse_day("2025-03-03"),
                                 .amount = 1,
                                 .note = "nummer 1"};
    must(registers.put(std::span(&entry, 1), by_me));
    EXPECT_EQ(must(registers.put(std::span(&entry, 1), by_me)).unchanged, 1);
    entry.id = 1;
    EXPECT_EQ(must(registers.results()), std::vector{entry});
    must(registers.put(Document{DocumentKind::begroting, 2026, "b.toml", "year = 2026"}, by_me));
    must(registers.put(Document{DocumentKind::begroting, 2026, "c.toml", "year = 2026 # nieuw"}, by_me));
    const auto documents = must(registers.documents());
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_EQ(documents[0].file_name, "c.toml");
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Registers, AnInzetBehindTheTrailsBackIsFound) {
    const Folder folder;
    auto project = must(Project::create(folder / "a.gkaart", "test"));
    auto db = must(Connection::open(folder / "a.gkaart", {.write = true}));
    must(db->run("INSERT INTO knelpunt (code, type, title, note) VALUES ('G9', 'gebied', 'x', '')"));
    const auto findings = must(project.integrity());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_NE(findings[0].what.find("knelpunt 1"), std::string::npos) << findings[0].what;
}

} // namespace
} // namespace gk::store
