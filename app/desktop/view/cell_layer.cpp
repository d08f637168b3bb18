// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/cell_layer.hpp"

#include <algorithm>
#include <array>

#include <QImage>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>
#include <QSGTransformNode>

#include "app/desktop/view/fill_colours.hpp"

namespace gk::desktop {
namespace {

constexpr std::int32_t side = 64;
/// Textures hold a square more on each side, of which a sliver is drawn: no gaps where neighbours' placements differ
/// by a metre.
constexpr std::int32_t with_border = side + 2;
constexpr double sliver = 0.04;
QImage chunk_image(const Level& level, std::int32_t first_col, std::int32_t first_row, const FillColours& colours) {
    QImage image(with_border, with_border, QImage::Format_ARGB32_Premultiplied);
    for (std::int32_t y = 0; y < with_border; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const std::int32_t row = first_row + side - y; // image rows run from the north
        for (std::int32_t x = 0; x < with_border; ++x) {
            const std::int32_t col = first_col + x - 1;
            const bool inside = row >= 0 && row < level.rows && col >= 0 && col < level.cols;
            const std::uint8_t fill =
                inside ? level.fill[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.cols) +
                                    static_cast<std::size_t>(col)]
                       : map::hidden_fill;
            // Hatching of squares: every third diagonal, in squares.
            line[x] = colours.at(fill, (col + row) % 3 == 0);
        }
    }
    return image;
}

} // namespace

class CellLayer::Node final : public QSGTransformNode {
public:
    struct Part {
        QSGTransformNode* placed = nullptr;
        QSGImageNode* image = nullptr;
        bool shown = false;
        bool stale = true;
    };
    std::vector<Part> parts;
    std::shared_ptr<const Theme> theme;
    std::size_t level = level_count;
    std::uint64_t chunks_version = 0;

    Node() = default;
    ~Node() override { drop(); }
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    void drop() {
        removeAllChildNodes();
        for (const Part& part : parts) delete part.placed; // and with it the image
        parts.clear();
    }
};

CellLayer::CellLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
}

void CellLayer::setCamera(MapCamera* camera) {
    if (camera == camera_) return;
    camera_ = camera;
    connect(camera, &MapCamera::moved, this, &QQuickItem::update);
    connect(camera, &MapCamera::viewportChanged, this, &QQuickItem::update);
    Q_EMIT cameraChanged();
}

void CellLayer::setScene(MapScene* scene) {
    if (scene == scene_) return;
    scene_ = scene;
    connect(scene, &MapScene::projectChanged, this, &CellLayer::placeChunks);
    connect(scene, &MapScene::themeChanged, this, &QQuickItem::update);
    placeChunks();
    Q_EMIT sceneChanged();
}

void CellLayer::placeChunks() {
    project_ = scene_->project();
    for (auto& chunks : chunks_) chunks.clear();
    ++chunks_version_;
    const auto plane = crs::WebMercator::make();
    if (!project_ || !plane) {
        update();
        return;
    }
    const grid::GridSpec& spec = project_->grid->spec();
    const auto place = [&](double x, double y) {
        const geometry::Point at = plane->from_rd({x, y}).value_or(project_->origin);
        return geometry::Point{at.x - project_->origin.x, at.y - project_->origin.y};
    };
    for (std::size_t l = 0; l < level_count; ++l) {
        const auto times = static_cast<std::int32_t>(1U << l);
        const double size = spec.cell * times;
        const std::int32_t cols = (spec.cols + times - 1) / times;
        const std::int32_t rows = (spec.rows + times - 1) / times;
        for (std::int32_t row = 0; row < rows; row += side)
            for (std::int32_t col = 0; col < cols; col += side) {
                const double west = spec.x_min + col * size;
                const double south = spec.y_min + row * size;
                const double middle = side * size / 2;
                // The affine map that is right at the middles of the four edges.
                const geometry::Point w = place(west, south + middle);
                const geometry::Point e = place(west + 2 * middle, south + middle);
                const geometry::Point s = place(west + middle, south);
                const geometry::Point n = place(west + middle, south + 2 * middle);
                Chunk chunk{
                    col, row, {}, {(e.x - w.x) / side, (e.y - w.y) / side}, {(s.x - n.x) / side, (s.y - n.y) / side}};
                const geometry::Point centre{(w.x + e.x + s.x + n.x) / 4, (w.y + e.y + s.y + n.y) / 4};
                chunk.north_west = {centre.x - (chunk.per_col.x + chunk.per_row.x) * side / 2,
                                    centre.y - (chunk.per_col.y + chunk.per_row.y) * side / 2};
                chunks_.at(l).push_back(chunk);
            }
    }
    update();
}

