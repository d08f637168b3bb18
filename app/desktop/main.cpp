// SPDX-License-Identifier: EUPL-1.2
#include <QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>

#include "app/desktop/options.hpp"
#include "app/desktop/tours.hpp"
#include "app/desktop/window.hpp"

Q_IMPORT_QML_PLUGIN(GelegenheidskaartPlugin)

int main(int argc, char** argv) {
    gk::desktop::Options options;
    if (const auto status = gk::desktop::parse_options(argc, argv, options)) return *status;
    gk::desktop::prepare_environment();
    const QGuiApplication application(argc, argv);
    gk::desktop::prepare_application();
    gk::desktop::Window window;
    if (!window.load()) return 5;
    if (!options.language.empty()) window.workspace().setLanguage(QString::fromStdString(options.language));
    if (!options.tiles.empty()) window.workspace().baseMap()->setServer(QString::fromStdString(options.tiles));
    return gk::desktop::run(window, options);
}
