// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>

namespace gk::desktop {

/// Lets events run until `done` says so. False when the time is over first.
template <class Done>
[[nodiscard]] bool wait_until(Done done, int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > milliseconds) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return true;
}

inline void wait_for(int milliseconds) {
    (void)wait_until([] { return false; }, milliseconds);
}

} // namespace gk::desktop
