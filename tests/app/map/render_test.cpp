// SPDX-License-Identifier: EUPL-1.2
#include "app/map/render.hpp"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QTextLayout>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/map/gui.hpp"
#include "app/map/hatch.hpp"
#include "app/map/paint.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"
#include "tests/app/map/sample.hpp"

namespace gk::map {
namespace {

namespace fs = std::filesystem;

class RenderTest : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("gk_map_test_" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] std::string bytes(const char* name) const {
        std::ifstream file(folder_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    OffscreenGui gui_;
    fs::path folder_;
};

/// The map without any text, so that it does not depend on fonts: 3 px a mm.
QImage map_image(const MapSnapshot& snapshot) {
    const Layout layout = lay_out(snapshot, {.labels = false});
    constexpr double dots = 3;
    // The frame's place depends on the height of texts; cut out what lies 2 mm around the region.
    const geometry::Box box = snapshot.base.gemeenten->bounds();
    const QPointF corner = layout.to_page({box.min_x, box.max_y});
    const QPointF other = layout.to_page({box.max_x, box.min_y});
    QImage image(static_cast<int>((other.x() - corner.x() + 4) * dots),
                 static_cast<int>((other.y() - corner.y() + 4) * dots), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(dots, dots);
    Layout moved = layout; // so that rounding does not depend on the page
    moved.to_page.at += QPointF(2, 2) - corner;
    moved.frame = QRectF(0, 0, image.width() / dots, image.height() / dots);
    detail::paint_map(painter, snapshot, moved);
    return image;
}

/// Against tests/golden/map/NAME.png; GK_UPDATE_GOLDEN=1 writes it instead (then look at it!).
void expect_golden(const QImage& image, const char* name) {
    const QString path =
        QStringLiteral(GK_SOURCE_DIR "/tests/golden/map/") + QLatin1String(name) + QStringLiteral(".png");
    if (std::getenv("GK_UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(image.save(path));
        return;
    }
    const QImage golden = QImage(path).convertToFormat(QImage::Format_RGB32);
    ASSERT_EQ(golden.size(), image.size()) << name;
    // Versions of Qt round the edges of strokes differently: single pixels may differ, areas may not.
    int different = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor a = image.pixelColor(x, y);
            const QColor b = golden.pixelColor(x, y);
            if (std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) > 24)
                ++different;
        }
    EXPECT_LT(different, image.width() * image.height() / 500) << name;
}

TEST_F(RenderTest, GoldenMaps) {
    expect_golden(map_image(sample::areas()), "areas");
    expect_golden(map_image(sample::cells()), "cells");
    MapSnapshot focus = sample::areas();
    focus.focus = 1;
    focus.palette = Palette::green;
    expect_golden(map_image(focus), "focus");
    MapSnapshot diverging = sample::areas();
    diverging.palette = Palette::diverging_purple_green;
    expect_golden(map_image(diverging), "diverging");
}

TEST_F(RenderTest, EachAreaHasTheColourOfItsClass) {
    const MapSnapshot snapshot = sample::areas();
    const QImage image = map_image(snapshot);
    const auto classes = qt_colours(snapshot.palette, 5);
    // Off the corner of each area of 5 x 5 km, clear of borders, road and hatching.
    const auto at = [&](int area_x, int area_y) {
        const double side = (image.width() / 3.0 - 4) / 6;
        return image.pixelColor(static_cast<int>((2 + (area_x + 0.5) * side) * 3),
                                static_cast<int>((2 + (1.15 - area_y) * side) * 3));
    };
    EXPECT_EQ(at(0, 0), classes[0]);           // 5
    EXPECT_EQ(at(0, 1), classes[1]);           // 25
    EXPECT_EQ(at(2, 0), classes[2]);           // 45
    EXPECT_EQ(at(4, 0), classes[4]);           // 85
    EXPECT_EQ(at(5, 0), colour::missing());    // NaN
    EXPECT_EQ(at(5, 1), colour::other_type()); // another type
}

TEST_F(RenderTest, WritesThreeKindsOfFile) {
    const MapSnapshot snapshot = sample::areas();
    ASSERT_TRUE(render(snapshot, {}, folder_ / "a.pdf"));
    ASSERT_TRUE(render(snapshot, {.dpi = 96}, folder_ / "a.png"));
    ASSERT_TRUE(render(snapshot, {}, folder_ / "a.SVG"));
    EXPECT_TRUE(bytes("a.pdf").starts_with("%PDF"));
    EXPECT_TRUE(bytes("a.SVG").contains("onvoldoende gegevens")) << "text must be text";
    const QImage png(QString::fromStdString((folder_ / "a.png").string()));
    EXPECT_EQ(png.size(), QSize(1123, 794)); // A4 landscape at 96 dpi
    EXPECT_EQ(png.dotsPerMeterX(), 3780);
    EXPECT_EQ(png.text("Title"), "Gelegenheidskaart Voorbeeld");
    EXPECT_EQ(render(snapshot, {}, folder_ / "a.bmp").error().code, ErrorCode::usage);
}

TEST_F(RenderTest, SamePngTwice) {
    ASSERT_TRUE(render(sample::cells(), {.dpi = 72}, folder_ / "a.png"));
    ASSERT_TRUE(render(sample::cells(), {.dpi = 72}, folder_ / "b.png"));
    EXPECT_EQ(bytes("a.png"), bytes("b.png"));
}

TEST_F(RenderTest, AFolderThatIsNotThereIsOneClearSentence) {
    for (const char* name : {"a.pdf", "a.png", "a.svg"}) {
        const auto status = render(sample::areas(), {.dpi = 72}, folder_ / "nergens" / name);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::outside);
        EXPECT_TRUE(status.error().message.starts_with("cannot write the map: ")) << status.error().message;
    }
}

TEST_F(RenderTest, AFullDiskLeavesTheOldFile) {
    // A limit on the size of files stands in for a full disk: the same failing write().
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto old_signal = std::signal(SIGXFSZ, SIG_IGN);
    for (const char* name : {"a.pdf", "a.png", "a.svg"}) {
        std::ofstream(folder_ / name) << "old";
        const rlimit small{.rlim_cur = 4096, .rlim_max = old.rlim_max};
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto status = render(sample::areas(), {.dpi = 72}, folder_ / name);
        ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
        ASSERT_FALSE(status) << name;
        EXPECT_EQ(status.error().code, ErrorCode::outside) << name;
        EXPECT_EQ(bytes(name), "old");
    }
    std::signal(SIGXFSZ, old_signal);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 3) << "no half files left";
}

TEST(Hatch, CoversThePolygonEvenly) {
    // Lines a distance d apart have a total length of area / d.
    geometry::PolygonSet set;
    set.begin_feature();
    set.add_ring(std::vector<geometry::Point>{{0, 0}, {900, 100}, {700, 800}, {300, 400}, {100, 900}, {0, 0}}, false);
    set.add_ring(std::vector<geometry::Point>{{300, 150}, {500, 150}, {500, 300}, {300, 300}, {300, 150}}, true);
    const RdToPage to_page{.x = 0, .y = 0, .at = {10, 200}, .mm_per_m = 0.2};
    std::vector<QLineF> lines;
    hatch_polygon(set, 0, to_page, 0.5, lines);
    double length = 0;
    for (const QLineF& line : lines) length += line.length();
    EXPECT_NEAR(length * 0.5 / std::sqrt(2.0), set.area(0) * 0.04, 0.01 * set.area(0) * 0.04);
}

TEST(Hatch, SquaresAreTheSameLinesAsTheirPolygon) {
    geometry::PolygonSet set;
    sample::add_square(set, 300, 200, 500);
    const grid::GridSpec spec{.x_min = 0, .y_min = 0, .cell = 100, .cols = 20, .rows = 10};
    const RdToPage to_page{.x = 0, .y = 0, .at = {3.21, 99.87}, .mm_per_m = 0.01};
    std::vector<QLineF> polygon;
    std::vector<QLineF> squares;
    hatch_polygon(set, 0, to_page, 0.37, polygon);
    hatch_squares(
        spec, [](std::int32_t col, std::int32_t row) { return col >= 3 && col < 8 && row >= 2 && row < 7; }, to_page,
        0.37, squares);
    const auto by_place = [](const QLineF& a, const QLineF& b) { return a.x1() + a.y1() < b.x1() + b.y1(); };
    std::ranges::sort(polygon, by_place);
    std::ranges::sort(squares, by_place);
    ASSERT_EQ(polygon.size(), squares.size());
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        EXPECT_NEAR(polygon[i].x1(), squares[i].x1(), 1e-6);
        EXPECT_NEAR(polygon[i].x2(), squares[i].x2(), 1e-6);
    }
}

