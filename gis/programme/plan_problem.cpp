// SPDX-License-Identifier: EUPL-1.2
// The problem of a project: which areas, what helps there, what is there already, what may be spent.
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/hotspot/contiguity.hpp"
#include "gis/programme/plan_builder.hpp"

namespace gk::programme {
namespace {

using region::AreaKind;
using region::AreaType;

/// What an area type is planned by: estates among themselves, the others by buurt.
AreaKind kind_of(AreaType type) {
    return type == AreaType::bedrijventerrein ? AreaKind::estate : AreaKind::buurt;
}

/// Exposure of each area of the layer, as the model compares reports: inhabitants or hectares; empty for hectares.
Result<std::map<std::string, double>> exposure_of(store::Project& project, const score::Model& model, AreaKind kind) {
    std::map<std::string, double> exposure;
    if (model.reporting_gap.exposure == score::by_hectares || model.reporting_gap.per != kind) return exposure;
    const auto table = project.areas(kind == AreaKind::estate ? store::LayerKind::estates : store::LayerKind::buurten);
    if (!table) return std::unexpected(table.error());
    if (!*table) return exposure;
    const auto numbers = project.attribute_numbers((*table)->version.id, model.reporting_gap.exposure);
    if (!numbers) return exposure; // the file has no such column: hectares then
    for (std::size_t i = 0; i < numbers->size(); ++i) exposure.emplace((*table)->code[i], (*numbers)[i]);
    return exposure;
}

} // namespace

Status PlanBuilder::add_type(const score::Model& model, const score::RunInfo& run) {
    const AreaType type = model.area_type;
    const AreaKind kind = kind_of(type);
    auto scores = project_.run_areas(run.id, kind);
    if (!scores) return std::unexpected(scores.error());
    std::erase_if(*scores, [&](const score::AreaScore& area) { return area.type != type || !area.rank; });
    const auto exposure = exposure_of(project_, model, kind);
    if (!exposure) return std::unexpected(exposure.error());
    const auto exposed = [&](const score::AreaScore& area) {
        if (exposure->empty()) return area.hectares;
        const auto found = exposure->find(area.id);
        return found == exposure->end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
    };
    double sum = 0;
    std::size_t known = 0;
    for (const score::AreaScore& area : *scores)
        if (const double value = exposed(area); value >= 0) sum += value, ++known;
    const double mean = known > 0 && sum > 0 ? sum / static_cast<double>(known) : 0;
    if (known < scores->size())
        notes_.push_back(
            {.kind = PlanNote::Kind::average_audience,
             .type = type,
             .count = scores->size() - known,
             .of = scores->size(),
             .ids = {model.reporting_gap.exposure},
             .text = fmt::format("{} areas of {} have no figure of {} and count as average ones.",
                                 scores->size() - known, region::name(type), model.reporting_gap.exposure)});
    if (!score::has_priority(run, type))
        notes_.push_back({.kind = PlanNote::Kind::no_priority,
                          .type = type,
                          .text = fmt::format("{} has no priority in the last score: opportunity takes its place.",
                                              region::name(type))});
    const auto table = project_.areas(kind == AreaKind::estate ? store::LayerKind::estates : store::LayerKind::buurten);
    if (!table) return std::unexpected(table.error());
    std::map<std::string, std::size_t> row;
    for (std::size_t i = 0; *table && i < (*table)->code.size(); ++i) row.emplace((*table)->code[i], i);
    std::map<std::string, std::uint32_t> best_of_gemeente;
    for (std::size_t i = 0; i < scores->size(); ++i) { // by rank
        const score::AreaScore& area = (*scores)[i];
        const auto gemeente = std::ranges::find(problem.gemeenten, area.gemeente);
        const auto at = row.find(area.id);
        if (gemeente == problem.gemeenten.end() || at == row.end()) continue;
        const bool early = wish_.candidates == 0 || i < wish_.candidates || best_of_gemeente[area.gemeente]++ < 2;
        const bool in_use = std::ranges::any_of(existing_, [&](const Inzet& e) { return e.area.id == area.id; }) ||
                            std::ranges::any_of(wish_.choices, [&](const PlanChoice& c) { return c.area == area.id; });
        if (!early && !in_use) continue;
        const double value = exposed(area);
        const double audience = mean > 0 && value >= 0 ? value / mean : 1;
        problem.areas.push_back({.id = fmt::format("{} {}", region::name(type), area.id),
                                 .gemeente = static_cast<std::uint32_t>(gemeente - problem.gemeenten.begin()),
                                 .type = type,
                                 .priority = std::isnan(area.priority) ? area.opportunity : area.priority,
                                 .audience = audience * wish_.weight[static_cast<std::size_t>(type)],
                                 .centre = hotspot::centroid((*table)->polygons, at->second)});
        refs_.push_back({kind, area.id});
    }
    return {};
}

Status PlanBuilder::add_areas() {
    const auto run = project_.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project_.path().string());
    problem.gemeenten = ledger_.areas().gemeenten();
    const auto texts = project_.run_models((*run)->id);
    if (!texts) return std::unexpected(texts.error());
    for (const std::string& text : *texts) {
        const auto model = model::parse(text, "model of the last score");
        if (!model) return std::unexpected(model.error());
        if (auto added = add_type(*model, **run); !added) return added;
    }
    if (problem.areas.empty()) return fail(ErrorCode::refused, "the last score ranks no areas to choose from");
    return {};
}

