// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/split.hpp"

#include <algorithm>
#include <cmath>

namespace gk::validation {

Split split_by_date(const DatedPoints& events, std::int32_t last_training_day) {
    Split split;
    for (std::size_t i = 0; i < events.size(); ++i)
        (events.day[i] <= last_training_day ? split.train : split.test).add(events.at[i], events.day[i]);
    return split;
}

std::int32_t day_at_share(const DatedPoints& events, double share) {
    std::vector<std::int32_t> days = events.day;
    if (days.empty()) return 0;
    std::ranges::sort(days);
    const auto wanted = static_cast<std::size_t>(std::ceil(share * static_cast<double>(days.size())));
    return days[std::clamp<std::size_t>(wanted, 1, days.size()) - 1];
}

} // namespace gk::validation
