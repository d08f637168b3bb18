// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The scores that a project has kept, to compare one with another.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/score/result.hpp"
#include "gis/store/project.hpp"

namespace gk::store {

struct KeptRun {
    std::int64_t id = 0;
    std::string created;        ///< ISO 8601, UTC
    std::string reference_date; ///< newest day in the data that it was made from, ISO; empty when not written down
    std::string model_hash, data_hash;
};
/// Oldest first.
[[nodiscard]] Result<std::vector<KeptRun>> kept_runs(const Project& project);
/// The same with the models, parts and left out factors of each, as Project::last_run gives the last.
[[nodiscard]] Result<std::vector<score::RunInfo>> all_runs(const Project& project);

/// The reasons of every area of one kind and type in a run, by the area's id.
[[nodiscard]] Result<std::map<std::string, std::vector<score::FactorShare>>>
run_reasons_of_all(const Project& project, std::int64_t run, region::AreaKind kind, region::AreaType type);

struct SignalCount {
    std::string kind, gemeente; ///< gemeente GM....; may be empty
    std::int64_t before = 0, now = 0;
};
struct SignalSpan {
    std::vector<SignalCount> counts; ///< by kind, gemeente
    std::string first, last;         ///< days of observation over all imported signals, ISO; empty without
};
/// Imported signals of the current versions by the day on which they were seen, counted in two spans of days that
/// follow each other: `before` [from_before, from_now) and `now` [from_now, until).
[[nodiscard]] Result<SignalSpan> count_signals(const Project& project, const std::string& from_before,
                                               const std::string& from_now, const std::string& until);

} // namespace gk::store
