// SPDX-License-Identifier: EUPL-1.2
#pragma once

// All that a pilot says, from all that was gathered.

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/pilot/agreement.hpp"
#include "core/pilot/change.hpp"
#include "core/pilot/stop_rule.hpp"

namespace gk::pilot {

/// What was gathered about the pilot area of one type.
struct AreaFacts {
    region::AreaType type = region::AreaType::woongebied;
    MapView map; ///< of the areas on its form
    std::vector<ExpertView> experts;
    FourCounts reports;
    std::size_t notes_right = 0, notes_wrong = 0; ///< field notes: "score klopt", "klopt niet"
};

struct PilotFacts {
    std::vector<AreaFacts> areas;
    std::vector<StopRule> rules;
    std::size_t mistakes = 0; ///< entries of kind "fout" in the activity log
    bool forms_open = false;  ///< the last blind day has not gone: forms can still come back
    double days_before = 1;   ///< > 0
    double days_after = 0;    ///< 0 while the pilot has not begun
};

struct AreaEvaluation {
    region::AreaType type = region::AreaType::woongebied;
    Agreement agreement;
    Ratio pilot, comparison; ///< rate after / rate before
    Change change;
    Estimate wrong_notes; ///< share, with the interval of Clopper & Pearson; unknown under min_notes
};

struct Evaluation {
    std::vector<AreaEvaluation> areas;
    Change change;                  ///< all areas together
    std::vector<StopVerdict> rules; ///< rule by rule, type by type
    AgreementOptions options;
    /// At least one rule says stop.
    [[nodiscard]] bool stops() const;
};

/// Errors: those of agreement; days_before not above 0 (bug).
[[nodiscard]] Result<Evaluation> evaluate(const PilotFacts& facts, const AgreementOptions& options,
                                          const Progress& progress);

} // namespace gk::pilot
