// SPDX-License-Identifier: EUPL-1.2
#include "core/grid/grid.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>
#include <stdexcept>

namespace gk::grid {
namespace {

constexpr std::int32_t code_unit = 100;      ///< CBS counts in hectometres, whatever the size of the square
constexpr double largest_coordinate = 1e7;   ///< metres; the Netherlands end at 0.7e6
constexpr double largest_grid = 100'000'000; ///< squares; 4 bytes each in cell_of_square

/// Largest whole k with k * step <= v. The rounded division never reaches a k that is not there yet: the
/// double below k * step is at least half a unit in the last place of k away from it, divided by step.
double floor_steps(double v, double step) {
    return std::floor(v / step);
}

bool usable(const geometry::Box& box) {
    return std::abs(box.min_x) <= largest_coordinate && std::abs(box.max_x) <= largest_coordinate &&
           std::abs(box.min_y) <= largest_coordinate && std::abs(box.max_y) <= largest_coordinate;
}

std::string code_of(std::int32_t x_min, std::int32_t y_min) {
    return std::format("E{:04}N{:04}", x_min / code_unit, y_min / code_unit);
}

struct Corner {
    std::int32_t x, y;
};

Corner lower_left(geometry::Point point, std::int32_t cell) {
    if (cell <= 0) throw std::invalid_argument("a square must have a positive size");
    if (!(std::abs(point.x) <= largest_coordinate && std::abs(point.y) <= largest_coordinate))
        throw std::invalid_argument("a point must have RD coordinates to lie in a square");
    return {static_cast<std::int32_t>(floor_steps(point.x, cell)) * cell,
            static_cast<std::int32_t>(floor_steps(point.y, cell)) * cell};
}

/// Reads "<letter><digits>" off the front of the text.
std::optional<std::int32_t> take_number(std::string_view& text, char letter) {
    if (text.size() < 2 || text.front() != letter) return {};
    text.remove_prefix(1);
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || std::abs(value) > largest_coordinate / code_unit) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

} // namespace

GridSpec GridSpec::covering(const geometry::Box& box, std::int32_t cell) {
    if (cell <= 0) throw std::invalid_argument("a square must have a positive size");
    GridSpec spec{.cell = cell};
    if (box.empty()) return spec;
    if (!usable(box)) throw std::invalid_argument("a grid needs RD coordinates");
    const auto steps = [cell](double low, double high) {
        const double first = floor_steps(low, cell);
        // A box that ends on a grid line needs no square beyond it, but a box without width needs one.
        double last = floor_steps(high, cell);
        if (last * cell < high || last == first) ++last;
        return std::pair{static_cast<std::int32_t>(first), static_cast<std::int32_t>(last - first)};
    };
    const auto [col, cols] = steps(box.min_x, box.max_x);
    const auto [row, rows] = steps(box.min_y, box.max_y);
    spec.x_min = col * cell;
    spec.y_min = row * cell;
    spec.cols = cols;
    spec.rows = rows;
    return spec;
}

Result<CellGrid> CellGrid::from_gemeenten(const geometry::PolygonSet& gemeenten, std::int32_t cell) {
    if (cell <= 0 || cell % code_unit != 0)
        return fail(
            ErrorCode::refused,
            std::format("squares of {} m cannot be numbered; choose a multiple of 100 m, such as 100 or 500", cell));
    const geometry::Box box = gemeenten.bounds();
    if (gemeenten.feature_count() == 0 || box.empty())
        return fail(ErrorCode::refused,
                    "there are no gemeenten, so there is no region to divide into squares; import gemeenten first");
    if (!usable(box))
        return fail(
            ErrorCode::refused,
            "the gemeenten lie outside the Netherlands; give their coordinate system (--crs) when importing them");
    return from_areas(gemeenten, cell);
}

Result<CellGrid> CellGrid::from_areas(const geometry::PolygonSet& areas, std::int32_t cell) {
    if (cell <= 0) return fail(ErrorCode::refused, "a square must have a positive size");
    const geometry::Box box = areas.bounds();
    if (box.empty()) return fail(ErrorCode::refused, "there are no areas to divide into squares");
    if (!usable(box))
        return fail(ErrorCode::refused, "the areas lie too far from the origin for squares of whole metres");
    CellGrid grid;
    grid.spec_ = GridSpec::covering(box, cell);
    if (static_cast<double>(grid.spec_.cols) * grid.spec_.rows > largest_grid)
        return fail(ErrorCode::refused, std::format("the areas span {} by {} squares of {} m, which is too many; check "
                                                    "their coordinates or choose larger squares",
                                                    grid.spec_.cols, grid.spec_.rows, cell));

    grid.cell_of_square_ = feature_at_centres(grid.spec_, areas);
    const auto cols = static_cast<std::size_t>(grid.spec_.cols);
    const auto rows = static_cast<std::size_t>(grid.spec_.rows);
    grid.row_begin_.reserve(rows + 1);
    grid.row_begin_.push_back(0);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t square = row * cols; square < (row + 1) * cols; ++square) {
            std::uint32_t& holder = grid.cell_of_square_[square];
            if (holder == no_feature) continue;
            grid.gemeente_.push_back(holder);
            holder = static_cast<std::uint32_t>(grid.square_.size());
            grid.square_.push_back(static_cast<std::uint32_t>(square));
        }
        grid.row_begin_.push_back(static_cast<std::uint32_t>(grid.square_.size()));
    }
    if (grid.square_.empty())
        return fail(ErrorCode::refused,
                    std::format("no square of {} m has its centre inside the areas; choose smaller squares", cell));
    return grid;
}

