// SPDX-License-Identifier: EUPL-1.2
// The legend of the screen explains everything that is drawn, in the order of the paper; names keep clear of signs; the
// sources of the map can be read whole.
#include <algorithm>
#include <random>

#include "app/desktop/view/place_names.hpp"
#include "app/desktop/view/tile_painter.hpp"
#include "app/map/layout.hpp"
#include "fixture.hpp"

namespace gk::desktop {
namespace {

class DesktopLegend : public Desktop {
protected:
    void TearDown() override {
        work().setLock({});
        work().layers()->reset();
        work().setAreaKind(static_cast<int>(region::AreaKind::buurt));
        work().camera()->showAll();
        settle();
        Desktop::TearDown();
    }
    static QStringList labels() {
        QStringList list;
        for (const map::LegendEntry& entry : work().legend()->entries()) list << entry.label;
        return list;
    }
};

TEST_F(DesktopLegend, ReadsAsOnPaper) {
    settle();
    const map::Layout paper = map::lay_out(work().frame()->theme->snapshot, {});
    QStringList on_paper;
    for (const map::LegendEntry& entry : paper.legend) on_paper << entry.label;
    QStringList on_screen = labels();
    ASSERT_GE(on_screen.size(), 6);
    EXPECT_TRUE(on_screen.first().contains(QStringLiteral("of meer"))) << "high on top";
    on_screen.removeIf([&](const QString& label) { return !on_paper.contains(label); });
    on_paper.removeIf([&](const QString& label) { return !on_screen.contains(label); });
    EXPECT_EQ(on_screen, on_paper) << "in the same order";
    EXPECT_GE(on_screen.size(), 6) << "and the same words";
}

TEST_F(DesktopLegend, NamesWhatIsDrawnAndNothingElse) {
    settle();
    for (const char* label : {"ander gebiedstype", "gemeentegrens", "rijksweg", "naam van een gemeente"})
        EXPECT_TRUE(labels().contains(QString::fromUtf8(label))) << label;
    EXPECT_TRUE(labels().join(QLatin1Char('|')).contains(QStringLiteral("water")));
    EXPECT_FALSE(labels().contains(QStringLiteral("bedrijventerrein"))) << "their outlines are drawn closer by";

    work().layers()->show(static_cast<int>(map_layer_count) - 1 - static_cast<int>(MapLayer::roads), false);
    EXPECT_FALSE(labels().contains(QStringLiteral("rijksweg"))) << "the layer is hidden";
    const geometry::Box box = work().project()->set(region::AreaKind::gemeente)->screen->bounds(0);
    work().camera()->jump({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}, 13);
    settle();
    EXPECT_TRUE(labels().contains(QStringLiteral("bedrijventerrein")));
    EXPECT_TRUE(labels().contains(QStringLiteral("naam van een buurt")));
    EXPECT_FALSE(labels().contains(QStringLiteral("naam van een gemeente")));

    const std::string name = work().project()->base.gemeente_name.front();
    work().setLock(QString::fromStdString(work().project()->base.gemeente_code.front()));
    settle();
    EXPECT_TRUE(labels().contains(QStringLiteral("andere gemeente")));
    EXPECT_TRUE(labels().contains(QStringLiteral("grens van %1").arg(QString::fromStdString(name))));

    work().setAreaKind(static_cast<int>(region::AreaKind::estate));
    settle();
    EXPECT_TRUE(labels().join(QLatin1Char('|')).contains(QStringLiteral("geen bedrijventerrein")));
}

TEST_F(DesktopLegend, NoNameOnTheScreenLiesOverASign) {
    const ProjectData& project = *work().project();
    std::size_t kept = 0, all = 0;
    std::mt19937 random(11); // NOLINT: the same signs every time
    for (const double zoom : {8.5, 9.5, 11.0, 12.0, 13.0, 14.5})
        for (const double ratio : {1.0, 2.0}) {
            SCOPED_TRACE(zoom);
            const TilePlace place{MapCamera::scaleOf(zoom) * ratio, ratio, 0, 0};
            const std::size_t without = place_names(project, place, zoom, {}).size();
            ASSERT_GT(without, 0U);
            const AreaSet& set =
                *project.set(zoom >= buurt_names_from ? region::AreaKind::buurt : region::AreaKind::gemeente);
            std::vector<map::Sign> signs;
            for (std::size_t f = 0; f < set.code.size(); ++f) { // where names would stand, and beside it
                const geometry::Box box = set.screen->bounds(f);
                std::uniform_real_distribution<double> x(box.min_x, box.max_x), y(box.min_y, box.max_y);
                signs.push_back({{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}, map::SignKind::knelpunt});
                signs.push_back({signs.back().at, map::SignKind::done});
                signs.push_back({{x(random), y(random)}, map::SignKind::planned});
            }
            signs = map::side_by_side(std::move(signs));
            const auto names = place_names(project, place, zoom, signs);
            for (const PlaceName& name : names)
                for (const map::Sign& sign : signs)
                    EXPECT_FALSE(name.box.intersects(sign_on_screen(sign, place, zoom))) << *name.text;
            kept += names.size();
            all += without;
        }
    EXPECT_GT(kept, all / 3) << "names step aside, they do not vanish";
}

TEST_F(DesktopLegend, SomeNameStandsAtEveryZoomAndTownsComeFirst) {
    const ProjectData& project = *work().project();
    const AreaSet& set = *project.set(region::AreaKind::gemeente);
    ASSERT_EQ(set.lived_in.size(), set.code.size());
    const auto town = static_cast<std::size_t>(std::ranges::max_element(set.lived_in) - set.lived_in.begin());
    EXPECT_GT(set.lived_in[town], 0);
    for (double zoom = 8.5; zoom < 14; zoom += 0.1) {
        const TilePlace place{MapCamera::scaleOf(zoom), 1, 0, 0};
        const auto names = place_names(project, place, zoom, {});
        EXPECT_FALSE(names.empty()) << zoom;
        if (zoom >= buurt_names_from) continue;
        EXPECT_TRUE(std::ranges::any_of(names, [&](const PlaceName& name) { return *name.text == set.name[town]; }))
            << zoom;
        for (const PlaceName& name : names) { // whole within a region that is shown whole
            EXPECT_GE(name.box.left(), project.screen_box.min_x * place.scale - 17) << *name.text;
            EXPECT_LE(name.box.right(), project.screen_box.max_x * place.scale + 17) << *name.text;
        }
    }
}

TEST_F(DesktopLegend, NamesGrowWithTheLetters) {
    const ProjectData& project = *work().project();
    const TilePlace place{MapCamera::scaleOf(11), 1, 0, 0};
    const auto usual = place_names(project, place, 11, {});
    const auto large = place_names(project, place, 11, {}, 2);
    ASSERT_FALSE(usual.empty());
    ASSERT_FALSE(large.empty());
    EXPECT_GT(large.front().box.height(), 1.4 * usual.front().box.height());
    EXPECT_LT(large.front().box.height(), 1.8 * usual.front().box.height());
}

TEST_F(DesktopLegend, CountsTheSignsOfTheGemeenteThatIsShownAlone) {
    const ProjectData& project = *work().project();
    ASSERT_GT(project.base.gemeente_code.size(), 1U);
    const std::vector<map::Sign> signs{{.at = {0, 0}, .kind = map::SignKind::knelpunt, .gemeente = 0},
                                       {.at = {9, 9}, .kind = map::SignKind::knelpunt, .gemeente = 1},
                                       {.at = {18, 18}, .kind = map::SignKind::knelpunt}};
    EXPECT_EQ(shown_signs(signs, default_layers(), {}).size(), 3U);
    const auto own = shown_signs(signs, default_layers(), 1);
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().gemeente, 1U);
}

TEST_F(DesktopLegend, EstatesAreBedrijventerrein) {
    work().setAreaKind(static_cast<int>(region::AreaKind::estate));
    EXPECT_EQ(work().areaKind(), static_cast<int>(region::AreaKind::estate));
    EXPECT_EQ(work().areaType(), static_cast<int>(region::AreaType::bedrijventerrein));
    work().setAreaType(static_cast<int>(region::AreaType::woongebied));
    EXPECT_EQ(work().areaKind(), static_cast<int>(region::AreaKind::buurt));
    EXPECT_EQ(work().areaType(), static_cast<int>(region::AreaType::woongebied));
    settle();
    EXPECT_EQ(work().frame()->theme->view.kind, region::AreaKind::buurt);
}

TEST_F(DesktopLegend, TheListSaysWhyAnAreaHasNoPlace) {
    settle();
    const RankedTable& table = *work().table();
    int without = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        without += table.data(table.index(row, 0), RankedTable::ReliableRole).toBool() ? 0 : 1;
    EXPECT_EQ(table.summary().contains(QStringLiteral("Zonder plaats")), without > 0) << table.summary().toStdString();
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.data(table.index(row, 0), RankedTable::ReliableRole).toBool()) continue;
        const QString spoken = table.data(table.index(row, RankedTable::Rank), RankedTable::SpokenRole).toString();
        EXPECT_TRUE(spoken.startsWith(QStringLiteral("Geen plaats"))) << spoken.toStdString();
    }
}

