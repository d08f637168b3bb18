// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/options.hpp"

#include <fmt/format.h>

#include "gis/intake/import.hpp"

namespace gk::cli {

Result<std::optional<region::GemeenteCode>> parse_gemeente(const std::string& text) {
    if (text.empty()) return std::optional<region::GemeenteCode>{};
    const region::GemeenteTable& table = intake::gemeente_table();
    const auto code = region::GemeenteCode::parse(text);
    if (const auto* gemeente = code ? table.find(*code) : table.find_by_name(text)) return gemeente->code;
    const auto* former = code ? table.find_former(*code) : table.find_former_by_name(text);
    if (former != nullptr)
        return fail(ErrorCode::usage, fmt::format("{} is part of {} since {}: give that one", former->name,
                                                  former->successor.text(), former->until));
    return fail(ErrorCode::usage,
                fmt::format("'{}' is not one of the 32 gemeenten of the region, such as GM0361 or Alkmaar", text));
}

} // namespace gk::cli
