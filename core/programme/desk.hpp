// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The signals desk: what came in, with whom it was shared and when; 95% within a week.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/day.hpp"

namespace gk::programme {

struct DeskShare {
    std::string partner = {};
    Day date = {};
    friend auto operator<=>(const DeskShare&, const DeskShare&) = default;
};

/// Imported signals say that they were shared, and not with whom.
inline constexpr std::string_view unknown_partner = "onbekend";

struct DeskSignal {
    std::string code = {};     ///< the desk's own number of it; never a name
    std::string kind = {};     ///< as signals are imported: lab, opslag, dumping, ...
    std::string gemeente = {}; ///< GM....; may be empty
    Day received = {};
    std::optional<Day> published = {};  ///< as Dumpalert or Labalert
    std::vector<DeskShare> shares = {}; ///< by date
    bool imported = false;              ///< from the imported signals, not from the desk's own register
    friend bool operator==(const DeskSignal&, const DeskSignal&) = default;
};

/// The first day on which somebody got it; none when that has not come by `today`.
[[nodiscard]] std::optional<Day> first_shared(const DeskSignal& signal, Day today);

/// The kinds of signal that the desk knows.
[[nodiscard]] std::span<const std::string_view> signal_kinds();
/// "Dumpalert" for a dumping, "Labalert" for a lab, empty for what is not published.
[[nodiscard]] std::string_view alert_of(std::string_view kind);

/// Errors (refused): no code, an unknown kind, shared or published before it came in or after `today`, published
/// although its kind is not, a partner without a name.
[[nodiscard]] Status validate(const DeskSignal& signal, Day today);

inline constexpr std::chrono::days share_within{7};
inline constexpr double share_wanted = 0.95;

enum class DeskPeriod : std::uint8_t { month, quarter, half, year };
[[nodiscard]] std::optional<DeskPeriod> parse_desk_period(std::string_view text);
/// "2025-03", "2025-K1", "2025-H1", "2025".
[[nodiscard]] std::string period_of(Day day, DeskPeriod period);

/// Signals received in one period, shared with one partner or with anybody.
struct DeskFigure {
    std::string period = {};
    std::string partner = {}; ///< empty: the first share, with whomever
    std::uint32_t received = 0;
    std::uint32_t in_time = 0; ///< shared within a week
    std::uint32_t late = 0;    ///< shared later, or not at all although a week has gone
    std::uint32_t waiting = 0; ///< not shared, and the week is not over: they count for nothing yet
    /// in_time / (in_time + late); none when there is nothing to judge.
    [[nodiscard]] std::optional<double> share() const;
};
/// By period, the figure over all partners first, then each partner that had a share in that period. A partner is
/// judged by the signals shared with it: nobody wrote down which were meant for it. What came in or was shared after
/// `today` is not known yet.
[[nodiscard]] std::vector<DeskFigure> desk_figures(std::span<const DeskSignal> signals, DeskPeriod period, Day today);

/// A signal that nobody has yet, or that should have been published.
struct DeskTodo {
    std::string code = {}, kind = {};
    Day received = {};
    Day due = {};               ///< last day on which it is in time
    std::int32_t days_left = 0; ///< below 0: late
    bool publish = false;       ///< it is about the alert, which is due as soon as it can
};
/// Late ones first, then by due day.
[[nodiscard]] std::vector<DeskTodo> desk_todo(std::span<const DeskSignal> signals, Day today);

} // namespace gk::programme
