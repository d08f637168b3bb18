// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/reach.hpp"

#include <algorithm>
#include <array>

#include "core/simulate/random.hpp"
#include "gis/demo/process.hpp"

namespace gk::demo {
namespace {

constexpr double chance = 0.125;
constexpr double twice = 0.3;
constexpr std::array<std::string_view, 3> interventies{"Bewonersavond", "Speedmobiel", "Huis-aan-huisbrief"};
constexpr std::array<double, 3> bereik{0.15, 0.25, 0.4}; ///< of the three, before chance
constexpr double spread = 0.3;                           ///< a share is its mean times 1 - spread to 1 + spread

} // namespace

std::vector<Voorlichting> make_voorlichting(const Areas& areas) {
    using namespace std::chrono;
    simulate::Random random(demo_seed, stream_reach);
    const sys_days first = year(first_year) / January / 1;
    const sys_days end = year(last_year + 1) / January / 1;
    const auto days_in_all = static_cast<std::uint64_t>((end - first).count());
    std::vector<Voorlichting> all;
    for (std::size_t wijk = 0; wijk < areas.wijken.size(); ++wijk) {
        if (random.uniform() >= chance) continue;
        const int times = random.uniform() < twice ? 2 : 1;
        for (int i = 0; i < times; ++i) {
            const auto kind = static_cast<std::size_t>(random.below(interventies.size()));
            const auto day = static_cast<int>(random.below(days_in_all));
            const double share = bereik[kind] * (1 - spread + 2 * spread * random.uniform());
            all.push_back({wijk, first + days(day), interventies[kind], share});
        }
    }
    std::ranges::stable_sort(all, {}, &Voorlichting::datum);
    return all;
}

} // namespace gk::demo
