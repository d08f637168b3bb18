// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "core/programme/planner.hpp"

namespace gk::programme {

/// The interventions that one area gets together in the year.
struct Package {
    std::vector<std::uint32_t> interventions; ///< ascending, at least one
    double effect = 0;                        ///< 1 - product(1 - effect_i)
    std::vector<double> euro;                 ///< one a ceiling
    std::uint32_t voorlichtingen = 0;
};

/// The packages that each area may get, after the rules that concern one area alone: suitability, `with`, most_per_area
/// and the fixed choices. Packages that another one beats in every respect that a rule looks at are left out, except in
/// areas with fixed choices. `fixed` false: as if there were no fixed choices.
class PackageLists {
public:
    PackageLists(const PlanProblem& problem, bool fixed);
    [[nodiscard]] const std::vector<Package>& of(std::size_t area) const { return lists_[list_[area]]; }
    /// The area must get something: it has a wanted choice.
    [[nodiscard]] bool required(std::size_t area) const { return required_[area] != 0; }

private:
    std::vector<std::vector<Package>> lists_;
    std::vector<std::size_t> list_;
    std::vector<std::uint8_t> required_;
};

} // namespace gk::programme
