// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables and small charts of the pilot's pages. Private to app/report.

#include "app/report/page.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::report {

void draw_pilot_areas(Writer& writer, const piloting::PilotReport& report);
void draw_agreement(Writer& writer, const piloting::PilotReport& report);
void draw_reports(Writer& writer, const piloting::PilotReport& report);
void draw_stop_rules(Writer& writer, const piloting::PilotReport& report);
void draw_balance(Writer& writer, const piloting::PilotReport& report);
void draw_field(Writer& writer, const piloting::PilotReport& report);

/// A heading with room for at least `height` under it on the same page.
void heading(Writer& writer, const QString& text, double height);

} // namespace gk::report