Status PlanBuilder::add_interventions() {
    std::vector<std::string> without_cost;
    const Menukaart& menukaart = ledger_.catalogue().menukaart;
    for (const auto& [id, cost] : wish_.cost)
        if (find(menukaart, id) == nullptr)
            return fail(ErrorCode::refused, fmt::format("\"{}\" is not on the menukaart", id));
    for (const std::string& id : wish_.interventions)
        if (find(menukaart, id) == nullptr)
            return fail(ErrorCode::refused, fmt::format("\"{}\" is not on the menukaart", id));
    const auto asked = [&](const std::string& id) {
        if (wish_.interventions.empty() || std::ranges::find(wish_.interventions, id) != wish_.interventions.end())
            return true;
        // What must be offered with something comes along with it.
        return std::ranges::any_of(wish_.interventions, [&](const std::string& other) {
            return find(menukaart, other)->requires_offer == id;
        });
    };
    for (const Intervention& item : menukaart.interventions) {
        if (!asked(item.id)) continue;
        const auto given = wish_.cost.find(item.id);
        if (given == wish_.cost.end() && !item.euro) {
            without_cost.push_back(item.id);
            continue;
        }
        problem.interventions.push_back({.id = item.id,
                                         .suits = item.area_types,
                                         .effect = std::min(0.999, item.reach * item.effect),
                                         .euro = given != wish_.cost.end() ? given->second : *item.euro,
                                         .ceiling = 0,
                                         .team_days = item.team_days});
    }
    if (!without_cost.empty())
        notes_.push_back({.kind = PlanNote::Kind::without_cost,
                          .ids = without_cost,
                          .text = fmt::format("Left out, because nobody said what they cost (--cost, or gkaart import "
                                              "menukaart): {}.",
                                              fmt::join(without_cost, ", "))});
    const auto index_of = [&](const std::string& id) {
        return static_cast<std::size_t>(std::ranges::find(problem.interventions, id, &PlanIntervention::id) -
                                        problem.interventions.begin());
    };
    for (const Intervention& item : menukaart.interventions) {
        const std::size_t own = index_of(item.id);
        if (own == problem.interventions.size() || item.requires_offer.empty()) continue;
        const std::size_t offer = index_of(item.requires_offer);
        if (offer == problem.interventions.size())
            return fail(ErrorCode::refused,
                        fmt::format("{} needs {} with it, of which nobody said what it costs (--cost "
                                    "{}=EURO; 0 is a cost too)",
                                    item.id, item.requires_offer, item.requires_offer));
        problem.interventions[own].with = static_cast<std::uint32_t>(offer);
        // What comes along with something else is help, not voorlichting: it does not serve a gemeente by itself.
        problem.interventions[offer].voorlichting = false;
    }
    if (problem.interventions.empty())
        return fail(ErrorCode::refused,
                    "no intervention has a cost: give --cost ID=EURO, or import them (gkaart import "
                    "menukaart PROJECT FILE with the columns middel, euro)");
    return {};
}

