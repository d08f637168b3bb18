// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gk::hotspot {

/// Where a drawn sum falls among the sums of the units with k neighbours. With m different sums there
/// are 2m + 1 bins: below the first, equal to it, between it and the second, and so on.
class SumRanks {
public:
    explicit SumRanks(std::vector<std::int64_t> sums);

    [[nodiscard]] std::size_t bins() const { return 2 * sums_.size() + 1; }
    [[nodiscard]] std::size_t bin(std::int64_t sum) const {
        if (sum < sums_.front()) return 0;
        if (sum > sums_.back()) return 2 * sums_.size();
        // A table narrows the search to the sums that share the leading bits with this one.
        const auto part = static_cast<std::size_t>(static_cast<std::uint64_t>(sum - sums_.front()) >> shift_);
        std::size_t low = first_[part], high = first_[part + 1];
        while (high - low > 8) {
            const std::size_t middle = (low + high) / 2;
            (sums_[middle] < sum ? low : high) = middle;
        }
        while (low < high && sums_[low] < sum) ++low;
        // Past the part's end stands the first sum of a later part, which is larger: never equal.
        return 2 * low + (sums_[low] == sum ? 1 : 0);
    }

private:
    std::vector<std::int64_t> sums_; ///< ascending, all different
    std::vector<std::uint32_t> first_; ///< for each value of the leading bits, the first sum that has it
    int shift_ = 0;
};

} // namespace gk::hotspot
