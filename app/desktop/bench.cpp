// SPDX-License-Identifier: EUPL-1.2
// The figures that the application promises, measured in its own window. One process draws in one way: to measure
// another, start it with QT_QUICK_BACKEND=software or QSG_RHI_BACKEND=opengl. tests/bench/run.sh does both.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QQuickWindow>

#include "app/desktop/options.hpp"
#include "app/desktop/tours.hpp"
#include "app/desktop/wait.hpp"
#include "app/desktop/window.hpp"

namespace gk::desktop {
namespace {

/// Milliseconds between the frames that the window shows. Frames may come from a thread of their own: what was queued
/// for `here_` goes with it, where a mere disconnect would leave calls on their way to what is gone.
class FrameClock {
public:
    explicit FrameClock(QQuickWindow& window) {
        QObject::connect(&window, &QQuickWindow::frameSwapped, &here_, [this] {
            if (timer_.isValid()) gaps_.push_back(static_cast<double>(timer_.nsecsElapsed()) / 1e6);
            timer_.start();
        });
    }
    [[nodiscard]] double quantile(double share) {
        if (gaps_.empty()) return std::nan("");
        std::ranges::sort(gaps_);
        return gaps_[std::min(gaps_.size() - 1, static_cast<std::size_t>(share * static_cast<double>(gaps_.size())))];
    }
    [[nodiscard]] std::size_t frames() const { return gaps_.size(); }

private:
    QElapsedTimer timer_;
    std::vector<double> gaps_;
    QObject here_; ///< goes first
};

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values) {
    if (values.empty()) return std::nan("");
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void print(const char* what, double value, double promised, const char* unit) {
    std::printf("%-58s %8.1f %-3s (promised: under %.0f)%s\n", what, value, unit, promised,
                value < promised ? "" : "  MISSED");
}

/// Of all threads together. It says what drawing costs on a machine that has other things to do as well.
double processor_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double memory_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return std::nan("");
}

bool next_frame(QQuickWindow& window) {
    bool shown = false;
    const QObject here; // see FrameClock
    QObject::connect(&window, &QQuickWindow::frameSwapped, &here, [&] { shown = true; });
    window.update();
    return wait_until([&] { return shown; }, 2000);
}

/// Moves the camera once after each frame, for four seconds.
template <class Step>
void measure_frames(Window& window, const std::string& what, Step move) {
    FrameClock clock(*window.quick());
    int n = 0;
    const auto step = [&] { move(n++); };
    const QObject here;
    QObject::connect(window.quick(), &QQuickWindow::frameSwapped, &here, step, Qt::QueuedConnection);
    const double before = processor_ms();
    step();
    wait_for(4000);
    const double spent = processor_ms() - before;
    print((what + ": median frame").c_str(), clock.quantile(0.5), 17, "ms");
    print((what + ": 95th percentile").c_str(), clock.quantile(0.95), 25, "ms");
    std::printf("%-58s %8.1f ms\n", (what + ": processor time a frame, all threads").c_str(),
                spent / static_cast<double>(std::max<std::size_t>(1, clock.frames())));
}

void measure_travel(Window& window, const std::string& what) {
    // The intervals of ranks come in the background, a second after each change of scores; this is about the frames.
    (void)wait_until([&] { return window.workspace().engine().certain(); }, 60'000);
    MapCamera& camera = *window.workspace().camera();
    camera.showAll(false);
    const QPointF middle(camera.viewport().width() / 2, camera.viewport().height() / 2);
    camera.zoomAt(middle, 1.5, false);
    wait_for(600);
    measure_frames(window, "pan, " + what,
                   [&](int n) { camera.panBy(6 * std::sin(n / 25.0), 5 * std::cos(n / 31.0)); });
    measure_frames(window, "zoom, " + what, [&](int n) {
        camera.zoomAt({middle.x() * 1.2, middle.y() * 0.8}, (n / 60) % 2 == 0 ? 0.04 : -0.04, false);
    });
    camera.showAll(false);
    wait_for(500);
}

void measure_slider(Window& window, const char* what) {
    Workspace& workspace = window.workspace();
    WeightModel& weights = *workspace.weights();
    std::vector<double> rescore, frame, colour, table;
    int row = 0;
    while (row + 1 < weights.rowCount() && !weights.data(weights.index(row), WeightModel::UsableRole).toBool()) ++row;
    weights.beginDrag();
    for (int i = 0; i < 25; ++i) {
        const double before = weights.data(weights.index(row), WeightModel::WeightRole).toDouble();
        QElapsedTimer timer;
        timer.start();
        bool shown = false;
        const auto connection = QObject::connect(&workspace, &Workspace::frameShown, &workspace, [&] { shown = true; });
        weights.setWeight(row, before > 2 ? before - 1.5 : before + 0.3);
        const bool in_time = wait_until([&] { return shown; }, 2000);
        QObject::disconnect(connection);
        if (!in_time) continue;
        table.push_back(milliseconds(timer)); // the list has its new values before the window draws
        rescore.push_back(workspace.frame()->rescore_ms);
        frame.push_back(workspace.frame()->total_ms);
        if (next_frame(*window.quick())) colour.push_back(milliseconds(timer));
        wait_for(20);
    }
    weights.endDrag();
    weights.reset();
    wait_for(500);
    print((std::string("slider, ") + what + ": scores made anew").c_str(), median(rescore), 15, "ms");
    print((std::string("slider, ") + what + ": scores and classes made").c_str(), median(frame), 25, "ms");
    print((std::string("slider, ") + what + ": colours on the screen").c_str(), median(colour), 35, "ms");
    print((std::string("slider, ") + what + ": list has its values").c_str(), median(table), 100, "ms");
}

void measure_click(Window& window) {
    Workspace& workspace = window.workspace();
    std::vector<double> times;
    window.quick()->setProperty("panel", QStringLiteral("why"));
    wait_for(200);
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        workspace.selectRow(i * 7, false);
        if (!wait_until([&] { return workspace.why()->filled(); }, 2000)) continue;
        if (next_frame(*window.quick())) times.push_back(milliseconds(timer));
        wait_for(60);
    }
    print("click to reasons on the screen", median(times), 100, "ms");
    workspace.clearSelection();
    window.quick()->setProperty("panel", QStringLiteral("list"));
}

} // namespace

int bench(Window& window, const Options& options) {
    if (options.project.empty()) {
        std::fprintf(stderr, "--bench needs a project\n");
        return 2;
    }
    Workspace& workspace = window.workspace();
    std::printf("drawn by: %s\n", qPrintable(drawn_by(*window.quick())));
    window.quick()->resize(options.size);
    QElapsedTimer timer;
    timer.start();
    workspace.openFile(QString::fromStdString(options.project));
    if (!wait_until([&] { return workspace.page() == Workspace::Page::Map; }, 60'000) || !next_frame(*window.quick())) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.problem()));
        return 4;
    }
    print("project opened, map and list on the screen", milliseconds(timer), 2000, "ms");
    (void)wait_until([&] { return workspace.engine().reasons() != nullptr; }, 60'000);
    wait_for(800);
    workspace.setAreaKind(static_cast<int>(region::AreaKind::buurt));
    wait_for(500);
    measure_travel(window, "areas");
    measure_slider(window, "areas");
    measure_click(window);
    workspace.setAreaKind(static_cast<int>(region::AreaKind::cell));
    wait_for(500);
    measure_travel(window, "squares");
    measure_slider(window, "squares");
    print("memory at most", memory_mb(), 700, "MB");
    return 0;
}

} // namespace gk::desktop
