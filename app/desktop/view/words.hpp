// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cmath>

#include <QString>

#include "app/map/text.hpp"

namespace gk::desktop {

/// As a heading or an entry of a list begins.
[[nodiscard]] inline QString upper_first(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// A measured value with as many decimals as a reader needs: 3.235, 30,4, 0,29 and 0,0042; never "0,00" of what is not
/// 0.
[[nodiscard]] inline QString measured_number(double value) {
    const double size = std::abs(value);
    if (size == 0) return map::number(0, 0);
    if (size < 0.01) return map::number(value, std::min(9, 1 - static_cast<int>(std::floor(std::log10(size)))));
    return map::number(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/// A cell of a CSV file with semicolons.
[[nodiscard]] inline QString csv_cell(QString cell) {
    if (!cell.contains(QLatin1Char(';')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace gk::desktop
