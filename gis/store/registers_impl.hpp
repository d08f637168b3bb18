// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the registers share. Private to gis/store.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "gis/store/project_impl.hpp"
#include "gis/store/registers.hpp"

namespace gk::store {

/// The way from a register to the project's connection.
class RegisterAccess {
public:
    [[nodiscard]] static Connection& db(const Project& project) { return project.impl_->db(); }
    [[nodiscard]] static Status writable(const Project& project) { return project.impl_->writable(); }
};

/// Runs `row` for each row of a query. An error of `row` ends it.
[[nodiscard]] Status each_row(Connection& db, std::string_view sql, const std::function<Status(Statement&)>& row);
/// Runs `write` in one transaction.
[[nodiscard]] Status in_transaction(Project& project, const std::function<Status(Connection&)>& write);

/// A day as the tables hold it.
[[nodiscard]] Result<programme::Day> day_in(Connection& db, const Statement& row, int column);
[[nodiscard]] Result<std::optional<programme::Day>> day_or_none(Connection& db, const Statement& row, int column);
[[nodiscard]] Result<programme::AreaRef> area_in(Connection& db, const Statement& row, int kind, int id);

/// `detail` with who and why; a why that is empty is left out.
[[nodiscard]] Status audit_change(Connection& db, std::string_view action, std::string_view subject,
                                  nlohmann::ordered_json detail, const Change& change);

} // namespace gk::store
