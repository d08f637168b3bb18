// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What lies over each other on the map, from the bottom up; and the signs of the programme.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "app/map/snapshot.hpp"

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

[[nodiscard]] inline bool is_shown(const LayerStack& layers, MapLayer layer) {
    return std::ranges::any_of(layers, [&](const LayerStyle& style) { return style.layer == layer && style.visible; });
}

/// Of `signs`, those whose layer is shown, beside each other where they share a place. `focus`: the gemeente that is
/// shown alone has its own signs alone, so that the legend counts what is drawn.
[[nodiscard]] inline std::vector<map::Sign> shown_signs(std::vector<map::Sign> signs, const LayerStack& layers,
                                                        std::optional<std::size_t> focus) {
    std::erase_if(signs, [&](const map::Sign& sign) {
        if (focus && sign.gemeente != focus) return true;
        return !is_shown(layers, sign.kind == map::SignKind::knelpunt ? MapLayer::knelpunten : MapLayer::deployments);
    });
    return map::side_by_side(std::move(signs));
}

} // namespace gk::desktop
