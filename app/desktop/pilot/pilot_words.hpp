// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the pilot says on the screen.

#include <string>
#include <string_view>

#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include "app/desktop/model/project_data.hpp"
#include "core/base/error.hpp"
#include "core/pilot/stop_rule.hpp"
#include "gis/store/pilot.hpp"

namespace gk::desktop {

/// The day of today for the whole program (store::utc_now), ISO.
[[nodiscard]] std::string pilot_today();
/// A day as a person types it to ISO; empty when it is none.
[[nodiscard]] std::string pilot_day(const QString& typed);
/// An ISO day as it stands in a field: 01-04-2026.
[[nodiscard]] QString typed_iso(const std::string& iso);

/// Why something was refused, in the words of the screen, without where: that is pilot_where.
[[nodiscard]] QString pilot_reason(const Error& error);
/// "formulier-W1-woongebied.csv, rij 3, kolom oordeel"; empty when it is about nothing in particular.
[[nodiscard]] QString pilot_where(const Error& error);
/// voorlichting, controle, ... as a label.
[[nodiscard]] QString activity_text(std::string_view kind);
/// { id, name, gemeente } of an area in the project, with the name of its gemeente.
[[nodiscard]] QVariantMap place_row(const ProjectData& data, const store::PilotPlace& place);
/// { label, value }
[[nodiscard]] QVariantMap fact_row(const QString& label, const QString& value);

} // namespace gk::desktop
