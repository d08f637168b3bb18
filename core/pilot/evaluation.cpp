// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/evaluation.hpp"

#include <algorithm>
#include <optional>

namespace gk::pilot {
namespace {

Ratio after_to_before(const BeforeAfter& counts, const PilotFacts& facts, double level) {
    if (!(facts.days_after > 0)) return {.value = not_known, .interval = {not_known, not_known}};
    return rate_ratio({counts.after, facts.days_after}, {counts.before, facts.days_before}, level);
}

Estimate share_wrong(const AreaFacts& area, double level) {
    const std::size_t notes = area.notes_right + area.notes_wrong;
    if (notes < min_notes) return {};
    return {.value = static_cast<double>(area.notes_wrong) / static_cast<double>(notes),
            .interval = clopper_pearson(area.notes_wrong, notes, level)};
}

Estimate figure_for(const StopRule& rule, const AreaFacts& facts, const AreaEvaluation& area, bool forms_open) {
    switch (rule.metric) {
    case StopMetric::overlap: return area.agreement.overlap.of_ten;
    case StopMetric::tau: return area.agreement.tau;
    case StopMetric::kappa: return area.agreement.kappa;
    case StopMetric::wrong_notes: return area.wrong_notes;
    default: break;
    }
    const auto experts = static_cast<double>(facts.experts.size());
    if (forms_open && experts < rule.limit) return {}; // who is missing may still judge
    return {.value = experts, .interval = {experts, experts}};
}

} // namespace

bool Evaluation::stops() const {
    return std::ranges::any_of(rules, [](const StopVerdict& rule) { return rule.state == StopState::stop; });
}

Result<Evaluation> evaluate(const PilotFacts& facts, const AgreementOptions& options, const Progress& progress) {
    if (!(facts.days_before > 0)) return fail(ErrorCode::bug, "evaluate: there is no time before the pilot");
    Evaluation result;
    result.options = options;
    std::vector<FourCounts> all;
    for (const AreaFacts& area : facts.areas) {
        AgreementOptions own = options;
        own.seed += static_cast<std::uint64_t>(area.type);
        auto agreed = agreement(area.map, area.experts, own, progress);
        if (!agreed) return std::unexpected(agreed.error());
        all.push_back(area.reports);
        result.areas.push_back({.type = area.type,
                                .agreement = *std::move(agreed),
                                .pilot = after_to_before(area.reports.pilot, facts, options.level),
                                .comparison = after_to_before(area.reports.comparison, facts, options.level),
                                .change = ratio_of_ratios(std::span(&area.reports, 1), options.level),
                                .wrong_notes = share_wrong(area, options.level)});
    }
    result.change = ratio_of_ratios(all, options.level);
    const auto mistakes = static_cast<double>(facts.mistakes);
    for (const StopRule& rule : facts.rules) {
        if (!rule.by_type()) {
            result.rules.push_back(apply(rule, {.value = mistakes, .interval = {mistakes, mistakes}}, std::nullopt));
            continue;
        }
        for (std::size_t i = 0; i < facts.areas.size(); ++i)
            result.rules.push_back(
                apply(rule, figure_for(rule, facts.areas[i], result.areas[i], facts.forms_open), facts.areas[i].type));
    }
    return result;
}

} // namespace gk::pilot
