// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What people write in cells: numbers with a comma or a point, dates in several orders, and the many
// ways to say that there is nothing.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gk::intake {

[[nodiscard]] std::string_view trim(std::string_view text);

/// Empty, ".", "-", "NaN", "null", "n.v.t.", "n.b.", and the figures by which CBS says "withheld" or
/// "not supplied" (-99995, -99997, -99998, -99999 and their long forms -9999999x).
[[nodiscard]] bool is_missing(std::string_view text);

/// "1234", "-1.5", "1,5" (a single comma is a decimal comma), "1.234,5" and "1,234.5" (the last sign is
/// the decimal one, the others group three digits), "1.234.567". Nothing else: no units, no infinity.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// A number that is written as a label: "0361", "+31". Such columns stay texts.
[[nodiscard]] bool is_label(std::string_view number);

struct DateReading {
    std::string iso;     ///< yyyy-mm-dd; empty when there is a problem
    std::string problem; ///< the end of a sentence: "is no date", "lies in the future"
};
/// yyyy-mm-dd, yyyy/mm/dd, d-m-yyyy, d/m/yyyy, d.m.yyyy, d maand yyyy, yyyymmdd, each with or without a time
/// (which is left out: a day is all that a gelegenheidskaart needs), and the day numbers of spreadsheets.
/// Day before month, as the Dutch write. Problems: no such day, after `today`, before 1980.
[[nodiscard]] DateReading parse_date(std::string_view text, std::chrono::sys_days today);

/// An ISO date; nothing when it is none.
[[nodiscard]] std::optional<std::chrono::sys_days> parse_iso(std::string_view text);
[[nodiscard]] std::chrono::sys_days system_today();

} // namespace gk::intake
