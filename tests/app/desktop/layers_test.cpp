// SPDX-License-Identifier: EUPL-1.2
// The layers of the map: hidden, faded, moved.
#include <QImage>

#include "fixture.hpp"

namespace gk::desktop {
namespace {

QImage picture(QQuickWindow& window, QQuickItem& map) {
    const QRectF place = map.mapRectToScene(QRectF(0, 0, map.width(), map.height()));
    return window.grabWindow().copy(place.toAlignedRect());
}

int row_of(const LayerList& layers, MapLayer layer) {
    for (int row = 0; row < layers.rowCount(); ++row)
        if (layers.data(layers.index(row), LayerList::LayerRole).toInt() == static_cast<int>(layer)) return row;
    return -1;
}

TEST_F(Desktop, LayersOfTheMapAreHiddenFadedAndMoved) {
    LayerList& layers = *work().layers();
    layers.reset();
    settle();
    const auto look = [] { return picture(*window->quick(), *map_item()); };
    const QImage before = look();
    ASSERT_FALSE(before.isNull());

    layers.show(row_of(layers, MapLayer::names), false);
    settle();
    const QImage nameless = look();
    EXPECT_NE(nameless, before) << "names are gone";

    // Under the values roads cannot be seen where there is a value.
    layers.move(row_of(layers, MapLayer::values), -row_of(layers, MapLayer::values));
    EXPECT_EQ(row_of(layers, MapLayer::values), 0);
    settle();
    EXPECT_NE(look(), nameless);

    layers.setOpacity(0, 0.1);
    settle();
    EXPECT_DOUBLE_EQ(work().scene()->valuesOpacity(), 0.1);
    const auto ink = [](const QImage& image) {
        double sum = 0;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3) sum += 255 - qGray(image.pixel(x, y));
        return sum;
    };
    EXPECT_LT(ink(look()), 0.9 * ink(before)) << "faint values";

    // Another start of the program finds them so.
    const LayerList again;
    EXPECT_EQ(again.stack(), layers.stack());

    layers.reset();
    settle();
    EXPECT_EQ(look(), before) << "and all is as it was";
}

TEST_F(Desktop, TheListOfLayersWorksByKeyboard) {
    work().layers()->reset();
    auto* button = visible_item(QStringLiteral("layersButton"));
    ASSERT_NE(button, nullptr);
    button->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
    wait_for(250);
    auto* roads = visible_item(QStringLiteral("layer:3"));
    ASSERT_NE(roads, nullptr);
    for (int i = 0; i < 60 && !roads->hasActiveFocus(); ++i) key(Qt::Key_Tab);
    ASSERT_TRUE(roads->hasActiveFocus());
    key(Qt::Key_Space);
    EXPECT_FALSE(work()
                     .layers()
                     ->data(work().layers()->index(row_of(*work().layers(), MapLayer::roads)), LayerList::ShownRole)
                     .toBool());
    key(Qt::Key_Escape);
    work().layers()->reset();
    settle();
}

} // namespace
} // namespace gk::desktop
