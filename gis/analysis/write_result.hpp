// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "core/base/error.hpp"
#include "core/hotspot/hotspot.hpp"
#include "gis/analysis/units.hpp"

namespace gk::analysis {

/// Writes a GeoPackage with one layer, "hotspots": geometry in the coordinate system of the source, and
/// id, value, statistic, z, p, q (empty when missing), class and neighbours (their number). It carries
/// a style, so QGIS opens it coloured by class. `made`: how, for the layer's description. An existing
/// file is replaced, and only when the new one is whole.
/// Errors (usage): not a .gpkg name; (outside): it cannot be written.
[[nodiscard]] Status write_result(const std::filesystem::path& file, const Units& units,
                                  const hotspot::Analysis& analysis, const std::string& made);

} // namespace gk::analysis
