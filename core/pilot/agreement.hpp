// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/pilot: what a trial of the map in a few areas can and cannot say (METHOD section 13). Comparison areas are
// chosen by their factors before anything is known of the outcome (matching); local experts judge blind, and this
// header says how far they agree with the map; reports before and after are held against the comparison areas (change);
// rules for stopping were written beforehand and are only applied (stop_rule). Everything has an interval, and where
// the numbers are too few there is no statement.
//
// What an agreement means: that people who know the places see what the map sees. Both may be wrong together.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/pilot/exact.hpp"

namespace gk::pilot {

inline constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
/// The list that is compared: overlap@10.
inline constexpr std::size_t list_length = 10;
/// A form with fewer areas makes no list of ten: more than half would be on it by chance.
inline constexpr std::size_t min_listed_areas = 2 * list_length;
/// An expert who rated fewer areas gives no correlation.
inline constexpr std::size_t min_rated_areas = 8;
/// Ratings of a form: 1 (much less opportunity than elsewhere) to 5 (much more); from here on "high".
inline constexpr std::uint8_t lowest_rating = 1, highest_rating = 5, high_rating = 4;

/// What the map says of the areas on a form, in the order of their ids.
struct MapView {
    std::vector<double> score;      ///< opportunity, 0-100; finite
    std::vector<std::uint8_t> high; ///< 1: in the top quarter of its area type in the region (METHOD section 8)
};

/// What one expert wrote on that form, one entry an area.
struct ExpertView {
    std::string expert;               ///< pseudonym
    std::vector<std::uint8_t> rating; ///< 0: could not say
    std::vector<std::uint8_t> listed; ///< 1: among the ten where the expert sees most opportunity
};

struct Estimate {
    double value = not_known;
    Interval interval{not_known, not_known};
    [[nodiscard]] bool known() const { return value == value && interval.low == interval.low; }
};

/// Of the expert's list, how much is on the list of the map.
struct Overlap {
    std::size_t listed = 0; ///< by the expert, at most ten
    std::size_t shared = 0;
    Estimate of_ten;                ///< 10 x shared/listed; one expert: interval of Clopper & Pearson
    double by_chance = not_known;   ///< of ten, expected from a blind draw
    double probability = not_known; ///< that a blind draw shares as many or more (one expert only)
};

struct ExpertAgreement {
    std::string expert;
    std::size_t rated = 0;
    Overlap overlap;
    Estimate tau;   ///< Kendall's tau-b (1945, Biometrika 33) between rating and score
    Estimate kappa; ///< Cohen's kappa (1960, Educational and Psychological Measurement 20) on high or not
};

struct Agreement {
    std::size_t areas = 0;
    std::vector<ExpertAgreement> experts; ///< in the order given
    Overlap overlap;                      ///< lists of all experts together
    Estimate tau, kappa;                  ///< means over experts who have one
    Estimate between;                     ///< mean tau-b between pairs of experts: what agreement can be had at all
    std::uint32_t draws = 0;
};

struct AgreementOptions {
    std::uint32_t draws = 2000; ///< at least 100
    std::uint64_t seed = 1;
    double level = 0.95;
};

/// Cohen's kappa of two yes/no judgements: (p_o - p_e)/(1 - p_e). NaN without areas or when both always say the same.
[[nodiscard]] double cohens_kappa(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b);

/// Intervals of tau and kappa, and of everything that is over experts: percentile bootstrap (Efron 1981) of the areas,
/// the experts held fixed, so they say what other areas would give these experts. Draw d depends on (seed, d) alone.
/// Errors: sizes that do not agree, ratings over 5 (bug), options out of range (usage), interrupted.
[[nodiscard]] Result<Agreement> agreement(const MapView& map, std::span<const ExpertView> experts,
                                          const AgreementOptions& options, const Progress& progress);

} // namespace gk::pilot
