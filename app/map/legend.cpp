// SPDX-License-Identifier: EUPL-1.2
#include "app/map/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/text.hpp"
#include "app/map/theme.hpp"

namespace gk::map {
namespace {

void add_classes(std::vector<LegendEntry>& entries, const MapSnapshot& snapshot, const Drawn& drawn) {
    for (std::size_t c = 0; c < snapshot.categories.size(); ++c) // whoever made them put them in order
        entries.push_back({.symbol = Symbol::fill,
                           .fill = static_cast<std::uint8_t>(c),
                           .label = QString::fromStdString(snapshot.categories[c].label),
                           .count = drawn.counts.at(c),
                           .mark = snapshot.categories[c].mark});
    if (!snapshot.categories.empty()) return;
    for (std::size_t c = snapshot.classes.size(); c-- > 0;)
        entries.push_back({.symbol = Symbol::fill,
                           .fill = static_cast<std::uint8_t>(c),
                           .label = class_text(snapshot.classes, c, snapshot.subject.most),
                           .count = drawn.counts.at(c)});
}

/// What is nearly white: areas of another type, and with estates the land between them.
void add_white(std::vector<LegendEntry>& entries, const MapSnapshot& snapshot, std::size_t count) {
    LegendEntry white{.symbol = Symbol::fill, .fill = other_fill, .label = {}};
    const bool between =
        snapshot.subject.per == region::AreaKind::estate && std::holds_alternative<AreaTheme>(snapshot.theme);
    if (between) {
        white.label =
            count > 0 ? words("geen bedrijventerrein, of een ander gebiedstype") : words("geen bedrijventerrein");
    } else if (count > 0) {
        white.label = snapshot.rest.empty() ? words("ander gebiedstype") : QString::fromStdString(snapshot.rest);
        white.count = count;
    }
    if (!white.label.isEmpty()) entries.push_back(std::move(white));
}

QString sign_text(SignKind kind) {
    switch (kind) {
    case SignKind::knelpunt: return words("knelpunt");
    case SignKind::planned: return words("inzet, gepland");
    case SignKind::done: return words("inzet, uitgevoerd");
    }
    return {};
}

/// Within a third of what each would have, or one area.
bool about_equal(const std::array<std::size_t, 256>& counts, std::size_t classes) {
    double sum = 0;
    for (std::size_t c = 0; c < classes; ++c) sum += static_cast<double>(counts.at(c));
    const double mean = sum / static_cast<double>(classes);
    return std::all_of(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(classes), [&](std::size_t n) {
        return std::abs(static_cast<double>(n) - mean) <= std::max(1.0, 0.34 * mean);
    });
}

/// Whether more than half of a class is one value (Boyer and Moore's vote, then a count); the rounding of a sum aside.
bool mostly_one_value(std::span<const double> values, const std::vector<std::uint8_t>& fill, std::uint8_t of) {
    const auto alike = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a)); };
    double candidate = 0;
    std::size_t lead = 0, same = 0, all = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (fill[i] != of) continue;
        if (lead == 0) candidate = values[i];
        if (alike(values[i], candidate)) ++lead;
        else --lead;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (fill[i] != of) continue;
        ++all;
        same += alike(values[i], candidate) ? 1U : 0U;
    }
    return 2 * same > all;
}

std::span<const double> values_of(const Theme& theme) {
    if (const auto* areas = std::get_if<AreaTheme>(&theme)) return areas->value;
    if (const auto* cells = std::get_if<CellTheme>(&theme)) return cells->value;
    return {};
}

} // namespace

