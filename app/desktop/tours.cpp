// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/tours.hpp"

#include <algorithm>
#include <cstdio>

#include <QDirIterator>
#include <QCursor>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>

#include "app/desktop/options.hpp"
#include "app/desktop/view/tile_layer.hpp"
#include "app/desktop/wait.hpp"
#include "app/desktop/window.hpp"
#include "gis/store/clock.hpp"

namespace gk::desktop {
namespace {

constexpr int load_milliseconds = 120'000;
constexpr int paint_milliseconds = 20'000;

bool tiles_complete(const QQuickWindow& window) {
    const auto layers = window.findChildren<TileLayer*>();
    return std::ranges::all_of(layers, [](const TileLayer* layer) { return layer->complete(); });
}

int complain(const char* sentence) {
    std::fprintf(stderr, "%s\n", sentence);
    return 4;
}

/// What fills the window, and the day of today. "judge" is the panel of the model with its
/// judgements in pairs.
void set_pages(Window& window, const Options& options) {
    (void)store::set_today(options.today); // the options hold a day or nothing
    if (const auto today = programme::parse_day(options.today)) window.workspace().programme()->setToday(*today);
    const bool judging = options.panel == "judge";
    const std::string panel = judging ? "model" : options.panel;
    for (const auto& [name, value] :
         {std::pair{"area", &options.area}, std::pair{"section", &options.section}, std::pair{"panel", &panel}})
        if (!value->empty()) window.quick()->setProperty(name, QString::fromStdString(*value));
    if (auto* model = window.quick()->findChild<QQuickItem*>(QStringLiteral("modelPanel")); model != nullptr && judging)
        model->setProperty("judging", true);
}

/// The step of the pilot, with what it works out when a person asks for it; false when that takes too long.
bool show_pilot(PilotDesk& pilot, const Options& options) {
    const auto quiet = [&] { return pilot.ready() && !pilot.busy(); };
    if (!wait_until(quiet, load_milliseconds)) return false;
    if (options.step > 0) pilot.setStep(options.step);
    if (pilot.step() == 1) pilot.choice()->look();
    if (pilot.step() == 5 && pilot.frozen()) pilot.result()->make({});
    if (!options.expert.empty() && pilot.frozen())
        pilot.judging()->begin(QString::fromStdString(options.expert),
                               pilot.areas().front().toMap().value(QStringLiteral("type")).toInt());
    return wait_until(quiet, load_milliseconds);
}

/// Opens the project and sets the view that the options ask for; an exit status when that fails.
int prepare_view(Window& window, const Options& options) {
    Workspace& workspace = window.workspace();
    set_pages(window, options);
    if (auto* theme = window.engine().singletonInstance<QObject*>("Gelegenheidskaart", "Theme"); theme != nullptr)
        theme->setProperty("textScale", options.text_scale / 100.0);
    if (options.project.empty()) return 0;
    workspace.openFile(QString::fromStdString(options.project));
    const bool opened = wait_until([&] { return workspace.page() != Workspace::Page::Busy; }, load_milliseconds);
    if (!opened) return complain("the project could not be read in two minutes");
    if (workspace.page() != Workspace::Page::Map) return complain(qPrintable(workspace.problem()));
    if (!options.import_file.empty()) {
        DataImport& source = *workspace.dataImport();
        workspace.addData();
        if (!options.import_kind.empty()) source.setKind(QString::fromStdString(options.import_kind));
        source.chooseFile(QUrl::fromLocalFile(QString::fromStdString(options.import_file)));
        if (!wait_until([&] { return !source.busy(); }, load_milliseconds))
            return complain("the file could not be read in two minutes");
        return 0;
    }
    if (!options.type.empty()) workspace.setAreaType(static_cast<int>(*region::parse_area_type(options.type)));
    if (!options.by.empty()) workspace.setAreaKind(static_cast<int>(*region::parse_area_kind(options.by)));
    if (!wait_until([&] { return workspace.engine().reasons() != nullptr && workspace.engine().certain(); },
                    load_milliseconds))
        return complain("the reasons could not be worked out");
    if (!wait_until([&] { return workspace.programme()->ready(); }, load_milliseconds))
        return complain("the registers of the programme could not be read");
    if (!options.open.empty()) {
        auto* page = window.quick()->findChild<QQuickItem*>(QStringLiteral("programmePage"));
        if (page == nullptr) return complain("--open needs --area programme and a --section");
        QMetaObject::invokeMethod(page, "open", Q_ARG(QString, QString::fromStdString(options.section)),
                                  Q_ARG(QVariant, QString::fromStdString(options.open)));
    }
    if (options.plan) {
        workspace.planner()->make();
        if (!wait_until([&] { return !workspace.planner()->busy(); }, load_milliseconds) ||
            !workspace.planner()->planned())
            return complain(qPrintable(workspace.problem()));
    }
    if (options.area == "pilot" && !show_pilot(*workspace.pilot(), options))
        return complain("the pilot could not be read");
    if (!options.gemeente.empty()) {
        workspace.setLock(QString::fromStdString(options.gemeente));
        if (workspace.lockName() == workspace.lock()) return complain("--gemeente: the project has no such gemeente");
    }
    if (!options.select.empty() && !workspace.selectId(QString::fromStdString(options.select)))
        return complain("--select: the project has no such area");
    if (!options.layer.empty()) {
        workspace.setValue(QString::fromStdString(options.layer));
        const bool any_hotspots = options.layer == "hotspots" && is_hotspots(workspace.value().toStdString());
        if (workspace.value() != QString::fromStdString(options.layer) && !any_hotspots)
            return complain("--layer: the project has no such layer");
    }
    if (!options.beside.empty()) {
        workspace.setSecondValue(QString::fromStdString(options.beside));
        if (workspace.secondValue().isEmpty()) return complain("--beside: the project has no such layer");
    }
    if (!options.base.empty()) {
        if (!wait_until([&] { return workspace.baseMap()->reachable(); }, 6000))
            return complain("--base: the server of the base map does not answer");
        workspace.baseMap()->setStyle(options.base == "standaard" ? 1 : options.base == "grijs" ? 2 : 3);
        wait_for(2500); // Qt Location does not say when its tiles are in
    }
    if (options.earlier > 0) {
        ScoreHistory& history = *workspace.history();
        if (options.earlier >= history.count()) return complain("--earlier: the project keeps no such score");
        if (auto* bar = window.quick()->findChild<QQuickItem*>(QStringLiteral("historyBar")); bar != nullptr)
            bar->setProperty("open", true);
        history.setStep(history.count() - 1 - options.earlier);
        if (!wait_until([&] { return !history.busy(); }, load_milliseconds))
            return complain("the earlier score could not be read in two minutes");
    }
    // Looking for hot spots begins when the view has come to rest.
    if (!wait_until([&] { return !workspace.hotspots()->busy(); }, load_milliseconds))
        return complain("the hot spots could not be found in two minutes");
    if (options.zoom > 0) {
        if (workspace.selecting()) workspace.zoomToSelection();
        wait_for(400);
        const QSizeF view = workspace.camera()->viewport();
        workspace.camera()->zoomAt({view.width() / 2, view.height() / 2}, options.zoom, false);
    }
    return 0;
}

int screenshot(Window& window, const Options& options) {
    window.quick()->resize(options.size);
    wait_for(50);
    if (const int status = prepare_view(window, options); status != 0) return status;
    QQuickWindow& quick = *window.quick();
    // A pointer that happens to be over the window points at something: out of the picture with it.
    QCursor::setPos(quick.screen()->geometry().bottomRight());
    // Tooltips and animations end, every tile arrives, and the last frame is on the screen.
    wait_for(500);
    if (!wait_until([&] { return !window.workspace().hotspots()->busy(); }, load_milliseconds))
        return complain("the hot spots could not be found in two minutes");
    if (!wait_until([&] { return tiles_complete(quick) && !window.workspace().engine().busy(); }, paint_milliseconds))
        return complain("the map was not painted in time");
    wait_for(100);
    if (!quick.grabWindow().save(QString::fromStdString(options.screenshot)))
        return complain("the screenshot cannot be written there");
    return 0;
}

int self_test(Window& window) {
    int problems = 0;
    QDirIterator files(QStringLiteral(":/qt/qml/Gelegenheidskaart"), {QStringLiteral("*.qml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString file = files.next();
        QQmlComponent component(&window.engine(), QUrl(QStringLiteral("qrc") + file));
        ++count;
        if (!component.isError()) continue;
        ++problems;
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
    }
    std::printf("%d QML files, %d with errors\n", count, problems);
    return problems == 0 && count > 0 ? 0 : 5;
}

} // namespace

int run(Window& window, const Options& options) {
    if (options.self_test) return self_test(window);
    // What no person opens is not theirs to find back.
    if (!options.screenshot.empty() || options.bench) window.workspace().keepNoRecent();
    if (!options.screenshot.empty()) return screenshot(window, options);
    if (options.bench) return bench(window, options);
    window.quick()->resize(options.size);
    if (!options.project.empty()) {
        set_pages(window, options);
        window.workspace().openFile(QString::fromStdString(options.project));
    }
    return QGuiApplication::exec();
}

} // namespace gk::desktop
