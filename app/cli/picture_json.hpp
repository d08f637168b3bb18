// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/terminal.hpp"
#include "gis/programme/picture.hpp"

namespace gk::cli {

/// Everything that the pages of the informatiebeeld hold.
[[nodiscard]] Json picture_json(const programme::Picture& picture);

} // namespace gk::cli