Status PlanBuilder::keep_existing() {
    std::size_t elsewhere = 0;
    for (const Inzet& inzet : existing_) {
        std::optional<std::uint32_t> area, intervention;
        for (std::size_t a = 0; a < refs_.size() && !area; ++a)
            if (refs_[a] == inzet.area && problem.areas[a].type == inzet.type) area = static_cast<std::uint32_t>(a);
        for (std::size_t i = 0; i < problem.interventions.size() && !intervention; ++i)
            if (problem.interventions[i].id == inzet.intervention) intervention = static_cast<std::uint32_t>(i);
        if (!area || !intervention || !kept_.emplace(std::pair(*area, *intervention), &inzet).second) {
            ++elsewhere;
            continue;
        }
        problem.fixed.push_back({*area, *intervention, true, quarter_of(inzet.date)});
    }
    if (elsewhere > 0)
        notes_.push_back({.kind = PlanNote::Kind::not_counted,
                          .count = elsewhere,
                          .text = fmt::format("{} inzet of the register is for an area, or of a kind, that is not in "
                                              "this choice: its money is taken off, but the plan does not count what "
                                              "it meets.",
                                              elsewhere)});
    return {};
}

Status PlanBuilder::add_choices() {
    for (const PlanChoice& choice : wish_.choices) {
        const auto area = ledger_.areas().find(choice.area);
        if (!area) return std::unexpected(area.error());
        const auto item = std::ranges::find(problem.interventions, choice.intervention, &PlanIntervention::id);
        bool found = false;
        for (std::size_t a = 0; a < refs_.size() && item != problem.interventions.end(); ++a) {
            if (refs_[a] != (*area)->ref || std::ranges::find(item->suits, problem.areas[a].type) == item->suits.end())
                continue;
            if (found && choice.wanted) break; // wanted once: in the first of its types
            found = true;
            const FixedChoice fixed{static_cast<std::uint32_t>(a),
                                    static_cast<std::uint32_t>(item - problem.interventions.begin()), choice.wanted,
                                    choice.quarter ? std::optional(*choice.quarter - 1) : std::nullopt};
            const bool there = kept_.contains({fixed.area, fixed.intervention});
            if (!there || !choice.wanted) problem.fixed.push_back(fixed);
        }
        if (!found)
            return fail(ErrorCode::refused, fmt::format("{} in {} cannot be chosen: it has no cost, does not suit the "
                                                        "area, or the area has no rank",
                                                        choice.intervention, choice.area));
    }
    return {};
}

Status PlanBuilder::add_money() {
    const auto uses = use_of(*budget_, existing_);
    const auto use = std::ranges::find(uses, wish_.line, &LineUse::line);
    if (use == uses.end())
        return fail(ErrorCode::refused,
                    fmt::format("the begroting of {} has no line \"{}\" among its lasten", wish_.year, wish_.line));
    money = std::max<std::int64_t>(0, std::min(wish_.money.value_or(use->left()), use->left()));
    // What is kept costs the planner its price; that price comes on top, so that the new get exactly `money`.
    double ceiling = static_cast<double>(money);
    for (const FixedChoice& fixed : problem.fixed)
        if (kept_.contains({fixed.area, fixed.intervention})) ceiling += problem.interventions[fixed.intervention].euro;
    problem.ceilings = {{wish_.line, ceiling}};
    return {};
}

Status PlanBuilder::build() {
    budget_ = ledger_.catalogue().budget(wish_.year);
    if (budget_ == nullptr)
        return fail(ErrorCode::refused,
                    fmt::format("there is no begroting of {}, only of {}: import it first (gkaart import "
                                "begroting PROJECT FILE; `export --register begroting` shows the "
                                "columns)",
                                wish_.year, ledger_.catalogue().budget_years()));
    if (year_of(ledger_.today()) > wish_.year)
        return fail(ErrorCode::refused,
                    fmt::format("{} is over: there is nothing to plan in it (--year, --today)", wish_.year));
    const auto all = ledger_.registers().inzetten();
    if (!all) return std::unexpected(all.error());
    for (const Inzet& inzet : *all)
        if (year_of(inzet.date) == wish_.year && inzet.status != InzetStatus::vervallen) existing_.push_back(inzet);
    for (const auto step : {&PlanBuilder::add_areas, &PlanBuilder::add_interventions, &PlanBuilder::keep_existing,
                            &PlanBuilder::add_choices, &PlanBuilder::add_money})
        if (auto done = (this->*step)(); !done) return done;
    problem.rules = {.every_gemeente = wish_.every_gemeente,
                     .most_per_gemeente = wish_.most_per_gemeente,
                     .most_per_area = wish_.most_per_area,
                     .spacing_m = wish_.spacing_m};
    if (!wish_.team_days) teams_ = fewest_teams();
    set_team_days();
    return {};
}

