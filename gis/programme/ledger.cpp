// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/ledger.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "gis/programme/reference.hpp"

namespace gk::programme {
namespace {

using store::Change;
using Outcome = store::Registers::Outcome;

/// A single thing needs no row number.
std::unexpected<Error> at_row(Error error, std::size_t row, std::size_t rows) {
    if (rows > 1 && error.row == 0) error.row = static_cast<std::int64_t>(row + 1);
    return std::unexpected(std::move(error));
}

std::string types_of(std::span<const region::AreaType> types) {
    std::vector<std::string_view> names;
    for (const region::AreaType type : types) names.push_back(region::name(type));
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

Result<Ledger> Ledger::open(store::Project& project, Day today) {
    auto catalogue = load_catalogue(project);
    if (!catalogue) return std::unexpected(catalogue.error());
    auto areas = AreaIndex::load(project);
    if (!areas) return std::unexpected(areas.error());
    return Ledger(project, *std::move(catalogue), *std::move(areas), today);
}

Result<Inzet> Ledger::complete(const InzetDraft& draft) const {
    const auto area = areas_.find(draft.area);
    if (!area) return std::unexpected(area.error());
    const Intervention* item = programme::find(catalogue_.menukaart, draft.intervention);
    if (item == nullptr) {
        std::vector<std::string> ids;
        for (const Intervention& one : catalogue_.menukaart.interventions) ids.push_back(one.id);
        return fail(
            ErrorCode::refused,
            fmt::format("\"{}\" is not on the menukaart, which has {}", draft.intervention, fmt::join(ids, ", ")), {},
            0, "middel");
    }
    Inzet inzet{.intervention = item->id, .area = (*area)->ref, .gemeente = (*area)->gemeente, .date = draft.date};
    if (draft.type) {
        inzet.type = *draft.type;
    } else {
        // What the intervention suits and the area has; the largest part of the area decides between more.
        std::vector<region::AreaType> possible = item->area_types;
        if (possible.size() > 1 && !(*area)->types.empty()) {
            possible.clear();
            for (const region::AreaType type : (*area)->types)
                if (std::ranges::find(item->area_types, type) != item->area_types.end()) possible.push_back(type);
            if (!possible.empty()) possible.resize(1);
        }
        if (possible.empty())
            return fail(ErrorCode::refused,
                        fmt::format("{} suits {}, but {} is {}", item->id, types_of(item->area_types), (*area)->ref.id,
                                    types_of((*area)->types)),
                        {}, 0, "gebiedstype");
        if (possible.size() > 1)
            return fail(ErrorCode::refused,
                        fmt::format("{} suits {}: say which (the project has no score that tells)", item->id,
                                    types_of(item->area_types)),
                        {}, 0, "gebiedstype");
        inzet.type = possible.front();
    }
    inzet.status = draft.status;
    inzet.team = draft.team;
    inzet.team_days = draft.team_days.value_or(item->team_days);
    inzet.euro = draft.euro.value_or(std::llround(item->euro.value_or(0)));
    inzet.line = draft.line;
    inzet.reach = draft.reach.value_or(item->reach);
    inzet.reach_counted = draft.reach_counted;
    inzet.half_life_months = draft.half_life_months.value_or(item->half_life_months);
    inzet.offered = draft.offered;
    inzet.result = draft.result;
    inzet.note = draft.note;
    inzet.evaluated = draft.evaluated;
    inzet.evaluation = draft.evaluation;
    return inzet;
}

Status Ledger::check_result(const std::string& result, std::int32_t year) const {
    if (result.empty()) return {};
    const auto has = [&](const YearPlan& plan) {
        return std::ranges::find(plan.results, result, &PlannedResult::id) != plan.results.end();
    };
    const YearPlan* plan = catalogue_.plan(year);
    if (plan != nullptr ? has(*plan) : std::ranges::any_of(catalogue_.plans, has)) return {};
    return fail(ErrorCode::refused, fmt::format("no jaarplan has a result \"{}\"", result), {}, 0, "resultaat");
}

Result<Outcome> Ledger::put(std::span<const Inzet> inzetten, const Change& change) {
    auto all = registers_.inzetten();
    if (!all) return std::unexpected(all.error());
    for (std::size_t i = 0; i < inzetten.size(); ++i) {
        const Inzet& inzet = inzetten[i];
        if (auto status = validate(inzet, catalogue_.menukaart, today_); !status)
            return at_row(status.error(), i, inzetten.size());
        if (areas_.find(inzet.area) == nullptr)
            return at_row(
                {ErrorCode::refused, fmt::format("the project has no area {}", inzet.area.id), {}, 0, "gebied"}, i,
                inzetten.size());
        if (auto status = check_result(inzet.result, year_of(inzet.date)); !status)
            return at_row(status.error(), i, inzetten.size());
        const auto same = std::ranges::find_if(*all, [&](const Inzet& other) {
            return inzet.id != 0 ? other.id == inzet.id : same_occasion(other, inzet);
        });
        if (same == all->end()) all->push_back(inzet);
        else *same = inzet;
        if (inzet.line.empty()) continue;
        const Budget* budget = catalogue_.budget(year_of(inzet.date));
        if (budget == nullptr)
            return at_row(
                {ErrorCode::refused,
                 fmt::format("there is no begroting of {}, only of {}: import it first (gkaart import begroting)",
                             year_of(inzet.date), catalogue_.budget_years()),
                 {},
                 0,
                 "begrotingsregel"},
                i, inzetten.size());
        if (auto status = within_ceiling(*budget, *all, inzet); !status)
            return at_row(status.error(), i, inzetten.size());
    }
    return registers_.put(inzetten, change);
}

Result<Inzet> Ledger::remove_inzet(std::int64_t id, const Change& change) {
    const auto all = registers_.inzetten();
    if (!all) return std::unexpected(all.error());
    const auto knelpunten = registers_.knelpunten();
    if (!knelpunten) return std::unexpected(knelpunten.error());
    const auto found = std::ranges::find(*all, id, &Inzet::id);
    if (found == all->end()) return fail(ErrorCode::refused, fmt::format("there is no inzet number {}", id));
    if (auto free = may_be_removed(*found, *knelpunten); !free) return std::unexpected(free.error());
    if (auto done = registers_.remove_inzet(id, change); !done) return std::unexpected(done.error());
    return *found;
}

Result<Outcome> Ledger::put(std::span<const Knelpunt> knelpunten, const Change& change) {
    const auto inzetten = registers_.inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    for (std::size_t i = 0; i < knelpunten.size(); ++i) {
        const Knelpunt& knelpunt = knelpunten[i];
        const auto refuse = [&](std::string why, std::string field) {
            return at_row({ErrorCode::refused, std::move(why), {}, 0, std::move(field)}, i, knelpunten.size());
        };
        if (auto status = validate(knelpunt); !status) return at_row(status.error(), i, knelpunten.size());
        for (const Decision& decision : knelpunt.decisions)
            if (decision.date > today_)
                return refuse(fmt::format("a decision of {} is still to come", iso(decision.date)), "datum");
        for (const AreaRef& area : knelpunt.areas)
            if (areas_.find(area) == nullptr)
                return refuse(fmt::format("the project has no area {}", area.id), "gebieden");
        for (const std::string& result : knelpunt.results)
            if (auto status = check_result(result, 0); !status) return at_row(status.error(), i, knelpunten.size());
        for (const std::int64_t inzet : knelpunt.inzetten)
            if (std::ranges::find(*inzetten, inzet, &Inzet::id) == inzetten->end())
                return refuse(fmt::format("there is no inzet number {}", inzet), "inzet");
    }
    return registers_.put(knelpunten, change);
}

Result<Outcome> Ledger::put(std::span<const DeskSignal> signals, const Change& change) {
    for (std::size_t i = 0; i < signals.size(); ++i) {
        if (auto status = validate(signals[i], today_); !status) return at_row(status.error(), i, signals.size());
        if (!signals[i].gemeente.empty() &&
            areas_.find(AreaRef{region::AreaKind::gemeente, signals[i].gemeente}) == nullptr)
            return at_row({ErrorCode::refused,
                           fmt::format("the project has no gemeente {}", signals[i].gemeente),
                           {},
                           0,
                           "gemeente"},
                          i, signals.size());
    }
    return registers_.put(signals, change);
}

Result<Outcome> Ledger::put(std::span<const ResultEntry> entries, const Change& change) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const YearPlan* plan = catalogue_.plan(entries[i].year);
        if (plan == nullptr)
            return at_row(
                {ErrorCode::refused,
                 fmt::format("there is no jaarplan of {}, only of {}", entries[i].year, catalogue_.plan_years()),
                 {},
                 0,
                 "jaar"},
                i, entries.size());
        if (auto status = validate(entries[i], *plan, today_); !status)
            return at_row(status.error(), i, entries.size());
        if (!entries[i].gemeente.empty() &&
            areas_.find(AreaRef{region::AreaKind::gemeente, entries[i].gemeente}) == nullptr)
            return at_row({ErrorCode::refused,
                           fmt::format("the project has no gemeente {}", entries[i].gemeente),
                           {},
                           0,
                           "gemeente"},
                          i, entries.size());
    }
    return registers_.put(entries, change);
}

Result<bool> Ledger::put(const store::Document& document, const Change& change) {
    const auto before = registers_.documents();
    if (!before) return std::unexpected(before.error());
    const bool same = std::ranges::any_of(*before, [&](const store::Document& other) {
        return other.kind == document.kind && other.year == document.year && other.toml == document.toml;
    });
    if (same) return false;
    if (auto status = registers_.put(document, change); !status) return std::unexpected(status.error());
    auto catalogue = load_catalogue(*project_);
    if (!catalogue) return std::unexpected(catalogue.error());
    catalogue_ = *std::move(catalogue);
    return true;
}

Status Ledger::check_paid(const Budget& budget) const {
    const Budget* before = catalogue_.budget(budget.year);
    if (before == nullptr) return {};
    const auto all = registers_.inzetten();
    if (!all) return std::unexpected(all.error());
    const auto uses = use_of(budget, *all);
    for (const BudgetLine& line : before->lines) {
        if (line.side != Side::lasten) continue;
        const auto use = std::ranges::find(uses, line.id, &LineUse::line);
        if (use != uses.end()) {
            if (use->budget < line.euro && use->left() < 0)
                return fail(ErrorCode::refused, fmt::format("\"{}\" has {} euro of inzet on it: {} euro is too little",
                                                            use->label, use->committed(), use->budget));
            continue;
        }
        std::int64_t count = 0, euro = 0;
        for (const Inzet& inzet : *all)
            if (inzet.line == line.id && year_of(inzet.date) == budget.year) {
                ++count;
                euro += inzet.euro;
            }
        if (count > 0)
            return fail(ErrorCode::refused,
                        fmt::format("\"{}\" pays for {} inzet, together {} euro: give that another line first",
                                    line.label, count, euro));
    }
    return {};
}

Result<bool> Ledger::put(const Budget& budget, const Change& change) {
    if (budget.source.empty())
        return fail(ErrorCode::refused, "a begroting needs its source: who decided on the amounts");
    if (auto paid = check_paid(budget); !paid) return std::unexpected(paid.error());
    const store::Document document{
        .kind = store::DocumentKind::begroting, .year = budget.year, .file_name = {}, .toml = to_toml(budget)};
    // What cannot be read back would close the project: it is tried before it is stored.
    if (const auto good = parse_budget(document.toml, {}, Sums::may_fail); !good) return std::unexpected(good.error());
    return put(document, change);
}

} // namespace gk::programme
