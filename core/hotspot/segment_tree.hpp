// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/geometry/geometry.hpp"

namespace gk::hotspot {

/// One edge of the border of a feature.
struct Segment {
    geometry::Point a, b;
    std::uint32_t feature = 0;

    [[nodiscard]] geometry::Box box() const;
};

/// Sort-tile-recursive packed R-tree (Leutenegger, Lopez & Edgington 1997) over segments that stay
/// where they are: built once, asked from many threads.
class SegmentTree {
public:
    explicit SegmentTree(std::vector<Segment> segments);

    /// In the order of the leaves, so neighbours in the list are neighbours on the map.
    [[nodiscard]] const std::vector<Segment>& segments() const { return segments_; }

    /// Calls visit(index) for every segment whose box meets the given one.
    template <class Visit>
    void visit(const geometry::Box& wanted, Visit&& visit) const {
        if (!levels_.empty()) descend(levels_.size() - 1, 0, levels_.back().size(), wanted, visit);
    }

private:
    static constexpr std::size_t fan_out = 16;

    [[nodiscard]] static bool meet(const geometry::Box& a, const geometry::Box& b) {
        return a.min_x <= b.max_x && b.min_x <= a.max_x && a.min_y <= b.max_y && b.min_y <= a.max_y;
    }
    template <class Visit>
    void descend(std::size_t level, std::size_t begin, std::size_t end, const geometry::Box& wanted,
                 Visit& visit) const {
        for (std::size_t node = begin; node < end; ++node) {
            if (!meet(levels_[level][node], wanted)) continue;
            const std::size_t below = level == 0 ? segments_.size() : levels_[level - 1].size();
            const std::size_t first = node * fan_out, last = std::min(below, first + fan_out);
            if (level > 0) {
                descend(level - 1, first, last, wanted, visit);
            } else {
                for (std::size_t i = first; i < last; ++i)
                    if (meet(segments_[i].box(), wanted)) visit(i);
            }
        }
    }

    std::vector<Segment> segments_;
    std::vector<std::vector<geometry::Box>> levels_; ///< from the leaves up
};

} // namespace gk::hotspot