QSGNode* CellLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* root = static_cast<Node*>(old);
    const std::shared_ptr<const Theme> theme = scene_ != nullptr ? scene_->theme() : nullptr;
    if (!project_ || !theme || !theme->squares() || theme->levels[0].fill.empty() || camera_ == nullptr) {
        delete root;
        return nullptr;
    }
    if (root == nullptr) root = new Node;
    const std::size_t l = level_for(*theme, camera_->metresPerPixel());
    const Level& level = theme->levels.at(l);
    const auto& chunks = chunks_.at(l);
    if (root->level != l || root->chunks_version != chunks_version_) {
        root->drop();
        root->parts.resize(chunks.size());
        root->level = l;
        root->chunks_version = chunks_version_;
    }
    if (root->theme != theme) {
        root->theme = theme;
        for (Node::Part& part : root->parts) part.stale = true;
    }
    const double s = camera_->scale();
    const QPointF zero = camera_->toScreen({0, 0});
    QMatrix4x4 to_screen;
    to_screen.translate(static_cast<float>(zero.x()), static_cast<float>(zero.y()));
    to_screen.scale(static_cast<float>(s), static_cast<float>(-s));
    root->setMatrix(to_screen);

    const FillColours colours(theme->snapshot);
    const QRectF seen(0, 0, width(), height());
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const Chunk& chunk = chunks[i];
        Node::Part& part = root->parts[i];
        QRectF box;
        for (const auto& [u, v] : {std::pair{0, 0}, std::pair{side, 0}, std::pair{0, side}, std::pair{side, side}}) {
            const QPointF at = camera_->toScreen({chunk.north_west.x + u * chunk.per_col.x + v * chunk.per_row.x,
                                                  chunk.north_west.y + u * chunk.per_col.y + v * chunk.per_row.y});
            box = box.isNull() ? QRectF(at, QSizeF(0.01, 0.01)) : box.united(QRectF(at, QSizeF(0.01, 0.01)));
        }
        const bool shown = box.intersects(seen);
        if (shown && part.placed == nullptr) {
            part.placed = new QSGTransformNode;
            part.placed->setMatrix(QMatrix4x4(static_cast<float>(chunk.per_col.x), static_cast<float>(chunk.per_row.x),
                                              0, static_cast<float>(chunk.north_west.x),
                                              static_cast<float>(chunk.per_col.y), static_cast<float>(chunk.per_row.y),
                                              0, static_cast<float>(chunk.north_west.y), 0, 0, 1, 0, 0, 0, 0, 1));
            part.image = window()->createImageNode();
            part.image->setOwnsTexture(true);
            part.image->setFiltering(QSGTexture::Nearest);
            part.placed->appendChildNode(part.image);
        }
        if (shown && part.stale) {
            part.image->setTexture(window()->createTextureFromImage(chunk_image(level, chunk.col, chunk.row, colours),
                                                                    QQuickWindow::TextureHasAlphaChannel));
            part.image->setRect(QRectF(-sliver, -sliver, side + 2 * sliver, side + 2 * sliver));
            part.image->setSourceRect(QRectF(1 - sliver, 1 - sliver, side + 2 * sliver, side + 2 * sliver));
            part.stale = false;
        }
        if (shown != part.shown) {
            shown ? root->appendChildNode(part.placed) : root->removeChildNode(part.placed);
            part.shown = shown;
        }
    }
    return root;
}

} // namespace gk::desktop
