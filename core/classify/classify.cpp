// SPDX-License-Identifier: EUPL-1.2
#include "core/classify/classify.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace gk::classify {
namespace {

constexpr std::array<std::string_view, 4> method_names{"quantile", "equal-interval", "jenks", "given"};

/// The multiple of 10^exponent nearest to x, as the double that prints as that decimal.
double round_to(double x, int exponent) {
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent >= 0 ? std::round(x / power) * power : std::round(x * power) / power;
}

/// Drops duplicates, and breaks at or below `lowest`: those would make an empty first class.
std::vector<double> distinct(std::vector<double> breaks, double lowest) {
    std::ranges::sort(breaks);
    const auto tail = std::ranges::unique(breaks);
    breaks.erase(tail.begin(), tail.end());
    std::erase_if(breaks, [lowest](double b) { return b <= lowest; });
    return breaks;
}

std::vector<double> rounded(const std::vector<double>& exact, double lowest, double highest) {
    if (exact.empty()) return exact;
    const double range = highest - lowest;
    const auto classes = static_cast<double>(exact.size() + 1);
    // A rounded number moves by half a step at most.
    int exponent = static_cast<int>(std::floor(std::log10(range / (10 * classes))));
    for (int finer = 0; finer < 6; ++finer, --exponent) {
        std::vector<double> breaks;
        breaks.reserve(exact.size());
        for (const double b : exact) breaks.push_back(round_to(b, exponent));
        breaks = distinct(std::move(breaks), lowest);
        if (breaks.size() == exact.size() && breaks.back() <= highest) return breaks;
    }
    return exact;
}

int decimals_of(const std::vector<double>& breaks) {
    constexpr int most = 9;
    for (int decimals = 0; decimals < most; ++decimals) {
        const auto prints_exactly = [decimals](double b) {
            return std::abs(b - round_to(b, -decimals)) <= 1e-12 * std::max(1.0, std::abs(b));
        };
        if (std::ranges::all_of(breaks, prints_exactly)) return decimals;
    }
    return most;
}

/// Distinct values with their multiplicity; above max_jenks_values an even sample of them.
struct Groups {
    std::vector<double> value;
    std::vector<double> weight;
};

Groups group(std::span<const double> sorted) {
    Groups all;
    for (const double v : sorted) {
        if (all.value.empty() || v != all.value.back()) {
            all.value.push_back(v);
            all.weight.push_back(0);
        }
        all.weight.back() += 1;
    }
    if (all.value.size() <= max_jenks_values) return all;
    Groups sample;
    const std::size_t last = sorted.size() - 1;
    for (std::size_t i = 0; i < max_jenks_values; ++i) { // both ends included
        const double v = sorted[i * last / (max_jenks_values - 1)];
        if (sample.value.empty() || v != sample.value.back()) {
            sample.value.push_back(v);
            sample.weight.push_back(0);
        }
        sample.weight.back() += 1;
    }
    return sample;
}

Status check(const Options& options) {
    if (options.method == Method::given) {
        const auto& given = options.given;
        if (given.size() >= max_classes)
            return fail(ErrorCode::usage, "at most " + std::to_string(max_classes - 1) +
                                              " class breaks can be given, not " + std::to_string(given.size()));
        if (!std::ranges::all_of(given, [](double b) { return std::isfinite(b); }))
            return fail(ErrorCode::usage, "class breaks must be numbers");
        if (std::ranges::adjacent_find(given, std::greater_equal<>()) != given.end())
            return fail(ErrorCode::usage, "class breaks must ascend, each higher than the one before");
        return {};
    }
    if (options.classes < 2 || options.classes > max_classes)
        return fail(ErrorCode::usage, "the number of classes must be 2 to " + std::to_string(max_classes) + ", not " +
                                          std::to_string(options.classes));
    return {};
}

} // namespace

std::string_view name(Method method) {
    return method_names.at(static_cast<std::size_t>(method));
}

std::optional<Method> parse_method(std::string_view text) {
    const auto found = std::ranges::find(method_names, text);
    if (found == method_names.end()) return std::nullopt;
    return static_cast<Method>(found - method_names.begin());
}

std::optional<std::size_t> Classes::class_of(double value) const {
    if (!std::isfinite(value)) return std::nullopt;
    return static_cast<std::size_t>(std::ranges::upper_bound(breaks, value) - breaks.begin());
}

