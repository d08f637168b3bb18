// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/terminal.hpp"
#include "core/validation/validation.hpp"

namespace gk::cli {

/// [low, high], with null for what is no number.
[[nodiscard]] inline Json interval(const validation::Interval& i) {
    return Json::array({number(i.low), number(i.high)});
}

} // namespace gk::cli
