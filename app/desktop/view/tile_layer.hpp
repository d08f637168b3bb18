// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <optional>

#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/view/map_camera.hpp"
#include "app/desktop/view/map_scene.hpp"
#include "app/desktop/view/tile_painter.hpp"

namespace gk::desktop {

/// A map drawn as tiles that worker threads paint for exactly the scale at which one looks. While one zooms, the old
/// tiles are stretched; when the new ones are all there, they take their place at once.
class TileLayer : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(gk::desktop::MapCamera* camera READ camera WRITE setCamera NOTIFY cameraChanged REQUIRED)
    Q_PROPERTY(gk::desktop::MapScene* scene READ scene WRITE setScene NOTIFY sceneChanged REQUIRED)

public:
    explicit TileLayer(QQuickItem* parent = nullptr);
    ~TileLayer() override;

    [[nodiscard]] MapCamera* camera() const { return camera_; }
    void setCamera(MapCamera* camera);
    [[nodiscard]] MapScene* scene() const { return scene_; }
    void setScene(MapScene* scene);
    /// Nothing that can be seen is still being painted.
    [[nodiscard]] bool complete() const;

Q_SIGNALS:
    void cameraChanged();
    void sceneChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

    /// Connects to what the layer depends on and sets its first painter.
    virtual void follow(MapScene& scene) = 0;
    /// What is shown of a tile; layers that colour their tiles override it.
    virtual QImage finish(const Tile& tile, const TilePlace& place) const;
    void setPainter(Painter painter);
    /// Finishes all tiles anew, without painting them again.
    void refinish();

private:
    using Key = std::pair<int, int>;
    struct Entry {
        TilePlace place;
        std::shared_ptr<Tile> tile; ///< null while it is being painted
        QImage image;
        std::uint64_t version = 0; ///< of the image, so that the texture follows
    };
    /// Tiles of one painter at one scale.
    struct Set {
        std::uint64_t id = 0;
        Painter painter;
        double scale = 1;
        std::map<Key, Entry> tiles;
        std::shared_ptr<std::atomic<bool>> dropped = std::make_shared<std::atomic<bool>>(false);
    };
    class Node;

    void cameraMoved();
    void startSet();
    void requestTiles();
    void tileReady(std::uint64_t set, Key key, const std::shared_ptr<Tile>& tile);
    [[nodiscard]] double ratio() const;
    /// First and last tile, both ways, that cover the window.
    struct Range {
        int left, top, right, bottom;
    };
    [[nodiscard]] Range range(const Set& set) const;
    [[nodiscard]] bool covers(const Set& set) const;

    MapCamera* camera_ = nullptr;
    MapScene* scene_ = nullptr;
    Painter painter_;
    std::unique_ptr<Set> now_, before_;
    std::uint64_t next_id_ = 1;
    std::uint64_t next_version_ = 1;
    QTimer settle_;
};

class BaseLayer : public TileLayer {
    Q_OBJECT
    QML_ELEMENT
protected:
    void follow(MapScene& scene) override;
};

class AreaLayer : public TileLayer {
    Q_OBJECT
    QML_ELEMENT
protected:
    void follow(MapScene& scene) override;
    QImage finish(const Tile& tile, const TilePlace& place) const override;

private:
    std::optional<region::AreaKind> kind_;
};

/// Lines, names and marks: those over the values, or those below them.
class LineLayer : public TileLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool below READ below WRITE setBelow NOTIFY belowChanged)
    /// How much larger than usual: names grow along, up to a point.
    Q_PROPERTY(double letters READ letters WRITE setLetters NOTIFY lettersChanged)

public:
    [[nodiscard]] bool below() const { return below_; }
    void setBelow(bool below);
    [[nodiscard]] double letters() const { return letters_; }
    void setLetters(double letters);

Q_SIGNALS:
    void belowChanged();
    void lettersChanged();

protected:
    void follow(MapScene& scene) override;

private:
    bool below_ = false;
    double letters_ = 1;
};

class HighlightLayer : public TileLayer {
    Q_OBJECT
    QML_ELEMENT
protected:
    void follow(MapScene& scene) override;
};

} // namespace gk::desktop
