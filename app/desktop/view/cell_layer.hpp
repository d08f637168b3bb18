// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <vector>

#include <QQuickItem>
#include <QTransform>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/view/map_camera.hpp"
#include "app/desktop/view/map_scene.hpp"

namespace gk::desktop {

/// The squares of a theme, as textures of 64 x 64 texels, one a square. RD is turned against the screen by about half a
/// degree and not quite straight there, so each texture has its own affine placement (error at most 2.1 m). Image nodes
/// only: these also work without a GPU.
class CellLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(gk::desktop::MapCamera* camera READ camera WRITE setCamera NOTIFY cameraChanged REQUIRED)
    Q_PROPERTY(gk::desktop::MapScene* scene READ scene WRITE setScene NOTIFY sceneChanged REQUIRED)

public:
    explicit CellLayer(QQuickItem* parent = nullptr);

    [[nodiscard]] MapCamera* camera() const { return camera_; }
    void setCamera(MapCamera* camera);
    [[nodiscard]] MapScene* scene() const { return scene_; }
    void setScene(MapScene* scene);

Q_SIGNALS:
    void cameraChanged();
    void sceneChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    /// A texture's place: which squares, and where its corner and edges lie on the plane.
    struct Chunk {
        std::int32_t col = 0, row = 0; ///< of its south-west square
        geometry::Point north_west;    ///< metres from the origin
        geometry::Point per_col;       ///< one square further east
        geometry::Point per_row;       ///< one square further south
    };
    class Node;

    void placeChunks();

    MapCamera* camera_ = nullptr;
    MapScene* scene_ = nullptr;
    std::shared_ptr<const ProjectData> project_;
    std::array<std::vector<Chunk>, level_count> chunks_;
    std::uint64_t chunks_version_ = 0;
};

} // namespace gk::desktop
