// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/tile_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

#include <QPainter>
#include <QPainterPath>

#include "app/desktop/view/fill_colours.hpp"
#include "app/desktop/view/map_camera.hpp"
#include "app/desktop/view/place_names.hpp"
#include "app/map/paint.hpp"
#include "app/map/signs.hpp"

namespace gk::desktop {
namespace {

using geometry::PolygonSet;

/// Vertices are rounded by the renderer to a fiftieth of its unit; a unit of this many pixels makes that a quarter of a
/// pixel, which spares most vertices of a region on a screen.
constexpr double pixels_per_unit = 12.5;

/// A painter over one tile whose unit is `pixels_per_unit` device pixels.
class TileCanvas {
public:
    TileCanvas(QImage& image, const TilePlace& place, bool smooth)
        : place_(place)
        , painter_(&image) {
        painter_.setRenderHint(QPainter::Antialiasing, smooth);
        painter_.scale(pixels_per_unit, pixels_per_unit);
        to_unit_.x = place.x * tile_side / place.scale;
        to_unit_.y = -place.y * tile_side / place.scale;
        to_unit_.mm_per_m = place.scale / pixels_per_unit;
    }

    [[nodiscard]] QPainter& painter() { return painter_; }
    [[nodiscard]] const map::RdToPage& toUnit() const { return to_unit_; }
    [[nodiscard]] double pixels(double count) const { return count * place_.ratio / pixels_per_unit; }

    /// `margin` in pixels: how far strokes reach.
    [[nodiscard]] bool visible(const geometry::Box& box, double margin = 4) const {
        if (box.empty()) return false;
        const QRectF on_tile(to_unit_({box.min_x, box.max_y}), to_unit_({box.max_x, box.min_y}));
        const double m = pixels(margin);
        const double side = tile_side / pixels_per_unit;
        return on_tile.right() > -m && on_tile.bottom() > -m && on_tile.left() < side + m && on_tile.top() < side + m;
    }

