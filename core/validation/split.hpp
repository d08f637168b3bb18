// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/geometry.hpp"

namespace gk::validation {

/// Events with the day they happened; the vectors have the same length.
struct DatedPoints {
    std::vector<geometry::Point> at;
    std::vector<std::int32_t> day; ///< days since 1970-01-01

    [[nodiscard]] std::size_t size() const { return at.size(); }
    void add(geometry::Point point, std::int32_t on) {
        at.push_back(point);
        day.push_back(on);
    }
};

struct Split {
    DatedPoints train; ///< on or before the last training day
    DatedPoints test;  ///< after it
};
/// The order of the events is kept on both sides. Nothing of `test` may reach a method before it has
/// given its scores.
[[nodiscard]] Split split_by_date(const DatedPoints& events, std::int32_t last_training_day);

/// The last day of the first part that holds at least `share` of the events (0 < share < 1), so that a
/// choice can be made inside the training period: learn on the first part, check on the second. Events
/// of one day stay together. The second part is empty when all events share a day.
[[nodiscard]] std::int32_t day_at_share(const DatedPoints& events, double share);

} // namespace gk::validation
