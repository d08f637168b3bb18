// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <ranges>

#include "app/map/compose.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"

namespace gk::map::detail {
namespace {

/// A gemeente on the page.
struct Shape {
    std::vector<std::vector<QPointF>> rings;
    QRectF box;

    [[nodiscard]] bool contains(QPointF p) const {
        if (!box.contains(p)) return false;
        bool inside = false;
        for (const auto& ring : rings)
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                const QPointF a = ring[i];
                const QPointF b = ring[i + 1];
                if ((a.y() > p.y()) != (b.y() > p.y()) &&
                    p.x() < a.x() + (p.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y()))
                    inside = !inside;
            }
        return inside;
    }
};

/// A name set in one or two lines at one size.
struct Setting {
    QStringList lines;
    double points;
    QSizeF size;
};

struct Place {
    QPointF centre;
    Setting setting;
    double score = -1e9;
    bool outside = false;
    QPointF anchor = {}; ///< end of the leader
};

std::vector<Setting> settings_of(const QString& name, double size) {
    std::vector<QStringList> splits{{name}};
    // The break that makes the two lines most alike.
    qsizetype best = -1;
    for (qsizetype i = 1; i + 1 < name.size(); ++i)
        if (const QChar c = name[i]; c == QLatin1Char(' ') || c == QLatin1Char('-'))
            if (best < 0 || std::abs(2 * i - name.size()) < std::abs(2 * best - name.size())) best = i;
    if (best > 0) {
        const bool hyphen = name[best] == QLatin1Char('-');
        splits.push_back({name.left(best + (hyphen ? 1 : 0)), name.mid(best + 1)});
    }
    std::vector<Setting> settings;
    for (const double points : {8.0 * size, 7.0 * size})
        for (const QStringList& lines : splits) {
            double width = 0;
            for (const QString& line : lines) width = std::max(width, text_width(line, points, 600));
            settings.push_back(
                {lines, points, {width, points * mm_per_point * 1.08 * static_cast<double>(lines.size())}});
        }
    return settings;
}

class Placer {
public:
    Placer(Layout& layout, const MapSnapshot& snapshot, double size)
        : layout_(layout)
        , size_(size) {
        room_ = layout.frame.adjusted(1, 1, -1, -1);
        if (!layout.banner.isEmpty()) room_.setTop(layout.banner.bottom() + 1);
        const auto& polygons = *snapshot.base.gemeenten;
        for (std::size_t f = 0; f < polygons.feature_count(); ++f) {
            Shape shape;
            const auto [begin, end] = polygons.rings(f);
            for (std::size_t r = begin; r < end; ++r) {
                std::vector<QPointF> ring;
                for (const geometry::Point p : polygons.ring(r)) ring.push_back(layout.to_page(p));
                shape.rings.push_back(std::move(ring));
            }
            const geometry::Box box = polygons.bounds(f);
            shape.box = QRectF(layout.to_page({box.min_x, box.max_y}), layout.to_page({box.max_x, box.min_y}));
            shapes_.push_back(std::move(shape));
        }
        for (const QRectF& sign : layout.signs)
            if (sign.intersects(layout.frame)) taken_.push_back(sign);
        if (snapshot.base.motorways) mark_motorways(*snapshot.base.motorways);
    }

    /// Places the name inside; false when there is no good place.
    bool place_inside(std::size_t feature, const QString& name, QColor colour) {
        if (!shapes_[feature].box.intersects(room_)) return true;
        const Place best = best_inside(feature, settings_of(name, size_));
        if (best.score >= fits_well) put(best, colour);
        return best.score >= fits_well;
    }

    /// For what does not fit inside: beside, with a leader, or across its border.
    void place_beside(std::size_t feature, const QString& name, QColor colour) {
        const std::vector<Setting> settings = settings_of(name, size_);
        const Place beside = best_beside(feature, settings.back());
        if (beside.outside) {
            put(beside, colour);
            return;
        }
        const Place inside = best_inside(feature, settings);
        if (inside.score >= fits_somehow) put(inside, colour);
    }

private:
    static constexpr double fits_well = 7.5;    ///< below: a place beside the area is better
    static constexpr double fits_somehow = 6.5; ///< below: and if there is none, no label

