// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Why an area scores as it does, as a Dutch sentence that a reader without GIS or statistics can follow.

#include <span>
#include <string>
#include <string_view>

#include "core/score/model.hpp"
#include "core/score/result.hpp"

namespace gk::score {

/// Where the data of a factor came from.
struct DataOrigin {
    std::string factor; ///< Factor::id
    std::string source; ///< publisher or file, as stated at import
    std::string date;   ///< of the data, else of the import; may be empty
};

/// A number as the Dutch write it: 1.234,5. `decimals` < 0 takes at most three significant digits below 100, and whole
/// numbers from there on.
[[nodiscard]] std::string dutch_number(double value, int decimals = -1);

/// The score, its place, the three factors that bring most points with raw value, unit, source and date, the factors
/// without data, and that gelegenheid is not the same as misdaad. B1 Dutch. Words that would point a finger never
/// appear: a source whose name holds one is left out.
[[nodiscard]] std::string explain_nl(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                                     std::span<const DataOrigin> origins, std::span<const UnusedFactor> unused);

/// What follows from reports and earlier voorlichting, how sure the place is, and what to do: the sentences that stand
/// after explain_nl. `parts`: those of the area's type. Empty when there is nothing to say. B1 Dutch.
[[nodiscard]] std::string explain_priority_nl(const AreaScore& area, const Model& model,
                                              std::span<const FactorShare> factors,
                                              std::span<const PriorityPart> parts);

/// Whether a text holds a word that must not reach the screen (DESIGN section 1), in any case.
[[nodiscard]] bool points_a_finger(std::string_view text);

} // namespace gk::score
