// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QGeoCoordinate>
#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QVariantList>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

#include "core/geometry/geometry.hpp"

namespace gk::desktop {

/// Where one looks: the one truth that base map, thematic layers, labels and picking all follow. North is up and the
/// map lies flat. Places are in the plane of web maps (EPSG:3857), in metres from `origin`, so that the numbers stay
/// small enough for a GPU.
class MapCamera : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(QGeoCoordinate centre READ centre NOTIFY moved)
    Q_PROPERTY(double zoom READ zoom NOTIFY moved)
    Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY moved)
    Q_PROPERTY(QSizeF viewport READ viewport WRITE setViewport NOTIFY viewportChanged)
    /// Pixels at the top that cards cover: what is shown whole stays clear of them.
    Q_PROPERTY(double topInset READ topInset WRITE setTopInset NOTIFY viewportChanged)
    /// Rectangles of cards that cover little of the map: what is shown whole moves aside for them, and shrinks only
    /// when that does not help.
    Q_PROPERTY(QVariantList cards READ cards WRITE setCards NOTIFY viewportChanged)
    Q_PROPERTY(double minimumZoom READ minimumZoom CONSTANT)
    Q_PROPERTY(double maximumZoom READ maximumZoom CONSTANT)

public:
    explicit MapCamera(QObject* parent = nullptr);

    static constexpr double min_zoom = 7;
    static constexpr double max_zoom = 18;

    [[nodiscard]] QGeoCoordinate centre() const;
    [[nodiscard]] double zoom() const { return zoom_; }
    /// On the ground, at the centre.
    [[nodiscard]] double metresPerPixel() const;
    [[nodiscard]] double minimumZoom() const { return min_zoom; }
    [[nodiscard]] double maximumZoom() const { return max_zoom; }
    [[nodiscard]] QSizeF viewport() const { return viewport_; }
    void setViewport(QSizeF size);
    [[nodiscard]] double topInset() const { return top_inset_; }
    void setTopInset(double pixels);
    [[nodiscard]] QVariantList cards() const { return cards_; }
    void setCards(const QVariantList& cards);

    /// The origin, and the box (metres from it) that fits the window at first and that the centre hardly leaves.
    /// `shape`: places all over it.
    void setRegion(geometry::Point origin, geometry::Box box, std::vector<geometry::Point> shape = {});
    [[nodiscard]] geometry::Point origin() const { return origin_; }

    /// Pixels a metre of the plane, at a zoom of Qt Location and web maps.
    [[nodiscard]] static double scaleOf(double zoom);
    [[nodiscard]] double scale() const { return scaleOf(zoom_); }
    [[nodiscard]] geometry::Point position() const { return centre_; }
    [[nodiscard]] QPointF toScreen(geometry::Point place) const;
    [[nodiscard]] geometry::Point toPlace(QPointF pixel) const;

    Q_INVOKABLE void zoomAt(QPointF pixel, double steps, bool animated = true);
    Q_INVOKABLE void panBy(double dx, double dy);
    Q_INVOKABLE void glideBy(double dx, double dy);
    Q_INVOKABLE void showAll(bool animated = true);
    /// `shape`: places all over what the box holds; without, the whole box counts.
    void show(geometry::Box box, bool animated, double largest_zoom = 15, std::vector<geometry::Point> shape = {});
    void jump(geometry::Point centre, double zoom);

Q_SIGNALS:
    void moved();
    void viewportChanged();

private:
    /// Fits the region again when the event loop comes round, unless someone moved the map.
    void fitLater();
    void place(geometry::Point centre, double zoom);
    /// A view of the box in which no card lies over the shape; none when that would halve the map.
    [[nodiscard]] std::optional<std::pair<geometry::Point, double>>
    clearOfCards(geometry::Box box, double zoom, std::vector<geometry::Point> shape) const;
    void animateTo(geometry::Point centre, double zoom, int milliseconds);

    geometry::Point origin_;
    geometry::Box region_{-1, -1, 1, 1};
    geometry::Point centre_;
    double zoom_ = 9;
    QSizeF viewport_;
    double top_inset_ = 0;
    QVariantList cards_;
    std::vector<geometry::Point> shape_; ///< of the region
    bool placed_by_user_ = false;        ///< until then a new window size shows the whole region again

    QVariantAnimation animation_;
    geometry::Point from_, to_;
    double from_zoom_ = 9, to_zoom_ = 9;
    bool anchored_ = false; ///< the place under `anchor_` stays where it is
    QPointF anchor_;
    geometry::Point anchor_place_;
};

} // namespace gk::desktop
