// SPDX-License-Identifier: EUPL-1.2
#include "app/map/layout.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/map/compose.hpp"
#include "app/map/gui.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"
#include "tests/app/map/real_data.hpp"
#include "tests/app/map/sample.hpp"

namespace gk::map {
namespace {

/// Texts clear of each other and of the edge, leaders clear of texts, blocks in their place.
void expect_tidy(const MapSnapshot& snapshot, const PageOptions& options, const std::string& what) {
    SCOPED_TRACE(what);
    ASSERT_TRUE(check(snapshot));
    const Layout layout = lay_out(snapshot, options);
    const QRectF sheet = layout.page.adjusted(5, 5, -5, -5);
    EXPECT_TRUE(sheet.contains(layout.frame));
    for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        const TextItem& a = layout.texts[i];
        EXPECT_TRUE(sheet.contains(a.box)) << a.text.toStdString() << " leaves the page";
        EXPECT_GE(a.points, 6.9) << a.text.toStdString() << " is too small to read";
        EXPECT_EQ(a.role == TextRole::label || a.role == TextRole::banner, layout.frame.contains(a.box))
            << a.text.toStdString();
        EXPECT_EQ(a.role == TextRole::label || a.role == TextRole::banner, layout.frame.intersects(a.box))
            << a.text.toStdString();
        for (std::size_t j = i + 1; j < layout.texts.size(); ++j)
            EXPECT_FALSE(a.box.intersects(layout.texts[j].box))
                << a.text.toStdString() << " lies over " << layout.texts[j].text.toStdString();
        for (const LegendEntry& entry : layout.legend)
            EXPECT_FALSE(a.box.intersects(entry.box)) << a.text.toStdString();
        EXPECT_FALSE(a.box.intersects(layout.scale_bar.box)) << a.text.toStdString();
        if (layout.locator) {
            EXPECT_FALSE(a.box.intersects(layout.locator->box)) << a.text.toStdString();
        }
    }
    if (layout.locator) {
        EXPECT_FALSE(layout.locator->box.intersects(layout.scale_bar.box));
        EXPECT_FALSE(layout.locator->box.intersects(layout.north));
    }
    EXPECT_FALSE(layout.north.intersects(layout.scale_bar.box));
    // The bar measures what it says at the scale that is printed.
    EXPECT_NEAR(layout.scale_bar.box.width() / 1000 * static_cast<double>(layout.scale), layout.scale_bar.metres,
                1e-6 * layout.scale_bar.metres);
    // All of what is shown fits.
    const geometry::Box shown = detail::shown_box(snapshot);
    EXPECT_TRUE(layout.frame.contains(
        QRectF(layout.to_page({shown.min_x, shown.max_y}), layout.to_page({shown.max_x, shown.min_y}))));
}

void expect_tidy_on_all_sheets(const MapSnapshot& snapshot, const std::string& what) {
    for (const Paper paper : {Paper::a4, Paper::a3})
        for (const Orientation orientation : {Orientation::portrait, Orientation::landscape})
            expect_tidy(snapshot, {.paper = paper, .orientation = orientation},
                        what + (paper == Paper::a4 ? " A4" : " A3") +
                            (orientation == Orientation::portrait ? " portrait" : " landscape"));
}

bool has_text(const Layout& layout, const QString& text) {
    return std::ranges::any_of(layout.texts, [&](const TextItem& t) { return t.text.contains(text); });
}

class LayoutTest : public ::testing::Test {
protected:
    OffscreenGui gui_;
};

TEST_F(LayoutTest, IsTidyOnAllSheets) {
    expect_tidy_on_all_sheets(sample::areas(), "areas");
    expect_tidy_on_all_sheets(sample::cells(), "cells");
    MapSnapshot base = sample::base();
    expect_tidy_on_all_sheets(base, "base map");
    MapSnapshot busy = sample::areas();
    busy.focus = 1;
    busy.banner = demo_banner();
    busy.highlight = busy.base.gemeenten;
    busy.highlight_name = "Een uitgelicht gebied met een naam die te lang is voor een enkele regel van de legenda";
    busy.title =
        "Een titel die zo lang is dat hij op geen enkel blad op een regel past, ook niet wanneer de letters kleiner worden gezet";
    for (int i = 0; i < 9; ++i)
        busy.sources.push_back({"Nog een bron met een lange naam, nummer " + std::to_string(i), "2024"});
    expect_tidy_on_all_sheets(busy, "busy");
}

TEST_F(LayoutTest, RealMapsAreTidyOnAllSheets) {
    const auto region = real::read();
    if (!region) GTEST_SKIP() << "no real data at " << GK_REAL_DATA;
    expect_tidy_on_all_sheets(real::buurten(*region), "buurten");
    for (const char* name : {"Alkmaar", "Texel", "Haarlem", "Heemstede", "Hollands Kroon"})
        expect_tidy_on_all_sheets(real::one_gemeente(*region, name), name);
    // Every gemeente has its name on the A4 map of the region.
    const Layout layout = lay_out(real::buurten(*region), {.orientation = Orientation::portrait});
    for (const std::string& name : region->base.gemeente_name)
        EXPECT_TRUE(has_text(
            layout, QString::fromStdString(name).split(QLatin1Char(' ')).first().split(QLatin1Char('-')).first()))
            << name;
}

TEST_F(LayoutTest, LegendCountsAddUp) {
    const MapSnapshot snapshot = sample::areas();
    const Layout layout = lay_out(snapshot, {});
    std::size_t sum = 0;
    std::vector<std::size_t> counts;
    for (const LegendEntry& entry : layout.legend)
        if (entry.count) {
            sum += *entry.count;
            counts.push_back(*entry.count);
        }
    EXPECT_EQ(sum, 12U);
    // 85 | 65 75 | 45 55 | 25 35 | 5 15 | unreliable | missing | other type
    EXPECT_EQ(counts, (std::vector<std::size_t>{1, 2, 2, 2, 2, 1, 1, 1}));
}

TEST_F(LayoutTest, LegendNamesOnlyWhatOccurs) {
    MapSnapshot snapshot = sample::areas();
    std::get<AreaTheme>(snapshot.theme).coverage.clear();
    std::get<AreaTheme>(snapshot.theme).of_type.clear();
    snapshot.base.motorways = nullptr;
    const Layout layout = lay_out(snapshot, {});
    EXPECT_FALSE(has_text(layout, "onvoldoende gegevens"));
    EXPECT_FALSE(has_text(layout, "ander gebiedstype"));
    EXPECT_FALSE(has_text(layout, "rijksweg"));
    EXPECT_FALSE(has_text(layout, "buiten de regio"));
    EXPECT_TRUE(has_text(layout, "geen gegevens"));
}

TEST_F(LayoutTest, InFocusOnlyTheGemeenteCounts) {
    MapSnapshot snapshot = sample::areas();
    snapshot.focus = 0;
    const Layout layout = lay_out(snapshot, {});
    std::size_t sum = 0;
    for (const LegendEntry& entry : layout.legend) sum += entry.count.value_or(0);
    EXPECT_EQ(sum, 4U);
    EXPECT_TRUE(layout.locator);
}

TEST_F(LayoutTest, SaysEverythingThatAMapMustSay) {
    MapSnapshot snapshot = sample::areas();
    snapshot.banner = demo_banner();
    const Layout layout = lay_out(snapshot, {.orientation = Orientation::portrait});
    for (const char* text :
         {"Gelegenheidskaart Voorbeeld", "Woongebied: gelegenheid per buurt", "minder dan 20", "20 tot 40",
          "80 of meer", "onvoldoende gegevens", "aantal buurten",
          "Deze kaart toont gelegenheid, geen misdaad:", "Bronnen: CBS wijken en buurten (2024)",
          "Model: Proef 1 (0123456789ab)", "gegevens: fedcba987654", "gemaakt op 23 november 2026",
          "Kaart: Gelegenheidskaart", "schematisch voorbeeld, gesimuleerde signalen", "Hoogste 10 buurten"})
        EXPECT_TRUE(has_text(layout, QString::fromUtf8(text))) << text;
    EXPECT_FALSE(has_text(layout, "0123456789abc")) << "more than 12 digits of a hash";
}

TEST_F(LayoutTest, NumbersAreDutch) {
    EXPECT_EQ(whole_number(300000), "300.000");
    EXPECT_EQ(number(1234.56, 1), "1.234,6");
    EXPECT_EQ(date_text("2026-03-01T12:00:00Z"), "1 maart 2026");
    EXPECT_EQ(date_text("voorjaar"), "voorjaar");
}

TEST_F(LayoutTest, ScalesAreRound) {
    EXPECT_EQ(detail::round_scale(500000), 500000);
    EXPECT_EQ(detail::round_scale(500001), 600000);
    EXPECT_EQ(detail::round_scale(61000), 75000);
    EXPECT_EQ(detail::round_scale(9001), 10000);
}

TEST_F(LayoutTest, AutomaticTakesTheSheetThatShowsMore) {
    const MapSnapshot wide = sample::base(); // 30 x 10 km
    const Layout layout = lay_out(wide, {});
    EXPECT_GT(layout.page.width(), layout.page.height());
}

TEST_F(LayoutTest, WhatDoesNotHoldTogetherIsRefused) {
    MapSnapshot snapshot = sample::areas();
    snapshot.focus = 3;
    EXPECT_FALSE(check(snapshot));
    snapshot = sample::areas();
    std::get<AreaTheme>(snapshot.theme).value.pop_back();
    EXPECT_FALSE(check(snapshot));
    EXPECT_FALSE(check(MapSnapshot{}));
}

TEST(Snapshot, AreasJoinTheirScoresOfOneType) {
    const std::vector<std::string> codes{"a", "b", "c"};
    std::vector<score::AreaScore> scores(2);
    scores[0].type = region::AreaType::woongebied;
    scores[0].id = "b";
    scores[0].top_share = 0.25;
    scores[1].type = region::AreaType::buitengebied;
    scores[1].id = "c";
    const AreaTheme theme = area_theme(nullptr, codes, {}, scores, region::AreaType::woongebied, AreaValue::top_share);
    EXPECT_EQ(theme.of_type, (std::vector<std::uint8_t>{0, 1, 0}));
    EXPECT_EQ(theme.value[1], 25);
    EXPECT_TRUE(std::isnan(theme.value[2]));
}

TEST(Snapshot, UnreliableAndMissingValuesDoNotMoveTheBreaks) {
    MapSnapshot snapshot = sample::areas();
    auto& theme = std::get<AreaTheme>(snapshot.theme);
    const auto before = classes_of(snapshot.theme).value();
    theme.value[10] = 1e6; // unreliable
    theme.value[11] = 1e6; // another type
    EXPECT_EQ(classes_of(snapshot.theme).value().breaks, before.breaks);
}

} // namespace
} // namespace gk::map
