// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gis/scoring/scoring.hpp"

namespace gk::scoring {

/// The models of a saved run, in its order.
[[nodiscard]] Result<std::vector<score::Model>> run_models(store::Project& project, std::int64_t run);
/// The workbench of a saved run. Refused when layers or decisions have changed since.
[[nodiscard]] Result<Workbench> prepare_run(store::Project& project, const score::RunInfo& run,
                                            const Progress& progress);

} // namespace gk::scoring
