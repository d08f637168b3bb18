// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/simulate/random.hpp"
#include "gis/demo/areas.hpp"
#include "gis/demo/process.hpp"

namespace gk::demo {
namespace {

using simulate::Random;

constexpr double least_inwoners_for_rates = 50; ///< as in the tables of CBS: no value under it

double fives(double x) {
    return 5 * std::round(x / 5);
}

double persons_per_household(Deel deel) {
    if (deel == Deel::centrum) return 1.9;
    return deel == Deel::buitengebied ? 2.5 : 2.2;
}

/// Share of a place's inhabitants that lives in its kern: hamlets are spread out.
double kern_share(double inwoners) {
    return inwoners / (inwoners + 150);
}

/// A centre is built more densely than its quarters.
double crowding(Deel deel) {
    return deel == Deel::centrum ? 1.5 : 1;
}

/// The formulas; `wijk_noise` and the draws of `random` are standard normal.
void fill(Buurt& buurt, const Wijk& wijk, double inwoners, double kern_huishoudens, double wijk_noise, Random& random) {
    Attributes& a = buurt.attributes;
    a.inwoners = fives(inwoners);
    a.huishoudens = fives(a.inwoners / persons_per_household(buurt.deel) * (1 + 0.03 * random.normal()));
    // The address density of a place is that of a circle of 1 km around its addresses.
    const double reach_km = std::max(1.0, wijk.kern_straal / 1000);
    const double surrounding = buurt.deel == Deel::buitengebied
                                   ? 2 * a.huishoudens / buurt.km2
                                   : crowding(buurt.deel) * kern_huishoudens / (std::numbers::pi * reach_km * reach_km);
    a.oad = std::max(5.0, std::round(surrounding * std::exp(0.12 * random.normal())));
    // Decoys: nothing but noise, of the wijk and of the buurt.
    a.woz_keur = std::round(420 * std::exp(0.20 * wijk_noise + 0.12 * random.normal()));
    a.pct_koop = std::clamp(std::round(62 + 9 * random.normal()), 10.0, 95.0);
    // A decoy that goes with address density, yet has no effect of its own.
    a.misdr_per_1000 = std::round(10 * 20 * std::pow((a.oad + 50) / 550, 0.25) * std::exp(0.3 * random.normal())) / 10;
    if (a.inwoners < least_inwoners_for_rates) {
        a.woz_keur = a.pct_koop = a.misdr_per_1000 = std::numeric_limits<double>::quiet_NaN();
    }
}

/// Counts added up, densities weighted by households, means by households that have a value.
template <class Members>
void summarise(Attributes& total, const Members& members) {
    total = {};
    double oad = 0, woz = 0, koop = 0, valued = 0, misdrijven = 0, counted = 0;
    for (const Attributes* member : members) {
        total.inwoners += member->inwoners;
        total.huishoudens += member->huishoudens;
        oad += member->oad * member->huishoudens;
        if (std::isnan(member->woz_keur)) continue;
        woz += member->woz_keur * member->huishoudens;
        koop += member->pct_koop * member->huishoudens;
        valued += member->huishoudens;
        misdrijven += member->misdr_per_1000 * member->inwoners;
        counted += member->inwoners;
    }
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    total.oad = total.huishoudens > 0 ? std::round(oad / total.huishoudens) : 5;
    total.woz_keur = valued > 0 ? std::round(woz / valued) : missing;
    total.pct_koop = valued > 0 ? std::round(koop / valued) : missing;
    total.misdr_per_1000 = counted > 0 ? std::round(10 * misdrijven / counted) / 10 : missing;
}

} // namespace

void add_attributes(const Facts& facts, Areas& areas) {
    std::vector<std::vector<const Attributes*>> of_wijk(areas.wijken.size()), of_gemeente(areas.gemeenten.size());
    std::vector<double> crowded_km2(areas.wijken.size(), 0.0);
    std::vector<bool> has_outside(areas.wijken.size(), false);
    for (const Buurt& buurt : areas.buurten) {
        if (buurt.deel == Deel::buitengebied) has_outside[buurt.wijk] = true;
        else crowded_km2[buurt.wijk] += buurt.km2 * crowding(buurt.deel);
    }
    for (std::size_t i = 0; i < areas.buurten.size(); ++i) {
        Buurt& buurt = areas.buurten[i];
        const Wijk& wijk = areas.wijken[buurt.wijk];
        const double all = facts.plaatsen[wijk.plaats].inwoners;
        const double in_kern = !has_outside[buurt.wijk]       ? all
                               : crowded_km2[buurt.wijk] == 0 ? 0
                                                              : all * kern_share(all);
        const double inwoners = buurt.deel == Deel::buitengebied
                                    ? all - in_kern
                                    : in_kern * buurt.km2 * crowding(buurt.deel) / crowded_km2[buurt.wijk];
        Random of_this_wijk(demo_seed, stream_wijk + buurt.wijk), random(demo_seed, stream_buurt + i);
        fill(buurt, wijk, inwoners, in_kern / persons_per_household(Deel::kern), of_this_wijk.normal(), random);
        of_wijk[buurt.wijk].push_back(&buurt.attributes);
        of_gemeente[wijk.gemeente].push_back(&buurt.attributes);
    }
    for (std::size_t i = 0; i < areas.wijken.size(); ++i) summarise(areas.wijken[i].attributes, of_wijk[i]);
    for (std::size_t i = 0; i < areas.gemeenten.size(); ++i) summarise(areas.gemeenten[i].attributes, of_gemeente[i]);
}

} // namespace gk::demo
