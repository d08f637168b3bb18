// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/hotspot/row_builder.hpp"

namespace gk::hotspot {

Neighbours Neighbours::from_pairs(std::size_t units, std::vector<Pair> pairs) {
    const std::size_t given = pairs.size();
    pairs.reserve(2 * given);
    for (std::size_t i = 0; i < given; ++i) pairs.emplace_back(pairs[i].second, pairs[i].first);
    std::ranges::sort(pairs);
    const auto doubles = std::ranges::unique(pairs);
    pairs.erase(doubles.begin(), doubles.end());
    Neighbours result;
    result.first_.assign(units + 1, 0);
    result.other_.reserve(pairs.size());
    for (const auto& [from, to] : pairs) {
        if (from == to) continue;
        ++result.first_[from + 1];
        result.other_.push_back(to);
    }
    for (std::size_t i = 0; i < units; ++i) result.first_[i + 1] += result.first_[i];
    return result;
}

Result<Neighbours> Neighbours::from_rows(const std::vector<std::vector<Unit>>& rows,
                                         const std::vector<std::vector<double>>& weights) {
    const auto refuse = [](std::size_t unit, const std::string& what) {
        return fail(ErrorCode::usage, "unit " + std::to_string(unit) + ": " + what);
    };
    if (!weights.empty() && weights.size() != rows.size())
        return fail(ErrorCode::usage, "weights are given for " + std::to_string(weights.size()) +
                                          " units, neighbours for " + std::to_string(rows.size()));
    RowBuilder builder(rows.size());
    std::vector<std::pair<Unit, double>> row;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!weights.empty() && weights[i].size() != rows[i].size())
            return refuse(i, "not one weight for each neighbour");
        row.clear();
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            const double weight = weights.empty() ? 1.0 : weights[i][j];
            if (rows[i][j] >= rows.size())
                return refuse(i, "its neighbour " + std::to_string(rows[i][j]) + " does not exist");
            if (rows[i][j] == i) return refuse(i, "it is its own neighbour");
            if (!(weight > 0 && std::isfinite(weight))) return refuse(i, "a weight is not a positive number");
            row.emplace_back(rows[i][j], weight);
        }
        std::ranges::sort(row);
        for (std::size_t j = 0; j < row.size(); ++j) {
            if (j > 0 && row[j].first == row[j - 1].first) return refuse(i, "the same neighbour twice");
            builder.add(row[j].first);
            if (!weights.empty()) builder.add_weight(row[j].second);
        }
        builder.end_row();
    }
    return builder.take();
}

bool Neighbours::linked(Unit from, Unit to) const {
    return std::ranges::binary_search(of(from), to);
}

std::size_t Neighbours::max_degree() const {
    std::size_t most = 0;
    for (std::size_t i = 0; i < size(); ++i) most = std::max(most, degree(i));
    return most;
}

Neighbours Neighbours::among(std::span<const Unit> kept) const {
    constexpr Unit gone = std::numeric_limits<Unit>::max();
    std::vector<Unit> renumbered(size(), gone);
    for (std::size_t i = 0; i < kept.size(); ++i) renumbered[kept[i]] = static_cast<Unit>(i);
    RowBuilder builder(kept.size());
    for (const Unit unit : kept) {
        const auto others = of(unit);
        for (std::size_t j = 0; j < others.size(); ++j) {
            if (renumbered[others[j]] == gone) continue;
            builder.add(renumbered[others[j]]);
            if (weighted()) builder.add_weight(weights(unit)[j]);
        }
        builder.end_row();
    }
    return builder.take();
}

Neighbours Neighbours::spread(std::span<const Unit> kept, std::size_t units) const {
    RowBuilder builder(units);
    for (std::size_t unit = 0, mine = 0; unit < units; ++unit) {
        if (mine < kept.size() && kept[mine] == unit) {
            for (const Unit other : of(mine)) builder.add(kept[other]);
            for (const double weight : weights(mine)) builder.add_weight(weight);
            ++mine;
        }
        builder.end_row();
    }
    return builder.take();
}

namespace {

/// Neighbours of the squares for which `unit_at(col, row)` gives a unit, or a negative number outside.
/// Units must be numbered row by row.
template <class Columns, class Rows, class UnitAt>
Neighbours lattice_of(std::size_t units, Columns col, Rows row, UnitAt unit_at, Contiguity contiguity) {
    RowBuilder builder(units);
    builder.reserve_links(units * (contiguity == Contiguity::queen ? 8 : 4));
    for (std::size_t unit = 0; unit < units; ++unit) {
        const std::int64_t x = col(unit), y = row(unit);
        for (std::int64_t dy = -1; dy <= 1; ++dy)
            for (std::int64_t dx = -1; dx <= 1; ++dx) {
                const bool side = (dx == 0) != (dy == 0);
                const bool corner = dx != 0 && dy != 0;
                if (!side && !(corner && contiguity == Contiguity::queen)) continue;
                const std::int64_t other = unit_at(x + dx, y + dy);
                if (other >= 0) builder.add(static_cast<Neighbours::Unit>(other));
            }
        builder.end_row();
    }
    return builder.take();
}

} // namespace

Neighbours lattice(const grid::CellGrid& grid, Contiguity contiguity) {
    const std::span<const std::uint32_t> cell_of = grid.cell_of_square();
    const std::int64_t cols = grid.spec().cols, rows = grid.spec().rows;
    return lattice_of(
        grid.size(), [&](std::size_t cell) { return grid.col(cell); }, [&](std::size_t cell) { return grid.row(cell); },
        [&](std::int64_t col, std::int64_t row) -> std::int64_t {
            if (col < 0 || row < 0 || col >= cols || row >= rows) return -1;
            const std::uint32_t cell = cell_of[static_cast<std::size_t>(row * cols + col)];
            return cell == grid::no_feature ? -1 : static_cast<std::int64_t>(cell);
        },
        contiguity);
}

Neighbours lattice(std::uint32_t rows, std::uint32_t cols, Contiguity contiguity) {
    return lattice_of(
        std::size_t{rows} * cols, [&](std::size_t unit) { return static_cast<std::int64_t>(unit % cols); },
        [&](std::size_t unit) { return static_cast<std::int64_t>(unit / cols); },
        [&](std::int64_t col, std::int64_t row) {
            return col < 0 || row < 0 || col >= cols || row >= rows ? std::int64_t{-1} : row * cols + col;
        },
        contiguity);
}

} // namespace gk::hotspot
