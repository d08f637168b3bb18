// SPDX-License-Identifier: EUPL-1.2
#include "core/score/transform.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <format>
#include <limits>

namespace gk::score {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Problem {
    std::optional<std::string> operator()(const Percentile&) const { return std::nullopt; }
    std::optional<std::string> operator()(const Linear& t) const {
        if (std::isfinite(t.a) && std::isfinite(t.b) && t.a < t.b) return std::nullopt;
        return std::format("linear needs a < b, not a = {} and b = {}", t.a, t.b);
    }
    std::optional<std::string> operator()(const Logistic& t) const {
        if (!std::isfinite(t.mid)) return "logistic needs a finite mid";
        if (std::isfinite(t.spread) && t.spread > 0) return std::nullopt;
        return std::format("logistic needs spread > 0, not {}", t.spread);
    }
    std::optional<std::string> operator()(const Exponential& t) const {
        if (std::isfinite(t.half) && t.half > 0) return std::nullopt;
        return std::format("exponential needs half > 0, not {}", t.half);
    }
    std::optional<std::string> operator()(const Piecewise& t) const {
        if (t.points.size() < 2) return "piecewise needs at least two points [x, u]";
        bool rises = false;
        bool falls = false;
        for (std::size_t i = 0; i < t.points.size(); ++i) {
            const auto [x, u] = t.points[i];
            if (!std::isfinite(x)) return "piecewise needs finite x";
            if (!(u >= 0 && u <= 1)) return std::format("piecewise needs u between 0 and 1, not {}", u);
            if (i == 0) continue;
            const auto [before_x, before_u] = t.points[i - 1];
            if (!(before_x < x)) return std::format("piecewise needs ascending x, not {} after {}", x, before_x);
            rises = rises || u > before_u;
            falls = falls || u < before_u;
        }
        if (rises && falls) return "piecewise must be monotone: u may rise or fall, not both";
        return std::nullopt;
    }
    std::optional<std::string> operator()(const Threshold& t) const {
        if (std::isfinite(t.t)) return std::nullopt;
        return "threshold needs a finite t";
    }
};

double apply(const Linear& t, double x) {
    return std::clamp((x - t.a) / (t.b - t.a), 0.0, 1.0);
}
double apply(const Logistic& t, double x) {
    return 1.0 / (1.0 + std::exp(-(x - t.mid) / t.spread));
}
double apply(const Exponential& t, double x) {
    return std::min(1.0, std::exp2(-x / t.half));
}
double apply(const Threshold& t, double x) {
    return x >= t.t ? 1.0 : 0.0;
}
double apply(const Piecewise& t, double x) {
    const auto after = std::ranges::upper_bound(t.points, x, {}, &std::pair<double, double>::first);
    if (after == t.points.begin()) return t.points.front().second;
    if (after == t.points.end()) return t.points.back().second;
    const auto [x1, u1] = *after;
    const auto [x0, u0] = *(after - 1);
    return u0 + (u1 - u0) * ((x - x0) / (x1 - x0));
}

/// Mid-ranks by one sort of (value, place).
std::vector<double> percentiles(std::span<const double> raw) {
    std::vector<std::pair<double, std::uint32_t>> sorted;
    sorted.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        if (!std::isnan(raw[i])) sorted.emplace_back(raw[i], static_cast<std::uint32_t>(i));
    std::ranges::sort(sorted, {}, &std::pair<double, std::uint32_t>::first);

    std::vector<double> u(raw.size(), missing);
    const auto n = static_cast<double>(sorted.size());
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end].first == sorted[begin].first) ++end;
        // Ranks begin + 1 .. end have mean (begin + 1 + end) / 2.
        const double rank = (static_cast<double>(begin) + static_cast<double>(end) + 1.0) / 2.0;
        for (std::size_t i = begin; i < end; ++i) u[sorted[i].second] = (rank - 0.5) / n;
        begin = end;
    }
    return u;
}

} // namespace

std::optional<std::string> problem(const Transform& transform) {
    return std::visit(Problem{}, transform.shape);
}

std::vector<double> transformed(const Transform& transform, std::span<const double> raw) {
    std::vector<double> u;
    if (std::holds_alternative<Percentile>(transform.shape)) {
        u = percentiles(raw);
    } else {
        u.resize(raw.size());
        std::visit(
            [&]<class Shape>(const Shape& shape) {
                if constexpr (!std::is_same_v<Shape, Percentile>)
                    for (std::size_t i = 0; i < raw.size(); ++i)
                        u[i] = std::isnan(raw[i]) ? missing : apply(shape, raw[i]);
            },
            transform.shape);
    }
    if (transform.less)
        for (double& value : u) value = 1.0 - value;
    return u;
}

} // namespace gk::score
