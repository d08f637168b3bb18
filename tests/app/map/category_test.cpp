// SPDX-License-Identifier: EUPL-1.2
// Maps of states instead of numbers, dots for what is too small, and maps within a page.

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

#include "app/map/gui.hpp"
#include "app/map/palette.hpp"
#include "app/map/render.hpp"
#include "app/map/text.hpp"
#include "tests/app/map/sample.hpp"

namespace gk::map {
namespace {

class Categories : public testing::Test {
protected:
    OffscreenGui gui;

    /// Three gemeenten: done, planned, late; nobody is at "nog niet".
    static MapSnapshot states() {
        MapSnapshot map = sample::base();
        map.base.motorways = nullptr;
        map.subject.per = region::AreaKind::gemeente;
        map.subject.quantity = "Stand";
        map.categories = {{"gehaald", {40, 116, 76}, Mark::none},
                          {"gepland", {127, 188, 150}, Mark::hatch},
                          {"nog niet", {222, 236, 226}, Mark::none},
                          {"te laat", {204, 102, 26}, Mark::cross}};
        map.classes = category_classes(4);
        map.theme = AreaTheme{
            .polygons = map.base.gemeenten, .gemeente = {}, .value = {0, 1, 3}, .coverage = {}, .of_type = {}};
        map.lists = {{"Te laat", {"Zeer Lange Naam aan de Vaart"}}, {"Nog niet", {}}};
        return map;
    }
    static QImage painted(const MapSnapshot& map, const Layout& layout) {
        constexpr double dots = 12; // a mm
        QImage image(static_cast<int>(layout.page.right() * dots), static_cast<int>(layout.page.bottom() * dots),
                     QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(dots, dots);
        paint(painter, map, layout);
        return image;
    }
    /// Share of the pixels of a square on the ground that have a colour.
    static double share_of(const QImage& image, const Layout& layout, geometry::Point from, geometry::Point to,
                           QColor colour) {
        constexpr double dots = 12;
        const QPointF a = layout.to_page({from.x, to.y}) * dots, b = layout.to_page({to.x, from.y}) * dots;
        int all = 0, same = 0;
        for (int y = static_cast<int>(a.y()); y < static_cast<int>(b.y()); ++y)
            for (int x = static_cast<int>(a.x()); x < static_cast<int>(b.x()); ++x) {
                ++all;
                same += image.pixelColor(x, y) == colour ? 1 : 0;
            }
        return static_cast<double>(same) / all;
    }
};

TEST_F(Categories, LegendNamesStatesWithCountsAndMarks) {
    const MapSnapshot map = states();
    ASSERT_TRUE(check(map));
    const Layout layout = lay_out(map, {});
    std::vector<std::pair<QString, std::size_t>> fills;
    std::vector<Mark> marks;
    for (const LegendEntry& entry : layout.legend)
        if (entry.symbol == Symbol::fill) {
            fills.emplace_back(entry.label, entry.count.value_or(99));
            marks.push_back(entry.mark);
        }
    const std::vector<std::pair<QString, std::size_t>> wanted{
        {"gehaald", 1}, {"gepland", 1}, {"nog niet", 0}, {"te laat", 1}};
    EXPECT_EQ(fills, wanted);
    EXPECT_EQ(marks, (std::vector{Mark::none, Mark::hatch, Mark::none, Mark::cross}));
    const auto says = [&](const QString& text) { return std::ranges::contains(layout.texts, text, &TextItem::text); };
    EXPECT_TRUE(says("Te laat")) << "the list for who cannot tell the colours";
    EXPECT_FALSE(says("Nog niet")) << "an empty list is not shown";
    for (const TextItem& item : layout.texts) EXPECT_FALSE(item.text.contains("Klassen")) << "states are no classes";
    for (std::size_t i = 0; i < layout.texts.size(); ++i)
        for (std::size_t j = i + 1; j < layout.texts.size(); ++j)
            EXPECT_FALSE(layout.texts[i].box.intersects(layout.texts[j].box)) << layout.texts[i].text.toStdString();
}

TEST_F(Categories, TheCautionIsItsOwn) {
    MapSnapshot map = states();
    EXPECT_EQ(disclaimer(map), disclaimer());
    map.caution = "Wat niemand opschreef, staat er niet op.";
    const Layout layout = lay_out(map, {});
    EXPECT_TRUE(
        std::ranges::contains(layout.texts, QString("Wat niemand opschreef, staat er niet op."), &TextItem::text));
    EXPECT_FALSE(std::ranges::any_of(layout.texts, [](const TextItem& t) { return t.text.contains("geen misdaad"); }));
}

TEST_F(Categories, AreasHaveTheirColourAndTheirMark) {
    MapSnapshot map = states();
    const Layout layout = lay_out(map, {.labels = false});
    const QImage image = painted(map, layout);
    const auto share = [&](int gemeente, QColor colour) {
        const double x = 100000 + 10000 * gemeente;
        return share_of(image, layout, {x + 1000, 501000}, {x + 9000, 509000}, colour);
    };
    EXPECT_EQ(share(0, QColor(40, 116, 76)), 1) << "no mark";
    const double hatched = share(1, QColor(127, 188, 150)), crossed = share(2, QColor(204, 102, 26));
    EXPECT_GT(hatched, 0.5);
    EXPECT_LT(hatched, 0.95) << "lines lie over it";
    EXPECT_GT(crossed, 0.3);
    EXPECT_LT(crossed, hatched - 0.05) << "two ways of lines hide more";
}

TEST_F(Categories, WhatDoesNotHoldTogetherIsRefused) {
    MapSnapshot map = states();
    map.categories.pop_back();
    EXPECT_EQ(check(map).error().code, ErrorCode::bug);
    map = states();
    map.view = geometry::Box{};
    EXPECT_EQ(check(map).error().code, ErrorCode::bug);
}

TEST_F(Categories, AnAreaTooSmallToSeeIsADot) {
    MapSnapshot map = sample::areas();
    map.base.motorways = nullptr;
    const Layout layout = lay_out(map, {.labels = false});
    const double side = 5000 * layout.to_page.mm_per_m; // of an area, on paper
    const QColor lowest = fill_colours(map).front();
    const auto share = [&] {
        return share_of(painted(map, layout), layout, {100200, 500200}, {104800, 504800}, lowest);
    };
    EXPECT_GT(share(), 0.99);
    map.dot_below = 0.9 * side;
    EXPECT_GT(share(), 0.99) << "large enough";
    map.dot_below = 1.05 * side;
    const double dot = share();
    EXPECT_GT(dot, 0.7);
    EXPECT_LT(dot, 0.95) << "the corners of its square stay open";
}

TEST_F(Categories, AMapWithinAPageStaysInItsBox) {
    MapSnapshot map = sample::areas();
    map.banner = demo_banner();
    map.base.estates = map.base.neighbours = map.highlight = map.base.gemeenten; // the longest legend there is
    map.highlight_name = "Een gebied met een lange naam die over twee regels loopt";
    for (const bool zoomed : {false, true}) {
        if (zoomed) map.view = geometry::Box{.min_x = 104000, .min_y = 502000, .max_x = 108000, .max_y = 506000};
        map.focus = zoomed ? std::optional<std::size_t>(0) : std::nullopt;
        ASSERT_TRUE(check(map));
        for (double height = 60; height < 150; height += 1) {
            SCOPED_TRACE(height);
            const QRectF box(18, 60, 174, height);
            const Layout layout = lay_out_inset(map, box, 50, 0.8);
            EXPECT_TRUE(box.contains(layout.frame));
            EXPECT_EQ(layout.locator.has_value(), zoomed);
            for (std::size_t i = 0; i < layout.texts.size(); ++i) {
                const TextItem& a = layout.texts[i];
                EXPECT_TRUE(box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(a.box)) << a.text.toStdString();
                for (std::size_t j = i + 1; j < layout.texts.size(); ++j)
                    EXPECT_FALSE(a.box.intersects(layout.texts[j].box))
                        << a.text.toStdString() << " lies over " << layout.texts[j].text.toStdString();
                EXPECT_FALSE(layout.locator && a.box.intersects(layout.locator->box)) << a.text.toStdString();
            }
            for (const LegendEntry& entry : layout.legend) EXPECT_FALSE(entry.box.intersects(layout.north));
            if (!zoomed) continue;
            const geometry::Point corner = layout.to_page.back(layout.frame.center());
            EXPECT_NEAR(corner.x, 106000, 1);
        }
    }
}

} // namespace
} // namespace gk::map
