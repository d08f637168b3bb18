// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

class QGuiApplication;

namespace gk::map {

/// Text needs a QGuiApplication. This one needs no display, prints nothing, and leaves the C locale's
/// numbers alone. Make one in main() before the first render, and keep it until the last; does nothing
/// when the program has an application already. One thread paints.
class OffscreenGui {
public:
    OffscreenGui();
    ~OffscreenGui();
    OffscreenGui(const OffscreenGui&) = delete;
    OffscreenGui& operator=(const OffscreenGui&) = delete;

private:
    std::unique_ptr<QGuiApplication> application_;
};

} // namespace gk::map
