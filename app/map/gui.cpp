// SPDX-License-Identifier: EUPL-1.2
#include "app/map/gui.hpp"

#include <array>
#include <clocale>
#include <cstdlib>
#include <cstring>

#include <QCoreApplication>
#include <QGuiApplication>
#include <langinfo.h>

namespace gk::map {

OffscreenGui::OffscreenGui() {
    if (QCoreApplication::instance() != nullptr) return;
    // Qt warns on the console when the locale is not UTF-8, and changes it: do it first, in silence.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) ::setenv("LC_ALL", "C.UTF-8", 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    static char name[] = "gkaart";
    static int argc = 1;
    static std::array<char*, 2> argv{static_cast<char*>(name), nullptr};
    application_ = std::make_unique<QGuiApplication>(argc, argv.data());
    // Qt sets the user's locale; a comma as decimal mark would break every library that reads numbers.
    std::setlocale(LC_NUMERIC, "C");
}

OffscreenGui::~OffscreenGui() = default;

} // namespace gk::map
