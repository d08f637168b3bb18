// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/segment_tree.hpp"

#include <cmath>
#include <utility>

namespace gk::hotspot {

geometry::Box Segment::box() const {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

SegmentTree::SegmentTree(std::vector<Segment> segments)
    : segments_(std::move(segments)) {
    if (segments_.empty()) return;
    const auto by_x = [](const Segment& s, const Segment& t) { return s.a.x + s.b.x < t.a.x + t.b.x; };
    const auto by_y = [](const Segment& s, const Segment& t) { return s.a.y + s.b.y < t.a.y + t.b.y; };
    const std::size_t leaves = (segments_.size() + fan_out - 1) / fan_out;
    const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(leaves))));
    const std::size_t per_slice = fan_out * ((leaves + slices - 1) / slices);
    std::ranges::stable_sort(segments_, by_x);
    for (std::size_t begin = 0; begin < segments_.size(); begin += per_slice) {
        const std::size_t end = std::min(segments_.size(), begin + per_slice);
        std::stable_sort(segments_.begin() + static_cast<std::ptrdiff_t>(begin),
                         segments_.begin() + static_cast<std::ptrdiff_t>(end), by_y);
    }
    std::vector<geometry::Box> boxes;
    boxes.reserve(segments_.size());
    for (const Segment& segment : segments_) boxes.push_back(segment.box());
    do {
        std::vector<geometry::Box> parents((boxes.size() + fan_out - 1) / fan_out);
        for (std::size_t i = 0; i < boxes.size(); ++i) parents[i / fan_out].grow(boxes[i]);
        levels_.push_back(parents);
        boxes = std::move(parents);
    } while (boxes.size() > 1);
}

} // namespace gk::hotspot
