// SPDX-License-Identifier: EUPL-1.2
// Hot spots as a layer of the map: the same finding as the command line, in words that claim no more.
#include <cmath>
#include <fstream>
#include <set>

#include "app/map/text.hpp"
#include "app/map/theme.hpp"
#include "core/hotspot/contiguity.hpp"
#include "core/hotspot/fdr.hpp"
#include "core/hotspot/hotspot.hpp"
#include "fixture.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopHotspots : public Desktop {
protected:
    void TearDown() override {
        work().weights()->reset();
        work().hotspots()->setStatistic(0);
        work().hotspots()->setMostPermutations(20'000'000);
        work().setSecondValue({});
        work().setAreaKind(static_cast<int>(region::AreaKind::buurt));
        work().setAreaType(static_cast<int>(region::AreaType::woongebied));
        work().setValue(QStringLiteral("gelegenheid"));
        work().camera()->showAll(false);
        settle();
        Desktop::TearDown();
    }
    static bool searched() {
        return wait_until([] { return !work().hotspots()->busy() && !work().engine().busy(); }, 60'000);
    }
    static const Theme& theme() { return *work().frame()->theme; }
    static std::size_t count(std::size_t category) { return theme().counts.at(category); }
};

TEST_F(DesktopHotspots, TheMapShowsWhatTheAnalysisFinds) {
    work().setValue(QStringLiteral("hotspots"));
    ASSERT_TRUE(is_hotspots(work().value().toStdString())) << "of what the list goes by";
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(searched());
    settle();

    // The same, by hand: values of the areas that are shown, neighbours by their borders, permutations, classes.
    const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
    std::vector<double> values(set.code.size(), std::nan(""));
    for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
        if (area.coverage >= score::min_coverage) values[set.by_code.at(area.id)] = area.opportunity;
    const auto near = hotspot::contiguous(*set.rd, hotspot::Contiguity::queen);
    ASSERT_TRUE(near);
    hotspot::Options options;
    options.permutations.draws = hotspot::permutations_needed(
        static_cast<std::uint64_t>(std::ranges::count_if(values, [](double v) { return std::isfinite(v); })));
    const auto expected = hotspot::analyse(values, near->neighbours, options);
    ASSERT_TRUE(expected) << expected.error().message;
    ASSERT_TRUE(expected->claim);
    std::size_t hot = 0, cold = 0, chance = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        using hotspot::HotspotClass;
        const HotspotClass cls = expected->cls[i];
        const bool is_hot = cls == HotspotClass::high_high || cls == HotspotClass::low_high;
        const bool is_cold = cls == HotspotClass::low_low || cls == HotspotClass::high_low;
        hot += is_hot ? 1U : 0U;
        cold += is_cold ? 1U : 0U;
        chance += cls == HotspotClass::not_significant ? 1U : 0U;
        if (is_hot || is_cold) {
            EXPECT_EQ(theme().fills[i], is_hot ? 0 : 1) << set.code[i];
        }
    }
    EXPECT_GT(hot, 0U);
    EXPECT_GT(cold, 0U);
    EXPECT_EQ(count(0), hot);
    EXPECT_EQ(count(1), cold);
    EXPECT_EQ(count(2), chance);

    // In words, with counts, and not by colour alone.
    LegendModel& legend = *work().legend();
    EXPECT_EQ(legend.title(), QStringLiteral("Hotspots van gelegenheid"));
    ASSERT_GE(legend.rowCount(), 3);
    EXPECT_TRUE(legend.data(legend.index(0), LegendModel::LabelRole)
                    .toString()
                    .startsWith(QStringLiteral("meer dan verwacht")));
    EXPECT_EQ(legend.data(legend.index(0), LegendModel::CountRole).toInt(), static_cast<int>(hot));
    EXPECT_FALSE(legend.data(legend.index(0), LegendModel::HatchedRole).toBool());
    EXPECT_TRUE(legend.data(legend.index(1), LegendModel::HatchedRole).toBool());
    const QString permutations = map::whole_number(static_cast<std::int64_t>(options.permutations.draws));
    EXPECT_TRUE(work().method().contains(permutations)) << work().method().toStdString();
    EXPECT_TRUE(work().method().contains(QStringLiteral("q tot en met 5%")));
    EXPECT_TRUE(legend.note().contains(QStringLiteral("niet dat er iets gebeurt")));
    EXPECT_EQ(legend.note().count(QLatin1Char('.')), 2) << "the rest is folded: " << legend.note().toStdString();

    // The pointer says the class and not its number.
    const std::size_t one = static_cast<std::size_t>(std::ranges::find(theme().fills, 0) - theme().fills.begin());
    const auto plane = crs::WebMercator::make();
    const geometry::Point at = *plane->from_rd(set.centre[one]);
    const geometry::Point origin = work().project()->origin;
    work().pointAt(work().camera()->toScreen({at.x - origin.x, at.y - origin.y}));
    EXPECT_TRUE(work().pointerName().contains(QStringLiteral("meer dan verwacht")))
        << work().pointerName().toStdString();
    work().pointAway();
}

