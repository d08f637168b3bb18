// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "app/map/text.hpp"
#include "app/report/picture_page.hpp"
#include "app/report/picture_parts.hpp"

namespace gk::report {

using map::words;
using programme::CountVerdict;
using programme::Picture;

QString half_year_nl(const programme::HalfYear& half) {
    return (half.half == 1 ? words("eerste helft van %1") : words("tweede helft van %1")).arg(half.year);
}

QString day_nl(programme::Day day) {
    return map::date_text(programme::iso(day));
}

QString percent_nl(double share) {
    // A decimal only where it says something, and cut off: 94,96% is not the 95% that was asked.
    const double tenth = std::floor(1000 * share + 1e-9) / 10;
    return map::number(tenth, tenth == std::floor(tenth) ? 0 : 1) + QStringLiteral("%");
}

QString verdict_nl(CountVerdict verdict) {
    switch (verdict) {
    case CountVerdict::too_few: return words("te weinig om iets te zeggen");
    case CountVerdict::chance: return words("verschil kan toeval zijn");
    case CountVerdict::more: return words("meer, buiten toeval");
    case CountVerdict::fewer: return words("minder, buiten toeval");
    }
    return {};
}

QString reliability_nl(score::Reliability reliability) {
    switch (reliability) {
    case score::Reliability::unknown: return words("niet bepaald");
    case score::Reliability::reliable: return words("betrouwbaar");
    case score::Reliability::wide_interval: return words("plaats onzeker");
    case score::Reliability::insufficient_data: return words("te weinig gegevens");
    case score::Reliability::too_small: return words("te klein");
    }
    return {};
}

QString answer_nl(const std::optional<score::Answer>& answer) {
    if (!answer) return none();
    switch (*answer) {
    case score::Answer::awareness: return words("voorlichting");
    case score::Answer::joint_checks: return words("controles en voorlichting");
    case score::Answer::find_out: return words("uitzoeken");
    case score::Answer::basic: return words("basisniveau");
    }
    return {};
}

QString rank_interval_nl(const score::AreaScore& area) {
    if (!area.rank_p05 || !area.rank_p95) return none();
    if (*area.rank_p05 == *area.rank_p95) return QString::number(*area.rank_p05);
    return words("%1 tot %2").arg(*area.rank_p05).arg(*area.rank_p95);
}

QString kind_short_nl(const std::string& kind) {
    if (kind == "energie-afwijking") return words("energie");
    if (kind == "hennepkwekerij") return words("hennep");
    if (kind == "dumping") return words("dump");
    return QString::fromStdString(kind);
}

QString kind_nl(const std::string& kind) {
    return QString::fromStdString(kind);
}

namespace {

using map::text_of;

QString first_of(const Picture& picture, const programme::TypePicture& type) {
    const score::AreaScore& top = type.top.front();
    QString says = words("%1: op plaats 1 van %2 staat %3 in %4")
                       .arg(map::type_text(type.type), map::whole_number(static_cast<std::int64_t>(type.ranked)))
                       .arg(text_of(top.name.empty() ? top.id : top.name), gemeente_name(picture, top.gemeente));
    if (top.rank_p05 && top.rank_p95 && *top.rank_p05 == *top.rank_p95) says += words(" (ook met andere gewichten)");
    else if (top.rank_p05 && top.rank_p95)
        says += words(" (met andere gewichten in 9 van de 10 gevallen plaats %1 tot %2)")
                    .arg(*top.rank_p05)
                    .arg(*top.rank_p95);
    return says + (type.by_priority ? words(", naar prioriteit.") : words(", naar gelegenheid."));
}

QString signals_nl(const Picture& picture) {
    if (picture.last_signal.empty()) return words("Er zijn geen signalen ingelezen in dit project.");
    const programme::CountLine& all = picture.all_signals;
    QString says = words("Signalen: %1 in deze helft, %2 in de helft ervoor; ")
                       .arg(map::whole_number(all.now), map::whole_number(all.before));
    switch (all.verdict) {
    case CountVerdict::too_few: says += words("dat is te weinig om te zeggen of er iets veranderde."); break;
    case CountVerdict::chance: says += words("dat verschil kan toeval zijn."); break;
    case CountVerdict::more:
        says += words("dat is meer dan toeval toelaat. Meer meldingen kan ook een succes zijn.");
        break;
    case CountVerdict::fewer: says += words("dat is minder dan toeval toelaat."); break;
    }
    // Reports come in some days after what was seen; weeks without any are data that is not there yet.
    constexpr std::chrono::days lag{14};
    if (picture.last_signal < programme::iso(std::min(picture.half.last(), picture.today) - lag))
        says += words(" Let op: de nieuwste is van %1, dus deze helft is niet volledig.")
                    .arg(map::date_text(picture.last_signal));
    return says;
}

QString desk_nl(const Picture& picture) {
    const auto share = picture.desk.share();
    if (!share) return words("Signaalbalie: van deze helft staat er niets om te beoordelen.");
    return words("Signaalbalie: %1 van de %2 signalen is binnen een week gedeeld, %3; gevraagd is %4.")
        .arg(picture.desk.in_time)
        .arg(picture.desk.in_time + picture.desk.late)
        .arg(percent_nl(*share), percent_nl(programme::share_wanted));
}

QString voorlichting_nl(const Picture& picture) {
    std::uint32_t done = 0, planned = 0;
    for (const auto& item : picture.interventions) {
        done += item.done;
        planned += item.planned;
    }
    return words(
               "Voorlichting: %1 keer gegeven in deze helft, %2 keer gepland. %3 van de %4 gemeenten hadden in %5 tot en "
               "met deze helft nog niets.")
        .arg(done)
        .arg(planned)
        .arg(picture.without)
        .arg(picture.gemeenten.size())
        .arg(picture.half.year);
}

QString knelpunten_nl(const Picture& picture) {
    const std::size_t all = picture.knelpunten.size() + picture.persons;
    if (all == 0) return words("Handhavingsknelpunten: volgens het register is er geen van kracht.");
    const auto overdue = picture.persons_overdue +
                         static_cast<std::size_t>(
                             std::ranges::count_if(picture.knelpunten, [](const auto& k) { return k.state.overdue; }));
    return words("Handhavingsknelpunten: %1 van kracht; bij %2 is het laatste besluit ouder dan een jaar.")
        .arg(all)
        .arg(overdue);
}

QString targets_nl(const Picture& picture) {
    if (!picture.plan_year) return words("Doelen: er is geen jaarplan van %1 in dit project.").arg(picture.half.year);
    std::size_t all = 0;
    for (const auto& [state, count] : picture.targets) all += count;
    return words("Doelen van het thema Drugs: %1 van de %2 lopen achter of zijn niet gehaald.")
        .arg(picture.late.size())
        .arg(all);
}

} // namespace

QString gemeente_name(const Picture& picture, const std::string& code) {
    const auto found =
        std::ranges::find(picture.gemeenten, code, [](const programme::GemeentePicture& g) { return g.signals.id; });
    return text_of(found == picture.gemeenten.end() ? code : found->signals.name);
}

std::vector<QString> picture_summary_nl(const Picture& picture) {
    std::vector<QString> all;
    for (const programme::TypePicture& type : picture.types)
        if (!type.top.empty()) all.push_back(first_of(picture, type));
    for (const region::AreaType type : picture.absent)
        all.push_back(words("%1: in de score is geen gebied van dit type.").arg(map::type_text(type)));
    for (const auto& sentence :
         {signals_nl(picture), desk_nl(picture), voorlichting_nl(picture), knelpunten_nl(picture), targets_nl(picture)})
        all.push_back(sentence);
    return all;
}

std::vector<QString> picture_limits_nl(const Picture& picture) {
    std::vector<QString> all{
        words("Gelegenheid is geen misdaad. Een hoge prioriteit betekent dat een plek kenmerken heeft die misbruik "
              "makkelijker maken en dat voorlichting er nodig lijkt; niet dat er iets gebeurt."),
        words("Het beeld gaat over gebieden, nooit over personen of adressen. Van knelpunten over personen staat hier "
              "alleen het aantal."),
        words(
            "Signalen zijn meldingen. Waar meer gemeld wordt, gebeurt niet altijd meer; minder meldingen betekent niet "
            "dat het beter gaat."),
        words(
            "De plaats in een lijst is niet scherper dan haar interval: met andere, even redelijke gewichten komt een "
            "gebied in 9 van de 10 gevallen binnen dat interval uit."),
        words("Bereik en effect van voorlichting zijn aannames van de menukaart zolang zij niet geteld zijn. Andere "
              "uitgaven van een begrotingsregel dan inzet staan niet in dit project."),
        words("Wat niemand opschreef in de registers, staat niet in dit beeld.")};
    if (!picture.earlier)
        all.push_back(
            words("Er is geen eerdere score in dit project van gegevens van voor %1. Daarom staat er niet wat "
                  "er verschoof.")
                .arg(day_nl(picture.half.first())));
    return all;
}

} // namespace gk::report