TEST_F(DesktopLegend, TheRegionMovesAsideForTheCards) {
    settle();
    MapCamera& camera = *work().camera();
    const AreaSet& set = *work().project()->set(region::AreaKind::gemeente);
    const auto on_screen = [&](std::size_t f, QRectF card) {
        const auto places = places_in(set, f);
        return std::ranges::any_of(places, [&](geometry::Point at) { return card.contains(camera.toScreen(at)); });
    };
    const geometry::Box box = set.screen->bounds(0);
    const QVariantList cards = camera.cards();
    camera.setCards({});
    camera.show(box, false, 15, places_in(set, 0));
    const double before = camera.zoom();
    const QPointF corner = camera.toScreen({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2});
    const QRectF card(corner.x() - 240, corner.y() - 60, 240, 60); // where the map would stand
    camera.setCards({card});
    camera.show(box, false, 15, places_in(set, 0));
    const bool moved = !on_screen(0, card);
    EXPECT_TRUE(moved || camera.zoom() == before) << "aside, or as it was when that would halve it";
    const QRectF small(0, 0, 60, 30);
    camera.setCards({small});
    camera.show(box, false, 15, places_in(set, 0));
    EXPECT_FALSE(on_screen(0, small));
    EXPECT_GT(camera.zoom(), before - 0.5) << "not needlessly small";
    camera.setCards(cards);
}

TEST_F(DesktopLegend, SourcesCanBeReadWhole) {
    settle();
    const QStringList lines = work().sourceList();
    ASSERT_FALSE(lines.isEmpty());
    for (const QString& line : lines) EXPECT_FALSE(line.contains(QStringLiteral("…"))) << line.toStdString();
    EXPECT_TRUE(lines.join(QLatin1Char('|')).contains(QStringLiteral("gemeentegrenzen")));
    // In a narrow window the whole is behind a button.
    const QSize before = window->quick()->size();
    window->quick()->resize(920, 700);
    settle();
    auto* button = visible_item(QStringLiteral("sourcesButton"));
    if (button != nullptr) {
        button->forceActiveFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        EXPECT_TRUE(wait_until([] { return visible_item(QStringLiteral("sourceLine")) != nullptr; }, 5'000));
        key(Qt::Key_Escape);
    }
    window->quick()->resize(before);
    settle();
    EXPECT_NE(button, nullptr);
}

} // namespace
} // namespace gk::desktop
