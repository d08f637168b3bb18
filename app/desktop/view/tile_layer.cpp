// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/tile_layer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPointer>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>
#include <QSGTransformNode>
#include <QThread>
#include <QThreadPool>
#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

#include "core/base/parallel.hpp"

namespace gk::desktop {
namespace {

/// How long the scale must rest before new tiles are worth painting.
constexpr int settle_milliseconds = 80;
/// Stretched further than this, old tiles are replaced while the zooming goes on.
constexpr double furthest_stretch = 1.8;

/// Frames go before tiles that are on their way. Linux does not heed Qt's priorities of threads, but a thread's own
/// niceness; as a batch it does not take a turn from a frame that has just become ready either.
void give_way() {
#ifdef __linux__
    static thread_local const bool given = [] {
        const sched_param usual{};
        return ::sched_setscheduler(0, SCHED_BATCH, &usual) == 0 &&
               ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10) == 0;
    }();
    (void)given; // where it is not allowed, tiles and frames share
#endif
}

QThreadPool& painters() {
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
        pool.setThreadPriority(QThread::LowPriority);
        return true;
    }();
    (void)once;
    return pool;
}

} // namespace

/// A transform node, though it moves nothing: the software renderer looks there for the transform of nodes that come
/// later.
class TileLayer::Node final : public QSGTransformNode {
public:
    struct Part {
        std::vector<QSGImageNode*> nodes; ///< one for each part of the tile that is drawn; the first owns the texture
        std::uint64_t version = 0;
        bool used = false;
    };
    std::map<std::pair<std::uint64_t, Key>, Part> parts;
};

TileLayer::TileLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
    settle_.setSingleShot(true);
    settle_.setInterval(settle_milliseconds);
    connect(&settle_, &QTimer::timeout, this, [this] {
        startSet();
        update();
    });
}

TileLayer::~TileLayer() {
    for (const auto* set : {now_.get(), before_.get()})
        if (set != nullptr) *set->dropped = true;
}

void TileLayer::setCamera(MapCamera* camera) {
    if (camera == camera_) return;
    camera_ = camera;
    connect(camera, &MapCamera::moved, this, &TileLayer::cameraMoved);
    connect(camera, &MapCamera::viewportChanged, this, &TileLayer::cameraMoved);
    Q_EMIT cameraChanged();
}

void TileLayer::setScene(MapScene* scene) {
    if (scene == scene_) return;
    scene_ = scene;
    follow(*scene);
    Q_EMIT sceneChanged();
}

double TileLayer::ratio() const {
    return window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
}

void TileLayer::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    cameraMoved();
}

void TileLayer::setPainter(Painter painter) {
    painter_ = std::move(painter);
    if (painter_) {
        startSet();
    } else {
        for (auto* set : {now_.get(), before_.get()})
            if (set != nullptr) *set->dropped = true;
        now_.reset();
        before_.reset();
    }
    update();
}

void TileLayer::cameraMoved() {
    if (!painter_ || camera_ == nullptr || width() <= 0 || height() <= 0) return;
    const double wanted = camera_->scale() * ratio();
    if (!now_) {
        startSet();
    } else if (now_->scale != wanted) {
        const double stretch = std::max(wanted / now_->scale, now_->scale / wanted);
        if (stretch > furthest_stretch && covers(*now_)) startSet();
        else settle_.start();
    } else {
        settle_.stop();
        requestTiles();
    }
    update();
}

void TileLayer::startSet() {
    settle_.stop();
    if (!painter_ || camera_ == nullptr || width() <= 0 || height() <= 0) return;
    if (now_ && (covers(*now_) || !before_)) {
        if (before_) *before_->dropped = true;
        before_ = std::move(now_);
    }
    if (now_) *now_->dropped = true;
    now_ = std::make_unique<Set>();
    now_->id = next_id_++;
    now_->painter = painter_;
    now_->scale = camera_->scale() * ratio();
    requestTiles();
}

TileLayer::Range TileLayer::range(const Set& set) const {
    const geometry::Point first = camera_->toPlace({0, 0});
    const geometry::Point last = camera_->toPlace({width(), height()});
    const auto tile = [&](double place) { return static_cast<int>(std::floor(place * set.scale / tile_side)); };
    return {tile(first.x), tile(-first.y), tile(last.x), tile(-last.y)};
}

bool TileLayer::covers(const Set& set) const {
    const Range seen = range(set);
    for (int y = seen.top; y <= seen.bottom; ++y)
        for (int x = seen.left; x <= seen.right; ++x) {
            const auto found = set.tiles.find({x, y});
            if (found == set.tiles.end() || !found->second.tile) return false;
        }
    return true;
}

