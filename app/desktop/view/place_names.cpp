// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/place_names.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "app/desktop/view/tile_painter.hpp"
#include "app/map/palette.hpp"
#include "app/map/signs.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

struct Name {
    std::size_t feature;
    QPointF middle; ///< device pixels from the origin
    QSizeF room;    ///< size of the area
};

/// Where most is lived in first, then the largest.
std::vector<std::size_t> in_order(const AreaSet& set) {
    std::vector<std::size_t> order(set.code.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<double> area(order.size());
    for (const std::size_t f : order) area[f] = set.screen->area(f);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t f) { return area[f]; });
    if (set.lived_in.size() == order.size())
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t f) { return set.lived_in[f]; });
    return order;
}

/// RD and the screen over one area: as shares of its box, which is close enough for a name.
class OverArea {
public:
    OverArea(const AreaSet& set, std::size_t feature, const TilePlace& place)
        : set_(set)
        , feature_(feature)
        , rd_(set.rd->bounds(feature)) {
        const geometry::Box box = set.screen->bounds(feature);
        screen_ = QRectF(QPointF(box.min_x, -box.max_y) * place.scale,
                         QSizeF(box.max_x - box.min_x, box.max_y - box.min_y) * place.scale);
    }
    [[nodiscard]] Name name() const {
        const geometry::Point at = set_.centre[feature_];
        const double across = (at.x - rd_.min_x) / std::max(1.0, rd_.max_x - rd_.min_x);
        const double down = (rd_.max_y - at.y) / std::max(1.0, rd_.max_y - rd_.min_y);
        return {feature_,
                {screen_.left() + across * screen_.width(), screen_.top() + down * screen_.height()},
                screen_.size()};
    }
    /// How well a name lies on its own area: 1 when it is whole on it, less for what lies on water, least for what lies
    /// on another area, which would then seem to have that name.
    [[nodiscard]] double fit(const QRectF& box) const {
        constexpr int across = 7;
        constexpr int down = 2;
        double sum = 0;
        for (int i = 0; i < across; ++i)
            for (int j = 0; j < down; ++j) {
                const auto found = area_at(
                    {box.left() + box.width() * (i + 0.5) / across, box.top() + box.height() * (j + 0.5) / down});
                sum += found == feature_ ? 1 : found ? -0.5 : 0.25;
            }
        return sum / (across * down);
    }
    [[nodiscard]] bool holds(QPointF at) const { return area_at(at) == feature_; }

private:
    [[nodiscard]] std::optional<std::size_t> area_at(QPointF at) const {
        const double across = (at.x() - screen_.left()) / std::max(1e-9, screen_.width());
        const double down = (at.y() - screen_.top()) / std::max(1e-9, screen_.height());
        return set_.locator->find(
            {rd_.min_x + across * (rd_.max_x - rd_.min_x), rd_.max_y - down * (rd_.max_y - rd_.min_y)});
    }

    const AreaSet& set_;
    std::size_t feature_;
    geometry::Box rd_;
    QRectF screen_;
};

QFont name_font(bool near, const TilePlace& place, double letters) {
    QFont font(map::font_family());
    font.setPixelSize(
        static_cast<int>(std::lround((near ? 12 : 11.5) * place.ratio * std::clamp(letters, 1.0, most_letters))));
    font.setWeight(QFont::Medium);
    return font;
}

/// Where the middle of a name may stand: in the middle of its area, else as little beside it as can be.
std::vector<QPointF> shifts(const Name& name, double line, bool near) {
    std::vector<QPointF> shifts;
    // At least beside a sign in the middle.
    const double up = std::min(3.5 * line, std::max(1.5 * line, 0.45 * name.room.height()));
    const double aside = near ? 0 : std::min(5.0 * line, 0.45 * name.room.width()); // there are many buurten
    for (double dy = 0; dy <= up; dy += 0.25 * line)
        for (double dx = 0; dx <= aside; dx += 0.5 * line)
            for (const QPointF by : {QPointF(-dx, -dy), QPointF(dx, -dy), QPointF(-dx, dy), QPointF(dx, dy)})
                if ((dx > 0 || !std::signbit(by.x())) && (dy > 0 || !std::signbit(by.y()))) shifts.push_back(by);
    std::ranges::stable_sort(shifts, {}, [](QPointF by) { return std::abs(by.x()) + std::abs(by.y()); });
    return shifts;
}

