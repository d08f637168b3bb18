// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/hotspot/neighbours.hpp"
#include "gis/analysis/units.hpp"

namespace gk::analysis {

/// Who is next to whom: "queen", "rook", "knn:8" (the 8 nearest) or "band:500" (within 500 metres).
struct NeighbourChoice {
    enum class Kind : std::uint8_t { queen, rook, nearest, band };
    Kind kind = Kind::queen;
    std::size_t nearest = 0;
    double band = 0; ///< metres; in the file's own unit when that is not known

    /// Errors: usage.
    [[nodiscard]] static Result<NeighbourChoice> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
    /// Of queen and rook.
    [[nodiscard]] hotspot::Contiguity contiguity() const {
        return kind == Kind::rook ? hotspot::Contiguity::rook : hotspot::Contiguity::queen;
    }
};

struct NeighboursFound {
    hotspot::Neighbours neighbours; ///< of all units; those without a value have none
    std::vector<std::string> notes;
};

/// Among the units that have a value and a geometry. Distances between areas are between their centres
/// of gravity. Errors (refused): queen or rook of points, two units in the same place, too few units for
/// that many neighbours, too many links; interrupted.
[[nodiscard]] Result<NeighboursFound> find_neighbours(const Units& units, const NeighbourChoice& choice,
                                                      const Progress& progress = no_progress());

} // namespace gk::analysis
