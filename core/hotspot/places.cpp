// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

#include <nanoflann.hpp>

#include "core/base/parallel.hpp"
#include "core/hotspot/batches.hpp"
#include "core/hotspot/neighbours.hpp"
#include "core/hotspot/row_builder.hpp"

namespace gk::hotspot {
namespace {

constexpr double earth_radius = 6'371'008.8;
constexpr std::size_t units_a_batch = 1024;

struct PlaceCloud {
    std::span<const Place> places;
    [[nodiscard]] std::size_t kdtree_get_point_count() const { return places.size(); }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t axis) const { return places[i][axis]; }
    template <class Box>
    bool kdtree_get_bbox(Box&) const {
        return false;
    }
};
using Tree =
    nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, PlaceCloud>, PlaceCloud, 3, std::uint32_t>;
using Found = std::vector<nanoflann::ResultItem<std::uint32_t, double>>;

/// Squared distances up to and including d2. nanoflann asks "closer than", so one step further.
void find_within(const Tree& tree, const Place& from, double d2, Found& found) {
    found.clear();
    const double beyond = std::nextafter(d2, std::numeric_limits<double>::infinity());
    tree.radiusSearch(from.data(), beyond, found, nanoflann::SearchParameters{0, false});
}

/// One row a unit, made in parallel: row(unit, list) fills the list.
template <class Row>
Result<Neighbours> rows_in_parallel(std::size_t units, const Progress& progress, Row row) {
    std::vector<std::vector<Neighbours::Unit>> lists(units);
    const bool finished =
        in_batches(units, units_a_batch, "neighbours", progress, [&](std::size_t begin, std::size_t end) {
            Found found;
            for (std::size_t i = begin; i < end; ++i) {
                row(i, found, lists[i]);
                std::ranges::sort(lists[i]);
            }
        });
    if (!finished) return fail(ErrorCode::interrupted, "stopped while looking for neighbours; nothing was written");
    RowBuilder builder(units);
    for (const auto& list : lists) {
        for (const Neighbours::Unit other : list) builder.add(other);
        builder.end_row();
    }
    return builder.take();
}

} // namespace

Place on_plane(geometry::Point point) {
    return {point.x, point.y, 0};
}

Place on_globe(double longitude, double latitude) {
    const double lambda = longitude * std::numbers::pi / 180, phi = latitude * std::numbers::pi / 180;
    return {earth_radius * std::cos(phi) * std::cos(lambda), earth_radius * std::cos(phi) * std::sin(lambda),
            earth_radius * std::sin(phi)};
}

double chord(double metres) {
    const double half_turn = std::numbers::pi * earth_radius;
    return 2 * earth_radius * std::sin(std::min(metres, half_turn) / (2 * earth_radius));
}

Result<Neighbours> nearest(std::span<const Place> places, std::size_t k, const Progress& progress) {
    if (k == 0) return fail(ErrorCode::usage, "the number of nearest neighbours must be 1 or more");
    if (places.size() <= k)
        return fail(ErrorCode::refused, "there are " + std::to_string(places.size()) + " units, so none has " +
                                            std::to_string(k) + " neighbours: ask for fewer nearest neighbours");
    const PlaceCloud cloud{places};
    const Tree tree(3, cloud);
    return rows_in_parallel(places.size(), progress,
                            [&](std::size_t i, Found& found, std::vector<Neighbours::Unit>& list) {
                                // The k + 1 nearest hold the unit itself; the furthest of them says how far the k-th
                                // neighbour is, and everything at that very distance must be seen before ties go by
                                // index.
                                std::vector<std::uint32_t> index(k + 1);
                                std::vector<double> d2(k + 1);
                                tree.knnSearch(places[i].data(), k + 1, index.data(), d2.data());
                                find_within(tree, places[i], d2.back(), found);
                                std::erase_if(found, [&](const auto& item) { return item.first == i; });
                                std::ranges::sort(found, [](const auto& a, const auto& b) {
                                    return a.second != b.second ? a.second < b.second : a.first < b.first;
                                });
                                for (std::size_t j = 0; j < k; ++j) list.push_back(found[j].first);
                            });
}

Result<Neighbours> within(std::span<const Place> places, double distance, std::size_t max_links,
                          const Progress& progress) {
    if (!(distance > 0 && std::isfinite(distance)))
        return fail(ErrorCode::usage, "the distance band must be a positive number");
    const PlaceCloud cloud{places};
    const Tree tree(3, cloud);
    // Count first: a band that is too wide would fill the memory with links.
    std::vector<std::size_t> count(places.size());
    const double d2 = distance * distance;
    const std::size_t sample = std::max<std::size_t>(1, places.size() / 1000);
    parallel_for(places.size(), units_a_batch, [&](std::size_t begin, std::size_t end) {
        Found found;
        for (std::size_t i = begin; i < end; ++i)
            if (i % sample == 0) {
                find_within(tree, places[i], d2, found);
                count[i] = found.size() - 1;
            }
    });
    std::size_t links = 0;
    for (const std::size_t c : count) links += c * sample;
    if (links > max_links)
        return fail(ErrorCode::refused, "a band of " + std::to_string(distance) + " gives about " +
                                            std::to_string(links) + " neighbour links, more than the " +
                                            std::to_string(max_links) +
                                            " that this program holds: choose a narrower band");
    return rows_in_parallel(places.size(), progress,
                            [&](std::size_t i, Found& found, std::vector<Neighbours::Unit>& list) {
                                find_within(tree, places[i], d2, found);
                                list.reserve(found.size());
                                for (const auto& item : found)
                                    if (item.first != i) list.push_back(item.first);
                            });
}

} // namespace gk::hotspot
