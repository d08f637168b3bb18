// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The days on which nobody gives voorlichting: weekends and the general holidays of the Netherlands (Algemene
// termijnenwet, article 3: Good Friday is one of them there, and Liberation Day is one every year).

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/programme/day.hpp"

namespace gk::programme {

/// By the Gregorian calendar (the rule of Meeus, Jones and Butcher).
[[nodiscard]] Day easter_sunday(std::int32_t year);

struct Holiday {
    Day day = {};
    std::string_view name; ///< Dutch
};
/// Eleven a year in the order of their days; Ascension Day can fall on Liberation Day.
[[nodiscard]] std::vector<Holiday> public_holidays(std::int32_t year);

/// Monday to Friday, and no public holiday.
[[nodiscard]] bool is_working_day(Day day);

} // namespace gk::programme
