// SPDX-License-Identifier: EUPL-1.2
#pragma once

// From an area to everything that is linked with it: knelpunten, inzet, results of the year plan, budget lines.

#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "gis/programme/ledger.hpp"

namespace gk::programme {

struct AreaLinks {
    std::vector<Knelpunt> knelpunten; ///< never of a person, which has no place
    std::vector<Inzet> inzetten;      ///< by date
    struct Result {
        std::string id, text, activity, theme;
    };
    std::vector<Result> results; ///< that these work towards, each once
    struct Money {
        std::int32_t year = 0;
        std::string line, label;
        std::int64_t spent = 0, planned = 0; ///< in this area, euro
    };
    std::vector<Money> money;
    [[nodiscard]] bool empty() const { return knelpunten.empty() && inzetten.empty(); }
};

/// Of the area itself, of the wijk and the gemeente that hold it, and, for a gemeente, of every area in it.
[[nodiscard]] gk::Result<AreaLinks> links_of(Ledger& ledger, const AreaRef& area);
/// The same from registers that were read already.
[[nodiscard]] AreaLinks links_of(const Catalogue& catalogue, const AreaIndex& areas,
                                 std::span<const Knelpunt> knelpunten, std::span<const Inzet> inzetten,
                                 const AreaRef& area);

} // namespace gk::programme
