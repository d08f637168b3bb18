// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/error.hpp"
#include "gis/exchange/table.hpp"

namespace gk::exchange {

/// Writes a QGIS project (.qgz: a zip with one .qgs) over the tables of a GeoPackage that lies in the same folder: a
/// group for each kind of area, the layers in it drawn with the tables' own styles, EPSG:28992, and the notes as the
/// project's description. Paths are relative: the two files travel together. Only `shown` is switched on.
/// Error (outside): the disk.
[[nodiscard]] Status write_qgis_project(const std::filesystem::path& file, const std::string& geopackage,
                                        const std::string& title, std::span<const Table> tables,
                                        const std::string& shown, const Notes& notes);

} // namespace gk::exchange
