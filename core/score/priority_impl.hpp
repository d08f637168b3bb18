// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The inside of Priorities, shared by the source files of core/score only. Slots are those of scorer_impl.hpp.

#include <array>
#include <cstdint>
#include <vector>

#include "core/score/priority.hpp"
#include "core/score/scorer_impl.hpp"

namespace gk::score {

struct Priorities::Impl {
    PriorityInput input;
    std::array<TypeParts, region::area_type_count> parts;
    std::array<std::uint64_t, region::area_type_count> revision{}; ///< of each type in the scorer, when last seen
    /// By slot: P = 100 (O/100)^exponent times factor.
    std::vector<double> exponent;
    std::vector<double> factor;
    std::vector<double> scored; ///< by slot: P of cells with enough data, NaN for all others
    grid::CellValues cells;
    std::vector<AreaScore> areas;
    std::array<std::array<std::vector<std::uint32_t>, region::area_type_count>, kind_count> rankings;

    // The steps of a recompute, in this order.
    void value_cells(const Scorer::Impl& base, const TypeScores& type);
    void value_area(const Scorer::Impl& base, std::size_t area, const TopTenth& top);
    void rank(const Scorer::Impl& base, region::AreaKind kind, std::size_t type);
};

/// The inside of priorities, for the parts of core/score that build on them.
struct PrioritiesView {
    [[nodiscard]] static const Priorities::Impl& of(const Priorities& priorities) { return *priorities.impl_; }
};

} // namespace gk::score
