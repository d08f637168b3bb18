// SPDX-License-Identifier: EUPL-1.2
#include "core/score/reach.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/score/scorer_impl.hpp"

namespace gk::score {
namespace {

/// Whether voorlichting to the area called `code` was to all of `area`.
bool holds(const std::string& code, const AreaScore& area) {
    if (code.empty()) return false;
    if (code == area.id || code == area.gemeente) return true;
    // A buurt lies in the wijk that its code begins with: BU03610100 in WK036101.
    const auto wijk = region::WijkCode::parse(code);
    const auto buurt = code.starts_with("WK") ? region::BuurtCode::parse(area.id) : std::nullopt;
    return wijk && buurt && buurt->text().substr(2, 6) == wijk->text().substr(2);
}

} // namespace

double still_reached(const Deployment& deployment) {
    return deployment.share * std::exp2(-std::max(0.0, deployment.age_months) / deployment.half_life_months);
}

grid::CellValues reach_of_cells(std::size_t cells, std::span<const Deployment> deployments) {
    grid::CellValues unreached(cells, 1.0);
    for (const Deployment& deployment : deployments) {
        const double still = still_reached(deployment);
        for (std::size_t i = 0; i < deployment.cell.size(); ++i)
            unreached[deployment.cell[i]] *= 1.0 - still * deployment.covered[i];
    }
    for (double& value : unreached) value = 1.0 - value;
    return unreached;
}

std::vector<double> reach_of_areas(const Scorer& scorer, std::span<const Deployment> deployments) {
    const Scorer::Impl& impl = ScorerView::of(scorer);
    const std::size_t areas = impl.areas.size();
    // Which areas hold a slot, and how much of it: the rows of the scorer the other way around.
    std::vector<std::uint64_t> begin(impl.cell_of_slot.size() + 1, 0);
    for (const std::uint32_t slot : impl.entry_slot) ++begin[slot + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint64_t> next(begin.begin(), begin.end() - 1);
    std::vector<std::uint32_t> row_of(impl.entry_slot.size());
    std::vector<double> share_of(impl.entry_slot.size());
    std::vector<double> whole(areas, 0.0);
    for (std::uint32_t area = 0; area < areas; ++area) {
        for (std::uint64_t i = impl.rows[area].begin; i < impl.rows[area].end; ++i) {
            const std::uint64_t at = next[impl.entry_slot[i]]++;
            row_of[at] = area;
            share_of[at] = impl.entry_share[i];
            whole[area] += impl.entry_share[i];
        }
    }
    std::vector<double> unreached(areas, 1.0);
    std::vector<double> covered(areas, 0.0);
    for (const Deployment& deployment : deployments) {
        std::ranges::fill(covered, 0.0);
        for (std::size_t i = 0; i < deployment.cell.size(); ++i) {
            const std::uint32_t slot = impl.slot_of_cell[deployment.cell[i]];
            for (std::uint64_t at = begin[slot]; at < begin[slot + 1]; ++at)
                covered[row_of[at]] += share_of[at] * deployment.covered[i];
        }
        const double still = still_reached(deployment);
        for (std::size_t area = 0; area < areas; ++area) {
            const double part =
                holds(deployment.area, impl.areas[area]) ? 1.0 : std::min(1.0, covered[area] / whole[area]);
            unreached[area] *= 1.0 - still * part;
        }
    }
    for (double& value : unreached) value = 1.0 - value;
    return unreached;
}

} // namespace gk::score
