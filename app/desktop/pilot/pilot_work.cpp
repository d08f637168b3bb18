// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_work.hpp"

namespace gk::desktop {

PilotWork::PilotWork(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

PilotWork::~PilotWork() {
    *stopped_ = true;
    pool_.waitForDone();
}

void PilotWork::open(const std::filesystem::path& project) {
    close();
    project_ = project;
}

void PilotWork::close() {
    *stopped_ = true;
    stopped_ = std::make_shared<std::atomic<bool>>(false);
    ++turn_;
    project_.clear();
    if (running_ == 0) return;
    running_ = 0;
    Q_EMIT busyChanged();
}

void PilotWork::begin() {
    if (++running_ == 1) Q_EMIT busyChanged();
}

void PilotWork::end() {
    if (--running_ == 0) Q_EMIT busyChanged();
}

} // namespace gk::desktop
