// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/sum_ranks.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace gk::hotspot {

SumRanks::SumRanks(std::vector<std::int64_t> sums) : sums_(std::move(sums)) {
    std::ranges::sort(sums_);
    const auto doubles = std::ranges::unique(sums_);
    sums_.erase(doubles.begin(), doubles.end());
    const auto range = static_cast<std::uint64_t>(sums_.back() - sums_.front());
    // Two to four parts for every sum.
    shift_ = std::max(0, static_cast<int>(std::bit_width(range)) - static_cast<int>(std::bit_width(sums_.size())) - 1);
    const auto parts = static_cast<std::size_t>(range >> shift_) + 1;
    first_.assign(parts + 1, 0);
    for (const std::int64_t sum : sums_)
        ++first_[static_cast<std::size_t>(static_cast<std::uint64_t>(sum - sums_.front()) >> shift_) + 1];
    for (std::size_t part = 0; part < parts; ++part) first_[part + 1] += first_[part];
}

} // namespace gk::hotspot
