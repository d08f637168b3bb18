// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How rows of a dataset are written and hashed. Private to gis/store.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "gis/store/hash.hpp"
#include "gis/store/project.hpp"
#include "gis/store/rtree.hpp"
#include "gis/store/sqlite.hpp"

namespace gk::store {

/// A hash of what makes two signals the same one: kind, square, date and source. Equal hashes are
/// compared in full by the asker.
[[nodiscard]] std::int64_t twin_key(const SignalRow& row);

/// Starts the hash over the rows of a dataset. Rows follow in table order: texts with their length,
/// numbers and geometry as stored, so the hash can be made again from the file.
[[nodiscard]] Sha256 begin_content_hash(LayerKind kind);
void hash_area(Sha256& hash, std::string_view code, std::string_view name, std::string_view gemeente,
               std::string_view attributes, std::span<const std::byte> blob);
void hash_layer(Sha256& hash, std::string_view attributes, std::span<const std::byte> blob);
void hash_signal(Sha256& hash, const SignalRow& row, std::span<const std::byte> blob);

/// The hash over the rows that stand in the file now. Errors: the file cannot be read.
[[nodiscard]] Result<std::string> stored_content_hash(Connection& db, std::int64_t version, LayerKind kind,
                                                      GeometryKind geometry);

/// Takes the triggers of SpatiaLite off one table while many rows are written, and does their work
/// itself: geometries are checked before they are written, and the R*Tree is made at the end. All
/// inside the caller's transaction, so a kill leaves table and triggers as they were.
class BulkIndex {
public:
    [[nodiscard]] static Result<BulkIndex> begin(Connection& db, std::string_view table);
    /// `twin`: only for the table of signals.
    [[nodiscard]] Status add(std::int64_t id, const geometry::Box& box, std::optional<std::int64_t> twin = {});
    /// Makes the indexes and puts the triggers back.
    [[nodiscard]] Status finish();

private:
    BulkIndex(Connection& db, std::string_view table, Statement insert_twin)
        : db_(&db)
        , table_(table)
        , insert_twin_(std::move(insert_twin)) {}
    [[nodiscard]] Status flush_twins();

    Connection* db_;
    std::string_view table_;
    Statement insert_twin_;
    std::vector<IndexEntry> entries_;
    std::vector<std::pair<std::int64_t, std::int64_t>> twins_; ///< key and signal
    std::vector<std::string> triggers_;
};

} // namespace gk::store
