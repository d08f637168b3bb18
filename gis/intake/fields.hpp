// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Which of their columns is which of our fields.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "gis/intake/import.hpp"
#include "gis/vector/source.hpp"

namespace gk::intake {

/// Our field -> index of their column.
class Mapping {
public:
    void set(std::string field, std::size_t column) { columns_.insert_or_assign(std::move(field), column); }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view field) const {
        const auto found = columns_.find(field);
        return found == columns_.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] bool has(std::string_view field) const { return columns_.contains(field); }
    [[nodiscard]] bool uses(std::size_t column) const;
    [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& all() const { return columns_; }

private:
    std::map<std::string, std::size_t, std::less<>> columns_;
};

/// Finds columns by Dutch or English names (case, accents and punctuation do not matter) or as the
/// request maps them. `allowed`: false for dropped columns. Errors: a needed field has no column (refused, names
/// the columns there are), the request names an unknown field (usage) or column (refused).
[[nodiscard]] Result<Mapping> find_fields(const ImportRequest& request, const vector::LayerInfo& layer,
                                          const std::vector<char>& allowed);

/// Whether the layer has all columns the kind needs, without a reason if not.
[[nodiscard]] bool fits(store::LayerKind kind, const vector::LayerInfo& layer);

/// True when the column's name says that it holds a place: coordinates, WKT, a postcode.
[[nodiscard]] bool is_place_name(std::string_view column);

/// `column` as people mean it: exact, else by its plain letters.
[[nodiscard]] std::optional<std::size_t> find_column(const vector::LayerInfo& layer, std::string_view column);

/// "a, b and c".
[[nodiscard]] std::string list(const std::vector<std::string>& items);
[[nodiscard]] std::string list_columns(const vector::LayerInfo& layer);

} // namespace gk::intake
