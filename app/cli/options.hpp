// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "core/base/error.hpp"
#include "core/region/codes.hpp"

namespace gk::cli {

/// Options that several commands share, so that they read and check alike.
inline CLI::Option* add_kind_option(CLI::App& command, std::string& value) {
    return command.add_option("--by", value, "kind of area: gemeente, wijk, buurt, estate or cell")
        ->check(CLI::IsMember({"gemeente", "wijk", "buurt", "estate", "cell"}));
}
inline CLI::Option* add_type_option(CLI::App& command, std::string& value) {
    return command.add_option("--type", value, "area type: bedrijventerrein, woongebied or buitengebied")
        ->check(CLI::IsMember({"bedrijventerrein", "woongebied", "buitengebied"}));
}

/// A gemeente by its code or name; nothing for an empty text. Error (usage): it is not one of the 32.
[[nodiscard]] Result<std::optional<region::GemeenteCode>> parse_gemeente(const std::string& text);

} // namespace gk::cli
