// SPDX-License-Identifier: EUPL-1.2
// Rules of the registers: decisions, inzet and its ceilings, the signals desk, the programme board.

#include <algorithm>

#include <gtest/gtest.h>

#include "core/programme/board.hpp"

namespace gk::programme {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}

TEST(Days, OnlyDaysThatExistInThisAge) {
    EXPECT_EQ(iso(day("2024-02-29")), "2024-02-29");
    for (const char* text : {"1025-01-01", "2025-02-29", "2025-13-01", "2025-1-01", "01-01-2025", "", "2100-01-01"})
        EXPECT_FALSE(parse_day(text)) << text;
    EXPECT_EQ(iso(months_later(day("2025-08-31"), 6)), "2026-02-28");
    EXPECT_EQ(iso(months_later(day("2025-03-15"), 12)), "2026-03-15");
}

Knelpunt knelpunt() {
    return {.code = "G1", .type = KnelpuntType::gebied, .title = "Haven"};
}

TEST(KnelpuntRules, DecisionsFollowEachOther) {
    Knelpunt k = knelpunt();
    EXPECT_FALSE(may_follow(k, {DecisionKind::verlengd, day("2025-01-01"), "stuurgroep"})) << "not named yet";
    EXPECT_FALSE(may_follow(k, {DecisionKind::benoemd, day("2025-01-01"), ""})) << "by nobody";
    k.decisions = {{DecisionKind::benoemd, day("2024-12-05"), "stuurgroep"}};
    EXPECT_FALSE(may_follow(k, {DecisionKind::benoemd, day("2025-01-01"), "stuurgroep"})) << "in force already";
    EXPECT_FALSE(may_follow(k, {DecisionKind::verlengd, day("2024-12-04"), "stuurgroep"})) << "before the last";
    k.decisions.push_back({DecisionKind::beeindigd, day("2025-06-01"), "stuurgroep"});
    EXPECT_FALSE(may_follow(k, {DecisionKind::verlengd, day("2025-07-01"), "stuurgroep"}));
    k.decisions.push_back({DecisionKind::benoemd, day("2025-07-01"), "stuurgroep"});
    EXPECT_TRUE(validate(k));
    EXPECT_EQ(parse_decision_kind("beëindigd"), DecisionKind::beeindigd);
}

TEST(KnelpuntRules, OverdueAfterTwelveMonths) {
    Knelpunt k = knelpunt();
    EXPECT_FALSE(state_of(k, day("2025-01-01")).in_force);
    k.decisions = {{DecisionKind::benoemd, day("2024-12-05"), "stuurgroep"}};
    EXPECT_FALSE(state_of(k, day("2025-12-05")).overdue);
    EXPECT_TRUE(state_of(k, day("2025-12-06")).overdue);
    EXPECT_EQ(iso(*state_of(k, day("2025-01-01")).decide_by), "2025-12-05");
    k.decisions.push_back({DecisionKind::beeindigd, day("2025-06-01"), "stuurgroep"});
    EXPECT_FALSE(state_of(k, day("2026-12-06")).overdue);
}

TEST(KnelpuntRules, APersonIsANumber) {
    Knelpunt k{.code = "P-2025-03", .type = KnelpuntType::persoon};
    EXPECT_TRUE(validate(k));
    for (const char* code : {"Jan", "P-Jan-03", "P-2025-3", "P-2025-1234", "P-1985-03", "P-2025-0a"}) {
        k.code = code;
        EXPECT_FALSE(validate(k)) << code;
    }
    Knelpunt branche{.code = "B1", .type = KnelpuntType::branche, .title = "Autoverhuur"};
    branche.areas = {{region::AreaKind::estate, "BT1"}};
    EXPECT_TRUE(validate(branche));
    branche.areas = {{region::AreaKind::buurt, "BU03610100"}};
    EXPECT_FALSE(validate(branche)) << "a branche is linked to estates";
}

Menukaart menukaart() {
    return {
        .source = "test",
        .interventions = {{.id = "speedmobiel", .area_types = {region::AreaType::woongebied}, .half_life_months = 12},
                          {.id = "drugsemmer",
                           .area_types = {region::AreaType::buitengebied},
                           .half_life_months = 12,
                           .requires_offer = "agrocoach"},
                          {.id = "agrocoach", .area_types = {region::AreaType::buitengebied}, .half_life_months = 24}}};
}

