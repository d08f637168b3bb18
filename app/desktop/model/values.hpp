// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a map can show. A value that the score holds for every area or square is one entry of score_values(); raw
// factors and signals come from the data.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <QString>

#include "app/map/snapshot.hpp"
#include "core/score/model.hpp"
#include "core/score/priority.hpp"
#include "core/score/result.hpp"

namespace gk::desktop {

struct ScoreValue {
    const char* id;
    const char* label; ///< Dutch, translated in the context "Value"; heading of legend and column
    const char* unit;
    int decimals;
    double (*of_area)(const score::AreaScore&);                    ///< null: not a value of areas
    const grid::CellValues* (*of_cells)(const score::CellScores&); ///< null: not a value of squares
    double times = 1;                                              ///< 100 makes a share per cent
    bool says_coverage = true;                                     ///< areas with too little data are hatched
    std::optional<map::Palette> palette = {};                      ///< none: that of the area type
    std::optional<map::AreaValue> on_paper = {};                   ///< what printed maps call it
    std::optional<score::Part> part = {};                          ///< shown only when the type has this part

    /// An uncertain place in the list makes the value uncertain too.
    [[nodiscard]] bool ranked() const { return on_paper && map::is_ranked_value(*on_paper); }
};

[[nodiscard]] std::span<const ScoreValue> score_values();
/// Whether an area type with these parts has the value.
[[nodiscard]] bool has_value(const ScoreValue& value, const score::TypeParts& parts);
[[nodiscard]] const ScoreValue* find_score_value(std::string_view id);

inline constexpr std::string_view opportunity_id = "gelegenheid";
inline constexpr std::string_view priority_id = "prioriteit";
inline constexpr std::string_view signals_id = "signalen";
inline constexpr std::string_view difference_id = "verschil";
inline constexpr std::string_view factor_prefix = "factor:";
/// "hotspots:prioriteit": where high values of a map lie together. Of what: hotspots_of.
inline constexpr std::string_view hotspots_prefix = "hotspots:";
[[nodiscard]] inline bool is_hotspots(std::string_view value) {
    return value.starts_with(hotspots_prefix);
}
[[nodiscard]] inline std::string_view hotspots_of(std::string_view value) {
    return is_hotspots(value) ? value.substr(hotspots_prefix.size()) : std::string_view();
}

/// Months on end, both included, counted from January of year 0.
struct Months {
    int first = 0, last = 0;
    friend bool operator==(const Months&, const Months&) = default;
};
/// The month of an ISO date; nothing when it is not one.
[[nodiscard]] std::optional<int> month_of(std::string_view iso);
/// "januari 2025".
[[nodiscard]] QString month_text(int month);

/// What the map shows.
struct View {
    std::string value = std::string(opportunity_id);
    region::AreaType type = region::AreaType::woongebied;
    region::AreaKind kind = region::AreaKind::buurt;
    friend bool operator==(const View&, const View&) = default;
};

/// When a score of the project was made, for people: "3 mei 2026, 14:05".
[[nodiscard]] QString run_text(const score::RunInfo& run);

/// Words in the context "Value".
[[nodiscard]] std::string value_word(const char* dutch);

} // namespace gk::desktop
