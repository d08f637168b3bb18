// SPDX-License-Identifier: EUPL-1.2
#include "fixture.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include <QAccessible>
#include <QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>
#include <unistd.h>

#include "app/desktop/view/cell_layer.hpp"
#include "app/desktop/view/tile_layer.hpp"
#include "app/starter/demo_project.hpp"

Q_IMPORT_QML_PLUGIN(GelegenheidskaartPlugin)

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

void collect(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtWarningMsg || type == QtCriticalMsg) console() << text;
}

} // namespace

std::unique_ptr<Window> Desktop::window;

QStringList& console() {
    static QStringList lines;
    return lines;
}

fs::path Desktop::folder() {
    const fs::path path =
        fs::temp_directory_path() / ("gk_desktop_" + std::to_string(QCoreApplication::applicationPid()));
    fs::create_directories(path);
    return path;
}

void Desktop::SetUpTestSuite() {
    const auto made = starter::make_demo_project(folder() / "demo.gkaart", folder() / "bronnen", no_progress());
    ASSERT_TRUE(made.has_value()) << describe(made.error());
    window = std::make_unique<Window>();
    ASSERT_TRUE(window->load());
    window->quick()->resize(1280, 800);
    work().openFile(QString::fromStdString((folder() / "demo.gkaart").string()));
    ASSERT_TRUE(wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000))
        << work().problem().toStdString();
    window->quick()->requestActivate(); // shortcuts belong to the active window
    (void)QTest::qWaitForWindowActive(window->quick());
    settle();
}

void Desktop::TearDownTestSuite() {
    window.reset();
    std::error_code ignored;
    fs::remove_all(folder(), ignored);
}

void Desktop::SetUp() {
    ASSERT_TRUE(window && work().page() == Workspace::Page::Map);
    console().clear();
    window->quick()->setProperty("panel", QStringLiteral("list"));
    work().setAreaKind(static_cast<int>(region::AreaKind::buurt));
    work().setAreaType(static_cast<int>(region::AreaType::woongebied));
    work().setValue(QStringLiteral("gelegenheid"));
    work().setLock({});
    work().clearSelection();
    work().camera()->showAll(false);
    settle();
}

void Desktop::TearDown() {
    EXPECT_TRUE(console().isEmpty()) << console().join(QLatin1Char('\n')).toStdString();
}

void Desktop::settle() {
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

QQuickItem* Desktop::map_item() {
    return window->quick()->findChild<CellLayer*>();
}

std::vector<QQuickItem*> Desktop::visible_items() {
    // By what is drawn in what: what a list makes is no child of it in the way of QObjects.
    std::vector<QQuickItem*> all;
    std::vector<QQuickItem*> open{window->quick()->contentItem()->parentItem() != nullptr
                                      ? window->quick()->contentItem()->parentItem()
                                      : window->quick()->contentItem()};
    while (!open.empty()) {
        QQuickItem* item = open.back();
        open.pop_back();
        if (!item->isVisible()) continue;
        all.push_back(item);
        for (QQuickItem* child : item->childItems()) open.push_back(child);
    }
    return all;
}

QQuickItem* Desktop::visible_item(const QString& name) {
    const std::vector<QQuickItem*> all = visible_items();
    const auto found = std::ranges::find(all, name, &QQuickItem::objectName);
    return found == all.end() ? nullptr : *found;
}

QString Desktop::spoken_name(QQuickItem* item) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(item);
    return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
}

void Desktop::go_round_with_tab(const std::string& where, std::size_t fewest) {
    std::set<QQuickItem*> wanted;
    for (QQuickItem* one : visible_items())
        if (one->isEnabled() && one->activeFocusOnTab()) wanted.insert(one);
    std::set<QQuickItem*> reached;
    for (std::size_t i = 0; i < wanted.size() + 5; ++i) {
        key(Qt::Key_Tab);
        QQuickItem* focus = window->quick()->activeFocusItem();
        ASSERT_NE(focus, nullptr);
        if (!reached.insert(focus).second) continue;
        // A list hands the focus on to its row.
        for (QQuickItem* of = focus->parentItem(); of != nullptr; of = of->parentItem())
            if (of->isFocusScope() && of->activeFocusOnTab()) reached.insert(of);
        EXPECT_FALSE(spoken_name(focus).isEmpty())
            << where << ": " << focus->metaObject()->className() << " has no name";
        const QPointF middle = focus->mapToScene({focus->width() / 2, focus->height() / 2});
        EXPECT_TRUE(QRectF(0, 0, window->quick()->width(), window->quick()->height()).contains(middle))
            << where << ": " << spoken_name(focus).toStdString() << " has the focus and cannot be seen";
    }
    for (QQuickItem* one : wanted)
        EXPECT_TRUE(reached.contains(one))
            << where << ": " << one->metaObject()->className() << " " << spoken_name(one).toStdString();
    EXPECT_GE(wanted.size(), fewest) << where;
}

QPoint Desktop::pixel_of(const std::string& code) {
    const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
    const geometry::Point rd = set.centre[set.by_code.at(code)];
    const auto plane = crs::WebMercator::make();
    const geometry::Point at = *plane->from_rd(rd);
    const geometry::Point origin = work().project()->origin;
    return map_item()->mapToScene(work().camera()->toScreen({at.x - origin.x, at.y - origin.y})).toPoint();
}

const score::AreaScore& Desktop::best() {
    for (const auto& area : work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied))
        if (area.rank == 1U) return area;
    throw std::runtime_error("nothing is ranked first");
}

void Desktop::type(const char* name, const QString& text) {
    QQuickItem* field = item(name);
    ASSERT_NE(field, nullptr) << name;
    field->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    for (const QChar letter : text) QTest::keyClick(window->quick(), letter.toLatin1());
    ASSERT_EQ(field->property("text").toString(), text) << name;
}

void Desktop::press(const char* name) {
    QQuickItem* button = item(name);
    ASSERT_NE(button, nullptr) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    button->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Space);
}

void Desktop::choose(const char* name, const QString& value) {
    QQuickItem* list = item(name);
    ASSERT_NE(list, nullptr) << name;
    list->forceActiveFocus(Qt::TabFocusReason);
    key(Qt::Key_Home);
    for (int i = 0; i < 120 && list->property("currentValue").toString() != value; ++i) key(Qt::Key_Down);
    ASSERT_EQ(list->property("currentValue").toString(), value) << name;
}

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
