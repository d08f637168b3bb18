// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Figures of a pilot as words, with their interval: on the page and on the screen.

#include <QString>

#include "app/map/text.hpp"
#include "core/pilot/agreement.hpp"

namespace gk::report {

/// "0,42 (0,21 tot 0,60)", or a dash when there is none.
[[nodiscard]] inline QString figure_text(double value, const validation::Interval& interval, int decimals) {
    if (value != value) return QString(QChar(0x2013));
    const auto one = [&](double x) { return x > 999 ? map::words("oneindig") : map::number(x, decimals); };
    return map::words("%1 (%2 tot %3)").arg(one(value), one(interval.low), one(interval.high));
}
[[nodiscard]] inline QString figure_text(const pilot::Estimate& estimate, int decimals) {
    return estimate.known() ? figure_text(estimate.value, estimate.interval, decimals) : QString(QChar(0x2013));
}

} // namespace gk::report
