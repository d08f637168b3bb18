// SPDX-License-Identifier: EUPL-1.2
// What a tile says of itself: outside the parts that it names there is nothing.
#include <cmath>

#include "app/desktop/view/tile_painter.hpp"
#include "fixture.hpp"

namespace gk::desktop {
namespace {

class Tiles : public Desktop {
protected:
    /// The tile around a place of the plane, at a zoom of web maps.
    static TilePlace around(geometry::Point at, double zoom) {
        const double scale = MapCamera::scaleOf(zoom);
        return {scale, 1, static_cast<int>(std::floor(at.x * scale / tile_side)),
                static_cast<int>(std::floor(-at.y * scale / tile_side))};
    }
    static geometry::Point middle(const geometry::Box& box) {
        return {(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    }
    /// Pixels of the image that hold something, by how many of the parts hold them: none, one, more.
    static std::array<int, 3> held(const Tile& tile) {
        std::array<int, 3> count{};
        for (int y = 0; y < tile_side; ++y)
            for (int x = 0; x < tile_side; ++x) {
                if (tile.image.isNull() || tile.image.pixel(x, y) == 0) continue;
                const auto parts = std::ranges::count_if(tile.drawn, [&](const QRect& r) { return r.contains(x, y); });
                ++count.at(static_cast<std::size_t>(std::min<std::ptrdiff_t>(parts, 2)));
            }
        return count;
    }
    static int pixels(const Tile& tile) {
        int sum = 0;
        for (const QRect& part : tile.drawn) sum += part.width() * part.height();
        return sum;
    }
};

TEST_F(Tiles, LinesAndNamesLieInPartsThatDoNotOverlap) {
    const auto painter = line_painter(work().project(), default_layers(), {}, true);
    const geometry::Point at = middle(work().project()->set(region::AreaKind::gemeente)->screen->bounds(0));
    for (const double zoom : {8.0, 9.5, 11.0, 12.5}) {
        const TilePlace first = around(at, zoom);
        int drawn = 0, parts = 0;
        for (int i = 0; i < 9; ++i) { // a line that ends just over a border of blocks is rare: so many tiles
            TilePlace place = first;
            place.x += i % 3 - 1;
            place.y += i / 3 - 1;
            const auto tile = painter->paint(place);
            const auto [none, one, more] = held(*tile);
            EXPECT_EQ(none, 0) << "at zoom " << zoom << " something is drawn that nobody will see";
            EXPECT_EQ(more, 0) << "at zoom " << zoom << " something is drawn twice";
            drawn += one;
            parts += pixels(*tile);
        }
        EXPECT_GT(drawn, 0) << "at zoom " << zoom;
        EXPECT_LT(parts, 9 * tile_side * tile_side) << "at zoom " << zoom << " nothing is spared";
    }
}

TEST_F(Tiles, OfAreasOutsideTheGemeenteInFocusNothingIsDrawn) {
    const auto& data = work().project();
    work().setLock(QString::fromStdString(data->base.gemeente_code[0]));
    settle();
    ASSERT_TRUE(work().frame()->theme->snapshot.focus);
    const auto painter = area_painter(data, region::AreaKind::buurt);
    const auto ink = [&](std::size_t gemeente) {
        const TilePlace place = around(middle(data->screen.gemeenten->bounds(gemeente)), 10);
        const QImage image = colour_tile(*painter->paint(place), place, *work().frame()->theme);
        int drawn = 0;
        for (int y = 0; y < tile_side; ++y)
            for (int x = 0; x < tile_side; ++x) drawn += image.pixel(x, y) != 0 ? 1 : 0;
        return drawn;
    };
    // The gemeente farthest away shares no tile with the one in focus.
    std::size_t far = 0;
    double most = 0;
    const geometry::Point own = middle(data->screen.gemeenten->bounds(0));
    for (std::size_t g = 1; g < data->base.gemeente_code.size(); ++g) {
        const geometry::Point at = middle(data->screen.gemeenten->bounds(g));
        if (const double away = std::hypot(at.x - own.x, at.y - own.y); away > most) {
            most = away;
            far = g;
        }
    }
    EXPECT_GT(ink(0), 0);
    EXPECT_EQ(ink(far), 0) << "white borders would show on its grey";
    work().setLock({});
    settle();
}

TEST_F(Tiles, ASelectionNeedsLittleOfAMap) {
    const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
    const auto painter = highlight_painter(work().project(), {region::AreaKind::buurt, {0}});
    const geometry::Point at = middle(set.screen->bounds(0));
    const auto tile = painter->paint(around(at, 10));
    const auto [none, one, more] = held(*tile);
    EXPECT_EQ(none, 0);
    EXPECT_EQ(more, 0);
    EXPECT_GT(one, 0);
    EXPECT_LT(pixels(*tile), tile_side * tile_side / 4);
    TilePlace far = around(at, 10);
    far.x += 20;
    const auto nothing = painter->paint(far);
    EXPECT_TRUE(nothing->drawn.empty());
    EXPECT_TRUE(nothing->image.isNull());
}

} // namespace
} // namespace gk::desktop
