// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "gis/pilot/ground.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::piloting {

Result<std::vector<SuggestedArea>> suggest_areas(store::Project& project, std::size_t each, const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project.path().string());
    auto ground = Ground::read(project, (*run)->cell, (*run)->id);
    if (!ground) return std::unexpected(ground.error());
    const auto incidents = Incidents::read(project, ground->grid());
    if (!incidents) return std::unexpected(incidents.error());

    std::vector<SuggestedArea> all;
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        if (!progress("comparing areas", t, region::area_type_count))
            return fail(ErrorCode::interrupted, "stopped while comparing areas");
        const auto type = static_cast<region::AreaType>(t);
        const auto areas = read_type(project, *ground, **run, type);
        if (!areas) return std::unexpected(areas.error());
        std::map<std::uint32_t, std::vector<std::uint8_t>> eligible; // by gemeente
        for (std::size_t a = 0; a < areas->areas.size(); ++a) {
            const score::AreaScore& area = areas->areas[a];
            if (4 * std::uint64_t{*area.rank} > area.ranked + 3ULL) continue; // not high: pilot::suggest drops it too
            const std::uint32_t gemeente = areas->gemeente[a];
            if (!eligible.contains(gemeente))
                eligible[gemeente] = outside_reach(*areas, *ground, {gemeente}, usual_reach_m);
            SuggestedArea& one = all.emplace_back();
            one.kind = areas->kind;
            one.name = area.name;
            one.opportunity = area.opportunity;
            one.candidate = {.type = type,
                             .id = area.id,
                             .gemeente = area.gemeente,
                             .rank = *area.rank,
                             .ranked = area.ranked,
                             .reliable = area.reliability == score::Reliability::reliable,
                             .reports = 0,
                             .distance = pilot::not_known};
            if (incidents->newest())
                one.candidate.reports =
                    incidents->count(areas->cells[a], *incidents->newest() - 364, *incidents->newest());
            const auto matching = pilot::match(areas->space, a, eligible[gemeente], pilot::usual_comparisons);
            if (!matching) continue; // nothing to compare it with: no suggestion
            double sum = 0;
            for (const pilot::Comparison& c : matching->chosen) sum += c.distance;
            one.candidate.distance = sum / static_cast<double>(matching->chosen.size());
            one.eligible = matching->eligible;
        }
    }
    std::vector<pilot::Candidate> candidates;
    candidates.reserve(all.size());
    for (const SuggestedArea& one : all) candidates.push_back(one.candidate);
    std::vector<SuggestedArea> chosen;
    for (const pilot::Suggestion& s : pilot::suggest(candidates, each)) {
        chosen.push_back(all[s.candidate]);
        chosen.back().first_choice = s.first_choice;
    }
    return chosen;
}

} // namespace gk::piloting