    /// Notes which millimetres of the frame a motorway runs through.
    void mark_motorways(const geometry::LineSet& lines) {
        columns_ = static_cast<int>(layout_.frame.width()) + 1;
        const int rows = static_cast<int>(layout_.frame.height()) + 1;
        road_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows), 0);
        for (std::size_t p = 0; p < lines.path_count(); ++p) {
            const auto path = lines.path(p);
            for (std::size_t i = 0; i + 1 < path.size(); ++i) {
                const QLineF line(layout_.to_page(path[i]), layout_.to_page(path[i + 1]));
                const int steps = static_cast<int>(line.length() / 0.5) + 1;
                for (int s = 0; s <= steps; ++s)
                    if (const QPointF at = line.pointAt(static_cast<double>(s) / steps); layout_.frame.contains(at))
                        road_[road_index(at)] = 1;
            }
        }
    }
    [[nodiscard]] std::size_t road_index(QPointF p) const {
        const int x = static_cast<int>(p.x() - layout_.frame.left());
        const int y = static_cast<int>(p.y() - layout_.frame.top());
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    }
    [[nodiscard]] bool on_motorway(QRectF rect) const {
        if (road_.empty()) return false;
        for (double y = rect.top(); y <= rect.bottom(); y += 1)
            for (double x = rect.left(); x <= rect.right(); x += 1)
                if (road_[road_index({x, y})] != 0) return true;
        return false;
    }

    [[nodiscard]] bool is_free(QRectF rect) const {
        const QRectF wide = rect.adjusted(-0.8, -0.5, 0.8, 0.5);
        if (!room_.contains(rect)) return false;
        if (std::ranges::any_of(taken_, [&](const QRectF& t) { return t.intersects(wide); })) return false;
        return std::ranges::none_of(layout_.leaders, [&](const Leader& leader) { return crosses(wide, leader); });
    }

    static bool crosses(QRectF rect, const QLineF& line) {
        if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
        const std::array<QLineF, 2> diagonals{QLineF(rect.topLeft(), rect.bottomRight()),
                                              QLineF(rect.topRight(), rect.bottomLeft())};
        return std::ranges::any_of(
            diagonals, [&](const QLineF& d) { return d.intersects(line, nullptr) == QLineF::BoundedIntersection; });
    }

    /// Share of sample points of a rectangle that lie in the shape.
    static double share_inside(const Shape& shape, QRectF rect) {
        constexpr int across = 7;
        constexpr int down = 3;
        int hits = 0;
        for (int i = 0; i < across; ++i)
            for (int j = 0; j < down; ++j)
                if (shape.contains(
                        {rect.left() + rect.width() * i / (across - 1), rect.top() + rect.height() * j / (down - 1)}))
                    ++hits;
        return static_cast<double>(hits) / (across * down);
    }

    static QRectF around(QPointF centre, QSizeF size) {
        return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
    }

    Place best_inside(std::size_t feature, const std::vector<Setting>& settings) const {
        Place best;
        double inside = 0;
        for (const Setting& setting : settings) {
            const Place place = best_inside(feature, setting, inside);
            if (place.score > best.score) best = place;
            if (inside >= 1) break; // the largest setting that fits whole
        }
        return best;
    }

    Place best_inside(std::size_t feature, const Setting& setting, double& inside) const {
        const Shape& shape = shapes_[feature];
        const QRectF area = shape.box.intersected(room_);
        const double step = std::max({0.8, area.width() / 40, area.height() / 40});
        Place best{.centre = {}, .setting = setting};
        inside = 0;
        for (double y = area.top() + step / 2; y < area.bottom(); y += step)
            for (double x = area.left() + step / 2; x < area.right(); x += step) {
                const QPointF centre(x, y);
                if (!shape.contains(centre)) continue;
                const QRectF rect = around(centre, setting.size);
                if (!is_free(rect)) continue;
                const double share = share_inside(shape, rect);
                // Inside first; then room around it; then near the middle of what is seen.
                const double score = 10 * share + 2 * share_inside(shape, rect.adjusted(-1, -1, 1, 1)) +
                                     share_inside(shape, rect.adjusted(-3, -3, 3, 3)) -
                                     QLineF(centre, area.center()).length() / (area.width() + area.height()) -
                                     (on_motorway(rect) ? 0.8 : 0);
                if (score > best.score) {
                    best.score = score;
                    best.centre = centre;
                    inside = share;
                }
            }
        return best;
    }

    /// The inner point of an area that is farthest from its border, by sampling.
    [[nodiscard]] std::optional<QPointF> inner_point(const Shape& shape) const {
        const QRectF area = shape.box.intersected(room_);
        const double step = std::max({0.4, area.width() / 30, area.height() / 30});
        std::optional<QPointF> best;
        double most = 0;
        for (double y = area.top() + step / 2; y < area.bottom(); y += step)
            for (double x = area.left() + step / 2; x < area.right(); x += step) {
                if (!shape.contains({x, y})) continue;
                double near = 1e9;
                for (const auto& ring : shape.rings)
                    for (const QPointF p : ring) near = std::min(near, QLineF(p, {x, y}).length());
                if (near > most) {
                    most = near;
                    best = QPointF(x, y);
                }
            }
        return best;
    }

    [[nodiscard]] bool on_any_gemeente(QRectF rect) const {
        return std::ranges::any_of(shapes_,
                                   [&](const Shape& s) { return s.box.intersects(rect) && share_inside(s, rect) > 0; });
    }

    [[nodiscard]] Place best_beside(std::size_t feature, const Setting& setting) const {
        Place best{.centre = {}, .setting = setting};
        const auto anchor = inner_point(shapes_[feature]);
        if (!anchor) return best;
        const double reach = 26 * size_;
        for (double dy = -reach; dy <= reach; dy += 1)
            for (double dx = -reach; dx <= reach; dx += 1) {
                const QRectF rect = around(*anchor + QPointF(dx, dy), setting.size);
                // The leader starts at the nearest side, half way up.
                const QPointF start(dx < 0 ? rect.right() + 0.6 : rect.left() - 0.6, rect.center().y());
                const QLineF leader(start, *anchor);
                if ((dx < 0) != (leader.dx() > 0) || leader.length() > reach || !is_free(rect)) continue;
                if (on_any_gemeente(rect.adjusted(-0.6, -0.4, 0.6, 0.4))) continue;
                if (std::ranges::any_of(taken_, [&](const QRectF& t) { return crosses(t, leader); })) continue;
                if (std::ranges::any_of(layout_.leaders, [&](const Leader& l) {
                        return l.intersects(leader, nullptr) == QLineF::BoundedIntersection;
                    }))
                    continue;
                // Short, and rather level than steep.
                const double score = -leader.length() - 0.6 * std::abs(leader.dy());
                if (score > best.score) {
                    best.score = score;
                    best.centre = rect.center();
                    best.anchor = *anchor;
                    best.outside = true;
                }
            }
        return best;
    }

    void put(const Place& place, QColor colour) {
        const QRectF rect = around(place.centre, place.setting.size);
        taken_.push_back(rect);
        const double line = rect.height() / static_cast<double>(place.setting.lines.size());
        double y = rect.top();
        for (const QString& text : place.setting.lines) {
            const double baseline = y + line / 2 + 0.36 * place.setting.points * mm_per_point;
            add_text(layout_, TextRole::label, text, {place.centre.x(), baseline}, place.setting.points, 600, colour,
                     Align::centre);
            layout_.texts.back().halo = true;
            y += line;
        }
        if (place.outside) {
            const bool right = place.anchor.x() > place.centre.x();
            layout_.leaders.emplace_back(QPointF(right ? rect.right() + 0.6 : rect.left() - 0.6, rect.center().y()),
                                         place.anchor);
        }
    }

    Layout& layout_;
    double size_;
    QRectF room_;
    std::vector<Shape> shapes_;
    std::vector<QRectF> taken_;
    int columns_ = 0;
    std::vector<std::uint8_t> road_; ///< of each mm2 of the frame
};

} // namespace

void place_labels(Layout& layout, const MapSnapshot& snapshot, double size) {
    const auto& polygons = *snapshot.base.gemeenten;
    std::vector<std::size_t> order(polygons.feature_count());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> area(order.size());
    for (const std::size_t f : order) area[f] = polygons.area(f);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return area[a] > area[b]; });
    Placer placer(layout, snapshot, size);
    const QColor colour = snapshot.focus ? colour::soft_text() : colour::text();
    const auto name = [&](std::size_t f) { return QString::fromStdString(snapshot.base.gemeente_name[f]); };
    std::vector<std::size_t> left;
    for (const std::size_t f : order) {
        // The gemeente in focus is the subject of the map: its name stands in the title.
        if (snapshot.focus == f) continue;
        if (!placer.place_inside(f, name(f), colour)) left.push_back(f);
    }
    // The smallest first: it has the fewest places. Slivers at the edge of a close-up need no leader.
    if (snapshot.focus) return;
    for (const std::size_t f : left | std::views::reverse) placer.place_beside(f, name(f), colour);
}

} // namespace gk::map::detail
