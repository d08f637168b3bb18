// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The spatial index of a table (SQLite's R*Tree). Private to gis/store.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "gis/store/sqlite.hpp"

namespace gk::store {

struct IndexEntry {
    std::int64_t id;
    float min_x, max_x, min_y, max_y; ///< rounded outwards: the box is never too small
    std::uint32_t place;              ///< along a Hilbert curve over the RD grid
};
[[nodiscard]] IndexEntry index_entry(std::int64_t id, const geometry::Box& box);

/// Adds new rows to the index of a table. Few rows go in one by one. Many (more than a sixteenth of
/// what is there) are packed together with the old ones into a new tree of full nodes, in the order
/// of the curve; that is some twenty times faster than inserting and gives a better tree. Takes 32
/// bytes a row of the table. `entries` is used up.
[[nodiscard]] Status add_to_index(Connection& db, std::string_view table, std::vector<IndexEntry> entries);

} // namespace gk::store
