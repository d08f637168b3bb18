// SPDX-License-Identifier: EUPL-1.2
#include "core/region/locator.hpp"

#include <algorithm>
#include <cmath>

namespace gk::region {
namespace {

using geometry::Point;

constexpr double max_tiles_a_side = 2048;

/// > 0 when p lies left of low -> high.
double turn(Point low, Point high, Point p) {
    return (high.x - low.x) * (p.y - low.y) - (high.y - low.y) * (p.x - low.x);
}

std::size_t clamp_index(double at, std::size_t count) {
    if (!(at > 0)) return 0;
    return std::min(static_cast<std::size_t>(at), count - 1);
}

} // namespace

std::size_t AreaLocator::strip(double y) const {
    return clamp_index((y - bounds_.min_y) / tile_, rows_);
}

AreaLocator::AreaLocator(const geometry::PolygonSet& areas)
    : bounds_(areas.bounds()) {
    if (bounds_.empty()) return;
    const double width = bounds_.max_x - bounds_.min_x;
    const double height = bounds_.max_y - bounds_.min_y;
    tile_ = std::max(tile_, std::max(width, height) / max_tiles_a_side);
    cols_ = static_cast<std::size_t>(width / tile_) + 1;
    rows_ = static_cast<std::size_t>(height / tile_) + 1;
    tile_feature_.assign(cols_ * rows_, nothing);

    for (std::size_t f = 0; f < areas.feature_count(); ++f) {
        Feature feature;
        feature.box = areas.bounds(f);
        if (!feature.box.empty()) {
            feature.first_strip = strip(feature.box.min_y);
            feature.strips.resize(strip(feature.box.max_y) - feature.first_strip + 1);
        }
        const auto [begin, end] = areas.rings(f);
        for (std::size_t r = begin; r < end; ++r) {
            const auto ring = areas.ring(r);
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                Edge edge{ring[i], ring[i + 1]};
                if (edge.high.y < edge.low.y || (edge.high.y == edge.low.y && edge.high.x < edge.low.x))
                    std::swap(edge.low, edge.high);
                const std::size_t last = strip(edge.high.y);
                for (std::size_t s = strip(edge.low.y); s <= last; ++s) {
                    feature.strips[s - feature.first_strip].push_back(edge);
                    // Every tile under the edge's extent within this strip may hold the border.
                    const double bottom = bounds_.min_y + static_cast<double>(s) * tile_;
                    double from = edge.low.x;
                    double to = edge.high.x;
                    if (edge.high.y > edge.low.y) {
                        const double slope = (edge.high.x - edge.low.x) / (edge.high.y - edge.low.y);
                        from = edge.low.x + slope * (std::clamp(bottom, edge.low.y, edge.high.y) - edge.low.y);
                        to = edge.low.x + slope * (std::clamp(bottom + tile_, edge.low.y, edge.high.y) - edge.low.y);
                    }
                    if (from > to) std::swap(from, to);
                    // A hair wider than computed: rounding must not hide a border from its tile.
                    const std::size_t first_col = clamp_index((from - bounds_.min_x) / tile_ - 1e-6, cols_);
                    const std::size_t last_col = clamp_index((to - bounds_.min_x) / tile_ + 1e-6, cols_);
                    for (std::size_t c = first_col; c <= last_col; ++c) {
                        tile_feature_[s * cols_ + c] = undecided;
                        if (s > 0) tile_feature_[(s - 1) * cols_ + c] = undecided;
                        if (s + 1 < rows_) tile_feature_[(s + 1) * cols_ + c] = undecided;
                    }
                }
            }
        }
        features_.push_back(std::move(feature));
    }
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t col = 0; col < cols_; ++col) {
            auto& tile = tile_feature_[row * cols_ + col];
            if (tile == undecided) continue;
            const Point centre{bounds_.min_x + (static_cast<double>(col) + 0.5) * tile_,
                               bounds_.min_y + (static_cast<double>(row) + 0.5) * tile_};
            for (std::size_t f = 0; f < features_.size() && tile == nothing; ++f)
                if (side(f, centre) != Side::outside) tile = static_cast<std::uint32_t>(f);
        }
}

