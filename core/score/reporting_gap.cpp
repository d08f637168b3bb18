// SPDX-License-Identifier: EUPL-1.2
#include "core/score/reporting_gap.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace gk::score {
GapEstimate estimate_gap(std::span<const double> reports, std::span<const double> exposure) {
    if (reports.size() != exposure.size()) throw std::invalid_argument("estimate_gap: one exposure for each unit");
    const std::size_t n = reports.size();
    GapEstimate result;
    result.gap.assign(n, unknown_value);
    const auto takes_part = [&](std::size_t a) {
        return std::isfinite(exposure[a]) && exposure[a] > 0 && std::isfinite(reports[a]);
    };
    double all_reports = 0;
    double all_exposure = 0;
    for (std::size_t a = 0; a < n; ++a) {
        if (takes_part(a)) {
            all_reports += reports[a];
            all_exposure += exposure[a];
            ++result.units;
        } else if (std::isfinite(reports[a])) {
            result.left_out += reports[a];
        }
    }
    if (result.units < 2) {
        result.absent = result.units == 0 ? "no area has a known exposure to compare its reports with"
                                          : "one area alone has nothing to be compared with";
        return result;
    }
    if (!(all_reports > 0)) {
        result.absent = "there are no reports to compare";
        return result;
    }
    const double per_exposure = all_reports / all_exposure;
    // The expected reports add up to the reports, so m = sum y / sum E is 1.
    result.mean = 1;
    double spread = 0;
    for (std::size_t a = 0; a < n; ++a) {
        if (!takes_part(a)) continue;
        const double expected = exposure[a] * per_exposure;
        const double off = reports[a] / expected - result.mean;
        spread += expected * off * off;
    }
    const double mean_expected = all_reports / static_cast<double>(result.units);
    result.variance = std::max(0.0, spread / all_reports - result.mean / mean_expected);
    for (std::size_t a = 0; a < n; ++a) {
        if (!takes_part(a)) continue;
        const double expected = exposure[a] * per_exposure;
        const double off = reports[a] / expected - result.mean;
        const double theta = result.mean + off * result.variance / (result.variance + result.mean / expected);
        result.gap[a] = 1.0 / (1.0 + theta / result.mean);
    }
    return result;
}

double reports_ratio(double gap) {
    return 1.0 / gap - 1.0;
}

std::vector<std::uint32_t> main_area(const AreaLayer& layer, std::span<const region::AreaType> types,
                                     region::AreaType type) {
    std::vector<std::uint32_t> best(types.size(), grid::no_feature);
    std::vector<double> share(types.size(), 0.0);
    for (std::uint32_t area = 0; area < layer.id.size(); ++area) {
        for (std::uint64_t i = layer.begin[area]; i < layer.begin[area + 1]; ++i) {
            const std::uint32_t cell = layer.cell[i];
            if (types[cell] != type) continue;
            const bool more = layer.share[i] > share[cell];
            const bool first_of_equals = layer.share[i] == share[cell] && best[cell] != grid::no_feature &&
                                         layer.id[area] < layer.id[best[cell]];
            if (!more && !first_of_equals) continue;
            best[cell] = area;
            share[cell] = layer.share[i];
        }
    }
    return best;
}

} // namespace gk::score
