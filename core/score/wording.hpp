// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace gk::score {

/// Goes with every map, table and file that shows scores (DESIGN section 3, cartography).
inline constexpr std::string_view what_it_does_not_say_nl =
    "Gelegenheid is geen misdaad: de score zegt waar omstandigheden voorlichting zinvol maken, niet dat daar iets "
    "gebeurt of dat iemand iets doet. De score geldt voor een gebied, nooit voor een adres of persoon.";

} // namespace gk::score
