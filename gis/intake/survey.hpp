// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The first pass over a layer: how many rows, what the columns hold, do they identify anybody, and in
// which system are the coordinates. Nothing is stored in this pass.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/privacy/columns.hpp"
#include "gis/intake/fields.hpp"
#include "gis/intake/ticker.hpp"
#include "gis/vector/source.hpp"

namespace gk::intake {

/// What a pair of numbers can be, by its range alone: the Netherlands in RD and in degrees do not overlap.
enum class PairRange : std::uint8_t { rd, degrees, rd_swapped, degrees_swapped, neither };
[[nodiscard]] PairRange range_of(double x, double y);

struct PairCount {
    std::array<std::int64_t, 5> of{}; ///< by PairRange
    [[nodiscard]] std::int64_t count(PairRange range) const { return of[static_cast<std::size_t>(range)]; }
    [[nodiscard]] std::int64_t in_rd() const { return count(PairRange::rd) + count(PairRange::rd_swapped); }
    [[nodiscard]] std::int64_t in_degrees() const {
        return count(PairRange::degrees) + count(PairRange::degrees_swapped);
    }
};

struct ColumnSurvey {
    std::int64_t filled = 0;
    bool numbers = true; ///< every filled value is a number
    bool integers = true;
    bool labels = false; ///< some are written as labels: "0361"
    privacy::ContentCheck content;
};

struct Survey {
    std::int64_t rows = 0;
    std::vector<ColumnSurvey> columns;
    PairCount xy;                         ///< of the fields x, y
    PairCount lonlat;                     ///< of the fields lon, lat
    PairCount geometry;                   ///< of a corner of each geometry
    std::array<std::int64_t, 3> shapes{}; ///< by ShapeKind
};

/// Errors: as RowReader, and interrupted.
[[nodiscard]] Result<Survey> survey(vector::Source& source, std::size_t layer, const Mapping& mapping, Ticker& ticker);

} // namespace gk::intake
