// SPDX-License-Identifier: EUPL-1.2
#include "core/pilot/stop_rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>

namespace gk::pilot {
namespace {

struct Metric {
    std::string_view name;
    double least, most;
};
constexpr std::array metrics{Metric{"overlap", 0, 10},   Metric{"tau", -1, 1},        Metric{"kappa", -1, 1},
                             Metric{"experts", 0, 1000}, Metric{"wrong_notes", 0, 1}, Metric{"mistakes", 0, 1000}};

} // namespace

std::string_view name(StopMetric metric) {
    return metrics.at(static_cast<std::size_t>(metric)).name;
}

std::string_view name(StopState state) {
    constexpr std::array names{"go_on", "stop", "unknown"};
    return names.at(static_cast<std::size_t>(state));
}

Result<StopRule> parse_stop_rule(std::string_view text) {
    const std::size_t sign = text.find_first_of("<>");
    const auto metric = sign == std::string_view::npos
                            ? metrics.end()
                            : std::ranges::find(metrics, text.substr(0, sign), &Metric::name);
    if (metric == metrics.end())
        return fail(ErrorCode::usage,
                    std::format("'{}' is no stop rule: write overlap<N, tau<N, kappa<N, experts<N, wrong_notes>N or "
                                "mistakes>N",
                                text));
    StopRule rule{.metric = static_cast<StopMetric>(metric - metrics.begin())};
    const std::string_view figure = text.substr(sign + 1);
    const auto [end, problem] = std::from_chars(figure.data(), figure.data() + figure.size(), rule.limit);
    if (problem != std::errc() || end != figure.data() + figure.size() || !(rule.limit >= metric->least) ||
        !(rule.limit <= metric->most))
        return fail(ErrorCode::usage, std::format("stop rule '{}': the limit must be a number from {} to {}", text,
                                                  metric->least, metric->most));
    if (rule.below() != (text[sign] == '<'))
        return fail(ErrorCode::usage,
                    std::format("stop rule '{}': {} is bad when it is {}, so write {}{}{}", text, metric->name,
                                rule.below() ? "low" : "high", metric->name, rule.below() ? '<' : '>', figure));
    return rule;
}

std::string text(const StopRule& rule) {
    return std::format("{}{}{}", name(rule.metric), rule.below() ? '<' : '>', rule.limit);
}

StopVerdict apply(const StopRule& rule, const Estimate& figure, std::optional<region::AreaType> type) {
    StopVerdict verdict{.rule = rule, .type = type, .figure = figure};
    if (figure.value != figure.value) return verdict;
    const auto stops = [&](double value) { return rule.below() ? value < rule.limit : value > rule.limit; };
    verdict.state = stops(figure.value) ? StopState::stop : StopState::go_on;
    verdict.certain = figure.known() && stops(figure.interval.low) == stops(figure.value) &&
                      stops(figure.interval.high) == stops(figure.value);
    return verdict;
}

} // namespace gk::pilot
