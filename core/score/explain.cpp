// SPDX-License-Identifier: EUPL-1.2
#include "core/score/explain.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <format>

#include "core/score/explain_impl.hpp"
#include "core/score/reader_words.hpp"

namespace gk::score {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// "a, b en c"
std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " en " : ", ";
        text += parts[i];
    }
    return text;
}

std::string_view kind_nl(region::AreaKind kind) {
    constexpr std::array<std::string_view, 5> names{"Gemeente", "Wijk", "Buurt", "Bedrijventerrein", "Vierkant"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string origin_text(std::span<const DataOrigin> origins, std::string_view factor) {
    const auto found = std::ranges::find(origins, factor, &DataOrigin::factor);
    if (found == origins.end()) return {};
    std::string text = points_a_finger(found->source) ? std::string() : found->source;
    if (!found->date.empty() && !points_a_finger(found->date))
        text += (text.empty() ? "" : ", ") + dutch_dates(found->date);
    return text.empty() ? text : "bron: " + text;
}

std::string with_unit(double raw, std::string_view unit) {
    std::string text = dutch_number(raw);
    if (unit.empty()) return text;
    return text + (unit == "%" ? "" : " ") + reader_words(unit);
}

/// "afstand tot de snelweg (420 m; 18,0 punten; bron: Rijkswaterstaat, 2013)"
std::string named(const FactorShare& share, const Factor& factor, std::span<const DataOrigin> origins) {
    const std::string origin = origin_text(origins, factor.id);
    return std::format("{} ({}; {} punten{}{})", reader_words(factor.label), with_unit(share.raw, factor.unit),
                       dutch_number(share.share, 1), origin.empty() ? "" : "; ", origin);
}

std::string opening(const AreaScore& area) {
    const std::string place =
        area.name.empty() || area.name == area.id ? area.id : std::format("{} ({})", area.name, area.id);
    if (std::isnan(area.opportunity) || area.coverage < min_coverage - 1e-12)
        return std::format(
            "{} {} heeft onvoldoende gegevens voor een score als {}: voor {}% van het gewicht zijn er gegevens.",
            kind_nl(area.kind), place, name(area.type), dutch_number(100 * area.coverage, 0));
    std::string text = std::format("{} {} scoort {} van de 100 punten op gelegenheid als {}", kind_nl(area.kind), place,
                                   dutch_number(area.opportunity, 1), name(area.type));
    // Where there is a priority, the rank is that of the priority.
    if (const auto rank = area.opportunity_rank ? area.opportunity_rank : area.rank)
        return text + std::format(", plaats {} van {}.", dutch_number(*rank, 0), dutch_number(area.ranked, 0));
    return text + ". Er is te weinig van dit soort gebied voor een plaats op de ranglijst.";
}

} // namespace

bool points_a_finger(std::string_view text) {
    const std::string plain = lower(text);
    return plain.find("criminaliteit") != std::string::npos || plain.find("verdacht") != std::string::npos;
}

std::string dutch_number(double value, int decimals) {
    if (std::isnan(value)) return "onbekend";
    if (std::isinf(value)) return value > 0 ? "oneindig" : "min oneindig";
    return detail::written(value, decimals, '.', ',');
}

std::string explain_nl(const AreaScore& area, const Model& model, std::span<const FactorShare> factors,
                       std::span<const DataOrigin> origins, std::span<const UnusedFactor> unused) {
    const detail::Said said = detail::what_to_say(model, factors, unused);
    std::string text = opening(area);
    const auto labels = [](const std::vector<const Factor*>& of) {
        std::vector<std::string> list;
        for (const Factor* factor : of) list.push_back(reader_words(factor->label));
        return joined(list);
    };
    if (!said.largest.empty()) {
        std::vector<std::string> parts;
        for (const auto& [factor, share] : said.largest) parts.push_back(named(*share, *factor, origins));
        text += std::format(" De meeste punten komen van {}.", joined(parts));
    }
    if (!said.missing.empty()) text += std::format(" Hier ontbreken gegevens over {}.", labels(said.missing));
    if (!said.partly.empty()) {
        std::vector<std::string> parts;
        for (const auto& [factor, share] : said.partly)
            parts.push_back(std::format("{} ({}% van het gebied)", reader_words(factor->label),
                                        dutch_number(100 * share->coverage, 0)));
        text += std::format(" Niet overal zijn er gegevens over {}.", joined(parts));
    }
    if (!said.left_out.empty()) text += std::format(" Niet meegeteld: {}.", labels(said.left_out));
    text += " De score gaat over gelegenheid, niet over misdaad: een hoge score zegt niet dat er iets gebeurt.";
    return text;
}

} // namespace gk::score
