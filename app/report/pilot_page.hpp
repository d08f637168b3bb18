// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The evaluation of a pilot, for who decides whether to go on. B1 Dutch.

#include <filesystem>
#include <string>
#include <vector>

#include <QString>

#include "core/base/error.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::report {

/// What comes first on the page: stop rules, agreement, reports, each in a sentence that claims no more than its
/// interval; and that more reports can mean success.
[[nodiscard]] std::vector<QString> pilot_summary_nl(const piloting::PilotReport& report);
/// What the pilot does not say.
[[nodiscard]] std::vector<QString> pilot_limits_nl(const piloting::PilotReport& report);
/// "gemiddeld minder dan 3 van de 10 gebieden gedeeld"
[[nodiscard]] QString stop_rule_nl(const pilot::StopRule& rule);
/// What a change in reports says, or that there are too few.
[[nodiscard]] QString change_nl(const pilot::Change& change, bool begun);

/// A4, portrait, usually two pages. `banner` stands above everything when it is not empty (a schematic example). Errors
/// as save_pdf.
[[nodiscard]] Status render_pilot_pdf(const piloting::PilotReport& report, const std::string& banner,
                                      const std::filesystem::path& path);

} // namespace gk::report