/// Below this a name says more of the neighbours than of its own area.
constexpr double least_fit = 0.2;

} // namespace

QRectF sign_on_screen(const map::Sign& sign, const TilePlace& place, double zoom) {
    return map::sign_box(sign, QPointF(sign.at.x, -sign.at.y) * place.scale, sign_half(zoom) * place.ratio);
}

std::optional<region::AreaKind> named_kind(const ProjectData& project, double zoom) {
    for (const region::AreaKind kind : {region::AreaKind::buurt, region::AreaKind::gemeente})
        if ((kind == region::AreaKind::gemeente || zoom >= buurt_names_from) && project.set(kind) != nullptr)
            return kind;
    return std::nullopt;
}

std::vector<PlaceName> place_names(const ProjectData& project, const TilePlace& place, double zoom,
                                   const std::vector<map::Sign>& signs, double letters) {
    std::vector<PlaceName> names;
    const auto kind = named_kind(project, zoom);
    if (!kind) return names;
    const AreaSet& set = *project.set(*kind);
    const bool near = *kind == region::AreaKind::buurt;
    const QFontMetricsF metrics(name_font(zoom >= buurt_names_from, place, letters));
    const double line = metrics.height();
    const double air = 3 * place.ratio;
    std::vector<QRectF> taken, covered; // by names, with air beside them, and by signs
    const auto meets = [](const std::vector<QRectF>& boxes, const QRectF& box) {
        return std::ranges::any_of(boxes, [&](const QRectF& other) { return other.intersects(box); });
    };
    for (const map::Sign& sign : signs) {
        const double edge = place.ratio;
        covered.push_back(sign_on_screen(sign, place, zoom).adjusted(-edge, -edge, edge, edge));
    }
    const geometry::Box all = project.screen_box;
    const double beyond = 16 * place.ratio; // what is left free around a region that is shown whole
    const QRectF within =
        QRectF(QPointF(all.min_x, -all.max_y) * place.scale, QPointF(all.max_x, -all.min_y) * place.scale)
            .adjusted(-beyond, -beyond, beyond, beyond);
    for (const std::size_t f : in_order(set)) {
        const OverArea area(set, f, place);
        const Name name = area.name();
        const double width = metrics.horizontalAdvance(QString::fromStdString(set.name[f]));
        // A gemeente may be narrower than its name, a buurt (of which there are many) hardly.
        if (width > name.room.width() * (near ? 1.15 : 2) || 0.7 * line > name.room.height()) continue;
        std::optional<QRectF> best;
        double most = least_fit;
        for (const QPointF by : shifts(name, line, near)) {
            const QPointF middle = name.middle + by;
            const QRectF box(middle.x() - width / 2, middle.y() - line / 2, width, line);
            if (meets(covered, box) || meets(taken, box) || !within.contains(box)) continue;
            if (near && !area.holds(middle)) continue; // of a gemeente it may be the sea before it
            if (near) {                                // the first free place will do: there are many buurten
                best = box;
                break;
            }
            const double fit = area.fit(box) - 0.03 * (std::abs(by.x()) + std::abs(by.y())) / line;
            if (fit > most) {
                most = fit;
                best = box;
            }
            if (fit > 0.9) break; // what comes stands farther from the middle
        }
        if (!best) continue;
        taken.push_back(best->adjusted(-air, 0, air, 0)); // a line of letters has air above and below it
        names.push_back({&set.name[f], *best});
    }
    return names;
}

void paint_names(QImage& image, const TilePlace& place, const std::vector<PlaceName>& names, double zoom,
                 double letters) {
    const QFont font = name_font(zoom >= buurt_names_from, place, letters);
    const double ascent = QFontMetricsF(font).ascent();
    const QRectF tile(place.x * tile_side, place.y * tile_side, tile_side, tile_side);
    const double air = 3 * place.ratio;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlaceName& name : names) {
        if (!name.box.adjusted(-air, -air, air, air).intersects(tile)) continue;
        QPainterPath path;
        path.addText(QPointF(name.box.left() - tile.left(), name.box.top() + ascent - tile.top()), font,
                     QString::fromStdString(*name.text));
        painter.strokePath(
            path, QPen(QColor(255, 255, 255, 240), 3.4 * place.ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(path, map::colour::text());
    }
}

} // namespace gk::desktop
