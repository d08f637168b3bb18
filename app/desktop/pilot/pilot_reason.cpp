// SPDX-License-Identifier: EUPL-1.2
// What gis/pilot says when it refuses, in the words of the screen. Its sentences are English, as on the command line,
// and know nothing of buttons; each has a pattern here, and a test provokes them.
#include <array>
#include <optional>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

struct Sentence {
    const char* english; ///< regular expression over the whole message
    const char* dutch;   ///< %1, %2, ... are what the pattern caught
};

constexpr std::array sentences{
    Sentence{"the project was never scored: .*",
             QT_TRANSLATE_NOOP("Pilot", "Dit project heeft nog geen score. Bereken eerst de scores.")},
    Sentence{"'(.*)' is no date such as .*",
             QT_TRANSLATE_NOOP("Pilot", "'%1' is geen datum. Schrijf bijvoorbeeld 31-03-2026.")},
    Sentence{"the pilot would start on (\\S+), before today \\((\\S+)\\): .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "De proef zou beginnen op %1, en dat is voor vandaag (%2). Wat na het begin wordt "
                               "vastgelegd bewijst niets: kies een latere dag.")},
    Sentence{"the last blind day (\\S+) lies before today \\((\\S+)\\): .*",
             QT_TRANSLATE_NOOP("Pilot", "De laatste blinde dag, %1, ligt voor vandaag (%2). Dan kan niemand meer blind "
                                        "oordelen: kies een latere dag.")},
    Sentence{"a pilot needs the name of who decided on it",
             QT_TRANSLATE_NOOP("Pilot", "Vul in wie tot deze proef besloot.")},
    Sentence{"a pilot needs at least one area: .*", QT_TRANSLATE_NOOP("Pilot", "Kies minstens een gebied.")},
    Sentence{"write down beforehand when the pilot stops: .*",
             QT_TRANSLATE_NOOP("Pilot", "Kies minstens een stopregel: wanneer stopt de proef?")},
    Sentence{"(.+) was imported after the last score: .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "De gegevens '%1' zijn nieuwer dan de score. Bereken eerst de scores opnieuw en leg "
                               "de proef daarna vast.")},
    Sentence{"this project has no pilot yet: .*",
             QT_TRANSLATE_NOOP("Pilot", "In dit project is nog geen proef vastgelegd.")},
    Sentence{"the project holds signals up to (\\S+), and the score has seen them: .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "Het project heeft signalen tot en met %1, en die zitten in de score. Laat de proef "
                               "na die dag beginnen.")},
    Sentence{
        "'(.+)' is no \\S+ with a rank as (\\S+) in the last score: .*",
        QT_TRANSLATE_NOOP(
            "Pilot",
            "%1 staat in de laatste score niet op de ranglijst van %2, of is te klein om er meldingen te tellen. Kies een ander gebied.")},
    Sentence{"(?:(\\S+) \\((\\S+)\\): )?this area has no factor with data .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "Over %1 (%2) is te weinig bekend om er andere gebieden mee te vergelijken. Kies een "
                               "ander gebied.")},
    Sentence{"(?:(\\S+) \\((\\S+)\\): )?(\\d+) comparison areas are wanted and (\\d+) areas .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "Bij %1 (%2) zijn %3 gebieden nodig om mee te vergelijken, en buiten het bereik van "
                               "de proef zijn het er %4. Kies een kleinere afstand of een ander gebied.")},
    Sentence{"the pilot of this project was frozen on (\\S+) by (.*) and cannot be changed; .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "De proef in dit project is op %1 vastgelegd door %2 en verandert niet meer. Voor een "
                               "andere proef is een kopie van het project van voor die dag nodig.")},
    Sentence{"the borders in this project are no longer those of the score: .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "De grenzen in dit project zijn niet meer die van de score. Gebruik het project met "
                               "de grenzen van toen.")},
    Sentence{"the (\\S+) were imported anew since the pilot was frozen, .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "De grenzen (%1) zijn na het vastleggen opnieuw ingelezen. Voor en na zouden over "
                               "andere gebieden gaan: gebruik een kopie van het project met de oude grenzen.")},
    Sentence{"the last blind day was (\\S+): .*",
             QT_TRANSLATE_NOOP("Pilot", "De laatste blinde dag was %1. Daarna kan niemand meer blind oordelen.")},
    Sentence{"'(.*)' is no pseudonym: .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "'%1' is geen code. Gebruik hoofdletters en een nummer, zoals W1 of OOV2, en nooit een "
                               "naam.")},
    Sentence{"the pilot has no area of type (\\S+)",
             QT_TRANSLATE_NOOP("Pilot", "De proef heeft geen gebied van het soort %1.")},
    Sentence{"'(.*)' is no form of this pilot: .*",
             QT_TRANSLATE_NOOP("Pilot", "'%1' is geen formulier van deze proef.")},
    Sentence{"form (\\S+) was made for (\\S+) and not for '(.*)': .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "Formulier %1 was voor %2 en niet voor '%3': er is in het formulier iets veranderd.")},
    Sentence{"the form was changed: this row is of form '(.*)' of '(.*)', the first of (\\S+) of (\\S+)",
             QT_TRANSLATE_NOOP("Pilot",
                               "Deze rij is van formulier '%1' van '%2', de eerste van %3 van %4: er is in het "
                               "formulier iets veranderd.")},
    Sentence{"'(.*)' is no area of this form: .*",
             QT_TRANSLATE_NOOP("Pilot", "'%1' is geen gebied van dit formulier: er is iets veranderd.")},
    Sentence{"area (\\S+) stands on the form twice: .*",
             QT_TRANSLATE_NOOP("Pilot", "Gebied %1 staat twee keer op het formulier.")},
    Sentence{"the form was changed: (\\d+) of its (\\d+) areas are gone \\((.*)\\); .*",
             QT_TRANSLATE_NOOP("Pilot", "%1 van de %2 gebieden zijn weg (%3). Laat alle rijen staan.")},
    Sentence{"'(.*)' is no judgement: .*",
             QT_TRANSLATE_NOOP("Pilot", "'%1' is geen oordeel. Schrijf 1, 2, 3, 4 of 5, of laat het leeg.")},
    Sentence{"'(.*)' is no mark: .*", QT_TRANSLATE_NOOP("Pilot", "'%1' is geen kruisje. Schrijf x, of laat het leeg.")},
    Sentence{"(\\d+) areas are marked in top10 and at most ten may be",
             QT_TRANSLATE_NOOP("Pilot", "Er zijn %1 gebieden aangekruist; het mogen er hoogstens tien zijn.")},
    Sentence{"'?([^']*)'? lies in the future", QT_TRANSLATE_NOOP("Pilot", "%1 ligt in de toekomst.")},
    Sentence{"'(.*)' lies before 1980", QT_TRANSLATE_NOOP("Pilot", "%1 ligt voor 1980.")},
    Sentence{"'(.*)' is (?:no date|a day that does not exist).*", QT_TRANSLATE_NOOP("Pilot", "'%1' is geen datum.")},
    Sentence{"(\\S+) lies before (\\S+), when the pilot was frozen",
             QT_TRANSLATE_NOOP("Pilot", "%1 ligt voor %2, de dag waarop de proef werd vastgelegd.")},
    Sentence{"(\\S+) lies after (\\S+), the last day on which the map was not shown: .*",
             QT_TRANSLATE_NOOP("Pilot", "%1 ligt na %2, de laatste blinde dag: dit oordeel is niet blind.")},
    Sentence{"the day of judging is missing: .*",
             QT_TRANSLATE_NOOP("Pilot", "De datum van het oordeel ontbreekt. Zet die op de eerste rij.")},
    Sentence{"the (?:remark|text) holds (.*): take it out, .*",
             QT_TRANSLATE_NOOP("Pilot",
                               "In de tekst staat %1. Haal dat weg: een proef gaat over gebieden, nooit over mensen.")},
    Sentence{
        "there is no column '(.*)': a form has the columns .*",
        QT_TRANSLATE_NOOP("Pilot", "De kolom '%1' ontbreekt: dit is geen formulier, of er is een kolom weggehaald.")},
    Sentence{"there are no rows in this file", QT_TRANSLATE_NOOP("Pilot", "In dit bestand staan geen rijen.")},
    Sentence{"nothing was filled in on this form", QT_TRANSLATE_NOOP("Pilot", "Op dit formulier is niets ingevuld.")},
    Sentence{
        "form (\\S+) of (\\S+) was read before, .*",
        QT_TRANSLATE_NOOP("Pilot", "Formulier %1 van %2 is al ingelezen, en een oordeel verandert daarna niet meer.")},
    Sentence{"say why the score is wrong: .*",
             QT_TRANSLATE_NOOP("Pilot", "Schrijf op waarom de score niet klopt: daar leert het volgende model van.")},
    Sentence{"'(.*)' is no area on a form of this pilot",
             QT_TRANSLATE_NOOP("Pilot", "%1 staat op geen enkel formulier van deze proef.")},
    Sentence{"'(.*)' is no kind of activity; .*", QT_TRANSLATE_NOOP("Pilot", "'%1' is geen soort activiteit.")},
    Sentence{"say what was done", QT_TRANSLATE_NOOP("Pilot", "Schrijf op wat er is gedaan.")},
    Sentence{"cannot be written: .*",
             QT_TRANSLATE_NOOP("Pilot", "Daar kan niet worden geschreven. Bestaat de map, en is er ruimte?")},
    Sentence{"the project is locked by another program; .*",
             QT_TRANSLATE_NOOP("Pilot", "Een ander programma schrijft nu in dit project. Probeer het zo nog eens.")}};

