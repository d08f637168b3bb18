// SPDX-License-Identifier: EUPL-1.2
// Drives the real window on the demo project, with keys and mouse where a person would use them.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>

#include <QFile>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "app/desktop/view/cell_layer.hpp"
#include "app/desktop/view/tile_layer.hpp"
#include "app/desktop/wait.hpp"
#include "app/desktop/window.hpp"
#include "app/map/theme.hpp"
#include "app/starter/demo_project.hpp"

Q_IMPORT_QML_PLUGIN(GelegenheidskaartPlugin)

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

QStringList warnings;

void collect(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtWarningMsg || type == QtCriticalMsg) warnings << text;
}

fs::path folder() {
    static const fs::path made = [] {
        const fs::path path =
            fs::temp_directory_path() / ("gk_desktop_" + std::to_string(QCoreApplication::applicationPid()));
        fs::create_directories(path);
        return path;
    }();
    return made;
}

std::unique_ptr<Window> window;

/// One demo and one window for all tests; each test puts the view back.
class Desktop : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const auto made = starter::make_demo_project(folder() / "demo.gkaart", folder() / "bronnen", no_progress());
        ASSERT_TRUE(made.has_value()) << describe(made.error());
        window = std::make_unique<Window>();
        ASSERT_TRUE(window->load());
        window->quick()->resize(1280, 800);
        work().openFile(QString::fromStdString((folder() / "demo.gkaart").string()));
        ASSERT_TRUE(
            wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000))
            << work().problem().toStdString();
        window->quick()->requestActivate(); // shortcuts belong to the active window
        (void)QTest::qWaitForWindowActive(window->quick());
        settle();
    }
    static void TearDownTestSuite() {
        window.reset();
        std::error_code ignored;
        fs::remove_all(folder(), ignored);
    }
    void SetUp() override {
        ASSERT_TRUE(window && work().page() == Workspace::Page::Map);
        warnings.clear();
        window->quick()->setProperty("panel", QStringLiteral("list"));
        work().setAreaKind(static_cast<int>(region::AreaKind::buurt));
        work().setAreaType(static_cast<int>(region::AreaType::woongebied));
        work().setValue(QStringLiteral("gelegenheid"));
        work().setLock({});
        work().clearSelection();
        work().camera()->showAll(false);
        settle();
    }
    void TearDown() override { EXPECT_TRUE(warnings.isEmpty()) << warnings.join(QLatin1Char('\n')).toStdString(); }

    static Workspace& work() { return window->workspace(); }
    static void settle() {
        ASSERT_TRUE(wait_until(
            [] {
                if (work().engine().busy()) return false;
                for (const auto* layer : window->quick()->findChildren<TileLayer*>())
                    if (!layer->complete()) return false;
                return true;
            },
            20'000));
        wait_for(60);
    }
    static QQuickItem* map_item() { return window->quick()->findChild<CellLayer*>(); }
    /// Where an area's centre is in the window.
    static QPoint pixel_of(const std::string& code) {
        const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
        const geometry::Point rd = set.centre[set.by_code.at(code)];
        const auto plane = crs::WebMercator::make();
        const geometry::Point at = *plane->from_rd(rd);
        const geometry::Point origin = work().project()->origin;
        return map_item()->mapToScene(work().camera()->toScreen({at.x - origin.x, at.y - origin.y})).toPoint();
    }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(window->quick(), static_cast<Qt::Key>(key), modifiers);
    }
    static const score::AreaScore& best() {
        for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
            if (area.rank == 1U) return area;
        throw std::runtime_error("nothing is ranked first");
    }
};

TEST_F(Desktop, ListAndLegendShowTheWholeRegion) {
    const auto areas = work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied);
    EXPECT_EQ(work().table()->rowCount(), static_cast<int>(areas.size()));
    EXPECT_EQ(work().table()->areaAt(0).toStdString(), best().id);
    std::size_t shown = 0;
    for (std::size_t fill = 0; fill < map::other_fill; ++fill) shown += work().frame()->theme->counts.at(fill);
    EXPECT_EQ(shown, areas.size()) << "classes, too little data and missing together";
    EXPECT_FALSE(work().banner().isEmpty()) << "every map of the demo says so";
}

