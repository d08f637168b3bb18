// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"

namespace gk::desktop {

/// The demo project in `folder`, made when it is not there yet. Half a demo never stays: it gets its name when whole.
[[nodiscard]] Result<std::filesystem::path> demo_project(const std::filesystem::path& folder, const Progress& progress);

} // namespace gk::desktop