Inzet inzet(std::int64_t id, std::string_view what, std::string_view when, InzetStatus status, std::int64_t euro = 0) {
    Inzet made{.id = id, .intervention = std::string(what), .gemeente = "GM0361", .date = day(when), .status = status};
    made.area = {region::AreaKind::buurt, "BU1"};
    made.type = what == "speedmobiel" ? region::AreaType::woongebied : region::AreaType::buitengebied;
    made.euro = euro;
    if (euro > 0) made.line = "werk";
    return made;
}

TEST(InzetRules, RefusesWhatCannotBe) {
    const Day today = day("2025-06-30");
    const Inzet good = inzet(1, "speedmobiel", "2025-05-01", InzetStatus::uitgevoerd, 100);
    EXPECT_TRUE(validate(good, menukaart(), today));
    const auto field_of = [&](auto change) {
        Inzet bad = good;
        change(bad);
        const auto status = validate(bad, menukaart(), today);
        return status ? std::string("accepted") : status.error().field;
    };
    EXPECT_EQ(field_of([](Inzet& i) { i.intervention = "luchtballon"; }), "middel");
    EXPECT_EQ(field_of([](Inzet& i) { i.type = region::AreaType::buitengebied; }), "gebiedstype");
    EXPECT_EQ(field_of([](Inzet& i) { i.reach = 1.5; }), "bereik");
    EXPECT_EQ(field_of([](Inzet& i) { i.line.clear(); }), "begrotingsregel");
    EXPECT_EQ(field_of([](Inzet& i) { i.euro = -1; }), "euro");
    EXPECT_EQ(field_of([](Inzet& i) { i.date = day("2025-07-01"); }), "datum");
    EXPECT_EQ(field_of([](Inzet& i) { i.offered = true; }), "aangeboden");
    EXPECT_EQ(field_of([](Inzet& i) { i.evaluated = day("2025-04-01"), i.evaluation = "x"; }), "geevalueerd");
    EXPECT_EQ(field_of([](Inzet& i) { i.evaluated = day("2025-06-01"); }), "evaluatie");
}

const Budget budget{
    .year = 2025,
    .title = "b",
    .source = "s",
    .lines = {{"in", "Bijdrage", Side::baten, "g", 5000}, {"werk", "Werkbudget", Side::lasten, "g", 1000}}};

TEST(InzetRules, MoneyStaysWithinTheLine) {
    std::vector<Inzet> all{inzet(1, "speedmobiel", "2025-02-01", InzetStatus::uitgevoerd, 600),
                           inzet(2, "speedmobiel", "2025-03-01", InzetStatus::gepland, 300),
                           inzet(3, "speedmobiel", "2025-04-01", InzetStatus::vervallen, 900),
                           inzet(4, "speedmobiel", "2024-04-01", InzetStatus::uitgevoerd, 900)};
    const auto use = use_of(budget, all);
    ASSERT_EQ(use.size(), 1U) << "baten pay for nothing";
    EXPECT_EQ(use[0].spent, 600);
    EXPECT_EQ(use[0].planned, 300);
    EXPECT_EQ(use[0].left(), 100);
    all.push_back(inzet(5, "speedmobiel", "2025-05-01", InzetStatus::gepland, 100));
    EXPECT_TRUE(within_ceiling(budget, all, all.back())) << "to the last euro";
    all.back().euro = 101;
    const auto refused = within_ceiling(budget, all, all.back());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "line werk holds 1000 euro in 2025; other inzet takes 900 and this one 101: "
                                       "together 1001, which is 1 euro too much");
    all.back().line = "in";
    EXPECT_FALSE(within_ceiling(budget, all, all.back()));
}

std::vector<Attention> kinds(const std::vector<Warning>& warnings) {
    std::vector<Attention> kinds;
    for (const Warning& warning : warnings) kinds.push_back(warning.kind);
    return kinds;
}

