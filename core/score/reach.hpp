// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reach of earlier voorlichting: which part of the audience was reached and still remembers.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/score/scorer.hpp"

namespace gk::score {

/// One time that voorlichting was given.
struct Deployment {
    double share = 0;                ///< r: of the audience that was reached, 0-1
    double age_months = 0;           ///< at the reference date; before it counts as 0
    double half_life_months = 12;    ///< > 0
    std::vector<std::uint32_t> cell; ///< where: cells of the grid, each at most once ...
    std::vector<double> covered;     ///< ... and which part of each, 0-1
    std::string area = {};           ///< code of the area when it was given to a whole one
};

inline constexpr double days_in_a_month = 365.25 / 12;

/// r 2^(-months / half-life), 0-1.
[[nodiscard]] double still_reached(const Deployment& deployment);

/// C(c) = 1 - product over deployments (1 - r_i 2^(-months_i/half-life_i) covered_i(c)); 0 where none was.
[[nodiscard]] grid::CellValues reach_of_cells(std::size_t cells, std::span<const Deployment> deployments);

/// The same for each of Scorer::areas(), with the part of the area that a deployment covered: all of it when it was
/// given to the area itself, or to the wijk or gemeente that holds it; else by its cells of the type.
[[nodiscard]] std::vector<double> reach_of_areas(const Scorer& scorer, std::span<const Deployment> deployments);

} // namespace gk::score
