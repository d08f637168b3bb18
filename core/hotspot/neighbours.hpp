// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/hotspot: where are high (or low) values next to each other, more than chance explains? (METHOD
// section 10.) Neighbours say who is next to whom; statistics.hpp gives Gi, Gi* and Moran's I with
// their analytic z; permutation.hpp asks chance itself; fdr.hpp corrects for asking so often;
// hotspot.hpp does all of it and puts every unit in a class.
//
// This header: neighbours as a sparse matrix. Units are numbered 0..size()-1; nobody is its own
// neighbour (Gi* adds the unit itself).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"

namespace gk::hotspot {

class Neighbours {
public:
    using Unit = std::uint32_t;
    using Pair = std::pair<Unit, Unit>;

    Neighbours() = default;
    /// Symmetric: both ends of every pair become neighbours. Doubles and pairs of a unit with itself
    /// are left out.
    [[nodiscard]] static Neighbours from_pairs(std::size_t units, std::vector<Pair> pairs);
    /// Any graph: row i lists the neighbours of unit i. Optional weights, one a neighbour, in the same
    /// order; without them all weights of a row are equal. Errors (usage): a neighbour that does not
    /// exist, twice the same, itself, or weights that are not finite and positive.
    [[nodiscard]] static Result<Neighbours> from_rows(const std::vector<std::vector<Unit>>& rows,
                                                      const std::vector<std::vector<double>>& weights = {});

    [[nodiscard]] std::size_t size() const { return first_.size() - 1; }
    [[nodiscard]] std::size_t links() const { return other_.size(); }
    [[nodiscard]] std::size_t degree(std::size_t unit) const { return first_[unit + 1] - first_[unit]; }
    /// Ascending.
    [[nodiscard]] std::span<const Unit> of(std::size_t unit) const {
        return std::span(other_).subspan(first_[unit], degree(unit));
    }
    [[nodiscard]] bool weighted() const { return !weight_.empty(); }
    /// In the order of of(unit); empty when the weights of a row are equal.
    [[nodiscard]] std::span<const double> weights(std::size_t unit) const {
        return weighted() ? std::span(weight_).subspan(first_[unit], degree(unit)) : std::span<const double>{};
    }
    [[nodiscard]] bool linked(Unit from, Unit to) const;
    [[nodiscard]] std::size_t max_degree() const;
    /// The neighbours among the units to keep (ascending), renumbered in that order.
    [[nodiscard]] Neighbours among(std::span<const Unit> kept) const;
    /// The reverse: these are the neighbours of the units `kept` (ascending) of a larger number of
    /// units; the others have none.
    [[nodiscard]] Neighbours spread(std::span<const Unit> kept, std::size_t units) const;

private:
    friend class RowBuilder;
    std::vector<std::size_t> first_{0};
    std::vector<Unit> other_;
    std::vector<double> weight_;
};

enum class Contiguity : std::uint8_t { queen, rook };

/// Cells of the region that share a side (rook), or a side or a corner (queen): by arithmetic on rows
/// and columns.
[[nodiscard]] Neighbours lattice(const grid::CellGrid& grid, Contiguity contiguity);
/// The same for a full rectangle, units row by row.
[[nodiscard]] Neighbours lattice(std::uint32_t rows, std::uint32_t cols, Contiguity contiguity);

/// Where a unit is, in metres (or the unit of a plane without one); on the globe as a point in space,
/// so that the straight line through the earth orders distances as the way over it does.
using Place = std::array<double, 3>;
[[nodiscard]] Place on_plane(geometry::Point point);
/// Degrees; on a sphere of 6,371,008.8 m (mean radius of GRS 80).
[[nodiscard]] Place on_globe(double longitude, double latitude);
/// Straight line through the earth that belongs to a distance over it, metres.
[[nodiscard]] double chord(double metres);

/// The k nearest of each unit; of equally far ones the lowest index first. Not symmetric.
/// Errors: k = 0 (usage), not more than k units (refused); interrupted.
[[nodiscard]] Result<Neighbours> nearest(std::span<const Place> places, std::size_t k,
                                         const Progress& progress = no_progress());
/// All units within a distance, that distance included. Errors: not a positive number (usage), more
/// links than `max_links` (refused); interrupted.
[[nodiscard]] Result<Neighbours> within(std::span<const Place> places, double distance,
                                        std::size_t max_links = 400'000'000, const Progress& progress = no_progress());

} // namespace gk::hotspot
