// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/score/result.hpp"

namespace gk::scoring {

/// RunInfo::model_hash: one name for all models of a run, in their order.
[[nodiscard]] std::string hash_of_models(std::span<const score::ModelRef> models);

} // namespace gk::scoring
