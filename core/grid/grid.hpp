// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/grid: the CBS squares. A GridSpec is a rectangle of squares; a CellGrid is the part of it
// that lies in the region (METHOD section 1): a square is in the region when its centre is.
// Two numberings, two types: a *square* counts all squares of the rectangle row by row from the
// south-west; a *cell* counts only those in the region, in the same order. All arrays of values per
// cell have CellGrid::size() entries; missing is NaN.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"

namespace gk::grid {

/// Index of a cell in a CellGrid.
enum class CellIndex : std::uint32_t {};
/// Row-major index of a square in a GridSpec.
enum class SquareIndex : std::uint32_t {};

/// One value a cell; NaN is missing.
using CellValues = std::vector<double>;
/// A value that is missing; never 0.
inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

inline constexpr std::uint32_t no_feature = std::numeric_limits<std::uint32_t>::max();

/// A rectangle of squares in EPSG:28992. x_min and y_min are multiples of `cell` (metres).
struct GridSpec {
    std::int32_t x_min = 0;
    std::int32_t y_min = 0;
    std::int32_t cell = 100;
    std::int32_t cols = 0;
    std::int32_t rows = 0;

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(cols) * static_cast<std::size_t>(rows); }
    [[nodiscard]] double centre_x(std::int32_t col) const { return x_min + (col + 0.5) * cell; }
    [[nodiscard]] double centre_y(std::int32_t row) const { return y_min + (row + 0.5) * cell; }
    friend bool operator==(const GridSpec&, const GridSpec&) = default;

    /// The smallest grid of `cell` metres that covers a box.
    [[nodiscard]] static GridSpec covering(const geometry::Box& box, std::int32_t cell);
};

/// The region's cells. Immutable once made.
class CellGrid {
public:
    /// `gemeenten`: one feature a gemeente, in the order of their codes: a centre exactly on a border
    /// belongs to the lowest code. Errors: no features, or no centre inside (refused).
    [[nodiscard]] static Result<CellGrid> from_gemeenten(const geometry::PolygonSet& gemeenten,
                                                         std::int32_t cell = 100);

    /// The same for any areas in any plane of metres and squares of any whole number of metres: for trials of the
    /// method elsewhere. Its squares have no CBS codes: code() means nothing there.
    [[nodiscard]] static Result<CellGrid> from_areas(const geometry::PolygonSet& areas, std::int32_t cell);

    [[nodiscard]] const GridSpec& spec() const { return spec_; }
    [[nodiscard]] std::size_t size() const { return square_.size(); }
    [[nodiscard]] std::int32_t col(std::size_t cell) const;
    [[nodiscard]] std::int32_t row(std::size_t cell) const;
    [[nodiscard]] geometry::Point centre(std::size_t cell) const;
    /// Feature index of the gemeente that holds the centre.
    [[nodiscard]] std::span<const std::uint32_t> gemeente() const { return gemeente_; }
    /// Squares of the cells, ascending.
    [[nodiscard]] std::span<const std::uint32_t> squares() const { return square_; }
    /// Cell of a square, or nothing when it is outside the region.
    [[nodiscard]] std::optional<std::uint32_t> cell_at(std::int32_t col, std::int32_t row) const;
    /// Cell that holds a point (lower and left edges belong to a square), or nothing.
    [[nodiscard]] std::optional<std::uint32_t> cell_at(geometry::Point point) const;
    /// Cell of every square, no_feature outside; spec().size() entries.
    [[nodiscard]] std::span<const std::uint32_t> cell_of_square() const { return cell_of_square_; }
    /// Half-open range of cells in a row of squares.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> cells_in_row(std::int32_t row) const;
    /// CBS code of the square, E1234N4567 (lower-left corner in units of 100 m).
    [[nodiscard]] std::string code(std::size_t cell) const;
    [[nodiscard]] std::optional<std::uint32_t> parse_code(std::string_view code) const;

private:
    GridSpec spec_;
    std::vector<std::uint32_t> square_;
    std::vector<std::uint32_t> gemeente_;
    std::vector<std::uint32_t> cell_of_square_;
    std::vector<std::uint32_t> row_begin_;
};

/// CBS code of the square of `cell` metres that holds a point.
[[nodiscard]] std::string square_code(geometry::Point point, std::int32_t cell = 100);
/// Centre of the square of `cell` metres that holds a point: what import coarsens signals to.
[[nodiscard]] geometry::Point square_centre(geometry::Point point, std::int32_t cell = 100);

/// For each square of `spec`, the lowest feature that holds its centre (borders count as inside), or
/// no_feature. Exact at the centre: a scanline with one crossing a ring edge, ties resolved upwards.
[[nodiscard]] std::vector<std::uint32_t> feature_at_centres(const GridSpec& spec, const geometry::PolygonSet& polygons);
/// The same for the cells of a region.
[[nodiscard]] std::vector<std::uint32_t> feature_at_centres(const CellGrid& grid, const geometry::PolygonSet& polygons);

} // namespace gk::grid
