// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/catalogue.hpp"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.hpp>

#include "gis/programme/reference.hpp"

namespace gk::programme {
namespace {

template <class Item>
void put_in_place(std::vector<Item>& items, Item item) {
    const auto same = std::ranges::find(items, item.year, &Item::year);
    if (same == items.end()) items.push_back(std::move(item));
    else *same = std::move(item);
    std::ranges::sort(items, {}, &Item::year);
}

template <class Item>
const Item* of_year(const std::vector<Item>& items, std::int32_t year) {
    const auto found = std::ranges::find(items, year, &Item::year);
    return found == items.end() ? nullptr : &*found;
}

template <class Item>
std::string years_of(const std::vector<Item>& items) {
    std::vector<std::int32_t> years;
    for (const Item& item : items) years.push_back(item.year);
    return fmt::format("{}", fmt::join(years, ", "));
}

std::string text_of(const toml::table& table) {
    std::ostringstream out;
    out << table << '\n';
    return out.str();
}

} // namespace

const Budget* Catalogue::budget(std::int32_t year) const {
    return of_year(budgets, year);
}
const YearPlan* Catalogue::plan(std::int32_t year) const {
    return of_year(plans, year);
}
std::string Catalogue::budget_years() const {
    return years_of(budgets);
}
std::string Catalogue::plan_years() const {
    return years_of(plans);
}

Result<Catalogue> load_catalogue(store::Project& project) {
    auto menukaart = standard_menukaart();
    if (!menukaart) return std::unexpected(menukaart.error());
    auto budget = standard_budget();
    if (!budget) return std::unexpected(budget.error());
    auto plan = standard_year_plan();
    if (!plan) return std::unexpected(plan.error());
    Catalogue catalogue{*std::move(menukaart), {*std::move(budget)}, {*std::move(plan)}};
    const auto documents = store::Registers(project).documents();
    if (!documents) return std::unexpected(documents.error());
    for (const store::Document& document : *documents) {
        switch (document.kind) {
        case store::DocumentKind::begroting: {
            auto own = parse_budget(document.toml, document.file_name, Sums::may_fail);
            if (!own) return std::unexpected(own.error());
            put_in_place(catalogue.budgets, *std::move(own));
            break;
        }
        case store::DocumentKind::jaarplan: {
            auto own = parse_year_plan(document.toml, document.file_name);
            if (!own) return std::unexpected(own.error());
            put_in_place(catalogue.plans, *std::move(own));
            break;
        }
        case store::DocumentKind::menukaart: {
            auto own = parse_menukaart(document.toml, document.file_name);
            if (!own) return std::unexpected(own.error());
            catalogue.menukaart = *std::move(own);
            break;
        }
        }
    }
    return catalogue;
}

std::string to_toml(const Budget& budget) {
    toml::array lines, checks;
    for (const BudgetLine& line : budget.lines) {
        toml::table entry{{"id", line.id},
                          {"label", line.label},
                          {"side", std::string(name(line.side))},
                          {"group", line.group},
                          {"euro", line.euro}};
        if (!line.source.empty()) entry.insert("source", line.source);
        lines.push_back(std::move(entry));
    }
    for (const SumCheck& check : budget.checks) {
        toml::array terms;
        for (const SumTerm& term : check.terms) {
            toml::table entry{{"times", term.times}, {"per", term.per}};
            if (term.line.empty()) entry.insert("side", std::string(name(term.side)));
            else entry.insert("line", term.line);
            terms.push_back(std::move(entry));
        }
        checks.push_back(
            toml::table{{"id", check.id}, {"text", check.text}, {"terms", std::move(terms)}, {"equals", check.equals}});
    }
    toml::table root{
        {"year", budget.year}, {"title", budget.title}, {"source", budget.source}, {"check", std::move(checks)}};
    if (!lines.empty()) root.insert("line", std::move(lines));
    return text_of(root);
}

std::string to_toml(const Menukaart& menukaart) {
    toml::array items;
    for (const Intervention& item : menukaart.interventions) {
        toml::array types;
        for (const region::AreaType type : item.area_types) types.push_back(std::string(region::name(type)));
        toml::table entry{{"id", item.id},
                          {"name", item.name},
                          {"description", item.description},
                          {"area_types", std::move(types)},
                          {"audience", item.audience},
                          {"reach", item.reach},
                          {"half_life_months", item.half_life_months},
                          {"effect", item.effect},
                          {"basis", item.basis},
                          {"team_days", item.team_days}};
        if (!item.requires_offer.empty()) entry.insert("requires_offer", item.requires_offer);
        if (item.euro) entry.insert("euro", *item.euro);
        items.push_back(std::move(entry));
    }
    // Each item says everything itself; the defaults are there because a menukaart has them.
    const Intervention any;
    toml::table root{{"version", 1},
                     {"source", menukaart.source},
                     {"defaults", toml::table{{"reach", any.reach},
                                              {"half_life_months", 12.0},
                                              {"effect", any.effect},
                                              {"basis", "elk middel zegt zelf waar het op rust"}}},
                     {"intervention", std::move(items)}};
    return text_of(root);
}

} // namespace gk::programme