std::int32_t CellGrid::col(std::size_t cell) const {
    return static_cast<std::int32_t>(square_[cell] % static_cast<std::uint32_t>(spec_.cols));
}

std::int32_t CellGrid::row(std::size_t cell) const {
    return static_cast<std::int32_t>(square_[cell] / static_cast<std::uint32_t>(spec_.cols));
}

geometry::Point CellGrid::centre(std::size_t cell) const {
    return {spec_.centre_x(col(cell)), spec_.centre_y(row(cell))};
}

std::optional<std::uint32_t> CellGrid::cell_at(std::int32_t col, std::int32_t row) const {
    if (col < 0 || row < 0 || col >= spec_.cols || row >= spec_.rows) return {};
    const std::uint32_t cell = cell_of_square_[static_cast<std::size_t>(row) * static_cast<std::size_t>(spec_.cols) +
                                               static_cast<std::size_t>(col)];
    if (cell == no_feature) return {};
    return cell;
}

std::optional<std::uint32_t> CellGrid::cell_at(geometry::Point point) const {
    // Differences of RD coordinates are exact, and NaN fails every comparison.
    const double x = point.x - spec_.x_min;
    const double y = point.y - spec_.y_min;
    if (!(x >= 0 && y >= 0 && x < static_cast<double>(spec_.cols) * spec_.cell &&
          y < static_cast<double>(spec_.rows) * spec_.cell))
        return {};
    return cell_at(static_cast<std::int32_t>(floor_steps(x, spec_.cell)),
                   static_cast<std::int32_t>(floor_steps(y, spec_.cell)));
}

std::pair<std::uint32_t, std::uint32_t> CellGrid::cells_in_row(std::int32_t row) const {
    const auto r = static_cast<std::size_t>(row);
    return {row_begin_[r], row_begin_[r + 1]};
}

std::string CellGrid::code(std::size_t cell) const {
    return code_of(spec_.x_min + col(cell) * spec_.cell, spec_.y_min + row(cell) * spec_.cell);
}

std::optional<std::uint32_t> CellGrid::parse_code(std::string_view code) const {
    std::string_view rest = code;
    const auto east = take_number(rest, 'E');
    if (!east) return {};
    const auto north = take_number(rest, 'N');
    if (!north || !rest.empty()) return {};
    const std::int32_t x = *east * code_unit - spec_.x_min;
    const std::int32_t y = *north * code_unit - spec_.y_min;
    if (x % spec_.cell != 0 || y % spec_.cell != 0) return {};
    const auto cell = cell_at(x / spec_.cell, y / spec_.cell);
    // One spelling only: E123N4567 and E01234N4567 are somebody's typing error.
    if (!cell || this->code(*cell) != code) return {};
    return cell;
}

std::string square_code(geometry::Point point, std::int32_t cell) {
    const Corner corner = lower_left(point, cell);
    return code_of(corner.x, corner.y);
}

geometry::Point square_centre(geometry::Point point, std::int32_t cell) {
    const Corner corner = lower_left(point, cell);
    return {corner.x + cell / 2.0, corner.y + cell / 2.0};
}

} // namespace gk::grid