TEST_F(Desktop, ArrowKeysInTheListSelectOnTheMapAndFillTheReasons) {
    auto* list = window->quick()->findChild<QQuickItem*>(QStringLiteral("rankTable"));
    ASSERT_NE(list, nullptr);
    list->forceActiveFocus();
    key(Qt::Key_Down);
    EXPECT_EQ(work().table()->currentRow(), 0);
    ASSERT_EQ(work().scene()->highlight().features.size(), 1U);
    const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
    EXPECT_EQ(set.code[work().scene()->highlight().features[0]], best().id);
    EXPECT_TRUE(work().why()->filled());
    EXPECT_EQ(work().why()->name().toStdString(), best().name);
    key(Qt::Key_End);
    EXPECT_EQ(work().table()->currentRow(), work().table()->rowCount() - 1);
    key(Qt::Key_Right);
    EXPECT_EQ(work().table()->sortColumn(), RankedTable::Name) << "sorted without a mouse";
    key(Qt::Key_Space);
    EXPECT_FALSE(work().table()->ascending());
    key(Qt::Key_Left);
    EXPECT_EQ(work().table()->sortColumn(), RankedTable::Rank);
    key(Qt::Key_Escape);
    EXPECT_FALSE(work().selecting());
    EXPECT_FALSE(work().why()->filled());
}

TEST_F(Desktop, ClickOnTheMapSelectsThatAreaInTheList) {
    const std::string code = best().id;
    ASSERT_TRUE(work().selectId(QString::fromStdString(code)));
    work().zoomToSelection();
    wait_for(500);
    settle();
    work().clearSelection();
    QTest::mouseClick(window->quick(), Qt::LeftButton, Qt::NoModifier, pixel_of(code));
    ASSERT_TRUE(work().selecting());
    EXPECT_EQ(work().table()->areaAt(work().table()->currentRow()).toStdString(), code);
}

TEST_F(Desktop, WheelZoomsAtTheCursorAndDragMoves) {
    MapCamera& camera = *work().camera();
    const QPointF cursor(200, 300);
    const geometry::Point under = camera.toPlace(cursor);
    camera.zoomAt(cursor, 1);
    wait_for(400);
    const QPointF after = camera.toScreen(under);
    EXPECT_NEAR(after.x(), cursor.x(), 0.5);
    EXPECT_NEAR(after.y(), cursor.y(), 0.5);
    const QPoint start = map_item()->mapToScene(QPointF(300, 300)).toPoint();
    const QPointF before = camera.toScreen(under);
    QTest::mousePress(window->quick(), Qt::LeftButton, Qt::NoModifier, start);
    QTest::mouseMove(window->quick(), start + QPoint(20, 10));
    QTest::mouseMove(window->quick(), start + QPoint(60, 40));
    QTest::mouseRelease(window->quick(), Qt::LeftButton, Qt::NoModifier, start + QPoint(60, 40));
    EXPECT_NEAR(camera.toScreen(under).x() - before.x(), 60, 1);
    EXPECT_NEAR(camera.toScreen(under).y() - before.y(), 40, 1);
    EXPECT_FALSE(work().selecting()) << "a drag is not a click";
}

TEST_F(Desktop, SearchFindsAndShowsByKeyboardAlone) {
    key(Qt::Key_F, Qt::ControlModifier);
    for (const char letter : {'a', 'l', 'k', 'm', 'a', 'a', 'r'}) QTest::keyClick(window->quick(), letter);
    ASSERT_GT(work().finder()->count(), 0);
    key(Qt::Key_Return);
    ASSERT_TRUE(work().selecting());
    const auto* focus = window->quick()->activeFocusItem();
    EXPECT_TRUE(focus != nullptr && focus != window->quick()->contentItem());
    EXPECT_EQ(work().why()->name(), QStringLiteral("Alkmaar"));
    EXPECT_EQ(work().areaKind(), static_cast<int>(region::AreaKind::gemeente));
    wait_for(400);
    EXPECT_GT(work().camera()->zoom(), 9.5);
}

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

TEST_F(Desktop, FilterAndSortKeepRanksOfTheRegion) {
    RankedTable& table = *work().table();
    table.setGemeente(QString::fromStdString(best().gemeente));
    EXPECT_LT(
        table.rowCount(),
        static_cast<int>(work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied).size()));
    EXPECT_EQ(table.areaAt(0).toStdString(), best().id);
    table.setGemeente({});
    table.sortBy(RankedTable::Hectares);
    EXPECT_FALSE(table.ascending());
    const auto hectares = [&](int row) {
        const std::string id = table.areaAt(row).toStdString();
        for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
            if (area.id == id) return area.hectares;
        return std::nan("");
    };
    EXPECT_GE(hectares(0), hectares(1));
    table.sortBy(RankedTable::Rank);
    EXPECT_EQ(table.areaAt(0).toStdString(), best().id);
    EXPECT_TRUE(table.asText().contains(QLatin1Char('\t')));
}