std::vector<LegendEntry> legend_entries(const MapSnapshot& snapshot, const Drawn& drawn) {
    std::vector<LegendEntry> entries;
    const auto add = [&](bool is_drawn, Symbol symbol, const QString& label) {
        if (is_drawn) entries.push_back({.symbol = symbol, .label = label});
    };
    if (!std::holds_alternative<std::monostate>(snapshot.theme)) {
        add_classes(entries, snapshot, drawn);
        if (drawn.uncertain > 0)
            entries.push_back({.symbol = Symbol::uncertain,
                               .label = words("onzekere plaats (telt hierboven mee)"),
                               .count = drawn.uncertain});
        for (const auto& [fill, label] :
             {std::pair{unreliable_fill, "onvoldoende gegevens"}, std::pair{missing_fill, "geen gegevens"}})
            if (const std::size_t count = drawn.counts.at(fill); count > 0)
                entries.push_back({.symbol = Symbol::fill, .fill = fill, .label = words(label), .count = count});
        if (drawn.white) add_white(entries, snapshot, drawn.counts.at(other_fill));
    }
    for (std::size_t kind = 0; kind < sign_kinds; ++kind)
        if (drawn.signs.at(kind) > 0)
            entries.push_back({.symbol = Symbol::sign,
                               .fill = static_cast<std::uint8_t>(kind),
                               .label = sign_text(static_cast<SignKind>(kind)),
                               .count = drawn.signs.at(kind)});
    if (drawn.highlight)
        add(true, Symbol::highlight, drawn.highlight->isEmpty() ? words("uitgelicht gebied") : *drawn.highlight);
    add(drawn.outside, Symbol::outside, snapshot.focus ? words("andere gemeente") : words("buiten de regio"));
    add(drawn.water != Drawn::Water::none, Symbol::water,
        drawn.water == Drawn::Water::water ? words("water") : words("water, of buiten de regio"));
    if (drawn.focus_border && snapshot.focus)
        add(true, Symbol::focus_border,
            words("grens van %1").arg(QString::fromStdString(snapshot.base.gemeente_name[*snapshot.focus])));
    add(drawn.gemeente_border, Symbol::gemeente_border, words("gemeentegrens"));
    add(drawn.motorways, Symbol::motorway, words("rijksweg"));
    add(drawn.estates, Symbol::estate, words("bedrijventerrein"));
    if (drawn.names)
        add(true, Symbol::name,
            *drawn.names == region::AreaKind::buurt ? words("naam van een buurt") : words("naam van een gemeente"));
    return entries;
}

Spread spread_of(const MapSnapshot& snapshot, const std::array<std::size_t, 256>& shown) {
    if (about_equal(shown, snapshot.classes.size())) return Spread::even;
    return spread_of(snapshot, shown, fills(snapshot, Extent::region));
}

Spread spread_of(const MapSnapshot& snapshot, const std::array<std::size_t, 256>& shown,
                 const std::vector<std::uint8_t>& fill) {
    const std::size_t classes = snapshot.classes.size();
    if (about_equal(shown, classes)) return Spread::even;
    const auto counts = count(fill);
    if (about_equal(counts, classes)) return snapshot.focus ? Spread::even_in_region : Spread::even_in_detail;
    const auto largest = static_cast<std::uint8_t>(
        std::max_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(classes)) - counts.begin());
    return mostly_one_value(values_of(snapshot.theme), fill, largest) ? Spread::ties : Spread::uneven;
}

QString class_note(const classify::Classes& classes, const QString& plural, Spread spread) {
    switch (classes.method) {
    case classify::Method::quantile:
        switch (spread) {
        case Spread::even: return words("Klassen met ongeveer evenveel %1.").arg(plural);
        case Spread::even_in_region:
            return words("In de hele regio hebben de klassen ongeveer evenveel %1.").arg(plural);
        case Spread::even_in_detail:
            return words("De klassen hebben ongeveer evenveel %1, maar hier zijn er meer samen getekend.").arg(plural);
        case Spread::ties:
            return words("De klassen zijn niet even groot, omdat veel %1 dezelfde waarde hebben.").arg(plural);
        case Spread::uneven: return words("De klassen hebben niet evenveel %1: de aantallen staan erbij.").arg(plural);
        }
        return {};
    case classify::Method::equal_interval: return words("Klassen die even breed zijn.");
    case classify::Method::jenks: return words("Klassen volgens natuurlijke grenzen (Jenks).");
    case classify::Method::given: return words("Klassen met vaste grenzen.");
    }
    return {};
}

} // namespace gk::map
