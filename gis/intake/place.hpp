// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where a row is: by its geometry, its coordinates in RD or degrees, or the middle of its postcode or
// gemeente, with the radius within which the true place lies.

#include <expected>
#include <map>

#include "gis/intake/job.hpp"

namespace gk::intake {

struct Place {
    geometry::Point at;
    std::string precision;  ///< "punt", "pc6", "pc4", "gemeente"
    double precision_m = 0; ///< metres
};

class Placer {
public:
    /// Errors (refused): the layer has neither geometry nor a column with a place, or the project lacks
    /// the layer of postcodes or gemeenten that such a column needs.
    [[nodiscard]] static Result<Placer> make(const Job& job);
    /// Never guesses: what is swapped, out of range or unknown is refused with its reason.
    [[nodiscard]] std::expected<Place, Refusal> place(const vector::Row& row) const;
    /// True when rows have points of their own, and not only the name of an area.
    [[nodiscard]] bool has_points() const { return geometry_ || wkt_ || !pairs_.empty(); }

private:
    explicit Placer(const Job& job)
        : job_(&job) {}

    struct Pair {
        std::string_view first, second; ///< fields
        bool degrees = false;           ///< by the range of most of its rows
        std::shared_ptr<crs::ToRd> to_rd;
        bool check_range = true; ///< not when the user named the system
    };
    struct Known {
        std::map<std::string, Place, std::less<>> places;
    };
    [[nodiscard]] std::expected<Place, Refusal> by_pair(const vector::Row& row, const Pair& pair) const;
    [[nodiscard]] std::expected<Place, Refusal> by_geometry(const OGRGeometry& geometry) const;
    [[nodiscard]] std::expected<Place, Refusal> by_postcode(std::string_view text) const;
    [[nodiscard]] std::expected<Place, Refusal> by_gemeente(std::string_view text) const;
    [[nodiscard]] Status add_pair(std::string_view first, std::string_view second, const PairCount& count);
    [[nodiscard]] Status load_postcodes();
    [[nodiscard]] Status load_gemeenten();

    const Job* job_;
    bool geometry_ = false;
    bool wkt_ = false;
    std::vector<Pair> pairs_;
    Known postcodes_, gemeenten_;
};

/// Middle of a polygon, and how far its farthest corner is from it.
[[nodiscard]] std::optional<Place> middle_of(const geometry::PolygonSet& polygons, std::size_t feature,
                                             std::string precision);

} // namespace gk::intake
