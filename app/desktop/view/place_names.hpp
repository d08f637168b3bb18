// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QImage>

#include "app/desktop/model/project_data.hpp"

namespace gk::desktop {

struct TilePlace;

/// Names of gemeenten, and closer by of buurten, where they do not cover each other. Which names are shown depends on
/// the scale alone, so neighbouring tiles agree.
void paint_names(QImage& image, const TilePlace& place, const ProjectData& project, double zoom);

} // namespace gk::desktop
