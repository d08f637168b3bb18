// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The menukaart: the kinds of voorlichting to choose from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/region/codes.hpp"

namespace gk::programme {

struct Intervention {
    std::string id = {}, name = {}, description = {}; ///< Dutch
    std::vector<region::AreaType> area_types = {};
    std::string audience = {};       ///< Dutch: who is reached
    double reach = 0;                ///< share of the audience that one deployment reaches, 0-1 (METHOD section 6)
    double half_life_months = 0;     ///< after so many months the reach counts for half
    double effect = 0;               ///< share of the need that it takes away of those reached, 0-1
    std::string basis = {};          ///< Dutch: what reach, half-life and effect rest on
    std::string requires_offer = {}; ///< id of what must be offered with it; empty = nothing
    std::optional<double> euro = {}; ///< cost of one deployment: the user's to fill in
    double team_days = 1;            ///< of one deployment
};

struct Menukaart {
    std::string source;
    std::vector<Intervention> interventions = {};
};
/// Errors (refused): an id twice, no area type, a share outside 0-1, a half-life not above 0, an offer that does not
/// exist or does not suit the same area types.
[[nodiscard]] Status validate(const Menukaart& menukaart);
[[nodiscard]] const Intervention* find(const Menukaart& menukaart, std::string_view id);

} // namespace gk::programme
