// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/bias_report.hpp"

#include <cmath>

#include <fmt/format.h>

#include "app/cli/interval_json.hpp"

namespace gk::cli {
namespace {

std::string range(const validation::Fifth& fifth) {
    return fifth.areas == 0 ? "-" : fmt::format("{:g}-{:g}", fifth.low, fifth.high);
}

} // namespace

void tell_bias(const Terminal& terminal, const scoring::BiasReport& report) {
    for (const scoring::BiasRow& row : report.rows) {
        terminal.line("\n" + row.sentence);
        if (!row.attribute.explanation.empty())
            terminal.line(fmt::format("({} from column {}: {}.)", row.attribute.subject, row.attribute.column,
                                      row.attribute.explanation));
        std::vector<std::vector<std::string>> table{
            {fmt::format("fifths by {}", row.attribute.subject), "buurten", "mean score", "of the top tenth"}};
        for (const validation::Fifth& fifth : row.association.fifth)
            table.push_back({range(fifth), std::to_string(fifth.areas),
                             fifth.areas == 0 ? "-" : fmt::format("{:.1f}", fifth.mean_score),
                             fmt::format("{:.0f}%", 100 * fifth.share_of_top)});
        terminal.table(table, {false, true, true, true});
        if (row.association.missing > 0)
            terminal.line(fmt::format("{} buurten with a score have no such figure.", row.association.missing));
    }
    if (!report.missing.empty()) terminal.line("");
    for (const std::string& sentence : report.missing) terminal.line("Note: " + sentence);
    terminal.line("\n" + report.meaning);
}

Json bias_json(const scoring::BiasReport& report) {
    Json rows = Json::array();
    for (const scoring::BiasRow& row : report.rows) {
        const validation::Association& a = row.association;
        Json fifths = Json::array();
        for (const validation::Fifth& fifth : a.fifth)
            fifths.push_back({{"areas", fifth.areas},
                              {"low", number(fifth.low)},
                              {"high", number(fifth.high)},
                              {"mean_score", number(fifth.mean_score)},
                              {"share_of_areas", number(fifth.share_of_areas)},
                              {"share_of_top", number(fifth.share_of_top)}});
        rows.push_back({{"score", row.score},
                        {"area_type", region::name(row.type)},
                        {"subject", row.attribute.subject},
                        {"column", row.attribute.column},
                        {"explanation", row.attribute.explanation},
                        {"areas", a.areas},
                        {"missing", a.missing},
                        {"spearman", number(a.spearman)},
                        {"spearman_interval", interval(a.spearman_interval)},
                        {"kendall_tau_b", number(a.kendall)},
                        {"kendall_interval", interval(a.kendall_interval)},
                        {"clusters", a.clusters},
                        {"beyond_chance", a.beyond_chance()},
                        {"fifths", fifths},
                        {"sentence", row.sentence}});
    }
    return {{"comparisons", rows}, {"missing", report.missing}, {"meaning", report.meaning}};
}

} // namespace gk::cli
