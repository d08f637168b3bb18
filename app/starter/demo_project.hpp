// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/starter: projects that the program makes by itself: the demo, for the command line and the application alike.

#include <filesystem>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/store/project.hpp"

namespace gk::starter {

/// Makes and scores the demo project in `file`, which must not exist; its source files go into `sources`. The demo goes
/// the way of all data: source files, import, score. Errors: the disk (outside), stopped (interrupted).
[[nodiscard]] Result<store::Project> make_demo_project(const std::filesystem::path& file,
                                                       const std::filesystem::path& sources, const Progress& progress);

} // namespace gk::starter
