// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What reading and writing a pilot share. Private to gis/store.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "gis/store/pilot.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {

inline constexpr std::string_view order_of_pilot_types = "instr('bedrijventerrein woongebied buitengebied', type)";

/// One line of JSON; bytes that are no UTF-8 are replaced.
[[nodiscard]] inline std::string dumped(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Reads rows of a statement one by one.
template <class Each>
[[nodiscard]] Status each_row(Connection& db, const std::string& sql, std::string_view type, Each each) {
    auto rows = Statement::prepare(db, sql);
    if (!rows) return std::unexpected(rows.error());
    if (!type.empty()) rows->bind(type);
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return {};
        if (Status done = each(*rows); !done) return done;
    }
}

[[nodiscard]] inline Result<region::AreaType> type_in(const Connection& db, std::string_view text) {
    const auto type = region::parse_area_type(text);
    if (!type) return std::unexpected(damaged(db, "unknown area type in the pilot"));
    return *type;
}

} // namespace gk::store