TEST(InzetRules, WarnsAboutOfferEvaluationAndEmptyGemeenten) {
    const std::vector<std::string> gemeenten{"GM0361", "GM0400"};
    std::vector<Inzet> all{inzet(1, "drugsemmer", "2025-02-01", InzetStatus::uitgevoerd)};
    using enum Attention;
    EXPECT_EQ(kinds(warnings(all, menukaart(), gemeenten, 2025, day("2025-08-01"))),
              (std::vector{offer_missing, gemeente_without}));
    EXPECT_EQ(kinds(warnings(all, menukaart(), gemeenten, 2025, day("2025-08-02"))),
              (std::vector{offer_missing, evaluation_due, gemeente_without}));
    all.push_back(inzet(2, "agrocoach", "2025-09-01", InzetStatus::gepland));
    all[0].evaluated = day("2025-06-01");
    EXPECT_EQ(kinds(warnings(all, menukaart(), gemeenten, 2025, day("2025-09-02"))),
              (std::vector{overdue_plan, gemeente_without}));
    all.pop_back();
    all[0].offered = true;
    EXPECT_EQ(kinds(warnings(all, menukaart(), gemeenten, 2025, day("2025-09-02"))), std::vector{gemeente_without});
}

TEST(Desk, WithinAWeekByPeriodAndPartner) {
    const Day today = day("2025-04-10");
    std::vector<DeskSignal> signals;
    const auto add = [&](std::string_view received, std::vector<DeskShare> shares) {
        signals.push_back({.code = std::to_string(signals.size()), .kind = "melding", .received = day(received)});
        signals.back().shares = std::move(shares);
    };
    add("2025-02-03", {{"politie", day("2025-02-10")}, {"gemeente", day("2025-02-20")}}); // the seventh day is in time
    add("2025-02-03", {{"politie", day("2025-02-11")}});
    add("2025-03-03", {});
    add("2025-04-03", {}); // today is its last day
    add("2025-04-02", {}); // was to be shared yesterday
    const auto figures = desk_figures(signals, DeskPeriod::quarter, today);
    ASSERT_EQ(figures.size(), 4U);
    EXPECT_EQ(figures[0].period, "2025-K1");
    EXPECT_EQ(figures[0].received, 3U);
    EXPECT_EQ(figures[0].in_time, 1U);
    EXPECT_EQ(figures[0].late, 2U);
    EXPECT_EQ(figures[1].partner, "gemeente");
    EXPECT_EQ(figures[1].share(), 0.0);
    EXPECT_EQ(figures[2].partner, "politie");
    EXPECT_EQ(figures[2].share(), 0.5);
    EXPECT_EQ(figures[3].waiting, 1U);
    EXPECT_EQ(figures[3].late, 1U);
    const auto todo = desk_todo(signals, today);
    ASSERT_EQ(todo.size(), 3U);
    EXPECT_EQ(todo[0].days_left, -31);
    EXPECT_EQ(todo[1].days_left, -1);
    EXPECT_EQ(todo[2].days_left, 0);
    EXPECT_EQ(period_of(day("2025-07-01"), DeskPeriod::half), "2025-H2");
    EXPECT_EQ(period_of(day("2025-07-01"), DeskPeriod::month), "2025-07");
}

TEST(Desk, WhatIsSharedTomorrowIsNotSharedYet) {
    const DeskSignal signal{.code = "1",
                            .kind = "lab",
                            .received = day("2025-03-03"),
                            .published = day("2025-03-06"),
                            .shares = {{"politie", day("2025-03-06")}}};
    const auto kinds_on = [&](const char* today) { return desk_todo(std::span(&signal, 1), day(today)).size(); };
    EXPECT_EQ(kinds_on("2025-03-05"), 2U) << "neither shared nor published";
    EXPECT_EQ(kinds_on("2025-03-06"), 0U);
    EXPECT_FALSE(first_shared(signal, day("2025-03-05")));
    EXPECT_EQ(first_shared(signal, day("2025-03-06")), day("2025-03-06"));
}

TEST(Desk, AlertsAreForLabsAndDumps) {
    DeskSignal signal{.code = "1", .kind = "lab", .received = day("2025-04-01")};
    const Day today = day("2025-04-10");
    EXPECT_TRUE(validate(signal, today));
    ASSERT_EQ(desk_todo(std::span(&signal, 1), today).size(), 2U);
    EXPECT_TRUE(desk_todo(std::span(&signal, 1), today)[1].publish);
    signal.published = day("2025-03-31");
    EXPECT_FALSE(validate(signal, today)) << "before it came in";
    signal.published = day("2025-04-02");
    EXPECT_EQ(desk_todo(std::span(&signal, 1), today).size(), 1U);
    signal.kind = "melding";
    EXPECT_FALSE(validate(signal, today));
}

