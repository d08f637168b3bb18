// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words and dates as a reader meets them. Models and imports keep what they were given, because their hashes depend on
// it; what is shown goes through here.

#include <string>
#include <string_view>

namespace gk::score {

/// A label or unit of a model: km2 as km², and one word for a square of the grid: vierkant.
[[nodiscard]] std::string reader_words(std::string_view text);

/// Every ISO date in a text in words: "tot en met 2025-06-10" is "tot en met 10 juni 2025".
[[nodiscard]] std::string dutch_dates(std::string_view text);
[[nodiscard]] std::string english_dates(std::string_view text);
/// Every ISO date in a text as tables have it: 10-06-2025.
[[nodiscard]] std::string table_dates(std::string_view text);

/// How often an area is among the first ten when weights differ somewhat, as the end of a sentence; `share` 0 to 1.
[[nodiscard]] std::string first_ten_nl(double share);
[[nodiscard]] std::string first_ten_en(double share);

} // namespace gk::score
