// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The sentences of explain.hpp in English, for the English screen. Labels and units of factors are the model's own
// words: the caller gives a model that has them in English.

#include "core/score/explain.hpp"

namespace gk::score {

/// dutch_number in English: 1,234.5.
[[nodiscard]] std::string english_number(double value, int decimals = -1);
/// The advice as a sentence.
[[nodiscard]] std::string_view sentence_en(Answer answer);
[[nodiscard]] std::string explain_en(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                                     std::span<const DataOrigin> origins, std::span<const UnusedFactor> unused);
[[nodiscard]] std::string explain_priority_en(const AreaScore& area, const Model& model,
                                              std::span<const FactorShare> factors,
                                              std::span<const PriorityPart> parts);

} // namespace gk::score
