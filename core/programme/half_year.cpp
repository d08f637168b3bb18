// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/half_year.hpp"

namespace gk::programme {

Day HalfYear::first() const {
    return std::chrono::year(year) / (half == 1 ? std::chrono::January : std::chrono::July) / 1;
}
Day HalfYear::last() const {
    return next().first() - std::chrono::days(1);
}
HalfYear HalfYear::before() const {
    return half == 1 ? HalfYear{year - 1, 2} : HalfYear{year, 1};
}
HalfYear HalfYear::next() const {
    return half == 1 ? HalfYear{year, 2} : HalfYear{year + 1, 1};
}

HalfYear half_year_of(Day day) {
    return {year_of(day), std::chrono::year_month_day(day).month() <= std::chrono::June ? 1U : 2U};
}

std::string name(const HalfYear& half) {
    return std::to_string(half.year) + "-H" + std::to_string(half.half);
}

} // namespace gk::programme
