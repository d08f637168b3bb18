// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Rules for stopping, written before the pilot and only applied afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/pilot/agreement.hpp"
#include "core/region/codes.hpp"

namespace gk::pilot {

enum class StopMetric : std::uint8_t {
    overlap,     ///< overlap@10 of all experts together, 0-10; stops when below
    tau,         ///< mean tau-b, -1 to 1; below
    kappa,       ///< mean kappa, -1 to 1; below
    experts,     ///< experts who returned a form; below
    wrong_notes, ///< share of the field notes that say the score is wrong, 0-1; above
    mistakes     ///< entries of kind "fout" in the activity log; above
};
[[nodiscard]] std::string_view name(StopMetric metric);

struct StopRule {
    StopMetric metric = StopMetric::overlap;
    double limit = 0;
    /// Whether the rule is judged for each area type; else once for the pilot.
    [[nodiscard]] bool by_type() const { return metric != StopMetric::mistakes; }
    /// Stops when the figure is below the limit; else when above.
    [[nodiscard]] bool below() const { return metric <= StopMetric::experts; }
    friend bool operator==(const StopRule&, const StopRule&) = default;
};
/// "overlap<3", "wrong_notes>0.4". Errors (usage): an unknown figure, the wrong sign for it, a limit out of its range.
[[nodiscard]] Result<StopRule> parse_stop_rule(std::string_view text);
[[nodiscard]] std::string text(const StopRule& rule);

/// Under this number of notes their share says nothing.
inline constexpr std::size_t min_notes = 5;

enum class StopState : std::uint8_t { go_on, stop, unknown };
[[nodiscard]] std::string_view name(StopState state);

struct StopVerdict {
    StopRule rule;
    std::optional<region::AreaType> type; ///< none: the whole pilot
    Estimate figure;                      ///< what the rule looked at; counts have no interval
    StopState state = StopState::unknown; ///< by the figure itself; unknown when there is none
    bool certain = false;                 ///< the whole interval lies on that side of the limit
};
[[nodiscard]] StopVerdict apply(const StopRule& rule, const Estimate& figure, std::optional<region::AreaType> type);

} // namespace gk::pilot