double luminance(QColor c) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

TEST(Palette, TextIsReadable) {
    const auto contrast = [](QColor a, QColor b) {
        const double la = luminance(a) + 0.05;
        const double lb = luminance(b) + 0.05;
        return std::max(la, lb) / std::min(la, lb);
    };
    EXPECT_GT(contrast(colour::soft_text(), Qt::white), 4.5);
    EXPECT_GT(contrast(colour::banner_text(), colour::banner()), 7);
    EXPECT_EQ(colour::missing(), QColor(224, 224, 224)); // 12% black
    EXPECT_EQ(colour::outside(), QColor(242, 242, 242)); // 5% black
}

/// What is copied from a PDF is found back from its glyphs: a sign that gets another glyph beside figures is lost.
TEST(Text, SignsBesideFiguresKeepTheirGlyphs) {
    const OffscreenGui gui;
    const auto glyphs = [](const QString& text) {
        QTextLayout layout(text, font(9, 400));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QList<quint32> all;
        for (const QGlyphRun& run : layout.glyphRuns()) all += run.glyphIndexes();
        return all;
    };
    for (const char* sign : {":", "-", "(", ")"}) {
        const QString one = QString::fromLatin1(sign);
        EXPECT_EQ(glyphs(QStringLiteral("1%12").arg(one))[1], glyphs(one)[0]) << sign;
    }
}

} // namespace
} // namespace gk::map
