// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/process.hpp"

#include <algorithm>
#include <cmath>

#include "core/measure/measure.hpp"

namespace gk::demo {

Result<ProcessGround> lay_ground(const Facts& facts, const Areas& areas, const Geos& geos) {
    geometry::PolygonSet gemeenten, buurten, terreinen;
    for (const Gemeente& one : areas.gemeenten) geos.add_to(gemeenten, one.geometry);
    for (const Buurt& one : areas.buurten) geos.add_to(buurten, one.geometry);
    for (const Bedrijventerrein& one : areas.terreinen) geos.add_to(terreinen, one.geometry);
    Result<grid::CellGrid> made = grid::CellGrid::from_gemeenten(gemeenten);
    if (!made) return std::unexpected(made.error());

    ProcessGround ground{*std::move(made), {}, {}, {}, {}, {}};
    for (const std::uint32_t gemeente : ground.grid.gemeente())
        ground.report_chance.push_back(facts.gemeenten[gemeente].kans);
    std::vector<Point> junctions;
    for (const Aansluiting& one : facts.aansluitingen) junctions.push_back(one.at);
    ground.nabijheid = measure::distance(ground.grid, junctions);
    for (double& x : ground.nabijheid) x = std::exp2(-x / aansluiting_half);
    ground.bedrijventerrein = measure::coverage(ground.grid, terreinen);
    ground.buurt = grid::feature_at_centres(ground.grid, buurten);
    for (const std::uint32_t buurt : ground.buurt)
        ground.adresdichtheid.push_back(std::log1p(areas.buurten[buurt].attributes.oad));
    return ground;
}

Simulated run_process(const ProcessGround& ground, std::uint64_t seed) {
    Simulated result;
    std::array<simulate::Standardised, factor_count> factors{simulate::standardise(ground.nabijheid),
                                                             simulate::standardise(ground.bedrijventerrein),
                                                             simulate::standardise(ground.adresdichtheid),
                                                             {}};
    simulate::Random random(seed, stream_signals);
    measure::WeightedPoints earlier;
    for (std::size_t y = 0; y < year_count; ++y) {
        // METHOD section 2 gives the density per m2; per km2 it is near 1 in towns.
        grid::CellValues density =
            measure::density(ground.grid, earlier, {.bandwidth = hennep_bandwidth, .kernel = measure::Kernel::quartic});
        for (double& x : density) x = std::log1p(1e6 * x);
        factors.back() = simulate::standardise(density);
        for (std::size_t f = 0; f < factor_count; ++f) {
            result.factors[y].mean[f] = factors[f].mean;
            result.factors[y].sd[f] = factors[f].sd;
        }
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            std::array<simulate::Effect, factor_count> effects;
            for (std::size_t f = 0; f < factor_count; ++f) effects[f] = {kinds[k].beta[f], factors[f].z};
            Season season{k, first_year + static_cast<int>(y), {}, {}};
            season.intensity = simulate::intensity(ground.grid.size(), effects, kinds[k].expected / year_count);
            season.occurrences = simulate::simulate(season.intensity, ground.report_chance, random);
            result.seasons.push_back(std::move(season));
        }
        const auto is_hennep = [&](const Season& one) {
            return one.year == first_year + static_cast<int>(y) && kinds[one.kind].kind == hennep;
        };
        const auto plantations = std::ranges::find_if(result.seasons, is_hennep);
        for (const simulate::Occurrence& one : plantations->occurrences) {
            earlier.at.push_back(ground.grid.centre(one.cell));
            earlier.weight.push_back(1);
        }
    }
    return result;
}

} // namespace gk::demo
