// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The parts of a model file besides its factors: [reporting_gap], [reach], [priority] and [certainty]. Each may be
// absent, which means the defaults of core/score/settings.hpp; one that is there says its reason and its source.
// Private to gis/model.

#include "core/score/model.hpp"
#include "gis/model/canonical.hpp"
#include "gis/model/table_reader.hpp"

namespace gk::model {

/// After [model] was read: the defaults depend on the area type.
void read_settings(TableReader& root, score::Model& model, Problems& problems);
void write_settings(Writer& out, const score::Model& model);

} // namespace gk::model
