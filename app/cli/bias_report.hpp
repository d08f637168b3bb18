// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/terminal.hpp"
#include "gis/scoring/bias.hpp"

namespace gk::cli {

/// The bias report for people: one sentence a comparison, then the fifths behind it.
void tell_bias(const Terminal& terminal, const scoring::BiasReport& report);
[[nodiscard]] Json bias_json(const scoring::BiasReport& report);

} // namespace gk::cli
