// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/vector: a file as layers of rows: texts and a geometry. Files are read through a short list of
// GDAL drivers, from local disks only; text tables through GDAL's CSV parser, record by record, so
// that every row knows its line and its number of fields.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::vector {

enum class ColumnType : std::uint8_t { text, integer, real, boolean, date };

struct Column {
    std::string name;
    ColumnType type = ColumnType::text; ///< as the format declares; text tables declare nothing
};

struct LayerInfo {
    std::string name;
    std::vector<Column> columns;
    bool has_geometry = false;
    std::optional<ShapeKind> shape; ///< when the layer declares one
    std::string crs;                ///< definition for crs::ToRd, empty when the file does not say
    std::int64_t rows = -1;         ///< -1: unknown
};

/// One row; valid until the next call of RowReader::next.
struct Row {
    std::int64_t number = 0;         ///< 1-based data row; blank rows are not counted
    std::int64_t line = 0;           ///< line of a text file or row of a sheet, 0 when there is none
    std::vector<std::string> fields; ///< one a column, UTF-8; dates as yyyy-mm-dd[Thh:mm:ss]
    std::vector<char> missing;       ///< null in the file
    const OGRGeometry* geometry = nullptr;
    std::string fault_code; ///< not empty: the row itself is damaged ("ragged", "nul_byte", "bad_text")
    std::string fault;      ///< the sentence that says so
};

class RowReader {
public:
    virtual ~RowReader() = default;
    /// False at the end. Errors: the file is damaged from here on (refused), or cannot be read (outside).
    [[nodiscard]] virtual Result<bool> next(Row& row) = 0;
    [[nodiscard]] virtual std::int64_t blank_rows() const = 0;
};

enum class Geometries : std::uint8_t { read, skip };

class Source {
public:
    /// Errors (refused): no such file, a path into another machine or archive, a format that is not on the
    /// list, a text table without header, in UTF-16, or with the same column twice.
    [[nodiscard]] static Result<std::unique_ptr<Source>> open(const std::filesystem::path& file);
    virtual ~Source() = default;

    [[nodiscard]] virtual const std::vector<LayerInfo>& layers() const = 0;
    /// A reader from the first row on. One at a time.
    [[nodiscard]] virtual Result<std::unique_ptr<RowReader>> rows(std::size_t layer, Geometries geometries) = 0;
    /// Sentences about the file: its encoding, its separator, what GDAL had to say.
    [[nodiscard]] virtual std::vector<std::string> notes() const = 0;
    /// True for text tables and sheets, whose layer names say less than the file's name.
    [[nodiscard]] virtual bool is_table() const = 0;
};

/// The text in UTF-8: unchanged when it is that already, else read as Windows-1252.
[[nodiscard]] std::string as_utf8(std::string text);
[[nodiscard]] bool is_utf8(std::string_view text);

} // namespace gk::vector
