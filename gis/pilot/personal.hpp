// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Whether a remark gives a person away. Private to gis/pilot.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/privacy/columns.hpp"
#include "core/privacy/remark.hpp"

namespace gk::piloting {

/// By the text as a whole, and word by word as if each stood in a column of its own: telephone numbers with a hyphen,
/// e-mail addresses, accounts. Nothing when it is harmless.
[[nodiscard]] inline std::optional<std::string> personal_in(std::string_view text) {
    if (auto found = privacy::identifying_remark(text)) return found;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \t\r\n()[];,"), text.size());
        privacy::ContentCheck word;
        word.add(text.substr(0, end));
        if (auto found = word.verdict(privacy::TableKind::events)) return found;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

} // namespace gk::piloting
