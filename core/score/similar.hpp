// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Areas that look alike on the factors of their model: to ask "what do places like ours score, and what do they do?".

#include <cstddef>
#include <span>
#include <vector>

#include "core/score/model.hpp"
#include "core/score/scorer.hpp"

namespace gk::score {

struct SimilarArea {
    std::size_t area = 0; ///< index in `reasons`
    double distance = 0;  ///< 0 = the same on every factor, 1 = the opposite
};

/// The areas most like `area` among `reasons`, nearest first, ties by index; `area` itself is left out. Distance: root
/// of the weighted mean of (u - u')^2 over the factors that weigh something and that both areas have; `reasons` are
/// those of one kind and type, in the order of `model.factors`. Areas that share less than min_coverage of the weight
/// with it do not take part.
[[nodiscard]] std::vector<SimilarArea> similar_areas(const Model& model, std::span<const AreaReasons> reasons,
                                                     std::size_t area, std::size_t count);

} // namespace gk::score
