// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/calibration/calibration.hpp"
#include "core/score/model.hpp"

namespace gk::calibration {

struct ModelNames {
    std::string id;      ///< file stem; made into an id where it is none
    std::string name;    ///< Dutch
    std::string outcome; ///< Dutch: what was counted, with its period
    region::AreaType area_type = region::AreaType::woongebied;
};

/// The calibration as a model that `gkaart score` takes: one factor a term, its transform a threshold, its weight
/// |beta|. A term that lowers the risk counts where it does not hold. The opportunity is then a rising function of the
/// log risk, so both rank cells alike. Refused when there are no terms.
[[nodiscard]] Result<score::Model> to_model(const Calibration& calibration, const CandidateSet& candidates,
                                            const ModelNames& names);

/// Whether a model was made by to_model: it has seen the events it was learned from, so those cannot judge it.
[[nodiscard]] bool is_learned(const score::Model& model);

} // namespace gk::calibration
