// SPDX-License-Identifier: EUPL-1.2
// Registers under the rules of the domain: what is filled in, what is refused, files out and in, links of an area.

#include <algorithm>

#include <gtest/gtest.h>

#include "gis/programme/board_file.hpp"
#include "gis/programme/links.hpp"
#include "tests/gis/programme/office.hpp"

namespace gk::programme {
namespace {

using store::Change;
using support::day;
using support::must;

struct Office : support::Office {
    using support::Office::Office;
    /// What is wrong with a file that must be refused, and that nothing of it is in the project.
    Error refused(RegisterKind kind, const std::string& text) {
        const auto audit = must(project.audit_log()).size();
        const auto report = import(kind, "fout.csv", text);
        EXPECT_FALSE(report) << text;
        EXPECT_EQ(must(project.audit_log()).size(), audit) << "something was imported of " << text;
        return report ? Error{} : report.error();
    }
};

TEST(LedgerOfProject, FillsInWhatTheMenukaartAndTheAreaSay) {
    Office office("complete");
    const Inzet inzet =
        must(office.ledger.complete({.intervention = "drugsemmer", .area = "bu03730000", .date = day("2025-05-06")}));
    EXPECT_EQ(inzet.area, (AreaRef{region::AreaKind::buurt, "BU03730000"}));
    EXPECT_EQ(inzet.gemeente, "GM0373");
    EXPECT_EQ(inzet.type, region::AreaType::buitengebied);
    EXPECT_EQ(inzet.reach, 0.25);
    EXPECT_EQ(inzet.half_life_months, 12);
    EXPECT_EQ(must(office.ledger.complete({.intervention = "voorlichting-woongebied", .area = "alkmaar"})).area.id,
              "GM0361");
    EXPECT_FALSE(office.ledger.complete({.intervention = "drugsemmer", .area = "BU99999999"}));
    EXPECT_FALSE(office.ledger.complete({.intervention = "luchtballon", .area = "BU03730000"}));
    const auto unsaid = office.ledger.complete({.intervention = "speedmobiel", .area = "BU03730000"});
    ASSERT_FALSE(unsaid) << "it suits all types, and nothing was scored";
    EXPECT_EQ(unsaid.error().field, "gebiedstype");
}

TEST(LedgerOfProject, RefusesWhatBreaksACeilingWithTheSum) {
    Office office("ceiling");
    std::vector<Inzet> two;
    for (const char* date : {"2025-05-06", "2025-05-07"}) {
        two.push_back(must(office.ledger.complete({.intervention = "drugsemmer", .area = "BU03730000"})));
        two.back().date = day(date);
        two.back().line = "lasten-communicatie";
        two.back().euro = 30'000;
    }
    const auto refused = office.ledger.put(two, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().row, 2);
    EXPECT_NE(refused.error().message.find("together 60000, which is 10000 euro too much"), std::string::npos)
        << refused.error().message;
    EXPECT_TRUE(must(office.ledger.registers().inzetten()).empty()) << "not the first alone either";
    two[1].euro = 20'000;
    must(office.ledger.put(two, {}));
    two[0].date = day("2026-05-06");
    const auto no_budget = office.ledger.put(std::span(two).first(1), {});
    ASSERT_FALSE(no_budget);
    EXPECT_NE(no_budget.error().message.find("no begroting of 2026, only of 2025"), std::string::npos);
}

TEST(RegisterFiles, BadFilesAreRefusedWhole) {
    Office office("bad");
    const std::string head = "middel,gebied,gebiedstype,datum,euro,begrotingsregel\n";
    const std::string good = "speedmobiel,BU03610000,woongebied,2025-05-06,100,lasten-werkbudget\n";
    const auto inzet = [&](const std::string& rows) { return office.refused(RegisterKind::inzet, head + rows); };
    Error error = inzet(good + "speedmobiel,BU00000000,woongebied,2025-05-06,100,lasten-werkbudget\n");
    EXPECT_EQ(error.row, 2);
    EXPECT_EQ(error.field, "gebied");
    EXPECT_NE(error.message.find("Nothing was imported"), std::string::npos);
    error = inzet(good + "speedmobiel,BU03610000,woongebied,1025-05-07,100,lasten-werkbudget\n");
    EXPECT_EQ(error.row, 2);
    EXPECT_EQ(error.field, "datum") << error.message;
    EXPECT_EQ(inzet(good + "luchtballon,BU03610000,woongebied,2025-05-07,,\n").field, "middel");
    EXPECT_EQ(inzet(good + "speedmobiel,BU03610000,zee,2025-05-07,,\n").field, "gebiedstype");
    EXPECT_EQ(inzet(good + "speedmobiel,BU03610000,woongebied,2025-05-07,honderd,lasten-werkbudget\n").field, "euro");
    EXPECT_EQ(inzet(good + "speedmobiel,BU03610000,woongebied,2025-05-07,100,potje\n").field, "begrotingsregel");
    EXPECT_EQ(inzet(good + good).field, "datum") << "the same twice";
    error = inzet(good + "speedmobiel,BU03610000,woongebied,2025-05-07,100000,lasten-werkbudget\n");
    EXPECT_EQ(error.row, 2);
    EXPECT_NE(error.message.find("100 euro too much"), std::string::npos) << error.message;
    EXPECT_EQ(
        office.refused(RegisterKind::inzet, "middel,gebied,datum,bsn\nspeedmobiel,BU03610000,2025-05-06,1\n").field,
        "bsn")
        << "a column that means nothing never comes in";
    EXPECT_EQ(office.refused(RegisterKind::inzet, "middel,gebied\nspeedmobiel,BU03610000\n").field, "datum");
    // More than one thing wrong: all of it is said.
    error = inzet("luchtballon,BU03610000,woongebied,2025-05-07,,\nspeedmobiel,BU0,woongebied,2025-05-07,,\n");
    EXPECT_NE(error.message.find("row 2, field gebied"), std::string::npos) << error.message;

    const auto knelpunt = [&](const std::string& rows) {
        return office.refused(RegisterKind::knelpunten, "code,type,titel,besluit,datum,door,gebieden\n" + rows);
    };
    EXPECT_NE(knelpunt("P-2025-01,persoon,,benoemd,2024-12-05,stuurgroep,BU03610000\n").message.find("about a person"),
              std::string::npos);
    EXPECT_NE(knelpunt("P-2025-01,persoon,Jan,benoemd,2024-12-05,stuurgroep,\n").message.find("about a person"),
              std::string::npos);
    EXPECT_EQ(knelpunt("G1,gebied,Haven,verlengd,2024-12-05,stuurgroep,\n").field, "besluit");
    EXPECT_EQ(knelpunt("G1,gebied,Haven,benoemd,2024-12-05,stuurgroep,BU1\n").field, "gebieden");
    EXPECT_EQ(knelpunt("G1,wijk,Haven,benoemd,2024-12-05,stuurgroep,\n").field, "type");

    const auto desk = [&](const std::string& rows) {
        return office.refused(RegisterKind::signaalbalie, "nummer,soort,ontvangen,gedeeld_met,gedeeld_op\n" + rows);
    };
    EXPECT_EQ(desk("1,lab,2025-03-03,politie,2025-03-01\n").field, "gedeeld_op");
    EXPECT_EQ(desk("1,ufo,2025-03-03,,\n").field, "soort");
    EXPECT_EQ(desk("1,lab,2025-03-03,politie,\n").field, "gedeeld_met");

    const auto result = [&](const std::string& rows) {
        return office.refused(RegisterKind::resultaten, "jaar,resultaat,datum,aantal\n" + rows);
    };
    EXPECT_EQ(result("2025,zomaar,2025-03-03,1\n").field, "resultaat");
    EXPECT_EQ(result("2031,nieuwsbrief,2031-03-03,1\n").field, "jaar");
}

TEST(RegisterFiles, WrongSumsOfABegrotingAreRefused) {
    Office office("sums");
    const std::string head = "jaar;regel;kant;groep;euro\n2026;in;baten;b;1.000\n2026;uit-a;lasten;l;600\n";
    Error error = office.refused(RegisterKind::begroting, head + "2026;uit-b;lasten;l;300\n");
    EXPECT_NE(error.message.find("add up to 100 and not to 0"), std::string::npos) << error.message;
    error = office.refused(RegisterKind::begroting, head + "2026;uit-b;lasten;l;400\n2026;totaal;lasten;l;1.001\n");
    EXPECT_EQ(error.row, 4);
    EXPECT_NE(error.message.find("1000 and not to 1001"), std::string::npos) << error.message;
    EXPECT_EQ(office.refused(RegisterKind::begroting, head + "2026;uit-a;lasten;l;400\n").field, "regel");
    must(office.import(RegisterKind::begroting, "goed.csv",
                       head + "2026;uit-b;lasten;l;400\n2026;totaal;lasten;;1000\n"));
    const Budget* budget = office.ledger.catalogue().budget(2026);
    ASSERT_NE(budget, nullptr);
    EXPECT_EQ(find_line(*budget, "uit-b")->euro, 400);
    EXPECT_TRUE(office.project.audit_log());
}

TEST(TypedBegroting, StaysInTheProjectWhileItIsNotFinished) {
    Office office("typed");
    Budget budget = new_budget(2026, "stuurgroep 12 maart", nullptr);
    EXPECT_TRUE(must(office.ledger.put(budget, {"Team drugs", "begin"}))) << "without a line yet";
    EXPECT_FALSE(must(office.ledger.put(budget, {}))) << "the same";
    must(put_line(budget, {.label = "Werkbudget", .side = Side::lasten, .euro = 600, .source = "brief van \"maart\""}));
    must(office.ledger.put(budget, {}));
    // Another time, another program.
    const Ledger again = must(Ledger::open(office.project, day("2025-09-01")));
    const Budget* stored = again.catalogue().budget(2026);
    ASSERT_NE(stored, nullptr);
    EXPECT_EQ(stored->lines, budget.lines);
    EXPECT_EQ(stored->source, "stuurgroep 12 maart");
    EXPECT_FALSE(must(check(*stored)).front().holds()) << "no baten yet, and that is shown and not refused";
    budget.source.clear();
    EXPECT_FALSE(office.ledger.put(budget, {}));
    // Every version is in the trail.
    int versions = 0;
    for (const auto& entry : must(office.project.audit_log())) versions += entry.subject == "begroting 2026" ? 1 : 0;
    EXPECT_EQ(versions, 2);
}

TEST(TypedBegroting, KeepsWhatInzetHangsOn) {
    Office office("paid");
    Inzet inzet = must(office.ledger.complete({.intervention = "drugsemmer", .area = "BU03730000"}));
    inzet.date = day("2025-10-06");
    inzet.line = "lasten-werkbudget";
    inzet.euro = 30'000;
    must(office.ledger.put(std::span(&inzet, 1), {}));
    const Budget standard = *office.ledger.catalogue().budget(2025);
    const auto refused = [&](Budget budget, std::string_view because) {
        const auto done = office.ledger.put(budget, {});
        ASSERT_FALSE(done);
        EXPECT_NE(done.error().message.find(because), std::string::npos) << done.error().message;
    };
    Budget without = standard;
    ASSERT_TRUE(remove_line(without, "lasten-werkbudget"));
    refused(without, "pays for 1 inzet, together 30000 euro");
    Budget less = standard;
    BudgetLine line = *find_line(less, "lasten-werkbudget");
    line.euro = 29'999;
    must(put_line(less, line));
    refused(less, "has 30000 euro of inzet on it: 29999 euro is too little");
    line.euro = 30'000;
    must(put_line(less, line));
    EXPECT_TRUE(must(office.ledger.put(less, {})));
    // From a file it is no different.
    const Error error = office.refused(RegisterKind::begroting, "jaar,regel,kant,groep,euro\n2025,in,baten,b,1\n"
                                                                "2025,uit,lasten,l,1\n");
    EXPECT_NE(error.message.find("give that another line first"), std::string::npos) << error.message;
}

TEST(RegisterFiles, WhatGoesOutComesInUnchanged) {
    Office office("round");
    must(office.import(
        RegisterKind::inzet, "inzet.csv",
        "middel,gebied,gebiedstype,datum,status,euro,begrotingsregel,bereik,aangeboden,geevalueerd,evaluatie\n"
        "drugsemmer,BU03730000,,6-5-2025,uitgevoerd,500,lasten-werkbudget,30%,ja,2025-08-01,goed; \"echt\"\n"
        "speedmobiel,T1,bedrijventerrein,2025-12-01,gepland,,,,,,\n"));
    must(office.import(RegisterKind::knelpunten, "knelpunten.csv",
                       "code,type,titel,besluit,datum,door,gebieden,resultaten,inzet\n"
                       "G1,gebied,Haven,benoemd,2023-12-05,stuurgroep,BU03610000; GM0373,voorlichting-elke-gemeente,1\n"
                       "G1,gebied,,verlengd,2024-12-05,stuurgroep,,,\n"
                       "B1,branche,Autoverhuur,benoemd,2024-12-05,stuurgroep,T1,,\n"
                       "P-2025-01,persoon,,benoemd,2024-12-05,stuurgroep,,,\n"));
    must(office.import(RegisterKind::signaalbalie, "balie.csv",
                       "nummer,soort,gemeente,ontvangen,gepubliceerd,gedeeld_met,gedeeld_op\n"
                       "1,lab,Alkmaar,2025-03-03,2025-03-05,politie,2025-03-04\n"
                       "1,lab,GM0361,2025-03-03,,gemeente,2025-03-06\n"));
    must(office.import(RegisterKind::resultaten, "resultaten.csv",
                       "jaar,resultaat,gemeente,datum,aantal,van\n2025,nieuwsbrief,,2025-03-03,1,\n"
                       "2025,modus-operandi,,2025-03-03,3,4\n2025,controle-advies,361,2025-03-03,1,\n"));
    must(office.import(RegisterKind::menukaart, "menukaart.csv", "middel,euro,teamdagen\nspeedmobiel,750,2\n"));
    EXPECT_EQ(find(office.ledger.catalogue().menukaart, "speedmobiel")->euro, 750);
    EXPECT_EQ(must(office.ledger.registers().desk()).front().shares.size(), 2U);
    const Inzet first = must(office.ledger.registers().inzetten()).front();
    EXPECT_EQ(first.reach, 0.3);
    EXPECT_EQ(iso(first.date), "2025-05-06");
    for (const RegisterKind kind : {RegisterKind::inzet, RegisterKind::knelpunten, RegisterKind::signaalbalie,
                                    RegisterKind::resultaten, RegisterKind::begroting, RegisterKind::menukaart})
        for (const std::string extension : {".csv", ".ods", ".xlsx"}) {
            const auto out = office.folder.path / (std::string(name(kind)) + "-uit" + extension);
            must(export_register(office.ledger, kind, out, {}));
            const auto audit = must(office.project.audit_log()).size();
            const auto back = import_register(office.ledger, kind, out, {}, {});
            ASSERT_TRUE(back) << out << ": " << describe(back.error());
            EXPECT_EQ(back->outcome.added + back->outcome.changed, 0) << out;
            EXPECT_EQ(must(office.project.audit_log()).size(), audit) << out;
        }
}

TEST(LinksOfAnArea, FromTheAreaAndFromTheGemeenteThatHoldsIt) {
    Office office("links");
    must(office.import(
        RegisterKind::inzet, "inzet.csv",
        "middel,gebied,gebiedstype,datum,status,euro,begrotingsregel,resultaat\n"
        "speedmobiel,BU03610000,woongebied,2025-05-06,uitgevoerd,500,lasten-werkbudget,voorlichting-elke-gemeente\n"
        "speedmobiel,GM0361,woongebied,2025-06-06,uitgevoerd,300,lasten-werkbudget,\n"
        "speedmobiel,BU03730000,buitengebied,2025-06-06,uitgevoerd,300,lasten-werkbudget,\n"));
    must(office.import(RegisterKind::knelpunten, "knelpunten.csv",
                       "code,type,titel,besluit,datum,door,gebieden,inzet\n"
                       "G1,gebied,Haven,benoemd,2024-12-05,stuurgroep,BU03610000,\n"
                       "G2,gebied,Kust,benoemd,2024-12-05,stuurgroep,,3\n"
                       "P-2025-01,persoon,,benoemd,2024-12-05,stuurgroep,,\n"));
    const auto links = [&](region::AreaKind kind, const char* id) { return must(links_of(office.ledger, {kind, id})); };
    const AreaLinks buurt = links(region::AreaKind::buurt, "BU03610000");
    ASSERT_EQ(buurt.knelpunten.size(), 1U);
    EXPECT_EQ(buurt.inzetten.size(), 2U) << "its own and that of the whole gemeente";
    ASSERT_EQ(buurt.results.size(), 1U);
    EXPECT_EQ(buurt.results[0].theme, "drugs");
    ASSERT_EQ(buurt.money.size(), 1U);
    EXPECT_EQ(buurt.money[0].spent, 800);
    EXPECT_EQ(links(region::AreaKind::buurt, "BU03610001").inzetten.size(), 1U);
    EXPECT_EQ(links(region::AreaKind::gemeente, "GM0361").knelpunten.size(), 1U) << "of the buurt in it";
    EXPECT_EQ(links(region::AreaKind::buurt, "BU03730000").knelpunten[0].code, "G2") << "through the inzet";
    EXPECT_TRUE(links(region::AreaKind::estate, "T1").knelpunten.empty());

    const YearBoard board = must(board_of(office.ledger, 0));
    const auto line = std::ranges::find(board.lines, "voorlichting-elke-gemeente", &TargetLine::result);
    EXPECT_EQ(line->done, 2);
    EXPECT_EQ(line->state, TargetState::reached) << "the small region has two gemeenten";
    const auto out = office.folder.path / "bord.ods";
    ASSERT_TRUE(write_board(office.ledger, board, out));
    EXPECT_TRUE(std::filesystem::exists(out));
}

} // namespace
} // namespace gk::programme
