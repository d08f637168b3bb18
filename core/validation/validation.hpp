// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/validation: does a map find later events, and does it beat looking at the earlier ones? (METHOD
// section 11.) Methods give one score a unit, made from the training period only; the events after it
// judge them. Baselines stand in the same table, and the verdict says which method wins and whether by
// more than chance allows.
//
// What an interval means here: events of one unit and one day count as one incident, and whole incidents
// are drawn again with replacement (percentile bootstrap). The map and the test period are held fixed, so
// the intervals say what another sample of incidents from the same period would give; they know nothing
// of another year or another town.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/grid/grid.hpp"
#include "core/validation/hit_rate.hpp"

namespace gk::validation {

/// Shares of the area at which methods are compared (METHOD section 11).
inline constexpr std::array<double, 7> standard_shares{0.005, 0.01, 0.02, 0.03, 0.05, 0.10, 0.20};
/// Under this number of test events an interval says little; the report notes it.
inline constexpr std::size_t few_events = 50;

struct Method {
    std::string id;   ///< snake_case, unique: "model", "uniform", "past_density"
    std::string name; ///< for people, English
    bool baseline = false;
    std::vector<double> score;    ///< one a unit, higher is flagged earlier; NaN = not scored, comes last
    Ties ties = Ties::worst_case; ///< average only for methods that are a random choice by definition
};

/// An event of the test period.
struct TestEvent {
    std::uint32_t unit = 0;
    std::int32_t day = 0; ///< events of the same unit and day are one incident
};

struct Options {
    std::vector<double> shares{standard_shares.begin(), standard_shares.end()}; ///< each in (0, 1], ascending
    /// The verdict is about this share, chosen before looking: risk terrain studies report the top tenth
    /// (meta-analysis of 25 studies, doi 10.1186/s40163-021-00149-6).
    double verdict_share = 0.10;
    std::uint32_t draws = 2000;
    std::uint64_t seed = 1;
    double level = 0.95; ///< of all intervals
};

struct Interval {
    double low = 0;
    double high = 0;
};

struct AtShare {
    double share = 0;
    double hit_rate = 0; ///< share of the events in the flagged area, ties by the method's rule
    double pai = 0;
    double pei = 0; ///< PAI / best possible PAI on these events and units
    Interval pai_interval;
    double pai_average_ties = 0; ///< with ties broken at random, on average
};

struct CurvePoint {
    double area_share = 0;
    double hit_rate = 0;
};

struct MethodResult {
    std::string id, name;
    bool baseline = false;
    std::vector<AtShare> at; ///< one for each Options::shares
    double verdict_pai = 0;  ///< PAI at Options::verdict_share
    double auc = 0;          ///< of the hit-rate curve, ties halved
    Interval auc_interval;
    std::vector<CurvePoint> curve; ///< hit rate at every half per cent of the area
    std::size_t distinct_scores = 0;
    std::size_t missing = 0; ///< units without a score
};

/// How much more one method finds than another at the verdict's share, in PAI. Conservative: ties count
/// worst-case for the first and average for the second, and the interval is widened for the number of
/// pairs (Bonferroni), so that on noise the chance that any method "beats" any other stays under 1 - level.
struct Comparison {
    std::size_t first = 0, second = 0; ///< indices in Report::methods
    double difference = 0;             ///< PAI of the first less that of the second
    Interval interval;                 ///< paired: both judged on the same drawn incidents
    [[nodiscard]] bool beats() const { return interval.low > 0; }
};

struct Report {
    std::vector<MethodResult> methods;   ///< in the order given
    std::vector<Comparison> comparisons; ///< every ordered pair: first by first, then by second
    std::size_t winner = 0; ///< highest PAI at the verdict's share; of equals a baseline first, then the order given
    std::size_t units = 0, events = 0, incidents = 0;
    double area = 0;
    double best_pai = 0; ///< best possible at the verdict's share
    Options options;
    std::vector<std::string> notes; ///< sentences: what limits this report

    [[nodiscard]] const Comparison& compare(std::size_t first, std::size_t second) const;
    /// The winner beats every other method by more than chance allows.
    [[nodiscard]] bool decided() const;
    /// Sentences, the verdict first. When a baseline has the highest PAI the first sentence says so.
    [[nodiscard]] std::vector<std::string> verdict() const;
};

/// `area`: one a unit, > 0; empty = all equal. Errors: no events or no method (refused), scores that are all missing or
/// infinite (refused, names the method), options out of range (usage), sizes that do not agree (bug), interrupted.
[[nodiscard]] Result<Report> validate(std::span<const Method> methods, std::span<const TestEvent> events,
                                      std::size_t units, std::span<const double> area, const Options& options,
                                      const Progress& progress);

} // namespace gk::validation
