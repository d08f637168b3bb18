// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Handhavingsknelpunten: what the stuurgroep named as a problem that partners may exchange information about. A
// knelpunt about a person is a number and its decisions, and nothing else: no title, no note, no place.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/day.hpp"
#include "core/region/codes.hpp"

namespace gk::programme {

enum class KnelpuntType : std::uint8_t { persoon, gebied, branche };
[[nodiscard]] std::string_view name(KnelpuntType type);
[[nodiscard]] std::optional<KnelpuntType> parse_knelpunt_type(std::string_view text);

enum class DecisionKind : std::uint8_t { benoemd, verlengd, beeindigd };
[[nodiscard]] std::string_view name(DecisionKind kind);
/// Also takes "beëindigd".
[[nodiscard]] std::optional<DecisionKind> parse_decision_kind(std::string_view text);

struct Decision {
    DecisionKind kind = DecisionKind::benoemd;
    Day date = {};
    std::string body = {}; ///< who decided: "stuurgroep"
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// An area as scores name it.
struct AreaRef {
    region::AreaKind kind = region::AreaKind::buurt;
    std::string id = {}; ///< GM, WK or BU code, or an estate's id
    friend auto operator<=>(const AreaRef&, const AreaRef&) = default;
};

struct Knelpunt {
    std::string code = {}; ///< the user's own; of a persoon P-2025-03: a year and a number cannot hold a name
    KnelpuntType type = KnelpuntType::gebied;
    std::string title = {}, note = {};       ///< both empty for a persoon
    std::vector<Decision> decisions = {};    ///< oldest first
    std::vector<AreaRef> areas = {};         ///< none for a persoon
    std::vector<std::string> results = {};   ///< of the year plan
    std::vector<std::int64_t> inzetten = {}; ///< deployments; none for a persoon, because they have a place
};

/// Errors (refused): no code or title, a persoon with a place or any detail, areas that do not suit the type (branche
/// is linked to estates), decisions that do not follow each other.
[[nodiscard]] Status validate(const Knelpunt& knelpunt);
/// Whether a decision can be the next: first benoemd; then verlengd or beeindigd; after beeindigd only benoemd again;
/// never before the one it follows.
[[nodiscard]] Status may_follow(const Knelpunt& knelpunt, const Decision& next);

/// A decision holds for a year (at least yearly: extended, ended or named).
inline constexpr std::int32_t decision_months = 12;

struct KnelpuntState {
    bool in_force = false;             ///< named or extended, and not ended
    std::optional<Day> decided = {};   ///< the last decision
    std::optional<Day> decide_by = {}; ///< a new decision is due; none when not in force
    bool overdue = false;              ///< in force on a decision of more than 12 months ago
};
[[nodiscard]] KnelpuntState state_of(const Knelpunt& knelpunt, Day today);

} // namespace gk::programme
