// SPDX-License-Identifier: EUPL-1.2
#include "app/report/pilot_words.hpp"

#include <algorithm>

#include "app/report/pilot_page.hpp"

namespace gk::report {
namespace {

using pilot::StopState;

QString stop_sentence(const piloting::PilotReport& report) {
    const auto& rules = report.evaluation.rules;
    const auto how_many = [&](StopState state) { return std::ranges::count(rules, state, &pilot::StopVerdict::state); };
    if (report.evaluation.stops()) {
        QStringList why;
        for (const pilot::StopVerdict& verdict : rules)
            if (verdict.state == StopState::stop) {
                QString one = stop_rule_nl(verdict.rule);
                if (why.isEmpty()) one[0] = one[0].toUpper();
                if (verdict.type) one += QStringLiteral(" (") + map::type_text(*verdict.type) + QChar(')');
                if (!verdict.certain) one += map::words(", maar dat is onzeker");
                why.push_back(one);
            }
        return map::words("Een vooraf geschreven stopregel zegt: stop. %1.").arg(why.join(QStringLiteral("; ")));
    }
    if (how_many(StopState::unknown) == 0) return map::words("Geen van de vooraf geschreven stopregels zegt: stop.");
    return map::words("Geen stopregel zegt tot nu toe: stop. Over %1 van de %2 uitkomsten is nog niets te zeggen.")
        .arg(QString::number(how_many(StopState::unknown)), QString::number(rules.size()));
}

QString agreement_sentence(const pilot::AreaEvaluation& area) {
    const pilot::Agreement& agreement = area.agreement;
    const QString type = map::type_text(area.type);
    if (agreement.experts.empty()) return map::words("%1: er is nog geen formulier terug.").arg(type);
    const QString experts = agreement.experts.size() == 1 ? map::words("een deskundige")
                                                          : map::words("%1 deskundigen").arg(agreement.experts.size());
    QStringList parts;
    if (agreement.overlap.of_ten.known())
        parts.push_back(
            map::words("van tien gekozen gebieden staan er %1 ook op de lijst van de kaart; door toeval "
                       "zouden het er %2 zijn")
                .arg(figure_text(agreement.overlap.of_ten, 1), map::number(agreement.overlap.by_chance, 1)));
    if (agreement.tau.known())
        parts.push_back(
            map::words("de samenhang tussen oordeel en kaart (tau-b) is %1").arg(figure_text(agreement.tau, 2)));
    if (parts.empty())
        return map::words("%1: %2 vulden te weinig in om iets over overeenstemming te zeggen.").arg(type, experts);
    QString sentence = map::words("%1, %2: %3.").arg(type, experts, parts.join(QStringLiteral("; ")));
    if (agreement.tau.known() && agreement.tau.interval.low <= 0) sentence += map::words(" Dat kan toeval zijn.");
    return sentence;
}

} // namespace

QString stop_rule_nl(const pilot::StopRule& rule) {
    const QString limit =
        map::number(rule.limit, rule.limit == static_cast<double>(static_cast<int>(rule.limit)) ? 0 : 2);
    switch (rule.metric) {
    case pilot::StopMetric::overlap:
        return map::words("minder dan %1 van de 10 gebieden gedeeld met de kaart").arg(limit);
    case pilot::StopMetric::tau: return map::words("samenhang met de kaart (tau-b) onder %1").arg(limit);
    case pilot::StopMetric::kappa: return map::words("overeenstemming over hoog of niet (kappa) onder %1").arg(limit);
    case pilot::StopMetric::experts: return map::words("minder dan %1 deskundigen").arg(limit);
    case pilot::StopMetric::wrong_notes:
        return map::words("meer dan %1% van de notities zegt: score klopt niet").arg(map::number(100 * rule.limit, 0));
    case pilot::StopMetric::mistakes: return map::words("meer dan %1 fouten in het logboek").arg(limit);
    }
    return {};
}

QString change_nl(const pilot::Change& change, bool begun) {
    if (!begun) return map::words("nog geen meldingen na de start");
    if (!change.enough()) return map::words("te weinig meldingen om iets te zeggen");
    if (!change.beyond_chance()) return map::words("dat kan toeval zijn");
    return change.interval.low > 1 ? map::words("meer dan verwacht") : map::words("minder dan verwacht");
}

std::vector<QString> pilot_summary_nl(const piloting::PilotReport& report) {
    std::vector<QString> sentences{stop_sentence(report)};
    for (const pilot::AreaEvaluation& area : report.evaluation.areas) sentences.push_back(agreement_sentence(area));
    const pilot::Change& change = report.evaluation.change;
    if (report.until.empty()) sentences.push_back(map::words("Meldingen: er zijn nog geen meldingen van na de start."));
    else if (!change.enough())
        sentences.push_back(map::words(
            "Meldingen: het zijn er te weinig om te zeggen of er iets veranderde, ook in de gebieden samen."));
    else
        sentences.push_back(
            map::words("Meldingen in de proefgebieden samen: %1 keer zo veel als de vergelijkingsgebieden doen "
                       "verwachten; %2.")
                .arg(figure_text(change.ratio, change.interval, 2),
                     change.beyond_chance() ? map::words("dat is meer verschil dan toeval toelaat")
                                            : map::words("dat kan toeval zijn")));
    sentences.push_back(
        map::words("Meer meldingen kan juist een succes zijn: wie weet waar hij op moet letten, meldt meer. "
                   "Minder meldingen betekent niet dat er minder gebeurt."));
    return sentences;
}

std::vector<QString> pilot_limits_nl(const piloting::PilotReport& report) {
    std::vector<QString> limits{
        map::words("Overeenstemming is geen bewijs. Kaart en deskundigen kunnen samen ongelijk hebben."),
        map::words(
            "Een paar gebieden zeggen niets over de hele regio. De intervallen gelden voor deze deskundigen en deze "
            "gebieden, niet voor een ander jaar of een andere streek."),
        map::words(
            "De vergelijkingsgebieden lijken op het proefgebied in wat gemeten is. In wat niet gemeten is kunnen ze "
            "verschillen, en ook daar kan iets zijn gedaan."),
        map::words(
            "Meldingen op een dag in een vierkant tellen als een. Intervallen nemen aan dat meldingen verder los van "
            "elkaar komen; komen ze in golven, dan is de onzekerheid groter."),
        map::words(
            "Een score zegt iets over gelegenheid in een gebied, nooit over een persoon of een adres. Dit blad bevat kleine "
            "aantallen en is voor het team.")};
    if (report.forms_read_late > 0)
        limits.push_back(
            map::words("%1 van de %2 formulieren werden pas ingelezen nadat de kaart getoond mocht worden. Dat ze "
                       "blind zijn ingevuld volgt alleen uit de datum erop.")
                .arg(report.forms_read_late)
                .arg(report.forms_read));
    if (report.forms.size() > report.forms_read)
        limits.push_back(map::words("%1 van de %2 formulieren kwamen niet terug.")
                             .arg(report.forms.size() - report.forms_read)
                             .arg(report.forms.size()));
    if (report.oldest_signal > report.first_before)
        limits.push_back(map::words("Het oudste signaal is van %1: de periode voor de start is niet helemaal gedekt.")
                             .arg(map::date_text(report.oldest_signal)));
    if (report.undated > 0)
        limits.push_back(map::words("%1 meldingen zonder datum tellen niet mee.").arg(report.undated));
    return limits;
}

} // namespace gk::report
