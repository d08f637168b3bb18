// SPDX-License-Identifier: EUPL-1.2
// The demo's signals come from a process that is written down: does the regression under the calibration give its
// parameters back, and does the BIC leave out the attributes that have no effect?
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "core/calibration/count_regression.hpp"
#include "core/simulate/process.hpp"
#include "gis/demo/areas.hpp"
#include "gis/demo/facts.hpp"
#include "gis/demo/process.hpp"

namespace gk::calibration {
namespace {

constexpr std::size_t melding = 4; ///< the kind with the most signals
constexpr int worlds = 10;

struct DemoCounts {
    CountTable table; ///< columns: nabijheid, bedrijventerrein, adresdichtheid, then the decoys; all standardised

    DemoCounts() {
        demo::Facts facts = *demo::read_facts();
        const demo::Geos geos;
        demo::Areas areas = demo::draw_areas(facts, geos);
        demo::add_attributes(facts, areas);
        const demo::ProcessGround ground = *demo::lay_ground(facts, areas, geos);
        const auto n = static_cast<Eigen::Index>(ground.grid.size());
        table = {.x = Eigen::MatrixXd(n, 6),
                 .y = Eigen::VectorXd::Zero(n),
                 .cells = Eigen::VectorXd::Ones(n),
                 .cells_in_fold = Eigen::MatrixXd::Zero(n, 0)};
        const auto per_cell = [&](double demo::Attributes::* attribute) {
            std::vector<double> values;
            for (const std::uint32_t buurt : ground.buurt) values.push_back(areas.buurten[buurt].attributes.*attribute);
            return values;
        };
        Eigen::Index column = 0;
        for (const auto& x :
             {ground.nabijheid, ground.bedrijventerrein, ground.adresdichtheid, per_cell(&demo::Attributes::woz_keur),
              per_cell(&demo::Attributes::pct_koop), per_cell(&demo::Attributes::misdr_per_1000)}) {
            const std::vector<double> z = simulate::standardise(x).z;
            table.x.col(column++) = Eigen::Map<const Eigen::VectorXd>(z.data(), n);
        }
        // Only the first year: later years also follow the hennep of the years before.
        for (int world = 0; world < worlds; ++world)
            for (const demo::Season& season :
                 demo::run_process(ground, 5000 + static_cast<std::uint64_t>(world)).seasons) {
                if (season.year != demo::first_year || season.kind != melding) continue;
                for (const auto& one : season.occurrences) table.y[one.cell] += 1;
            }
    }

    [[nodiscard]] Fit fit_columns(const std::vector<Eigen::Index>& columns) const {
        return fit_poisson({.x = table.x(Eigen::all, columns),
                            .y = table.y,
                            .cells = table.cells,
                            .cells_in_fold = table.cells_in_fold});
    }
};

TEST(DemoProcess, RegressionGivesItsParametersBackAndLeavesOutTheDecoys) {
    const DemoCounts demo;
    ASSERT_EQ(demo::kinds[melding].kind, "melding");
    const Fit truth = demo.fit_columns({0, 1, 2});
    ASSERT_TRUE(truth.converged);
    for (std::size_t f = 0; f < 3; ++f) {
        const auto place = static_cast<Eigen::Index>(f) + 1;
        EXPECT_NEAR(truth.beta[place], demo::kinds[melding].beta[f], 3 * std::sqrt(truth.covariance(place, place)))
            << demo::factor_info[f].id;
    }
    for (const auto& fewer : {std::vector<Eigen::Index>{1, 2}, {0, 2}, {0, 1}})
        EXPECT_GT(demo.fit_columns(fewer).bic(), truth.bic());
    for (const Eigen::Index decoy : {3, 4, 5})
        EXPECT_GT(demo.fit_columns({0, 1, 2, decoy}).bic(), truth.bic())
            << demo::decoys[static_cast<std::size_t>(decoy - 3)].attribute;
}

} // namespace
} // namespace gk::calibration
