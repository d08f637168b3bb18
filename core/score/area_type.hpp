// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Which kind of area a cell is (METHOD section 1).

#include <cstddef>
#include <span>
#include <vector>

#include "core/score/model.hpp"

namespace gk::score {

/// One value a cell each; NaN is missing. `inhabitants` may be empty when the rules do not use it.
struct AreaTypeInput {
    std::span<const double> estate_share;    ///< 0-1
    std::span<const double> address_density; ///< of the buurt that holds the centre, per km2
    std::span<const double> inhabitants = {};
};

struct AreaTypes {
    std::vector<region::AreaType> type;
    /// Cells that became buitengebied without knowing the address density (no buurt, or a withheld figure).
    std::size_t without_density = 0;
};

/// The first rule that holds: bedrijventerrein, woongebied, buitengebied. A missing value never makes a rule hold.
[[nodiscard]] AreaTypes assign_area_types(const AreaTypeRules& rules, const AreaTypeInput& input);

} // namespace gk::score
