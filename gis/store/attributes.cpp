// SPDX-License-Identifier: EUPL-1.2
#include <functional>
#include <limits>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

/// Walks the attributes of a version in table order: areas by code, others as they came.
Status for_each_row(Connection& db, std::int64_t version_id, const std::function<void(const json&)>& visit) {
    auto versions = find_versions(db, fmt::format("v.id = {}", version_id));
    if (!versions) return std::unexpected(versions.error());
    const auto geometry = geometry_of(db, version_id); // says so when there is no such version
    if (!geometry) return std::unexpected(geometry.error());
    if (versions->empty()) return std::unexpected(damaged(db, "a version without a dataset"));
    const LayerKind kind = versions->front().kind;
    auto rows = Statement::prepare(db, fmt::format("SELECT attributes FROM {} WHERE version = ? ORDER BY {}",
                                                   table_of(kind, *geometry), is_area_kind(kind) ? "code" : "id"));
    if (!rows) return std::unexpected(rows.error());
    rows->bind(version_id);
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return {};
        const json attributes = json::parse(rows->text(0), nullptr, false);
        if (!attributes.is_object()) return std::unexpected(damaged(db, "attributes are no JSON object"));
        visit(attributes);
    }
}

/// One value a row, made from the attribute's JSON or from nothing.
template <class Value>
Result<std::vector<Value>> read_attribute(const Project& project, Connection& db, std::int64_t version_id,
                                          std::string_view attribute, const std::function<Value(const json*)>& make) {
    std::vector<Value> values;
    bool found = false;
    auto status = for_each_row(db, version_id, [&](const json& row) {
        const auto at = row.find(attribute);
        found = found || at != row.end();
        values.push_back(make(at == row.end() ? nullptr : &*at));
    });
    if (!status) return std::unexpected(status.error());
    if (found || values.empty()) return values;
    const auto names = project.attribute_names(version_id);
    if (!names) return std::unexpected(names.error());
    return fail(ErrorCode::refused,
                names->empty()
                    ? fmt::format("there is no attribute {}: this layer has no attributes", attribute)
                    : fmt::format("there is no attribute {}; there are {}", attribute, fmt::join(*names, ", ")),
                db.path().string(), 0, std::string(attribute));
}

} // namespace

Result<std::vector<double>> Project::attribute_numbers(std::int64_t version_id, std::string_view attribute) const {
    return read_attribute<double>(*this, impl_->db(), version_id, attribute, [](const json* value) {
        return value != nullptr && value->is_number() ? value->get<double>() : std::numeric_limits<double>::quiet_NaN();
    });
}

Result<std::vector<std::string>> Project::attribute_texts(std::int64_t version_id, std::string_view attribute) const {
    return read_attribute<std::string>(*this, impl_->db(), version_id, attribute, [](const json* value) {
        if (value == nullptr || value->is_null()) return std::string();
        if (value->is_string()) return value->get<std::string>();
        return value->is_structured() ? std::string() : value->dump();
    });
}

Result<std::vector<std::string>> Project::attribute_names(std::int64_t version_id) const {
    std::set<std::string, std::less<>> names;
    auto status = for_each_row(impl_->db(), version_id, [&](const json& row) {
        for (const auto& [key, value] : row.items()) names.insert(key);
    });
    if (!status) return std::unexpected(status.error());
    return std::vector<std::string>(names.begin(), names.end());
}

} // namespace gk::store
