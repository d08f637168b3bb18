// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "gis/pilot/ground.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::piloting {
namespace {

/// What a choice between areas of one type is made on.
class Prospects {
public:
    [[nodiscard]] static Result<Prospects> read(store::Project& project) {
        auto run = project.last_run();
        if (!run) return std::unexpected(run.error());
        if (!*run)
            return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                        project.path().string());
        auto ground = Ground::read(project, (*run)->cell, (*run)->id);
        if (!ground) return std::unexpected(ground.error());
        auto incidents = Incidents::read(project, ground->grid());
        if (!incidents) return std::unexpected(incidents.error());
        return Prospects(project, **std::move(run), *std::move(ground), *std::move(incidents));
    }
    [[nodiscard]] Status show(region::AreaType type) {
        auto areas = read_type(*project_, ground_, run_, type);
        if (!areas) return std::unexpected(areas.error());
        areas_ = *std::move(areas);
        eligible_.clear();
        return {};
    }
    [[nodiscard]] const std::vector<score::AreaScore>& areas() const { return areas_.areas; }
    [[nodiscard]] SuggestedArea of(std::size_t a);

private:
    Prospects(store::Project& project, score::RunInfo run, Ground ground, Incidents incidents)
        : project_(&project)
        , run_(std::move(run))
        , ground_(std::move(ground))
        , incidents_(std::move(incidents)) {}
    store::Project* project_;
    score::RunInfo run_;
    Ground ground_;
    Incidents incidents_;
    TypeAreas areas_;
    std::map<std::uint32_t, std::vector<std::uint8_t>> eligible_; ///< by gemeente
};

SuggestedArea Prospects::of(std::size_t a) {
    const score::AreaScore& area = areas_.areas[a];
    const std::uint32_t gemeente = areas_.gemeente[a];
    if (!eligible_.contains(gemeente)) eligible_[gemeente] = outside_reach(areas_, ground_, {gemeente}, usual_reach_m);
    SuggestedArea one;
    one.kind = areas_.kind;
    one.name = area.name;
    one.opportunity = area.opportunity;
    one.candidate = {.type = areas_.type,
                     .id = area.id,
                     .gemeente = area.gemeente,
                     .rank = *area.rank,
                     .ranked = area.ranked,
                     .reliable = area.reliability == score::Reliability::reliable,
                     .reports = 0,
                     .distance = pilot::not_known};
    if (incidents_.newest())
        one.candidate.reports = incidents_.count(areas_.cells[a], *incidents_.newest() - 364, *incidents_.newest());
    const auto matching = pilot::match(areas_.space, a, eligible_[gemeente], pilot::usual_comparisons);
    if (!matching) return one; // nothing to compare it with
    double sum = 0;
    for (const pilot::Comparison& c : matching->chosen) sum += c.distance;
    one.candidate.distance = sum / static_cast<double>(matching->chosen.size());
    one.eligible = matching->eligible;
    return one;
}

} // namespace

Result<std::vector<SuggestedArea>> suggest_areas(store::Project& project, std::size_t each, const Progress& progress) {
    auto prospects = Prospects::read(project);
    if (!prospects) return std::unexpected(prospects.error());
    std::vector<SuggestedArea> all;
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        if (!progress("comparing areas", t, region::area_type_count))
            return fail(ErrorCode::interrupted, "stopped while comparing areas");
        if (auto shown = prospects->show(static_cast<region::AreaType>(t)); !shown)
            return std::unexpected(shown.error());
        for (std::size_t a = 0; a < prospects->areas().size(); ++a) {
            const score::AreaScore& area = prospects->areas()[a];
            if (4 * std::uint64_t{*area.rank} > area.ranked + 3ULL) continue; // not high: pilot::suggest drops it too
            all.push_back(prospects->of(a));
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

Result<SuggestedArea> look_at_area(store::Project& project, region::AreaType type, std::string_view id) {
    auto prospects = Prospects::read(project);
    if (!prospects) return std::unexpected(prospects.error());
    if (auto shown = prospects->show(type); !shown) return std::unexpected(shown.error());
    const auto found = std::ranges::find(prospects->areas(), id, &score::AreaScore::id);
    if (found == prospects->areas().end()) return unranked(project, type, id);
    return prospects->of(static_cast<std::size_t>(found - prospects->areas().begin()));
}

} // namespace gk::piloting
