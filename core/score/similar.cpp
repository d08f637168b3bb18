// SPDX-License-Identifier: EUPL-1.2
#include "core/score/similar.hpp"

#include <algorithm>
#include <cmath>

namespace gk::score {

std::vector<SimilarArea> similar_areas(const Model& model, std::span<const AreaReasons> reasons, std::size_t area,
                                       std::size_t count) {
    std::vector<SimilarArea> found;
    const std::vector<FactorShare>& own = reasons[area].factors;
    double total = 0;
    for (std::size_t f = 0; f < own.size(); ++f)
        if (std::isfinite(own[f].u)) total += model.factors[f].weight;
    for (std::size_t other = 0; other < reasons.size(); ++other) {
        if (other == area) continue;
        double weight = 0;
        double sum = 0;
        for (std::size_t f = 0; f < own.size(); ++f) {
            const double apart = own[f].u - reasons[other].factors[f].u;
            if (!std::isfinite(apart)) continue;
            weight += model.factors[f].weight;
            sum += model.factors[f].weight * apart * apart;
        }
        if (weight > 0 && weight >= min_coverage * total) found.push_back({other, std::sqrt(sum / weight)});
    }
    const auto nearer = [](const SimilarArea& a, const SimilarArea& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.area < b.area;
    };
    const std::size_t wanted = std::min(count, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(wanted), nearer);
    found.resize(wanted);
    return found;
}

} // namespace gk::score