bool TileLayer::complete() const {
    if (!painter_) return true;
    return now_ && !settle_.isActive() && covers(*now_);
}

void TileLayer::requestTiles() {
    const Range seen = range(*now_);
    // One tile more on each side, after those that can be seen; the middle first.
    std::vector<Key> wanted;
    for (int y = seen.top - 1; y <= seen.bottom + 1; ++y)
        for (int x = seen.left - 1; x <= seen.right + 1; ++x)
            if (!now_->tiles.contains({x, y})) wanted.emplace_back(x, y);
    const double middle_x = (seen.left + seen.right) / 2.0;
    const double middle_y = (seen.top + seen.bottom) / 2.0;
    const auto rank = [&](const Key& key) {
        const bool outside =
            key.first < seen.left || key.first > seen.right || key.second < seen.top || key.second > seen.bottom;
        return (outside ? 1000.0 : 0.0) + std::hypot(key.first - middle_x, key.second - middle_y);
    };
    std::ranges::stable_sort(wanted, {}, rank);
    for (const Key& key : wanted) {
        const TilePlace place{now_->scale, ratio(), key.first, key.second};
        now_->tiles[key].place = place;
        painters().start([layer = QPointer<TileLayer>(this), set = now_->id, key, place, painter = now_->painter,
                          dropped = now_->dropped] {
            if (*dropped) return;
            give_way();
            auto tile = painter->paint(place);
            if (*dropped) return;
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [layer, set, key, tile = std::move(tile)] {
                    if (layer) layer->tileReady(set, key, tile);
                },
                Qt::QueuedConnection);
        });
    }
    // Tiles far away are let go: each costs a megabyte or two.
    std::erase_if(now_->tiles, [&](const auto& entry) {
        const auto& [x, y] = entry.first;
        return entry.second.tile &&
               (x < seen.left - 2 || x > seen.right + 2 || y < seen.top - 2 || y > seen.bottom + 2);
    });
}

void TileLayer::tileReady(std::uint64_t set, Key key, const std::shared_ptr<Tile>& tile) {
    if (!now_ || now_->id != set) return;
    Entry& entry = now_->tiles[key];
    entry.tile = tile;
    entry.image = finish(*tile, entry.place);
    entry.version = next_version_++;
    update();
}

QImage TileLayer::finish(const Tile& tile, const TilePlace&) const {
    return tile.image;
}

void TileLayer::refinish() {
    std::vector<Entry*> entries;
    for (auto* set : {now_.get(), before_.get()}) {
        if (set == nullptr || set->painter != painter_) continue;
        const Range seen = range(*set);
        for (auto& [key, entry] : set->tiles) {
            if (!entry.tile) continue;
            const bool shown = key.first >= seen.left && key.first <= seen.right && key.second >= seen.top &&
                               key.second <= seen.bottom;
            if (shown) entries.push_back(&entry);
            else entry.version = 0; // coloured when it comes into sight
        }
    }
    parallel_for(entries.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) entries[i]->image = finish(*entries[i]->tile, entries[i]->place);
    });
    for (Entry* entry : entries) entry->version = next_version_++;
    update();
}

