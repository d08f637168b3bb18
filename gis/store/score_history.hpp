// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The scores that a project keeps. Every `gkaart score` adds one; none is ever changed.

#include <vector>

#include "gis/store/project.hpp"

namespace gk::store {

/// Oldest first; what each holds is read with Project::run_cells, run_areas, run_reasons and run_models.
[[nodiscard]] Result<std::vector<score::RunInfo>> all_runs(const Project& project);

} // namespace gk::store
