// SPDX-License-Identifier: EUPL-1.2
// What the map is made of: weights, scenarios, choices, months, two maps; and what leaves the program.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "app/desktop/view/cell_layer.hpp"
#include "fixture.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

TEST_F(Desktop, ASliderChangesRanksAndUndoBringsThemBack) {
    const auto ranks = [&] {
        std::vector<std::uint32_t> list;
        for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
            list.push_back(area.rank.value_or(0));
        return list;
    };
    const auto before = ranks();
    const auto classes = work().frame()->theme->snapshot.classes.breaks;
    WeightModel& weights = *work().weights();
    weights.beginDrag();
    for (const double weight : {2.0, 3.0, 5.0}) weights.setWeight(0, weight);
    settle();
    EXPECT_EQ(work().frame()->theme->snapshot.classes.breaks, classes) << "breaks stand still while a slider moves";
    weights.endDrag();
    settle();
    EXPECT_NE(ranks(), before);
    EXPECT_TRUE(weights.canUndo());
    key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(ranks(), before);
    EXPECT_FALSE(weights.canUndo()) << "one drag is one step";
    weights.redo();
    weights.reset();
    settle();
    EXPECT_EQ(ranks(), before);
}

TEST_F(Desktop, AScenarioIsKeptInTheProjectAndCompared) {
    WeightModel& weights = *work().weights();
    weights.setWeight(0, 4);
    ASSERT_TRUE(work().saveScenario(QStringLiteral("Zwaar"), QStringLiteral("om te zien wat het doet")));
    weights.reset();
    settle();
    work().compareWith(0);
    ASSERT_TRUE(wait_until([] { return work().value() == QStringLiteral("verschil"); }, 5000));
    settle();
    EXPECT_EQ(work().comparing(), QStringLiteral("Zwaar"));
    bool differs = false;
    for (const double value : work().frame()->theme->values()) differs = differs || std::abs(value) > 0.1;
    EXPECT_TRUE(differs);
    Scenarios again;
    ASSERT_TRUE(again.open(work().project()->path, {}).has_value());
    EXPECT_EQ(again.name(0), QStringLiteral("Zwaar")) << "another session finds it";
    work().removeScenario(0);
    EXPECT_EQ(work().comparing(), QString());
    EXPECT_EQ(work().scenarios()->count(), 0);
}