TEST_F(DesktopHotspots, WeightsThatMoveAreSearchedWhenTheyHaveComeToRest) {
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(searched());
    settle();
    const std::vector<std::uint8_t> before = theme().fills;
    WeightModel& weights = *work().weights();
    weights.beginDrag();
    weights.setWeight(0, 5);
    wait_for(700); // longer than weights that rest need
    EXPECT_FALSE(work().hotspots()->busy()) << "not while a slider is held";
    EXPECT_EQ(theme().fills, before);
    for (int row = 1; row < weights.rowCount(); ++row) weights.setWeight(row, 0);
    weights.endDrag();
    ASSERT_TRUE(wait_until([] { return work().hotspots()->busy(); }, 5000));
    ASSERT_TRUE(searched());
    settle();
    EXPECT_NE(theme().fills, before);
    weights.undo();
    ASSERT_TRUE(searched());
    settle();
    EXPECT_EQ(theme().fills, before);
}

TEST_F(DesktopHotspots, LocalMoranTellsWhatStandsOutFromItsNeighbours) {
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    work().hotspots()->setStatistic(1);
    ASSERT_TRUE(searched());
    settle();
    const Hotspots& found = *work().hotspots()->newest(theme().view);
    EXPECT_EQ(found.key.statistic, hotspot::Statistic::local_moran);
    EXPECT_TRUE(work().method().contains(QStringLiteral("lokale Moran")));
    // One category for each way in which an area and its neighbours can be high or low, then chance.
    ASSERT_GE(work().legend()->rowCount(), 5);
    using hotspot::HotspotClass;
    std::size_t category = 0;
    for (const HotspotClass cls : {HotspotClass::high_high, HotspotClass::high_low, HotspotClass::low_high,
                                   HotspotClass::low_low, HotspotClass::not_significant})
        EXPECT_EQ(count(category++), static_cast<std::size_t>(std::ranges::count(found.analysis.cls, cls)))
            << hotspot::name(cls);
    EXPECT_GT(count(0), 0U);
}

TEST_F(DesktopHotspots, WithTooFewPermutationsThereIsNoClaim) {
    work().hotspots()->setMostPermutations(999);
    work().setValue(QStringLiteral("hotspots:signalen"));
    ASSERT_TRUE(searched());
    settle();
    LegendModel& legend = *work().legend();
    ASSERT_GE(legend.rowCount(), 1);
    for (int row = 0; row < legend.rowCount(); ++row)
        EXPECT_FALSE(
            legend.data(legend.index(row), LegendModel::LabelRole).toString().contains(QStringLiteral("verwacht")))
            << "nothing is called a hot spot";
    EXPECT_TRUE(legend.note().contains(QStringLiteral("te weinig voor een uitspraak"))) << legend.note().toStdString();
}

TEST_F(DesktopHotspots, SquaresAreSearchedInTheBackgroundAndCanBeStopped) {
    work().setAreaKind(static_cast<int>(region::AreaKind::cell));
    work().setAreaType(static_cast<int>(region::AreaType::buitengebied));
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(wait_until([] { return work().hotspots()->busy(); }, 5000));
    work().hotspots()->stop();
    ASSERT_TRUE(searched());
    settle();
    EXPECT_TRUE(work().hotspots()->isStopped());
    EXPECT_TRUE(theme().fills.empty()) << "nothing was found, so nothing is shown";
    EXPECT_TRUE(work().legend()->isEmpty());
    work().hotspots()->start();
    ASSERT_TRUE(searched());
    settle();
    EXPECT_EQ(theme().fills.size(), work().project()->grid->size());
    EXPECT_GT(count(0), 0U);
    // Far away each larger square has the class that most of its squares have.
    const Level& level = theme().levels[1];
    std::set<std::uint8_t> classes(level.fill.begin(), level.fill.end());
    EXPECT_TRUE(classes.contains(0));
    EXPECT_TRUE(classes.contains(2));
}

