// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The real open data as map snapshots, with address density as a stand-in for a score. For tests and
// the gallery; app/map itself knows no files.

#include <optional>

#include "app/map/snapshot.hpp"

namespace gk::map::real {

struct Region {
    Base base;
    Polygons buurten;
    std::vector<std::string> buurt_code, buurt_name, buurt_gemeente;
    std::vector<double> buurt_oad; ///< NaN = missing
    std::vector<double> gemeente_oad;
};

/// Nothing when the data is not on this machine.
[[nodiscard]] std::optional<Region> read();
/// Everything but theme, classes and focus.
[[nodiscard]] MapSnapshot snapshot(const Region& region);
/// A choropleth of buurten with some missing, unreliable and other-type ones among them.
[[nodiscard]] MapSnapshot buurten(const Region& region);
[[nodiscard]] MapSnapshot gemeenten(const Region& region);
[[nodiscard]] MapSnapshot one_gemeente(const Region& region, std::string_view name);
[[nodiscard]] MapSnapshot cells(const Region& region);

} // namespace gk::map::real
