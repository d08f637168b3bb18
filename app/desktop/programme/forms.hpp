// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What people fill in goes into the registers by one file for each register: knelpunten, inzet, desk, begroting. Fields
// are read there; whether what they say is allowed is for the Ledger.

#include <string>

#include <QString>
#include <QVariantMap>

#include "app/desktop/programme/programme_data.hpp"

namespace gk::desktop {

/// What was typed into a field, without the space around it.
[[nodiscard]] std::string form_field(const QVariantMap& form, const char* name);

/// An inzet in one line: what, where, when.
[[nodiscard]] QString inzet_text(const ProgrammeData& data, const programme::Inzet& inzet);

} // namespace gk::desktop
