// SPDX-License-Identifier: EUPL-1.2
#include "app/map/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include <QCoreApplication>

#include "app/map/theme.hpp"

namespace gk::map {
namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

double value_of(const score::AreaScore& score, AreaValue value) {
    switch (value) {
    case AreaValue::opportunity: return score.opportunity;
    case AreaValue::p90: return score.p90;
    case AreaValue::top_share: return 100 * score.top_share;
    case AreaValue::reporting_gap: return score.reporting_gap;
    case AreaValue::reach: return 100 * score.reach;
    case AreaValue::priority: return score.priority;
    }
    return nan_value;
}

/// The place in the list that belongs to a value: a map of opportunity does not show the order of priority.
std::uint32_t rank_of(const score::AreaScore& score, AreaValue value) {
    return value == AreaValue::priority ? *score.rank : score.opportunity_rank.value_or(*score.rank);
}

/// For AreaTheme and CellTheme alike, apart from focus.
template <class T>
std::uint8_t fill_of(const T& theme, std::size_t i, const classify::Classes& classes) {
    if (!theme.of_type.empty() && theme.of_type[i] == 0) return other_fill;
    const auto c = classes.class_of(theme.value[i]);
    if (!c) return missing_fill;
    // A coverage that is itself missing says nothing for the value either.
    if (!theme.coverage.empty() && !(theme.coverage[i] >= score::min_coverage)) return unreliable_fill;
    return static_cast<std::uint8_t>(*c);
}

template <class T>
Result<classify::Classes> classes_of_values(const T& theme, const classify::Options& options) {
    const classify::Classes one;
    std::vector<double> shown;
    shown.reserve(theme.value.size());
    for (std::size_t i = 0; i < theme.value.size(); ++i)
        if (fill_of(theme, i, one) == 0) shown.push_back(theme.value[i]);
    return classify::make_classes(shown, options);
}

} // namespace

std::string demo_banner() {
    return QCoreApplication::translate("Map", "schematisch voorbeeld, gesimuleerde signalen").toStdString();
}

std::optional<double> highest_possible(std::string_view unit, const Theme& theme) {
    constexpr double whole = 100;
    if (!unit.starts_with('%')) return std::nullopt;
    const auto keeps = [&](const auto& values) {
        return std::ranges::none_of(values, [&](double value) { return value > whole; });
    };
    const auto* areas = std::get_if<AreaTheme>(&theme);
    const auto* cells = std::get_if<CellTheme>(&theme);
    if ((areas != nullptr && !keeps(areas->value)) || (cells != nullptr && !keeps(cells->value))) return std::nullopt;
    return whole;
}

std::vector<Sign> side_by_side(std::vector<Sign> signs) {
    std::vector<Sign> kept;
    const auto same_place = [](const Sign& a, const Sign& b) { return a.at.x == b.at.x && a.at.y == b.at.y; };
    for (Sign& sign : signs) {
        sign.aside = 0;
        if (!std::ranges::contains(kept, sign)) kept.push_back(sign);
    }
    std::vector<double> aside(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        double before = 0, all = 0;
        for (std::size_t j = 0; j < kept.size(); ++j) {
            if (!same_place(kept[i], kept[j])) continue;
            before += j < i ? 1 : 0;
            all += 1;
        }
        aside[i] = before - (all - 1) / 2;
    }
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i].aside = aside[i];
    return kept;
}

classify::Classes category_classes(std::size_t n) {
    classify::Classes classes{.method = classify::Method::given, .breaks = {}};
    for (std::size_t i = 1; i < n; ++i) classes.breaks.push_back(static_cast<double>(i) - 0.5);
    return classes;
}

AreaTheme area_theme(Polygons polygons, std::span<const std::string> codes, std::vector<std::string> gemeente,
                     std::span<const score::AreaScore> scores, region::AreaType type, AreaValue value) {
    std::unordered_map<std::string_view, const score::AreaScore*> by_id;
    for (const score::AreaScore& s : scores)
        if (s.type == type) by_id.emplace(s.id, &s);
    AreaTheme theme{.polygons = std::move(polygons),
                    .gemeente = std::move(gemeente),
                    .value = {},
                    .coverage = {},
                    .of_type = {},
                    .uncertain = {}};
    for (const std::string& code : codes) {
        const auto found = by_id.find(code);
        const bool has = found != by_id.end();
        theme.of_type.push_back(has ? 1 : 0);
        theme.value.push_back(has ? value_of(*found->second, value) : nan_value);
        theme.coverage.push_back(has ? found->second->coverage : nan_value);
        theme.uncertain.push_back(
            has && is_ranked_value(value) && found->second->reliability == score::Reliability::wide_interval ? 1 : 0);
    }
    return theme;
}

