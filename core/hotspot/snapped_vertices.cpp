// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/snapped_vertices.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace gk::hotspot {
namespace {

using geometry::Point;

constexpr std::uint32_t none = 0xFFFF'FFFF;
/// Buckets are this many tolerances wide, so that few points are so near the side of theirs that the
/// next one must be searched too.
constexpr double bucket_tolerances = 64;

struct Bucket {
    std::int64_t x = 0, y = 0;
    friend bool operator==(const Bucket&, const Bucket&) = default;
};
struct BucketHash {
    std::size_t operator()(const Bucket& bucket) const {
        std::uint64_t h = static_cast<std::uint64_t>(bucket.x) * 0x9E37'79B9'7F4A'7C15U;
        h = (h ^ (h >> 32U)) + static_cast<std::uint64_t>(bucket.y) * 0xC2B2'AE3D'27D4'EB4FU;
        return static_cast<std::size_t>(h ^ (h >> 29U));
    }
};

class Groups {
public:
    explicit Groups(std::size_t n)
        : parent_(n) {
        for (std::size_t i = 0; i < n; ++i) parent_[i] = static_cast<std::uint32_t>(i);
    }
    std::uint32_t first_of(std::uint32_t i) {
        while (parent_[i] != i) {
            parent_[i] = parent_[parent_[i]];
            i = parent_[i];
        }
        return i;
    }
    void join(std::uint32_t i, std::uint32_t j) {
        i = first_of(i);
        j = first_of(j);
        parent_[std::max(i, j)] = std::min(i, j);
    }

private:
    std::vector<std::uint32_t> parent_;
};

} // namespace

std::vector<std::uint32_t> snapped(std::span<const Point> points, double tolerance) {
    const double side = bucket_tolerances * tolerance;
    const auto bucket = [side](double v) { return static_cast<std::int64_t>(std::floor(v / side)); };
    std::unordered_map<Bucket, std::uint32_t, BucketHash> newest; // per bucket; the others through `next`
    newest.reserve(points.size());
    std::vector<std::uint32_t> next(points.size(), none);
    Groups groups(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point p = points[i];
        bool known = false; // an equal point stands in the bucket already and speaks for this one
        for (std::int64_t x = bucket(p.x - tolerance); x <= bucket(p.x + tolerance); ++x)
            for (std::int64_t y = bucket(p.y - tolerance); y <= bucket(p.y + tolerance); ++y) {
                const auto found = newest.find({x, y});
                if (found == newest.end()) continue;
                for (std::uint32_t j = found->second; j != none; j = next[j]) {
                    if (std::hypot(points[j].x - p.x, points[j].y - p.y) > tolerance) continue;
                    groups.join(static_cast<std::uint32_t>(i), j);
                    known = known || points[j] == p;
                }
            }
        if (known) continue;
        const auto [place, fresh] = newest.try_emplace({bucket(p.x), bucket(p.y)}, none);
        next[i] = place->second;
        place->second = static_cast<std::uint32_t>(i);
    }
    std::vector<std::uint32_t> group(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) group[i] = groups.first_of(static_cast<std::uint32_t>(i));
    return group;
}

} // namespace gk::hotspot
