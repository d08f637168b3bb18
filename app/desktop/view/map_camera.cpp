// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/map_camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include <QRectF>

#include "gis/crs/web_mercator.hpp"

namespace gk::desktop {
namespace {

constexpr double equator = 2 * std::numbers::pi * 6'378'137;
constexpr double tile_pixels = 256;
constexpr double margin_pixels = 28;
constexpr double most_covered = 0.55;   ///< of the height
constexpr double scale_bar_pixels = 56; ///< at the bottom, under a map that was moved down
constexpr double most_beyond = 0.25;    ///< of the region, how far the centre leaves it
constexpr int wheel_milliseconds = 140;
constexpr int glide_milliseconds = 180;
constexpr int flight_milliseconds = 320;

} // namespace

MapCamera::MapCamera(QObject* parent)
    : QObject(parent) {
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    animation_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double t = value.toDouble();
        const double zoom = from_zoom_ + (to_zoom_ - from_zoom_) * t;
        if (anchored_) {
            const double s = scaleOf(zoom);
            place({anchor_place_.x - (anchor_.x() - viewport_.width() / 2) / s,
                   anchor_place_.y + (anchor_.y() - viewport_.height() / 2) / s},
                  zoom);
        } else {
            place({from_.x + (to_.x - from_.x) * t, from_.y + (to_.y - from_.y) * t}, zoom);
        }
    });
}

double MapCamera::scaleOf(double zoom) {
    return tile_pixels * std::exp2(zoom) / equator;
}

QGeoCoordinate MapCamera::centre() const {
    const crs::LonLat at = crs::lon_lat_of_mercator({origin_.x + centre_.x, origin_.y + centre_.y});
    return {at.lat, at.lon};
}

double MapCamera::metresPerPixel() const {
    const double latitude = crs::lon_lat_of_mercator({origin_.x + centre_.x, origin_.y + centre_.y}).lat;
    return std::cos(latitude * std::numbers::pi / 180) / scale();
}

void MapCamera::setViewport(QSizeF size) {
    if (size == viewport_) return;
    viewport_ = size;
    Q_EMIT viewportChanged();
    if (placed_by_user_) Q_EMIT moved();
    else showAll(false);
}

void MapCamera::setTopInset(double pixels) {
    if (pixels == top_inset_) return;
    top_inset_ = pixels;
    Q_EMIT viewportChanged();
    fitLater();
}

void MapCamera::setRegion(geometry::Point origin, geometry::Box box, std::vector<geometry::Point> shape) {
    shape_ = std::move(shape);
    origin_ = origin;
    region_ = box;
    placed_by_user_ = false;
    showAll(false);
}

void MapCamera::setCards(const QVariantList& cards) {
    if (cards == cards_) return;
    cards_ = cards;
    Q_EMIT viewportChanged();
    fitLater();
}

void MapCamera::fitLater() {
    // Not at once: other squares can show other cards, and whether a card is seen would then hang on itself.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!placed_by_user_) showAll(false);
        },
        Qt::QueuedConnection);
}

QPointF MapCamera::toScreen(geometry::Point place) const {
    const double s = scale();
    return {viewport_.width() / 2 + (place.x - centre_.x) * s, viewport_.height() / 2 - (place.y - centre_.y) * s};
}

geometry::Point MapCamera::toPlace(QPointF pixel) const {
    const double s = scale();
    return {centre_.x + (pixel.x() - viewport_.width() / 2) / s, centre_.y - (pixel.y() - viewport_.height() / 2) / s};
}

void MapCamera::place(geometry::Point centre, double zoom) {
    // A region that stands aside of cards can still be dragged away from them.
    const double beyond_x = most_beyond * (region_.max_x - region_.min_x);
    const double beyond_y = most_beyond * (region_.max_y - region_.min_y);
    centre.x = std::clamp(centre.x, region_.min_x - beyond_x, region_.max_x + beyond_x);
    centre.y = std::clamp(centre.y, region_.min_y - beyond_y, region_.max_y + beyond_y);
    zoom = std::clamp(zoom, min_zoom, max_zoom);
    if (centre == centre_ && zoom == zoom_) return;
    centre_ = centre;
    zoom_ = zoom;
    Q_EMIT moved();
}

void MapCamera::animateTo(geometry::Point centre, double zoom, int milliseconds) {
    from_ = centre_;
    from_zoom_ = zoom_;
    to_ = centre;
    to_zoom_ = std::clamp(zoom, min_zoom, max_zoom);
    animation_.stop();
    animation_.setDuration(milliseconds);
    animation_.start();
}