YearPlan plan() {
    const std::chrono::year_month_day end{std::chrono::year(2025), std::chrono::December, std::chrono::day(31)};
    YearPlan made{.year = 2025, .source = "test"};
    made.programmes = {{"p", "P"}};
    made.themes = {{.id = "t", .name = "T", .programme = "p", .note = ""}};
    made.activities = {{"a", "t", "A"}};
    const auto add = [&](const char* id, double at_least, std::optional<double> share, Every every, Per per) {
        made.results.push_back({id, "a", id, {at_least, share, "stuk", every, per, end}});
    };
    add("voorlichting-elke-gemeente", 1, {}, Every::jaar, Per::gemeente);
    add("vragenuur", 1, {}, Every::kwartaal, Per::regio);
    add("controles", 140, {}, Every::jaar, Per::regio);
    add("signaal-week", 0, 0.95, Every::jaar, Per::regio);
    return made;
}

TEST(Board, CountsSignalsAsTheDeskDoes) {
    const YearPlan year = plan();
    const Menukaart card = menukaart();
    const std::vector<DeskSignal> signals{
        {.code = "1", .kind = "lab", .received = day("2025-03-03"), .shares = {{"politie", day("2025-03-04")}}},
        {.code = "2", .kind = "lab", .received = day("2025-03-05"), .shares = {{"politie", day("2025-03-12")}}},
        {.code = "3", .kind = "lab", .received = day("2025-03-06"), .shares = {{"politie", day("2025-03-20")}}},
        {.code = "4", .kind = "lab", .received = day("2024-12-30"), .shares = {{"politie", day("2024-12-31")}}}};
    for (const char* today : {"2025-03-10", "2025-03-12", "2025-03-13", "2025-03-14", "2025-12-31"}) {
        const auto lines = board({year, card, {}, {}, signals, {}, day(today)});
        const auto week = *std::ranges::find(lines, "signaal-week", &TargetLine::result);
        const auto figures = desk_figures(signals, DeskPeriod::year, day(today));
        const auto all = std::ranges::find_if(
            figures, [](const DeskFigure& figure) { return figure.partner.empty() && figure.period == "2025"; });
        ASSERT_NE(all, figures.end());
        EXPECT_EQ(week.of, all->in_time + all->late) << today;
        EXPECT_EQ(week.share, all->share()) << today;
    }
}

TEST(Board, LateOnesFirst) {
    const YearPlan year = plan();
    const Menukaart card = menukaart();
    const std::vector<std::string> gemeenten{"GM0361", "GM0400"};
    std::vector<ResultEntry> entries;
    std::vector<Inzet> inzetten{inzet(1, "speedmobiel", "2025-02-01", InzetStatus::uitgevoerd),
                                inzet(2, "speedmobiel", "2025-12-01", InzetStatus::gepland)};
    std::vector<DeskSignal> signals;
    const auto on = [&](std::string_view today) {
        return board({year, card, entries, inzetten, signals, gemeenten, day(today)});
    };
    const auto find_line = [](const std::vector<TargetLine>& lines, std::string_view id) {
        return *std::ranges::find(lines, id, &TargetLine::result);
    };
    auto lines = on("2025-03-01");
    EXPECT_EQ(lines.front().result, "controles") << "22 of 140 were due by the end of February";
    EXPECT_EQ(lines.front().state, TargetState::late);
    EXPECT_EQ(find_line(lines, "voorlichting-elke-gemeente").state, TargetState::open);
    EXPECT_EQ(find_line(lines, "voorlichting-elke-gemeente").missing, std::vector<std::string>{"GM0400"});
    EXPECT_EQ(find_line(lines, "vragenuur").state, TargetState::open);
    EXPECT_EQ(find_line(lines, "signaal-week").state, TargetState::unknown);

    entries.push_back({.year = 2025, .result = "vragenuur", .date = day("2025-05-01"), .amount = 3});
    entries.push_back({.year = 2025, .result = "controles", .date = day("2025-05-01"), .amount = 140});
    signals.push_back({.code = "1", .kind = "melding", .received = day("2025-01-01")});
    lines = on("2025-06-01");
    EXPECT_EQ(find_line(lines, "vragenuur").state, TargetState::late) << "the first quarter has gone without";
    EXPECT_EQ(find_line(lines, "vragenuur").done, 1) << "three in one quarter do not help the others";
    EXPECT_EQ(find_line(lines, "vragenuur").missed_periods, std::vector<std::string>{"K1"});
    EXPECT_EQ(find_line(lines, "controles").state, TargetState::reached);
    EXPECT_EQ(find_line(lines, "signaal-week").state, TargetState::late);
    EXPECT_EQ(find_line(lines, "signaal-week").share, 0.0);

    lines = on("2026-01-01");
    EXPECT_EQ(find_line(lines, "voorlichting-elke-gemeente").state, TargetState::missed) << "planned is not done";
    inzetten[1].status = InzetStatus::uitgevoerd;
    inzetten[1].gemeente = "GM0400";
    EXPECT_EQ(find_line(on("2026-01-01"), "voorlichting-elke-gemeente").state, TargetState::reached);
    EXPECT_EQ(on("2026-01-01").back().state, TargetState::reached);
}

