// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who has done what the jaarplan asks of each gemeente, and who has not: a map of states.

#include <cstdint>
#include <string>

#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"
#include "core/programme/board.hpp"
#include "gis/programme/ledger.hpp"

namespace gk::scene {

/// States of a gemeente as the map shows them, by their number in MapSnapshot::categories.
enum class TargetCategory : std::uint8_t { reached, planned, open, late };
/// Late is what a period or the date has gone for; planned is open with inzet in the register that would count.
[[nodiscard]] TargetCategory category_of(const programme::GemeenteTarget& gemeente);

/// `year` 0: that of the ledger's day, or the newest jaarplan. Errors (refused): no gemeenten, no such result, or a
/// target for the whole region.
[[nodiscard]] Result<map::MapSnapshot> make_target_scene(store::Project& project, programme::Ledger& ledger,
                                                         std::int32_t year, const std::string& result);

} // namespace gk::scene