TEST_F(DesktopHotspots, TitleLegendAndTextSpeakOfTheSquaresThatWereTested) {
    work().setAreaKind(static_cast<int>(region::AreaKind::cell));
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(searched());
    work().camera()->zoomAt({200, 200}, -2, false);
    settle();
    ASSERT_GT(level_for(theme(), work().camera()->metresPerPixel()), 0U) << "drawn together";
    EXPECT_TRUE(work().viewTitle().contains(QStringLiteral("100 m"))) << work().viewTitle().toStdString();
    EXPECT_TRUE(work().method().contains(QStringLiteral("vierkanten van 100 m"))) << work().method().toStdString();
    LegendModel& legend = *work().legend();
    EXPECT_EQ(legend.data(legend.index(0), LegendModel::CountRole).toString(),
              map::whole_number(static_cast<std::int64_t>(count(0))));
    // Other values are of the squares that are drawn, and say so.
    work().setValue(QStringLiteral("gelegenheid"));
    settle();
    EXPECT_FALSE(work().viewTitle().contains(QStringLiteral("100 m"))) << work().viewTitle().toStdString();
    EXPECT_TRUE(work().method().isEmpty());
}

TEST_F(DesktopHotspots, ASecondMapHasItsOwn) {
    work().setSecondValue(QStringLiteral("hotspots"));
    ASSERT_TRUE(is_hotspots(work().secondValue().toStdString())) << work().secondValue().toStdString();
    ASSERT_TRUE(searched());
    settle();
    EXPECT_GT(work().secondLegend()->rowCount(), 0);
    EXPECT_TRUE(work().method().isEmpty());
    EXPECT_TRUE(work().secondMethod().contains(QStringLiteral("Gi*"))) << work().secondMethod().toStdString();
    // What chooses and explains stands on the map that shows them, and opens with a key.
    QQuickItem* how = visible_item(QStringLiteral("hotspotMethod"));
    ASSERT_NE(how, nullptr);
    EXPECT_GT(how->mapToScene({0, 0}).x(), map_item()->mapToScene({map_item()->width(), 0}).x());
    EXPECT_EQ(visible_item(QStringLiteral("hotspotMethodText")), nullptr);
    how->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    settle();
    QQuickItem* text = visible_item(QStringLiteral("hotspotMethodText"));
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->property("text").toString(), work().secondMethod());
    key(Qt::Key_Space);
    // The whole region is shown clear of the cards above it.
    const QSizeF view = work().camera()->viewport();
    EXPECT_GT(work().camera()->topInset(), 100);
    const geometry::Box box = work().project()->set(region::AreaKind::gemeente)->screen->bounds(0);
    EXPECT_GE(work().camera()->toScreen({box.min_x, box.max_y}).y(),
              std::min(work().camera()->topInset(), 0.55 * view.height()) - 1);
}

TEST_F(DesktopHotspots, EstatesThatTouchNoOtherAreSaidSo) {
    work().setAreaType(static_cast<int>(region::AreaType::bedrijventerrein));
    work().setAreaKind(static_cast<int>(region::AreaKind::estate));
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(searched());
    settle();
    // Either some touch, and those that do not are a category of their own, or none do, and the search says why not.
    if (work().hotspots()->problem().isEmpty()) {
        EXPECT_TRUE(work().method().contains(QStringLiteral("vergeleken")));
    } else {
        EXPECT_TRUE(work().hotspots()->problem().contains(QStringLiteral("grenst")))
            << work().hotspots()->problem().toStdString();
        EXPECT_TRUE(work().legend()->isEmpty());
    }
}

TEST_F(DesktopHotspots, ThePrintedMapHasTheCategories) {
    work().setValue(QStringLiteral("hotspots:gelegenheid"));
    ASSERT_TRUE(searched());
    settle();
    EXPECT_EQ(theme().snapshot.categories.size(), theme().snapshot.classes.size());
    EXPECT_EQ(QString::fromStdString(theme().snapshot.note), work().legend()->note());
    const fs::path file = folder() / "hotspots.svg";
    work().saveMap(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(wait_until([&] { return fs::exists(file) || !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().isEmpty()) << work().problem().toStdString();
    std::ifstream stream(file);
    const std::string drawn{std::istreambuf_iterator<char>(stream), {}};
    for (const char* word : {"meer dan verwacht (hotspot)", "minder dan verwacht (coldspot)", "kan toeval zijn",
                             "vergeleken", "Hotspots van gelegenheid"})
        EXPECT_NE(drawn.find(word), std::string::npos) << word;
}

} // namespace
} // namespace gk::desktop
