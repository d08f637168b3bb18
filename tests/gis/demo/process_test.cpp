// SPDX-License-Identifier: EUPL-1.2
// Do the signals follow the process that docs/demo.md and demo_truth.json state?
#include <array>
#include <cmath>
#include <cstdint>
#include <format>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/simulate/process.hpp"
#include "gis/demo/areas.hpp"
#include "gis/demo/facts.hpp"
#include "gis/demo/process.hpp"

namespace {

using namespace gk::demo;

struct World {
    Facts facts = *read_facts();
    Geos geos;
    Areas areas = draw_areas(facts, geos);
    ProcessGround ground;
    World()
        : ground(lay()) {}

    ProcessGround lay() {
        add_attributes(facts, areas);
        return *lay_ground(facts, areas, geos);
    }
    [[nodiscard]] std::vector<double> per_cell(double Attributes::* attribute) const {
        std::vector<double> values;
        for (const std::uint32_t buurt : ground.buurt) values.push_back(areas.buurten[buurt].attributes.*attribute);
        return values;
    }
};

const World& world() {
    static const World one;
    return one;
}

/// What one run reports of all kinds, and what was to be expected.
struct Totals {
    std::vector<double> reported, expected, flat;
    explicit Totals(const Simulated& simulated) {
        const std::size_t n = world().ground.grid.size();
        reported.assign(n, 0);
        expected.assign(n, 0);
        double sum = 0;
        for (const Season& season : simulated.seasons) {
            for (const auto& one : season.occurrences) reported[one.cell] += one.reported ? 1 : 0;
            for (std::size_t i = 0; i < n; ++i)
                expected[i] += season.intensity.lambda[i] * world().ground.report_chance[i];
        }
        for (const double x : reported) sum += x;
        flat.assign(n, sum / static_cast<double>(n));
    }
};

constexpr int runs = 12;

TEST(DemoProcess, IntensitiesAreLogLinearInTheStatedFactors) {
    const Simulated simulated = run_process(world().ground);
    ASSERT_EQ(simulated.seasons.size(), kinds.size() * year_count);
    const auto& ground = world().ground;
    for (const Season& season : simulated.seasons) {
        if (season.year != first_year) continue; // eerdere_hennep is 0 everywhere in the first year
        const YearFactors& year = simulated.factors[0];
        EXPECT_EQ(year.sd[3], 0);
        double sum = 0;
        for (std::size_t i = 0; i < ground.grid.size(); ++i) {
            sum += season.intensity.lambda[i];
            if (i % 1000 != 0) continue;
            const std::array<double, 3> x{ground.nabijheid[i], ground.bedrijventerrein[i], ground.adresdichtheid[i]};
            double log_lambda = season.intensity.b0;
            for (std::size_t f = 0; f < x.size(); ++f)
                log_lambda += kinds[season.kind].beta[f] * (x[f] - year.mean[f]) / year.sd[f];
            EXPECT_NEAR(std::log(season.intensity.lambda[i]), log_lambda, 1e-9);
        }
        EXPECT_NEAR(sum, kinds[season.kind].expected / year_count, 1e-6);
    }
    EXPECT_GT(simulated.factors[1].sd[3], 0);
    EXPECT_GT(simulated.factors[2].mean[3], simulated.factors[1].mean[3]); // two years of hennep weigh more than one
}

TEST(DemoProcess, FactorsAreWhatTheirDefinitionsSay) {
    const auto& ground = world().ground;
    for (std::size_t i = 0; i < ground.grid.size(); i += 997) {
        const Point at = ground.grid.centre(i);
        double nearest = 1e9;
        for (const Aansluiting& one : world().facts.aansluitingen)
            nearest = std::fmin(nearest, std::hypot(one.at.x - at.x, one.at.y - at.y));
        EXPECT_NEAR(ground.nabijheid[i], std::pow(2.0, -nearest / 3000), 1e-6);
        // Nothing but the address density: no decoy slips in here.
        EXPECT_EQ(ground.adresdichtheid[i], std::log1p(world().areas.buurten[ground.buurt[i]].attributes.oad));
    }
    double hectares = 0, stated = 0;
    for (const double share : ground.bedrijventerrein) hectares += share; // a square is a hectare
    for (const Bedrijventerrein& one : world().areas.terreinen) stated += one.hectares;
    EXPECT_NEAR(hectares, stated, 0.01 * stated); // some squares on the coast are not in the region
}

TEST(DemoProcess, ReportsFollowIntensityTimesChanceInEveryGemeente) {
    double chi2 = 0;
    std::size_t degrees = 0;
    for (int run = 0; run < runs; ++run) {
        const Totals totals(run_process(world().ground, 1000 + static_cast<std::uint64_t>(run)));
        std::vector<double> y(32, 0), mu(32, 0);
        for (std::size_t i = 0; i < totals.reported.size(); ++i) {
            y[world().ground.grid.gemeente()[i]] += totals.reported[i];
            mu[world().ground.grid.gemeente()[i]] += totals.expected[i];
        }
        for (std::size_t g = 0; g < 32; ++g) {
            ASSERT_GT(mu[g], 5);
            chi2 += (y[g] - mu[g]) * (y[g] - mu[g]) / mu[g];
        }
        degrees += 32;
    }
    const auto df = static_cast<double>(degrees);
    EXPECT_NEAR(chi2, df, 4 * std::sqrt(2 * df)); // chi-square: mean df, variance 2 df
}

TEST(DemoProcess, DecoysHaveNoEffectAndTheFactorsDo) {
    const std::vector<double> woz = world().per_cell(&Attributes::woz_keur),
                              koop = world().per_cell(&Attributes::pct_koop),
                              misdr = world().per_cell(&Attributes::misdr_per_1000);
    std::array<double, 3> squares{};
    for (int run = 0; run < runs; ++run) {
        const Totals totals(run_process(world().ground, 2000 + static_cast<std::uint64_t>(run)));
        std::size_t d = 0;
        for (const auto* decoy : {&woz, &koop, &misdr}) {
            const double z = gk::simulate::score_test(totals.reported, totals.expected, *decoy);
            EXPECT_LT(std::fabs(z), 4.5);
            squares[d++] += z * z;
        }
        EXPECT_GT(gk::simulate::score_test(totals.reported, totals.flat, world().ground.adresdichtheid), 20);
        EXPECT_GT(gk::simulate::score_test(totals.reported, totals.flat, world().ground.bedrijventerrein), 5);
        EXPECT_GT(gk::simulate::score_test(totals.reported, totals.flat, world().ground.nabijheid), 5);
    }
    // Mean of `runs` squared standard normals: within 1 +- 4 sd; a decoy with an effect would be far above.
    for (const double sum : squares) EXPECT_NEAR(sum / runs, 1, 4 * std::sqrt(2.0 / runs));
}

TEST(DemoProcess, ReportingDiffersByGemeenteAndNothingElse) {
    std::vector<double> happened(32, 0), reported(32, 0);
    for (int run = 0; run < runs; ++run) {
        for (const Season& season : run_process(world().ground, 3000 + static_cast<std::uint64_t>(run)).seasons) {
            for (const auto& one : season.occurrences) {
                const std::uint32_t gemeente = world().ground.grid.gemeente()[one.cell];
                happened[gemeente] += 1;
                reported[gemeente] += one.reported ? 1 : 0;
            }
        }
    }
    for (std::size_t g = 0; g < 32; ++g) {
        const double p = world().facts.gemeenten[g].kans;
        EXPECT_NEAR(reported[g], p * happened[g], 4.5 * std::sqrt(happened[g] * p * (1 - p)))
            << world().facts.gemeenten[g].naam;
    }
}

TEST(DemoProcess, ThePageAboutTheDemoGivesTheseParameters) {
    std::ifstream in(std::string(GK_SOURCE_DIR) + "/docs/demo.md");
    std::ostringstream page;
    page << in.rdbuf();
    for (const KindProcess& kind : kinds) {
        std::string row = std::format("| {} | {:.0f} |", kind.kind, kind.expected);
        for (const double beta : kind.beta) row += beta == 0 ? " 0 |" : std::format(" {:.2f} |", beta);
        EXPECT_TRUE(page.str().contains(row + "\n")) << row;
    }
    EXPECT_TRUE(page.str().contains(std::format("seed {}", demo_seed)));
    for (const Decoy& decoy : decoys) EXPECT_TRUE(page.str().contains(std::format("`{}`", decoy.attribute)));
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double n = 0, sa = 0, sb = 0, aa = 0, bb = 0, ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i])) continue;
        n += 1;
        sa += a[i];
        sb += b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
        ab += a[i] * b[i];
    }
    return (ab - sa * sb / n) / std::sqrt((aa - sa * sa / n) * (bb - sb * sb / n));
}

TEST(DemoProcess, TwoDecoysAreBlindToAddressDensityAndOneIsNot) {
    std::vector<double> oad, woz, koop, misdr;
    for (const Buurt& buurt : world().areas.buurten) {
        oad.push_back(std::log1p(buurt.attributes.oad));
        woz.push_back(buurt.attributes.woz_keur);
        koop.push_back(buurt.attributes.pct_koop);
        misdr.push_back(buurt.attributes.misdr_per_1000);
    }
    // Woz is shared by the buurten of a wijk, so it is the wijken that count.
    const double noise = 4 / std::sqrt(static_cast<double>(world().areas.wijken.size()));
    EXPECT_LT(std::fabs(correlation(oad, woz)), noise);
    EXPECT_LT(std::fabs(correlation(oad, koop)), noise);
    EXPECT_GT(correlation(oad, misdr), 0.4);
}

} // namespace