    void fill(const PolygonSet& polygons, QColor colour) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (std::size_t f = 0; f < polygons.feature_count(); ++f)
            if (visible(polygons.bounds(f))) map::detail::add_feature(path, polygons, f, to_unit_);
        painter_.fillPath(path, colour);
    }
    void fill(const PolygonSet& polygons, std::size_t feature, QColor colour) {
        if (!visible(polygons.bounds(feature))) return;
        QPainterPath path;
        map::detail::add_feature(path, polygons, feature, to_unit_);
        painter_.fillPath(path, colour);
    }
    void outline(const PolygonSet& polygons, std::size_t feature, QColor colour, double width) {
        QPainterPath path;
        map::detail::add_feature(path, polygons, feature, to_unit_);
        painter_.strokePath(path, QPen(colour, pixels(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void outlines(const PolygonSet& polygons, QColor colour, double width) {
        for (std::size_t f = 0; f < polygons.feature_count(); ++f)
            if (visible(polygons.bounds(f))) outline(polygons, f, colour, width);
    }
    void lines(const geometry::LineSet& lines, QColor colour, double width) {
        const QPen pen(colour, pixels(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        for (std::size_t p = 0; p < lines.path_count(); ++p) {
            const auto points = lines.path(p);
            geometry::Box box;
            for (const geometry::Point at : points) box.grow(at);
            if (!visible(box)) continue;
            QPolygonF line;
            for (const geometry::Point at : points) line << to_unit_(at);
            QPainterPath path;
            path.addPolygon(line);
            painter_.strokePath(path, pen);
        }
    }

    /// `half` in pixels.
    void sign(const map::Sign& sign, double half) {
        const QRectF box = map::sign_box(sign, to_unit_(sign.at), pixels(half));
        const double side = tile_side / pixels_per_unit;
        if (box.intersects(QRectF(0, 0, side, side))) map::draw_sign_in(painter_, sign.kind, box);
    }

private:
    const TilePlace& place_;
    map::RdToPage to_unit_;
    QPainter painter_;
};

std::shared_ptr<Tile> empty_tile(QImage::Format format, QColor colour = Qt::transparent) {
    auto tile = std::make_shared<Tile>();
    tile->image = QImage(tile_side, tile_side, format);
    tile->image.fill(colour);
    return tile;
}

/// What is not transparent in an image of lines and letters, as bars of blocks: over an empty part of the map there is
/// then nothing to blend.
std::vector<QRect> drawn_parts(const QImage& image) {
    constexpr int block = 32;
    static_assert(tile_side % block == 0);
    std::vector<QRect> parts;
    for (int top = 0; top < tile_side; top += block) {
        std::array<QRgb, tile_side / block> seen{};
        for (int y = top; y < top + block; ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = 0; x < tile_side; ++x) seen[static_cast<std::size_t>(x / block)] |= line[x];
        }
        for (int x = 0; x < tile_side; x += block) {
            if (seen[static_cast<std::size_t>(x / block)] == 0) continue;
            if (!parts.empty() && parts.back().top() == top && parts.back().right() + 1 == x)
                parts.back().setRight(x + block - 1);
            else parts.emplace_back(x, top, block, block);
        }
    }
    return parts;
}

const std::vector<QRect> whole_tile{QRect(0, 0, tile_side, tile_side)};

/// Zoom of web maps that a scale stands for, whatever the pixel ratio.
double zoom_of(const TilePlace& place) {
    return std::log2(place.scale / place.ratio / MapCamera::scaleOf(0));
}

class BasePainter final : public TilePainter {
public:
    BasePainter(std::shared_ptr<const ProjectData> project, Focus focus)
        : project_(std::move(project))
        , focus_(focus) {}

    std::shared_ptr<Tile> paint(const TilePlace& place) const override {
        const ScreenBase& base = project_->screen;
        auto tile = empty_tile(QImage::Format_RGB32, map::colour::water());
        TileCanvas canvas(tile->image, place, true);
        if (base.neighbours) {
            canvas.fill(*base.neighbours, map::colour::outside());
            canvas.outlines(*base.neighbours, map::black(0.14), 0.6);
        }
        canvas.fill(*base.gemeenten, focus_ ? map::colour::outside() : map::colour::other_type());
        if (focus_) canvas.fill(*base.gemeenten, *focus_, map::colour::other_type());
        tile->drawn = whole_tile;
        return tile;
    }

private:
    std::shared_ptr<const ProjectData> project_;
    Focus focus_;
};

class LinePainter final : public TilePainter {
public:
    LinePainter(std::shared_ptr<const ProjectData> project, LayerStack layers, std::vector<map::Sign> signs,
                Focus focus, double letters)
        : project_(std::move(project))
        , layers_(std::move(layers))
        , signs_(std::move(signs))
        , focus_(focus)
        , letters_(letters) {}

    std::shared_ptr<Tile> paint(const TilePlace& place) const override {
        auto tile = empty_tile(QImage::Format_ARGB32_Premultiplied);
        for (const LayerStyle& style : layers_) {
            if (style.opacity >= 1) {
                paint(tile->image, place, style.layer);
                continue;
            }
            // As a whole: where its lines cross they do not become darker.
            const auto apart = empty_tile(QImage::Format_ARGB32_Premultiplied);
            paint(apart->image, place, style.layer);
            QPainter painter(&tile->image);
            painter.setOpacity(style.opacity);
            painter.drawImage(0, 0, apart->image);
        }
        tile->drawn = drawn_parts(tile->image);
        if (tile->drawn.empty()) tile->image = {}; // a megabyte of nothing
        return tile;
    }

private:
    void paint(QImage& image, const TilePlace& place, MapLayer layer) const {
        const ScreenBase& base = project_->screen;
        const double zoom = zoom_of(place);
        if (layer == MapLayer::names) {
            paint_names(image, place, *names(place, zoom), zoom, letters_);
            return;
        }
        TileCanvas canvas(image, place, true);
        switch (layer) {
        case MapLayer::estates:
            if (base.estates && zoom > estates_from)
                canvas.outlines(*base.estates, QColor(122, 30, 92), std::clamp((zoom - 9) * 0.4, 0.7, 1.6));
            break;
        case MapLayer::borders:
            canvas.outlines(*base.gemeenten, border_line(zoom).colour, border_line(zoom).width);
            if (focus_ && canvas.visible(base.gemeenten->bounds(*focus_)))
                canvas.outline(*base.gemeenten, *focus_, focus_line(zoom).colour, focus_line(zoom).width);
            break;
        case MapLayer::roads:
            if (base.motorways) {
                const double width = std::clamp((zoom - 6) * 0.75, 1.4, 6.0);
                canvas.lines(*base.motorways, map::black(0.5), width);
                canvas.lines(*base.motorways, QColor(255, 244, 214), width - std::clamp(width * 0.45, 0.9, 1.6));
            }
            break;
        case MapLayer::knelpunten: signs(canvas, zoom, true); break;
        case MapLayer::deployments: signs(canvas, zoom, false); break;
        case MapLayer::values:
        case MapLayer::names: break;
        }
    }

    /// All tiles of one scale have the same names, which take some time to place.
    [[nodiscard]] std::shared_ptr<const std::vector<PlaceName>> names(const TilePlace& place, double zoom) const {
        const std::scoped_lock lock(names_mutex_);
        if (!names_ || names_scale_ != place.scale || names_ratio_ != place.ratio) {
            names_ =
                std::make_shared<const std::vector<PlaceName>>(place_names(*project_, place, zoom, signs_, letters_));
            names_scale_ = place.scale;
            names_ratio_ = place.ratio;
        }
        return names_;
    }

    void signs(TileCanvas& canvas, double zoom, bool knelpunten) const {
        for (const map::Sign& sign : signs_)
            if ((sign.kind == map::SignKind::knelpunt) == knelpunten) canvas.sign(sign, sign_half(zoom));
    }

    std::shared_ptr<const ProjectData> project_;
    LayerStack layers_;
    std::vector<map::Sign> signs_;
    Focus focus_;
    double letters_;
    mutable std::mutex names_mutex_;
    mutable std::shared_ptr<const std::vector<PlaceName>> names_; ///< at the last scale
    mutable double names_scale_ = 0, names_ratio_ = 0;
};

class AreaPainter final : public TilePainter {
public:
    AreaPainter(std::shared_ptr<const ProjectData> project, const AreaSet& set)
        : project_(std::move(project))
        , set_(set) {}

    std::shared_ptr<Tile> paint(const TilePlace& place) const override {
        auto tile = std::make_shared<Tile>();
        tile->drawn = whole_tile;
        QImage numbers(tile_side, tile_side, QImage::Format_RGB32);
        numbers.fill(QColor(0, 0, 0));
        tile->border = QImage(tile_side, tile_side, QImage::Format_Alpha8);
        tile->border.fill(0);
        const PolygonSet& polygons = *set_.screen;
        {
            TileCanvas areas(numbers, place, false);
            TileCanvas borders(tile->border, place, true);
            const double width = std::clamp((zoom_of(place) - 7.5) * 0.35, 0.5, 1.6);
            for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
                if (!areas.visible(polygons.bounds(f))) continue;
                QPainterPath path;
                map::detail::add_feature(path, polygons, f, areas.toUnit());
                path.setFillRule(Qt::OddEvenFill);
                areas.painter().fillPath(path, QColor::fromRgb(static_cast<QRgb>(f + 1) | 0xff000000U));
                borders.painter().strokePath(
                    path, QPen(Qt::white, borders.pixels(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            }
        }
        tile->area.resize(static_cast<std::size_t>(tile_side) * tile_side);
        for (int y = 0; y < tile_side; ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(numbers.constScanLine(y));
            std::uint16_t* area = &tile->area[static_cast<std::size_t>(y) * tile_side];
            for (int x = 0; x < tile_side; ++x) area[x] = static_cast<std::uint16_t>(line[x] & 0xffffU);
        }
        return tile;
    }

private:
    std::shared_ptr<const ProjectData> project_; ///< keeps `set_` alive
    const AreaSet& set_;
};

class HighlightPainter final : public TilePainter {
public:
    HighlightPainter(std::shared_ptr<const ProjectData> project, MapScene::Highlight highlight)
        : project_(std::move(project)) {
        if (const AreaSet* set = project_->set(highlight.kind)) {
            shapes_ = set->screen;
            features_ = std::move(highlight.features);
            return;
        }
        geometry::PolygonSet squares;
        for (const std::size_t cell : highlight.features) {
            const geometry::Point at = project_->grid->centre(cell);
            const double half = project_->grid->spec().cell / 2.0;
            squares.begin_feature();
            squares.add_ring(std::array<geometry::Point, 5>{{{at.x - half, at.y - half},
                                                             {at.x + half, at.y - half},
                                                             {at.x + half, at.y + half},
                                                             {at.x - half, at.y + half},
                                                             {at.x - half, at.y - half}}},
                             false);
        }
        if (const auto plane = crs::WebMercator::make()) shapes_ = on_screen(squares, *plane, project_->origin);
        for (std::size_t f = 0; shapes_ && f < shapes_->feature_count(); ++f) features_.push_back(f);
    }

    std::shared_ptr<Tile> paint(const TilePlace& place) const override {
        auto tile = empty_tile(QImage::Format_ARGB32_Premultiplied);
        {
            TileCanvas canvas(tile->image, place, true);
            for (const auto& [colour, width] : {std::pair{QColor(Qt::white), 5.0}, std::pair{QColor(20, 22, 26), 2.5}})
                for (const std::size_t f : features_)
                    if (canvas.visible(shapes_->bounds(f), 8)) canvas.outline(*shapes_, f, colour, width);
        }
        tile->drawn = drawn_parts(tile->image);
        if (tile->drawn.empty()) tile->image = {}; // a megabyte of nothing
        return tile;
    }

private:
    std::shared_ptr<const ProjectData> project_;
    map::Polygons shapes_;
    std::vector<std::size_t> features_;
};

} // namespace

double sign_half(double zoom) {
    return std::clamp(zoom - 3, 5.0, 9.0);
}

MapLine border_line(double zoom) {
    return {map::black(0.55), std::clamp((zoom - 6) * 0.28, 0.7, 1.6)};
}

MapLine focus_line(double zoom) {
    return {map::black(0.8), std::clamp((zoom - 6) * 0.5, 1.4, 2.4)};
}

Painter base_painter(std::shared_ptr<const ProjectData> project, Focus focus) {
    return std::make_shared<BasePainter>(std::move(project), focus);
}

Painter line_painter(std::shared_ptr<const ProjectData> project, LayerStack layers, std::vector<map::Sign> signs,
                     bool own_base, Focus focus, double letters) {
    std::erase_if(layers, [&](const LayerStyle& style) {
        const bool of_base = style.layer == MapLayer::roads || style.layer == MapLayer::names;
        const bool of_programme = style.layer == MapLayer::deployments || style.layer == MapLayer::knelpunten;
        return !style.visible || style.layer == MapLayer::values || (of_base && !own_base) ||
               (of_programme && signs.empty());
    });
    if (layers.empty()) return nullptr;
    return std::make_shared<LinePainter>(std::move(project), std::move(layers), std::move(signs), focus, letters);
}

Painter area_painter(const std::shared_ptr<const ProjectData>& project, region::AreaKind kind) {
    const AreaSet* set = project->set(kind);
    return set == nullptr ? nullptr : std::make_shared<AreaPainter>(project, *set);
}

Painter highlight_painter(std::shared_ptr<const ProjectData> project, MapScene::Highlight highlight) {
    if (highlight.features.empty()) return nullptr;
    return std::make_shared<HighlightPainter>(std::move(project), std::move(highlight));
}

QImage colour_tile(const Tile& tile, const TilePlace& place, const Theme& theme) {
    // By 1 + the area: its colour, and that of the lines over it.
    const FillColours colours(theme.snapshot);
    std::vector<QRgb> ground(theme.fills.size() + 1), line(theme.fills.size() + 1);
    const auto* areas = std::get_if<map::AreaTheme>(&theme.snapshot.theme);
    for (std::size_t i = 0; i < theme.fills.size(); ++i) {
        ground[i + 1] = colours.at(theme.fills[i], false);
        const bool uncertain = areas != nullptr && map::is_uncertain(*areas, i, theme.fills[i]);
        line[i + 1] = uncertain ? colours.line() : colours.at(theme.fills[i], true);
    }
    QImage image(tile_side, tile_side, QImage::Format_ARGB32_Premultiplied);
    // Hatching: one line of a pixel (of the eye, not of the device) in eight, the same family over all tiles.
    const int period = std::max(4, static_cast<int>(std::lround(7 * place.ratio)));
    const int thick = std::max(1, static_cast<int>(std::lround(place.ratio)));
    const int phase = (((place.x + place.y) % period + period) * tile_side) % period;
    for (int y = 0; y < tile_side; ++y) {
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        const std::uint8_t* border = tile.border.constScanLine(y);
        const std::uint16_t* area = &tile.area[static_cast<std::size_t>(y) * tile_side];
        for (int x = 0; x < tile_side; ++x) {
            const std::uint16_t a = area[x];
            const QRgb colour = a >= ground.size() ? 0U : (x + y + phase) % period < thick ? line[a] : ground[a];
            const unsigned white = border[x];
            const bool outside = a > 0 && a <= theme.fills.size() && theme.fills[a - 1U] == map::hidden_fill;
            if (white == 0 || outside) { // no borders of areas of other gemeenten
                out[x] = colour;
                continue;
            }
            const unsigned rest = 255 - white;
            const auto mix = [&](unsigned channel) { return (channel * rest + 127) / 255 + white; };
            const auto part = [&](int shift) { return std::min(255U, mix(colour >> shift & 0xffU)) << shift; };
            out[x] = colour == 0 && a == 0 ? 0U : part(0) | part(8) | part(16) | part(24);
        }
    }
    return image;
}

} // namespace gk::desktop