Day PlanBuilder::first_day() const {
    return std::max(quarter_begin(wish_.year, 0), ledger_.today() + std::chrono::days(1));
}

/// One, unless that cannot bring something to every gemeente and what was chosen by hand in the days that are left.
std::uint32_t PlanBuilder::fewest_teams() const {
    double shortest = std::numeric_limits<double>::infinity();
    for (const PlanIntervention& item : problem.interventions)
        if (item.voorlichting) shortest = std::min(shortest, item.team_days);
    double needed = 0;
    std::set<std::uint32_t> served;
    for (const FixedChoice& fixed : problem.fixed) {
        if (!fixed.wanted) continue;
        const PlanIntervention& item = problem.interventions[fixed.intervention];
        if (item.voorlichting) served.insert(problem.areas[fixed.area].gemeente);
        if (!kept_.contains({fixed.area, fixed.intervention})) needed += item.team_days;
    }
    if (wish_.every_gemeente && std::isfinite(shortest))
        needed += shortest * static_cast<double>(problem.gemeenten.size() - served.size());
    const TeamCalendar calendar(wish_.year, first_day());
    double days = 0;
    for (std::uint32_t q = 0; q < quarters; ++q) days += static_cast<double>(calendar.working_days(q));
    return days > 0 ? std::max(1U, static_cast<std::uint32_t>(std::ceil(needed / days))) : 1;
}

/// In a quarter that has gone there is room for what was done, and no more; what is in the register always fits.
void PlanBuilder::set_team_days() {
    const TeamCalendar calendar(wish_.year, first_day());
    const bool running = year_of(ledger_.today()) == wish_.year;
    std::vector<double> kept(quarters, 0), done(quarters, 0), elsewhere(quarters, 0);
    std::set<std::int64_t> counted;
    for (const auto& [where, inzet] : kept_) {
        const double days = problem.interventions[where.second].team_days;
        const std::uint32_t q = quarter_of(inzet->date);
        counted.insert(inzet->id);
        kept[q] += days;
        if (inzet->date < first_day()) done[q] += days;
        else elsewhere[q] += inzet->team_days - days; // the register may have it longer than the menukaart
    }
    for (const Inzet& inzet : existing_)
        if (!counted.contains(inzet.id) && inzet.date >= first_day())
            elsewhere[quarter_of(inzet.date)] += inzet.team_days;
    problem.rules.team_days.assign(quarters, 0);
    for (std::uint32_t q = 0; q < quarters; ++q) {
        double& days = problem.rules.team_days[q];
        if (running && q < quarter_of(ledger_.today())) days = kept[q];
        else if (wish_.team_days) days = *wish_.team_days;
        else
            days = std::max(kept[q], done[q] + std::max(0.0, static_cast<double>(teams_ * calendar.working_days(q)) -
                                                                 elsewhere[q]));
    }
}

bool PlanBuilder::add_team() {
    constexpr std::uint32_t most = 10; // more teams than that nobody assumes
    if (teams_ == 0 || teams_ >= most) return false;
    ++teams_;
    set_team_days();
    return true;
}

double PlanBuilder::most_a_day(std::uint32_t quarter) const {
    if (teams_ > 0) return teams_;
    const auto days = static_cast<double>(TeamCalendar(wish_.year, first_day()).working_days(quarter));
    return days > 0 ? std::max(1.0, std::ceil(problem.rules.team_days[quarter] / days)) : 1;
}

std::vector<PlanNote> PlanBuilder::notes() const {
    std::vector<PlanNote> all = notes_;
    if (teams_ > 0)
        all.push_back({.kind = PlanNote::Kind::teams_assumed,
                       .count = teams_,
                       .text = fmt::format(
                           "Nobody said how many days the team has (--team-days): {} at work on every working day "
                           "that is left, so no day has more than {} of work.",
                           teams_ == 1 ? "one team" : fmt::format("{} teams", teams_),
                           teams_ == 1 ? "one day" : fmt::format("{} days", teams_))});
    return all;
}

} // namespace gk::programme
