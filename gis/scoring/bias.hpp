// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The bias report: does the last score run along with income, tenure or urbanity of the buurten, by area type? (METHOD
// section 4.) It measures; whether that is fair is for people to say.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/region/codes.hpp"
#include "core/validation/association.hpp"
#include "gis/store/project.hpp"

namespace gk::scoring {

/// What a score is held against.
struct BiasAttribute {
    std::string subject;     ///< "income", "rental share", "urbanity", or the column's name when it was asked for
    std::string column;      ///< of the buurten
    std::string explanation; ///< how it was read, when not as it stands: a stand-in, or turned round; else empty
    std::string low, high;   ///< what the lowest and the highest fifth of it are: "the poorest", "the richest"
};

/// One score of one area type against one attribute, over the buurten that have both.
struct BiasRow {
    std::string score; ///< "opportunity" or "priority"
    region::AreaType type = region::AreaType::woongebied;
    BiasAttribute attribute;
    validation::Association association;
    std::string sentence; ///< English: what it says
};

struct BiasReport {
    std::vector<BiasRow> rows;        ///< by area type, score, attribute
    std::vector<std::string> missing; ///< sentences: which comparison could not be made, and why
    std::string meaning;              ///< English: what none of it says
};

struct BiasOptions {
    /// Columns of the buurten instead of the three that are looked for.
    std::vector<std::string> attributes = {};
    validation::AssociationOptions association = {};
};

/// Errors (refused): no buurten, not scored yet, an attribute that the buurten do not have or that holds texts;
/// interrupted.
[[nodiscard]] Result<BiasReport> bias_report(const store::Project& project, const BiasOptions& options,
                                             const Progress& progress);

} // namespace gk::scoring
