// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How rows of a dataset are written and hashed. Private to gis/store.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "gis/store/hash.hpp"
#include "gis/store/project.hpp"
#include "gis/store/sqlite.hpp"

namespace gk::store {

/// A hash of what makes two signals the same one: kind, square, date and source. Equal hashes are
/// compared in full by the asker.
[[nodiscard]] std::int64_t twin_key(const SignalRow& row);

/// Starts the hash over the rows of a dataset. Rows follow in table order: texts with their length,
/// numbers and geometry as stored, so the hash can be made again from the file.
[[nodiscard]] Sha256 begin_content_hash(LayerKind kind);
void hash_area(Sha256& hash, std::string_view code, std::string_view name, std::string_view gemeente, std::string_view attributes,
               std::span<const std::byte> blob);
void hash_layer(Sha256& hash, std::string_view attributes, std::span<const std::byte> blob);
void hash_signal(Sha256& hash, const SignalRow& row, std::span<const std::byte> blob);

/// The hash over the rows that stand in the file now. Errors: the file cannot be read.
[[nodiscard]] Result<std::string> stored_content_hash(Connection& db, std::int64_t version, LayerKind kind, GeometryKind geometry);

/// Takes the triggers of SpatiaLite off one table while many rows are written, and does their work
/// itself: geometries are checked before they are written, and the R*Tree is filled in sorted
/// batches. All inside the caller's transaction, so a kill leaves table and triggers as they were.
class BulkIndex {
public:
    [[nodiscard]] static Result<BulkIndex> begin(Connection& db, std::string_view table);
    [[nodiscard]] Status add(std::int64_t id, const geometry::Box& box);
    /// Fills what is left, puts the triggers back.
    [[nodiscard]] Status finish();
    [[nodiscard]] std::string_view table() const { return table_; }

private:
    BulkIndex(Connection& db, std::string_view table, Statement insert) : db_(&db), table_(table), insert_(std::move(insert)) {}
    [[nodiscard]] Status flush();

    struct Entry {
        std::uint64_t place; ///< along the Hilbert curve
        std::int64_t id;
        geometry::Box box;
    };
    Connection* db_;
    std::string_view table_;
    Statement insert_;
    std::vector<Entry> entries_;
    std::vector<std::string> triggers_;
};

} // namespace gk::store
