// SPDX-License-Identifier: EUPL-1.2
#include "core/score/explain_impl.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <format>

namespace gk::score::detail {
namespace {

constexpr std::size_t named_factors = 3;

const Factor* factor_of(const Model& model, std::string_view id) {
    const auto found = std::ranges::find(model.factors, id, &Factor::id);
    return found == model.factors.end() ? nullptr : &*found;
}

} // namespace

Said what_to_say(const Model& model, std::span<const FactorShare> factors, std::span<const UnusedFactor> unused) {
    Said said;
    for (const FactorShare& share : factors) {
        const Factor* factor = factor_of(model, share.factor);
        if (factor == nullptr) continue;
        const bool is_unused = std::ranges::any_of(
            unused, [&](const UnusedFactor& other) { return other.model == model.id && other.factor == share.factor; });
        if (is_unused) continue;
        if (std::isnan(share.raw) || share.coverage < 0.005) // less than the percent that would be shown
            said.missing.push_back(factor);
        else if (share.coverage < 0.995) said.partly.emplace_back(factor, &share);
        if (share.share > 0 && !std::isnan(share.raw)) said.largest.emplace_back(factor, &share);
    }
    std::ranges::stable_sort(said.largest,
                             [](const Named& a, const Named& b) { return a.second->share > b.second->share; });
    if (said.largest.size() > named_factors) said.largest.resize(named_factors);
    for (const UnusedFactor& other : unused) {
        const Factor* factor = other.model == model.id ? factor_of(model, other.factor) : nullptr;
        if (factor != nullptr) said.left_out.push_back(factor);
    }
    return said;
}

Named moves_most(const AreaScore& area, const Model& model, std::span<const FactorShare> factors) {
    constexpr std::uint32_t worth_saying = 3;
    const FactorShare* most = nullptr;
    std::uint32_t moved = worth_saying - 1;
    for (const FactorShare& share : factors) {
        if (!share.rank_without || !area.rank) continue;
        const std::uint32_t by = std::max(*share.rank_without, *area.rank) - std::min(*share.rank_without, *area.rank);
        if (by > moved) {
            moved = by;
            most = &share;
        }
    }
    const Factor* factor = most == nullptr ? nullptr : factor_of(model, most->factor);
    return factor == nullptr ? Named{} : Named{factor, most};
}

bool was_used(std::span<const PriorityPart> parts, Part part) {
    return std::ranges::any_of(parts, [&](const PriorityPart& p) { return p.part == part && p.used; });
}

std::string written(double value, int decimals, char thousands, char decimal) {
    const bool shortest = decimals < 0;
    if (shortest) {
        const double size = std::abs(value);
        decimals = 0;
        if (size > 0 && size < 99.5) {
            decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 0, 9);
        }
    }
    std::string digits = std::format("{:.{}f}", std::abs(value), decimals);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string fraction = point < digits.size() ? digits.substr(point + 1) : std::string();
    while (shortest && fraction.ends_with('0')) fraction.pop_back();
    std::string whole = digits.substr(0, point);
    for (std::size_t place = whole.size(); place > 3; place -= 3) whole.insert(place - 3, 1, thousands);
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    std::string text = (value < 0 && !zero ? "-" : "") + whole;
    if (!fraction.empty()) text += decimal + fraction;
    return text;
}

} // namespace gk::score::detail
