// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace gk::analysis {

/// A QGIS style (QML) that colours a layer by its column "class". `points`: discs instead of areas.
[[nodiscard]] std::string class_style(bool points);

} // namespace gk::analysis
