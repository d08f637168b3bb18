// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/analysis: hot spots in a file of others. Areas or points from any vector file that GDAL reads,
// or from a project, one attribute of them, who is next to whom, and the result as a table in a
// GeoPackage. The mathematics is in core/hotspot.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"
#include "gis/store/project.hpp"

namespace gk::analysis {

/// What coordinates are measured in.
enum class Measure : std::uint8_t {
    plane,   ///< lengths; `metres` says how long one is
    globe,   ///< degrees of longitude and latitude
    unknown, ///< the source does not say; a plane of unknown unit
};

/// What is compared: one entry a feature, in the order of the source.
struct Units {
    std::string layer;
    std::string attribute;
    std::string id_field;                ///< empty: the number of the feature in the file
    std::vector<std::string> id;         ///< all different
    std::vector<double> value;           ///< NaN: missing, or not finite in the source
    bool areas = true;                   ///< polygons; otherwise points
    geometry::PolygonSet polygons;       ///< a feature without rings has no geometry
    std::vector<geometry::Point> points; ///< NaN without geometry; several points in one feature: their mean
    std::optional<grid::CellGrid> grid;  ///< units are its cells: `points` are their centres, polygons stay empty
    Measure measure = Measure::unknown;
    double metres = 1;              ///< per unit of the coordinates (plane)
    std::string crs_wkt;            ///< empty when the source does not say
    std::vector<std::string> notes; ///< sentences: what was left out or assumed

    [[nodiscard]] std::size_t size() const { return id.size(); }
    [[nodiscard]] bool has_geometry(std::size_t unit) const;
};

struct FileChoice {
    std::filesystem::path file;
    std::string layer;     ///< may be empty when the file has only one
    std::string attribute; ///< upper and lower case may differ when that leaves one
    std::string id_field;  ///< empty: a column such as buurtcode, code, id or POLYID whose values are all different
    bool plane = false;    ///< take degrees as lengths: for files whose coordinate system is not true
};

/// Errors (refused): no such file, layer or column (names those there are), a column of texts, an id
/// that is missing or occurs twice, lines, a geometry that cannot be read; (outside): unreadable.
[[nodiscard]] Result<Units> read_units(const FileChoice& choice);

/// From a project. `layer`: gemeenten, wijken, buurten or estates; the name of an imported layer; or the
/// squares of the region: "cells" for all, "cells:woongebied" for those of one area type. `attribute`: a
/// column of the layer; "signals" (how many lie in the area or square); of squares of one type also
/// "opportunity", of the last score. `id_field` as for files. Errors (refused): names what there is.
[[nodiscard]] Result<Units> read_units(const store::Project& project, std::string_view layer,
                                       std::string_view attribute, std::string_view id_field = {});

} // namespace gk::analysis