QSGNode* TileLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* root = static_cast<Node*>(old);
    if (!now_ || camera_ == nullptr) {
        delete root;
        return nullptr;
    }
    if (root == nullptr) root = new Node;
    for (auto& [key, part] : root->parts) part.used = false;

    // The new tiles when they cover the window, else the old ones, stretched.
    const bool ready = covers(*now_);
    if (ready && before_) {
        *before_->dropped = true;
        before_.reset();
    }
    Set& set = before_ ? *before_ : *now_;
    const double wanted = camera_->scale() * ratio();
    const double stretch = wanted / set.scale / ratio(); // pixels of the window a pixel of the tile
    QPointF zero = camera_->toScreen({0, 0});
    if (set.scale == wanted) // on whole device pixels, so that lines stay sharp
        zero = {std::round(zero.x() * ratio()) / ratio(), std::round(zero.y() * ratio()) / ratio()};
    const Range seen = range(set);
    for (auto& [key, entry] : set.tiles) {
        if (!entry.tile || key.first < seen.left || key.first > seen.right || key.second < seen.top ||
            key.second > seen.bottom)
            continue;
        if (entry.version == 0) {
            if (set.painter == painter_) entry.image = finish(*entry.tile, entry.place);
            entry.version = next_version_++;
        }
        const std::vector<QRect>& drawn = entry.tile->drawn;
        if (drawn.empty()) continue;
        Node::Part& part = root->parts[{set.id, key}];
        const bool fresh = part.nodes.empty();
        if (fresh)
            for (std::size_t i = 0; i < drawn.size(); ++i) {
                part.nodes.push_back(window()->createImageNode());
                part.nodes.back()->setOwnsTexture(i == 0);
            }
        if (part.version != entry.version) {
            QSGTexture* texture = window()->createTextureFromImage(entry.image);
            for (std::size_t i = part.nodes.size(); i-- > 0;) // the first, which drops the last texture, at last
                part.nodes[i]->setTexture(texture);
            part.version = entry.version;
        }
        const double side = tile_side * stretch;
        const QPointF corner(zero.x() + key.first * side, zero.y() + key.second * side);
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const QRectF on_tile(drawn[i]);
            QSGImageNode* node = part.nodes[i];
            node->setFiltering(set.scale == wanted ? QSGTexture::Nearest : QSGTexture::Linear);
            node->setSourceRect(on_tile);
            node->setRect(QRectF(corner + on_tile.topLeft() * stretch, on_tile.size() * stretch));
            if (fresh) root->appendChildNode(node); // complete: the software renderer looks at it at once
        }
        part.used = true;
    }
    std::erase_if(root->parts, [&](auto& entry) {
        if (entry.second.used) return false;
        for (QSGImageNode* node : entry.second.nodes) {
            root->removeChildNode(node);
            delete node;
        }
        return true;
    });
    return root;
}

void BaseLayer::follow(MapScene& scene) {
    const auto change = [this, &scene] {
        setPainter(scene.project() && scene.ownBase() ? base_painter(scene.project(), scene.focus()) : nullptr);
    };
    connect(&scene, &MapScene::projectChanged, this, change);
    connect(&scene, &MapScene::baseChanged, this, change);
    connect(&scene, &MapScene::focusChanged, this, change);
    change();
}

void LineLayer::setBelow(bool below) {
    if (below == below_) return;
    below_ = below;
    Q_EMIT belowChanged();
}

void LineLayer::setLetters(double letters) {
    if (letters == letters_) return;
    letters_ = letters;
    Q_EMIT lettersChanged();
}

void LineLayer::follow(MapScene& scene) {
    const auto change = [this, &scene] {
        if (!scene.project()) {
            setPainter(nullptr);
            return;
        }
        const LayerStack& all = scene.layers();
        const auto values = std::ranges::find(all, MapLayer::values, &LayerStyle::layer);
        LayerStack own = below_ ? LayerStack(all.begin(), values) : LayerStack(values, all.end());
        setPainter(
            line_painter(scene.project(), std::move(own), scene.signs(), scene.ownBase(), scene.focus(), letters_));
    };
    connect(&scene, &MapScene::projectChanged, this, change);
    connect(&scene, &MapScene::baseChanged, this, change);
    connect(&scene, &MapScene::layersChanged, this, change);
    connect(&scene, &MapScene::signsChanged, this, change);
    connect(&scene, &MapScene::focusChanged, this, change);
    connect(this, &LineLayer::belowChanged, this, change);
    connect(this, &LineLayer::lettersChanged, this, change);
    change();
}

void HighlightLayer::follow(MapScene& scene) {
    const auto change = [this, &scene] {
        setPainter(scene.project() ? highlight_painter(scene.project(), scene.highlight()) : nullptr);
    };
    connect(&scene, &MapScene::highlightChanged, this, change);
    change();
}

void AreaLayer::follow(MapScene& scene) {
    const auto change = [this, &scene] {
        const auto& theme = scene.theme();
        const bool areas = theme && !theme->squares() && std::holds_alternative<map::AreaTheme>(theme->snapshot.theme);
        if (!scene.project() || !areas) {
            kind_.reset();
            setPainter(nullptr);
        } else if (kind_ != theme->view.kind) {
            kind_ = theme->view.kind;
            setPainter(area_painter(scene.project(), *kind_));
        } else {
            refinish();
        }
    };
    connect(&scene, &MapScene::themeChanged, this, change);
    connect(&scene, &MapScene::projectChanged, this, [this] { kind_.reset(); });
    change();
}

QImage AreaLayer::finish(const Tile& tile, const TilePlace& place) const {
    const auto theme = scene()->theme();
    return theme ? colour_tile(tile, place, *theme) : QImage();
}

} // namespace gk::desktop