std::vector<std::size_t> Classes::count(std::span<const double> values) const {
    std::vector<std::size_t> counts(size(), 0);
    for (const double v : values)
        if (const auto c = class_of(v)) ++counts[*c];
    return counts;
}

std::vector<double> quantile_breaks(std::span<const double> sorted, std::size_t classes) {
    std::vector<double> breaks;
    for (std::size_t i = 1; i < classes; ++i)
        breaks.push_back(sorted[std::min(sorted.size() - 1, i * sorted.size() / classes)]);
    return distinct(std::move(breaks), sorted.front());
}

std::vector<double> jenks_breaks(std::span<const double> sorted, std::size_t classes) {
    const Groups groups = group(sorted);
    const std::size_t n = groups.value.size();
    const std::size_t k = std::min(classes, n);
    if (k < 2) return {};
    // Prefix sums relative to the middle value, for the deviation of any run of values in O(1).
    std::vector<double> w(n + 1), wx(n + 1), wxx(n + 1);
    const double origin = groups.value[n / 2];
    for (std::size_t i = 0; i < n; ++i) {
        const double x = groups.value[i] - origin;
        w[i + 1] = w[i] + groups.weight[i];
        wx[i + 1] = wx[i] + groups.weight[i] * x;
        wxx[i + 1] = wxx[i] + groups.weight[i] * x * x;
    }
    const auto deviation = [&](std::size_t begin, std::size_t end) { // of values [begin, end)
        const double sum = wx[end] - wx[begin];
        return std::max(0.0, wxx[end] - wxx[begin] - sum * sum / (w[end] - w[begin]));
    };
    std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
    for (std::size_t end = 1; end <= n; ++end) best[end] = deviation(0, end);
    std::vector<std::vector<std::size_t>> cut(k, std::vector<std::size_t>(n + 1, 0));
    for (std::size_t c = 1; c < k; ++c) {
        std::vector<double> next(n + 1, std::numeric_limits<double>::infinity());
        for (std::size_t end = c + 1; end <= n; ++end) {
            for (std::size_t begin = c; begin < end; ++begin) {
                const double sum = best[begin] + deviation(begin, end);
                if (sum < next[end]) {
                    next[end] = sum;
                    cut[c][end] = begin;
                }
            }
        }
        best = std::move(next);
    }
    std::vector<double> breaks(k - 1);
    std::size_t end = n;
    for (std::size_t c = k - 1; c >= 1; --c) {
        end = cut[c][end];
        const double below = groups.value[end - 1];
        const double above = groups.value[end];
        const double middle = below + (above - below) / 2;
        breaks[c - 1] = middle > below ? middle : above; // neighbouring doubles have no middle
    }
    return breaks;
}

Result<Classes> make_classes(std::span<const double> values, const Options& options) {
    if (auto ok = check(options); !ok) return std::unexpected(ok.error());
    Classes classes{.method = options.method, .breaks = {}, .decimals = 0};
    if (options.method == Method::given) {
        classes.breaks = options.given;
        classes.decimals = decimals_of(classes.breaks);
        return classes;
    }
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double v) { return std::isfinite(v); });
    std::ranges::sort(sorted);
    // What differs by no more than the rounding of a sum is one value: a class between the two would read "91,7 tot
    // 91,7".
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i] - sorted[i - 1] <= 1e-9 * std::max(1.0, std::abs(sorted[i]))) sorted[i] = sorted[i - 1];
    if (sorted.empty() || sorted.front() == sorted.back()) return classes;
    const double lowest = sorted.front();
    const double highest = sorted.back();
    if (options.method == Method::quantile) {
        classes.breaks = quantile_breaks(sorted, options.classes);
    } else if (options.method == Method::jenks) {
        classes.breaks = jenks_breaks(sorted, options.classes);
    } else {
        const auto k = static_cast<double>(options.classes);
        for (std::size_t i = 1; i < options.classes; ++i)
            classes.breaks.push_back(lowest + (highest - lowest) * static_cast<double>(i) / k);
        classes.breaks = distinct(std::move(classes.breaks), lowest);
    }
    if (options.round) classes.breaks = rounded(classes.breaks, lowest, highest);
    classes.decimals = decimals_of(classes.breaks);
    return classes;
}

} // namespace gk::classify