TEST_F(Desktop, PriorityIsWhatTheListGoesByAndPlacesHaveAnInterval) {
    work().setValue(QStringLiteral("prioriteit"));
    settle();
    EXPECT_EQ(work().legend()->title(), QStringLiteral("Prioriteit"));
    EXPECT_TRUE(work().table()->byPriority());
    ASSERT_TRUE(wait_until([] { return work().engine().certain() && work().frame()->scores->certain; }, 20'000));
    ASSERT_TRUE(work().selectId(QString::fromStdString(best().id)));
    EXPECT_EQ(work().why()->scoreName(), QStringLiteral("Prioriteit"));
    EXPECT_EQ(work().why()->parts().size(), 3) << "opportunity, reporting gap and reach";
    EXPECT_FALSE(work().why()->interval().isEmpty());
    EXPECT_FALSE(work().why()->advice().isEmpty());
    const score::AreaScore& area = best();
    ASSERT_TRUE(area.rank_p05 && area.rank_p95);
    EXPECT_LE(*area.rank_p05, 1U);
    std::size_t wide = 0;
    for (const auto& one : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
        if (one.reliability == score::Reliability::wide_interval) ++wide;
    EXPECT_EQ(work().frame()->theme->uncertain, wide) << "what is uncertain is hatched";
    EXPECT_EQ(work().similar().size(), 5);
}

TEST_F(Desktop, AChoiceOfAreasKeepsTheRulesAndWhatPeopleDecide) {
    Picks& picks = *work().picks();
    picks.setWanted(6);
    picks.setPerGemeente(1);
    ASSERT_EQ(picks.chosenCount(), 6);
    EXPECT_EQ(picks.chosenIds().front(), best().id);
    std::set<std::string> gemeenten;
    for (const std::string& id : picks.chosenIds())
        for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
            if (area.id == id) gemeenten.insert(area.gemeente);
    EXPECT_EQ(gemeenten.size(), 6U);
    picks.decide(QString::fromStdString(best().id), Picks::LeftOut, QStringLiteral("wordt gesloopt"));
    EXPECT_EQ(std::ranges::count(picks.chosenIds(), best().id), 0);
    EXPECT_EQ(picks.rowCount(), 7) << "six and the one that was left out";
    work().selectPicks();
    EXPECT_EQ(work().scene()->highlight().features.size(), 6U);
    EXPECT_TRUE(picks.isUnsaved());
    work().savePicks();
    EXPECT_FALSE(picks.isUnsaved()) << work().problem().toStdString();
    Picks again;
    ASSERT_TRUE(again.open(work().project()->path).has_value());
    again.show(work().project(), work().frame()->scores, work().frame()->theme->view, true);
    EXPECT_EQ(again.chosenIds(), picks.chosenIds()) << "another session finds it";
    EXPECT_TRUE(picks.asCsv().contains("wordt gesloopt"));
}

TEST_F(Desktop, SignalsFollowTheMonthsAndTheirClassesStandStill) {
    EXPECT_FALSE(work().isTimed());
    work().setAreaKind(static_cast<int>(region::AreaKind::cell));
    work().setValue(QStringLiteral("signalen"));
    settle();
    ASSERT_TRUE(work().isTimed());
    const auto total = [] {
        double sum = 0;
        for (const double count : work().frame()->theme->values()) sum += count;
        return sum;
    };
    const double all = total();
    const auto breaks = work().frame()->theme->snapshot.classes.breaks;
    double by_year = 0;
    work().setMonthCount(12);
    for (int until = work().firstMonth() + 11; until <= work().lastMonth(); until += 12) {
        work().setUntilMonth(until);
        settle();
        by_year += total();
        EXPECT_EQ(work().frame()->theme->snapshot.classes.breaks, breaks);
    }
    EXPECT_EQ(by_year, all) << "the demo has three whole years";
    EXPECT_TRUE(work().viewTitle().contains(QStringLiteral("december 2025"))) << work().viewTitle().toStdString();
    work().setMonthCount(0);
    settle();
    EXPECT_EQ(total(), all);
}

TEST_F(Desktop, TwoMapsMoveTogetherAndShareTheSelection) {
    work().setSecondValue(QStringLiteral("gegevens"));
    settle();
    ASSERT_NE(work().frame()->second, nullptr);
    EXPECT_EQ(work().secondLegend()->title(), QStringLiteral("Beschikbare gegevens"));
    EXPECT_EQ(window->quick()->findChildren<CellLayer*>().size(), 2);
    ASSERT_TRUE(work().selectId(QString::fromStdString(best().id)));
    EXPECT_EQ(work().secondScene()->highlight(), work().scene()->highlight());

    // A scenario beside the model of now, on the same classes.
    work().weights()->setWeight(0, 4);
    ASSERT_TRUE(work().saveScenario(QStringLiteral("Ernaast"), {}));
    work().weights()->reset();
    work().compareWith(0);
    ASSERT_TRUE(wait_until([] { return work().value() == QStringLiteral("verschil"); }, 5000));
    work().setValue(QStringLiteral("gelegenheid"));
    settle();
    work().setSecondValue(QStringLiteral("scenario"));
    settle();
    ASSERT_NE(work().frame()->second, nullptr);
    EXPECT_EQ(work().frame()->second->snapshot.classes.breaks, work().frame()->theme->snapshot.classes.breaks);
    bool differs = false;
    for (std::size_t i = 0; i < work().frame()->theme->values().size(); ++i)
        differs = differs || std::abs(work().frame()->second->values()[i] - work().frame()->theme->values()[i]) > 0.1;
    EXPECT_TRUE(differs);
    work().removeScenario(0);
    EXPECT_EQ(work().secondValue(), QString()) << "nothing to stand beside";
    settle();
    EXPECT_EQ(work().frame()->second, nullptr);
}

TEST_F(Desktop, TheScoreOfTheProjectIsExported) {
    const fs::path file = folder() / "gebieden.csv";
    work().exportData(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(wait_until([&] { return fs::exists(file) || !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
}

TEST_F(Desktop, TheMapIsSavedAsPdf) {
    const fs::path file = folder() / "kaart.pdf";
    work().saveMap(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(wait_until([&] { return fs::exists(file) || !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    std::ifstream stream(file, std::ios::binary);
    std::string head(4, ' ');
    stream.read(head.data(), 4);
    EXPECT_EQ(head, "%PDF");
}

TEST_F(Desktop, AHiddenLayerIsNotPrintedEither) {
    const auto printed = [](const char* name) {
        const fs::path file = folder() / name;
        work().saveMap(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        EXPECT_TRUE(wait_until([&] { return fs::exists(file) || !work().problem().isEmpty(); }, 20'000));
        settle();
        std::ifstream stream(file);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const auto rows = [](MapLayer layer) {
        const LayerStack& stack = work().layers()->stack();
        const auto at = std::ranges::find(stack, layer, &LayerStyle::layer);
        return static_cast<int>(stack.end() - at) - 1;
    };
    EXPECT_TRUE(printed("alles.svg").contains(">rijksweg<"));
    work().layers()->show(rows(MapLayer::roads), false);
    EXPECT_FALSE(printed("zonder.svg").contains(">rijksweg<"));
    work().layers()->reset();
}

} // namespace
} // namespace gk::desktop
