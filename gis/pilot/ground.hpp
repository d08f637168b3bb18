// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where the areas of a pilot lie and what happened there: squares, incidents, distances. Private to gis/pilot.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/grid/grid.hpp"
#include "core/pilot/change.hpp"
#include "core/pilot/matching.hpp"
#include "core/score/result.hpp"
#include "gis/store/project.hpp"

namespace gk::piloting {

/// Days since 1970, or nothing for a text that is no ISO day.
[[nodiscard]] std::optional<std::int64_t> day_number(std::string_view iso);
[[nodiscard]] std::string iso_text(std::int64_t day);
[[nodiscard]] std::int64_t today(); ///< UTC

/// The squares of a scored region.
class Ground {
public:
    /// `cell` and `run` of a score. Refused when the gemeenten are not those of the score.
    [[nodiscard]] static Result<Ground> read(const store::Project& project, std::int32_t cell, std::int64_t run);

    [[nodiscard]] const grid::CellGrid& grid() const { return grid_; }
    [[nodiscard]] const store::AreaTable& gemeenten() const { return gemeenten_; }
    /// Squares of this type in each area of a kind, by id; areas without squares are absent.
    [[nodiscard]] Result<std::map<std::string, std::vector<std::uint32_t>>>
    cells(const store::Project& project, region::AreaKind kind, region::AreaType type) const;
    /// Metres from the centre of every square to a gemeente; computed once for each.
    [[nodiscard]] const grid::CellValues& metres_to(std::uint32_t gemeente);
    /// Number of a gemeente by its code, no_feature when unknown.
    [[nodiscard]] std::uint32_t gemeente(std::string_view code) const;

private:
    Ground(grid::CellGrid grid, store::AreaTable gemeenten)
        : grid_(std::move(grid))
        , gemeenten_(std::move(gemeenten)) {}
    grid::CellGrid grid_;
    store::AreaTable gemeenten_;
    std::vector<region::AreaType> type_;
    std::map<std::uint32_t, grid::CellValues> metres_;
};

/// Signals of one square and day, counted once (as in validation: they are one event that several people reported).
class Incidents {
public:
    [[nodiscard]] static Result<Incidents> read(const store::Project& project, const grid::CellGrid& grid);
    /// On days from first to last, both included.
    [[nodiscard]] std::uint64_t count(const std::vector<std::uint32_t>& cells, std::int64_t first,
                                      std::int64_t last) const;
    [[nodiscard]] std::size_t undated() const { return undated_; }
    /// Day of the newest signal; nothing without signals.
    [[nodiscard]] std::optional<std::int64_t> newest() const { return newest_; }
    [[nodiscard]] std::optional<std::int64_t> oldest() const { return oldest_; }

private:
    std::map<std::uint32_t, std::vector<std::int64_t>> days_; ///< by square, ascending, each once
    std::optional<std::int64_t> newest_, oldest_;
    std::size_t undated_ = 0;
};

/// The ranked areas of one type, as they are compared with each other.
struct TypeAreas {
    region::AreaType type = region::AreaType::woongebied;
    region::AreaKind kind = region::AreaKind::buurt;
    std::vector<score::AreaScore> areas; ///< in the order of their ids; each has squares
    std::vector<std::vector<std::uint32_t>> cells;
    std::vector<std::uint32_t> gemeente;   ///< number in Ground::gemeenten
    std::vector<geometry::Point> centre;   ///< mean of the squares
    pilot::FactorSpace space;              ///< factors of the model, and the size of the area
    std::vector<std::string> factor_label; ///< Dutch, one a factor
};
[[nodiscard]] Result<TypeAreas> read_type(store::Project& project, Ground& ground, const score::RunInfo& run,
                                          region::AreaType type);

/// That an area is none of those.
[[nodiscard]] std::unexpected<Error> unranked(const store::Project& project, region::AreaType type,
                                              std::string_view id);

/// 1 for the areas with all their squares at least `reach_m` from each of these gemeenten, and outside them.
[[nodiscard]] std::vector<std::uint8_t> outside_reach(const TypeAreas& areas, Ground& ground,
                                                      const std::vector<std::uint32_t>& gemeenten,
                                                      std::int64_t reach_m);

} // namespace gk::piloting
