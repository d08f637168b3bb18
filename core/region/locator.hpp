// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Which area holds a point: exact, and fast enough for a million points. A coarse raster over the
// areas knows the answer where no border passes; elsewhere the edges of that strip decide.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/geometry/geometry.hpp"

namespace gk::region {

class AreaLocator {
public:
    /// `areas`: valid polygons, EPSG:28992 metres. Copies what it needs.
    explicit AreaLocator(const geometry::PolygonSet& areas);

    /// The lowest feature that holds the point (borders count as inside), or nothing.
    [[nodiscard]] std::optional<std::size_t> find(geometry::Point point) const;

    struct Nearest {
        std::size_t feature = 0;
        double metres = 0;
        geometry::Point border; ///< the nearest point of its border
    };
    /// The feature whose border is nearest. Ties: the lowest.
    [[nodiscard]] std::optional<Nearest> nearest(geometry::Point point) const;

private:
    /// An edge with its lower end first, so that neighbours that share it decide alike.
    struct Edge {
        geometry::Point low, high;
    };
    enum class Side : std::uint8_t { outside, inside, border };
    [[nodiscard]] Side side(std::size_t feature, geometry::Point point) const;
    [[nodiscard]] std::size_t strip(double y) const;

    static constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t undecided = nothing - 1; ///< a border passes through the tile

    struct Feature {
        geometry::Box box;
        std::size_t first_strip = 0;
        std::vector<std::vector<Edge>> strips; ///< edges that touch strip first_strip + i
    };
    geometry::Box bounds_;
    std::size_t cols_ = 0, rows_ = 0;
    double tile_ = 250;
    std::vector<Feature> features_;
    std::vector<std::uint32_t> tile_feature_; ///< row-major from the south-west
};

} // namespace gk::region
