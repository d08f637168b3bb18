// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/hotspot/centred.hpp"

namespace gk::hotspot {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// One row of weights against the values.
struct Row {
    double weights = 0, weights2 = 0; ///< sum and sum of squares
    double largest = 0;
    double lag = 0; ///< weighted sum of values
};

Row row_of(std::size_t unit, std::span<const double> values, const Neighbours& neighbours) {
    Row row;
    const auto others = neighbours.of(unit);
    const auto weights = neighbours.weights(unit);
    for (std::size_t j = 0; j < others.size(); ++j) {
        const double w = weights.empty() ? 1 : weights[j];
        row.weights += w;
        row.weights2 += w * w;
        row.largest = std::max(row.largest, w);
        row.lag += w * values[others[j]];
    }
    return row;
}

/// Variance of all values but one, divided by their number. From sums, unless that one value is nearly
/// all of the variance: then what is left is too small for a subtraction.
double variance_without(std::size_t unit, const Centred& c) {
    const auto n = static_cast<double>(c.value.size());
    const double own = c.value[unit];
    const double rest = c.sum2 - own * own * n / (n - 1);
    if (rest > 1e-3 * c.sum2) return rest / (n - 1);
    double mean = 0, sum2 = 0;
    for (std::size_t j = 0; j < c.value.size(); ++j)
        if (j != unit) mean += c.value[j] / (n - 1);
    bool equal = true;
    const double some = c.value[unit == 0 ? 1 : 0];
    for (std::size_t j = 0; j < c.value.size(); ++j) {
        if (j == unit) continue;
        equal = equal && c.value[j] == some;
        sum2 += (c.value[j] - mean) * (c.value[j] - mean);
    }
    return equal ? 0 : sum2 / (n - 1);
}

/// (n - 1) S - W^2 as seen from `others` values to choose from; 0 when all of them are chosen, equally.
double spread(double others, const Row& row) {
    const double all = others * row.weights2, difference = all - row.weights * row.weights;
    return difference > 1e-12 * all ? difference : 0;
}

} // namespace

LocalStatistics local_statistics(std::span<const double> values, const Neighbours& neighbours, Statistic statistic,
                                 Weights weights) {
    const std::size_t units = values.size();
    const auto n = static_cast<double>(units);
    const Centred c = centred(values);
    const bool positive = std::ranges::min(values) >= 0 && std::ranges::max(values) > 0;
    const double scale = positive ? std::ranges::max(values) : 1; // ratios of totals that may not fit in a double
    double total = 0;
    for (const double value : values) total += value / scale;

    LocalStatistics result{std::vector<double>(units, missing), std::vector<double>(units, missing),
                           std::vector<double>(units, missing)};
    for (std::size_t i = 0; i < units; ++i) {
        if (neighbours.degree(i) == 0) continue;
        Row row = row_of(i, c.value, neighbours);
        const double own = c.value[i];
        const double around = row.lag + row.weights * own / (n - 1); // the others' mean is -own / (n - 1)
        result.around[i] = around;
        if (statistic == Statistic::local_moran)
            result.statistic[i] = (n - 1) * own * row.lag / c.sum2 / (weights == Weights::row ? row.weights : 1);
        double expected_variance = 0, difference = around;
        if (statistic == Statistic::gi_star) {
            row.lag += row.largest * own;
            row.weights += row.largest;
            row.weights2 += row.largest * row.largest;
            difference = row.lag;
            expected_variance = c.sum2 / n * spread(n, row) / (n - 1);
        } else {
            expected_variance = variance_without(i, c) * spread(n - 1, row) / (n - 2);
        }
        if (statistic != Statistic::local_moran && positive) {
            double lag = statistic == Statistic::gi_star ? row.largest * (values[i] / scale) : 0;
            const auto others = neighbours.of(i);
            for (std::size_t j = 0; j < others.size(); ++j)
                lag += (neighbours.weighted() ? neighbours.weights(i)[j] : 1) * (values[others[j]] / scale);
            const double of = statistic == Statistic::gi_star ? total : total - values[i] / scale;
            if (of > 0) result.statistic[i] = lag / of / (weights == Weights::row ? row.weights : 1);
        }
        if (expected_variance > 0) {
            const double z = difference / std::sqrt(expected_variance);
            result.z[i] = statistic != Statistic::local_moran ? z : own > 0 ? z : own < 0 ? -z : missing;
        }
    }
    return result;
}

GlobalMoran global_moran(std::span<const double> values, const Neighbours& neighbours, Weights weights) {
    const auto n = static_cast<double>(values.size());
    const Centred c = centred(values);
    std::vector<double> factor(values.size(), 1); // of a row's weights
    std::vector<double> column(values.size(), 0), row_sum(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Row row = row_of(i, c.value, neighbours);
        if (weights == Weights::row && row.weights > 0) factor[i] = 1 / row.weights;
        row_sum[i] = row.weights * factor[i];
    }
    const auto weight = [&](std::size_t i, std::size_t j) {
        return factor[i] * (neighbours.weighted() ? neighbours.weights(i)[j] : 1);
    };
    double cross = 0, s0 = 0, s1 = 0, s2 = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto others = neighbours.of(i);
        double lag = 0;
        for (std::size_t j = 0; j < others.size(); ++j) {
            const double w = weight(i, j);
            lag += w * c.value[others[j]];
            column[others[j]] += w;
            double back = 0;
            const auto theirs = neighbours.of(others[j]);
            const auto at = std::ranges::lower_bound(theirs, static_cast<Neighbours::Unit>(i));
            if (at != theirs.end() && *at == i) back = weight(others[j], static_cast<std::size_t>(at - theirs.begin()));
            // Half of (w_ij + w_ji)^2 over ordered pairs; a one-way link is met from one side only.
            s1 += back > 0 ? (w + back) * (w + back) / 2 : w * w;
        }
        cross += c.value[i] * lag;
        s0 += row_sum[i];
    }
    for (std::size_t i = 0; i < values.size(); ++i) s2 += (row_sum[i] + column[i]) * (row_sum[i] + column[i]);
    GlobalMoran result{n / s0 * cross / c.sum2, -1 / (n - 1), missing, missing};
    if (n >= 4) {
        const double b2 = n * c.sum4 / (c.sum2 * c.sum2);
        const double s02 = s0 * s0;
        const double normal = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s02);
        const double kurtosis = b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * s02);
        result.variance = (normal - kurtosis) / ((n - 1) * (n - 2) * (n - 3) * s02) - result.expected * result.expected;
        if (result.variance > 0) result.z = (result.moran_i - result.expected) / std::sqrt(result.variance);
    }
    return result;
}

} // namespace gk::hotspot
