// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "gis/pilot/ground.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::piloting {
namespace {

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Status check_numbers(const FreezeChoice& choice) {
    const auto between = [](auto value, auto least, auto most, const char* what) -> Status {
        if (value >= least && value <= most) return {};
        return fail(ErrorCode::usage, fmt::format("{} must be from {} to {}", what, least, most));
    };
    if (auto good = between(choice.days_before, std::int64_t{30}, std::int64_t{3650}, "the days before"); !good)
        return good;
    if (auto good = between(choice.reach_m, std::int64_t{0}, std::int64_t{100'000}, "the reach in metres"); !good)
        return good;
    if (auto good = between(choice.comparisons, std::size_t{1}, std::size_t{20}, "the number of comparison areas");
        !good)
        return good;
    return between(choice.form_areas, std::size_t{10}, std::size_t{60}, "the number of areas on a form");
}

Status check_dates(const FreezeChoice& choice) {
    const auto start = day_number(choice.start), unblind = day_number(choice.unblind);
    for (const auto& [text, day] : {std::pair(&choice.start, start), std::pair(&choice.unblind, unblind)})
        if (!day || text->size() != 10)
            return fail(ErrorCode::usage, fmt::format("'{}' is no date such as 2026-03-01", *text));
    const std::int64_t now = today();
    if (*start < now)
        return fail(ErrorCode::refused,
                    fmt::format("the pilot would start on {}, before today ({}): what is frozen after the start proves "
                                "nothing",
                                choice.start, iso_text(now)),
                    {}, 0, "start");
    if (*unblind < now)
        return fail(ErrorCode::refused,
                    fmt::format("the last blind day {} lies before today ({}): nobody could judge blind",
                                choice.unblind, iso_text(now)),
                    {}, 0, "unblind");
    return {};
}

Status check_choice(const FreezeChoice& choice) {
    if (auto good = check_numbers(choice); !good) return good;
    if (auto good = check_dates(choice); !good) return good;
    if (blank(choice.who)) return fail(ErrorCode::refused, "a pilot needs the name of who decided on it", {}, 0, "who");
    if (choice.areas.empty())
        return fail(ErrorCode::refused, "a pilot needs at least one area: gkaart pilot suggest shows some", {}, 0,
                    "area");
    if (choice.rules.empty())
        return fail(ErrorCode::refused, "write down beforehand when the pilot stops: give at least one stop rule", {},
                    0, "stop");
    return {};
}

/// The last score, made of what is in the project now.
Result<score::RunInfo> fresh_run(const store::Project& project) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project.path().string());
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const store::DatasetVersion& set : *datasets)
        if (set.imported_at > (*run)->created)
            return fail(
                ErrorCode::refused,
                fmt::format("{} was imported after the last score: run gkaart score again, then freeze", set.name),
                project.path().string());
    return **run;
}

store::PilotPlace place_of(const score::AreaScore& area) {
    return {.id = area.id, .name = area.name, .gemeente = area.gemeente};
}

/// The areas nearest to the pilot area, with it.
std::vector<store::PilotFormArea> form_of(const TypeAreas& areas, std::size_t pilot, std::size_t wanted) {
    std::vector<std::size_t> order(areas.areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto metres = [&](std::size_t a) {
        return std::hypot(areas.centre[a].x - areas.centre[pilot].x, areas.centre[a].y - areas.centre[pilot].y);
    };
    std::ranges::stable_sort(order, {}, metres);
    order.resize(std::min(wanted, order.size()));
    std::vector<store::PilotFormArea> form;
    for (const std::size_t a : order) {
        const score::AreaScore& area = areas.areas[a];
        store::PilotFormArea& row = form.emplace_back();
        static_cast<store::PilotPlace&>(row) = place_of(area);
        row.opportunity = area.opportunity;
        row.high = 4 * std::uint64_t{area.opportunity_rank.value_or(*area.rank)} <= area.ranked + 3ULL;
    }
    return form;
}

Result<store::PilotArea> pilot_area(const TypeAreas& areas, Ground& ground, std::size_t pilot,
                                    const std::vector<std::uint32_t>& gemeenten, const FreezeChoice& choice) {
    const score::AreaScore& area = areas.areas[pilot];
    auto matching =
        pilot::match(areas.space, pilot, outside_reach(areas, ground, gemeenten, choice.reach_m), choice.comparisons);
    if (!matching) {
        matching.error().message =
            fmt::format("{} ({}) cannot be compared: {}", area.id, region::name(area.type), matching.error().message);
        return std::unexpected(matching.error());
    }
    store::PilotArea result;
    static_cast<store::PilotPlace&>(result) = place_of(area);
    result.type = area.type;
    result.kind = area.kind;
    result.eligible = matching->eligible;
    for (const pilot::Comparison& c : matching->chosen) {
        store::PilotComparison& row = result.comparisons.emplace_back();
        static_cast<store::PilotPlace&>(row) = place_of(areas.areas[c.area]);
        row.distance = c.distance;
    }
    for (std::size_t f = 0; f < matching->balance.size(); ++f) {
        store::PilotBalance& row = result.balance.emplace_back();
        static_cast<pilot::Balance&>(row) = matching->balance[f];
        row.label = areas.factor_label[f];
    }
    result.form = form_of(areas, pilot, choice.form_areas);
    return result;
}

} // namespace

Result<store::PilotFreeze> frozen_pilot(store::Project& project) {
    auto pilot = store::PilotRegister(project).frozen();
    if (!pilot) return std::unexpected(pilot.error());
    if (!*pilot)
        return fail(ErrorCode::refused, "this project has no pilot yet: gkaart pilot freeze makes one",
                    project.path().string());
    return **std::move(pilot);
}

Result<store::PilotFreeze> freeze(store::Project& project, const FreezeChoice& choice, const Progress& progress) {
    store::PilotRegister pilots(project);
    if (const auto before = pilots.frozen(); !before) return std::unexpected(before.error());
    else if (*before) return pilots.freeze({}); // says by whom and when
    if (auto good = check_choice(choice); !good) return std::unexpected(good.error());
    const auto run = fresh_run(project);
    if (!run) return std::unexpected(run.error());
    auto ground = Ground::read(project, run->cell, run->id);
    if (!ground) return std::unexpected(ground.error());
    const auto incidents = Incidents::read(project, ground->grid());
    if (!incidents) return std::unexpected(incidents.error());
    if (incidents->newest() && *incidents->newest() >= *day_number(choice.start))
        return fail(
            ErrorCode::refused,
            fmt::format("the project holds signals up to {}, and the score has seen them: start the pilot after "
                        "that day",
                        iso_text(*incidents->newest())),
            project.path().string(), 0, "start");

    std::vector<TypeAreas> types;
    std::vector<std::size_t> place;
    std::vector<std::uint32_t> gemeenten;
    for (const auto& [type, id] : choice.areas) {
        if (!progress("comparing areas", types.size(), choice.areas.size()))
            return fail(ErrorCode::interrupted, "stopped before the pilot was frozen; nothing was changed");
        auto areas = read_type(project, *ground, *run, type);
        if (!areas) return std::unexpected(areas.error());
        const auto found = std::ranges::find(areas->areas, id, &score::AreaScore::id);
        if (found == areas->areas.end()) return unranked(project, type, id);
        place.push_back(static_cast<std::size_t>(found - areas->areas.begin()));
        gemeenten.push_back(areas->gemeente[place.back()]);
        types.push_back(*std::move(areas));
    }

    store::PilotFreeze pilot{.frozen_at = {},
                             .frozen_by = choice.who,
                             .score_run = run->id,
                             .cell = run->cell,
                             .model_hash = run->model_hash,
                             .data_hash = run->data_hash,
                             .start = choice.start,
                             .unblind = choice.unblind,
                             .days_before = choice.days_before,
                             .reach_m = choice.reach_m,
                             .seed = choice.seed,
                             .areas = {},
                             .rules = choice.rules,
                             .data = {},
                             .hash = {}};
    for (std::size_t t = 0; t < types.size(); ++t) {
        auto area = pilot_area(types[t], *ground, place[t], gemeenten, choice);
        if (!area) return std::unexpected(area.error());
        pilot.areas.push_back(*std::move(area));
    }
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const store::DatasetVersion& set : *datasets)
        pilot.data.push_back({std::string(store::name(set.kind)), set.name, set.version, set.content_hash});
    return pilots.freeze(std::move(pilot));
}

} // namespace gk::piloting
