// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include <CLI/CLI.hpp>

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

} // namespace gk::cli
