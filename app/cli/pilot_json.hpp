// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/terminal.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::cli {

/// What was fixed beforehand.
[[nodiscard]] Json pilot_json(const store::PilotFreeze& pilot);
/// {"value", "interval"}, null when there is none.
[[nodiscard]] Json estimate_json(const pilot::Estimate& estimate);
[[nodiscard]] Json report_json(const piloting::PilotReport& report);

} // namespace gk::cli
