// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/links.hpp"

#include <algorithm>
#include <set>

namespace gk::programme {
namespace {

using region::AreaKind;

std::set<AreaRef> family_of(const AreaIndex& areas, const AreaRef& area) {
    std::set<AreaRef> family{area};
    const KnownArea* known = areas.find(area);
    if (known == nullptr) return family;
    if (area.kind == AreaKind::gemeente) {
        for (const KnownArea* inside : areas.in_gemeente(area.id)) family.insert(inside->ref);
        return family;
    }
    if (!known->gemeente.empty()) family.insert({AreaKind::gemeente, known->gemeente});
    // A CBS code of a buurt begins with that of its wijk: BU03610100 lies in WK036101.
    if (area.kind == AreaKind::buurt && area.id.size() == 10)
        family.insert({AreaKind::wijk, "WK" + area.id.substr(2, 6)});
    return family;
}

void add_result(const Catalogue& catalogue, const std::string& id, AreaLinks& links) {
    if (id.empty() || std::ranges::find(links.results, id, &AreaLinks::Result::id) != links.results.end()) return;
    for (auto plan = catalogue.plans.rbegin(); plan != catalogue.plans.rend(); ++plan) {
        const auto result = std::ranges::find(plan->results, id, &PlannedResult::id);
        if (result == plan->results.end()) continue;
        const auto activity = std::ranges::find(plan->activities, result->activity, &Activity::id);
        links.results.push_back(
            {id, result->text, result->activity, activity == plan->activities.end() ? std::string() : activity->theme});
        return;
    }
    links.results.push_back({id, id, "", ""});
}

void add_money(const Catalogue& catalogue, const Inzet& inzet, AreaLinks& links) {
    if (inzet.line.empty() || inzet.euro == 0 || inzet.status == InzetStatus::vervallen) return;
    const std::int32_t year = year_of(inzet.date);
    auto money =
        std::ranges::find_if(links.money, [&](const auto& m) { return m.year == year && m.line == inzet.line; });
    if (money == links.money.end()) {
        const Budget* budget = catalogue.budget(year);
        const BudgetLine* line = budget == nullptr ? nullptr : find_line(*budget, inzet.line);
        links.money.push_back({year, inzet.line, line == nullptr ? inzet.line : line->label});
        money = links.money.end() - 1;
    }
    (inzet.status == InzetStatus::uitgevoerd ? money->spent : money->planned) += inzet.euro;
}

} // namespace

gk::Result<AreaLinks> links_of(Ledger& ledger, const AreaRef& area) {
    const auto knelpunten = ledger.registers().knelpunten();
    if (!knelpunten) return std::unexpected(knelpunten.error());
    const auto inzetten = ledger.registers().inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    return links_of(ledger.catalogue(), ledger.areas(), *knelpunten, *inzetten, area);
}

AreaLinks links_of(const Catalogue& catalogue, const AreaIndex& areas, std::span<const Knelpunt> knelpunten,
                   std::span<const Inzet> inzetten, const AreaRef& area) {
    const std::set<AreaRef> family = family_of(areas, area);
    AreaLinks links;
    for (const Inzet& inzet : inzetten)
        if (family.contains(inzet.area)) links.inzetten.push_back(inzet);
    for (const Knelpunt& knelpunt : knelpunten) {
        const bool placed = std::ranges::any_of(knelpunt.areas, [&](const AreaRef& a) { return family.contains(a); });
        const bool worked_on = std::ranges::any_of(links.inzetten, [&](const Inzet& inzet) {
            return std::ranges::find(knelpunt.inzetten, inzet.id) != knelpunt.inzetten.end();
        });
        if (placed || worked_on) links.knelpunten.push_back(knelpunt);
    }
    for (const Inzet& inzet : links.inzetten) {
        add_result(catalogue, inzet.result, links);
        add_money(catalogue, inzet, links);
    }
    for (const Knelpunt& knelpunt : links.knelpunten)
        for (const std::string& result : knelpunt.results) add_result(catalogue, result, links);
    return links;
}

} // namespace gk::programme
