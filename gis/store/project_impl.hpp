// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the parts of Project share. Private to gis/store.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "gis/store/lock.hpp"
#include "gis/store/project.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/sqlite.hpp"

namespace gk::store {

struct Project::Impl {
    std::filesystem::path path;
    Mode mode = Mode::read;
    std::optional<FileLock> lock; // before the connection: released after it is closed
    std::unique_ptr<Connection> connection;
    std::optional<Statement> has_key, find_twin; // prepared once: asked for every row of an import
    bool importing = false;

    [[nodiscard]] Connection& db() const { return *connection; }
    [[nodiscard]] Status writable() const;
};

/// Adds a row to the audit table, in the transaction of the caller.
[[nodiscard]] Status append_audit(Connection& db, std::string_view action, std::string_view subject,
                                  std::string_view detail);
/// SHA-256 over the previous hash and every field with its length.
[[nodiscard]] std::string audit_hash(const AuditEntry& entry);

/// A dataset version by a condition on `v` (dataset_version) and `d` (dataset), "" for all.
[[nodiscard]] Result<std::vector<DatasetVersion>> find_versions(Connection& db, std::string_view condition);
[[nodiscard]] Result<std::optional<DatasetVersion>> current_version(Connection& db, LayerKind kind,
                                                                    std::string_view name);
/// The geometry of a version of kind layer or reach; areas are polygons, signals points.
[[nodiscard]] Result<GeometryKind> geometry_of(Connection& db, std::int64_t version_id);

/// ErrorCode::refused: "the project file is damaged: ...".
[[nodiscard]] Error damaged(const Connection& db, std::string_view what);

} // namespace gk::store
