// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "gis/demo/demo.hpp"
#include "gis/demo/writer.hpp"

namespace gk::demo {

Status write_truth(const std::filesystem::path& file, const Facts& facts, const ProcessGround& ground,
                   const Simulated& simulated) {
    using nlohmann::ordered_json;
    ordered_json truth;
    truth["statement"] = demo_statement;
    truth["seed"] = demo_seed;
    truth["cell_m"] = ground.grid.spec().cell;
    truth["cells"] = ground.grid.size();
    truth["first_year"] = first_year;
    truth["last_year"] = last_year;

    truth["factors"] = ordered_json::array();
    for (std::size_t f = 0; f < factor_count; ++f) {
        ordered_json factor{{"id", factor_info[f].id}, {"x", factor_info[f].definition}};
        for (std::size_t y = 0; y < year_count; ++y)
            factor["standardised_with"].push_back({{"year", first_year + static_cast<int>(y)},
                                                   {"mean", simulated.factors[y].mean[f]},
                                                   {"sd", simulated.factors[y].sd[f]}});
        truth["factors"].push_back(std::move(factor));
    }
    for (const KindProcess& kind : kinds) {
        ordered_json betas;
        for (std::size_t f = 0; f < factor_count; ++f) betas[factor_info[f].id] = kind.beta[f];
        truth["kinds"].push_back({{"kind", kind.kind}, {"expected", kind.expected}, {"beta", std::move(betas)}});
    }
    for (const Decoy& decoy : decoys)
        truth["decoys"].push_back({{"attribute", decoy.attribute}, {"beta", 0}, {"note", decoy.note}});

    struct Count {
        double expected = 0;
        std::size_t happened = 0, reported = 0;
    };
    std::vector<Count> per_gemeente(facts.gemeenten.size());
    for (const Season& season : simulated.seasons) {
        std::size_t reported = 0;
        for (const simulate::Occurrence& one : season.occurrences) {
            Count& count = per_gemeente[ground.grid.gemeente()[one.cell]];
            ++count.happened;
            if (!one.reported) continue;
            ++count.reported;
            ++reported;
        }
        for (std::size_t cell = 0; cell < ground.grid.size(); ++cell)
            per_gemeente[ground.grid.gemeente()[cell]].expected += season.intensity.lambda[cell];
        truth["seasons"].push_back({{"year", season.year},
                                    {"kind", kinds[season.kind].kind},
                                    {"b0", season.intensity.b0},
                                    {"happened", season.occurrences.size()},
                                    {"reported", reported}});
    }
    for (std::size_t i = 0; i < facts.gemeenten.size(); ++i)
        truth["gemeenten"].push_back({{"gemeentecode", facts.gemeenten[i].gemeente},
                                      {"gemeentenaam", facts.gemeenten[i].naam},
                                      {"report_chance", facts.gemeenten[i].kans},
                                      {"expected", per_gemeente[i].expected},
                                      {"happened", per_gemeente[i].happened},
                                      {"reported", per_gemeente[i].reported}});

    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << truth.dump(2) << '\n';
    out.close();
    if (!out)
        return fail(ErrorCode::outside,
                    "The demo's file cannot be written; check that there is room and that the folder may be written to",
                    file.string());
    return {};
}

} // namespace gk::demo
