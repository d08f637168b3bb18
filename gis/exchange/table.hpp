// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"

namespace gk::exchange {

/// One column of an exported table; every column of a table has the same length. NaN is written as
/// missing, and so is a negative integer (ranks are 1 and up).
struct Column {
    std::string name;    ///< snake_case
    std::string meaning; ///< Dutch, with the unit; goes into the file as the column's description
    std::variant<std::vector<double>, std::vector<std::int64_t>, std::vector<std::string>> values;
};

/// A table with, optionally, a polygon a row.
struct Table {
    std::string name;
    std::string title; ///< Dutch
    std::vector<Column> columns;
    std::size_t rows = 0;
    const geometry::PolygonSet* polygons = nullptr; ///< row r has feature polygon[r]
    std::vector<std::uint32_t> polygon;
    const grid::CellGrid* squares = nullptr; ///< or: row r is the square of cell[r]
    std::vector<std::uint32_t> cell;
    std::string style = {}; ///< QGIS style (QML) of the layer; empty for none
};

/// Key and value, Dutch: what goes into the "toelichting" of each file.
using Notes = std::vector<std::pair<std::string, std::string>>;

} // namespace gk::exchange
