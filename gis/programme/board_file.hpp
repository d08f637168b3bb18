// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/board.hpp"
#include "gis/programme/ledger.hpp"

namespace gk::programme {

struct YearBoard {
    std::int32_t year = 0;
    std::vector<TargetLine> lines; ///< late ones first
};
/// The board of a year on the ledger's day, over all registers. `year` 0: the day's year when it has a jaarplan, else
/// the newest. Errors (refused): no jaarplan of that year.
[[nodiscard]] Result<YearBoard> board_of(Ledger& ledger, std::int32_t year);

/// A target that each gemeente has for itself, with the state of every gemeente in TargetLine::gemeenten. `year` as in
/// board_of. Errors (refused): the jaarplan has no such result, or it is a target for the region; says which there are.
[[nodiscard]] Result<TargetLine> gemeente_target(Ledger& ledger, std::int32_t year, const std::string& result);

/// Two tables, Dutch: every target, and for each gemeente what is missing there. CSV holds the first alone.
[[nodiscard]] Status write_board(Ledger& ledger, const YearBoard& board, const std::filesystem::path& out);

} // namespace gk::programme
