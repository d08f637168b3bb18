// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/hotspots.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include <QCoreApplication>

#include "app/map/text.hpp"
#include "core/classify/palette.hpp"

namespace gk::desktop {
namespace {

using classify::Rgb;
using hotspot::HotspotClass;
using hotspot::Statistic;

/// What the map tells apart; several classes of the analysis may be one.
struct Kind {
    const char* label;
    Rgb colour;
    map::Mark mark;
    std::vector<HotspotClass> holds;
    bool always; ///< stands in the legend when it does not occur, too
};

QString hotspot_word(const char* dutch) {
    return QCoreApplication::translate("Hotspots", dutch);
}

std::vector<Kind> kinds_of(Statistic statistic) {
    // The colours of `gkaart hotspots`; what is low has lines as well.
    const classify::HotspotColours scale = classify::hotspot_colours();
    const Kind chance{QT_TRANSLATE_NOOP("Hotspots", "kan toeval zijn"),
                      scale.chance,
                      map::Mark::none,
                      {HotspotClass::not_significant},
                      true};
    const Kind no_claim{QT_TRANSLATE_NOOP("Hotspots", "geen uitspraak: te weinig proeven"),
                        scale.chance,
                        map::Mark::hatch,
                        {HotspotClass::no_claim},
                        false};
    const Kind island{QT_TRANSLATE_NOOP("Hotspots", "geen buren: niet te zeggen"),
                      {205, 212, 220},
                      map::Mark::none,
                      {HotspotClass::island},
                      false};
    if (statistic == Statistic::local_moran)
        return {{QT_TRANSLATE_NOOP("Hotspots", "hoog, tussen hoge buren"),
                 scale.high,
                 map::Mark::none,
                 {HotspotClass::high_high},
                 true},
                {QT_TRANSLATE_NOOP("Hotspots", "hoog, tussen lage buren"),
                 scale.high_alone,
                 map::Mark::none,
                 {HotspotClass::high_low},
                 true},
                {QT_TRANSLATE_NOOP("Hotspots", "laag, tussen hoge buren"),
                 scale.low_alone,
                 map::Mark::hatch,
                 {HotspotClass::low_high},
                 true},
                {QT_TRANSLATE_NOOP("Hotspots", "laag, tussen lage buren"),
                 scale.low,
                 map::Mark::hatch,
                 {HotspotClass::low_low},
                 true},
                chance,
                no_claim,
                island};
    return {{QT_TRANSLATE_NOOP("Hotspots", "meer dan verwacht (hotspot)"),
             scale.high,
             map::Mark::none,
             {HotspotClass::high_high, HotspotClass::low_high},
             true},
            {QT_TRANSLATE_NOOP("Hotspots", "minder dan verwacht (coldspot)"),
             scale.low,
             map::Mark::hatch,
             {HotspotClass::low_low, HotspotClass::high_low},
             true},
            chance,
            no_claim,
            island};
}

/// Those of a finding: what never occurs in it is left out, and without a claim there are no hot spots to name.
std::vector<Kind> kinds_in(const Hotspots& hotspots) {
    std::vector<Kind> kinds = kinds_of(hotspots.key.statistic);
    std::erase_if(kinds, [&](const Kind& kind) {
        if (kind.always) return !hotspots.analysis.claim;
        return std::ranges::none_of(hotspots.analysis.cls,
                                    [&](HotspotClass cls) { return std::ranges::contains(kind.holds, cls); });
    });
    return kinds;
}

} // namespace

std::vector<map::Category> hotspot_categories(const Hotspots& hotspots) {
    std::vector<map::Category> categories;
    for (const Kind& kind : kinds_in(hotspots))
        categories.push_back({hotspot_word(kind.label).toStdString(), kind.colour, kind.mark});
    return categories;
}

std::vector<double> hotspot_values(const Hotspots& hotspots) {
    const std::vector<Kind> kinds = kinds_in(hotspots);
    std::array<double, 16> number{};
    number.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t k = 0; k < kinds.size(); ++k)
        for (const HotspotClass cls : kinds[k].holds) number.at(static_cast<std::size_t>(cls)) = static_cast<double>(k);
    std::vector<double> values;
    values.reserve(hotspots.analysis.cls.size());
    for (const HotspotClass cls : hotspots.analysis.cls) values.push_back(number.at(static_cast<std::size_t>(cls)));
    return values;
}

QString hotspot_note(const Hotspots& hotspots) {
    const bool of_signals = hotspots_of(hotspots.key.view.value) == signals_id;
    QString first;
    if (!hotspots.analysis.claim)
        first = hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Er is te weinig voor een uitspraak; daarom is niets "
                                                           "gekleurd."));
    else if (hotspots.key.statistic == Statistic::local_moran)
        first = hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Gekleurd is wat meer op zijn buren lijkt, of er meer van "
                                                           "afwijkt, dan bij toeval te verwachten is."));
    else
        first =
            hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Gekleurd is waar hoge of juist lage waarden meer bij elkaar "
                                                       "liggen dan bij toeval te verwachten is."));
    const QString second =
        of_signals
            ? hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Het zijn aantallen, niet per inwoner: waar meer mensen "
                                                         "wonen, wordt vanzelf meer gemeld."))
            : hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "De kaart zegt niet waarom, en niet dat er iets "
                                                         "gebeurt."));
    return first + QLatin1Char(' ') + second;
}

QString hotspot_method(const Hotspots& hotspots, std::int32_t cell) {
    const hotspot::Analysis& found = hotspots.analysis;
    const auto whole = [](std::uint64_t n) { return map::whole_number(static_cast<std::int64_t>(n)); };
    QString units = map::plural(hotspots.key.view.kind);
    if (cell > 0) units = hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "%1 van %2 m")).arg(units).arg(cell);
    const bool moran = hotspots.key.statistic == Statistic::local_moran;
    QStringList parts{
        hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "%1 %2 zijn elk met hun buren vergeleken; buren delen een grens of "
                                                   "een hoek. De maat daarvoor heet %3."))
            .arg(whole(found.n - found.islands), units,
                 moran ? hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "lokale Moran")) : QStringLiteral("Gi*")),
        hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Wat toeval kan zijn, blijkt uit %1 proeven waarin dezelfde waarden "
                                                   "willekeurig over het gebied zijn verdeeld."))
            .arg(whole(found.permutations))};
    if (found.claim)
        parts << hotspot_word(QT_TRANSLATE_NOOP(
            "Hotspots", "Wie zo veel gebieden tegelijk bekijkt, vindt altijd wel iets. Daarom ligt de "
                        "grens hoger: van alles wat gekleurd is, is naar verwachting hoogstens 1 op "
                        "de 20 toeval (q tot en met 5%)."));
    else
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Voor een uitspraak over zo veel gebieden tegelijk zijn er "
                                                            "%1 proeven nodig."))
                     .arg(whole(found.permutations_needed));
    if (hotspots_of(hotspots.key.view.value) == signals_id)
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots",
                                                "Een hotspot zegt niet waarom er veel wordt gemeld, en niet "
                                                "dat er iets gebeurt."));
    else
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Kenmerken van buren lijken vaak al op elkaar; een hotspot "
                                                            "is dus niet vanzelf bijzonder."));
    if (cell > 0)
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Van veraf tekent de kaart vierkanten samen. Getoetst en "
                                                            "geteld is elk vierkant van %1 m apart."))
                     .arg(cell);
    return parts.join(QLatin1Char(' '));
}

} // namespace gk::desktop
