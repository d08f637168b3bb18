// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the worker gives to the views after a change: immutable, shared, complete.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/desktop/model/hotspots.hpp"
#include "app/desktop/model/project_data.hpp"
#include "app/desktop/model/values.hpp"
#include "app/map/snapshot.hpp"
#include "core/score/scorer.hpp"

namespace gk::desktop {

/// What is known of a score that the project keeps.
struct StoredRun {
    score::RunInfo info;
    std::vector<score::Model> models;
    [[nodiscard]] const score::Model* model(region::AreaType type) const;
};

/// Weight of every factor of one area type; 0 factors when the type has no model.
struct TypeWeights {
    std::vector<double> weight;
    std::vector<char> enabled;
    friend bool operator==(const TypeWeights&, const TypeWeights&) = default;
};
using Weights = std::array<TypeWeights, region::area_type_count>;

/// Scores under one set of weights.
struct Scores {
    std::uint64_t revision = 0;
    /// Of a score that the project keeps, as it was when it was made; null: made now, under `weights`.
    std::shared_ptr<const StoredRun> stored;
    Weights weights;
    score::CellScores cells;
    std::vector<score::AreaScore> areas; ///< as Priorities::areas()
    bool certain = false;                ///< areas have the interval of their rank
    std::array<std::array<std::pair<std::size_t, std::size_t>, region::area_type_count>, kind_count> groups{};

    [[nodiscard]] std::span<const score::AreaScore> of(region::AreaKind kind, region::AreaType type) const {
        const auto [begin, end] = groups.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(type));
        return std::span(areas).subspan(begin, end - begin);
    }
};

/// Reasons of every area, by its place in Scores::areas.
struct Reasons {
    std::uint64_t revision = 0;
    std::vector<score::AreaReasons> areas;
};

/// Squares at 1, 2, 4 or 8 times their size, each with the mean of its cells: what is drawn when a cell is smaller than
/// a pixel.
struct Level {
    std::int32_t cell = 100; ///< metres
    std::int32_t cols = 0, rows = 0;
    double x_min = 0, y_min = 0;    ///< RD of the south-west corner
    std::vector<std::uint8_t> fill; ///< row by row from the south-west; map::hidden_fill outside the region
    std::array<std::size_t, 256> counts{};
};
inline constexpr std::size_t level_count = 4;

/// A view, ready to be drawn on the screen and printed.
struct Theme {
    View view;
    std::string label, unit;
    int decimals = 1;
    std::string method;              ///< how the values were found, for who asks; empty: there is nothing to explain
    std::string when;                ///< of an earlier score: when it was made, for people
    map::MapSnapshot snapshot;       ///< complete: for print
    std::vector<std::uint8_t> fills; ///< map::fills(snapshot)
    std::array<std::size_t, 256> counts{};
    std::size_t uncertain = 0;             ///< areas in a class whose place in the list is uncertain: hatched over
    std::array<Level, level_count> levels; ///< squares only
    [[nodiscard]] bool squares() const { return view.kind == region::AreaKind::cell; }
    /// One a feature or cell; empty without a theme.
    [[nodiscard]] std::span<const double> values() const;
};

/// Makes the levels of a theme of squares.
void add_levels(Theme& theme);
/// The level whose squares are counted in the legend and named in the title: hot spots are tested square by square,
/// however coarsely they are drawn.
[[nodiscard]] inline std::size_t counted_level(const Theme& theme, std::size_t drawn) {
    return is_hotspots(theme.view.value) ? 0 : drawn;
}
/// The level whose squares are large enough to be seen at a scale.
[[nodiscard]] std::size_t level_for(const Theme& theme, double metres_per_pixel);

struct Frame {
    std::shared_ptr<const Scores> scores; ///< what is shown: those of now, or an earlier score
    std::shared_ptr<const Scores> live;   ///< those of now
    std::shared_ptr<const Theme> theme;
    std::shared_ptr<const Theme> second; ///< of the map beside it; null without one
    double rescore_ms = 0;               ///< 0 when only the view changed
    double total_ms = 0;
};

struct ThemeRequest {
    View view;
    classify::Options classes;
    std::optional<classify::Classes> frozen;  ///< breaks that must not move
    std::optional<std::size_t> focus;         ///< gemeente that is shown alone
    std::optional<map::Palette> palette;      ///< instead of the view's own
    std::optional<Months> months;             ///< only signals of these
    bool before = false;                      ///< under the weights of the scenario that is compared
    std::shared_ptr<const Scores> stored;     ///< these instead of the scores of now
    std::shared_ptr<const Hotspots> hotspots; ///< of the view, when that is one of hot spots and they are there
    bool priority_difference = false;         ///< a difference of priorities instead of opportunities
};

/// Builds the theme. `reasons` may be null unless the view is a factor per area; `bench` gives raw values; `before` is
/// the other side of a difference. A view that cannot be shown (a factor that was not measured) has an empty theme.
[[nodiscard]] std::shared_ptr<const Theme> make_theme(const ProjectData& data, const scoring::Workbench& bench,
                                                      const Scores& scores, const Reasons* reasons,
                                                      const Scores* before, const ThemeRequest& request);

/// What hot spots of a view are sought in: one value a feature or square, NaN where that map shows none.
[[nodiscard]] std::vector<double> tested_values(const ProjectData& data, const Scores& scores, const View& view);

/// Index of a factor in a model, or nothing.
[[nodiscard]] std::optional<std::size_t> factor_index(const score::Model& model, std::string_view id);

} // namespace gk::desktop
