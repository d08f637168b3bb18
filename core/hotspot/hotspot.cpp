// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/hotspot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "core/hotspot/fdr.hpp"

namespace gk::hotspot {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

template <class Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

constexpr Names<HotspotClass, 8> class_names{{
    {HotspotClass::high_high, "high-high"},
    {HotspotClass::low_low, "low-low"},
    {HotspotClass::high_low, "high-low"},
    {HotspotClass::low_high, "low-high"},
    {HotspotClass::not_significant, "not significant"},
    {HotspotClass::no_claim, "no claim"},
    {HotspotClass::island, "island"},
    {HotspotClass::missing, "missing"},
}};
constexpr Names<Statistic, 3> statistic_names{
    {{Statistic::gi, "gi"}, {Statistic::gi_star, "gi-star"}, {Statistic::local_moran, "local-moran"}}};
constexpr Names<Weights, 2> weights_names{{{Weights::binary, "binary"}, {Weights::row, "row"}}};

template <class Value, std::size_t N>
std::string_view name_in(const Names<Value, N>& names, Value value) {
    return std::ranges::find(names, value, &std::pair<Value, std::string_view>::first)->second;
}
template <class Value, std::size_t N>
std::optional<Value> value_in(const Names<Value, N>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text, &std::pair<Value, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::string count(std::size_t n, std::string_view one, std::string_view more) {
    return std::to_string(n) + " " + std::string(n == 1 ? one : more);
}

/// Why these values say nothing about place, if so.
Status check(std::span<const double> values, const Neighbours& neighbours, std::size_t units) {
    if (values.empty())
        return fail(ErrorCode::refused, units == 0 ? "there are no units"
                                                   : "none of the " + count(units, "unit", "units") +
                                                         " has a value: choose another attribute");
    if (values.size() < 3)
        return fail(ErrorCode::refused, "only " + count(values.size(), "unit has", "units have") +
                                            " a value: a comparison with neighbours needs at least three");
    const auto [low, high] = std::ranges::minmax(values);
    const double rounding = 16 * std::numeric_limits<double>::epsilon() * std::max(std::abs(low), std::abs(high));
    if (high / 2 - low / 2 <= rounding / 2)
        return fail(ErrorCode::refused, "the attribute is the same in all " + count(values.size(), "unit", "units") +
                                            " that have a value, so no place is higher than another");
    if (neighbours.links() == 0)
        return fail(ErrorCode::refused,
                    "no unit has a neighbour with a value, so there is nothing to compare with: choose other "
                    "neighbours, such as the nearest 8 (knn:8)");
    for (std::size_t i = 0; i < values.size(); ++i)
        if (neighbours.degree(i) > 0 && neighbours.degree(i) + 1 < values.size()) return {};
    return fail(ErrorCode::refused,
                "every unit is a neighbour of every other, so all places are the same place: choose fewer neighbours");
}

HotspotClass quadrant(bool high, bool among_high) {
    if (high) return among_high ? HotspotClass::high_high : HotspotClass::high_low;
    return among_high ? HotspotClass::low_high : HotspotClass::low_low;
}

void say_what_was_left_out(Analysis& a, const Options& options, std::size_t tests, bool ratio_missing) {
    if (a.missing > 0)
        a.notes.push_back(count(a.missing, "unit has", "units have") + " no (finite) value and " +
                          (a.missing == 1 ? "is" : "are") + " left out, as neighbours too");
    if (a.islands > 0)
        a.notes.push_back(count(a.islands, "unit has", "units have") + " no neighbours and so no statistic");
    if (ratio_missing)
        a.notes.push_back(
            "some values are negative, so Gi as a share of the total has no meaning; z, p and q do not depend on it");
    if (options.permutations.draws == 0)
        a.notes.push_back("no permutations were asked for, so nothing is called significant; " +
                          std::to_string(a.permutations_needed) + " are needed for that");
    else if (!a.claim)
        a.notes.push_back(std::to_string(a.permutations) + " permutations are too few to call any of " +
                          count(tests, "unit", "units") + " significant at a false discovery rate of 5%: that needs " +
                          std::to_string(a.permutations_needed));
}

} // namespace

std::string_view name(HotspotClass value) {
    return name_in(class_names, value);
}
std::string_view name(Statistic statistic) {
    return name_in(statistic_names, statistic);
}
std::string_view name(Weights weights) {
    return name_in(weights_names, weights);
}
std::optional<Statistic> parse_statistic(std::string_view text) {
    return value_in(statistic_names, text);
}
std::optional<Weights> parse_weights(std::string_view text) {
    return value_in(weights_names, text);
}

Result<Analysis> analyse(std::span<const double> values, const Neighbours& neighbours, const Options& options,
                         const Progress& progress) {
    if (values.size() != neighbours.size()) return fail(ErrorCode::bug, "not one value for each unit");
    const std::size_t units = values.size();
    std::vector<Neighbours::Unit> kept;
    std::vector<double> x;
    for (std::size_t i = 0; i < units; ++i)
        if (std::isfinite(values[i])) {
            kept.push_back(static_cast<Neighbours::Unit>(i));
            x.push_back(values[i]);
        }
    const Neighbours among = kept.size() == units ? neighbours : neighbours.among(kept);
    if (const auto fit = check(x, among, units); !fit) return std::unexpected(fit.error());

    Analysis a;
    a.statistic.assign(units, no_value);
    a.z = a.p = a.q = a.statistic;
    a.cls.assign(units, HotspotClass::missing);
    a.neighbours.assign(units, 0);
    a.n = kept.size();
    a.missing = units - kept.size();
    a.permutations = options.permutations.draws;
    const LocalStatistics local = local_statistics(x, among, options.statistic, options.weights);
    a.global = global_moran(x, among, options.global_weights);
    for (std::size_t i = 0; i < kept.size(); ++i) a.islands += among.degree(i) == 0 ? 1U : 0U;
    const std::size_t tests = a.n - a.islands;
    a.permutations_needed = permutations_needed(tests);
    a.claim = a.permutations >= a.permutations_needed;

    std::vector<double> p(kept.size(), no_value), q = p;
    if (a.permutations > 0) {
        const auto tails = permute(x, among, options.permutations, progress);
        if (!tails) return std::unexpected(tails.error());
        p = p_values(*tails, among, a.permutations);
        q = q_values(p);
    }
    double mean = 0;
    for (const double value : x) mean += value / static_cast<double>(x.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const Neighbours::Unit unit = kept[i];
        a.statistic[unit] = local.statistic[i];
        a.z[unit] = local.z[i];
        a.p[unit] = p[i];
        a.q[unit] = q[i];
        a.neighbours[unit] = static_cast<std::uint32_t>(among.degree(i));
        a.cls[unit] = among.degree(i) == 0 ? HotspotClass::island
                      : !a.claim           ? HotspotClass::no_claim
                      : !discovered(q[i])  ? HotspotClass::not_significant
                                           : quadrant(x[i] > mean, local.around[i] > 0);
    }
    const bool ratio_missing = options.statistic != Statistic::local_moran && std::ranges::min(x) < 0;
    say_what_was_left_out(a, options, tests, ratio_missing);
    return a;
}

} // namespace gk::hotspot
