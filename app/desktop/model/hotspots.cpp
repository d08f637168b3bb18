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

QString hotspot_note(const Hotspots& hotspots, std::int32_t cell) {
    const hotspot::Analysis& found = hotspots.analysis;
    const auto whole = [](std::uint64_t n) { return map::whole_number(static_cast<std::int64_t>(n)); };
    QString units = map::plural(hotspots.key.view.kind);
    if (cell > 0) // far away squares are drawn together; they are tested one by one
        units = hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "%1 van %2 m")).arg(units).arg(cell);
    const bool moran = hotspots.key.statistic == Statistic::local_moran;
    const QString how =
        hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "%1 %2 vergeleken met %3 keer willekeurig verdelen (%4; buren "
                                                   "delen een grens of een hoek)."))
            .arg(whole(found.n - found.islands), units, whole(found.permutations),
                 moran ? hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "lokale Moran")) : QStringLiteral("Gi*"));
    QStringList parts{how};
    if (found.claim)
        parts << hotspot_word(QT_TRANSLATE_NOOP(
            "Hotspots", "Gekleurd is q tot en met 5%: van alle gekleurde gebieden samen is naar verwachting "
                        "hoogstens 1 op de 20 toeval."));
    else
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Dat is te weinig voor een uitspraak over zo veel gebieden "
                                                            "tegelijk: daarvoor zijn er %1 nodig. Daarom staat er "
                                                            "geen."))
                     .arg(whole(found.permutations_needed));
    parts << hotspot_word(
        QT_TRANSLATE_NOOP("Hotspots", "Een hotspot zegt dat hoge waarden bij elkaar liggen. Hij zegt niet waarom, en "
                                      "niet dat er iets gebeurt."));
    if (hotspots_of(hotspots.key.view.value) == signals_id)
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Dit zijn aantallen signalen, niet per inwoner: waar meer "
                                                            "mensen wonen, wordt vanzelf meer gemeld."));
    else
        parts << hotspot_word(QT_TRANSLATE_NOOP("Hotspots", "Kenmerken van buren lijken vaak al op elkaar; een hotspot "
                                                            "is dus niet vanzelf bijzonder."));
    return parts.join(QLatin1Char(' '));
}

} // namespace gk::desktop
