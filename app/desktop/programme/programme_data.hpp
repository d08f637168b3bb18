// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/desktop/programme: what is done with the map. The registers of a project are read into an immutable
// ProgrammeData; the Programme hands its rows to the screen and sends every change through the Ledger, on a thread of
// its own; after a change everything is read anew.

#include <filesystem>
#include <memory>
#include <vector>

#include "core/programme/board.hpp"
#include "gis/programme/ledger.hpp"
#include "gis/programme/links.hpp"

namespace gk::desktop {

/// The registers of a project on a day.
struct ProgrammeData {
    programme::Day today = {};
    programme::Catalogue catalogue;
    programme::AreaIndex areas;
    std::vector<programme::Knelpunt> knelpunten = {}; ///< by code
    std::vector<programme::Inzet> inzetten = {};      ///< by date
    std::vector<programme::DeskSignal> desk = {};     ///< those of the desk, then imported ones
    std::vector<programme::ResultEntry> results = {}; ///< by date
};

[[nodiscard]] Result<std::shared_ptr<const ProgrammeData>> read_programme(programme::Ledger& ledger);

/// Whether the voorlichting that was given, as a score counts it, is the same.
[[nodiscard]] bool same_reach(const ProgrammeData& a, const ProgrammeData& b);

} // namespace gk::desktop