AreaLocator::Side AreaLocator::side(std::size_t f, Point p) const {
    const Feature& feature = features_[f];
    if (feature.box.empty() || p.x < feature.box.min_x || p.x > feature.box.max_x || p.y < feature.box.min_y ||
        p.y > feature.box.max_y)
        return Side::outside;
    bool inside = false;
    for (const Edge& edge : feature.strips[strip(p.y) - feature.first_strip]) {
        if (p.y < edge.low.y || p.y > edge.high.y) continue;
        if (edge.low.y == edge.high.y) {
            if (p.x >= edge.low.x && p.x <= edge.high.x) return Side::border;
            continue;
        }
        const double t = turn(edge.low, edge.high, p);
        if (t == 0) return Side::border;
        // Half-open in y: a vertex belongs to the edge that starts there.
        if (t > 0 && p.y < edge.high.y) inside = !inside;
    }
    return inside ? Side::inside : Side::outside;
}

std::optional<std::size_t> AreaLocator::find(Point p) const {
    if (bounds_.empty() ||
        !(p.x >= bounds_.min_x && p.x <= bounds_.max_x && p.y >= bounds_.min_y && p.y <= bounds_.max_y))
        return std::nullopt;
    const std::size_t col = clamp_index((p.x - bounds_.min_x) / tile_, cols_);
    const std::uint32_t tile = tile_feature_[strip(p.y) * cols_ + col];
    if (tile == nothing) return std::nullopt;
    if (tile != undecided) return tile;
    for (std::size_t f = 0; f < features_.size(); ++f)
        if (side(f, p) != Side::outside) return f;
    return std::nullopt;
}

std::optional<AreaLocator::Nearest> AreaLocator::nearest(Point p) const {
    std::optional<Nearest> best;
    double best2 = std::numeric_limits<double>::infinity();
    for (std::size_t f = 0; f < features_.size(); ++f) {
        const Feature& feature = features_[f];
        if (feature.box.empty()) continue;
        const double aside = std::max({feature.box.min_x - p.x, p.x - feature.box.max_x, 0.0});
        const double above = std::max({feature.box.min_y - p.y, p.y - feature.box.max_y, 0.0});
        if (aside * aside + above * above >= best2) continue;
        // Strips from the one at the point's height outwards: the first ones make the later ones needless.
        const std::size_t count = feature.strips.size();
        const std::size_t level = std::min(strip(p.y) - std::min(strip(p.y), feature.first_strip), count - 1);
        for (std::size_t step = 0; step < 2 * count; ++step) {
            const std::size_t away = (step + 1) / 2;
            const bool up = step % 2 == 1;
            if (up ? level + away >= count : away > level) continue;
            const std::size_t s = up ? level + away : level - away;
            const double bottom = bounds_.min_y + static_cast<double>(feature.first_strip + s) * tile_;
            // An edge reaches beyond its strip, yet then it stands in the next strip too.
            const double gap = std::max({bottom - p.y, p.y - bottom - tile_, 0.0});
            if (gap * gap >= best2) continue;
            for (const Edge& edge : feature.strips[s]) {
                const double dx = edge.high.x - edge.low.x;
                const double dy = edge.high.y - edge.low.y;
                const double length2 = dx * dx + dy * dy;
                const double t =
                    length2 > 0 ? std::clamp(((p.x - edge.low.x) * dx + (p.y - edge.low.y) * dy) / length2, 0.0, 1.0)
                                : 0.0;
                const Point at{edge.low.x + t * dx, edge.low.y + t * dy};
                const double distance2 = (p.x - at.x) * (p.x - at.x) + (p.y - at.y) * (p.y - at.y);
                if (distance2 >= best2) continue;
                best2 = distance2;
                best = Nearest{f, 0, at};
            }
        }
    }
    if (best) best->metres = std::sqrt(best2);
    return best;
}

} // namespace gk::region