TEST_F(Desktop, SquaresAreDrawnPickedAndExplained) {
    work().setAreaKind(static_cast<int>(region::AreaKind::cell));
    settle();
    EXPECT_EQ(work().frame()->theme->fills.size(), work().project()->grid->size());
    work().setValue(QStringLiteral("signalen"));
    settle();
    EXPECT_FALSE(work().viewTitle().contains(QStringLiteral(" 100 m"))) << "from far away squares are drawn together";
    work().camera()->zoomAt({300, 300}, 6, false);
    settle();
    EXPECT_TRUE(work().viewTitle().contains(QStringLiteral(" 100 m"))) << work().viewTitle().toStdString();
    work().camera()->showAll(false);
    work().setValue(QStringLiteral("gelegenheid"));
    settle();
    const QPoint middle = map_item()->mapToScene(QPointF(map_item()->width() / 2, map_item()->height() / 2)).toPoint();
    QTest::mouseClick(window->quick(), Qt::LeftButton, Qt::NoModifier, middle);
    ASSERT_TRUE(work().selecting());
    EXPECT_TRUE(wait_until([] { return work().why()->filled(); }, 2000));
    EXPECT_TRUE(work().why()->place().contains(QStringLiteral("Vierkant"))) << work().why()->place().toStdString();
}

TEST_F(Desktop, OneGemeenteAloneAndBack) {
    const std::size_t all = work().frame()->theme->counts[0];
    work().setLock(QStringLiteral("GM0361"));
    settle();
    EXPECT_LT(work().frame()->theme->counts[0] + work().frame()->theme->counts[4], all);
    EXPECT_EQ(work().table()->gemeente(), QStringLiteral("GM0361"));
    EXPECT_EQ(work().gemeenteFacts().size(), 3) << "its place, its score and its share of the top";
    EXPECT_EQ(work().similarGemeenten().size(), 3);
    work().setLock({});
    settle();
    EXPECT_EQ(work().frame()->theme->counts[0], all);
    EXPECT_TRUE(work().table()->gemeente().isEmpty());
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

TEST_F(Desktop, ALassoSelectsWhatItsOutlineHolds) {
    const QSizeF view = work().camera()->viewport();
    const auto all = [&] { return work().scene()->highlight().features.size(); };
    work().lassoSelect({{0, 0}, {view.width(), 0}, {view.width(), view.height()}, {0, view.height()}}, false);
    const std::size_t everything = all();
    work().lassoSelect({{0, 0}, {view.width(), 0}, {0, view.height()}}, false);
    EXPECT_GT(all(), 0U);
    EXPECT_LT(all(), everything);
    work().lassoSelect({{view.width(), 0}, {view.width(), view.height()}, {0, view.height()}}, true);
    EXPECT_EQ(all(), everything) << "two halves make a whole";
}

TEST_F(Desktop, TheScoreOfTheProjectIsExported) {
    const fs::path file = folder() / "gebieden.csv";
    work().exportData(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(wait_until([&] { return fs::exists(file) || !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
}

TEST_F(Desktop, EveryWordHasItsEnglish) {
    work().setLanguage(QStringLiteral("en"));
    settle();
    EXPECT_EQ(work().legend()->title(), QStringLiteral("Opportunity"));
    EXPECT_EQ(work().table()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Rank"));
    work().setLanguage(QStringLiteral("nl"));
    settle();
    EXPECT_EQ(work().legend()->title(), QStringLiteral("Gelegenheid"));
    QFile words(QString::fromUtf8(GK_SOURCE_DIR "/app/desktop/i18n/gelegenheidskaart_en.ts"));
    ASSERT_TRUE(words.open(QIODevice::ReadOnly));
    EXPECT_FALSE(words.readAll().contains("unfinished"));
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

TEST_F(Desktop, EveryPanelCanBeShown) {
    ASSERT_TRUE(work().selectId(QString::fromStdString(best().id)));
    for (const char* panel : {"why", "model", "plots", "pick", "list"}) {
        window->quick()->setProperty("panel", QString::fromLatin1(panel));
        settle();
        EXPECT_FALSE(window->quick()->grabWindow().isNull()) << panel;
    }
}

} // namespace
} // namespace gk::desktop

int main(int argc, char** argv) {
    // Settings of the person who runs the tests stay as they are.
    const auto home = std::filesystem::temp_directory_path() / ("gk_desktop_home_" + std::to_string(::getpid()));
    std::filesystem::create_directories(home);
    ::setenv("XDG_CONFIG_HOME", home.c_str(), 1);
    ::setenv("XDG_CACHE_HOME", home.c_str(), 1);
    gk::desktop::prepare_environment();
    const QGuiApplication application(argc, argv);
    gk::desktop::prepare_application();
    qInstallMessageHandler(gk::desktop::collect);
    testing::InitGoogleTest(&argc, argv);
    const int status = RUN_ALL_TESTS();
    std::error_code ignored;
    std::filesystem::remove_all(home, ignored);
    return status;
}