void MapCamera::zoomAt(QPointF pixel, double steps, bool animated) {
    placed_by_user_ = true;
    const bool going_on = animation_.state() == QAbstractAnimation::Running && anchored_ && anchor_ == pixel;
    const double target = (going_on ? to_zoom_ : zoom_) + steps;
    anchored_ = true;
    anchor_ = pixel;
    anchor_place_ = toPlace(pixel);
    if (animated) {
        animateTo(centre_, target, wheel_milliseconds);
        return;
    }
    animation_.stop();
    const double zoom = std::clamp(target, min_zoom, max_zoom);
    const double s = scaleOf(zoom);
    place({anchor_place_.x - (pixel.x() - viewport_.width() / 2) / s,
           anchor_place_.y + (pixel.y() - viewport_.height() / 2) / s},
          zoom);
}

void MapCamera::panBy(double dx, double dy) {
    placed_by_user_ = true;
    animation_.stop();
    place({centre_.x - dx / scale(), centre_.y + dy / scale()}, zoom_);
}

void MapCamera::glideBy(double dx, double dy) {
    placed_by_user_ = true;
    const bool going_on = animation_.state() == QAbstractAnimation::Running && !anchored_;
    const geometry::Point start = going_on ? to_ : centre_;
    anchored_ = false;
    animateTo({start.x - dx / scale(), start.y + dy / scale()}, zoom_, glide_milliseconds);
}

void MapCamera::showAll(bool animated) {
    const bool by_user = placed_by_user_;
    show(region_, animated, 15, shape_);
    placed_by_user_ = by_user && animated;
}

std::optional<std::pair<geometry::Point, double>> MapCamera::clearOfCards(geometry::Box box, double zoom,
                                                                          std::vector<geometry::Point> shape) const {
    constexpr int grid = 24;
    const bool whole_box = shape.empty();
    for (int i = 0; whole_box && i <= grid; ++i)
        for (int j = 0; j <= grid; ++j)
            shape.push_back({std::lerp(box.min_x, box.max_x, i / static_cast<double>(grid)),
                             std::lerp(box.min_y, box.max_y, j / static_cast<double>(grid))});
    std::vector<QRectF> cards;
    for (const QVariant& card : cards_) cards.push_back(card.toRectF().adjusted(-6, -6, 6, 6));
    const geometry::Point middle{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    for (double smaller = 0; smaller < 1; smaller += 0.05) {
        if (zoom - smaller < min_zoom) break;
        const double s = scaleOf(zoom - smaller);
        const QPointF slack(std::max(0.0, viewport_.width() - 2 * margin_pixels - (box.max_x - box.min_x) * s) / 2,
                            std::max(0.0, viewport_.height() - 2 * margin_pixels - (box.max_y - box.min_y) * s) / 2);
        for (const double share : {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0}) // as little aside as can be
            for (const QPointF to : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1), QPointF(1, 1),
                                     QPointF(1, -1), QPointF(-1, 1), QPointF(-1, -1)}) {
                const QPointF by(to.x() * share * slack.x(), to.y() * share * slack.y());
                const bool covered = std::ranges::any_of(shape, [&](geometry::Point at) {
                    const QPointF pixel(viewport_.width() / 2 + (at.x - middle.x) * s + by.x(),
                                        viewport_.height() / 2 - (at.y - middle.y) * s + by.y());
                    return std::ranges::any_of(cards, [&](const QRectF& card) { return card.contains(pixel); });
                });
                if (!covered)
                    return std::pair{geometry::Point{middle.x - by.x() / s, middle.y + by.y() / s}, zoom - smaller};
            }
    }
    return std::nullopt;
}

void MapCamera::show(geometry::Box box, bool animated, double largest_zoom, std::vector<geometry::Point> shape) {
    if (box.empty() || viewport_.isEmpty()) return;
    placed_by_user_ = true;
    const double width = std::max(1.0, viewport_.width() - 2 * margin_pixels);
    // A window that is all cards shows the map under them rather than as a stamp.
    const double covered = std::min(top_inset_, most_covered * viewport_.height());
    const double height =
        std::max(1.0, viewport_.height() - covered - (covered > 0 ? scale_bar_pixels : 2 * margin_pixels));
    const double fit =
        std::min(width / std::max(1.0, box.max_x - box.min_x), height / std::max(1.0, box.max_y - box.min_y));
    double zoom = std::min(std::log2(fit * equator / tile_pixels), largest_zoom);
    const double down = covered > 0 ? (covered - scale_bar_pixels) / 2 / scaleOf(std::max(zoom, min_zoom)) : 0;
    geometry::Point centre{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2 + down};
    if (top_inset_ == 0 && !cards_.isEmpty())
        if (const auto clear = clearOfCards(box, zoom, std::move(shape))) std::tie(centre, zoom) = *clear;
    anchored_ = false;
    if (animated) {
        animateTo(centre, zoom, flight_milliseconds);
    } else {
        animation_.stop();
        place(centre, zoom);
    }
}

void MapCamera::jump(geometry::Point centre, double zoom) {
    placed_by_user_ = true;
    animation_.stop();
    place(centre, zoom);
}

} // namespace gk::desktop
