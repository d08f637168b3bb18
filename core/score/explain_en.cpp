// SPDX-License-Identifier: EUPL-1.2
#include "core/score/explain_en.hpp"

#include <array>
#include <cmath>
#include <format>

#include "core/score/explain_impl.hpp"
#include "core/score/reader_words.hpp"
#include "core/score/reporting_gap.hpp"

namespace gk::score {
namespace {

/// "a, b and c"
std::string joined_en(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

/// The kinds of area of CBS keep their Dutch names.
std::string_view kind_en(region::AreaKind kind) {
    constexpr std::array<std::string_view, 5> names{"Gemeente", "Wijk", "Buurt", "Business estate", "Square"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view type_en(region::AreaType type) {
    switch (type) {
    case region::AreaType::bedrijventerrein: return "business estate";
    case region::AreaType::woongebied: return "residential area";
    case region::AreaType::buitengebied: return "countryside";
    }
    return "";
}

std::string rank_en(std::uint32_t rank, std::uint32_t ranked) {
    return std::format("rank {} of {}", english_number(rank, 0), english_number(ranked, 0));
}

std::string opening_en(const AreaScore& area) {
    const std::string place =
        area.name.empty() || area.name == area.id ? area.id : std::format("{} ({})", area.name, area.id);
    if (std::isnan(area.opportunity) || area.coverage < min_coverage - 1e-12)
        return std::format("{} {} has too little data for a score as {}: there is data for {}% of the weight.",
                           kind_en(area.kind), place, type_en(area.type), english_number(100 * area.coverage, 0));
    std::string text = std::format("{} {} scores {} of 100 points of opportunity as {}", kind_en(area.kind), place,
                                   english_number(area.opportunity, 1), type_en(area.type));
    if (const auto rank = area.opportunity_rank ? area.opportunity_rank : area.rank)
        return text + std::format(", {}.", rank_en(*rank, area.ranked));
    return text + ". There is too little of this type of area for a rank.";
}

/// "distance to the motorway (420 m; 18.0 points; source: Rijkswaterstaat, 2013)"
std::string named_en(const FactorShare& share, const Factor& factor, std::span<const DataOrigin> origins) {
    std::string text = std::format("{} ({}", factor.label, english_number(share.raw));
    if (!factor.unit.empty()) text += (factor.unit == "%" ? "" : " ") + reader_words(factor.unit);
    text += std::format("; {} points", english_number(share.share, 1));
    for (const DataOrigin& origin : origins) {
        if (origin.factor != factor.id) continue;
        std::string source = points_a_finger(origin.source) ? std::string() : origin.source;
        if (!origin.date.empty() && !points_a_finger(origin.date))
            source += (source.empty() ? "" : ", ") + english_dates(origin.date);
        if (!source.empty()) text += "; source: " + source;
        break;
    }
    return text + ")";
}

std::string reports_en(double gap) {
    const std::string number = english_number(gap, 2);
    const double ratio = reports_ratio(gap);
    if (std::abs(ratio - 1) < 0.05)
        return std::format(" About as much is reported here as may be expected (reporting gap {}).", number);
    if (ratio < 0.05)
        return std::format(" Hardly anything is reported here, far less than may be expected (reporting gap {}).",
                           number);
    return std::format(" {} times as much is reported here as may be expected (reporting gap {}).",
                       english_number(ratio, ratio < 0.95 ? 2 : 1), number);
}

std::string priority_en(const AreaScore& area, std::span<const PriorityPart> parts) {
    std::string text = std::format(" The priority is {} of 100 points", english_number(area.priority, 1));
    if (area.rank) text += ", " + rank_en(*area.rank, area.ranked);
    text += '.';
    if (detail::was_used(parts, Part::reporting_gap) && !std::isnan(area.reporting_gap))
        text += reports_en(area.reporting_gap);
    else text += " Reports do not count in the priority, because they cannot be compared here.";
    if (detail::was_used(parts, Part::reach) && !std::isnan(area.reach))
        text +=
            std::format(" Earlier prevention still works for {}% of the people.", english_number(100 * area.reach, 0));
    else text += " Earlier prevention does not count in the priority, because there is no data about it.";
    return text;
}

std::string certainty_en(const AreaScore& area) {
    if (!area.rank_p05 || !area.rank_p95) return {};
    std::string text =
        *area.rank_p05 == *area.rank_p95
            ? std::format(" With somewhat other weights this {} rank {}", area.rank == area.rank_p05 ? "remains" : "is",
                          english_number(*area.rank_p05, 0))
            : std::format(" With somewhat other weights the rank lies between {} and {}",
                          english_number(*area.rank_p05, 0), english_number(*area.rank_p95, 0));
    if (!std::isnan(area.top10_share)) text += first_ten_en(area.top10_share);
    text += '.';
    if (area.reliability == Reliability::wide_interval)
        text += " So that rank is uncertain: do not choose this area by its rank alone.";
    if (area.reliability == Reliability::reliable) text += " That rank is fairly certain.";
    return text;
}

} // namespace

std::string_view sentence_en(Answer answer) {
    switch (answer) {
    case Answer::awareness:
        return "Give prevention on recognising and reporting: there is much opportunity and not much is reported.";
    case Answer::joint_checks:
        return "Combine joint checks with prevention: there is much opportunity and much is reported.";
    case Answer::find_out: return "Find out why much is reported here: the opportunity is not remarkably high.";
    case Answer::basic: break;
    }
    return "Keep the basic level: the opportunity is not remarkably high and not much is reported.";
}

std::string english_number(double value, int decimals) {
    if (std::isnan(value)) return "unknown";
    if (std::isinf(value)) return value > 0 ? "infinite" : "minus infinite";
    return detail::written(value, decimals, ',', '.');
}

std::string explain_en(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                       std::span<const DataOrigin> origins, std::span<const UnusedFactor> unused) {
    const detail::Said said = detail::what_to_say(model, factors, unused);
    const auto labels = [](const std::vector<const Factor*>& of) {
        std::vector<std::string> list;
        for (const Factor* factor : of) list.push_back(factor->label);
        return joined_en(list);
    };
    std::string text = opening_en(area);
    if (!said.largest.empty()) {
        std::vector<std::string> parts;
        for (const auto& [factor, share] : said.largest) parts.push_back(named_en(*share, *factor, origins));
        text += std::format(" Most points come from {}.", joined_en(parts));
    }
    if (!said.missing.empty()) text += std::format(" There is no data here about {}.", labels(said.missing));
    if (!said.partly.empty()) {
        std::vector<std::string> parts;
        for (const auto& [factor, share] : said.partly)
            parts.push_back(
                std::format("{} ({}% of the area)", factor->label, english_number(100 * share->coverage, 0)));
        text += std::format(" There is not data everywhere about {}.", joined_en(parts));
    }
    if (!said.left_out.empty()) text += std::format(" Not counted: {}.", labels(said.left_out));
    text += " The score is about opportunity, not about crime: a high score does not say that something happens.";
    return text;
}

std::string explain_priority_en(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                                std::span<const PriorityPart> parts) {
    std::string text;
    if (!std::isnan(area.priority) && area.coverage >= min_coverage - 1e-12) text += priority_en(area, parts);
    else if (area.rank && !parts.empty())
        text += " There is no priority: there is no data about reports and earlier prevention. The rank is that by "
                "opportunity.";
    text += certainty_en(area);
    if (const auto [factor, share] = detail::moves_most(area, model, factors); factor != nullptr)
        text += std::format(" Without the feature \"{}\" this would be rank {}.", factor->label,
                            english_number(*share->rank_without, 0));
    if (area.answer) text += std::format(" Advice: {}", sentence_en(*area.answer));
    return text.empty() ? text : text.substr(1);
}

} // namespace gk::score