TEST(Board, EachGemeenteHasAStateOfItsOwn) {
    YearPlan year = plan();
    year.results.push_back({"bezoek", "a", "bezoek", year.results.front().target});
    year.results.back().target.every = Every::kwartaal;
    const Menukaart card = menukaart();
    const std::vector<std::string> gemeenten{"GM0361", "GM0400", "GM0373"};
    std::vector<Inzet> inzetten{inzet(1, "speedmobiel", "2025-02-01", InzetStatus::uitgevoerd),
                                inzet(2, "speedmobiel", "2025-12-01", InzetStatus::gepland)};
    inzetten[1].gemeente = "GM0400";
    const std::vector<ResultEntry> entries{
        {.year = 2025, .result = "bezoek", .gemeente = "GM0361", .date = day("2025-01-10"), .amount = 5}};
    const auto states = [&](std::string_view result, std::string_view today) {
        const auto lines = board({year, card, entries, inzetten, {}, gemeenten, day(today)});
        const TargetLine line = *std::ranges::find(lines, result, &TargetLine::result);
        std::vector<std::pair<TargetState, std::uint32_t>> found;
        for (const GemeenteTarget& one : line.gemeenten) found.emplace_back(one.state, one.planned);
        return found;
    };
    using Found = std::vector<std::pair<TargetState, std::uint32_t>>;
    EXPECT_EQ(states("voorlichting-elke-gemeente", "2025-12-31"),
              (Found{{TargetState::reached, 0}, {TargetState::open, 1}, {TargetState::open, 0}}));
    EXPECT_EQ(states("voorlichting-elke-gemeente", "2026-01-01"),
              (Found{{TargetState::reached, 0}, {TargetState::missed, 1}, {TargetState::missed, 0}}));
    EXPECT_EQ(states("bezoek", "2025-03-31"),
              (Found{{TargetState::open, 0}, {TargetState::open, 0}, {TargetState::open, 0}}));
    EXPECT_EQ(states("bezoek", "2025-04-01"),
              (Found{{TargetState::open, 0}, {TargetState::late, 0}, {TargetState::late, 0}}))
        << "only where the first quarter has gone without";
    EXPECT_TRUE(states("vragenuur", "2025-04-01").empty()) << "a target for the region";
}

TEST(Board, EntriesAreHeldAgainstThePlan) {
    const YearPlan year = plan();
    const Day today = day("2025-06-01");
    const ResultEntry good{.year = 2025, .result = "controles", .date = day("2025-05-01"), .amount = 3};
    EXPECT_TRUE(validate(good, year, today));
    const auto field_of = [&](auto change) {
        ResultEntry bad = good;
        change(bad);
        const auto status = validate(bad, year, today);
        return status ? std::string("accepted") : status.error().field;
    };
    EXPECT_EQ(field_of([](ResultEntry& e) { e.result = "zomaar"; }), "resultaat");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.gemeente = "GM0361"; }), "gemeente");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.result = "voorlichting-elke-gemeente"; }), "gemeente");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.date = day("2025-07-01"); }), "datum");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.amount = 0; }), "aantal");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.of = 3; }), "van");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.result = "signaal-week"; }), "van");
    EXPECT_EQ(field_of([](ResultEntry& e) { e.result = "signaal-week", e.of = 2; }), "van");
}

} // namespace
} // namespace gk::programme
