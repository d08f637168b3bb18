// SPDX-License-Identifier: EUPL-1.2
#include "core/score/area_type.hpp"

#include <cmath>
#include <stdexcept>

namespace gk::score {
namespace {
/// Shares are exact to 1e-9 of a square: a square that is covered for exactly the half must count as such.
constexpr double share_tolerance = 1e-9;
} // namespace

AreaTypes assign_area_types(const AreaTypeRules& rules, const AreaTypeInput& input) {
    const std::size_t n = input.estate_share.size();
    if (input.address_density.size() != n || (!input.inhabitants.empty() && input.inhabitants.size() != n))
        throw std::invalid_argument("assign_area_types: one value a cell each");
    AreaTypes result;
    result.type.assign(n, region::AreaType::buitengebied);
    for (std::size_t i = 0; i < n; ++i) {
        // Comparisons with NaN are false: what is missing decides nothing.
        if (input.estate_share[i] >= rules.estate_share - share_tolerance)
            result.type[i] = region::AreaType::bedrijventerrein;
        else if (input.address_density[i] >= rules.address_density ||
                 (!input.inhabitants.empty() && input.inhabitants[i] > rules.inhabitants))
            result.type[i] = region::AreaType::woongebied;
        else if (std::isnan(input.address_density[i])) ++result.without_density;
    }
    return result;
}

} // namespace gk::score
