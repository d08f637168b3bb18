// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What lies over each other on the map, from the bottom up; and the marks of the programme.

#include <cstdint>
#include <vector>

#include "core/geometry/geometry.hpp"

namespace gk::desktop {

enum class MapLayer : std::uint8_t { values, estates, borders, roads, names, deployments, knelpunten };
inline constexpr std::size_t map_layer_count = 7;

struct LayerStyle {
    MapLayer layer = MapLayer::values;
    bool visible = true;
    double opacity = 1;
    friend bool operator==(const LayerStyle&, const LayerStyle&) = default;
};
/// Every layer once, the lowest first.
using LayerStack = std::vector<LayerStyle>;

/// The values below, everything else over them.
[[nodiscard]] inline LayerStack default_layers() {
    LayerStack stack;
    for (std::size_t i = 0; i < map_layer_count; ++i) stack.push_back({.layer = static_cast<MapLayer>(i)});
    return stack;
}

enum class MarkKind : std::uint8_t { knelpunt, planned, done };
/// A sign at the middle of an area, in the plane of the screen.
struct MapMark {
    geometry::Point at;
    MarkKind kind = MarkKind::knelpunt;
    friend bool operator==(const MapMark& a, const MapMark& b) {
        return a.at.x == b.at.x && a.at.y == b.at.y && a.kind == b.kind;
    }
};

} // namespace gk::desktop
