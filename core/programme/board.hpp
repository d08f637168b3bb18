// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The programme board: every target of the year plan with its state on a day, late ones first.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/programme/desk.hpp"
#include "core/programme/inzet.hpp"
#include "core/programme/year_plan.hpp"

namespace gk::programme {

/// Something that was done for a result: so many newsletters, or so many of so many incidents.
struct ResultEntry {
    std::int64_t id = 0;
    std::int32_t year = 0;     ///< of the plan
    std::string result = {};   ///< id in the year plan
    std::string gemeente = {}; ///< GM....; empty for the region
    Day date = {};
    double amount = 0;
    std::optional<double> of = {}; ///< of how many, for targets that are a share
    std::string note = {};
    friend bool operator==(const ResultEntry&, const ResultEntry&) = default;
};
/// Errors (refused): a result that the plan does not have, a gemeente where the target is for the region or the other
/// way around, an amount that cannot be, `of` missing or out of place, a date outside the plan's year or after today.
[[nodiscard]] Status validate(const ResultEntry& entry, const YearPlan& plan, Day today);

enum class TargetState : std::uint8_t {
    missed,  ///< the date has gone and it is not there
    late,    ///< a period has gone without, or it lags behind an even pace over the year
    unknown, ///< a share of which nothing was recorded
    open,    ///< on its way
    reached
};
[[nodiscard]] std::string_view name(TargetState state);
[[nodiscard]] std::string_view name_nl(TargetState state);

/// How far one gemeente is with a target that each gemeente has for itself.
struct GemeenteTarget {
    std::string gemeente = {}; ///< GM....
    double done = 0;           ///< counts that count
    double needed = 0;         ///< in the whole year
    TargetState state = TargetState::open;
    std::uint32_t planned = 0; ///< inzet in the register that is still to be done and would count
};

struct TargetLine {
    std::string result = {}, theme = {}, activity = {}, text = {};
    Target target;
    TargetState state = TargetState::open;
    double needed = 0;                            ///< counts in the whole year; 0 for a share
    double done = 0;                              ///< counts that count: at most what each period and gemeente asks
    std::optional<double> share = {};             ///< found so far
    double of = 0;                                ///< the share is of so many
    std::vector<std::string> missing = {};        ///< gemeenten (GM....) without
    std::vector<std::string> missed_periods = {}; ///< "K1", "H1" that have gone without
    std::vector<GemeenteTarget> gemeenten = {};   ///< each of the region, for a target for each gemeente; else none
    std::string basis = {};                       ///< English: what it was counted from
    std::string basis_nl = {};                    ///< the same, Dutch
};

struct BoardInput {
    const YearPlan& plan;
    const Menukaart& menukaart;
    std::span<const ResultEntry> entries;
    std::span<const Inzet> inzetten;
    std::span<const DeskSignal> signals;
    std::span<const std::string> gemeenten; ///< GM.... of the region
    Day today;
};
/// Missed first, then late, unknown, open, reached; within a state as the plan has them. Counted from the registers
/// where they say it (voorlichting in each gemeente, Agrocoach offered, signals within a week, Dumpalert, Labalert),
/// besides what was recorded by hand.
[[nodiscard]] std::vector<TargetLine> board(const BoardInput& input);

} // namespace gk::programme
