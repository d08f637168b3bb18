// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QUrl>

namespace gk::desktop {

/// The path of a file that a person chose or typed in a file dialog. Qt's own dialog puts the folder it stands in
/// before whatever was typed, a whole path too: then what comes after the double slash is meant.
[[nodiscard]] inline QString chosen_file(const QUrl& url) {
    const QString path = url.toLocalFile();
    const auto typed = path.lastIndexOf(QStringLiteral("//"));
    return typed > 0 ? path.mid(typed + 1) : path;
}

} // namespace gk::desktop
