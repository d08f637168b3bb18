// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <format>

#include "core/score/explain.hpp"
#include "core/score/explain_impl.hpp"
#include "core/score/reader_words.hpp"
#include "core/score/reporting_gap.hpp"

namespace gk::score {
namespace {

std::string reports_text(double gap) {
    const std::string number = dutch_number(gap, 2);
    const double ratio = reports_ratio(gap);
    if (std::abs(ratio - 1) < 0.05)
        return std::format(" Er wordt hier ongeveer evenveel gemeld als je mag verwachten (meldachterstand {}).",
                           number);
    if (ratio < 0.05)
        return std::format(" Er wordt hier bijna niets gemeld, veel minder dan je mag verwachten (meldachterstand {}).",
                           number);
    return std::format(" Er wordt hier {} keer zo veel gemeld als je mag verwachten (meldachterstand {}).",
                       dutch_number(ratio, ratio < 0.95 ? 2 : 1), number);
}

std::string priority_text(const AreaScore& area, std::span<const PriorityPart> parts) {
    std::string text = std::format(" De prioriteit is {} van de 100 punten", dutch_number(area.priority, 1));
    if (area.rank) text += std::format(", plaats {} van {}", dutch_number(*area.rank, 0), dutch_number(area.ranked, 0));
    text += '.';
    if (detail::was_used(parts, Part::reporting_gap) && !std::isnan(area.reporting_gap))
        text += reports_text(area.reporting_gap);
    else text += " Meldingen tellen niet mee in de prioriteit, want die zijn hier niet te vergelijken.";
    if (detail::was_used(parts, Part::reach) && !std::isnan(area.reach))
        text +=
            std::format(" Eerdere voorlichting werkt nog bij {}% van de mensen.", dutch_number(100 * area.reach, 0));
    else text += " Eerdere voorlichting telt niet mee in de prioriteit, want daarover zijn geen gegevens.";
    return text;
}

std::string without_text(const AreaScore& area, const Model& model, std::span<const FactorShare> factors) {
    const auto [factor, share] = detail::moves_most(area, model, factors);
    if (factor == nullptr) return {};
    return std::format(" Zonder het kenmerk \"{}\" zou dit plaats {} zijn.", reader_words(factor->label),
                       dutch_number(*share->rank_without, 0));
}

std::string certainty_text(const AreaScore& area) {
    if (!area.rank_p05 || !area.rank_p95) return {};
    std::string text = *area.rank_p05 == *area.rank_p95
                           ? std::format(" Met iets andere gewichten {} dit plaats {}",
                                         area.rank == area.rank_p05 ? "blijft" : "is", dutch_number(*area.rank_p05, 0))
                           : std::format(" Met iets andere gewichten ligt de plaats tussen {} en {}",
                                         dutch_number(*area.rank_p05, 0), dutch_number(*area.rank_p95, 0));
    if (!std::isnan(area.top10_share)) text += first_ten_nl(area.top10_share);
    text += '.';
    if (area.reliability == Reliability::wide_interval)
        text += " Die plaats is dus onzeker: kies dit gebied niet op de ranglijst alleen.";
    if (area.reliability == Reliability::reliable) text += " Die plaats is redelijk zeker.";
    return text;
}

} // namespace

std::string explain_priority_nl(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                                std::span<const PriorityPart> parts) {
    std::string text;
    if (!std::isnan(area.priority) && area.coverage >= min_coverage - 1e-12) text += priority_text(area, parts);
    else if (area.rank && !parts.empty())
        text += " Er is geen prioriteit: over meldingen en eerdere voorlichting zijn geen gegevens. De plaats is die "
                "op gelegenheid.";
    text += certainty_text(area);
    text += without_text(area, model, factors);
    if (area.answer) text += std::format(" Advies: {}", sentence_nl(*area.answer));
    return text.empty() ? text : text.substr(1);
}

} // namespace gk::score
