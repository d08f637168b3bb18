// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Factors that carry a risk of discrimination weigh nothing until somebody answers for them by name, and some data may
// never take part at all (METHOD section 4). This header: those decisions in a project, and the look at what a model
// would measure before it is measured.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/score/model.hpp"
#include "gis/store/project.hpp"

namespace gk::scoring {

/// A decision to use a factor that is marked sensitive, kept as the setting "sensitive:<factor id>"; each change of it
/// is an entry in the audit trail.
struct SensitiveDecision {
    std::string who, why, date;
};
/// Nothing when none is in force.
[[nodiscard]] Result<std::optional<SensitiveDecision>> sensitive_decision(const store::Project& project,
                                                                          std::string_view factor);
/// Refused when who, why or an ISO date is missing, or when the factor's id is about a protected attribute.
[[nodiscard]] Status record_sensitive_decision(store::Project& project, std::string_view factor,
                                               const SensitiveDecision& decision);
/// From now on the factor weighs nothing again. Refused when no decision is in force, and as above.
[[nodiscard]] Status withdraw_sensitive_decision(store::Project& project, std::string_view factor,
                                                 const SensitiveDecision& decision);

struct RecordedDecision {
    std::string factor;
    SensitiveDecision decision;
    bool in_force = true; ///< false: withdrawn, and `decision` says by whom
};
/// In the order of their factors.
[[nodiscard]] Result<std::vector<RecordedDecision>> sensitive_decisions(const store::Project& project);

/// Refused when the model would look at a protected attribute: by the name of an attribute, a filter or a layer, by a
/// column from which the layer's own field was filled at import, or because a layer that is measured as a whole carries
/// a protected column and so may stand for it. Areas with many columns (gemeenten, wijken, buurten, estates) are
/// measured by column and only those columns count. Layers that the project does not have are passed over.
[[nodiscard]] Status refuse_protected_data(const store::Project& project, const score::Model& model);

} // namespace gk::scoring
