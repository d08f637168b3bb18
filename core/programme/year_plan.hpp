// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The year plan: programme -> theme -> strategic goal -> activity -> result, and the results that can be counted or
// dated as targets.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace gk::programme {

enum class Every : std::uint8_t { jaar, halfjaar, kwartaal };
enum class Per : std::uint8_t { regio, gemeente };
[[nodiscard]] std::optional<Every> parse_every(std::string_view text);
[[nodiscard]] std::optional<Per> parse_per(std::string_view text);
[[nodiscard]] std::string_view name(Every every);
[[nodiscard]] std::string_view name(Per per);

/// "At least 4 nieuwsbrieven a jaar for the regio", or "0.95 of all signalen".
struct Target {
    double at_least = 0;              ///< a number of `unit`; 0 when it is a share
    std::optional<double> share = {}; ///< 0-1: of all units that occur
    std::string unit;                 ///< Dutch, singular
    Every every = Every::jaar;
    Per per = Per::regio;
    std::chrono::year_month_day due = {};
};

struct Programme {
    std::string id, name;
};
struct Theme {
    std::string id, name, programme, note;
    std::string goal_word = "strategisch doel"; ///< what the plan calls its goals
    std::vector<std::string> goals = {};        ///< one text a goal; empty where the source gives only their number
};
struct Activity {
    std::string id, theme, text;
};
struct PlannedResult {
    std::string id, activity, text;
    Target target;
};

struct YearPlan {
    std::int32_t year = 0;
    std::string source;
    std::vector<Programme> programmes = {};
    std::vector<Theme> themes = {};
    std::vector<Activity> activities = {};
    std::vector<PlannedResult> results = {};
};
/// Every id once, every reference there, every target sensible. Errors (refused): names the id.
[[nodiscard]] Status validate(const YearPlan& plan);

/// How many separate counts the year asks for: 4 quarters, or 32 gemeenten, or both.
[[nodiscard]] std::uint32_t counts_in_year(const Target& target, std::uint32_t gemeenten);

} // namespace gk::programme
