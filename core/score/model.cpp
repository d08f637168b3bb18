// SPDX-License-Identifier: EUPL-1.2
#include "core/score/model.hpp"

#include <algorithm>
#include <array>
#include <format>

namespace gk::score {
namespace {

constexpr std::array<std::string_view, 6> measure_names{"density", "distance",  "coverage",
                                                        "count",   "attribute", "length"};
constexpr std::array<std::string_view, 4> kernel_names{"quartic", "gaussian", "epanechnikov", "triweight"};
constexpr std::array<std::string_view, 2> combination_names{"additive", "geometric"};

template <class Enum, std::size_t N>
std::optional<Enum> parse_name(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

/// Length first, so that no text can imitate the border between two fields.
std::string framed(std::string_view text) {
    return std::format("{}:{}", text.size(), text);
}

} // namespace

std::string_view name(MeasureKind kind) {
    return measure_names.at(static_cast<std::size_t>(kind));
}
std::optional<MeasureKind> parse_measure_kind(std::string_view text) {
    return parse_name<MeasureKind>(measure_names, text);
}
std::string_view name(measure::Kernel kernel) {
    return kernel_names.at(static_cast<std::size_t>(kernel));
}
std::optional<measure::Kernel> parse_kernel(std::string_view text) {
    return parse_name<measure::Kernel>(kernel_names, text);
}
std::string_view name(Combination combination) {
    return combination_names.at(static_cast<std::size_t>(combination));
}
std::optional<Combination> parse_combination(std::string_view text) {
    return parse_name<Combination>(combination_names, text);
}

std::string MeasureSpec::canonical() const {
    std::string text = std::format("{} layer={}", name(kind), framed(layer));
    for (const std::string& other : alternatives) text += std::format(" or={}", framed(other));
    text += std::format(" attribute={}", framed(attribute));
    for (const auto& [key, values] : where) {
        text += std::format(" where={}", framed(key));
        for (const std::string& value : values) text += std::format(",{}", framed(value));
    }
    // {} of a double is the shortest text that reads back as the same value.
    text += std::format(" kernel={} bandwidth={} edge={} radius={} half_life={}", name(kernel), bandwidth,
                        edge_correction, radius, half_life_days);
    text += std::format(" spread={} quantity={} border={}", spread == Spread::centre ? "centre" : "area",
                        quantity == measure::Quantity::rate ? "rate" : "count", border);
    text += std::format(" require={}>={} scale={}", framed(require_attribute), require_at_least, scale);
    return text;
}

std::vector<double> pairwise_weights(const Model& model) {
    if (!model.pairwise || model.pairwise->factors.size() != model.factors.size()) return {};
    const std::vector<double> judged = analytic_hierarchy(model.pairwise->matrix).weights;
    std::vector<double> weights;
    for (const Factor& factor : model.factors) {
        const auto found = std::ranges::find(model.pairwise->factors, factor.id);
        if (found == model.pairwise->factors.end()) return {};
        weights.push_back(judged.at(static_cast<std::size_t>(found - model.pairwise->factors.begin())));
    }
    return weights;
}

} // namespace gk::score