/// What core/privacy calls what it found.
constexpr std::array findings{Sentence{"a telephone number.*", QT_TRANSLATE_NOOP("Pilot", "een telefoonnummer")},
                              Sentence{"a BSN.*", QT_TRANSLATE_NOOP("Pilot", "een BSN")},
                              Sentence{"a licence plate.*", QT_TRANSLATE_NOOP("Pilot", "een kenteken")},
                              Sentence{"an e-mail address.*", QT_TRANSLATE_NOOP("Pilot", "een e-mailadres")},
                              Sentence{"an address.*", QT_TRANSLATE_NOOP("Pilot", "een adres")},
                              Sentence{"a date of birth.*", QT_TRANSLATE_NOOP("Pilot", "een geboortedatum")},
                              Sentence{"a bank account.*", QT_TRANSLATE_NOOP("Pilot", "een rekeningnummer")}};

QString word(const char* dutch) {
    return QCoreApplication::translate("Pilot", dutch);
}

QRegularExpression whole(const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// A day, a type of area or a finding in words; anything else as it is.
QString caught(const QString& text) {
    const std::string plain = text.toStdString();
    if (programme::parse_day(plain)) return map::date_text(plain);
    if (const auto type = region::parse_area_type(plain)) return map::type_text(*type).toLower();
    for (const Sentence& finding : findings)
        if (whole(finding.english).match(text).hasMatch()) return word(finding.dutch);
    return text;
}

std::optional<QString> translated(const Error& error) {
    const QString message = text_of(error.message);
    for (const Sentence& sentence : sentences) {
        const auto match = whole(sentence.english).match(message);
        if (!match.hasMatch()) continue;
        QString said = word(sentence.dutch);
        // All at once: what was caught may hold a % of its own.
        QString filled;
        for (qsizetype i = 0; i < said.size(); ++i) {
            const bool place = said[i] == QLatin1Char('%') && i + 1 < said.size() && said[i + 1].isDigit();
            if (place) filled += caught(match.captured(said[++i].digitValue()));
            else filled += said[i];
        }
        return filled;
    }
    return std::nullopt;
}

} // namespace

bool has_pilot_reason(const Error& error) {
    return translated(error).has_value();
}

QString pilot_reason(const Error& error) {
    if (auto said = translated(error)) return *said;
    return word(QT_TRANSLATE_NOOP("Pilot", "Dat is niet gelukt. De melding, in het Engels: %1"))
        .arg(text_of(describe(error)));
}

} // namespace gk::desktop
