// SPDX-License-Identifier: EUPL-1.2
// A legend names everything that is drawn, says nothing that is not so, and no name lies over a sign.

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "app/map/gui.hpp"
#include "app/map/layout.hpp"
#include "app/map/legend.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"
#include "tests/app/map/real_data.hpp"
#include "tests/app/map/sample.hpp"

namespace gk::map {
namespace {

class LegendTest : public ::testing::Test {
protected:
    OffscreenGui gui_;

    static std::vector<std::string> labels(const Layout& layout) {
        std::vector<std::string> result;
        for (const LegendEntry& entry : layout.legend) result.push_back(entry.label.toStdString());
        return result;
    }
    /// Areas of which half have the value 0, and the rest all differ, in quantiles.
    static MapSnapshot tied() {
        MapSnapshot map = sample::areas();
        auto& theme = std::get<AreaTheme>(map.theme);
        theme.coverage.clear();
        theme.of_type.clear();
        theme.value = {0, 0, 0, 0, 0, 0, 0, 10, 20, 30, 40, 50};
        map.classes = classes_of(map.theme).value();
        return map;
    }
    static QString note(const MapSnapshot& map) {
        return class_note(map.classes, plural(map.subject.per), spread_of(map, count(fills(map))));
    }
};

TEST_F(LegendTest, HighStandsOnTop) {
    const auto names = labels(lay_out(sample::areas(), {}));
    ASSERT_GE(names.size(), 5U);
    EXPECT_EQ(std::vector(names.begin(), names.begin() + 5),
              (std::vector<std::string>{"80 of meer", "60 tot 80", "40 tot 60", "20 tot 40", "minder dan 20"}));
}

TEST_F(LegendTest, NamesEverythingThatIsDrawn) {
    MapSnapshot map = sample::areas();
    auto land = std::make_shared<geometry::PolygonSet>();
    sample::add_square(*land, 100000, 510000, 10000);
    map.base.neighbours = land;
    map.base.estates = map.base.gemeenten;
    map.highlight = map.base.gemeenten;
    map.highlight_name = "Eigen gebied";
    map.signs = {{{105000, 505000}, SignKind::knelpunt}, {{101000, 505000}, SignKind::done}};
    map.focus = 0;
    const auto names = labels(lay_out(map, {.orientation = Orientation::landscape}));
    for (const char* wanted :
         {"knelpunt", "inzet, uitgevoerd", "Eigen gebied", "andere gemeente", "water", "grens van Aalwijk",
          "gemeentegrens", "rijksweg", "bedrijventerrein", "naam van een gemeente"})
        EXPECT_TRUE(std::ranges::contains(names, std::string(wanted))) << wanted;
    EXPECT_FALSE(std::ranges::contains(names, std::string("inzet, gepland")));
}

TEST_F(LegendTest, LandWithoutEstatesIsNamed) {
    MapSnapshot map = sample::areas();
    map.subject.per = region::AreaKind::estate;
    EXPECT_TRUE(std::ranges::contains(labels(lay_out(map, {})),
                                      std::string("geen bedrijventerrein, of een ander gebiedstype")));
    std::get<AreaTheme>(map.theme).of_type.clear();
    EXPECT_TRUE(std::ranges::contains(labels(lay_out(map, {})), std::string("geen bedrijventerrein")));
    map.subject.per = region::AreaKind::buurt;
    std::get<AreaTheme>(map.theme).of_type.assign(12, 0);
    map.rest = "geen signalen";
    EXPECT_TRUE(std::ranges::contains(labels(lay_out(map, {})), std::string("geen signalen")));
}

TEST_F(LegendTest, NothingIsMoreThanAllOfIt) {
    MapSnapshot map = sample::areas();
    auto& theme = std::get<AreaTheme>(map.theme);
    EXPECT_EQ(highest_possible("% van de mensen", map.theme), std::nullopt) << "there is a 115";
    for (double& value : theme.value) value = std::min(value, 100.0);
    EXPECT_EQ(highest_possible("% van de mensen", map.theme), 100.0);
    EXPECT_EQ(highest_possible("score van 0 tot 100", map.theme), std::nullopt);
    EXPECT_EQ(class_text(map.classes, 4, 100.0), "80 tot en met 100");
    EXPECT_EQ(class_text(map.classes, 4), "80 of meer");
    EXPECT_EQ(class_text(map.classes, 0, 100.0), "minder dan 20");
    const auto whole = classify::make_classes({}, {.method = classify::Method::given, .given = {99.5, 100}}).value();
    EXPECT_EQ(class_text(whole, 2, 100.0), "100,0");
    EXPECT_EQ(class_text(whole, 1, 100.0), "99,5 tot 100,0");
}

TEST_F(LegendTest, EquallyManyIsOnlySaidWhenItIsSo) {
    MapSnapshot map = tied();
    EXPECT_TRUE(note(map).contains("dezelfde waarde")) << note(map).toStdString();
    EXPECT_FALSE(note(map).contains("evenveel"));
    auto& theme = std::get<AreaTheme>(map.theme);
    for (std::size_t i = 0; i < 7; ++i) theme.value[i] = 1e-12 * static_cast<double>(i % 3); // as sums round
    EXPECT_TRUE(note(map).contains("dezelfde waarde")) << note(map).toStdString();
    for (std::size_t i = 0; i < theme.value.size(); ++i) theme.value[i] = static_cast<double>(i);
    map.classes = classes_of(map.theme, {.classes = 4}).value();
    EXPECT_EQ(note(map), "Klassen met ongeveer evenveel buurten.");
    map.focus = 0; // its four areas are the lowest
    EXPECT_EQ(note(map), "In de hele regio hebben de klassen ongeveer evenveel buurten.");
    map.focus.reset();
    map.classes.breaks = {1, 10, 11}; // of other values, as when a slider moves
    EXPECT_TRUE(note(map).contains("niet evenveel")) << note(map).toStdString();
}

TEST_F(LegendTest, SignsOfOnePlaceStandBesideEachOther) {
    const auto signs = side_by_side({{{1, 1}, SignKind::done},
                                     {{5, 5}, SignKind::planned},
                                     {{1, 1}, SignKind::knelpunt},
                                     {{1, 1}, SignKind::done}});
    ASSERT_EQ(signs.size(), 3U) << "the same sign twice is one";
    EXPECT_EQ(signs[0].aside, -0.5);
    EXPECT_EQ(signs[1].aside, 0);
    EXPECT_EQ(signs[2].aside, 0.5);
}

/// Wherever signs stand: no name over a sign, no leader through one.
void expect_clear(const MapSnapshot& map, const PageOptions& options) {
    const Layout layout = lay_out(map, options);
    ASSERT_EQ(layout.signs.size(), map.signs.size());
    for (const QRectF& sign : layout.signs) {
        for (const TextItem& text : layout.texts)
            EXPECT_FALSE(text.role == TextRole::label && text.box.intersects(sign)) << text.text.toStdString();
        for (const Leader& leader : layout.leaders)
            EXPECT_FALSE(sign.contains(leader.p1()) || sign.contains(leader.p2()));
    }
}

TEST_F(LegendTest, NoNameLiesOverASign) {
    std::mt19937 random(7); // NOLINT: the same signs every time
    std::uniform_real_distribution<double> x(98000, 132000), y(499000, 511000);
    std::size_t names = 0;
    for (int round = 0; round < 60; ++round) {
        SCOPED_TRACE(round);
        MapSnapshot map = sample::base();
        for (int i = 0; i < 3 + round; ++i) map.signs.push_back({{x(random), y(random)}, static_cast<SignKind>(i % 3)});
        for (int g = 0; g < 3; ++g) // where names would stand first
            map.signs.push_back({{105000.0 + 10000 * g, 505000}, SignKind::knelpunt});
        map.signs = side_by_side(std::move(map.signs));
        expect_clear(map, {.orientation = round % 2 == 0 ? Orientation::landscape : Orientation::portrait});
        const Layout layout = lay_out(map, {});
        names += static_cast<std::size_t>(std::ranges::count(layout.texts, TextRole::label, &TextItem::role));
    }
    EXPECT_GT(names, 90U) << "they stand aside, they do not vanish";
}

TEST_F(LegendTest, NoNameLiesOverASignOfTheRegion) {
    const auto region = real::read();
    if (!region) GTEST_SKIP() << "no real data at " << GK_REAL_DATA;
    MapSnapshot map = real::buurten(*region);
    for (std::size_t f = 0; f < map.base.gemeenten->feature_count(); ++f) {
        const geometry::Box box = map.base.gemeenten->bounds(f);
        map.signs.push_back({{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}, SignKind::done});
    }
    expect_clear(map, {.orientation = Orientation::portrait});
}

} // namespace
} // namespace gk::map
