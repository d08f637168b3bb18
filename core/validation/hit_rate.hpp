// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Hit rates of a ranking. A unit (cell or area) is flagged from the highest score down until a given
// area is reached; the last unit, or the last group of equal scores, is flagged for the part that makes
// the area exact. So every hit-rate curve is piecewise linear in the flagged area, and the best possible
// one, from the densest unit down, is never below another.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gk::validation {

/// Which of the units with the same score are flagged first.
enum class Ties : std::uint8_t {
    worst_case, ///< those with the fewest events per area: no method gains by not deciding
    average     ///< all equally: what a random choice among them finds on average
};

/// The order in which a score flags units. Missing scores (NaN) are equal to one another and come last.
class Ranking {
public:
    /// One entry a unit in each span. `area` > 0; `events` >= 0 orders ties for the worst case.
    Ranking(std::span<const double> score, std::span<const double> area, std::span<const double> events);

    /// How much of a unit (0 to 1) is flagged when the flagged area is `share` (0 to 1) of all area.
    [[nodiscard]] double flagged(std::size_t unit, double share, Ties ties) const;
    /// Share of the area with a lower score, and half of that with the same: averaged over the events it
    /// is the area under the hit-rate curve, 0.5 for a ranking that knows nothing.
    [[nodiscard]] double percentile(std::size_t unit) const;
    /// Units in the order in which they are flagged in the worst case.
    [[nodiscard]] std::span<const std::uint32_t> order() const { return order_; }
    [[nodiscard]] std::size_t distinct_scores() const { return distinct_; }

private:
    std::vector<std::uint32_t> order_;
    std::vector<double> before_, area_;             ///< per unit: area flagged before it in the worst case; its own
    std::vector<double> block_before_, block_area_; ///< per unit: of the units with the same score
    double total_ = 0;
    std::size_t distinct_ = 0;
};

/// Share of all events in the flagged part. 0 when there are no events.
[[nodiscard]] double hit_rate(const Ranking& ranking, std::span<const double> events, double share, Ties ties);
/// The most that any ranking of these units can reach.
[[nodiscard]] double best_hit_rate(std::span<const double> area, std::span<const double> events, double share);

/// Prediction accuracy index (Chainey, Tompson & Uhlig 2008): (n/N) / (a/A).
[[nodiscard]] inline double pai(double hit_rate, double area_share) {
    return hit_rate / area_share;
}

} // namespace gk::validation
