// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace gk::desktop {

/// Lets events run until `done` says so, and sleeps between them. False when the time is over first.
template <class Done>
[[nodiscard]] bool wait_until(Done done, int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    // Wakes the loop, so that `done` is asked when no event comes. (With a time limit of its own processEvents does not
    // sleep but spins, and takes a core from what is being waited for.)
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.start(std::chrono::milliseconds(2));
    while (!done()) {
        if (timer.elapsed() > milliseconds) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

inline void wait_for(int milliseconds) {
    (void)wait_until([] { return false; }, milliseconds);
}

} // namespace gk::desktop
