// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Pieces of map that a worker thread paints with the renderer's own parts (app/map). A painter is immutable and shared:
// any number of tiles at any scale can be made from it at the same time.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QColor>
#include <QImage>
#include <QRect>

#include "app/desktop/model/frame.hpp"
#include "app/desktop/view/map_scene.hpp"

namespace gk::desktop {

inline constexpr int tile_side = 512; ///< device pixels

/// Tile (x, y) covers the pixels from 512 x, 512 y to the right and down, counted from the origin of the plane.
struct TilePlace {
    double scale = 1; ///< device pixels a metre of the plane
    double ratio = 1; ///< device pixels a pixel: how thick lines and letters are
    int x = 0, y = 0;
};

struct Tile {
    QImage image;                    ///< as it is, or (areas) after colouring
    std::vector<std::uint16_t> area; ///< areas: 1 + the feature at each pixel, 0 = none
    QImage border;                   ///< areas: how much of each pixel is border
    std::vector<QRect> drawn;        ///< pixels outside these are transparent
};

class TilePainter {
public:
    TilePainter() = default;
    virtual ~TilePainter() = default;
    TilePainter(const TilePainter&) = delete;
    TilePainter& operator=(const TilePainter&) = delete;
    [[nodiscard]] virtual std::shared_ptr<Tile> paint(const TilePlace& place) const = 0;
};
using Painter = std::shared_ptr<const TilePainter>;

/// The gemeente that is shown alone, if any.
using Focus = std::optional<std::size_t>;
/// Estates are small: from this zoom their outlines are drawn.
inline constexpr double estates_from = 10.5;
/// Half the width of a sign, in pixels.
[[nodiscard]] double sign_half(double zoom);

struct MapLine {
    QColor colour;
    double width = 1; ///< pixels
};
/// The border of a gemeente, and of the one in focus: on the map and in its legend.
[[nodiscard]] MapLine border_line(double zoom);
[[nodiscard]] MapLine focus_line(double zoom);

/// Water, the land around and the region, or of that the gemeente in focus.
[[nodiscard]] Painter base_painter(std::shared_ptr<const ProjectData> project, Focus focus = {});
/// Lines, names and signs in the order of `layers`, the lowest first; null when none of them is shown. Without
/// `own_base` roads and names are those of the map of the web. `signs`: all that are shown on the map, also when their
/// layer is not among `layers`, so that no name covers them. `letters`: how much larger than usual.
[[nodiscard]] Painter line_painter(std::shared_ptr<const ProjectData> project, LayerStack layers,
                                   std::vector<map::Sign> signs, bool own_base, Focus focus = {}, double letters = 1);
/// Which area is where, and white borders. Null when the project has no areas of the kind.
[[nodiscard]] Painter area_painter(const std::shared_ptr<const ProjectData>& project, region::AreaKind kind);
/// The outline of what is selected.
[[nodiscard]] Painter highlight_painter(std::shared_ptr<const ProjectData> project, MapScene::Highlight highlight);

/// Gives a tile of area_painter its colours: one look-up a pixel, so a slider can colour a whole map between frames.
[[nodiscard]] QImage colour_tile(const Tile& tile, const TilePlace& place, const Theme& theme);

} // namespace gk::desktop
