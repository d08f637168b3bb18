// SPDX-License-Identifier: EUPL-1.2
// The map, the list and the selection.
#include <cmath>

#include <QFile>

#include "app/desktop/view/cell_layer.hpp"
#include "app/map/theme.hpp"
#include "fixture.hpp"

namespace gk::desktop {
namespace {

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
    const geometry::Box box = work().project()->screen_box; // the region may stand aside of the cards
    const QPoint middle =
        map_item()
            ->mapToScene(work().camera()->toScreen({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}))
            .toPoint();
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

/// Rows and widths of the columns change at once here; rows of before must not stay on the screen.
TEST_F(Desktop, EstatesOfOneGemeenteAreAllThatTheListShows) {
    work().setLock(QStringLiteral("GM0361"));
    work().setAreaKind(static_cast<int>(region::AreaKind::estate));
    settle();
    wait_for(200);
    const int rows = work().table()->rowCount();
    ASSERT_GT(rows, 0);
    ASSERT_LT(rows, 10);
    const auto shown = std::ranges::count_if(visible_items(), [](QQuickItem* one) {
        return one->property("spoken").isValid() && one->property("column").toInt() == RankedTable::Name;
    });
    EXPECT_EQ(shown, rows);
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

TEST_F(Desktop, APlotIsThereWhenOneComesBackToIt) {
    const auto ink = [] {
        const QImage image = window->quick()->grabWindow();
        int dark = 0;
        for (int y = 200; y < 400; ++y)
            for (int x = 920; x < 1250; ++x) dark += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
        return dark;
    };
    const auto show = [](const char* panel) {
        window->quick()->setProperty("panel", QString::fromLatin1(panel));
        settle();
        wait_for(120);
    };
    show("plots");
    const int before = ink();
    EXPECT_GT(before, 3000) << "bars";
    show("list");
    show("plots");
    EXPECT_EQ(ink(), before);
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
