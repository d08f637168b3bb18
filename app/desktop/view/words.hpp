// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace gk::desktop {

/// As a heading or an entry of a list begins.
[[nodiscard]] inline QString upper_first(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// A cell of a CSV file with semicolons.
[[nodiscard]] inline QString csv_cell(QString cell) {
    if (!cell.contains(QLatin1Char(';')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace gk::desktop