CellTheme cell_theme(std::shared_ptr<const grid::CellGrid> grid, const score::CellScores& scores, region::AreaType type,
                     AreaValue value) {
    const grid::CellValues& shown = value == AreaValue::reporting_gap ? scores.reporting_gap
                                    : value == AreaValue::reach       ? scores.reach
                                    : value == AreaValue::priority    ? scores.priority
                                                                      : scores.opportunity;
    CellTheme theme{.grid = std::move(grid), .value = shown, .coverage = scores.coverage, .of_type = {}};
    theme.value.resize(scores.type.size(), nan_value);
    if (value == AreaValue::reach)
        for (double& one : theme.value) one *= 100;
    theme.of_type.reserve(scores.type.size());
    for (const region::AreaType t : scores.type) theme.of_type.push_back(t == type ? 1 : 0);
    return theme;
}

Result<classify::Classes> classes_of(const Theme& theme, const classify::Options& options) {
    if (const auto* areas = std::get_if<AreaTheme>(&theme)) return classes_of_values(*areas, options);
    if (const auto* cells = std::get_if<CellTheme>(&theme)) return classes_of_values(*cells, options);
    return classify::make_classes({}, options);
}

std::vector<RankedArea> top_of(std::span<const score::AreaScore> scores, region::AreaType type, AreaValue value,
                               const Base& base, std::string_view only_gemeente, std::size_t count) {
    std::vector<std::pair<std::uint32_t, const score::AreaScore*>> ranked;
    for (const score::AreaScore& s : scores)
        if (s.type == type && s.rank && !std::isnan(value_of(s, value))) ranked.emplace_back(rank_of(s, value), &s);
    if (!is_ranked_value(value)) {
        // A list of its own: the highest values first.
        std::ranges::stable_sort(ranked, [&](const auto& a, const auto& b) {
            const double x = value_of(*a.second, value);
            const double y = value_of(*b.second, value);
            return x != y ? x > y : a.second->id < b.second->id;
        });
        for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i].first = static_cast<std::uint32_t>(i + 1);
    }
    std::erase_if(ranked, [&](const auto& entry) {
        return !only_gemeente.empty() && entry.second->gemeente != only_gemeente && entry.second->id != only_gemeente;
    });
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
    });
    if (ranked.size() > count) ranked.resize(count);
    std::vector<RankedArea> top;
    for (const auto& [rank, s] : ranked) {
        RankedArea row{
            .rank = rank, .name = s->name.empty() ? s->id : s->name, .gemeente = {}, .score = value_of(*s, value)};
        const auto code = std::ranges::find(base.gemeente_code, s->gemeente);
        if (s->kind != region::AreaKind::gemeente && code != base.gemeente_code.end())
            row.gemeente = base.gemeente_name[static_cast<std::size_t>(code - base.gemeente_code.begin())];
        top.push_back(std::move(row));
    }
    return top;
}

bool is_uncertain(const AreaTheme& theme, std::size_t area, std::uint8_t fill) {
    return !theme.uncertain.empty() && theme.uncertain[area] != 0 && fill < classify::max_classes;
}

std::vector<std::uint8_t> fills(const MapSnapshot& snapshot, Extent extent) {
    std::vector<std::uint8_t> result;
    constexpr auto nowhere = std::numeric_limits<std::size_t>::max();
    const std::size_t focus = extent == Extent::shown ? snapshot.focus.value_or(nowhere) : nowhere;
    if (const auto* areas = std::get_if<AreaTheme>(&snapshot.theme)) {
        result.resize(areas->value.size());
        const std::string* only =
            focus != nowhere && !areas->gemeente.empty() ? &snapshot.base.gemeente_code[focus] : nullptr;
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = only && areas->gemeente[i] != *only ? hidden_fill : fill_of(*areas, i, snapshot.classes);
    } else if (const auto* cells = std::get_if<CellTheme>(&snapshot.theme)) {
        result.resize(cells->value.size());
        const auto gemeente = cells->grid->gemeente();
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = focus != nowhere && gemeente[i] != focus ? hidden_fill : fill_of(*cells, i, snapshot.classes);
    }
    return result;
}

std::array<std::size_t, 256> count(const std::vector<std::uint8_t>& fills) {
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t f : fills) ++counts.at(f);
    return counts;
}

bool has_white_gemeente_borders(const MapSnapshot& snapshot) {
    return !snapshot.focus && snapshot.base.neighbours && std::holds_alternative<AreaTheme>(snapshot.theme) &&
           snapshot.subject.per == region::AreaKind::gemeente;
}

} // namespace gk::map
