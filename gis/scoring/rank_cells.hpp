// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/error.hpp"
#include "core/region/codes.hpp"
#include "core/score/result.hpp"
#include "gis/store/project.hpp"

namespace gk::scoring {

/// The cells of the last run as areas (kind cell, id = code of the square), by type, then priority (opportunity, where
/// the run has no priority), then code. rank: 1 + how many cells of the type stand higher; none under
/// score::min_coverage. Ranks are those of the region; `gemeente` keeps its own cells only, `top` > 0 the first so many
/// of each type among those. Refused when nothing was scored, or when the gemeenten have changed since.
[[nodiscard]] Result<std::vector<score::AreaScore>> rank_cells(const store::Project& project,
                                                               std::optional<region::AreaType> type,
                                                               std::optional<region::GemeenteCode> gemeente,
                                                               std::size_t top);

} // namespace gk::scoring
